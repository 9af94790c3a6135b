"""Predict, then reveal: a question before a figure, and the figure with what was predicted.

The figure is not drawn before somebody asks for it. Predictions lie in `predictions.csv`, never in
the widget; whoever wants none shows the figure at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import ipywidgets as widgets
import pandas as pd

from helpers.coding.predictions import (
    CONGRUENCE,
    COUNTS,
    EVERY,
    MOST_VOTES,
    PREDICTIONS_FILE,
    SLOGANS,
    STANCES,
    read_prediction_problems,
    read_predictions,
    save_prediction,
)
from helpers.comparing.predictions import EVERY_LABEL, KNOWN_BY, find_figure
from helpers.reading.faults import BadInput
from helpers.showing.board import Board
from helpers.showing.escape import clean, escape
from helpers.showing.explorer import make_checkbox, make_dropdown
from helpers.showing.firsts import PAIRED_SHOWN, ROW_LIMIT, STATEMENTS_SHOWN
from helpers.showing.lines import write_code, write_literal
from helpers.showing.new_statement_gate import Notice, try_step
from helpers.showing.signs import number

NONE = ""
CHOOSE = "choose one"
TOO_FEW = "With so few statements there is nothing to predict."
KEEP, SHOW, AGAIN = "Keep this prediction", "Show the figure", "Read the predictions again"
DEAD = (
    "The kernel was restarted, and nothing here works any more. Choose Run → Run All Cells; what "
    "was kept is kept."
)


class Asked(NamedTuple):
    """What is asked before a kind of figure.

    `row` is what a row is called, `table` the name of the table in a notebook, `least` the number
    of statements below which there is nothing to guess.
    """

    question: str
    row: str
    table: str
    least: int
    places: tuple[str, ...] = ()


ASKED = {
    COUNTS: Asked(
        "Which statement will have the highest number?", "Row", "counts", 2,
        ("Highest", "second (or none)", "third (or none)"),
    ),
    STANCES: Asked("Which statements will support this claim?", "Claim", "stances", 1),
    SLOGANS: Asked("Which statements will share this slogan?", "Slogan", "slogan_counts", 2),
    CONGRUENCE: Asked(
        "Which two statements will agree most?", "", "pairs, stances", 3, ("One", "the other")
    ),
}  # fmt: skip


def explore_prediction(
    draw: Callable, table: pd.DataFrame, corpus, *, codebook=None, **options
) -> Prediction:
    """One question about a figure that is not shown yet; then the figure, with the predictions.

    `draw` is `plot_counts`, `plot_stances`, `plot_slogans` or `plot_congruence`, `table` what it
    draws, `options` what else it is given (`stances=` for `plot_congruence`). What is kept is
    written to `predictions.csv` in the folder of the corpus at once, with a name or without; one
    click shows the figure, without any prediction too. Raises ValueError for another kind of table.
    """
    if codebook is not None and find_figure(table)[0] in (COUNTS, STANCES):
        options = {"codebook": codebook, **options}
    return Prediction(draw, table, corpus, options)


class Prediction(widgets.VBox):
    """A question, choices, two buttons, and below them the figure once somebody asks for it.

    `controls` by their names; `figure` is what is shown, or None.
    """

    def __init__(self, draw: Callable, table: pd.DataFrame, corpus, options: dict) -> None:
        self._draw, self._table, self._corpus, self._options = draw, table, corpus, options
        self._kind, self._layer = find_figure(table)
        self._asked, self.figure = ASKED[self._kind], None
        statements, rows = _list_statements(table, self._kind), _list_rows(table, self._kind)
        row = {self._asked.row: _make_row(self._asked.row, rows)} if self._asked.row else {}
        self._choices = _make_choices(self._asked, statements)
        who = {"Name": _make_name(), "Hands": _make_hands()}
        self.controls: dict[str, widgets.Widget] = {**row, **self._choices, **who}
        self.notice, self.board = Notice(dead=DEAD), Board()
        self.keep = widgets.Button(description=KEEP, button_style="primary")
        self.show = widgets.Button(description=SHOW)
        self.keep.on_click(lambda _: try_step(self.notice, self._keep))
        self.show.on_click(lambda _: try_step(self.notice, self._show))
        question = f'<div class="sbs"><p class="sbs-head">{escape(self._asked.question)}</p></div>'
        lines = [_line(part.values()) for part in (row, self._choices, who) if part]
        self._form = widgets.VBox([widgets.HTML(question), *lines])
        buttons = widgets.Box([self.keep, self.show])
        buttons.add_class("sbs-save-row")
        super().__init__([self._form, buttons, self.notice, self.board])
        self.add_class("sbs-intake")
        if len(statements) < self._asked.least or (row and not rows):
            self.notice.tell(TOO_FEW)
            try_step(self.notice, self._show)

    def __repr__(self) -> str:
        shown = "nothing shown yet" if self.figure is None else "shown"
        return f"Prediction ({self._asked.question} {shown})"

    def _keep(self) -> None:
        code = self.controls[self._asked.row].value if self._asked.row else EVERY
        chosen, other = self._read_choice()
        save_prediction(
            self._corpus, self._kind, self._layer, code, chosen, other=other,
            ranked=self._kind == COUNTS, votes=self.controls["Hands"].value,
            name=self.controls["Name"].value,
        )  # fmt: skip
        kept = read_predictions(self._corpus)
        same = kept[["figure", "layer", "code"]].eq([self._kind, self._layer, code]).all(axis=1)
        people = kept[same].drop_duplicates("prediction")["votes"].sum()
        said = _say_choice(self._kind, [*chosen, *([other] if other else [])])
        for control in self._choices.values():
            control.value = False if isinstance(control, widgets.Checkbox) else NONE
        self.controls["Hands"].value = 1
        about = f"{number(int(people), 'prediction')} of this so far."
        self.notice.tell(f"Kept in {PREDICTIONS_FILE}: {said} {about}", tone="good")

    def _read_choice(self) -> tuple[list[str], str]:
        """The statements that are chosen, and the second one of a pair."""
        if not self._asked.places:
            return [name for name, box in self._choices.items() if box.value], ""
        chosen = [control.value for control in self._choices.values()]
        needed = chosen if self._kind == CONGRUENCE else chosen[:1]
        if NONE in needed:
            raise BadInput("Nothing was kept", "", "no statement is chosen", "choose one above")
        if self._kind == CONGRUENCE:
            return chosen[:1], chosen[1]
        chosen = [name for name in chosen if name != NONE]
        if len(set(chosen)) < len(chosen):
            what = "one statement is chosen twice"
            raise BadInput("Nothing was kept", "", what, "choose another one")
        return chosen, ""

    def _show(self) -> None:
        predictions = read_predictions(self._corpus)
        self.figure = self._draw_with(predictions)
        with self.board.hold_sync():
            self.board.picture = self.figure._repr_html_()
            self.board.code = self._write()
        self._leave()
        bad = read_prediction_problems(self._corpus)
        if len(bad):
            first = BadInput(*bad.iloc[0])
            more = f" And {number(len(bad) - 1, 'more row')}." if len(bad) > 1 else ""
            self.notice.tell(f"Not shown: {first}{more}", tone="bad")

    def _draw_with(self, predictions: pd.DataFrame):
        return self._draw(self._table, predictions=predictions, **self._options)

    def _leave(self) -> None:
        """What is guessed after the figure was seen is no prediction."""
        self._form.layout.display = self.keep.layout.display = "none"
        self.show.description = AGAIN

    def _write(self) -> str:
        """The line that draws the same."""
        given = [self._asked.table, "predictions=read_predictions(corpus)"]
        for name, value in self._options.items():
            if isinstance(value, str | int | float):
                given += [f"{name}={write_literal(value)}"] * (value != "")
            elif name != "stances":
                given.append(f"{name}={name}")
        drawn = self._draw.__name__
        return write_code([drawn, "read_predictions"], f"{drawn}({', '.join(given)})")


def _list_statements(table: pd.DataFrame, kind: str) -> list[str]:
    """The statements that the figure shows."""
    if kind == CONGRUENCE:
        return list(dict.fromkeys([*table["statement_id"], *table["other"]]))[:PAIRED_SHOWN]
    return list(dict.fromkeys(table["statement_id"]))[:STATEMENTS_SHOWN]


def _list_rows(table: pd.DataFrame, kind: str) -> list[tuple[str, str]]:
    """The rows that the figure shows, as they are called there, with what they are known by."""
    if kind == CONGRUENCE:
        return []
    known = KNOWN_BY[kind]
    heads = table.drop_duplicates(known).head(ROW_LIMIT)
    rows = [(clean(label), key) for label, key in zip(heads["label"], heads[known], strict=True)]
    return [*rows, (EVERY_LABEL, EVERY)] if kind == COUNTS and rows else rows


def _make_row(name: str, rows: list[tuple[str, str]]) -> widgets.Dropdown:
    control = make_dropdown(name, rows or [("", "")])
    control.layout.max_width = "98%"
    return control


def _make_name() -> widgets.Text:
    return widgets.Text(
        description="Name", placeholder="may stay empty",
        style={"description_width": "initial"},
        layout=widgets.Layout(width="15rem", margin="2px 18px 8px 0"),
    )  # fmt: skip


def _make_hands() -> widgets.BoundedIntText:
    """So many hands went up for the same choice."""
    return widgets.BoundedIntText(
        value=1, min=1, max=MOST_VOTES, description="So many chose this",
        style={"description_width": "initial"},
        layout=widgets.Layout(width="14rem", margin="2px 18px 8px 0"),
    )  # fmt: skip


def _make_choices(asked: Asked, statements: list[str]) -> dict[str, widgets.Widget]:
    """A list for each place, or a box to tick for each statement."""
    if not asked.places:
        return {name: make_checkbox(clean(name), False) for name in statements}
    options = [(clean(name), name) for name in statements]
    return {
        place: make_dropdown(place, [("–" if "none" in place else CHOOSE, NONE), *options])
        for place in asked.places
    }


def _line(controls: Iterable[widgets.Widget]) -> widgets.Box:
    line = widgets.Box(list(controls), layout=widgets.Layout(flex_flow="row wrap"))
    line.add_class("sbs-controls")
    return line


def _say_choice(kind: str, chosen: list[str]) -> str:
    if not chosen:
        return "none of them."
    joined = " and ".join(chosen) if kind == CONGRUENCE else ", then ".join(chosen)
    return f"{joined if kind in (CONGRUENCE, COUNTS) else ', '.join(chosen)}."
