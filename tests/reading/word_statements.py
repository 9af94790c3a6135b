"""Invented statements as people write them in Word, for tests: styles, lists, notes, tables."""

from __future__ import annotations

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from reading.word_files import lists, make_word, note, p, r, style, table

CREWS = (
    "The harbour board wants to take the last boat from us in October. It says that nobody uses "
    "it in winter. Three hundred people cross the water every working day, and none was asked."
)
SCHOOL = (
    "Without the ferry the children of the island have no way to school. We have carried them for "
    "sixty years, and we will not stop now."
)


def leaflet() -> bytes:
    """A title, a heading, bullets, and calls in bold at the end, with empty lines between."""
    document = Document()
    document.core_properties.title = "Word Document"
    document.add_paragraph("Hands off our ferry", style="Title")
    document.add_paragraph("Ferry Users of Norhaven, 3 May 2024")
    document.add_paragraph(CREWS)
    document.add_paragraph("What we know", style="Heading 1")
    document.add_paragraph("The board has:")
    for thing in (
        "sold the old pier,",
        "cut the crew from nine to four,",
        "closed the waiting room.",
    ):
        document.add_paragraph(thing, style="List Bullet")
    document.add_paragraph(SCHOOL)
    for call in ("The ferry stays!", "Not one crossing less!", "Come to the pier on Sunday!"):
        _bold(document.add_paragraph(), call)
    section = document.sections[0]
    section.footer.paragraphs[0].text = "Printed by the Norhaven copy shop"
    return _saved(document)


def union_letter() -> bytes:
    """A letterhead in a table, an address in close lines, footnotes, a signature."""
    head = table(
        [p("Ferry Workers’ Union"), p("Quay Street 4") + p("Norhaven") + p("office@ferry.example")]
    )
    close = {"style": "Close"}
    body = (
        head
        + p("Norhaven, 12 March 2024")
        + p("To the harbour board", **close)
        + p("Customs House", **close)
        + p("Dear members of the board,")
        + p(CREWS, r('<w:footnoteReference w:id="1"/>'))
        + p(
            SCHOOL,
            " Your own report says so",
            r('<w:footnoteReference w:id="2"/>'),
            " in plain words.",
        )
        + p("We ask you to meet us before the end of the month, and to bring the figures with you.")
        + p("Yours faithfully,")
        + p("Ada Holm", **close)
        + p("Secretary of the Ferry Workers’ Union", **close)
    )
    footnotes = note("footnote", 1, p("Count of the harbour office, January 2024.")) + note(
        "footnote", 2, p("Report on the crossings, page 14.")
    )
    return make_word(body, styles=_spaced(), footnotes=footnotes)


def german_call() -> bytes:
    """Numbered demands with a paragraph between them, tracked changes, a sub-list."""

    def demand(text: str, level: int = 0) -> str:
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        return p(r(text, '<w:lang w:val="de-DE"/>'), properties=numbered)

    def plain(text: str, **more: str) -> str:
        return p(r(text, '<w:lang w:val="de-DE"/>'), **more)

    body = (
        plain("Die Bücherei bleibt!", style="Title")
        + plain("Aufruf des Elternrats Norhafen")
        + plain(
            "Die Stadt will die Bücherei zum Jahresende schließen. Achthundert Kinder leihen dort "
            "jede Woche Bücher aus, und für viele ist sie der einzige ruhige Ort am Nachmittag."
        )
        + plain("Wir fordern:")
        + demand("die Bücherei bleibt jeden Nachmittag offen,")
        + demand("keine Gebühren für Kinder,")
        + demand("auch nicht für Musik,", 1)
        + plain("Das kostet die Stadt weniger als der neue Parkplatz vor dem Rathaus.")
        + demand("zwei feste Stellen im Lesesaal.")
        + plain("Kommt am Sonntag um elf Uhr vor das Rathaus und bringt eure Bücher mit.")
        + plain("Bücher statt Parkplätze!")
        + plain("Elternrat Norhafen")
    )
    levels = ("decimal", "%1.", "lowerLetter", "%2)")
    return make_word(body, styles=_spaced(), numbering=lists(levels))


def persian_statement() -> bytes:
    """Right to left, with spans of direction and a language of its own."""

    def line(text: str, **more: str) -> str:
        run = r(text, '<w:rtl/><w:lang w:val="en-US" w:bidi="fa-IR"/>')
        return p(f'<w:bdo w:val="rtl">{run}</w:bdo>', properties="<w:bidi/>", **more)

    body = (
        line("کتابخانه بسته نمی‌شود", style="Title")
        + line("انجمن پدران و مادران بندر")
        + line(
            "شهرداری می‌خواهد کتابخانهٔ محله را در پایان سال ببندد. هشتصد کودک هر هفته از آنجا کتاب "
            "می‌گیرند و برای بسیاری از آنان تنها جای آرام بعدازظهر است."
        )
        + line("ما همراه معلمان و کتابداران می‌ایستیم و می‌خواهیم که کتابخانه هر روز باز بماند.")
        + line("کتابخانه را نبندید!")
    )
    return make_word(body, styles=_spaced())


def emoji_post() -> bytes:
    """Lines set close with pictures in front, as copied from a phone, in one paragraph each."""
    document = Document()
    for text in (
        "🚢 NO BOAT, NO SCHOOL 🚢",
        CREWS,
        "👉 Meet us at pier 3",
        "👉 Bring your children",
        "✊🏽 The ferry stays!",
        "#SaveTheFerry #Norhaven",
    ):
        paragraph = document.add_paragraph(text)
        paragraph.paragraph_format.space_after = 0
    return _saved(document)


def pasted_mail() -> bytes:
    """Lines broken by a mail program, each of them a paragraph without a gap."""
    lines = (
        "The harbour board wants to take the last boat from us in October. It",
        "says that nobody uses it in winter. Three hundred people cross the",
        "water every working day, and none was asked.",
        "",
        "Without the ferry the children of the island have no way to school.",
        "We have carried them for sixty years, and we will not stop now. The",
        "Board has not answered any of our letters.",
    )
    return make_word("".join(p(line, style="Close") for line in lines), styles=_spaced())


def two_columns() -> bytes:
    """A leaflet in two columns made with a table, a box beside it, a centred title."""
    document = Document()
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _bold(title, "KEEP THE ALLOTMENTS")
    grid = document.add_table(rows=1, cols=2)
    left, right = grid.rows[0].cells
    left.text = (
        "Forty gardens between the railway and the river are to become a car park. People from "
        "eleven countries grow their food there."
    )
    left.add_paragraph("The council never asked them. It sold the ground in a closed meeting.")
    right.text = "We have dug, planted and shared here since 1951, and we are going to stay here."
    right.add_paragraph("Gardens, not garages!")
    box = (
        f"<w:r {nsdecls('w')} xmlns:v='urn:schemas-microsoft-com:vml'><w:pict><v:shape><v:textbox>"
        "<w:txbxContent><w:p><w:r><w:t>Open day: Saturday, 4 June</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    title._p.append(parse_xml(box))
    document.add_paragraph("Friends of the Allotments")
    return _saved(document)


def _spaced() -> str:
    gap = '<w:pPr><w:spacing w:after="160"/></w:pPr>'
    return (
        style("Normal", "Normal", gap, usual=True)
        + style("Title", "Title", based="Normal")
        + style("Close", "No Spacing", '<w:pPr><w:spacing w:after="0"/></w:pPr>')
    )


def _bold(paragraph: Paragraph, text: str) -> None:
    paragraph.add_run(text).bold = True


def _saved(document: Document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()
