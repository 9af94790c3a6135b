"""What fills the slots of patterns, with its place, and statement by statement."""

import pandas as pd
import pytest
from comparing.chanted import PATTERNS, slogans

from helpers.comparing.families import group_slogans
from helpers.comparing.slots import count_slots, find_slots


def find(table: pd.DataFrame) -> pd.DataFrame:
    return find_slots(group_slogans(table, PATTERNS), PATTERNS)


def test_one_row_for_each_slot_of_each_call() -> None:
    table = slogans(("crew", "No to tolls,\nbig  buses out of the town!"), ("mayor", "Sail on!"),
                    ("mayor", "HANDS OFF THE PIER"))  # fmt: skip
    columns = ["statement_id", "start", "end", "text", "pattern", "pattern_label", "slot", "slogan",
               "label", "occurrence_start", "occurrence_end"]  # fmt: skip
    buses = ("x-out-of-y", "X out of Y"), (1, "big buses out of the town!", 0, 40)
    assert list(find(table)[columns].itertuples(index=False, name=None)) == [
        ("crew", 6, 11, "tolls", "no-to-x", "No to X", "X", 0, "No to tolls", 0, 40),
        ("crew", 13, 23, "big  buses", *buses[0], "X", *buses[1]),
        ("crew", 31, 39, "the town", *buses[0], "Y", *buses[1]),
        ("mayor", 2010, 2018, "THE PIER", "hands-off-x", "Hands off X", "X", 3,
         "HANDS OFF THE PIER", 2000, 2018),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "fillings"),
    [
        # a slot that stands twice has one row
        ("No means no!", [("X", "No")]),
        ("Ship ahoy!", []),
        # the words with their signs
        ("Hands off the crew's!", [("X", "the crew's")]),
        ("Hands off #OurFerry & the 5%!", [("X", "#OurFerry & the 5%")]),
        ("Hands off “our ferry”", []),
        ("We say: no to $5 tickets", [("X", "$5 tickets")]),
        ("Ropes, not hopes", [("X", "Ropes"), ("Y", "hopes")]),
        ("Tides do not wait", []),
    ],
)
def test_fillings(text, fillings) -> None:
    found = find(slogans(("crew", text)))
    assert list(found[["slot", "text"]].itertuples(index=False, name=None)) == fillings
    for row in found.itertuples():
        assert text[row.start : row.end] == row.text


def test_families_of_another_codebook_are_refused() -> None:
    families = group_slogans(slogans(("crew", "No to tolls")), PATTERNS)
    with pytest.raises(ValueError, match=r"The codebook has no pattern other\."):
        find_slots(families.assign(pattern="other"), PATTERNS)


def test_the_slot_table_has_each_filling_once_and_every_zero(corpus) -> None:
    table = slogans(
        ("crew", "Buses out of town! Cars out of the port!"),
        ("crew", "No to tolls!"),
        ("crew", "BUSES OUT OF TOWN"),
        ("mayor", "No to fares"),
        ("mayor", "No to the tolls"),
        ("mayor", "No to THE TOLLS"),
        ("mayor", "Hands off tea"),
        ("elsewhere", "Ropes, not hopes"),
    )
    table["voice"] = ["own"] * 3 + ["other", "other", "own", "own", "own"]
    table["role"] = ["call"] * 6 + ["furniture", "call"]
    counts = count_slots(find(table), corpus)
    assert list(counts.itertuples(index=False, name=None)) == [
        ("x-out-of-y", "X out of Y", "crew", 3, 0, "Buses / town · Cars / the port", ""),
        ("x-out-of-y", "X out of Y", "mayor", 0, 0, "", "searched, no certain one found"),
        ("no-to-x", "No to X", "crew", 1, 0, "tolls", ""),
        # What is only quoted stands in quotation marks.
        ("no-to-x", "No to X", "mayor", 1, 2, "“fares” · the tolls", ""),
    ]


def test_where_lines_are_lost_nothing_could_be_searched(corpus) -> None:
    corpus.statements.loc["mayor", "layout"] = "lost"
    counts = count_slots(find(slogans(("crew", "No to tolls"))), corpus)
    assert list(counts["zero"]) == ["", "could not be searched"]


def test_arguable_slogans_that_fill_no_pattern_were_searched_too(corpus) -> None:
    table = slogans(("crew", "No to tolls"), ("crew", "Sail on!"))
    table["certainty"] = ["certain", "arguable"]
    assert list(count_slots(find(table), corpus)["zero"]) == ["", "searched, not found"]


def test_a_pattern_filled_only_in_prose_was_searched_where_lines_are_lost(corpus) -> None:
    corpus.statements.loc["mayor", "layout"] = "lost"
    table = slogans(("crew", "No to tolls"), ("crew", "Hands off tea"), ("crew", "Hands off jam"))
    table["kind"] = ["in prose", "quoted chant", "title"]
    table["certainty"] = ["arguable", "certain", "certain"]
    counts = count_slots(find(table), corpus)
    assert counts[["pattern", "statement_id", "zero"]].values.tolist() == [
        ["no-to-x", "crew", ""],
        ["no-to-x", "mayor", "searched, not found"],
        ["hands-off-x", "crew", ""],
        ["hands-off-x", "mayor", "could not be searched"],
    ]


def test_no_slogan_fills_no_slot(corpus) -> None:
    slots = find(slogans())
    counts = count_slots(slots, corpus)
    assert {name: str(kind) for name, kind in slots.dtypes.items()} == {
        "statement_id": "str", "start": "int64", "end": "int64", "text": "str", "role": "str",
        "voice": "str", "pattern": "str", "pattern_label": "str", "slot": "str", "slogan": "int64",
        "label": "str", "occurrence_start": "int64", "occurrence_end": "int64",
        "kind": "str", "only_certain": "bool",
    }  # fmt: skip
    assert {name: str(kind) for name, kind in counts.dtypes.items()} == {
        "pattern": "str", "pattern_label": "str", "statement_id": "str", "n": "int64",
        "quoted": "int64", "fillings": "str", "zero": "str",
    }  # fmt: skip
    assert slots.empty
    assert counts.empty
