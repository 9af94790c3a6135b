"""Where in a statement passages stand, as a share of what is counted: the table, the drawing."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from helpers.comparing.coverage import UNREAD
from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.canvas import INK, LINE, MARGIN, QUIET, Canvas
from helpers.showing.escape import plain
from helpers.showing.signs import group_labels, zero_sign

LANE_COLOURS = ("#0072B2", "#B84A00", "#00724F", "#8A4B76", "#333333", "#8A6100")
# Marks and how large they are drawn, so that all look equally heavy.
LANE_MARKS = {
    "o": 0.68,
    "s": 0.62,
    "^": 0.74,
    "D": 0.58,
    "v": 0.74,
    "P": 0.78,
    "X": 0.74,
    "*": 0.98,
}
# More characters than any statement has.
FAR = 1 << 40
LANE_OF_LAYER = {"slogan": "kind", "claim": "polarity"}
# Kinds of slogans keep their lanes' order and looks in every corpus.
KINDS = ("title", "banner", "in prose", "quoted chant", "announced", "closing call")


def place_codings(codings: pd.DataFrame, corpus, codebook=None) -> pd.DataFrame:
    """The passages in counted roles of the compared statements, with `share` and `lane` added.

    `share` runs from 0 (first character of title, body and calls) to 1 (the last); `lane` is what
    the codebook calls the group of the code. Without one it is what the id has before the point,
    for slogans the kind, for claims the polarity.
    """
    kept = codings[
        codings["role"].isin(COUNTED_ROLES) & codings["statement_id"].isin(corpus.compared)
    ]
    counted = corpus.paragraphs[corpus.paragraphs["role"].isin(COUNTED_ROLES)]
    places = {name: place for place, name in enumerate(corpus.statements.index)}
    # Statement and offset in one number, so that one search serves all statements.
    opens = counted["statement_id"].map(places) * FAR + counted["start"]
    length = counted["end"] - counted["start"]
    by_statement = length.groupby(counted["statement_id"], sort=False)
    before = (by_statement.cumsum() - length).to_numpy()
    whole = by_statement.transform("sum").to_numpy()
    here = kept["statement_id"].map(places) * FAR + kept["start"]
    paragraph = np.searchsorted(opens.to_numpy(dtype="int64"), here.to_numpy("int64"), "right") - 1
    into = kept["start"].to_numpy() - counted["start"].to_numpy()[paragraph]
    shares = pd.Series((before[paragraph] + into) / whole[paragraph], index=kept.index)
    return kept.assign(share=shares.clip(0, 1), lane=_lanes(kept, codebook))


def order_lanes(places: pd.DataFrame, codebook=None) -> list[str]:
    """The lanes that occur: groups in the codebook's order, then others as they first stand.

    Kinds of slogans have an order of their own.
    """
    found = dict.fromkeys(places["lane"])
    if found and found.keys() <= set(KINDS):
        return [kind for kind in KINDS if kind in found]
    groups = [] if codebook is None else [group.id for group in codebook.groups]
    named = [label for label in group_labels(groups, codebook).values() if label in found]
    return list(dict.fromkeys([*named, *found]))


def _lanes(codings: pd.DataFrame, codebook) -> pd.Series:
    group = codings["code"].str.replace(r"\..*", "", regex=True).str.replace("-", " ")
    for layer, column in LANE_OF_LAYER.items():
        if column in codings:
            group = group.mask(codings["layer"] == layer, codings[column])
    lanes = group.astype("str").replace("", "other")
    if codebook is None:
        return lanes
    groups = {code.id: code.group for code in codebook.codes if code.group}
    named = codings["code"].map(groups).map(group_labels(groups.values(), codebook))
    return named.fillna(lanes).astype("str")


def draw_positions(
    canvas: Canvas, y: float, places: pd.DataFrame, shown: list[str], lanes: list[str],
    unread: Iterable[str] = (),
) -> float:  # fmt: skip
    """Draws a row for each statement shown, from y downwards; gives back the y below the legend.

    What nobody has read says so, since an empty row would be a finding.
    """
    labels = {name: canvas.wrap(name, canvas.width * 0.24) for name in shown}
    left = MARGIN + max(canvas.measure(line) for lines in labels.values() for line in lines)
    left += canvas.size
    right = canvas.width - MARGIN - canvas.measure("100 %") / 2
    for share in (0, 25, 50, 75, 100):
        x = left + (right - left) * share / 100
        canvas.text(x, y + canvas.line / 2, f"{share} %", scale=0.9, ha="center", color=QUIET)
    y += canvas.line * 1.2
    top, lane = y, canvas.size
    middles: dict[str, float] = {}
    for name in shown:
        height = max(lane * (len(lanes) + 0.8), canvas.line * (len(labels[name]) + 0.4))
        canvas.rule(MARGIN, y, canvas.width - MARGIN)
        middles[name] = y + height / 2
        for place, line in enumerate(labels[name]):
            offset = (place - (len(labels[name]) - 1) / 2) * canvas.line
            canvas.text(left - canvas.size * 0.8, middles[name] + offset, line, ha="right")
        y += height
    canvas.rule(MARGIN, y, canvas.width - MARGIN)
    for share in (0, 25, 50, 75, 100):
        x = left + (right - left) * share / 100
        canvas.axes.plot([x, x], [top, y], color=LINE, linewidth=0.6, zorder=0)
    for name in unread:
        if name in middles:
            words = f"{zero_sign(UNREAD)} {UNREAD}"
            canvas.text(left + canvas.size, middles[name], words, scale=0.9, color=QUIET)
    drawn = places[places["statement_id"].isin(shown)]
    for number_, name in enumerate(lanes):
        here = drawn[drawn["lane"] == name]
        offset = (number_ - (len(lanes) - 1) / 2) * lane
        mark, scale, colour = _lane_look(number_, name)
        other = here["voice"] == "other"
        for some, look in (
            (here[~other], {"facecolors": colour, "edgecolors": "white", "linewidths": 0.5}),
            (here[other], {"facecolors": "white", "edgecolors": colour, "linewidths": 1.1}),
        ):
            canvas.axes.scatter(
                left + (right - left) * some["share"],
                some["statement_id"].map(middles).astype(float) + offset,
                s=(canvas.size * scale) ** 2, marker=mark, zorder=3, **look,
            )  # fmt: skip
    y = _lane_legend(canvas, y + canvas.line * 0.5, lanes)
    if (drawn["voice"] == "other").any():
        words = "Open marks: in words of others that the statement quotes."
        room = canvas.width - 2 * MARGIN
        y = canvas.paragraph(MARGIN, y, room, words, scale=0.9, color=QUIET)
    return y


def _lane_look(place: int, name: str) -> tuple[str, float, str]:
    """Mark, size and colour of a lane; with more lanes than marks their pairing differs."""
    place = KINDS.index(name) if name in KINDS else place
    mark = list(LANE_MARKS)[place % len(LANE_MARKS)]
    return mark, LANE_MARKS[mark], LANE_COLOURS[place % len(LANE_COLOURS)]


def _lane_legend(canvas: Canvas, y: float, lanes: list[str]) -> float:
    """The marks with their groups, from the upper lane to the lowest."""
    x, side = MARGIN, canvas.size
    for place, name in enumerate(lanes):
        words = plain(name)
        needed = side * 1.5 + canvas.measure(words, scale=0.9) + side * 1.6
        if x > MARGIN and x + needed > canvas.width:
            x, y = MARGIN, y + canvas.line
        lines = canvas.wrap(name, canvas.width - 2 * MARGIN - side * 1.5, scale=0.9)
        mark, scale, colour = _lane_look(place, name)
        spot = {"marker": mark, "color": colour, "markersize": side * scale, "markeredgewidth": 0}
        canvas.axes.plot([x + side / 2], [y + canvas.line / 2], **spot)
        for line_number, line in enumerate(lines):
            middle = y + canvas.line * (line_number + 0.5)
            canvas.text(x + side * 1.5, middle, line, scale=0.9, color=INK)
        y += canvas.line * (len(lines) - 1)
        x += needed
    return y + canvas.line
