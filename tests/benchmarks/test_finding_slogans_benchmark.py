"""Finding slogans in statements that have been read, beside one expression for short exclamations.

That expression is what one writes without thinking: lines of up to a hundred letters that end in an
exclamation mark. It gives no reasons, no kinds and no chants, and misses every call without a mark.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from benchmarks.calling import write_statements

from helpers.coding.codebook import read_codebook
from helpers.coding.slogans import find_slogans
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus

pytest.importorskip("pytest_benchmark", reason="only the benchmarks need pytest-benchmark")
SIZES = [10, 100, 1_000, 10_000]
EXCLAMATION = re.compile(r"^.{2,100}!$", re.MULTILINE)


@pytest.fixture(scope="module", params=SIZES)
def corpus(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Statements that have been read to the end, so that only the search is measured."""
    folder: Path = tmp_path_factory.mktemp("calling") / str(request.param)
    written = write_statements(folder, read_corpus(SHIPPED), request.param)
    assert len(written.sentences) > len(written.voices)
    return written


def measure(benchmark, corpus: Corpus, act):
    size = len(corpus.statements)
    benchmark.group = f"{size:,} statements"
    return benchmark.pedantic(act, rounds=3 if size <= 1_000 else 1, iterations=1)


def test_ours(benchmark, corpus: Corpus) -> None:
    codebook = read_codebook(SHIPPED / "codebooks" / "slogans.toml")
    found = measure(benchmark, corpus, lambda: find_slogans(corpus, codebook))
    assert found["statement_id"].nunique() > 0.99 * len(corpus.statements)


def test_an_expression_instead(benchmark, corpus: Corpus) -> None:
    texts = [corpus.text(name) for name in corpus.statements.index]
    assert measure(benchmark, corpus, lambda: sum(len(EXCLAMATION.findall(t)) for t in texts))
