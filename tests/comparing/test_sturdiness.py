"""An order of statements is sturdy if it hangs on no single cue and on no single sentence."""

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.harbour import Harbour, rows, write_codings, write_coverage
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.coding.codebook import Form
from helpers.coding.frames import code_frames
from helpers.coding.names import find_names
from helpers.coding.passages import no_codings
from helpers.comparing.counts import COUNT_COLUMNS, count_codes
from helpers.comparing.sturdiness import measure_sturdiness

COLUMNS = ["n", "cues", "rank", "best", "worst", "order"]


def test_ranks_and_how_far_one_cue_or_one_sentence_moves_them():
    corpus = Harbour(
        {
            "crew": "Ferry, dear.\nThe ferry, a boat, is dear.\nOld boat.\nFerry.",
            "city": "Old ferry.\nThey say: a dear boat.",
            "union": "Old boat.",
        },
        roles={"crew": ["body", "title", "call", "furniture"]},
        quoted=(("city", "a dear boat", "direct", "they"),),
    )
    codebook = make_codebook(
        {"id": "line", "cues": ("ferry", "boat")},
        {"id": "cost", "cues": ("dear",)},
        {"id": "age", "cues": ("old",)},
        {"id": "silence"},
    )
    found = measure_sturdiness(code_frames(corpus, codebook), corpus, codebook)
    assert rows(found, "statement_id", "code", *COLUMNS) == [
        # Without “ferry” union leads city, without “boat” city leads union: both lie behind crew.
        ("crew", "line", 3, 2, 1, 1, 1, "survives"),
        # Without “dear” no statement differs from another.
        ("crew", "cost", 2, 1, 1, 1, 1, "does not survive"),
        ("crew", "age", 1, 1, 1, 1, 3, "no order"),
        ("crew", "silence", 0, 0, None, None, None, "no order"),
        ("city", "line", 1, 1, 2, 2, 3, "survives"),
        ("city", "cost", 0, 0, 2, 1, 2, "does not survive"),
        ("city", "age", 1, 1, 1, 1, 3, "no order"),
        ("city", "silence", 0, 0, None, None, None, "no order"),
        ("union", "line", 1, 1, 2, 2, 3, "survives"),
        ("union", "cost", 0, 0, 2, 1, 2, "does not survive"),
        ("union", "age", 1, 1, 1, 1, 3, "no order"),
        ("union", "silence", 0, 0, None, None, None, "no order"),
    ]
    assert list(found.columns) == [*COUNT_COLUMNS, "cues", "rank", "best", "worst", "order"]
    counts = count_codes(code_frames(corpus, codebook), corpus, codebook)
    pd.testing.assert_frame_equal(found[COUNT_COLUMNS], counts)


def test_one_sentence_more_is_no_sturdy_lead():
    """Without one of crew's sentences city is its equal, and the two share the first rank."""
    corpus = Harbour({"crew": "One.\nTwo.\nThree.", "city": "One.\nTwo.\nThree.", "union": "One."})
    codings = write_codings(
        corpus, *[(name, line, "a", cue) for name, line in
                  [("crew", 0), ("crew", 1), ("crew", 2), ("city", 0), ("city", 1)]
                  for cue in ("x", "y")]
    )  # fmt: skip
    found = measure_sturdiness(codings, corpus, make_codebook({"cues": ("x", "y")}))
    assert rows(found, "statement_id", *COLUMNS) == [
        ("crew", 3, 2, 1, 1, 1, "does not survive"),
        ("city", 2, 2, 2, 1, 2, "does not survive"),
        ("union", 0, 0, 3, 3, 3, "does not survive"),
    ]


def test_equals_may_stand_on_different_cues():
    """Without “x” crew falls to the number of city, while union, equal to city before, has none."""
    corpus = Harbour(dict.fromkeys(("city", "union", "crew"), "One.\nTwo.\nThree.\nFour."))
    codings = write_codings(
        corpus,
        *[("city", line, "a", "y") for line in (0, 1)],
        *[("union", line, "a", "x") for line in (0, 1)],
        *[("crew", line, "a", cue) for line, cue in enumerate("xxyy")],
    )
    found = measure_sturdiness(codings, corpus, make_codebook({"cues": ("x", "y")}))
    assert rows(found, "statement_id", *COLUMNS) == [
        ("city", 2, 1, 2, 1, 3, "does not survive"),
        ("union", 2, 1, 2, 1, 3, "does not survive"),
        ("crew", 4, 2, 1, 1, 1, "does not survive"),
    ]


def test_of_names_mentions_are_dropped():
    """Without “ferry” the crew has one mention in the sentence that has three."""
    corpus = Harbour({"crew": "The ferry, that boat, is our ferry.", "city": "A boat is a boat."})
    forms = (Form("ferry", "short"), Form("boat", "group"))
    codebook = make_codebook(
        {"forms": forms, "cues": tuple(form.words for form in forms)}, layer="name"
    )
    found = measure_sturdiness(find_names(corpus, codebook), corpus, codebook)
    assert rows(found, "statement_id", *COLUMNS) == [
        ("crew", 3, 2, 1, 1, 2, "does not survive"),
        ("city", 2, 1, 2, 1, 2, "does not survive"),
    ]


def test_a_reading_loses_sentences_only_and_what_nobody_read_has_no_rank():
    text = "One.\nTwo.\nThree."
    corpus = Harbour({"crew": text, "city": text, "union": text})
    codebook = make_codebook("x", "y")
    reading = write_codings(
        corpus, ("crew", 0, "a"), ("crew", 1, "a"), ("crew", 2, "b"), coder="anna"
    )
    coverage = write_coverage(("anna", "crew", "*"), ("anna", "city", "a"))
    found = measure_sturdiness(reading, corpus, codebook, coverage=coverage)
    assert rows(found, "statement_id", "code", *COLUMNS) == [
        ("crew", "a", 2, 0, 1, 1, 1, "survives"),
        ("crew", "b", 1, 0, 1, 1, 1, "no order"),
        ("city", "a", 0, 0, 2, 2, 2, "survives"),
        ("city", "b", 0, 0, None, None, None, "no order"),
        ("union", "a", 0, 0, None, None, None, "survives"),
        ("union", "b", 0, 0, None, None, None, "no order"),
    ]


@pytest.mark.parametrize("corpus", [Harbour({}), Harbour({"crew": "Ferry."})])
@pytest.mark.parametrize("codebook", [make_codebook(), make_codebook("ferry")])
def test_fewer_than_two_statements_have_no_order(corpus, codebook):
    found = measure_sturdiness(code_frames(corpus, codebook), corpus, codebook)
    assert len(found) == len(corpus.texts) * len(codebook.codes)
    assert rows(found, *COLUMNS) == [(1, 1, 1, 1, 1, "no order")] * len(found)
    assert found.dtypes[COLUMNS].astype(str).to_dict() == {
        "n": "int64", "cues": "int64", "rank": "Int64", "best": "Int64", "worst": "Int64",
        "order": "str",
    }  # fmt: skip


NAMES, CODES = ("crew", "city", "union", "school"), ("a", "b")
CORPUS = Harbour(
    dict.fromkeys(NAMES, "One.\nTwo.\nThree.\nFour."),
    roles={"city": ["title", "call", "body", "furniture"]},
    versions=("school",),
)
PASSAGES = st.lists(
    st.tuples(
        st.sampled_from(NAMES),
        st.integers(0, 3),
        st.sampled_from(CODES),
        st.sampled_from(["x", "x", "y", "z", ""]),
        st.sampled_from(["own", "own", "own", "self-quoted", "other"]),
    ),
    min_size=10,
    max_size=40,
)
READ = st.sets(st.tuples(st.sampled_from(NAMES), st.sampled_from([*CODES, "*"])))


def measure_slowly(codings, corpus, codebook, coverage):
    """Drop each cue and each sentence, one after the other, and count again."""
    counts = count_codes(codings, corpus, codebook, coverage=coverage)
    cells = list(zip(counts["statement_id"], counts["code"], strict=True))
    known = counts["zero"] != "nobody has looked"
    cues = codings.loc[codings["cue"] != "", ["code", "cue"]]
    sentences = codings[["statement_id", "sentence"]]
    left = [codings]
    for columns in (cues, sentences):
        for dropped in columns.drop_duplicates().itertuples(index=False, name=None):
            left.append(codings[[row != dropped for row in rows(codings, *columns.columns)]])
    numbers = []
    for table in left:
        n = count_codes(table, corpus, codebook, coverage=coverage)["n"]
        numbers.append(
            {cell: value for cell, value, kept in zip(cells, n, known, strict=True) if kept}
        )
    measured = []
    for name, code in cells:
        ranks = [
            1 + sum(n[cell] > n[name, code] for cell in n if cell[1] == code)
            for n in numbers
            if (name, code) in n
        ]
        pairs = [
            (one, other)
            for one in numbers[0]
            for other in numbers[0]
            if one[1] == other[1] == code and numbers[0][one] > numbers[0][other]
        ]
        stay = all(n[one] > n[other] for n in numbers for one, other in pairs)
        order = ("survives" if stay else "does not survive") if pairs else "no order"
        three = (ranks[0], min(ranks), max(ranks)) if ranks else (None, None, None)
        measured.append((*three, order))
    return measured


@settings(max_examples=15)
@given(PASSAGES, READ, st.booleans())
def test_agrees_with_counting_again_and_again(passages, read, by_rule):
    codebook = make_codebook("x", {"cues": ("y",)})
    coder = "rules" if by_rule else "anna"
    codings = write_codings(CORPUS, *passages, coder=coder)
    coverage = write_coverage(*[("anna", *cell) for cell in sorted(read)])
    found = measure_sturdiness(codings, CORPUS, codebook, coverage=coverage)
    slowly = measure_slowly(codings, CORPUS, codebook, coverage)
    assert rows(found, "rank", "best", "worst", "order") == slowly


@settings(max_examples=20)
@given(PASSAGES)
def test_ranks_stay_within_bounds(passages):
    codebook = make_codebook("x", "y")
    found = measure_sturdiness(write_codings(CORPUS, *passages), CORPUS, codebook)
    assert (found["best"] >= 1).all()
    assert (found["worst"] <= len(CORPUS.compared)).all()
    assert (found["best"] <= found["rank"]).all()
    assert (found["rank"] <= found["worst"]).all()
    assert found.groupby("code")["order"].nunique().eq(1).all()
    for _, cell in found.iterrows():
        behind = {
            cue
            for name, line, code, cue, voice in passages
            if (name, code) == (cell["statement_id"], cell["code"]) and voice != "other" and cue
            and not (name == "city" and line == 3)
        }  # fmt: skip
        assert cell["cues"] == len(behind)


def test_two_coders_are_refused():
    codings = write_codings(CORPUS, ("crew", 0, "a", "x"))
    with pytest.raises(ValueError, match="by 2 coders"):
        measure_sturdiness(
            pd.concat([codings, codings.assign(coder="anna")]), CORPUS, make_codebook("x")
        )
    nothing = measure_sturdiness(no_codings("frame"), CORPUS, make_codebook("x"))
    assert set(nothing["order"]) == {"no order"}
