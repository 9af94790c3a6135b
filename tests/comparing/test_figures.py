"""Figures by topic: a row for each figure, topic and coder, and for what has no topic."""

import pandas as pd
import pytest
from coding.spoken import Spoken
from coding.tiny import make_codebook

from helpers.coding.passages import make_codings, no_codings
from helpers.coding.quantities import find_quantities
from helpers.coding.topics import code_quantities
from helpers.comparing.figures import FIGURE_COLUMNS, find_figures, find_stem, group_quantities

NAN = float("nan")
VISITORS = {"id": "visitors", "label": "Visitors", "cues": ("visitor*", "came")}
LENGTH = {"id": "length", "label": "How long", "cues": ("last*",), "unit": "days"}
BOOK = make_codebook(VISITORS, LENGTH, layer="figure")
FESTIVAL = Spoken(
    {
        "crew": "At least 3,000 visitors came on Sunday.\nIt lasted two weeks.\nShare: 12",
        "guild": "“About 500 visitors,” said Tarr.\nCrowds of visitors came, with 40 boats.",
        "guild-short": "“About 500 visitors,” said Tarr.",
    },
    roles={"crew": ["title", "body", "furniture"]},
    quoted=(
        ("guild", "About 500 visitors,", "direct", "Tarr"),
        ("guild-short", "About 500 visitors,", "direct", "Tarr"),
    ),
    compared=("crew", "guild"),
)


def read(*passages, coder="ada"):
    """A reading: statement, words, topic and note of each passage."""
    rows = []
    for name, words, code, note in passages:
        start = FESTIVAL.text(name).index(words)
        rows.append((name, start, start + len(words), code, note))
    located = pd.DataFrame(rows, columns=["statement_id", "start", "end", "code", "note"])
    return make_codings(located, FESTIVAL, "figure", origin="person", coder=coder)


def show(figures, *columns):
    return list(figures[list(columns)].itertuples(index=False, name=None))


def test_one_row_per_figure_topic_and_coder():
    reading = read(
        ("guild", "Crowds", "visitors", "No number."),
        ("guild", "500 visitors", "visitors", ""),
        ("crew", "At least 3,000", "visitors", "Of Sunday."),
    )
    found = find_figures(reading, FESTIVAL, BOOK)
    nothing = ("", "", "", "", "", "")
    expected = pd.DataFrame(
        [
            ("crew", 0, 14, "At least 3,000", 0, "title", "own", 3000, NAN, "at least", "", "", "",
             "visitors", "on Sunday", "", "quantity", "", True, "visitors", "Visitors", "",
             "person", "ada", "", "Of Sunday."),
            ("guild", 1, 10, "About 500", 0, "body", "other", 500, 500, "approximate", "About",
             "approximation", "", "visitors", "", "", "quantity", "Tarr", True, "visitors",
             "Visitors", "", "person", "ada", "", ""),
            ("guild", 33, 39, "Crowds", 1, "body", "own", NAN, NAN, "", "", "", "", "", "", "",
             "words", "", True, "visitors", "Visitors", "", "person", "ada", "", "No number."),
            ("crew", 50, 59, "two weeks", 1, "body", "own", 2, 2, "exact", "", "", "weeks", "", "",
             "", "quantity", "", True, *nothing[:5], "", ""),
            ("crew", 68, 70, "12", 2, "furniture", "own", 12, 12, "exact", "", "", "", "", "", "",
             "quantity", "", False, *nothing[:5], "", ""),
            ("guild", 63, 65, "40", 1, "body", "own", 40, 40, "exact", "", "", "", "boats", "", "",
             "quantity", "", True, *nothing[:5], "", ""),
            ("guild-short", 1, 10, "About 500", 0, "body", "other", 500, 500, "approximate",
             "About", "approximation", "", "visitors", "", "", "quantity", "Tarr", False,
             *nothing[:5], "", ""),
        ],
        columns=FIGURE_COLUMNS,
    )  # fmt: skip
    pd.testing.assert_frame_equal(found, expected.astype(found.dtypes))


def test_several_cues_of_a_rule_make_one_row():
    found = find_figures(code_quantities(FESTIVAL, BOOK), FESTIVAL, BOOK).query('code != ""')
    assert show(found, "statement_id", "text", "code", "cue", "origin") == [
        ("crew", "At least 3,000", "visitors", "came; visitor*", "rule"),
        ("guild", "About 500", "visitors", "visitor*", "rule"),
        ("guild", "40", "visitors", "came; visitor*", "rule"),
        ("guild-short", "About 500", "visitors", "visitor*", "rule"),
        ("crew", "two weeks", "length", "last*", "rule"),
    ]


def test_coders_and_topics_stay_apart_and_a_figure_with_any_has_a_topic():
    ada = read(("crew", "3,000", "visitors", ""), ("crew", "3,000", "length", ""))
    ben = read(("crew", "At least 3,000 visitors", "visitors", ""), coder="ben")
    found = find_figures(pd.concat([ada, ben]), FESTIVAL, BOOK)
    assert show(found[found["statement_id"] == "crew"], "text", "code", "coder") == [
        ("At least 3,000", "visitors", "ada"),
        ("At least 3,000", "visitors", "ben"),
        ("At least 3,000", "length", "ada"),
        ("two weeks", "", ""),
        ("12", "", ""),
    ]


def test_a_long_passage_belongs_to_every_figure_in_it():
    both = read(
        ("guild", "500 visitors,” said Tarr.\nCrowds of visitors came, with 40", "visitors", "")
    )
    found = find_figures(both, FESTIVAL, BOOK).query('code == "visitors"')
    assert list(found["text"]) == ["About 500", "40"]


def test_the_reader_decides_whose_words_they_are():
    own = read(("guild", "500", "visitors", "")).assign(voice="own", speaker="")
    found = find_figures(own, FESTIVAL, BOOK).query('code == "visitors"')
    assert show(found, "voice", "speaker") == [("own", "")]


@pytest.mark.parametrize("texts", [{}, {"a": ""}, {"a": "Nobody counts."}])
def test_without_figures_the_table_keeps_its_columns_and_kinds(texts):
    wanted = find_figures(code_quantities(FESTIVAL, BOOK), FESTIVAL, BOOK).dtypes.to_dict()
    empty = find_figures(no_codings("figure"), Spoken(texts), BOOK)
    assert empty.empty
    assert empty.dtypes.to_dict() == wanted


def test_codings_of_another_codebook_are_refused():
    with pytest.raises(ValueError, match="visitors"):
        find_figures(read(("crew", "3,000", "visitors", "")), FESTIVAL, make_codebook(LENGTH))


def group(texts):
    found = group_quantities(find_quantities(Spoken(texts)))
    return show(found, "statement_id", "text", "unit", "head", "statements")


def test_figures_that_count_the_same_in_two_statements_may_make_a_topic():
    texts = {
        "crew": "40 boats sank.\n300 crew members came.\n12 km of rope.",
        "guild": "One boat sank, 50 boats swam.\nTwo-thirds of the members voted.",
        "school": "Nine members sang.\nThirty boats and cars were lost.\nFive metres of rope.",
    }
    assert group(texts) == [
        ("crew", "40", "", "boats", 3),
        ("guild", "50", "", "boats", 3),
        ("school", "Thirty", "", "boats", 3),
        ("crew", "300", "", "members", 2),
        ("school", "Nine", "", "members", 2),
    ]


def test_one_statement_makes_no_topic():
    assert group({"crew": "40 boats sank.\n50 boats swam."}) == []
    assert group({}) == []


@pytest.mark.parametrize(
    ("word", "stem"),
    [("Boats", "boat"), ("cities", "city"), ("people", "people"), ("glass", "glass"),
     ("bus", "bus"), ("ties", "tie"), ("dead", "dead"), ("", "")],
)  # fmt: skip
def test_stems(word, stem):
    assert find_stem(word) == stem
