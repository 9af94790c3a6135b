"""The printed lines of a page of a PDF, with the place and the size in which they stand.

Lines in scripts that run from right to left are put together from their right end.
A small raised number behind a word is the mark of a note and is written `[1]`, so that it becomes
no part of the word.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from helpers.reading.formats.pdf_pieces import FARTHEST, RIGHT_TO_LEFT, Piece, find_end, read_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pypdf import PageObject, PdfReader

NOTE_MARK = re.compile(r"\s*(\d{1,3}|[*†‡]{1,3})(\s*)")
# A raised number behind one of these is no note: m², km³.
MEASURE = re.compile(r"(?:\b|\d)[kcdm]?m\Z")
# A gap this wide inside a line, in sizes of its letters, is more than a space between words.
WIDE_GAP = 2.5
# Letters set apart: so many in a line at least, so large a part of it, so many in one word.
FEWEST_APART, MOSTLY, LONGEST_APART = 5, 0.8, 14
WIDER_SPACE = re.compile(r"\s{2,}")
USUAL = (0.0, 0.0, 595.0, 842.0)


class Row(NamedTuple):
    """One printed line. `top` and `foot`: points from the head and from the foot of the page.

    `right` is estimated from the letters. `turned`: it runs another way than the rest of the page.
    """

    page: int
    text: str
    left: float
    right: float
    top: float
    foot: float
    size: float
    turned: bool
    pieces: tuple[Piece, ...]


class Page(NamedTuple):
    """The lines of a page as drawn, and whether it holds a picture."""

    number: int
    rows: list[Row]
    pictured: bool


def read_page(reader: PdfReader, page: PageObject, number: int, most: int) -> Page:
    """The lines of one page; raises TooLong beyond `most` characters, and whatever pypdf raises."""
    pieces, pictured = read_pieces(reader, page, most)
    return Page(number, _make_rows(pieces, number, _edges(page)), pictured)


def make_row(
    pieces: Iterable[Piece], page: int, height: float, *, turned: bool = False
) -> Row | None:
    """A line from its pieces, or nothing where they hold no letters."""
    held = [piece for piece in pieces if piece.text]
    if not any(piece.text.strip() for piece in held):
        return None
    sizes: Counter[float] = Counter()
    for piece in held:
        sizes[round(piece.size, 1)] += len(piece.text.strip())
    size = max(sizes, key=lambda each: (sizes[each], each))
    main = next(p for p in held if round(p.size, 1) == size and p.text.strip())
    inked = [piece for piece in held if piece.text.strip()]
    left = min(piece.left for piece in inked)
    text, right = "", max(map(find_end, inked))
    if 2 * sum(len(RIGHT_TO_LEFT.findall(p.text)) for p in held) > sum(len(p.text) for p in held):
        # Runs come from left to right, also where the line is read the other way.
        held = held if held[0].left > held[-1].left else held[::-1]
        text = "".join(piece.text for piece in held)
        row = (page, " ".join(text.split()), left, right, main.top, height - main.top, size, turned)
        return Row(*row, tuple(held))
    right = left
    for piece in held:
        if not piece.text.strip():
            text += piece.text
            continue
        # Widths are estimates; where the library, which knows them, saw no space, there is no gap.
        spaced = text[-1:].isspace() or piece.text[:1].isspace()
        if text and spaced and piece.left - right > WIDE_GAP * size:
            text = text.rstrip() + "   "
        if mark := _note_mark(piece, text, size, main.top):
            text = text.rstrip() + mark
        else:
            text += piece.text
        right = max(right, find_end(piece))
    row = (page, _close_up(text.strip()), left, right, main.top, height - main.top, size, turned)
    return Row(*row, tuple(held))


def _close_up(text: str) -> str:
    """A line without the spaces between letters that a printer has set apart: H e l p  u s."""
    parts = text.split()
    single = sum(len(part) == 1 and part.isalpha() for part in parts)
    if len(parts) < FEWEST_APART or single < MOSTLY * len(parts):
        return text
    words = WIDER_SPACE.split(text)
    # Where no space is wider than others, many letters are no longer known to be one word.
    known = len(words) > 1 or len(parts) <= LONGEST_APART
    return " ".join("".join(word.split()) for word in words) if known else text


def _edges(page: PageObject) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a page; of a usual one where the page does not tell."""
    try:
        left, bottom, right, top = (float(value) for value in page.mediabox)
    except Exception:
        return USUAL
    edges = (left, bottom, right, top)
    return edges if all(abs(value) < FARTHEST for value in edges) else USUAL


def _make_rows(
    pieces: list[Piece], page: int, edges: tuple[float, float, float, float]
) -> list[Row]:
    weight: Counter[int] = Counter()
    for piece in pieces:
        weight[piece.angle] += len(piece.text.strip())
    angle = max(weight, key=lambda each: (weight[each], -each), default=0)
    height = edges[3] - edges[1] if angle in (0, 180) else edges[2] - edges[0]
    rows: list[Row | None] = []
    held: list[Piece] = []

    def close() -> None:
        if held:
            turned = Counter(p.angle for p in held if p.text.strip()).most_common(1)
            other = bool(turned) and turned[0][0] != angle
            rows.append(make_row(held, page, height, turned=other))
        held.clear()

    for piece in pieces:
        first, *more = piece.text.split("\n")
        upright = _upright(piece._replace(text=first), angle, edges)
        if first:
            beside = bool(held and first.strip() and held[-1].text.strip())
            if beside and (held[-1].angle != piece.angle or _goes_back(held[-1], upright)):
                close()
            held.append(upright)
        for text in more:
            close()
            if text:
                held.append(upright._replace(text=text))
    close()
    return [row for row in rows if row is not None]


def _goes_back(before: Piece, piece: Piece) -> bool:
    """Whether a stretch begins well to the left of the one before: it is no part of that line."""
    rightward = not RIGHT_TO_LEFT.search(before.text + piece.text)
    return rightward and piece.left < before.left - 2 * piece.size


def _upright(piece: Piece, angle: int, edges: tuple[float, float, float, float]) -> Piece:
    """The place of a piece as it is when the page is held so that most of it can be read."""
    x, y = piece.left, piece.top
    left, bottom, right, top = edges
    turned = {0: (x, top - y), 90: (y, x - left), 180: (-x, y - bottom), 270: (-y, right - x)}
    return piece._replace(left=turned[angle][0], top=turned[angle][1])


def _note_mark(piece: Piece, before: str, size: float, top: float) -> str:
    """A small raised number behind a word, in brackets; nothing for any other piece."""
    mark = NOTE_MARK.fullmatch(piece.text)
    small = piece.size <= 0.86 * size and piece.top <= top + 0.05 * size
    held = before.rstrip()
    behind = held[-1:].isalpha() or held[-1:] in tuple(".,;:!?…)]}\"'’”»“")
    if not (mark and small and behind) or MEASURE.search(held[-4:]):
        return ""
    return f"[{mark.group(1)}]{mark.group(2)}"
