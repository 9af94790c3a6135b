"""The walk through the text of a Word file: its paragraphs, items and rows as blocks of text.

Text is what stands in `w:t` (and in equations and drawings) and nothing else, and every element
that is not known to hold something else is gone through, so that no new kind of wrapping loses
words. Left out are the instructions of fields, hidden text, deleted text, the small letters above
Japanese words, and the hints in forms that nobody has filled in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from helpers.reading.formats.blocks import SPACES
from helpers.reading.formats.word_fields import choose, find_instructions, is_hint
from helpers.reading.formats.word_numbers import Numbers
from helpers.reading.formats.word_signs import find_sign, replace_signs
from helpers.reading.formats.word_styles import (
    Style,
    Styles,
    read_languages,
    read_paragraph,
    style_name,
)
from helpers.reading.formats.word_tables import Block, read_rows
from helpers.reading.formats.word_xml import attribute, child, inside, is_on, name_of

SKIPPED = frozenset({
    "w:pPr", "w:rPr", "w:sectPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:sdtPr", "w:rt",
    "w:del", "w:moveFrom", "w:delText", "w:instrText", "w:delInstrText", "w:fldData",
    "w:rubyPr", "w:softHyphen",
})  # fmt: skip
SPACED = {"w:tab": " ", "w:ptab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011"}
NOTES = {"w:footnoteReference": "w:footnote", "w:endnoteReference": "w:endnote"}
# In `w:t` such characters are white space; lines end only where Word has an element for it.
LINE_ENDS = re.compile("[\t-\r\x1c-\x1f\x85\u2028\u2029]")
# A raised number behind a word is the mark of a note that somebody typed; behind "m" it is none.
RAISED = re.compile(r"\s*(?:\d{1,3}|[*†‡])\s*")
BEFORE_RAISED = re.compile(r"(?:^|\s|[^\W\d_]{3}|[.,;:!?…)\]\"'”’»“])\Z")
LATIN, RIGHT_TO_LEFT, EAST_ASIAN = range(3)


class Numbered(NamedTuple):
    """A note: its kind and id in the file, and the mark that stands in the text."""

    kind: str
    id: str
    mark: str


class Walker:
    """Walks through the parts of one file and remembers what it met on the way.

    `notes` holds the kinds and ids of the notes that the file has; a note is referred to once.
    """

    def __init__(
        self, styles: Styles, numbers: Numbers, notes: Mapping[tuple[str, str], object]
    ) -> None:
        self.styles, self.numbers = styles, numbers
        self._waiting = set(notes)
        self.notes: list[Numbered] = []
        self.languages: Counter[str | None] = Counter()
        self.hidden: list[str] = []
        self.met: Counter[str] = Counter()
        self._opening: set[etree._Element] = set()
        self._closing: set[etree._Element] = set()
        self._muted = 0
        self._in_note = False
        self._pieces: list[str] = []
        self._boxes: list[Block] = []
        self._style = Style()

    def read(self, root: etree._Element, *, note: bool = False) -> list[Block]:
        """The blocks of the body, of one note, or of the head of a page."""
        self._opening, self._closing = find_instructions(root)
        self._muted, self._in_note = 0, note
        return self._blocks(root)

    def _blocks(self, above: etree._Element) -> list[Block]:
        found: list[Block] = []
        for node in above:
            name = name_of(node)
            if name == "w:p":
                found += self._paragraph(node)
            elif name == "w:tbl":
                found += read_rows(node, self._blocks)
            elif name == "w:r":
                found += self._paragraph(node)
            elif name == "w:altChunk":
                self.met["foreign"] += 1
            elif name == "w:sdt":
                found += self._blocks(node) if not is_hint(node) else []
            elif name == "mc:AlternateContent":
                found += self._blocks(choose(node))
            elif name not in SKIPPED:
                found += self._blocks(node)
        return found

    def _paragraph(self, node: etree._Element) -> list[Block]:
        held = child(node, "w:pPr")
        above = self._pieces, self._boxes, self._style
        style_id = style_name(held)
        self._style = style = self.styles.find(style_id, "paragraph")
        self._pieces, self._boxes = [], []
        self._inline(node)
        lines = [SPACES.sub(" ", line).strip() for line in "".join(self._pieces).split("\n")]
        boxes = self._boxes
        self._pieces, self._boxes, self._style = above
        own = read_paragraph(held)
        number = own.number or style.number
        label, depth = self.numbers.label(number, own.level or style.level, style_id)
        text = "\n".join(lines).strip("\n")
        heading = style.name.startswith(("heading", "title"))
        if text and label and not heading:
            label = "  " * depth + label
            text = re.sub(r"\n+", "\n", text)
        block = Block(
            label + re.sub(r"\n{3,}", "\n\n", text) if text else "",
            "item" if label and not heading else "p",
            style.name,
            *self.styles.gaps(own, style),
        )
        return [block, *boxes]

    def _inline(self, above: etree._Element) -> None:
        for node in above:
            name = name_of(node)
            if name == "w:r":
                self._run(node)
            elif name in ("w:t", "m:t"):
                self._add(node.text or "", None)
            elif name in SPACED:
                self._put(SPACED[name])
            elif name in NOTES:
                self._refer(node, NOTES[name])
            elif name == "w:txbxContent":
                self._box(node)
            elif name == "mc:AlternateContent":
                self._inline(choose(node))
            elif name == "w:sdt":
                if not is_hint(node):
                    self._inline(node)
            elif name == "w:fldChar":
                self._muted += (node in self._opening) - (node in self._closing)
            elif name in ("v:textpath", "a:p"):
                words = node.get("string") or "".join(t.text or "" for t in inside(node, "a:t"))
                self._boxes += [Block(" ".join(words.split()), "p")] if words.split() else []
            elif name in ("a:blip", "v:imagedata"):
                self.met["picture"] += 1
            elif name in ("c:chart", "dgm:relIds"):
                self.met["diagram"] += 1
            elif name == "w:subDoc":
                self.met["foreign"] += 1
            elif name == "w:p":
                self._boxes += self._paragraph(node)
            elif name not in SKIPPED:
                self._inline(node)

    def _run(self, node: etree._Element) -> None:
        held = child(node, "w:rPr")
        style = self.styles.find(style_name(held), "character")
        start = len(self._pieces)
        marked = False
        font, symbol = _fonts(held), False
        for inner in node:
            name = name_of(inner)
            if name == "w:t":
                # What follows the place of a note with a mark of its own is that mark.
                if not marked:
                    self._add(inner.text or "", font)
            elif name == "w:sym":
                symbol = True
                letter = find_sign(attribute(inner, "w:font"), attribute(inner, "w:char"))
                self.met["sign"] += not letter
                self._put(letter)
            elif name in NOTES:
                own = attribute(inner, "w:customMarkFollows") in ("1", "true", "on")
                mark = "".join(t.text or "" for t in node if name_of(t) == "w:t").strip()
                self._refer(inner, NOTES[name], mark[:8] if own else "")
                marked = own
            elif name in SPACED:
                self._put(SPACED[name])
            elif name != "w:rPr":
                self._inline([inner])
        if start == len(self._pieces):
            return
        words = "".join(self._pieces[start:])
        hidden = child(held, "w:vanish")
        if is_on(hidden) or (hidden is None and (style.hidden or self._style.hidden)):
            self.hidden += words.split()
            del self._pieces[start:]
            return
        raised = attribute(child(held, "w:vertAlign"), "w:val") == "superscript"
        if raised and not symbol and RAISED.fullmatch(words):
            before = "".join(self._pieces[max(start - 3, 0) : start])[-3:]
            if BEFORE_RAISED.search(before):
                self._pieces[start:] = [f"[{words.strip()}]"]
        self._count_language(words, held, style)

    def _put(self, piece: str) -> None:
        if piece and not self._muted:
            self._pieces.append(piece)

    def _add(self, text: str, font: str | None) -> None:
        text, lost = replace_signs(LINE_ENDS.sub(" ", text), font)
        self.met["sign"] += lost
        self._put(text)

    def _box(self, node: etree._Element) -> None:
        """What stands in a text box comes behind the paragraph that the box hangs on."""
        blocks = [block for block in self._blocks(node) if not self._muted]
        self.met["box"] += any(block.text for block in blocks)
        self._boxes += blocks

    def _refer(self, node: etree._Element, kind: str, mark: str = "") -> None:
        note = attribute(node, "w:id") or ""
        if self._in_note or self._muted:
            return
        if (kind, note) in self._waiting:
            self._waiting.remove((kind, note))
            numbered = sum(n.mark.isdigit() for n in self.notes) + 1
            self.notes.append(Numbered(kind, note, mark or str(numbered)))
            self._put(f"[{self.notes[-1].mark}]")

    def _count_language(self, words: str, held: etree._Element | None, style: Style) -> None:
        letter = next((sign for sign in words if sign.isalpha()), "")
        if not letter:
            return
        script = _script(letter)
        named = (read_languages(held), style.languages, self._style.languages)
        self.languages[next((names[script] for names in named if names[script]), None)] += len(
            words
        )


def _fonts(held: etree._Element | None) -> str | None:
    return attribute(child(held, "w:rFonts"), "w:ascii")


def _script(letter: str) -> int:
    code = ord(letter)
    if 0x590 <= code <= 0x8FF or 0xFB1D <= code <= 0xFEFC:
        return RIGHT_TO_LEFT
    return EAST_ASIAN if 0x1100 <= code <= 0x11FF or 0x2E80 <= code <= 0xD7AF else LATIN
