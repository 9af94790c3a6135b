"""What a click costs in the kernel: a mark opens its sentences, a control draws its matrix anew.

On the shipped corpus. Beside it, what a user would pick
without an explorer: `widgets.interact` around an annotated matplotlib heatmap of the same counts.
"""

import io

import pytest

pytest.importorskip("pytest_benchmark")

from helpers.coding.codebook import read_codebook
from helpers.coding.frames import code_frames
from helpers.comparing.counts import count_codes
from helpers.reading.corpus import SHIPPED, read_corpus
from helpers.showing.explorers import explore_claims, explore_frames, explore_slogans

EXPLORERS = {
    "frames": (explore_frames, "Measure", ["per_1000", "n"]),
    "claims": (explore_claims, "Issue", ["sanctions", ""]),
    "slogans": (explore_slogans, "Certainty", ["", "certain"]),
}


@pytest.fixture(scope="module")
def corpus():
    return read_corpus(SHIPPED)


def make(name: str, corpus):
    explore, control, values = EXPLORERS[name]
    explorer = explore(corpus, read_codebook(name, corpus))
    return explorer, explorer.controls[control], values


@pytest.mark.parametrize("name", EXPLORERS)
@pytest.mark.benchmark(group="a mark opens its sentences")
def test_choosing_a_mark(benchmark, corpus, name) -> None:
    board = make(name, corpus)[0].board

    def choose() -> None:
        board.chosen = "1" if board.chosen == "0" else "0"

    benchmark.pedantic(choose, rounds=40, warmup_rounds=4)
    assert board.behind


@pytest.mark.parametrize("name", EXPLORERS)
@pytest.mark.benchmark(group="a control draws the matrix anew")
def test_changing_a_control(benchmark, corpus, name) -> None:
    explorer, control, (one, other) = make(name, corpus)

    def change() -> None:
        control.value = other if control.value == one else one

    benchmark.pedantic(change, rounds=40, warmup_rounds=4)
    assert explorer.board.picture


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
