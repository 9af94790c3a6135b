"""Stretches of text as a PDF draws them, with their places.

The library gives text in the order in which it was drawn, and tells the place of a stretch only
when it passes it on. So that it passes on every stretch by itself, a step that moves nothing is put
before each one; what comes is the library's own text, cut more finely. Stretches drawn twice at one
place (letters made bold by a shift) count once.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

SHOWS_TEXT = frozenset({b"Tj", b"TJ", b"'", b'"'})
DRAWS = frozenset({b"f", b"F", b"f*", b"S", b"B", b"b", b"sh", b"Do", b"INLINE IMAGE"})
# So many strokes and areas on a page without letters are a picture of something.
FEWEST_STROKES = 20
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Points; no sheet of paper is larger, and farther places are slips or tricks.
FARTHEST = 1e6
NARROW, BROAD = frozenset("iljtfrI.,;:'’!|()[]-/ "), frozenset("mwMW@%—…")


class TooLong(Exception):
    """A page that goes on longer than the text of any statement may."""


class Piece(NamedTuple):
    """A stretch of text as drawn: its place in points from the left and from the top."""

    text: str
    left: float
    top: float
    size: float
    angle: int


def read_pieces(reader: PdfReader, page: PageObject, most: int) -> tuple[list[Piece], bool]:
    """The pieces of one page in the order in which they are drawn, and whether it holds a picture.

    Raises TooLong beyond `most` characters, and whatever pypdf raises.
    """
    from pypdf.generic import ArrayObject, ContentStream, FloatObject, NameObject, StreamObject

    contents = page.get("/Contents")
    contents = contents.get_object() if contents is not None else None
    if not isinstance(contents, ArrayObject | StreamObject):
        return [], False
    stream = ContentStream(contents, reader, "bytes")
    still = [FloatObject(value) for value in (1, 0, 0, 1, 0, 0)]
    steps, strokes, pictured = [], 0, False
    for operands, operator in stream.operations:
        if operator in SHOWS_TEXT:
            steps.append((still, b"cm"))
        elif operator in DRAWS:
            strokes += 1
            pictured = pictured or operator == b"INLINE IMAGE"
        steps.append((operands, operator))
    if not steps:
        return [], False
    stream.operations = steps
    raw = page.raw_get("/Contents")
    page[NameObject("/Contents")] = stream
    try:
        pieces = _collect(page, most)
        if any(RIGHT_TO_LEFT.search(piece.text) for piece in pieces):
            # The library turns such letters round in whole runs only.
            page[NameObject("/Contents")] = raw
            pieces = _collect(page, most)
    finally:
        # Otherwise the steps of all pages would stay in memory.
        page[NameObject("/Contents")] = raw
    return pieces, pictured or strokes >= FEWEST_STROKES or _has_image(page)


def find_end(piece: Piece) -> float:
    """Where a piece ends, from the usual width of its letters."""
    text = piece.text.strip()
    if text.isascii():
        narrow = sum(letter in NARROW for letter in text)
        broad = sum(letter in BROAD for letter in text)
        high = sum(map(str.isupper, text))
        ems = 0.28 * narrow + 0.85 * broad + 0.5 * (len(text) - narrow - broad) + 0.17 * high
    else:
        ems = sum(1.0 if "\u2e80" <= letter <= "\uffee" else 0.5 for letter in text)
    return piece.left + ems * piece.size


def _collect(page: PageObject, most: int) -> list[Piece]:
    from pypdf import mult

    pieces: list[Piece] = []
    seen: set[tuple[str, int, int]] = set()
    length = 0

    def see(text: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        nonlocal length
        length += len(text)
        if length > most:
            raise TooLong
        if not text:
            return
        m = mult(tm, cm)
        height = abs(size) * math.hypot(m[2], m[3])
        if not all(abs(value) < FARTHEST for value in (*m, height)):
            # Text that stands nowhere keeps its turn, and tells nothing by its place.
            m, height = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0], 1.0
        angle = _angle(m)
        bare = text.strip()
        if len(bare) > 1:
            place = (bare, round(m[4] / 2), round(m[5] / 2))
            if place in seen:
                text = "\n" if "\n" in text else ""
            seen.add(place)
        if text:
            pieces.append(Piece(text, m[4], m[5], height, angle))

    page.extract_text(visitor_text=see)
    if length > most:
        # The library goes on where a form of the page fails.
        raise TooLong
    return pieces


def _angle(matrix: list[float]) -> int:
    """The direction of writing, to the nearest quarter."""
    if abs(matrix[0]) >= abs(matrix[1]):
        return 0 if matrix[0] >= 0 else 180
    return 90 if matrix[1] > 0 else 270


def _has_image(page: PageObject) -> bool:
    """Whether a picture belongs to the page; nothing of it is unpacked."""
    try:
        objects = page["/Resources"].get_object().get("/XObject", {}).get_object()
        kinds = [objects[name].get_object().get("/Subtype") for name in list(objects)[:200]]
    except Exception:
        return False
    return "/Image" in kinds
