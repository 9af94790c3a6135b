"""What all who have read it agree on, and over what nothing is open any more."""

import pandas as pd
from comparing.canteen import CANTEEN, CLAIMS, CODES, write_parts, write_reading
from comparing.harbour import rows

from helpers.coding.passages import no_codings
from helpers.comparing.agreed import AGREED_COLUMNS, CLOSED_COLUMNS, find_agreed, find_closed

ANNA = write_reading(
    CANTEEN, "anna", ("cooks", "soup", "food"), ("pupils", "soup", "food"),
    ("pupils", "tables", "room"),
)  # fmt: skip
BEN = write_reading(
    CANTEEN, "ben", ("cooks", "The soup", "food"), ("cooks", "queue", "room"),
    ("pupils", "soup is cold", "food"),
)  # fmt: skip
BOTH = pd.concat([ANNA, BEN])
ALL_READ = write_parts(
    CANTEEN, *[(coder, name, "*") for coder in ("anna", "ben") for name in ("cooks", "pupils")]
)


def agreed(readings=BOTH, parts=ALL_READ, codebook=CODES, **options):
    found = find_agreed(readings, CANTEEN, codebook, parts, **options)
    return rows(found, "statement_id", "sentence", "code", "value", "coder")


def closed(readings=BOTH, parts=ALL_READ, codebook=CODES, **options):
    return rows(find_closed(readings, CANTEEN, codebook, parts, **options), *CLOSED_COLUMNS)


def test_what_both_coded_is_agreed_and_what_only_one_coded_keeps_its_code_open():
    assert agreed() == [
        ("cooks", 0, "food", "present", "anna"),
        ("pupils", 0, "food", "present", "anna"),
    ]
    # Over the room they differ once in each statement.
    assert closed() == [("cooks", "food"), ("pupils", "food")]


def test_what_the_class_settled_is_open_no_more():
    not_there = write_parts(CANTEEN, ("class", "cooks", "room", "The queue is long."))
    assert closed(parts=pd.concat([ALL_READ, not_there])) == [
        ("cooks", "food"), ("cooks", "room"), ("pupils", "food"),
    ]  # fmt: skip
    there = write_reading(CANTEEN, "class", ("pupils", "tables", "room"))
    assert closed(pd.concat([BOTH, there]), coders=["anna", "ben"]) == [
        ("cooks", "food"), ("pupils", "food"), ("pupils", "room"),
    ]  # fmt: skip


def test_what_the_class_called_unclear_stays_open():
    unclear = pd.DataFrame(
        [("cooks", 17, 35, "The queue is long.", "frame", "room", "")],
        columns=["statement_id", "start", "end", "text", "layer", "code", "note"],
    )
    assert ("cooks", "room") not in closed(unclear=unclear)


def test_nothing_is_told_twice():
    taken = write_parts(CANTEEN, ("class", "cooks", "food"), ("class", "pupils", "food"))
    parts = pd.concat([ALL_READ, taken])
    assert agreed(parts=parts) == []
    assert closed(parts=parts) == []


def test_a_part_that_both_have_read_is_agreed_and_closes_no_statement():
    parts = write_parts(
        CANTEEN, ("anna", "cooks", "*"), ("ben", "cooks", "food", "The soup is hot.")
    )
    assert agreed(parts=parts) == [("cooks", 0, "food", "present", "anna")]
    assert closed(parts=parts) == []


def test_opposite_sides_are_no_agreement():
    anna = write_reading(CANTEEN, "anna", ("cooks", "soup", "food", "supports"), layer="claim")
    ben = write_reading(CANTEEN, "ben", ("cooks", "soup", "food", "rejects"), layer="claim")
    ciro = write_reading(CANTEEN, "ciro", ("cooks", "soup", "food", "rejects"), layer="claim")
    parts = write_parts(
        CANTEEN, *[(name, "cooks", "*") for name in ("anna", "ben", "ciro")], layer="claim"
    )
    two, other = pd.concat([anna, ben]), pd.concat([ben, ciro])
    assert agreed(two, parts, CLAIMS) == []
    assert closed(two, parts, CLAIMS) == [("cooks", "room")]
    assert agreed(other, parts, CLAIMS) == [("cooks", 0, "food", "rejects", "ben")]


def test_one_reader_agrees_with_nobody_and_empty_tables_have_all_columns():
    assert agreed(ANNA) == []
    assert closed(ANNA, coders=["anna"]) == []
    none = find_agreed(no_codings("frame"), CANTEEN, CODES, ALL_READ[:0])
    assert list(none.columns) == AGREED_COLUMNS
    assert none.empty
