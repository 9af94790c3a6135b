"""The paragraphs of a statement as HTML, with their roles, passages and the words of others."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.escape import escape
from helpers.showing.listing import ROLE_WORDS
from helpers.showing.running import Passage, Place, show_running


def draw_paragraphs(
    corpus, name: str, paragraphs: pd.DataFrame, passages: list[Passage], quoted: list[Passage], *,
    places: Mapping[Passage, Place] | None = None,
) -> str:  # fmt: skip
    """These rows of `corpus.paragraphs`, all of one statement; `places` as in `show_running`."""
    text, language = corpus.text(name), escape(corpus.statements.at[name, "language"])
    spoken = f' lang="{language}"' if language else ""
    parts = []
    for paragraph in paragraphs.itertuples():
        start, end = paragraph.start, paragraph.end
        inside = [p for p in passages if p.start < end and start < p.end]
        around = [p for p in quoted if p.start < end and start < p.end]
        running = show_running(text, start, end, inside, around, places=places)
        parts.append(_paragraph(paragraph, running, spoken))
    return "".join(parts)


def _paragraph(paragraph, running: str, spoken: str) -> str:
    counted = paragraph.role in COUNTED_ROLES
    label = ""
    if paragraph.role != "body":
        words = escape(ROLE_WORDS.get(paragraph.role, paragraph.role))
        why = f": {escape(paragraph.why)}" if paragraph.why and not counted else ""
        label = f'<span class="sbs-label">{words}{why}</span>'
    dimmed = "" if counted else " sbs-uncounted"
    return (
        f'<div class="sbs-para sbs-role-{escape(paragraph.role)}{dimmed}">{label}'
        f'<p dir="auto"{spoken}>{running}</p></div>'
    )
