"""Figures: counts, stances, slogans and positions, made from the tables.

Every `plot_` function gives back a `Figure` whose alternative text is made from the same table.
Rows and columns stand in the order of the table; of very many the first are drawn, and the figure
says of how many. `size="projector"` draws for a seminar room. A table without rows gives a figure
that says so. `predictions` of `read_predictions` are laid over the cells that they name.
"""

from __future__ import annotations

import pandas as pd

from helpers.coding.predictions import EVERY
from helpers.comparing.coverage import list_unread
from helpers.showing.canvas import MARGIN, QUIET, Canvas
from helpers.showing.describe import (
    NO_PAIR,
    describe_counts,
    describe_meetings,
    describe_positions,
    describe_slogans,
    describe_stances,
)  # fmt: skip
from helpers.showing.figures import Figure, style
from helpers.showing.firsts import (
    EXPLORER,
    ROW_LIMIT,
    STATEMENTS_SHOWN,
    keep_first,
    list_first,
    say_first,
)  # fmt: skip
from helpers.showing.grid import Grid, Row, draw_grid
from helpers.showing.matrices import name_families, name_pairs
from helpers.showing.plot_parts import draw_empty, draw_head, draw_note, join_words
from helpers.showing.positions import draw_positions, order_lanes, place_codings
from helpers.showing.predicted import Predicted, add_every, every_cell
from helpers.showing.signs import (
    Cell,
    count_cell,
    count_legend,
    group_labels,
    mark_label,
    match_cell,
    match_legend,
    meeting_cell,
    meeting_legend,
    number,
    origin_words,
    shorten,
    stance_cell,
    stance_legend,
)  # fmt: skip

STATED = "the stated order"


def plot_counts(
    counts: pd.DataFrame, *, title: str, measure: str = "n", size: str = "page", codebook=None,
    note: str = "", predictions: pd.DataFrame | None = None,
) -> Figure:  # fmt: skip
    """Codes × statements from a table of `count_codes`, `count_functions` or `measure_sturdiness`.

    `measure` is `n` (sentences, of names mentions), `per_1000` (per 1,000 words) or `share` (of the
    statement's sentences or mentions); the others stand small beside it. Groups of codes are called
    as in `codebook`, else by the words of their ids. `note` stands below the title. Rows whose
    order does not survive (see `measure_sturdiness`) are marked.
    """
    if measure not in ("n", "per_1000", "share"):
        raise ValueError(f"measure is {measure!r}; write 'n', 'per_1000' or 'share'.")
    told = Predicted(predictions, counts)
    rows, counts, limit = _keep(add_every(counts, told), "code", "codes", "the codebook's order")
    here = rows[rows["code"] != EVERY]
    highest = float(here[measure].max()) if len(here) else 0.0

    def cell(row, measure: str = "n", highest: float = 0.0) -> Cell:
        of_all = row.code == EVERY
        made = every_cell(row) if of_all else count_cell(row, measure=measure, highest=highest)
        return told.mark(made, row)

    cells = [cell(row, measure, highest) for row in rows.itertuples()]
    legend = count_legend(rows, measure=measure)
    if measure == "n":
        # A rate never stands without its number, so only numbers may stand alone.
        cells, legend = shorten(cells, legend, rows)
    grid = _grid(rows, cells, title, "code", limit, codebook, told)
    grid = grid._replace(legend=[*legend, *told.legend()], note=note)
    alt = join_words(describe_counts(counts, title, cell), grid.limit, note)
    return _plot_grid(grid, size, "There is nothing to count yet.", alt)


def plot_meetings(meetings: pd.DataFrame, *, title: str, size: str = "page") -> Figure:
    """Pairs of codes × statements from a table of `count_meetings`; most frequent pairs first."""
    order = "the order of how often they meet"
    rows, table, limit = _keep(name_pairs(meetings), "pair", "pairs", order)
    cells = [meeting_cell(row) for row in rows.itertuples()]
    grid = _grid(rows, cells, title, "pair", limit)
    grid = grid._replace(legend=meeting_legend(rows))
    alt = join_words(describe_meetings(table, title), limit)
    return _plot_grid(grid, size, NO_PAIR, alt)


def plot_stances(
    stances: pd.DataFrame, *, title: str, size: str = "page", codebook=None,
    predictions: pd.DataFrame | None = None,
) -> Figure:  # fmt: skip
    """Claims × statements from a table of `count_stances`; hatched marks are suggested by rules.

    Rows stand in the order of the table, `group_claims` brings them into that of agreement. Issues
    are called as in `codebook`, else by the words of their ids.
    """
    told = Predicted(predictions, stances)
    rows, stances, limit = _keep(stances, "code", "claims", "this order")

    def cell(row) -> Cell:
        return told.mark(stance_cell(row), row)

    cells, legend = shorten(list(map(cell, rows.itertuples())), stance_legend(rows), rows)
    grid = _grid(rows, cells, title, "code", limit, codebook, told)
    grid = grid._replace(legend=[*legend, *told.legend()])
    words = join_words(describe_stances(stances, title, cell), grid.limit)
    return _plot_grid(grid, size, "There are no claims to show yet.", words)


def plot_slogans(
    slogan_counts: pd.DataFrame, *, title: str, size: str = "page",
    predictions: pd.DataFrame | None = None,
) -> Figure:  # fmt: skip
    """Slogans × statements from a table of `count_slogans`, in its order.

    Several slogans of one family stand below its label.
    """
    told = Predicted(predictions, slogan_counts)
    rows, table, limit = _keep(slogan_counts, "slogan", "slogans", "this order")
    table = name_families(table)
    rows = table.loc[rows.index]

    def cell(row) -> Cell:
        return told.mark(match_cell(row), row)

    cells, legend = shorten(list(map(cell, rows.itertuples())), match_legend(rows), rows)
    grid = _grid(rows, cells, title, "slogan", limit, told=told)
    inset = [row._replace(inset=bool(row.group)) for row in grid.rows]
    grid = grid._replace(legend=[*legend, *told.legend()], rows=inset)
    words = join_words(describe_slogans(table, title, cell), grid.limit)
    return _plot_grid(grid, size, "No slogan was found.", words)


def plot_positions(
    codings: pd.DataFrame, corpus, *, title: str, size: str = "page", codebook=None,
    coverage: pd.DataFrame | None = None,
) -> Figure:  # fmt: skip
    """Where in each statement the passages stand, from its beginning (0 %) to its end (100 %).

    Measured in characters of title, body and calls; passages elsewhere are not drawn, and the
    figure says how many these are. One row per statement, one mark per passage, one lane per group
    of codes, called and ordered as in `codebook`. Without one, or for codes without a group, groups
    are called by their ids (for slogans: kind, for claims: polarity). Of a reading `coverage` tells
    what nobody has read; without it, that is said of statements without a passage.
    """
    places = place_codings(codings, corpus, codebook)
    with style(size):
        canvas = Canvas()
        y = draw_head(
            canvas, title, "From the beginning of each statement (0 %) to its end (100 %)."
        )
        if not corpus.compared:
            return draw_empty(canvas, y, title, "There is no statement yet.")
        if places.empty:
            return draw_empty(canvas, y, title, "There is no passage to show.")
        shown, total = list_first(corpus.compared, STATEMENTS_SHOWN)
        limit = say_first(len(shown), total, "statements", STATED)
        y = draw_note(canvas, y, limit)
        lanes = order_lanes(places, codebook)
        layer = codings["layer"].iloc[0]
        unread = list_unread(shown, codings, layer, coverage)
        y = draw_positions(canvas, y + canvas.line * 0.3, places, shown, lanes, unread)
        elsewhere = len(codings) - len(places)
        if elsewhere:
            note = (
                f"Not drawn: {number(elsewhere, 'passage')} outside title, body and calls, or in "
            )
            room = canvas.width - 2 * MARGIN
            y = canvas.paragraph(
                MARGIN, y, room, f"{note}versions not compared.", scale=0.9, color=QUIET
            )
        drawn = places[places["statement_id"].isin(shown)]
        return canvas.finish(y, join_words(describe_positions(drawn, shown, title, unread), limit))


def _keep(
    table: pd.DataFrame, key: str, noun: str, order: str
) -> tuple[pd.DataFrame, pd.DataFrame, str]:
    """The rows of the matrix that are drawn, all of the statements drawn, and what is left out."""
    table, shown, total = keep_first(table, "statement_id", STATEMENTS_SHOWN)
    rows, keys, of = keep_first(table, key, ROW_LIMIT)
    told = say_first(shown, total, "statements", also=EXPLORER)
    return rows, table, join_words(told, say_first(keys, of, noun, order))


def _grid(
    table: pd.DataFrame,
    cells: list[Cell],
    title: str,
    key: str,
    limit: str,
    codebook=None,
    told: Predicted | None = None,
) -> Grid:
    """Rows by `key`, columns by statement, both in the order of the table."""
    columns = list(dict.fromkeys(table["statement_id"]))
    by_place = dict(zip(zip(table[key], table["statement_id"], strict=True), cells, strict=True))
    heads = table.drop_duplicates(key)
    groups = group_labels(set(table["group"]), codebook) if "group" in table else {}
    rows = [
        Row(
            label=mark_label(head) if told is None else told.name(head, mark_label(head)),
            group=groups[head.group] if groups else "",
            detail=getattr(head, "function", "") or "",
            cells=[by_place.get((getattr(head, key), name)) for name in columns],
        )
        for head in heads.itertuples()
    ]
    origins = table[["origin", "coder"]].drop_duplicates() if "origin" in table else table[:0]
    origin = " · ".join(origin_words(*who) for who in origins.itertuples(index=False))
    left = told.say_left_out(table) if told else ""
    return Grid(title, origin, "", columns, rows, join_words(limit, left), [])


def _plot_grid(grid: Grid, size: str, nothing: str, alt: str) -> Figure:
    with style(size):
        canvas = Canvas()
        if not grid.rows:
            return draw_empty(canvas, draw_head(canvas, grid.title, ""), grid.title, nothing)
        canvas.width = max(canvas.width, grid.least_width(canvas))
        y = draw_head(canvas, grid.title, grid.origin, grid.note)
        y = draw_grid(canvas, y, grid)
        return canvas.finish(y, alt)
