"""A file of any format becomes text, and says how it was got.

`READERS` maps a file ending to the name of the function that reads it. Plain text is read here, all
else in a process of its own (`extractor`). Only ordinary files are opened: what a link out of the
folder, a pipe or a device would give is nobody's statement.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from helpers.reading.faults import BadInput
from helpers.reading.formats.answers import check_extract
from helpers.reading.formats.extracting import write_extract
from helpers.reading.formats.extractor import Extractor
from helpers.reading.formats.extracts import Extract, Given, Note, Unreadable
from helpers.reading.formats.limits import Limits, read_limits
from helpers.reading.formats.mojibake import find_mojibake
from helpers.reading.formats.plain import extract_plain
from helpers.reading.formats.sniffing import check_kind
from helpers.reading.formats.unseen import find_unseen
from helpers.reading.kept import keep, load_kept, make_key
from helpers.reading.reuse import MISSHAPEN

PLAIN = "extract_plain"
READERS = {
    ".txt": PLAIN,
    ".md": PLAIN,
    ".html": "extract_web_page",
    ".htm": "extract_web_page",
    ".pdf": "extract_pdf",
    ".docx": "extract_word",
}
ENDINGS = f"{', '.join([*READERS][:-1])} or {[*READERS][-1]}"
MEGABYTE = 1_000_000
# Control characters, line ends and halves of characters: none can be shown in a name.
HIDDEN_KINDS = ("Cc", "Cs", "Zl", "Zp")
# Where the system has them: never wait for a pipe, never follow a link put there meanwhile.
OPENING = (
    os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)  # fmt: skip


class Source(NamedTuple):
    """The text of one file as extracted, the hash of the file's bytes, and how it was got.

    `pages`, `given`, `proposals` and `notes` are those of `Extract`.
    """

    text: str
    sha256: str
    extraction: str
    pages: tuple[int, ...] = ()
    given: tuple[Given, ...] = ()
    proposals: dict[str, str] = {}  # noqa: RUF012 - never changed, as nothing here is
    notes: tuple[Note, ...] = ()


def read_source(
    path: Path, limits: Limits | None = None, *, extractor: Extractor | None = None
) -> Source:
    """Text of a file; raises BadInput with one sentence if there is no way to read it.

    An `extractor` that is given serves on and is not closed here.
    """
    limits = limits or read_limits()
    return read_bytes(path.name, read_file(path, limits), limits, extractor=extractor)


def read_bytes(
    name: str, data: bytes, limits: Limits | None = None, *, extractor: Extractor | None = None
) -> Source:
    """The same for bytes that lie in no file yet; the ending of `name` says what they are."""
    limits = limits or read_limits()
    shown = check_name(name)
    if not data.strip():
        raise BadInput(shown, "", "is empty", "put the statement into it, or take it away")
    if len(data) > limits.megabytes * MEGABYTE:
        raise _too_large(shown, limits)
    try:
        extract = _extract(Path(name).suffix.lower(), data, limits, extractor)
    except Unreadable as fault:
        raise fault.of(shown) from fault
    if not extract.text.strip():
        raise BadInput(shown, "", "holds no text", "put the statement into it, or take it away")
    if len(extract.text) > limits.characters:
        what = f"holds more than {limits.characters:,} characters"
        raise BadInput(
            shown, "", what, "split it into several files, or raise the limit, see README"
        )
    notes = (*extract.notes, *find_mojibake(extract.text), *find_unseen(extract.text))
    return Source(
        extract.text, hashlib.sha256(data).hexdigest(), extract.extraction, extract.pages,
        extract.given, extract.proposals, notes,
    )  # fmt: skip


def _extract(ending: str, data: bytes, limits: Limits, extractor: Extractor | None) -> Extract:
    if ending not in READERS:
        raise Unreadable("is in no format that can be read", f"save its text as {ENDINGS}")
    check_kind(ending, data)
    if READERS[ending] == PLAIN:
        return extract_plain(data, limits)
    return _extract_apart(READERS[ending], data, limits, extractor)


def _extract_apart(
    reader: str, data: bytes, limits: Limits, extractor: Extractor | None
) -> Extract:
    """What a reader in a process of its own gives, or gave in an earlier session."""
    key = make_key(reader, hashlib.sha256(data).hexdigest(), asdict(limits))
    kept = load_kept("extract", [key]).get(key)
    if kept is not None:
        with contextlib.suppress(*MISSHAPEN):
            return check_extract(kept, limits)
    with contextlib.nullcontext(extractor) if extractor else Extractor(limits) as used:
        extract = used.extract(reader, data)
    keep("extract", {key: write_extract(extract)})
    return extract


def check_name(name: str) -> str:
    """The name of a file if it can be shown; raises BadInput, with what can be shown of it."""
    hidden = [c for c in name if unicodedata.category(c) in HIDDEN_KINDS]
    if hidden:
        shown = "".join(_show(c) if c in hidden else c for c in name)
        what = "has characters in its name that cannot be shown"
        raise BadInput(shown, "", what, "give it a name of letters, digits and hyphens")
    return name


def _show(character: str) -> str:
    code = ord(character)
    # A byte that is no UTF-8 comes from the system as half a character.
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"


def read_file(path: Path, limits: Limits) -> bytes:
    """The bytes of an ordinary file; BadInput for anything else, which is not even opened."""
    shown = check_name(path.name)
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            path = _follow(path, shown)
            found = path.lstat()
        if not stat.S_ISREG(found.st_mode):
            raise BadInput(shown, "", "is no ordinary file", "put the file itself here")
        if found.st_size > limits.megabytes * MEGABYTE:
            raise _too_large(shown, limits)
        with os.fdopen(os.open(path, OPENING), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadInput(shown, "", "is no ordinary file", "put the file itself here")
            # Room for all that a limit allows would be taken at once; so it is read bit by bit.
            pieces = iter(lambda: file.read(MEGABYTE), b"")
            data = b"".join(islice(pieces, limits.megabytes + 1))
            return data[: limits.megabytes * MEGABYTE + 1]
    except OSError as error:
        what = f"cannot be opened ({error.strerror or error.__class__.__name__})"
        raise BadInput(shown, "", what, "check who may read it") from error


def _follow(path: Path, shown: str) -> Path:
    """Where a link leads, if that lies in the same folder or below it."""
    mend = "put the file itself here"
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise BadInput(shown, "", "is a link that leads nowhere", mend) from error
    if not target.is_relative_to(path.parent.resolve()):
        raise BadInput(shown, "", "is a link to a file outside this folder", mend)
    return target


def _too_large(shown: str, limits: Limits) -> BadInput:
    what = f"is larger than {limits.megabytes:,} MB"
    return BadInput(shown, "", what, "save it without pictures, or raise the limit, see README")


def list_notes(name: str, source: Source) -> Iterator[BadInput]:
    """What a person should know of a text that was read, as problems are told."""
    return (BadInput(name, note.place, note.what, note.mend) for note in source.notes)
