"""Stances by rule against those of a reading, with every case worked out by hand."""

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.harbour import COVERAGE, Harbour, rows, write_coverage

from helpers.coding.passages import make_codings, no_codings
from helpers.comparing.stance_fit import find_stance_fit, measure_stance_fit

TEXTS = {
    "crew": "The ferry stays.\nThe bus is slow.\nNo bridge.\nThe mayor said so.\nThe end.",
    "city": "The ferry goes.\nThe bus is quick.\nA bridge.",
    "union": "The ferry is ours.",
}
CORPUS = Harbour(TEXTS, roles={"city": ["body", "body", "furniture"]})
CODEBOOK = make_codebook(
    {"id": "line", "cues": ("ferry",)}, {"id": "bus", "cues": ("bus",)},
    {"id": "bridge", "cues": ("bridge",)}, {"id": "silence"}, layer="claim",
)  # fmt: skip
FOR, AGAINST = "supports", "rejects"


def write_claims(*rows, coder="rules"):
    """Claims from (statement, sentence, code, polarity and, if need be, voice and uptake)."""
    places = CORPUS.sentences.set_index(["statement_id", "sentence"])[["start", "end"]]
    located = [
        {"statement_id": name, **places.loc[(name, sentence)], "code": code, "polarity": polarity,
         "certainty": "flat", "cue": "", "voice": "own", "uptake": "",
         **dict(zip(("voice", "uptake"), rest, strict=False))}
        for name, sentence, code, polarity, *rest in rows
    ]  # fmt: skip
    origin = "rule" if coder == "rules" else "person"
    return make_codings(pd.DataFrame(located), CORPUS, "claim", origin=origin, coder=coder)


BY_RULE = write_claims(
    ("crew", 0, "line", FOR), ("crew", 0, "line", AGAINST), ("crew", 1, "bus", FOR),
    ("crew", 3, "bridge", FOR, "other", "open"), ("city", 0, "line", FOR),
    ("city", 2, "bridge", FOR), ("city", 1, "bus", FOR), ("union", 0, "line", FOR),
)  # fmt: skip
READING = write_claims(
    ("crew", 0, "line", FOR), ("crew", 1, "bus", AGAINST), ("crew", 2, "bridge", AGAINST),
    ("crew", 4, "silence", FOR), ("city", 0, "line", FOR, "other", "rejected"),
    ("city", 1, "bus", FOR, "other", "open"), ("union", 0, "line", FOR), coder="anna",
)  # fmt: skip
COVERED = write_coverage(("anna", "crew", "*"), ("anna", "city", "*"), layer="claim")
# Of the crew: line found (both sides hold one), bus on the wrong side, bridge missed (only quoted
# by the rule). Of the city: line on the wrong side (thrown back), bus wrong (only quoted in the
# reading), bridge in furniture only. The union was not read, for silence there is no cue.


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (
            "statement_id",
            [("crew", 1, 1, 1, 0, 2 / 3, 1.0, 1 / 2), ("city", 0, 1, 0, 1, 1.0, 1 / 2, 0.0)],
        ),
        (
            "code",
            [
                ("line", 1, 1, 0, 0, 1.0, 1.0, 1 / 2),
                ("bus", 0, 1, 0, 1, 1.0, 1 / 2, 0.0),
                ("bridge", 0, 0, 1, 0, 0.0, None, None),
            ],
        ),
        (
            ("statement_id", "code"),
            [
                ("crew", "line", 1, 0, 0, 0, 1.0, 1.0, 1.0),
                ("crew", "bus", 0, 1, 0, 0, 1.0, 1.0, 0.0),
                ("crew", "bridge", 0, 0, 1, 0, 0.0, None, None),
                ("city", "line", 0, 1, 0, 0, 1.0, 1.0, 0.0),
                ("city", "bus", 0, 0, 0, 1, None, 0.0, None),
                ("city", "bridge", 0, 0, 0, 0, None, None, None),
            ],
        ),
        ((), [(1, 2, 1, 1, 3 / 4, 3 / 4, 1 / 3)]),
    ],
)
def test_stances_and_their_sides_are_measured_apart(by, expected):
    fit = measure_stance_fit(BY_RULE, READING, CORPUS, CODEBOOK, coverage=COVERED, by=by)
    assert rows(fit) == expected
    keys = [by] if isinstance(by, str) else list(by)
    numbers = ["found", "wrong_polarity", "missed", "wrong"]
    shares = ["recall", "precision", "polarity_right"]
    assert fit.dtypes.astype(str).to_dict() == {
        **dict.fromkeys(keys, "str"),
        **dict.fromkeys(numbers, "int64"),
        **dict.fromkeys(shares, "float64"),
    }


def test_every_figure_leads_to_its_passages():
    found = find_stance_fit(BY_RULE, READING, CORPUS, CODEBOOK, coverage=COVERED)
    columns = ["statement_id", "sentence", "code", "coder", "polarity", "uptake", "found"]
    assert rows(found, *columns) == [
        ("crew", 0, "line", "anna", FOR, "", "found"),
        ("crew", 0, "line", "rules", FOR, "", "found"),
        ("crew", 0, "line", "rules", AGAINST, "", "found"),
        ("crew", 1, "bus", "anna", AGAINST, "", "wrong polarity"),
        ("crew", 1, "bus", "rules", FOR, "", "wrong polarity"),
        ("crew", 2, "bridge", "anna", AGAINST, "", "missed"),
        ("city", 0, "line", "anna", FOR, "rejected", "wrong polarity"),
        ("city", 0, "line", "rules", FOR, "", "wrong polarity"),
        ("city", 1, "bus", "rules", FOR, "", "wrong"),
    ]
    assert list(found.columns) == [*no_codings("claim").columns, "found"]


@pytest.mark.parametrize("corpus", [CORPUS, Harbour({})])
def test_without_coverage_nothing_can_be_judged(corpus):
    nothing, unread = no_codings("claim"), pd.DataFrame(columns=COVERAGE)
    fit = measure_stance_fit(nothing, nothing, corpus, CODEBOOK, coverage=unread)
    assert list(fit.columns) == ["statement_id", "found", "wrong_polarity", "missed", "wrong",
                                 "recall", "precision", "polarity_right"]  # fmt: skip
    assert fit.empty
    found = find_stance_fit(nothing, nothing, corpus, CODEBOOK, coverage=unread)
    pd.testing.assert_frame_equal(found, nothing.assign(found=pd.Series(dtype="str")))


def test_two_coders_other_codes_and_other_units_are_refused():
    two = pd.concat([READING, READING.assign(coder="ben")])
    with pytest.raises(ValueError, match=r"by 2 coders \(anna, ben\)"):
        find_stance_fit(BY_RULE, two, CORPUS, CODEBOOK, coverage=COVERED)
    strange = BY_RULE.assign(code="tram")
    with pytest.raises(ValueError, match=r"tiny\.toml has no code 'tram'"):
        measure_stance_fit(strange, READING, CORPUS, CODEBOOK, coverage=COVERED)
    with pytest.raises(ValueError, match=r"write \"statement_id\", \"code\""):
        measure_stance_fit(BY_RULE, READING, CORPUS, CODEBOOK, coverage=COVERED, by="coder")
