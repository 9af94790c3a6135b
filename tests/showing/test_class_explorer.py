"""The teacher's board, driven as a browser drives it: who has read what, codes, own codes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from payloads import PAYLOADS
from showing.driving import keys
from showing.test_escape import read
from showing.tramline import ROBBERY, code, open_class, open_tramline

from helpers.coding import settling
from helpers.coding.revealing import read_revealed
from helpers.coding.saving import change_reading
from helpers.reading.corpus import read_corpus
from helpers.showing import explorer as machinery
from helpers.showing.class_explorer import AGREEMENT, CONFUSIONS, OWN, USE, VIEWS, explore_class
from helpers.showing.explorer import Explorer


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture
def explorer(tmp_path: Path) -> Explorer:
    return explore_class(*open_class(tmp_path))


def rows(explorer: Explorer) -> list[list[str]]:
    listed = re.findall(r"<tr.*?</tr>", explorer.board.picture)
    return [
        [read(cell).text.strip() for cell in re.findall(r"<t[hd].*?</t[hd]>", row)]
        for row in listed
    ]


def text_of(explorer: Explorer) -> str:
    return " ".join(read(explorer.board.picture + explorer.board.behind).text.split())


def show(explorer: Explorer, view: str) -> None:
    explorer.controls["View"].value = view


def test_who_has_read_what(tmp_path: Path) -> None:
    corpus, codebook = open_class(tmp_path)
    code(corpus, codebook, "Cy", (*ROBBERY, "robbery"), read=["shops"])
    explorer = explore_class(corpus, codebook)
    assert rows(explorer) == [
        ["Reader", "riders", "shops", "works"],
        ["Ada", "2 ✓", "0 ✓", "1 ✓"],
        ["Bo", "2 ✓", "0 ✓", "0 ✓"],
        ["Cy", "1 0 %", "0 ✓", "·"],
    ]
    explorer.board.chosen = keys(explorer)[0]
    assert "Ada · riders: 2 codings, finished" in text_of(explorer)
    assert re.findall("<mark>(.*?)</mark>", explorer.board.behind) == [
        "Line nine must stay.", ROBBERY[1],
    ]  # fmt: skip
    explorer.board.chosen = keys(explorer)[6]
    assert "1 coding in sentences not marked as read for the code" in text_of(explorer)


def test_which_codes_are_used_and_which_nobody_used(explorer: Explorer) -> None:
    show(explorer, USE)
    assert rows(explorer) == [
        ["Code", "Ada", "Bo"],
        ["The fares are robbery", "2", "·"],
        ["The fares are too dear", "·", "1"],
        ["Line nine must stay", "1", "1"],
        ["A code nobody used (nobody used it)", "·", "·"],
    ]
    explorer.board.chosen = keys(explorer)[0]
    assert "The fares are robbery · Ada: 2 sentences" in text_of(explorer)
    explorer.controls["rules"].value = True
    assert rows(explorer)[:2] == [
        ["Code", "Ada", "Bo", "⚙ rules"],
        ["The fares are robbery", "2", "·", "3"],
    ]


def test_codes_that_are_taken_for_each_other(explorer: Explorer) -> None:
    show(explorer, CONFUSIONS)
    # Codes that are never confused have no row.
    assert rows(explorer) == [
        ["Code", "The fares are too dear", "The fares are robbery"],
        ["The fares are robbery", "1", ""],
        ["The fares are too dear", "", "1"],
    ]
    explorer.board.chosen = keys(explorer)[0]
    assert "taken for each other in 1 sentence" in text_of(explorer)
    assert re.findall("read by (Ada|Bo)", explorer.board.behind) == ["Bo", "Ada"]


def test_a_confused_passage_that_begins_a_sentence_before_is_shown(tmp_path: Path) -> None:
    corpus, codebook = open_tramline(tmp_path)
    code(corpus, codebook, "Ada", (*ROBBERY, "robbery"))
    over = "Line nine must stay. The fares are robbery!"
    code(corpus, codebook, "Bo", ("riders", over, "dear"))
    explorer = explore_class(corpus, codebook)
    show(explorer, CONFUSIONS)
    explorer.board.chosen = keys(explorer)[0]
    assert sorted(re.findall("read by (Ada|Bo)", explorer.board.behind)) == ["Ada", "Bo"]


def test_agreement_of_all_readers(explorer: Explorer) -> None:
    show(explorer, AGREEMENT)
    assert "Cohen's κ .39 for all codes together" in text_of(explorer)
    explorer.controls["rules"].value = True
    assert "Krippendorff's α" in text_of(explorer)


def test_own_codes_and_definitions_that_are_unclear(tmp_path: Path) -> None:
    corpus, codebook = open_class(tmp_path)
    own = {"kind": "code", "layer": "claim", "code": "depot"}
    for name in ("Ada", "Bo"):
        told = {"label": "The depot knows", "definition": "Somebody there knows."}
        change_reading(corpus, name, add=[{**own, **told}])
    sentence = next(corpus.sentences.query("statement_id == 'works'").iloc[1:2].itertuples())
    place = settling.Place("works", "robbery", sentence.start, sentence.end)
    settling.settle_unclear(corpus, codebook, place, note="say what robbery is")
    explorer = explore_class(corpus, codebook)
    show(explorer, OWN)
    said = text_of(explorer)
    assert "The depot knows by Ada and Bo" in said
    assert 'id = "depot" label = "The depot knows"' in said
    assert "The fares are no robbery.works: say what robbery is" in said


def test_without_own_codes_it_says_so(explorer: Explorer) -> None:
    show(explorer, OWN)
    assert "No reader has added a code." in text_of(explorer)
    assert "The class has called no definition unclear." in text_of(explorer)


def test_everybody_is_shown_to_everybody(explorer: Explorer, tmp_path: Path) -> None:
    panel, corpus = explorer.revealing, read_corpus(tmp_path)
    panel.fold.value = True
    assert "No statement is shown before it is finished." in panel.now.value
    panel.statement.value = "works"
    panel.show.click()
    assert "Shown to everybody: works." in panel.now.value
    assert read_revealed(corpus, "claim") == {"works"}
    panel.hide.click()
    assert read_revealed(corpus, "claim") == set()
    assert panel.notice.said == []


def test_files_that_came_meanwhile(explorer: Explorer, tmp_path: Path) -> None:
    corpus = read_corpus(tmp_path)
    (tmp_path / "readings" / "Ada.csv").rename(tmp_path / "readings" / "Cy.csv")
    assert [row[0] for row in rows(explorer)] == ["Reader", "Ada", "Bo"]
    explorer.controls["Again"].value = True
    assert [row[0] for row in rows(explorer)] == ["Reader", "Bo", "Cy"]
    assert corpus.compared


def test_nobody_one_and_no_statement(tmp_path: Path) -> None:
    corpus, codebook = open_tramline(tmp_path / "tram")
    explorer = explore_class(corpus, codebook)
    assert "Nobody has read here yet" in text_of(explorer)
    code(corpus, codebook, "Ada", (*ROBBERY, "robbery"))
    explorer.controls["Again"].value = True
    for _, view in VIEWS:
        show(explorer, view)
        assert explorer.board.picture
    (tmp_path / "nothing").mkdir()
    empty = explore_class(read_corpus(tmp_path / "nothing"), codebook)
    assert "There is no statement yet" in text_of(empty)


def test_names_of_thirty_strangers_show_as_text(tmp_path: Path) -> None:
    corpus, codebook = open_tramline(tmp_path)
    for number, payload in enumerate(PAYLOADS.values()):
        name = f"{number} {payload}"
        code(corpus, codebook, name, (*ROBBERY, "robbery"), note=payload)
        own = {"code": f"own-{number}", "label": payload, "definition": payload}
        change_reading(corpus, name, add=[{"kind": "code", "layer": "claim", **own}])
    explorer = explore_class(corpus, codebook)
    for _, view in VIEWS:
        show(explorer, view)
        for key in keys(explorer)[:2]:
            explorer.board.chosen = key
            page = read(explorer.board.picture + explorer.board.behind)
            assert {"script", "img", "svg", "style"} & set(page.tags) == set()
