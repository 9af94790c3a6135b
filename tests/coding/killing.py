"""A process that writes codings is killed at a random moment, again and again.

`SIDE_BY_SIDE_KILLS=1000 python -m pytest -s tests/coding/test_saving_at_once.py -k killed` runs as
many trials as asked and prints what they came to.
"""

import os
import random
import signal
import time
import warnings
from typing import NamedTuple

from coding.readers import CODEBOOK, make_corpus

from helpers.coding.anchors import write_row
from helpers.coding.reading_files import read_files
from helpers.coding.reading_rows import know, locate_codings
from helpers.coding.saving import change_reading

BOATS = 120
# So many writers, one after another, in one file: it grows, and finds what was left half-written.
ROUND = 15
# Seconds until a writer is killed at most: some of its changes, and the first step of the first.
LONGEST = 0.02


class Kills(NamedTuple):
    """What the trials came to; `lost` changes were told as done and are not there."""

    trials: int
    changes: int
    lost: int
    half: int
    left_over: int

    def __str__(self):
        return (
            f"trials {self.trials}, changes told as done {self.changes}, rows lost {self.lost}; in "
            f"{self.half} trials the change under way was in the file already, in {self.left_over} "
            "it left a temporary file"
        )


def make_changes(corpus):
    """Codings one after another; every third change words the one before anew."""
    text, changes = corpus.text("fleet"), []
    for number in range(BOATS):
        start = text.index(f"Boat {number} ")
        place = {"statement_id": "fleet", "start": start, "end": text.index(".", start)}
        row = write_row(
            corpus, layer="claim", code="ferry-stays", polarity="supports", certainty="flat",
            codebook=CODEBOOK, **place,
        )  # fmt: skip
        changes.append(([row], []))
        if number % 2:
            changes.append(([row | {"note": "seen again"}], [row]))
    return changes


def list_states(changes):
    """The words and notes that are in the file after none, one, two … of the changes."""
    states, rows = [set()], set()
    for add, take in changes:
        rows = rows - {(r["quotation"], r["note"]) for r in take}
        rows = rows | {(r["quotation"], r["note"]) for r in add}
        states.append(rows)
    return states


def run_kills(folder, trials, *, seed=1):
    """Kills as many writers; raises AssertionError where anything that was told as done is gone."""
    draw, told, half, left_over = random.Random(seed), 0, 0, 0
    for trial in range(trials):
        if trial % ROUND == 0:
            corpus = _make_fleet(folder / str(trial))
            changes = make_changes(corpus)
            states, done = list_states(changes), 1
            # The first one loads libraries, which takes longer than all others.
            change_reading(corpus, "ada", add=changes[0][0])
        acknowledged = _kill_a_writer(corpus, changes[done:], draw.uniform(0, LONGEST))
        done, told = done + acknowledged, told + acknowledged
        rows = _read_rows(corpus)
        assert rows in states[done : done + 2], f"trial {trial}: {done} done, {len(rows)} found"
        # The change that was under way may be there, though nobody was told.
        under_way = rows != states[done]
        half, done = half + under_way, done + under_way
        left = list((corpus.folder / "readings").glob("*.tmp"))
        left_over += bool(left)
        for path in left:
            path.unlink()
    return Kills(trials, told, 0, half, left_over)


def _read_rows(corpus):
    """The words and notes of all codings, none of which has a problem."""
    files = read_files(corpus)
    assert [file.name for file in files] == ["ada.csv"]
    assert files[0].faults == []
    found = list(locate_codings(files[0], know(corpus, CODEBOOK, files)))
    rows = {(row["quotation"], row["note"]) for row in found}
    assert len(rows) == len(found)
    return rows


def _make_fleet(folder):
    folder.mkdir()
    text = "\n".join(f"Boat {n} stays in the harbour." for n in range(BOATS))
    return make_corpus(folder, {"fleet": text})


def _kill_a_writer(corpus, changes, delay):
    """How many changes a writer told as done before it was killed, after so many seconds."""
    heard, tell = os.pipe()
    with warnings.catch_warnings():
        # Libraries hold threads of their own, none of which matters in the child.
        warnings.simplefilter("ignore")
        child = os.fork()
    if child == 0:
        try:
            os.close(heard)
            os.write(tell, b"r")
            for add, take in changes:
                change_reading(corpus, "ada", add=add, take=take, codebook=CODEBOOK)
                os.write(tell, b".")
            time.sleep(60)
        except BaseException as error:
            os.write(tell, repr(error).encode())
        finally:
            os._exit(0)
    os.close(tell)
    assert os.read(heard, 1) == b"r"
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    told = b""
    while piece := os.read(heard, 4096):
        told += piece
    os.close(heard)
    assert not told.strip(b"."), told
    return len(told)
