"""Showing everybody's codings to everybody: of one statement or of all, and taking it back."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from helpers.showing.class_notice import ClassNotice
from helpers.showing.escape import clean, escape
from helpers.showing.new_statement_gate import try_step

FOLD = "Show everybody's codings to everybody"
EXPLAINED = (
    "Readers do not see each other's codings of a statement until they have finished it. Here you "
    "show them before that; the codings themselves stay as they are."
)
HIDDEN = "No statement is shown before it is finished."
ALL = "*"


class Revealing:
    """A part that folds out: of which statement, show, and take back."""

    def __init__(self, corpus, layer: str) -> None:
        self._corpus, self._layer = corpus, layer
        self.fold = widgets.ToggleButton(value=False, description=FOLD, icon="caret-right")
        named = [(clean(name), name) for name in corpus.statements.index]
        self.statement = widgets.Dropdown(
            options=[("all statements", ALL), *named], value=ALL, description="Of",
            style={"description_width": "initial"}, layout={"width": "auto", "max_width": "100%"},
        )  # fmt: skip
        self.show = widgets.Button(description="Show everybody's codings", button_style="primary")
        self.hide = widgets.Button(description="Take it back")
        self.now, self.notice = widgets.HTML(), ClassNotice()
        row = widgets.Box([self.statement, self.show, self.hide])
        row.add_class("sbs-save-row")
        said = widgets.HTML(f'<div class="sbs"><p class="sbs-note">{EXPLAINED}</p></div>')
        self.inside = widgets.VBox([said, row, self.now, self.notice])
        self.inside.layout.display = "none"
        self.fold.add_class("sbs-fold")
        self.box = widgets.VBox([self.fold, self.inside])
        self.fold.observe(lambda _: try_step(self.notice, self._unfold), names="value")
        self.show.on_click(lambda _: try_step(self.notice, lambda: self._change("reveal")))
        self.hide.on_click(lambda _: try_step(self.notice, lambda: self._change("hide")))

    def _unfold(self) -> None:
        self.fold.icon = "caret-down" if self.fold.value else "caret-right"
        self.inside.layout.display = "" if self.fold.value else "none"
        self.notice.clear()
        self._tell()

    def _change(self, what: str) -> None:
        from helpers.coding import revealing

        change: Callable = getattr(revealing, what)
        change(self._corpus, self._layer, self.statement.value)
        self.notice.clear()
        self._tell()

    def _tell(self) -> None:
        """Of which statements everybody's codings are shown now."""
        from helpers.coding.revealing import read_revealed

        shown = read_revealed(self._corpus, self._layer)
        names = [name for name in self._corpus.statements.index if name in shown]
        said = ", ".join(names) if len(names) < len(self._corpus.statements) else "all statements"
        words = f"Shown to everybody: {said}." if names else HIDDEN
        self.now.value = f'<div class="sbs"><p dir="auto">{escape(words)}</p></div>'
