"""Where we differ: passages ranked by what they cost in agreement, read side by side and settled.

The widget holds choices only; what is settled lies in `readings/class.csv`.
"""

from __future__ import annotations

import ipywidgets as widgets

from helpers.showing.board import Board
from helpers.showing.class_notice import ClassNotice
from helpers.showing.difference_list import list_differences
from helpers.showing.difference_pages import list_sides, show_difference
from helpers.showing.escape import clean, escape
from helpers.showing.explorer import (
    Explorer,
    guard,
    make_checkbox,
    make_dropdown,
    say_nothing,
    watch,
)
from helpers.showing.lines import write_code, write_conditions, write_query
from helpers.showing.new_statement_gate import try_step
from helpers.showing.pages import NO_STATEMENT
from helpers.showing.readers import RULES, SHIPPED, name_briefly, name_coder, say_names
from helpers.showing.seminar import Seminar, make_again
from helpers.showing.settling_panel import Panel
from helpers.showing.signs import number

ALL_READERS = "All readers"
EACH_OTHER = "each other"
OPEN = "open"
SHOWS = [("All", ""), ("Not settled yet", OPEN)]
PROMPT = '<p class="sbs-note">Choose a sentence to read it as each reader did.</p>'
NOBODY = "Nobody has read here yet."
TOO_FEW = (
    "Differences need two readers who have read the same sentences for the same code, and there "
    "are none."
)
NOTHING_DIFFERS = "These readers differ nowhere in what they have all read."
AGREE = "Take over what all of these agree on"
NOTHING_AGREED = "There is nothing new on which all of these agree."
NOTHING_OPEN = "Every passage in which these readers differ is settled."


def explore_differences(corpus, codebook) -> Differences | Explorer:
    """Where readings differ, what costs most agreement first; a passage opens, and is settled.

    All readers who are persons, or two of anybody; the shipped reading and the rules can be
    switched in. What the class settles is written to `readings/class.csv` and nowhere else.
    """
    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    return Differences(Seminar(corpus, codebook))


class Differences(widgets.VBox):
    """Controls, a board with the passages, and the panel on which the chosen one is settled."""

    def __init__(self, seminar: Seminar) -> None:
        self.seminar, self.board, self.lines = seminar, Board(), Board()
        self._seen = False
        self.panel = Panel(self._settle, claims=seminar.codebook.layer == "claim")
        self.controls = self._make_controls()
        row = widgets.HBox(list(self.controls.values()), layout={"flex_flow": "row wrap"})
        row.add_class("sbs-controls")
        self.agree, self.notice = widgets.Button(description=AGREE), ClassNotice()
        self.agree.on_click(lambda _: try_step(self.notice, self._take_over))
        agreeing = widgets.Box([self.agree])
        agreeing.add_class("sbs-save-row")
        super().__init__([row, self.board, self.panel.box, agreeing, self.notice, self.lines])
        self.add_class("sbs-intake")
        self.add_class("sbs-differences")
        watch(self.board, self.controls, self._show)
        self.board.observe(guard(self.board, self._open), names="chosen")
        guard(self.board, self._show)(None)

    def __repr__(self) -> str:
        return f"Differences ({number(len(self.table), 'passage')})"

    @property
    def table(self):
        """The passages that are shown, as `find_differences` gives them."""
        return getattr(self, "_table", ())

    # --- whose readings ---

    def _make_controls(self) -> dict[str, widgets.Widget]:
        named = [(name_briefly(coder), coder) for coder in _list_everybody(self.seminar)]
        codes = zip(self.seminar.codebook.table["label"], self.seminar.codebook.table["code"],
                    strict=True)  # fmt: skip
        listed = [(clean(label) or code, code) for label, code in codes]
        controls = {
            "Compare": make_dropdown("Compare", [(ALL_READERS, ""), *named]),
            "with": make_dropdown("with", [(EACH_OTHER, ""), *named]),
            "Code": make_dropdown("Code", [("All", ""), *listed]),
            "Show": make_dropdown("Show", SHOWS),
        }
        if self.seminar.has_shipped:
            controls["shipped"] = make_checkbox(f"{name_coder(SHIPPED)} too", False)
        if self.seminar.has_rules:
            controls["rules"] = make_checkbox(f"{name_coder(RULES)} too", False)
        return {**controls, "Again": make_again()}

    def _name_everybody(self) -> None:
        """Who can be compared now: somebody may have handed in a first reading."""
        named = [(name_briefly(coder), coder) for coder in _list_everybody(self.seminar)]
        for name, first in (("Compare", ALL_READERS), ("with", EACH_OTHER)):
            field, options = self.controls[name], ((first, ""), *named)
            if tuple(field.options) != options:
                chosen = field.value
                field.options = options
                field.value = chosen if chosen in dict(options).values() else ""

    @property
    def coders(self) -> list[str]:
        """Those who are compared: two, or all persons and whoever is switched in."""
        first, second = self.controls["Compare"].value, self.controls["with"].value
        if first:
            return [first, *[second] * (second not in ("", first))]
        switched = [
            coder
            for name, coder in (("shipped", SHIPPED), ("rules", RULES))
            if name in self.controls and self.controls[name].value
        ]
        return [*self.seminar.people, *switched]

    # --- what is shown ---

    def _show(self) -> None:
        if self.controls["Again"].value != self._seen:
            self._seen = self.controls["Again"].value
            self.seminar.refresh()
            self._name_everybody()
        pair = bool(self.controls["Compare"].value)
        self.controls["with"].disabled = not pair
        for name in {"shipped", "rules"} & set(self.controls):
            self.controls[name].disabled = pair
        before = self._place()
        self._find()
        with self.board.hold_sync():
            self.board.picture = self._draw()
            self.board.chosen = self._find_key(before)
            self._open()

    def _find(self) -> None:
        from helpers.comparing.differences import find_differences

        coders, seminar = self.coders, self.seminar
        self._readings = seminar.all_readings(coders)
        found = find_differences(
            self._readings, seminar.corpus, codebook=seminar.codebook, parts=seminar.parts,
            unclear=seminar.unclear, coders=coders,
        )  # fmt: skip
        self._whole = found
        asked = self._ask()
        self._table = found.query(asked) if asked else found

    def _ask(self) -> str:
        asked = write_conditions(code=self.controls["Code"].value)
        opened = 'settled == ""' if self.controls["Show"].value else ""
        return " and ".join(filter(None, (asked, opened)))

    def _draw(self) -> str:
        if len(self._table):
            settled = int((self._table["settled"] != "").sum())
            told = f"{number(len(self._table), 'passage')}, {settled:,} settled."
            return f'<p class="sbs-meta">{told}</p>{list_differences(self._table)}'
        return f'<p class="sbs-note">{escape(self._say_none())}</p>'

    def _say_none(self) -> str:
        from helpers.comparing.units import find_units

        if len(self._whole):
            return NOTHING_OPEN
        seminar, coders = self.seminar, self.coders
        if len(coders) < 2:
            return TOO_FEW if seminar.people else NOBODY
        units = find_units(
            self._readings, seminar.corpus, seminar.codebook, seminar.parts, coders=coders
        )
        return NOTHING_DIFFERS if len(units) else TOO_FEW

    def _write(self, *last: str) -> str:
        names, lines, coders = self.seminar.write(self.coders)
        found = (
            "differences = find_differences(readings, corpus, codebook=codebook, parts=parts, "
            f"unclear=read_unclear(corpus), {coders})"
        )
        names += ["find_differences", "read_unclear", last[0]]
        return write_code(names, *lines, found, *last[1:])

    # --- the chosen passage ---

    def _row(self):
        if not self.board.chosen or int(self.board.chosen) not in self._table.index:
            return None
        return next(self._table.loc[[int(self.board.chosen)]].itertuples())

    def _place(self) -> tuple | None:
        row = self._row() if len(self.table) else None
        return None if row is None else (row.statement_id, row.sentence, row.code)

    def _find_key(self, place: tuple | None) -> str:
        for row in self._table.itertuples():
            if (row.statement_id, row.sentence, row.code) == place:
                return str(row.Index)
        return ""

    def _open(self) -> None:
        row = self._row()
        if row is None:
            self.panel.hide()
            shown = write_query("differences", self._ask())
            line = f'show_table({shown}, caption="Where we differ")'
            self.lines.code = self._write("show_table", line) if len(self.coders) > 1 else ""
            self.board.behind = PROMPT if len(self._table) else ""
            return
        seminar = self.seminar
        here = self._table.loc[[row.Index]]
        self.board.behind = show_difference(here, self._readings, seminar.corpus, seminar.codebook)
        sides = [side for side in list_sides(row, self._readings) if len(side.codings)]
        self.panel.show(sides, row.settled)
        place = {"statement_id": row.statement_id, "sentence": row.sentence, "code": row.code}
        asked = write_conditions(**place)
        self.lines.code = self._write(
            "show_difference",
            f"chosen = {write_query('differences', asked)}",
            "show_difference(chosen, readings, corpus, codebook)",
        )

    # --- settled ---

    def _settle(self, how: str) -> None:
        from helpers.coding import settling

        row, seminar = self._row(), self.seminar
        if row is None:
            return
        place = settling.Place(row.statement_id, row.code, row.start, row.end)
        given, note = (seminar.corpus, seminar.codebook, place), self.panel.words
        if how == "there":
            side = self.panel.side
            note = note or f"as {say_names(side.coders)}"
            one = side.codings[side.codings["coder"] == side.coders[0]]
            settling.settle_there(*given, one, note=note, **self.panel.said)
        elif how == "not there":
            settling.settle_not_there(*given, note=note)
        elif how == "unclear":
            settling.settle_unclear(*given, note=note)
        else:
            settling.unsettle(*given)
        seminar.refresh()
        after = self._next(row)
        self._find()
        with self.board.hold_sync():
            self.board.picture = self._draw()
            self.board.chosen = self._find_key(after if how else self._name(row))
            self._open()

    def _take_over(self) -> None:
        """What all agree on goes into the reading of the class, as it is in the files now."""
        from helpers.coding.settling import settle_agreed
        from helpers.comparing.agreed import find_agreed, find_closed

        self.seminar.refresh()
        coders, seminar = self.coders, self.seminar
        readings = seminar.all_readings(coders)
        given = (readings, seminar.corpus, seminar.codebook, seminar.parts)
        asked = {"unclear": seminar.unclear, "coders": coders}
        agreed, closed = find_agreed(*given, **asked), find_closed(*given, **asked)
        settle_agreed(seminar.corpus, seminar.codebook, agreed, closed, readings)
        told = f"{number(len(agreed), 'sentence')} with a code that all found"
        whole = f"{number(len(closed), 'statement')} × code over which nothing is open"
        found = f"Taken over into the reading of the class: {told}, and {whole}."
        self.notice.tell(found if len(agreed) + len(closed) else NOTHING_AGREED, tone="good")
        self._show()

    def _next(self, row) -> tuple | None:
        """The next passage in the list that is not settled: below, else from the top."""
        rows = list(self._table.itertuples())
        at = next(place for place, other in enumerate(rows) if other.Index == row.Index)
        for other in [*rows[at + 1 :], *rows[:at]]:
            if not other.settled:
                return self._name(other)
        return None

    @staticmethod
    def _name(row) -> tuple:
        return row.statement_id, row.sentence, row.code


def _list_everybody(seminar: Seminar) -> list[str]:
    """Whoever can be compared: persons, the shipped reading, the rules."""
    others = [SHIPPED] * seminar.has_shipped + [RULES] * seminar.has_rules
    return [*seminar.people, *others]
