"""A statement before it is saved: what was understood of it, and its text with its roles."""

import re
from pathlib import Path

import pytest
from payloads import PAYLOADS
from showing.test_escape import read

from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.drafts import read_draft, read_pasted
from helpers.showing.draft_pages import (
    LETTERS_SHOWN,
    PARAGRAPHS_SHOWN,
    draw_text,
    show_draft,
    shown_paragraphs,
    tell_cells,
    tell_reading,
)

LEAFLET = """Keep the library open!

Readers' Circle, 3 May 2021

The council wants to close the library on Mondays. We say no.

Nobody asked the readers, and nobody asked the staff.

Hands off our library!
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "harbour.txt").write_text("No toll\n\nThe harbour is ours.\n", "utf-8")
    return read_corpus(tmp_path)


def words(page: str) -> str:
    return " ".join(read(page).text.split())


def test_what_was_understood_is_said_in_words(corpus: Corpus) -> None:
    cells = {"date": "2021-05-03", "date_basis": "stated", "organisation": "Readers' Circle"}
    draft = read_draft(corpus, "library.txt", LEAFLET.encode(), cells=cells)
    told = dict(tell_cells(draft))
    assert told["Title"] == "Keep the library open!"
    assert told["Whose statement"] == "Readers' Circle"
    assert told["Date"] == "2021-05-03, stated"
    assert told["Language"] == "English (en)"
    assert "Place" not in told
    reading = dict(tell_reading(draft))
    assert "UTF-8" in reading["How it was read"]
    assert reading["Paragraphs"] == "5: 1 title, 1 byline, 2 body, 1 call"
    assert reading["Length"] == (
        "6 sentences, 34 words; 29 of them in title, body and calls, which are counted"
    )


def test_the_page_shows_every_paragraph_with_its_role_and_numbers_its_sentences(
    corpus: Corpus,
) -> None:
    draft = read_draft(corpus, "library.txt", LEAFLET.encode())
    page = words(show_draft(draft))
    assert "library.txt" in page
    assert "3 · body · words of the statement3The council wants" in page
    assert "on Mondays. 4We say no." in page
    assert re.findall(r'<sup class="sbs-sentence-number">(\d+)</sup>', show_draft(draft)) == [
        "1", "2", "3", "4", "5", "6",
    ]  # fmt: skip
    assert "<button" not in show_draft(draft)


def test_with_buttons_every_paragraph_can_be_chosen(corpus: Corpus) -> None:
    draft = read_draft(corpus, "library.txt", LEAFLET.encode())
    drawn = draw_text(draft, buttons=True)
    assert re.findall(r'data-key="(\d+)"', drawn) == ["0", "1", "2", "3", "4"]
    assert 'aria-label="Paragraph 5, call: Hands off our library!"' in drawn
    assert shown_paragraphs(draft)[4] == ("5 · call · Hands off our library!", 4)


def test_a_corrected_role_is_shown(corpus: Corpus) -> None:
    draft = read_draft(corpus, "library.txt", LEAFLET.encode(), roles={3: "editorial"})
    assert "4 · editorial · corrected" in words(show_draft(draft))
    assert "sbs-role-editorial sbs-uncounted" in show_draft(draft)


def test_a_long_text_is_cut_and_says_so(corpus: Corpus) -> None:
    many = "\n\n".join(f"Paragraph number {n} speaks of the harbour." for n in range(500))
    draft = read_pasted(corpus, f"A long statement\n\n{many}\n")
    page = show_draft(draft)
    assert page.count("sbs-para ") == PARAGRAPHS_SHOWN
    assert f"the beginning of {len(draft.paragraphs)} paragraphs; all of it is saved" in page
    one = "All of it in one line. " * (LETTERS_SHOWN // 20)
    page = show_draft(read_pasted(corpus, f"A long line\n\n{one}"))
    assert "…" in page
    assert len(words(page)) < LETTERS_SHOWN * 1.3


def test_likeness_is_said_in_one_sentence(corpus: Corpus) -> None:
    first = read_draft(corpus, "library.txt", LEAFLET.encode())
    assert "No statement here shares much of its wording." in show_draft(first)
    (corpus.folder / "texts" / "library.txt").write_text(LEAFLET, "utf-8")
    other = LEAFLET.replace("Nobody asked the readers", "No one asked the readers")
    draft = read_draft(read_corpus(corpus.folder), "second.txt", other.encode())
    assert re.search(r"\d+ % of .* library", words(show_draft(draft)))


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_nothing_in_a_statement_acts(corpus: Corpus, payload: str) -> None:
    text = f"{payload}\n\nThe ferry {payload} is ours.\n"
    cells = dict.fromkeys(("title", "organisation", "place", "note"), payload)
    page = show_draft(read_pasted(corpus, text, cells=cells))
    found = read(page)
    allowed = {"article", "div", "p", "dl", "dt", "dd", "span", "sup", "strong", "ul", "li"}
    assert set(found.tags) <= allowed
    assert not {name for name in found.attributes if name.startswith("on")}
