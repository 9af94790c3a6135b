"""Slogans into families: ours, and every form compared with every other by rapidfuzz.

The occurrences are invented: the patterns of the shipped codebook and as many that it does not
list, filled with one to three words of a vocabulary in which few words are frequent; two of five
occurrences repeat an earlier one, half of them with a word added, an article, capitals or a mark;
one of ten is a chant of two calls. What rapidfuzz finds contains what ours finds.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from benchmarks.synthetic import make_vocabulary

from helpers.coding.codebook import read_codebook
from helpers.coding.patterns import SLOT
from helpers.comparing.alignment import collate_family
from helpers.comparing.calls import Reader, split_calls
from helpers.comparing.families import count_slogans, group_slogans
from helpers.comparing.near_forms import NEARLY, find_near, make_form
from helpers.comparing.new_patterns import find_patterns
from helpers.comparing.slots import count_slots, find_slots

pytest.importorskip("pytest_benchmark", reason="only the benchmarks need pytest-benchmark")
pytestmark = pytest.mark.filterwarnings("default")

SIZES = [500, 5_000, 20_000]
PAIRWISE = [500, 5_000]
STATEMENTS = 50
FILLING = 3_000
UNLISTED = ["reclaim {X}", "make {X} pay", "fund {X}", "{X} belongs to us", "open {X}",
            "give {X} back", "defend {X}", "we want {X}", "{X} is ours", "save {X}"]  # fmt: skip


class SloganCorpus:
    """As much of a corpus as counting asks for."""

    compared = pd.Index([f"s{number}" for number in range(STATEMENTS)])
    statements = pd.DataFrame({"layout": "kept"}, index=compared)


@pytest.fixture(scope="module")
def codebook():
    return read_codebook("slogans")


@pytest.fixture
def measure(benchmark, request):
    """Times a call: several times where that takes seconds, once where it takes longer."""

    def measure(act, size):
        benchmark.group = f"{size:,} occurrences"
        benchmark.name = request.node.originalname.removeprefix("test_").replace("_", " ")
        return benchmark.pedantic(act, rounds=3 if size <= 5_000 else 1, iterations=1)

    return measure


def make_slogans(size: int, codebook) -> pd.DataFrame:
    """`size` occurrences, always the same."""
    random = np.random.default_rng(5)
    vocabulary = make_vocabulary()[:FILLING]
    chances = 1 / np.arange(1, FILLING + 1)
    drawn = iter(random.choice(vocabulary, size=8 * size, p=chances / chances.sum()))
    patterns = [code.pattern for code in codebook.codes] + UNLISTED

    def fill() -> str:
        pieces = SLOT.split(patterns[random.integers(len(patterns))])
        pieces[1::2] = [
            " ".join(next(drawn) for _ in range(random.integers(1, 4))) for _ in pieces[1::2]
        ]
        return "".join(pieces).strip()

    def vary(text: str) -> str:
        words = text.split()
        words.insert(random.integers(1, len(words) + 1), random.choice(["the", next(drawn)]))
        return [text.upper(), f"{text}!", " ".join(words)][random.integers(3)]

    texts: list[str] = []
    for _ in range(size):
        kind = random.random()
        earlier = texts[random.integers(len(texts))] if texts else fill()
        if kind < 0.4:
            texts.append(vary(earlier) if kind < 0.2 else earlier)
        else:
            texts.append(f"{fill()}, {fill()}!" if kind < 0.5 else f"{fill()}!")
    start = 1_000 * np.arange(size)
    return pd.DataFrame(
        {
            "statement_id": [f"s{number % STATEMENTS}" for number in range(size)],
            "start": start,
            "end": start + [len(text) for text in texts],
            "text": texts,
            "role": "call",
            "voice": "own",
            "kind": "closing call",
            "certainty": "certain",
        }
    )


@pytest.mark.parametrize("size", SIZES)
def test_ours_group_slogans(measure, codebook, size):
    slogans = make_slogans(size, codebook)
    families = measure(lambda: group_slogans(slogans, codebook), size)
    assert families["occurrence"].nunique() == size


@pytest.mark.parametrize("size", SIZES)
def test_only_the_near_forms_ours(measure, codebook, size):
    forms = make_forms(size, codebook)
    assert measure(lambda: find_near(forms), size)


@pytest.mark.parametrize("size", PAIRWISE)
def test_only_the_near_forms_pairwise(measure, codebook, size):
    forms = make_forms(size, codebook)
    ours = {pair for pair in find_near(forms) if "".join(forms[pair[0]]) != "".join(forms[pair[1]])}
    assert ours <= measure(lambda: compare_all(forms), size)


@pytest.mark.parametrize("size", SIZES)
def test_ours_count_slogans(measure, codebook, size):
    families = group_slogans(make_slogans(size, codebook), codebook)
    counts = measure(lambda: count_slogans(families, SloganCorpus), size)
    assert counts["n"].sum() == len(families)


@pytest.mark.parametrize("size", SIZES)
def test_ours_find_and_count_slots(measure, codebook, size):
    families = group_slogans(make_slogans(size, codebook), codebook)
    counts = measure(lambda: count_slots(find_slots(families, codebook), SloganCorpus), size)
    assert counts["n"].sum() == (families["pattern"] != "").sum()


@pytest.mark.parametrize("size", SIZES)
def test_ours_find_patterns(measure, codebook, size):
    families = group_slogans(make_slogans(size, codebook), codebook)
    assert "reclaim {X}" in set(measure(lambda: find_patterns(families), size)["pattern"])


@pytest.mark.parametrize("size", SIZES)
def test_ours_collate_the_largest_family(measure, codebook, size):
    families = group_slogans(make_slogans(size, codebook), codebook)
    largest = int(families["family"].mode().iloc[0])
    assert len(measure(lambda: collate_family(families, codebook, largest), size))


def make_forms(size: int, codebook) -> list[tuple[str, ...]]:
    calls = split_calls(make_slogans(size, codebook), Reader(codebook))
    return list(dict.fromkeys(map(make_form, calls["call"])))


def compare_all(forms: list[tuple[str, ...]]) -> set[tuple[int, int]]:
    """Pairs of at least three quarters of words in common: what one writes without thinking."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    letters: dict[str, str] = {}
    coded = [
        "".join(letters.setdefault(word, chr(0x10000 + len(letters))) for word in form)
        for form in forms
    ]
    near = cdist(coded, coded, scorer=Indel.normalized_similarity, score_cutoff=NEARLY)
    return {(int(a), int(b)) for a, b in zip(*np.nonzero(near), strict=True) if a < b}
