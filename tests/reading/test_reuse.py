"""What an earlier session has worked out is taken over, and is the same as if made anew."""

from pathlib import Path

import pandas as pd
import pytest
from docx import Document

from helpers.reading import segments, sources, texts
from helpers.reading.corpus import read_corpus
from helpers.reading.kept import PLACE_VARIABLE, find_store, keep
from helpers.reading.reuse import make_or_load, pack_numbers, unpack_numbers

TABLES = ("statements", "problems", "paragraphs", "sentences", "tokens", "quotations", "pages")


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(PLACE_VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def make_lengths(parts: dict[str, str], made: list[str]) -> dict[str, list[str]]:
    """The letters of each part; `made` tells whose were not taken from what is kept."""

    def make(name: str) -> list[str]:
        made.append(name)
        return list(parts[name])

    def unpack(_: str, kept: object) -> list[str]:
        return list(kept["letters"])

    pack = lambda letters: {"letters": "".join(letters)}  # noqa: E731
    return make_or_load("letters", parts, make, pack=pack, unpack=unpack, words="Spelling")


def test_only_what_is_new_is_made() -> None:
    first, second = [], []
    made = make_lengths({"a": "pier", "b": "quay"}, first)
    again = make_lengths({"c": "pier", "d": "lock", "b": "quay"}, second)
    assert (made, first) == ({"a": [*"pier"], "b": [*"quay"]}, ["a", "b"])
    assert (again, second) == ({"c": [*"pier"], "d": [*"lock"], "b": [*"quay"]}, ["d"])
    assert list(again) == ["c", "d", "b"]


def test_what_does_not_fit_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    make_lengths({"a": "pier"}, [])
    monkeypatch.setattr(
        "helpers.reading.reuse.load_kept", lambda kind, keys: dict.fromkeys(keys, "nonsense")
    )
    made = []
    assert make_lengths({"a": "pier"}, made) == {"a": [*"pier"]}
    assert made == ["a"]


@pytest.mark.parametrize("numbers", [[], [0], [1, 2, 2_000_000]])
def test_numbers_are_the_same_after_packing(numbers: list[int]) -> None:
    assert unpack_numbers(pack_numbers(numbers)).tolist() == numbers


@pytest.mark.parametrize("name", ["ferry", "hostile", "conflicts", "single", "empty"])
def test_a_corpus_is_the_same_the_second_time(
    project: Path, store: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project / "tests" / "corpora" / name
    cold = read_corpus(folder)
    expected = {table: getattr(cold, table) for table in TABLES}
    for module, work in ((texts, "read_text"), (segments, "split_sentences")):
        monkeypatch.setattr(module, work, lambda *_, **__: pytest.fail("was not taken over"))
    warm = read_corpus(folder)
    for table in TABLES:
        pd.testing.assert_frame_equal(getattr(warm, table), expected[table])


def test_a_text_that_changed_and_a_row_that_changed_are_read_anew(tmp_path: Path) -> None:
    text = tmp_path / "crew.txt"
    text.write_text(
        "The ferry stays!\n\nWe, the crew, will sail on Monday. Nobody asked us.\n", "utf-8"
    )
    assert list(read_corpus(tmp_path).sentences["role"]) == ["title", "body", "body"]
    (tmp_path / "statements.csv").write_text("file,title\ncrew.txt,A call\n", "utf-8")
    assert list(read_corpus(tmp_path).statements["title"]) == ["A call"]
    (tmp_path / "roles.csv").write_text(
        "statement_id,quotation,role\ncrew,The ferry stays,furniture\n", "utf-8"
    )
    assert list(read_corpus(tmp_path).sentences["role"]) == ["furniture", "body", "body"]
    text.write_text("The ferry stays!\n\nWe, the crew, will sail on Tuesday.\n", "utf-8")
    last = read_corpus(tmp_path).sentences["text"].iloc[-1]
    assert last == "We, the crew, will sail on Tuesday."


def test_a_file_of_another_format_is_extracted_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = Document()
    document.add_paragraph("The library stays open. Nobody asked the readers.")
    document.save(tmp_path / "library.docx")
    cold = sources.read_source(tmp_path / "library.docx")
    monkeypatch.setattr(sources, "Extractor", lambda *_: pytest.fail("was not taken over"))
    assert sources.read_source(tmp_path / "library.docx") == cold


def test_a_kept_extract_that_makes_no_sense_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = Document()
    document.add_paragraph("The library stays open.")
    document.save(tmp_path / "library.docx")
    cold = sources.read_source(tmp_path / "library.docx")
    for wrong in ({}, [], {"text": "x", "pages": [9]}, None, "text"):
        monkeypatch.setattr(sources, "load_kept", lambda _, keys, w=wrong: dict.fromkeys(keys, w))
        assert sources.read_source(tmp_path / "library.docx") == cold


def test_the_folder_of_the_corpus_gets_no_new_file(tmp_path: Path, store: Path) -> None:
    folder = tmp_path / "class"
    folder.mkdir()
    (folder / "crew.txt").write_text("The ferry stays. Nobody asked us.\n", "utf-8")
    _ = read_corpus(folder).quotations
    assert [path.name for path in folder.iterdir()] == ["crew.txt"]
    assert list(store.iterdir()) == [find_store()]


def test_a_store_from_elsewhere_cannot_smuggle_in_another_text(tmp_path: Path) -> None:
    """The text itself is always that of the file, whatever the store says of it."""
    (tmp_path / "crew.txt").write_text("The ferry stays. Nobody asked us.\n", "utf-8")
    keep("reading", {"": {"text": "Another text"}})
    assert read_corpus(tmp_path).text("crew") == "The ferry stays. Nobody asked us.\n"
