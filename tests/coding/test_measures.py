"""Units that tell the same thing: only what is a fixed number of the other."""

import math

import pandas as pd
import pytest

from helpers.coding.measures import convert, fits_measure, name_measure

NAN = float("nan")


@pytest.mark.parametrize(
    ("figure", "into", "converted"),
    [
        ((3, 3, "decades"), "years", (30, 30)),
        ((18, 24, "months"), "years", (1.5, 2)),
        ((2, 2, "weeks"), "days", (14, 14)),
        ((5, 5, "km"), "m", (5000, 5000)),
        ((300, 300, ""), "", (300, 300)),
        ((12, 12, "per cent"), "per cent", (12, 12)),
        ((0.25, 0.5, ""), "per cent", (25, 50)),
        ((5, 5, "crowns"), "crowns", (5, 5)),
        # As a teacher may write the unit of a topic.
        ((3, 3, "decades"), "Year", (30, 30)),
        ((12, 12, "per cent"), "%", (12, 12)),
        # No fixed number of the other, or no such thing at all.
        ((2, 2, "months"), "days", None),
        ((5, 5, "crowns"), "$", None),
        ((5, 5, "km"), "years", None),
        ((300, 300, ""), "years", None),
        ((300, 300, "km"), "", None),
        ((0.5, 0.5, ""), "", None),
    ],
)
def test_a_figure_in_another_unit(figure, into, converted):
    assert convert(*figure, into) == converted


def test_an_open_end_stays_open():
    low, high = convert(3, NAN, "decades", "years")
    assert low == 30
    assert math.isnan(high)
    assert convert(NAN, 0.5, "", "per cent")[1] == 50


def test_which_figures_fit():
    figures = pd.DataFrame(
        [
            (3, 3, "decades", "war"),
            (300, NAN, "", "boats"),
            (0.5, 0.5, "", "year"),
            (NAN, 12, "per cent", ""),
            (200, 999, "", "years"),
            (0.5, 0.5, "", "boats"),
        ],
        columns=["low", "high", "unit", "what"],
    )
    assert {into: list(fits_measure(figures, into)) for into in ("", "years", "%")} == {
        "": [False, True, False, False, False, False],
        "years": [True, False, True, False, True, False],
        "%": [False, False, False, True, False, True],
    }
    assert list(fits_measure(figures[:0], "")) == []


def test_names_of_units():
    assert [name_measure(word) for word in ("Years", "percent", " sq  km", "parsecs", "")] == [
        "years", "per cent", "km²", "parsecs", "",
    ]  # fmt: skip
