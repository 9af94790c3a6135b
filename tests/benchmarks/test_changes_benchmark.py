"""What one statement changes, in a corpus of 10, 100 and 1,000; and a choice and a click.

Beside `find_changes`, which codes every text once, stands what a user would do without it: code the
corpus without the statement and the corpus with it, count both, and lay the counts side by side.
"""

from itertools import cycle

import pandas as pd
import pytest

pytest.importorskip("pytest_benchmark")

from benchmarks.calling import write_statements

from helpers.coding.claims import code_claims
from helpers.coding.codebooks import read_codebooks
from helpers.coding.frames import code_frames
from helpers.coding.names import find_names
from helpers.coding.quantities import find_quantities
from helpers.coding.slogans import find_slogans
from helpers.comparing.changes import find_changes
from helpers.comparing.counts import count_codes
from helpers.comparing.families import group_slogans
from helpers.comparing.stances import count_stances
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus
from helpers.reading.subsets import leave_out
from helpers.showing.changes_explorer import ASKED, explore_changes

NUMBERS = [10, 100, 1_000]


@pytest.fixture
def corpus(tmp_path, number) -> Corpus:
    read = write_statements(tmp_path, read_corpus(SHIPPED), number)
    assert len(read.sentences) + len(read.tokens) + len(read.quotations)
    return read


def rounds(number: int) -> int:
    return max(1, min(5, 100 // number))


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.benchmark(group="changes")
def test_ours(benchmark, corpus, number) -> None:
    books, last = read_codebooks(corpus), corpus.compared[-1]
    changes = benchmark.pedantic(
        lambda: find_changes(leave_out(corpus, last), corpus, books), rounds=rounds(number)
    )
    assert set(changes["origin"]) <= {"rule", ""}


def count_all(corpus: Corpus, books) -> pd.DataFrame:
    """All counts of one corpus, one row per statement, layer and code."""
    frames, names = code_frames(corpus, books["frame"]), find_names(corpus, books["name"])
    stances = count_stances(code_claims(corpus, books["claim"]), corpus, books["claim"])
    slogans = group_slogans(find_slogans(corpus, books["slogan"]), books["slogan"])
    raised = slogans.groupby(["statement_id", "label"]).size().rename("n").reset_index()
    counts = [
        count_codes(frames, corpus, books["frame"]), count_codes(names, corpus, books["name"]),
        stances.assign(layer="claim"),
        raised.rename(columns={"label": "code"}).assign(layer="slogan"),
    ]  # fmt: skip
    assert len(find_quantities(corpus))
    keys = ["statement_id", "layer", "code", "n"]
    return pd.concat([table[[k for k in keys if k in table]] for table in counts])


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.benchmark(group="changes")
def test_coding_twice_and_merging(benchmark, corpus, number) -> None:
    books, last = read_codebooks(corpus), corpus.compared[-1]

    def compare() -> pd.DataFrame:
        before, after = count_all(leave_out(corpus, last), books), count_all(corpus, books)
        keys = ["statement_id", "layer", "code"]
        return before.merge(after, on=keys, how="outer", suffixes=("_before", "_after"))

    assert len(benchmark.pedantic(compare, rounds=rounds(number)))


@pytest.fixture(scope="module")
def explorer():
    shipped = read_corpus(SHIPPED)
    return explore_changes(shipped, read_codebooks(shipped))


@pytest.mark.benchmark(group="explorer of changes")
def test_a_choice(benchmark, explorer) -> None:
    control = explorer.controls[ASKED]
    values = cycle([value for _, value in control.options])
    benchmark(lambda: setattr(control, "value", next(values)))


@pytest.mark.benchmark(group="explorer of changes")
def test_a_click(benchmark, explorer) -> None:
    explorer.controls[ASKED].value = explorer.controls[ASKED].options[0][1]
    places = cycle(["0", "1", "2", "3", ""])
    benchmark(lambda: setattr(explorer.board, "chosen", next(places)))
