"""Assertions that no claim covers, told and counted; and what was not read is not judged."""

from dataclasses import dataclass

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.harbour import Harbour, rows, write_codings, write_coverage

from helpers.coding.passages import make_codings, no_codings
from helpers.comparing.uncovered import (
    COUNT_COLUMNS,
    UNCOVERED_COLUMNS,
    count_uncovered,
    find_uncovered,
)
from helpers.reading.corpus import SHIPPED, read_corpus

BOOK = make_codebook(
    {"id": "quay-ours", "cues": ("quay is ours",)}, {"id": "boats-safe"}, layer="claim"
)


@dataclass(frozen=True, eq=False)
class Spoken(Harbour):
    """In English; every line is a sentence, and lines stand in one paragraph by `together`."""

    together: int = 1

    @property
    def statements(self):
        spoken = pd.Series("en", index=pd.Index(self.texts), dtype="str")
        return super().statements.assign(language=spoken)

    @property
    def sentences(self):
        table = super().sentences
        return table.assign(paragraph=table["sentence"] // self.together)


CORPUS = Spoken(
    {
        "crew": "The quay is ours.\nIt is old.\nThe boats are safe.\nSell nothing.\nWe are here.",
        "owner": "The quay is mine.\nWho asked?\nFares are low.",
        "school": "Autumn\nThe end",
        "cut": "The quay is ours.",
    },
    versions=("cut",),
    together=3,
)
CODED = write_codings(
    CORPUS,
    ("crew", 0, "quay-ours"),
    ("crew", 2, "boats-safe"),
    ("crew", 2, "quay-ours"),
    ("owner", 0, "quay-ours", "", "other"),
    coder="anna",
    layer="claim",
)
READ = write_coverage(
    ("anna", "crew", "*"), ("anna", "owner", "quay-ours"), ("ben", "school", "*"), layer="claim"
)


def test_assertions_without_a_coding_and_the_claims_next_to_them():
    found = find_uncovered(CODED, CORPUS, BOOK, coverage=READ)
    near = "quay-ours; boats-safe"
    expected = pd.DataFrame(
        [
            ("crew", 1, 18, 28, "It is old.", "body", "own", "finite verb: is", near),
            ("crew", 4, 63, 75, "We are here.", "body", "own", "finite verb: are", ""),
            ("owner", 2, 29, 43, "Fares are low.", "body", "own", "finite verb: are", "quay-ours"),
        ],
        columns=UNCOVERED_COLUMNS,
    )
    pd.testing.assert_frame_equal(found, expected.astype(found.dtypes))


def test_every_compared_statement_is_counted_and_the_unread_one_not_judged():
    counts = count_uncovered(CODED, CORPUS, BOOK, coverage=READ)
    assert list(counts.columns) == COUNT_COLUMNS
    assert rows(counts) == [
        ("crew", "person", "anna", 2, 4, 2, 2, 0.5, ""),
        ("owner", "person", "anna", 1, 2, 1, 1, 0.5, ""),
        ("school", "person", "anna", 0, 0, 0, 0, None, "nobody has looked"),
    ]


def test_a_reader_without_coverage_has_read_nothing():
    counts = count_uncovered(CODED, CORPUS, BOOK)
    assert rows(counts, "assertions", "covered", "uncovered", "share", "zero") == [
        (4, 0, 0, None, "nobody has looked"),
        (2, 0, 0, None, "nobody has looked"),
        (0, 0, 0, None, "nobody has looked"),
    ]
    assert find_uncovered(CODED, CORPUS, BOOK).empty


def test_a_rule_has_searched_everything_and_nothing_found_covers_nothing():
    by_rule = write_codings(CORPUS, ("crew", 0, "quay-ours"), layer="claim")
    counts = count_uncovered(by_rule, CORPUS, BOOK)
    assert rows(counts, "origin", "read", "covered", "uncovered", "zero") == [
        ("rule", 1, 1, 3, ""), ("rule", 1, 0, 2, ""), ("rule", 1, 0, 0, ""),
    ]  # fmt: skip
    nothing = count_uncovered(no_codings("claim"), CORPUS, BOOK)
    assert rows(nothing, "uncovered", "zero") == [(4, ""), (2, ""), (0, "")]


def test_an_empty_reading_with_coverage_was_read_and_covers_nothing():
    read = READ[READ["coder"] == "anna"]
    counts = count_uncovered(no_codings("claim"), CORPUS, BOOK, coverage=read)
    assert rows(counts, "covered", "uncovered", "zero") == [
        (0, 4, ""), (0, 2, ""), (0, 0, "nobody has looked"),
    ]  # fmt: skip


def test_without_a_claim_in_the_codebook_every_assertion_is_uncovered():
    empty = make_codebook(layer="claim")
    assert len(find_uncovered(no_codings("claim"), CORPUS, empty)) == 6
    assert rows(count_uncovered(no_codings("claim"), CORPUS, empty), "read", "uncovered") == [
        (0, 4), (0, 2), (0, 0),
    ]  # fmt: skip


def test_a_passage_over_an_edge_covers_both_sentences_and_half_a_sentence_is_enough():
    located = pd.DataFrame(
        [("crew", 10, 20, "quay-ours"), ("owner", 38, 43, "quay-ours")],
        columns=["statement_id", "start", "end", "code"],
    )
    coded = make_codings(located, CORPUS, "claim", origin="person", coder="anna")
    found = find_uncovered(coded, CORPUS, BOOK, coverage=READ)
    assert rows(found, "statement_id", "sentence") == [("crew", 2), ("crew", 4), ("owner", 0)]


def test_codings_of_two_coders_and_of_another_codebook_are_refused():
    ben = write_codings(CORPUS, ("crew", 0, "quay-ours"), coder="ben", layer="claim")
    for ask in (find_uncovered, count_uncovered):
        with pytest.raises(ValueError, match="by 2 coders"):
            ask(pd.concat([CODED, ben]), CORPUS, BOOK)
        with pytest.raises(ValueError, match="has no code"):
            ask(CODED, CORPUS, make_codebook("quay", layer="claim"))


@pytest.mark.parametrize("texts", [{}, {"a": ""}])
def test_empty_tables_keep_their_columns_and_kinds(texts):
    for ask in (find_uncovered, count_uncovered):
        full = ask(CODED, CORPUS, BOOK, coverage=READ)
        empty = ask(no_codings("claim"), Spoken(texts), BOOK)
        assert len(empty) == (len(texts) if ask is count_uncovered else 0)
        assert empty.dtypes.to_dict() == full.dtypes.to_dict()


def test_of_the_shipped_reading_the_numbers_add_up():
    from helpers.coding.codebook import read_codebook
    from helpers.coding.readings import choose_reading, read_coverage, read_readings

    corpus = read_corpus(SHIPPED)
    book = read_codebook("claims", corpus)
    reading = choose_reading(read_readings(corpus, book))
    read = read_coverage(corpus, book)
    counts = count_uncovered(reading, corpus, book, coverage=read)
    found = find_uncovered(reading, corpus, book, coverage=read)
    sizes = found.groupby("statement_id").size().reindex(counts["statement_id"], fill_value=0)
    assert counts["statement_id"].tolist() == corpus.compared
    assert counts["assertions"].tolist() == [26, 26, 15, 25]
    assert counts["uncovered"].tolist() == sizes.tolist()
    assert (counts["covered"] + counts["uncovered"] == counts["assertions"]).all()
