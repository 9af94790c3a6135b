"""Plain text: which encoding it is written in, and how that was decided.

A byte-order mark says it. Without one UTF-8 is certain where every byte fits, and UTF-16 or UTF-32
where the NULs stand in every second or fourth place. Anything else is decided from the letters, and
said so; what could be two things is refused.
"""

from __future__ import annotations

import codecs
import re
from importlib.metadata import version
from typing import NamedTuple

from helpers.reading.formats.extracts import Extract, Note, Unreadable
from helpers.reading.formats.limits import Limits

MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 with a byte-order mark"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
]
UNMARKED = [("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)]
SAVE_AS_UTF8 = "open it in an editor and save it as UTF-8"
# Japanese mail: seven bits, and signs that say where the Japanese letters begin.
JAPANESE_SHIFT = re.compile(rb"\x1b\$[@B]")
VALID_UTF8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|"
    rb"[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|"
    rb"[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
PRINTED = re.compile(rb"[\t\n\f\r\x20-\x7e]*")
# Characters between two spaces or line ends, at most and on the whole, also in Chinese.
MOST_BETWEEN_GAPS = 400
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
TELLING_WORD = re.compile(r"\S*[^\x00-\x7f\s]\S*")
LONGEST_WORD = 30


class Decoded(NamedTuple):
    """The text, the encoding in words with how it was decided, and what a person should check."""

    text: str
    words: str
    notes: tuple[Note, ...] = ()


def extract_plain(data: bytes, limits: Limits) -> Extract:
    """The text of a plain text file; raises Unreadable where its encoding cannot be told."""
    # No encoding needs more than four bytes for a character.
    if len(data) > 4 * limits.characters + 4:
        raise Unreadable(*_too_long(limits))
    text, words, notes = decode(data)
    return Extract(text.replace("\r\n", "\n"), f"plain text, {words}", notes=notes)


def _too_long(limits: Limits) -> tuple[str, str]:
    what = f"holds more than {limits.characters:,} characters"
    return what, "split it into several files, or raise the limit, see README"


def decode(data: bytes) -> Decoded:
    """Bytes that are known to be text; raises Unreadable where their encoding cannot be told."""
    for mark, encoding, words in MARKS:
        if data.startswith(mark) and (encoding != "utf-32" or len(data) % 4 == 0):
            return Decoded(_check_nul(_decode(data, encoding, words)), words)
    if b"\0" in data:
        for encoding, width in UNMARKED:
            if (text := _decode_unmarked(data, encoding, width)) is not None:
                name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
                return Decoded(
                    text, f"{name} (no mark in the file; certain from where its NULs stand)"
                )
    if JAPANESE_SHIFT.search(data) and data.isascii():
        words = "ISO-2022-JP (known by its shift signs)"
        return Decoded(_check_nul(_decode(data, "iso2022_jp", "ISO-2022-JP")), words)
    try:
        return Decoded(_check_nul(data.decode("utf-8")), "UTF-8")
    except UnicodeDecodeError as error:
        return _decode_old(data, error.start)


def _decode(data: bytes, encoding: str, words: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        # The mark itself is not counted there.
        marked = len(codecs.BOM_UTF8) if encoding == "utf-8-sig" else 0
        place = f"byte {error.start + marked + 1}"
        raise Unreadable(f"is not written in {words}", SAVE_AS_UTF8, place) from error


def _check_nul(text: str) -> str:
    if "\0" in text:
        place = f"character {text.index(chr(0)) + 1}"
        what = "holds a NUL character, so it is no plain text"
        raise Unreadable(what, "save it as plain text in UTF-8", place)
    return text


def _decode_unmarked(data: bytes, encoding: str, width: int) -> str | None:
    """The text if it is certainly UTF-16 or UTF-32 without a mark.

    Half of the bytes of a text in Latin letters are NUL. In other scripts spaces and line ends tell
    which way round it is, and hardly any bytes that are no text make only characters that exist.
    """
    from helpers.reading.formats.old_encodings import has_strange

    if len(data) % width:
        return None
    letters = data.replace(b"\0", b"")
    if PRINTED.fullmatch(letters) and data.count(0) < 0.8 * len(data) * (1 - 1 / width):
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    gaps = sum(map(text.count, " \n"))
    return None if has_strange(text) or gaps < len(text) / MOST_BETWEEN_GAPS else text


def _decode_old(data: bytes, first: int) -> Decoded:
    """A text that is not UTF-8: its encoding is told by its letters, or not at all."""
    from helpers.reading.formats.old_encodings import name_encoding, tell_encoding

    place = f"byte {first + 1}"
    beyond = len(BEYOND_ASCII.findall(data))
    fitting = sum(len(match.group()) for match in VALID_UTF8.finditer(data))
    if fitting > 0.7 * beyond:
        what = f"is written in UTF-8 with {_count(beyond - fitting, 'byte')} that cannot be UTF-8"
        raise Unreadable(what, "ask for the original, or mend those places in an editor", place)
    if b"\0" in data:
        what = "holds NUL bytes and is in no known encoding, so it is no plain text"
        raise Unreadable(what, "save it as plain text in UTF-8", f"byte {data.index(0) + 1}")
    found = tell_encoding(data)
    if not found:
        what = "is not written in UTF-8, and its letters fit no other encoding"
        raise Unreadable(what, SAVE_AS_UTF8, place)
    if len(found) > 1:
        names = " or ".join(
            f"{name_encoding(guess.encoding)} (“{_show(_differing(guess.text, other.text))}”)"
            for guess, other in ((found[0], found[1]), (found[1], found[0]))
        )
        what = f"is not written in UTF-8 and could be {names}"
        raise Unreadable(what, SAVE_AS_UTF8, place)
    guess = found[0]
    name = name_encoding(guess.encoding)
    by = f"py3langid {version('py3langid')}"
    if guess.proposed:
        by = f"charset-normalizer {version('charset-normalizer')} and {by}"
    words = f"{name} (no mark in the file; decided from its letters, {by})"
    return Decoded(guess.text, words, (_ask_to_look(guess.text, name),))


def _ask_to_look(text: str, name: str) -> Note:
    telling = TELLING_WORD.search(text)
    line = len(text[: telling.start()].splitlines()) or 1
    what = (
        f"is not written in UTF-8 and does not say in what; from its letters it was read as {name}"
        f" (“{_show(telling.group())}”)"
    )
    mend = "look whether the accents are right; saving it as UTF-8 settles it"
    return Note(f"line {line}", what, mend)


def _differing(text: str, other: str) -> str:
    """The first word that is not the same in the two."""
    words = zip(TELLING_WORD.findall(text), TELLING_WORD.findall(other), strict=False)
    return next((one for one, two in words if one != two), "")


def _show(word: str) -> str:
    return word if len(word) <= LONGEST_WORD else f"{word[:LONGEST_WORD]}…"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
