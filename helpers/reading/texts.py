"""What one text gives without looking at any other: paragraphs with roles, words, marks, pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from helpers.reading.formats.extracts import Given
from helpers.reading.layout import split_paragraphs
from helpers.reading.marks import Marks, pair_marks
from helpers.reading.reuse import make_or_load, pack_numbers, unpack_numbers
from helpers.reading.roles import CSV_TITLE, Paragraph, assign_roles
from helpers.reading.words import Word, find_words


class Reading(NamedTuple):
    """What one text gives without looking at any other: the part that an executor can map.

    `pages` is where each page begins, and empty where there are none.
    """

    text: str
    layout: str
    paragraphs: list[Paragraph]
    starts: np.ndarray
    ends: np.ndarray
    norms: list[str]
    marks: list[Marks]
    pages: tuple[int, ...] = ()


class Known(NamedTuple):
    """All that the reading of one text depends on: what `read_text` is given."""

    text: str
    title: str = ""
    organisation: str = ""
    published_by: str = ""
    given: Sequence[Given] = ()
    pages: Sequence[int] = ()
    title_from: str = CSV_TITLE


def read_texts(known: Mapping[str, Known]) -> dict[str, Reading]:
    """What each text gives, by its name; what an earlier session has worked out is taken over."""

    def make(name: str) -> Reading:
        *told, title_from = known[name]
        return read_text(*told, title_from=title_from)

    return make_or_load(
        "reading", known, make, pack=_pack, words="Reading statements",
        unpack=lambda name, kept: _unpack(known[name], kept),
    )  # fmt: skip


def _pack(reading: Reading) -> dict[str, object]:
    return {
        "layout": reading.layout,
        "paragraphs": reading.paragraphs,
        "starts": pack_numbers(reading.starts),
        "ends": pack_numbers(reading.ends),
        "norms": "\n".join(reading.norms),
        "marks": reading.marks,
    }


def _unpack(known: Known, kept: dict[str, object]) -> Reading:
    starts, ends = unpack_numbers(kept["starts"]), unpack_numbers(kept["ends"])
    norms = kept["norms"].split("\n") if kept["norms"] else []
    if not len(starts) == len(ends) == len(norms):
        raise ValueError("a reading that does not fit together")
    paragraphs = [Paragraph(*paragraph) for paragraph in kept["paragraphs"]]
    marks = [Marks([tuple(pair) for pair in pairs], *rest) for pairs, *rest in kept["marks"]]
    return Reading(
        known.text, kept["layout"], paragraphs, starts, ends, norms, marks, tuple(known.pages)
    )


def read_text(
    text: str, title: str = "", organisation: str = "", published_by: str = "",
    given: Sequence[Given] = (), pages: Sequence[int] = (), *, title_from: str = CSV_TITLE,
) -> Reading:  # fmt: skip
    """What one text gives: paragraphs with roles, words, quotation marks, pages.

    `given` are stretches whose role the file itself tells; each is a paragraph of its own, and the
    rules read what lies between them as if they were not there. `title_from` is the reason that a
    title is given, if the text begins with it.
    """
    every_word = find_words(text)
    trimmed = sorted(_trim(text, stretch) for stretch in given)
    given = [stretch for stretch in trimmed if stretch.start < stretch.end]
    apart = [(stretch.start, stretch.end) for stretch in given]
    words = _outside(every_word, apart)
    titled = any(stretch.role == "title" for stretch in given)
    title_words, name = ([norm for _, _, norm in find_words(w)] for w in (title, organisation))
    layout = split_paragraphs(text, words, [] if titled else title_words, name, apart)
    paragraphs = assign_roles(
        text, words, layout, organisation, published_by, title_from=title_from, titled=titled
    )
    paragraphs = sorted([*paragraphs, *(Paragraph(*stretch) for stretch in given)])
    starts, ends, norms = zip(*every_word, strict=True) if every_word else ((), (), ())
    marks = pair_marks(text, [(p.start, p.end) for p in paragraphs])
    return Reading(
        text, layout.kind, paragraphs,
        np.array(starts, dtype=np.int32), np.array(ends, dtype=np.int32), list(norms),
        marks, tuple(pages),
    )  # fmt: skip


def _trim(text: str, stretch: Given) -> Given:
    """A given stretch without the white space at its ends."""
    piece = text[stretch.start : stretch.end]
    start = stretch.start + len(piece) - len(piece.lstrip())
    return stretch._replace(start=start, end=max(start, stretch.start + len(piece.rstrip())))


def _outside(words: list[Word], apart: list[tuple[int, int]]) -> list[Word]:
    """The words that begin in none of these stretches."""
    if not apart:
        return words
    edges = np.searchsorted([start for start, _, _ in words], apart).ravel().tolist()
    kept = zip([0, *edges[1::2]], [*edges[0::2], len(words)], strict=True)
    return [word for first, last in kept for word in words[first:last]]
