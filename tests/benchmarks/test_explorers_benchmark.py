"""What a click costs in the kernel: a mark opens its sentences, a control draws its matrix anew.

On the shipped corpus and on 1,000 statements put together from its sentences. Beside it, what a
user would pick without an explorer: `widgets.interact` around an annotated matplotlib heatmap of
the same counts.
"""

import io
import re
from itertools import cycle

import numpy as np
import pytest

pytest.importorskip("pytest_benchmark")

from benchmarks.claims_corpus import write_claims

from helpers.coding.codebook import read_codebook
from helpers.coding.frames import code_frames
from helpers.coding.readings import read_coverage, read_readings
from helpers.comparing.claim_order import group_claims
from helpers.comparing.counts import count_codes
from helpers.comparing.stances import count_stances
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus
from helpers.showing.claim_matrix import matrix_stances
from helpers.showing.claims_explorer import explore_claims
from helpers.showing.framing_explorers import explore_frames
from helpers.showing.naming_explorers import explore_names
from helpers.showing.slogan_explorers import explore_slogans

EXPLORERS = {
    "frames": (explore_frames, "Measure", ["per_1000", "n"]),
    "names": (explore_names, "Group", ["people", "states"]),
    "claims": (explore_claims, "Sort by", ["agreement", "issue"]),
    "slogans": (explore_slogans, "Certainty", ["", "certain"]),
}
LARGE = ("frames", "names")
MANY = 1000
SENTENCES_EACH = 14


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(SHIPPED)


@pytest.fixture(scope="module")
def large(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Statements of sentences drawn from the shipped ones, so that every codebook finds much."""
    folder = tmp_path_factory.mktemp("large") / "texts"
    folder.mkdir()
    sentences = corpus.sentences.query('role in ["body", "call"]')["text"].to_numpy()
    random = np.random.default_rng(4)
    for number in range(MANY):
        drawn = random.choice(sentences, SENTENCES_EACH, replace=False)
        text = "\n\n".join(" ".join(sentence.split()) for sentence in drawn)
        (folder / f"s{number:04}.txt").write_text(text, encoding="utf-8")
    return read_corpus(folder.parent)


def make(name: str, corpus: Corpus):
    explore, control, values = EXPLORERS[name]
    explorer = explore(corpus, read_codebook(name, corpus))
    return explorer, explorer.controls[control], values


def choose_marks(benchmark, explorer) -> None:
    keys = re.findall(r'data-key="(\d+)"', explorer.board.picture)[:40]
    chosen = cycle(keys)

    def choose() -> None:
        explorer.board.chosen = next(chosen)

    benchmark.pedantic(choose, rounds=40, warmup_rounds=4)
    assert explorer.board.behind
    assert explorer.board.fault == ""


def change_control(benchmark, explorer, control, values) -> None:
    wanted = cycle(values)

    def change() -> None:
        control.value = next(wanted)

    benchmark.pedantic(change, rounds=40, warmup_rounds=4)
    assert explorer.board.picture
    assert explorer.board.fault == ""


@pytest.mark.parametrize("name", EXPLORERS)
@pytest.mark.benchmark(group="a mark opens its sentences")
def test_choosing_a_mark(benchmark, corpus, name) -> None:
    choose_marks(benchmark, make(name, corpus)[0])


@pytest.mark.parametrize("name", EXPLORERS)
@pytest.mark.benchmark(group="a control draws the matrix anew")
def test_changing_a_control(benchmark, corpus, name) -> None:
    change_control(benchmark, *make(name, corpus))


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.benchmark(group="a mark opens its sentences, of 1,000 statements")
def test_choosing_a_mark_of_many(benchmark, large, name) -> None:
    choose_marks(benchmark, make(name, large)[0])


@pytest.mark.parametrize("name", LARGE)
@pytest.mark.benchmark(group="a control draws the matrix anew, of 1,000 statements")
def test_changing_a_control_of_many(benchmark, large, name) -> None:
    change_control(benchmark, *make(name, large))


@pytest.fixture(scope="module")
def many_claims(tmp_path_factory: pytest.TempPathFactory) -> tuple:
    return write_claims(tmp_path_factory.mktemp("claims"), statements=50, claims=100)


@pytest.mark.benchmark(group="100 claims × 50 statements")
def test_choosing_a_claim_of_many(benchmark, many_claims) -> None:
    choose_marks(benchmark, explore_claims(*many_claims))


@pytest.mark.benchmark(group="100 claims × 50 statements")
def test_sorting_many_claims(benchmark, many_claims) -> None:
    """Without the views that an explorer keeps: each round draws one that was not there before."""
    coverage = read_coverage(*many_claims)
    stances = count_stances(read_readings(*many_claims), *many_claims, coverage=coverage)
    benchmark.pedantic(
        lambda: matrix_stances(group_claims(stances), codebook=many_claims[1]), rounds=20
    )


@pytest.mark.benchmark(group="100 claims × 50 statements")
def test_counting_many_stances(benchmark, many_claims) -> None:
    reading, coverage = read_readings(*many_claims), read_coverage(*many_claims)
    benchmark.pedantic(
        lambda: count_stances(reading, *many_claims, coverage=coverage), rounds=10, warmup_rounds=1
    )


@pytest.mark.benchmark(group="a control draws the matrix anew, of 1,000 statements")
def test_another_fifty_statements(benchmark, large) -> None:
    explorer, _, _ = make("frames", large)
    change_control(benchmark, explorer, explorer.controls["Statements"], [50, 100, 0])


@pytest.mark.benchmark(group="a control draws the matrix anew")
def test_an_annotated_heatmap_instead(benchmark, corpus) -> None:
    from matplotlib import pyplot

    codebook = read_codebook("frames", corpus)
    counts = count_codes(code_frames(corpus, codebook), corpus, codebook)
    table = counts.pivot(index="label", columns="statement_id", values="n")

    def draw() -> None:
        figure, axes = pyplot.subplots(figsize=(8, 10))
        axes.imshow(table)
        for row in range(table.shape[0]):
            for column in range(table.shape[1]):
                axes.text(column, row, table.iloc[row, column])
        axes.set_yticks(range(len(table)), table.index)
        figure.savefig(io.BytesIO(), format="png")
        pyplot.close(figure)

    benchmark.pedantic(draw, rounds=10, warmup_rounds=1)
