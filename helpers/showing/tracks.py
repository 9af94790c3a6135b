"""Where passages stand in each statement, as marks that can be chosen: HTML of real buttons.

The same rows, lanes and signs as in `plot_positions`; a mark's place is its share of the statement.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from helpers.comparing.coverage import UNREAD
from helpers.showing.escape import escape
from helpers.showing.signs import zero_sign

# The signs of the lanes in the figure, as letters.
LANE_SIGNS = ("●", "■", "▲", "◆", "▼", "✚", "✖", "★")
LANE_HEIGHT = 0.85
QUOTED = "in words that it quotes"
SCALE = (
    '<div class="sbs-scale" aria-hidden="true"><span></span><span class="sbs-scale-line">'
    f"{''.join(f'<span>{share} %</span>' for share in (0, 25, 50, 75, 100))}</span></div>"
)


def mark_places(
    places: pd.DataFrame, statements: list[str], lanes: list[str], unread: Iterable[str] = ()
) -> str:
    """One button per row of a table of `place_codings`, its key the row's index.

    Statements that are `unread` say so, since an empty track would be a finding.
    """
    numbers = {lane: number for number, lane in enumerate(lanes)}
    by_name = dict(iter(places.groupby("statement_id", sort=False)))
    height = f"height:{LANE_HEIGHT * max(len(lanes), 1) + 0.6:.1f}rem"
    tracks = []
    for name in statements:
        here = by_name.get(name)
        marks = [] if here is None else [_mark(row, numbers) for row in here.itertuples()]
        if name in unread:
            marks.append(f'<span class="sbs-track-unread">{zero_sign(UNREAD)} {UNREAD}</span>')
        tracks.append(
            f'<div class="sbs-track"><p class="sbs-track-name"><bdi>{escape(name)}</bdi></p>'
            f'<div class="sbs-track-line" style="{height}">{"".join(marks)}</div></div>'
        )
    legend = "".join(
        f'<li><b class="sbs-lane-{number % len(LANE_SIGNS)}">{_sign(number)}</b> '
        f"<bdi>{escape(lane)}</bdi></li>"
        for lane, number in numbers.items()
    )
    if len(places) and (places["voice"] == "other").any():
        legend += f'<li><b class="sbs-spot-quoted">●</b> {QUOTED}</li>'
    return (
        '<p class="sbs-meta">From the beginning of each statement (left) to its end (right).</p>'
        f'<div class="sbs-tracks">{SCALE}{"".join(tracks)}</div>'
        f'<ul class="sbs-legend" aria-label="What the signs mean">{legend}</ul>'
    )


def say_place(row) -> str:
    """A passage and its place, in words."""
    quoted = f", {QUOTED}" if row.voice == "other" else ""
    said = " ".join(row.text.split())
    return f"{row.lane}, {row.share:.0%} into the statement{quoted}: “{said}”"


def _mark(row, numbers: dict[str, int]) -> str:
    lane = numbers[row.lane]
    place = f"left:{row.share:.2%};top:{LANE_HEIGHT * lane + 0.3:.2f}rem"
    words = escape(f"{row.statement_id}, {say_place(row)}")
    quoted = " sbs-spot-quoted" if row.voice == "other" else ""
    return (
        f'<button type="button" tabindex="-1" data-key="{row.Index}" style="{place}" '
        f'class="sbs-spot sbs-lane-{lane % len(LANE_SIGNS)}{quoted}" aria-label="{words}">'
        f"{_sign(lane)}</button>"
    )


def _sign(lane: int) -> str:
    return LANE_SIGNS[lane % len(LANE_SIGNS)]
