"""Where the paragraphs of a text begin and end, and what is left of its layout.

`kept`: a line is a line somebody meant, and each is a paragraph of its own unless it merely goes on
in the next. `hard-wrapped`: lines were broken by a machine, as in text copied out of a PDF; a
paragraph ends at a blank line, at a line that ends in a sentence mark where the next line's first
word would still have fitted, and around a line set off (a title, a date, an address, an item of a
list, a row of short lines). `lost`: more than half of a long text is one paragraph, or the whole
text is one single line of eight sentences or of more than 900 characters; what needs lines cannot
be searched there. A title of the table that has run into the text is cut out of its first sentence.

A paragraph is one stretch of text, so that a sentence with the number of a page in its middle is
two: the number is no word of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from helpers.reading.lines import Line, split_lines, stands_alone
from helpers.reading.words import Word
from helpers.reading.wraps import find_breaks

KEPT, HARD_WRAPPED, LOST = "kept", "hard-wrapped", "lost"
# A paragraph of prose is rarely longer than this; ten such sentences on end have lost their breaks.
LONGEST_PARAGRAPH = 3000
# Somebody who writes more than this in one line, and nothing else, meant more than one.
LONGEST_LINE, MOST_SENTENCES = 900, 7
SENTENCE_END = re.compile(r"(?<=\w\w)[.!?…][\"'”’»)]?\s|[。！？]")
TITLE_MARK = re.compile(r"([.!?…！？。]+[\"'”’»)]*)\s+(?=\S)")
# Words that a masthead may have before a title that has run into the same line.
LONGEST_HEAD = 15
# The first lines of a text, in which its title has to begin.
TITLE_WITHIN = 15


class Layout(NamedTuple):
    """What is left of the layout, start and end of each paragraph, and which one is the title."""

    kind: str
    paragraphs: list[tuple[int, int]]
    title: int | None


def split_paragraphs(
    text: str, words: list[Word], title: list[str], name: list[str],
    apart: Sequence[tuple[int, int]] = (),
) -> Layout:  # fmt: skip
    """Paragraphs of one text; `title` and `name` (who speaks) are normalised words, or empty.

    The stretches `apart`, in order, belong to none of them, and no paragraph goes through them;
    `words` are then the words outside of them.
    """
    lines = split_lines(text, apart=apart)
    if not lines:
        return Layout(KEPT, [], None)
    alone = [stands_alone(line.text) for line in lines]
    # An abbreviation in brackets may stand behind the name.
    for first, last in _whole_lines(lines, words, name, spare=2):
        alone[first : last + 1] = [True] * (last + 1 - first)
    breaks, wrapped = find_breaks(lines, alone)
    titled = _find_title(lines, words, title)
    if titled:
        breaks -= set(range(titled[0] + 1, titled[1] + 1))
        breaks |= {titled[0], titled[1] + 1}
    begins = [line.start for line in lines] if apart else []
    cuts = {bisect_left(begins, end) for _, end in apart}
    firsts = sorted({0, *breaks, *cuts} & set(range(len(lines))))
    lasts = [first - 1 for first in firsts[1:]] + [len(lines) - 1]
    paragraphs = [(lines[a].start, lines[b].end) for a, b in zip(firsts, lasts, strict=False)]
    longest = max((end - start for start, end in paragraphs), default=0)
    lost = longest > LONGEST_PARAGRAPH and longest > len(text) / 2
    lost = lost or (len(lines) == 1 and _is_run_together(lines[0].text))
    kind = LOST if lost else HARD_WRAPPED if wrapped else KEPT
    if titled or not paragraphs:
        return Layout(kind, paragraphs, firsts.index(titled[0]) if titled else None)
    spare = LONGEST_HEAD if lost else 0
    bounds = _find_run_in(text, words, title, paragraphs[0], spare)
    if not bounds:
        return Layout(kind, paragraphs, None)
    (start, last), (begin, end) = paragraphs[0], bounds
    after = end + len(text[end:last]) - len(text[end:last].lstrip())
    head = [(start, start + len(text[start:begin].rstrip()))] if begin > start else []
    paragraphs[:1] = [*head, (begin, end), (after, last)]
    return Layout(kind, paragraphs, len(head))


def _is_run_together(line: str) -> bool:
    """Whether the only line of a text holds more than anybody means for one line."""
    if len(line) > LONGEST_LINE:
        return True
    inner = sum(match.end() < len(line) for match in SENTENCE_END.finditer(line))
    return inner >= MOST_SENTENCES


def _find_title(lines: list[Line], words: list[Word], title: list[str]) -> tuple[int, int] | None:
    """First and last line of the title, where the text begins with it."""
    return next(iter(_whole_lines(lines[:TITLE_WITHIN], words, title)), None)


def _find_run_in(
    text: str, words: list[Word], title: list[str], first: tuple[int, int], spare: int
) -> tuple[int, int] | None:
    """Where a title stands that shares a paragraph with what follows it, if a mark ends it.

    At most `spare` words stand before it, in the same sentence.
    """
    size = len(title)
    if size < 3:
        return None
    for place in range(min(spare, len(words) - size) + 1):
        begin = words[place][0]
        if place and SENTENCE_END.search(text, first[0], begin):
            return None
        held = words[place : place + size]
        if [norm for _, _, norm in held] != title or held[-1][1] > first[1]:
            continue
        mark = TITLE_MARK.match(text, held[-1][1], first[1])
        return (begin if place else first[0], mark.end(1)) if mark else None
    return None


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
