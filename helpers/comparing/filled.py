"""Where the parts of a pattern stand in a call that fills it: its fixed words and its slots."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.coding.cues import parse_words
from helpers.coding.patterns import SLOT, locate_pattern, match_pattern
from helpers.reading.words import APOSTROPHES, find_words

FIXED = "fixed"
# Signs that belong to a word without being part of its compared form.
BEFORE = "#$€£¥"
AFTER = re.compile(rf"[{APOSTROPHES}][sS]\b|(?<=[sS])[{APOSTROPHES}](?=\s\w)|[%‰°€+]+")


class Part(NamedTuple):
    """A part of a pattern: `fixed` or the slot's name, and where its words start and end."""

    part: str
    start: int
    end: int


def find_parts(pattern: str, text: str) -> list[Part]:
    """The parts in the order of the pattern; none if the text does not fill it."""
    slots = match_pattern(pattern, text)
    if slots is None:
        return []
    pieces = SLOT.split(pattern)
    sizes = [len(parse_words(piece)) if piece.strip() else 0 for piece in pieces[0::2]]
    words = find_words(text)
    opens = {start: number for number, (start, _, _) in enumerate(words)}
    closes = {end: number for number, (_, end, _) in enumerate(words, 1)}
    spans = {name: closes[end] - opens[start] for name, (start, end) in slots.items()}
    at = opens[locate_pattern(pattern, text)[0]]
    steps = [(FIXED, sizes[0])]
    for name, size in zip(pieces[1::2], sizes[1:], strict=True):
        steps += [(name, spans[name]), (FIXED, size)]
    parts = []
    for part, size in steps:
        if size:
            parts.append(Part(part, words[at][0], words[at + size - 1][1]))
        at += size
    return parts


def quote_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch with the signs that belong to its first and last word: `#MeToo`, `99%`."""
    while start and text[start - 1] in BEFORE:
        start -= 1
    after = AFTER.match(text, end)
    return start, after.end() if after else end
