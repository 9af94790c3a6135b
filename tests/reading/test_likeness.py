"""Which share of a newcomer's words stands word for word in the statements that are there."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from reading.tiny import read_texts

from helpers.reading.corpus import SHIPPED, read_corpus
from helpers.reading.likeness import find_version, measure_likeness, tell_likeness
from helpers.reading.subsets import leave_out

FERRY = (
    "The council wants to close the ferry on Monday. We sail it every day and nobody asked us. "
    "Twelve hundred people cross the river to work, to school and to the market."
)
SCHOOL = "Let us cross! The school has no other way to bring its pupils over the river in winter."
COLUMNS = ["statement_id", "shared_words", "share", "share_of_other"]


def likeness(rows: list[tuple[str, int, float, float]]) -> pd.DataFrame:
    kinds = ("str", "int64", "float64", "float64")
    return pd.DataFrame(rows, columns=COLUMNS).astype(dict(zip(COLUMNS, kinds, strict=True)))


def test_a_run_of_six_words_is_shared_and_five_are_not() -> None:
    corpus = read_texts({"ferry": "a b c d e f g h", "school": "a b c d e x f g"})
    expected = likeness([("x0", 6, 0.75, 0.75)])
    pd.testing.assert_frame_equal(measure_likeness("z A B C, d E f z", corpus), expected)
    assert measure_likeness("z a b c d e z f", corpus).empty


def test_the_likest_comes_first_and_both_shares_are_told() -> None:
    corpus = read_texts({"ferry": FERRY, "both": f"{FERRY} {SCHOOL}", "school": SCHOOL})
    expected = likeness([("x0", 32, 1.0, 1.0), ("x1", 32, 1.0, 32 / 50)])
    pd.testing.assert_frame_equal(measure_likeness(FERRY, corpus), expected)


@pytest.mark.parametrize("text", ["", "one two three four five", "nothing of this is known there"])
def test_where_nothing_is_shared_the_table_is_empty_and_keeps_its_columns(text: str) -> None:
    for corpus in (read_texts({"ferry": FERRY}), read_texts({})):
        pd.testing.assert_frame_equal(measure_likeness(text, corpus), likeness([]))


def test_no_run_goes_from_one_statement_into_the_next() -> None:
    corpus = read_texts({"one": "x y z a b c", "two": "d e f x y z"})
    assert measure_likeness("a b c d e f", corpus).empty


def test_a_second_printing_in_the_same_text_counts_once() -> None:
    body = " ".join(f"word{number}" for number in range(60))
    corpus = read_texts({"twice": f"{body}.\n\n{body}."})
    assert corpus.paragraphs["role"].tolist() == ["body", "repeat"]
    expected = likeness([("x0", 60, 1.0, 1.0)])
    pd.testing.assert_frame_equal(measure_likeness(body, corpus), expected)


def test_words_may_be_given_and_the_newcomer_itself_left_out() -> None:
    corpus = read_texts({"ferry": FERRY, "copy": f"{FERRY} Again."})
    words = ["the", "council", "wants", "to", "close", "the", "ferry"]
    expected = likeness([("x1", 7, 1.0, 7 / 33)])
    found = measure_likeness(words, corpus, leaving_out="x0")
    pd.testing.assert_frame_equal(found, expected)


TOLD = {
    "most of it": (
        [("iaswi", 92, 0.92, 0.3)],
        "92 % of these words stand in iaswi; is this another version of it?",
    ),
    "nearly all of it": (
        [("iaswi", 999, 0.999, 0.3)],
        "99 % of these words stand in iaswi; is this another version of it?",
    ),
    "all of another": (
        [("council", 30, 0.25, 0.1), ("ferry", 24, 0.2, 1.0)],
        "20 % of these words stand in ferry and make up 100 % of it; is that a shorter version, "
        "or quoted here?",
    ),
    "some": (
        [("ferry", 24, 0.2, 0.3)],
        "20 % of these words stand in ferry; does one of them quote the other?",
    ),
    "a formula": ([("ferry", 6, 0.05, 0.06)], ""),
    "nothing": ([], ""),
}


@pytest.mark.parametrize(("rows", "expected"), TOLD.values(), ids=list(TOLD))
def test_one_sentence_for_people(rows: list, expected: str) -> None:
    assert tell_likeness(likeness(rows)) == expected


def shipped_versions(newcomer: str) -> tuple[str, list[tuple[str, float, float]]]:
    """What is proposed for a shipped text that comes new to the others, and what was measured."""
    corpus = read_corpus(SHIPPED)
    kept = corpus.sentences.query("statement_id == @newcomer and role != 'repeat'")["sentence"]
    tokens = corpus.tokens.query("statement_id == @newcomer")
    words = tokens.loc[tokens["sentence"].isin(kept), "norm"].tolist()
    others = leave_out(corpus, newcomer)
    found = measure_likeness(words, others)
    measured = found[["statement_id", "share", "share_of_other"]].round(2)
    return find_version(found, others), list(measured.itertuples(index=False, name=None))


def test_the_shipped_excerpt_is_proposed_as_a_version_from_either_side() -> None:
    assert shipped_versions("iaswi-bulletin") == ("iaswi", [("iaswi", 0.89, 0.35)])
    assert shipped_versions("iaswi") == ("iaswi-bulletin", [("iaswi-bulletin", 0.35, 0.89)])


@pytest.mark.parametrize("newcomer", ["ilps-canada", "ilps-us", "acg"])
def test_chapters_of_one_network_and_other_statements_are_no_versions(newcomer: str) -> None:
    assert shipped_versions(newcomer) == ("", [])


def test_version_of_names_the_fullest_of_its_group(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    longer = f"{FERRY} {SCHOOL}"
    for name, text in {"short": FERRY[:90], "full": longer, "other": SCHOOL * 9}.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    csv = "statement_id,file,version_of\nshort,short.txt,\nfull,full.txt,short\nother,other.txt,\n"
    (tmp_path / "statements.csv").write_text(csv, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    found = measure_likeness(FERRY[:90], corpus)
    assert found["statement_id"].tolist() == ["short", "full"]
    assert find_version(found, corpus) == "full"


def test_every_tenth_word_changed_is_still_a_version_and_every_fourth_is_not() -> None:
    words = [f"w{number}" for number in range(400)]
    corpus = read_texts({"ferry": " ".join(words)})
    for step, share in ((10, 0.9), (7, 6 / 7), (6, 0.0), (4, 0.0)):
        edited = ["x" if number % step == 0 else word for number, word in enumerate(words)]
        found = measure_likeness(edited, corpus)
        assert np.isclose(found["share"].sum(), share, atol=0.01), step


def test_one_pass_over_a_thousand_statements() -> None:
    rng = np.random.default_rng(0)
    texts = {
        str(number): " ".join(f"w{word}" for word in rng.integers(0, 5000, 200))
        for number in range(1000)
    }
    corpus = read_texts(texts)
    words = texts["7"].split()
    found = measure_likeness(words, corpus)
    pd.testing.assert_frame_equal(found, likeness([("x7", 200, 1.0, 1.0)]))
