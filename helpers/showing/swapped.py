"""Sentences with their names exchanged, beside the sentences as they stand.

A swapped sentence was said by nobody. So every one begins by saying so, the words that went in
stand in brackets that no statement uses, all as letters of the text, and what a copy or a
photograph takes along is enough to tell it from a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.listing import quoted_inside
from helpers.showing.pages import PASSAGE_LIMIT, Page
from helpers.showing.running import Passage, show_running
from helpers.showing.signs import number

OPENS, CLOSES = "⟦", "⟧"
SWAPPED = "Swapped, no quotation:"
NOTE = (
    f"Only what stands in {OPENS} {CLOSES} was exchanged. Articles and endings are not adjusted, "
    "and quotations stay as they are. Nobody said the swapped sentences."
)
NOTHING = (
    "There is nothing to swap here. Choose two statements that name it in different words of their "
    "own."
)


def show_swaps(swaps: pd.DataFrame, corpus) -> Page:
    """Each sentence of a table of `swap_names` as it stands, and beside it with the other form.

    The other form stands in ⟦ ⟧, and every swapped sentence says that it is no quotation.
    """
    if swaps.empty:
        return Page(f'<div class="sbs"><p class="sbs-note">{NOTHING}</p></div>')
    tally = [number(len(swaps.groupby(["statement_id", "sentence"])), "sentence")]
    tally.append(f"{number(len(swaps), 'name')} exchanged")
    left, sections = PASSAGE_LIMIT, []
    for name, rows in swaps.groupby("statement_id", sort=False):
        items = list(_list_sentences(name, rows, corpus))
        if items[:left]:
            others = ", ".join(f"<bdi>{escape(other)}</bdi>" for other in rows["source"].unique())
            head = f"<bdi>{escape(name)}</bdi>, with the words of {others}"
            sections.append(
                f'<section><p class="sbs-column-head sbs-head">{head}</p>'
                f'<ol class="sbs-passages sbs-swaps">{"".join(items[:left])}</ol></section>'
            )
        if len(items) > left:
            tally.append(f"the first {PASSAGE_LIMIT} are shown")
            break
        left -= len(items)
    return Page(
        f'<div class="sbs"><p class="sbs-note">{" · ".join(tally)}. {NOTE}</p>'
        '<div class="sbs-reading" tabindex="0" role="region" aria-label="Swapped names">'
        f"{''.join(sections)}</div></div>"
    )


def _list_sentences(name: str, rows: pd.DataFrame, corpus) -> Iterator[str]:
    """HTML of each sentence of one statement, as it stands and swapped."""
    text, voices = corpus.text(name), corpus.voices[corpus.voices["statement_id"] == name]
    sentences = corpus.sentences[corpus.sentences["statement_id"] == name].set_index("sentence")
    for number_, here in rows.groupby("sentence", sort=False):
        whole = sentences.loc[number_]
        span = Passage(int(whole["start"]), int(whole["end"]), "")
        marks = [Passage(a, b, "") for a, b in zip(here["start"], here["end"], strict=True)]
        stands = show_running(text, span.start, span.end, marks, quoted_inside(voices, span))
        swapped = _swap(text, span, here, voices)
        yield (
            '<li class="sbs-two"><div>'
            f'<p class="sbs-facts">As it stands in <bdi>{escape(name)}</bdi></p>'
            f'<blockquote dir="auto">{stands}</blockquote></div>'
            f'<p class="sbs-swapped"><strong>{SWAPPED}</strong> '
            f'<span dir="auto">{swapped}</span></p></li>'
        )


def _swap(text: str, span: Passage, rows: pd.DataFrame, voices: pd.DataFrame) -> str:
    """The sentence in pieces: its own words, and between them what was put in."""
    parts, place = [], span.start
    for row in rows.sort_values("start").itertuples():
        parts.append(_run(text, place, row.start, voices))
        parts.append(f'<b class="sbs-instead">{OPENS}<bdi>{escape(row.instead)}</bdi>{CLOSES}</b>')
        place = row.end
    return "".join([*parts, _run(text, place, span.end, voices)])


def _run(text: str, start: int, end: int, voices: pd.DataFrame) -> str:
    piece = Passage(start, end, "")
    return show_running(text, start, end, [], quoted_inside(voices, piece)) if start < end else ""
