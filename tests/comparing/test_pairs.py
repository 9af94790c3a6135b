"""Pairs both ways, who is of one network, which passages make a stance, and one sentence."""

import pandas as pd
import pytest
from comparing.stands import CLAIMS, FERRY, PAIRS, TAKEN, place, stand

from helpers.coding.claims import code_claims
from helpers.coding.codebook import read_codebook
from helpers.coding.readings import read_readings
from helpers.comparing.congruence import measure_congruence
from helpers.comparing.pairs import (
    SQUARE_COLUMNS,
    keep_taken,
    square_pairs,
    tell_conflicts,
    tell_missing,
)
from helpers.comparing.relatives import list_relatives
from helpers.comparing.stances import count_stances
from helpers.reading.corpus import read_corpus


def test_every_pair_both_ways_and_each_with_itself() -> None:
    square = square_pairs(PAIRS, TAKEN)
    assert list(square.columns) == SQUARE_COLUMNS
    columns = ["other", "statement_id", "congruence", "conflict", "mixed", "incompatible", "taken"]
    assert list(square[columns][:9].itertuples(index=False, name=None)) == [
        ("crew", "crew", 0, 0, 0, 0, 3),
        ("crew", "union", 2, 0, 1, 0, 3),
        ("crew", "city", 0, 2, 0, 1, 3),
        ("crew", "choir", 0, 0, 0, 0, 3),
        ("union", "crew", 2, 0, 1, 0, 3),
        ("union", "union", 0, 0, 0, 0, 3),
        ("union", "city", 0, 1, 1, 1, 3),
        ("union", "choir", 0, 0, 0, 0, 3),
        ("city", "crew", 0, 2, 0, 1, 3),
    ]
    related = square[square["related"]][["other", "statement_id"]]
    assert related.to_numpy().tolist() == [["crew", "union"], ["union", "crew"]]
    assert set(square["looked"]) == {4}
    assert set(square["zero"]) == {""}


def test_what_nobody_has_looked_for_is_no_zero() -> None:
    taken = stand(crew="+.??", union=".+??", city="????")
    square = square_pairs(measure_congruence(taken, FERRY, CLAIMS), taken)
    assert list(square["looked"]) == [2, 2, 0, 2, 2, 0, 0, 0, 0]
    unread = "nobody has looked"
    assert list(square["zero"]) == ["", "", unread, "", "", unread, unread, unread, unread]
    assert set(square["claims"]) == {4}


@pytest.mark.parametrize("names", ["", "a"])
def test_fewer_than_two_statements(names: str) -> None:
    taken = stand(**dict.fromkeys(names, "+..."))
    square = square_pairs(measure_congruence(taken, place(dict.fromkeys(names, "")), CLAIMS), taken)
    assert list(square.columns) == SQUARE_COLUMNS
    assert list(square["taken"]) == [1] * len(names)


def test_one_network_whichever_of_them_says_so() -> None:
    corpus = place({"a": "c; d", "b": "", "c": "", "d": "a", "e": "b"}, versions=("e",))
    assert list_relatives(corpus, corpus.compared) == {
        "a": ["c", "d"],
        "b": [],
        "c": ["a"],
        "d": ["a"],
    }


@pytest.mark.parametrize("folder", [None, "sides", "ferry", "hostile"])
def test_passages_kept_are_those_that_stances_count(project, folder) -> None:
    corpus = read_corpus(project / "tests" / "corpora" / folder if folder else None)
    codebook = read_codebook("claims", corpus)
    readings = read_readings(corpus, codebook)
    for claims in (code_claims(corpus, codebook), *(c for _, c in readings.groupby("coder"))):
        counted = count_stances(claims, corpus, codebook)
        kept = keep_taken(claims, corpus).groupby(["statement_id", "code"]).size().to_dict()
        both = counted.assign(n=counted["supports"] + counted["rejects"])
        cells = zip(both["statement_id"], both["code"], both["n"], strict=True)
        assert kept == {(name, code): n for name, code, n in cells if n}


OPPOSED = {
    "two pairs of opposites": (
        TAKEN,
        "Here 2 pairs of statements take opposite stances, 3 times in all; in 2 pairs "
        "one of the two takes both sides of a claim; in 2 pairs they support claims that the "
        "codebook calls incompatible.",
    ),
    "one pair": (
        stand(crew=".++-", union=".--.", city=".+.."),
        "Here 2 pairs of statements take opposite stances, 3 times in all.",
    ),
    "one pair only": (
        stand(crew="..+-", union="..--"),
        "Here 1 pair of statements takes opposite stances, on 1 claim.",
    ),
    "one pair twice": (
        stand(crew="..+-", union="..-+"),
        "Here 1 pair of statements takes opposite stances, on 2 claims.",
    ),
    "none, which is a finding": (
        stand(crew="..+-", union="..+-"),
        "No two statements here take opposite stances on any claim.",
    ),
    "only incompatible": (
        stand(crew="+...", union=".+.."),
        "No two statements here take a stance on the same claim; in 1 pair they support "
        "claims that the codebook calls incompatible.",
    ),
    "only mixed": (
        stand(crew="..b.", union="..+."),
        "No two statements here take opposite stances on any claim; in 1 pair one of "
        "the two takes both sides of a claim.",
    ),
    "silence": (
        stand(crew="+...", union="..+."),
        "No two statements here take a stance on the same claim.",
    ),
    "one statement": (
        stand(crew="+++-"),
        "There are fewer than two statements, so none can agree with another.",
    ),
    "no statement": (
        stand(),
        "There are fewer than two statements, so none can agree with another.",
    ),
}


@pytest.mark.parametrize(("taken", "sentence"), OPPOSED.values(), ids=list(OPPOSED))
def test_one_sentence_on_conflict(taken: pd.DataFrame, sentence: str) -> None:
    assert tell_conflicts(measure_congruence(taken, FERRY, CLAIMS)) == sentence


def test_how_many_statements_are_missing_for_norms() -> None:
    assert [tell_missing(n) for n in (7, 8, 9)] == [
        "Numbers per claim taken are given from 8 statements on; 1 more is missing here.",
        "",
        "",
    ]
    assert tell_missing(0).endswith("8 more are missing here.")
