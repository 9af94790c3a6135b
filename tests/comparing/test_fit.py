"""Rules against a reading: only what was read can be judged, and every zero of it stays."""

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.harbour import COVERAGE, Harbour, rows, write_codings, write_coverage
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.coding.frames import code_frames
from helpers.coding.passages import no_codings
from helpers.comparing.fit import find_fit, keep_shared_cues, measure_fit, tell_fit

TEXTS = {
    "crew": "The ferry stays.\nThe old boat is safe.\nThe bus is slow.\nA dear ferry, they say.",
    "city": "The ferry is dear.\nSell the boat.\nDear ferry, dear readers.",
    "union": "The ferry is ours.",
}
CORPUS = Harbour(
    TEXTS,
    roles={"city": ["body", "body", "furniture"]},
    quoted=(("crew", "A dear ferry", "direct", "they"),),
)
CODEBOOK = make_codebook(
    {"id": "line", "cues": ("ferry", "the ferry")},
    {"id": "cost", "cues": ("dear", "slow")},
    {"id": "silence"},
)
READING = write_codings(
    CORPUS,
    ("crew", 0, "line"), ("crew", 1, "line"), ("crew", 1, "silence"), ("crew", 2, "cost"),
    ("crew", 3, "line"), ("city", 0, "cost"), ("city", 1, "line"), ("union", 0, "line"),
    coder="anna",
)  # fmt: skip
COVERED = write_coverage(
    ("anna", "crew", "*"), ("anna", "city", "cost"), ("ben", "city", "line"), ("anna", "union", "*")
).assign(fits=[True, True, True, False])
NUMBERS = ["both", "rule_only", "reader_only", "recall", "precision"]


def test_every_passage_says_whether_both_found_it():
    """Left out: codes without cues, furniture, what anna has not read, or read in another text."""
    found = find_fit(code_frames(CORPUS, CODEBOOK), READING, CORPUS, CODEBOOK, coverage=COVERED)
    columns = ["statement_id", "sentence", "code", "coder", "cue", "voice", "found"]
    assert rows(found, *columns) == [
        ("crew", 0, "line", "rules", "the ferry", "own", "both"),
        ("crew", 0, "line", "anna", "", "own", "both"),
        ("crew", 0, "line", "rules", "ferry", "own", "both"),
        ("crew", 1, "line", "anna", "", "own", "reader only"),
        ("crew", 2, "cost", "anna", "", "own", "both"),
        ("crew", 2, "cost", "rules", "slow", "own", "both"),
        ("crew", 3, "line", "anna", "", "own", "both"),
        ("crew", 3, "cost", "rules", "dear", "other", "rule only"),
        ("crew", 3, "line", "rules", "ferry", "other", "both"),
        ("city", 0, "cost", "anna", "", "own", "both"),
        ("city", 0, "cost", "rules", "dear", "own", "both"),
    ]
    assert list(found.columns) == [*no_codings("frame").columns, "found"]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("statement_id", [("crew", 3, 1, 1, 3 / 4, 3 / 4), ("city", 1, 0, 0, 1.0, 1.0)]),
        ("code", [("line", 2, 0, 1, 2 / 3, 1.0), ("cost", 2, 1, 0, 1.0, 2 / 3)]),
        (
            ("statement_id", "code"),
            [
                ("crew", "line", 2, 0, 1, 2 / 3, 1.0),
                ("crew", "cost", 1, 1, 0, 1.0, 1 / 2),
                ("city", "cost", 1, 0, 0, 1.0, 1.0),
            ],
        ),
        ((), [(4, 1, 1, 4 / 5, 4 / 5)]),
    ],
)
def test_sentences_with_a_code_are_measured_by_statement_by_code_or_in_all(by, expected):
    by_rule = code_frames(CORPUS, CODEBOOK)
    fit = measure_fit(by_rule, READING, CORPUS, CODEBOOK, coverage=COVERED, by=by)
    assert rows(fit) == expected
    assert list(fit.columns) == [*([by] if isinstance(by, str) else by), *NUMBERS]


def test_recall_and_precision_as_in_the_textbook():
    """Manning, Raghavan & Schütze 2008, exercise 8.1: 8 of 18 returned, 20 are relevant."""
    corpus = Harbour({"crew": "\n".join(["A line."] * 30)})
    codebook = make_codebook({"id": "line", "cues": ("line",)})
    by_rule = write_codings(corpus, *[("crew", number, "line", "line") for number in range(18)])
    relevant = [("crew", number, "line") for number in range(10, 30)]
    reading = write_codings(corpus, *relevant, coder="anna")
    coverage = write_coverage(("anna", "crew", "*"))
    fit = measure_fit(by_rule, reading, corpus, codebook, coverage=coverage)
    assert rows(fit) == [("crew", 8, 10, 12, 8 / 20, 8 / 18)]


def test_what_was_read_keeps_its_row_where_nothing_was_found():
    """Codes in the codebook's order, though the first statement was read for the last one only."""
    coverage = write_coverage(("anna", "union", "*"), ("anna", "crew", "cost"))
    nothing = no_codings("frame")
    arguments = (nothing, nothing, CORPUS, CODEBOOK)
    zeros = (0, 0, 0, None, None)
    assert rows(measure_fit(*arguments, coverage=coverage)) == [("crew", *zeros), ("union", *zeros)]
    by_code = measure_fit(*arguments, coverage=coverage, by="code")
    assert rows(by_code) == [("line", *zeros), ("cost", *zeros)]
    assert rows(measure_fit(*arguments, coverage=coverage, by=())) == [zeros]
    assert by_code.dtypes.astype(str).to_dict() == {
        "code": "str", "both": "int64", "rule_only": "int64", "reader_only": "int64",
        "recall": "float64", "precision": "float64",
    }  # fmt: skip


def test_an_empty_reading_is_that_of_the_only_coder_who_read():
    by_rule, nothing = code_frames(CORPUS, CODEBOOK), no_codings("frame")
    by_anna = write_coverage(("anna", "union", "line"))
    found = find_fit(by_rule, nothing, CORPUS, CODEBOOK, coverage=by_anna)
    assert rows(found, "statement_id", "cue", "found") == [
        ("union", "the ferry", "rule only"),
        ("union", "ferry", "rule only"),
    ]
    by_two = write_coverage(("anna", "union", "line"), ("ben", "crew", "line"))
    assert find_fit(by_rule, nothing, CORPUS, CODEBOOK, coverage=by_two).empty


@pytest.mark.parametrize("corpus", [CORPUS, Harbour({})])
def test_without_coverage_nothing_can_be_judged(corpus):
    nothing, unread = no_codings("frame"), pd.DataFrame(columns=COVERAGE)
    by_rule = code_frames(corpus, CODEBOOK)
    found = find_fit(by_rule, nothing, corpus, CODEBOOK, coverage=unread)
    pd.testing.assert_frame_equal(found, nothing.assign(found=pd.Series(dtype="str")))
    fit = measure_fit(by_rule, nothing, corpus, CODEBOOK, coverage=unread)
    assert fit.dtypes.astype(str).to_dict() == {
        "statement_id": "str", "both": "int64", "rule_only": "int64", "reader_only": "int64",
        "recall": "float64", "precision": "float64",
    }  # fmt: skip
    assert fit.empty
    assert tell_fit(fit) == ""


def test_two_coders_other_codes_and_other_units_are_refused():
    by_rule = code_frames(CORPUS, CODEBOOK)
    two = pd.concat([READING, READING.assign(coder="ben")])
    with pytest.raises(ValueError, match=r"by 2 coders \(anna, ben\)"):
        find_fit(by_rule, two, CORPUS, CODEBOOK, coverage=COVERED)
    with pytest.raises(ValueError, match=r"tiny\.toml has no code 'bus'"):
        find_fit(by_rule.assign(code="bus"), READING, CORPUS, CODEBOOK, coverage=COVERED)
    for by in ("coder", ("code", "code")):
        with pytest.raises(ValueError, match=r"write \"statement_id\", \"code\""):
            measure_fit(by_rule, READING, CORPUS, CODEBOOK, coverage=COVERED, by=by)


def test_cues_that_stand_in_one_statement_only_are_left_out():
    """“boat” stands in two versions of one text, “slow” elsewhere in furniture: neither counts."""
    corpus = Harbour(
        {
            "crew": "Slow ferry.\nA boat, they say.\nThe ferry again.",
            "crew-short": "A boat.\nA ferry.",
            "city": "Dear ferry.\nSlow.",
            "union": "Dear me.",
        },
        roles={"city": ["body", "furniture"]},
        versions=("crew-short",),
    )
    codebook = make_codebook({"id": "line", "cues": ("ferry", "boat")}, {"cues": ("slow", "dear")})
    kept = keep_shared_cues(code_frames(corpus, codebook), corpus)
    assert rows(kept, "statement_id", "sentence", "cue") == [
        ("crew", 0, "ferry"),
        ("crew", 2, "ferry"),
        ("city", 0, "dear"),
        ("city", 0, "ferry"),
        ("city", 1, "slow"),
        ("union", 0, "dear"),
    ]


def test_the_same_words_under_two_codes_are_two_cues():
    corpus = Harbour({"crew": "Old.", "city": "Old."})
    codings = write_codings(corpus, ("crew", 0, "a", "old"), ("city", 0, "b", "old"))
    assert keep_shared_cues(codings, corpus).empty
    pd.testing.assert_frame_equal(keep_shared_cues(codings[:0], corpus), no_codings("frame"))


def test_a_reading_has_no_cues_to_be_shared():
    with pytest.raises(ValueError, match="give codings by rule"):
        keep_shared_cues(READING, CORPUS)


def fit_of(*statements):
    """A fit by statement from (statement, both, rule only, reader only)."""
    fit = pd.DataFrame(statements, columns=["statement_id", *NUMBERS[:3]])
    return fit.assign(
        recall=fit["both"] / (fit["both"] + fit["reader_only"]),
        precision=fit["both"] / (fit["both"] + fit["rule_only"]),
    )


@pytest.mark.parametrize(
    ("fit", "expected"),
    [
        (fit_of(), ""),
        (fit_of(("crew", 1, 9, 9)), ""),
        (fit_of(("crew", 85, 0, 15), ("city", 70, 0, 30)), ""),
        (fit_of(("crew", 0, 0, 0), ("city", 5, 0, 5)), ""),
        (fit_of(("crew", 1, 3, 3), ("city", 9, 1, 1)), ""),
        (
            fit_of(("crew", 13, 3, 3), ("union", 7, 3, 3), ("city", 6, 2, 5)),
            "These cues find 81% of what the reading has in crew (13 of 16) but 55% in city "
            "(6 of 11): differences between statements in the figures may be differences between "
            "the cues.",
        ),
        (
            fit_of(("crew", 5, 5, 2), ("city", 9, 1, 1)),
            "The reading has 90% of what these cues find in city (9 of 10) but 50% in crew "
            "(5 of 10): differences between statements in the figures may be differences between "
            "the cues.",
        ),
    ],
    ids=["nothing", "one", "just within", "one undefined", "too few", "recall", "precision"],
)
def test_a_statement_that_is_served_worse_is_named(fit, expected):
    assert tell_fit(fit) == expected


def test_how_much_may_differ_can_be_chosen():
    fit = fit_of(("crew", 9, 0, 1), ("city", 8, 0, 2))
    assert tell_fit(fit) == ""
    assert tell_fit(fit, tolerance=0.05).startswith("These cues find 90%")


def test_only_a_fit_by_statement_is_told():
    for fit in (fit_of(("crew", 1, 1, 1)).assign(code="line"), fit_of()[NUMBERS]):
        with pytest.raises(ValueError, match=r"by=\"statement_id\""):
            tell_fit(fit)


PLACE = st.tuples(
    st.sampled_from(["crew", "city", "union"]), st.integers(0, 2), st.sampled_from(["a", "b"])
)
CUED = st.lists(st.tuples(PLACE, st.sampled_from(["x", "y", "z"])).map(lambda p: (*p[0], p[1])))
READ = st.sets(st.tuples(st.sampled_from(["crew", "city", "union"]), st.sampled_from(["a", "b"])))
LINES = Harbour(dict.fromkeys(("crew", "city", "union"), "One.\nTwo.\nThree."))
LETTERS = make_codebook("x", "y")


@settings(max_examples=15)
@given(CUED, st.lists(PLACE), READ)
def test_the_numbers_add_up(cued, coded, read):
    by_rule = write_codings(LINES, *cued)
    reading = write_codings(LINES, *coded, coder="anna")
    coverage = write_coverage(*[("anna", *cell) for cell in sorted(read)])
    arguments = (by_rule, reading, LINES, LETTERS)
    ruled = {row[:3] for row in cued if (row[0], row[2]) in read}
    coded = {row for row in coded if (row[0], row[2]) in read}
    for by in ("statement_id", "code", ("statement_id", "code"), ()):
        fit = measure_fit(*arguments, coverage=coverage, by=by)
        sums = fit[["both", "rule_only", "reader_only"]].sum().tolist()
        assert sums == [len(ruled & coded), len(ruled - coded), len(coded - ruled)]
    found = find_fit(*arguments, coverage=coverage)
    assert len(found) == sum((row[0], row[2]) in read for table in (by_rule, reading) for row in
                             rows(table, "statement_id", "sentence", "code"))  # fmt: skip
    shared = measure_fit(keep_shared_cues(by_rule, LINES), *arguments[1:], coverage=coverage, by=())
    assert shared["both"].item() <= fit["both"].item()


@given(CUED)
def test_shared_cues_are_those_of_the_other_statements(cued):
    codings = write_codings(LINES, *cued)
    kept = [
        row
        for row in rows(codings, "statement_id", "sentence", "code", "cue")
        if any(name != row[0] and (code, cue) == row[2:] for name, _, code, cue in cued)
    ]
    shared = keep_shared_cues(codings, LINES)
    assert rows(shared, "statement_id", "sentence", "code", "cue") == kept
