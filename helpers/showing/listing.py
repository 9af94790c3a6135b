"""Passages as a list: every sentence with what was found in it, by whom, and why."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.running import Passage, code_label, show_running
from helpers.showing.signs import origin_words

ROLE_WORDS = {
    "editorial": "editorial, a publisher's words, not counted",
    "byline": "byline, not counted",
    "signature": "signature, not counted",
    "furniture": "furniture, not counted",
    "repeat": "repeat, not counted",
}
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
    codings: pd.DataFrame, corpus, labels: dict[str, str], left_out: set[str]
) -> Iterator[tuple[str, str]]:
    """Statement and HTML of every sentence with its passages of one code by one coder."""
    extra = [name for name in ("polarity", "certainty") if name in codings]
    keys = ["statement_id", "sentence", "layer", "code", "origin", "coder", "voice", *extra]
    names, compared = set(codings["statement_id"]), set(corpus.compared)
    sentences = corpus.sentences[corpus.sentences["statement_id"].isin(names)]
    by_name = dict(iter(sentences.groupby("statement_id", sort=False)))
    voices = dict(iter(corpus.voices.groupby("statement_id", sort=False)))
    for values, rows in codings.groupby(keys, sort=False, dropna=False):
        name = values[0]
        start, end = _whole_sentences(by_name[name], rows)
        marks = list(
            dict.fromkeys(
                Passage(s, e, "") for s, e in zip(rows["start"], rows["end"], strict=True)
            )
        )
        here = voices.get(name)
        quoted = [] if here is None else quoted_inside(here, Passage(start, end, ""))
        running = show_running(corpus.text(name), start, end, marks, quoted)
        speaker = next((p.label for p in quoted if p.label.startswith("quoted: ")), "")
        facts = _facts(rows, labels, speaker, left_out, name in compared)
        why = _why(rows)
        yield name, f'<li>{facts}<blockquote dir="auto">{running}</blockquote>{why}</li>'


def _whole_sentences(sentences: pd.DataFrame, rows: pd.DataFrame) -> tuple[int, int]:
    """From the beginning of the first to the end of the last sentence that the passages touch."""
    first, last = rows["start"].min(), rows["end"].max()
    touched = sentences[(sentences["start"] < last) & (sentences["end"] > first)]
    if touched.empty:
        return int(first), int(last)
    return int(min(touched["start"].min(), first)), int(max(touched["end"].max(), last))


def _facts(
    rows: pd.DataFrame, labels: dict[str, str], speaker: str, left_out: set[str], compared: bool
) -> str:
    """Who speaks where, what was found, and by whom: one quiet line."""
    row = next(rows.itertuples())
    name, label = escape(row.statement_id), code_label(row, labels)
    facts = [] if "statement" in left_out else [f"<strong><bdi>{name}</bdi></strong>"]
    facts += [f"<bdi>{escape(label)}</bdi>"] if label and "code" not in left_out else []
    facts += [] if compared else ["version, not counted"]
    if row.role != "body":
        facts.append(escape(ROLE_WORDS.get(row.role, row.role)))
    said_by = getattr(row, "speaker", "") or speaker.removeprefix("quoted: ")
    if row.voice == "other":
        uptake = getattr(row, "uptake", "")
        by = f" from {said_by}" if said_by else " from others"
        facts.append(f"<bdi>{escape(f'quoted{by}' + (f', {uptake}' if uptake else ''))}</bdi>")
    elif row.voice == "self-quoted":
        facts.append("quotes itself")
    else:
        facts.append("own words")
    facts += (
        [escape(POLARITY_WORDS[row.polarity])]
        if getattr(row, "polarity", "") in POLARITY_WORDS
        else []
    )
    facts += [escape(value) for name in ("certainty", "kind") if (value := getattr(row, name, ""))]
    facts += [] if "origin" in left_out else [escape(origin_words(row.origin, row.coder))]
    spans = "".join(f"<span>{fact}</span>" for fact in facts if fact)
    return f'<p class="sbs-facts">{spans}</p>'


def _why(rows: pd.DataFrame) -> str:
    """The cues, hedging words, reasons and notes that speak for the coding."""
    parts = []
    for column, word in (
        ("cue", "cue"),
        ("hedge", "hedged by"),
        ("reasons", "because"),
        ("note", "note"),
    ):
        # The cue of a name is the form that is marked in the sentence.
        if column in rows and not (column == "cue" and (rows["layer"] == "name").all()):
            said = [str(value) for value in dict.fromkeys(rows[column]) if str(value).strip()]
            parts += [f"{word}: {'; '.join(said)}"] if said else []
    return f'<p class="sbs-facts" dir="auto">{escape(". ".join(parts))}</p>' if parts else ""


def quoted_inside(voices: pd.DataFrame, span) -> list[Passage]:
    """The quoted stretches that touch a span, named by their speakers."""
    inside = voices[(voices["start"] < span.end) & (voices["end"] > span.start)]
    return [
        Passage(row.start, row.end, f"quoted: {row.speaker}" if row.speaker else "quoted")
        for row in inside.itertuples()
    ]
