"""The numbers and bullets of lists, which a Word file does not hold as text but counts anew.

Lists that share a definition (`w:abstractNum`) go on counting from one another, whatever stands
between them, until one says at which number it starts. The label of a level is a pattern, "%1.%2)".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from helpers.reading.formats.word_styles import Styles
from helpers.reading.formats.word_xml import attribute, child, is_on, name_of, whole_number

BULLET = "- "
DEEPEST_LEVEL = 9
LONGEST_LABEL = 40
# Roman numerals and letters get no longer than people write them.
LARGEST_ROMAN, LARGEST_LETTER = 3_999, 780
ROMAN = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
]  # fmt: skip
# Digits of other scripts, by the name that Word has for them.
DIGITS = {
    "hindiNumbers": "٠١٢٣٤٥٦٧٨٩",
    "thaiNumbers": "๐๑๒๓๔๕๖๗๘๙",
    "hindiCounting": "०१२३४५६७८९",
    "decimalFullWidth": "０１２３４５６７８９",
}
PLACE = re.compile("%([1-9])")


class Level(NamedTuple):
    """One level of a list: how its number is written, its label, where it starts.

    `restart` is the level (from 1) after which it starts anew, 0 for never, None for any above it.
    """

    form: str = "decimal"
    label: str = "%1."
    start: int = 1
    legal: bool = False
    restart: int | None = None
    style: str = ""


class Numbers:
    """Counts the items of all lists of a file, in the order in which they are asked for."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._own: dict[str, dict[int, Level]] = {}
        self._linked: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._by_style: dict[tuple[str, str], int] = {}
        self._styles = styles
        for node in root if root is not None else ():
            if name_of(node) == "w:abstractNum":
                self._add_definition(node)
            elif name_of(node) == "w:num":
                self._add_list(node)

    def label(self, number: str | None, level: str | None, style: str | None) -> tuple[str, int]:
        """The label of the next item of a list and its level from 0; no label outside of lists."""
        definition = self._definition(number)
        if number is None or definition is None:
            return "", 0
        by_style = self._by_style.get((definition, style or ""), 0)
        depth = min(whole_number(level, by_style), DEEPEST_LEVEL - 1)
        found = self._level(number, definition, depth)
        counts = self._count(number, definition, depth)
        if found.form == "bullet":
            return BULLET, depth

        def write(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            level, count = self._level(number, definition, place), counts[place]
            form = "decimal" if found.legal else level.form
            return write_number(level.start if count is None else count, form)

        label = " ".join(PLACE.sub(write, found.label).split())
        return (label + " " if label else ""), depth

    def _definition(self, number: str | None) -> str | None:
        """The definition of a list, also where a style of lists stands between the two."""
        for _ in range(DEEPEST_LEVEL):
            if number not in self._lists:
                return None
            definition = self._lists[number][0]
            if definition not in self._linked:
                return definition if definition in self._levels else None
            number = self._styles.find(self._linked[definition], "numbering").number
        return None

    def _level(self, number: str, definition: str, depth: int) -> Level:
        levels = self._levels[definition]
        return self._own.get(number, {}).get(depth) or levels.get(depth) or Level()

    def _count(self, number: str, definition: str, depth: int) -> list[int | None]:
        counts = self._counts.setdefault(definition, [None] * DEEPEST_LEVEL)
        starts = self._lists[number][1]
        for above in range(depth):
            if counts[above] is None:
                counts[above] = self._level(number, definition, above).start
        anew = starts.get(depth) if (number, depth) not in self._begun else None
        self._begun.add((number, depth))
        before = counts[depth]
        if anew is not None:
            counts[depth] = anew
        elif before is None:
            counts[depth] = self._level(number, definition, depth).start
        else:
            counts[depth] = before + 1
        for below in range(depth + 1, DEEPEST_LEVEL):
            restart = self._level(number, definition, below).restart
            if restart is None or depth < restart:
                counts[below] = None
        return counts

    def _add_definition(self, node: etree._Element) -> None:
        name = attribute(node, "w:abstractNumId") or ""
        link = attribute(child(node, "w:numStyleLink"), "w:val")
        if link is not None:
            self._linked[name] = link
        levels: dict[int, Level] = {}
        for inner in node:
            if name_of(inner) == "w:lvl":
                depth = whole_number(attribute(inner, "w:ilvl"), 0)
                levels[depth] = level = _read_level(inner)
                if level.style:
                    self._by_style[name, level.style] = depth
        self._levels[name] = levels

    def _add_list(self, node: etree._Element) -> None:
        name = attribute(node, "w:numId") or ""
        starts: dict[int, int] = {}
        for inner in node:
            if name_of(inner) == "w:lvlOverride":
                depth = whole_number(attribute(inner, "w:ilvl"), 0)
                start = attribute(child(inner, "w:startOverride"), "w:val")
                if start is not None:
                    starts[depth] = whole_number(start, 1)
                level = child(inner, "w:lvl")
                if level is not None:
                    self._own.setdefault(name, {})[depth] = _read_level(level)
        self._lists[name] = (attribute(child(node, "w:abstractNumId"), "w:val") or "", starts)


def write_number(number: int, form: str) -> str:
    """A number as this form of Word's writes it; forms that are not known here give digits."""
    lower = form[:5] == "lower"
    if form.endswith("Roman") and 0 < number <= LARGEST_ROMAN:
        written = ""
        for worth, letters in ROMAN:
            written += letters * (number // worth)
            number %= worth
        return written if lower else written.upper()
    if form.endswith("Letter") and 0 < number <= LARGEST_LETTER:
        # Word goes on from z with aa, bb, cc.
        written = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return written if lower else written.upper()
    if form == "decimalZero":
        return f"{number:02}"
    if form == "none":
        return ""
    digits = DIGITS.get(form)
    return "".join(digits[int(digit)] for digit in str(number)) if digits else str(number)


def _read_level(node: etree._Element) -> Level:
    restart = attribute(child(node, "w:lvlRestart"), "w:val")
    label = attribute(child(node, "w:lvlText"), "w:val")
    return Level(
        attribute(child(node, "w:numFmt"), "w:val") or "decimal",
        (label or "")[:LONGEST_LABEL],
        whole_number(attribute(child(node, "w:start"), "w:val"), 1),
        is_on(child(node, "w:isLgl")),
        None if restart is None else whole_number(restart, 0),
        attribute(child(node, "w:pStyle"), "w:val") or "",
    )
