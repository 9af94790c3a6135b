"""The explorer of changes: what would be different if one statement were not here.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import ipywidgets as widgets
import pandas as pd

from helpers.showing.batches import SHOWN
from helpers.showing.changes import TITLES, list_changes, show_change
from helpers.showing.escape import clean
from helpers.showing.explorer import Explorer, View, link, make_dropdown, say_nothing
from helpers.showing.lines import write_code, write_conditions, write_literal, write_query
from helpers.showing.pages import NO_STATEMENT

ASKED = "If this one were not here"
TO_CHANGES = '<p class="sbs-note">Choose a change to read its sentences.</p>'
# So many statements are compared at once when the explorer opens, so that each is there when asked.
AT_ONCE = 12
# What the code of every view begins with.
SOURCES = ["find_changes", "leave_out", "read_corpus"]


def explore_changes(corpus, codebooks: Mapping[str, object]) -> Explorer:
    """What one statement brings, found by leaving it out; a change opens its sentences.

    `codebooks` are those of `read_codebooks`. All texts are coded once. The last statement that is
    compared is chosen first, as it mostly is the one that came last.
    """
    from helpers.comparing.change_passages import find_changed_passages
    from helpers.comparing.change_sides import RULE, code_again, code_corpus
    from helpers.comparing.changes import compare_coded
    from helpers.reading.subsets import leave_out

    names = list(corpus.statements.index)
    if not names:
        return say_nothing(NO_STATEMENT)
    coded = code_corpus(corpus, dict(codebooks), RULE)
    kind = make_dropdown("Kind", [("All", ""), *((title, name) for name, title in TITLES.items())])
    statement, controls = _make_statements(names, corpus.compared[-1])

    @lru_cache(maxsize=SHOWN)
    def changes_of(name: str) -> pd.DataFrame:
        return compare_coded(code_again(leave_out(corpus, name), coded), coded)

    @lru_cache(maxsize=64)
    def draw(name: str, kind: str) -> tuple[pd.DataFrame, str]:
        table = changes_of(name)
        return (table[table["kind"] == kind] if kind else table), list_changes(table, kind)

    @lru_cache(maxsize=SHOWN)
    def passages_of(name: str) -> pd.DataFrame:
        # Of all changes at once: each click then finds its own among them.
        return find_changed_passages(changes_of(name), corpus)

    # Compared and drawn now, so that the first choice is as quick as any.
    for name in names if len(names) <= AT_ONCE else ():
        draw(name, "")

    def source() -> list[str]:
        # Read again: in a notebook that has read twice, `corpus` may be the earlier one.
        return [
            "corpus = read_corpus()",
            f"before = leave_out(corpus, {write_literal(statement.value)})",
            "changes = find_changes(before, corpus, codebooks)",
        ]

    def view() -> View:
        asked = write_conditions(kind=kind.value)
        shown = f"show_changes({write_query('changes', asked)}, corpus)"
        code = write_code([*SOURCES, "show_changes"], *source(), shown)
        return View(*draw(statement.value, kind.value), code)

    @lru_cache(maxsize=64)
    def open_page(name: str, number: int) -> str:
        row = changes_of(name).loc[[number]]
        passages = passages_of(name)
        passages = passages[passages["row"] == number].reset_index(drop=True)
        book = codebooks.get(row["layer"].iloc[0])
        return show_change(next(row.itertuples()), passages, corpus, codebook=book)

    def behind(row) -> tuple[str, str]:
        book = codebooks.get(row.layer)
        page = open_page(statement.value, row.Index)
        lines = [f"passages = find_changed_passages(changes.loc[[{row.Index}]], corpus)"]
        known = f", codebook=codebooks[{write_literal(row.layer)}]" if book else ""
        lines.append(f"show_passages(passages, corpus{known}, around=True)")
        called = sorted([*SOURCES, "find_changed_passages", "show_passages"])
        return page, write_code(called, *source(), *lines)

    return link({ASKED: statement, "Kind": kind, **controls}, view, behind, prompt=TO_CHANGES)


def _make_statements(
    names: list[str], chosen: str
) -> tuple[widgets.Dropdown, dict[str, widgets.Widget]]:
    """A control with the statements, one of them chosen; of many, one more to choose which."""
    firsts = range(0, len(names), SHOWN)
    opened = firsts[names.index(chosen) // SHOWN]

    def options(first: int) -> list[tuple[str, str]]:
        return [(clean(name), name) for name in names[first : first + SHOWN]]

    statement = make_dropdown(ASKED, options(opened), chosen)
    if len(names) <= SHOWN:
        return statement, {}
    listed = [(f"{first + 1:,}–{min(first + SHOWN, len(names)):,}", first) for first in firsts]
    batch = make_dropdown("Statements", listed, opened)

    def choose(change) -> None:
        statement.options = options(change["new"])

    batch.observe(choose, names="value")
    return statement, {"Statements": batch}
