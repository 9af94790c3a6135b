"""Students hand in their readings: files are looked at first, and saved beside each other.

The widget holds choices only. What it says comes from `check_handed_in`, what it writes is written
by `save_handed_in`, and nothing that somebody wrote takes the place of something else.
"""

from __future__ import annotations

from pathlib import Path

import ipywidgets as widgets

from helpers.reading.faults import BadInput
from helpers.reading.formats.limits import read_limits
from helpers.showing.class_notice import CLASS_STYLE, ClassNotice
from helpers.showing.escape import clean
from helpers.showing.handing_in_card import Card
from helpers.showing.new_statement_gate import NEXT, Gate, read_gate, try_step
from helpers.showing.signs import number

ENDINGS = [".csv"]
NOT_YET = "Nothing is written yet: look at what is below, and save it."
TWIN = "If it is another reader's, save it by itself."
TOO_LARGE = "has {size:,} MB, and a reading may have {limit} MB"


def explore_handing_in(corpus) -> HandingIn:
    """Files of readings are dropped or chosen, looked at, and saved into the folder `readings`.

    Of each file it is said who read, how many rows are new, and which rows cannot be used. The name
    of the reader can be corrected. Nothing is written before Save.
    """
    return HandingIn(corpus)


class Intake(Gate):
    """As `Gate`, for several files at once; `waiting` says what lies in the folder already."""

    _esm = read_gate("handing_in.js")
    _css = CLASS_STYLE

    def __repr__(self) -> str:
        return f"Intake({number(len(self.waiting), 'reading')} in the folder)"


class HandingIn(widgets.VBox):
    """A gate, what it says, and below it a card for each file that is not saved yet: `cards`."""

    def __init__(self, corpus) -> None:
        self._corpus = corpus
        self.cards: list[Card] = []
        self._told: list[str] = []
        self._folder = Path(corpus.folder) / "readings"
        self.gate = Intake(
            self._give,
            endings=ENDINGS,
            megabytes=read_limits().megabytes,
            folder=str(self._folder.resolve()),
        )
        self.notice = ClassNotice()
        self.save_all = widgets.Button(description="Save all", button_style="primary")
        self.save_all.on_click(lambda _: try_step(self.notice, self._save_all))
        self._row = widgets.Box()
        self._row.add_class("sbs-save-row")
        self.desk = widgets.VBox()
        super().__init__([self.gate, self.notice, self._row, self.desk])
        self.add_class("sbs-intake")
        try_step(self.notice, self._look)

    def __repr__(self) -> str:
        return f"HandingIn ({number(len(self.cards), 'file')} not saved yet)"

    def _give(self, message: dict, data: bytes) -> None:
        kind, name = message.get("kind"), Path(str(message.get("name", ""))).name
        if kind == "look":
            try_step(self.notice, self._look)
            return
        if kind == "end":
            self._tell()
            return
        if kind == "file":
            try_step(self.notice, lambda: self._open(name, data))
            return
        limit = read_limits().megabytes
        size = round(int(message.get("size", 0)) / 1e6)
        what = TOO_LARGE.format(size=size, limit=limit) if kind == "large" else "cannot be read"
        self._told.append(f"{name}: {what}.")

    def _open(self, name: str, data: bytes) -> None:
        """A card for a file; one with the same name and bytes takes the place of the other."""
        from helpers.coding.handing_in import check_handed_in

        handed = check_handed_in(self._corpus, name, data)
        same = (card for card in self.cards if card.name == name and card.holds(data))
        before = next(same, None)
        if before is not None:
            self.cards.remove(before)
        self.cards.append(Card(self._corpus, name, data, handed, self._save, self._leave))
        self._show()

    def _tell(self) -> None:
        told, self._told = self._told, []
        here = [f"{number(len(self.cards), 'file')} below. {NOT_YET}"] if self.cards else []
        self.notice.tell(*told, *here, tone="bad" if told else "plain")

    def _show(self) -> None:
        self.desk.children = [card.box for card in self.cards]
        self._row.children = [self.save_all] if len(self.cards) > 1 else []
        self.save_all.description = f"Save all {len(self.cards)}"

    def _save(self, card: Card) -> None:
        self.notice.tell(self._keep(card), NEXT, tone="good")
        self._show()
        self._look()

    def _save_all(self) -> None:
        """All that can be saved; those that cannot, or may be somebody's second file, stay."""
        said, bad = [], []
        for card in list(self.cards):
            card.check()
            if card.handed.twin:
                bad.append(f"{card.name}: {card.handed.problems['what'].iloc[0]}. {TWIN}")
                continue
            try:
                said.append(self._keep(card))
            except BadInput as fault:
                bad.append(str(fault))
        self._show()
        self._look()
        self.notice.tell(*bad, *said, *[NEXT] * bool(said), tone="bad" if bad else "good")

    def _keep(self, card: Card) -> str:
        from helpers.coding.handing_in import save_handed_in

        # Of two files that were looked at together the first may hold rows of the second by now.
        card.check()
        place = save_handed_in(self._corpus, card.handed)
        self.cards.remove(card)
        new, same = card.handed.new, card.handed.same
        there = f"; {number(same, 'row')} stood there already" if same else ""
        return f"{card.name}: {number(new, 'row')} saved to readings/{place.name}{there}."

    def _leave(self, card: Card) -> None:
        self.cards.remove(card)
        self._show()
        self.notice.tell(f"{card.name} was left, and nothing was written.")

    def _look(self) -> None:
        """What lies in the folder now, with the codings of each reading."""
        self.gate.waiting = [clean(words) for words in list_readings(self._corpus)]


def list_readings(corpus) -> list[str]:
    """`ada.csv: 41 codings` for each reading in the folder of a corpus."""
    from helpers.coding.coders import list_coders
    from helpers.coding.readings import read_readings

    counted = read_readings(corpus)["coder"].value_counts()
    return [
        f"{name}.csv: {number(int(counted.get(name, 0)), 'coding')}" for name in list_coders(corpus)
    ]
