"""The calls of an occurrence: a chant may hold two, "US out of Iraq, no war with Iran!".

An occurrence is parted at a mark or line end between two words, where a call is on both sides:
words that stand alone as an occurrence elsewhere, or two words or more that fill a pattern. At an
exclamation mark a call on one side is enough, if the other has two words. What is no call stays
with the call before it ("Solidarity with Iraq, Iran and the Lebanon"), and what one pattern holds
together is one call: a fixed word of it stands beside the mark ("No justice, no peace!", "Repair,
not despair"). Known limits: two calls in one line that fill no pattern and stand nowhere else are
one call; so is what has more than eight marks inside. That a sentence runs into a pattern's slot
is known by English verbs only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import combinations, pairwise

import pandas as pd

from helpers.coding.patterns import STOP
from helpers.coding.slogan_forms import find_filled
from helpers.comparing.filled import FIXED, Part, find_parts
from helpers.comparing.near_forms import Form, make_form
from helpers.reading.words import find_words, normalise

# Between two words: what may part two calls, what ends the first, what opens the second.
PARTING = re.compile(r"[,;.!?:…。！？；，、؟،؛/|•·–—«»“”\"]|\s-+\s|\n")
ENDING = re.compile(r"(?:['’][sS]?)?%*[.!?…。！？؟]*[)\]”\"»]*")
OPENING = re.compile(r"[¡¿#@$€£(\[“„\"«‘]*\Z")
SHOUTED = re.compile(r"[!！]")
LEAST_WORDS = 2
MOST_MARKS = 8


class Reader:
    """Finds the pattern that a text fills, and asks the codebook once per text only."""

    def __init__(self, codebook) -> None:
        self.codebook = codebook
        self.patterns = {code.id: code.pattern for code in codebook.codes}
        self._known: dict[str, str] = {}

    def find_pattern(self, text: str) -> str:
        """The id of the pattern that the text fills, or an empty one."""
        if text not in self._known:
            self._known[text] = find_filled(text, self.codebook)[0]
        return self._known[text]

    def find_parts(self, text: str) -> list[Part]:
        """The parts of the pattern that the text fills; none if it fills none."""
        filled = self.find_pattern(text)
        return find_parts(self.patterns[filled], text) if filled else []


def split_calls(
    slogans: pd.DataFrame, reader: Reader, *, alone: Iterable[Form] = ()
) -> pd.DataFrame:
    """One row per call of an occurrence, in order: occurrence (row number of `slogans`), call,
    start and end (offsets in the occurrence), pattern, words, form, whole.

    `alone` are forms that are known to stand alone, beside those of `slogans` itself.
    """
    texts = dict.fromkeys(slogans["text"])
    alone = {make_form(text) for text in texts} | set(alone)
    calls = {text: _describe_calls(text, alone, reader) for text in texts}
    rows = [(number, *call) for number, text in enumerate(slogans["text"]) for call in calls[text]]
    names = ["occurrence", "call", "start", "end", "pattern", "words", "form", "whole"]
    return pd.DataFrame(rows, columns=names).astype(
        {"occurrence": "int64", "start": "int64", "end": "int64", "whole": "bool"}
        | dict.fromkeys(("call", "pattern", "words"), "str")
    )


def find_calls(text: str, alone: set, reader: Reader) -> list[tuple[int, int]]:
    """Where each call of an occurrence starts and ends in it; forms in `alone` stand alone."""
    words = find_words(text)
    gaps = [text[end:start] for (_, end, _), (start, _, _) in pairwise(words)]
    breaks = [number for number, gap in enumerate(gaps, 1) if PARTING.search(gap)]
    if not breaks or len(breaks) > MOST_MARKS:
        return [(0, len(text))]
    edges = [0, *breaks, len(words)]

    @cache
    def stretch(first: int, last: int) -> tuple[int, int]:
        """From the first word to before the last, with the marks that belong to them."""
        start, end = 0, len(text)
        if first:
            opening = OPENING.search(text, 0, words[first][0]).start()
            start = max(opening, ENDING.match(text, words[first - 1][1]).end())
        if last < len(words):
            end = ENDING.match(text, words[last - 1][1]).end()
        return start, end

    @cache
    def is_call(first: int, last: int) -> bool:
        start, end = stretch(first, last)
        parts = reader.find_parts(text[start:end]) if last - first >= LEAST_WORDS else []
        begins = bool(parts) and start + parts[0].start == words[first][0]
        return begins or make_form(text[start:end]) in alone

    stops = [0, *(cut for cut in breaks if STOP.search(gaps[cut - 1])), len(words)]
    held = {
        cut
        for clause in pairwise(stops)
        for cut in breaks
        if clause[0] < cut < clause[1]
        and _holds(text, words[cut - 1][1], words[cut][0], stretch(*clause), reader)
    }
    starts = [0]
    for cut in breaks:
        before = [edge for edge in edges if starts[-1] <= edge <= cut]
        after = [edge for edge in edges if edge > cut]
        left = any(is_call(*inside) for inside in combinations(before, 2))
        right = any(is_call(cut, edge) for edge in after)
        if SHOUTED.search(gaps[cut - 1]) and (left or right):
            left = left or cut - starts[-1] >= LEAST_WORDS
            right = right or after[0] - cut >= LEAST_WORDS
        if left and right and cut not in held:
            starts.append(cut)
    return [stretch(*call) for call in pairwise([*starts, len(words)])]


def _describe_calls(text: str, alone: set, reader: Reader) -> list[tuple]:
    places = find_calls(text, alone, reader)
    rows = []
    for start, end in places:
        exact = text[start:end]
        shown, pattern = " ".join(exact.split()), reader.find_pattern(exact)
        whole = len(places) == 1
        rows.append((shown, start, end, pattern, normalise(exact), make_form(exact), whole))
    return rows


def _holds(text: str, before: int, after: int, clause: tuple[int, int], reader: Reader) -> bool:
    """Whether a pattern's words go on over a mark, and the mark is not inside one of its slots."""
    parts = reader.find_parts(text[slice(*clause)])
    before, after = before - clause[0], after - clause[0]
    inside = any(part.start < before and after < part.end for part in parts if part.part != FIXED)
    return bool(parts) and parts[0].start < before and after < parts[-1].end and not inside
