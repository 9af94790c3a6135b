"""At which width a machine broke the lines of a text, or of a part of it."""

from __future__ import annotations

import re
from itertools import pairwise

from helpers.reading.lines import BULLET, END_MARK, Line

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
MARK_AT_END = re.compile(r"[.,;:!?–—،؛。、][\"'”’»)]*$")


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


def find_width(lines: list[Line], alone: list[bool]) -> int:
    """The width at which lines were broken, or 0 if nobody broke them."""
    joins = _open_joins(lines, alone)
    broad = [(a, b) for a, b in joins if a.width >= NARROWEST_WRAP]
    longest = max((a.width for a, b in broad if b.case == "none"), default=0)
    broken = [
        a.width
        for a, b in broad
        if b.case == "lower"
        or (b.case == "none" and a.width >= (1 - SLACK) * longest)
        or (b.case == "upper" and is_unfinished(a.text))
    ]
    if len(broken) >= FEWEST_BROKEN and len(broken) >= len(broad) / 3:
        return max(broken)
    narrow = [a.width for a, b in joins if b.case == "lower"]
    if len(narrow) >= FEWEST_NARROW and len(narrow) >= len(joins) / 2 and _is_prose(lines, joins):
        return max(narrow)
    return 0


def is_unfinished(line: str) -> bool:
    """Whether a line stops at a short word, or in a sentence that began after another.

    Where nouns have capitals, what the next line begins with tells little.
    """
    return bool(SENTENCE_BEGUN.search(line)) or stops_at_short_word(line)


def _is_prose(lines: list[Line], joins: list[tuple[Line, Line]]) -> bool:
    """Verse has its marks at the ends of lines; prose that was broken has them anywhere."""
    held = [line for line in lines if line.width <= WIDEST_WRAP]
    inside = sum(len(MARK_INSIDE.findall(line.text)) for line in held)
    at_end = sum(bool(MARK_AT_END.search(line.text)) for line in held)
    return inside >= at_end and len(joins) >= len(lines) / 3


def own_width(lines: list[Line], alone: list[bool], first: int, last: int, width: int) -> int:
    """The width of one part of a text: a column beside a picture is narrower than the rest."""
    joins = _open_joins(lines[first : last + 1], alone[first : last + 1])
    broken = [a.width for a, b in joins if b.case == "lower" and a.width >= width / 2]
    return max(broken) if len(broken) >= FEWEST_BROKEN else width


def stops_at_short_word(line: str) -> bool:
    """Whether a line ends with a short word such as "of"."""
    word = line.rsplit(None, 1)[-1]
    return word.islower() and word.isalpha() and len(word) <= 3 and " " in line
