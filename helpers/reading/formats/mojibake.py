"""Letters that were spoiled before a text came here: noticed and named, never repaired.

"FÃ¤hre" is "Fähre" in UTF-8, read as Windows-1252 and saved again. What the text was cannot be
known for certain, and offsets point into the text as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from helpers.reading.formats.extracts import Note

LOST = "\ufffd"
# So many spoiled places are told even if nothing explains them.
UNEXPLAINED = 3
# Characters around a spoiled place from which its cause is told, and places that are tried.
AROUND, TRIED = 200, 5
LONGEST_EXAMPLE = 30
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
# Characters before and behind a letter beyond ASCII that may belong to what it is a part of.
BEFORE, BEHIND = 2, 4
READ_AS = {
    "latin-1": "Windows-1252 or ISO 8859-1", "macroman": "Mac Roman", "cp437": "DOS 437",
    "iso-8859-2": "ISO 8859-2",
}  # fmt: skip
MEND = "ask for the original, or open it as UTF-8; the text is read as it stands"


def find_mojibake(text: str) -> list[Note]:
    """Notes on letters that were spoiled and on letters that were lost, the first place of each."""
    return [] if text.isascii() else [*_find_spoiled(text), *_find_lost(text)]


def _find_spoiled(text: str) -> Iterator[Note]:
    from ftfy.badness import BADNESS_RE

    found = [
        match.start()
        for start, end in _find_pieces(text)
        for match in BADNESS_RE.finditer(text, start, end)
    ]
    for place in found[:TRIED]:
        start, end = _word_at(text, place)
        around = text[max(start - AROUND, 0) : end + AROUND]
        if cause := _explain(around):
            spoiled = text[start:end]
            mended = _mend(spoiled)
            was = f"“{spoiled}” was probably “{mended}”" if mended else f"“{spoiled}”"
            what = f"has letters that look like {cause}: {was}{_say_others(text, found)}"
            yield Note(_line(text, place), what, MEND)
            return
    if len(found) >= UNEXPLAINED:
        spoiled = text[slice(*_word_at(text, found[0]))]
        what = f"has letters that look spoiled: “{spoiled}”{_say_others(text, found)}"
        yield Note(
            _line(text, found[0]), what, "ask for the original; the text is read as it stands"
        )


def _find_pieces(text: str) -> list[tuple[int, int]]:
    """Where letters beyond ASCII stand: the search is slow, and elsewhere there is nothing bad."""
    pieces: list[tuple[int, int]] = []
    for match in BEYOND_ASCII.finditer(text):
        start, end = max(match.start() - BEFORE, 0), match.end() + BEHIND
        if pieces and start <= pieces[-1][1]:
            start = pieces.pop()[0]
        pieces.append((start, end))
    return pieces


def _explain(text: str) -> str:
    """How a text was probably spoiled, or nothing."""
    from ftfy import fix_encoding_and_explain

    steps = fix_encoding_and_explain(text).explanation or []
    for (step, wrong), (after, right) in pairwise(steps):
        if step == "encode" and after == "decode" and right.startswith("utf-8"):
            name = READ_AS.get(wrong, wrong.removeprefix("sloppy-").title())
            return f"UTF-8 that was read as {name}"
    return "UTF-8 that was read as another encoding" if steps else ""


def _mend(word: str) -> str:
    from ftfy import fix_encoding

    mended = fix_encoding(word)
    return mended if mended != word else ""


def _find_lost(text: str) -> Iterator[Note]:
    count = text.count(LOST)
    if count:
        place = text.index(LOST)
        word = text[slice(*_word_at(text, place))]
        what = f"has {count:,} sign{'s' * (count != 1)} {LOST} where letters were lost: “{word}”"
        yield Note(_line(text, place), what, "ask for the original; the text is read as it stands")


def _word_at(text: str, place: int) -> tuple[int, int]:
    before = re.search(
        rf"\S{{0,{LONGEST_EXAMPLE}}}\Z", text[max(place - LONGEST_EXAMPLE, 0) : place]
    )
    after = re.match(r"\S*", text[place : place + LONGEST_EXAMPLE])
    return place - len(before.group()), place + max(len(after.group()), 1)


def _say_others(text: str, found: list[int]) -> str:
    """In how many words, counted by the white space between the places."""
    apart = (re.search(r"\s", text[one:two]) for one, two in pairwise(found))
    count = 1 + sum(map(bool, apart))
    return f" (the first of {count:,} words)" if count > 1 else ""


def _line(text: str, place: int) -> str:
    return f"line {len(text[: place + 1].splitlines())}"
