"""Explorers, driven as a browser drives them: by setting values of controls and of the board."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ipywidgets import Checkbox
from showing.driving import choices, keys, run

import helpers
from helpers.coding.codebook import read_codebook
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorers
from helpers.showing.claims_explorer import explore_claims
from helpers.showing.explorers import explore_statements
from helpers.showing.framing_explorers import explore_frames
from helpers.showing.slogan_explorers import explore_slogans

EXPLORERS = {
    "frames": explore_frames,
    "claims": explore_claims,
    "slogans": explore_slogans,
}


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    explorers.faults.clear()
    yield
    assert explorers.faults == []


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus()


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_control_and_cell_answers(corpus: Corpus, name: str) -> None:
    explorer = EXPLORERS[name](corpus, read_codebook(name, corpus))
    assert "Choose a number or a sign" in explorer.board.behind
    for control, value in choices(explorer):
        explorer.controls[control].value = value
        for key in keys(explorer)[::9]:
            explorer.board.chosen = key
            assert explorer.board.fault == ""
            assert 'class="sbs-chosen"' in explorer.board.behind


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_code_beside_a_view_gives_what_is_shown(corpus: Corpus, name: str) -> None:
    codebook = read_codebook(name, corpus)
    explorer = EXPLORERS[name](corpus, codebook)
    figure = run(explorer.board.code, corpus, codebook)
    assert figure.alt
    for key in keys(explorer)[:6]:
        explorer.board.chosen = key
        page = run(explorer.board.code, corpus, codebook)
        shown = explorer.board.behind
        assert page in shown or "There is no passage here." in page


def test_statements_side_by_side(corpus: Corpus) -> None:
    explorer = explore_statements(corpus)
    first, second = corpus.compared[:2]
    assert explorer.board.code == (
        "from helpers import show_parallel\n\n"
        f'show_parallel(corpus, "{first}", "{second}", furniture=False, quotes=True)'
    )
    pictures = {explorer.board.picture}
    for control in ("Left", "Quotes", "Furniture", "Right"):
        box = explorer.controls[control]
        box.value = not box.value if isinstance(box, Checkbox) else corpus.statements.index[-1]
        assert run(explorer.board.code, corpus, None) in explorer.board.picture
        pictures.add(explorer.board.picture)
    assert len(pictures) == 5


@pytest.mark.parametrize("name", EXPLORERS)
def test_an_empty_corpus_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "texts").mkdir()
    corpus = read_corpus(tmp_path)
    explorer = EXPLORERS[name](corpus, read_codebook(name, corpus))
    assert "There is no statement yet." in explorer.board.picture
    assert repr(explorer) == "Explorer (nothing to explore yet)"
    assert "There is no statement yet." in explore_statements(corpus).board.picture


@pytest.mark.parametrize("folder", ["single", "ferry", "hostile"])
@pytest.mark.parametrize("name", EXPLORERS)
def test_other_corpora(project: Path, name: str, folder: str) -> None:
    corpus = read_corpus(project / "tests" / "corpora" / folder)
    explorer = EXPLORERS[name](corpus, read_codebook(name, corpus))
    for key in keys(explorer)[::7]:
        explorer.board.chosen = key
        assert explorer.board.fault == ""
    assert "<script" not in explorer.board.picture + explorer.board.behind


def test_a_fault_is_said_in_the_widget_and_kept(corpus: Corpus) -> None:
    explorer = explore_frames(corpus, read_codebook("frames", corpus))
    explorer.board.chosen = "no number"
    assert explorer.board.fault.startswith("This view could not be made. ValueError: ")
    assert [type(fault) for fault in explorers.faults] == [ValueError]
    explorers.faults.clear()
    explorer.board.chosen = keys(explorer)[0]
    assert explorer.board.fault == ""


def test_the_code_uses_only_public_names(corpus: Corpus) -> None:
    for name, explore in EXPLORERS.items():
        code = explore(corpus, read_codebook(name, corpus)).board.code
        imported = code.splitlines()[0].removeprefix("from helpers import ").split(", ")
        assert set(imported) <= set(helpers.__all__)
