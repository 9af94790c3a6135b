"""How long a folder of statements takes to open, the first time and the second, and what it needs.

    python tests/benchmarks/opening.py            10, 100, 1,000 and 10,000 statements
    python tests/benchmarks/opening.py 10 1000    as many as you say

Opened is what every notebook needs: statements, paragraphs, sentences, words and quotations. Each
row is a Python of its own, so that nothing is known from the one before; `cold` finds nothing kept,
`warm` what the cold one kept. `whole` is the time of the whole program, imports included. Beside
them stands what reading the same files with pathlib alone costs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

from benchmarks.calling import write_statements  # noqa: E402

from helpers.reading.corpus import SHIPPED, read_corpus  # noqa: E402
from helpers.reading.kept import PLACE_VARIABLE  # noqa: E402

NUMBERS = (10, 100, 1_000, 10_000)
OPEN = """
import json, resource, sys, time
begun = time.perf_counter()
from pathlib import Path
from helpers import read_corpus
import pandas
imported = time.perf_counter()
corpus = read_corpus(sys.argv[1])
read = time.perf_counter()
sizes = [len(t) for t in (corpus.paragraphs, corpus.sentences, corpus.tokens, corpus.quotations)]
opened = time.perf_counter()
texts = [file.read_text("utf-8") for file in Path(sys.argv[1], "texts").iterdir()]
plain = time.perf_counter() - opened
unit = 2**20 if sys.platform == "darwin" else 2**10
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
print(json.dumps([read - imported, opened - imported, opened - begun, peak, plain, sizes]))
"""


def measure(folder: Path, kept: Path) -> list:
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(folder)],
        env=os.environ | {PLACE_VARIABLE: str(kept), "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def main(numbers: list[int]) -> None:
    shipped = read_corpus(SHIPPED)
    head = ("statements", "words", "", "read_corpus", "all tables", "whole", "peak MB", "pathlib")
    line = "{:>10} {:>10} {:>5} {:>12} {:>11} {:>7} {:>8} {:>8}"
    print(line.format(*head))
    for number in numbers:
        with tempfile.TemporaryDirectory() as made:
            folder, kept = Path(made, "class"), Path(made, "kept")
            write_statements(folder, shipped, number)
            for way in ("cold", "warm"):
                read, opened, whole, peak, plain, sizes = measure(folder, kept)
                seconds = (f"{read:.2f} s", f"{opened:.2f} s", f"{whole:.2f} s")
                row = (
                    f"{number:,}",
                    f"{sizes[2]:,}",
                    way,
                    *seconds,
                    f"{peak:.0f}",
                    f"{plain:.2f} s",
                )
                print(line.format(*row), flush=True)


if __name__ == "__main__":
    main([int(number) for number in sys.argv[1:]] or list(NUMBERS))
