"""Word files that are broken, are something else, or mean harm: refused in a sentence, or read."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from reading.word_files import NAMESPACES, STYLES, lists, make_word, make_zip, p, r, t

from helpers.reading.formats.extracts import Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.word import extract_word

GOOD = make_word(p("The ferry stays."), styles=STYLES)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
MAIN = "word/document.xml"
W = f'xmlns:w="{NAMESPACES["w"]}"'
EMPTY = {"word/_rels/document.xml.rels": b"<x/>"}


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as refused:
        extract_word(data, limits or Limits())
    assert refused.value.mend
    return refused.value.what


def with_main(document: bytes, **extra: bytes) -> bytes:
    return make_zip({MAIN: document} | EMPTY | extra)


KINDS = {
    "the old kind": (OLE + "WordDocument".encode("utf-16-le"), "(.doc)"),
    "a PDF": (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    "a web page": (b"\xef\xbb\xbf <!DOCTYPE html><p>Stay", "a web page"),
    "RTF": (b"{\\rtf1 Stay}", "(.rtf)"),
    "plain text": ("Wir bleiben für immer.".encode(), "plain text"),
    "OpenDocument": (
        make_zip({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}),
        "(.odt)",
    ),
    "an e-book": (make_zip({"mimetype": b"application/epub+zip"}), "(.epub)"),
    "Excel": (make_zip({"xl/workbook.xml": b"<x/>"}), "a spreadsheet"),
    "PowerPoint": (make_zip({"ppt/presentation.xml": b"<x/>"}), "slides"),
    "an archive": (make_zip({"photo.png": b"x"}), "archive"),
}


@pytest.mark.parametrize(("data", "kind"), KINDS.values(), ids=KINDS)
def test_what_a_file_is_instead_is_said(data: bytes, kind: str) -> None:
    assert kind in refusal(data)


BROKEN = {
    "nothing at all": (b"", "is empty"),
    "bytes": (bytes(range(256)), "does not begin as a Word file does"),
    "a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
    "no main part": (
        make_zip({"[Content_Types].xml": b"<Types/>", "word/styles.xml": b"<x/>"}),
        "holds no Word text: its main part is missing",
    ),
    "no body": (
        with_main(f"<w:document {W}/>".encode()),
        "holds no Word text: its main part has no body",
    ),
    "another root": (
        with_main(b"<html><body>Stay</body></html>"),
        "holds no Word text: its main part has no body",
    ),
    "cut off": (GOOD[: len(GOOD) // 2], "is damaged or was cut off"),
    "only the beginning": (b"PK\x03\x04", "is damaged or was cut off"),
    "broken XML": (with_main(b"<w:document"), "is damaged in its part word/document.xml"),
    "an empty part": (with_main(b""), "is damaged in its part word/document.xml"),
    "no such encoding": (
        with_main(b'<?xml version="1.0" encoding="x-none"?><a/>'),
        "is damaged in its part word/document.xml",
    ),
    "a surrogate": (with_main(b"<a>&#xD800;</a>"), "is damaged in its part word/document.xml"),
    "a NUL": (with_main(b"<a>\0</a>"), "is damaged in its part word/document.xml"),
}


@pytest.mark.parametrize(("data", "what"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_or_locked_is_said(data: bytes, what: str) -> None:
    assert refusal(data) == what


TYPED = "holds a document type in its part word/document.xml, which Word never writes"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPES = {
    "a billion laughs": f'<!DOCTYPE a [<!ENTITY l0 "lol">{LAUGHS}]><a>&l9;</a>'.encode(),
    "one long entity": b'<!DOCTYPE a [<!ENTITY x "'
    + b"x" * 9999
    + b'">]><a>'
    + b"&x;" * 9999
    + b"</a>",
    "a file from outside": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "a page from outside": b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>',
    "in two bytes a letter": '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode(
        "utf-16"
    ),
    "an empty one": b"<!DOCTYPE a><a/>",
}


@pytest.mark.parametrize("document", DOCTYPES.values(), ids=DOCTYPES)
def test_a_document_type_is_refused(document: bytes) -> None:
    assert refusal(with_main(document)) == TYPED


@pytest.mark.parametrize(
    "part", ["word/styles.xml", "word/_rels/document.xml.rels", "docProps/core.xml"]
)
def test_a_document_type_is_refused_in_every_part_that_is_read(part: str) -> None:
    data = make_word(p("Stay."), styles=STYLES, extra={part: DOCTYPES["an empty one"]})
    assert refusal(data) == TYPED.replace("word/document.xml", part)


def test_a_document_type_in_an_old_encoding_is_refused() -> None:
    document = '<?xml version="1.0" encoding="IBM037"?><!DOCTYPE a><a/>'.encode("cp037")
    assert refusal(with_main(document)) in (TYPED, "is damaged in its part word/document.xml")


def test_bytes_are_counted_while_they_are_unpacked() -> None:
    bomb = with_main(b"<a>" + b" " * 12_000_000 + b"</a>")
    assert len(bomb) < 20_000
    assert refusal(bomb, Limits(unpacked=10)) == "unpacks to more than 10 megabytes"


def test_all_parts_are_counted_together() -> None:
    part = b"<a>" + b" " * 4_000_000 + b"</a>"
    data = make_word(
        p("Stay."), styles="", extra={"word/styles.xml": part, "docProps/core.xml": part}
    )
    assert refusal(data, Limits(unpacked=6)) == "unpacks to more than 6 megabytes"
    assert extract_word(data, Limits(unpacked=9)).text == "Stay."


def test_what_is_no_text_is_never_unpacked() -> None:
    extra = {"word/media/image1.png": bytes(12_000_000), "word/vbaProject.bin": bytes(12_000_000)}
    inner = make_zip({"bomb.bin": bytes(12_000_000)})
    data = make_word(p("Stay."), extra=extra | {"word/embeddings/inner.zip": inner})
    assert extract_word(data, Limits(unpacked=1)).text == "Stay."


def test_an_archive_of_very_many_files_is_refused() -> None:
    data = make_word(p("Stay."), extra={f"word/media/{n}.png": b"" for n in range(5_001)})
    assert refusal(data) == "is an archive of 5,005 files, as no Word file is"


def test_a_size_that_is_a_lie_does_no_harm() -> None:
    """The archive says that the main part has ten bytes."""
    data = bytearray(with_main(b"<a>" + b" " * 5_000_000 + b"</a>"))
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(MAIN.encode()))
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    assert refusal(bytes(data)) == "is damaged in its part word/document.xml"


def test_entries_that_lie_over_each_other_do_no_harm() -> None:
    """A hundred names for the same bytes, as in archives that unpack to far more than they hold."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MAIN, f"<w:document {W}><w:body>{'<w:p/>' * 99999}</w:body></w:document>")
        first = archive.filelist[0]
        for number in range(100):
            other = zipfile.ZipInfo(f"word/{number}.xml")
            for name in ("compress_type", "CRC", "compress_size", "file_size", "header_offset"):
                setattr(other, name, getattr(first, name))
            archive.filelist.append(other)
    assert refusal(held.getvalue(), Limits(unpacked=1)) == "holds no text"


def test_an_encrypted_entry_is_locked() -> None:
    data = bytearray(GOOD)
    place = data.rindex(b"PK\x01\x02", 0, data.rindex(MAIN.encode()))
    data[place + 8] |= 1
    assert refusal(bytes(data)) == "is locked with a password"


def test_another_way_of_packing_than_words_is_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr(MAIN, "<a/>")
    assert refusal(held.getvalue()) == "is damaged in its part word/document.xml"


def test_too_many_marks_are_refused() -> None:
    body = b"<w:p/>" * 1_500_000
    document = f"<w:document {W}><w:body>".encode() + body + b"</w:body></w:document>"
    assert (
        refusal(with_main(document))
        == "has more than 1,500,000 marks in its part word/document.xml"
    )


@pytest.mark.parametrize("depth", [121, 1_000, 100_000])
@pytest.mark.parametrize("name", ["smartTag", "p", "tbl", "ins"])
def test_deep_nesting_is_refused(depth: int, name: str) -> None:
    held = f"<w:{name}>" * depth + r("x") + f"</w:{name}>" * depth
    assert (
        refusal(make_word(held))
        == "is nested more than 120 levels deep in its part word/document.xml"
    )


@pytest.mark.parametrize("name", ["smartTag", "p", "ins", "hyperlink"])
def test_nesting_that_word_can_write_is_read(name: str) -> None:
    held = f"<w:{name}>" * 110 + r("Stay.") + f"</w:{name}>" * 110
    assert extract_word(make_word(held), Limits()).text == "Stay."


def test_a_huge_attribute_or_text_is_refused() -> None:
    huge = "x" * 11_000_000
    data = make_word(f'<w:p w:rsidR="{huge}">' + r("Stay.") + "</w:p>")
    assert refusal(data) == "is damaged in its part word/document.xml"
    assert refusal(make_word(p(huge))) == "is damaged in its part word/document.xml"


def test_links_to_the_outside_and_macros_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures, templates and frames by http, and a part with a macro."""

    def refuse(*args: object, **more: object) -> None:
        raise AssertionError("somebody called out")

    monkeypatch.setattr("socket.socket", refuse)
    uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    outside = "".join(
        f'<Relationship Id="o{n}" Type="{uri}{kind}" Target="{target}" TargetMode="External"/>'
        for n, kind in enumerate(["attachedTemplate", "image", "styles", "footnotes", "header"])
        for target in ["http://example.org/x.xml", "file:///etc/passwd", "\\\\host\\share\\x.xml"]
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{outside}</Relationships>"
    ).encode()
    body = p("Stay.", r('<w:pict><v:imagedata r:id="o1"/></w:pict>')) + (
        '<w:sectPr><w:headerReference w:type="default" r:id="o4"/></w:sectPr>'
    )
    extra = {"word/_rels/document.xml.rels": relations, "word/vbaProject.bin": b"Shell"}
    extract = extract_word(make_word(body, extra=extra), Limits())
    assert extract.text == "Stay."


def test_steps_upward_end_at_the_root_of_the_archive() -> None:
    uri = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{uri}styles" Target="../../../../etc/passwd"/>'
        f'<Relationship Id="b" Type="{uri}comments" Target="../../word/%2e%2e/notes.xml"/>'
        "</Relationships>"
    ).encode()
    comments = f'<w:comments {W}><w:comment w:id="1"/></w:comments>'.encode()
    extra = {
        "word/_rels/document.xml.rels": relations,
        "../../notes.xml": comments,
        "/etc/../etc/passwd": b"<x/>",
    }
    extract = extract_word(make_word(p("Stay."), extra=extra), Limits())
    assert extract.text == "Stay."
    assert extract.extraction.endswith("; 1 comment left out")


LOOPS = {
    "a style based on itself": (
        {"styles": '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>'},
        p("Stay.", style="A"),
    ),
    "styles in a ring": (
        {
            "styles": '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
            '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
        },
        p("Stay.", style="A"),
    ),
    "a list linked to itself": (
        {
            "styles": '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr>'
            '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
            "numbering": '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/>'
            '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        },
        p("Stay.", properties='<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ),
    "a list without a name, linked to a style": (
        {
            "styles": '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr>'
            '<w:numId w:val="7"/></w:numPr></w:pPr></w:style>',
            "numbering": '<w:abstractNum><w:numStyleLink w:val="L"/></w:abstractNum>'
            '<w:abstractNum w:abstractNumId="2"/>'
            '<w:num w:numId="7"><w:abstractNumId w:val="2"/></w:num>',
        },
        p("Stay.", properties='<w:numPr><w:numId w:val="1"/></w:numPr>'),
    ),
    "a note inside itself": (
        {
            "footnotes": '<w:footnote w:id="1">'
            + p("a", r('<w:footnoteReference w:id="1"/>'))
            + "</w:footnote>"
        },
        p("Stay."),
    ),
}


@pytest.mark.parametrize(("parts", "body"), LOOPS.values(), ids=LOOPS)
def test_rings_end(parts: dict, body: str) -> None:
    assert extract_word(make_word(body, **parts), Limits()).text == "Stay."


def test_one_note_is_written_once_however_often_it_is_meant() -> None:
    body = p("Stay.", *[r('<w:footnoteReference w:id="1"/>')] * 3)
    footnotes = '<w:footnote w:id="1">' + p("a" * 9) + "</w:footnote>"
    assert (
        extract_word(make_word(body, footnotes=footnotes), Limits()).text
        == "Stay.[1]\n\n[1] aaaaaaaaa"
    )


def test_a_label_of_a_list_cannot_swell_the_text() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    extract = extract_word(
        make_word(p("a", properties=numbered) * 2, numbering=lists(("decimal", "x" * 999))),
        Limits(),
    )
    assert extract.text == f"{'x' * 40} a\n{'x' * 40} a"


NONSENSE = [
    '<w:numPr><w:ilvl w:val="-1"/><w:numId w:val="1"/></w:numPr>',
    '<w:numPr><w:ilvl w:val="99999999999999"/><w:numId w:val="1"/></w:numPr>',
    '<w:numPr><w:ilvl/><w:numId/></w:numPr>',
    '<w:spacing w:after="auto"/>',
    '<w:spacing w:after="-9"/>',
    '<w:pStyle/>',
]  # fmt: skip


@pytest.mark.parametrize("properties", NONSENSE)
def test_values_that_are_none_are_passed_over(properties: str) -> None:
    runs = (
        "Stay.",
        r("<w:sym/>"),
        r('<w:sym w:font="x" w:char="zz"/>'),
        r("<w:br w:type='x'/>"),
        r("<w:fldChar/>"),
        r('<w:fldChar w:fldCharType="end"/>'),
        r("<w:footnoteReference/>"),
        "<mc:AlternateContent/>",
        "<w:sdt/>",
        "<w:ins/>",
        r("<w:t/>"),
        "<w:tbl/>",
    )
    data = make_word(p(*runs, properties=properties), numbering=lists(("bullet", "·")))
    assert extract_word(data, Limits()).text.strip("- ") == "Stay."


def test_marks_and_scripts_are_text() -> None:
    payload = "<script>alert(1)</script> &amp; <img src=x onerror=alert(1)> ]]> {{7*7}} =1+1"
    assert extract_word(make_word(p(r(t(payload)))), Limits()).text == payload


def test_nothing_is_said_on_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    for data in (GOOD, GOOD[:200], with_main(b"<w:document"), *(d for d, _ in BROKEN.values())):
        try:
            extract_word(data, Limits())
        except Unreadable:
            continue
    assert capfd.readouterr() == ("", "")
