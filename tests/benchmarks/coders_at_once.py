"""Thirty coders write into one folder at once, each as fast as it can: how many rows get lost?

    python tests/benchmarks/coders_at_once.py              30 coders, 60 seconds
    python tests/benchmarks/coders_at_once.py 10 5         10 coders, 5 seconds
    python tests/benchmarks/coders_at_once.py 30 60 1      each thinks a second between two codings

Every coder is a process of its own; two more share the name of the first, as two windows do. Each
adds codings through `change_reading`, which is what the annotator calls, and words every fifth one
anew. Counted is what every process knows to have written against what lies in the files at the
end. `ms` is the time of one change, from the call to the file being safe on the disk.
"""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import sys
import tempfile
import time
import warnings
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

PROJECT = Path(__file__).parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

from helpers.coding.anchors import write_row  # noqa: E402
from helpers.coding.coders import list_coders  # noqa: E402
from helpers.coding.saving import change_reading, list_reading  # noqa: E402

CODERS, SECONDS, DOUBLED = 30, 60.0, 1
# A reading of a seminar has fewer; then a coder begins again under another name.
LONGEST = 500


class Written(NamedTuple):
    """What was written, what was found afterwards, and what one change took in milliseconds."""

    coders: int
    processes: int
    rows: int
    found: int
    lost: int
    ms: list[float]

    def __str__(self) -> str:
        slow = quantiles(self.ms, n=20)[-1]
        return (
            f"{self.coders} coders, {self.processes} processes: rows written {self.rows:,}, found "
            f"{self.found:,}, lost {self.lost}; one change: median {median(self.ms):.1f} ms, 95 of "
            f"100 below {slow:.1f} ms"
        )


def write_at_once(
    folder: Path,
    *,
    coders: int = CODERS,
    doubled: int = DOUBLED,
    seconds: float = SECONDS,
    pause: float = 0.0,
) -> Written:
    """Starts the processes, the first `doubled` coders having two, and counts what they wrote."""
    corpus, codebook = _make_corpus(folder)
    context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
    told, go = context.Queue(), context.Event()
    names = [f"coder {n % coders + 1}" for n in range(coders + doubled)]
    processes = [
        context.Process(
            target=_write, args=(corpus, codebook, name, number, (seconds, pause), go, told)
        )
        for number, name in enumerate(names)
    ]
    with warnings.catch_warnings():
        # Libraries hold threads of their own, none of which matters in the children.
        warnings.simplefilter("ignore")
        for process in processes:
            process.start()
    go.set()
    written = [told.get(timeout=seconds + 120) for _ in processes]
    for process in processes:
        process.join()
    there = {
        (coder, row["quotation"], row.get("prefix", ""), row["note"])
        for coder in list_coders(corpus)
        for row in list_reading(corpus, coder)
    }
    found = sum(len(list_reading(corpus, coder)) for coder in list_coders(corpus))
    # Where the two windows of one coder found the same words, that is still two rows: notes differ.
    rows = {tuple(row) for listed, _ in written for row in listed}
    ms = [1000 * took for _, times in written for took in times]
    return Written(len(set(names)), len(names), len(rows), found, len(rows - there), ms)


def _make_corpus(folder: Path):
    from helpers.coding.codebook import read_codebook
    from helpers.reading.corpus import SHIPPED, read_corpus

    shutil.copytree(SHIPPED / "texts", folder / "texts")
    corpus = read_corpus(folder)
    return corpus, read_codebook("frames", corpus)


def _write(corpus, codebook, coder: str, number: int, pace: tuple[float, float], go, told) -> None:
    draw, written, times, turn = random.Random(number), [], [], 0
    seconds, pause = pace
    go.wait()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        name = coder if turn < LONGEST else f"{coder}, part {turn // LONGEST + 1}"
        take = []
        if turn % 5 == 4:
            take = [written.pop()[1]]
            row = take[0] | {"note": f"{number}: {turn}, seen again"}
        else:
            row = _draw_row(corpus, codebook, draw, f"{number}: {turn}")
        begun = time.perf_counter()
        change_reading(corpus, name, add=[row], take=take)
        times.append(time.perf_counter() - begun)
        written.append((name, row))
        turn += 1
        time.sleep(pause * draw.uniform(0.5, 1.5))
    rows = [(name, row["quotation"], row["prefix"], row["note"]) for name, row in written]
    told.put((rows, times))


def _draw_row(corpus, codebook, draw: random.Random, note: str) -> dict[str, str]:
    """A coding of some words of some statement."""
    name = draw.choice(list(corpus.statements.index))
    text = corpus.text(name)
    start = draw.randrange(len(text) - 200)
    end = start + draw.randrange(20, 200)
    place = {"statement_id": name, "start": start, "end": end}
    code = draw.choice(codebook.codes).id
    return write_row(corpus, layer="frame", code=code, note=note, codebook=codebook, **place)


if __name__ == "__main__":
    asked = [float(word) for word in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as place:
        number = int(asked[0]) if asked else CODERS
        seconds, pause = (asked[1:] + [SECONDS, 0.0][len(asked[1:]) :])[:2]
        print(write_at_once(Path(place), coders=number, seconds=seconds, pause=pause))
