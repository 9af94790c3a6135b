"""The letters of a web page, and how it was decided which bytes stand for which.

In this order: a byte-order mark; what the page says of itself, if its bytes agree; UTF-8, since
bytes that are UTF-8 are hardly ever so by chance; what the letters look like.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from helpers.reading.formats.extracts import Note
from helpers.reading.formats.old_encodings import name_encoding, tell_encoding
from helpers.reading.formats.plain import MARKS

# A browser looks for the page's word near its beginning only.
HEAD = 8192
SAMPLE = 200_000
COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
TAG = re.compile(rb"<[^<>]*>")
CHARSET = re.compile(rb"<meta\b[^<>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
XML_WORD = re.compile(rb"\A\s*<\?xml\b[^<>]*?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
# What browsers read by these names: pages say the narrower and mean the wider encoding.
MEANT = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "shift_jis": "cp932", "gb2312": "gb18030", "gbk": "gb18030",
    "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
# In what pages of a language are written that say nothing and are no UTF-8.
USUAL = {
    language: encoding
    for encoding, languages in {
        "cp1252": "de en fr es it pt nl sv da no nb nn fi is ga eu ca gl",
        "cp1250": "cs sk pl hu hr sl ro sq",
        "cp1251": "ru uk be bg mk sr",
        "cp1253": "el",
        "cp1254": "tr az ku",
        "cp1255": "he",
        "cp1256": "ar fa ur ckb",
        "cp1257": "lt lv et",
        "cp1258": "vi",
        "cp874": "th",
        "cp932": "ja",
        "cp949": "ko",
        "gb18030": "zh",
    }.items()
    for language in languages.split()
}
LANGUAGE = re.compile(rb"<html\b[^<>]*?\blang\s*=\s*[\"']?([a-z]{2,3})\b", re.IGNORECASE)
# Letters of another encoding are hardly ever UTF-8 by chance, so that a page with as many whole
# letters for each broken one was cut or patched together.
WHOLE_PER_BROKEN = 2
CHECK = "look at its accents and quotation marks; if they look wrong, paste the text"


class Decoded(NamedTuple):
    """The letters, the encoding and who says so, and what does not fit."""

    text: str
    words: str
    notes: tuple[Note, ...] = ()


def decode_page(data: bytes) -> Decoded:
    """The letters of a page; what no encoding explains becomes U+FFFD and a note."""
    for mark, encoding, words in MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            notes = _broken(text.count("\ufffd"), words) if "\ufffd" in text else ()
            words = words if "mark" in words else f"{words} with a byte-order mark"
            return Decoded(text, words, notes)
    if wide := _unmarked_wide(data):
        return Decoded(data.decode(wide, "replace"), "UTF-16, as its zero bytes tell")
    named, said = _said(data)
    if named and (text := _decode(data, named)) is not None:
        if named != "utf-8" and not data.isascii() and _decode(data, "utf-8") is not None:
            what = f"says that it is written in {said}, but is written in UTF-8"
            note = Note("", what, CHECK)
            return Decoded(data.decode(), "UTF-8, against what the page says", (note,))
        return Decoded(text, f"{'UTF-8' if named == 'utf-8' else said}, said by the page")
    if (text := _decode(data, "utf-8")) is not None:
        notes = (Note("", f"says that it is written in {said}, but is not", CHECK),) if said else ()
        return Decoded(text, "UTF-8, which its bytes fit", notes)
    broken, whole = _weigh(data)
    if broken * WHOLE_PER_BROKEN <= whole:
        return Decoded(data.decode("utf-8", "replace"), "UTF-8", _broken(broken, "UTF-8"))
    return _guess(data, said)


def _said(data: bytes) -> tuple[str, str]:
    """What the page says of its encoding: by Python's name, and as it says it."""
    head = COMMENT.sub(b"", data[:HEAD])
    found = XML_WORD.search(head) or CHARSET.search(head)
    if not found:
        return "", ""
    said = found.group(1).decode("ascii", "replace")
    try:
        named = codecs.lookup({"x-sjis": "shift_jis"}.get(said.lower(), said))
    except LookupError:
        return "", said
    # Letters that could be read at all are no UTF-16, whatever they say; nor zip, rot13 and such.
    named_so = named.name if named._is_text_encoding else ""
    if named_so.startswith(("utf-16", "utf-32", "utf-7")):
        return "utf-8", said
    if named_so in ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"):
        return "", said
    return MEANT.get(named_so, named_so), said


def _decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _unmarked_wide(data: bytes) -> str:
    """UTF-16 without a mark: of the signs of markup every second byte is zero."""
    head = data[:400]
    if len(head) < 8 or not 0.3 * len(head) < head.count(0) <= 0.5 * len(head) + 1:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    return "utf-16-le" if odd > 8 * even else "utf-16-be" if even > 8 * odd else ""


def _weigh(data: bytes) -> tuple[int, int]:
    """How many places are no UTF-8, and how many letters beyond ASCII are."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken, len(text) - len(text.encode("ascii", "ignore")) - broken


def _broken(count: int, words: str) -> tuple[Note, ...]:
    places = "a place" if count == 1 else f"{count} places"
    return (Note("", f"has {places} that cannot be read as {words}, shown as \ufffd", CHECK),)


def _guess(data: bytes, said: str) -> Decoded:
    """What the words between the tags look like; where that is open, what is usual."""
    sample = data[:SAMPLE]
    sample = sample if len(data) <= SAMPLE else sample[: sample.rfind(b"<")]
    language = LANGUAGE.search(data[:HEAD])
    usual = USUAL.get(language.group(1).decode().lower() if language else "", "")
    likely = [guess.encoding for guess in tell_encoding(TAG.sub(b" ", sample))]
    if likely and usual not in likely:
        usual = likely[0]
    why = "as its letters tell" if likely else "as is usual in its language" if usual else "a guess"
    usual = usual or "cp1252"
    told = f"says that it is written in {said}, but is not" if said else "does not say its encoding"
    note = Note("", f"{told}; read as {name_encoding(usual)}, {why}", CHECK)
    return Decoded(data.decode(usual, "replace"), f"{name_encoding(usual)}, {why}", (note,))
