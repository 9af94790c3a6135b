"""The main calls of each notebook on 10 to 10,000 statements: seconds, and peak memory.

Each notebook has a process of its own, so that its memory is its own. What pytest-benchmark shows
is the whole of it, reading and imports included; each call by itself stands in `extra_info`.
Statements are put together from the shipped sentences, so that every codebook finds much in them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.calling import write_statements
from benchmarks.main_calls import CALLS

from helpers.reading.corpus import SHIPPED, read_corpus

pytest.importorskip("pytest_benchmark", reason="only the benchmarks need pytest-benchmark")
SCRIPT = Path(__file__).with_name("main_calls.py")
SIZES = [10, 100, 1_000]
# Tables that grow faster than the corpus: slogans × statements, and all pairs of statements.
LINEAR = ["01-statements", "02-framing", "03-naming", "04-claims"]
PLACES = [(size, name) for size in SIZES for name in CALLS]
PLACES += [(10_000, name) for name in LINEAR]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory):
    """A function that gives the folder of a corpus of some size, written once."""
    written: dict[int, Path] = {}
    shipped = read_corpus(SHIPPED)

    def make(size: int) -> Path:
        if size not in written:
            written[size] = tmp_path_factory.mktemp("scale") / str(size)
            write_statements(written[size], shipped, size)
        return written[size]

    return make


@pytest.mark.parametrize(("size", "notebook"), PLACES)
def test_main_calls(benchmark, folders, size: int, notebook: str) -> None:
    folder = folders(size)
    benchmark.group = notebook

    def run() -> list[list]:
        done = subprocess.run(
            [sys.executable, str(SCRIPT), notebook, str(folder)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        return json.loads(done.stdout)

    told = benchmark.pedantic(run, rounds=1, iterations=1)
    benchmark.extra_info["peak MB"] = told[-1][2]
    for call, seconds, _ in told:
        benchmark.extra_info[call] = seconds
    print(f"\n{notebook}, {size:,} statements, peak {told[-1][2]:,} MB")
    for call, seconds, peak in told:
        print(f"  {seconds:7.2f} s  {peak:6,} MB  {call}")
    assert [call for call, _, _ in told][1:] == CALLS[notebook]
