"""The words of a text, where they stand in it, and the form in which they are compared.

A word is a run of letters, digits and combining marks. Apostrophes inside it belong to it
(`can't`), and so do points and commas between digits (`1,500`); soft hyphens, zero-width
characters and direction marks inside it are seen through. Hyphens, dashes, underscores and all
other marks separate words. A possessive is set aside: of `Trump's` and `workers'` the words are
`Trump` and `workers` (and of `it's` it is `it`, since nothing in the form tells them apart).
Single letters with points are one word, `U.S.`, `i.e.`, with its last point; capitals may have
white space between them, `U. S.`. A web or mail address is one word without the sentence mark
after it. In scripts that put no space between words, a run of letters is one word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import accumulate, chain

Word = tuple[int, int, str]

APOSTROPHES = "'’‘‛ʼ´`＇"
LETTER = f"[^\\W_{APOSTROPHES}]"
# Soft hyphen, joiners and other characters without width, and marks of writing direction.
IGNORABLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
# Where capitals and marks stand; to look at all the empty rest takes a tenth of a second.
LETTER_PLANES = (range(0x20000), range(0xE0000, 0xE1000))
# What may end an address without being part of it.
CLOSING = r".,;:!?…)\]}>'\"’”»"


def find_words(text: str) -> list[Word]:
    """One (start, end, norm) per word: half-open code points into the untouched text.

    `norm` is the form for comparing: case folded, letters composed, apostrophes straight, marks
    without width left out, an abbreviation without its points (`U. S.` and `US` are both `us`).
    """
    # Gap, word, possessive, and so on: nothing in the text is left out, so lengths are offsets.
    pieces = _pattern("@" in text).split(text)
    edges = list(accumulate(map(len, pieces)))
    return list(zip(edges[0::3], edges[1::3], map(_norm, pieces[1::3]), strict=False))


def normalise(text: str) -> str:
    """The words of a text in their compared form, joined by single spaces."""
    return " ".join(norm for _, _, norm in find_words(text))


def is_capitals(word: str) -> bool:
    """Whether a word has two letters or more, all of them capitals: `US`, `U.S.`, but not `I`."""
    return word.isupper() and sum(map(str.isalpha, word)) > 1


@lru_cache(maxsize=1 << 17)
def _norm(word: str) -> str:
    if word.isascii() and word.isalnum():
        return word.lower()
    if "." in word and re.fullmatch(LETTER + _abbreviation(), word):
        word = re.sub(r"[.\s]", "", word)
    bare = re.sub(f"[{IGNORABLE}]", "", word)
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFD", bare).casefold())
    return re.sub(f"[{APOSTROPHES}]", "'", folded)


@cache
def _pattern(has_mail: bool) -> re.Pattern[str]:
    """Group 1 is a word, group 2 the possessive that is set aside, often empty.

    The first letter stands before all alternatives, and the plain word before the others, because
    both make the search several times as fast.
    """
    mark = f"[{_ranges('Mn', 'Mc', 'Me')}]"
    plain = r"[A-Za-z0-9]*+(?=[,;]?[ \n])"
    address = rf"(?:(?<=[hH])(?i:ttps?://)|(?<=[wW])(?i:ww\.))[^\s<>]*[^\s<>{CLOSING}]"
    if has_mail:
        address += r"|[\w.+%-]{0,64}@[^\W_][\w-]*(?:\.[\w-]*[^\W_])+"
    # Most characters are ASCII, and a look at one is cheaper than the class of all marks.
    rest = f"{LETTER}*(?:(?=[^\\x00-\\x7f])[{IGNORABLE}]*(?:{LETTER}|{mark}){LETTER}*)*"
    apostrophe = f"[{IGNORABLE}]*[{APOSTROPHES}][{IGNORABLE}]*"
    possessive = f"{apostrophe}[sS](?!{LETTER}|{mark})"
    inner = f"(?!{possessive}){apostrophe}|(?<=\\d)[.,٫٬](?=\\d)"
    word = f"{rest}(?:(?:{inner}){LETTER}{rest})*"
    return re.compile(
        f"({LETTER}(?:{plain}|{address}|{_abbreviation()}|{word}))((?:{possessive})?)"
    )


@cache
def _abbreviation() -> str:
    """What follows the first letter: letters with points, or capitals with points and spaces."""
    alone = f"(?!{LETTER})"
    accent = f"(?:(?=[^\\x00-\\x7f])[{_ranges('Mn', 'Mc', 'Me')}]+)?"
    letter, capital = f"[^\\W\\d_{APOSTROPHES}]", f"[{_ranges('Lu')}]"
    closed = f"(?<={letter}){accent}(?:\\.[{IGNORABLE}]*{letter}{accent}{alone})+\\.?"
    gap = r"(?=\s)[^\S\n]*\n?[^\S\n]*"
    spaced = f"(?<={capital}){accent}(?:\\.{gap}{capital}{accent}(?=\\.)(?!\\.{letter}))+\\."
    return f"(?:{closed}|{spaced})"


@cache
def _ranges(*categories: str) -> str:
    """The inside of a character class: `\\w` leaves marks out and `re` knows no capitals."""
    ranges: list[list[int]] = []
    for code in chain(*LETTER_PLANES):
        if unicodedata.category(chr(code)) in categories:
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)
