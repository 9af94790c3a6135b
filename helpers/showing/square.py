"""The figure of agreement: statements × statements, a number in every cell and signs below it."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
from matplotlib.collections import PolyCollection

from helpers.comparing.orders import order_by_agreement
from helpers.comparing.pairs import TOO_FEW, square_pairs, tell_conflicts, tell_missing
from helpers.comparing.stances import keep_read
from helpers.showing.canvas import INK, MARGIN, QUIET, Canvas
from helpers.showing.escape import plain
from helpers.showing.figures import Figure, style
from helpers.showing.firsts import PAIRED_SHOWN, list_first, say_first
from helpers.showing.grid import LONGEST_UPRIGHT, PARTS, draw_tag, shade, tag_width
from helpers.showing.heads import say_instead, write_head
from helpers.showing.pair_signs import (
    FORMULA,
    OWN,
    PAIR_SIGNS,
    SILENCE,
    check_measure,
    describe_pairs,
    list_cells,
    pair_legend,
    say_origins,
)
from helpers.showing.plot_parts import join_words
from helpers.showing.predicted import Predicted
from helpers.showing.signs import MANY, Cell

ORDERS = {"stated": "the stated order", "agreement": "the order of agreement"}
# Of the letters: where there are many statements, and what stands below a number.
SMALL, BELOW = 0.8, 0.9
# Lines for what was predicted.
TAGGED = 1.15
SIGNS_ALONE = f"for more than {MANY} statements the signs stand without their numbers"


def plot_congruence(
    pairs: pd.DataFrame, stances: pd.DataFrame, *, title: str, measure: str = "n",
    order: str = "stated", size: str = "page", predictions: pd.DataFrame | None = None,
) -> Figure:  # fmt: skip
    """Statements × statements from a table of `measure_congruence` and the stances it is made from.

    In a cell the number of claims on which both take the same stance (`measure="norm"`: per claim
    taken, from eight statements on), below it with a sign of its own what stands against it.
    Every pair stands there twice, so that each row tells of one statement; on the diagonal how many
    stances it takes itself. `order="agreement"` puts those side by side that agree. Of very many
    statements the pairs of the first in this order are drawn, and the figure says so.
    `predictions` of `read_predictions` are laid over the pairs that they name.
    """
    check_measure(measure)
    arrange(pairs, order)
    stances = keep_read(stances)
    with style(size):
        canvas = Canvas()
        if pairs.empty:
            return say_instead(canvas, title, TOO_FEW)
        names = arrange(pairs, order)
        missing = tell_missing(len(names)) if measure == "norm" else ""
        if missing:
            return say_instead(canvas, title, missing)
        shown, total = list_first(names, PAIRED_SHOWN)
        here = pairs[pairs["statement_id"].isin(shown) & pairs["other"].isin(shown)]
        drawn = square_pairs(here, stances[stances["statement_id"].isin(shown)])
        cells = dict(
            zip(
                zip(drawn["other"], drawn["statement_id"], strict=True),
                list_cells(drawn, measure),
                strict=True,
            )
        )
        told = Predicted(predictions, pairs)
        for row in drawn[drawn["other"] != drawn["statement_id"]].itertuples():
            place = (row.other, row.statement_id)
            cells[place] = told.mark(cells[place], row)
        legend = [*pair_legend(drawn, measure), *told.legend()]
        if len(shown) > MANY:
            cells = {place: _without_numbers(cell) for place, cell in cells.items()}
            alone = {f"{sign}1": sign for sign in PAIR_SIGNS.values()} | {f"5 {OWN}": "framed 5"}
            legend = [(alone.get(sign, sign), meaning) for sign, meaning in legend]
            legend.append(("", SIGNS_ALONE))
        legend.append(("", SILENCE))
        canvas.width = max(canvas.width, _least_width(canvas, shown, cells))
        limit = say_first(len(shown), total, "statements", ORDERS[order])
        whole = f"Of all {total:,} statements: {tell_conflicts(pairs)}" if limit else ""
        limit = f"{limit} {whole}" if limit else tell_conflicts(pairs)
        guessed = join_words(told.say_people(), told.say_left_out(drawn))
        formula = FORMULA if measure == "norm" else ""
        y = write_head(canvas, title, say_origins(stances), limit, formula, guessed)
        y = _draw(canvas, y, shown, cells)
        y = canvas.legend(y + canvas.line * 0.6, legend)
        alt = describe_pairs(drawn, here, title, measure, told.add_words)
        return canvas.finish(y, join_words(alt, limit if whole else "", guessed))


def arrange(pairs: pd.DataFrame, order: str) -> list[str]:
    """Ids of the statements in this order; ValueError for an order that there is none of."""
    if order not in ORDERS:
        raise ValueError(f"order is {order!r}; write 'stated' or 'agreement'.")
    if order == "agreement":
        return order_by_agreement(pairs)
    return list(dict.fromkeys([*pairs["statement_id"], *pairs["other"]]))


def _without_numbers(cell: Cell) -> Cell:
    """A cell whose signs stand alone: too many statements for what stands beside them."""
    if cell.kind == OWN:
        return cell._replace(beside="")
    signs = "".join(letter for letter in cell.beside if not letter.isdecimal() and letter != " ")
    return cell._replace(beside=signs)


def _scale(names: list[str]) -> float:
    return SMALL if len(names) > MANY else 1.0


def _column_width(canvas: Canvas, names: list[str], cells: dict) -> float:
    """One width for all columns: what the widest cell needs."""
    scale = _scale(names)
    widest = max(
        max(
            canvas.measure(cell.lead, scale=scale, bold=True),
            canvas.measure(plain(cell.beside), scale=scale * BELOW),
            tag_width(canvas, cell.tag, scale=scale * BELOW),
        )
        for cell in cells.values()
    )
    return max(widest + canvas.size * 0.8 * scale, canvas.size * 2.6 * scale)


def _label_width(canvas: Canvas, names: list[str]) -> float:
    longest = max(canvas.measure(plain(name)) for name in names)
    return min(longest, canvas.size * 15) + canvas.size


def _least_width(canvas: Canvas, names: list[str], cells: dict) -> float:
    """The width that all columns need; upright labels of several lines need room beside another."""
    width = _column_width(canvas, names, cells)
    heads = _heads(canvas, names, width)
    upright = max(canvas.line * 1.05 * len(lines) if turned else 0 for lines, turned in heads)
    return 2 * MARGIN + _label_width(canvas, names) + max(width, upright) * len(names)


def _heads(canvas: Canvas, names: list[str], width: float) -> list[tuple[list[str], bool]]:
    """The lines of each label, and whether they are turned upright: if a word does not fit."""
    room = width - canvas.size * 0.5
    if all(canvas.measure(part) <= room for name in names for part in PARTS.findall(plain(name))):
        flat = [canvas.wrap(name, room) for name in names]
        if max(map(len, flat)) <= 2:
            return [(lines, False) for lines in flat]
    return [(canvas.wrap(name, canvas.size * LONGEST_UPRIGHT), True) for name in names]


def _draw(canvas: Canvas, y: float, names: list[str], cells: dict) -> float:
    """Heads and rows from y downwards; gives back the y below."""
    left = MARGIN + _label_width(canvas, names)
    spare = (canvas.width - MARGIN - left) / len(names)
    width = min(spare, max(_column_width(canvas, names, cells), canvas.size * 8))
    heads = _heads(canvas, names, width)
    if heads[0][1]:
        # Upright lines need room beside each other.
        width = max(width, canvas.line * 1.05 * max(len(lines) for lines, _ in heads))
        high = max(canvas.measure(line) for lines, _ in heads for line in lines)
    else:
        high = canvas.line * max(len(lines) for lines, _ in heads)
    edges = [left + width * place for place in range(len(names) + 1)]
    for (lines, upright), (start, end) in zip(heads, pairwise(edges), strict=True):
        for place, line in enumerate(lines):
            if upright:
                x = (start + end) / 2 + (place - (len(lines) - 1) / 2) * canvas.line
                canvas.text(x, y + high, line, rotation=90, va="bottom", ha="center")
            else:
                below = canvas.line * (len(lines) - place - 0.5)
                canvas.text((start + end) / 2, y + high - below, line, ha="center")
    y += high + canvas.line * 0.3
    scale = _scale(names)
    signed = any(cell.beside for cell in cells.values())
    tagged = any(cell.tag for cell in cells.values())
    boxes: list[tuple[tuple, Cell]] = []
    for name in names:
        lines = canvas.wrap(name, left - MARGIN - canvas.size * 0.6)
        lines_high = (2.1 if signed else 1.5) + TAGGED * tagged
        height = max(canvas.line * len(lines), canvas.line * scale * lines_high)
        height += canvas.size * 0.3
        for place, line in enumerate(lines):
            offset = (place - (len(lines) - 1) / 2) * canvas.line
            canvas.text(MARGIN, y + height / 2 + offset, line)
        for other, (start, end) in zip(names, pairwise(edges), strict=True):
            box = (start, y, end - start, height)
            boxes.append((box, cells[name, other]))
            _write_cell(canvas, box, cells[name, other], scale, TAGGED * tagged)
        y += height
    _draw_boxes(canvas, boxes)
    return y


def _draw_boxes(canvas: Canvas, boxes: list[tuple[tuple, Cell]]) -> None:
    """All shades at once: one by one, those of forty statements take seconds."""
    corners = [
        [(x + 1, y + 1), (x + wide - 1, y + 1), (x + wide - 1, y + high - 1), (x + 1, y + high - 1)]
        for (x, y, wide, high), _ in boxes
    ]
    own = [cell.kind == OWN for _, cell in boxes]
    colours = ["#ffffff" if cell.kind == OWN else shade(cell) for _, cell in boxes]
    drawn = PolyCollection(
        corners, facecolors=colours, edgecolors=[QUIET if framed else "none" for framed in own],
        linewidths=[0.9 if framed else 0.0 for framed in own],
    )  # fmt: skip
    canvas.axes.add_collection(drawn, autolim=False)


def _write_cell(canvas: Canvas, box: tuple, cell: Cell, scale: float, below: float) -> None:
    """The number, below it the signs, and below these what was predicted, in so many lines."""
    x, y, width, height = box
    middle = y + height / 2 - canvas.line * scale * below / 2
    if cell.tag:
        down = y + height - canvas.line * scale * 0.62
        draw_tag(canvas, x + width / 2, down, cell.tag, scale=scale * BELOW)
    up = canvas.line * scale * 0.42 if cell.beside else 0.0
    canvas.text(
        x + width / 2, middle - up, cell.lead, scale=scale, ha="center",
        bold=cell.kind == "count", color=QUIET if cell.kind == "zero" else INK,
    )  # fmt: skip
    if cell.beside:
        down = canvas.line * scale * 0.5
        canvas.text(
            x + width / 2, middle + down, plain(cell.beside), scale=scale * BELOW, ha="center",
            color="#303030",
        )  # fmt: skip
