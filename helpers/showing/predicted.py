"""Predictions laid over a figure: a tag in the cell that was predicted, in words and in the legend.

The tag says how many people predicted the cell and nothing about whether they were right: what was
predicted and what was found stand beside each other, and a class talks about it.
"""

from __future__ import annotations

import pandas as pd

from helpers.coding.predictions import CONGRUENCE, COUNTS, EVERY, SLOGANS
from helpers.comparing.predictions import EVERY_LABEL, count_predictions, find_figure
from helpers.showing.signs import Cell, count_unit, number, zero_sign

SIGN = "☞"
LEGEND = (f"framed {SIGN}3", "predicted by so many")
LATER_LEGEND = (f"framed {SIGN}3 +2", "put first by so many, and second or third by so many")


class Predicted:
    """What was predicted of the cells of a figure; of none where there are no predictions."""

    def __init__(self, predictions: pd.DataFrame | None, table: pd.DataFrame) -> None:
        self.figure = find_figure(table)[0] if predictions is not None else ""
        counted = None if predictions is None else count_predictions(predictions, table)
        rows = [] if counted is None else list(counted.itertuples())
        self.people = {row.code: row.of for row in rows}
        named = (row for row in rows if row.predicted or row.later)
        self._cells = {(row.code, *sorted((row.statement_id, row.other))): row for row in named}
        self._words: dict[int, str] = {}
        if self.figure == SLOGANS:
            heads = table.drop_duplicates("slogan")
            self._words = dict(zip(heads["slogan"], heads["label"], strict=True))

    def mark(self, cell: Cell, row) -> Cell:
        """The cell of a row of the figure's table with its tag, if somebody predicted it."""
        told = self._find(row)
        if told is None:
            return cell
        later = f" +{told.later}" if told.later else ""
        words = self.add_words(row, cell.words)
        return cell._replace(tag=f"{SIGN}{told.predicted}{later}", words=words)

    def add_words(self, row, words: str) -> str:
        """What is said of a cell, and then what was predicted of it."""
        told = self._find(row)
        return words if told is None else f"{words}, {say_predicted(told)}"

    def name(self, row, label: str) -> str:
        """The label of a row of the figure, with how many people predicted something of it."""
        people = self.people.get(self._code(row)) if self.people else None
        return f"{label} ({SIGN} {people:,})" if people else label

    def legend(self) -> list[tuple[str, str]]:
        """What the tags mean; only those that occur."""
        if not self.people:
            return []
        told = self._cells.values()
        entries = [LATER_LEGEND if any(row.later for row in told) else LEGEND] * bool(told)
        if self.figure == CONGRUENCE:
            return entries
        return [*entries, (f"({SIGN} 25)", "so many predicted something of this row")]

    def say_people(self) -> str:
        """How many predicted which two agree most, or nothing."""
        people = self.people.get(EVERY, 0) if self.figure == CONGRUENCE else 0
        return f"{number(people, 'prediction')} of which two agree most." if people else ""

    def say_left_out(self, table: pd.DataFrame) -> str:
        """One sentence where predictions name cells that are not among these rows, or nothing."""
        shown = set(map(self._place, table.itertuples())) if self._cells else set()
        left = [row for place, row in self._cells.items() if place not in shown]
        if not left:
            return ""
        return f"{number(len(left), 'predicted cell')} not drawn: among what is left out here."

    def _find(self, row):
        return self._cells.get(self._place(row)) if self._cells else None

    def _code(self, row) -> str:
        return self._words[row.slogan] if self.figure == SLOGANS else getattr(row, "code", EVERY)

    def _place(self, row) -> tuple[str, str, str]:
        return self._code(row), *sorted((row.statement_id, getattr(row, "other", "")))


def say_predicted(row) -> str:
    """A row of `count_predictions` in words."""
    said = f"predicted by {row.predicted:,} of {row.of:,}"
    return f"{said}, put second or third by {row.later:,}" if row.later else said


def add_every(counts: pd.DataFrame, told: Predicted) -> pd.DataFrame:
    """The rows of a counts table, first one that adds them all up if it was predicted."""
    if told.figure != COUNTS or EVERY not in told.people:
        return counts
    by_statement = counts.groupby("statement_id", sort=False)
    sums = by_statement[["n", "quoted", "per_1000", "share"]].sum().reset_index()
    zeros = by_statement["zero"].agg(lambda here: here.mode().iloc[0])
    same = {name: counts[name].iloc[0] for name in ("layer", "origin", "coder", "words")}
    sums = sums.assign(**same, code=EVERY, label=EVERY_LABEL)
    empty = (sums["n"] + sums["quoted"]) == 0
    sums["zero"] = sums["statement_id"].map(zeros).where(empty, "")
    for name in set(counts.columns) - set(sums.columns):
        sums[name] = "" if pd.api.types.is_string_dtype(counts[name]) else 0
    return pd.concat([sums[counts.columns], counts], ignore_index=True)


def every_cell(row) -> Cell:
    """The cell of the row that adds all rows up: a number, never a rate."""
    if row.zero:
        return Cell(zero_sign(row.zero), "", row.zero, "zero")
    quoted = f"({row.quoted})" if row.quoted else ""
    words = f"{number(row.n, count_unit(row.layer))} in all rows added up"
    words = f"{words}, {row.quoted} more only in quoted words" if row.quoted else words
    return Cell(str(row.n), quoted, words, "count")
