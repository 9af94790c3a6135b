"""Characters that nobody sees and that change what is seen or found: they are told, not removed.

An override turns the direction of the letters after it, so that a reader sees other words than a
search. A character without width inside a word hides it from searching elsewhere (here words are
matched through it). Marks that Arabic, Persian or Hebrew texts need are not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from helpers.reading.formats.extracts import Note

# Left-to-right and right-to-left override.
OVERRIDE = re.compile("[\u202d\u202e]")
# Between letters of scripts that never need one: Latin, Greek, Cyrillic, Armenian.
LETTER = "[A-Za-z\u00c0-\u024f\u0370-\u058f\u1e00-\u1fff]"
ZERO_WIDTH = re.compile(f"(?<={LETTER})[\u200b-\u200f\u2060-\u2064\ufeff]+(?={LETTER})")
CONTROL = re.compile("[\x01-\x08\x0e-\x1b\x7f]")
KINDS = [
    (
        OVERRIDE,
        "turning the direction of writing, so that the text shows other words than it holds",
        "compare what you see with what is quoted, and ask for the original",
    ),
    (
        ZERO_WIDTH,
        "without width inside words, which searches elsewhere stumble over",
        "nothing needs mending here, where words are matched through them",
    ),
    (
        CONTROL,
        "made to control machines, not to be read",
        "save it again as plain text, if they are not meant",
    ),
]


def find_unseen(text: str) -> Iterator[Note]:
    """One note per kind of such characters, with their count and the first place."""
    for pattern, what, mend in KINDS:
        first = pattern.search(text)
        if first:
            count = sum(1 for _ in pattern.finditer(text))
            line = f"line {len(text[: first.start() + 1].splitlines())}"
            yield Note(line, f"has {_characters(count)} {what} ({_name(first.group())})", mend)


def _characters(count: int) -> str:
    return f"{count:,} invisible character{'s' * (count != 1)}"


def _name(found: str) -> str:
    return f"the first is U+{ord(found[0]):04X}"
