"""Explorers: controls → one public call → what it gives, and the lines of code that do the same.

An explorer computes its codings once. Its choices live in its controls and in the mark that is
chosen, nowhere else. What goes wrong in a callback is said in the widget and kept in `faults`.
"""

from __future__ import annotations

from helpers.showing.board import Board
from helpers.showing.escape import clean
from helpers.showing.explorer import (
    Explorer,
    make_checkbox,
    make_dropdown,
    say_nothing,
    watch,
)
from helpers.showing.explorer import (
    faults as faults,
)
from helpers.showing.lines import write_code, write_literal
from helpers.showing.pages import NO_STATEMENT, show_parallel


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
