"""The figure of statements and the claims they share: two columns and a line for each stance."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd
from matplotlib.collections import LineCollection

from helpers.comparing.congruence import check_stances, measure_congruence
from helpers.comparing.stances import keep_read
from helpers.showing.canvas import INK, MARGIN, QUIET, Canvas
from helpers.showing.escape import plain
from helpers.showing.figures import Figure, style
from helpers.showing.heads import say_instead, write_head
from helpers.showing.network import (
    HEDGED,
    LINE_LIMIT,
    NOTHING,
    Network,
    describe_network,
    plan_network,
)
from helpers.showing.pair_signs import say_origins
from helpers.showing.signs import MANY, STANCE_COLOURS, STANCE_SIGNS
from helpers.showing.square import arrange

# Patterns of lines as matplotlib writes them, in widths of the line: on and off.
PATTERNS = {
    ("supports", ""): None,
    ("rejects", ""): (4.5, 2.5),
    ("both", ""): (7, 2, 1.2, 2),
    ("supports", HEDGED): (1, 2.2),
    ("rejects", HEDGED): (3, 4),
    ("both", HEDGED): (5, 2.5, 1, 2.5),
}
LINE_WORDS = {"supports": "supports", "rejects": "rejects", "both": "both supports and rejects"}
HEDGED_GREY = "#6e6e6e"
BENDS = 24
SMALL = 0.82


class Look(NamedTuple):
    """How the line of a stance is drawn; `width` is a share of the common width."""

    colour: str
    pattern: tuple | None
    width: float
    words: str


def plot_network(
    stances: pd.DataFrame, corpus, codebook, *, title: str, shared_by: int = 2,
    order: str = "stated", size: str = "page",
) -> Figure:  # fmt: skip
    """Statements on the left, the claims they share on the right, a line for each stance.

    `stances` is a table of `count_stances`. Drawn are claims on which at least `shared_by`
    statements take a stance; the figure says how many are left out, and of many the most frequent
    are drawn. `order="agreement"` puts statements that agree side by side. Lines tell by their
    pattern: solid supports, dashed rejects, thin and grey is hedged throughout.
    """
    check_stances(stances, codebook)
    stances = keep_read(stances)
    if order == "stated":
        names = list(dict.fromkeys(stances["statement_id"]))
    else:
        names = arrange(measure_congruence(stances, corpus, codebook), order)
        names = names or list(dict.fromkeys(stances["statement_id"]))
    network = plan_network(stances, corpus, order=names, shared_by=shared_by, lines=LINE_LIMIT)
    with style(size):
        canvas = Canvas()
        if network.claims.empty:
            return say_instead(canvas, title, NOTHING.format(least=shared_by))
        if len(network.statements) > MANY:
            canvas.width *= 1.3
        y = write_head(canvas, title, say_origins(stances), " ".join(network.notes))
        y = _draw(canvas, y, network)
        y = _draw_legend(canvas, y + canvas.line * 0.5, network)
        return canvas.finish(y, describe_network(network, title, shared_by))


def look_of(stance: str, certainty: str) -> Look:
    """The line of a stance."""
    hedged = HEDGED if certainty == HEDGED else ""
    colour = HEDGED_GREY if hedged else STANCE_COLOURS[stance]
    words = f"{LINE_WORDS[stance]}{', hedged throughout' if hedged else ''}"
    return Look(colour, PATTERNS[stance, hedged], 0.75 if hedged else 1.0, words)


def list_looks(links: pd.DataFrame) -> list[tuple[str, str, Look]]:
    """Stance and certainty of the lines that occur, with their looks, in the order of the signs."""
    present = set(zip(links["stance"], links["certainty"] == HEDGED, strict=True))
    return [
        (stance, certainty, look_of(stance, certainty))
        for stance, certainty in STANCE_SIGNS
        if (stance, certainty == HEDGED) in present
    ]


def spread(heights: list[float], whole: float) -> list[float]:
    """The middles of rows of these heights, spread evenly over the whole height."""
    gap = (whole - sum(heights)) / max(len(heights), 1)
    ends = np.cumsum([height + gap for height in heights])
    return [float(end - (height + gap) / 2) for end, height in zip(ends, heights, strict=True)]


def thin_out(links: int) -> tuple[float, float]:
    """Width and opacity of lines: the more there are, the finer."""
    return (1.7, 0.95) if links <= 80 else (1.2, 0.8) if links <= 250 else (0.9, 0.65)


def _draw(canvas: Canvas, y: float, network: Network) -> float:
    """Both columns and the lines between them, from y downwards; gives back the y below."""
    tally = max(canvas.measure(plain(words), scale=SMALL) for words in network.claims["tally"])
    tally += canvas.size * 0.7
    room = canvas.width - 2 * MARGIN
    left_room, right_room = room * 0.22, room * 0.42 - tally
    left = [_lines(canvas, row, left_room) for row in network.statements.itertuples()]
    right = [_lines(canvas, row, right_room) for row in network.claims.itertuples()]
    heights = [[_height(canvas, lines) for lines in column] for column in (left, right)]
    whole = max(map(sum, heights))
    # Labels that need less room leave it to the lines.
    left_edge = MARGIN + max(_width(canvas, lines) for lines in left) + canvas.size * 0.6
    right_width = max(_width(canvas, lines) for lines in right) + tally
    right_edge = canvas.width - MARGIN - right_width - canvas.size * 0.6
    starts = [y + middle for middle in spread(heights[0], whole)]
    ends = [y + middle for middle in spread(heights[1], whole)]
    for lines, middle in zip(left, starts, strict=True):
        _write(canvas, left_edge - canvas.size * 0.6, middle, lines, "right")
    for lines, row, middle in zip(right, network.claims.itertuples(), ends, strict=True):
        x = right_edge + canvas.size * 0.6
        canvas.text(x, middle, plain(row.tally), scale=SMALL)
        _write(canvas, x + tally, middle, lines, "left")
    _draw_lines(canvas, network, (left_edge, right_edge), starts, ends)
    for x, middles in ((left_edge, starts), (right_edge, ends)):
        canvas.axes.plot(
            [x] * len(middles), middles, linestyle="", marker="o", markersize=canvas.size * 0.32,
            color=INK, zorder=4,
        )  # fmt: skip
    return y + whole


def _draw_lines(
    canvas: Canvas, network: Network, edges: tuple[float, float], starts: list[float],
    ends: list[float],
) -> None:  # fmt: skip
    """A bent line for each stance, level at both ends so that it can be followed to its label."""
    here = dict(zip(network.statements["statement_id"], starts, strict=True))
    there = dict(zip(network.claims["code"], ends, strict=True))
    way = np.linspace(0, 1, BENDS)
    bend = way * way * (3 - 2 * way)
    across = edges[0] + (edges[1] - edges[0]) * way
    width, alpha = thin_out(len(network.links))
    width *= canvas.size / 10.5
    for stance, certainty, look in list_looks(network.links):
        hedged = network.links["certainty"] == HEDGED
        same = (network.links["stance"] == stance) & (hedged == (certainty == HEDGED))
        paths = [
            np.column_stack([across, here[row.statement_id] * (1 - bend) + there[row.code] * bend])
            for row in network.links[same].itertuples()
        ]
        canvas.axes.add_collection(
            LineCollection(
                paths, colors=look.colour, linewidths=width * look.width, alpha=alpha,
                linestyles="solid" if look.pattern is None else [(0, look.pattern)],
                zorder=2 if certainty == HEDGED else 3,
            ),
            autolim=False,
        )  # fmt: skip


def _draw_legend(canvas: Canvas, y: float, network: Network) -> float:
    """A piece of each line with its sign and meaning, in flowing lines."""
    x, length = MARGIN, canvas.size * 3.2
    for stance, certainty, look in list_looks(network.links):
        words = f"{STANCE_SIGNS[stance, certainty]} {look.words}"
        needed = length + canvas.size * 0.6 + canvas.measure(words, scale=0.9) + canvas.size * 1.6
        if x > MARGIN and x + needed > canvas.width:
            x, y = MARGIN, y + canvas.line
        middle = y + canvas.line / 2
        canvas.axes.add_collection(
            LineCollection(
                [[(x, middle), (x + length, middle)]], colors=look.colour,
                linewidths=1.7 * look.width * canvas.size / 10.5,
                linestyles="solid" if look.pattern is None else [(0, look.pattern)],
            ),
            autolim=False,
        )  # fmt: skip
        canvas.text(x + length + canvas.size * 0.6, middle, words, scale=0.9, color=QUIET)
        x += needed
    y += canvas.line
    room = canvas.width - 2 * MARGIN
    words = "Signs before a claim: how many statements take which stance."
    return canvas.paragraph(MARGIN, y, room, words, scale=0.9, color=QUIET)


def _lines(canvas: Canvas, row, room: float) -> list[tuple[str, float, str]]:
    """The label and what stands small below it, as lines with their scale and colour."""
    lines = [(line, 1.0, INK) for line in canvas.wrap(row.label, room)]
    below = canvas.wrap(row.below, room, scale=SMALL) if row.below else []
    return [*lines, *((line, SMALL, QUIET) for line in below)]


def _width(canvas: Canvas, lines: list[tuple[str, float, str]]) -> float:
    return max(canvas.measure(line, scale=scale) for line, scale, _ in lines)


def _height(canvas: Canvas, lines: list[tuple[str, float, str]]) -> float:
    return sum(canvas.line * scale for _, scale, _ in lines) + canvas.size * 0.45


def _write(canvas: Canvas, x: float, middle: float, lines: list, side: str) -> None:
    y = middle - sum(canvas.line * scale for _, scale, _ in lines) / 2
    for line, scale, colour in lines:
        canvas.text(x, y + canvas.line * scale / 2, line, scale=scale, color=colour, ha=side)
        y += canvas.line * scale
