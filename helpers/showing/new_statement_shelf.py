"""Statements taken out of the comparisons, and those that come back: nothing is deleted."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from helpers.showing.escape import clean
from helpers.showing.new_statement_gate import NEXT, Notice, try_step

NOT_HERE = "no statement here"
NOTHING_ASIDE = "nothing was set aside"
FOLD = "Set a statement aside, or bring one back"


class Shelf:
    """A part that folds out: one list of what is here, one of what was set aside.

    `folder` and `names` are asked when a list is filled, `changed` is called when a file moved.
    """

    def __init__(self, read: Callable[[], object], changed: Callable[[], None]) -> None:
        self._read, self._changed = read, changed
        self.fold = widgets.ToggleButton(value=False, description=FOLD, icon="caret-right")
        self.here, self.aside = _make_list("Statement"), _make_list("Was set aside")
        self.away, self.back = _make_button("Set aside"), _make_button("Bring back")
        self.notice = Notice()
        rows = [widgets.Box([self.here, self.away]), widgets.Box([self.aside, self.back])]
        for row in rows:
            row.add_class("sbs-shelf-row")
        said = widgets.HTML(
            '<div class="sbs"><p class="sbs-note">A statement that is set aside moves to '
            "the folder set-aside, with its rows, and no comparison reads it there. "
            "Nothing is deleted.</p></div>"
        )
        self.inside = widgets.VBox([said, *rows, self.notice])
        self.fold.add_class("sbs-fold")
        self.box = widgets.VBox([self.fold, self.inside])
        self.inside.layout.display = "none"
        self.fold.observe(lambda _: try_step(self.notice, self._unfold), names="value")
        self.away.on_click(lambda _: try_step(self.notice, self._set_aside))
        self.back.on_click(lambda _: try_step(self.notice, self._bring_back))

    def fill(self) -> None:
        """Both lists as things are now; costs nothing while the part is folded in."""
        if not self.fold.value:
            return
        from helpers.reading.set_aside import find_set_aside

        corpus = self._read()
        names = [
            (clean(f"{name}: {title}"), name) for name, title in corpus.statements["title"].items()
        ]
        files = [(clean(name), name) for name in find_set_aside(corpus.folder)]
        for field, options, none, button in (
            (self.here, names, NOT_HERE, self.away),
            (self.aside, files, NOTHING_ASIDE, self.back),
        ):
            chosen = field.value
            field.options = options or [(none, "")]
            values = [value for _, value in field.options]
            field.value = chosen if chosen in values else values[0]
            button.disabled = not options

    def _unfold(self) -> None:
        self.fold.icon = "caret-down" if self.fold.value else "caret-right"
        self.inside.layout.display = "" if self.fold.value else "none"
        self.notice.clear()
        self.fill()

    def _set_aside(self) -> None:
        from helpers.reading.set_aside import set_aside_statement

        name = self.here.value
        if not name:
            return
        place = set_aside_statement(self._read(), name)
        self._changed()
        self.fill()
        self.notice.tell(
            f"{name} now lies in {place.parent.name}/{place.name}, and can be brought back.",
            NEXT,
            tone="good",
        )

    def _bring_back(self) -> None:
        from helpers.reading.set_aside import bring_back_statement

        name = self.aside.value
        if not name:
            return
        statement_id = bring_back_statement(self._read().folder, name)
        self._changed()
        self.fill()
        self.notice.tell(f"{statement_id} is among the statements again.", NEXT, tone="good")


def _make_list(name: str) -> widgets.Dropdown:
    return widgets.Dropdown(
        options=[("", "")],
        value="",
        description=name,
        style={"description_width": "9rem"},
        layout=widgets.Layout(width="auto", flex="1 1 18rem"),
    )


def _make_button(name: str) -> widgets.Button:
    return widgets.Button(description=name, layout=widgets.Layout(width="9rem"))
