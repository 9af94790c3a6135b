"""Topics of figures and the reading that matches them, in the five documents."""

import pandas as pd
import pytest

from helpers.coding.codebook import Codebook, check_codebook, read_codebook
from helpers.coding.quantities import find_quantities
from helpers.coding.readings import choose_reading, read_reading_problems, read_readings
from helpers.coding.topics import code_quantities
from helpers.comparing.figures import find_figures
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus

# Words instead of a number: the reading has them, and nothing can be drawn.
NO_NUMBERS = [
    ("acg", "many", "lives-endangered"),
    ("acg", "massive numbers", "iran-protests-arrested"),
]
WITHOUT_TOPIC = [("ilps-us", "billions"), ("ilps-us", "millions"), ("iaswi", "three days"),
                 ("iaswi", "20 years")]  # fmt: skip


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(SHIPPED)


@pytest.fixture(scope="module")
def codebook(corpus: Corpus) -> Codebook:
    return read_codebook("figures", corpus)


@pytest.fixture(scope="module")
def reading(corpus: Corpus, codebook: Codebook) -> pd.DataFrame:
    return choose_reading(read_readings(corpus, codebook), "shipped")


@pytest.fixture(scope="module")
def figures(corpus: Corpus, codebook: Codebook, reading: pd.DataFrame) -> pd.DataFrame:
    return find_figures(reading, corpus, codebook)


def rows(table: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(table[list(columns)].itertuples(index=False, name=None))


def test_the_codebook_and_the_reading_can_be_used(corpus: Corpus, codebook: Codebook) -> None:
    check_codebook(codebook)
    assert read_reading_problems(corpus, codebook).empty


def test_every_passage_of_the_reading_is_exactly_a_figure_but_for_two(
    corpus: Corpus, reading: pd.DataFrame
) -> None:
    place = ["statement_id", "start", "end"]
    found = reading.merge(find_quantities(corpus)[place].assign(known=True), on=place, how="left")
    missed = found[found["known"].isna()]
    assert rows(missed, "statement_id", "text", "code") == NO_NUMBERS


def test_every_topic_has_a_figure_and_four_figures_have_no_topic(
    figures: pd.DataFrame, codebook: Codebook
) -> None:
    counted = figures[figures["counted"]]
    assert list(dict.fromkeys(counted["code"])) == [*(code.id for code in codebook.codes), ""]
    assert rows(counted[counted["code"] == ""], "statement_id", "text") == WITHOUT_TOPIC


def test_on_three_topics_two_statements_speak(figures: pd.DataFrame) -> None:
    matched = figures[figures["counted"] & (figures["code"] != "")]
    speaking = matched.groupby("code", sort=False)["statement_id"].agg(set)
    assert speaking[speaking.map(len) > 1].to_dict() == {
        "lives-endangered": {"acg", "iaswi"},
        "iran-protests-killed": {"acg", "iaswi"},
        "iran-protests-arrested": {"acg", "iaswi"},
    }


def test_those_killed_in_irans_protests_as_two_statements_count_them(figures: pd.DataFrame) -> None:
    """One gives a least number for no stated end, the other a range for three days, by hearsay."""
    both = figures[(figures["code"] == "iran-protests-killed") & figures["counted"]]
    columns = ("statement_id", "text", "low", "high", "hedge_kind", "when", "where")
    assert rows(both.fillna({"high": -1}), *columns) == [
        ("acg", "at least 1,500", 1500, -1, "", "began in Iran on November 15th", "in Iran"),
        ("iaswi", "hundreds to reportedly 1500", 200, 1500, "hearsay",
         "Within the first three days", "in Iran"),
    ]  # fmt: skip


def test_what_rules_propose_beyond_the_reading(
    corpus: Corpus, codebook: Codebook, reading: pd.DataFrame
) -> None:
    """A word for the next thing counted, and a street with demonstrators in another sense."""
    proposed = code_quantities(corpus, codebook)
    proposed = proposed[proposed["role"] != "repeat"]
    place = ["statement_id", "start", "code"]
    read = pd.MultiIndex.from_frame(reading[place])
    beyond = proposed[~pd.MultiIndex.from_frame(proposed[place]).isin(read)]
    assert rows(beyond.drop_duplicates(place), "statement_id", "text", "code") == [
        ("ilps-us", "over 80", "us-demonstrators"),
        ("acg", "at least 1,500", "iran-protests-arrested"),
        ("iaswi", "tens of thousands", "inside-iran-killed"),
        ("iaswi", "20 years", "inside-iran-years"),
    ]
    found = pd.MultiIndex.from_frame(proposed[place])
    missed = reading[~pd.MultiIndex.from_frame(reading[place]).isin(found)]
    assert rows(missed, "statement_id", "text", "code") == NO_NUMBERS
