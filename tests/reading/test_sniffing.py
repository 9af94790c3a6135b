"""A file is what its bytes say; where its name says something else, that is told with the mend."""

import io
import zipfile

import pytest

from helpers.reading.formats.extracts import Unreadable
from helpers.reading.formats.sniffing import check_kind, sniff


def packed(*names: str, kind: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        if kind:
            archive.writestr("mimetype", kind)
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
DOCX = packed("[Content_Types].xml", "word/document.xml")
ODT = packed("content.xml", kind="application/vnd.oasis.opendocument.text")
MAIL = b"From: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x\r\n\r\n"
AS_WORD = "open it in a word processor and save it as .docx"
AS_TEXT = "copy its text into a .txt file"
OCR = "have its text recognised (OCR) and save that as .txt"
KINDS = {
    "PDF": (b"%PDF-1.7\n", "a PDF", "give its name the ending .pdf"),
    "PDF after a mark": (b"\xef\xbb\xbf%PDF-1.7\n", "a PDF", "give its name the ending .pdf"),
    "Word": (DOCX, "a Word file", "give its name the ending .docx"),
    "OpenDocument": (ODT, "an OpenDocument text (.odt)", AS_WORD),
    "spreadsheet": (packed("xl/workbook.xml"), "a spreadsheet", AS_TEXT),
    "slides": (packed("ppt/presentation.xml"), "a set of slides", AS_TEXT),
    "e-book": (packed("a", kind="application/epub+zip"), "an e-book (.epub)", AS_TEXT),
    "archive": (
        packed("a.txt"),
        "a packed archive",
        "unpack it and put the files themselves here",
    ),
    "gzip": (
        b"\x1f\x8b\x08" + bytes(20),
        "a packed archive",
        "unpack it and put the files themselves here",
    ),
    "old Word": (OLD, "an Office file of the old kind (.doc)", AS_WORD),
    "locked": (
        OLD + "EncryptedPackage".encode("utf-16-le"),
        "an Office file locked by a password",
        "open it and save it without the password",
    ),
    "rich text": (rb"{\rtf1\ansi The ferry}", "a rich text file (.rtf)", AS_WORD),
    "PNG": (b"\x89PNG\r\n\x1a\n", "a picture", OCR),
    "JPEG": (b"\xff\xd8\xff\xe0", "a picture", OCR),
    "WebP": (b"RIFF\x10\0\0\0WEBP", "a picture", OCR),
    "sound": (
        b"ID3\x03\0",
        "a sound recording or a film",
        "write down what is said and save that as .txt",
    ),
    "film": (
        b"\0\0\0\x20ftypisom",
        "a sound recording or a film",
        "write down what is said and save that as .txt",
    ),
    "web page": (
        b"\n <!DOCTYPE html><title>The ferry</title>",
        "a web page",
        "give its name the ending .html",
    ),
    "web page of old": (
        b"<?xml version='1.0'?>\n<!-- saved -->\n<HTML lang=en>",
        "a web page",
        "give its name the ending .html",
    ),
    "web page in UTF-16": (
        "<html><body>The ferry".encode("utf-16"),
        "a web page",
        "give its name the ending .html",
    ),
    "web archive": (MAIL, "a web archive (MHTML)", "save the page as HTML"),
}


@pytest.mark.parametrize(("data", "name", "mend"), KINDS.values(), ids=list(KINDS))
def test_what_is_named_txt_and_is_none(data: bytes, name: str, mend: str) -> None:
    with pytest.raises(Unreadable) as fault:
        check_kind(".txt", data)
    assert fault.value.what == f"is {name}, not plain text as its name says"
    assert fault.value.mend == mend


@pytest.mark.parametrize(
    "text",
    [
        b"The ferry stays.",
        b"<p>We write <b>tags</b>.</p>",
        b"<script>alert(1)</script>",
        b"On %PDF-1.7 and {\\rtf1}",
        b"PKK, BM and GIF are short for much.",
        b"<htmlish> is no tag",
        b"Content-Type: multipart is written in mails.",
        b"From: the crew\nSubject: the ferry\n\nIt stays.",
        b"",
    ],
)
def test_text_about_other_formats_is_text(text: bytes) -> None:
    assert sniff(text) is None
    check_kind(".md", text)


OTHERS = {
    "a web page": (".pdf", b"<html>", "is a web page, not a PDF as its name says"),
    "plain text": (".pdf", b"The ferry.", "is plain text, not a PDF as its name says"),
    "noise": (".pdf", b"\x00\xff\x01", "does not begin as a PDF does"),
    "a PDF": (".docx", b"%PDF-1.4", "is a PDF, not a Word file as its name says"),
    "an old Word file": (
        ".docx",
        OLD,
        "is an Office file of the old kind (.doc), not a Word file as its name says",
    ),
    "text as Word": (".docx", b"The ferry.", "is plain text, not a Word file as its name says"),
    "noise as Word": (".docx", b"\x00\xff\x01", "does not begin as a Word file does"),
    "Word as a page": (".htm", DOCX, "is a Word file, not a web page as its name says"),
}


@pytest.mark.parametrize(("ending", "data", "what"), OTHERS.values(), ids=list(OTHERS))
def test_what_has_another_wrong_ending(ending: str, data: bytes, what: str) -> None:
    with pytest.raises(Unreadable) as fault:
        check_kind(ending, data)
    assert fault.value.what == what


def test_what_is_as_named_passes() -> None:
    check_kind(".pdf", b"\r\nprinted by a machine\r\n%PDF-1.4")
    check_kind(".docx", DOCX)
    check_kind(".html", b"<html>")
    check_kind(".htm", b"<p>A part of a page without a head.")
