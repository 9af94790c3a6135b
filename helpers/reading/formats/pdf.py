"""A PDF becomes text: one line per printed line, with the offset at which each page begins.

- A blank line stands where the places of the lines say that a paragraph ends, a form feed between
  pages, so that a sentence may run over a page.
- Running heads and page numbers are put behind the text, each with its reason, and footnotes before
  them; the marks of notes in the text are written `[1]`.
- Words cut at line ends are joined where the document's own words allow it (pdf_hyphens), ligatures
  are spelled out (pdf_letters), columns are read one after the other (pdf_columns).

`pages` refers to the text of the pages. What was put behind it lies, by offset, in the last page;
its reason names the page from which it comes. Only the text layer is read: nothing is drawn,
recognised, run or fetched; form fields, remarks and attachments are no text of the statement.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from helpers.reading.formats.extracts import Extract, Given, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.pdf_columns import find_leading, order_rows, parts_paragraph
from helpers.reading.formats.pdf_footnotes import Footnote, take_footnotes
from helpers.reading.formats.pdf_furniture import (
    Furniture,
    body_size,
    find_small_print,
    take_furniture,
)
from helpers.reading.formats.pdf_hyphens import collect_words, ends_cut, join_lines
from helpers.reading.formats.pdf_info import find_proposals
from helpers.reading.formats.pdf_letters import clean_line, count_unmapped
from helpers.reading.formats.pdf_notes import Found, describe, make_notes
from helpers.reading.formats.pdf_open import (
    ANOTHER_COPY,
    RAISE,
    SAVE_ANEW,
    explain,
    open_pdf,
    within_bounds,
)
from helpers.reading.formats.pdf_pieces import TooLong
from helpers.reading.formats.pdf_rows import Page, Row, read_page

PAGE_END = "\n\f"
# If this share of a text stands for no letters, the rest is of no use either.
MOST_UNMAPPED = 0.3


class _Line(NamedTuple):
    """A line of the text: its page, whether a blank line stands before it, why it is furniture."""

    text: str
    page: int
    blank: bool
    why: str


def extract_pdf(data: bytes, limits: Limits) -> Extract:
    """The text of a PDF; raises Unreadable, in one sentence, if it has none that could be read."""
    with within_bounds(limits) as repairs:
        reader = open_pdf(data, limits, repairs)
        pages, failed = _read_pages(reader, limits)
        rows, found = _settle_rows(pages, failed)
        first = " ".join(row.text for row in rows[0])
        try:
            form = "/AcroForm" in reader.root_object
        except Exception:
            form = False
        proposals = find_proposals(reader, first)
        damaged = repairs.damaged
    whole = rows
    rows, furniture = take_furniture(rows)
    if not any(rows) and not found.pictured:
        # Pages with one and the same line each hold nothing else that could be the text.
        rows, furniture = whole, []
    if not any(rows):
        raise _empty(found, form)
    found = found._replace(pictured=[number for number in found.pictured if not rows[number]])
    _check_letters(rows, found)
    rows, footnotes = take_footnotes(rows, body_size(rows))
    lines, done = _join_words(_part_lines(rows))
    text, starts, given = _write(lines, len(rows), footnotes, furniture)
    extraction = describe(len(rows), done, found, len(footnotes), len(furniture))
    return Extract(text, extraction, starts, given, proposals, make_notes(found, damaged=damaged))


def _read_pages(reader: object, limits: Limits) -> tuple[list[Page], list[int]]:
    """Every page, empty where it cannot be read, and the numbers of those that cannot."""
    from pypdf.errors import LimitReachedError

    pages: list[Page] = []
    failed: list[int] = []
    left = limits.characters
    for number in range(len(reader.pages)):
        page = Page(number, [], False)
        try:
            page = read_page(reader, reader.pages[number], number, left)
        except TooLong as error:
            raise Unreadable(f"holds more than {limits.characters:,} characters", RAISE) from error
        except (LimitReachedError, MemoryError) as error:
            raise explain(error, f"page {number + 1}") from error
        except Exception:
            # One page that is damaged does not take the others away; a note names it.
            failed.append(number)
        left -= sum(len(row.text) for row in page.rows)
        pages.append(page)
    if len(failed) == len(pages):
        raise Unreadable("is damaged, and no page of it can be read", ANOTHER_COPY)
    return pages, failed


def _settle_rows(pages: list[Page], failed: list[int]) -> tuple[list[list[Row]], Found]:
    """The lines of each page in reading order and in plain letters."""
    settled: list[list[Row]] = []
    found = Found([], failed, [], [], Counter(), 0)
    ligatures = 0
    for page in pages:
        rows, parted, mixed = order_rows(page.rows)
        held: list[Row] = []
        for row in rows:
            text, spelled = clean_line(row.text)
            ligatures += spelled
            found.unmapped[page.number] += count_unmapped(text)
            held.append(row._replace(text=text))
        settled.append(held)
        if parted:
            found.columns.append(page.number)
        if mixed:
            found.mixed.append(page.number)
        if page.pictured:
            found.pictured.append(page.number)
    return settled, found._replace(ligatures=ligatures)


def _part_lines(pages: list[list[Row]]) -> list[_Line]:
    """The lines of all pages, with blank lines where the places of the lines say so."""
    leading = find_leading([row for rows in pages for row in rows])
    small = find_small_print(pages[0], body_size(pages))
    lines: list[_Line] = []
    for number, rows in enumerate(pages):
        for place, row in enumerate(rows):
            after = rows[place + 1] if place + 1 < len(rows) else None
            blank = place > 0 and parts_paragraph(rows[place - 1], row, after, leading)
            why = "" if number else small.get(place, "")
            lines.append(_Line(row.text, number, blank, why))
    return lines


def _join_words(lines: list[_Line]) -> tuple[list[_Line], Counter[str]]:
    """The lines with the words put together that were cut between them, and how many were."""
    words = collect_words(line.text for line in lines)
    joined: list[_Line] = []
    done: Counter[str] = Counter()
    for line in lines:
        if joined and not (line.blank or line.why) and ends_cut(joined[-1].text):
            before = joined[-1]
            over = before.page != line.page
            first, second, how = join_lines(before.text, line.text, words, upward=over)
            done[how] += bool(how)
            joined[-1] = before._replace(text=first)
            if not second:
                continue
            line = line._replace(text=second)
        joined.append(line)
    return joined, done


def _write(
    lines: list[_Line], pages: int, footnotes: list[Footnote], furniture: list[Furniture]
) -> tuple[str, tuple[int, ...], tuple[Given, ...]]:
    """The whole text, the offset of each page, and what was put behind it."""
    by_page: list[list[_Line]] = [[] for _ in range(pages)]
    for line in lines:
        by_page[line.page].append(line)
    parts: list[str] = []
    starts: list[int] = []
    size = 0

    def add(text: str) -> int:
        nonlocal size
        parts.append(text)
        size += len(text)
        return size

    given: list[Given] = []
    for number, held in enumerate(by_page):
        starts.append(add(PAGE_END) if number else 0)
        for place, line in enumerate(held):
            start = add(("\n\n" if line.blank else "\n") if place else "")
            end = add(line.text)
            if line.why:
                given.append(Given(start, end, "furniture", line.why))
    for note in footnotes:
        start = add("\n\n")
        why = f"a footnote of page {note.page + 1}; put behind the text"
        given.append(Given(start, add("\n".join(note.lines)), "body", why))
    for number, item in enumerate(furniture):
        start = add("\n" if number else "\n\n")
        given.append(Given(start, add(item.row.text), "furniture", item.why))
    add("\n")
    return "".join(parts), tuple(starts), tuple(given)


def _empty(found: Found, form: bool) -> Unreadable:
    """Why a file without a line of text cannot be read."""
    if found.failed:
        return Unreadable("is damaged, and no text of it can be read", ANOTHER_COPY)
    if form and not found.pictured:
        return Unreadable("holds a form and no text besides", SAVE_ANEW)
    return Unreadable("has no text layer", "run OCR (text recognition) first")


def _check_letters(rows: list[list[Row]], found: Found) -> None:
    letters = sum(len("".join(row.text.split())) for held in rows for row in held)
    if sum(found.unmapped.values()) > MOST_UNMAPPED * letters:
        what = "is set in a font that does not tell which letters its signs are"
        raise Unreadable(what, "run OCR (text recognition) first, or save its text as .txt")
