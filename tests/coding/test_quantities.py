"""Figures that statements give: their words, their bounds, what they count; what is kept apart."""

import math

import pandas as pd
import pytest
from coding.expected_quantities import ENGLISH, NO_FIGURES, OTHER_LANGUAGES
from coding.spoken import Spoken
from hypothesis import given
from hypothesis import strategies as st

from helpers.coding.qualifiers import BOUNDS
from helpers.coding.quantities import QUANTITY_COLUMNS, find_quantities

NAN = float("nan")


def find(line, *, language="en", columns=("text", "low", "high", "bound", "unit", "what")):
    """The figures of a statement with one sentence; None for an open end."""
    found = find_quantities(Spoken({"a": line}, languages={"a": language}))
    rows = found[list(columns)].itertuples(index=False, name=None)
    return [tuple(None if value != value else value for value in row) for row in rows]


def close(figures):
    return [(text, low and pytest.approx(low), high and pytest.approx(high), *rest)
            for text, low, high, *rest in figures]  # fmt: skip


def test_one_row_per_figure_with_its_place_bounds_and_surroundings():
    text = (
        "Half of the Boats Leak\n"
        "Since 15 November at\nleast 1,500 oars broke in Iron Bay.\n"
        "“About 40 men drowned,” said Tarr.\n"
        "The rent rose by 12%."
    )
    corpus = Spoken(
        {"crew": text, "guild": "Nobody counts."},
        bounds={"crew": [(0, 22), (23, 79), (80, 114), (115, 136)], "guild": [(0, 14)]},
        roles={"crew": ["title", "body", "body", "call"]},
        quoted=(("crew", "About 40 men drowned,", "direct", "Tarr"),),
    )
    expected = pd.DataFrame(
        [
            ("crew", 0, 4, "Half", 0, "title", "own", 0.5, 0.5, "exact", "", "", "",
             "Boats", "", "", "quantity"),
            ("crew", 41, 55, "at\nleast 1,500", 1, "body", "own", 1500, NAN, "at least", "", "", "",
             "oars", "Since 15 November", "in Iron Bay", "quantity"),
            ("crew", 81, 89, "About 40", 2, "body", "other", 40, 40, "approximate", "About",
             "approximation", "", "men", "", "", "quantity"),
            ("crew", 132, 135, "12%", 3, "call", "own", 12, 12, "exact", "", "", "per cent",
             "", "", "", "quantity"),
        ],
        columns=QUANTITY_COLUMNS,
    )  # fmt: skip
    found = find_quantities(corpus)
    pd.testing.assert_frame_equal(found, expected.astype(found.dtypes))
    for name in ("start", "end", "sentence"):
        assert found[name].dtype == "int64"
    for name in ("low", "high"):
        assert found[name].dtype == "float64"


@pytest.mark.parametrize(("line", "figures"), ENGLISH)
def test_figures_of_english_sentences(line, figures):
    assert find(line) == close(figures)


@pytest.mark.parametrize(("language", "line", "figures"), OTHER_LANGUAGES)
def test_figures_of_other_languages(language, line, figures):
    assert find(line, language=language) == close(figures)


@pytest.mark.parametrize("line", NO_FIGURES)
def test_kept_apart(line):
    assert find(line) == []


@pytest.mark.parametrize(
    ("line", "hedge", "kind"),
    [
        ("About 300 pupils came.", "About", "approximation"),
        ("Reportedly 300 pupils came.", "Reportedly", "hearsay"),
        ("Reportedly about 300 pupils came.", "Reportedly; about", "approximation; hearsay"),
        ("300 pupils were reportedly hurt.", "reportedly", "hearsay"),
        ("300 pupils are said to have come.", "are said to", "hearsay"),
        ("According to the port, 300 came.", "According to the port", "hearsay"),
        ("300 came, according to Mr. Brown.", "according to Mr. Brown", "hearsay"),
        ("An estimated 300 pupils came.", "An estimated", "approximation"),
        ("As many as 300 pupils came.", "As many as", "approximation"),
        ("300 or so pupils came.", "or so", "approximation"),
        ("Hundreds to reportedly 1500 came.", "reportedly", "hearsay"),
        # A bound is no hedge, and the hearsay of another clause is not this one's.
        ("At least 300 pupils came.", "", ""),
        ("300 pupils came; reportedly all sang.", "", ""),
    ],
)
def test_approximation_and_hearsay_are_two_kinds_of_hedge(line, hedge, kind):
    assert find(line, columns=("hedge", "hedge_kind")) == [(hedge, kind)]


@pytest.mark.parametrize(
    ("line", "when", "where"),
    [
        ("In three nights they wrote 300 letters.", ["", "In three nights"], ["", ""]),
        ("Since 15 November 300 boats sank.", ["Since 15 November"], [""]),
        ("From 1991 to 2003 about 300 boats sank in Iron Bay.", ["From 1991 to 2003"],
         ["in Iron Bay"]),
        ("In the 1980's 300 boats sank.", ["In the 1980's"], [""]),
        ("On Friday night 300 boats sank.", ["On Friday night"], [""]),
        ("300 boats sank in over 80 cities.", ["", ""], ["in over 80 cities", ""]),
        ("300 boats sank a year.", ["a year"], [""]),
        ("300 boats sank across the North and the South.", [""],
         ["across the North and the South"]),
        ("Throughout the years, 300 boats sank.", ["Throughout the years"], [""]),
        ("300 boats sank forty years ago in the Gulf of Tarn.", ["forty years ago", ""],
         ["in the Gulf of Tarn", "in the Gulf of Tarn"]),
        # A beginning is no day on which it all happened.
        ("A storm that began in Tarn on 3 May 2019 sank 300 boats.",
         ["began in Tarn on 3 May 2019"], ["in Tarn"]),
        ("The storm started on Monday and sank 300 boats.", ["started on Monday"], [""]),
        # What opens a sentence holds for all of it; another clause is too far away.
        ("In May, boats sank, roofs fell, the pier broke, and 300 fled.", ["In May"], [""]),
        ("They met in May; 300 boats sank.", [""], [""]),
        ("They met in Iron Bay because 300 boats sank.", [""], [""]),
        ("They met in Iron Bay’s hall, 300 came.", [""], [""]),
    ],
)  # fmt: skip
def test_when_and_where_are_words_of_the_same_sentence(line, when, where):
    found = find(line, columns=("when", "where"))
    assert found == list(zip(when, where, strict=True))


@pytest.mark.parametrize(
    ("line", "figures"),
    [
        ("One child drowned.", []),
        ("The fare doubled and they sail twice as often.", []),
        ("In 2000 villages they sang.", []),
        ("Kaum tausend Boote.", []),
        ("1968 students marched.", [("1968", 1968, 1968, "exact", "", "students")]),
        ("The rent rose from 200 to 300 crowns.",
         [("from 200 to 300 crowns", 200, 300, "range", "crowns", "")]),
        ("Jonas, who is 13, sings.", [("13", 13, 13, "exact", "", "")]),
        ("Thousands, perhaps more, sang.", [("Thousands", 2_000, 999_999, "approximate", "", "")]),
        ("40 marched.", [("40", 40, 40, "exact", "", "")]),
        ("Half the fleet sails.", [("Half", 0.5, 0.5, "exact", "", "fleet sails")]),
    ],
)  # fmt: skip
def test_known_limits(line, figures):
    assert find(line) == figures


def test_where_no_language_is_given_english_is_read():
    assert find("About 300 boats sank.", language="") == find("About 300 boats sank.")


@pytest.mark.parametrize("texts", [{}, {"a": ""}, {"a": "Nobody counts."}, {"a": "No. 5"}])
def test_without_figures_the_table_keeps_its_columns_and_kinds(texts):
    wanted = find_quantities(Spoken({"a": "12 boats"})).dtypes.to_dict()
    empty = find_quantities(Spoken(texts))
    assert empty.empty
    assert empty.dtypes.to_dict() == wanted


PIECES = (
    *("12", "1,500", "2003", "five", "million", "half", "a", "third", "of", "one", "and", "to"),
    *(
        "between",
        "at least",
        "about",
        "reportedly",
        "%",
        "$",
        "km",
        "people",
        "dead",
        "boats",
        "in",
    ),
    *("Iron Bay", "May", "since", "years", "-", "–", ",", ".", ";", "(", ")", "’", "\n", "\u2009"),
    *("No.", "½", "١٢", "5万", "hundreds", "tens", "or", "more", "were", "the", "zero", "°C", "/"),
)


def check(corpus):
    found = find_quantities(corpus)
    last = {}
    for row in found.itertuples():
        text = corpus.text(row.statement_id)
        assert row.text == text[row.start : row.end] == row.text.strip() != ""
        assert row.start >= last.get(row.statement_id, 0)
        last[row.statement_id] = row.end
        assert row.bound in {*BOUNDS, ""}
        assert not (math.isnan(row.low) and math.isnan(row.high))
        assert math.isnan(row.low) or math.isnan(row.high) or row.low <= row.high
        assert math.isnan(row.low) == (row.bound in ("at most", "less than"))
        assert math.isnan(row.high) == (row.bound in ("at least", "more than"))
        for words in (row.what, row.when, row.where):
            assert words in " ".join(text.split())


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_figures_are_words_of_the_text_in_order_and_never_overlap(pieces):
    texts = {"a": " ".join(pieces), "b": "".join(pieces), "c": " ".join(pieces)}
    check(Spoken(texts, languages={"c": "de"}))


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text):
    check(Spoken({"a": text, "b": f"12 {text} 3"}, languages={"b": "fr"}))


@pytest.mark.parametrize(
    "text",
    [
        "1" * 50_000, "1," * 25_000, "1 " * 2_000, "five " * 2_000, "a " * 20_000 + "million",
        "1" + " " * 50_000 + "million", "about " * 5_000 + "12", "12 " + "and boats " * 5_000,
        "12-" * 20_000, "one hundred and " * 2_000, "12 boats, " * 2_000, "(0" * 20_000,
        "1 in " * 3_000,
    ],
    ids=lambda text: repr(text[:16]),
)  # fmt: skip
def test_long_and_hostile_texts(text):
    check(Spoken({"a": text}))
