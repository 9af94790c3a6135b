"""What a class takes home: written at a click, beside what is there, with the code that does it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.metadata import read_table
from helpers.reading.packets import read_packet
from helpers.showing import explorer
from helpers.showing.taking_home import FOLDER, explore_take_home

FILES = {
    "save_packet": "seminar.zip",
    "save_handout": "handouts.html",
    "save_table": "codings.csv",
    "save_annotations": "codings.jsonld",
}


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    explorer.faults.clear()
    yield
    assert explorer.faults == []


@pytest.fixture
def corpus(tmp_path: Path, project: Path) -> Corpus:
    shutil.copytree(project / "tests" / "corpora" / "reader", tmp_path / "class")
    return read_corpus(tmp_path / "class")


def list_written(corpus: Corpus) -> list[str]:
    return sorted(path.name for path in (corpus.folder / FOLDER).iterdir())


def test_nothing_is_written_before_a_click(corpus: Corpus) -> None:
    home = explore_take_home(corpus)
    assert not (corpus.folder / FOLDER).exists()
    assert home.lines.code == ""


@pytest.mark.parametrize("name", FILES)
def test_a_click_writes_a_file_says_where_and_gives_the_code(corpus: Corpus, name: str) -> None:
    home = explore_take_home(corpus)
    home.buttons[name].click()
    path = corpus.folder.resolve() / FOLDER / FILES[name]
    assert home.saved == [path]
    assert home.notice.said == [f"Written: {path}"]
    assert home.notice.tone == "good"
    assert f"{name}(" in home.lines.code
    assert path.stat().st_size


def test_a_second_click_overwrites_nothing(corpus: Corpus) -> None:
    home = explore_take_home(corpus)
    home.buttons["save_table"].click()
    home.buttons["save_table"].click()
    assert list_written(corpus) == ["codings-2.csv", "codings.csv"]


def test_what_was_taken_home_is_no_statement_and_in_no_further_packet(corpus: Corpus) -> None:
    home = explore_take_home(corpus)
    for button in home.buttons.values():
        button.click()
    assert list(read_corpus(corpus.folder).statements.index) == list(corpus.statements.index)
    home.buttons["save_packet"].click()
    again = read_packet(home.saved[-1])
    assert not (again.folder / FOLDER).exists()
    assert list(again.statements.index) == list(corpus.statements.index)


def test_the_table_has_everybodys_codings(corpus: Corpus) -> None:
    from helpers.coding.anchors import write_row
    from helpers.coding.saving import change_reading

    name, code = corpus.statements.index[0], "library-needed"
    row = write_row(
        corpus, layer="claim", code=code, statement_id=name, start=0, end=7,
        polarity="supports", certainty="flat",
    )  # fmt: skip
    change_reading(corpus, "Ada", add=[row])
    home = explore_take_home(corpus)
    home.buttons["save_table"].click()
    rows = [cells for _, cells in read_table(home.saved[0])]
    assert [(row["coder"], row["text"]) for row in rows] == [("Ada", corpus.text(name)[:7])]


def test_a_folder_that_cannot_be_made_is_told(corpus: Corpus) -> None:
    (corpus.folder / FOLDER).write_text("a file of that name", encoding="utf-8")
    home = explore_take_home(corpus)
    home.buttons["save_packet"].click()
    assert home.notice.tone == "bad"
    assert home.notice.said[0].startswith("taken-home: cannot be made (")
