"""The figures of the five documents against what a reader found, in order."""

import pandas as pd
import pytest
from corpus.expected_quantities import FIGURES

from helpers.coding.quantities import find_quantities
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(SHIPPED)


@pytest.fixture(scope="module")
def quantities(corpus: Corpus) -> pd.DataFrame:
    return find_quantities(corpus)


def figures(quantities: pd.DataFrame, name: str) -> list[tuple[object, ...]]:
    here = quantities[(quantities["statement_id"] == name) & (quantities["role"] != "repeat")]
    columns = ["text", "low", "high", "bound", "what"]
    rows = here[columns].itertuples(index=False, name=None)
    return [
        (" ".join(text.split()), *(None if value != value else value for value in rest))
        for text, *rest in rows
    ]


def test_every_document_was_read(corpus: Corpus) -> None:
    assert set(FIGURES) == set(corpus.statements.index)


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_is_found_and_nothing_else(quantities: pd.DataFrame, name: str) -> None:
    assert figures(quantities, name) == FIGURES[name]


def test_hearsay_is_told_from_approximation(quantities: pd.DataFrame) -> None:
    own = quantities[quantities["role"] != "repeat"]
    hedged = own[own["hedge"] != ""]
    assert list(hedged[["text", "hedge", "hedge_kind"]].itertuples(index=False, name=None)) == [
        ("approximately one million", "approximately", "approximation"),
        ("hundreds to reportedly 1500", "reportedly", "hearsay"),
        ("almost 40 years", "almost", "approximation"),
    ]


def test_two_statements_give_figures_for_different_times(quantities: pd.DataFrame) -> None:
    """The protests from their beginning on, and their first three days: no contradiction."""
    told = quantities.drop_duplicates(["statement_id", "text"]).set_index(["statement_id", "text"])
    columns = ["when", "where"]
    whole = told.loc[("acg", "at least 1,500"), columns]
    first = told.loc[("iaswi", "hundreds to reportedly 1500"), columns]
    assert whole.tolist() == ["began in Iran on November 15th", "in Iran"]
    assert first.tolist() == ["Within the first three days", "in Iran"]
