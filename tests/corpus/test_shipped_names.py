"""The codebook of names against what a reader found: every mention of two statements, in order."""

import re

import pandas as pd
import pytest
from corpus.expected_names_acg import ACG
from corpus.expected_names_iaswi import IASWI

from helpers.coding.codebook import Codebook, check_codebook, read_codebook
from helpers.coding.names import find_names
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus

# What the rules cannot know: whose forces are "American", and which government is meant by
# "sanctioned by the government".
WRONG = [("American", "us", "short")]
RIGHT = ("American", "us-military", "short")
MISSED = ("government", "iran-government", "description")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(SHIPPED)


@pytest.fixture(scope="module")
def codebook(corpus: Corpus) -> Codebook:
    return read_codebook("names", corpus)


@pytest.fixture(scope="module")
def names(corpus: Corpus, codebook: Codebook) -> pd.DataFrame:
    return find_names(corpus, codebook)


def mentions(names: pd.DataFrame, name: str) -> list[tuple[str, str, str]]:
    here = names[(names["statement_id"] == name) & (names["role"] != "repeat")]
    return list(here[["form", "code", "kind"]].itertuples(index=False, name=None))


def test_every_mention_of_one_statement_is_found_in_all_its_forms(names: pd.DataFrame) -> None:
    assert mentions(names, "acg") == ACG


def test_of_another_statement_all_but_two(names: pd.DataFrame) -> None:
    place = IASWI.index(RIGHT)
    expected = [*IASWI[:place], *WRONG, *IASWI[place + 1 :]]
    expected.remove(MISSED)
    assert mentions(names, "iaswi") == expected


def test_no_pronoun_no_western_alone_and_nothing_inside_other_words(
    corpus: Corpus, names: pd.DataFrame
) -> None:
    """The texts have all three: “join us”, “Western media”, “RUSSIAN” is no “US”."""
    assert any(re.search(r"\bus\b", corpus.text(name)) for name in corpus.statements.index)
    assert any("Western " in corpus.text(name) for name in corpus.statements.index)
    for row in names.itertuples():
        text = corpus.text(row.statement_id)
        around = text[row.start - 1 : row.start] + text[row.end : row.end + 1]
        assert not re.search(r"\w", around), row.form
    assert {"us", "western", "our"}.isdisjoint(names["form"])


def test_a_government_is_not_its_country(names: pd.DataFrame) -> None:
    by_code = names.groupby("code")["form"].agg(set)
    assert {"Islamic Republic of Iran", "IRI", "Iranian regime"} <= by_code["iran-government"]
    assert by_code["iran-government"].isdisjoint(by_code["iran"])


def test_names_of_one_region_are_forms_of_one_referent(names: pd.DataFrame) -> None:
    forms = set(names.loc[names["code"] == "region", "form"])
    assert {"Western Asia", "Middle East", "SWANA", "Southwest Asia and North Africa"} <= forms


def test_every_form_stands_in_a_text_and_the_examples_behave(
    corpus: Corpus, codebook: Codebook
) -> None:
    check_codebook(codebook)
    assert all(code.examples for code in codebook.codes)
    from helpers.coding.cues import find_cues

    standing = set(find_cues(corpus, codebook)[["code", "cue"]].itertuples(index=False, name=None))
    listed = {(code.id, form.words) for code in codebook.codes for form in code.forms}
    assert listed == standing
