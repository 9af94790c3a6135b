"""Coding by hand, driven as a page drives it: messages in, rows in a file and answers out."""

import errno
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from payloads import PAYLOADS

from helpers.coding import reading_files, saving
from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.revealing import hide, reveal
from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.metadata import read_table
from helpers.showing import explorer as machinery
from helpers.showing.annotator import Annotator, explore_reading
from helpers.showing.annotator_state import describe_page
from helpers.showing.escape import clean

WORDS = "close the library on Mondays"
SENT = (
    "about", "book", "statements", "page", "mine", "elsewhere", "others", "history", "fault",
)  # fmt: skip
CELLS = {"polarity": "supports", "certainty": "flat", "voice": "own"}


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture
def corpus(project: Path, tmp_path: Path) -> Corpus:
    folder = tmp_path / "reader"
    shutil.copytree(project / "tests" / "corpora" / "reader", folder)
    return read_corpus(folder)


@pytest.fixture
def codebook(corpus: Corpus) -> Codebook:
    return read_codebook("claims", corpus)


class Window:
    """An annotator with what it answered; `do` sends a change as the page would."""

    def __init__(self, corpus: Corpus, codebook: Codebook, coder: str = "Anna") -> None:
        self.corpus, self.widget = corpus, explore_reading(corpus, codebook, coder=coder)
        self.answers: list[dict] = []
        self.widget.send = self.answers.append
        self._sent = 0

    def tell(self, **message: object) -> None:
        self.widget._receive(self.widget, message, [])

    def do(self, what: str, **step: object) -> dict:
        self._sent += 1
        where = {"statement": self.widget.page["id"]}
        self.tell(kind="change", id=f"c{self._sent}", step={"do": what, **where, **step})
        return self.answers[-1]

    def code(self, words: str = WORDS, code: str = "closed-mondays", **cells: object) -> str:
        """Codes these words and gives back the key of the coding."""
        start = self.corpus.text(self.widget.page["id"]).index(words)
        place = {"start": start, "end": start + len(words)}
        return self.do("code", code=code, **place, **{**CELLS, **cells})["key"]

    def read(self, codes: list[str], paragraph: int = -1) -> dict:
        if paragraph < 0:
            return self.do("read", codes=codes)
        given = self.widget.page["paragraphs"][paragraph]
        place = {"start": given["start"], "end": given["start"] + len(given["text"])}
        return self.do("read", codes=codes, **place)

    @property
    def file(self) -> Path:
        return self.corpus.folder / "readings" / f"{self.widget.about['stem']}.csv"

    @property
    def rows(self) -> list[dict[str, str]]:
        rows = [row for _, row in read_table(self.file)] if self.file.is_file() else []
        told = ("kind", "code", "quotation", "polarity", "voice", "note")
        return [{name: row[name] for name in told if row[name]} for row in rows]


@pytest.fixture
def window(corpus: Corpus, codebook: Codebook) -> Window:
    return Window(corpus, codebook)


def coded(words: str, code: str = "closed-mondays", **cells: str) -> dict[str, str]:
    return {"code": code, "quotation": words, "polarity": "supports", "voice": "own", **cells}


# --- whose it is ---


def test_without_a_name_it_asks_for_one_and_sends_no_text(
    corpus: Corpus, codebook: Codebook
) -> None:
    window = Window(corpus, codebook, coder="")
    assert window.widget.about["asking"]
    assert window.widget.page["paragraphs"] == []
    window.tell(kind="name", name="class")
    assert window.widget.fault == (
        "readings: the name “class” is kept for what the class settled together; take another name."
    )
    assert window.widget.about["asking"]
    window.tell(kind="name", name=" Anna ")
    assert not window.widget.about["asking"]
    assert window.widget.fault == ""
    assert window.widget.about["hello"] == "You code as Anna, in readings/Anna.csv."
    assert window.widget.page["id"] == "readers"


def test_it_goes_on_with_what_is_there(window: Window, corpus: Corpus, codebook: Codebook) -> None:
    window.code()
    later = Window(corpus, codebook, coder="anna")
    assert later.widget.about["hello"] == "Going on with Anna, in readings/Anna.csv: 1 coding."
    assert [line["words"] for line in later.widget.statements] == ["readers · 1 coding", "council"]
    assert repr(later.widget) == "Annotator (Anna, 1 codings, readers)"


def test_nothing_is_written_before_something_is_coded(window: Window) -> None:
    assert not window.file.parent.exists()


def test_a_corpus_without_a_statement(tmp_path: Path, codebook: Codebook) -> None:
    window = Window(read_corpus(tmp_path), codebook)
    assert window.widget.page["paragraphs"] == []
    assert "no statement" in window.widget.fault


# --- the text ---


def test_paragraphs_stand_as_they_are_where_they_are(corpus: Corpus) -> None:
    page = describe_page(corpus, "readers")
    text = corpus.text("readers")
    for paragraph in page["paragraphs"]:
        start = paragraph["start"]
        assert paragraph["text"] == text[start : start + len(paragraph["text"])]
    assert [paragraph["label"] for paragraph in page["paragraphs"]][:3] == [
        "title",
        "byline, not counted: says who speaks, or when, before the statement",
        "",
    ]
    assert [text[start:end] for start, end in page["sentences"]][:2] == [
        "Keep the library open!", "Readers' Circle, 3 May 2021",
    ]  # fmt: skip
    first = page["voices"][0]
    assert text[first["start"] : first["end"]] == "A library is not a luxury,"
    told = [first[name] for name in ("voice", "speaker", "words")]
    assert told == ["other", "mayor in 2019", "quoted: mayor in 2019"]


def test_what_strangers_wrote_is_cleaned_but_for_the_text(project: Path) -> None:
    corpus = read_corpus(project / "tests" / "corpora" / "hostile")
    codebook = read_codebook("claims", corpus)
    for name in corpus.statements.index:
        page = describe_page(corpus, name)
        written = json.loads(json.dumps(page))
        assert written == page
        shown = "".join(paragraph["text"] for paragraph in page["paragraphs"])
        acting = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x07") & set(shown)
        assert acting <= set(page["signs"])
        # Shown so, the text has no sign that a browser shows otherwise than `clean` does.
        drawn = "".join(page["signs"].get(letter, letter) for letter in shown)
        assert " ".join(drawn.split()) == clean(shown)
    widget = explore_reading(corpus, codebook, coder="Anna")
    assert [code["label"] for code in widget.book["codes"]] == [
        clean(code.label) for code in codebook.codes
    ]


# --- coding ---


def test_a_coding_is_in_the_file_before_it_is_answered(window: Window) -> None:
    key = window.code(note="on page 1")
    assert window.rows == [coded(WORDS, note="on page 1")]
    (shown,) = window.widget.mine["codings"]
    text = window.corpus.text("readers")
    assert text[shown["start"] : shown["end"]] == shown["words"] == WORDS
    assert (shown["key"], shown["note"], shown["code"]) == (key, "on page 1", "closed-mondays")
    assert window.answers == [{"ack": "c1", "key": key, "say": ""}]
    assert window.widget.history == {
        "undo": f"Undo “{WORDS}” as The library should be closed on Mondays", "redo": "",
    }  # fmt: skip


def test_a_coding_is_changed_in_all_it_says(window: Window) -> None:
    key = window.code()
    key = window.do("edit", key=key, cells={"polarity": "rejects", "note": "no"})["key"]
    assert window.rows == [coded(WORDS, polarity="rejects", note="no")]
    key = window.do("edit", key=key, cells={"code": "library-needed"})["key"]
    assert window.rows == [coded(WORDS, "library-needed", polarity="rejects", note="no")]
    start = window.corpus.text("readers").index("the library on Mondays")
    key = window.do("extent", key=key, start=start, end=start + 11)["key"]
    assert window.rows == [coded("the library", "library-needed", polarity="rejects", note="no")]
    assert window.widget.mine["codings"][0]["key"] == key
    window.do("delete", key=key)
    assert window.rows == []


def test_a_coding_is_cut_in_two_without_the_space_between(window: Window) -> None:
    key = window.code(note="both have it")
    cut = window.corpus.text("readers").index("on Mondays")
    window.do("split", key=key, at=cut)
    assert window.rows == [
        coded("close the library", note="both have it"), coded("on Mondays", note="both have it"),
    ]  # fmt: skip


def test_what_was_made_right_before_is_known_by_its_change(window: Window) -> None:
    """A page need not wait for an answer to change what it has just coded."""
    window.code()
    window.do("edit", key="new:c1", cells={"polarity": "rejects"})
    window.do("edit", key="new:c2", cells={"note": "third"})
    assert window.rows == [coded(WORDS, polarity="rejects", note="third")]


def test_every_step_is_taken_back_and_done_again(window: Window) -> None:
    states = [window.rows]
    key = window.code()
    states.append(window.rows)
    key = window.do("edit", key=key, cells={"polarity": "rejects"})["key"]
    states.append(window.rows)
    window.do("split", key=key, at=window.corpus.text("readers").index("on Mondays"))
    states.append(window.rows)
    window.read(["*"])
    states.append(window.rows)
    window.do("own", label="Quiet", definition="The library is called quiet.")
    states.append(window.rows)
    for state in reversed(states[:-1]):
        window.do("undo")
        assert sorted(map(str, window.rows)) == sorted(map(str, state))
    assert window.widget.history["undo"] == ""
    window.do("undo")
    assert window.rows == []
    for state in states[1:]:
        window.do("redo")
        assert sorted(map(str, window.rows)) == sorted(map(str, state))


def test_words_are_coded_once_with_a_code_and_it_is_said(window: Window) -> None:
    key = window.code()
    answer = window.do("code", code="closed-mondays", **_place(window, WORDS), **CELLS, note="x")
    said = "These words are coded as The library should be closed on Mondays already."
    assert (answer["key"], answer["say"]) == (key, said)
    other = window.code(code="library-needed", note="y")
    answer = window.do("edit", key=other, cells={"code": "closed-mondays"})
    assert (answer["key"], answer["say"]) == (other, f"{said[:-1]}; nothing was changed.")
    assert len(window.rows) == 2
    # Two that say the same in all they say become one.
    answer = window.do("edit", key=other, cells={"code": "closed-mondays", "note": ""})
    assert (answer["key"], answer["say"], window.rows) == (key, "", [coded(WORDS)])
    window.do("undo")
    assert len(window.rows) == 2
    window.code(polarity="rejects")
    assert len(window.rows) == 3


def test_a_step_that_cannot_be_is_told_and_kept(window: Window) -> None:
    answer = window.do("code", code="nobody-knows", start=0, end=4, **CELLS)
    assert answer["keep"]
    assert answer["fault"] == (
        "This could not be done (ValueError: There is no code 'nobody-knows' in claims.toml.)."
    )
    assert window.rows == []
    assert len(machinery.faults) == 1
    machinery.faults.clear()


def test_codes_of_other_layers_have_no_side_and_no_voice(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project / "tests" / "corpora" / "ferry", tmp_path / "ferry")
    corpus = read_corpus(tmp_path / "ferry")
    codebook = read_codebook("frames", corpus)
    window = Window(corpus, codebook, coder="Ben")
    place = window.widget.page["paragraphs"][0]
    end = place["start"] + 6
    window.do("code", code=codebook.codes[0].id, start=place["start"], end=end, **CELLS)
    (row,) = [row for _, row in read_table(window.file)]
    assert (row["layer"], row["polarity"], row["voice"]) == ("frame", "", "")


# --- nothing is lost, nothing is written twice ---


def _place(window: Window, words: str) -> dict[str, int]:
    start = window.corpus.text(window.widget.page["id"]).index(words)
    return {"start": start, "end": start + len(words)}


def test_a_change_that_comes_again_is_not_written_again(
    window: Window, corpus: Corpus, codebook: Codebook
) -> None:
    """From the same page, and from one that is shown after the kernel was restarted."""
    was = {"statement": "readers", "code": "closed-mondays", **_place(window, WORDS), **CELLS}
    cut = window.corpus.text("readers").index("on Mondays")
    first = window.code()
    steps = [
        {"do": "code", "statement": "readers", **was},
        {"do": "edit", "statement": "readers", "key": first, "was": was, "cells": {"note": "n"}},
    ]
    window.tell(kind="change", id="e", step=steps[1])
    second = window.answers[-1]["key"]
    noted = {**was, "note": "n"}
    steps.append({"do": "split", "statement": "readers", "key": second, "was": noted, "at": cut})
    window.tell(kind="change", id="s", step=steps[2])
    window.tell(kind="change", id="s", step=steps[2])
    before = window.file.read_bytes()
    again = Window(corpus, codebook)
    again.tell(kind="change", id="s", step=steps[2])
    assert "fault" not in again.answers[-1]
    assert again.file.read_bytes() == before
    third = again.answers[-1]["key"]
    again.tell(kind="change", id="d", step={"do": "delete", "statement": "readers", "key": third})
    before = window.file.read_bytes()
    last = Window(corpus, codebook)
    last.tell(kind="change", id="d", step={"do": "delete", "statement": "readers", "key": third})
    assert "fault" not in last.answers[-1]
    assert last.file.read_bytes() == before
    assert last.widget.history["undo"] == ""


def test_two_windows_of_one_coder_keep_what_the_other_wrote(
    window: Window, corpus: Corpus, codebook: Codebook
) -> None:
    other = Window(corpus, codebook)
    key = window.code()
    other.code("fewer people borrow books", "fewer-readers")
    assert [coding["code"] for coding in other.widget.mine["codings"]] == [
        "closed-mondays", "fewer-readers",
    ]  # fmt: skip
    other.do("delete", key=key)
    answer = window.do("edit", key=key, cells={"note": "late"})
    assert answer["keep"]
    assert answer["fault"].startswith("Anna.csv: the coding is not there any more")
    answer = window.do("undo")
    assert f"“{WORDS}” is gone" in answer["fault"]
    assert [row["code"] for row in window.rows] == ["fewer-readers"]


def test_a_full_disk_is_told_and_the_change_can_be_sent_again(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    window.code()
    before = window.file.read_bytes()
    step = {"do": "code", "statement": "readers", "code": "library-needed",
            **_place(window, WORDS), **CELLS}  # fmt: skip
    with monkeypatch.context() as broken:
        broken.setattr(saving, "replace_file", full)
        window.tell(kind="change", id="x", step=step)
    assert window.answers[-1]["keep"]
    assert "No space left on device" in window.answers[-1]["fault"]
    assert window.file.read_bytes() == before
    window.tell(kind="change", id="x", step=step)
    assert [row["code"] for row in window.rows] == ["closed-mondays", "library-needed"]
    assert window.widget.history["undo"].endswith("as The town needs the library")


def test_a_row_that_no_longer_fits_is_told_and_stays(window: Window) -> None:
    window.code()
    data = window.file.read_bytes().replace(WORDS.encode(), b"close the harbour on Mondays")
    window.file.write_bytes(data)
    window.code("fewer people borrow books", "fewer-readers")
    assert window.widget.fault.startswith("Anna.csv, row 2: its words do not stand in readers")
    assert window.file.read_bytes().startswith(data)
    assert [coding["code"] for coding in window.widget.mine["codings"]] == ["fewer-readers"]


# --- what has been read ---


def _reads(window: Window) -> list[tuple[str, str]]:
    return [(row["code"], row.get("quotation", "")[:9]) for row in window.rows]


def test_nothing_more_here_is_one_step_and_can_be_taken_back(window: Window) -> None:
    window.read(["*"], paragraph=2)
    window.read(["library-needed"])
    assert _reads(window) == [("*", "The counc"), ("library-needed", "")]
    part, whole = window.widget.mine["reads"]
    assert (part["codes"], part["whole"]) == (["*"], False)
    assert part["start"] == window.widget.page["paragraphs"][2]["start"]
    assert (whole["codes"], whole["whole"]) == (["library-needed"], True)
    assert window.widget.mine["whole"] == ["library-needed"]
    assert window.widget.statements[0]["words"] == "readers · read for 1 of 5 codes"
    window.do("unread", keys=[part["key"]])
    assert _reads(window) == [("library-needed", "")]
    window.read(["*"])
    assert window.widget.statements[0]["words"] == "readers · ✓ finished"


def test_a_group_of_codes_is_read_for_in_one_change(window: Window) -> None:
    group = [code["id"] for code in window.widget.book["codes"] if code["group"] == "people"]
    window.read(group)
    assert _reads(window) == [(code, "") for code in group]
    assert window.widget.mine["whole"] == group
    window.do("undo")
    assert window.rows == []


def test_paragraph_by_paragraph_is_the_whole_statement(window: Window) -> None:
    for number, paragraph in enumerate(window.widget.page["paragraphs"]):
        assert window.widget.mine["whole"] == []
        if paragraph["counted"]:
            window.read(["*"], paragraph=number)
    assert len(window.widget.mine["whole"]) == 5


# --- a code that is missing ---


def test_a_code_of_ones_own_is_there_at_once(window: Window, corpus: Corpus) -> None:
    window.tell(kind="id", label="The town needs the library!")
    assert window.answers[-1] == {"id": "the-town-needs-the-library"}
    script = PAYLOADS["script"]
    window.do("own", label=f"Quiet {script}", definition="It is called quiet.")
    added = window.widget.book["codes"][-1]
    assert (added["label"], added["own"]) == (f"Quiet {script}", True)
    window.code(code=added["id"])
    assert window.widget.mine["codings"][0]["code"] == added["id"]
    assert [row["kind"] for row in window.rows if "kind" in row] == ["code"]
    window.read(["*"])
    assert window.widget.mine["whole"] == [code["id"] for code in window.widget.book["codes"]]
    assert [row["code"] for row in window.rows if row.get("kind") == "read"] == ["*", added["id"]]
    before = window.rows
    window.do("own", label=f"Quiet {script}", definition="It is called quiet.")
    assert window.rows == before
    answer = window.do("own", label=" ", definition="x")
    assert "needs a name and a definition" in answer["fault"]


# --- blind ---


def test_others_codings_are_not_sent_before_one_has_read_for_the_code(
    window: Window, corpus: Corpus, codebook: Codebook
) -> None:
    other = Window(corpus, codebook, coder="Ben")
    other.code(note="Ben was here")
    other.code("fewer people borrow books", "fewer-readers", note="Ben again")
    window.tell(kind="show", coders=["Ben", "rules"])
    window.code("A library is not a luxury", "library-needed")
    assert "Ben" not in json.dumps([getattr(window.widget, name) for name in SENT])
    assert "once you have read this whole statement" in window.widget.others["why"]
    window.read(["fewer-readers"])
    window.tell(kind="show", coders=["Ben"])
    (shown,) = window.widget.others["codings"]
    assert (shown["code"], shown["coder"], shown["note"]) == ("fewer-readers", "✎ Ben", "Ben again")
    assert window.widget.others["offered"] == [
        {"coder": "Ben", "words": "✎ Ben"}, {"coder": "rules", "words": "⚙ rules"},
    ]  # fmt: skip
    window.do("undo")
    assert window.widget.others["codings"] == []
    window.read(["*"])
    assert [coding["code"] for coding in window.widget.others["codings"]] == [
        "closed-mondays", "fewer-readers",
    ]  # fmt: skip
    window.tell(kind="open", statement="council")
    assert window.widget.others["codings"] == []
    assert window.widget.others["offered"] == []


def test_the_teacher_reveals_a_statement_or_all(
    window: Window, corpus: Corpus, codebook: Codebook
) -> None:
    Window(corpus, codebook, coder="Ben").code()
    reveal(corpus, "claim", "readers")
    window.tell(kind="show", coders=["Ben"])
    assert [coding["coder"] for coding in window.widget.others["codings"]] == ["✎ Ben"]
    window.tell(kind="open", statement="council")
    assert window.widget.others["offered"] == []
    reveal(corpus, "claim")
    window.tell(kind="look")
    assert window.widget.others["why"] == ""
    hide(corpus, "claim")
    window.tell(kind="look")
    assert window.widget.others["offered"] == []


def test_rules_are_one_more_reader(window: Window) -> None:
    window.read(["*"])
    window.tell(kind="show", coders=["rules"])
    found = {(coding["coder"], coding["code"]) for coding in window.widget.others["codings"]}
    assert ("⚙ rules", "closed-mondays") in found


# --- little is read, little is sent, and the same in code ---


def test_a_change_reads_no_other_coders_file(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A class may have thirty of them, and every change would wait for all."""
    read: list[str] = []
    whole = reading_files.read_table
    monkeypatch.setattr(
        reading_files, "read_table", lambda path: read.append(path.name) or whole(path)
    )
    window.code()
    assert set(read) == {"Anna.csv"}


def test_a_change_sends_no_text(window: Window) -> None:
    changed: list[str] = []
    window.widget.observe(lambda change: changed.append(change["name"]))
    window.code()
    assert set(changed) == {"mine", "statements", "history"}


def test_the_lines_of_code_give_the_same(window: Window, corpus: Corpus) -> None:
    window.code()
    window.do("own", label="Quiet", definition="It is called quiet.")
    names, _, explored, asked = window.widget.about["lines"].splitlines()
    assert names == "from helpers import add_own_codes, explore_reading, read_readings"
    assert explored == 'explore_reading(corpus, codebook, coder="Anna")'
    from helpers.coding.own_codes import add_own_codes
    from helpers.coding.readings import read_readings

    space = {"corpus": corpus, "codebook": read_codebook("claims", corpus),
             "add_own_codes": add_own_codes, "read_readings": read_readings}  # fmt: skip
    assert list(eval(asked, space)["text"]) == [WORDS]


def test_the_parts_of_the_page_are_one_module_and_use_no_markup(project: Path) -> None:
    module = str(Annotator._esm)
    assert module.count("export default") == 1
    folder = project / "helpers" / "showing"
    parts = sorted(folder.glob("annotator*.js"))
    assert all(part.read_text("utf-8").strip() in module for part in parts)
    assert len(parts) == 10
    assert "innerHTML" not in module
    assert "fetch(" not in module
