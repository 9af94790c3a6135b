"""Random and broken Word files: a text or one plain reason, and never anything else."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading.fuzzing import check_any
from reading.word_files import DECLARED, STYLES, lists, make_word, make_zip, note, p, r
from reading.word_statements import leaflet, union_letter

from helpers.reading.formats.limits import Limits
from helpers.reading.formats.word import extract_word

LIMITS = Limits(unpacked=5)
SMALL = make_word(
    p("The ferry stays.", r('<w:footnoteReference w:id="1"/>')),
    styles=STYLES,
    numbering=lists(("decimal", "%1.")),
    footnotes=note("footnote", 1, p("Note.")),
    properties="<dc:title>The ferry stays</dc:title>",
)
FILES = [SMALL, leaflet(), union_letter()]
FUZZ = settings(max_examples=150)


def check(data: bytes) -> None:
    """Reads, and looks at everything that a text or a refusal promises."""
    if extract := check_any(extract_word, data, LIMITS):
        assert not set(extract.text) & set("\0\r\t\v\f")
        assert set(extract.proposals) <= {"title", "language"}
        assert all(extract.proposals.values())


@FUZZ
@given(st.binary(max_size=300))
def test_bytes(data: bytes) -> None:
    check(data)
    check(b"PK\x03\x04" + data)
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + data)


@FUZZ
@given(st.sampled_from(FILES), st.data())
def test_cut_off(data: bytes, draw: st.DataObject) -> None:
    first = draw.draw(st.integers(0, len(data)))
    check(data[:first])
    check(data[first:])


@FUZZ
@given(
    st.sampled_from(FILES),
    st.lists(st.tuples(st.integers(0), st.integers(0, 255)), min_size=1, max_size=6),
)
def test_bytes_that_have_changed(data: bytes, changes: list[tuple[int, int]]) -> None:
    broken = bytearray(data)
    for place, byte in changes:
        broken[place % len(broken)] = byte
    check(bytes(broken))


@FUZZ
@given(st.integers(0), st.integers(0, 255), st.integers(0, 20))
def test_bytes_that_have_changed_inside_a_part(place: int, byte: int, chosen: int) -> None:
    with zipfile.ZipFile(io.BytesIO(SMALL)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = list(parts)[chosen % len(parts)]
    broken = bytearray(parts[name])
    broken[place % len(broken)] = byte
    check(make_zip(parts | {name: bytes(broken)}))


NAMES = [
    "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:pPr", "w:rPr", "w:ins", "w:del", "w:moveFrom",
    "w:moveTo", "w:cellDel", "w:trPr", "w:tcPr", "w:sdt", "w:sdtPr", "w:sdtContent", "w:fldChar",
    "w:instrText", "w:fldSimple", "w:numPr", "w:numId", "w:ilvl", "w:sym", "w:br", "w:tab",
    "w:vanish", "w:vertAlign", "w:lang", "w:pStyle", "w:rStyle", "w:rFonts", "w:spacing",
    "w:footnoteReference", "w:footnote", "w:sectPr", "w:headerReference", "w:txbxContent",
    "w:hyperlink", "w:altChunk", "w:ruby", "w:rt", "w:body", "w:style", "w:basedOn", "w:name",
    "w:abstractNum", "w:num", "w:lvl", "w:lvlText", "w:numFmt", "w:abstractNumId", "w:lvlOverride",
    "w:startOverride", "w:start", "w:numStyleLink", "w:titlePg", "w:bookmarkStart",
    "mc:AlternateContent", "mc:Choice", "mc:Fallback", "v:textpath", "v:textbox", "a:p", "a:t",
    "m:t", "w14:checkbox",
]  # fmt: skip
KEYS = [
    "w:val", "w:id", "w:type", "w:fldCharType", "w:font", "w:char", "w:styleId", "w:ilvl",
    "w:numId", "w:abstractNumId", "w:after", "w:before", "w:author", "w:bidi", "w:ascii", "r:id",
    "string", "w:customMarkFollows", "w:default",
]  # fmt: skip
VALUES = [
    "", "0", "1", "-1", "9", "999999999", "99999999999999999999", "true", "begin", "separate",
    "end", "superscript", "decimal", "lowerRoman", "upperLetter", "bullet", "%1.%9", "Symbol",
    "F0B7", "zz", "de-DE", "rId1", "A", "paragraph", "character", "first", "auto", "١",
]  # fmt: skip
WORDS = ["", "Stay", "1", "*", " ", "\u2028", "\uf0b7", "بندر", "👩‍🏭", "&amp;", "a" * 400]
attributes = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES), max_size=2)


def written(name: str, held: dict[str, str], inner: list[str]) -> str:
    given_ = "".join(f' {key}="{value}"' for key, value in held.items())
    return f"<{name}{given_}>{''.join(inner)}</{name}>"


elements = st.recursive(
    st.builds(written, st.just("w:t"), st.just({}), st.lists(st.sampled_from(WORDS), max_size=2))
    | st.builds(written, st.sampled_from(NAMES), attributes, st.just([])),
    lambda inner: st.builds(
        written, st.sampled_from(NAMES), attributes, st.lists(inner, max_size=4)
    ),
    max_leaves=12,
)
bodies = st.lists(elements, max_size=4).map("".join)


@FUZZ
@given(bodies)
def test_elements_in_any_order(body: str) -> None:
    check(make_word(p("Stay.") + body))


@FUZZ
@given(bodies, bodies, bodies)
def test_elements_in_any_order_in_other_parts(styles: str, numbers: str, body: str) -> None:
    numbered = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    data = make_word(
        p("Stay.", properties=numbered, style="A") + body,
        styles=styles,
        numbering=numbers,
        footnotes=body,
        header4=body,
        settings=styles,
    )
    check(data)


@settings(max_examples=80)
@given(st.text(max_size=60))
def test_any_text_in_any_part(text: str) -> None:
    held = text.encode("utf-8", "surrogatepass")
    for name in ("word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"):
        check(make_word(p("Stay."), extra={name: held}))
        check(make_word(p("Stay."), extra={name: f"<w:x {DECLARED}>".encode() + held + b"</w:x>"}))


@pytest.mark.parametrize("data", FILES, ids=["small", "leaflet", "letter"])
def test_the_files_that_are_broken_here_can_be_read_when_whole(data: bytes) -> None:
    assert "ferry" in extract_word(data, LIMITS).text
