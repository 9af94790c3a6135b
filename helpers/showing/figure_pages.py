"""Figures in their paragraphs, with all that was read out of the words around them."""

from __future__ import annotations

from itertools import islice

import pandas as pd

from helpers.coding.quantities import KIND
from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.amounts import NO_NUMBER, say_cover, say_origin, say_voice, say_words
from helpers.showing.escape import escape
from helpers.showing.listing import ROLE_WORDS, quoted_inside
from helpers.showing.pages import PASSAGE_LIMIT, Page
from helpers.showing.running import Passage, show_running
from helpers.showing.signs import number

NOTHING = "There is no such figure here."
MORE = "…"


def show_quantities(figures: pd.DataFrame, corpus) -> Page:
    """Figures of `find_figures` in their paragraphs: the sentence, and the one before and after.

    One item per row of the table. Each with its topic and who gave it that, the time and place that
    its sentence says, what bounds or hedges it, and the reader's note.
    """
    if figures.empty:
        return Page(f'<div class="sbs"><p class="sbs-note">{NOTHING}</p></div>')
    sentences = _by_statement(corpus.sentences, figures)
    voices = _by_statement(corpus.voices, figures)
    items = [
        _item(row, sentences[row.statement_id], voices.get(row.statement_id), corpus)
        for row in islice(figures.itertuples(), PASSAGE_LIMIT)
    ]
    note = ""
    if len(figures) > PASSAGE_LIMIT:
        said = f"The first {PASSAGE_LIMIT} of {number(len(figures), 'figure')}."
        note = f'<p class="sbs-note">{said}</p>'
    return Page(f'<div class="sbs">{note}<ol class="sbs-passages">{"".join(items)}</ol></div>')


def _by_statement(table: pd.DataFrame, figures: pd.DataFrame) -> dict[str, pd.DataFrame]:
    kept = table[table["statement_id"].isin(figures["statement_id"].unique())]
    return dict(iter(kept.groupby("statement_id", sort=False)))


def _item(row, sentences: pd.DataFrame, voices: pd.DataFrame | None, corpus) -> str:
    facts = [f"<strong><bdi>{escape(row.statement_id)}</bdi></strong>"]
    facts += [f"<bdi>{escape(fact)}</bdi>" for fact in (row.label, *_read(row)) if fact]
    spans = "".join(f"<span>{fact}</span>" for fact in facts)
    hints = [f"cue: {row.cue}"] * bool(row.cue) + [f"note: {row.note}"] * bool(row.note)
    why = f'<p class="sbs-facts" dir="auto">{escape(". ".join(hints))}</p>' if hints else ""
    running = _paragraph(row, sentences, voices, corpus.text(row.statement_id))
    quoted = f'<blockquote dir="auto">{running}</blockquote>'
    return f'<li><p class="sbs-facts">{spans}</p>{quoted}{why}</li>'


def _read(row) -> list[str]:
    """What the tool read out of the words, and who gave the figure its topic."""
    role = "" if row.role == "body" else ROLE_WORDS.get(row.role, row.role)
    version = "version, not counted" if row.role in COUNTED_ROLES and not row.counted else ""
    if row.kind != KIND:
        return [role, version, NO_NUMBER, say_voice(row), say_origin(row)]
    hedge = f"{row.hedge_kind}: {row.hedge}" if row.hedge else ""
    return [
        role, version, say_words(row), row.bound, hedge, say_cover(row), say_voice(row),
        say_origin(row) or "without a topic",
    ]  # fmt: skip


def _paragraph(row, sentences: pd.DataFrame, voices: pd.DataFrame | None, text: str) -> str:
    """The sentence of a figure with its neighbours in the same paragraph."""
    held = (sentences["start"] < row.end) & (sentences["end"] > row.start)
    here = sentences[held]
    if here.empty:
        return show_running(text, row.start, row.end, [Passage(row.start, row.end, "")], [])
    inside = sentences[sentences["paragraph"].isin(here["paragraph"])]
    start, end = min(here["start"].min(), row.start), max(here["end"].max(), row.end)
    before, after = inside[inside["end"] <= start], inside[inside["start"] >= end]
    opens = before["start"].iloc[-1] if len(before) else start
    closes = after["end"].iloc[0] if len(after) else end
    marks = [Passage(row.start, row.end, "")]
    parts = []
    for left, right, around in ((opens, start, True), (start, end, False), (end, closes, True)):
        if left < right:
            span = pd.Series({"start": left, "end": right})
            quoted = [] if voices is None else quoted_inside(voices, span)
            said = show_running(text, left, right, [] if around else marks, quoted)
            parts.append(f'<span class="sbs-around">{said}</span>' if around else said)
    lead = f"{MORE} " * (len(before) > 1)
    tail = f" {MORE}" * (len(after) > 1)
    return f"{lead}{''.join(parts)}{tail}"
