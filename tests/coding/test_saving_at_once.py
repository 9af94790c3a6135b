"""Several processes write at once, and some are killed: no finished coding is lost."""

import os

import pytest
from benchmarks.coders_at_once import write_at_once
from coding.killing import run_kills

KILLS = "SIDE_BY_SIDE_KILLS"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can split a process")
def test_a_writer_that_is_killed_loses_nothing_that_was_told_as_done(tmp_path):
    asked = int(os.environ.get(KILLS, "60"))
    kills = run_kills(tmp_path, asked)
    print(kills)
    assert (kills.trials, kills.lost) == (asked, 0)
    assert kills.changes > 0


def test_two_coders_in_two_windows_each_lose_nothing(tmp_path):
    written = write_at_once(tmp_path, coders=2, doubled=2, seconds=0.7)
    assert written.lost == 0
    assert written.found == written.rows > 8
    assert written.coders == 2
