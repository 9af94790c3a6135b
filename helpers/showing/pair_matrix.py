"""Agreement of statements as an HTML table of buttons: the cells of the figure, to be clicked."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.pairs import TOO_FEW
from helpers.showing.escape import escape
from helpers.showing.matrices import draw_matrix
from helpers.showing.pair_signs import SILENCE, check_measure, list_cells, pair_legend
from helpers.showing.signs import Cell


def matrix_congruence(
    square: pd.DataFrame, *, measure: str = "n", order: list[str] | None = None
) -> str:
    """Statements × statements from a table of `square_pairs`; keys are its row numbers.

    `order` lists the statements as they shall stand, else they stand as in the table.
    """
    check_measure(measure)
    if square["other"].nunique() < 2:
        return f'<p class="sbs-note">{TOO_FEW}</p>'
    if order is not None:
        places = {name: place for place, name in enumerate(order)}
        row, column = square["other"].map(places), square["statement_id"].map(places)
        ranked = (row * len(places) + column).sort_values(kind="stable")
        square = square.loc[ranked.index]
    table = square.assign(label=square["other"])
    cells = list_cells(table, measure)
    filled = {key: _fill(cell) for key, cell in zip(table.index, cells, strict=True)}
    legend = [*pair_legend(table, measure), ("", SILENCE)]
    return draw_matrix(table, cells, legend, key="other", corner="Statement", filled=filled)


def _fill(cell: Cell) -> str:
    """The number, and below it the signs, which stay where small figures give way."""
    below = f'<span class="sbs-against">{escape(cell.beside)}</span>' if cell.beside else ""
    return f'<span class="sbs-pair"><span>{escape(cell.lead)}</span>{below}</span>'
