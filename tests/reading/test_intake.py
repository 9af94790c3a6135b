"""A draft becomes a file, a row and corrected roles; nothing that lies there is replaced."""

import os
import shutil
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.reading import intake, writing
from helpers.reading.corpus import read_corpus
from helpers.reading.drafts import read_draft, read_pasted, read_waiting
from helpers.reading.faults import BadInput
from helpers.reading.intake import save_statement
from helpers.reading.roles import ROLES
from helpers.reading.waiting import find_waiting
from helpers.reading.writing import LOCK_FILE

FERRY = "The ferry stays!\n\nWe, the crew, will sail on Monday. Nobody asked us before.\n"
SCHOOL = "Let us cross!\n\nOur school has no other way over the river, and we need the boat.\n"
HEADING = (
    "statement_id,file,organisation,title,date,date_basis,place,published_by,url,language,"
    "version_of,related,note\n"
)


def make_folder(folder: Path, csv: bytes | str | None = None) -> Path:
    """A corpus with the crew's statement, in `texts/`."""
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / "ferry.txt").write_bytes(FERRY.encode())
    if csv is not None:
        data = csv if isinstance(csv, bytes) else csv.encode()
        (folder / "statements.csv").write_bytes(data)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Everything that lies in a folder and below, by path; the lock aside."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LOCK_FILE
    }


def test_an_upload_is_written_with_its_row(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, HEADING + "ferry,ferry.txt,Crew,,,unknown,,,,en,,,\n")
    cells = {"organisation": "Pupils' council", "date": "2024-03", "date_basis": "inferred"}
    draft = read_draft(read_corpus(folder), "School.txt", SCHOOL.encode(), cells=cells)
    assert save_statement(folder, draft) == "school"
    assert files(folder) == {
        "statements.csv": (
            f"{HEADING}ferry,ferry.txt,Crew,,,unknown,,,,en,,,\n"
            "school,School.txt,Pupils' council,Let us cross!,2024-03,inferred,,,,,,,\n"
        ).encode(),
        "texts/School.txt": SCHOOL.encode(),
        "texts/ferry.txt": FERRY.encode(),
    }
    corpus = read_corpus(folder)
    assert list(corpus.statements.index) == ["ferry", "school"]
    assert corpus.statements.at["school", "organisation"] == "Pupils' council"
    assert corpus.problems.empty


def test_in_a_folder_of_files_and_nothing_else_it_is_written_beside_them(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(FERRY, encoding="utf-8")
    draft = read_pasted(read_corpus(tmp_path), SCHOOL.replace("\n", "\r\n"))
    assert save_statement(tmp_path, draft) == "let-us-cross"
    assert files(tmp_path) == {
        "ferry.txt": FERRY.encode(),
        "let-us-cross.txt": SCHOOL.encode(),
        "statements.csv": b"\xef\xbb\xbf"
        + f"{HEADING}let-us-cross,let-us-cross.txt,,Let us cross!,,unknown,,,,,,,\n".encode(),
    }
    assert list(read_corpus(tmp_path).statements.index) == ["let-us-cross", "ferry"]


def test_the_bytes_are_those_that_were_given(tmp_path: Path) -> None:
    data = b"\xff\xfe" + "Die Fähre\r\n\r\nbleibt für immer hier.".encode("utf-16-le")
    folder = make_folder(tmp_path)
    save_statement(folder, read_draft(read_corpus(folder), "Fähre.txt", data))
    assert (folder / "texts" / "Fähre.txt").read_bytes() == data


def test_a_waiting_file_gets_a_row_and_stays_as_it_is(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    draft = read_waiting(read_corpus(folder), "ferry.txt", cells={"organisation": "Crew"})
    assert draft.data is None
    assert find_waiting(folder) == ["ferry.txt"]
    assert save_statement(folder, draft) == "ferry"
    assert find_waiting(folder) == []
    assert files(folder) == {
        "statements.csv": b"\xef\xbb\xbf"
        + f"{HEADING}ferry,ferry.txt,Crew,The ferry stays!,,unknown,,,,,,,\n".encode(),
        "texts/ferry.txt": FERRY.encode(),
    }


CSVS = {
    "semicolons, Windows, a person's own column first": (
        b"seminar;file;title\r\nmonday;ferry.txt;Stay\r\n",
        b"seminar;file;title\r\nmonday;ferry.txt;Stay\r\n;school.txt;Let us cross!\r\n",
    ),
    "UTF-16, tabs, ids only, no last line end": (
        "my id\tstatement_id\ttitle\n1\tferry\tStay".encode("utf-16"),
        "my id\tstatement_id\ttitle\n1\tferry\tStay\n\tschool\tLet us cross!".encode("utf-16"),
    ),
    "only what is needed is added": (
        b"sep=,\nfile\nferry.txt\n",
        b"sep=,\nfile,title\nferry.txt,\nschool.txt,Let us cross!\n",
    ),
    "no row yet": (b"file,title\n", b"file,title\nschool.txt,Let us cross!\n"),
}


@pytest.mark.parametrize(("before", "after"), CSVS.values(), ids=list(CSVS))
def test_a_persons_table_keeps_its_bytes(tmp_path: Path, before: bytes, after: bytes) -> None:
    folder = make_folder(tmp_path, before)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    assert save_statement(folder, draft) == "school"
    assert (folder / "statements.csv").read_bytes() == after
    statements = read_corpus(folder).statements
    assert statements["file"].to_dict() == {"ferry": "ferry.txt", "school": "school.txt"}
    assert statements.at["school", "title"] == "Let us cross!"


def test_a_link_to_the_table_stays_one_and_its_rights_stay(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    table = tmp_path / "elsewhere" / "mine.csv"
    table.write_bytes(b"file\nferry.txt\n")
    table.chmod(0o640)
    folder = make_folder(tmp_path / "corpus")
    (folder / "statements.csv").symlink_to(table)
    save_statement(folder, read_draft(read_corpus(folder), "school.txt", SCHOOL.encode()))
    assert (folder / "statements.csv").is_symlink()
    assert table.read_bytes() == b"file,title\nferry.txt,\nschool.txt,Let us cross!\n"
    assert stat.S_IMODE(table.stat().st_mode) == 0o640
    assert [path.name for path in table.parent.iterdir()] == ["mine.csv"]


# What lies there, the name of the upload, and the name and id that it gets.
TAKEN = {
    "the same name": (["ferry.txt"], "ferry.txt", "ferry-2.txt", "ferry-2"),
    "another case": (["ferry.txt"], "FERRY.TXT", "FERRY-2.TXT", "ferry-2"),
    "another ending, so the same id": (["ferry.txt"], "ferry.md", "ferry-2.md", "ferry-2"),
    "several": (["ferry.txt", "ferry-2.pdf"], "ferry.txt", "ferry-3.txt", "ferry-3"),
    "letters taken apart": (
        ["fa\u0308hre.txt"], "f\u00e4hre.txt", "f\u00e4hre-2.txt", "f\u00e4hre-2",
    ),
    "a folder": (["school.txt/"], "school.txt", "school-2.txt", "school-2"),
    "a device of Windows": ([], "con.txt", "statement-con.txt", "statement-con"),
    "a page about the corpus": ([], "README.txt", "statement-README.txt", "statement-readme"),
    "a way out of the folder": ([], "../../school.txt", "school.txt", "school"),
    "a hidden name": ([], ".school.txt", "school.txt", "school"),
}  # fmt: skip


@pytest.mark.parametrize(("there", "name", "file", "name_id"), TAKEN.values(), ids=list(TAKEN))
def test_names_that_are_taken_or_unsafe(
    tmp_path: Path, there: list[str], name: str, file: str, name_id: str
) -> None:
    (tmp_path / "texts").mkdir()
    for number, taken in enumerate(there):
        if taken.endswith("/"):
            (tmp_path / "texts" / taken).mkdir()
        else:
            (tmp_path / "texts" / taken).write_text(f"Here first, {number}.\n", encoding="utf-8")
    before = files(tmp_path)
    draft = read_draft(read_corpus(tmp_path), name, SCHOOL.encode())
    assert (draft.file, draft.cells["statement_id"]) == (file, name_id)
    assert save_statement(tmp_path, draft) == name_id
    after = files(tmp_path)
    assert after.pop(f"texts/{file}") == SCHOOL.encode()
    assert after.pop("statements.csv").count(b"\n") == 2
    assert after == before


def test_a_name_that_was_taken_meanwhile_gets_a_number(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    corpus = read_corpus(folder)
    first = read_draft(corpus, "school.txt", SCHOOL.encode())
    second = read_draft(corpus, "school.txt", SCHOOL.replace("boat", "ship").encode())
    assert (first.file, second.file) == ("school.txt", "school.txt")
    assert save_statement(folder, first) == "school"
    assert save_statement(folder, second) == "school-2"
    assert sorted(files(folder)) == [
        "statements.csv",
        "texts/ferry.txt",
        "texts/school-2.txt",
        "texts/school.txt",
    ]
    statements = read_corpus(folder).statements
    assert statements["file"].tolist() == ["school.txt", "school-2.txt", "ferry.txt"]


def refused(folder: Path, draft) -> str:
    """What is told when a draft is refused; nothing is written then."""
    before = files(folder)
    with pytest.raises(BadInput) as told:
        save_statement(folder, draft)
    assert files(folder) == before
    return str(told.value)


def test_the_same_content_is_refused_by_the_name_of_its_file(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    draft = read_draft(read_corpus(folder), "again.txt", FERRY.encode())
    assert draft.problems["what"].tolist() == ["has the same content as ferry.txt"]
    assert refused(folder, draft) == (
        "again.txt: has the same content as ferry.txt, which lies there already; "
        "nothing needs to be added."
    )


def test_a_waiting_file_that_changed_is_refused(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    draft = read_waiting(read_corpus(folder), "ferry.txt")
    (folder / "texts" / "ferry.txt").write_text(SCHOOL, encoding="utf-8")
    assert refused(folder, draft) == "ferry.txt: was changed since you looked; look again."
    (folder / "texts" / "ferry.txt").unlink()
    assert refused(folder, draft) == (
        "ferry.txt: does not wait in texts for a row any more; look again."
    )


UNREADABLE = {
    "another encoding": (
        "file\nfähre.txt\n".encode("latin-1"),
        "statements.csv, byte 7: is not written in UTF-8; save it as CSV in UTF-8.",
    ),
    "an open quotation mark": (
        b'file\n"ferry.txt\n',
        "statements.csv, row 2: cannot be read (unexpected end of data); "
        "check the quotation marks there and just before.",
    ),
    "no heading": (
        b"ferry.txt,Crew\nb.txt,Mayor\n",
        "statements.csv, row 1: has rows, but no column file or statement_id; "
        "name the columns in the first row.",
    ),
    "cells out of their columns": (
        b"file,note\nferry.txt,hello, friends\n",
        "statements.csv, row 2: has more cells than there are columns (friends); "
        "put text with commas in quotation marks.",
    ),
}


@pytest.mark.parametrize(("csv", "told"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_a_table_that_cannot_be_read_is_left_alone(tmp_path: Path, csv: bytes, told: str) -> None:
    folder = make_folder(tmp_path, csv)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    assert refused(folder, draft) == told


def test_a_table_that_is_protected_is_left_alone(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, HEADING)
    (folder / "statements.csv").chmod(0o444)
    before = files(folder)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    assert refused(folder, draft) == (
        "statements.csv: is protected against writing; "
        "take the protection off, or ask whose table it is."
    )
    assert files(folder) == before


def test_what_is_no_ordinary_table_is_left_alone(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    table = folder / "statements.csv"
    for make, unmake in (
        (lambda: table.mkdir(), lambda: table.rmdir()),
        (lambda: os.mkfifo(table), lambda: table.unlink()),
        (lambda: table.symlink_to("nowhere.csv"), lambda: table.unlink()),
    ):
        make()
        told = "statements.csv: is no ordinary file; put the table itself here."
        assert refused(folder, draft) == told
        unmake()


def test_cells_that_cannot_be_used_are_refused(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    corpus = read_corpus(folder)
    draft = read_draft(corpus, "school.txt", SCHOOL.encode(), cells={"date": "3/4/2024"})
    told = "school.txt: gives the date '3/4/2024', which is none; "
    told += "write it as 2020-01-04, 2020-01 or 2020, or leave it empty."
    assert draft.problems["what"].tolist() == ["gives the date '3/4/2024', which is none"]
    assert refused(folder, draft) == told


def test_cells_that_a_spreadsheet_would_run_come_back_as_they_were(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, HEADING)
    cells = {"organisation": "=HYPERLINK(1)", "note": '- first, "second"', "title": "'tis time"}
    draft = read_draft(read_corpus(folder), "-school.txt", SCHOOL.encode(), cells=cells)
    save_statement(folder, draft)
    assert (folder / "statements.csv").read_text(encoding="utf-8") == (
        f"{HEADING}school,'-school.txt,'=HYPERLINK(1),'tis time,,unknown,,,,,,,"
        '"\'- first, ""second"""\n'
    )
    row = read_corpus(folder).statements.loc["school"]
    assert {name: row[name] for name in cells} == cells


# ---- roles


def test_corrected_roles_become_rows_and_are_read_again(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    (folder / "roles.csv").write_bytes(b"statement_id;quotation;role;who\r\nferry;We, the;call;me")
    text = "Stay!\n\nStay!\n\nWe sail on Monday, and nobody asked us before.\n\nStay!\n"
    draft = read_pasted(read_corpus(folder), text, name="crew", roles={1: "call", 2: "editorial"})
    assert draft.paragraphs[["role", "why"]].iloc[1:3].to_numpy().tolist() == [
        ["call", "corrected in roles.csv"],
        ["editorial", "corrected in roles.csv"],
    ]
    save_statement(folder, draft)
    assert (folder / "roles.csv").read_bytes() == (
        b"statement_id;quotation;role;who;prefix\r\n"
        b"ferry;We, the;call;me;\r\n"
        b"crew;Stay!;call;;Stay!\r\n"
        b"crew;We;editorial;;"
    )
    corpus = read_corpus(folder)
    assert corpus.problems.empty
    read = corpus.paragraphs.query("statement_id == 'crew'").reset_index(drop=True)
    assert read.equals(draft.paragraphs)


def test_a_role_that_the_rules_give_anyway_makes_no_row(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    draft = read_draft(
        read_corpus(folder), "school.txt", SCHOOL.encode(), roles={0: "title", 1: "body"}
    )
    save_statement(folder, draft)
    assert not (folder / "roles.csv").exists()


def test_a_correction_of_a_corrected_paragraph_comes_last_and_holds(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    table = "statement_id,quotation,role,note\nferry,The ferry stays!,call,said so\n"
    (folder / "roles.csv").write_text(table, encoding="utf-8")
    draft = read_waiting(read_corpus(folder), "ferry.txt", roles={0: "furniture"})
    assert draft.paragraphs["role"].tolist() == ["furniture", "body"]
    save_statement(folder, draft)
    assert (folder / "roles.csv").read_text(encoding="utf-8") == (f"{table}ferry,The,furniture,\n")
    assert read_corpus(folder).paragraphs["role"].tolist() == ["furniture", "body"]


PIECE = st.sampled_from(
    ["Stay!", "(a|b)*", "$^ \\d [x]", "لا للحرب", "⛴️ 👩‍👩‍👧", "- one", "=1+1", "We sail.", "'tis",
     "The council has closed the ferry, and nobody was asked before it did.", "a;b", "e\u0301"]
)  # fmt: skip


@given(
    pieces=st.lists(PIECE, min_size=1, max_size=7),
    apart=st.sampled_from(["\n\n", "\n"]),
    given=st.dictionaries(st.integers(0, 6), st.sampled_from(ROLES), max_size=4),
)
@settings(max_examples=25)
def test_whatever_roles_a_draft_has_the_corpus_has_them_too(
    tmp_path_factory, pieces: list[str], apart: str, given: dict[int, str]
) -> None:
    folder = make_folder(tmp_path_factory.mktemp("corpus"))
    corpus = read_corpus(folder)
    text = apart.join(pieces)
    plain = read_pasted(corpus, text, name="crew")
    roles = {number: role for number, role in given.items() if number < len(plain.paragraphs)}
    draft = read_pasted(corpus, text, name="crew", roles=roles)
    save_statement(folder, draft)
    read = read_corpus(folder)
    found = read.paragraphs.query("statement_id == 'crew'").reset_index(drop=True)
    assert found.equals(draft.paragraphs)
    assert [found["role"][number] for number in roles] == list(roles.values())
    sentences = read.sentences.query("statement_id == 'crew'").reset_index(drop=True)
    assert sentences.equals(draft.sentences)
    assert not read.problems["file"].isin(["roles.csv", "statements.csv"]).any()


# ---- what the disk does


def broken(after: int, call):
    """A function of `os` that fails from a certain call on, as on a full disk."""
    calls = []

    def fail(*arguments, **named):
        calls.append(arguments)
        if len(calls) > after:
            raise OSError(28, "No space left on device")
        return call(*arguments, **named)

    return fail


def roles_draft(folder: Path):
    return read_draft(read_corpus(folder), "school.txt", SCHOOL.encode(), roles={1: "editorial"})


@pytest.mark.parametrize("function", ["link", "fsync"])
def test_a_full_disk_at_the_file_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str
) -> None:
    folder = make_folder(tmp_path, HEADING)
    draft = roles_draft(folder)
    monkeypatch.setattr(writing.os, "replace", broken(0, os.replace))
    monkeypatch.setattr(writing.os, function, broken(0, getattr(os, function)))
    assert refused(folder, draft) == (
        "school.txt: could not be written, so nothing was saved (No space left on device); "
        "make room there or ask who may write there, and save again."
    )


def test_a_full_disk_at_the_row_leaves_a_text_that_loads_and_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path, HEADING)
    draft = roles_draft(folder)
    monkeypatch.setattr(writing.os, "replace", broken(0, os.replace))
    with pytest.raises(BadInput) as told:
        save_statement(folder, draft)
    assert str(told.value) == (
        "school.txt: lies in the folder and can be read, but its row in statements.csv could not "
        "be written (No space left on device); close the table in other programs, then add the "
        "file that waits there."
    )
    monkeypatch.undo()
    assert files(folder) == {
        "statements.csv": HEADING.encode(),
        "texts/ferry.txt": FERRY.encode(),
        "texts/school.txt": SCHOOL.encode(),
    }
    assert "school" in read_corpus(folder).statements.index
    assert find_waiting(folder) == ["ferry.txt", "school.txt"]
    draft = read_waiting(read_corpus(folder), "school.txt", roles={1: "editorial"})
    assert save_statement(folder, draft) == "school"


def test_a_full_disk_at_the_roles_leaves_file_and_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path, HEADING)
    draft = roles_draft(folder)
    monkeypatch.setattr(writing.os, "replace", broken(1, os.replace))
    with pytest.raises(BadInput) as told:
        save_statement(folder, draft)
    assert str(told.value) == (
        "school.txt: was saved with its row in statements.csv, but its corrected roles were not "
        "(No space left on device); write them into roles.csv."
    )
    assert sorted(files(folder)) == ["statements.csv", "texts/ferry.txt", "texts/school.txt"]
    assert read_corpus(folder).statements.at["school", "title"] == "Let us cross!"


def test_without_hard_links_a_file_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path, HEADING)
    monkeypatch.setattr(writing.os, "link", broken(0, os.link))
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    assert save_statement(folder, draft) == "school"
    assert sorted(files(folder)) == ["statements.csv", "texts/ferry.txt", "texts/school.txt"]
    (folder / "texts" / "boat.txt").write_bytes(b"here first")
    with pytest.raises(FileExistsError):
        writing.write_new(folder / "texts" / "boat.txt", b"second")
    assert (folder / "texts" / "boat.txt").read_bytes() == b"here first"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    folder = make_folder(tmp_path, HEADING)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    folder.chmod(0o500)
    try:
        told = refused(folder, draft)
    finally:
        folder.chmod(0o700)
    assert told.startswith(f"{folder.name}: cannot be written to (Permission denied)")


def test_a_folder_that_is_held_for_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path, HEADING)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    monkeypatch.setattr(writing, "PATIENCE", 0.1)
    with writing.hold_folder(folder):
        assert refused(folder, draft) == (
            f"{folder.name}: is being written to by another notebook; wait a moment and save again."
        )
    assert save_statement(folder, draft) == "school"


def test_a_folder_that_has_gone(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "corpus", HEADING)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    shutil.rmtree(folder)
    with pytest.raises(BadInput, match="there is no such folder"):
        save_statement(folder, draft)


def test_a_lock_that_is_no_file_of_ours_is_not_followed(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "corpus", HEADING)
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    (folder / LOCK_FILE).symlink_to(victim)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    if sys.platform != "win32":
        assert refused(folder, draft).startswith("corpus: cannot be written to")
    assert victim.read_bytes() == b"precious"


def test_what_another_program_writes_meanwhile_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path, HEADING)
    draft = read_draft(read_corpus(folder), "school.txt", SCHOOL.encode())
    write, typed = intake.write_new, "file,title,work\nferry.txt,Ferry,an hour of typing\n"

    def write_and_type(path: Path, data: bytes) -> None:
        write(path, data)
        (folder / "statements.csv").write_text(typed, encoding="utf-8")

    monkeypatch.setattr(intake, "write_new", write_and_type)
    with pytest.raises(BadInput) as told:
        save_statement(folder, draft)
    assert str(told.value) == (
        "school.txt: lies in the folder and can be read, but its row in statements.csv could not "
        "be written (another program has just changed it); close the table in other programs, "
        "then add the file that waits there."
    )
    assert (folder / "statements.csv").read_text(encoding="utf-8") == typed
    assert not list(folder.rglob("*.tmp"))


def test_what_a_killed_save_left_behind_goes_after_a_day(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    old, new = tmp_path / "texts" / ".side-by-side-1.tmp", tmp_path / ".side-by-side-2.tmp"
    own = tmp_path / "texts" / "notes.tmp"
    for file in (old, new, own):
        file.write_bytes(b"half a stat")
    for file in (old, own):
        os.utime(file, (0, 0))
    with writing.hold_folder(tmp_path):
        pass
    assert [file.exists() for file in (old, new, own)] == [False, True, True]
