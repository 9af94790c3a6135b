"""Sentences and words of a paragraph, with offsets into the untouched text.

Sentences come from sentencex, which never sees a line end: white space is replaced by spaces one
for one, so that neither a hard-wrapped line nor a page break can end a sentence. On top of it:
a quotation of several sentences is split again inside, and a web address is never cut.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from helpers.reading.quotes import pair_quotes
from helpers.reading.reuse import make_or_load, pack_numbers, unpack_numbers

WHITE_SPACE = re.compile(r"\s")
# Ends at the full stop of a script that puts no space after it. The bounds keep long words cheap.
WEB_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s。！？，]+|[\w.+%-]{1,64}@[\w.-]{1,255}\.\w{2,}")
# Where the library cuts and no sentence ends: "No. 12", and points with space on both sides.
NUMBERED = re.compile(r"\b(?:no|nr|num|núm|vol|art|fig|pp?|bd|ca)\.\s+\Z", re.IGNORECASE)
PERSON = re.compile(
    r"\b(?:m|mm|mme|sr|sra|srta|dr|prof|hr|fr|st|mr|mrs|ms|gen|col|lt|capt|rev|hon)\.\s+\Z", re.I
)
# "1." at the head of a paragraph or after a colon belongs to the words after it.
LIST_NUMBER = re.compile(r"(?:\A|:)\s*\(?\d{1,2}[.)]\s+\Z")
SPACED_POINTS = re.compile(r"\s\.{2,}\s+\Z")
DEFAULT_LANGUAGE = "en"
# The library counts from the beginning of what it is given to each sentence, which takes long where
# letters are not ASCII; so a long paragraph is given to it in pieces.
PIECE, LOOKED_AHEAD = 5_000, 500
# Two letters, or a shout, inside quotation marks are no sentence of their own.
SHORTEST_QUOTED = 3


def split_texts(
    texts: Mapping[str, tuple[str, Sequence]], languages: Mapping[str, str]
) -> dict[str, list[tuple[int, int, int]]]:
    """By name the sentences of a text: number of the paragraph, start and end in the text.

    A text comes with its paragraphs, which have a `start` and an `end`. What an earlier session has
    split is taken over.
    """

    def split(name: str) -> list[tuple[int, int, int]]:
        text, paragraphs = texts[name]
        return [
            (number, p.start + start, p.start + end)
            for number, p in enumerate(paragraphs)
            for start, end in split_sentences(text[p.start : p.end], languages[name])
        ]

    parts = {
        name: (text, [(p.start, p.end) for p in paragraphs], languages[name])
        for name, (text, paragraphs) in texts.items()
    }
    return make_or_load(
        "sentences", parts, split, words="Finding sentences",
        pack=lambda rows: pack_numbers(np.array(rows, dtype=np.int64).ravel()),
        unpack=lambda _, kept: list(map(tuple, unpack_numbers(kept).reshape(-1, 3).tolist())),
    )  # fmt: skip


def split_sentences(paragraph: str, language: str = DEFAULT_LANGUAGE) -> list[tuple[int, int]]:
    """Start and end of each sentence, without the white space around it."""
    spaced = WHITE_SPACE.sub(" ", paragraph)
    # A letter in place of each character keeps the offsets and leaves nothing to cut.
    spaced = WEB_ADDRESS.sub(_hide_address, spaced)
    cuts = set(_boundaries(spaced, language))
    for start, end in pair_quotes(spaced).pairs:
        inner = [start + cut for cut in _boundaries(spaced[start:end], language)]
        inner = [cut for cut in inner if spaced[cut:end].strip()]
        if inner and len(spaced[start:end].split()) >= SHORTEST_QUOTED:
            cuts.update(inner)
    edges = [0, *sorted(cuts), len(spaced)]
    stretches = [_strip(paragraph, a, b) for a, b in pairwise(edges)]
    return [(start, end) for start, end in stretches if start < end]


def _boundaries(text: str, language: str) -> list[int]:
    """Where one sentence ends and the next begins."""
    from sentencex import get_sentence_boundaries

    cuts: list[int] = []
    place, size = 0, len(text) if text.isascii() else PIECE
    while place < len(text):
        found = get_sentence_boundaries(language or DEFAULT_LANGUAGE, text[place : place + size])
        starts = [place + boundary["start_index"] for boundary in found[1:]]
        if place + size >= len(text):
            cuts += starts
            break
        # What stands near the end of a piece is looked at again with what follows it.
        sure = [start for start in starts if start < place + size - LOOKED_AHEAD]
        cuts += sure
        place = sure[-1] if sure else place + size - LOOKED_AHEAD
    return [cut for cut in cuts if not _inside_abbreviation(text, cut)]


def _inside_abbreviation(text: str, cut: int) -> bool:
    before = text[max(cut - 20, 0) : cut]
    after = text[cut : cut + 1]
    numbered = NUMBERED.search(before) and after.isdigit()
    titled = PERSON.search(before) and after.isupper()
    listed = LIST_NUMBER.search(before)
    return bool(numbered or titled or listed or SPACED_POINTS.search(before))


def _hide_address(match: re.Match[str]) -> str:
    address = match.group()
    kept = len(address.rstrip(".,;:!?)]}'\"’”"))
    return "x" * kept + address[kept:]


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
