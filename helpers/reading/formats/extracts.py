"""What a reader of one format gives: the text of a file, and all that the file tells about it."""

from __future__ import annotations

from typing import NamedTuple

from helpers.reading.faults import BadInput

# What a file may say of itself, by the columns of statements.csv in which it would stand.
PROPOSED = ("title", "organisation", "date", "published_by", "url", "language")


class Given(NamedTuple):
    """A stretch of the text whose role the file itself tells, and why: a running head, say."""

    start: int
    end: int
    role: str
    why: str


class Note(NamedTuple):
    """What a person should know of a text that can be read: becomes a row of `problems`."""

    place: str
    what: str
    mend: str


class Extract(NamedTuple):
    """The text of one file and how it was got.

    `extraction` says it in words. `pages` holds where each page begins in the text, and is empty
    where there are no pages. `proposals` are cells for statements.csv that the file proposes.
    """

    text: str
    extraction: str
    pages: tuple[int, ...] = ()
    given: tuple[Given, ...] = ()
    proposals: dict[str, str] = {}  # noqa: RUF012 - never changed, as nothing here is
    notes: tuple[Note, ...] = ()


class Unreadable(Exception):
    """Why a file cannot be read and what mends it; the name of the file is added outside."""

    def __init__(self, what: str, mend: str, place: str = "") -> None:
        self.what, self.mend, self.place = what, mend, place
        super().__init__(what)

    def of(self, file: object) -> BadInput:
        return BadInput(file, self.place, self.what, self.mend)
