"""In which encoding a text was saved that neither says so nor is UTF-8.

Every encoding that has been in wide use is tried. What it gives is judged by the language that the
words suggest: do its letters belong to that language, do signs stand where signs stand, and how
surely is it that language at all. Only a text that is best in both ways, and clearly, is taken: a
text read in a wrong encoding would be wrong in every table without a word of warning.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from helpers.reading.formats.letters import count_odd, script_of

# By script, each with the name that people know. Of encodings that give one and the same text the
# first is named.
ENCODINGS = {
    "Latin": {
        "cp1252": "Windows-1252", "cp1254": "Windows-1254", "cp1250": "Windows-1250",
        "iso8859-2": "ISO 8859-2", "iso8859-9": "ISO 8859-9", "iso8859-15": "ISO 8859-15",
        "cp1257": "Windows-1257", "mac_roman": "Mac Roman", "mac_latin2": "Mac Central European",
        "mac_turkish": "Mac Turkish", "cp850": "DOS 850", "cp437": "DOS 437", "cp852": "DOS 852",
        "cp857": "DOS 857",
    },
    "Cyrillic": {
        "cp1251": "Windows-1251", "koi8-r": "KOI8-R", "koi8-u": "KOI8-U", "cp866": "DOS 866",
        "mac_cyrillic": "Mac Cyrillic", "iso8859-5": "ISO 8859-5",
    },
    "Greek": {"cp1253": "Windows-1253", "iso8859-7": "ISO 8859-7", "cp737": "DOS 737"},
    "Arabic": {"cp1256": "Windows-1256", "iso8859-6": "ISO 8859-6"},
    "Hebrew": {"cp1255": "Windows-1255", "iso8859-8": "ISO 8859-8"},
    "Japanese": {"cp932": "Shift-JIS", "euc_jp": "EUC-JP"},
    "Chinese": {"gb18030": "GB18030", "big5": "Big5"},
    "Korean": {"cp949": "EUC-KR"},
}  # fmt: skip
NAMES = {encoding: name for group in ENCODINGS.values() for encoding, name in group.items()}
ALLOWED_CONTROLS = frozenset("\t\n\r\f\v\x85")
# A larger share of characters that do not fit is no text of the language.
MOST_ODD = 0.08
# What is less surely of any language is no text; Latin letters are mostly ASCII, and tell less.
LEAST_SURE = {True: 0.6, False: 3.5}
# How much less surely of its language a second reading has to be, as a share of the first.
CLEARLY_LESS = 0.9
# How much more surely, if one or several of its characters do not fit and the first has none such.
SLIGHTLY_ODD, STILL_ODD = 1.1, 1.5
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
# Lines with letters beyond ASCII, up to so many characters, tell which letters there are. Fewer
# tell the language: py3langid counts a word that comes again for less, and so a long text too.
SAMPLE, LANGUAGE_SAMPLE = 20_000, 600


class Guess(NamedTuple):
    """A text as one encoding gives it: how odd it looks and how surely it is of its language.

    `sure` is the evidence per byte for `language` against a middling one, in natural logarithms;
    `proposed`: charset-normalizer named the encoding, which is none of the usual ones.
    """

    text: str
    encoding: str
    language: str
    odd: int
    beyond: int
    sure: float
    proposed: bool


def tell_encoding(data: bytes) -> list[Guess]:
    """The one reading that is clearly best; several if they are about as good, or none."""
    ours = [(name, script) for script, group in ENCODINGS.items() for name in group]
    guesses = _keep_likely(data, ours)
    guesses = guesses or [guess for guess in _keep_likely(data, _propose(data)) if not guess.odd]
    if not guesses or guesses[0].sure < LEAST_SURE[script_of(guesses[0].language) == "Latin"]:
        return []
    best = guesses[0]
    return [best, *(other for other in guesses[1:] if not _is_clearly_worse(other, best))]


def _keep_likely(data: bytes, encodings: list[tuple[str, str]]) -> list[Guess]:
    likely = [g for g in _guess(data, encodings) if g.odd <= max(MOST_ODD * g.beyond, 1)]
    return sorted(likely, key=lambda guess: (guess.odd, -guess.sure))


def _is_clearly_worse(other: Guess, best: Guess) -> bool:
    if other.odd > best.odd:
        return other.sure <= best.sure * (STILL_ODD if other.odd > best.odd + 1 else SLIGHTLY_ODD)
    return other.sure <= CLEARLY_LESS * best.sure


def _guess(data: bytes, encodings: list[tuple[str, str]]) -> Iterator[Guess]:
    seen: set[str] = set()
    for encoding, script in encodings:
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if text in seen or text.isascii() or has_strange(text):
            continue
        sample = _sample(text, SAMPLE)
        short = _sample(sample, LANGUAGE_SAMPLE)
        language, evidence = _measure_language(short)
        sure = evidence / len(short.encode(encoding, "replace"))
        if script not in ("", script_of(language)):
            continue
        seen.add(text)
        odd, beyond = count_odd(sample, language)
        yield Guess(text, encoding, language, odd, beyond, sure, not script)


def _propose(data: bytes) -> list[tuple[str, str]]:
    """Rarer encodings that charset-normalizer knows, of any script."""
    from charset_normalizer import from_bytes

    known = {codecs.lookup(name).name for name in NAMES}
    lines = [line for line in data.splitlines(keepends=True) if not line.isascii()]
    proposed = [match.encoding for match in from_bytes(b"".join(lines)[:SAMPLE])]
    return [(name, "") for name in proposed if codecs.lookup(name).name not in known]


def has_strange(text: str) -> bool:
    """Whether a text holds what no text holds: controls, unassigned or private characters."""
    return any(
        unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs")
        for character in set(text) - ALLOWED_CONTROLS
    )


def _sample(text: str, size: int) -> str:
    """Lines with letters beyond ASCII, each once, up to so many characters around the letters."""
    if len(text) <= size:
        return text
    kept, room = {}, size
    for line in re.split(r"(?<=[\n\r])", text):
        letter = BEYOND_ASCII.search(line)
        if letter and line not in kept:
            begin = max(letter.start() - room // 2, 0)
            kept[line] = line[begin : begin + room]
            room -= len(kept[line])
        if room <= 0:
            break
    return "".join(kept.values())


def _measure_language(text: str) -> tuple[str, float]:
    # Its model takes most of a second to load, and few files need it.
    from py3langid import rank

    ranked = rank(text)
    return str(ranked[0][0]), float(ranked[0][1] - ranked[len(ranked) // 2][1])


def name_encoding(encoding: str) -> str:
    """What people call an encoding."""
    return NAMES.get(encoding, encoding.replace("_", "-"))
