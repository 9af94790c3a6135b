"""What the rules of `roles` ask about a paragraph and about what stands around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.layout import BULLET, is_set_off
from helpers.reading.role_words import BYLINE, CALL_OPENERS, CLOSING_MARKS

LONGEST_CALL = 20


class Part(NamedTuple):
    """A paragraph: its text with white space folded, and its normalised words."""

    text: str
    norms: list[str]

    @property
    def capitals(self) -> bool:
        """Whether every letter is a capital."""
        return self.text.isupper() and len(self.norms) > 1

    @property
    def prose(self) -> bool:
        """Long, or of some length and ended like a sentence: no heading, call or name."""
        stops = self.text.rstrip(CLOSING_MARKS).endswith((".", "…", ":", "。", "।", "؟", "?"))
        return len(self.norms) >= 25 or (len(self.norms) >= 8 and stops)

    @property
    def shouts(self) -> bool:
        """Whether it ends in an exclamation mark."""
        return self.text.rstrip(CLOSING_MARKS).endswith(("!", "！"))

    @property
    def opens_as_call(self) -> bool:
        """Whether its first word is one that calls begin with."""
        return bool(self.norms) and self.norms[0] in CALL_OPENERS

    @property
    def name_like(self) -> bool:
        """Whether every longer word has a capital, web addresses aside."""
        named = re.sub(r"\S+[.@]\S+", "", self.text)
        long_words = [word for word in re.findall(r"[^\W\d_]+", named) if len(word) > 3]
        return bool(long_words) and all(word[0].isupper() for word in long_words)


class Place(NamedTuple):
    """What stands around a paragraph: the lines beside it, and what led up to it."""

    before: str
    after: str
    announced: bool
    closing: bool


def is_byline(part: Part, speaker: list[str]) -> bool:
    """Whether it says who speaks, or when."""
    return len(part.norms) <= 20 and bool(
        is_set_off(part.text) or BYLINE.fullmatch(part.text) or is_name(part, speaker)
    )


def is_name(part: Part, speaker: list[str]) -> bool:
    """Whether a paragraph is the name of who speaks, with a few words around it."""
    size = len(speaker)
    return (
        bool(speaker)
        and len(part.norms) <= size + 6
        and any(part.norms[i : i + size] == speaker for i in range(4))
    )


def in_capitals(line: str) -> bool:
    """Whether a line of several words is all capitals."""
    return line.isupper() and " " in line


def in_list(part: Part, place: Place) -> bool:
    """Whether it has a bullet or number, as a line beside it has."""
    beside = BULLET.match(place.before) or BULLET.match(place.after)
    return bool(beside and BULLET.match(part.text))


def could_be_call(part: Part) -> bool:
    """Short, and not ended like a sentence, a question or an introduction."""
    return 1 < len(part.norms) <= LONGEST_CALL and not part.text.endswith((".", ":", "?", ";"))
