"""What figures begin with: a title, quiet lines below it, or the words that stand instead."""

from __future__ import annotations

from helpers.showing.canvas import MARGIN, QUIET, Canvas
from helpers.showing.figures import Figure


def write_head(canvas: Canvas, title: str, *below: str) -> float:
    """The title and the lines below it that are not empty; gives back the y below them."""
    room = canvas.width - 2 * MARGIN
    y = canvas.paragraph(MARGIN, MARGIN, room, title, scale=1.2, bold=True)
    for words in filter(None, below):
        # Small letters drawn for a screen are a little wider than they are measured.
        y = canvas.paragraph(MARGIN, y, room * 0.97, words, scale=0.9, color=QUIET)
    return y + canvas.line * 0.4


def say_instead(canvas: Canvas, title: str, words: str) -> Figure:
    """A figure that only says why there is none."""
    y = write_head(canvas, title)
    y = canvas.paragraph(MARGIN, y, canvas.width - 2 * MARGIN, words, color=QUIET)
    return canvas.finish(y, f"{title}. {words}")
