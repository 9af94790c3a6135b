"""Slots of patterns and what fills them: cells of a table, and a matrix of buttons."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.slots import BETWEEN_CALLS, BETWEEN_SLOTS
from helpers.reading.words import normalise
from helpers.showing.escape import clean, escape
from helpers.showing.matrices import draw_matrix
from helpers.showing.signs import Cell, number, say_slogan_zero, slogan_zero_legend, zero_sign

FILLINGS_SHOWN, LONGEST_FILLING = 4, 60
SLOTS_OF_ONE = "between the slots of one call"
QUOTED = "only in words that it quotes"


def matrix_slots(slot_counts: pd.DataFrame) -> str:
    """Patterns × statements as buttons with fillings, from rows of `count_slots`.

    Keys are row numbers of the table.
    """
    table = slot_counts.assign(label=slot_counts["pattern_label"])
    cells, filled = [], {}
    for row in table.itertuples():
        if row.zero:
            cells.append(Cell(zero_sign(row.zero), "", say_slogan_zero(row.zero), "zero"))
        else:
            cells.append(Cell("", "", say_fillings(row), "forms"))
            filled[row.Index] = _list_short(row)
    look = {"key": "pattern", "corner": "Pattern", "look": "sbs-slot-grid"}
    return draw_matrix(table, cells, slot_legend(table), filled=filled, **look)


def say_fillings(row) -> str:
    """The fillings of a cell in words, with how often their pattern is filled there."""
    how = f"{number(row.n, 'call')} in its own words" if row.n else ""
    how = ", ".join(filter(None, [how, f"{row.quoted} quoted" if row.quoted else ""]))
    return f"{row.fillings} ({how})"


def slot_legend(table: pd.DataFrame) -> list[tuple[str, str]]:
    """Signs of a table of slots and what they mean; only those that occur."""
    own, quoted = table["n"] > 0, table["quoted"] > 0
    entries = [(BETWEEN_SLOTS, SLOTS_OF_ONE)] * has_several_slots(table)
    only = bool((quoted & ~own).any())
    marked = only or bool(table["fillings"].str.contains("“", regex=False).any())
    entries += [("“ ”" + " (quoted)" * only, QUOTED)] * marked
    entries += [("(1 quoted)", "calls that it quotes besides")] * bool((quoted & own).any())
    return [(sign.strip(), meaning) for sign, meaning in entries] + slogan_zero_legend(
        table["zero"]
    )


def has_several_slots(table: pd.DataFrame) -> bool:
    return bool(table["fillings"].str.contains(BETWEEN_SLOTS, regex=False).any())


def list_fillings(table: pd.DataFrame) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each filling of a pattern once, with the statements that raise it and how they do.

    `table` are the rows of one pattern; fillings that differ in capitals and marks are one.
    """
    raised: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    for row in table[table["fillings"] != ""].itertuples():
        fillings = row.fillings.split(BETWEEN_CALLS)
        for filling in fillings:
            words = filling.removeprefix("“").removesuffix("”") if _is_quoted(filling) else filling
            how = "quoted" if words != filling else ""
            # Of several fillings it is not known here which one is quoted besides.
            how = "also quoted" if not how and row.quoted and len(fillings) == 1 else how
            known = BETWEEN_SLOTS.join(map(normalise, words.split(BETWEEN_SLOTS)))
            by = raised.setdefault(known, (words, []))[1]
            by.append((row.statement_id, how))
    return list(raised.values())


def _list_short(row) -> str:
    """The first fillings, cut to a line; all of them stand in the title."""
    fillings = row.fillings.split(BETWEEN_CALLS)
    lines = [f"<bdi>{escape(_cut(filling))}</bdi>" for filling in fillings[:FILLINGS_SHOWN]]
    more = len(fillings) - FILLINGS_SHOWN
    lines += [f"<small>+{more} more</small>"] if more > 0 else []
    lines += [f'<span class="sbs-voice">{voice}</span>' for voice in [_say_quoted(row)] if voice]
    title = escape(row.fillings)
    return "".join(f'<span class="sbs-form" title="{title}">{line}</span>' for line in lines)


def _is_quoted(filling: str) -> bool:
    return len(filling) > 1 and filling[0] == "“" and filling[-1] == "”"


def _say_quoted(row) -> str:
    if not row.quoted:
        return ""
    return f"({row.quoted} quoted)" if row.n else "(quoted)"


def _cut(text: str) -> str:
    whole = clean(text)
    if len(whole) <= LONGEST_FILLING:
        return whole
    return (whole[:LONGEST_FILLING].rpartition(" ")[0] or whole[:LONGEST_FILLING]) + " …"
