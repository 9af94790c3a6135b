"""Codes meet in a sentence of own words; a pair that meets somewhere keeps its zeros elsewhere."""

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.harbour import Harbour, rows, write_codings, write_coverage
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.coding.frames import code_frames
from helpers.coding.passages import no_codings
from helpers.comparing.meetings import MEETING_COLUMNS, count_meetings, find_meetings

CORPUS = Harbour(
    {
        "crew": "The old ferry is dear.\nOld ferry.\nThey call it an old ferry.\nOld ferry.",
        "crew-short": "Dear ferry, dear boat.",
        "city": "A dear ferry, a dear boat.\nThe bus.",
        "union": "A bus.",
    },
    roles={"crew": ["title", "body", "body", "furniture"]},
    quoted=(("crew", "an old ferry.", "direct", "they"), ("city", "a dear boat", "direct", "they")),
    versions=("crew-short",),
)
CODEBOOK = make_codebook(
    {"id": "line", "label": "The line", "cues": ("ferry", "boat")},
    {"id": "cost", "label": "What it costs", "cues": ("dear",)},
    {"id": "age", "label": "How old it is", "cues": ("old",)},
    {"id": "road", "label": "The road", "cues": ("bus",)},
)


def test_pairs_are_counted_by_sentence_in_every_statement():
    """Furniture, quoted words and a version meet nothing; “road” meets no other code anywhere."""
    meetings = count_meetings(code_frames(CORPUS, CODEBOOK), CORPUS, CODEBOOK)
    none = "searched, not found"
    assert rows(meetings, "statement_id", "code", "other", "n", "zero") == [
        ("crew", "line", "cost", 1, ""),
        ("crew", "line", "age", 2, ""),
        ("crew", "cost", "age", 1, ""),
        ("city", "line", "cost", 1, ""),
        ("city", "line", "age", 0, none),
        ("city", "cost", "age", 0, none),
        ("union", "line", "cost", 0, none),
        ("union", "line", "age", 0, none),
        ("union", "cost", "age", 0, none),
    ]
    assert rows(meetings[:1], "origin", "coder", "label", "other_label") == [
        ("rule", "rules", "The line", "What it costs")
    ]
    assert list(meetings.columns) == MEETING_COLUMNS


def test_a_reader_s_zero_is_a_finding_only_where_both_codes_were_read_for():
    reading = write_codings(CORPUS, ("crew", 0, "cost"), ("crew", 0, "line"), coder="anna")
    coverage = write_coverage(("anna", "city", "*"), ("anna", "union", "line"))
    meetings = count_meetings(reading, CORPUS, CODEBOOK, coverage=coverage)
    assert rows(meetings, "statement_id", "n", "zero") == [
        ("crew", 1, ""),
        ("city", 0, "read, not there"),
        ("union", 0, "nobody has looked"),
    ]


def test_the_passages_of_both_codes_where_they_meet():
    """“a dear boat” is quoted beside words of the city's own in which both codes stand."""
    codings = code_frames(CORPUS, CODEBOOK)
    found = find_meetings(codings, CORPUS, "cost", "line")
    assert rows(found, "statement_id", "sentence", "text", "voice") == [
        ("crew", 0, "ferry", "own"),
        ("crew", 0, "dear", "own"),
        ("city", 0, "dear", "own"),
        ("city", 0, "ferry", "own"),
        ("city", 0, "dear", "other"),
        ("city", 0, "boat", "other"),
    ]
    assert find_meetings(codings, CORPUS, "cost", "road").empty


@pytest.mark.parametrize("corpus", [CORPUS, Harbour({})])
def test_where_nothing_meets_there_is_no_row(corpus):
    nothing = no_codings("frame")
    meetings = count_meetings(nothing, corpus, CODEBOOK)
    text = dict.fromkeys(MEETING_COLUMNS, "str") | {"n": "int64"}
    assert meetings.dtypes.astype(str).to_dict() == text
    assert meetings.empty
    pd.testing.assert_frame_equal(find_meetings(nothing, corpus, "line", "cost"), nothing)


def test_two_coders_and_other_codes_are_refused():
    codings = code_frames(CORPUS, CODEBOOK)
    both = pd.concat([codings, codings.assign(coder="anna")])
    with pytest.raises(ValueError, match="by 2 coders"):
        count_meetings(both, CORPUS, CODEBOOK)
    with pytest.raises(ValueError, match="by 2 coders"):
        find_meetings(both, CORPUS, "line", "cost")
    with pytest.raises(ValueError, match=r"tiny\.toml has no code 'sea'"):
        count_meetings(codings.assign(code="sea"), CORPUS, CODEBOOK)


PASSAGES = st.lists(
    st.tuples(
        st.sampled_from(["crew", "crew-short", "city"]),
        st.integers(0, 3),
        st.sampled_from(["line", "cost", "age"]),
        st.just(""),
        st.sampled_from(["own", "other"]),
    ).filter(lambda row: row[1] < {"crew": 4, "crew-short": 1, "city": 2}[row[0]])
)


@settings(max_examples=40)
@given(PASSAGES)
def test_every_number_leads_to_its_sentences(passages):
    codings = write_codings(CORPUS, *passages)
    meetings = count_meetings(codings, CORPUS, CODEBOOK)
    for pair, here in meetings.groupby(["code", "other"]):
        found = find_meetings(codings, CORPUS, *pair)
        sentences = found[["statement_id", "sentence"]].drop_duplicates()
        n = here.set_index("statement_id")["n"]
        assert sentences["statement_id"].value_counts().to_dict() == n[n > 0].to_dict()
        assert n.sum() > 0
