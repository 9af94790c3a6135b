"""Where the paragraphs of a text begin and end, and what is left of its layout.

`kept`: a line is a line somebody meant, and each is a paragraph of its own unless it merely goes on
in the next. `hard-wrapped`: lines were broken by a machine, as in text copied out of a PDF; a
paragraph ends at a blank line, at a line that ends in a sentence mark where the next line's first
word would still have fitted, and around a line set off (a title, a date, an address). `lost`: more
than half of a long text is one paragraph; what needs lines cannot be searched there.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from helpers.reading.words import Word

KEPT, HARD_WRAPPED, LOST = "kept", "hard-wrapped", "lost"
# A paragraph of prose is rarely longer than this; ten such sentences on end have lost their breaks.
LONGEST_PARAGRAPH = 3000
# Too few line ends tell nothing about who broke the lines.
FEWEST_LINE_ENDS = 4
# A machine breaks lines at a width; the lines of a poem are shorter.
NARROWEST_WRAP, WIDEST_WRAP = 40, 160
# The first lines of a text, in which its title has to begin.
TITLE_WITHIN = 15

END_MARK = re.compile(r"[.!?…:;。！？؟۔।][\"'”’»“«)\]]*$")
PAGE_NUMBER = re.compile(r"[-–— ]*\d{1,4}[-–— ]*")
BULLET = re.compile(r"^(?:[-–—•*·▪◦]|\(?\d{1,2}[.)])\s")
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|"
    r"januar|februar|märz|mai|juni|juli|oktober|okt|dezember|dez|"
    r"janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|"
    r"enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"
    r"\b\.?"
)
DATE = (
    rf"(?:(?:\b\w{3, 9}day,?\s+)?(?:the\s+|den\s+|el\s+|le\s+)?(?:"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\.?(?:\s+(?:of|de))?\s+{MONTH}(?:,?\s+(?:de\s+)?\d{{4}})?|"
    rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|"
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{MONTH}\s+\d{{4}}))"
)
DATE_LINE = re.compile(rf"^(?:[\w .'-]{{2,40}},\s+)?{DATE}\.?$", re.IGNORECASE)
CONTACT_LINE = re.compile(
    r"^(?:(?:e-?mail|web|phone|tel|fax|twitter|facebook|contact|press contact)\s*\.?:?\s*)?"
    r"(?:(?:https?://|www\.)\S+|\S+@\S+\.\w+|\+?[\d ()/-]{7,}|@\w+)[;,.]?$",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """A line that is not blank, without the white space around it; `gap`: a blank line before."""

    start: int
    end: int
    text: str
    gap: bool


class Layout(NamedTuple):
    """What is left of the layout, start and end of each paragraph, and which one is the title."""

    kind: str
    paragraphs: list[tuple[int, int]]
    title: int | None


def split_paragraphs(text: str, words: list[Word], title: list[str], name: list[str]) -> Layout:
    """Paragraphs of one text; `title` and `name` (who speaks) are normalised words, or empty."""
    lines = _lines(text)
    wrapped = _is_wrapped(lines)
    titled = _find_title(lines, words, title)
    breaks = _wrapped_breaks(lines, words, name) if wrapped else _kept_breaks(lines)
    if titled:
        breaks -= set(range(titled[0] + 1, titled[1] + 1))
        breaks |= {titled[0], titled[1] + 1}
    firsts = sorted({0, *breaks} & set(range(len(lines))))
    lasts = [first - 1 for first in firsts[1:]] + [len(lines) - 1]
    paragraphs = [(lines[a].start, lines[b].end) for a, b in zip(firsts, lasts, strict=False)]
    longest = max((end - start for start, end in paragraphs), default=0)
    lost = longest > LONGEST_PARAGRAPH and longest > len(text) / 2
    kind = LOST if lost else HARD_WRAPPED if wrapped else KEPT
    return Layout(kind, paragraphs, firsts.index(titled[0]) if titled else None)


def is_set_off(line: str) -> bool:
    """Whether a line is nothing but a date or an address, and so stands for itself."""
    return bool(len(line) <= 80 and (DATE_LINE.match(line) or CONTACT_LINE.match(line)))


def _stands_alone(line: str) -> bool:
    """A date, an address, or the number of a page, which no sentence goes through."""
    return is_set_off(line) or bool(PAGE_NUMBER.fullmatch(line))


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    place, gap = 0, False
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        if bare:
            start = place + len(raw) - len(raw.lstrip())
            lines.append(Line(start, start + len(bare), bare, gap))
        gap = not bare
        place += len(raw)
    return lines


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence runs from one line into the next, as far as marks and letters tell."""
    if END_MARK.search(before) or BULLET.match(after):
        return False
    first = next((letter for letter in after if letter.isalpha()), "")
    # Scripts without capitals leave only the missing end mark to go by.
    return first.islower() or (bool(first) and not first.isupper() and len(before) >= 30)


def _is_wrapped(lines: list[Line]) -> bool:
    joins = [(a.text, b.text) for a, b in pairwise(lines) if not b.gap]
    joins = [(a, b) for a, b in joins if len(a) <= WIDEST_WRAP]
    going_on = [len(a) for a, b in joins if _goes_on(a, b)]
    often = len(joins) >= FEWEST_LINE_ENDS and len(going_on) >= len(joins) / 2
    return often and median(going_on) >= NARROWEST_WRAP


def _kept_breaks(lines: list[Line]) -> set[int]:
    """Numbers of the lines that begin a paragraph where line ends mean something."""
    return {
        number
        for number, (before, line) in enumerate(pairwise(lines), start=1)
        if not _goes_on(before.text, line.text)
        or _stands_alone(before.text)
        or _stands_alone(line.text)
        or (line.gap and not _is_cut(before.text))
    }


def _is_cut(line: str) -> bool:
    """Whether a page break could stand after this line: headings and salutations are short."""
    return len(line) >= 60 or bool(re.search(r"[.!?…]\s", line))


def _wrapped_breaks(lines: list[Line], words: list[Word], name: list[str]) -> set[int]:
    """Numbers of the lines that begin a paragraph where a machine broke the lines."""
    width = max((len(line.text) for line in lines if len(line.text) <= WIDEST_WRAP), default=0)
    alone = [_stands_alone(line.text) for line in lines]
    # An abbreviation in brackets may stand behind the name.
    for first, last in _whole_lines(lines, words, name, spare=2):
        alone[first : last + 1] = [True] * (last + 1 - first)
    breaks = {0}
    for number in range(1, len(lines)):
        before, line = lines[number - 1].text, lines[number].text
        # A call fills its line or not; the exclamation mark ends it.
        called = number - 1 in breaks and before.endswith("!") and not line[0].islower()
        if alone[number] or alone[number - 1] or called:
            breaks.add(number)
        elif lines[number].gap:
            full = len(before) >= 0.8 * width and not END_MARK.search(before)
            cut = len(before) >= 0.5 * width and _goes_on(before, line)
            if not full and not cut:
                breaks.add(number)
        elif len(before) + 1 + len(line.split()[0]) > width:
            continue
        elif END_MARK.search(before):
            breaks |= set() if before.endswith((";", ":")) else {number}
        elif _is_short_heading(lines, number - 1) and not _goes_on(before, line):
            breaks.add(number)
    return breaks


def _is_short_heading(lines: list[Line], number: int) -> bool:
    """A line far shorter than those above and below that does not stop at a word such as "of"."""
    line = lines[number].text
    above, below = lines[max(number - 2, 0) : number], lines[number + 1 : number + 3]
    lengths = [max(len(near.text) for near in nearby) for nearby in (above, below) if nearby]
    far_shorter = len(line) < 0.6 * min(lengths)
    last = line.split()[-1]
    stops = (last.islower() and len(last) <= 3) or last.endswith(",")
    return far_shorter and not stops and " " in line


def _find_title(lines: list[Line], words: list[Word], title: list[str]) -> tuple[int, int] | None:
    """First and last line of the title, where the text begins with it."""
    return next(iter(_whole_lines(lines[:TITLE_WITHIN], words, title)), None)


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
