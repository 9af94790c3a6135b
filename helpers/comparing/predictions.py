"""What a class predicted, laid beside what a figure shows; neither is measured by the other."""

from __future__ import annotations

from collections import Counter

import pandas as pd

from helpers.coding.predictions import CONGRUENCE, COUNTS, EVERY, SLOGANS, STANCES

# By a column that only this kind of table has.
KINDS = {"per_1000": COUNTS, "stance": STANCES, "slogan": SLOGANS, "congruence": CONGRUENCE}
LAYERS = {STANCES: "claim", SLOGANS: "slogan", CONGRUENCE: "claim"}
# What the rows of a figure are known by in `predictions.csv`; numbers of slogans change.
KNOWN_BY = {COUNTS: "code", STANCES: "code", SLOGANS: "label"}
EVERY_LABEL = "All rows added up"
COUNTED_KINDS = {
    "figure": "str", "layer": "str", "code": "str", "label": "str", "statement_id": "str",
    "other": "str", "predicted": "int64", "later": "int64", "of": "int64",
}  # fmt: skip


def find_figure(table: pd.DataFrame) -> tuple[str, str]:
    """The kind of figure that a table is drawn as, and its layer; ValueError if there is none."""
    kind = next((kind for column, kind in KINDS.items() if column in table), "")
    if not kind or "other_label" in table:
        raise ValueError(
            "Predictions are about tables of count_codes, count_stances, count_slogans or "
            "measure_congruence, and this is none of them."
        )
    if kind == COUNTS:
        return kind, str(table["layer"].iloc[0]) if len(table) else ""
    return kind, LAYERS[kind]


def count_predictions(predictions: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """One row per row of a figure that somebody predicted × statement (or pair), zeros included.

    `predictions` come from `read_predictions`, `table` is what the figure is drawn from. Counted
    are people, by their votes: `predicted` are those who chose the statement, or put it first;
    `later` those who put it second or third; `of` is how many predicted anything about this row. A
    row of counts that is called `*` stands for all rows added up, and so does every pair. What was
    predicted of rows and statements that the table has not is left out.
    """
    figure, layer = find_figure(table)
    asked = predictions[(predictions["figure"] == figure) & (predictions["layer"] == layer)]
    cells = _list_cells(table, figure)
    here = asked[asked["code"].isin(cells["code"])]
    once = here.drop_duplicates(["code", "prediction"])
    people = once.groupby("code")["votes"].sum()
    cells = cells[cells["code"].isin(people.index)]
    first = here["rank"].fillna(1) == 1
    tallies = {"predicted": _tally(here[first]), "later": _tally(here[~first])}
    places = _place(cells)
    counted = cells.assign(
        **{name: [tally.get(place, 0) for place in places] for name, tally in tallies.items()},
        figure=figure,
        layer=layer,
        of=cells["code"].map(people),
    )
    return counted[list(COUNTED_KINDS)].astype(COUNTED_KINDS).reset_index(drop=True)


def _list_cells(table: pd.DataFrame, figure: str) -> pd.DataFrame:
    """One row per cell of the figure: code, label, statement_id, other."""
    if figure == CONGRUENCE:
        return table[["statement_id", "other"]].assign(code=EVERY, label=EVERY_LABEL)
    cells = table[["statement_id", "label"]].assign(code=table[KNOWN_BY[figure]], other="")
    if figure != COUNTS:
        return cells
    statements = pd.DataFrame({"statement_id": table["statement_id"].unique()})
    return pd.concat([cells, statements.assign(code=EVERY, label=EVERY_LABEL, other="")])


def _tally(predictions: pd.DataFrame) -> Counter:
    """People by the place that they named."""
    tally: Counter = Counter()
    for place, votes in zip(_place(predictions), predictions["votes"], strict=True):
        tally[place] += votes
    return tally


def _place(rows: pd.DataFrame) -> list[tuple]:
    """Code and statement of each row; of a pair both, whichever comes first."""
    columns = (rows["code"], rows["statement_id"], rows["other"])
    return [(code, *sorted((one, other))) for code, one, other in zip(*columns, strict=True)]
