"""κ and α as published; the form in which α is drawn anew is the library's."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.comparing.coefficients import (
    alpha_of,
    draw_interval,
    kappa_of,
    measure_alpha,
    measure_kappa,
    measure_observed,
    sum_for_alpha,
)

COHEN = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
# Krippendorff's data C: 12 units, 4 coders, gaps written 0.
DATA_C = np.array(
    [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    ]
)
COUNTS_C = np.stack([np.equal(DATA_C, value).sum(axis=0) for value in range(1, 6)], axis=1)


def test_kappa_as_in_cohen_1960():
    assert round(measure_kappa(COHEN), 3) == 0.492


def test_alpha_as_in_krippendorff_data_c():
    """The last unit was given one value only and tells nothing; 32 of the 40 others agree."""
    assert round(measure_alpha(COUNTS_C), 3) == 0.743
    assert measure_observed(COUNTS_C) == pytest.approx(32 / 40)


def test_observed_agreement_weighs_a_unit_by_its_readers():
    """Of three who read the first unit one pair of three agrees, of two who read the second all."""
    assert measure_observed([[2, 1], [0, 2]]) == pytest.approx((3 * 1 / 3 + 2 * 1) / 5)
    assert measure_observed([[1, 1], [0, 2], [2, 0], [2, 0]]) == pytest.approx(3 / 4)


@pytest.mark.parametrize("counts", [[[0, 3], [0, 2]], [[1, 0], [0, 1]], np.zeros((0, 2), int)])
def test_there_is_no_alpha_of_one_value_or_of_nobody_together(counts):
    assert np.isnan(measure_alpha(counts))
    assert np.isnan(alpha_of(sum_for_alpha(np.asarray(counts)).sum(axis=0)))


@pytest.mark.parametrize("table", [[[0, 0], [0, 7]], [[0, 0], [0, 0]]])
def test_there_is_no_kappa_of_one_value(table):
    assert np.isnan(measure_kappa(table))


def test_kappa_of_two_who_never_agree_and_of_one_who_never_codes():
    assert measure_kappa([[0, 5], [5, 0]]) == -1
    assert measure_kappa([[5, 5], [0, 0]]) == 0


COUNTED = st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=20)


@settings(max_examples=40)
@given(COUNTED)
def test_the_form_that_is_drawn_is_the_library_s_alpha(counted):
    counts = np.array(counted)
    own, library = float(alpha_of(sum_for_alpha(counts).sum(axis=0))), measure_alpha(counts)
    assert own == pytest.approx(library, abs=1e-9, nan_ok=True)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 9), min_size=9, max_size=9))
def test_kappas_of_many_tables_are_those_of_each(cells):
    """Against Cohen's own words: (agreement - chance) / (1 - chance), from shares."""
    shares = np.array(cells, dtype=float).reshape(3, 3)
    number = shares.sum()
    expected = np.nan
    if number:
        shares /= number
        chance = float(shares.sum(axis=0) @ shares.sum(axis=1))
        expected = (np.trace(shares) - chance) / (1 - chance) if chance < 1 - 1e-12 else np.nan
    both = kappa_of(np.array([cells, [1, 0, 0, 0, 1, 0, 0, 0, 0]]))
    assert both[0] == pytest.approx(expected, abs=1e-9, nan_ok=True)
    assert both[1] == 1


def units_of(table):
    """One row for each unit of a square table, as `draw_interval` takes them."""
    flat = np.ravel(table)
    return np.repeat(np.eye(len(flat)), flat, axis=0)


def test_the_interval_of_cohen_s_table_is_as_wide_as_the_formula_says():
    """Fleiss, Cohen & Everitt 1969: the standard error of this κ of 200 units is .051."""
    shares = np.array(COHEN) / 200
    rows, columns, kappa = shares.sum(axis=1), shares.sum(axis=0), measure_kappa(COHEN)
    chance = rows @ columns
    diagonal = sum(shares[i, i] * (1 - (rows[i] + columns[i]) * (1 - kappa)) ** 2 for i in range(3))
    beside = (1 - kappa) ** 2 * sum(
        shares[i, j] * (columns[i] + rows[j]) ** 2 for i in range(3) for j in range(3) if i != j
    )
    error = np.sqrt((diagonal + beside - (kappa - chance * (1 - kappa)) ** 2) / 200) / (1 - chance)
    assert error == pytest.approx(0.051, abs=0.0005)
    found = draw_interval(units_of(COHEN), kappa_of, seed=1)
    assert found.low == pytest.approx(kappa - 1.96 * error, abs=0.015)
    assert found.high == pytest.approx(kappa + 1.96 * error, abs=0.015)
    assert found.lost == 0


def test_the_same_seed_gives_the_same_interval_and_the_order_of_units_does_not_matter():
    units = units_of([[30, 4], [6, 20]])
    found = draw_interval(units, kappa_of, seed=7)
    assert draw_interval(units[::-1], kappa_of, seed=7) == found
    assert draw_interval(units, kappa_of, seed=8) != found


def test_intervals_of_many_samples_hold_the_true_value_about_as_often_as_they_say():
    """Two coders with κ .6 on half of the units, 100 samples of 100 units: 95 expected."""
    truth = np.array([0.4, 0.1, 0.1, 0.4])
    random = np.random.default_rng(5)
    held = 0
    for sample in random.multinomial(100, truth, size=100):
        found = draw_interval(units_of(sample.reshape(2, 2)), kappa_of, seed=1)
        held += found.low <= 0.6 <= found.high
    assert 89 <= held <= 99


def test_draws_without_a_second_value_are_set_aside_and_if_many_there_is_no_interval():
    """One coded unit of 40 is missed by about e⁻¹ of the draws, six by e⁻⁶: 2 or 3 in 1,000."""
    one, six = (draw_interval(units_of([[40, 0], [1, 0]]), kappa_of, seed=1),
                draw_interval(units_of([[40, 2], [0, 4]]), kappa_of, seed=1))  # fmt: skip
    assert 320 <= one.lost <= 420
    assert np.isnan([one.low, one.high]).all()
    assert six.lost <= 25
    assert 0 < six.low < six.high == 1


def test_the_interval_of_nothing_is_missing():
    found = draw_interval(np.zeros((0, 4)), kappa_of, seed=1)
    assert np.isnan([found.low, found.high]).all()
