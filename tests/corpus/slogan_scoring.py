"""Slogans that the rules find, held against a list that readers made, statement by statement."""

from helpers.coding.codebook import read_codebook
from helpers.coding.slogans import find_slogans
from helpers.reading.corpus import SHIPPED, Corpus

Listed = dict[str, list[tuple[str, int, str, str, str]]]


def score(corpus: Corpus, expected: Listed, certainty: str) -> list[tuple[str, int, int, int]]:
    """Per statement: slogans found, missed, and found beyond the list; bounds have to be exact."""
    found = find_slogans(corpus, read_codebook(SHIPPED / "codebooks" / "slogans.toml"))
    found = found[found["certainty"] == certainty]
    rows = []
    for statement_id, listed in expected.items():
        here = found[found["statement_id"] == statement_id]
        given = set(zip(here["start"], here["end"], strict=True))
        wanted = find_places(corpus.text(statement_id), listed, certainty)
        counts = len(given & wanted), len(wanted - given), len(given - wanted)
        rows.append((statement_id, *counts))
    return rows


def find_places(text: str, listed, certainty: str) -> set[tuple[int, int]]:
    """Start and end of the slogans of a list; ValueError if one does not stand in the text."""
    places = set()
    for words, nth, _, how_sure, _ in listed:
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        if how_sure == certainty:
            places.add((start, start + len(words)))
    return places


def add_up(rows: list[tuple[str, int, int, int]]) -> tuple[int, int, int, float, float]:
    """Found, missed, beyond the list, precision and recall over all statements."""
    found, missed, beyond = (sum(row[place] for row in rows) for place in (1, 2, 3))
    return (
        found, missed, beyond,
        round(found / (found + beyond), 2), round(found / (found + missed), 2),
    )  # fmt: skip
