"""What a class expects before it sees a figure: `predictions.csv` in the folder of the corpus.

A prediction is about one row of a figure (or all of it) and names statements. It is never judged:
a figure shows what was predicted and what was found beside each other. Several people predict at
once, so every prediction is added under a lock of the file, and nothing is ever taken out.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pandas as pd

from helpers.coding.codebook import LAYERS
from helpers.reading.csv_rows import add_rows
from helpers.reading.faults import BadInput, list_problems
from helpers.reading.metadata import read_table, refuse_surplus
from helpers.reading.writing import (
    hold_file,
    read_whole,
    refuse_protected,
    replace_file,
    tell_error,
)

PREDICTIONS_FILE = "predictions.csv"
PREDICTION_COLUMNS = [
    "figure", "layer", "code", "statement_id", "other", "rank", "votes", "name", "date",
    "prediction",
]  # fmt: skip
COUNTS, STANCES, SLOGANS, CONGRUENCE = "counts", "stances", "slogans", "congruence"
FIGURES = (COUNTS, STANCES, SLOGANS, CONGRUENCE)
# All rows of a figure together.
EVERY = "*"
# A school; more is a slip of the hand.
MOST_VOTES = 10_000
# Spreadsheets hold no folder, so that one may have written in between.
TRIES = 3


def save_prediction(
    corpus, figure: str, layer: str, code: str, chosen: Sequence[str], *, other: str = "",
    ranked: bool = False, votes: int = 1, name: str = "",
) -> Path:  # fmt: skip
    """Adds one prediction to `predictions.csv` at once and returns its path.

    `chosen` are ids of statements; none of them is a prediction too. `ranked` says that the first
    is meant to come first, the second second. `other` is the second statement of a pair
    (`figure="congruence"`). `code` is the row that it is about: the id of a code, the words of a
    slogan, or `*` for all rows together. `votes` are so many people who chose the same. Raises
    BadInput for what no figure could show, and where the table cannot be written to.
    """
    told = {
        "figure": figure, "layer": layer, "code": " ".join(code.split()), "other": other,
        "votes": str(votes), "name": " ".join(name.split()), "date": date.today().isoformat(),
        # A letter in front, or a spreadsheet may take it for a number.
        "prediction": f"p{secrets.token_hex(4)}",
    }  # fmt: skip
    ranks = [str(place + 1) if ranked else "" for place in range(len(chosen))]
    rows = [
        {**told, "statement_id": statement_id, "rank": rank}
        for statement_id, rank in zip(chosen, ranks, strict=True)
    ] or [{**told, "statement_id": "", "rank": ""}]
    for row in rows:
        _check_row(row, "", corpus)
    path = Path(corpus.folder) / PREDICTIONS_FILE
    with hold_file(path):
        _add(path, rows)
    return path


def read_predictions(corpus) -> pd.DataFrame:
    """One row per prediction × statement that it names, in the order of the file.

    `votes` is the number of people it stands for, `rank` the place that a statement has in it, if
    it has one. `prediction` is the same in all rows of one prediction, and never empty. Whoever
    predicts again under the same name is counted with the last prediction. Rows that cannot be used
    are left out; `read_prediction_problems` tells which and why.
    """
    rows = [row for row in _read_rows(corpus) if not isinstance(row, BadInput)]
    table = pd.DataFrame(rows, columns=PREDICTION_COLUMNS, dtype="str")
    table = table.assign(
        rank=pd.to_numeric(table["rank"].where(table["rank"] != "")).astype("Int64"),
        votes=pd.to_numeric(table["votes"]).astype("int64"),
    )
    about = table[["figure", "layer", "code"]].agg("\n".join, axis=1) if len(table) else ""
    who = table["name"].map(_fold).astype("str")
    last = table.assign(about=about, who=who).groupby(["about", "who"])["prediction"]
    kept = (who == "") | (table["prediction"] == last.transform("last"))
    return table[kept].reset_index(drop=True)


def read_prediction_problems(corpus) -> pd.DataFrame:
    """One row per row of `predictions.csv` that cannot be used: file, place, what, mend."""
    return list_problems(row for row in _read_rows(corpus) if isinstance(row, BadInput))


def _add(path: Path, rows: list[dict[str, str]]) -> None:
    refuse_protected(path, rows)
    for left in reversed(range(TRIES)):
        before = read_whole(path)
        data = add_rows(path.name, before, rows, PREDICTION_COLUMNS)
        try:
            return replace_file(path, data, before=before)
        except OSError as error:
            if left:
                continue
            what = f"could not be written, so the prediction was not kept ({tell_error(error)})"
            mend = "close the table in other programs, and keep the prediction again"
            raise BadInput(path.name, "", what, mend) from error
    return None


def _read_rows(corpus) -> Iterator[dict[str, str] | BadInput]:
    path = Path(corpus.folder) / PREDICTIONS_FILE
    try:
        lines = read_table(path) if path.is_file() else []
    except BadInput as fault:
        yield fault
        return
    for number, cells in lines:
        place = f"row {number}"
        row = {name: cells.get(name, "") for name in PREDICTION_COLUMNS}
        # Rows that somebody wrote by hand are each a prediction, unless they say which.
        row["prediction"] = row["prediction"] or place
        row["votes"] = row["votes"] or "1"
        row["code"] = " ".join(row["code"].split()) or EVERY
        try:
            refuse_surplus(path.name, number, cells)
            _check_row(row, place, corpus)
        except BadInput as fault:
            yield fault
            continue
        yield row


def _check_row(row: dict[str, str], place: str, corpus) -> None:
    """Raises BadInput for a row that no figure could show."""
    for name, words in (("figure", FIGURES), ("layer", LAYERS)):
        if row[name] not in words:
            what = f"{name} is {row[name] or 'empty'}"
            raise BadInput(PREDICTIONS_FILE, place, what, f"write one of {', '.join(words)}")
    for column in ("statement_id", "other"):
        if row[column] and row[column] not in corpus.statements.index:
            mend = f"take one of {', '.join(corpus.statements.index)}"
            raise BadInput(PREDICTIONS_FILE, place, f"there is no statement {row[column]}", mend)
    pair = row["figure"] == CONGRUENCE
    if pair and not (row["statement_id"] and row["other"]):
        what = "a pair needs two statements"
        raise BadInput(PREDICTIONS_FILE, place, what, "fill statement_id and other")
    if pair and row["statement_id"] == row["other"]:
        what = f"{row['other']} cannot be compared with itself"
        raise BadInput(PREDICTIONS_FILE, place, what, "choose another statement")
    for name, most, needed in (("votes", MOST_VOTES, True), ("rank", MOST_VOTES, False)):
        written = row[name]
        if not written and not needed:
            continue
        short = written.isascii() and written.isdecimal() and len(written) < 9
        number = int(written) if short else 0
        if not 1 <= number <= most:
            what = f"{name} is {written or 'empty'}"
            raise BadInput(PREDICTIONS_FILE, place, what, f"write a number from 1 to {most:,}")


def _fold(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
