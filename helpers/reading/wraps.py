"""Which line ends a machine made, and which somebody meant.

A machine breaks a line where the next word has no room, and so inside sentences: a long line of
prose followed by one in lower case tells of it, in scripts without capitals a row of lines that
are all about as long. Two such places give the width at which a text was broken, and a part of the
text that has two of its own gives its own width. Then a line goes on in the next if it is full, or
if it has no end mark and the next begins in lower case. Lines that are shorter than they need be,
bullets, dates and addresses, and rows of short lines stay lines, also in a text that is broken
elsewhere.
"""

from __future__ import annotations

import re
from itertools import pairwise

from helpers.reading.lines import BULLET, COMMAS, END_MARK, FULL_STOP, LABEL, Line, goes_on
from helpers.reading.widths import (
    MARK_INSIDE,
    NARROWEST_WRAP,
    SLACK,
    find_width,
    is_unfinished,
    own_width,
    stops_at_short_word,
)

# A word that was cut at the end of its line.
CUT_WORD = re.compile(r"[^\W\d_]-$")


def find_breaks(lines: list[Line], alone: list[bool]) -> tuple[set[int], bool]:
    """Numbers of the lines that begin a paragraph, and whether a machine broke the lines.

    `alone` tells of each line whether it stands for itself, as a date or an address does.
    """
    blocks = _blocks(lines)
    width = find_width(lines, alone)
    if not width:
        return _kept_breaks(lines, alone, blocks), False
    separated = _is_separated(lines, blocks)
    breaks, opened = {0}, 0
    for first, last in blocks:
        if first and not _runs_over(lines, alone, breaks, first, width, separated):
            breaks.add(first)
        own = own_width(lines, alone, first, last, width)
        row = first in breaks and _is_row(lines, first, last, own)
        opened = first if first in breaks else opened
        for number in range(first + 1, last + 1):
            apart = alone[number] or alone[number - 1] or row
            if apart or not _flows(lines, (opened, number, last), own, separated):
                breaks.add(number)
                opened = number
    return breaks, True


def _blocks(lines: list[Line]) -> list[tuple[int, int]]:
    """First and last line of each run of lines without a blank line between them."""
    firsts = [n for n, line in enumerate(lines) if line.gap or n == 0]
    return list(zip(firsts, [n - 1 for n in firsts[1:]] + [len(lines) - 1], strict=True))


def _is_separated(lines: list[Line], blocks: list[tuple[int, int]]) -> bool:
    """Whether blank lines stand between paragraphs, and not only where a page ends."""
    ended = [FULL_STOP.search(lines[b].text) for a, b in blocks[:-1] if b > a]
    return bool(ended) and sum(map(bool, ended)) >= len(ended) / 2


def _is_row(lines: list[Line], first: int, last: int, width: int) -> bool:
    """Whether a block is a row of short lines that were meant: calls in lower case, or verse.

    Where the first line begins in lower case too, that of the others tells nothing.
    """
    row = lines[first : last + 1]
    longest = max(line.width for line in row)
    if len(row) == 1 or longest >= 0.6 * width:
        return False
    if len({line.case for line in row}) == 1:
        return True
    verse = width >= NARROWEST_WRAP and len(row) >= 3 and longest < 0.5 * width
    return verse and not any(MARK_INSIDE.search(line.text) for line in row)


def _flows(lines: list[Line], place: tuple[int, int, int], width: int, separated: bool) -> bool:
    """Whether a line goes on from the line before it, with no blank line between.

    `place` holds the numbers of the line that opened the paragraph, of this line, and of the last
    line before the next blank one.
    """
    opened, number, last = place
    before, line = lines[number - 1], lines[number]
    opens = number - 1 == opened
    room = width - before.width - 1 - line.first
    full = room < 0 and before.width <= (1 + SLACK) * width
    if _is_bullet(lines, number) and not (full and not END_MARK.search(before.text)):
        return False
    # A call fills its line or not; the exclamation mark ends it.
    goes_before = before.case == "lower" and full
    if opens and before.text.endswith(("!", "！")) and line.case != "lower" and not goes_before:
        return False
    if CUT_WORD.search(before.text):
        return True
    if _in_capitals(before) != _in_capitals(line):
        return False
    if LABEL.match(line.text) and LABEL.match(lines[opened].text):
        return False
    if END_MARK.search(before.text):
        if full:
            return not _is_set_off_call(lines, number, last, width)
        # Between blank lines a sentence may end near the edge and another follow it.
        near_edge = room <= SLACK * width or width < NARROWEST_WRAP
        on = separated and near_edge and not opens and number < last
        return on and line.width >= 0.6 * width
    if line.case == "lower" or full:
        return True
    if line.case == "none" and before.text.endswith(COMMAS):
        return True
    if BULLET.match(lines[opened].text):
        # An item of a list ends without a mark.
        return is_unfinished(before.text)
    if opens:
        stops = stops_at_short_word(before.text) or before.text.endswith(",")
        more = number < last or bool(FULL_STOP.search(line.text))
        wide = 0.75 * width <= before.width <= width and more
        return (stops and room <= width / 2) or wide
    # Inside a paragraph no sentence stops without a mark, also where a column is narrower.
    deep = number - 2 > opened and before.width >= 0.6 * lines[number - 2].width
    return deep or before.width >= 0.6 * width or is_unfinished(before.text)


def _runs_over(
    lines: list[Line], alone: list[bool], breaks: set[int], number: int, width: int, separated: bool
) -> bool:
    """Whether a sentence goes on after a blank line, as it does where a page ends."""
    before, line = lines[number - 1], lines[number]
    if alone[number] or alone[number - 1] or END_MARK.search(before.text):
        return False
    if BULLET.match(line.text) or _in_capitals(before) != _in_capitals(line):
        return False
    # A heading has no end mark either; a line that goes on from another is no heading.
    within = number - 1 not in breaks
    if line.case == "lower":
        last = number + 1 == len(lines) or lines[number + 1].gap
        alone = line.gap and last and not is_unfinished(before.text)
        if alone and line.width < width / 2 and not END_MARK.search(line.text):
            # A short line by itself begins something: "can't pay / won't pay!".
            return False
        return within or width / 2 <= before.width <= (1 + SLACK) * width
    ends_as_prose = line.width >= 0.6 * width or bool(FULL_STOP.search(line.text))
    full = before.width >= (0.6 if line.page else 0.8) * width
    open_text = line.page or not separated or line.case == "none"
    return within and ends_as_prose and ((full and open_text) or is_unfinished(before.text))


def _is_bullet(lines: list[Line], number: int) -> bool:
    """Whether a line is an item of a list; a dash or number may stand there by chance too."""
    if not BULLET.match(lines[number].text):
        return False
    kind = lines[number].text[0]
    near = lines[max(number - 3, 0) : number] + lines[number + 1 : number + 4]
    beside = any(BULLET.match(other.text) and _same_kind(kind, other.text[0]) for other in near)
    return beside or bool(END_MARK.search(lines[number - 1].text))


def _same_kind(one: str, other: str) -> bool:
    return one == other or (one.isdigit() and other.isdigit())


def _is_set_off_call(lines: list[Line], number: int, last: int, width: int) -> bool:
    """Whether a line below a full one is a short call, with nothing or its like below it."""
    line = lines[number].text
    if len(line) > 0.8 * width or not line.endswith(("!", "！")) or re.search(r"[.!?…]\s", line):
        return False
    return number == last or lines[number + 1].text.endswith(("!", "！")) or number + 1 == last


def _in_capitals(line: Line) -> bool:
    return line.text.isupper() and " " in line.text


def _kept_breaks(lines: list[Line], alone: list[bool], blocks: list[tuple[int, int]]) -> set[int]:
    """Numbers of the lines that begin a paragraph where line ends mean something."""
    breaks = {
        number
        for number, (before, line) in enumerate(pairwise(lines), start=1)
        if not (goes_on(before, line) or (CUT_WORD.search(before.text) and not line.gap))
        or _in_capitals(before) != _in_capitals(line)
        or alone[number]
        or alone[number - 1]
        or (line.gap and not _is_cut(before.text))
    }
    for first, last in blocks:
        # In a text in lower case calls may be longer than the lines of verse.
        width = NARROWEST_WRAP * (1.5 if lines[first].text[0].isalpha() else 1)
        listed = (
            first > 0 and lines[first - 1].text.endswith(":") and _are_items(lines, first, last)
        )
        if listed or (lines[first].case == "lower" and _is_row(lines, first, last, width)):
            breaks.update(range(first + 1, last + 1))
    return breaks | {0}


def _are_items(lines: list[Line], first: int, last: int) -> bool:
    """Whether lines in lower case below a colon are items: no marks inside, none at their ends."""
    row = lines[first : last + 1]
    plain = not any(re.search(r"[.,;:]\W*\Z|[.;:] ", line.text) for line in row)
    return len(row) > 1 and plain and all(line.case == "lower" and line.width < 60 for line in row)


def _is_cut(line: str) -> bool:
    """Whether a page break could stand after this line: headings and salutations are short."""
    return len(line) >= 60 or bool(re.search(r"[.!?…]\s", line))
