"""What all explorers share: controls over a board, callbacks that cannot fail unseen.

What goes wrong in a callback is said in the widget and kept in `faults`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import ipywidgets as widgets
import pandas as pd

from helpers.reading.faults import BadInput
from helpers.showing.board import PROMPT, Board
from helpers.showing.escape import clean, escape

faults: list[Exception] = []
# By these columns, where a table has them, a row is known again in another table of its kind.
KNOWN_BY = [
    "statement_id", "code", "other", "name", "family", "label", "pattern", "start", "end",
]  # fmt: skip


class View(NamedTuple):
    """What the controls ask for: a table, its matrix, and the code that draws the same."""

    table: pd.DataFrame
    picture: str
    code: str


class Explorer(widgets.VBox):
    """Controls over a board; `controls` by their names, `board` with what is shown."""

    def __init__(self, controls: dict[str, widgets.Widget], board: Board) -> None:
        self.controls, self.board = controls, board
        row = widgets.HBox(list(controls.values()), layout=widgets.Layout(flex_flow="row wrap"))
        row.add_class("sbs-controls")
        super().__init__([row, board] if controls else [board])

    def __repr__(self) -> str:
        chosen = ", ".join(f"{name}: {control.value}" for name, control in self.controls.items())
        return f"Explorer ({chosen})" if chosen else "Explorer (nothing to explore yet)"


def link(
    controls: dict[str, widgets.Widget],
    view: Callable[[], View],
    behind: Callable,
    *,
    prompt: str = PROMPT,
) -> Explorer:
    """A board that shows `view()` and, for the chosen row of its table, `behind(row)`.

    `prompt` is the HTML that stands there while nothing is chosen.
    """
    board = Board()
    now: list[View] = []

    def show() -> None:
        before, now[:] = now[:], [view()]
        table = now[0].table
        # One message to the page for all that changes.
        with board.hold_sync():
            board.picture = now[0].picture
            same = before and board.chosen and _is_same(int(board.chosen), before[0].table, table)
            if not same:
                board.chosen = ""
            open_chosen()

    def open_chosen() -> None:
        table = now[0].table
        if board.chosen and int(board.chosen) in table.index:
            row = next(table.loc[[int(board.chosen)]].itertuples())
            board.behind, board.code = behind(row)
        else:
            board.behind, board.code = (prompt if len(table) else ""), now[0].code

    def choose() -> None:
        with board.hold_sync():
            open_chosen()

    watch(board, controls, show)
    board.observe(guard(board, choose), names="chosen")
    show()
    return Explorer(controls, board)


def _is_same(key: int, before: pd.DataFrame, after: pd.DataFrame) -> bool:
    """Whether a key is that of the same cell or passage in both tables."""
    if list(before.columns) != list(after.columns):
        return False
    if key not in before.index or key not in after.index:
        return False
    known_by = [name for name in KNOWN_BY if name in after]
    return before.loc[key, known_by].equals(after.loc[key, known_by])


def watch(board: Board, controls: dict[str, widgets.Widget], show: Callable[[], None]) -> None:
    for control in controls.values():
        control.observe(guard(board, show), names="value")


def guard(board: Board, callback: Callable[[], None]) -> Callable[[object], None]:
    """The one wrapper of callbacks: widgets would swallow what is raised in them."""

    def call(_change: object) -> None:
        board.fault = ""
        try:
            callback()
        except Exception as error:
            faults.append(error)
            said = str(error) if isinstance(error, BadInput) else f"{type(error).__name__}: {error}"
            board.fault = f"This view could not be made. {clean(said)}"

    return call


def say_nothing(words: str) -> Explorer:
    return Explorer({}, Board(picture=f'<p class="sbs-note">{escape(words)}</p>'))


def head_passages(row, words: str, page: str, zero: str) -> str:
    """The chosen cell in words above its passages; a zero has none."""
    head = f"<bdi>{escape(row.label)}</bdi> · <bdi>{escape(row.statement_id)}</bdi>"
    below = "" if zero else page
    return f'<p class="sbs-chosen"><strong>{head}</strong>: {escape(words)}</p>{below}'


def make_dropdown(
    name: str, options: list[tuple[str, str]], value: str | None = None
) -> widgets.Dropdown:
    chosen = options[0][1] if value is None else value
    return widgets.Dropdown(
        options=options,
        value=chosen,
        description=name,
        style={"description_width": "initial"},
        layout=widgets.Layout(width="auto", margin="2px 18px 8px 0"),
    )


def make_checkbox(name: str, value: bool) -> widgets.Checkbox:
    layout = widgets.Layout(width="auto", margin="2px 18px 8px 0")
    return widgets.Checkbox(value=value, description=name, indent=False, layout=layout)
