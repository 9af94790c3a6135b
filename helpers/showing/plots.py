"""Figures: words, counts, stances, slogans and positions, made from the tables.

Every `plot_` function gives back a `Figure` whose alternative text is made from the same table.
Rows and columns stand in the order of the table. `size="projector"` draws for a seminar room. A
table without rows gives a figure that says so.
"""

from __future__ import annotations

import pandas as pd

from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.canvas import MARGIN, QUIET, Canvas
from helpers.showing.describe import (
    NO_PAIR,
    describe_counts,
    describe_meetings,
    describe_positions,
    describe_slogans,
    describe_stances,
    describe_words,
)  # fmt: skip
from helpers.showing.figures import Figure, style
from helpers.showing.grid import Grid, Row, draw_grid
from helpers.showing.matrices import name_families, name_pairs
from helpers.showing.positions import draw_positions, order_lanes, place_codings
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

ROLE_LOOKS = {
    "title": ("#00507D", ""),
    "body": ("#0072B2", ""),
    "call": ("#56B4E9", ""),
    "byline": ("#b5b5b5", "////"),
    "signature": ("#b5b5b5", "||||"),
    "editorial": ("#b5b5b5", "...."),
    "furniture": ("#b5b5b5", "\\\\\\\\"),
    "repeat": ("#b5b5b5", "xxxx"),
}
STATEMENT_LIMIT = 60


def plot_words(corpus, *, title: str = "Words in each document", size: str = "page") -> Figure:
    """Words of every document by role, versions among them: one bar each, longest role first read.

    Plain colours are counted in comparisons (title, body, call), hatched greys are not.
    """
    words = count_words(corpus)
    with style(size):
        canvas = Canvas()
        y = _head(canvas, title, "Plain: counted in comparisons. Hatched: shown, not counted.")
        if words.empty:
            return _empty(canvas, y, title, "There is no statement yet.")
        names = list(dict.fromkeys(words["statement_id"]))
        shown = names[:STATEMENT_LIMIT]
        y = _limit_note(canvas, y, len(names), len(shown), "documents, in the stated order")
        labels = {name: canvas.wrap(name, canvas.width * 0.24) for name in shown}
        left = MARGIN + max(canvas.measure(line) for lines in labels.values() for line in lines)
        left += canvas.size
        said = {name: _say_words(words[words["statement_id"] == name]) for name in shown}
        totals = words.groupby("statement_id", sort=False)["words"].sum()
        room = canvas.width - left - MARGIN - canvas.size
        # The longest bar need not have the longest words after it.
        scale = min((room - canvas.measure(said[name])) / max(totals[name], 1) for name in shown)
        bar = canvas.line * 1.05
        for name in shown:
            height = max(bar, canvas.line * len(labels[name])) + canvas.line * 0.5
            middle = y + height / 2
            for place, line in enumerate(labels[name]):
                offset = (place - (len(labels[name]) - 1) / 2) * canvas.line
                canvas.text(left - canvas.size * 0.6, middle + offset, line, ha="right")
            x = left
            for row in words[words["statement_id"] == name].itertuples():
                colour, hatch = ROLE_LOOKS[row.role]
                edge = {"edgecolor": "#6b6b6b" if hatch else "white", "linewidth": 0.6}
                canvas.box(x, middle - bar / 2, row.words * scale, bar, colour, hatch=hatch, **edge)
                x += row.words * scale
            canvas.text(x + canvas.size * 0.5, middle, said[name], color=QUIET)
            y += height
        y = _swatches(
            canvas, y + canvas.line * 0.4, list(dict.fromkeys(ROLE_LOOKS)), set(words["role"])
        )
        return canvas.finish(y, describe_words(words, title))


def plot_counts(
    counts: pd.DataFrame, *, title: str, measure: str = "n", size: str = "page", codebook=None,
    note: str = "",
) -> Figure:  # fmt: skip
    """Codes × statements from a table of `count_codes`, `count_functions` or `measure_sturdiness`.

    `measure` is `n` (sentences, of names mentions), `per_1000` (per 1,000 words) or `share` (of the
    statement's sentences or mentions); the others stand small beside it. Groups of codes are called
    as in `codebook`, else by the words of their ids. `note` stands below the title. Rows whose
    order does not survive (see `measure_sturdiness`) are marked.
    """
    if measure not in ("n", "per_1000", "share"):
        raise ValueError(f"measure is {measure!r}; write 'n', 'per_1000' or 'share'.")
    highest = float(counts[measure].max()) if len(counts) else 0.0
    cells = [count_cell(row, measure=measure, highest=highest) for row in counts.itertuples()]
    legend = count_legend(counts, measure=measure)
    if measure == "n":
        # A rate never stands without its number, so only numbers may stand alone.
        cells, legend = shorten(cells, legend, counts)
    grid = _grid(counts, cells, title, "code", "codes", "the codebook's order", codebook)
    grid = grid._replace(legend=legend, note=note)
    alt = " ".join([describe_counts(counts, title), note]).strip()
    return _plot_grid(grid, size, "There is nothing to count yet.", alt)


def plot_meetings(meetings: pd.DataFrame, *, title: str, size: str = "page") -> Figure:
    """Pairs of codes × statements from a table of `count_meetings`; most frequent pairs first."""
    table = name_pairs(meetings)
    cells = [meeting_cell(row) for row in table.itertuples()]
    grid = _grid(table, cells, title, "pair", "pairs", "the order of how often they meet")
    grid = grid._replace(legend=meeting_legend(table))
    alt = describe_meetings(table, title)
    return _plot_grid(grid, size, NO_PAIR, alt)


def plot_stances(stances: pd.DataFrame, *, title: str, size: str = "page", codebook=None) -> Figure:
    """Claims × statements from a table of `count_stances`; hatched marks are suggested by rules.

    Rows stand in the order of the table, `group_claims` brings them into that of agreement. Issues
    are called as in `codebook`, else by the words of their ids.
    """
    cells = [stance_cell(row) for row in stances.itertuples()]
    cells, legend = shorten(cells, stance_legend(stances), stances)
    grid = _grid(stances, cells, title, "code", "claims", "this order", codebook)
    grid = grid._replace(legend=legend)
    words = describe_stances(stances, title)
    return _plot_grid(grid, size, "There are no claims to show yet.", words)


def plot_slogans(slogan_counts: pd.DataFrame, *, title: str, size: str = "page") -> Figure:
    """Slogans × statements from a table of `count_slogans`, in its order.

    Several slogans of one family stand below its label.
    """
    table = name_families(slogan_counts)
    cells = [match_cell(row) for row in table.itertuples()]
    cells, legend = shorten(cells, match_legend(table), table)
    grid = _grid(table, cells, title, "slogan", "slogans", "this order")
    rows = [row._replace(inset=bool(row.group)) for row in grid.rows]
    grid = grid._replace(legend=legend, rows=rows)
    words = describe_slogans(table, title)
    return _plot_grid(grid, size, "No slogan was found.", words)


def plot_positions(
    codings: pd.DataFrame, corpus, *, title: str, size: str = "page", codebook=None
) -> Figure:
    """Where in each statement the passages stand, from its beginning (0 %) to its end (100 %).

    Measured in characters of title, body and calls; passages elsewhere are not drawn, and the
    figure says how many these are. One row per statement, one mark per passage, one lane per group
    of codes, called and ordered as in `codebook`. Without one, or for codes without a group, groups
    are called by their ids (for slogans: kind, for claims: polarity).
    """
    places = place_codings(codings, corpus, codebook)
    with style(size):
        canvas = Canvas()
        y = _head(canvas, title, "From the beginning of each statement (0 %) to its end (100 %).")
        if not corpus.compared:
            return _empty(canvas, y, title, "There is no statement yet.")
        if places.empty:
            return _empty(canvas, y, title, "There is no passage to show.")
        shown = corpus.compared[:STATEMENT_LIMIT]
        y = _limit_note(
            canvas, y, len(corpus.compared), len(shown), "statements, in the stated order"
        )
        lanes = order_lanes(places, codebook)
        y = draw_positions(canvas, y + canvas.line * 0.3, places, shown, lanes)
        elsewhere = len(codings) - len(places)
        if elsewhere:
            note = (
                f"Not drawn: {number(elsewhere, 'passage')} outside title, body and calls, or in "
            )
            room = canvas.width - 2 * MARGIN
            y = canvas.paragraph(
                MARGIN, y, room, f"{note}versions not compared.", scale=0.9, color=QUIET
            )
        return canvas.finish(y, describe_positions(places, corpus, title))


def count_words(corpus) -> pd.DataFrame:
    """Words of each document in each role: statement_id, role, words; counted roles first."""
    if corpus.statements.empty:
        return pd.DataFrame(columns=["statement_id", "role", "words"])
    roles = corpus.sentences[["statement_id", "sentence", "role"]]
    tokens = corpus.tokens[["statement_id", "sentence"]].astype({"statement_id": "str"})
    words = tokens.merge(roles, on=["statement_id", "sentence"], how="left")
    table = words.groupby(["statement_id", "role"]).size().unstack(fill_value=0)
    table = table.reindex(index=corpus.statements.index, columns=list(ROLE_LOOKS), fill_value=0)
    stacked = table.rename_axis(index="statement_id", columns="role").stack().rename("words")
    stacked = stacked.reset_index()
    alone = stacked.groupby("statement_id")["words"].transform("sum") == 0
    return stacked[(stacked["words"] > 0) | (alone & (stacked["role"] == "body"))]


def _say_words(words: pd.DataFrame) -> str:
    """The words of one document, counted and uncounted apart."""
    is_counted = words["role"].isin(COUNTED_ROLES)
    counted = number(int(words.loc[is_counted, "words"].sum()), "word")
    others = int(words.loc[~is_counted, "words"].sum())
    return f"{counted}, {others:,} more not counted" if others else counted


def _grid(
    table: pd.DataFrame,
    cells: list[Cell],
    title: str,
    key: str,
    noun: str,
    order: str,
    codebook=None,
) -> Grid:
    """Rows by `key`, columns by statement, both in the order of the table."""
    columns = list(dict.fromkeys(table["statement_id"]))
    by_place = dict(zip(zip(table[key], table["statement_id"], strict=True), cells, strict=True))
    heads = table.drop_duplicates(key)
    groups = group_labels(set(table["group"]), codebook) if "group" in table else {}
    rows = [
        Row(
            label=mark_label(head),
            group=groups[head.group] if groups else "",
            detail=getattr(head, "function", "") or "",
            cells=[by_place.get((getattr(head, key), name)) for name in columns],
        )
        for head in heads.itertuples()
    ]
    origins = table[["origin", "coder"]].drop_duplicates() if "origin" in table else table[:0]
    origin = " · ".join(origin_words(*who) for who in origins.itertuples(index=False))
    return Grid(title, origin, "", columns, rows, noun, order, [])


def _plot_grid(grid: Grid, size: str, nothing: str, alt: str) -> Figure:
    with style(size):
        canvas = Canvas()
        if not grid.rows:
            return _empty(canvas, _head(canvas, grid.title, ""), grid.title, nothing)
        canvas.width = max(canvas.width, grid.least_width(canvas))
        y = _head(canvas, grid.title, grid.origin, grid.note)
        y = draw_grid(canvas, y, grid)
        return canvas.finish(y, alt)


def _head(canvas: Canvas, title: str, *below: str) -> float:
    room = canvas.width - 2 * MARGIN
    y = canvas.paragraph(MARGIN, MARGIN, room, title, scale=1.2, bold=True)
    for words in filter(None, below):
        y = canvas.paragraph(MARGIN, y, room, words, scale=0.9, color=QUIET)
    return y + canvas.line * 0.4


def _empty(canvas: Canvas, y: float, title: str, words: str) -> Figure:
    y = canvas.paragraph(MARGIN, y, canvas.width - 2 * MARGIN, words, color=QUIET)
    return canvas.finish(y, f"{title}. {words}")


def _limit_note(canvas: Canvas, y: float, total: int, shown: int, what: str) -> float:
    if total <= shown:
        return y
    words = f"The first {shown} of {total} {what}."
    return canvas.paragraph(MARGIN, y, canvas.width - 2 * MARGIN, words, scale=0.9, color=QUIET)


def _swatches(canvas: Canvas, y: float, order: list[str], present: set[str]) -> float:
    """The legend of roles: a small box and its word, in flowing lines."""
    x, side = MARGIN, canvas.size
    for role in (role for role in order if role in present):
        colour, hatch = ROLE_LOOKS[role]
        counted = role in COUNTED_ROLES
        words = role if counted else f"{role} (not counted)"
        needed = side * 1.5 + canvas.measure(words, scale=0.9) + side * 1.6
        if x > MARGIN and x + needed > canvas.width:
            x, y = MARGIN, y + canvas.line
        middle = y + canvas.line / 2
        edge = {"edgecolor": "#6b6b6b" if hatch else "white", "linewidth": 0.6}
        canvas.box(x, middle - side / 2, side, side, colour, hatch=hatch, **edge)
        canvas.text(x + side * 1.5, middle, words, scale=0.9, color=QUIET)
        x += needed
    return y + canvas.line
