"""Codings of claims become stances, with every combination worked out by hand."""

import pandas as pd
import pytest

from helpers.coding.passages import make_codings
from helpers.comparing.stances import STANCE_COLUMNS, count_stances, find_stances

SUPPORTS, REJECTS = "supports", "rejects"
FLAT, HEDGED = "flat", "hedged"

# Codings as polarity, certainty, voice, uptake; then stance, certainty, three counts and whose
# words it rests on.
CASES = {
    "one flat support": ([(SUPPORTS, FLAT, "own", "")], ("supports", "flat", 1, 0, 0, "own")),
    "one hedged rejection": ([(REJECTS, HEDGED, "own", "")], ("rejects", "hedged", 0, 1, 0, "own")),
    "hedged once, flat once": (
        [(SUPPORTS, HEDGED, "own", ""), (SUPPORTS, FLAT, "own", "")],
        ("supports", "flat", 2, 0, 0, "own"),
    ),
    "for and against": (
        [(SUPPORTS, FLAT, "own", ""), (REJECTS, FLAT, "own", "")],
        ("both", "flat", 1, 1, 0, "own"),
    ),
    "its own earlier words": (
        [(SUPPORTS, FLAT, "self-quoted", "")],
        ("supports", "flat", 1, 0, 0, "own"),
    ),
    "others' words adopted": (
        [(SUPPORTS, FLAT, "other", "adopted")],
        ("supports", "flat", 1, 0, 0, "other"),
    ),
    "its own words beside others' that it adopts": (
        [(SUPPORTS, HEDGED, "own", ""), (SUPPORTS, FLAT, "other", "adopted")],
        ("supports", "flat", 2, 0, 0, "own and other"),
    ),
    "others' words thrown back": (
        [(SUPPORTS, FLAT, "other", "rejected")],
        ("rejects", "flat", 0, 1, 0, "other"),
    ),
    "others' rejection thrown back": (
        [(REJECTS, FLAT, "other", "rejected")],
        ("supports", "flat", 1, 0, 0, "other"),
    ),
    "others' words left open": (
        [(SUPPORTS, FLAT, "other", "open")],
        ("quoted", "", 0, 0, 1, "other"),
    ),
    "quoted by a rule, uptake unknown": (
        [(SUPPORTS, FLAT, "other", "")],
        ("quoted", "", 0, 0, 1, "other"),
    ),
    "quoted and supported with a hedge": (
        [(REJECTS, FLAT, "other", "open"), (SUPPORTS, HEDGED, "own", "")],
        ("supports", "hedged", 1, 0, 1, "own"),
    ),
    "nothing": ([], ("", "", 0, 0, 0, "")),
}


@pytest.mark.parametrize(("codings", "expected"), CASES.values(), ids=list(CASES))
def test_what_codings_come_to(corpus, claims, codings, expected) -> None:
    columns = ["polarity", "certainty", "voice", "uptake"]
    located = pd.DataFrame(codings, columns=columns).assign(
        statement_id="crew", start=range(len(codings)), end=9, code="ferry"
    )
    made = make_codings(located, corpus, "claim", origin="person", coder="anna")
    stances = count_stances(made, corpus, claims)
    assert list(stances.columns) == STANCE_COLUMNS
    cell = stances.query("statement_id == 'crew' and code == 'ferry'")
    found = cell[["stance", "certainty", "supports", "rejects", "quoted", "voice"]]
    assert tuple(found.iloc[0]) == expected


def test_silence_is_told_apart_and_never_conflict(corpus, claims) -> None:
    located = pd.DataFrame(
        [("crew", 0, 9, "ferry", "supports", "flat")],
        columns=["statement_id", "start", "end", "code", "polarity", "certainty"],
    )
    made = make_codings(located, corpus, "claim", origin="shipped", coder="shipped")
    coverage = pd.DataFrame(
        [("shipped", "crew", "claim", "bus", True)],
        columns=["coder", "statement_id", "layer", "code", "fits"],
    )
    stances = count_stances(made, corpus, claims, coverage=coverage)
    assert list(
        stances[["statement_id", "code", "stance", "zero"]].itertuples(index=False, name=None)
    ) == [
        ("crew", "ferry", "supports", ""),
        ("crew", "bus", "", "read, not there"),
        ("crew", "silence", "", "nobody has looked"),
        ("mayor", "ferry", "", "nobody has looked"),
        ("mayor", "bus", "", "nobody has looked"),
        ("mayor", "silence", "", "nobody has looked"),
    ]


def code(corpus, rows, **who) -> pd.DataFrame:
    columns = ["statement_id", "start", "end", "code", "polarity", "certainty"]
    return make_codings(pd.DataFrame(rows, columns=columns), corpus, "claim", **who)


def read_by_anna(*cells: tuple[str, str]) -> pd.DataFrame:
    return pd.DataFrame(
        [("anna", name, "claim", code, True) for name, code in cells],
        columns=["coder", "statement_id", "layer", "code", "fits"],
    )


COVERAGE = read_by_anna(("crew", "ferry"), ("crew", "bus"), ("mayor", "bus"))


@pytest.fixture
def reading(corpus) -> pd.DataFrame:
    return code(corpus, [("crew", 0, 9, "ferry", SUPPORTS, FLAT)], origin="person", coder="anna")


@pytest.fixture
def suggested(corpus) -> pd.DataFrame:
    rows = [
        ("crew", 0, 9, "ferry", REJECTS, FLAT),
        ("crew", 17, 26, "bus", SUPPORTS, FLAT),
        ("mayor", 0, 9, "ferry", REJECTS, HEDGED),
        ("mayor", 20, 27, "bus", SUPPORTS, FLAT),
    ]
    return code(corpus, rows, origin="rule", coder="rules")


def test_where_nobody_has_looked_a_suggestion_stands_and_says_so(
    corpus, claims, reading, suggested
) -> None:
    counted = {"coverage": COVERAGE, "suggested": suggested}
    stances = count_stances(reading, corpus, claims, **counted)
    columns = ["statement_id", "code", "stance", "supports", "rejects", "zero", "origin", "coder"]
    assert list(stances[columns].itertuples(index=False, name=None)) == [
        ("crew", "ferry", "supports", 1, 0, "", "person", "anna"),
        # Read and not there: what a cue suggests is no stance here.
        ("crew", "bus", "", 0, 0, "read, not there", "person", "anna"),
        # No cue can find it, so nobody has looked.
        ("crew", "silence", "", 0, 0, "nobody has looked", "rule", "rules"),
        ("mayor", "ferry", "rejects", 0, 1, "", "rule", "rules"),
        ("mayor", "bus", "", 0, 0, "read, not there", "person", "anna"),
        ("mayor", "silence", "", 0, 0, "nobody has looked", "rule", "rules"),
    ]
    alone = count_stances(reading, corpus, claims, coverage=COVERAGE)
    assert stances.dtypes.to_dict() == alone.dtypes.to_dict()


def test_the_passages_behind_stances(corpus, claims, reading, suggested) -> None:
    counted = {"coverage": COVERAGE, "suggested": suggested}
    stances = count_stances(reading, corpus, claims, **counted)
    found = find_stances(stances, reading, suggested)
    assert list(found.columns) == list(reading.columns)
    assert list(found[["statement_id", "code", "coder", "text"]].itertuples(False, None)) == [
        ("crew", "ferry", "anna", "The ferry"),
        ("mayor", "ferry", "rules", "About the"),
    ]
    assert list(find_stances(stances.query("statement_id == 'mayor'"), reading)["code"]) == []


def test_only_what_was_counted_stands_behind_a_stance(corpus, claims) -> None:
    """The last line of the crew's text is furniture."""
    start = corpus.text("crew").index("Share")
    rows = [
        ("crew", 0, 9, "ferry", SUPPORTS, FLAT),
        ("crew", start, start + 5, "ferry", REJECTS, FLAT),
    ]
    made = code(corpus, rows, origin="person", coder="anna")
    stances = count_stances(made, corpus, claims)
    assert list(stances["rejects"]) == [0] * 6
    assert list(find_stances(stances, made)["polarity"]) == [SUPPORTS]
