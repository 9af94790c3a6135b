"""The figure of agreement between readers: a dot with its interval for each code."""

from __future__ import annotations

import pandas as pd

from helpers.showing.agreement_words import (
    ALL,
    NOTHING_SHARED,
    RELIABLE,
    TENTATIVE,
    group_reasons,
    has_value,
    label_of,
    say_coefficient,
    say_interval,
    say_value,
)
from helpers.showing.canvas import INK, LINE, MARGIN, QUIET, Canvas
from helpers.showing.figures import Figure, style
from helpers.showing.firsts import ROW_LIMIT, say_first
from helpers.showing.plot_parts import draw_empty, draw_head, draw_note, join_words
from helpers.showing.signs import number

DOT = "#0072B2"
BELOW = "Dot: the coefficient; line: its 95 % interval (1: full agreement; 0: no more than chance)."
NONE_AT_ALL = "No code has enough units for a coefficient."
# Where the scale begins if an interval reaches a little below zero.
LOWEST = -0.2


def plot_agreement(
    agreement: pd.DataFrame, *, title: str = "Agreement between readers", size: str = "page"
) -> Figure:
    """A dot with its interval for each code of `measure_agreement`, all codes together last.

    Codes without a coefficient are listed below with the reason.
    """
    with style(size):
        canvas = Canvas()
        y = draw_head(canvas, title, BELOW)
        if agreement.empty or not agreement["units"].any():
            return draw_empty(canvas, y, title, NOTHING_SHARED)
        rows = list(agreement.itertuples())
        measured = [row for row in rows if has_value(row)]
        limit = say_first(min(len(measured), ROW_LIMIT), len(measured), "codes")
        shown = [*measured[: ROW_LIMIT - 1], *measured[ROW_LIMIT - 1 :][-1:]]
        y = draw_note(canvas, y, limit)
        y = _draw_dots(canvas, y, shown) if shown else draw_note(canvas, y, NONE_AT_ALL)
        for told in group_reasons(agreement):
            y = draw_note(canvas, y + canvas.line * 0.2, told)
        return canvas.finish(y, join_words(_describe(agreement, title), limit))


def _draw_dots(canvas: Canvas, y: float, rows: list) -> float:
    labels = [canvas.wrap(label_of(row), canvas.width * 0.36) for row in rows]
    left = MARGIN + max(canvas.measure(line) for lines in labels for line in lines) + canvas.size
    said = [f"{say_value(row.value)}{say_interval(row)}, {row.units:,}" for row in rows]
    head = "value, interval, units"
    widest = max(canvas.measure(words, bold=True) for words in [*said, head])
    right = canvas.width - MARGIN - widest - canvas.size * 1.5
    lows = min([0.0, *(v for row in rows for v in (row.low, row.value) if not pd.isna(v))])
    lowest = 0.0 if lows >= 0 else LOWEST if lows >= LOWEST else -1.0

    def at(value: float) -> float:
        return left + (max(value, lowest) - lowest) / (1 - lowest) * (right - left)

    top = y + canvas.line * 1.2
    ticks = [*([lowest] if lowest < 0 else []), 0.0, 0.5, TENTATIVE, RELIABLE, 1.0]
    for tick in ticks:
        # .667 and .800 are marked by lines alone: their words would touch.
        if tick in (0.0, 0.5, 1.0, -1.0):
            words = say_value(tick, 1) if tick % 1 else f"{tick:.0f}".replace("-", "−")
            canvas.text(at(tick), y + canvas.line / 2, words, scale=0.85, ha="center", color=QUIET)
    canvas.text(right + canvas.size * 1.5, y + canvas.line / 2, head, scale=0.85, color=QUIET)
    y = top
    for row, lines, words in zip(rows, labels, said, strict=True):
        if row.code == ALL:
            canvas.rule(MARGIN, y, canvas.width - MARGIN)
        height = canvas.line * (len(lines) + 0.5)
        middle = y + height / 2
        bold = row.code == ALL
        for place, line in enumerate(lines):
            offset = (place - (len(lines) - 1) / 2) * canvas.line
            canvas.text(MARGIN, middle + offset, line, bold=bold)
        if not pd.isna(row.low):
            canvas.rule(at(row.low), middle, at(row.high), colour=DOT, width=2.2)
        canvas.axes.plot([at(row.value)], [middle], marker="o", markersize=canvas.size * 0.7,
                         color=DOT, zorder=4)  # fmt: skip
        canvas.text(right + canvas.size * 1.5, middle, words, color=INK, bold=bold)
        y += height
    for tick in ticks:
        dashed = {"linestyle": (0, (3, 3))} if tick in (TENTATIVE, RELIABLE) else {}
        canvas.axes.plot([at(tick)] * 2, [top, y], color=LINE, linewidth=0.8, zorder=0, **dashed)
    words = (
        "Dashed lines: .667 and .800, below which Krippendorff (2004) draws no conclusions, and "
        "only tentative ones."
    )
    return draw_note(canvas, y + canvas.line * 0.3, words)


def _describe(agreement: pd.DataFrame, title: str) -> str:
    """Every code with its coefficient and interval, or why it has none."""
    rows = list(agreement.itertuples())
    measured = [row for row in rows if has_value(row)][:ROW_LIMIT]
    parts = [
        f"{label_of(row)}: {say_coefficient(row)}, {number(int(row.units), 'unit')}"
        for row in measured
    ]
    return " ".join([f"{title}. {'. '.join(parts)}.", *group_reasons(agreement)])
