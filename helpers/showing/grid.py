"""The drawing of a matrix: rows in groups, a column for each statement, a sign in every cell."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import NamedTuple

from helpers.showing.canvas import INK, MARGIN, QUIET, Canvas
from helpers.showing.escape import plain
from helpers.showing.signs import STANCE_COLOURS, Cell

# So many rows are higher than a screen: the columns' names stand again at every group.
LONG = 24
# The length of a label that stands upright, in letters' heights.
LONGEST_UPRIGHT = 16.0
SUGGESTED_FRAME = {"edgecolor": "#8d99a3", "linewidth": 0.9, "linestyle": (0, (3, 2))}
PARTS = re.compile(r"[^\s\-_./]+[\-_./]?")


class Row(NamedTuple):
    """A line of the matrix; a cell is None where the table has no such row.

    `inset` sets the label in below that of its group.
    """

    label: str
    group: str
    detail: str
    cells: list[Cell | None]
    inset: bool = False


class Grid(NamedTuple):
    """What is drawn; `limit` says it where only the first statements or rows are."""

    title: str
    origin: str
    note: str
    columns: list[str]
    rows: list[Row]
    limit: str
    legend: list[tuple[str, str]]

    def label_width(self, canvas: Canvas) -> float:
        """Room for the labels: what they need, a third of a page at most."""
        longest = max(
            canvas.measure(plain(row.label)) + canvas.size * row.inset for row in self.rows
        )
        page = canvas.size * 59
        return min(longest, page * 0.36) + canvas.size

    def detail_width(self, canvas: Canvas) -> float:
        """Room for the functions, if there are any."""
        widths = [canvas.measure(plain(row.detail), scale=0.85) for row in self.rows if row.detail]
        return min(max(widths), canvas.size * 8) + canvas.size if widths else 0.0

    def column_widths(self, canvas: Canvas) -> list[float]:
        """The least width of each column, from its widest cell."""
        return [
            max(
                canvas.size * 2.6,
                *(_cell_width(canvas, cell) for row in self.rows if (cell := row.cells[place])),
                0.0,
            )
            for place in range(len(self.columns))
        ]

    def least_width(self, canvas: Canvas) -> float:
        """The width that the matrix needs; a page holds about a dozen statements."""
        fixed = 2 * MARGIN + self.label_width(canvas) + self.detail_width(canvas)
        heads = self.heads(canvas, self.column_widths(canvas))
        upright = (canvas.line * 1.05 * len(lines) for lines, turned in heads if turned)
        return fixed + max(sum(self.column_widths(canvas)), sum(upright))

    def heads(self, canvas: Canvas, widths: list[float]) -> list[tuple[list[str], bool]]:
        """The lines of each column's label, and whether they are turned upright."""
        rooms = [width - canvas.size * 0.5 for width in widths]
        flat = [canvas.wrap(name, room) for name, room in zip(self.columns, rooms, strict=True)]
        whole = all(
            canvas.measure(part) <= room
            for name, room in zip(self.columns, rooms, strict=True)
            for part in PARTS.findall(plain(name))
        )
        if whole and max(len(lines) for lines in flat) <= 2:
            return [(lines, False) for lines in flat]
        return [(canvas.wrap(name, canvas.size * LONGEST_UPRIGHT), True) for name in self.columns]


def draw_grid(canvas: Canvas, y: float, grid: Grid) -> float:
    """Draws the matrix from y downwards and its legend; gives back the y below."""
    rows = grid.rows
    if grid.limit:
        room = canvas.width - 2 * MARGIN
        y = canvas.paragraph(MARGIN, y, room, grid.limit, scale=0.9, color=QUIET)
        y += canvas.line * 0.3
    label_width, detail_width = grid.label_width(canvas), grid.detail_width(canvas)
    left = MARGIN + label_width + detail_width
    edges = _edges(canvas, grid, left)
    y = _draw_heads(canvas, y, grid, edges)
    named = any(row.group for row in rows)
    for place, (group, members) in enumerate(groupby(rows, key=lambda row: row.group)):
        if named and group:
            if place and len(rows) > LONG:
                y = _repeat_heads(canvas, y, grid, edges, group)
            y = canvas.paragraph(
                MARGIN, y + canvas.line * 0.35, canvas.width - 2 * MARGIN, group, bold=True
            )
            canvas.rule(MARGIN, y + 1, edges[-1])
            y += 3
        for row in members:
            y = _draw_row(canvas, y, row, grid, label_width, edges)
        if group and row.inset:
            # What comes next may have no label of its own.
            canvas.rule(MARGIN, y + 2, edges[-1])
            y += 4
    return canvas.legend(y + canvas.line * 0.6, grid.legend)


def _edges(canvas: Canvas, grid: Grid, left: float) -> list[float]:
    """Left edges of the columns and the right edge of the last; spare room is shared out."""
    widths = grid.column_widths(canvas)
    spare = canvas.width - MARGIN - left - sum(widths)
    most = canvas.size * 13
    share = max(spare, 0) / len(widths)
    edges = [left]
    for width in widths:
        edges.append(edges[-1] + min(width + share, max(width, most)))
    return edges


def _draw_heads(canvas: Canvas, y: float, grid: Grid, edges: list[float]) -> float:
    widths = [right - left for left, right in pairwise(edges)]
    heads = grid.heads(canvas, widths)
    if heads[0][1]:
        height = max(canvas.measure(line) for lines, _ in heads for line in lines)
    else:
        height = canvas.line * max(len(lines) for lines, _ in heads)
    for (lines, upright), left, width in zip(heads, edges, widths, strict=False):
        for place, line in enumerate(lines):
            if upright:
                x = left + width / 2 + (place - (len(lines) - 1) / 2) * canvas.line
                canvas.text(x, y + height, line, rotation=90, va="bottom", ha="center")
            else:
                from_below = canvas.line * (len(lines) - place - 0.5)
                canvas.text(left + width / 2, y + height - from_below, line, ha="center")
    return y + height + canvas.line * 0.3


def _repeat_heads(canvas: Canvas, y: float, grid: Grid, edges: list[float], group: str) -> float:
    """The columns' names in small letters beside a group's label; gives back where that begins.

    Nothing where the names stand upright, or where a label would run into them.
    """
    heads = grid.heads(canvas, [right - left for left, right in pairwise(edges)])
    if heads[0][1] or MARGIN + canvas.measure(group, bold=True) > edges[0]:
        return y
    step = canvas.line * 0.85
    y += step * (max(len(lines) for lines, _ in heads) - 1)
    for (lines, _), left, right in zip(heads, edges, edges[1:], strict=False):
        for place, line in enumerate(reversed(lines)):
            middle = y + canvas.line * 0.85 - place * step
            canvas.text((left + right) / 2, middle, line, scale=0.85, ha="center", color=QUIET)
    return y


def _draw_row(
    canvas: Canvas, y: float, row: Row, grid: Grid, label_width: float, edges: list[float]
) -> float:
    inset = canvas.size * row.inset
    labels = canvas.wrap(row.label, label_width - inset - canvas.size * 0.8)
    room = edges[0] - MARGIN - label_width - canvas.size * 0.6
    details = canvas.wrap(row.detail, room, scale=0.85) if row.detail else []
    height = canvas.line * max(len(labels), len(details), 1) + canvas.line * 0.45
    # What is tagged needs a second line, and the signs of the row stay level.
    tagged = canvas.line * 0.5 if any(cell and cell.tag for cell in row.cells) else 0.0
    height = max(height, canvas.line * 2.35) if tagged else height
    middle = y + height / 2
    for x, lines, scale, colour in (
        (MARGIN + inset, labels, 1.0, INK), (MARGIN + label_width, details, 0.85, QUIET),
    ):  # fmt: skip
        for place, line in enumerate(lines):
            offset = (place - (len(lines) - 1) / 2) * canvas.line * scale
            canvas.text(x, middle + offset, line, scale=scale, color=colour)
    for cell, left, right in zip(row.cells, edges, edges[1:], strict=False):
        if cell is None:
            continue
        framed = SUGGESTED_FRAME if cell.by_rule else {}
        canvas.box(left + 1, y + 1, right - left - 2, height - 2, shade(cell), **framed)
        _draw_cell(canvas, (left + right) / 2, middle - tagged, cell)
        if cell.tag:
            draw_tag(canvas, (left + right) / 2, middle + canvas.line * 0.52, cell.tag)
    return y + height


def draw_tag(canvas: Canvas, x: float, y: float, words: str, *, scale: float = 0.88) -> None:
    """Framed words, centred, on white so that no shade is taken for theirs."""
    wide, high = tag_width(canvas, words, scale=scale), canvas.line * scale * 1.02
    frame = {"edgecolor": INK, "linewidth": 0.9, "zorder": 2}
    canvas.box(x - wide / 2, y - high / 2, wide, high, "#ffffff", **frame)
    canvas.text(x, y, plain(words), scale=scale, ha="center")


def tag_width(canvas: Canvas, words: str, *, scale: float = 0.88) -> float:
    """The width of framed words."""
    return canvas.measure(plain(words), scale=scale) + canvas.size * 0.55 if words else 0.0


def _draw_cell(canvas: Canvas, x: float, y: float, cell: Cell) -> None:
    """The sign, and small beside it what belongs to it, centred together."""
    lead, beside = plain(cell.lead), plain(f"{cell.mark} {cell.beside}")
    gap = canvas.size * 0.45
    is_mark = cell.lead in MARKERS
    wide = canvas.size * 1.1 if is_mark else canvas.measure(lead, bold=cell.kind != "zero")
    total = wide + (gap + canvas.measure(beside, scale=0.8) if beside else 0)
    start = x - total / 2
    if is_mark:
        _draw_mark(canvas, start + wide / 2, y, cell)
    else:
        bold = cell.kind not in ("zero", "quoted")
        canvas.text(start, y, lead, bold=bold, color=QUIET if cell.kind == "zero" else INK)
    if beside:
        canvas.text(start + wide + gap, y, beside, scale=0.8, color="#404040")


MARKERS = {
    "▲": ("^", "full"), "△": ("^", "none"), "▼": ("v", "full"), "▽": ("v", "none"),
    "◆": ("D", "full"), "◇": ("D", "none"), "●": ("o", "full"), "◐": ("o", "left"),
    "○": ("o", "none"),
}  # fmt: skip


def _draw_mark(canvas: Canvas, x: float, y: float, cell: Cell) -> None:
    marker, fill = MARKERS[cell.lead]
    colour = STANCE_COLOURS.get(cell.kind, INK)
    side = canvas.size * (0.78 if marker == "D" else 0.95)
    if cell.by_rule:
        canvas.axes.scatter(
            [x], [y], s=side**2, marker=marker, linewidths=1.1, edgecolors=colour, zorder=3,
            linestyles="--" if fill == "none" else "-",
            facecolors="white" if fill == "none" else colour,
        )  # fmt: skip
        if fill != "none":
            canvas.axes.scatter(
                [x], [y], s=side**2, marker=marker, linewidths=0, facecolors="none",
                edgecolors="white", hatch="//////", zorder=4,
            )  # fmt: skip
        return
    canvas.axes.plot(
        [x], [y], marker=marker, markersize=side, fillstyle=fill, color=colour,
        markerfacecoloralt="white", markeredgewidth=1.3, zorder=3,
    )  # fmt: skip


def _cell_width(canvas: Canvas, cell: Cell) -> float:
    lead = (
        canvas.size * 1.1 if cell.lead in MARKERS else canvas.measure(plain(cell.lead), bold=True)
    )
    small = plain(f"{cell.mark} {cell.beside}")
    beside = canvas.measure(small, scale=0.8) + canvas.size * 0.45 if small else 0
    return max(lead + beside, tag_width(canvas, cell.tag)) + canvas.size * 0.9


def shade(cell: Cell) -> str:
    """From nearly white to a blue on which dark letters can still be read; falls evenly in grey."""
    if cell.kind == "zero":
        return "#ffffff"
    strength = 0.08 + 0.5 * cell.shade if cell.kind == "count" else 0.06
    mixed = (round(255 + (part - 255) * strength) for part in (0x00, 0x72, 0xB2))
    return "#{:02x}{:02x}{:02x}".format(*mixed)
