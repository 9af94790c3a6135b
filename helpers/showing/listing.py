"""Passages as a list: every sentence with what was found in it, by whom, and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

import pandas as pd

from helpers.reading.pages import find_page
from helpers.showing.around import list_places, show_around
from helpers.showing.escape import escape
from helpers.showing.running import Passage, code_label, is_reported, show_running
from helpers.showing.signs import origin_words

ROLE_WORDS = {
    "editorial": "editorial, a publisher's words, not counted",
    "byline": "byline, not counted",
    "signature": "signature, not counted",
    "furniture": "furniture, not counted",
    "repeat": "repeat, not counted",
}
SPOKEN = "quoted: "
REPORTED = "reported: "
MARKS = "\"'“”„‟‘’‚«»‹›"
POLARITY_WORDS = {"supports": "▲ supports", "rejects": "▼ rejects"}


def say_once(codings: pd.DataFrame, labels: dict[str, str]) -> dict[str, str]:
    """What holds for all passages and is said once, above them: the code, who coded."""
    common = {}
    row = next(codings.itertuples())
    if codings["code"].nunique() == 1 and code_label(row, labels):
        common["code"] = code_label(row, labels)
    if len(codings[["origin", "coder"]].drop_duplicates()) == 1:
        common["origin"] = origin_words(row.origin, row.coder)
    return common


def list_sentences(
    codings: pd.DataFrame, corpus, labels: dict[str, str], left_out: set[str], *,
    around: bool = False,
) -> Iterator[tuple[str, str]]:  # fmt: skip
    """Statement and HTML of every sentence with its passages of one code by one coder.

    `around=True` adds what stands before and after it, and its number.
    """
    compared = set(corpus.compared)
    names = set(codings["statement_id"])
    sentences = _by_statement(corpus.sentences, names)
    voices = _by_statement(corpus.voices, names)
    places = {name: list_places(here) for name, here in sentences.items()}
    quoted_in = {name: name_quoted(here) for name, here in voices.items()}
    for rows in group_rows(codings):
        name = rows[0].statement_id
        start, end = _whole_sentences(places[name].starts, places[name].ends, rows)
        marks = list(dict.fromkeys(Passage(row.start, row.end, "") for row in rows))
        quoted = [p for p in quoted_in.get(name, ()) if p.start < end and p.end > start]
        running = show_running(corpus.text(name), start, end, marks, quoted)
        place = ""
        if around:
            spoken = quoted_in.get(name, [])
            before, after = show_around(corpus.text(name), places[name], start, end, spoken)
            running = f"{before}{running}{after}"
            place = f"sentence {rows[0].sentence + 1:,} of {len(places[name].starts):,}"
        first, last = min(row.start for row in rows), max(row.end for row in rows)
        place = ", ".join(filter(None, (find_page(corpus, name, first, last), place)))
        facts = _facts(rows, labels, quoted, left_out, name in compared, place)
        yield name, f'<li>{facts}<blockquote dir="auto">{running}</blockquote>{_why(rows)}</li>'


def group_rows(codings: pd.DataFrame) -> list[list]:
    """The rows behind each item of such a list, in its order."""
    extra = [name for name in ("polarity", "certainty") if name in codings]
    keys = ["statement_id", "sentence", "layer", "code", "origin", "coder", "voice", *extra]
    # One pass over plain rows: a class may open a hundred sentences with one click.
    groups: dict[tuple, list] = {}
    keyed = zip(*(codings[key] for key in keys), strict=True)
    for key, row in zip(keyed, codings.itertuples(), strict=True):
        groups.setdefault(key, []).append(row)
    return list(groups.values())


def _by_statement(table: pd.DataFrame, names: set[str]) -> dict[str, pd.DataFrame]:
    kept = table[table["statement_id"].isin(names)]
    return dict(iter(kept.groupby("statement_id", sort=False)))


def _whole_sentences(starts: list[int], ends: list[int], rows: list) -> tuple[int, int]:
    """From the beginning of the first to the end of the last sentence that the passages touch."""
    first, last = min(row.start for row in rows), max(row.end for row in rows)
    opens, closes = bisect_right(ends, first), bisect_left(starts, last) - 1
    if opens > closes:
        return first, last
    return min(starts[opens], first), max(ends[closes], last)


def _facts(
    rows: list, labels: dict[str, str], quoted: list[Passage], left_out: set[str], compared: bool,
    place: str,
) -> str:  # fmt: skip
    """Who speaks where, what was found, and by whom: one quiet line."""
    row = rows[0]
    name, label = escape(row.statement_id), code_label(row, labels)
    facts = [] if "statement" in left_out else [f"<strong><bdi>{name}</bdi></strong>"]
    facts += [f"<bdi>{escape(label)}</bdi>"] if label and "code" not in left_out else []
    facts += [] if compared else ["version, not counted"]
    # The kind of a slogan says where it stands.
    if row.role != "body" and (row.layer != "slogan" or row.role in ROLE_WORDS):
        facts.append(escape(ROLE_WORDS.get(row.role, row.role)))
    if row.voice == "other":
        said_by = _join(getattr(row, "speaker", "") or _name_speaker(row, quoted) for row in rows)
        uptake = getattr(row, "uptake", "")
        by = f" from {said_by}" if said_by else " from others"
        how = "reported" if all(_is_reported(row, quoted) for row in rows) else "quoted"
        facts.append(f"<bdi>{escape(f'{how}{by}' + (f', {uptake}' if uptake else ''))}</bdi>")
    elif row.voice == "self-quoted":
        facts.append("quotes itself")
    else:
        facts.append("own words")
    facts += (
        [escape(POLARITY_WORDS[row.polarity])]
        if getattr(row, "polarity", "") in POLARITY_WORDS
        else []
    )
    found = (_join(getattr(row, name, "") for row in rows) for name in ("certainty", "kind"))
    facts += [escape(words) for words in found if words]
    facts += [] if "origin" in left_out else [escape(origin_words(row.origin, row.coder))]
    facts.append(place)
    spans = "".join(f"<span>{fact}</span>" for fact in facts if fact)
    return f'<p class="sbs-facts">{spans}</p>{_say_calls(rows)}'


def _say_calls(rows: list) -> str:
    """Which calls of a chant of several are meant; its reasons are those of the whole chant."""
    parts = [row.call for row in rows if hasattr(row, "call") and row.call != _join_words(row.text)]
    calls = ", ".join(f"“{escape(call.strip(MARKS))}”" for call in dict.fromkeys(parts))
    if not calls:
        return ""
    meant = "this call" if len(set(parts)) == 1 else "these calls"
    named = f"{meant}: <strong><bdi>{calls}</bdi></strong> (reasons: of the whole passage)"
    return f'<p class="sbs-facts" dir="auto">{named}</p>'


def _join_words(text: str) -> str:
    return " ".join(text.split())


def _name_speaker(row, quoted: list[Passage]) -> str:
    """Who is named as the speaker of the innermost quoted stretch in which a passage begins."""
    named = [p for p in quoted if p.label.startswith((SPOKEN, REPORTED))]
    around = [p for p in named if p.start <= row.start < p.end]
    return max(around).label.partition(": ")[2] if around else ""


def _is_reported(row, quoted: list[Passage]) -> bool:
    """Whether a passage begins in words that are reported and not quoted there."""
    around = [p for p in quoted if p.start <= row.start < p.end]
    return bool(around) and is_reported(max(around))


def _join(words: Iterable[str]) -> str:
    """Each once, in the order of the passages."""
    return ", ".join(dict.fromkeys(filter(None, words)))


def _why(rows: list) -> str:
    """The cues, hedging words, reasons and notes that speak for the coding."""
    parts = []
    for column, word in (
        ("cue", "cue"),
        ("hedge", "hedged by"),
        ("reasons", "because"),
        ("note", "note"),
    ):
        # The cue of a name is the form that is marked in the sentence.
        if column == "cue" and rows[0].layer == "name":
            continue
        values = dict.fromkeys(str(getattr(row, column, "")) for row in rows)
        said = [value for value in values if value.strip()]
        parts += [f"{word}: {'; '.join(said)}"] if said else []
    return f'<p class="sbs-facts" dir="auto">{escape(". ".join(parts))}</p>' if parts else ""


def quoted_inside(voices: pd.DataFrame, span) -> list[Passage]:
    """The quoted and reported stretches that touch a span, named by their speakers."""
    inside = voices[(voices["start"] < span.end) & (voices["end"] > span.start)]
    return name_quoted(inside)


def name_quoted(voices: pd.DataFrame) -> list[Passage]:
    """Quoted stretches, named by their speakers."""
    return [
        Passage(row.start, row.end, f"{how}{row.speaker}" if row.speaker else how.rstrip(": "))
        for row in voices.itertuples()
        for how in [REPORTED if row.kind == "indirect" else SPOKEN]
    ]
