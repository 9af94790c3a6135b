"""Quotations side by side: each in its paragraph, with its source, its place and what it says."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from payloads import PAYLOADS
from showing.harbour import open_harbour
from showing.invented import ferry, frames
from showing.test_escape import read

from helpers.coding.claims import code_claims
from helpers.coding.codebook import Codebook
from helpers.coding.readings import read_coverage, read_readings
from helpers.comparing.stances import count_stances, find_stances
from helpers.reading.corpus import Corpus
from helpers.showing.claim_links import list_links
from helpers.showing.pages import Page
from helpers.showing.quotations import show_quotations


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, Codebook]:
    return open_harbour(tmp_path_factory.mktemp("harbour"))


@pytest.fixture(scope="module")
def show(harbour: tuple[Corpus, Codebook]) -> Callable[..., Page]:
    """The page of one claim by the reading, or with what rules suggest where nobody has read."""
    corpus, codebook = harbour
    reading, suggested = read_readings(corpus, codebook), code_claims(corpus, codebook)
    coverage = read_coverage(corpus, codebook)

    def make(code: str, chosen: str = "", *, filled: bool = False) -> Page:
        options = {"suggested": suggested} if filled else {}
        stances = count_stances(reading, corpus, codebook, coverage=coverage, **options)
        passages = find_stances(stances, reading, *options.values())
        look = {"codebook": codebook, "stances": stances, "code": code, "chosen": chosen}
        return show_quotations(passages, corpus, **look)

    return make


def columns(page: str) -> list[str]:
    return re.findall(r'<section class="sbs-side.*?</section>', page)


def text(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


def lines(html: str, tag: str, look: str) -> list[str]:
    """The texts of all elements with a class."""
    return [text(found) for found in re.findall(rf'<{tag} class="{look}"[^>]*>(.*?)</{tag}>', html)]


def test_the_chosen_statement_stands_first_and_the_others_as_stated(show) -> None:
    page = show("theft", "union")
    heads = [lines(column, "p", "sbs-column-head sbs-head")[0] for column in columns(page)]
    assert heads == ["union", "crew", "city"]
    assert [("sbs-is-chosen" in column) for column in columns(page)] == [True, False, False]
    assert [lines(column, "p", "sbs-source")[0] for column in columns(page)] == [
        "Dockers' Union · no date · Solidarity",
        "Ferry Crew · 2021-03-01 · The ferry stays",
        "City Council · 2021-03-02 · About the ferry",
    ]
    assert [lines(column, "p", "sbs-stands")[0] for column in columns(page)] == [
        "▲ supports it, 1 passage, only in words of others that it adopts or throws back",
        "▲ supports it, 1 passage",
        "▼ rejects it, 2 passages, in its own words and in words of others",
    ]


def test_each_passage_stands_in_its_paragraph_with_place_and_meaning(show) -> None:
    city = columns(show("theft", "city"))[0]
    assert re.findall("<mark>(.*?)</mark>", city) == [
        "The sale is no theft.",
        "The sale would be theft.",
    ]
    assert [text(found) for found in re.findall("<blockquote[^>]*>(.*?)</blockquote>", city)] == [
        "The sale is no theft. a A union leader wrote: “The sale would be theft. b” That is absurd."
    ]
    assert lines(city, "p", "sbs-facts") == ["paragraph 2 of 3, body · 12 % into the statement"]
    assert [text(found) for found in re.findall("<li[^>]*>(.*?)</li>", city)] == [
        "a ▼ rejects it, said flatly, in its own words",
        "b ▲ supports it, said flatly, in words of a union leader that it throws back, "
        "so that they count on the other side",
    ]


def test_a_long_paragraph_is_cut_to_the_sentences_around_and_opens_in_full(show, harbour) -> None:
    crew = columns(show("strike", "crew"))[0]
    shown, whole = re.findall("<blockquote[^>]*>(.*?)</blockquote>", crew)
    assert text(shown) == (
        "[…] Nothing of note happened on the quay in week 39. We will strike if they sell. a "
        "Nothing of note happened on the quay in week 0. […] "
        "Nothing of note happened on the quay in week 39. A strike may follow. b "
        "Nothing of note happened on the quay in week 0. […]"
    )
    paragraph = harbour[0].text("crew").split("\n\n")[2].strip()
    assert text(whole).replace(" a ", " ").replace(" b ", " ") == paragraph
    assert f"whole paragraph, {len(paragraph):,} letters" in crew
    assert [text(found) for found in re.findall("<li[^>]*>(.*?)</li>", crew)] == [
        "a ▲ supports it, said flatly, in its own words. A threat.",
        "b △ supports it, hedged by “may”, in its own words",
    ]


def test_statements_without_a_passage_are_told_by_what_that_means(show) -> None:
    said = re.search('<ul class="sbs-facts sbs-silent">(.*?)</ul>', show("strike", "city"))[1]
    assert [text(item) for item in re.findall("<li>(.*?)</li>", said)] == [
        "– read, not there: city, union",
        "? nobody has looked: choir",
    ]
    # No other statement has anything on it, and the claim is shown all the same.
    page = show("lawful", "crew")
    assert "No statement has a passage for it here." in page
    assert "Selling the ferry keeps to the law." in page


def test_what_rules_suggest_is_marked_beside_the_reading(show) -> None:
    page = show("theft", "crew", filled=True)
    last = columns(page)[-1]
    assert lines(last, "p", "sbs-stands") == ["▲ supports it, 1 passage, suggested by rule"]
    assert 'class="sbs-quotation sbs-by-cue"' in last
    assert "⚙ suggested by rule, cue “would be theft”" in last
    assert ["sbs-by-cue" in column for column in columns(page)] == [False, False, False, True]
    assert "▣ shipped reading" in columns(page)[0]


def test_the_codebook_infers_and_no_statement_says_so(show, harbour) -> None:
    assert list_links("theft", harbour[1]) == [("It opposes", "lawful"), ("It implies", "strike")]
    assert list_links("strike", harbour[1]) == [("It is implied by", "theft")]
    # An opposition holds both ways, also where only one of the two claims names it.
    assert list_links("lawful", harbour[1]) == [("It opposes", "theft")]
    section = re.search('<div class="sbs-inference">(.*?)</div>', show("theft", "crew"))[1]
    assert text(section).startswith("The codebook’s inference, said by no statement")
    assert [text(item) for item in re.findall("<li[^>]*>(.*?)</li>", section)] == [
        "It opposes The sale is lawful: crew – read, not there",
        "It implies A strike is the answer: crew ▲ supports it, 2 passages",
        # As the codebook of names calls them, or by the words of their ids.
        "It is about Crew members; The old ferry",
    ]
    section = re.search('<div class="sbs-inference">(.*?)</div>', show("theft"))[1]
    assert "A strike is the answer</bdi></b>: 1 in support" in section


def test_any_codings_can_stand_side_by_side(tmp_path: Path) -> None:
    """Without codebook and stances: labels from ids, and nothing about claims."""
    corpus = ferry(tmp_path)
    found = frames(corpus, ("crew", "harbour", "water.place"), ("city", "old ferry", "water.boat"))
    page = show_quotations(found, corpus)
    assert lines(page, "p", "sbs-head sbs-code-label") == ["water: boat", "water: place"]
    assert re.findall("<mark>(.*?)</mark>", page) == ["old ferry", "harbour"]
    assert "⚙ suggested by rule" in page
    assert "sbs-inference" not in page
    assert "There is no passage here." in show_quotations(found[:0], corpus)


def test_words_that_are_no_statement_or_no_claim_are_refused(show) -> None:
    with pytest.raises(KeyError, match="There is no statement 'mayor' in this corpus"):
        show("theft", "mayor")
    with pytest.raises(ValueError, match=r"claims.toml has no code 'robbery'"):
        show("robbery")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_beside_others(harbour, payload: str) -> None:
    corpus, codebook = harbour
    reading = read_readings(corpus, codebook).assign(note=payload, speaker=payload, hedge=payload)
    seen = read(show_quotations(reading, corpus, codebook=codebook))
    assert not {"script", "img", "svg", "style", "i"} & set(seen.tags)
    assert not {name for name in seen.attributes if name.startswith("on")}
