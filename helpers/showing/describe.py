"""Alternative texts of figures, made from the tables behind them."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from helpers.comparing.coverage import UNREAD
from helpers.showing.signs import count_cell, match_cell, meeting_cell, number, stance_cell

# A screen reader reads an alternative text in one go, so it names the first rows and says so.
ROWS_NAMED = 12
NO_PAIR = "There is no such pair here."


def describe_counts(counts: pd.DataFrame, title: str, cell=None) -> str:
    """Every code with its number in each statement, the first rows by name.

    Here and below `cell` gives the cell of a row, where it says more than the row does.
    """
    if counts.empty:
        return f"{title}. There is nothing to count yet."
    cell = cell or (lambda row: count_cell(row, measure="n", highest=0))
    return _describe(counts, title, "code", "code", cell)


def describe_meetings(meetings: pd.DataFrame, title: str) -> str:
    """Every pair of codes with how often they meet in each statement."""
    if meetings.empty:
        return f"{title}. {NO_PAIR}"
    return _describe(meetings, title, "pair", "pair", meeting_cell)


def describe_stances(stances: pd.DataFrame, title: str, cell=stance_cell) -> str:
    """Every claim with the stance of each statement."""
    if stances.empty:
        return f"{title}. There are no claims to show yet."
    return _describe(stances, title, "code", "claim", cell)


def describe_slogans(slogans: pd.DataFrame, title: str, cell=match_cell) -> str:
    """Every slogan with where it stands, those of a larger family with the family's name."""
    if slogans.empty:
        return f"{title}. No slogan was found."
    named = slogans["group"].where(slogans["group"] == "", slogans["group"] + ": ")
    table = slogans.assign(label=named + slogans["label"])
    return _describe(table, title, "slogan", "slogan", cell)


def describe_words(words: pd.DataFrame, title: str) -> str:
    """Every document with its words by role."""
    parts = [
        f"{name}: " + ", ".join(f"{row.role} {row.words:,}" for row in rows.itertuples())
        for name, rows in words.groupby("statement_id", sort=False)
    ]
    return f"{title}. Bars, words by role. {_first(parts, 'documents')}"


def describe_positions(
    places: pd.DataFrame, names: list[str], title: str, unread: Iterable[str] = ()
) -> str:
    """Each of these statements with the number of its passages in each third."""
    by_name, parts = dict(iter(places.groupby("statement_id", sort=False)["share"])), []
    for name in names:
        if name in unread:
            parts.append(f"{name}: {UNREAD}")
            continue
        shares = by_name.get(name, places["share"][:0])
        thirds = [int(((shares >= low / 3) & (shares < (low + 1) / 3)).sum()) for low in range(3)]
        thirds[2] += int((shares >= 1).sum())
        first, second, last = thirds
        parts.append(
            f"{name}: {first} in the first third, {second} in the second, {last} in the last"
        )
    said = number(len(places), "passage")
    return f"{title}. {said} by place in the statement. {_first(parts, 'statements')}"


def _describe(table: pd.DataFrame, title: str, key: str, noun: str, cell) -> str:
    columns = list(dict.fromkeys(table["statement_id"]))
    rows = table[key].nunique()
    head = f"{title}. Table of {number(rows, noun)} in "
    parts = []
    for _, here in list(table.groupby(key, sort=False))[:ROWS_NAMED]:
        cells = "; ".join(f"{row.statement_id} {cell(row).words}" for row in here.itertuples())
        parts.append(f"{here['label'].iloc[0]}: {cells}")
    more = rows - len(parts)
    tail = f" And {more:,} more {noun}s." if more else ""
    return f"{head}{number(len(columns), 'statement')}. {'. '.join(parts)}.{tail}"


def _first(parts: list[str], noun: str) -> str:
    more = len(parts) - ROWS_NAMED
    tail = f" And {more} more {noun}." if more > 0 else ""
    return f"{'. '.join(parts[:ROWS_NAMED])}.{tail}"
