"""What a child process answered: checked before anything of it is believed."""

from __future__ import annotations

import json

from helpers.reading.formats.extracts import PROPOSED, Extract, Given, Note, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.roles import ROLES

FAILED = {
    "memory": ("needs more than {memory:,} MB of memory to read",
               "{anew} or raise the limit, see README"),
    "depth": ("is nested too deeply to be read", "{anew}, or save its text as .txt"),
    "reader": ("is damaged, or built in a way that its reader does not know",
               "{anew}, or save its text as .txt"),
}  # fmt: skip
LONGEST_WORDS, MOST_NOTES, MOST_GIVEN, MOST_PAGES = 2_000, 200, 200_000, 100_000


def read_answer(answer: bytes, limits: Limits, anew: str) -> Extract:
    """The extract in an answer; Unreadable with the reader's reason, or if it makes no sense.

    Where the reader itself failed, the fault has a cause: that child should not be asked again.
    """
    try:
        told = json.loads(answer)
        if "unreadable" in told:
            what, mend, place = map(_words, told["unreadable"])
            raise Unreadable(what, mend, place)
        if "failed" in told:
            what, mend = (
                words.format(anew=anew, memory=limits.memory) for words in FAILED[told["failed"]]
            )
            raise Unreadable(what, mend) from RuntimeError(told["failed"])
        return check_extract(told, limits)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        what = "could not be read, since its reader gave an answer that makes no sense"
        raise Unreadable(what, f"{anew}, or save its text as .txt") from error


def check_extract(told: dict, limits: Limits) -> Extract:
    """The extract that a dictionary tells; what makes no sense raises one error or another."""
    text = told["text"]
    _sure(isinstance(text, str) and "\0" not in text)
    text.encode()
    if len(text) > limits.characters:
        what = f"holds more than {limits.characters:,} characters"
        raise Unreadable(what, "split it into several files, or raise the limit, see README")
    pages = told["pages"]
    _sure(
        isinstance(pages, list) and len(pages) <= MOST_PAGES and all(type(p) is int for p in pages)
    )
    _sure(pages == sorted(pages) and (not pages or (pages[0] >= 0 and pages[-1] <= len(text))))
    proposals = told["proposals"]
    _sure(isinstance(proposals, dict) and set(proposals) <= set(PROPOSED))
    _sure(isinstance(told["notes"], list) and len(told["notes"]) <= MOST_NOTES)
    return Extract(
        text,
        _words(told["extraction"]),
        tuple(pages),
        tuple(_read_given(told["given"], len(text))),
        {name: _words(value) for name, value in proposals.items()},
        tuple(Note(*map(_words, note)) for note in told["notes"]),
    )


def _read_given(rows: object, size: int) -> list[Given]:
    """Stretches in order that do not overlap, each with a role that there is."""
    _sure(isinstance(rows, list) and len(rows) <= MOST_GIVEN)
    given = sorted(Given(*row) for row in rows)
    place = 0
    for start, end, role, why in given:
        _sure(type(start) is int and type(end) is int and place <= start < end <= size)
        _sure(role in ROLES)
        _words(why)
        place = end
    return given


def _words(value: object) -> str:
    _sure(isinstance(value, str) and len(value) <= LONGEST_WORDS)
    value.encode()
    return value


def _sure(holds: bool) -> None:
    if not holds:
        raise ValueError("not what a reader answers")
