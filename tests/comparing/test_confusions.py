"""Codes taken for each other: one coder has the one, another the other, in one sentence."""

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.canteen import make_hall, mark, write_parts
from comparing.harbour import Harbour, rows
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.coding.passages import no_codings
from helpers.comparing.confusions import count_confusions, find_confusions

HALL = make_hall(6)
BOOK = make_codebook({"id": "food", "label": "Food"}, {"id": "taste", "label": "Taste"},
                     {"id": "price", "label": "Price"})  # fmt: skip
# 0: one has food, the other taste; 1: Anna has both; 2: all have food; 3: as 0, the other way
# round; 4: as 0, but Ben has not read it for taste; 5: Anna has food, Ben nothing.
READINGS = pd.concat(
    [
        mark(HALL, "anna", "food", 0, 1, 2, 4, 5),
        mark(HALL, "anna", "taste", 1, 3),
        mark(HALL, "ben", "taste", 0, 1, 4),
        mark(HALL, "ben", "food", 2, 3),
    ]
)
FOUR = "\n".join(f"Dish {n} is here." for n in range(4))
PARTS = write_parts(
    HALL, ("anna", "hall", "*"), ("ben", "hall", "food"), ("ben", "hall", "taste", FOUR),
    ("ben", "hall", "taste", "Dish 5 is here."),
)  # fmt: skip


def test_a_sentence_counts_where_two_have_one_code_each_and_both_were_read():
    assert rows(count_confusions(READINGS, HALL, BOOK, PARTS)) == [
        ("food", "taste", "Food", "Taste", 2, 5),
        ("food", "price", "Food", "Price", 0, 0),
        ("taste", "food", "Taste", "Food", 2, 5),
        ("taste", "price", "Taste", "Price", 0, 0),
        ("price", "food", "Price", "Food", 0, 0),
        ("price", "taste", "Price", "Taste", 0, 0),
    ]


def test_the_sentences_behind_a_pair_say_who_has_which():
    found = find_confusions(READINGS, HALL, BOOK, PARTS, "food", "taste")
    assert rows(found) == [
        ("hall", 0, 0, 15, "Dish 0 is here.", "anna", "ben"),
        ("hall", 3, 48, 63, "Dish 3 is here.", "ben", "anna"),
    ]
    turned = find_confusions(READINGS, HALL, BOOK, PARTS, "taste", "food")
    assert rows(turned, "sentence", "code_by", "other_by") == [
        (0, "ben", "anna"),
        (3, "anna", "ben"),
    ]
    assert find_confusions(READINGS, HALL, BOOK, PARTS, "food", "price").empty
    with pytest.raises(ValueError, match=r"tiny\.toml has no code 'noise'"):
        find_confusions(READINGS, HALL, BOOK, PARTS, "food", "noise")


CODERS = ["anna", "ben", "ciro"]
EVERY = pd.concat(
    [mark(HALL, coder, code.id, *range(6)) for coder in CODERS for code in BOOK.codes]
)
PLACES = [tuple(place) for place in EVERY[["coder", "code", "sentence"]].to_numpy()]


@settings(max_examples=10)
@given(st.sets(st.sampled_from(PLACES)))
def test_confusions_are_those_of_a_slow_and_obvious_count(coded):
    readings = EVERY[[place in coded for place in PLACES]]
    parts = write_parts(HALL, *[(coder, "hall", "*") for coder in CODERS])
    counted = count_confusions(readings, HALL, BOOK, parts, coders=CODERS)
    for code, other, n in rows(counted, "code", "other", "n"):
        expected = [
            sentence
            for sentence in range(6)
            if any(
                {(a, code, sentence), (b, other, sentence)} <= coded
                and not {(a, other, sentence), (b, code, sentence)} & coded
                for a in CODERS
                for b in CODERS
            )
        ]
        assert n == len(expected)
        behind = find_confusions(readings, HALL, BOOK, parts, code, other, coders=CODERS)
        assert behind["sentence"].tolist() == expected


@pytest.mark.parametrize("corpus", [HALL, Harbour({})])
def test_without_two_readers_nothing_could_be_confused(corpus):
    nothing, no_parts = no_codings("frame"), write_parts(corpus)
    counted = count_confusions(nothing, corpus, BOOK, no_parts)
    assert counted[["n", "sentences"]].sum().tolist() == [0, 0]
    assert len(counted) == 6
    assert counted.dtypes.equals(count_confusions(READINGS, HALL, BOOK, PARTS).dtypes)
    assert find_confusions(nothing, corpus, BOOK, no_parts, "food", "taste").empty
    assert count_confusions(nothing, corpus, make_codebook(), no_parts).empty
