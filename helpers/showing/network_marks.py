"""Statements and the claims they share as marks that can be chosen, with a line for each stance.

The same statements, claims, orders and patterns as in `plot_network`. Labels are real buttons in
two columns of fixed width; rows have the height that their label needs at most, so that the lines
between them, an SVG that stretches, meet them at every width of the page.
"""

from __future__ import annotations

import pandas as pd

from helpers.showing.canvas import measure
from helpers.showing.escape import clean, escape, plain
from helpers.showing.network import Network
from helpers.showing.network_figure import list_looks, look_of, spread, thin_out
from helpers.showing.signs import STANCE_SIGNS, number

# Widths of the labels in letters' heights (em), less what their padding takes.
LEFT_WIDTH, RIGHT_WIDTH = 9.5, 17.0
LINE, GAP, SMALL = 1.3, 0.55, 0.85
# Pixels for each unit of a pattern, whatever the width of the line.
DASH = 1.6
OPENS = "Choose a statement or a claim: its lines stand out, and its passages open."


def list_marks(network: Network) -> pd.DataFrame:
    """One row per mark: statements, then claims; `kind` tells which, the other id is empty."""
    statements = network.statements.assign(kind="statement", code="", tally="", said="")
    claims = network.claims.assign(kind="claim", statement_id="")
    columns = ["kind", "statement_id", "code", "label", "below", "tally", "taken", "said"]
    return pd.concat([statements[columns], claims[columns]], ignore_index=True)


def mark_network(network: Network, marks: pd.DataFrame) -> str:
    """The drawing as HTML; keys are the row numbers of `marks`, a table of `list_marks`."""
    columns = [marks[marks["kind"] == kind] for kind in ("statement", "claim")]
    heights = [
        [_height(row, width) for row in column.itertuples()]
        for column, width in zip(columns, (LEFT_WIDTH, RIGHT_WIDTH), strict=True)
    ]
    whole = max(sum(column) for column in heights)
    # In its own, smaller letters, with a little room after it.
    tallies = [measure(plain(words), 100, False) / 100 for words in network.claims["tally"]]
    sized = f"height:{whole:.2f}em;--sbs-tally:{max(tallies, default=0) + 0.8:.1f}em"
    middles = [spread(column, whole) for column in heights]
    often = network.links["statement_id"].value_counts()
    left, right = (
        "".join(
            _mark(row, middle, int(often.get(row.statement_id, 0)))
            for row, middle in zip(column.itertuples(), places, strict=True)
        )
        for column, places in zip(columns, middles, strict=True)
    )
    legend = "".join(
        f'<li><svg width="38" height="8" aria-hidden="true">{_line(look, "M0 4H38", 1.7)}</svg> '
        f"<b>{STANCE_SIGNS[stance, certainty]}</b> {look.words}</li>"
        for stance, certainty, look in list_looks(network.links)
    )
    notes = " ".join(network.notes)
    return (
        f'<p class="sbs-note">{OPENS}</p>'
        '<div class="sbs-net-frame"><div class="sbs-net" role="group" '
        f'aria-label="Statements and claims" style="{sized}">'
        f'<div class="sbs-net-left">{left}</div>{_draw_lines(network, columns, middles, whole)}'
        f'<div class="sbs-net-right">{right}</div></div></div>'
        f'<ul class="sbs-legend" aria-label="What the signs mean">{legend}'
        "<li>Signs before a claim: how many statements take which stance</li></ul>"
        f'<p class="sbs-note" dir="auto">{escape(notes)}</p>'
    )


def say_mark(row, links: int) -> str:
    """A mark in words."""
    if row.kind == "statement":
        below = f", {row.below}" if row.below else ""
        return f"{row.label}: {number(links, 'stance')} drawn{below}"
    return f"{row.label}: {row.said}"


def _draw_lines(network: Network, columns: list, middles: list, whole: float) -> str:
    """A path for each stance; `data-ends` names the marks it joins."""
    keys, places = {}, {}
    for column, here, name in zip(columns, middles, ("statement_id", "code"), strict=True):
        keys |= dict(zip(column[name], column.index, strict=True))
        places |= dict(zip(column.index, here, strict=True))
    width, _ = thin_out(len(network.links))
    paths = []
    for row in network.links.itertuples():
        one, other = keys[row.statement_id], keys[row.code]
        # Ten units to an em; across it is stretched to whatever room there is.
        y, z = round(places[one] * 10), round(places[other] * 10)
        path = f"M0 {y}C50 {y} 50 {z} 100 {z}"
        ends = f' data-ends="{one} {other}"'
        paths.append(_line(look_of(row.stance, row.certainty), path, width, ends))
    return (
        f'<div><svg viewBox="0 0 100 {whole * 10:.0f}" preserveAspectRatio="none" '
        f'aria-hidden="true" focusable="false">{"".join(paths)}</svg></div>'
    )


def _line(look, path: str, width: float, ends: str = "") -> str:
    pattern = ""
    if look.pattern is not None:
        lengths = " ".join(f"{length * DASH:.1f}" for length in look.pattern)
        pattern = f' stroke-dasharray="{lengths}"'
    hedged = ' class="sbs-hedged"' if look.width < 1 else ""
    return (
        f'<path d="{path}" fill="none" stroke="{look.colour}" '
        f'stroke-width="{width * look.width:.1f}"{pattern} vector-effect="non-scaling-stroke"'
        f"{hedged}{ends}/>"
    )


def _mark(row, middle: float, links: int) -> str:
    tally = f'<span class="sbs-net-tally">{escape(row.tally)}</span>' if row.tally else ""
    below = f"<small>{escape(row.below)}</small>" if row.below else ""
    return (
        f'<button type="button" tabindex="-1" class="sbs-net-mark" data-key="{row.Index}" '
        f'style="top:{middle:.2f}em" aria-label="{escape(say_mark(row, links))}">{tally}'
        f"<span><bdi>{escape(row.label)}</bdi>{below}</span></button>"
    )


def _height(row, width: float) -> float:
    lines = _count_lines(row.label, width) + SMALL * bool(row.below) * _count_lines(
        row.below, width / SMALL
    )
    return lines * LINE + GAP


def _count_lines(text: str, width: float) -> int:
    """How many lines a text takes at most: measured in a font as wide as any on a page."""
    lines, used = 1, 0.0
    for word in clean(text).split():
        needed = measure(plain(word), 100, False) / 100
        if used and used + 0.32 + needed > width:
            lines, used = lines + 1, 0.0
        used += needed + (0.32 if used else 0.0)
        # A word that fits no line is broken.
        while used > width:
            lines, used = lines + 1, used - width
    return lines
