"""The matrix of claims, made for many: five thousand cells are drawn while a hand is on the mouse.

As in `helpers.showing.matrices`, each cell is a real button with the row number of its table as
key. What differs: cells that look alike are written once, what a cell says stands in a list
(`data-words`) from which the board names the buttons after it has shown them, and a row that is out
of sight is not laid out until it is scrolled to.
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import NamedTuple

import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.matrices import NOTHING
from helpers.showing.signs import (
    MANY,
    SUGGESTED,
    Cell,
    group_labels,
    origin_words,
    shorten,
    stance_cell,
    stance_legend,
)

# Widths in rem: of a column whose head stands upright, and of one whose head lies.
UPRIGHT_WIDTH = 2.7
NARROWEST, WIDEST = 5.6, 11.0
PER_LETTER = 0.58
BREAKS = str.maketrans("-_./", "    ")


class Look(NamedTuple):
    """All that a cell shows: rows that are equal in it have equal buttons."""

    stance: str
    certainty: str
    supports: int
    rejects: int
    quoted: int
    voice: str
    zero: str
    origin: str


def matrix_stances(stances: pd.DataFrame, *, codebook=None) -> str:
    """Claims × statements from rows of a stances table; keys are its row numbers.

    Rows and columns stand in the order of the table, rows in its groups.
    """
    if stances.empty:
        return f'<p class="sbs-note">{NOTHING}</p>'
    names = list(dict.fromkeys(stances["statement_id"]))
    looks = _list_looks(stances)
    cells = {look: stance_cell(Look(*look)) for look in dict.fromkeys(looks)}
    shown, legend = shorten(list(cells.values()), stance_legend(stances), stances)
    words = list(dict.fromkeys(cell.words for cell in shown))
    numbers = {said: place for place, said in enumerate(words)}
    ends = {
        look: _end_button(cell, numbers[cell.words])
        for look, cell in zip(cells, shown, strict=True)
    }
    places = zip(stances["code"].to_list(), stances["statement_id"].to_list(), strict=True)
    buttons = {
        place: f'<td><button tabindex="-1" data-key="{key}"{ends[look]}'
        for place, key, look in zip(places, stances.index.to_list(), looks, strict=True)
    }
    upright = len(names) > MANY
    width = UPRIGHT_WIDTH if upright else _column_width(names)
    said = escape(json.dumps(words, ensure_ascii=False))
    return (
        f'<p class="sbs-meta" dir="auto">{escape(_say_origins(stances))}</p>'
        f'<div class="sbs-lean{" sbs-upright" * upright}" role="region" tabindex="-1" '
        f'aria-label="Matrix, claims by statement" style="--sbs-columns:{len(names)};'
        f'--sbs-column:{width:.1f}rem"><table role="table" data-words="{said}">'
        f"{_head(names)}{_body(stances, names, buttons, codebook)}</table></div>"
        f'<ul class="sbs-legend" aria-label="What the signs mean">{_legend(legend)}</ul>'
    )


def _list_looks(stances: pd.DataFrame) -> list[tuple]:
    """The fields of a `Look` for each row."""
    table = stances if "voice" in stances else stances.assign(voice="")
    return list(zip(*(table[name].to_list() for name in Look._fields), strict=True))


def _column_width(names: list[str]) -> float:
    """Room for the longest word of any name, so that it is broken at hyphens only."""
    longest = max(len(word) for name in names for word in [*name.translate(BREAKS).split(), ""])
    return min(max(longest * PER_LETTER + 1.2, NARROWEST), WIDEST)


def _end_button(cell: Cell, number: int) -> str:
    """A button from its looks on; `number` is the place of its words in the list."""
    rule = " sbs-by-rule" if cell.by_rule else ""
    mark = f"<sup>{escape(cell.mark)}</sup>" if cell.mark else ""
    beside = f"<small>{escape(cell.beside)}</small>" if cell.beside else ""
    return (
        f' data-w="{number}" class="sbs-{cell.kind}{rule}">'
        f"{escape(cell.lead)}{mark}{beside}</button></td>"
    )


def _head(names: list[str]) -> str:
    heads = "".join(
        f'<th scope="col" role="columnheader"><bdi>{escape(name)}</bdi></th>' for name in names
    )
    corner = '<th scope="col" role="columnheader" class="sbs-corner">Claim</th>'
    return f'<thead role="rowgroup"><tr role="row">{corner}{heads}</tr></thead>'


def _body(
    stances: pd.DataFrame, names: list[str], buttons: dict[tuple[str, str], str], codebook
) -> str:
    """A section of the table for each group, below its label."""
    claims = stances.drop_duplicates("code")
    labels = group_labels(dict.fromkeys(claims["group"]), codebook)
    sections = []
    for group, members in groupby(claims.itertuples(), key=lambda row: row.group):
        head = ""
        if labels[group]:
            head = (
                '<tr role="row" class="sbs-group"><th scope="rowgroup" role="rowheader" '
                f'colspan="{len(names) + 1}"><span><bdi>{escape(labels[group])}</bdi></span>'
                "</th></tr>"
            )
        rows = "".join(
            f'<tr role="row"><th scope="row" role="rowheader" dir="auto">{escape(row.label)}</th>'
            + "".join(buttons.get((row.code, name), "<td></td>") for name in names)
            + "</tr>"
            for row in members
        )
        sections.append(f'<tbody role="rowgroup">{head}{rows}</tbody>')
    return "".join(sections)


def _say_origins(stances: pd.DataFrame) -> str:
    origins = stances[["origin", "coder"]].drop_duplicates()
    return " · ".join(filter(None, (origin_words(*who) for who in origins.itertuples(index=False))))


def _legend(entries: list[tuple[str, str]]) -> str:
    items = []
    for sign, meaning in entries:
        small = ' class="sbs-small"' if sign.startswith("small") else ""
        hatch = ' class="sbs-by-rule"' if (sign, meaning) == SUGGESTED else ""
        items.append(f"<li{small}><b{hatch}>{escape(sign)}</b> {escape(meaning)}</li>")
    return "".join(items)
