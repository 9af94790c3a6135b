"""The figure of one reading on a packet's page: a table whose numbers and signs are links.

The same cells, signs and legends as in the figures of the notebooks; a cell with passages leads to
them, a cell without says which kind of nothing it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

import pandas as pd

from helpers.comparing.counts import count_codes
from helpers.comparing.families import count_slogans, group_slogans
from helpers.comparing.stances import count_stances
from helpers.showing.escape import escape
from helpers.showing.firsts import say_first
from helpers.showing.matrices import SHADES, name_families
from helpers.showing.packet_views import View
from helpers.showing.signs import (
    SUGGESTED,
    Cell,
    count_cell,
    count_legend,
    group_labels,
    mark_label,
    match_cell,
    match_legend,
    shorten,
    stance_cell,
    stance_legend,
)  # fmt: skip

# Of more rows than anybody reads the first are drawn; all their passages stand below.
MOST_ROWS = 400
NOTHING = "There is nothing to count here."
CORNERS = {"claim": "Claim", "slogan": "Slogan", "name": "Who is named", "figure": "Topic"}


class Drawn(NamedTuple):
    """What a figure shows: its table, a cell for each row of it, and the column of its rows' ids.

    `codings` are the passages behind it, each with its row's id in that column.
    """

    table: pd.DataFrame
    cells: list[Cell]
    legend: list[tuple[str, str]]
    key: str
    codings: pd.DataFrame


def count_view(view: View, corpus) -> Drawn:
    """The counts of one reading as its layer counts: stances, slogans, mentions or sentences."""
    codings, codebook, coverage = view.codings, view.codebook, view.coverage
    if codebook.layer == "claim":
        table = count_stances(codings, corpus, codebook, coverage=coverage)
        cells = [stance_cell(row) for row in table.itertuples()]
        return _shorten(table, cells, stance_legend(table), "code", codings)
    if codebook.layer == "slogan":
        families = group_slogans(codings, codebook)
        table = name_families(count_slogans(families, corpus, coverage=coverage))
        cells = [match_cell(row) for row in table.itertuples()]
        return _shorten(table, cells, match_legend(table), "slogan", families)
    table = count_codes(codings, corpus, codebook, coverage=coverage)
    highest = float(table["n"].max()) if len(table) else 0.0
    cells = [count_cell(row, measure="n", highest=highest) for row in table.itertuples()]
    return _shorten(table, cells, count_legend(table, measure="n"), "code", codings)


def draw_figure(
    drawn: Drawn, view: View, links: Mapping[tuple[object, str], str], caption: str
) -> str:
    """The table as HTML; `links` are ids of the passages by row and statement."""
    table = drawn.table
    if table.empty:
        return f'<p class="sbs-note">{NOTHING}</p>'
    names = list(dict.fromkeys(table["statement_id"]))
    places = zip(table[drawn.key], table["statement_id"], strict=True)
    cells = dict(zip(places, drawn.cells, strict=True))
    heads = table.drop_duplicates(drawn.key)
    limit = say_first(min(len(heads), MOST_ROWS), len(heads), "rows", "the order of the codebook")
    grouped = "group" in table and (table["group"] != "").any()
    labels = group_labels(set(table["group"]), view.codebook) if grouped else {}
    rows = []
    shown = heads.head(MOST_ROWS).itertuples()
    for group, members in groupby(shown, key=lambda row: row.group if grouped else ""):
        if group:
            rows.append(
                f'<tr class="group"><th colspan="{len(names) + 1}" scope="colgroup">'
                f"<bdi>{escape(labels[group])}</bdi></th></tr>"
            )
        for row in members:
            key = getattr(row, drawn.key)
            drawn_cells = "".join(
                _cell(cells.get((key, name)), links.get((key, name))) for name in names
            )
            label = escape(mark_label(row)) or "(no name)"
            rows.append(f'<tr><th scope="row" dir="auto">{label}</th>{drawn_cells}</tr>')
    head = f'<th scope="col">{CORNERS.get(view.codebook.layer, "Code")}</th>'
    head += "".join(f'<th scope="col"><bdi>{escape(name)}</bdi></th>' for name in names)
    said = f'<p class="sbs-note">{limit}</p>' if limit else ""
    return (
        f'{said}<div class="scroll" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f'<table class="figure"><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>{_legend(drawn.legend)}"
    )


def _shorten(
    table: pd.DataFrame, cells: list[Cell], legend: list, key: str, codings: pd.DataFrame
) -> Drawn:
    cells, legend = shorten(cells, legend, table)
    return Drawn(table, cells, legend, key, codings)


def _cell(cell: Cell | None, link: str | None) -> str:
    if cell is None:
        return "<td></td>"
    looks = [f"sbs-{cell.kind}"]
    looks += [f"shade-{round(cell.shade * SHADES)}"] if cell.kind == "count" else []
    looks += ["by-rule"] if cell.by_rule else []
    mark = f"<sup>{escape(cell.mark)}</sup>" if cell.mark else ""
    beside = f" <small>{escape(cell.beside)}</small>" if cell.beside else ""
    lead = f"{escape(cell.lead)}{mark}{beside}"
    words = escape(cell.words)
    if link is None:
        # The sign for those who see, its meaning for those who listen.
        told = f'<span aria-hidden="true">{lead}</span><span class="unseen">{words}</span>'
        return f'<td class="{" ".join(looks)}">{told}</td>'
    said = f'<a href="#{link}" aria-label="{words}">{lead}</a>'
    return f'<td class="{" ".join(looks)}">{said}</td>'


def _legend(entries: list[tuple[str, str]]) -> str:
    items = []
    for entry in entries:
        sign, meaning = map(escape, entry)
        look = ' class="by-rule"' if entry == SUGGESTED else ""
        items.append(f"<li><b{look}>{sign}</b> {meaning}</li>")
    return f'<ul class="legend" aria-label="What the signs mean">{"".join(items)}</ul>'
