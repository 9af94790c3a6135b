"""A tree of HTML becomes lines of text, as a reader of the page would see them.

Paragraphs and headings are parted by a blank line. An item of a list is a line ("- ", "1. "), and
so is what stands before a `<br>`; two `<br>` part paragraphs. A row of a table is a line with " | "
between its cells, unless a cell holds several lines: then the table only arranges the page. A
`<div>` is a line if its neighbour is as short, of the same class and the same depth, as in a row of
calls, and else a paragraph.

Every node is looked at twice, and no depth of the tree exhausts Python's stack.
"""

from __future__ import annotations

import re

from lxml import etree

from helpers.reading.formats.trees import name_of, walk

PARAGRAPHS = frozenset({
    "article", "aside", "blockquote", "body", "dl", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend",
    "listing", "main", "menu", "nav", "p", "pre", "section", "table", "xmp",
})  # fmt: skip
LINES = frozenset({"caption", "dd", "dt", "option", "summary", "tr"})
SOFT = frozenset({"address", "center", "details", "dialog", "dir", "div", "marquee"})
LISTS, CELLS = frozenset({"ul", "ol"}), frozenset({"td", "th"})
KEPT_SPACE = frozenset({"pre", "listing", "xmp"})
# How far a line is parted from the one before it: not known yet, a line, a `<div>`, a blank line.
NONE, LINE, DIV, GAP = range(4)
# A line no longer than this may be one of several that stand together.
LONGEST_SHORT = 90
DEEPEST_INDENT = 8
# One sign that is no plain space stays, as before a French exclamation mark.
SPACES = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+|[ \xa0\t-\r\x1c-\x1f\x85\u2028\u2029]{2,}")
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\xad"
NUMBER = re.compile(r"-?\d{1,6}")
NOTE_MARK = re.compile(r"\s*(?:\d{1,3}|[*†‡])\s*")


def write_blocks(root: etree._Element) -> str:
    """The lines of an element in HTML's vocabulary, without the text behind its end."""
    writer = _Writer(_arranging_rows(root))
    for event, node in walk(root):
        if event == "text":
            writer.add(node)
        elif event == "start":
            writer.open(node)
        else:
            writer.close(node)
    return writer.finish()


def _arranging_rows(root: etree._Element) -> set[etree._Element]:
    """Rows with a table inside: they arrange a page and hold no data."""
    rows: set[etree._Element] = set()
    open_rows: list[etree._Element] = []
    for event, node in walk(root):
        if event == "text":
            continue
        name = name_of(node)
        if name == "tr":
            if event == "start":
                open_rows.append(node)
            else:
                open_rows.pop()
        elif name == "table" and event == "start" and open_rows:
            rows.add(open_rows[-1])
    return rows


class _List:
    """A list that is open: how its next item is marked."""

    def __init__(self, node: etree._Element) -> None:
        self.numbered = name_of(node) == "ol"
        self.letters = (node.get("type") or "") in ("a", "A")
        self.number = _whole_number(node.get("start"), 1) - 1
        self.filled = False

    def mark(self, item: etree._Element) -> str:
        self.filled = True
        if not self.numbered:
            return "- "
        self.number = _whole_number(item.get("value"), self.number + 1)
        letter = self.letters and 0 < self.number <= 26
        return f"{chr(96 + self.number)}) " if letter else f"{self.number}. "


def _whole_number(written: str | None, otherwise: int) -> int:
    found = NUMBER.fullmatch((written or "").strip())
    return int(found.group()) if found else otherwise


class _Writer:
    """Collects the lines; each with whether a blank line stands before it."""

    def __init__(self, arranging: set[etree._Element]) -> None:
        self.arranging = arranging
        self.lines: list[tuple[bool, str]] = []
        self.buffer: list[str] = []
        self.apart = NONE
        self.last = 0
        self.mark = ""
        # Since the last line: how many `<div>` have ended and begun, and the class of the last.
        self.ended = self.opened = 0
        self.closed: str | None = None
        self.lists: list[_List] = []
        self.kept_space = 0
        self.row: etree._Element | None = None
        self.row_gap = False
        self.cells: list[list[tuple[bool, str]]] = []

    def add(self, text: str) -> None:
        if not self.kept_space:
            self.buffer.append(text)
            return
        for number, piece in enumerate(text.replace("\r", "").split("\n")):
            if number:
                self.end_line()
            self.buffer.append(piece)

    def open(self, node: etree._Element) -> None:
        name = name_of(node)
        if name == "br":
            self.end_line()
        elif name == "li":
            self._flush()
            inner = self.lists[-1] if self.lists else _List(node)
            self.apart = LINE if inner.filled else max(self.apart, LINE)
            self.mark = "  " * min(max(len(self.lists) - 1, 0), DEEPEST_INDENT) + inner.mark(node)
        elif name in LISTS:
            self._part(GAP)
            self.apart = LINE if self.lists else self.apart
            self.lists.append(_List(node))
        elif name == "tr" and self.row is None and node not in self.arranging:
            self._part(LINE)
            self.row, self.cells, self.row_gap = node, [[]], self.apart == GAP
        elif name in CELLS and self.row is not None and node.getparent() is self.row:
            self._flush()
            self.cells.append([])
        elif name == "q":
            self.buffer.append("“")
        elif name == "sup" and _is_note_mark(node):
            self.buffer.append("[")
        else:
            self._part(_distance(name))
            self.kept_space += name in KEPT_SPACE
            if name in SOFT:
                another = self.closed not in (None, node.get("class", ""))
                self.opened += 2 if another else 1

    def close(self, node: etree._Element) -> None:
        name = name_of(node)
        if name == "li":
            self._part(LINE)
            self.mark = ""
        elif name in LISTS:
            self.lists.pop()
            self._part(LINE if self.lists else GAP)
        elif node is self.row:
            self._end_row()
        elif name == "q":
            self.buffer.append("”")
        elif name == "sup" and _is_note_mark(node):
            self.buffer.append("]")
        elif name not in ("br", "hr"):
            self._part(_distance(name))
            self.kept_space -= name in KEPT_SPACE
            if name in SOFT:
                self.opened, self.ended = 0, self.ended + 1
                self.closed = node.get("class", "")

    def end_line(self) -> None:
        """What a `<br>` does: the second one in a row makes a blank line."""
        if self._flush():
            self.apart = max(self.apart, LINE)
        elif not self.mark:
            self.apart = GAP

    def finish(self) -> str:
        self._flush()
        return "".join(
            ("\n\n" if gap else "\n") * (number > 0) + line
            for number, (gap, line) in enumerate(self.lines)
        )

    def _part(self, distance: int) -> None:
        if distance:
            self._flush()
            # What opens an item of a list does not part it from the item before it.
            self.apart = self.apart if self.mark else max(self.apart, distance)

    def _flush(self) -> bool:
        """Ends the line that is being written, if anything stands in it."""
        line = "".join(self.buffer)
        self.buffer.clear()
        line = line.rstrip() if self.kept_space else SPACES.sub(" ", line).strip()
        if not line.strip().strip(INVISIBLE):
            return False
        parted = max(self.opened, self.ended) > 1 or max(self.last, len(line)) > LONGEST_SHORT
        gap = self.apart == GAP or (self.apart == DIV and parted)
        self.last, self.apart = len(line), NONE
        self.closed, self.ended, self.opened = None, 0, 0
        line, self.mark = self.mark + line, ""
        (self.cells[-1] if self.row is not None else self.lines).append((gap, line))
        return True

    def _end_row(self) -> None:
        self._flush()
        self.row = None
        filled = [cell for cell in self.cells if cell]
        if any(len(cell) > 1 for cell in filled):
            # Lines that stand side by side on the page are read one cell after the other.
            for cell in filled:
                self.lines += [(True, cell[0][1]), *cell[1:]]
            self.apart = GAP
        elif filled:
            line = " | ".join(cell[0][1] for cell in filled)
            self.lines.append((self.row_gap, line))
            self.apart, self.last = LINE, len(line)


def _distance(name: str) -> int:
    if name in PARAGRAPHS or name in CELLS:
        return GAP
    return DIV if name in SOFT else LINE if name in LINES else NONE


def _is_note_mark(node: etree._Element) -> bool:
    """Whether raised letters are the number of a note, which must not run into the word before."""
    link = node[0] if len(node) == 1 else None
    inside = link is not None and name_of(link) == "a" and not len(link) and not link.tail
    if inside and not node.text:
        return bool(NOTE_MARK.fullmatch(link.text or ""))
    above = node.getparent()
    linked = above is not None and name_of(above) == "a"
    return linked and not len(node) and bool(NOTE_MARK.fullmatch(node.text or ""))
