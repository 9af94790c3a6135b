"""What figures of words share: head, quiet lines, the words that stand where nothing is."""

from __future__ import annotations

from helpers.showing.canvas import MARGIN, QUIET, Canvas
from helpers.showing.figures import Figure


def draw_head(canvas: Canvas, title: str, *below: str) -> float:
    """The title and the lines below it that are not empty; gives back the y below them."""
    room = canvas.width - 2 * MARGIN
    y = canvas.paragraph(MARGIN, MARGIN, room, title, scale=1.2, bold=True)
    for words in filter(None, below):
        y = canvas.paragraph(MARGIN, y, room, words, scale=0.9, color=QUIET)
    return y + canvas.line * 0.4


def draw_empty(canvas: Canvas, y: float, title: str, words: str) -> Figure:
    """A figure that only says why there is none."""
    y = canvas.paragraph(MARGIN, y, canvas.width - 2 * MARGIN, words, color=QUIET)
    return canvas.finish(y, f"{title}. {words}")


def draw_note(canvas: Canvas, y: float, words: str) -> float:
    """Quiet words over the whole width, or nothing; gives back the y below them."""
    if not words:
        return y
    return canvas.paragraph(MARGIN, y, canvas.width - 2 * MARGIN, words, scale=0.9, color=QUIET)


def join_words(*parts: str) -> str:
    """The sentences that are not empty."""
    return " ".join(filter(None, parts))
