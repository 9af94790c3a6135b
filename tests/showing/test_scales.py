"""The axis of figures: equal steps from zero, or steps of ten where that would hide the least."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.showing.scales import make_scale, name_axis, write_amount

NAN = float("nan")


@pytest.mark.parametrize(
    ("ends", "unit", "ticks"),
    [
        ([200, 1500, NAN], "", "0 500 1,000 1,500 2,000"),
        ([2, 2], "", "0 1 2 3"),
        ([1, 1], "km", "0 0.25 0.5 0.75 1 1.25"),
        ([40, 40], "years", "0 10 20 30 40 50"),
        ([31, 100], "per cent", "0% 20% 40% 60% 80% 100%"),
        ([500_000, 1_000_000], "$", "$0 $250,000 $500,000 $750,000 $1 million $1.25 million"),
        ([-5, 20], "°C", "-10 0 10 20 30"),
        ([0, 0], "", "0 1 2"),
        # The greatest is more than 50 times the least.
        ([2000, 999_999], "", "1,000 10,000 100,000 1 million"),
        ([1, 10**11], "", "1 100 10,000 1 million 100 million 10 billion"),
        ([10, 1000, NAN], "", "10 100 1,000"),
        # Zero has no place on such an axis.
        ([0, 1000], "", "0 250 500 750 1,000 1,250"),
    ],
)
def test_ticks_of_an_axis(ends, unit, ticks):
    scale = make_scale(ends, unit)
    assert " ".join(words for _, words in scale.ticks) == ticks
    assert scale.log == ("10" in ticks and not ticks.startswith(("0", "$0", "-")))


@pytest.mark.parametrize("ends", [[], [NAN, NAN], [1e18], [5, float("inf")]])
def test_without_an_end_or_beyond_all_counting_there_is_no_axis(ends):
    assert make_scale(ends, "") is None


@given(st.lists(st.floats(-1e14, 1e14), min_size=1), st.sampled_from(["", "years", "per cent"]))
def test_every_end_has_its_place_in_order(ends, unit):
    scale = make_scale(ends, unit)
    places = [scale.place(end) for end in sorted(ends)]
    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] <= 1
    assert 2 <= len(scale.ticks) <= 8
    assert all(0 <= scale.place(value) <= 1 for value, _ in scale.ticks)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (1500, "", "1,500"), (2_500_000, "", "2.5 million"), (3e9, "$", "$3 billion"),
        (12, "per cent", "12%"), (-4, "€", "-€4"), (0.5, "km", "0.5"), (0.001, "", "0.001"),
        (6.4e12, "US$", "US$6.4 trillion"),
    ],
)  # fmt: skip
def test_numbers_in_words(value, unit, words):
    assert write_amount(value, unit) == words


def test_what_the_numbers_of_an_axis_are():
    assert [name_axis(unit) for unit in ("years", "", "per cent", "$", "crowns")] == [
        "years", "", "", "", "crowns",
    ]  # fmt: skip
