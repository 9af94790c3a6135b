"""The explorer of changes, driven as a browser drives it, and the code beside each view."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from comparing.allotments import BOOKS, GARDENERS, TENANTS, write
from showing.driving import choices, keys
from showing.test_escape import read

from helpers.coding.codebooks import read_codebooks
from helpers.reading.corpus import FOLDER_VARIABLE, Corpus, read_corpus
from helpers.showing import explorer as machinery
from helpers.showing.batches import SHOWN
from helpers.showing.changes_explorer import ASKED, explore_changes
from helpers.showing.explorer import Explorer
from helpers.showing.pages import NO_STATEMENT

DOCTORS = "The doctors\n\nFresh air for all. The allotments must stay. We counted 80 plots."


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Corpus:
    texts = {"gardeners": GARDENERS, "tenants": TENANTS, "doctors": DOCTORS}
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "c"))
    return write(tmp_path / "c", texts)


def run(explorer: Explorer, corpus: Corpus, codebooks) -> str:
    """What the last line of a copied view gives, as HTML."""
    *before, last = explorer.board.code.splitlines()
    space = {"corpus": corpus, "codebooks": codebooks}
    exec("\n".join(before), space)
    return eval(last, space)


def drawn(explorer: Explorer) -> str:
    return " ".join(read(explorer.board.picture).text.split())


def test_the_last_statement_is_left_out_first(corpus: Corpus) -> None:
    explorer = explore_changes(corpus, BOOKS)
    assert list(corpus.statements.index)[-1] == "tenants"
    assert explorer.controls[ASKED].value == "tenants"
    assert "With tenants" in drawn(explorer).replace("with", "With")
    explorer.controls[ASKED].value = "doctors"
    assert "with doctors come 1 frame element that no other compared statement has" in drawn(
        explorer
    )


def test_one_click_opens_the_sentences_with_those_around_them(corpus: Corpus) -> None:
    explorer = explore_changes(corpus, BOOKS)
    explorer.controls[ASKED].value = "doctors"
    explorer.board.chosen = keys(explorer)[0]
    behind = " ".join(read(explorer.board.behind).text.split())
    assert behind.startswith("doctors has “Green is health” in 1 sentence")
    assert "Fresh air for all. The allotments must stay." in behind
    assert "sentence 2 of 4" in behind


def test_a_kind_can_be_chosen_and_none_of_it_is_said(corpus: Corpus) -> None:
    explorer = explore_changes(corpus, BOOKS)
    explorer.controls[ASKED].value = "doctors"
    explorer.controls["Kind"].value = "figure"
    assert len(keys(explorer)) == 1
    assert "doctors gives “80” for “Number of plots”" in drawn(explorer)
    explorer.controls["Kind"].value = "order"
    assert keys(explorer) == []
    assert "Nothing of this kind changed." in drawn(explorer)
    assert explorer.board.behind == ""


def test_the_code_of_every_view_runs_and_shows_the_same(corpus: Corpus) -> None:
    explorer = explore_changes(corpus, BOOKS)
    # Every control, and of its choices the first, the third, the fifth.
    for name, value in list(choices(explorer))[::2]:
        explorer.controls[name].value = value
        shown = run(explorer, corpus, BOOKS)
        assert shown.count("<li><details") == len(keys(explorer))
        for key in keys(explorer)[::12]:
            explorer.board.chosen = key
            assert str(run(explorer, corpus, BOOKS)) in explorer.board.behind
        explorer.board.chosen = ""


def test_one_statement_and_none(tmp_path: Path) -> None:
    one = write(tmp_path / "one", {"doctors": DOCTORS})
    explorer = explore_changes(one, BOOKS)
    assert "with doctors come 1 frame element" in drawn(explorer)
    none = explore_changes(write(tmp_path / "none", {}), BOOKS)
    assert none.controls == {}
    assert NO_STATEMENT in none.board.picture


def test_without_codebooks_it_says_what_is_missing(corpus: Corpus) -> None:
    explorer = explore_changes(corpus, {})
    assert "There is no codebook of claims among those given" in drawn(explorer)


def test_of_many_statements_some_are_listed_at_a_time(tmp_path: Path) -> None:
    texts = {f"s{number:03}": f"Page {number}\n\nFresh air." for number in range(SHOWN + 3)}
    corpus = write(tmp_path / "many", texts)
    explorer = explore_changes(corpus, {"frame": BOOKS["frame"]})
    assert [value for _, value in explorer.controls[ASKED].options] == ["s050", "s051", "s052"]
    assert explorer.controls[ASKED].value == "s052"
    explorer.controls["Statements"].value = 0
    assert len(explorer.controls[ASKED].options) == SHOWN
    assert explorer.controls[ASKED].value == "s000"
    assert 'leave_out(corpus, "s000")' in explorer.board.code


def test_hostile_words_stay_words(project: Path) -> None:
    hostile = read_corpus(project / "tests" / "corpora" / "hostile")
    explorer = explore_changes(hostile, read_codebooks(hostile))
    for name in hostile.statements.index:
        explorer.controls[ASKED].value = name
        for key in keys(explorer):
            explorer.board.chosen = key
            for page in (explorer.board.picture, explorer.board.behind):
                shown = read(page)
                assert not {"script", "img", "svg", "u", "style"} & set(shown.tags)
                assert not {key for key in shown.attributes if key.startswith("on")}
