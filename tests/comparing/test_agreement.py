"""Agreement between coders: tables counted by hand, a sentence where there is no coefficient."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.canteen import CANTEEN, CLAIMS, CODES, make_hall, mark, write_parts, write_reading
from comparing.harbour import Harbour, rows

from helpers.coding.codebook import read_codebook
from helpers.coding.own_codes import add_own_codes
from helpers.coding.passages import no_codings
from helpers.coding.readings import read_readings
from helpers.coding.saving import change_reading
from helpers.coding.settling import Place, settle_unclear
from helpers.comparing.agreement import measure_agreement
from helpers.comparing.differences import find_differences
from helpers.reading.corpus import read_corpus

HALL = make_hall(40)
TWO = pd.concat([mark(HALL, "anna", "food", *range(10)), mark(HALL, "ben", "food", *range(5, 13))])
READ_BY_TWO = write_parts(HALL, ("anna", "hall", "*"), ("ben", "hall", "*"))
COUNTS = ["both", "first_only", "second_only", "neither", "all", "some", "none", "opposed"]
UNUSED = "In all 40 sentences nobody coded it; a coefficient needs sentences with and without it."


def measure(readings, corpus=HALL, codebook=CODES, parts=READ_BY_TWO, **options):
    return measure_agreement(readings, corpus, codebook=codebook, parts=parts, **options)


def row_of(agreement, code):
    return agreement.set_index("code").loc[code]


def test_two_coders_have_a_table_of_two_by_two_and_kappa():
    """Anna codes a quarter, Ben a fifth: .8 observed, .05 + .6 by chance, κ = .15 / .35.

    Of both codes 80 units: .9 observed, .125 · .1 + .875 · .9 = .8 by chance, κ = .1 / .2. Ten
    sentences of four words are marked by Anna, eight by Ben, five by both: 2 · 20 / 72.
    """
    agreement = measure(TWO)
    told = agreement.drop(columns=["low", "high"]).round(6)
    assert rows(told) == [
        ("food", "The food", 2, "anna", "ben", 40, 5, 5, 3, 27, 5, 8, 27, 0, 0.8, "Cohen's κ",
         0.428571, 0.555556, ""),
        ("room", "The room", 2, "anna", "ben", 40, 0, 0, 0, 40, 0, 0, 40, 0, 1.0, "", None, None,
         UNUSED),
        ("*", "all codes together", 2, "anna", "ben", 80, 5, 5, 3, 67, 5, 8, 67, 0, 0.9,
         "Cohen's κ", 0.5, 0.555556, ""),
    ]  # fmt: skip
    assert agreement.columns.tolist() == [
        "code", "label", "coders", "first", "second", "units", *COUNTS, "observed", "measure",
        "value", "low", "high", "overlap", "why",
    ]  # fmt: skip
    food, unused, _ = agreement.itertuples()
    assert -0.1 < food.low < 0.2 < 0.6 < food.high < 0.8
    assert np.isnan([unused.low, unused.high]).all()


def test_three_coders_have_alpha_and_no_two_by_two_table():
    """6 sentences by all, 3 by two, 3 by one, 18 by none: 27 of 90 values are "present".

    Each of the six disputed sentences disagrees by 2, so α = 1 - 89 · 12 / (90² - 27² - 63²).
    """
    hall = make_hall(30)
    readings = pd.concat(
        [
            mark(hall, "anna", "food", *range(12)),
            mark(hall, "ben", "food", *range(9)),
            mark(hall, "ciro", "food", *range(6)),
        ]
    )
    parts = write_parts(hall, *[(name, "hall", "food") for name in ("anna", "ben", "ciro")])
    food = row_of(measure(readings, hall, parts=parts), "food")
    assert food[["coders", "first", "second", "units", *COUNTS]].tolist() == [
        3, "", "", 30, pd.NA, pd.NA, pd.NA, pd.NA, 6, 6, 18, 0,
    ]  # fmt: skip
    assert food["observed"] == pytest.approx(1 - 12 / 90)
    assert (food["measure"], round(food["value"], 6)) == ("Krippendorff's α", 0.686067)
    assert 0.3 < food["low"] < food["value"] < food["high"] < 1
    # Anna and Ben 36 of 48 and 36 words, Anna and Ciro 24 of 48 and 24, Ben and Ciro 24 of 36, 24.
    assert food["overlap"] == pytest.approx((72 / 84 + 48 / 72 + 48 / 60) / 3)


def test_of_three_who_are_compared_one_may_have_read_only_a_part():
    """Ciro reads the first ten sentences and codes none: 10 units of three, 30 of two."""
    ten = "\n".join(f"Dish {n} is here." for n in range(10))
    parts = pd.concat([READ_BY_TWO, write_parts(HALL, ("ciro", "hall", "food", ten))])
    food = row_of(measure(TWO, parts=parts, coders=["anna", "ben", "ciro"]), "food")
    assert food[["coders", "units", "all", "some", "none"]].tolist() == [3, 40, 0, 13, 27]
    # Values 10 · 3 + 30 · 2; each of 10 units with two against one disagrees by 2, each of 3 too.
    assert food["observed"] == pytest.approx(1 - 26 / 90)


def test_two_of_three_who_alone_have_read_together_are_two_coders():
    food = row_of(measure(TWO, coders=["ben", "ciro", "anna"]), "food")
    assert food[["first", "second", "first_only", "measure"]].tolist() == [
        "ben", "anna", 3, "Cohen's κ",
    ]  # fmt: skip


def test_a_claim_on_the_other_side_is_coded_by_both_and_no_agreement():
    sides = [
        mark(HALL, "anna", "food", *range(10), layer="claim", polarity="supports"),
        mark(HALL, "ben", "food", *range(6), layer="claim", polarity="supports"),
        mark(HALL, "ben", "food", *range(6, 10), layer="claim", polarity="rejects"),
    ]
    parts = READ_BY_TWO.assign(layer="claim")
    food = row_of(measure(pd.concat(sides), codebook=CLAIMS, parts=parts), "food")
    assert food[COUNTS].tolist() == [10, 0, 0, 30, 10, 0, 30, 4]
    assert food["observed"] == pytest.approx(36 / 40)
    # By chance .75 · .75 nothing, .25 · .15 support, 0 · .1 rejection.
    assert food["value"] == pytest.approx((0.9 - 0.6) / (1 - 0.6))
    assert food["overlap"] == 1


@pytest.mark.parametrize(
    ("sentences", "observed", "expected"),
    [
        (0, None, "No sentence was read for this code by two of the coders."),
        (1, 0, "Only 1 sentence was read by two of the coders; a coefficient needs 30."),
        (29, 21 / 29, "Only 29 sentences were read by two of the coders; a coefficient needs 30."),
    ],
)
def test_below_30_units_there_is_no_coefficient_but_the_share_stands(sentences, observed, expected):
    read = "\n".join(f"Dish {n} is here." for n in range(sentences))
    mine = [("ben", "hall", "food", read)] if sentences else []
    agreement = measure(TWO, parts=write_parts(HALL, ("anna", "hall", "*"), *mine))
    food, both = row_of(agreement, "food"), row_of(agreement, "*")
    assert (food["why"], food["measure"], food["units"]) == (expected, "", sentences)
    assert np.isnan([food["value"], food["low"], food["high"]]).all()
    assert food["observed"] == pytest.approx(np.nan if observed is None else observed, nan_ok=True)
    which = "sentence × code was" if sentences == 1 else "sentences × codes were"
    assert both["why"] == (
        f"Only {sentences} {which} read by two of the coders; a coefficient needs 30."
        if sentences
        else "No sentence was read for the same code by two of the coders."
    )


def test_one_value_only_has_no_coefficient():
    every = pd.concat([mark(HALL, name, "food", *range(40)) for name in ("anna", "ben")])
    agreement = measure(every)
    assert row_of(agreement, "food")["why"] == (
        "In all 40 sentences everybody coded it; a coefficient needs sentences with and without it."
    )
    assert row_of(agreement, "room")["why"] == UNUSED
    assert row_of(measure(TWO[:0], coders=["anna", "ben"]), "*")["why"] == (
        "In all 80 sentences × codes nobody coded anything; a coefficient needs sentences with "
        "and without it."
    )


def test_a_coefficient_may_stand_without_an_interval():
    """Where the second value is too rare, nobody differs, or few sentences have many codes."""
    rare = pd.concat([mark(HALL, "anna", "food", 0), mark(HALL, "ben", "food", 0, 1)])
    food = row_of(measure(rare), "food")
    assert food["value"] == pytest.approx((0.975 - 0.9275) / (1 - 0.9275))
    assert food["why"].startswith("No interval: 1")
    assert food["why"].endswith(" of 1,000 draws have one value only, so rare are the others.")
    same = pd.concat([mark(HALL, name, "food", *range(9)) for name in ("anna", "ben")])
    food = row_of(measure(same), "food")
    assert (food["value"], food["why"]) == (
        1.0,
        "No interval: nobody differed, and to draw such units again cannot tell how often "
        "somebody would.",
    )
    # 28 of 32 agree, by chance 9 · 5 + 23 · 27 of 32²: (28 · 32 - 666) / (32² - 666).
    hall = make_hall(16)
    parts = write_parts(hall, ("anna", "hall", "*"), ("ben", "hall", "*"))
    both = pd.concat([mark(hall, "anna", "food", *range(9)), mark(hall, "ben", "food", *range(5))])
    whole = row_of(measure(both, hall, parts=parts), "*")
    assert (whole["units"], round(whole["value"], 6)) == (32, round(230 / 358, 6))
    assert whole["why"] == "No interval: the units stand in 16 sentences; it needs 30."
    for row in (food, whole):
        assert np.isnan([row["low"], row["high"]]).all()


def test_an_interval_hangs_on_the_seed_and_not_on_the_other_codes():
    first, again, other = (row_of(measure(TWO, seed=seed), "food") for seed in (1, 1, 2))
    assert first.equals(again)
    assert (first["low"], first["high"]) != (other["low"], other["high"])
    alone = replace(CODES, codes=CODES.codes[:1])
    assert first.equals(row_of(measure(TWO, codebook=alone), "food"))


def test_the_interval_of_all_codes_draws_whole_sentences():
    """The same codings under two codes are no more evidence than under one."""
    twice = pd.concat([TWO, TWO.assign(code="room")])
    one, both = (row_of(measure(twice), code) for code in ("food", "*"))
    assert both["value"] == pytest.approx(one["value"])
    assert both["high"] - both["low"] == pytest.approx(one["high"] - one["low"], rel=0.1)


def test_overlap_is_the_share_of_words_that_both_have_marked():
    """Of “The queue is long and the soup is cold” Anna marks five words, Ben four, two alike.

    Two passages of one coder on the same word mark it once; of what Ben has not read, nothing
    counts; a pair that marked nothing has no overlap.
    """
    readings = pd.concat(
        [
            write_reading(
                CANTEEN, "anna", ("pupils", "queue is", "room"), ("cooks", "queue", "room"),
                ("pupils", "is long and the", "room"),
            ),
            write_reading(CANTEEN, "ben", ("pupils", "and the soup is", "room")),
        ]
    )  # fmt: skip
    parts = write_parts(
        CANTEEN, ("anna", "pupils", "*"), ("ben", "pupils", "*"), ("anna", "cooks", "*"),
        ("ciro", "pupils", "*"), ("dora", "pupils", "*"),
    )  # fmt: skip
    pair = row_of(measure(readings, CANTEEN, parts=parts), "room")
    assert pair["overlap"] == pytest.approx(2 * 2 / (5 + 4))
    # Of six pairs five have marked something: four of them have no word in common.
    four = measure(readings, CANTEEN, parts=parts, coders=["anna", "ben", "ciro", "dora"])
    assert row_of(four, "room")["overlap"] == pytest.approx(2 * 2 / 9 / 5)
    assert np.isnan(row_of(four, "food")["overlap"])


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        (no_codings("frame"), "Nobody coded."),
        (TWO[TWO["coder"] == "ben"], "There is one coder only, ben."),
    ],
)
def test_nobody_and_one_coder_agree_with_nobody(readings, expected):
    for corpus in (HALL, Harbour({})):
        agreement = measure(readings[: len(readings) * (corpus is HALL)], corpus)
        assert agreement["units"].tolist() == [0, 0, 0]
        told = expected if corpus is HALL else "Nobody coded."
        assert agreement["why"].tolist() == [told] * 3
        assert agreement.dtypes.astype(str).to_dict() == measure(TWO).dtypes.astype(str).to_dict()


def test_a_codebook_without_a_code_has_the_last_row():
    agreement = measure(TWO[:0], codebook=make_codebook(), coders=["anna", "ben"])
    assert rows(agreement, "code", "units", "why") == [
        ("*", 0, "No sentence was read for the same code by two of the coders.")
    ]


def test_layer_or_codebook_has_to_be_said():
    with pytest.raises(ValueError, match='layer="claim"'):
        measure_agreement(TWO, HALL, parts=READ_BY_TWO)


def test_codebook_parts_and_own_codes_come_from_the_corpus_folder(tmp_path):
    """Three people read the pupils; Ben adds a code, for which Anna alone reads as well."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "codebooks").mkdir()
    (tmp_path / "texts" / "pupils.txt").write_text(
        "On our tables\n\nThe queue is long. The soup is cold. More tables, please.", "utf-8"
    )
    (tmp_path / "codebooks" / "claims.toml").write_text(
        'layer = "claim"\nlanguage = "en"\ntitle = "Canteen"\n[[code]]\nid = "long"\n'
        'label = "It takes long"\ndefinition = "Waiting is meant."\n',
        "utf-8",
    )
    corpus = read_corpus(tmp_path)
    book = read_codebook("claims", corpus)
    own = {"layer": "claim", "code": "cold", "label": "It is cold", "definition": "Of dishes."}
    place = {"layer": "claim", "statement_id": "pupils"}
    coding = {**place, "quotation": "The queue is long", "code": "long", "polarity": "supports",
              "certainty": "flat"}  # fmt: skip
    every = {**place, "kind": "read", "code": "*", "codebook_sha256": book.fingerprint}
    change_reading(corpus, "anna", add=[coding, every])
    change_reading(corpus, "ben", add=[{**own, "kind": "code"}, coding, every])
    extra = {**place, "quotation": "The soup is cold", "code": "cold", "polarity": "supports",
             "certainty": "flat"}  # fmt: skip
    change_reading(corpus, "ciro", add=[every])
    for coder in ("anna", "ben"):
        change_reading(corpus, coder, add=[{**every, "code": "cold", "codebook_sha256": ""}])
    change_reading(corpus, "ben", add=[extra])
    agreement = measure_agreement(
        read_readings(corpus), corpus, layer="claim", coders=["anna", "ben", "ciro"]
    )
    assert rows(agreement, "code", "coders", "units", "all", "some", "none") == [
        ("long", 3, 4, 0, 1, 3),
        ("cold", 2, 4, 0, 1, 3),
        ("*", 3, 8, 0, 2, 6),
    ]
    place = Place("pupils", "cold", 34, 51)
    assert corpus.text("pupils")[34:51] == "The soup is cold."
    settle_unclear(corpus, add_own_codes(book, corpus), place)
    found = find_differences(read_readings(corpus), corpus, layer="claim")
    assert rows(found, "sentence", "code", "coded_by", "not_coded_by", "settled") == [
        (2, "cold", "ben", "anna", "unclear")
    ]
