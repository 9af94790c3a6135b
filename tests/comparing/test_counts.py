"""Codings become counts: sentences, not hits; own voice apart from quoted; every zero kept."""

import pandas as pd
import pytest

from helpers.coding.frames import code_frames
from helpers.coding.passages import make_codings
from helpers.comparing.counts import COUNT_COLUMNS, count_codes


def rows(counts: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(counts[list(columns)].itertuples(index=False, name=None))


def test_sentences_are_counted_once_and_quoted_ones_apart(corpus, frames) -> None:
    """“ferry” stands twice in one sentence, in a title, in a quotation and in furniture."""
    counts = count_codes(code_frames(corpus, frames), corpus, frames)
    assert rows(counts, "statement_id", "code", "n", "quoted", "words", "per_1000", "zero") == [
        ("crew", "ferry", 2, 1, 28, 2000 / 28, ""),
        ("crew", "bus", 0, 0, 28, 0.0, "searched, not found"),
        ("crew", "silence", 0, 0, 28, 0.0, "nobody has looked"),
        ("mayor", "ferry", 0, 0, 16, 0.0, "searched, not found"),
        ("mayor", "bus", 1, 0, 16, 62.5, ""),
        ("mayor", "silence", 0, 0, 16, 0.0, "nobody has looked"),
    ]
    assert list(counts.columns) == COUNT_COLUMNS
    assert set(rows(counts, "layer", "origin", "coder", "function")) == {
        ("frame", "rule", "rules", "problem")
    }


def test_a_share_is_a_share_of_the_counted_sentences(corpus, frames) -> None:
    """Two of crew's four sentences in title and body, one of mayor's three."""
    counts = count_codes(code_frames(corpus, frames), corpus, frames)
    assert rows(counts[counts["n"] > 0], "statement_id", "code", "n", "share") == [
        ("crew", "ferry", 2, 0.5),
        ("mayor", "bus", 1, 1 / 3),
    ]


def test_a_reader_s_zero_means_what_the_coverage_says(corpus, frames) -> None:
    reading = make_codings(
        pd.DataFrame([("crew", 0, 9, "ferry")], columns=["statement_id", "start", "end", "code"]),
        corpus,
        "frame",
        origin="person",
        coder="anna",
    )
    coverage = pd.DataFrame(
        [
            ("anna", "crew", "frame", "*", True),
            ("anna", "mayor", "frame", "bus", True),
            ("anna", "mayor", "frame", "ferry", False),
            ("ben", "mayor", "frame", "silence", True),
            ("anna", "mayor", "claim", "silence", True),
        ],
        columns=["coder", "statement_id", "layer", "code", "fits"],
    )
    counts = count_codes(reading, corpus, frames, coverage=coverage)
    assert rows(counts, "statement_id", "code", "n", "zero") == [
        ("crew", "ferry", 1, ""),
        ("crew", "bus", 0, "read, not there"),
        ("crew", "silence", 0, "read, not there"),
        ("mayor", "ferry", 0, "nobody has looked"),
        ("mayor", "bus", 0, "read, not there"),
        ("mayor", "silence", 0, "nobody has looked"),
    ]


def test_no_codings_at_all_are_zeros_of_a_search_or_of_nobody(corpus, frames) -> None:
    nothing = code_frames(corpus, frames).iloc[:0]
    searched = count_codes(nothing, corpus, frames)
    assert searched["n"].tolist() == [0] * 6
    assert searched["zero"].tolist()[:3] == ["searched, not found"] * 2 + ["nobody has looked"]
    coverage = pd.DataFrame(columns=["coder", "statement_id", "layer", "code", "fits"])
    unread = count_codes(nothing, corpus, frames, coverage=coverage)
    assert set(unread["zero"]) == {"nobody has looked"}


def test_who_read_and_coded_nothing_has_zeros_of_a_reading(corpus, frames) -> None:
    """Without a row nothing names the coder; the only one in the coverage is meant."""
    nothing = code_frames(corpus, frames).iloc[:0]
    coverage = pd.DataFrame(
        [("ben", "mayor", "frame", "*", True), ("anna", "crew", "claim", "*", True)],
        columns=["coder", "statement_id", "layer", "code", "fits"],
    )
    zeros = count_codes(nothing, corpus, frames, coverage=coverage)["zero"].tolist()
    assert zeros == ["nobody has looked"] * 3 + ["read, not there"] * 3
    by_two = pd.concat([coverage, coverage.assign(coder="anna", layer="frame")])
    assert set(count_codes(nothing, corpus, frames, coverage=by_two)["zero"]) == {
        "nobody has looked"
    }


def test_two_coders_are_never_added_up(corpus, frames) -> None:
    by_rule = code_frames(corpus, frames)
    both = pd.concat([by_rule, by_rule.assign(coder="anna", origin="person")])
    with pytest.raises(ValueError, match=r"These codings are by 2 coders \(rules, anna\)"):
        count_codes(both, corpus, frames)


def test_codings_of_another_codebook_are_refused(corpus, frames) -> None:
    strange = code_frames(corpus, frames).assign(code="bridge")
    with pytest.raises(ValueError, match=r"book\.toml has no code 'bridge'"):
        count_codes(strange, corpus, frames)


def test_only_compared_statements_are_counted(corpus, frames) -> None:
    corpus.statements.loc["mayor", "version_of"] = "crew"
    counts = count_codes(code_frames(corpus, frames), corpus, frames)
    assert counts["statement_id"].unique().tolist() == ["crew"]
