"""Figures that statements give, topic by topic, each topic on an axis of its own."""

from __future__ import annotations

import pandas as pd

from helpers.showing.amounts import (
    BAR,
    BY_RULE,
    DIFFERENT,
    DOT,
    DOWN,
    NONE,
    OPEN_BAR,
    OPEN_DOT,
    UP,
    Amount,
    Panel,
    count_places,
    explain,
    make_panels,
    say_amount,
    say_cover,
    say_origin,
    say_panel,
    say_voice,
    say_words,
)
from helpers.showing.canvas import LINE, MARGIN, QUIET, Canvas
from helpers.showing.describe import ROWS_NAMED
from helpers.showing.figures import Figure, style
from helpers.showing.scales import Scale
from helpers.showing.signs import number

BLUE = "#0072B2"
FIGURE_LIMIT = 60
NO_TOPIC = "No figure here has such a topic."


def plot_quantities(figures: pd.DataFrame, *, title: str, size: str = "page") -> Figure:
    """Figures from a table of `find_figures`: a panel for each topic, a line for each figure.

    Drawn are those with a topic in title, body and calls of compared statements; how many others
    there are is said. Each stands with its exact words, the time and place that its sentence says
    it covers, and whose words it is if it is quoted. The axis has equal steps from zero, or steps
    of ten where the greatest is more than 50 times the least; it says so.
    """
    panels = make_panels(figures)
    left_out = _say_left_out(figures)
    with style(size):
        canvas = Canvas()
        room = _room(canvas, MARGIN)
        y = canvas.paragraph(MARGIN, MARGIN, room, title, scale=1.2, bold=True)
        if not panels:
            words = f"{NO_TOPIC} {left_out}".strip()
            y = canvas.paragraph(MARGIN, y + canvas.line * 0.4, room, words, color=QUIET)
            return canvas.finish(y, f"{title}. {words}")
        origins = list(dict.fromkeys(say_origin(a.row) for panel in panels for a in panel.amounts))
        common = origins[0] if len(origins) == 1 else ""
        y = canvas.paragraph(MARGIN, y, room, common, scale=0.9, color=QUIET) if common else y
        shown = _limit(panels)
        total = sum(len(panel.amounts) for panel in panels)
        if total > FIGURE_LIMIT:
            words = f"The first {FIGURE_LIMIT} of {total} lines, in the order of the topics."
            y = canvas.paragraph(MARGIN, y, room, words, scale=0.9, color=QUIET)
        left = _left_of_axis(canvas, shown)
        for panel in shown:
            y = _draw_panel(canvas, y + canvas.line * 0.5, panel, left, not common)
        y = canvas.legend(y + canvas.line * 0.5, explain(shown))
        y += canvas.line * 0.3
        for words in filter(None, (DIFFERENT, BY_RULE, left_out)):
            y = canvas.paragraph(MARGIN, y, room, words, scale=0.9, color=QUIET)
        return canvas.finish(y, describe_quantities(panels, title, left_out))


def describe_quantities(panels: list[Panel], title: str, left_out: str = "") -> str:
    """Every topic with its figures: whose, in which words, from where to where, when and where."""
    parts, named = [], 0
    total = sum(len(panel.amounts) for panel in panels)
    for panel in panels:
        here = panel.amounts[: max(ROWS_NAMED - named, 0)]
        named += len(here)
        said = "; ".join(_describe(amount, panel.scale) for amount in here)
        parts += [f"{panel.label}: {said}."] if said else []
    more = f"And {number(total - named, 'more line')}." if total > named else ""
    places = count_places([amount for panel in panels for amount in panel.amounts])
    head = f"{title}. {number(places, 'figure')} on {number(len(panels), 'topic')}."
    return " ".join(filter(None, [head, *parts, more, DIFFERENT, left_out]))


def _describe(amount: Amount, scale: Scale | None) -> str:
    row = amount.row
    facts = [say_words(row), say_amount(amount, scale), say_cover(row), say_voice(row)]
    facts += ["suggested by rule"] * amount.by_rule
    return f"{row.statement_id} {', '.join(filter(None, facts))}"


def _say_left_out(figures: pd.DataFrame) -> str:
    """How many figures of the table are not drawn."""
    once = figures.drop_duplicates(["statement_id", "start", "end"])
    counted = once["counted"].astype(bool)
    without = int((counted & (once["code"] == "")).sum())
    elsewhere = int((~counted).sum())
    said = [f"{number(without, 'figure')} without a topic"] * bool(without)
    said += [f"{elsewhere:,} in versions and repeats or outside title, body and calls"] * bool(
        elsewhere
    )
    return f"Not drawn: {' and '.join(said)}." if said else ""


def _limit(panels: list[Panel]) -> list[Panel]:
    """As many panels, and of the last one as many figures, as a page can bear."""
    shown, room = [], FIGURE_LIMIT
    for panel in panels:
        if room > 0:
            shown.append(panel._replace(amounts=panel.amounts[:room]))
            room -= len(panel.amounts)
    return shown


def _left_of_axis(canvas: Canvas, panels: list[Panel]) -> float:
    """Where the axes begin: beside the longest name of a statement, wrapped."""
    names = {amount.row.statement_id for panel in panels for amount in panel.amounts}
    lines = [line for name in names for line in canvas.wrap(name, canvas.width * 0.24)]
    return MARGIN + max(map(canvas.measure, lines)) + canvas.size * 1.2


def _room(canvas: Canvas, left: float) -> float:
    """The width of lines from here to the margin, less what drawn letters may be wider."""
    return canvas.width - MARGIN - left - canvas.size


def _draw_panel(canvas: Canvas, y: float, panel: Panel, left: float, origins: bool) -> float:
    """A topic: its label, its axis, a line for each figure; gives back the y below it."""
    room = _room(canvas, MARGIN)
    canvas.rule(MARGIN, y, canvas.width - MARGIN)
    y = canvas.paragraph(MARGIN, y + canvas.line * 0.2, room, panel.label, bold=True)
    y = canvas.paragraph(MARGIN, y, room, say_panel(panel), scale=0.9, color=QUIET)
    right = canvas.width - MARGIN
    if panel.scale:
        right -= max(canvas.measure(words, scale=0.9) for _, words in panel.scale.ticks) / 2
        free = 0.0
        for value, words in panel.scale.ticks:
            x = left + (right - left) * panel.scale.place(value)
            half = canvas.measure(words, scale=0.9) / 2
            # A number that would touch the one before is left out; its tick stays.
            if x - half >= free:
                canvas.text(x, y + canvas.line / 2, words, scale=0.9, ha="center", color=QUIET)
                free = x + half + canvas.size * 0.4
        y += canvas.line
    for amount in panel.amounts:
        y = _draw_amount(canvas, y, amount, panel.scale, (left, right), origins)
    return y


def _draw_amount(
    canvas: Canvas, y: float, amount: Amount, scale: Scale | None, ends: tuple[float, float],
    origins: bool,
) -> float:  # fmt: skip
    row, (left, right) = amount.row, ends
    drawn = scale is not None and amount.mark != NONE
    height = canvas.line * (1.15 if drawn else 1)
    if drawn:
        if amount.by_rule:
            look = {"hatch": "////", "hatchcolor": "#d4d4d4", "zorder": 0}
            canvas.box(left, y, right - left, height, "white", **look)
        for value, _ in scale.ticks:
            x = left + (right - left) * scale.place(value)
            canvas.axes.plot([x, x], [y, y + height], color=LINE, linewidth=0.6, zorder=1)
        canvas.rule(left, y + height / 2, right)
        _draw_mark(canvas, y + height / 2, amount, scale, ends)
    names = canvas.wrap(row.statement_id, canvas.width * 0.24)
    below = y + canvas.line * len(names) + (height - canvas.line) / 2
    for place, line in enumerate(names):
        middle = y + height / 2 + place * canvas.line
        canvas.text(left - canvas.size * 0.8, middle, line, ha="right")
    y += height if drawn else 0.0
    said = say_words(row) if drawn else f"{say_words(row)}: {say_amount(amount, scale)}"
    y = canvas.paragraph(left, y, _room(canvas, left), said)
    facts = [say_cover(row), say_voice(row), say_origin(row) if origins else ""]
    words = " · ".join(filter(None, facts))
    if words:
        y = canvas.paragraph(left, y, _room(canvas, left), words, scale=0.9, color=QUIET)
    return max(y, below) + canvas.line * 0.35


def _draw_mark(
    canvas: Canvas, y: float, amount: Amount, scale: Scale, ends: tuple[float, float]
) -> None:
    left, right = ends
    side = canvas.size * 0.85
    line = {"color": BLUE, "linewidth": canvas.size * 0.17, "zorder": 3}
    line |= {"linestyle": (0, (2.2, 1.4)) if amount.hearsay else "-", "solid_capstyle": "butt"}
    at = {name: left + (right - left) * scale.place(end) for name, end in _ends(amount).items()}
    if amount.mark in (BAR, OPEN_BAR):
        width = max(at["high"] - at["low"], side * 0.5)
        filled = amount.mark == BAR and not amount.hearsay
        look = {"edgecolor": BLUE, "linewidth": canvas.size * 0.13, "zorder": 3}
        look |= {"linestyle": "--" if amount.hearsay else "-"}
        canvas.box(at["low"], y - side / 2, width, side, BLUE if filled else "white", **look)
        if amount.mark == BAR and amount.hearsay:
            # Dashes as thick as the bar, since slanted hatching is for what a rule suggested.
            dashes = {"linewidth": side, "linestyle": (0, (0.55, 0.35)), "zorder": 3}
            canvas.axes.plot([at["low"], at["low"] + width], [y, y], **line | dashes)
        return
    if amount.mark in (UP, DOWN):
        start, stop = (at["low"], right) if amount.mark == UP else (at["high"], left)
        canvas.axes.plot([start, stop], [y, y], **line)
        canvas.axes.plot(
            [start, start], [y - side * 0.6, y + side * 0.6], **line | {"linestyle": "-"}
        )
        arrow = ">" if amount.mark == UP else "<"
        inside = -side / 2 if amount.mark == UP else side / 2
        canvas.axes.plot(
            [stop + inside], [y], marker=arrow, markersize=side, color=BLUE, zorder=3, clip_on=False
        )
        return
    look = {"facecolors": BLUE if amount.mark == DOT else "white", "edgecolors": BLUE}
    if amount.hearsay:
        look |= {"facecolors": "white", "linestyles": "--"}
    marker = "o" if amount.mark in (DOT, OPEN_DOT) else "D"
    canvas.axes.scatter(
        [at["low"]], [y], s=side**2, marker=marker, linewidths=canvas.size * 0.15, zorder=3, **look
    )


def _ends(amount: Amount) -> dict[str, float]:
    """The ends that are told."""
    ends = {"low": amount.low, "high": amount.high}
    return {name: end for name, end in ends.items() if end == end}
