"""What the rules of `roles` ask about a paragraph and about what stands around it."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.lines import BULLET, PICTURES, WIDE, is_page_number, is_set_off
from helpers.reading.role_words import (
    BYLINE,
    CLOSING_MARKS,
    KIND_OF_TEXT,
    LINE_OPENERS,
    ORGANISATION,
    POSTSCRIPT,
    SALUTATION,
    THANKS,
)

LONGEST_CALL = 20
# In letters; what is longer is prose or no language, and the forms of a line are not looked for.
LONGEST_LINE = 400
# Marks of emphasis, rows of signs and pictures around a line are none of its words.
WRAPPED = f"*_~=+| {PICTURES}\ufe0f\u200d"
LEADING = re.compile(rf"^(?:#+\s|>\s|[{WRAPPED}]|{BULLET.pattern})+")
TRAILING = re.compile(rf"[{WRAPPED}]+$")
SENTENCE_INSIDE = re.compile(r"[^\W\d_]{3}[.?…][\"'”’»)]* \S|[。？؟।]\S")
# No organisation is called so: "THIS IS OUR HOSPITAL".
SPEAKS = re.compile(r"\b(?:we|our|is|are|not|never|belongs)\b", re.IGNORECASE)
# The second is that of old Macintoshes, and of texts that were patched together.
LINE_ENDS = ("\n", "\r")
PIECES = re.compile(r"\s*[|·»•]\s*|\s{3,}|\t")


class Part(NamedTuple):
    """A paragraph: its text with white space folded, and its normalised words.

    `bare` is the text without bullets and marks of emphasis, `size` its length in words, also in
    scripts that put no space between them; `gap`: a blank line stands before it; `pieces`: it is a
    row of short pieces with bars or wide gaps between them, as buttons are; `page`: it is the
    number of a page.
    """

    text: str
    norms: list[str]
    bare: str
    size: int
    gap: bool
    pieces: bool
    page: bool

    @property
    def capitals(self) -> bool:
        """Whether every letter is a capital."""
        return self.text.isupper() and len(self.norms) > 1

    @property
    def prose(self) -> bool:
        """Long, or of some length and ended like a sentence: no heading, call or name."""
        stops = self.bare.rstrip(CLOSING_MARKS).endswith(
            (".", "…", ":", "。", "।", "؟", "?", "？", "：")
        )
        if self.size >= 25 or (self.size >= 8 and stops):
            apart = BYLINE.fullmatch(self.bare) or POSTSCRIPT.match(self.bare)
            return self.size > LONGEST_CALL or not apart
        return self.size >= 10 and self.shouts and bool(SENTENCE_INSIDE.search(self.bare))

    @property
    def shouts(self) -> bool:
        """Whether it ends in an exclamation mark."""
        return self.bare.rstrip(CLOSING_MARKS).endswith(("!", "！"))

    @property
    def opens_as_call(self) -> bool:
        """Whether its first word is one that calls begin with."""
        return bool(self.norms) and self.norms[0] in LINE_OPENERS

    @property
    def listed(self) -> bool:
        """Whether it has a bullet or number."""
        return bool(BULLET.match(self.text))

    @property
    def bullet(self) -> str:
        """Its bullet, a `1` for every number, or nothing."""
        return ("1" if self.text[0].isdigit() else self.text[0]) if self.listed else ""

    @property
    def name_like(self) -> bool:
        """Whether every longer word has a capital, web addresses aside."""
        named = re.sub(r"\S+[.@]\S+", "", self.text)
        long_words = [word for word in re.findall(r"[^\W\d_]+", named) if len(word) > 3]
        return bool(long_words) and all(word[0].isupper() for word in long_words)


class Place(NamedTuple):
    """What stands around a paragraph: the lines beside it, and what led up to it.

    `announced` is why the lines before say that calls follow, or nothing; `lowered`: the statement
    begins in lower case, so that a small first letter tells nothing.
    """

    before: str
    after: str
    announced: str
    closing: bool
    lowered: bool


def make_part(text: str, start: int, end: int, before: int, norms: list[str]) -> Part:
    """The part from start to end; `before` is where the part before it ends."""
    raw = text[start:end]
    folded = " ".join(raw.split())
    size = len(norms)
    if not folded.isascii() and (wide := len(WIDE.findall(folded))):
        # Two signs are about a word; each run of them has been counted as one already.
        size = max(size, wide // 2)
    # Whether a blank line stands between the two.
    gap = start == 0 or sum(text.count(end, before, start) for end in LINE_ENDS) > 1
    if len(raw) > LONGEST_LINE:
        return Part(folded, norms, folded, max(size, LONGEST_CALL + 1), gap, False, False)
    bare = TRAILING.sub("", LEADING.sub("", folded)) or folded
    return Part(folded, norms, bare, size, gap, _is_row_of_pieces(raw), is_page_number(raw))


def _is_row_of_pieces(raw: str) -> bool:
    """Whether short pieces without numbers stand beside each other, as buttons do."""
    pieces = [piece for piece in PIECES.split(raw.strip()) if piece]
    short = all(len(piece.split()) <= 5 and not piece.endswith((".", ":")) for piece in pieces)
    # Rows of a table have numbers or bars at their edges.
    tabled = re.search(r"\d", raw) or raw.lstrip().startswith("|")
    return len(pieces) >= 3 and short and not tabled


def is_byline(part: Part, speaker: list[str]) -> bool:
    """Whether it says who speaks, or when."""
    return part.size <= 20 and bool(
        is_set_off(part.text) or BYLINE.fullmatch(part.bare) or is_name(part, speaker)
    )


def is_name(part: Part, speaker: list[str]) -> bool:
    """Whether a paragraph is the name of who speaks, with a few words around it."""
    size = len(speaker)
    return (
        bool(speaker)
        and len(part.norms) <= size + 6
        and any(part.norms[i : i + size] == speaker for i in range(4))
    )


def is_masthead(part: Part) -> bool:
    """Whether a line says what an organisation or a kind of text is called, and calls nobody."""
    named = ORGANISATION.search(part.bare) and not SPEAKS.search(part.bare)
    asks = part.bare.endswith("?")
    return bool(named or KIND_OF_TEXT.search(part.bare)) and not (part.shouts or asks)


def is_chopped(part: Part) -> bool:
    """Whether it is a row of very short sentences: "Here we live. Here we stay."."""
    text = part.bare.rstrip(CLOSING_MARKS)
    if part.size > 14 or not text.endswith((".", "!", "。", "！")):
        return False
    pieces = [piece for piece in re.split(r"(?<=[.!。！])\s*(?=\S)", part.bare) if len(piece) > 1]
    lengths = [len(re.findall(r"[^\W\d_]{2,}", piece)) for piece in pieces]
    asks = re.search(r"[?？؟\d@]", text)
    thanks = any(THANKS.match(piece) for piece in pieces)
    return 2 <= len(pieces) <= 4 and all(1 <= n <= 5 for n in lengths) and not (asks or thanks)


def is_balanced(part: Part) -> bool:
    """Whether it is two halves of as many words each: "Smaller boats, bigger crews"."""
    halves = [half.split() for half in part.bare.split(", ")]
    even = len(halves) == 2 and 2 <= len(halves[0]) == len(halves[1]) <= 5
    return even and could_be_call(part) and not re.search(r"\d", part.bare)


def is_hashtags(part: Part) -> bool:
    """Whether it holds nothing but hashtags."""
    return part.text.startswith("#") and bool(re.fullmatch(r"(?:#\w+[\s,]*)+", part.text))


def is_salutation(part: Part) -> bool:
    """Whether it greets its readers, as a letter does at its head."""
    return part.size <= LONGEST_CALL and bool(SALUTATION.fullmatch(part.bare))


def in_capitals(line: str) -> bool:
    """Whether a line of several words is all capitals."""
    return line.isupper() and " " in line


def in_list(part: Part, place: Place) -> bool:
    """Whether it has a bullet or number, as a line beside it has."""
    beside = BULLET.match(place.before) or BULLET.match(place.after)
    return bool(beside and part.listed)


def could_be_call(part: Part) -> bool:
    """Short, and not ended like a sentence, a question or an introduction."""
    ends = (".", ":", "?", ";", "。", "：", "？", "؟")
    tabled = part.text.startswith("|")
    return 1 < part.size <= LONGEST_CALL and not part.bare.endswith(ends) and not tabled
