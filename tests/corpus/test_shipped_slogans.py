"""The slogans of the five documents, held against a list that was made by reading.

The certain ones have to be the same. Of the arguable ones those that the rules miss, and those that
they find beyond the list, are written out here: they are the known limits.
"""

import pytest
from corpus.expected_slogans import ARGUABLE, CERTAIN, EITHER_WAY, NOT_SLOGANS

from helpers.coding.codebook import read_codebook
from helpers.coding.slogans import find_slogans
from helpers.reading.corpus import SHIPPED, read_corpus

CORPUS = read_corpus(SHIPPED)

MISSED = [
    # A saying by its sense alone.
    ("ilps-us", "The people of the world, united in struggle, represent the solution."),
]
# Demands of others, reported: the list holds them for neither right nor wrong.
BEYOND = [
    ("iaswi", "Many concerned people are calling for calm and deescalation on all sides"),
    ("iaswi-bulletin", "Many concerned people are calling for calm and de-escalation on all sides"),
]


@pytest.fixture(scope="module")
def found():
    return find_slogans(CORPUS, read_codebook("slogans", CORPUS))


def places(rows) -> list[tuple[str, int, int]]:
    """Statement, start and end of the rows of the list, but for those in a repeat."""
    located = []
    for statement_id, words, nth, *_ in rows:
        text, start = CORPUS.text(statement_id), -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        located.append((statement_id, start, start + len(words)))
    repeats = CORPUS.paragraphs[CORPUS.paragraphs["role"] == "repeat"]
    spans = list(zip(repeats["statement_id"], repeats["start"], repeats["end"], strict=True))
    return [
        (name, start, end)
        for name, start, end in located
        if not any(of == name and a <= start < b for of, a, b in spans)
    ]


def rows_of(found, certainty: str) -> list[tuple[str, int, int]]:
    chosen = found[found["certainty"] == certainty]
    return list(chosen[["statement_id", "start", "end"]].itertuples(index=False, name=None))


def begins(place: tuple[str, int, int]) -> str:
    return " ".join(CORPUS.text(place[0])[place[1] : place[2]].split())


def test_the_certain_slogans_are_those_of_the_list(found) -> None:
    assert sorted(rows_of(found, "certain")) == sorted(places(CERTAIN))


def test_the_kinds_are_those_of_the_list(found) -> None:
    listed = {words: kind for _, words, _, kind, *_ in CERTAIN + ARGUABLE}
    assert [(text, kind) for text, kind in zip(found["text"], found["kind"], strict=True)
            if listed.get(text, kind) != kind] == []  # fmt: skip


def test_the_arguable_ones_of_the_list_that_are_missed(found) -> None:
    missed = set(places(ARGUABLE)) - set(rows_of(found, "arguable"))
    assert [(place[0], begins(place)) for place in sorted(missed)] == MISSED


def test_the_arguable_ones_beyond_the_list(found) -> None:
    beyond = sorted(set(rows_of(found, "arguable")) - set(places(ARGUABLE)))
    assert len(beyond) == len(BEYOND)
    for place, (statement_id, words) in zip(beyond, BEYOND, strict=True):
        assert place[0] == statement_id
        assert begins(place).startswith(words)
        assert place in places([(*row, "") for row in EITHER_WAY])


def test_what_the_list_holds_for_no_slogan_is_none(found) -> None:
    taken = set(rows_of(found, "certain") + rows_of(found, "arguable"))
    assert taken.isdisjoint(places(NOT_SLOGANS))
