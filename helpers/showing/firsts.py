"""Many statements in one picture: the first of them, in the order of the table, and words for it.

One rule serves every figure, table and explorer: what stands first is shown, so that no statement
is preferred, and the picture says how many there are. The same number of statements makes a figure
and a view of an explorer, so that the code below an explorer draws what stands there.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

# More columns nobody can read, nor a browser draw.
STATEMENTS_SHOWN = 50
# Where each is compared with each.
PAIRED_SHOWN = 40
# Rows of a matrix: codes, claims, slogans.
ROW_LIMIT = 60
# Rows of a plain table.
TABLE_ROWS = 100
STATED = "the order of the table"
EXPLORER = "the explorer shows all"


def list_first(values: Iterable, limit: int) -> tuple[list, int]:
    """The first of the different values, in the order in which they stand, and how many are."""
    named = list(dict.fromkeys(values))
    return named[:limit], len(named)


def keep_first(table: pd.DataFrame, column: str, limit: int) -> tuple[pd.DataFrame, int, int]:
    """The rows of the first values in a column; how many values these are, and of how many."""
    shown, total = list_first(table[column].unique(), limit)
    return (table if len(shown) == total else table[table[column].isin(shown)]), len(shown), total


def say_first(shown: int, total: int, noun: str, order: str = STATED, *, also: str = "") -> str:
    """`The first 50 of 1,000 statements, in the order of the table.`; nothing where all are shown.

    `also` is where the others are to be found.
    """
    if shown >= total:
        return ""
    more = f"; {also}" if also else ""
    return f"The first {shown:,} of {total:,} {noun}, in {order}{more}."
