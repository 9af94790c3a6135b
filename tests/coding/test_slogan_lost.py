"""Calls at both ends of a text whose lines are lost, and what stays arguable inside it."""

from pathlib import Path

import pytest

from helpers.coding.codebook import read_codebook
from helpers.coding.slogans import find_slogans
from helpers.reading.corpus import read_corpus

DAYS = " ".join(f"On day {day} the crew stood at the quay in the rain." for day in range(1, 10))


@pytest.fixture
def read(tmp_path: Path):
    """Words, kind and certainty of the slogans of one text, with a title of the table if given."""

    def read(text: str, *, title: str = "", language: str = "en") -> list[tuple[str, str, str]]:
        (tmp_path / "texts").mkdir(exist_ok=True)
        (tmp_path / "texts" / "crew.txt").write_text(text, encoding="utf-8")
        (tmp_path / "statements.csv").write_text(
            f"statement_id,file,title,language\ncrew,crew.txt,{title},{language}\n",
            encoding="utf-8",
        )
        corpus = read_corpus(tmp_path)
        assert corpus.statements["layout"].tolist() == ["lost"]
        found = find_slogans(corpus, read_codebook("slogans", corpus))
        rows = found[["text", "kind", "certainty"]]
        return list(rows.itertuples(index=False, name=None))

    return read


def test_a_first_sentence_that_calls_is_the_title(read) -> None:
    assert read(f"Save the ferry! {DAYS}") == [("Save the ferry!", "title", "certain")]


def test_a_first_sentence_that_only_exclaims_is_no_title(read) -> None:
    assert read(f"What a day it was! {DAYS}") == []
    assert read(f"Thank you all! {DAYS}") == []
    assert read(f"Save the ferry. {DAYS}") == []


def test_the_title_of_the_table_is_one_behind_the_name_of_who_speaks(read) -> None:
    found = read(f"Friends of the Quay Save the ferry! {DAYS}", title="Save the ferry!")
    assert found == [("Save the ferry!", "title", "certain")]


TAILS = [
    "",
    "Harbour Crews, Northbank",
    "For the crew, Anna Berg and Tom Reed",
    "With warm wishes, Anna Berg, Chair",
    "Northbank, 12 March 2024.",
    "Thank you all!",
    "Name Address Date 1. 2. 3.",
]


@pytest.mark.parametrize("tail", TAILS)
def test_calls_that_stand_last_in_a_row_close_the_statement(read, tail: str) -> None:
    assert read(f"{DAYS} Save the ferry! Not one boat less! {tail}".strip()) == [
        ("Save the ferry!", "closing call", "certain"),
        ("Not one boat less!", "closing call", "certain"),
    ]


def test_calls_inside_stay_arguable(read) -> None:
    assert read(f"Save the ferry! {DAYS} Hands off the quay! Open the books! {DAYS}") == [
        ("Save the ferry!", "title", "certain"),
        ("Hands off the quay!", "in prose", "arguable"),
        ("Open the books!", "in prose", "arguable"),
    ]


def test_what_tells_behind_a_call_shows_that_it_does_not_close(read) -> None:
    assert read(f"Save the ferry! {DAYS} Open the books! The board went home by bus.") == [
        ("Save the ferry!", "title", "certain"),
        ("Open the books!", "in prose", "arguable"),
    ]


def test_a_row_in_which_one_only_exclaims_may_be_the_end_of_the_prose(read) -> None:
    assert read(f"Save the ferry! {DAYS} The rain was cold! Open the books!") == [
        ("Save the ferry!", "title", "certain"),
        ("Open the books!", "in prose", "arguable"),
    ]


def test_announced_calls_stay_announced_where_they_close(read) -> None:
    assert read(f"{DAYS} We raise the following slogans: Save the ferry! Open the books!") == [
        ("Save the ferry!", "announced", "certain"),
        ("Open the books!", "announced", "certain"),
    ]


def test_practical_requests_thanks_and_rules_of_a_house_close_nothing(read) -> None:
    for closing in ("Please bring a chair!", "Many thanks to all!", "No dogs on deck!", "Cake!"):
        assert read(f"{DAYS} {closing}") == []


def test_reasons_say_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "crew.txt").write_text(f"{DAYS} Save the ferry!", encoding="utf-8")
    corpus = read_corpus(tmp_path)
    assert find_slogans(corpus, read_codebook("slogans", corpus))["reasons"].tolist() == [
        "inside a paragraph; closes the statement; exclamation mark; "
        "begins with an imperative, “save”"
    ]
