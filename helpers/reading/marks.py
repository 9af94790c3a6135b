"""The quotation marks of a statement: which stretches they enclose, and which stand alone.

A mark belongs to a mark of its own paragraph. The one exception is a long quotation as English
prints it, each paragraph with an opening mark and only the last with a closing one; it is read as
one quotation per paragraph, if every paragraph after the first begins with the mark and the last
ends with it. Every other lone mark encloses nothing and is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from helpers.reading.faults import BadInput
from helpers.reading.quotes import ANY_MARK, pair_quotes

# Single marks are never reported: most that stand alone are apostrophes.
DOUBLE = frozenset('“”„«»"')
MARKS = DOUBLE | frozenset("‘’‚'")
CONTINUED = frozenset('“"')
NOT_REPORTED = ("furniture", "repeat")
# Words around a lone mark by which a person finds it.
WORDS_AROUND = 5
# Paragraphs that one quotation may have, and paragraphs of one text that are told one by one.
LONGEST_CHAIN = 50
TOLD = 20


class Marks(NamedTuple):
    """Of one paragraph, as offsets into the text: start and end of the quoted words without their
    marks, lone double marks, and whether its last quotation goes on in the next paragraph.
    """

    pairs: list[tuple[int, int]]
    alone: list[int]
    continued: bool = False


def pair_marks(text: str, spans: Sequence[tuple[int, int]]) -> list[Marks]:
    """The marks of each paragraph, which are given as start and end."""
    if not any(mark in text for mark in MARKS):
        return [Marks([], [])] * len(spans)
    found = [_pair(text, start, end) for start, end in spans]
    number = 0
    while number < len(found):
        last = _find_last(text, spans, found, number)
        for place in range(number, last):
            pairs, alone, _ = found[place]
            end = len(text[: spans[place][1]].rstrip())
            found[place] = Marks(sorted([*pairs, (alone[0] + 1, end)], key=_outer_first), [], True)
        number = last + 1
    return found


def find_lone_marks(
    file: str, text: str, paragraphs: Sequence, marks: list[Marks]
) -> Iterator[BadInput]:
    """One fault per paragraph with lone quotation marks; furniture and repeats are left out.

    After the first twenty of a text the others are told in one.
    """
    mend = "add the mark that is missing, or take this one away"
    line, place, told = 1, 0, 0
    for paragraph, (_, alone, _) in zip(paragraphs, marks, strict=True):
        if not alone or paragraph.role in NOT_REPORTED:
            continue
        told += 1
        if told <= TOLD:
            line, place = line + text.count("\n", place, alone[0]), alone[0]
            around = _show_place(text, paragraph.start, paragraph.end, alone[0])
            many = f"has {len(alone)} quotation marks without a partner, the first in"
            what = "has a quotation mark without a partner in" if len(alone) == 1 else many
            yield BadInput(file, f"line {line}", f"{what}: {around}", mend)
    if told > TOLD:
        what = f"has quotation marks without a partner in {told - TOLD} more paragraphs"
        yield BadInput(file, f"after line {line}", what, mend)


def _pair(text: str, start: int, end: int) -> Marks:
    if not ANY_MARK.search(text, start, end):
        return Marks([], [])
    pairs, alone = pair_quotes(text[start:end])
    places = [start + place for place in alone if text[start + place] in DOUBLE]
    return Marks([(start + a, start + b) for a, b in pairs], places)


def _find_last(text: str, spans: Sequence[tuple[int, int]], found: list[Marks], first: int) -> int:
    """The paragraph that ends the quotation left open in the first one; the first if none does."""
    if not _is_open(text, spans[first], found[first], head=True):
        return first
    mark = text[found[first].alone[0]]
    for number in range(first + 1, min(len(found), first + LONGEST_CHAIN)):
        start, end = spans[number]
        if text[start : start + 1] != mark:
            return first
        whole = any(a == start + 1 and not text[b + 1 : end].strip(" .,;\n") for a, b in
                    found[number].pairs)  # fmt: skip
        if whole and not found[number].alone:
            return number
        if not _is_open(text, spans[number], found[number], head=False):
            return first
    return first


def _is_open(text: str, span: tuple[int, int], marks: Marks, *, head: bool) -> bool:
    """Whether one opening mark stands alone at the head of a paragraph, or after a colon in it."""
    if len(marks.alone) != 1 or text[marks.alone[0]] not in CONTINUED:
        return False
    place = marks.alone[0]
    introduced = head and text[span[0] : place].rstrip().endswith((":", ","))
    inside = any(start <= place < end for start, end in marks.pairs)
    return (place == span[0] or introduced) and not inside and place + 1 < span[1]


def _show_place(text: str, start: int, end: int, place: int) -> str:
    """The words before and after a mark."""
    before = re.findall(r"\S+\s*", text[max(start, place - 200) : place])[-WORDS_AROUND:]
    after = re.findall(r"\s*\S+", text[place + 1 : min(end, place + 200)])[:WORDS_AROUND]
    words = " ".join(f"{''.join(before)}{text[place]}{''.join(after)}".split())
    return f"… {words} …"


def _outer_first(pair: tuple[int, int]) -> tuple[int, int]:
    return pair[0], -pair[1]
