"""Footnotes of a PDF, so that they part no sentence that runs over the page.

A footnote stands at the foot of its page in smaller letters, begins with a mark, and the mark
stands in the text above it. Where any of this is missing, the lines stay where they are.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.formats.pdf_rows import Row

SMALLER = 0.93
# A page whose text is shorter than this has no notes, but an imprint or an address.
FEWEST_ABOVE = 3
BEGINS = re.compile(r"\s*\[?(\d{1,3}|[*†‡]{1,3})[\].)]?\s*(?=\S)")


class Footnote(NamedTuple):
    """One note: its page and its lines, the first of them with the mark in brackets."""

    page: int
    lines: list[str]


def take_footnotes(pages: list[list[Row]], size: float) -> tuple[list[list[Row]], list[Footnote]]:
    """The pages without their footnotes, and these; `size` is that of most letters of the file."""
    left: list[list[Row]] = []
    notes: list[Footnote] = []
    for number, rows in enumerate(pages):
        first = _first_note(rows, size)
        left.append(rows[:first])
        for row in rows[first:]:
            mark = _mark(row.text)
            if mark and _is_marked(mark, rows[:first]):
                rest = row.text[BEGINS.match(row.text).end() :]  # type: ignore[union-attr]
                notes.append(Footnote(number, [f"[{mark}] {rest}"]))
            else:
                notes[-1].lines.append(row.text)
    return left, notes


def _first_note(rows: list[Row], size: float) -> int:
    """The number of the line with which the notes of a page begin, or the number of its lines."""
    first = len(rows)
    while first and rows[first - 1].size <= SMALLER * size and not rows[first - 1].turned:
        first -= 1
    below = all(a.top < b.top for a, b in zip(rows[first:], rows[first + 1 :], strict=False))
    large = sum(row.size > SMALLER * size for row in rows[:first])
    if large < FEWEST_ABOVE or not below:
        return len(rows)
    # What is small and stands above the first mark is text.
    for number in range(first, len(rows)):
        mark = _mark(rows[number].text)
        if mark and _is_marked(mark, rows[:first]):
            return number
    return len(rows)


def _mark(line: str) -> str:
    found = BEGINS.match(line)
    return found.group(1) if found else ""


def _is_marked(mark: str, rows: list[Row]) -> bool:
    sought = f"[{mark}]"
    starred = not mark.isdigit()
    return any(sought in row.text or (starred and mark in row.text) for row in rows)
