"""Small PDFs for tests, each with one property that is tricky; made anew, never stored.

`layout` files come from fpdf2, broken and hostile ones are written byte by byte.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from fpdf import FPDF

FERRY = (
    "The ferry has crossed the harbour for ninety years. The council wants to close it in spring, "
    "and it has asked nobody who uses it."
)
LANDING = (
    "We carried the question to every landing on both shores. Eleven hundred people signed, and "
    "not one of them had been asked before. Nurses cross at five in the morning, pupils at seven, "
    "and the market at noon."
)
MONEY = (
    "The council says that there is no money. There was money for a car park that stands empty, "
    "for a fountain that never ran, and for three reports about the ferry which nobody may read."
)
DEMAND = (
    "We want the boat that we have, run by the people who run it now, at the fare that we pay now. "
    "A bridge for cars is no answer to a question that people on foot have put."
)
PROSE = (FERRY, LANDING, MONEY, DEMAND)


class Sheet(FPDF):
    """A PDF whose pages may have a head and a foot, given as functions of the page's number."""

    def __init__(
        self,
        *,
        head: Callable[[int], str] | None = None,
        foot: Callable[[int], str] | None = None,
        size: float = 12,
    ) -> None:
        super().__init__(format="A4")
        self.head, self.foot, self.size = head, foot, size
        self.set_margin(25)
        self.set_auto_page_break(True, 28)

    def header(self) -> None:
        if self.head and (text := self.head(self.page_no())):
            self.set_font("helvetica", "I", 9)
            self.cell(0, 8, text)
            self.ln(16)
        self.set_font("times", "", self.size)

    def footer(self) -> None:
        if self.foot and (text := self.foot(self.page_no())):
            self.set_y(-18)
            self.set_font("helvetica", "", 9)
            self.cell(0, 8, text, align="C")

    def heading(self, text: str, size: float = 22) -> None:
        self.set_font("helvetica", "B", size)
        self.multi_cell(0, size * 0.5, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(4)
        self.set_font("times", "", self.size)

    def prose(self, text: str, align: str = "L") -> None:
        self.multi_cell(0, 6, text, align=align, new_x="LMARGIN", new_y="NEXT")
        self.ln(3)

    def lines(self, lines: Iterable[str], height: float = 6) -> None:
        for line in lines:
            self.cell(0, height, line, new_x="LMARGIN", new_y="NEXT")

    def finish(self) -> bytes:
        self.set_creation_date(datetime(2031, 5, 12, tzinfo=UTC))
        return bytes(self.output())


@cache
def leaflet() -> bytes:
    sheet = Sheet()
    sheet.add_page()
    sheet.set_font("helvetica", "B", 14)
    sheet.lines(["NO CLOSURE WITHOUT A VOTE!"], 10)
    sheet.heading("Keep the ferry, keep the town together", 26)
    for text in PROSE:
        sheet.prose(text)
    sheet.set_font("helvetica", "B", 14)
    sheet.lines(["Keep the ferry!", "No bridge for cars!", "One town, two shores!"], 9)
    sheet.ln(6)
    sheet.set_font("times", "", 12)
    sheet.lines(["Harbour Committee", "12 May 2031"])
    return sheet.finish()


def _pages(sheet: Sheet, count: int) -> bytes:
    """A text that runs over `count` pages, every paragraph of it different."""
    sheet.add_page()
    sheet.heading("Keep the ferry, keep the town together")
    number = 0
    while sheet.page_no() < count or sheet.get_y() < 120:
        number += 1
        sheet.prose(f"In week {_word(number)} we wrote to the council. {PROSE[number % 4]}")
    return sheet.finish()


def _word(number: int) -> str:
    names = ("nine", "one", "two", "three", "four", "five", "six", "seven", "eight")
    return f"{names[number // 9 % 9]} hundred and {names[number % 9]}"


@cache
def four_pages() -> bytes:
    head = "Harbour Committee - Statement on the ferry"
    return _pages(Sheet(head=lambda n: head, foot=lambda n: f"Page {n} of 4"), 4)


@cache
def left_and_right() -> bytes:
    def head(n: int) -> str:
        return f"{n}   Harbour News" if n % 2 == 0 else f"Statement on the ferry   {n}"

    return _pages(Sheet(head=head), 6)


@cache
def first_page_differs() -> bytes:
    """The first page has no head; the others have the title of the statement as theirs."""
    head = "Keep the ferry, keep the town together"
    return _pages(Sheet(head=lambda n: head if n > 1 else "", foot=lambda n: f"- {n} -"), 4)


@cache
def two_pages() -> bytes:
    return _pages(Sheet(head=lambda n: "Harbour Committee", foot=str), 2)


@cache
def refrain() -> bytes:
    """Two sides of a leaflet, both of which begin and end with the same large call."""
    sheet = Sheet()
    for text in PROSE[:2]:
        sheet.add_page()
        sheet.set_font("helvetica", "B", 20)
        sheet.lines(["Save our ferry"], 12)
        sheet.set_font("times", "", 12)
        sheet.prose(text)
        sheet.set_font("times", "B", 12)
        sheet.lines(["No closure without a vote!"])
        sheet.set_font("times", "", 12)
    return sheet.finish()


@cache
def two_columns() -> bytes:
    """A newsletter: a heading over two columns, drawn one after the other."""
    sheet = Sheet(size=11)
    sheet.add_page()
    sheet.heading("Harbour News", 24)
    with sheet.text_columns(text="\n\n".join(PROSE * 2), ncols=2, gutter=8, text_align="L"):
        pass
    return sheet.finish()


COLUMNS = (
    ("The reading room was built by the", "Whoever wants to read there now"),
    ("people who worked on the docks,", "has to pay at the door, and the"),
    ("stone by stone and in the evenings.", "door is open on two days a week."),
    ("It had forty chairs and one stove,", "We say that a room which everybody"),
    ("and nobody had to pay to sit there.", "built belongs to everybody still."),
    ("It is closed on Mondays since June,", "Open it on all days, and take the"),
    ("and on Tuesdays since September.", "till away from the door at once."),
)


@cache
def woven_columns() -> bytes:
    """Two columns that were drawn line by line across the page, below one heading."""
    rows = [draw(60, 760, 20, "A room that everybody built")]
    for number, (left, right) in enumerate(COLUMNS):
        height = 720 - 14 * number
        rows += [draw(60, height, 11, left), draw(310, height, 11, right)]
    return write_pdf([" ".join(rows)])


@cache
def crossed_columns() -> bytes:
    """Columns drawn line by line, and lines without a gap that run through their gutter."""
    rows = []
    for number, (left, right) in enumerate(COLUMNS):
        height = 720 - 14 * number
        rows += [draw(60, height, 11, left), draw(310, height, 11, right)]
    for number in range(4):
        height = 600 - 14 * number
        rows += [
            draw(60, height, 11, "A line that is far too long for its own column, as it seems, and")
        ]
        rows += [draw(390, height, 11, "runs into the other one.")]
    return write_pdf([" ".join(rows)])


@cache
def price_list() -> bytes:
    """Rows of a table, which are lines and no columns of prose."""
    fares = [("Adults", "2.40"), ("Pupils", "1.20"), ("Bicycles", "0.80"), ("Dogs", "0.50")]
    rows = [draw(60, 760, 12, "The fares that we want to keep are these:")]
    for number, (who, fare) in enumerate(fares):
        rows += [draw(60, 730 - 16 * number, 12, who), draw(400, 730 - 16 * number, 12, fare)]
    return write_pdf([" ".join(rows)])


@cache
def heading_drawn_last() -> bytes:
    rows = [draw(60, 700 - 14 * n, 11, left) for n, (left, _) in enumerate(COLUMNS)]
    rows += [draw(60, 560, 11, "The Reading Room Group")]
    rows += [draw(60, 760, 24, "Open the reading room")]
    return write_pdf([" ".join(rows)])


@cache
def letterhead() -> bytes:
    sheet = Sheet()
    sheet.add_page()
    sheet.set_font("helvetica", "B", 28)
    sheet.lines(["ALLOTMENT UNION"], 14)
    sheet.set_font("helvetica", "", 8)
    sheet.lines(["12 Garden Lane, Northport - office@allotments.example"], 8)
    sheet.ln(6)
    sheet.set_font("times", "", 12)
    sheet.cell(0, 6, "Northport, 3 March 2031", align="R", new_x="LMARGIN", new_y="NEXT")
    sheet.ln(6)
    sheet.heading("The allotments are not for sale", 16)
    sheet.prose("Four hundred families grow their food on the slope above the railway. " + DEMAND)
    sheet.prose(MONEY)
    sheet.lines(["For the committee:", "Ada Reed"])
    return sheet.finish()


@cache
def footnotes() -> bytes:
    """A sentence that runs over a page, with two notes at the foot of the first one."""
    first = [
        "The ferry has crossed the harbour for ninety years. Last spring",
        ("the council read a report", "1"),
        "that nobody else may read, and in summer",
        "it paid for another one. On the ground of these two reports it",
    ]
    rows = []
    for number, line in enumerate(first):
        height = 740 - 16 * number
        text, mark = line if isinstance(line, tuple) else (line, "")
        rows.append(draw(60, height, 12, text))
        if mark:
            rows.append(draw(60 + 5.45 * len(text), height + 4, 7, mark))
    rows += [draw(60, 90, 8, "1 The report has forty pages; the council showed two of them.")]
    second = ["decided in autumn to close the boat, and told nobody until the", "winter had come."]
    more = [draw(60, 740 - 16 * number, 12, line) for number, line in enumerate(second)]
    return write_pdf([" ".join(rows), " ".join(more)])


@cache
def cut_words() -> bytes:
    lines = [
        "The council calls it modernisa-",
        "tion, but modernisation with-",
        "out a boat is a closure. We know",
        "what self-determination means, and self-",
        "determination begins at the land-",
        "ing. The U.S.-",
        "led firm that wants the anti-",
        "American vote will not get it.",
    ]
    return write_pdf([" ".join(draw(60, 740 - 15 * n, 12, t) for n, t in enumerate(lines))])


@cache
def cut_page() -> bytes:
    first = ["The boat stays, and we say that the council's", "plan is an aggres-"]
    pages = [first, ["sion against everybody who has to cross."]]
    return write_pdf(
        [" ".join(draw(60, 740 - 15 * n, 12, t) for n, t in enumerate(page)) for page in pages]
    )


@cache
def german() -> bytes:
    sheet = Sheet()
    sheet.set_lang("de-DE")
    sheet.add_page()
    sheet.heading("Die Fähre bleibt")
    text = (
        "Seit neunzig Jah~ren ver~bin~det die Fäh~re bei~de Ufer der Stadt. Die Ver~wal~tung will "
        "sie ein~stel~len, ohne die Be~schäf~tig~ten und die Ar~bei~ter~be~we~gung der Stadt zu "
        "fra~gen. Wir for~dern den Er~halt der Haupt- und Ne~ben~li~nien und die Rück~nah~me "
        "al~ler Kün~di~gun~gen im Ha~fen~be~trieb, so~fort und oh~ne Be~din~gun~gen. "
    ).replace("~", "\u00ad")
    sheet.set_right_margin(95)
    sheet.prose(text)
    sheet.prose(text.replace("neunzig", "achtzig"), align="J")
    return sheet.finish()


def _letters_sheet(*lines: str) -> bytes:
    from matplotlib import get_data_path

    sheet = Sheet()
    sheet.add_font("dejavu", "", Path(get_data_path(), "fonts", "ttf", "DejaVuSans.ttf"))
    sheet.add_page()
    sheet.set_font("dejavu", "", 12)
    sheet.lines(lines)
    return sheet.finish()


@cache
def ligatures() -> bytes:
    return _letters_sheet(
        "We ﬁght for the ﬂoating stage, a di\ufb03cult o\ufb00er.",
        "Güney iskelesi için, Łódź için, Ελλάδα için.",
    )


@cache
def persian() -> bytes:
    """Lines that run from right to left, with a number and letters that run the other way."""
    lines = ("قایق را نگه دارید", "شورا در سال 2031 از هیچ کس نپرسید.")
    # Programs draw such lines from left to right, numbers as they are.
    return _letters_sheet(*(line[::-1].replace("1302", "2031") for line in lines))


@cache
def unmapped() -> bytes:
    """A word in a font that the page does not name, and one whose signs mean nothing."""
    table = b"""/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <00> <FF> endcodespacerange
3 beginbfchar <41> <E010> <42> <E011> <43> <E012> endbfchar
endcmap end"""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Signs /ToUnicode 51 0 R >>"
    head = f"<< /Length {len(table)} >>\nstream\n".encode()
    extra = {50: font, 51: head + table + b"\nendstream"}
    rows = [
        draw(60, 700, 12, "We keep the ferry and the stage,"),
        draw(60, 685, 12, "ABC").replace("/F1", "/F2"),
        draw(60, 670, 12, "xy").replace("/F1", "/F9"),
        draw(60, 655, 12, "and the boat that we built by ourselves."),
    ]
    pages = [draw(60, 700, 12, "It is ours."), " ".join(rows)]
    return write_pdf(pages, fonts="/F2 50 0 R", extra=extra)


@cache
def signs_only() -> bytes:
    return write_pdf([draw(60, 700, 12, "Nobody can read this.").replace("/F1", "/F9")])


@cache
def locked(user: str = "", aes: bool = False) -> bytes:
    """With an owner's password always: without the user's, everybody may read it, not print it."""
    from pypdf import PdfWriter

    sheet = Sheet()
    sheet.add_page()
    sheet.prose(FERRY)
    writer = PdfWriter(clone_from=io.BytesIO(sheet.finish()))
    method = "AES-256" if aes else "RC4-128"
    writer.encrypt(user, "tide", permissions_flag=0, algorithm=method)
    kept = io.BytesIO()
    writer.write(kept)
    return kept.getvalue()


def _picture() -> str:
    image = "BI /W 2 /H 2 /BPC 8 /CS /G ID \x01\x02\x03\x04 EI"
    return f"q 500 0 0 700 40 40 cm {image} Q"


@cache
def scanned(pages: str = "p") -> bytes:
    """`p` is a page that is a picture, `t` one with text, a space an empty one."""
    kinds = {"p": _picture(), "t": draw(60, 700, 12, "The boat stays."), " ": ""}
    return write_pdf([kinds[kind] for kind in pages])


@cache
def stamped() -> bytes:
    """Two scanned pages with the mark of a scanner's program on each."""
    return write_pdf([_picture() + " " + draw(60, 20, 8, "Scanned with Scanner 3.1")] * 2)


@cache
def turned() -> bytes:
    """A page in landscape format that was drawn upright and is turned when it is shown."""
    rows = [f"BT /F1 12 Tf 0 1 -1 0 {100 + 16 * n} 60 Tm ({t}) Tj ET" for n, (t, _) in
            enumerate(COLUMNS)]  # fmt: skip
    return write_pdf([" ".join(rows)], page="/Rotate 90")


@cache
def watermark() -> bytes:
    rows = ["BT /F1 60 Tf 0 1 -1 0 300 200 Tm (DRAFT) Tj ET"]
    rows += [draw(60, 700 - 14 * n, 11, left) for n, (left, _) in enumerate(COLUMNS)]
    return write_pdf([" ".join(rows)])


@cache
def drawn_twice() -> bytes:
    rows = [draw(60 + shift, 740, 20, "Open the reading room") for shift in (0, 0.4)]
    return write_pdf([" ".join([*rows, draw(60, 700, 12, "It was built by all of us.")])])


@cache
def many_pages(count: int = 1500) -> bytes:
    return write_pdf([draw(60, 700, 12, "The boat stays.")] * count)


@cache
def bomb(megabytes: int = 300, layers: int = 1) -> bytes:
    """One page whose content unpacks to so many megabytes of white space, packed `layers` times."""
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
    for _ in range(layers - 1):
        data = zlib.compress(data, 9)
    filters = "[" + "/FlateDecode " * layers + "]"
    return write_pdf([data], stream=f"/Filter {filters}")


@cache
def endless_steps() -> bytes:
    """One page that draws the same word four hundred thousand times."""
    data = zlib.compress(draw(60, 700, 12, "boat").encode() * 400_000, 9)
    return write_pdf([data], stream="/Filter /FlateDecode")


@cache
def form_in_itself() -> bytes:
    """A drawing that contains itself."""
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources 4 0 R /Length 5 >>\n"
    extra = {50: form + b"stream\n/X Do\nendstream"}
    text = draw(60, 700, 12, "The boat stays.") + " /X Do"
    return write_pdf([text], resources="/XObject << /X 50 0 R >>", extra=extra)


@cache
def form_fields() -> bytes:
    """A page with nothing but a field to fill in, and a script that would run when opened."""
    field = b"<< /FT /Tx /T (name) /V (secret) /Subtype /Widget /Rect [0 0 9 9] >>"
    script = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
    catalog = "/AcroForm << /Fields [50 0 R] >> /OpenAction 51 0 R"
    extra = {50: field, 51: script}
    return write_pdf([""], page="/Annots [50 0 R]", catalog=catalog, extra=extra)


@cache
def pages_in_a_ring() -> bytes:
    """A tree of pages whose only branch is the tree."""
    return four_objects(b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>")


def four_objects(pages: bytes) -> bytes:
    return _assemble({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: pages})


def described(*, title: str = "", author: str = "", language: str = "") -> bytes:
    """A leaflet of one line with entries about itself."""
    sheet = Sheet()
    sheet.set_title(title)
    sheet.set_author(author)
    if language:
        sheet.set_lang(language)
    sheet.add_page()
    sheet.heading("Keep the ferry, keep the town together")
    sheet.prose(FERRY)
    return sheet.finish()


def page_lines(data: bytes, number: int) -> str:
    """The text of one page as the library gives it, with every run of white space as one space."""
    from pypdf import PdfReader

    return " ".join(PdfReader(io.BytesIO(data)).pages[number].extract_text().split())


def draw(left: float, height: float, size: float, text: str) -> str:
    """The steps that draw a line of text at a place in points from the left and from the foot."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /F1 {size} Tf {left:g} {height:g} Td ({escaped}) Tj ET"


def write_pdf(
    contents: list[str] | list[bytes],
    *,
    page: str = "",
    catalog: str = "",
    resources: str = "",
    fonts: str = "",
    stream: str = "",
    extra: dict[int, bytes] | None = None,
) -> bytes:
    """A PDF with one page per content stream, written by hand.

    The other arguments are added to the dictionaries of that name; `extra` objects from 50 on come
    before the pages, which have the numbers from 100 on.
    """
    pages = range(100, 100 + 2 * len(contents), 2)
    kids = " ".join(f"{number} 0 R" for number in pages)
    objects = {
        1: f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        4: f"<< /Font << /F1 3 0 R {fonts} >> {resources} >>".encode(),
        **(extra or {}),
    }
    for number, content in zip(pages, contents, strict=True):
        data = content.encode("cp1252") if isinstance(content, str) else content
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 4 0 R "
            f"/Contents {number + 1} 0 R {page} >>".encode()
        )
        head = f"<< /Length {len(data)} {stream} >>\nstream\n".encode()
        objects[number + 1] = head + data + b"\nendstream"
    return _assemble(objects)


def _assemble(objects: dict[int, bytes]) -> bytes:
    body = b"%PDF-1.7\n"
    table = b"xref\n0 1\n0000000000 65535 f \n"
    for number, content in objects.items():
        table += f"{number} 1\n{len(body):010d} 00000 n \n".encode()
        body += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    trailer = (
        f"trailer\n<< /Size {max(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    )
    return body + table + trailer.encode()


def kerned_line() -> bytes:
    """A line drawn in two stretches that touch inside a word, in letters wider than usual."""
    sheet = Sheet()
    sheet.add_page()
    sheet.set_font("helvetica", "B", 10)
    first = "On Monday the good council could vote down our young school board on Bond Qu"
    sheet.text(10, 40, first)
    sheet.text(10 + sheet.get_string_width(first), 40, "ay.")
    return sheet.finish()


def browser_print(head: str, foot: str) -> bytes:
    """A web page of one sheet as a browser prints it."""
    sheet = Sheet(head=lambda _: head, foot=lambda _: foot)
    sheet.add_page()
    sheet.heading("Keep the ferry")
    for text in PROSE[:2]:
        sheet.prose(text)
    return sheet.finish()


def columns_with_the_head_drawn_last() -> bytes:
    """Two columns, one drawn after the other; then the line above the first one."""
    sheet = Sheet()
    sheet.add_page()
    for left, text in ((20, FERRY), (115, LANDING)):
        sheet.set_xy(left, 40)
        sheet.multi_cell(80, 6, text, align="L")
    sheet.text(20, 20, "Harbour paper of May")
    return sheet.finish()


def box_drawn_first() -> bytes:
    """A remark at the right of the page, then the heading at its left, on one height."""
    sheet = Sheet()
    sheet.add_page()
    sheet.text(150, 40, "Box beside")
    sheet.text(20, 40, "The ferry stays")
    return sheet.finish()


def spread_letters(*lines: str) -> bytes:
    """Lines whose letters are set apart, with the words farther apart."""
    sheet = Sheet(size=16)
    sheet.add_page()
    sheet.set_char_spacing(7)
    sheet.lines(lines, 10)
    return sheet.finish()


def kerned_refrain(ends: Iterable[str]) -> bytes:
    """Lines that begin alike, each drawn in two stretches that touch inside the same word."""
    sheet = Sheet()
    sheet.add_page()
    sheet.set_font("helvetica", "B", 10)
    first = "We who need the good old boat round the bay sa"
    for number, end in enumerate(ends):
        sheet.text(10, 40 + 6 * number, first)
        sheet.text(10 + sheet.get_string_width(first), 40 + 6 * number, f"y {end}")
    return sheet.finish()
