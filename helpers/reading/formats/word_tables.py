"""Blocks of text, and the rows of a Word table as such blocks.

A row is a line with " | " between its cells, as in a web page. Where a cell holds several
paragraphs or a long one, the table only arranges the page, as letterheads and leaflets in two
columns do, and its cells are read one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import NamedTuple

from lxml import etree

from helpers.reading.formats.word_xml import child, name_of
from helpers.reading.lines import is_set_off

LONGEST_CELL = 300
BETWEEN_CELLS = " | "
# A table with fewer rows may be a letterhead, or the names of those who sign.
FEWEST_DATA_ROWS = 3
LONGEST_OF_HEAD = 60
LETTERHEAD = ("furniture", "a letterhead: a table at the head of the Word file")
DATA_ROW = ("body", "a row of a table in the Word file")


class Block(NamedTuple):
    """A paragraph, an item of a list or a row of a table.

    `kind` is `p`, `item` or `row`, `style` the name of its style in small letters. `before` and
    `after`: Word leaves a gap there, though not (`close`) between two blocks of one style.
    `role` and `why` are given where the file itself tells them. `tabled`: it stands in a table. A
    block without text is an empty line.
    """

    text: str
    kind: str = "p"
    style: str = ""
    before: bool = False
    after: bool = False
    close: bool = False
    role: str = ""
    why: str = ""
    tabled: bool = False


def read_rows(table: etree._Element, read: Callable[[etree._Element], list[Block]]) -> list[Block]:
    """The blocks of a table; `read` gives those of one cell."""
    rows = [_cells(row, read) for row in _inner(table, "w:tr")]
    rows = [cells for cells in rows if cells]
    data = [_is_data(cells) for cells in rows]
    wide = sum(len(cells) > 1 for cells, is_data in zip(rows, data, strict=True) if is_data)
    given = DATA_ROW if wide >= FEWEST_DATA_ROWS and all(data) else ("", "")
    blocks = [Block("")]
    for cells, is_data in zip(rows, data, strict=True):
        if is_data:
            text = BETWEEN_CELLS.join(cell[0].text for cell in cells)
            blocks.append(Block(text, "row", role=given[0], why=given[1]))
        else:
            blocks += [block for cell in cells for block in (Block(""), *cell)]
    return [block._replace(tabled=True) for block in [*blocks, Block("")]]


def mark_letterhead(blocks: list[Block]) -> list[Block]:
    """The blocks, those of a letterhead given as furniture.

    A letterhead is a table that the text begins with, in short lines, with an address among them.
    """
    filled = [number for number, block in enumerate(blocks) if block.text]
    head = list(takewhile(lambda number: blocks[number].tabled, filled))
    lines = [line.strip() for number in head for line in blocks[number].text.splitlines()]
    cells = [cell for line in lines for cell in line.split(BETWEEN_CELLS)]
    if len(cells) < 2 or max(map(len, cells)) > LONGEST_OF_HEAD or not any(map(is_set_off, cells)):
        return blocks
    marked = list(blocks)
    for number in head:
        marked[number] = blocks[number]._replace(role=LETTERHEAD[0], why=LETTERHEAD[1])
    return marked


def _cells(row: etree._Element, read: Callable[[etree._Element], list[Block]]) -> list[list[Block]]:
    """The blocks of each cell that holds text."""
    cells = [read(cell) for cell in _inner(row, "w:tc")]
    return [cell for cell in cells if any(block.text for block in cell)]


def _is_data(cells: list[list[Block]]) -> bool:
    for cell in cells:
        held = [block for block in cell if block.text]
        lone = held[0]
        if len(held) > 1 or lone.kind != "p" or "\n" in lone.text or len(lone.text) > LONGEST_CELL:
            return False
    return True


def _inner(above: etree._Element, name: str) -> Iterator[etree._Element]:
    """Rows or cells, also inside content controls and tracked changes around them."""
    for node in above:
        found = name_of(node)
        if found == name:
            yield node
        elif found in ("w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"):
            yield from _inner(node, name)
        elif found == "mc:AlternateContent":
            choice = child(node, "mc:Choice")
            yield from _inner(choice, name) if choice is not None else ()
