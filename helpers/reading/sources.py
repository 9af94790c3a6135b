"""A file of any format becomes text, and says how it was got.

`READERS` maps a file ending to the function that reads it: bytes in, text and a word on the
extraction out. A new format is one more function and one more entry.
"""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from helpers.reading.faults import BadInput

MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 with a byte-order mark"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
]


class Source(NamedTuple):
    """The text of one file as extracted, the hash of the file's bytes, and how it was got."""

    text: str
    sha256: str
    extraction: str


def read_source(path: Path) -> Source:
    """Text of a file; raises BadInput with one sentence if there is no way to read it."""
    if not path.is_file():
        raise BadInput(path.name, "", "is no ordinary file", "put the file itself here")
    try:
        data = path.read_bytes()
    except OSError as error:
        what = f"cannot be opened ({error.strerror or error.__class__.__name__})"
        raise BadInput(path.name, "", what, "check who may read it") from error
    if not data.strip():
        raise BadInput(path.name, "", "is empty", "put the statement into it, or take it away")
    text, extraction = READERS[path.suffix.lower()](path.name, data)
    text = text.replace("\r\n", "\n")
    if not text.strip():
        raise BadInput(path.name, "", "holds no text", "put the statement into it, or take it away")
    return Source(text, hashlib.sha256(data).hexdigest(), extraction)


def read_plain(name: str, data: bytes) -> tuple[str, str]:
    """Plain text: UTF-8, or UTF-16 and UTF-32 that say so by a byte-order mark; never a guess."""
    marked = (kind for mark, *kind in MARKS if data.startswith(mark))
    encoding, words = next(marked, ("utf-8", "UTF-8"))
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1}"
        mend = "open it in an editor and save it as UTF-8"
        raise BadInput(name, place, f"is not written in {words}", mend) from error
    if "\0" in text:
        place = f"character {text.index(chr(0)) + 1}"
        mend = "save it as plain text in UTF-8"
        raise BadInput(name, place, "holds a NUL character, so it is no plain text", mend)
    return text, f"plain text, {words}"


READERS: dict[str, Callable[[str, bytes], tuple[str, str]]] = {
    ".txt": read_plain,
    ".md": read_plain,
}
