"""Handing in readings, driven as a browser drives it: looked at first, then saved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from payloads import PAYLOADS
from showing.test_escape import read
from showing.test_new_statement import files
from showing.tramline import ROBBERY, code, open_tramline

from helpers.reading.corpus import Corpus
from helpers.showing import explorer as machinery
from helpers.showing.handing_in import HandingIn, explore_handing_in


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return open_tramline(tmp_path / "class")[0]


@pytest.fixture
def handed(tmp_path: Path) -> bytes:
    """A file as a student brings it: four rows, one for a reading of each statement."""
    there, codebook = open_tramline(tmp_path / "elsewhere")
    code(there, codebook, "Ada", (*ROBBERY, "robbery"))
    return (tmp_path / "elsewhere" / "readings" / "Ada.csv").read_bytes()


def give(desk: HandingIn, *given: tuple[str, bytes]) -> None:
    """Files as the browser sends them, each in two pieces, and the word that it was the last."""
    for number, (name, data) in enumerate(given, start=1):
        for piece, last in ((data[:50], False), (data[50:], True)):
            message = {"kind": "file", "name": name, "number": number, "last": last}
            desk.gate._receive(desk.gate, message, [memoryview(piece)])
    desk.gate._receive(desk.gate, {"kind": "end"}, [])


def text_of(desk: HandingIn) -> list[str]:
    return [" ".join(read(card.what.value).text.split()) for card in desk.cards]


def test_a_file_is_looked_at_and_nothing_is_written(corpus: Corpus, handed: bytes) -> None:
    before, desk = files(corpus.folder), explore_handing_in(corpus)
    assert (desk.gate.waiting, desk.gate.folder) == ([], str(corpus.folder / "readings"))
    give(desk, ("Ada.csv", handed))
    assert files(corpus.folder) == before
    assert text_of(desk) == ["Ada.csv4 rows will be added to the reading of Ada."]
    assert desk.cards[0].save.description == "Save to readings/Ada.csv"
    desk.cards[0].save.click()
    assert desk.notice.said[0] == "Ada.csv: 4 rows saved to readings/Ada.csv."
    assert desk.gate.waiting == ["Ada.csv: 1 coding"]
    assert desk.cards == []


def test_several_at_once_and_what_stands_there_already(corpus: Corpus, handed: bytes) -> None:
    desk = explore_handing_in(corpus)
    give(desk, ("Ada.csv", handed))
    desk.cards[0].save.click()
    other = handed.replace(b"supports", b"rejects")
    broken = handed + b"claim,robbery,nowhere,words,,,,,,,,,,\n"
    give(desk, ("Ada.csv", broken), ("Bo.csv", other), ("notes.txt", b"none"))
    assert desk.notice.said[0].startswith("3 files below. Nothing is written yet")
    assert desk.save_all.description == "Save all 3"
    assert "which has 4 rows of this file already" in text_of(desk)[0]
    assert "Ada.csv, row 6" in text_of(desk)[0]
    assert desk.cards[2].save.disabled
    desk.save_all.click()
    assert [card.name for card in desk.cards] == ["notes.txt"]
    assert "Bo.csv: 4 rows saved to readings/Bo.csv." in desk.notice.said
    assert desk.gate.waiting == ["Ada.csv: 1 coding", "Bo.csv: 1 coding"]


def test_the_name_of_the_reader_is_corrected(corpus: Corpus, handed: bytes) -> None:
    desk = explore_handing_in(corpus)
    give(desk, ("class.csv", handed))
    (card,) = desk.cards
    assert (card.save.disabled, card.save.description) == (True, "Not to be saved")
    card.coder.value = "Cy"
    assert (card.save.disabled, card.save.description) == (False, "Save to readings/Cy.csv")
    card.save.click()
    assert [path.name for path in (corpus.folder / "readings").glob("*.csv")] == ["Cy.csv"]


def test_the_same_file_again_and_one_that_is_left(corpus: Corpus, handed: bytes) -> None:
    desk = explore_handing_in(corpus)
    give(desk, ("Ada.csv", handed), ("Ada.csv", handed))
    assert len(desk.cards) == 1
    desk.cards[0].leave.click()
    assert desk.notice.said == ["Ada.csv was left, and nothing was written."]
    assert not (corpus.folder / "readings").exists()


def test_two_files_of_one_name_and_a_twin(corpus: Corpus, handed: bytes) -> None:
    """Neither takes the place of the other, and a twin is saved by itself only."""
    desk = explore_handing_in(corpus)
    other = handed.replace(b"supports", b"rejects")
    give(desk, ("Ada.csv", handed), ("Ada.csv", other), ("Bo.csv", handed), ("Ada (1).csv", other))
    assert len(desk.cards) == 4
    desk.save_all.click()
    twin = "Bo.csv: has the same rows as Ada.csv. If it is another reader's, save it by itself."
    assert desk.gate.waiting[0] == "Ada.csv: 2 codings"
    give(desk, ("Cy.csv", (corpus.folder / "readings" / "Ada.csv").read_bytes()))
    desk.save_all.click()
    assert twin.replace("Bo", "Cy") in desk.notice.said
    assert [card.name for card in desk.cards] == ["Cy.csv"]
    desk.cards[0].save.click()
    assert desk.gate.waiting == ["Ada.csv: 2 codings", "Bo.csv: 1 coding", "Cy.csv: 2 codings"]


def test_what_is_too_large_or_cannot_be_read(corpus: Corpus) -> None:
    desk = explore_handing_in(corpus)
    for message in ({"kind": "large", "name": "Ada.csv", "size": 90_000_000},
                    {"kind": "unread", "name": "folder"}, {"kind": "end"}):  # fmt: skip
        desk.gate._receive(desk.gate, message, [])
    large, unread = desk.notice.said
    assert large.startswith("Ada.csv: has 90 MB, and a reading may have")
    assert unread == "folder: cannot be read."


def test_files_that_came_meanwhile(corpus: Corpus, handed: bytes) -> None:
    desk = explore_handing_in(corpus)
    (corpus.folder / "readings").mkdir()
    (corpus.folder / "readings" / "Ada.csv").write_bytes(handed)
    desk.gate._receive(desk.gate, {"kind": "look"}, [])
    assert desk.gate.waiting == ["Ada.csv: 1 coding"]


def test_names_of_files_show_as_text(corpus: Corpus, handed: bytes) -> None:
    desk = explore_handing_in(corpus)
    give(desk, *((f"{payload}.csv", handed) for payload in PAYLOADS.values()))
    for card in desk.cards:
        tags = set(read(card.what.value).tags)
        assert tags <= {"div", "p", "bdi", "details", "summary", "ul", "li", "strong"}
    desk.save_all.click()
    assert desk.gate.waiting
