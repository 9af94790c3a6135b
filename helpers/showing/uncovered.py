"""Assertions that no claim covers: as buttons to choose from, and in their paragraphs."""

from __future__ import annotations

import pandas as pd

from helpers.showing.escape import clean, escape
from helpers.showing.listing import ROLE_WORDS, quoted_inside
from helpers.showing.pages import Page
from helpers.showing.running import Passage, read_labels, show_running
from helpers.showing.signs import MANY, number

SHOWN = 100
LONGEST_BUTTON = 150
# Of a long paragraph so much is shown on each side, in letters, up to the edge of a sentence.
AROUND = 320
NOTHING = "Every assertion here is covered by a claim, or there is none."
NO_CHOICE = "No assertion is without a claim with these choices."
UNREAD = "Nobody has read these statements for claims under this name."
LEAD = "Assertions without a claim"
VOICES = {"other": "quoted from others", "self-quoted": "quotes itself"}


def show_uncovered(
    uncovered: pd.DataFrame, corpus, *, codebook=None, recurring: pd.DataFrame | None = None
) -> Page:
    """Sentences from `find_uncovered`, each marked in its paragraph, with the claims near it.

    With `recurring`, from `find_recurring`, what other statements say too comes first, and below it
    stands what is like it there. At most a hundred sentences are shown.
    """
    if uncovered.empty:
        return Page(f'<div class="sbs"><p class="sbs-note">{NOTHING}</p></div>')
    ranked = rank_shared(uncovered, recurring)
    labels = read_labels(codebook)
    items = [
        f"<li>{_show_sentence(row, corpus, labels)}{_show_alike(row, recurring)}</li>"
        for row in ranked.head(SHOWN).itertuples()
    ]
    more = f" · the first {SHOWN} are shown" if len(ranked) > SHOWN else ""
    note = f'<p class="sbs-note sbs-tally">{number(len(ranked), "sentence")}{more}</p>'
    return Page(f'<div class="sbs">{note}<ol class="sbs-passages">{"".join(items)}</ol></div>')


def rank_shared(uncovered: pd.DataFrame, recurring: pd.DataFrame | None) -> pd.DataFrame:
    """The same rows, those that are in `recurring` first and in its order."""
    if recurring is None:
        return uncovered
    places = recurring[["statement_id", "sentence"]].drop_duplicates()
    ranks = {place: rank for rank, place in enumerate(places.itertuples(index=False, name=None))}
    last = len(ranks)
    here = zip(uncovered["statement_id"], uncovered["sentence"], strict=True)
    rank = pd.Series([ranks.get(place, last) for place in here], uncovered.index, dtype="int64")
    return uncovered.loc[rank.sort_values(kind="stable").index]


def list_buttons(table: pd.DataFrame, also_in: dict[int, str], found: int) -> str:
    """Sentences as buttons, one to a row; keys are row numbers of `table`.

    `also_in` names, by key, the statements with something alike; `found` is the number of all
    sentences, of which those in the table come first.
    """
    if table.empty:
        return f'<p class="sbs-note">{NO_CHOICE}</p>'
    shared = any(also_in.values())
    head = '<th scope="col" class="sbs-corner">Statement</th><th scope="col">Assertion</th>'
    head += '<th scope="col">Also in</th>' * shared
    rows = []
    for row in table.itertuples():
        other = f'<td class="sbs-also"><bdi>{escape(also_in.get(row.Index, ""))}</bdi></td>'
        rows.append(
            f'<tr><th scope="row"><bdi>{escape(row.statement_id)}</bdi></th>'
            f'<td><button type="button" tabindex="-1" class="sbs-sentence" dir="auto" '
            f'data-key="{row.Index}">{escape(_cut(row.text))}</button></td>{other * shared}</tr>'
        )
    said = (
        f'<p class="sbs-note">The first {len(table):,} of {found:,} sentences are shown; choose a '
        "statement to see its own.</p>" * (found > len(table))
    )
    return (
        f'{said}<div class="sbs-grid sbs-list" role="region" tabindex="-1" '
        f'aria-label="{LEAD}"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def list_counts(counts: pd.DataFrame, claims: int) -> str:
    """What `count_uncovered` says, in words: of each statement, or of all of very many.

    `claims` is the number of claims in the codebook.
    """
    if (counts["zero"] != "").all():
        return f'<p class="sbs-note">{UNREAD}</p>'
    if len(counts) > MANY:
        judged = counts[counts["zero"] == ""]
        found, whole = judged["uncovered"].sum(), judged["assertions"].sum()
        unread = len(counts) - len(judged)
        told = f"{LEAD} in {number(len(judged), 'statement')}: {found:,} of {whole:,}"
        told += f"; {number(unread, 'statement')} nobody has read" * (unread > 0)
        return f'<p class="sbs-note">{told}.</p>'
    items = []
    for row in counts.itertuples():
        partly = f" (read for {row.read} of {claims} claims)" * (0 < row.read < claims)
        told = row.zero or f"{row.uncovered:,} of {row.assertions:,}{partly}"
        items.append(f"<li><b><bdi>{escape(row.statement_id)}</bdi></b> {told}</li>")
    listed = "".join([f"<li>{LEAD}:</li>", *items])
    return f'<ul class="sbs-legend" aria-label="{LEAD}, by statement">{listed}</ul>'


def _cut(text: str) -> str:
    whole = clean(text)
    if len(whole) <= LONGEST_BUTTON:
        return whole
    return whole[:LONGEST_BUTTON].rpartition(" ")[0].rstrip(",;:") + " …"


def _show_sentence(row, corpus, labels: dict[str, str]) -> str:
    start, end = _find_around(row, corpus)
    voices = corpus.voices[corpus.voices["statement_id"] == row.statement_id]
    around = pd.Series({"start": start, "end": end})
    running = show_running(
        corpus.text(row.statement_id), start, end, [Passage(row.start, row.end, "")],
        quoted_inside(voices, around),
    )  # fmt: skip
    facts = [f"<strong><bdi>{escape(row.statement_id)}</bdi></strong>"]
    facts += [escape(ROLE_WORDS.get(row.role, row.role))] * (row.role != "body")
    facts += [VOICES[voice] for voice in [row.voice] if voice in VOICES]
    spans = "".join(f"<span>{fact}</span>" for fact in facts)
    told = [f"an assertion by its form ({row.why})"]
    near = [labels.get(code) or code for code in row.nearest.split("; ") if code]
    told += [f"claims in the sentences next to it: {'; '.join(near)}"] * bool(near)
    said = "".join(f'<p class="sbs-facts" dir="auto">{escape(words)}</p>' for words in told)
    return f'<p class="sbs-facts">{spans}</p><blockquote dir="auto">{running}</blockquote>{said}'


def _find_around(row, corpus) -> tuple[int, int]:
    """From and to: the paragraph of a sentence, or the whole sentences near it in a long one."""
    sentences = corpus.sentences
    here = sentences[sentences["statement_id"] == row.statement_id]
    paragraph = here.loc[here["sentence"] == row.sentence, "paragraph"].iloc[0]
    inside = here[here["paragraph"] == paragraph]
    near = inside[(inside["start"] >= row.start - AROUND) & (inside["end"] <= row.end + AROUND)]
    return int(near["start"].min()), int(near["end"].max())


def _show_alike(row, recurring: pd.DataFrame | None) -> str:
    if recurring is None:
        return ""
    alike = recurring[
        (recurring["statement_id"] == row.statement_id) & (recurring["sentence"] == row.sentence)
    ]
    items = "".join(
        f'<li><p class="sbs-facts"><span>also in <strong><bdi>{escape(other.other)}</bdi></strong>'
        f"</span><span>in common: <bdi>{escape(other.words)}</bdi></span></p>"
        f'<blockquote dir="auto">{escape(other.other_text)}</blockquote></li>'
        for other in alike.itertuples()
    )
    return f'<ul class="sbs-alike">{items}</ul>' if items else ""
