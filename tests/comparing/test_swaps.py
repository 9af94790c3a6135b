"""Names exchanged: each mention with the form that the other statement uses most."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.names import find_names
from helpers.comparing.forms import count_forms
from helpers.comparing.swaps import find_pair, list_ways, swap_names
from helpers.reading.corpus import Corpus, read_corpus

TEXTS = {
    "pupils": (
        "Our school stays\n\nThe School is small. The old mill is ours, and the school is near.\n\n"
        "The board said: “The mill is a risk.”\n\nAs we said in May: “The school is our home.”\n\n"
        "Share on Facebook: school"
    ),
    "board": (
        "About the house\n\nThe money pit is old. The money pit leaks, but the mill has a roof.\n"
    ),
    "choir": "Songs\n\nWe sing on Monday.\n",
}
NAMES = """
layer = "name"
language = "en"
title = "Mill School"

[[code]]
id = "school"
label = "The school"
definition = "The house in the old mill."
forms.short = ["school", "mill"]
forms.description = ["old mill"]
forms.metaphor = ["money pit"]

[[code]]
id = "choir"
label = "The choir"
definition = "Who sings."
forms.short = ["choir"]
"""


@pytest.fixture
def mill(tmp_path: Path) -> tuple[pd.DataFrame, Corpus, Codebook]:
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "names.toml").write_text(NAMES, encoding="utf-8")
    corpus, codebook = read_corpus(tmp_path), read_codebook(tmp_path / "names.toml")
    return find_names(corpus, codebook), corpus, codebook


def rows(swaps: pd.DataFrame) -> list[tuple[str, str, str, str]]:
    columns = ["statement_id", "form", "instead", "source"]
    return list(swaps[columns].itertuples(index=False, name=None))


def test_every_own_mention_takes_the_others_form_of_its_kind_or_its_most_frequent(mill) -> None:
    """“money pit” stands there most but is no short name; “old mill” has no other of its kind."""
    assert rows(swap_names(*mill, "school", "pupils", "board")) == [
        ("pupils", "school", "mill", "board"),
        ("pupils", "School", "mill", "board"),
        ("pupils", "old mill", "money pit", "board"),
        ("pupils", "school", "mill", "board"),
        ("board", "money pit", "school", "pupils"),
        ("board", "money pit", "school", "pupils"),
        ("board", "mill", "school", "pupils"),
    ]


def test_the_left_statement_comes_first(mill) -> None:
    swaps = swap_names(*mill, "school", "board", "pupils")
    assert list(dict.fromkeys(swaps["statement_id"])) == ["board", "pupils"]


def test_a_mention_never_takes_its_own_form_and_without_another_has_no_row(mill) -> None:
    names, corpus, codebook = mill
    kept = names[names["form"].isin(["school", "School", "mill"])]
    same = kept.assign(form="The MILL")
    assert rows(swap_names(kept, corpus, codebook, "school", "pupils", "board")) == [
        ("pupils", "school", "mill", "board"),
        ("pupils", "School", "mill", "board"),
        ("pupils", "school", "mill", "board"),
        ("board", "mill", "school", "pupils"),
    ]
    assert swap_names(same, corpus, codebook, "school", "pupils", "board").empty


def test_quotations_and_what_is_not_counted_stay_as_they_are(mill) -> None:
    names = mill[0]
    swaps = swap_names(*mill, "school", "pupils", "board")
    left_out = names.merge(swaps[["statement_id", "start"]], how="left", indicator=True)
    left_out = left_out[left_out["_merge"] == "left_only"]
    assert list(zip(left_out["form"], left_out["voice"], left_out["role"], strict=True)) == [
        ("mill", "other", "body"),
        ("school", "self-quoted", "body"),
        ("school", "own", "furniture"),
    ]
    assert set(swaps["voice"]) == {"own"}


def test_nothing_to_exchange_is_an_empty_table_of_the_same_shape(mill) -> None:
    full = swap_names(*mill, "school", "pupils", "board")
    for swaps in (
        swap_names(*mill, "school", "pupils", "choir"),
        swap_names(*mill, "school", "pupils", "pupils"),
        swap_names(*mill, "choir", "pupils", "board"),
    ):
        assert swaps.empty
        pd.testing.assert_series_equal(swaps.dtypes, full.dtypes)


def test_what_is_not_there_is_said(mill) -> None:
    with pytest.raises(KeyError, match="There is no statement 'mayor' in this corpus"):
        swap_names(*mill, "school", "pupils", "mayor")
    with pytest.raises(KeyError, match=r"There is no referent 'bus' in names\.toml"):
        swap_names(*mill, "bus", "pupils", "board")


def test_who_names_it_how(mill) -> None:
    names, corpus, codebook = mill
    ways = list_ways(count_forms(names, corpus, codebook))
    assert ways == {
        "school": {"pupils": {"school", "old mill"}, "board": {"money pit", "mill"}},
    }


def test_the_first_two_that_name_it_in_different_words() -> None:
    one, other = {"mill"}, {"mill", "school"}
    assert find_pair({"a": one, "b": one, "c": other}) == ("a", "c")
    assert find_pair({"a": one, "b": one}) is None
    assert find_pair({"a": other, "b": other}) is None, "each has the words of the other"
    assert find_pair({"a": other}) is None
    assert find_pair({}) is None
