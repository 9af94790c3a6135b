"""Explorers: controls → one public call → what it gives, and the lines of code that do the same.

An explorer computes its codings once. Its choices live in its controls and in the mark that is
chosen, nowhere else. What goes wrong in a callback is said in the widget and kept in `faults`.
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.showing.board import Board
from helpers.showing.escape import clean
from helpers.showing.explorer import (
    Explorer,
    View,
    head_passages,
    link,
    make_checkbox,
    make_dropdown,
    say_nothing,
    watch,
)
from helpers.showing.explorer import (
    faults as faults,
)
from helpers.showing.lines import (
    write_code,
    write_conditions,
    write_counted,
    write_literal,
    write_query,
)
from helpers.showing.matrices import matrix_families
from helpers.showing.pages import NO_STATEMENT, show_parallel, show_passages
from helpers.showing.signs import match_cell

NO_SLOGAN = "No slogan was found with these choices."


def explore_statements(corpus) -> Explorer:
    """Two statements side by side, chosen from lists; furniture and quoted words on request."""
    names = list(corpus.statements.index)
    if not names:
        return say_nothing(NO_STATEMENT)
    options = [(clean(name), name) for name in names]
    second = corpus.compared[1] if len(corpus.compared) > 1 else names[-1]
    left = make_dropdown("Left", options, corpus.compared[0])
    right = make_dropdown("Right", options, second)
    furniture = make_checkbox("Show furniture and repeats", False)
    quotes = make_checkbox("Mark quoted words", True)
    board = Board()

    def show() -> None:
        chosen = {"furniture": furniture.value, "quotes": quotes.value}
        board.picture = show_parallel(corpus, left.value, right.value, **chosen)
        names = f"{write_literal(left.value)}, {write_literal(right.value)}"
        options = ", ".join(f"{name}={value}" for name, value in chosen.items())
        board.code = write_code(
            ["show_parallel"],
            f"show_parallel(corpus, {names}, {options})",
        )

    controls = {"Left": left, "Right": right, "Furniture": furniture, "Quotes": quotes}
    watch(board, controls, show)
    show()
    return Explorer(controls, board)


def explore_slogans(corpus, codebook) -> Explorer:
    """Families of slogans × statements; a sign opens the occurrences in place."""
    from helpers.coding.slogans import find_slogans
    from helpers.comparing.families import PATTERN, count_families, group_slogans

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    slogans = find_slogans(corpus, codebook)
    kinds = list(dict.fromkeys(slogans["kind"]))
    kind = make_dropdown("Kind", [("All", ""), *((clean(name), name) for name in kinds)])
    certainty = make_dropdown("Certainty", [("certain", "certain"), ("certain and arguable", "")])

    @lru_cache
    def families_of(certainty: str) -> tuple[pd.DataFrame, pd.DataFrame]:
        asked = write_conditions(certainty=certainty)
        families = group_slogans(slogans.query(asked) if asked else slogans)
        return families, count_families(families, corpus)

    def source() -> list[str]:
        asked = write_conditions(certainty=certainty.value)
        found = write_query("find_slogans(corpus, codebook)", asked)
        return [f"families = group_slogans({found})"]

    def view() -> View:
        families, table = families_of(certainty.value)
        lines = [*source(), "family_counts = count_families(families, corpus)"]
        drawn = "family_counts"
        if kind.value:
            # Chosen after counting: a slogan of this kind may stand elsewhere as another kind.
            asked = write_conditions(kind=kind.value)
            table = table[table["family"].isin(families.query(asked)["family"])]
            lines.append(f'chosen = {write_query("families", asked)}["family"]')
            drawn = 'family_counts[family_counts["family"].isin(chosen)]'
        lines.append(f'plot_slogans({drawn}, title="Slogans in each statement")')
        picture = matrix_families(table) if len(table) else f'<p class="sbs-note">{NO_SLOGAN}</p>'
        names = ["count_families", "find_slogans", "group_slogans", "plot_slogans"]
        return View(table, picture, write_code(names, *lines))

    def behind(row) -> tuple[str, str]:
        families, _ = families_of(certainty.value)
        # Where only the pattern is the same, its other fillings in the statement are shown.
        what = {"code": row.code} if row.match == PATTERN else {"family": row.family}
        asked = write_counted(**what, statement_id=row.statement_id)
        page = show_passages(families.query(asked), corpus, codebook=codebook)
        shown = f"show_passages({write_query('families', asked)}, corpus, codebook=codebook)"
        names = ["find_slogans", "group_slogans", "show_passages"]
        return head_passages(row, match_cell(row).words, page, row.zero), write_code(
            names, *source(), shown
        )

    return link({"Kind": kind, "Certainty": certainty}, view, behind)
