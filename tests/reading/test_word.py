"""Word files: what a reader of the page sees is what is read."""

from __future__ import annotations

import io
import zipfile

import pytest
from reading.word_files import (
    STYLES,
    changed,
    field,
    item,
    lists,
    make_word,
    make_zip,
    note,
    p,
    r,
    read_word,
    refer,
    said,
    style,
    table,
)

from helpers.reading.formats.extracts import Given, Note, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.word import extract_word

BOX = "<w:txbxContent>{}</w:txbxContent>"
DRAWN = (
    '<w:drawing><wp:inline><a:graphic><a:graphicData uri="shape"><wps:wsp><wps:txbx>{}'
    "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
)
PAINTED = "<w:pict><v:shape><v:textbox>{}</v:textbox></v:shape></w:pict>"
PICTURE = '<w:drawing><wp:inline><a:blip r:embed="rId7"/></wp:inline></w:drawing>'
HINT = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
CONTROL = '<w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
RAISED = '<w:vertAlign w:val="superscript"/>'
HIDDEN = "<w:vanish/>"
RULED = style("Ghost", "Ghost", "<w:rPr><w:vanish/></w:rPr>", kind="character") + style(
    "GhostToo", "Ghost too", based="Ghost", kind="character"
)


PLAIN = {
    "two paragraphs": (
        p("The ferry stays.") + p("The pier too."),
        "The ferry stays.\n\nThe pier too.",
    ),
    "a sentence cut into runs": (p("The fer", r("ry st", "<w:b/>"), "ays."), "The ferry stays."),
    "a line break": (p("Ferry Street 3", r("<w:br/>"), "Norhaven"), "Ferry Street 3\nNorhaven"),
    "a carriage return": (
        p("Ferry Street 3", r("<w:cr/>"), "Norhaven"),
        "Ferry Street 3\nNorhaven",
    ),
    "two line breaks": (p("One.", r("<w:br/>"), r("<w:br/>"), "Two."), "One.\n\nTwo."),
    "a page break at the end": (p("One.", r('<w:br w:type="page"/>')) + p("Two."), "One.\n\nTwo."),
    "a page that Word has ended": (
        p("The ferry ", r("<w:lastRenderedPageBreak/>"), "stays."),
        "The ferry stays.",
    ),
    "a tab": (p("Pier", r("<w:tab/>"), "three"), "Pier three"),
    "spaces in rows": (p("Pier    three  "), "Pier three"),
    "white space that the program put in": (p(r("<w:t>The\n   ferry</w:t>")), "The ferry"),
    "a non-breaking hyphen": (p("sea", r("<w:noBreakHyphen/>"), "side"), "sea\u2011side"),
    "a soft hyphen": (p("sea", r("<w:softHyphen/>"), "side"), "seaside"),
    "a non-breaking space": (p("3\u00a0May"), "3\u00a0May"),
    "emoji and letters beyond": (p("Pier 🚢 stays 👩‍🏭 𝒽"), "Pier 🚢 stays 👩‍🏭 𝒽"),
    "a link": (p('<w:hyperlink r:id="rId5">' + r("our page") + "</w:hyperlink>"), "our page"),
    "a simple field": (
        p("On ", '<w:fldSimple w:instr="DATE">' + r("3 May") + "</w:fldSimple>"),
        "On 3 May",
    ),
    "a field through several runs": (
        p("See ", field(" REF pier ", r("pier 3")), "."),
        "See pier 3.",
    ),
    "a field inside an instruction": (
        p(field(r("IF ") + field("MERGEFIELD a", r("secret")), r("Dear crew"))),
        "Dear crew",
    ),
    "a field that never ends": (
        p(
            r('<w:fldChar w:fldCharType="begin"/>'),
            r("<w:instrText>PAGE</w:instrText>"),
            "All stay.",
        ),
        "All stay.",
    ),
    "a field through two paragraphs": (
        p(
            r('<w:fldChar w:fldCharType="begin"/>'),
            r('<w:fldChar w:fldCharType="separate"/>'),
            "One.",
        )
        + p("Two.", r('<w:fldChar w:fldCharType="end"/>')),
        "One.\n\nTwo.",
    ),
    "a sign of Symbol": (p("5 ", r('<w:sym w:font="Symbol" w:char="F0B3"/>'), " 3"), "5 ≥ 3"),
    "a bullet typed in Wingdings": (
        p(r('<w:sym w:font="Wingdings" w:char="F0D8"/>'), " Stay"),
        "➢ Stay",
    ),
    "private letters in Wingdings": (
        p(r("\uf0fc", '<w:rFonts w:ascii="Wingdings"/>'), " done"),
        "✓ done",
    ),
    "a smart tag": (p("In ", "<w:smartTag>" + r("Norhaven") + "</w:smartTag>"), "In Norhaven"),
    "a content control in a line": (p("By ", CONTROL.format(r("Ada Holm"))), "By Ada Holm"),
    "a content control around paragraphs": (CONTROL.format(p("One.") + p("Two.")), "One.\n\nTwo."),
    "a hint that nobody filled in": (p("By ", HINT.format(r("Click here")), "Ada"), "By Ada"),
    "custom elements": ('<w:customXml w:element="x">' + p("One.") + "</w:customXml>", "One."),
    "elements that nobody knows": (
        p('<w:newThing w:x="1">' + r("Stay.") + "</w:newThing>"),
        "Stay.",
    ),
    "a span set from right to left": (p('<w:bdo w:val="rtl">' + r("بندر") + "</w:bdo>"), "بندر"),
    "small letters above Japanese": (
        p(
            r(
                "<w:ruby><w:rt>"
                + r("みなと")
                + "</w:rt><w:rubyBase>"
                + r("港")
                + "</w:rubyBase></w:ruby>"
            )
        ),
        "港",
    ),
    "an equation": (p("<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>"), "a=b"),
    "a text box, drawn twice": (
        p(
            "Beside.",
            r(
                '<mc:AlternateContent><mc:Choice Requires="wps">'
                + DRAWN.format(BOX.format(p("In the box.")))
                + "</mc:Choice><mc:Fallback>"
                + PAINTED.format(BOX.format(p("In the box.")))
                + "</mc:Fallback></mc:AlternateContent>"
            ),
        )
        + p("Below."),
        "Beside.\n\nIn the box.\n\nBelow.",
    ),
    "a text box of the old kind": (
        p("Beside.", r(PAINTED.format(BOX.format(p("Old box."))))),
        "Beside.\n\nOld box.",
    ),
    "a box whose first drawing is a picture": (
        p(
            r(
                '<mc:AlternateContent><mc:Choice Requires="x"><w:drawing/></mc:Choice><mc:Fallback>'
                + PAINTED.format(BOX.format(p("Only here.")))
                + "</mc:Fallback></mc:AlternateContent>"
            )
        ),
        "Only here.",
    ),
    "letters as art": (p(r('<w:pict><v:textpath string="STAY"/></w:pict>')), "STAY"),
    "words in a drawing": (
        p(r("<w:drawing><a:p><a:r><a:t>In a shape</a:t></a:r></a:p></w:drawing>")),
        "In a shape",
    ),
    "a number raised by hand": (
        p("It was closed.", r("1", RAISED), " All knew", r("2", RAISED), " it."),
        "It was closed.[1] All knew[2] it.",
    ),
    "a raised number that is a power": (p("400 m", r("2", RAISED), " of pier"), "400 m2 of pier"),
    "raised letters": (p("the 4", r("th", RAISED), " pier"), "the 4th pier"),
    "hidden text": (p("Stay. ", r("draft only", HIDDEN), "Now."), "Stay. Now."),
    "text that is said not to be hidden": (p(r("Stay.", '<w:vanish w:val="0"/>')), "Stay."),
    "a hidden paragraph mark": (
        p("Demand.", properties=f"<w:rPr>{HIDDEN}</w:rPr>") + p(" We stay."),
        "Demand. We stay.",
    ),
    "a picture": (p("Pier.", r(PICTURE)), "Pier."),
    "old forms of bullets in the text": (p("•", r("<w:tab/>"), "Stay"), "• Stay"),
}


@pytest.mark.parametrize(("body", "text"), PLAIN.values(), ids=PLAIN)
def test_text_as_a_reader_sees_it(body: str, text: str) -> None:
    assert read_word(body, styles=STYLES).text == text


def test_notes_stand_at_the_end_with_the_mark_that_stands_in_the_text() -> None:
    back = r("<w:footnoteRef/>")
    extract = read_word(
        p("The pier", refer("footnote", 3), " stays.", refer("footnote", 2))
        + p("So do we.", refer("endnote", 5)),
        footnotes=note("footnote", -1, p("---"))
        + note("footnote", 2, p(back, " Harbour paper, 3 May."), p("Page 2."))
        + note("footnote", 3, p(back, " Built in 1903."))
        + note("footnote", 4, p(back, " Nobody refers to this.")),
        endnotes=note("endnote", 5, p(" Decided on Sunday.")),
        styles=STYLES,
    )
    assert extract.text == (
        "The pier[1] stays.[2]\n\nSo do we.[3]\n\n"
        "[1] Built in 1903.\n\n[2] Harbour paper, 3 May.\nPage 2.\n\n[3] Decided on Sunday."
    )
    assert [(extract.text[g.start : g.end], g.role, g.why) for g in extract.given] == [
        ("[1] Built in 1903.", "body", "a footnote of the Word file"),
        ("[2] Harbour paper, 3 May.\nPage 2.", "body", "a footnote of the Word file"),
        ("[3] Decided on Sunday.", "body", "an endnote of the Word file"),
    ]
    assert said(extract) == ["2 footnotes at the end", "1 endnote at the end"]


def test_a_note_may_have_a_mark_of_its_own_or_be_lost() -> None:
    star = r('<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t>')
    extract = read_word(
        p("The pier", star, " stays.", refer("footnote", 77)),
        footnotes=note("footnote", 2, p("* Built in 1903.")),
    )
    assert extract.text == "The pier[*] stays.\n\n[*] Built in 1903."


def test_a_deleted_reference_takes_its_note_along() -> None:
    extract = read_word(
        p("The pier", changed("del", refer("footnote", 2)), " stays."),
        footnotes=note("footnote", 2, p("Built in 1903.")),
    )
    assert extract.text == "The pier stays."


def test_comments_hidden_text_pictures_and_boxes_are_said() -> None:
    extract = read_word(
        p("The pier", r('<w:commentReference w:id="1"/>'), " stays. ", r("in secret", HIDDEN))
        + p("So do we.", r(PICTURE), r(PAINTED.format(BOX.format(p("Come!"))))),
        comments='<w:comment w:id="1">' + p("Really?") + "</w:comment>",
        styles=STYLES,
    )
    assert extract.text == "The pier stays.\n\nSo do we.\n\nCome!"
    assert said(extract) == [
        "1 comment left out",
        "1 text box behind the paragraph beside it",
        "2 words of hidden text left out",
        "1 picture left out",
    ]


def test_text_may_be_hidden_by_a_style() -> None:
    body = p(
        "Stay. ", r("one ", '<w:rStyle w:val="Ghost"/>'), r("two", '<w:rStyle w:val="GhostToo"/>')
    )
    assert read_word(body, styles=STYLES + RULED).text == "Stay."


SECTION = (
    '<w:sectPr><w:headerReference w:type="{}" r:id="rId1"/>'
    '<w:footerReference w:type="default" r:id="rId2"/>{}</w:sectPr>'
)


def test_heads_and_feet_of_pages_stand_at_the_very_end_as_furniture() -> None:
    extract = read_word(
        p("The pier stays.") + SECTION.format("default", ""),
        header1=p("Ferry Union", r("<w:br/>"), "Ferry Street 3")
        + p("Page ", field("PAGE", r("1"))),
        footer2=p("3"),
    )
    assert extract.text == "The pier stays.\n\nFerry Union\n\nFerry Street 3"
    assert [(extract.text[g.start : g.end], g.role, g.why) for g in extract.given] == [
        ("Ferry Union", "furniture", "a running head of the Word file"),
        ("Ferry Street 3", "furniture", "a running head of the Word file"),
    ]
    assert said(extract) == ["2 lines from the heads and feet of pages at the very end"]


@pytest.mark.parametrize(
    ("kind", "more", "settings", "shown"),
    [
        ("first", "", "", False),
        ("first", "<w:titlePg/>", "", True),
        ("even", "", "", False),
        ("even", "", "<w:evenAndOddHeaders/>", True),
    ],
)
def test_a_head_that_no_page_shows_is_left_out(
    kind: str, more: str, settings: str, shown: bool
) -> None:
    extract = read_word(
        p("The pier stays.") + SECTION.format(kind, more),
        header1=p("Ferry Union"),
        footer2=p("7"),
        settings=settings,
    )
    assert ("Ferry Union" in extract.text) is shown


def test_a_table_of_contents_is_furniture() -> None:
    contents = style("Verzeichnis1", "toc 1", based="Standard")
    extract = read_word(
        p(field("TOC", r("Piers")), r("<w:tab/>"), "3", style="Verzeichnis1")
        + p("The pier stays."),
        styles=STYLES + contents,
    )
    assert extract.given == (Given(0, 7, "furniture", "a line of a table of contents"),)


@pytest.mark.parametrize(
    "options",
    [{"strict": True}, {"main": "word/document2.xml"}, {"main": "doc/main.xml"}, {"windows": True}],
    ids=["strict namespaces", "as Word online writes", "another folder", "slashes and capitals"],
)
def test_other_programs_lay_the_parts_elsewhere(options: dict) -> None:
    windows = options.pop("windows", False)
    data = make_word(
        item("Piers") + p("We stay.", refer("footnote", 2)) + p("Norhaven", style="Titel"),
        styles=STYLES,
        numbering=lists(("decimal", "%1.")),
        footnotes=note("footnote", 2, p("Note.")),
        **options,
    )
    if windows:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        data = make_zip({name.replace("/", "\\").upper(): held for name, held in parts.items()})
    extract = extract_word(data, Limits())
    assert extract.text == "1. Piers\n\nWe stay.[1]\n\nNorhaven\n\n[1] Note."
    assert extract.proposals == {"title": "Norhaven"}


def test_what_could_not_be_read_is_noted() -> None:
    extract = read_word(
        '<w:altChunk r:id="rId4"/>'
        + p("Stay.", r('<w:drawing><c:chart r:id="rId5"/></w:drawing>'))
        + p(r('<w:sym w:font="Unheard" w:char="F099"/>'), r("\uf0ee", '<w:rFonts w:ascii="X"/>'))
    )
    assert extract.text == "Stay."
    assert extract.notes == (
        Note("", "holds 1 part in another format, not read", "open it in Word and save it anew"),
        Note(
            "",
            "holds 1 diagram, not read",
            "type its words into the file if the statement needs them",
        ),
        Note(
            "",
            "holds 2 signs of an unknown font, not read",
            "look at them in Word; here they are left out",
        ),
    )


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("", "holds no text"),
        (p() + p("   ") + table([""]), "holds no text"),
        (p(changed("del", r("Gone."))), "holds no text"),
        (p(r(PICTURE)) + p(r(PICTURE)), "holds no text, only 2 pictures"),
        (p(r("Gone.", HIDDEN)), "holds no text but hidden text"),
        (SECTION.format("default", ""), "holds no text"),
    ],
)
def test_a_file_without_text_is_refused(body: str, what: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_word(body, header1=p("Ferry Union"))
    assert refused.value.what == what


def test_too_many_characters_are_refused() -> None:
    with pytest.raises(Unreadable) as refused:
        extract_word(make_word(p("a" * 101)), Limits(characters=100))
    assert refused.value.what == "holds more than 100 characters"


def test_the_library_is_named() -> None:
    assert read_word(p("Stay.")).extraction.startswith("Word (docx) by lxml ")
