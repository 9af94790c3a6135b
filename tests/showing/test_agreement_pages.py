"""Agreement between readers as a table and as a figure, and what it cannot tell."""

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.test_escape import read

from helpers.showing.agreement_figure import plot_agreement
from helpers.showing.agreement_pages import show_agreement
from helpers.showing.agreement_words import say_value, tell_limits
from helpers.showing.escape import clean

NAN = float("nan")
KAPPA, ALPHA = "Cohen's κ", "Krippendorff's α"
FEW = "Only 18 sentences were read by two of the coders; a coefficient needs 30."


def table(*rows: tuple, first: str = "Ada", second: str = "Bo") -> pd.DataFrame:
    """As of `measure_agreement`, from (code, label, both, first, second, neither, measure, value,
    low, high, why)."""
    made = []
    for code, label, both, one, other, neither, measure, value, low, high, why in rows:
        units = both + one + other + neither
        made.append(
            {
                "code": code, "label": label, "coders": 2 if first else 30, "first": first,
                "second": second, "units": units, "both": both if first else pd.NA,
                "first_only": one if first else pd.NA, "second_only": other if first else pd.NA,
                "neither": neither if first else pd.NA, "all": both, "some": one + other,
                "none": neither, "opposed": 0, "observed": (both + neither) / max(units, 1),
                "measure": measure, "value": value, "low": low, "high": high,
                "overlap": 0.5 if both else NAN, "why": why,
            }
        )  # fmt: skip
    return pd.DataFrame(made)


ROBBERY = ("robbery", "The fares are robbery", 14, 3, 2, 60, KAPPA, 0.81, 0.62, 0.95, "")
STAY = ("stay", "Line nine must stay", 2, 3, 4, 9, "", NAN, NAN, NAN, FEW)
EVERY = ("*", "all codes together", 16, 6, 6, 69, KAPPA, 0.54, 0.38, 0.69, "")


def cells(page: str) -> list[list[str]]:
    rows = page.split("<tr>")[1:]
    return [[read(cell).text.strip() for cell in row.split("</t")[:-1]] for row in rows]


def test_each_code_has_its_numbers_coefficient_and_interval() -> None:
    rows = cells(show_agreement(table(ROBBERY, STAY, EVERY)))
    heads = ["Code", KAPPA, "units", "both", "only Ada", "only Bo", "neither", "agreed", "overlap"]
    assert [[c.split(">")[-1] for c in row][: len(heads)] for row in rows] == [
        heads,
        ["The fares are robbery", ".81 (.62 to .95)", "79", "14", "3", "2", "60", "94 %", "50 %"],
        ["Line nine must stay", "none", "18", "2", "3", "4", "9", "61 %", "50 %"],
        ["All codes together", ".54 (.38 to .69)", "97", "16", "6", "6", "69", "88 %", "50 %"],
    ]


def test_of_more_than_two_readers_all_some_or_none_have_it() -> None:
    page = show_agreement(table(ROBBERY, EVERY, first="", second=""))
    assert "only" not in read(page).text
    for word in ("all", "some", "none"):
        assert f'class="sbs-figure">{word}</th>' in page


def test_why_there_is_no_coefficient_is_said_once_for_all_codes() -> None:
    also = ("dear", "The fares are too dear", *STAY[2:])
    text = read(show_agreement(table(ROBBERY, STAY, also, EVERY))).text
    why = FEW.rstrip(".")
    assert text.count(why) == 1
    assert f"{why}: Line nine must stay, The fares are too dear." in text


def test_a_coefficient_without_an_interval_stands_alone() -> None:
    bare = (*ROBBERY[:8], NAN, NAN, "No interval: 300 of 1,000 draws have one value only.")
    page = show_agreement(table(bare, EVERY))
    assert "<strong>.81</strong></td>" in page
    assert "too little to draw from: The fares are robbery." in read(page).text


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0.54, "too low for a count to rest on one of these readings"),
        (0.7, "tentative conclusions only"),
        (0.85, "It cannot tell that they are right"),
    ],
)
def test_what_a_coefficient_of_this_size_cannot_tell(value: float, words: str) -> None:
    every = (*EVERY[:7], value, value - 0.05, value + 0.05, "")
    assert words in tell_limits(table(every))
    assert "could as well" not in tell_limits(table(every))


def test_a_wide_interval_is_said_in_words() -> None:
    assert "it could as well be near .38 as near .69" in tell_limits(table(EVERY))
    none = (*EVERY[:6], "", NAN, NAN, NAN, FEW)
    assert tell_limits(table(none)).startswith(FEW)


def test_values_are_printed_as_coefficients() -> None:
    values = (0.581, -0.05, 1.0, -0.001, 0.0, NAN)
    assert [say_value(v) for v in values] == [".58", "−.05", "1.00", ".00", ".00", ""]


def test_nothing_to_compare_is_a_sentence() -> None:
    nothing = (*STAY[:2], 0, 0, 0, 0, *STAY[6:])
    for empty in (table(), table(nothing)):
        empty = empty.reindex(columns=table(ROBBERY).columns)
        assert "No two readers have read the same sentences" in show_agreement(empty)
        assert "No two readers have read the same sentences" in plot_agreement(empty).alt


def test_the_figure_says_what_it_shows() -> None:
    figure = plot_agreement(table(ROBBERY, STAY, EVERY), title="Two readers")
    assert figure.alt == (
        f"Two readers. The fares are robbery: {KAPPA} .81 (.62 to .95), 79 units. "
        f"All codes together: {KAPPA} .54 (.38 to .69), 97 units. "
        f"{FEW.rstrip('.')}: Line nine must stay."
    )
    drawn = [text.get_text() for text in figure.axes[0].texts]
    assert ".81 (.62 to .95), 79" in drawn
    assert "Line nine must stay" in " ".join(drawn)


def test_labels_and_names_show_as_text() -> None:
    labelled = [("x", payload, *ROBBERY[2:]) for payload in PAYLOADS.values()]
    page = read(show_agreement(table(*labelled, EVERY, first=PAYLOADS["script"])))
    assert {"script", "img", "svg", "b"} & set(page.tags) == set()
    assert [payload for payload in PAYLOADS.values() if clean(payload) not in page.text] == []
