"""Where readings differ: what each sentence costs, who coded what, and what the class settled."""

import numpy as np
import pandas as pd
import pytest
from comparing.canteen import CANTEEN, CLAIMS, CODES, make_hall, mark, write_parts, write_reading
from comparing.harbour import Harbour, rows

from helpers.coding.passages import no_codings
from helpers.comparing.coefficients import measure_alpha
from helpers.comparing.differences import find_differences
from helpers.comparing.units import find_units

HALL = make_hall(40)
READ_BY_TWO = write_parts(HALL, ("anna", "hall", "*"), ("ben", "hall", "*"))
TWO = pd.concat(
    [
        mark(HALL, "anna", "food", *range(10)),
        mark(HALL, "anna", "room", 5),
        mark(HALL, "ben", "food", *range(5, 13)),
    ]
)
THREE = pd.concat(
    [
        write_reading(CANTEEN, "anna", ("cooks", "queue", "room"), ("pupils", "soup", "food")),
        write_reading(
            CANTEEN, "ben", ("pupils", "soup is cold", "food"), ("cooks", "soup", "room")
        ),
        write_reading(CANTEEN, "ciro", ("pupils", "tables", "room"), ("pupils", "tables", "food")),
    ]
)
READ_BY_THREE = write_parts(
    CANTEEN, *[(name, "pupils", "*") for name in ("anna", "ben", "ciro")], ("anna", "cooks", "*"),
    ("ben", "cooks", "room"),
)  # fmt: skip


def find(readings, corpus=HALL, codebook=CODES, parts=READ_BY_TWO, **options):
    return find_differences(readings, corpus, codebook=codebook, parts=parts, **options)


def test_the_sentences_that_cost_most_come_first_equal_ones_in_stated_order():
    """160 values, 19 present, nine units of 80 disputed: α = 1 - 159 · 18 / (160² - 19² - 141²).

    Without one of the eight: 156 values, 18 present, eight disputed. Without the sixth, on whose
    food both agree, 16 present, eight disputed: it costs less than nothing.
    """
    found = find(TWO)
    alpha = 1 - 159 * 18 / (160**2 - 19**2 - 141**2)
    without = 1 - 155 * 16 / (156**2 - 18**2 - 138**2)
    agreed = 1 - 155 * 16 / (156**2 - 16**2 - 140**2)
    assert rows(found, "sentence", "code", "coded_by", "not_coded_by") == [
        *[(number, "food", "anna", "ben") for number in range(5)],
        *[(number, "food", "ben", "anna") for number in range(10, 13)],
        (5, "room", "anna", "ben"),
    ]
    assert found["alpha"].tolist() == pytest.approx([alpha] * 9)
    assert found["alpha_without"].tolist() == pytest.approx([without] * 8 + [agreed])
    assert found["cost"].tolist() == pytest.approx([without - alpha] * 8 + [agreed - alpha])
    assert found["cost"].iloc[-1] < 0


def test_a_name_with_a_semicolon_is_one_name():
    pair = "anna; ben"
    parts = write_parts(HALL, (pair, "hall", "*"), ("ciro", "hall", "*"))
    found = find(mark(HALL, pair, "food", 3), parts=parts, coders=[pair, "ciro"])
    assert rows(found, "sentence", "coded_by", "not_coded_by") == [(3, "anna;\xa0ben", "ciro")]


def test_each_disputed_code_of_a_sentence_has_a_row_and_few_units_have_no_cost():
    found = find(THREE, CANTEEN, parts=READ_BY_THREE)
    assert rows(found) == [
        ("pupils", 1, 40, 60, "More tables, please.", "food", "The food", "ciro", "anna; ben",
         False, None, None, None, ""),
        ("pupils", 1, 40, 60, "More tables, please.", "room", "The room", "ciro", "anna; ben",
         False, None, None, None, ""),
        ("cooks", 0, 0, 16, "The soup is hot.", "room", "The room", "ben", "anna",
         False, None, None, None, ""),
        ("cooks", 1, 17, 35, "The queue is long.", "room", "The room", "anna", "ben",
         False, None, None, None, ""),
        ("pupils", 0, 0, 39, "The queue is long and the soup is cold.", "food", "The food",
         "anna; ben", "ciro", False, None, None, None, ""),
    ]  # fmt: skip
    assert list(found.columns) == [
        "statement_id", "sentence", "start", "end", "text", "code", "label", "coded_by",
        "not_coded_by", "opposed", "cost", "alpha", "alpha_without", "settled",
    ]  # fmt: skip


def test_a_claim_coded_on_both_sides_is_disputed_though_everybody_coded_it():
    readings = pd.concat(
        [
            mark(HALL, "anna", "food", 0, 1, layer="claim", polarity="supports"),
            mark(HALL, "ben", "food", 0, layer="claim", polarity="rejects"),
            mark(HALL, "ben", "food", 1, layer="claim", polarity="supports"),
        ]
    )
    found = find(readings, codebook=CLAIMS, parts=READ_BY_TWO.assign(layer="claim"))
    assert rows(found, "sentence", "coded_by", "not_coded_by", "opposed") == [
        (0, "anna; ben", "", True)
    ]


def test_a_sentence_without_which_nothing_is_disputed_comes_first_and_has_no_cost():
    found = find(mark(HALL, "anna", "food", 7), coders=["anna", "ben"])
    assert rows(found, "sentence", "cost", "alpha_without") == [(7, None, None)]
    assert found["alpha"].item() == pytest.approx(1 - 159 * 2 / (160**2 - 159**2 - 1))


def settle(*parts, codings=(), unclear=()):
    """What the class says of the statements that three have read, by sentence and code."""
    by_class = write_reading(CANTEEN, "class", *codings)
    places = write_reading(CANTEEN, "class", *unclear)[
        ["layer", "code", "statement_id", "start", "end"]
    ]
    found = find(
        pd.concat([THREE, by_class]), CANTEEN, unclear=places,
        parts=pd.concat([READ_BY_THREE, write_parts(CANTEEN, *parts)]),
    )  # fmt: skip
    assert "class" not in "".join(found["coded_by"] + found["not_coded_by"])
    return {
        (row.statement_id, row.sentence, row.code): row.settled
        for row in found.itertuples()
        if row.settled
    }


def test_what_the_class_settled_is_told_by_its_own_file():
    whole, last = ("class", "cooks", "*"), ("class", "pupils", "food", "More tables, please.")
    there, unclear = ("cooks", "queue", "room"), ("pupils", "More tables, please.", "room")
    assert settle() == {}
    assert settle(last) == {("pupils", 1, "food"): "not there"}
    assert settle(whole, codings=[there]) == {
        ("cooks", 0, "room"): "not there", ("cooks", 1, "room"): "there",
    }  # fmt: skip
    assert settle(codings=[there], unclear=[unclear]) == {
        ("cooks", 1, "room"): "there", ("pupils", 1, "room"): "unclear",
    }  # fmt: skip
    assert settle(whole, codings=[there], unclear=[there]) == {
        ("cooks", 0, "room"): "not there", ("cooks", 1, "room"): "unclear",
    }  # fmt: skip


def test_alpha_without_a_sentence_is_that_of_the_other_units():
    """Against the library, given what is left: three coders, two codes, by chance, with gaps."""
    random = np.random.default_rng(3)
    readings = pd.concat(
        [
            mark(HALL, name, code, *np.flatnonzero(random.random(40) < 0.3))
            for name in ("anna", "ben", "ciro")
            for code in ("food", "room")
        ]
    )
    ten = "\n".join(f"Dish {n} is here." for n in range(10))
    parts = pd.concat([READ_BY_TWO, write_parts(HALL, ("ciro", "hall", "*", ten))])
    found = find(readings, parts=parts)
    units = find_units(readings, HALL, CODES, parts)
    for sentence, without in found[["sentence", "alpha_without"]].drop_duplicates().values:
        left = units[units["sentence"] != sentence]
        counts = pd.crosstab([left["sentence"], left["code"]], left["value"])
        assert without == pytest.approx(measure_alpha(counts.to_numpy()))
    ranked = found["cost"].to_numpy()
    assert (ranked[:-1] >= ranked[1:] - 1e-12).all()
    assert found["sentence"].nunique() > 10


@pytest.mark.parametrize("corpus", [CANTEEN, Harbour({})])
def test_who_does_not_differ_has_an_empty_table(corpus):
    found = find(no_codings("frame"), corpus, parts=write_parts(corpus))
    assert found.empty
    assert found.dtypes.equals(find(THREE, CANTEEN, parts=READ_BY_THREE).dtypes)
    alone = find(THREE[THREE["coder"] == "anna"], CANTEEN, parts=READ_BY_THREE)
    assert alone.empty
