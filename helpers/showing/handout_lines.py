"""Lines of a fixed width, so that a number means the same line on everybody's paper.

A line ends between words where it would grow wider than 64 letters: capitals count a third more, as
they are drawn wider, signs of East Asian scripts count twice, marks on letters count nothing. No
printer and no font breaks lines anew.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from helpers.showing.escape import clean

WIDTH = 64
CAPITAL, WIDE = 1.35, 2.0
JOINER = "\u200d"
UNCOUNTED = ("furniture", "repeat")


class Part(NamedTuple):
    """A paragraph as lines; `first` is the number of its first line in the statement, from 1."""

    role: str
    why: str
    first: int
    lines: list[str]


def break_statement(paragraphs: pd.DataFrame) -> list[Part]:
    """The paragraphs of a statement as numbered lines, without furniture and repeats."""
    parts, first = [], 1
    kept = paragraphs[~paragraphs["role"].isin(UNCOUNTED)]
    for paragraph in kept.itertuples():
        lines = break_lines(clean(paragraph.text))
        if lines:
            parts.append(Part(paragraph.role, paragraph.why, first, lines))
            first += len(lines)
    return parts


def break_lines(text: str, width: float = WIDTH) -> list[str]:
    """The words of a text in lines of at most this width; what is longer than one is cut."""
    lines: list[str] = []
    line, used = "", 0.0
    for word in text.split():
        takes = measure(word)
        if line and used + 1 + takes <= width:
            line, used = f"{line} {word}", used + 1 + takes
            continue
        if line:
            lines.append(line)
        *whole, word = _cut(word, width) if takes > width else [word]
        lines += whole
        line, used = word, measure(word)
    return [*lines, line] if line else lines


def measure(words: str) -> float:
    """How wide words are drawn, in letters."""
    return sum(map(_measure_letter, words))


@lru_cache(maxsize=4096)
def _measure_letter(letter: str) -> float:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return WIDE
    return CAPITAL if letter.isupper() else 1.0


def _cut(word: str, width: float) -> list[str]:
    """Pieces of a long word; a letter and its marks, and signs that are joined, stay together."""
    pieces, piece, used = [], "", 0.0
    for letter in word:
        takes = _measure_letter(letter)
        if piece and takes and used + takes > width and not piece.endswith(JOINER):
            pieces.append(piece)
            piece, used = "", 0.0
        piece, used = piece + letter, used + takes
    return [*pieces, piece]
