"""Agreement of 30 coders: 10 statements of 100 sentences, 50 codes, 1.5 million cells.

Beside it stands what a user would do without it: the library's α of the whole matrix of coders ×
units, code after code; and an interval by drawing units anew and asking the library each time.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd
import pytest

pytest.importorskip("pytest_benchmark", reason="only the benchmarks need pytest-benchmark")

from benchmarks.synthetic import make_tokens

from helpers.coding.codebook import Code, Codebook
from helpers.comparing.agreement import measure_agreement
from helpers.comparing.confusions import count_confusions
from helpers.comparing.differences import find_differences
from helpers.comparing.reading_progress import count_reading
from helpers.comparing.units import find_units, lay_out

CODERS, STATEMENTS, SENTENCES, CODES = 30, 10, 100, 50
SENTENCE = " ".join(["word"] * 20) + "."
STEP = len(SENTENCE) + 1
# How often a code stands in a sentence, how often a coder sees it, or sees one that is not there.
USED, SEEN, IMAGINED = 0.05, 0.8, 0.01
DRAWS = 20


class Hall:
    """As much of a corpus as agreement asks for."""

    def __init__(self) -> None:
        texts = {f"s{number}": " ".join([SENTENCE] * SENTENCES) for number in range(STATEMENTS)}
        self.texts, self.compared = texts, list(texts)
        self.statements = pd.DataFrame(index=pd.Index(self.compared, name="statement_id"))
        self.tokens = make_tokens(texts)
        number = np.tile(np.arange(SENTENCES), STATEMENTS)
        self.sentences = pd.DataFrame(
            {
                "statement_id": np.repeat(self.compared, SENTENCES),
                "sentence": number,
                "start": number * STEP,
                "end": number * STEP + len(SENTENCE),
                "role": "body",
                "text": SENTENCE,
            }
        )


@lru_cache(maxsize=1)
def make_reading():
    """Corpus, codebook, codings of the first half of a sentence, and what was read: all of it."""
    corpus = Hall()
    codes = tuple(Code(f"c{number}", f"C{number}", "") for number in range(CODES))
    codebook = Codebook("frame", "en", "", "", "hall.toml", codes)
    random = np.random.default_rng(4)
    there = random.random((CODES, 1, STATEMENTS * SENTENCES)) < USED
    chance = random.random((CODES, CODERS, STATEMENTS * SENTENCES))
    code, coder, place = np.nonzero(chance < np.where(there, SEEN, IMAGINED))
    start = place % SENTENCES * STEP
    readings = pd.DataFrame(
        {
            "statement_id": np.array(corpus.compared, dtype=object)[place // SENTENCES],
            "start": start,
            "end": start + random.integers(20, 60, len(start)),
            "layer": "frame",
            "code": np.array([code.id for code in codes], dtype=object)[code],
            "coder": np.array([f"p{n:02}" for n in range(CODERS)], dtype=object)[coder],
        }
    )
    parts = pd.DataFrame(
        [(f"p{n:02}", name, "frame", "*", 0, 0, True, True, "")
         for n in range(CODERS) for name in corpus.compared],
        columns=["coder", "statement_id", "layer", "code", "start", "end", "whole", "fits", "date"],
    )  # fmt: skip
    return readings, corpus, codebook, parts


@pytest.fixture
def measure(benchmark, request):
    def measure(act, *, rounds=3):
        benchmark.group = "30 coders, 1.5 million cells"
        benchmark.name = request.node.name.removeprefix("test_").replace("_", " ")
        return benchmark.pedantic(act, rounds=rounds, iterations=1)

    return measure


@lru_cache(maxsize=1)
def make_matrices() -> dict[str, np.ndarray]:
    """Coders × units by code, as the library takes reliability data."""
    units = lay_out(*make_reading())
    return dict(zip(units.codes, units.values.astype(float), strict=True))


def test_ours_with_intervals_and_overlap(measure):
    readings, corpus, codebook, parts = make_reading()
    table = measure(lambda: measure_agreement(readings, corpus, codebook=codebook, parts=parts))
    assert table["units"].iloc[-1] == CODES * STATEMENTS * SENTENCES
    assert table["high"].notna().all()


def test_the_library_code_after_code_without_intervals(measure):
    from krippendorff import alpha

    matrices = make_matrices()
    found = measure(
        lambda: [
            alpha(reliability_data=matrix, level_of_measurement="nominal")
            for matrix in [*matrices.values(), np.concatenate([*matrices.values()], axis=1)]
        ]
    )
    assert len(found) == CODES + 1


def test_the_library_with_20_draws_for_one_code(measure):
    from krippendorff import alpha

    matrix = make_matrices()["c0"]
    random = np.random.default_rng(1)

    def draw():
        units = random.integers(matrix.shape[1], size=matrix.shape[1])
        return alpha(reliability_data=matrix[:, units], level_of_measurement="nominal")

    assert len(measure(lambda: [draw() for _ in range(DRAWS)])) == DRAWS


def test_differences(measure):
    readings, corpus, codebook, parts = make_reading()
    found = measure(lambda: find_differences(readings, corpus, codebook=codebook, parts=parts))
    assert len(found) > 1_000


def test_confusions(measure):
    assert measure(lambda: count_confusions(*make_reading()))["n"].sum()


def test_progress(measure):
    assert measure(lambda: count_reading(*make_reading()))["finished"].all()


def test_a_row_for_every_cell(measure):
    units = measure(lambda: find_units(*make_reading()))
    assert len(units) == CODERS * CODES * STATEMENTS * SENTENCES
