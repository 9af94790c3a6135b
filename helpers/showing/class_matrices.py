"""A class at a glance, as matrices of buttons; keys are the row numbers of the tables.

Who has read what, which codes are used, which are taken for each other.
"""

from __future__ import annotations

import pandas as pd

from helpers.showing.agreement_words import say_share
from helpers.showing.escape import escape
from helpers.showing.matrices import draw_matrix
from helpers.showing.readers import name_coder
from helpers.showing.signs import Cell, number, shorten

NOBODY_USED = "nobody used it"
NOTHING = "·"
UNUSED = "not coded, whether read for it or not"
NO_CONFUSION = "No two codes are taken for each other in what at least two of them have read."


def name_progress(progress: pd.DataFrame) -> pd.DataFrame:
    """The rows of `count_reading` with the names of the readers in `label`."""
    return progress.assign(label=[name_coder(coder) for coder in progress["coder"]])


def matrix_progress(table: pd.DataFrame) -> str:
    """Readers × statements from `name_progress`: codings, and how much was read."""
    cells = [progress_cell(row) for row in table.itertuples()]
    legend = [("12", "codings, stronger colour where more was read")]
    partly = (table["share"] > 0) & ~table["finished"]
    legend += [("small 80 %", "read, of all its sentences for all codes")] * bool(partly.any())
    legend += [("✓", "finished")] * bool(table["finished"].any())
    idle = (table["codings"] == 0) & ~(table["share"] > 0)
    legend += [(NOTHING, "nothing read, nothing coded")] * bool(idle.any())
    cells, legend = shorten(cells, legend, table)
    return draw_matrix(table, cells, legend, key="coder", corner="Reader", look="sbs-class")


def progress_cell(row) -> Cell:
    if not row.codings and not row.share > 0:
        return Cell(NOTHING, "", "nothing read, nothing coded", "zero")
    ground = f"{number(row.sentences, 'sentence')}, each for every code"
    read = f"{say_share(row.share) or 'nothing'} read of {ground}"
    words = f"{number(row.codings, 'coding')}, {'finished' if row.finished else read}"
    if row.unread:
        words += f"; {number(row.unread, 'coding')} in sentences not marked as read for the code"
    sign = " ✓" * bool(row.finished)
    share = "" if row.finished else say_share(row.share)
    return Cell(f"{row.codings:,}{sign}", share, words, "count", row.share if row.share > 0 else 0)


def name_use(use: pd.DataFrame) -> pd.DataFrame:
    """The rows of `count_use`, readers as columns; codes that nobody used say so and come last."""
    unused = use.groupby("code")["n"].transform("max") == 0
    labels = use["label"].where(use["label"] != "", use["code"])
    named = use.assign(
        statement_id=[name_coder(coder) for coder in use["coder"]],
        label=labels.where(~unused, labels + f" ({NOBODY_USED})"),
    )
    return pd.concat([named[~unused], named[unused]])


def matrix_use(table: pd.DataFrame) -> str:
    """Codes × readers from `name_use`."""
    highest = float(table["n"].max()) if len(table) else 0.0
    cells = [
        Cell(f"{row.n:,}", "", number(row.n, "sentence"), "count", row.n / highest)
        if row.n
        else Cell(NOTHING, "", UNUSED, "zero")
        for row in table.itertuples()
    ]
    legend = [("3", "sentences with the code, stronger colour where more"), (NOTHING, UNUSED)]
    return draw_matrix(table, cells, legend, key="code", corner="Code", look="sbs-class")


def name_confusions(confusions: pd.DataFrame) -> pd.DataFrame:
    """The rows of `count_confusions` for codes that are taken for another; others as columns."""
    confused = set(confusions.loc[confusions["n"] > 0, "code"])
    kept = confusions[confusions["code"].isin(confused) & confusions["other"].isin(confused)]
    twice = kept.groupby("other_label")["other"].transform("nunique") > 1
    columns = kept["other_label"].where(~twice & (kept["other_label"] != ""), kept["other"])
    return kept.assign(statement_id=columns)


def matrix_confusions(table: pd.DataFrame) -> str:
    """Codes × codes from `name_confusions`: sentences in which one stands for the other."""
    if table.empty:
        return f'<p class="sbs-note">{NO_CONFUSION}</p>'
    highest = float(table["n"].max())
    cells = [
        Cell(f"{row.n:,}", "", _say_confused(row.n), "count", row.n / highest)
        if row.n
        else Cell(NOTHING, "", "never taken for each other", "zero")
        for row in table.itertuples()
    ]
    legend = [
        ("3", "sentences in which one reader has the one code and another the other"),
        (NOTHING, "never taken for each other"),
    ]
    return draw_matrix(table, cells, legend, key="code", corner="Code", look="sbs-class")


def _say_confused(count: int) -> str:
    return f"{number(count, 'sentence')} in which one reader has the one and another the other"


def head_cell(left: object, right: object, words: str) -> str:
    """The chosen cell in words."""
    names = f"<bdi>{escape(left)}</bdi> · <bdi>{escape(right)}</bdi>"
    return f'<p class="sbs-chosen"><strong>{names}</strong>: {escape(words)}</p>'
