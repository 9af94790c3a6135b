"""The form beside a statement that is not saved yet: its cells in statements.csv, and its roles."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import ipywidgets as widgets

from helpers.reading.metadata import DATE_BASES
from helpers.reading.roles import ROLES
from helpers.showing.draft_pages import shown_paragraphs
from helpers.showing.escape import clean

NO_VERSION = "no other statement here"
# Columns of statements.csv, what they are called here, and what may stand in them.
TEXT_FIELDS = {
    "title": ("Title", ""),
    "organisation": ("Whose statement", "who speaks in it"),
    "date": ("Date", "2020-01-04, 2020-01 or 2020"),
    "published_by": ("Published by", ""),
    "url": ("Web address", ""),
    "place": ("Place", ""),
    "language": ("Language", "a code such as en, de or fr"),
    "statement_id": ("Short name (id)", ""),
    "related": ("Related to", "ids of related statements, with ; between"),
    "note": ("Note", "how you know the date, say"),
}
# What may be chosen, and what it means, in the words of the lists.
BASES = {
    "stated": "stated in the text",
    "inferred": "inferred, the note says from what",
    "unknown": "unknown",
}
MEANINGS = {
    "title": "title",
    "byline": "byline: who speaks, or when",
    "editorial": "editorial: a publisher about it",
    "body": "body: the statement itself",
    "call": "call: a slogan on its own line",
    "signature": "signature: who signs it",
    "furniture": "furniture: menus, page numbers",
    "repeat": "repeat: stands there twice",
}
ORDER = (
    "title", "organisation", "published_by", "date", "date_basis", "place", "language", "url",
    "statement_id", "version_of", "related", "note",
)  # fmt: skip
STYLE = {"description_width": "9rem"}


class Form:
    """Fields by column of statements.csv in `fields`; `box` shows them.

    `written` are the cells that somebody changed, by column.
    """

    def __init__(self, change: Callable[[], None]) -> None:
        self.fields: dict[str, widgets.Widget] = {
            column: _make_text(*words) for column, words in TEXT_FIELDS.items()
        }
        self.fields["date_basis"] = _make_choice("Date is", [(BASES[b], b) for b in DATE_BASES])
        self.fields["version_of"] = _make_choice("A version of", [(NO_VERSION, "")])
        self.box = widgets.Box([self.fields[column] for column in ORDER])
        self.box.add_class("sbs-fields")
        self.written: dict[str, str] = {}
        self._change, self._filling = change, False
        for column, field in self.fields.items():
            field.observe(partial(self._changed, column), names="value")

    def begin(self, others: list[str]) -> None:
        """Another statement: nobody has changed anything; `others` it can be a version of."""
        self.written = {}
        self._filling = True
        options = [(NO_VERSION, ""), *((clean(name), name) for name in others)]
        self.fields["version_of"].options = options
        self._filling = False

    def fill(self, cells: dict[str, str]) -> None:
        """What stands in the cells now; some follow from others, as the basis from the date."""
        self._filling = True
        for column, field in self.fields.items():
            given = cells.get(column, "")
            if column == "date_basis":
                given = given if given in DATE_BASES else "unknown"
            elif column == "version_of":
                known = {name for _, name in field.options}
                given = given if given in known else ""
            else:
                given = clean(given)
            field.value = given
        self._filling = False

    def _changed(self, column: str, change: dict) -> None:
        if not self._filling:
            self.written[column] = (change["new"] or "").strip()
            self._change()


class Roles:
    """A paragraph, chosen from a list or by its number in the text, and its role."""

    def __init__(self, change: Callable[[], None], choose: Callable[[int], None]) -> None:
        self.paragraph = _make_choice("Paragraph", [("", -1)])
        self.role = _make_choice("Its role", [(MEANINGS[role], role) for role in ROLES])
        self.box = widgets.Box([self.paragraph, self.role])
        self.box.add_class("sbs-fields")
        self.corrected: dict[int, str] = {}
        self._change, self._choose, self._filling = change, choose, False
        self._roles: dict[int, str] = {}
        self.paragraph.observe(self._chosen, names="value")
        self.role.observe(self._corrected, names="value")

    def fill(self, draft) -> None:
        """The paragraphs as they are now; the one that was chosen stays so."""
        options = shown_paragraphs(draft)
        self._roles = dict(
            zip(draft.paragraphs["paragraph"], draft.paragraphs["role"], strict=True)
        )
        chosen = self.paragraph.value
        self._filling = True
        if list(self.paragraph.options) != options:
            self.paragraph.options = options or [("", -1)]
        places = {place for _, place in options}
        self.paragraph.value = chosen if chosen in places else self.paragraph.options[0][1]
        self.role.value = self._roles.get(self.paragraph.value, "body")
        self._filling = False

    def forget(self) -> None:
        """Begins anew, with another statement."""
        self.corrected = {}
        self._filling = True
        self.paragraph.value = self.paragraph.options[0][1]
        self._filling = False

    def choose(self, place: int) -> None:
        """A paragraph that was clicked in the text."""
        if place in {value for _, value in self.paragraph.options}:
            self.paragraph.value = place

    def _chosen(self, _change: object) -> None:
        if self._filling:
            return
        self._filling = True
        self.role.value = self._roles.get(self.paragraph.value, "body")
        self._filling = False
        self._choose(int(self.paragraph.value))

    def _corrected(self, _change: object) -> None:
        if self._filling or self.paragraph.value not in self._roles:
            return
        self.corrected[int(self.paragraph.value)] = self.role.value
        self._change()


def _make_text(name: str, hint: str) -> widgets.Text:
    return widgets.Text(
        description=name,
        placeholder=hint,
        continuous_update=False,
        style=STYLE,
        layout=widgets.Layout(width="auto"),
    )


def _make_choice(name: str, options: list[tuple[str, object]]) -> widgets.Dropdown:
    return widgets.Dropdown(
        options=options,
        value=options[0][1],
        description=name,
        style=STYLE,
        layout=widgets.Layout(width="auto"),
    )
