"""The archive that a Word file is, opened so that no archive can do harm.

Nothing is written to disk, nothing is fetched, and only parts that hold text or tell how it is laid
out are unpacked, never pictures, fonts or macros. Bytes are counted while they are unpacked, since
the sizes that an archive states may be lies. A part with a document type is refused: Word writes
none, and what entities can do to a reader hangs on it.
"""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from typing import NamedTuple
from urllib.parse import unquote

from lxml import etree

from helpers.reading.formats.extracts import Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.sniffing import LOCKED, WORD, check_kind, sniff
from helpers.reading.formats.word_xml import inside, name_of

ZIP = b"PK"
DAMAGED = "get the file again, or open it in Word and save it anew"
RAISE = "raise the limit, see README"
MOST_ENTRIES = 5_000
# Some 500 pages have a fifth of this; each mark becomes an object of a hundred bytes and more.
MOST_MARKS = 1_500_000
# Tables in text boxes in tables reach some fifty; a reader that goes deeper runs out of stack.
DEEPEST = 120
TOO_DEEP = etree.XPath(f"boolean({'/*' * (DEEPEST + 1)})")
CHUNK = 1 << 16
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, OverflowError,
    LookupError,
)  # fmt: skip
ALLOWED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
# In UTF-8, and in UTF-16 of either order.
DOCTYPES = ("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))
DOCTYPE = re.compile(b"|".join(re.escape(mark) for mark in DOCTYPES), re.IGNORECASE)
MAIN_TYPE = re.compile(r"wordprocessingml\.(?:document|template)\.main|ms-word\.\w+\.macroEnabled")


class Relation(NamedTuple):
    """What one part of the file says of another: its id there, its kind, and where it lies."""

    id: str
    kind: str
    path: str


class Package:
    """The parts of one Word file; each can be asked for once it is known where it lies."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        if not data.startswith(ZIP):
            raise _explain(data)
        self._data, self._limits = data, limits
        self._left = limits.unpacked * 1_000_000
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            entries = self._archive.infolist()
        except NotImplementedError as error:
            raise _damaged("as a zip archive") from error
        except BROKEN as error:
            raise Unreadable("is damaged or was cut off", DAMAGED) from error
        if len(entries) > MOST_ENTRIES:
            what = f"is an archive of {len(entries):,} files, as no Word file is"
            raise Unreadable(what, "open it in Word and save it anew")
        # Names differ in case and slashes between the programs that write them.
        self._entries = {_plain(entry.filename): entry for entry in entries}

    @property
    def main(self) -> str:
        """Where the text itself lies; raises Unreadable that says what the file is instead."""
        found = [r.path for r in self.relations("") if r.kind == "officeDocument"]
        types = self.part("[Content_Types].xml")
        if types is not None:
            found += [
                _plain(kind.get("PartName") or "")
                for kind in inside(types, "ct:Override")
                if MAIN_TYPE.search(kind.get("ContentType") or "")
            ]
        for path in [*found, "word/document.xml"]:
            if _plain(path) in self._entries and not path.startswith(("xl/", "ppt/")):
                return _plain(path)
        raise _explain(self._data)

    def relations(self, path: str) -> list[Relation]:
        """The parts that a part names, `""` for the whole file; what lies outside is left out."""
        folder, name = posixpath.split(path)
        root = self.part(posixpath.join(folder, "_rels", name + ".rels"))
        if root is None:
            return []
        return [
            Relation(
                node.get("Id") or "",
                (node.get("Type") or "").rpartition("/")[2],
                _plain(posixpath.join("/", folder, unquote(node.get("Target") or ""))),
            )
            for node in root
            if name_of(node) == "rel:Relationship" and node.get("TargetMode") != "External"
        ]

    def part(self, path: str) -> etree._Element | None:
        """The root of one part, or None if there is none; raises Unreadable if it is no XML."""
        name = _plain(path)
        if name not in self._entries:
            return None
        return _parse(_shown(self._entries[name].filename), self._unpack(name))

    def _unpack(self, name: str) -> bytes:
        entry = self._entries[name]
        place = f"in its part {_shown(entry.filename)}"
        if entry.flag_bits & 1:
            raise _locked()
        if entry.compress_type not in ALLOWED:
            raise _damaged(place)
        pieces = []
        try:
            with self._archive.open(entry) as file:
                while piece := file.read(CHUNK):
                    self._left -= len(piece)
                    if self._left < 0:
                        what = f"unpacks to more than {self._limits.unpacked} megabytes"
                        raise Unreadable(what, f"save it without pictures, or {RAISE}")
                    pieces.append(piece)
        except (*BROKEN, NotImplementedError, RuntimeError) as error:
            raise _damaged(place) from error
        return b"".join(pieces)


def _parse(name: str, data: bytes) -> etree._Element:
    """The root of a part; raises Unreadable for what no Word file holds."""
    if data.count(b"<") > MOST_MARKS:
        what = f"has more than {MOST_MARKS:,} marks in its part {name}"
        raise Unreadable(what, "split it into several files")
    if DOCTYPE.search(data):
        raise _typed(name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        if "xcessive depth" in str(error):
            raise _too_deep(name) from error
        raise _damaged(f"in its part {name}") from error
    # In other encodings than those looked through above.
    if root.getroottree().docinfo.internalDTD is not None:
        raise _typed(name)
    if TOO_DEEP(root):
        raise _too_deep(name)
    return root


def _explain(data: bytes) -> Unreadable:
    """What a file is that holds no Word text."""
    if not data.strip():
        return Unreadable("is empty", "put the statement into it, or take it away")
    kind = sniff(data)
    if kind is LOCKED:
        return _locked()
    if kind is WORD:
        return Unreadable("holds no Word text: its main part is missing", DAMAGED)
    try:
        check_kind(".docx", data)
    except Unreadable as fault:
        return fault
    return Unreadable("is damaged, or is no Word file", DAMAGED)


def _locked() -> Unreadable:
    return Unreadable("is locked with a password", "open it in Word and save it without one")


def _plain(path: str) -> str:
    """The path as it is looked up; steps upward end at the root of the archive."""
    return posixpath.normpath("/" + path.replace("\\", "/")).lstrip("/").lower()


def _shown(name: str) -> str:
    """A name from the archive that fits into a sentence."""
    bare = re.sub(r"[^\w./\[\] -]", "?", name)
    return bare if len(bare) <= 60 else bare[:60] + "…"


def _damaged(place: str) -> Unreadable:
    return Unreadable(f"is damaged {place}", DAMAGED)


def _typed(name: str) -> Unreadable:
    what = f"holds a document type in its part {name}, which Word never writes"
    return Unreadable(what, "do not open it; ask who made it for another copy")


def _too_deep(name: str) -> Unreadable:
    what = f"is nested more than {DEEPEST} levels deep in its part {name}"
    return Unreadable(what, "open it in Word and save its text as .txt")
