"""Matrices as HTML tables of real buttons: what stands in the cells of a figure, to be clicked.

Each button has the row number of its table as key (`data-key`), so that what was chosen is
`table.loc[int(key)]`, and says in words what its sign means.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

import numpy as np
import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.signs import (
    Cell,
    count_cell,
    count_legend,
    fit_cell,
    fit_legend,
    group_labels,
    mark_label,
    match_cell,
    match_legend,
    meeting_cell,
    meeting_legend,
    origin_words,
    shorten,
)  # fmt: skip

NOTHING = "There is nothing to show here."
SHADES = 10
FEW = 6

# The same labels and words come back in every cell of a row and a column.
_label = lru_cache(maxsize=10_000)(escape)


def matrix_counts(counts: pd.DataFrame, *, measure: str = "n", codebook=None) -> str:
    """Codes × statements from rows of a counts table; keys are its row numbers."""
    highest = float(counts[measure].max()) if len(counts) else 0.0
    cells = [count_cell(row, measure=measure, highest=highest) for row in counts.itertuples()]
    legend = count_legend(counts, measure=measure)
    look = {"corner": "Code", "detail": "function", "codebook": codebook}
    if measure == "n":
        cells, legend = shorten(cells, legend, counts)
    return draw_matrix(counts, cells, legend, key="code", **look)


def matrix_meetings(meetings: pd.DataFrame) -> str:
    """Pairs of codes × statements from rows of a table of meetings; keys are its row numbers."""
    table = name_pairs(meetings)
    cells = [meeting_cell(row) for row in table.itertuples()]
    return draw_matrix(table, cells, meeting_legend(table), key="pair", corner="Elements that meet")


def name_pairs(meetings: pd.DataFrame) -> pd.DataFrame:
    """The same rows with `pair` and both labels in `label`; most frequent pairs first."""
    table = meetings.assign(
        pair=meetings["code"] + " + " + meetings["other"],
        label=meetings["label"] + " + " + meetings["other_label"],
    )
    often = -table.groupby("pair")["n"].transform("sum")
    return table.iloc[np.argsort(often.to_numpy(), kind="stable")]


def matrix_fit(fit: pd.DataFrame, *, coder: str, codebook=None) -> str:
    """Codes × statements from rows of a table of fit, with label, group and function of each code.

    `coder` is the reader in words, its first letter a sign. Keys are the table's row numbers.
    """
    cells = [fit_cell(row, coder=coder) for row in fit.itertuples()]
    look = {"corner": "Code", "detail": "function", "codebook": codebook}
    legend = fit_legend(fit, coder=coder)
    cells, legend = shorten(cells, legend, fit)
    return draw_matrix(fit, cells, legend, key="code", **look)


def matrix_slogans(counts: pd.DataFrame) -> str:
    """Slogans × statements from rows of `count_slogans`; keys are its row numbers.

    Several slogans of one family stand below its label.
    """
    table = name_families(counts)
    cells = [match_cell(row) for row in table.itertuples()]
    cells, legend = shorten(cells, match_legend(table), table)
    # Of few statements there is room for what stands small, also on a projector.
    look = "sbs-roomy" if table["statement_id"].nunique() <= FEW else ""
    return draw_matrix(table, cells, legend, key="slogan", corner="Slogan", inset=True, look=look)


def name_families(counts: pd.DataFrame) -> pd.DataFrame:
    """The same rows with `group`: the family's label where several of its slogans are here."""
    several = counts.groupby("family")["slogan"].transform("nunique") > 1
    return counts.assign(group=counts["family_label"].where(several, ""))


def draw_matrix(
    table: pd.DataFrame, cells: list[Cell], legend: list[tuple[str, str]], *,
    key: str, corner: str, detail: str = "", codebook=None,
    filled: dict[int, str] | None = None, inset: bool = False, look: str = "",
) -> str:  # fmt: skip
    """Rows by `key`, columns by statement, a button in each cell; keys are row numbers of `table`.

    `filled` holds, by key, HTML that stands in a button instead of its sign. `inset=True` sets the
    rows of a group in below its label; rows without one then stand by themselves. `look` names a
    style of the whole matrix.
    """
    filled = filled or {}
    if table.empty:
        return f'<p class="sbs-note">{NOTHING}</p>'
    columns = list(dict.fromkeys(table["statement_id"]))
    groups = "group" in table and (table["group"] != "").any()
    details = bool(detail) and detail in table and (table[detail] != "").any()
    head = f'<th scope="col" class="sbs-corner">{corner}</th>'
    head += (
        f'<th scope="col" class="sbs-detail">{escape(detail.capitalize())}</th>' if details else ""
    )
    head += "".join(f'<th scope="col"><bdi>{escape(name)}</bdi></th>' for name in columns)
    width = len(columns) + 1 + details
    labels = group_labels(set(table["group"]), codebook) if groups else {}
    places = {
        place: number
        for number, place in enumerate(zip(table[key], table["statement_id"], strict=True))
    }
    rows = []
    heads = table.drop_duplicates(key)
    for group, members in groupby(heads.itertuples(), key=lambda row: row.group if groups else ""):
        if groups and (group or not inset):
            kind = "sbs-group sbs-family" if inset else "sbs-group"
            rows.append(
                f'<tr class="{kind}"><th scope="rowgroup" colspan="{width}">'
                f"<span><bdi>{escape(labels[group])}</bdi></span></th></tr>"
            )
        for row in members:
            label = f'<th scope="row" dir="auto">{escape(mark_label(row))}</th>'
            label += (
                f'<td class="sbs-detail">{escape(getattr(row, detail))}</td>' if details else ""
            )
            buttons = []
            for name in columns:
                place = places.get((getattr(row, key), name))
                if place is None:
                    buttons.append("<td></td>")
                    continue
                where = f"{_label(row.label)}, {_label(name)}"
                mark = table.index[place]
                button = _button(mark, cells[place], where, filled.get(mark))
                buttons.append(button)
            styled = ' class="sbs-member"' if inset and group else ""
            rows.append(f"<tr{styled}>{label}{''.join(buttons)}</tr>")
    origins = table[["origin", "coder"]].drop_duplicates() if "origin" in table else table[:0]
    origin = origin_words(*origins.iloc[0]) if len(origins) == 1 else ""
    said = f'<p class="sbs-meta" dir="auto">{escape(origin)}</p>' if origin else ""
    return (
        f'{said}<div class="{f"sbs-grid {look}".rstrip()}" role="region" tabindex="-1" '
        f'aria-label="Matrix, {corner.lower()}s by statement">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
        f'<ul class="sbs-legend" aria-label="What the signs mean">{_legend(legend)}</ul>'
    )


def _button(key: int, cell: Cell, place: str, inside: str | None) -> str:
    """A cell; `place` is the label of its row and its column, escaped, `inside` its HTML."""
    kind = f"sbs-{cell.kind}"
    # Shades as classes, not as styles: cells that look alike then share their style.
    shade = f" sbs-shade-{round(cell.shade * SHADES)}" if cell.kind == "count" else ""
    lead = _label(cell.lead)
    if cell.kind == "match":
        lead = f'<span class="sbs-sign">{lead}</span>'
    beside = f" <small>{_label(cell.beside)}</small>" if cell.beside else ""
    return (
        f'<td><button type="button" tabindex="-1" class="{kind}{shade}" data-key="{key}" '
        f'aria-label="{place}: {_label(cell.words)}">{inside or lead + beside}</button></td>'
    )


def _legend(entries: list[tuple[str, str]]) -> str:
    items = []
    for sign, meaning in entries:
        # Where small figures are not shown, neither is what they mean.
        small = ' class="sbs-small"' if sign.startswith("small") else ""
        items.append(f"<li{small}><b>{escape(sign)}</b> {escape(meaning)}</li>")
    return "".join(items)
