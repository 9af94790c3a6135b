"""Who has read and coded what: every coder and statement has a row, and every code."""

from dataclasses import replace

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.canteen import CANTEEN, CODES, write_parts, write_reading
from comparing.harbour import Harbour, rows

from helpers.coding.codebook import Group
from helpers.coding.passages import no_codings
from helpers.comparing.reading_progress import count_group_reading, count_reading, count_use

READINGS = pd.concat(
    [
        write_reading(
            CANTEEN, "anna", ("cooks", "soup", "food"), ("cooks", "hot", "food"),
            ("cooks", "Share", "room"), ("pupils", "queue", "room"),
        ),
        write_reading(CANTEEN, "ben", ("pupils", "queue is long", "room")),
        write_reading(CANTEEN, "class", ("pupils", "soup", "food")),
    ]
)  # fmt: skip
PARTS = write_parts(
    CANTEEN, ("anna", "cooks", "*"), ("anna", "pupils", "room"), ("ciro", "pupils", "room"),
    ("ciro", "pupils", "food", "More tables, please."), ("class", "cooks", "*"),
)  # fmt: skip


def test_every_coder_and_statement_has_a_row():
    """Three of four sentences of the cooks count. Ben has coded without saying what he has read."""
    assert rows(count_reading(READINGS, CANTEEN, CODES, PARTS)) == [
        ("anna", "cooks", 3, 0, 3, 3, 1.0, True),
        ("anna", "pupils", 1, 0, 2, 0, 0.5, False),
        ("ben", "cooks", 0, 0, 3, 0, 0.0, False),
        ("ben", "pupils", 1, 1, 2, 0, 0.0, False),
        ("ciro", "cooks", 0, 0, 3, 0, 0.0, False),
        ("ciro", "pupils", 0, 0, 2, 1, 0.75, False),
    ]
    assert list(count_reading(READINGS, CANTEEN, CODES, PARTS).columns) == [
        "coder", "statement_id", "codings", "unread", "sentences", "read", "share", "finished",
    ]  # fmt: skip
    named = count_reading(READINGS, CANTEEN, CODES, PARTS, coders=["dora", "ben"])
    assert named["coder"].tolist() == ["dora", "dora", "ben", "ben"]


def test_a_passage_over_a_sentence_that_was_not_read_is_told():
    reading = write_reading(CANTEEN, "ciro", ("pupils", "soup is cold.\nMore tables", "food"))
    counted = count_reading(reading, CANTEEN, CODES, PARTS, coders=["ciro"])
    assert rows(counted, "statement_id", "codings", "unread") == [
        ("cooks", 0, 0),
        ("pupils", 1, 1),
    ]


def test_a_group_of_codes_can_be_finished_alone_and_own_codes_are_nobody_s_duty():
    codes = [
        {"id": name, "group": group}
        for name, group in (
            ("soup", "eat"),
            ("seats", "sit"),
            ("bread", "eat"),
            ("rest", ""),
            ("noise", "sit"),
        )
    ]
    groups = (Group("eat", "Eating", ""), Group("sit", "Sitting", ""))
    codebook = replace(make_codebook(*codes), own=("noise",), groups=groups)
    parts = write_parts(
        CANTEEN, ("ben", "pupils", "soup"), ("ben", "pupils", "bread"), ("ben", "pupils", "noise"),
        ("ben", "cooks", "soup"), ("ben", "cooks", "seats", "The soup is hot."),
    )  # fmt: skip
    nothing = no_codings("frame")
    assert rows(count_group_reading(nothing, CANTEEN, codebook, parts)) == [
        ("ben", "cooks", "eat", "Eating", 2, 3, 0, 0.5, False),
        ("ben", "cooks", "sit", "Sitting", 1, 3, 1, 1 / 3, False),
        ("ben", "cooks", "", "", 1, 3, 0, 0.0, False),
        ("ben", "pupils", "eat", "Eating", 2, 2, 2, 1.0, True),
        ("ben", "pupils", "sit", "Sitting", 1, 2, 0, 0.0, False),
        ("ben", "pupils", "", "", 1, 2, 0, 0.0, False),
    ]
    whole = count_reading(nothing, CANTEEN, codebook, parts)
    assert rows(whole, "statement_id", "share", "finished") == [
        ("cooks", 4 / 12, False),
        ("pupils", 4 / 8, False),
    ]


def test_codes_that_nobody_used_are_zeros_and_a_sentence_counts_once():
    assert rows(count_use(READINGS, CODES)) == [
        ("food", "The food", "anna", 1),
        ("food", "The food", "ben", 0),
        ("room", "The room", "anna", 2),
        ("room", "The room", "ben", 1),
    ]
    named = count_use(READINGS, CODES, coders=["ciro"])
    assert rows(named, "code", "coder", "n") == [("food", "ciro", 0), ("room", "ciro", 0)]


def test_of_names_mentions_are_counted():
    names = make_codebook({"id": "a", "label": "A"}, layer="name")
    reading = write_reading(
        CANTEEN, "anna", ("cooks", "soup", "a"), ("cooks", "hot", "a"), layer="name"
    )
    assert rows(count_use(reading, names)) == [("a", "A", "anna", 2)]


@pytest.mark.parametrize("corpus", [CANTEEN, Harbour({}), Harbour({"empty": ""})])
def test_nothing_gives_empty_tables_with_all_columns(corpus):
    nothing, no_parts = no_codings("frame"), write_parts(corpus)
    for count in (count_reading, count_group_reading):
        table = count(nothing, corpus, CODES, no_parts)
        assert table.empty
        full = count(READINGS, CANTEEN, CODES, PARTS)
        assert table.dtypes.astype(str).to_dict() == full.dtypes.astype(str).to_dict()
    assert count_use(nothing, CODES).dtypes.equals(count_use(READINGS, CODES).dtypes)
    assert count_use(READINGS, make_codebook(), coders=[]).empty


def test_a_statement_without_a_sentence_has_no_share():
    silent = Harbour({"empty": "", "page": "Share this"}, roles={"page": ["furniture"]})
    counted = count_reading(no_codings("frame"), silent, CODES, write_parts(silent), coders=["a"])
    assert rows(counted, "statement_id", "sentences", "share", "finished") == [
        ("empty", 0, None, False),
        ("page", 0, None, False),
    ]
