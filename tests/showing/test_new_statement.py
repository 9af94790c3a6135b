"""Adding a statement, driven as a browser drives it: in, look, correct, save, set aside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from payloads import FILE_NAMES, PAYLOADS
from showing.test_escape import read

from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.metadata import read_table
from helpers.reading.roles import ROLES
from helpers.showing import explorer as machinery
from helpers.showing.new_statement import NewStatement, explore_new_statement
from helpers.showing.new_statement_gate import NEXT

LEAFLET = """Keep the library open!

Readers' Circle, 3 May 2021

The council wants to close the library on Mondays. We say no.

Nobody asked the readers, and nobody asked the staff.

Hands off our library!
"""
GARDENS = "We want gardens for all. The town has promised them twice, and we have waited for years."


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "harbour.txt").write_text(
        "No toll\n\nThe harbour is ours, and it stays so.\n", "utf-8"
    )
    (texts / "school.txt").write_text("A hall\n\nThe school wants a hall of its own.\n", "utf-8")
    table = "statement_id,file,organisation,title\nharbour,harbour.txt,Dockers,No toll\n"
    (tmp_path / "statements.csv").write_text(table, "utf-8")
    return read_corpus(tmp_path)


@pytest.fixture
def desk(corpus: Corpus) -> NewStatement:
    return explore_new_statement(corpus)


def give(desk: NewStatement, kind: str, data: bytes = b"", **message: object) -> None:
    """What the browser sends: a file or text in one piece, or what was pressed."""
    whole = {"kind": kind, "name": "The text", "number": 1, "last": True, **message}
    desk.gate._receive(desk.gate, whole, [memoryview(data)] if data else [])


def upload(desk: NewStatement, name: str = "library.txt", text: str = LEAFLET) -> None:
    give(desk, "file", text.encode(), name=name)


def rows(corpus: Corpus, file: str = "statements.csv") -> list[dict[str, str]]:
    return [row for _, row in read_table(corpus.folder / file)]


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def text_of(desk: NewStatement) -> str:
    return " ".join(read(desk.board.picture).text.split())


def test_it_begins_with_three_ways_in_and_an_empty_desk(desk: NewStatement, corpus: Corpus) -> None:
    assert desk.gate.waiting == ["school.txt"]
    assert desk.gate.folder == str(corpus.folder / "texts")
    assert {".txt", ".md"} <= set(desk.gate.endings)
    assert desk.desk.layout.display == "none"
    assert desk.notice.said == []
    assert repr(desk) == "NewStatement (nothing on the desk)"


def test_a_file_is_looked_at_and_nothing_is_written(desk: NewStatement, corpus: Corpus) -> None:
    before = files(corpus.folder)
    upload(desk)
    assert files(corpus.folder) == before
    assert desk.notice.said[-1].startswith("library.txt was read. Nothing is written yet")
    assert desk.form.fields["title"].value == "Keep the library open!"
    assert desk.form.fields["statement_id"].value
    assert "5 · call · a short line" in text_of(desk)
    assert desk.save.description == (
        f"Save as texts/{desk.draft.file}, with a row in statements.csv"
    )


def test_a_file_comes_in_pieces(desk: NewStatement) -> None:
    data = LEAFLET.encode()
    for place, last in ((0, False), (100, True)):
        piece = memoryview(data[place : None if last else 100])
        message = {"kind": "file", "name": "library.txt", "number": 7, "last": last}
        assert desk.draft is None
        desk.gate._receive(desk.gate, message, [piece])
    assert desk.draft.source.text == LEAFLET


def test_what_is_corrected_is_shown_at_once_and_saved(desk: NewStatement, corpus: Corpus) -> None:
    upload(desk)
    desk.form.fields["organisation"].value = "Readers' Circle"
    desk.form.fields["date"].value = "2021-05-03"
    desk.form.fields["date_basis"].value = "stated"
    desk.board.chosen = "3"
    assert desk.roles.paragraph.value == 3
    desk.roles.role.value = "editorial"
    assert "4 · editorial" in text_of(desk)
    assert desk.save.description.endswith("a row in statements.csv and 1 row in roles.csv")
    assert 'roles={3: "editorial"}' in desk.lines.code

    desk.save.click()
    row = rows(corpus)[-1]
    assert row["organisation"] == "Readers' Circle"
    assert (row["date"], row["date_basis"]) == ("2021-05-03", "stated")
    after = read_corpus(corpus.folder)
    name = row["statement_id"]
    assert after.text(name) == LEAFLET
    here = after.paragraphs[after.paragraphs["statement_id"] == name]
    assert list(here["role"]) == ["title", "byline", "body", "editorial", "call"]
    assert [problem for problem in after.problems["file"] if problem == "roles.csv"] == []


def test_after_saving_the_desk_is_empty_and_nothing_is_saved_twice(
    desk: NewStatement, corpus: Corpus
) -> None:
    upload(desk)
    desk.form.fields["note"].value = "from the notice board"
    desk.save.click()
    first, *more = desk.notice.said
    assert first.startswith("texts/library.txt is saved, and described as ")
    assert more == [
        "In this notebook: click the code cell below and choose Run → Run Selected Cell and All "
        "Below. In another notebook: Kernel → Restart Kernel and Run All Cells."
    ]
    assert (desk.draft, desk.desk.layout.display, desk.board.picture) == (None, "none", "")
    assert [field.value for field in desk.form.fields.values()].count("") == 11
    written = files(corpus.folder)
    desk.save.click()
    assert files(corpus.folder) == written
    assert len(rows(corpus)) == 2


def test_pasted_text_becomes_a_file(desk: NewStatement, corpus: Corpus) -> None:
    give(desk, "text", LEAFLET.encode())
    desk.form.fields["title"].value = "Open on Mondays"
    desk.save.click()
    row = rows(corpus)[-1]
    assert row["title"] == "Open on Mondays"
    assert (corpus.folder / "texts" / row["file"]).read_text("utf-8") == LEAFLET


def test_a_file_that_lies_in_the_folder_gets_its_row(desk: NewStatement, corpus: Corpus) -> None:
    (corpus.folder / "texts" / "library.txt").write_text(LEAFLET, "utf-8")
    give(desk, "look")
    assert desk.gate.waiting == ["library.txt", "school.txt"]
    assert desk.notice.said == ["The folder has 2 files that statements.csv does not describe."]
    texts = files(corpus.folder / "texts")
    give(desk, "waiting", place=0)
    assert desk.save.description == (
        "Save a row in statements.csv; texts/library.txt stays where it lies"
    )
    desk.save.click()
    assert rows(corpus)[-1]["file"] == "library.txt"
    assert files(corpus.folder / "texts") == texts
    assert desk.gate.waiting == ["school.txt"]


def test_a_second_file_of_that_name_is_saved_beside_it(desk: NewStatement, corpus: Corpus) -> None:
    upload(desk, "harbour.txt")
    desk.save.click()
    saved = rows(corpus)[-1]["file"]
    assert saved != "harbour.txt"
    assert desk.notice.said[0].startswith(f"texts/{saved} is saved")
    assert "No toll" in (corpus.folder / "texts" / "harbour.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("library.xyz", b"text"),
        ("library.txt", b"\n"),
        ("library.txt", b"\x00\x01\x02\x03\x00\xff\xfe\x00" * 40),
        ("library.pdf", b"no pdf at all"),
        ("library.docx", b"PK\x03\x04 broken"),
    ],
)
def test_what_cannot_be_read_is_one_sentence(desk: NewStatement, name: str, data: bytes) -> None:
    give(desk, "file", data, name=name)
    assert desk.draft is None
    assert desk.notice.tone == "bad"
    (said,) = desk.notice.said
    assert "library" in said
    assert said.endswith(".")
    assert "Traceback" not in said


def test_a_file_that_is_too_large_is_refused_before_it_is_sent(desk: NewStatement) -> None:
    give(desk, "large", name="library.pdf", size=31_000_000)
    assert desk.notice.said == [
        "library.pdf: has 31 MB and is larger than 20 MB; save it without pictures, or raise the "
        "limit, see README."
    ]
    give(desk, "unread", name="folder")
    assert desk.notice.said == [
        "folder: could not be read by the browser; choose a file, not a folder, and try again."
    ]


def test_a_date_that_is_none_is_said_and_not_saved(desk: NewStatement, corpus: Corpus) -> None:
    upload(desk)
    before = files(corpus.folder)
    desk.form.fields["date"].value = "last Monday"
    said = " ".join(desk.wrong.said)
    assert "last Monday" in said
    assert desk.wrong.tone == "bad"
    assert desk.save.description == "Not to be saved yet: something above is wrong"
    turn = desk.wrong.turn
    desk.form.fields["place"].value = "Lund"
    assert (desk.wrong.said, desk.wrong.turn) == ([said], turn)
    desk.save.click()
    assert files(corpus.folder) == before
    desk.form.fields["date"].value = "2021-05"
    assert desk.wrong.said == []
    desk.save.click()
    assert rows(corpus)[-1]["date"] == "2021-05"


def test_what_a_correction_brings_is_told_under_the_form_and_what_was_there_above(
    desk: NewStatement,
) -> None:
    alike = "No toll\n\nThe harbour is ours, and it stays so.\n"
    upload(desk, "again.txt", alike)
    same = "has the same content as harbour.txt"
    assert same in read(desk.understood.value).text
    assert desk.wrong.said == []
    desk.form.fields["related"].value = "nobody"
    assert desk.wrong.said == [
        "again.txt: names nobody in related, which is no statement here; "
        "write the id of a statement."
    ]
    assert "nobody" not in read(desk.understood.value).text
    assert same in read(desk.understood.value).text
    assert not desk.save.disabled
    desk.form.fields["related"].value = "harbour"
    assert desk.wrong.said == []


def test_every_role_and_basis_is_explained_in_its_list(desk: NewStatement) -> None:
    roles = {role: words for words, role in desk.roles.role.options}
    assert list(roles) == list(ROLES)
    assert roles["furniture"] == "furniture: menus, page numbers"
    bases = dict(desk.form.fields["date_basis"].options)
    assert bases == {
        "stated in the text": "stated",
        "inferred, the note says from what": "inferred",
        "unknown": "unknown",
    }


def test_an_empty_box_is_said(desk: NewStatement) -> None:
    give(desk, "text", b" \n")
    assert desk.notice.said == ["the box for text: is empty; paste the statement into it first."]
    assert desk.draft is None


def test_another_file_takes_the_place_of_what_was_not_saved(desk: NewStatement) -> None:
    upload(desk)
    desk.roles.paragraph.value = 2
    desk.roles.role.value = "call"
    upload(desk, "allotments.txt", f"More allotments\n\n{GARDENS}\n")
    assert desk.notice.said[0] == "library.txt was not saved."
    assert desk.roles.corrected == {}
    assert desk.form.fields["title"].value == "More allotments"
    desk.leave.click()
    assert desk.draft is None
    assert desk.notice.said == ["allotments.txt: It was left, and nothing was written."]


def test_a_likely_version_is_said(desk: NewStatement) -> None:
    upload(desk)
    desk.save.click()
    upload(desk, "again.txt", LEAFLET.replace("Nobody asked the readers", "No one asked us"))
    name = dict(desk.form.fields["version_of"].options)
    assert desk.draft.likeness["statement_id"].iloc[0] in name.values()
    assert "%" in read(desk.understood.value).text


def test_set_aside_and_brought_back(desk: NewStatement, corpus: Corpus) -> None:
    before = (corpus.folder / "texts" / "harbour.txt").read_bytes()
    desk.shelf.fold.value = True
    assert [value for _, value in desk.shelf.here.options] == ["harbour", "school"]
    assert desk.shelf.back.disabled
    desk.shelf.away.click()
    assert not (corpus.folder / "texts" / "harbour.txt").exists()
    assert list(read_corpus(corpus.folder).statements.index) == ["school"]
    assert desk.shelf.notice.said == [
        "harbour now lies in set-aside/harbour.txt, and can be brought back.",
        NEXT,
    ]
    assert [value for _, value in desk.shelf.here.options] == ["school"]
    desk.shelf.back.click()
    assert (corpus.folder / "texts" / "harbour.txt").read_bytes() == before
    assert set(read_corpus(corpus.folder).statements.index) == {"harbour", "school"}
    assert rows(corpus)[-1]["organisation"] == "Dockers"
    assert desk.shelf.notice.said == ["harbour is among the statements again.", NEXT]


def test_a_folder_with_nothing_in_it_takes_its_first_statement(tmp_path: Path) -> None:
    desk = explore_new_statement(read_corpus(tmp_path))
    assert desk.gate.waiting == []
    desk.shelf.fold.value = True
    assert desk.shelf.away.disabled
    give(desk, "text", LEAFLET.encode())
    desk.save.click()
    assert len(read_corpus(tmp_path).statements) == 1


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_what_strangers_wrote_shows_as_text(desk: NewStatement, payload: str) -> None:
    give(desk, "file", f"{payload}\n\nThe ferry {payload} is ours.\n".encode(), name=payload)
    give(desk, "text", f"{payload}\n\nThe ferry {payload} is ours.\n".encode())
    desk.form.fields["title"].value = payload
    tags = {*read(desk.board.picture).tags, *read(desk.understood.value).tags}
    assert tags <= {"article", "div", "p", "dl", "dt", "dd", "span", "sup", "strong", "ul", "li", "button"}  # noqa: E501 # fmt: skip


def test_a_file_that_cannot_be_read_leaves_what_lies_on_the_desk(desk: NewStatement) -> None:
    upload(desk)
    give(desk, "file", b"text", name="library.xyz")
    assert desk.draft.file == "library.txt"
    assert desk.notice.said[-1] == "library.txt still lies below, and is not saved."


def test_the_same_content_is_not_saved_twice(desk: NewStatement, corpus: Corpus) -> None:
    upload(desk)
    desk.save.click()
    written = files(corpus.folder)
    upload(desk, "copy.txt")
    assert "has the same content as library.txt" in read(desk.understood.value).text
    desk.save.click()
    assert files(corpus.folder) == written
    assert desk.said.tone == "bad"
    assert "library.txt" in " ".join(desk.said.said)
    assert desk.draft.file == "copy.txt"


def test_what_follows_from_a_correction_stands_in_the_form(desk: NewStatement) -> None:
    """The id as it will be written; a basis that said something of another day is forgotten."""
    upload(desk)
    assert desk.form.fields["date"].value == "2021-05-03"
    assert desk.form.fields["date_basis"].value == "stated"
    desk.form.fields["statement_id"].value = "Harbour"
    assert desk.form.fields["statement_id"].value == "harbour-2"
    desk.form.fields["date"].value = "2021-05"
    assert desk.form.fields["date_basis"].value == "unknown"
    desk.form.fields["date_basis"].value = "inferred"
    assert desk.draft.cells["date_basis"] == "inferred"
    assert (desk.draft.cells["date"], desk.draft.cells["statement_id"]) == ("2021-05", "harbour-2")


def test_a_waiting_file_with_an_odd_name(desk: NewStatement, corpus: Corpus) -> None:
    for name in FILE_NAMES.values():
        (corpus.folder / "texts" / name).write_text(f"{name}\n\n{GARDENS} {name}\n", "utf-8")
    give(desk, "look")
    assert len(desk.gate.waiting) == len(FILE_NAMES) + 1
    assert not [name for name in desk.gate.waiting if "\u202e" in name]
    for place in range(len(FILE_NAMES)):
        give(desk, "waiting", place=place)
        assert desk.draft is not None
    give(desk, "waiting", place=99)
    assert desk.notice.tone == "plain"
