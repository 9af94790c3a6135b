"""The lines of code that give the same view as an explorer: written so that they run as copied."""

from __future__ import annotations

from helpers.reading.roles import COUNTED_ROLES


def write_code(names: list[str], *lines: str) -> str:
    """The lines with the import that they need, so that they run wherever they are pasted."""
    return "\n".join([f"from helpers import {', '.join(sorted(set(names)))}", "", *lines])


def write_conditions(**values: object) -> str:
    """`code == "x" and coder == "y"` for the values that are not empty."""
    return " and ".join(
        f"{name} == {write_literal(value)}" for name, value in values.items() if value != ""
    )


def write_counted(**values: object) -> str:
    """The same, in the roles that comparisons count: what a number in a cell comes from."""
    return f"{write_conditions(**values)} and role in {write_list(COUNTED_ROLES)}"


def write_query(table: str, asked: str) -> str:
    """`table.query('…')`, or the table itself where nothing is asked."""
    if not asked:
        return table
    return f"{table}.query({asked!r})"


def write_list(values) -> str:
    """A list of values in code."""
    return f"[{', '.join(write_literal(value) for value in values)}]"


def write_literal(value: object) -> str:
    """Python for a value, in double quotes where that is simple."""
    if isinstance(value, str) and value.isprintable() and not {'"', "\\"} & set(value):
        return f'"{value}"'
    return repr(value)
