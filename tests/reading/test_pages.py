"""On which page a passage stands."""

from types import SimpleNamespace

import pytest

from helpers.reading.formats.extracts import Given
from helpers.reading.pages import find_page
from helpers.reading.texts import read_text

TEXT = "One one. Two two. Three three."
CORPUS = SimpleNamespace(
    readings={
        "paper": read_text(TEXT, pages=(0, 9, 9, 18)),
        "late": read_text(TEXT, pages=(9, 18)),
        "leaflet": read_text(TEXT),
    }
)
PLACES = {
    "on the first page": ("paper", 0, 3, "p. 1"),
    "up to the end of a page": ("paper", 4, 9, "p. 1"),
    "on a page after an empty one": ("paper", 9, 12, "p. 3"),
    "over two pages and an empty one": ("paper", 5, 12, "pp. 1–3"),
    "over the last two": ("paper", 13, 30, "pp. 3–4"),
    "nowhere, at the beginning of a page": ("paper", 18, 18, "p. 4"),
    "before the first page": ("late", 0, 3, "p. 1"),
    "in a file without pages": ("leaflet", 5, 12, ""),
}


@pytest.mark.parametrize(("name", "start", "end", "page"), PLACES.values(), ids=list(PLACES))
def test_a_passage_can_be_cited_by_page(name: str, start: int, end: int, page: str) -> None:
    assert find_page(CORPUS, name, start, end) == page


def test_a_footnote_of_a_pdf_keeps_its_page_and_a_running_head_has_none() -> None:
    text = "The pier stays.[1] We sail on Monday.\n\n[1] In 1904.\nThe Harbour"
    given = [
        Given(39, 51, "body", "a footnote of page 1; put behind the text"),
        Given(52, 63, "furniture", "stands at the head of 3 of 3 pages; put behind the text"),
    ]
    reading = read_text(text, given=given, pages=(0, 19))
    corpus = SimpleNamespace(readings={"paper": reading})
    assert [find_page(corpus, "paper", start, start + 3) for start in (0, 19, 39, 52)] == [
        "p. 1", "p. 2", "p. 1", "",
    ]  # fmt: skip


def test_a_statement_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        find_page(CORPUS, "poster", 0, 3)
