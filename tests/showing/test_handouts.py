"""Statements on paper: the same numbered lines for everybody."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from payloads import PAYLOADS
from showing.invented import ferry, write_corpus
from showing.test_escape import read

from helpers.reading.faults import BadInput
from helpers.showing.escape import clean
from helpers.showing.handout_lines import WIDTH, break_lines, measure
from helpers.showing.handouts import save_handout, show_handout
from helpers.showing.pages import Page

LONG = "We who work on the ferry will not let the city sell her on Monday to a company. "
LINES = {
    1: "The ferry stays",
    2: "We who work on the ferry will not let the city sell her on",
    3: "Monday to a company. We who work on the ferry will not let the",
    4: "city sell her on Monday to a company.",
    5: "Stay with us!",
}


def lines(html: str) -> list[tuple[str, str]]:
    """The number that stands beside a line, if any, and the line."""
    return [
        (number, read(words).text)
        for number, words in re.findall(
            r'<span(?: data-line="(\d+)")?>(.*?)</span>(?=<br>|</p></div>)', html
        )
    ]


def give_role(corpus, role: str) -> None:
    """To the last paragraph of the crew."""
    paragraphs = corpus.paragraphs
    last = paragraphs.index[paragraphs["statement_id"] == "crew"][-1]
    paragraphs.loc[last, "role"] = role


def test_every_fifth_line_has_its_number_through_the_whole_statement(tmp_path: Path) -> None:
    text = f"The ferry stays\n\n{LONG}{LONG}\n\nStay with us!\n"
    page = show_handout(write_corpus(tmp_path, {"crew": text}), "crew")
    assert isinstance(page, Page)
    assert lines(page) == [("", LINES[n]) for n in range(1, 5)] + [("5", LINES[5])]


def test_how_the_file_broke_its_lines_does_not_matter(tmp_path: Path) -> None:
    words = f"The ferry stays\n\n{LONG}{LONG}".split(" ")
    wrapped = " ".join(words).replace(" the ", "\nthe ").replace(" on ", "\non ")
    for name, text in {"kept": " ".join(words), "wrapped": wrapped}.items():
        corpus = write_corpus(tmp_path / name, {"crew": text})
        assert [line for _, line in lines(show_handout(corpus, "crew"))] == [
            LINES[n] for n in range(1, 5)
        ]


def test_the_head_says_whose_statement_it_is_and_what_was_left_out(tmp_path: Path) -> None:
    (tmp_path / "statements.csv").write_text(
        "file,organisation,title,date,url\ncrew.txt,The Crew,The ferry stays!,2021-03,x.example\n",
        encoding="utf-8",
    )
    corpus = ferry(tmp_path)
    give_role(corpus, "furniture")
    said = read(show_handout(corpus, "crew").partition("</style>")[2]).text
    assert said.startswith("The ferry stays!The Crew · 2021-03 · crew.txt")
    assert "1 paragraph of furniture and repeats left out" in said
    assert "Source: x.example" in said
    assert "sell the ferry" not in said


def test_roles_that_do_not_count_are_told_between_the_lines(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    give_role(corpus, "signature")
    assert '<p class="sbs-label" lang="en">signature, not counted</p>' in show_handout(
        corpus, "crew"
    )


def test_a_file_for_the_printer_stands_alone(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    path = save_handout(corpus, tmp_path / "paper")
    assert path.name == "paper.html"
    page = path.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>\n<html lang=")
    assert not re.search(r"""(?:src|href)=|url\(|@import|<script""", page)
    assert [read(words).text for words in re.findall(r"<h1.*?</h1>", page)] == [
        corpus.statements.at[name, "title"] for name in corpus.compared
    ]
    assert '@page sheet1{@top-left{content:"city"}}.sbs-sheet-1{page:sheet1}' in page


def test_statements_are_chosen_by_name_in_the_order_given(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    for names, order in (("crew", ["crew"]), (["crew", "city"], ["crew", "city"]), ([], [])):
        page = save_handout(corpus, tmp_path / "a", statements=names).read_text(encoding="utf-8")
        assert re.findall(r"<bdi>(\w+)\.txt</bdi>", page) == order
    with pytest.raises(KeyError):
        save_handout(corpus, tmp_path / "a", statements=["mayor"])
    with pytest.raises(KeyError):
        show_handout(corpus, "mayor")


def test_the_language_of_a_statement_is_told(tmp_path: Path) -> None:
    (tmp_path / "statements.csv").write_text("file,language\ncrew.txt,ar\n", encoding="utf-8")
    corpus = write_corpus(tmp_path, {"crew": "العبّارة تبقى!\n"})
    assert 'dir="auto" lang="ar"' in show_handout(corpus, "crew")
    page = save_handout(corpus, tmp_path / "a").read_text(encoding="utf-8")
    assert '<html lang="ar">' in page


def test_lines_are_broken_between_words() -> None:
    assert break_lines("one two three four", 9) == ["one two", "three", "four"]
    assert break_lines("") == []
    # Capitals are drawn wider, signs of East Asian scripts twice as wide.
    assert break_lines("AB CD", 5) == ["AB", "CD"]
    assert break_lines("渡船留在港口", 8) == ["渡船留在", "港口"]


def test_a_word_too_long_for_a_line_is_cut_but_no_letter_from_its_marks() -> None:
    assert break_lines("a" * 10 + " b", 4) == ["aaaa", "aaaa", "aa b"]
    assert break_lines("e\u0301" * 6, 4) == ["e\u0301" * 4, "e\u0301" * 2]
    family = "👩\u200d👩\u200d👧"
    assert break_lines(family * 2, 6) == [family, family]


@given(st.text(alphabet="ab Zé\u0301渡👩\u200d ", max_size=80), st.integers(2, 12))
def test_no_letter_is_lost_and_no_line_grows_too_wide(text: str, width: int) -> None:
    broken = break_lines(text, width)
    assert "".join("".join(broken).split()) == "".join(text.split())
    joined = [line for line in broken if "\u200d" not in line]
    assert all(line and measure(line) <= width for line in joined)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_on_paper(tmp_path: Path, payload: str) -> None:
    corpus = write_corpus(tmp_path, {"crew": f"The ferry stays!\n\nThey say {payload} to us.\n"})
    statements = corpus.statements.assign(organisation=payload, title=payload, url=payload)
    corpus = replace(corpus, statements=statements)
    shown = show_handout(corpus, "crew")
    page = save_handout(corpus, tmp_path / "a").read_text(encoding="utf-8")
    for html in (shown, page):
        seen = read(html)
        assert set(seen.tags) <= {
            "html", "head", "meta", "title", "style", "body", "main", "article", "header", "div",
            "p", "h1", "bdi", "span", "br",
        }  # fmt: skip
        assert not {name for name in seen.attributes if name.startswith("on")}
        said = " ".join(line for _, line in lines(html))
        assert "".join(clean(payload).split()) in "".join(said.split())
    # In the style, where only letters, digits and spaces stand as they are.
    (head,) = re.findall(r'@top-left\{content:"([^"]*)"\}', page)
    assert re.fullmatch(r"(?:[A-Za-z0-9 ]|\\[0-9a-f]+ )*", head)


def test_nothing_is_overwritten_and_a_bad_path_is_told(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    assert [save_handout(corpus, tmp_path / "a").name for _ in range(2)] == ["a.html", "a-2.html"]
    with pytest.raises(BadInput, match="choose a folder that is there"):
        save_handout(corpus, tmp_path / "nowhere" / "a")


def test_the_width_is_about_sixty_four_letters() -> None:
    assert WIDTH == 64
    assert max(map(len, break_lines(LONG * 20))) in (63, 64)
