"""What a class makes of a passage over which it differs: four buttons, and what goes with them."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as widgets

from helpers.showing.class_notice import ClassNotice
from helpers.showing.difference_list import SETTLED
from helpers.showing.difference_pages import Side
from helpers.showing.escape import clean, escape
from helpers.showing.new_statement_gate import try_step
from helpers.showing.readers import say_names

HEAD = "Settle it together"
EXPLAINED = (
    "It is written to readings/class.csv, for this sentence and code; nobody's own file changes."
)
NEXT = "Above is now the next passage that is open; choose the other in the list to see it again."
AS_THERE = ("as there", "")
CHOICES = {
    "Polarity": [AS_THERE, ("▲ supports", "supports"), ("▼ rejects", "rejects")],
    "Certainty": [AS_THERE, ("flat", "flat"), ("hedged", "hedged")],
}
NOT_THERE = "Not there"
UNCLEAR = "The codebook is unclear: change the definition"
TAKE_BACK = "Not settled (take it back)"


class Panel:
    """The choices below a passage.

    `settle` is called with `there`, `not there`, `unclear` or an empty word; what is chosen then is
    `side` (whose reading), `said` (what takes the place of theirs) and `words` (the note).
    """

    def __init__(self, settle: Callable[[str], None], *, claims: bool) -> None:
        self._settle, self._sides = settle, []
        self.now = widgets.HTML()
        self.whose = _make_list("As in the reading of", [("", 0)])
        self.fields = {name: _make_list(name, of) for name, of in CHOICES.items()} if claims else {}
        self.note = widgets.Text(
            description="Note", placeholder="why; for an unclear code, how it should be defined",
            style={"description_width": "initial"}, layout={"width": "auto", "flex": "1 1 20rem"},
        )  # fmt: skip
        words = {"there": "There", "not there": NOT_THERE, "unclear": UNCLEAR, "": TAKE_BACK}
        self.buttons = {how: widgets.Button(description=said) for how, said in words.items()}
        self.notice = ClassNotice()
        for how, button in self.buttons.items():
            button.on_click(lambda _, how=how: try_step(self.notice, lambda: self._press(how)))
        for field in (self.whose, *self.fields.values()):
            field.observe(lambda _: self._name(), names="value")
        self._rows = [
            _make_row(self.whose, *self.fields.values()),
            _make_row(self.note),
            _make_row(*self.buttons.values()),
        ]
        self.inside = widgets.VBox([self.now, *self._rows])
        self.inside.add_class("sbs-settle")
        self.box = widgets.VBox([self.inside, self.notice])
        self.hide()

    @property
    def side(self) -> Side:
        return self._sides[self.whose.value]

    @property
    def said(self) -> dict[str, str]:
        """What is said in a new way, by the names of the columns."""
        return {name.lower(): field.value for name, field in self.fields.items() if field.value}

    @property
    def words(self) -> str:
        return self.note.value.strip()

    def hide(self) -> None:
        self.inside.layout.display = "none"

    def show(self, sides: list[Side], settled: str) -> None:
        """The choices for a passage, as if nothing had been chosen yet."""
        self._sides = sides
        self.notice.clear()
        self.whose.options = [
            (clean(f"{say_names(side.coders)}: {side.said}"), place)
            for place, side in enumerate(sides)
        ]
        for field in self.fields.values():
            field.value = ""
        self.note.value = ""
        now = SETTLED.get(settled, settled) if settled else "not settled yet"
        self.now.value = (
            f'<div class="sbs"><p class="sbs-head">{HEAD}</p><p class="sbs-note">{EXPLAINED} '
            f"Now: <strong>{escape(now)}</strong>.</p></div>"
        )
        self.buttons[""].disabled = not settled
        self.buttons["there"].disabled = self.whose.disabled = not sides
        self.inside.layout.display = ""
        self._name()

    def _name(self) -> None:
        """The button says what it will write."""
        if not self._sides:
            return
        changed = ", ".join(field.value for field in self.fields.values() if field.value)
        whose = say_names(self.side.coders, first=2)
        said = f"There, {changed}" if changed else f"There, as {whose} {_have(self.side)} it"
        self.buttons["there"].description = clean(said)

    def _press(self, how: str) -> None:
        self.notice.clear()
        self._settle(how)
        if how:
            more = [NEXT] if self.inside.layout.display != "none" else []
            self.notice.tell(f"Written: {SETTLED[how]}.", *more, tone="good")


def _have(side: Side) -> str:
    return "has" if len(side.coders) == 1 else "have"


def _make_list(name: str, options: list[tuple[str, object]]) -> widgets.Dropdown:
    return widgets.Dropdown(
        options=options, value=options[0][1], description=name,
        style={"description_width": "initial"}, layout={"width": "auto", "max_width": "100%"},
    )  # fmt: skip


def _make_row(*inside: widgets.Widget) -> widgets.Box:
    row = widgets.Box(list(inside))
    row.add_class("sbs-save-row")
    return row
