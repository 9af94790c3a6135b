"""The lines of a page in the order in which they are read, and where its paragraphs part.

The order in which a page was drawn is kept, with two exceptions. Lines that run through two or
three columns are cut at the gutter, a place at which many lines have a gap and begin anew, and each
column is read from top to bottom. And a stretch of lines that stands above another one in the same
column comes before it, also if it was drawn later, as the heading of a leaflet often is.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median

from helpers.reading.formats.pdf_pieces import Piece, find_end
from helpers.reading.formats.pdf_rows import Row, make_row

# So many lines with a gap at one place make a gutter, if their parts are no cells of a table.
FEWEST_ROWS = 4
SHORTEST_PART = 15
# Gaps of a gutter, in sizes of the letters; words that were spread over a line have smaller ones.
GUTTER = 0.9
# More stretches than that are a map or a table, which has no order that could be told.
MOST_BLOCKS = 150
SENTENCE_MARK = re.compile(r"[.!?:…][\"'”’»“)\]]*\Z")


def order_rows(rows: list[Row]) -> tuple[list[Row], bool, bool]:
    """Lines in reading order; whether columns were cut apart; whether some may still be mixed."""
    upright = [row for row in rows if not row.turned]
    turned = [row for row in rows if row.turned]
    gutters = find_gutters(upright)
    mixed = False
    if gutters:
        upright, mixed = _part_columns(upright, gutters)
    blocks = _blocks(upright)
    if 1 < len(blocks) <= MOST_BLOCKS:
        upright = [row for block in _arrange(blocks) for row in block]
    return upright + turned, bool(gutters), mixed


def find_gutters(rows: list[Row]) -> list[float]:
    """Where the second and any further column begins, in lines that run through all of them."""
    places: list[tuple[float, int, int]] = []
    for row in rows:
        lengths = [len(piece.text.strip()) for piece in row.pieces]
        whole, before, end, spaced = sum(lengths), 0, row.left, False
        for piece, length in zip(row.pieces, lengths, strict=True):
            # Widths are estimates: there is no gap where the library saw no space.
            spaced = spaced or piece.text[:1].isspace()
            if not length:
                continue
            if before and spaced and piece.left - end > GUTTER * row.size:
                places.append((piece.left, before, whole - before))
            before += length
            end, spaced = max(end, find_end(piece)), piece.text[-1:].isspace()
    found: list[float] = []
    for near, _ in Counter(round(place[0] / 4) for place in places).most_common():
        close = [place for place in places if abs(place[0] - near * 4) <= 4]
        if len(close) < max(FEWEST_ROWS, 0.2 * len(rows)):
            break
        left, right = (median(place[side] for place in close) for side in (1, 2))
        apart = all(abs(near * 4 - other) > 60 for other in found)
        if apart and left >= SHORTEST_PART and right >= SHORTEST_PART:
            found.append(min(place[0] for place in close))
    return sorted(found)


def find_leading(rows: list[Row]) -> dict[float, float]:
    """The usual distance between two lines in points, by the size of their letters."""
    steps: dict[float, Counter[float]] = {}
    for before, row in pairwise(rows):
        step = row.top - before.top
        alike = before.page == row.page and before.size == row.size
        if alike and 0.8 * row.size <= step <= 2.6 * row.size:
            steps.setdefault(row.size, Counter())[round(step * 2) / 2] += 1
    return {
        size: min(step for step, n in found.items() if n >= 0.25 * max(found.values()))
        for size, found in steps.items()
    }


def parts_paragraph(before: Row, row: Row, after: Row | None, leading: dict[float, float]) -> bool:
    """Whether a blank line belongs between two lines of a page.

    It does where the gap is wider than usual, where the size of the letters changes, or where a
    line is indented between two that are not.
    """
    if before.turned != row.turned:
        return True
    step = row.top - before.top
    if step < -before.size:
        # The next column begins: nothing can be told from the place.
        return False
    small, large = sorted((before.size, row.size))
    if large > 1.12 * small:
        return True
    usual = leading.get(row.size) or leading.get(before.size) or 1.25 * large
    if step > 1.3 * usual:
        return True
    aligned = after is not None and abs(after.left - before.left) <= 1.5
    indented = 0.7 * row.size < row.left - before.left < 4 * row.size
    return aligned and indented and bool(SENTENCE_MARK.search(before.text))


def _part_columns(rows: list[Row], gutters: list[float]) -> tuple[list[Row], bool]:
    """Each column by itself, between the lines that run over all of them."""
    done: list[Row] = []
    columns: list[list[Row]] = [[] for _ in range(len(gutters) + 1)]
    mixed = 0

    def flush() -> None:
        for column in columns:
            done.extend(column)
            column.clear()

    for row in rows:
        parts: list[list[Piece]] = [[] for _ in columns]
        crosses = False
        for piece in row.pieces:
            column = sum(piece.left >= place - 2 for place in gutters)
            parts[column].append(piece)
            ahead = gutters[column] if column < len(gutters) else None
            if ahead is not None and find_end(piece) > ahead + 2 * row.size:
                # Widths are estimates: where the next column begins anew, this one has ended.
                crosses = crosses or all(abs(other.left - ahead) > 4 for other in row.pieces)
        if crosses:
            mixed += sum(bool(part) for part in parts) > 1
            flush()
            done.append(row)
            continue
        for column, part in enumerate(parts):
            if made := make_row(part, row.page, row.top + row.foot):
                columns[column].append(made)
    flush()
    return done, mixed > 2


def _blocks(rows: list[Row]) -> list[list[Row]]:
    """Runs of lines drawn one below the other."""
    blocks: list[list[Row]] = []
    for row in rows:
        if blocks:
            before = blocks[-1][-1]
            step = row.top - before.top
            below = -0.2 * row.size < step <= 2.6 * max(row.size, before.size)
            if below and (_overlap(before, row) or step < 0.3 * row.size):
                blocks[-1].append(row)
                continue
        blocks.append([row])
    return blocks


def _arrange(blocks: list[list[Row]]) -> list[list[Row]]:
    """Blocks so that none stands behind one that is below it; otherwise as they were drawn."""
    frames = [
        (min(r.left for r in b), max(r.right for r in b), b[0].top, b[-1].top, b[0].size)
        for b in blocks
    ]
    before: list[list[int]] = [[] for _ in blocks]
    for one, a in enumerate(frames):
        for other, b in enumerate(frames):
            shared = min(a[1], b[1]) - max(a[0], b[0])
            above = a[3] < b[2] - 0.3 * b[4]
            if one != other and above and shared > 0.3 * min(a[1] - a[0], b[1] - b[0]):
                before[other].append(one)
    order: dict[int, None] = {}
    open_ones: set[int] = set()

    def place(number: int) -> bool:
        """Puts what stands above a block before it; not all can be, if two stand on each other."""
        if number in order:
            return True
        if number in open_ones:
            return False
        open_ones.add(number)
        placed = all(place(above) for above in before[number])
        order[number] = None
        return placed

    # A block waits only for those above it, and draws none of the next column before itself.
    settled = all(place(number) for number in range(len(blocks)))
    return [blocks[number] for number in order] if settled else blocks


def _overlap(one: Row, other: Row) -> bool:
    shared = min(one.right, other.right) - max(one.left, other.left)
    narrower = min(one.right - one.left, other.right - other.left)
    return shared > 0.3 * narrower or abs(one.left - other.left) < 2
