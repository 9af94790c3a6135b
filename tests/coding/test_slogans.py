"""Slogans are found by form and place, with their reasons; what only looks like one stays out."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.coding.codebook import read_codebook
from helpers.coding.slogans import find_slogans
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus

CREW = """HANDS OFF OUR FERRY
HANDS OFF OUR FERRY

The ferry stays!

By the crew of the Sandpiper

Nobody asked us, and nobody asked the people of Northbank either. Enough is enough! On Monday three
hundred people stood at the quay and chanted 'No bus without a boat!' until the mayor came out.

Ours is an old boat, and we have some demands:

a new engine before the winter

We raise the following slogans:

No bridge but a bridge for all

Long live the river

Friends of the Ferry, 12 March 2024
www.ferry.example
"""


def slogans(corpus: Corpus) -> pd.DataFrame:
    return find_slogans(corpus, read_codebook("slogans", corpus))


def rows(found: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(found[list(columns)].itertuples(index=False, name=None))


@pytest.fixture
def crew(tmp_path: Path) -> pd.DataFrame:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "crew.txt").write_text(CREW, encoding="utf-8")
    return slogans(read_corpus(tmp_path))


def test_kinds_and_certainty_on_another_topic(crew: pd.DataFrame) -> None:
    assert rows(crew, "text", "kind", "certainty", "code") == [
        ("HANDS OFF OUR FERRY", "banner", "certain", "hands-off-x"),
        ("The ferry stays!", "title", "certain", ""),
        ("Enough is enough!", "in prose", "arguable", ""),
        ("No bus without a boat!", "quoted chant", "certain", ""),
        ("No bridge but a bridge for all", "announced", "certain", "no-x-but-y"),
        ("Long live the river", "announced", "certain", "long-live-x"),
    ]


def test_every_slogan_gives_its_reasons(crew: pd.DataFrame) -> None:
    assert crew.query("kind == 'announced'")["reasons"].tolist() == [
        "set off on its own line; announced as a slogan; pattern “No X but Y”; "
        "begins with an acclamation",
        "set off on its own line; announced as a slogan; pattern “Long live X”; "
        "begins with an acclamation",
    ]
    assert (crew["reasons"] != "").all()


def test_words_of_others_stay_theirs(crew: pd.DataFrame) -> None:
    assert rows(crew.query("voice == 'other'"), "text") == [("No bus without a boat!",)]


# The shipped documents, read before the rules were written: place, words and kind.
CERTAIN = [
    ("ilps-canada", 0, "No War with Iran!", "title"),
    ("ilps-canada", 18, "U.S. Out of Iraq!", "title"),
    ("ilps-canada", 3050, "No war with Iran!", "closing call"),
    ("ilps-canada", 3069, "U.S. out of Iraq!", "closing call"),
    ("ilps-canada", 3088, "Resist U.S. imperialism and War!", "closing call"),
    ("ilps-canada", 3122, "Long Live International Solidarity!", "closing call"),
    (
        "ilps-us",
        0,
        "Stand with the people of Iran and Iraq against the U.S. wars of aggression!",
        "title",
    ),
    ("ilps-us", 1156, "US out of Iraq, no war with Iran!", "quoted chant"),
    ("acg", 2, "AGAINST ALL WARS", "banner"),
    ("acg", 19, "AGAINST ALL GOVERNMENTS", "banner"),
    ("acg", 43, "AGAINST ALL OPPRESSION", "banner"),
    ("acg", 136, "Neither Washington nor Tehran!", "title"),
    ("acg", 2915, "No War but The Class War", "announced"),
    ("acg", 2941, "Neither Washington nor Tehran", "announced"),
    ("acg", 2972, "Solidarity with the Revolts in Iraq, Iran and the Lebanon", "announced"),
    ("acg", 3031, "Opposition to All Global and Regional Imperialisms", "announced"),
    ("iaswi", 5908, "No War But Class War!", "closing call"),
    ("iaswi", 5930, "Long Live International Working Class Solidarity!", "closing call"),
]


def test_the_certain_slogans_of_the_shipped_documents() -> None:
    found = slogans(read_corpus(SHIPPED))
    certain = found[found["certainty"] == "certain"]
    assert rows(certain, "statement_id", "start", "text", "kind") == CERTAIN


def test_a_chant_is_one_slogan_where_it_is_a_line_and_where_a_sentence_tells_of_it(
    tmp_path: Path,
) -> None:
    text = (
        "A day\n\nThe ferry stopped on Monday, we hear. They all shouted “No bus for us!”\n\n"
        "“The ferry stays here!”\n\nJoin the “Day of the River” march!\n"
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert rows(slogans(read_corpus(tmp_path)), "text", "kind") == [
        ("No bus for us!", "quoted chant"),
        ("“The ferry stays here!”", "closing call"),
        ("Join the “Day of the River” march!", "closing call"),
    ]


NO_SLOGANS = {
    "a heading": "Statement on the Ferry and its Future\n\nThe ferry stopped on Monday, we hear.",
    "share buttons": "A day\n\nThe ferry stopped on Monday, we hear.\n\nShare on Facebook",
    "an imperative that only shares": "A day\n\nThe boat stopped, we hear.\n\nForward to a friend",
    "a question": "A day\n\nThe ferry stopped on Monday, we hear.\n\nWho asked us?",
    "a name in capitals": "HARBOUR TIMES\n\nA day\n\nThe ferry stopped on Monday, we all hear.",
    "a signature": "A day\n\nThe ferry stopped on Monday, we hear.\n\nAnna Berg\n3 May 2024",
    "a scare word": "A day\n\nThe so-called ‘reform’ stopped the ferry on Monday, as we hear.",
}


@pytest.mark.parametrize("text", NO_SLOGANS.values(), ids=list(NO_SLOGANS))
def test_what_only_looks_like_a_slogan_stays_out(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert rows(slogans(read_corpus(tmp_path)), "text", "kind") == []


def test_an_empty_corpus_has_an_empty_table_with_its_columns(tmp_path: Path) -> None:
    found = slogans(read_corpus(tmp_path))
    assert found.empty
    assert list(found.columns[-3:]) == ["kind", "certainty", "reasons"]
