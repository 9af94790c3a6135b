"""Where the paragraphs of a text begin and end, and what is left of its layout.

`kept`: a line is a line somebody meant, and each is a paragraph of its own unless it merely goes on
in the next. `hard-wrapped`: lines were broken by a machine, as in text copied out of a PDF; a
paragraph ends at a blank line, at a line that ends in a sentence mark where the next line's first
word would still have fitted, and around a line set off (a title, a date, an address, an item of a
list, a row of short lines). `lost`: more than half of a long text is one paragraph; what needs
lines cannot be searched there.

A paragraph is one stretch of text, so that a sentence with the number of a page in its middle is
two: the number is no word of it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.lines import Line, split_lines, stands_alone
from helpers.reading.words import Word
from helpers.reading.wraps import find_breaks

KEPT, HARD_WRAPPED, LOST = "kept", "hard-wrapped", "lost"
# A paragraph of prose is rarely longer than this; ten such sentences on end have lost their breaks.
LONGEST_PARAGRAPH = 3000
TITLE_MARK = re.compile(r"([.!?…！？。]+[\"'”’»)]*)\s+(?=\S)")
# The first lines of a text, in which its title has to begin.
TITLE_WITHIN = 15


class Layout(NamedTuple):
    """What is left of the layout, start and end of each paragraph, and which one is the title."""

    kind: str
    paragraphs: list[tuple[int, int]]
    title: int | None


def split_paragraphs(text: str, words: list[Word], title: list[str], name: list[str]) -> Layout:
    """Paragraphs of one text; `title` and `name` (who speaks) are normalised words, or empty."""
    lines = split_lines(text)
    alone = [stands_alone(line.text) for line in lines]
    # An abbreviation in brackets may stand behind the name.
    for first, last in _whole_lines(lines, words, name, spare=2):
        alone[first : last + 1] = [True] * (last + 1 - first)
    breaks, wrapped = find_breaks(lines, alone)
    titled = _find_title(lines, words, title)
    if titled:
        breaks -= set(range(titled[0] + 1, titled[1] + 1))
        breaks |= {titled[0], titled[1] + 1}
    firsts = sorted({0, *breaks} & set(range(len(lines))))
    lasts = [first - 1 for first in firsts[1:]] + [len(lines) - 1]
    paragraphs = [(lines[a].start, lines[b].end) for a, b in zip(firsts, lasts, strict=False)]
    if not titled and paragraphs and (end := _title_end(text, words, title, paragraphs[0])):
        start, last = paragraphs[0]
        after = end + len(text[end:last]) - len(text[end:last].lstrip())
        paragraphs[:1] = [(start, end), (after, last)]
        titled = (0, 0)
    longest = max((end - start for start, end in paragraphs), default=0)
    lost = longest > LONGEST_PARAGRAPH and longest > len(text) / 2
    kind = LOST if lost else HARD_WRAPPED if wrapped else KEPT
    return Layout(kind, paragraphs, firsts.index(titled[0]) if titled else None)


def _find_title(lines: list[Line], words: list[Word], title: list[str]) -> tuple[int, int] | None:
    """First and last line of the title, where the text begins with it."""
    return next(iter(_whole_lines(lines[:TITLE_WITHIN], words, title)), None)


def _title_end(
    text: str, words: list[Word], title: list[str], first: tuple[int, int]
) -> int | None:
    """Where a title ends that stands in one paragraph with what follows it, if a mark ends it."""
    size = len(title)
    if size < 3 or [norm for _, _, norm in words[:size]] != title or words[size - 1][1] > first[1]:
        return None
    end = words[size - 1][1]
    mark = TITLE_MARK.match(text, end, first[1])
    return mark.end(1) if mark else None


def _whole_lines(
    lines: list[Line], words: list[Word], sought: list[str], *, spare: int = 0
) -> list[tuple[int, int]]:
    """Stretches of whole lines that begin with these words and hold at most `spare` words more."""
    if not lines or not sought:
        return []
    inside = [word for word in words if word[0] < lines[-1].end]
    norms = [norm for _, _, norm in inside]
    line_of, number = [], 0
    for start, _, _ in inside:
        while start >= lines[number].end:
            number += 1
        line_of.append(number)
    found = []
    for first, norm in enumerate(norms):
        last = first + len(sought) - 1
        if norm != sought[0] or norms[first : last + 1] != sought:
            continue
        begins = first == 0 or line_of[first - 1] != line_of[first]
        end_of_line = last
        while end_of_line + 1 < len(inside) and line_of[end_of_line + 1] == line_of[last]:
            end_of_line += 1
        if begins and end_of_line - last <= spare:
            found.append((line_of[first], line_of[last]))
    return found
