"""What is told about the reading of a PDF: how its text was got, and what a person should check."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from helpers.reading.formats.extracts import Note

OTHER_COPY = "compare it with the original, or save it anew as PDF"


class Found(NamedTuple):
    """What was noticed while the pages were read, for `extraction` and the notes."""

    pictured: list[int]
    failed: list[int]
    columns: list[int]
    mixed: list[int]
    unmapped: Counter[int]
    ligatures: int


def describe(
    pages: int,
    done: Counter[str],
    found: Found,
    footnotes: int,
    furniture: int,
) -> str:
    """How the text was got, in words."""
    import pypdf

    told = [
        _count(done["joined"], "hyphen at a line end joined", "hyphens at line ends joined"),
        _count(done["kept"], "hyphen at a line end kept", "hyphens at line ends kept"),
        _count(found.ligatures, "ligature spelled out", "ligatures spelled out"),
        f"columns parted on {name_pages(found.columns)}" if found.columns else "",
        _count(footnotes, "footnote put behind the text", "footnotes put behind the text"),
        _count(furniture, "running head or page number", "running heads and page numbers")
        + (" put behind the text" if furniture else ""),
    ]
    head = f"PDF, text layer by pypdf {pypdf.__version__}, {_count(pages, 'page', 'pages')}"
    return "; ".join([head, *filter(None, told)])


def make_notes(found: Found, *, damaged: bool) -> tuple[Note, ...]:
    notes: list[Note] = []
    if damaged:
        what = "is damaged; what could be recovered was read"
        notes.append(Note("", what, OTHER_COPY))
    if found.failed:
        notes.append(Note(name_pages(found.failed), "could not be read there", OTHER_COPY))
    if found.pictured:
        mend = "run OCR (text recognition) first if they belong to the statement"
        what = "holds pictures there and has no text layer"
        notes.append(Note(name_pages(found.pictured), what, mend))
    if found.mixed:
        what = "seems to have columns there that could not be told apart"
        notes.append(Note(name_pages(found.mixed), what, "check the order of the lines"))
    odd = sorted(number for number, count in found.unmapped.items() if count)
    if odd:
        count = _count(sum(found.unmapped.values()), "sign", "signs")
        what = f"holds {count} there that the font gives no letter for"
        notes.append(Note(name_pages(odd), what, "compare with the printed page"))
    return tuple(notes)


def _count(number: int, one: str, more: str) -> str:
    """A number with its noun, or nothing for none."""
    return f"{number:,} {one if number == 1 else more}" if number else ""


def name_pages(numbers: list[int]) -> str:
    """Pages as people name them: "page 2", "pages 2, 4 and 7"."""
    shown = [str(number + 1) for number in sorted(set(numbers))]
    if len(shown) > 8:
        return f"pages {', '.join(shown[:7])} and {len(shown) - 7} more"
    *most, last = shown
    return f"pages {', '.join(most)} and {last}" if most else f"page {last}"
