"""Codings of claims become stances, with every combination worked out by hand."""

import pandas as pd
import pytest

from helpers.coding.passages import make_codings
from helpers.comparing.stances import STANCE_COLUMNS, count_stances

SUPPORTS, REJECTS = "supports", "rejects"
FLAT, HEDGED = "flat", "hedged"

# Codings as polarity, certainty, voice, uptake; then stance, certainty and the three counts.
CASES = {
    "one flat support": ([(SUPPORTS, FLAT, "own", "")], ("supports", "flat", 1, 0, 0)),
    "one hedged rejection": ([(REJECTS, HEDGED, "own", "")], ("rejects", "hedged", 0, 1, 0)),
    "hedged once, flat once": (
        [(SUPPORTS, HEDGED, "own", ""), (SUPPORTS, FLAT, "own", "")],
        ("supports", "flat", 2, 0, 0),
    ),
    "for and against": (
        [(SUPPORTS, FLAT, "own", ""), (REJECTS, FLAT, "own", "")],
        ("both", "flat", 1, 1, 0),
    ),
    "its own earlier words": (
        [(SUPPORTS, FLAT, "self-quoted", "")],
        ("supports", "flat", 1, 0, 0),
    ),
    "others' words adopted": (
        [(SUPPORTS, FLAT, "other", "adopted")],
        ("supports", "flat", 1, 0, 0),
    ),
    "others' words thrown back": (
        [(SUPPORTS, FLAT, "other", "rejected")],
        ("rejects", "flat", 0, 1, 0),
    ),
    "others' rejection thrown back": (
        [(REJECTS, FLAT, "other", "rejected")],
        ("supports", "flat", 1, 0, 0),
    ),
    "others' words left open": ([(SUPPORTS, FLAT, "other", "open")], ("quoted", "", 0, 0, 1)),
    "quoted by a rule, uptake unknown": (
        [(SUPPORTS, FLAT, "other", "")],
        ("quoted", "", 0, 0, 1),
    ),
    "quoted and supported with a hedge": (
        [(REJECTS, FLAT, "other", "open"), (SUPPORTS, HEDGED, "own", "")],
        ("supports", "hedged", 1, 0, 1),
    ),
    "nothing": ([], ("", "", 0, 0, 0)),
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
    found = cell[["stance", "certainty", "supports", "rejects", "quoted"]]
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
