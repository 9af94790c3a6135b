"""One file that is handed in: what it holds, whose it is, what in it cannot be used."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from helpers.showing.class_notice import ClassNotice
from helpers.showing.escape import clean, escape
from helpers.showing.new_statement_gate import try_step
from helpers.showing.pages import show_problems
from helpers.showing.signs import number

CANNOT = "Not to be saved"


class Card:
    """A file on the desk: `handed` is what the check found in it, under the name that stands here.

    `save` and `leave` are called with the card.
    """

    def __init__(
        self, corpus, name: str, data: bytes, handed,
        save: Callable[[Card], None], leave: Callable[[Card], None],
    ) -> None:  # fmt: skip
        self.name, self.handed = name, handed
        self._corpus, self._data = corpus, data
        self.what, self.notice = widgets.HTML(), ClassNotice()
        self.coder = widgets.Text(
            value=clean(handed.coder or name.rpartition(".")[0]),
            description="Reader",
            continuous_update=False,
            style={"description_width": "initial"},
        )
        self.save = widgets.Button(description="Save", button_style="primary")
        self.leave = widgets.Button(description="Leave it, write nothing")
        self.save.on_click(lambda _: try_step(self.notice, lambda: save(self)))
        self.leave.on_click(lambda _: try_step(self.notice, lambda: leave(self)))
        self.coder.observe(lambda _: try_step(self.notice, self._rename), names="value")
        row = widgets.Box([self.coder, self.save, self.leave])
        row.add_class("sbs-save-row")
        self.box = widgets.VBox([self.what, row, self.notice])
        self.box.add_class("sbs-card")
        self._show()

    def __repr__(self) -> str:
        return f"Card({self.name!r}, {self.handed.new} new)"

    def holds(self, data: bytes) -> bool:
        """Whether these are the bytes of the file."""
        return self._data == data

    def check(self, name: str = "") -> None:
        """Looks at the file again, under another name or after others were saved."""
        from helpers.coding.handing_in import check_handed_in

        self.handed = check_handed_in(self._corpus, name or self.handed.file, self._data)

    def _rename(self) -> None:
        self.save.disabled = True
        self.check(f"{self.coder.value}.csv")
        self.notice.clear()
        self._show()

    def _show(self) -> None:
        handed = self.handed
        self.save.disabled = not handed.usable
        self.save.description = f"Save to readings/{clean(handed.coder)}.csv"
        if not handed.usable:
            self.save.description = CANNOT
        head = f'<p class="sbs-head"><bdi>{escape(self.name)}</bdi></p>'
        said = f'<p dir="auto">{escape(handed.text)}</p>'
        told = f"{number(len(handed.problems), 'thing')} to look at"
        problems = ""
        if handed.usable and len(handed.problems):
            # Folded: of thirty files each may have some.
            problems = (
                f'<details><summary data-lm-suppress-shortcuts="true">{told}</summary>'
                f"{show_problems(handed.problems)}</details>"
            )
        self.what.value = f'<div class="sbs">{head}{said}{problems}</div>'
