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

# A machine breaks lines at a width; the lines of a poem are shorter.
NARROWEST_WRAP, WIDEST_WRAP = 40, 160
# So many line ends inside a sentence tell that lines are broken; one may be a slip.
FEWEST_BROKEN = 2
# Of narrow lines it takes more, since poems and addresses have them too.
FEWEST_NARROW = 5
# People who break lines by hand, and machines that spread words, leave up to this share of a line.
SLACK = 0.15

MARK_INSIDE = re.compile(r"[.,;:!?–—،؛。、][\"'”’»)]* ")
# A sentence that ends within a line, and another that begins there.
SENTENCE_BEGUN = re.compile(r"[^\W\d_]{3}[.!?…][\"'”’»“)]* [\"'“„«(]?[^\W\d_]")
# A word that was cut at the end of its line.
CUT_WORD = re.compile(r"[^\W\d_]-$")
MARK_AT_END = re.compile(r"[.,;:!?–—،؛。、][\"'”’»)]*$")


def find_breaks(lines: list[Line], alone: list[bool]) -> tuple[set[int], bool]:
    """Numbers of the lines that begin a paragraph, and whether a machine broke the lines.

    `alone` tells of each line whether it stands for itself, as a date or an address does.
    """
    blocks = _blocks(lines)
    width = _find_width(lines, alone)
    if not width:
        return _kept_breaks(lines, alone, blocks), False
    separated = _is_separated(lines, blocks)
    breaks, opened = {0}, 0
    for first, last in blocks:
        if first and not _runs_over(lines, alone, breaks, first, width, separated):
            breaks.add(first)
        own = _own_width(lines, alone, first, last, width)
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


def _open_joins(lines: list[Line], alone: list[bool]) -> list[tuple[Line, Line]]:
    """Neighbouring lines of which the first does not end as a sentence does."""
    return [
        (a, b)
        for n, (a, b) in enumerate(pairwise(lines))
        if (b.page or not b.gap)
        and a.width <= WIDEST_WRAP
        and not (alone[n] or alone[n + 1])
        and not END_MARK.search(a.text)
        and not BULLET.match(b.text)
    ]


def _find_width(lines: list[Line], alone: list[bool]) -> int:
    """The width at which lines were broken, or 0 if nobody broke them."""
    joins = _open_joins(lines, alone)
    broad = [(a, b) for a, b in joins if a.width >= NARROWEST_WRAP]
    longest = max((a.width for a, b in broad if b.case == "none"), default=0)
    broken = [
        a.width
        for a, b in broad
        if b.case == "lower"
        or (b.case == "none" and a.width >= (1 - SLACK) * longest)
        or (b.case == "upper" and _is_unfinished(a.text))
    ]
    if len(broken) >= FEWEST_BROKEN and len(broken) >= len(broad) / 3:
        return max(broken)
    narrow = [a.width for a, b in joins if b.case == "lower"]
    if len(narrow) >= FEWEST_NARROW and len(narrow) >= len(joins) / 2 and _is_prose(lines, joins):
        return max(narrow)
    return 0


def _is_unfinished(line: str) -> bool:
    """Whether a line stops at a short word, or in a sentence that began after another.

    Where nouns have capitals, what the next line begins with tells little.
    """
    return bool(SENTENCE_BEGUN.search(line)) or _stops_at_short_word(line)


def _is_prose(lines: list[Line], joins: list[tuple[Line, Line]]) -> bool:
    """Verse has its marks at the ends of lines; prose that was broken has them anywhere."""
    held = [line for line in lines if line.width <= WIDEST_WRAP]
    inside = sum(len(MARK_INSIDE.findall(line.text)) for line in held)
    at_end = sum(bool(MARK_AT_END.search(line.text)) for line in held)
    return inside >= at_end and len(joins) >= len(lines) / 3


def _own_width(lines: list[Line], alone: list[bool], first: int, last: int, width: int) -> int:
    """The width of one part of a text: a column beside a picture is narrower than the rest."""
    joins = _open_joins(lines[first : last + 1], alone[first : last + 1])
    broken = [a.width for a, b in joins if b.case == "lower" and a.width >= width / 2]
    return max(broken) if len(broken) >= FEWEST_BROKEN else width


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
        return _is_unfinished(before.text)
    if opens:
        stops = _stops_at_short_word(before.text) or before.text.endswith(",")
        more = number < last or bool(FULL_STOP.search(line.text))
        wide = 0.75 * width <= before.width <= width and more
        return (stops and room <= width / 2) or wide
    # Inside a paragraph no sentence stops without a mark, also where a column is narrower.
    deep = number - 2 > opened and before.width >= 0.6 * lines[number - 2].width
    return deep or before.width >= 0.6 * width or _is_unfinished(before.text)


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
        return within or width / 2 <= before.width <= (1 + SLACK) * width
    ends_as_prose = line.width >= 0.6 * width or bool(FULL_STOP.search(line.text))
    full = before.width >= (0.6 if line.page else 0.8) * width
    open_text = line.page or not separated or line.case == "none"
    return within and ends_as_prose and ((full and open_text) or _is_unfinished(before.text))


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


def _stops_at_short_word(line: str) -> bool:
    """Whether a line ends with a short word such as "of"."""
    word = line.rsplit(None, 1)[-1]
    return word.islower() and word.isalpha() and len(word) <= 3 and " " in line


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
        if lines[first].case == "lower" and _is_row(lines, first, last, NARROWEST_WRAP):
            breaks.update(range(first + 1, last + 1))
    return breaks | {0}


def _is_cut(line: str) -> bool:
    """Whether a page break could stand after this line: headings and salutations are short."""
    return len(line) >= 60 or bool(re.search(r"[.!?…]\s", line))
