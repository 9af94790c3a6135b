"""What everybody coded stays covered in a notebook until somebody says that all have read."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from helpers.showing.class_notice import ClassNotice
from helpers.showing.escape import escape
from helpers.showing.new_statement_gate import try_step

COVERED = "Below stands what everybody coded. Open it when all have finished reading."
OPEN = "All have finished: show it"


def explore_after_reading(explore: Callable[..., widgets.Widget], corpus, codebook) -> AfterReading:
    """An explorer of everybody's codings, such as `explore_class`, behind one click.

    Readers stay blind to each other as long as nobody clicks; nothing is read or drawn before.
    """
    return AfterReading(lambda: explore(corpus, codebook))


class AfterReading(widgets.VBox):
    """A sentence and a button; then the explorer in their place. `inside` is it, or None."""

    def __init__(self, make: Callable[[], widgets.Widget]) -> None:
        self._make, self.inside, self.notice = make, None, ClassNotice()
        said = widgets.HTML(f'<div class="sbs"><p class="sbs-note">{escape(COVERED)}</p></div>')
        self.button = widgets.Button(description=OPEN)
        self.button.on_click(lambda _: try_step(self.notice, self._show))
        row = widgets.Box([self.button])
        row.add_class("sbs-save-row")
        super().__init__([said, row, self.notice])

    def __repr__(self) -> str:
        return "AfterReading (covered)" if self.inside is None else f"AfterReading ({self.inside})"

    def _show(self) -> None:
        if self.inside is None:
            self.inside = self._make()
            self.children = [self.inside]
