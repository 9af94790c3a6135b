"""The naming ledger: mentions by form, own words and quoted words apart."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.names import find_names
from helpers.comparing.counts import count_codes
from helpers.comparing.forms import FORM_COLUMNS, count_forms
from helpers.reading.corpus import Corpus, read_corpus

TEXTS = {
    "crew": (
        "The ferry stays\n\nThe Ferry is safe, and the old lady is cheap: the ferry, the ferry.\n\n"
        "The mayor said: “The old lady is dear to us, the F.C. is not.”\n\n"
        "Share on Facebook: ferry"
    ),
    "mayor": "About the crossing\n\nThe bus will come. F. C. and FC are one.",
}
NAMES = """
layer = "name"
language = "en"
title = "Crossing"

[[code]]
id = "bus"
label = "The bus"
definition = "What drives."
forms.short = ["bus"]

[[code]]
id = "ferry"
label = "The ferry"
definition = "What swims."
forms.short = ["ferry"]
forms.metaphor = ["old lady"]

[[code]]
id = "company"
label = "Ferry Company"
definition = "Who runs it."
forms.short = ["FC"]
"""


@pytest.fixture
def crossing(tmp_path: Path) -> tuple[Corpus, Codebook]:
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "names.toml").write_text(NAMES, encoding="utf-8")
    return read_corpus(tmp_path), read_codebook(tmp_path / "names.toml")


def test_one_row_per_statement_referent_and_form(crossing) -> None:
    corpus, codebook = crossing
    forms = count_forms(find_names(corpus, codebook), corpus, codebook)
    assert list(forms.columns) == FORM_COLUMNS
    shown = forms[["statement_id", "code", "form", "kind", "n", "quoted", "label"]]
    assert list(shown.itertuples(index=False, name=None)) == [
        ("crew", "ferry", "ferry", "short", 4, 0, "The ferry"),
        ("crew", "ferry", "old lady", "metaphor", 1, 1, "The ferry"),
        ("crew", "company", "F.C.", "short", 0, 1, "Ferry Company"),
        ("mayor", "bus", "bus", "short", 1, 0, "The bus"),
        ("mayor", "company", "F. C.", "short", 2, 0, "Ferry Company"),
    ]


def test_counts_of_names_are_mentions_and_shares_of_all_mentions(crossing) -> None:
    corpus, codebook = crossing
    counts = count_codes(find_names(corpus, codebook), corpus, codebook)
    shown = counts[["statement_id", "code", "n", "quoted", "share", "zero"]]
    assert list(shown.itertuples(index=False, name=None)) == [
        ("crew", "bus", 0, 0, 0.0, "searched, not found"),
        ("crew", "ferry", 5, 1, 1.0, ""),
        ("crew", "company", 0, 1, 0.0, ""),
        ("mayor", "bus", 1, 0, 1 / 3, ""),
        ("mayor", "ferry", 0, 0, 0.0, "searched, not found"),
        ("mayor", "company", 2, 0, 2 / 3, ""),
    ]


def test_nothing_named_is_an_empty_ledger(crossing) -> None:
    corpus, codebook = crossing
    names = find_names(corpus, codebook)
    empty = count_forms(names.iloc[:0], corpus, codebook)
    assert empty.empty
    pd.testing.assert_series_equal(empty.dtypes, count_forms(names, corpus, codebook).dtypes)
