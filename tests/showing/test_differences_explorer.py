"""Where we differ, driven as a browser drives it: ranked, read side by side, settled."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from payloads import PAYLOADS
from showing.driving import keys
from showing.test_escape import read
from showing.tramline import ROBBERY, code, open_class, open_tramline, read_class

from helpers.coding.saving import change_reading
from helpers.reading.corpus import read_corpus
from helpers.showing import explorer as machinery
from helpers.showing.differences_explorer import Differences, explore_differences
from helpers.showing.escape import clean
from helpers.showing.settling_panel import NEXT


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture
def explorer(tmp_path: Path) -> Differences:
    return explore_differences(*open_class(tmp_path))


def rows(explorer: Differences) -> list[list[str]]:
    """Label, sentence with statement, readers, agreement, settled."""
    listed = re.findall(r"<tr.*?</tr>", explorer.board.picture)[1:]
    return [
        [read(cell).text.strip() for cell in re.findall(r"<t[hd].*?</t[hd]>", row)]
        for row in listed
    ]


def text_of(explorer: Differences) -> str:
    return " ".join(read(explorer.board.picture + explorer.board.behind).text.split())


def open_first(explorer: Differences) -> None:
    explorer.board.chosen = keys(explorer)[0]


def settle(explorer: Differences, how: str, note: str = "") -> None:
    explorer.panel.note.value = note
    explorer.panel.buttons[how].click()
    assert explorer.panel.notice.tone != "bad"


def test_what_costs_most_stands_first(explorer: Differences) -> None:
    assert rows(explorer) == [
        ["The fares are robbery", "The fares are robbery! riders",
         "Ada sees it here, Bo does not", "α .39 → .66", "open"],
        ["The fares are too dear", "The fares are robbery! riders",
         "Bo sees it here, Ada does not", "α .39 → .66", "open"],
        ["The fares are robbery", "The fares are no robbery. works",
         "Ada sees it here, Bo does not", "α .39 → .50", "open"],
    ]  # fmt: skip


def test_a_passage_opens_side_by_side(explorer: Differences) -> None:
    open_first(explorer)
    shown = explorer.board.behind
    words = text_of(explorer)
    assert "without it α would be .66 instead of .39" in words
    assert "Definition: The price of a ride is called robbery" in words
    assert "Easily confused with: too dear" in words
    heads = re.findall(r'sbs-column-head sbs-head"><bdi>(.*?)</bdi>', shown)
    stands = re.findall(r'sbs-stands" dir="auto">(.*?)</p>', shown)
    assert (heads, stands) == (["Ada", "Bo"], ["▲ supports, flat", "not here"])
    assert re.findall(r"<mark>(.*?)</mark>", shown) == [ROBBERY[1]]
    assert "Ada: “seen by Ada”" in words


def test_readers_who_coded_alike_share_a_column(tmp_path: Path) -> None:
    corpus, codebook = open_class(tmp_path, 30)
    code(corpus, codebook, "Zoe", (*ROBBERY, "robbery"), read=["riders"], polarity="rejects")
    explorer = explore_differences(corpus, codebook)
    open_first(explorer)
    assert "16 of 31 readers see it here, with opposite stances" in text_of(explorer)
    heads = re.findall(r"<section.*?<bdi>(.*?)</bdi>", explorer.board.behind)
    assert heads == [
        "Ada, Student 03, Student 05 and 12 more",
        "Zoe",
        "Bo, Student 04, Student 06 and 12 more",
    ]
    assert [words for words, _ in explorer.panel.whose.options] == [
        "Ada, Student 03, Student 05 and 12 more: ▲ supports, flat",
        "Zoe: ▼ rejects, flat",
    ]


def test_settled_three_ways_one_after_the_other(explorer: Differences, tmp_path: Path) -> None:
    own = {path.name: path.read_bytes() for path in (tmp_path / "readings").glob("*.csv")}
    open_first(explorer)
    assert explorer.panel.buttons["there"].description == "There, as Ada has it"
    settle(explorer, "there")
    assert [row[-1] for row in rows(explorer)] == ["✓ there", "open", "open"]
    assert explorer.board.chosen == keys(explorer)[1]
    settle(explorer, "not there", "robbery is no price")
    assert explorer.board.chosen == keys(explorer)[2]
    settle(explorer, "unclear", "say what counts as robbery")
    assert [row[-1] for row in rows(explorer)] == [
        "✓ there", "✓ not there", "⚠ definition unclear",
    ]  # fmt: skip
    assert explorer.board.chosen == ""
    assert read_class(tmp_path) == [
        ("", "robbery", *ROBBERY, "as Ada"),
        ("read", "robbery", *ROBBERY, ""),
        ("read", "dear", *ROBBERY, "robbery is no price"),
        ("unclear", "robbery", "works", "The fares are no robbery.", "say what counts as robbery"),
    ]
    after = {path.name: path.read_bytes() for path in (tmp_path / "readings").glob("*.csv")}
    assert after | own == after
    explorer.controls["Show"].value = "open"
    assert "Every passage in which these readers differ is settled." in text_of(explorer)


def test_in_a_new_way_and_taken_back(explorer: Differences, tmp_path: Path) -> None:
    open_first(explorer)
    assert explorer.panel.buttons[""].disabled
    explorer.panel.fields["Polarity"].value = "rejects"
    assert explorer.panel.buttons["there"].description == "There, rejects"
    settle(explorer, "there")
    header, row, *_ = (tmp_path / "readings" / "class.csv").read_text("utf-8-sig").splitlines()
    assert dict(zip(header.split(","), row.split(","), strict=True))["polarity"] == "rejects"
    open_first(explorer)
    assert not explorer.panel.buttons[""].disabled
    assert "✓ there" in explorer.panel.now.value
    settle(explorer, "")
    assert explorer.board.chosen == keys(explorer)[0]
    assert read_class(tmp_path) == []


def test_two_of_them_or_the_rules_too(tmp_path: Path) -> None:
    explorer = explore_differences(*open_class(tmp_path, 4))
    explorer.controls["Compare"].value = "Ada"
    explorer.controls["with"].value = "Student 03"
    assert "These readers differ nowhere" in text_of(explorer)
    explorer.controls["with"].value = "rules"
    explorer.board.chosen = keys(explorer)[-1]
    assert "⚙ rules" in text_of(explorer)
    explorer.controls["Compare"].value = ""
    explorer.controls["rules"].value = True
    assert "of 5 readers see it here" in text_of(explorer)


def test_two_who_read_as_one_are_one_reader(tmp_path: Path) -> None:
    corpus, codebook = open_tramline(tmp_path)
    code(corpus, codebook, "Ada; Bo", (*ROBBERY, "robbery"))
    code(corpus, codebook, "Cy")
    explorer = explore_differences(corpus, codebook)
    open_first(explorer)
    assert "Ada; Bo sees it here, Cy does not" in text_of(explorer).replace("\xa0", " ")
    settle(explorer, "there")
    assert read_class(tmp_path)[0][-1] == "as Ada; Bo"


def test_a_code_is_chosen(explorer: Differences) -> None:
    explorer.controls["Code"].value = "dear"
    assert [row[0] for row in rows(explorer)] == ["The fares are too dear"]


@pytest.mark.parametrize("opened", [False, True])
def test_the_code_gives_the_same(tmp_path: Path, opened: bool) -> None:
    corpus, codebook = open_class(tmp_path)
    explorer = explore_differences(corpus, codebook)
    explorer.controls["rules"].value = True
    if opened:
        open_first(explorer)
    *lines, last = explorer.lines.code.splitlines()
    space = {"corpus": corpus, "codebook": codebook}
    exec("\n".join(lines), space)
    page = eval(last, space)
    if opened:
        assert page == explorer.board.behind
    else:
        assert [row[0] for row in rows(explorer)] == space["differences"]["label"].to_list()


def test_files_that_came_meanwhile(tmp_path: Path) -> None:
    corpus, codebook = open_tramline(tmp_path)
    code(corpus, codebook, "Ada", (*ROBBERY, "robbery"))
    explorer = explore_differences(corpus, codebook)
    assert "Differences need two readers" in text_of(explorer)
    code(corpus, codebook, "Bo")
    explorer.controls["Again"].value = True
    assert [row[2] for row in rows(explorer)] == ["Ada sees it here, Bo does not"]
    assert ("Bo", "Bo") in explorer.controls["Compare"].options


def test_nobody_has_read_and_no_statement(tmp_path: Path) -> None:
    corpus, codebook = open_tramline(tmp_path / "tram")
    explorer = explore_differences(corpus, codebook)
    assert text_of(explorer) == "Nobody has read here yet."
    explorer.controls["rules"].value = True
    assert text_of(explorer) == "Nobody has read here yet."
    (tmp_path / "nothing").mkdir()
    empty = explore_differences(read_corpus(tmp_path / "nothing"), codebook)
    assert "There is no statement yet" in read(empty.board.picture).text


def test_of_two_readers_of_other_statements_nothing_is_compared(tmp_path: Path) -> None:
    corpus, codebook = open_tramline(tmp_path)
    code(corpus, codebook, "Ada", read=["riders"])
    code(corpus, codebook, "Bo", read=["works"])
    assert "Differences need two readers" in text_of(explore_differences(corpus, codebook))


def test_another_window_has_settled_it_meanwhile(explorer: Differences, tmp_path: Path) -> None:
    """What is settled is settled as the files are now, not as the window shows them."""
    other = explore_differences(explorer.seminar.corpus, explorer.seminar.codebook)
    for window in (explorer, other):
        open_first(window)
    settle(other, "there")
    settle(explorer, "not there")
    assert read_class(tmp_path) == [("read", "robbery", *ROBBERY, "")]


def test_a_file_that_cannot_be_written_is_one_sentence(
    explorer: Differences, tmp_path: Path
) -> None:
    (tmp_path / "readings" / "class.csv").write_text("this,is,no\nreading,at,all\n", "utf-8")
    open_first(explorer)
    explorer.panel.buttons["not there"].click()
    assert len(explorer.panel.notice.said) == 1
    assert "class.csv" in explorer.panel.notice.said[0]


def test_names_notes_and_labels_show_as_text(tmp_path: Path) -> None:
    corpus, codebook = open_tramline(tmp_path)
    for number, payload in enumerate(PAYLOADS.values()):
        name = f"{number} {payload}"
        code(corpus, codebook, name, (*ROBBERY, "robbery"), read=["riders"], note=payload)
        own = {"code": f"own-{number}", "label": payload, "definition": payload}
        change_reading(corpus, name, add=[{"kind": "code", "layer": "claim", **own}])
    code(corpus, codebook, "Bo", read=["riders"])
    explorer = explore_differences(corpus, codebook)
    open_first(explorer)
    page = read(explorer.board.picture + explorer.board.behind + explorer.panel.now.value)
    assert {"script", "img", "svg", "b", "style"} & set(page.tags) == set()
    assert f"“{clean(PAYLOADS['script'])}”" in page.text
    settle(explorer, "there", PAYLOADS["image"])
    assert [row[0] for row in read_class(tmp_path)] == ["", "read"]


def test_what_all_agree_on_is_taken_over_at_a_click(explorer: Differences) -> None:
    before = rows(explorer)
    explorer.agree.click()
    assert explorer.notice.tone == "good"
    assert explorer.notice.said[0].startswith("Taken over into the reading of the class: ")
    # What differs is still open.
    assert rows(explorer) == before
    explorer.agree.click()
    assert explorer.notice.said == ["There is nothing new on which all of these agree."]


def test_what_was_written_is_said_since_the_next_passage_takes_its_place(
    explorer: Differences,
) -> None:
    open_first(explorer)
    settle(explorer, "not there")
    assert explorer.panel.notice.said == ["Written: ✓ not there.", NEXT]
    explorer.board.chosen = keys(explorer)[2]
    assert explorer.panel.notice.said == []
