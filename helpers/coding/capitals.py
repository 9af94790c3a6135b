"""How the words of a corpus stand in their texts: capitals, acronyms, openings, what joins them.

Everything is looked up for all words of a text at once, in arrays of its characters.
"""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import dataclass, fields
from functools import cache

import numpy as np

from helpers.coding.matching import SpottedWords
from helpers.reading.words import APOSTROPHES

OTHER, CAPITAL, SMALL, LETTER, DIGIT, SPACE = range(6)
# What stands between a word and the next: anything else joins them in no way.
APART, SPACED, HYPHENED, POINTED = range(4)
LONG_WORD = 3


def _codes(marks: str) -> np.ndarray:
    return np.array([ord(mark) for mark in marks])


HYPHENS, APOSTROPHE_CODES = _codes("-‐‑"), _codes(APOSTROPHES)
# After these a capital tells as little as at the beginning of a sentence.
OPENING_MARKS = _codes(":!?¡¿“„‟«‹‘‚\"'•*…")
# Directly before a word these make it part of an address, a handle, a hashtag or a path.
GLUE = _codes("@#/\\_=.")
POINT, AMPERSAND, NEWLINE = _codes(".&\n")


@dataclass(frozen=True, eq=False)
class Look:
    """How each word stands in its text, as parallel arrays in the order of the words.

    `capital`: begins with a capital · `acronym`: has no small letter, and two capitals or a capital
    and a digit, or two capitals and a small s at its end · `points`: is written with points inside
    · `letter`: is a single letter · `small`: begins with a small letter · `digits`: has only digits
    · `address`: is an address or glued to one · `opening`: begins a sentence, a quotation or what
    follows a colon · `loud`: stands in a line of several words without a small letter · `long`: has
    three characters or more · `stop`: a full stop follows · `link`: what joins it to the next word.
    """

    capital: np.ndarray
    acronym: np.ndarray
    points: np.ndarray
    letter: np.ndarray
    small: np.ndarray
    digits: np.ndarray
    address: np.ndarray
    opening: np.ndarray
    loud: np.ndarray
    long: np.ndarray
    stop: np.ndarray
    link: np.ndarray


def look_at(words: SpottedWords) -> Look:
    """How the words of a corpus stand in their texts."""
    count = np.bincount(words.statement, minlength=len(words.names)) if len(words.norm) else []
    looks, at = [], 0
    for name, size in zip(words.names, count, strict=False):
        here = slice(at, at + size)
        if size:
            looks.append(_look(words.text(name), words.start[here], words.end[here]))
        at += size
    # `opening` of one text says what stands before a word; here the sentences come in.
    joined = {
        field.name: np.concatenate([np.empty(0, dtype=bool), *(look[field.name] for look in looks)])
        for field in fields(Look)
    }
    first = np.ones(len(words.norm), dtype=bool)
    first[1:] = words.sentence[1:] != words.sentence[:-1]
    joined["link"][:-1][first[1:]] = APART
    # "1. Trump": the number of a list begins the sentence, and the word after it does too.
    numbered = np.zeros(len(first), dtype=bool)
    numbered[1:] = (first & joined["digits"] & (joined["link"] == POINTED))[:-1]
    joined["opening"] = joined["opening"].astype(bool) | first | numbered
    return Look(
        **{name: array if name == "link" else array.astype(bool) for name, array in joined.items()}
    )


def _look(text: str, start: np.ndarray, end: np.ndarray) -> dict[str, np.ndarray]:
    chars = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kind = _kinds()[chars]
    counts = {which: _tally(kind == which) for which in (CAPITAL, SMALL, LETTER, DIGIT)}
    capitals, small, letters, digits = (
        counts[which][end] - counts[which][start] for which in counts
    )
    points, solid = _tally(chars == POINT), _tally(kind != SPACE)
    only_capitals = (small == 0) & (letters == 0)
    plural = (small == 1) & (letters == 0) & (chars[end - 1] == ord("s")) & (capitals > 1)
    first = kind[start]
    before = np.append(chars, 0)[start - 1]
    before[start == 0] = 0
    glued = np.isin(before, GLUE)
    addresses = _tally((chars == ord("@")) | (chars == ord("/")))
    # The last character before a word that is no white space.
    seen = np.maximum.accumulate(np.where(kind != SPACE, np.arange(len(chars)), -1))
    last = np.where(start > 0, seen[start - 1], -1)
    after = np.append(chars, 0)[end]
    line = _tally(chars == NEWLINE)
    lines = line[start]
    per_line = np.bincount(line[:-1], weights=kind == SMALL, minlength=line[-1] + 1)
    words_per_line = np.bincount(lines, minlength=line[-1] + 1)
    return {
        "capital": first == CAPITAL,
        "acronym": (first == CAPITAL) & ((only_capitals & (capitals + (digits > 0) > 1)) | plural),
        "points": points[end] > points[start],
        "letter": capitals + small + letters + digits == 1,
        "small": first == SMALL,
        "digits": (first == DIGIT) & (capitals + small + letters == 0),
        "address": glued | (addresses[end] > addresses[start]),
        "opening": (last >= 0) & np.isin(np.append(chars, 0)[last], OPENING_MARKS),
        "loud": (per_line[lines] == 0) & (words_per_line[lines] > 1),
        "long": end - start >= LONG_WORD,
        "stop": after == POINT,
        "link": _links(chars, solid, start, end),
    }


def _links(chars: np.ndarray, solid: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """What joins each word to the next; the last word to none."""
    link = np.full(len(start), APART, dtype=np.int8)
    if len(start) < 2:
        return link
    opens, closes = end[:-1], start[1:]
    marks, size = solid[closes] - solid[opens], closes - opens
    mark = chars[np.minimum(opens, len(chars) - 1)]
    one = (marks == 1) & (size > 1)
    possessive = one & np.isin(mark, APOSTROPHE_CODES) & np.isin(chars[opens - 1], _codes("sS"))
    ampersands = _tally(chars == AMPERSAND)
    joined = (marks == 1) & (ampersands[closes] > ampersands[opens])
    link[:-1][(marks == 0) | possessive | joined] = SPACED
    link[:-1][(size == 1) & np.isin(mark, HYPHENS)] = HYPHENED
    link[:-1][one & (mark == POINT)] = POINTED
    return link


def _tally(flags: np.ndarray) -> np.ndarray:
    """How many of the characters before each place are marked, the end included."""
    return np.concatenate([[0], np.cumsum(flags)])


@cache
def _kinds() -> np.ndarray:
    """The kind of every character there is, by its code point."""
    kinds = {"Lu": CAPITAL, "Lt": CAPITAL, "Ll": SMALL, "Lm": LETTER, "Lo": LETTER, "Nd": DIGIT}
    table = np.zeros(sys.maxunicode + 1, dtype=np.int8)
    for code in range(sys.maxunicode + 1):
        character = chr(code)
        if character.isspace():
            table[code] = SPACE
        else:
            table[code] = kinds.get(unicodedata.category(character), OTHER)
    return table
