"""What a file really is, by its first bytes: its name may say something else."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.formats.extracts import Unreadable

HEAD = 4096


class Kind(NamedTuple):
    """What a file is, in words, the endings that fit it if any, and what mends another ending."""

    name: str
    endings: tuple[str, ...]
    mend: str


def _ending(ending: str) -> str:
    return f"give its name the ending {ending}"


_AS_WORD = "open it in a word processor and save it as .docx"
_AS_TEXT = "copy its text into a .txt file"
_RECOGNISE = "have its text recognised (OCR) and save that as .txt"
PDF = Kind("a PDF", (".pdf",), _ending(".pdf"))
WORD = Kind("a Word file", (".docx",), _ending(".docx"))
WEB_PAGE = Kind("a web page", (".html", ".htm"), _ending(".html"))
PLAIN = Kind("plain text", (".txt", ".md"), _ending(".txt"))
OPEN_TEXT = Kind("an OpenDocument text (.odt)", (), _AS_WORD)
LOCKED = Kind("an Office file locked by a password", (), "open it and save it without the password")
ARCHIVE = Kind("a packed archive", (), "unpack it and put the files themselves here")
FILM = Kind("a sound recording or a film", (), "write down what is said and save that as .txt")
OLD_OFFICE = Kind("an Office file of the old kind (.doc)", (), _AS_WORD)
STARTS = [
    (rb"%PDF-", PDF),
    (rb"\{\\rtf", Kind("a rich text file (.rtf)", (), _AS_WORD)),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLD_OFFICE),
    (rb"\x89PNG|GIF8[79]a|\xff\xd8\xff|RIFF....WEBP|II\*\0|MM\0\*|\0\0\0.ftyp(?:avif|hei[cf]|mif1)",
     Kind("a picture", (), _RECOGNISE)),
    (rb"\x1f\x8b\x08|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|BZh\d1AY|\xfd7zXZ", ARCHIVE),
    (rb"ID3[\2-\4]\0|OggS\0|fLaC|RIFF....(?:WAVE|AVI )|\0\0\0.ftyp|\x1a\x45\xdf\xa3", FILM),
    (rb"%!PS-", Kind("a PostScript file", (), "print it to a PDF")),
    (rb"bplist00", Kind("a web archive", (), "save the page as HTML")),
    (rb"PK\x03\x04|PK\x05\x06", ARCHIVE),
]  # fmt: skip
# Names that stand unpacked inside archives that are documents.
INSIDE = [
    (b"word/", WORD),
    (b"opendocument.text", OPEN_TEXT),
    (b"xl/", Kind("a spreadsheet", (), _AS_TEXT)),
    (b"ppt/", Kind("a set of slides", (), _AS_TEXT)),
    (b"opendocument.", Kind("an OpenDocument file", (), _AS_TEXT)),
    (b"epub+zip", Kind("an e-book (.epub)", (), _AS_TEXT)),
]
WEB_ARCHIVE = Kind("a web archive (MHTML)", (), "save the page as HTML")
PAGE_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,9}"
    rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
MAIL_START = re.compile(
    rb"(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){0,20}?content-type:\s*multipart/rel", re.I
)


def sniff(data: bytes) -> Kind | None:
    """What the bytes are, or None where nothing tells: most plain texts."""
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf")
    for start, kind in STARTS:
        if re.match(start, head, re.DOTALL):
            return _open(data, kind)
    # UTF-16 without its NULs is near enough to see a tag.
    bare = head.lstrip(b"\xff\xfe").replace(b"\0", b"")
    if PAGE_START.match(bare):
        return WEB_PAGE
    return WEB_ARCHIVE if MAIL_START.match(bare) else None


def _open(data: bytes, kind: Kind) -> Kind:
    """What kind of document an archive or an Office file is."""
    if data.startswith(b"PK"):
        return next((inner for name, inner in INSIDE if name in data), kind)
    locked = "EncryptedPackage".encode("utf-16-le") in data
    return LOCKED if kind is OLD_OFFICE and locked else kind


def check_kind(ending: str, data: bytes) -> None:
    """Raises Unreadable if a file is not what its ending (`.pdf`, in lower case) says."""
    named = next(kind for kind in (PDF, WORD, WEB_PAGE, PLAIN) if ending in kind.endings)
    found = sniff(data)
    if found is None and named in (PDF, WORD):
        # A PDF may have other bytes before its beginning.
        if named is PDF and b"%PDF-" in data[:1024]:
            return
        found = PLAIN if _is_text(data) else None
    if found is None and named in (PLAIN, WEB_PAGE):
        return
    if found is None:
        mend = "open it in its own program and save it again"
        raise Unreadable(f"does not begin as {named.name} does", mend)
    if ending not in found.endings:
        raise Unreadable(f"is {found.name}, not {named.name} as its name says", found.mend)


def _is_text(data: bytes) -> bool:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return "\0" not in text
