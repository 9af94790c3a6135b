"""A statement is set aside and brought back; at no moment it is lost."""

import os
from pathlib import Path

import pytest

from helpers.reading import set_aside, writing
from helpers.reading.corpus import read_corpus
from helpers.reading.drafts import read_draft
from helpers.reading.faults import BadInput
from helpers.reading.intake import save_statement
from helpers.reading.set_aside import (
    bring_back_statement,
    find_set_aside,
    set_aside_statement,
)
from helpers.reading.writing import LOCK_FILE

FERRY = "The ferry stays!\n\nWe, the crew, will sail on Monday. Nobody asked us before.\n"
SCHOOL = "Let us cross!\n\nOur school has no other way over the river, and we need the boat.\n"
CSV = (
    b"seminar;file;title;organisation\r\n"
    b"monday;ferry.txt;The ferry stays!;Crew\r\n"
    b"friday;school.txt;Let us cross!;=Pupils\r\n"
)
ROLES = (
    b'statement_id,quotation,role,note\nferry,Nobody asked,call,"so, yes"\nschool,Let us,body,\n'
)


def make_folder(folder: Path) -> Path:
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / "ferry.txt").write_bytes(FERRY.encode())
    (folder / "texts" / "school.txt").write_bytes(SCHOOL.encode())
    (folder / "statements.csv").write_bytes(CSV)
    (folder / "roles.csv").write_bytes(ROLES)
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LOCK_FILE
    }


HEADING = (
    b"\xef\xbb\xbfstatement_id,file,organisation,title,date,date_basis,place,published_by,url,"
    b"language,version_of,related,note,seminar\n"
)


def test_a_statement_goes_with_its_rows(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    target = set_aside_statement(read_corpus(folder), "ferry")
    assert target == folder / "set-aside" / "ferry.txt"
    assert files(folder) == {
        "roles.csv": b"statement_id,quotation,role,note\nschool,Let us,body,\n",
        "set-aside/ferry.txt": FERRY.encode(),
        "set-aside/roles.csv": (
            b"\xef\xbb\xbfstatement_id,quotation,prefix,suffix,role,note,file\n"
            b'ferry,Nobody asked,,,call,"so, yes",ferry.txt\n'
        ),
        "set-aside/statements.csv": HEADING
        + b"ferry,ferry.txt,Crew,The ferry stays!,,,,,,,,,,monday\n",
        "statements.csv": (
            b"seminar;file;title;organisation\r\nfriday;school.txt;Let us cross!;=Pupils\r\n"
        ),
        "texts/school.txt": SCHOOL.encode(),
    }
    assert find_set_aside(folder) == ["ferry.txt"]
    corpus = read_corpus(folder)
    assert list(corpus.statements.index) == ["school"]
    assert corpus.problems["file"].tolist() == ["statements.csv"]


def test_it_comes_back_with_its_rows_and_leaves_none(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    before = read_corpus(folder)
    set_aside_statement(before, "school")
    assert bring_back_statement(folder, "school.txt") == "school"
    assert files(folder) == {
        "roles.csv": ROLES,
        "set-aside/roles.csv": b"\xef\xbb\xbfstatement_id,quotation,prefix,suffix,role,note,file\n",
        "set-aside/statements.csv": HEADING,
        # Nothing of ours is run by a spreadsheet, whatever stood there before.
        "statements.csv": CSV.replace(b";=Pupils", b";'=Pupils"),
        "texts/ferry.txt": FERRY.encode(),
        "texts/school.txt": SCHOOL.encode(),
    }
    assert find_set_aside(folder) == []
    after = read_corpus(folder)
    assert after.statements.equals(before.statements)
    assert after.paragraphs.equals(before.paragraphs)


def test_a_text_without_a_row_in_a_folder_of_files_only(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_bytes(FERRY.encode())
    (tmp_path / "school.txt").write_bytes(SCHOOL.encode())
    set_aside_statement(read_corpus(tmp_path), "ferry")
    assert list(read_corpus(tmp_path).statements.index) == ["school"]
    assert read_corpus(tmp_path).problems.empty
    assert bring_back_statement(tmp_path, "ferry.txt") == "ferry"
    assert list(read_corpus(tmp_path).statements.index) == ["ferry", "school"]
    assert not (tmp_path / "statements.csv").exists()


def test_names_that_are_taken_get_numbers_there_and_back(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    set_aside_statement(read_corpus(folder), "ferry")
    # A newcomer cannot take the id of what was set aside, for which there may be readings.
    draft = read_draft(read_corpus(folder), "ferry.txt", b"Another boat altogether.\n")
    assert save_statement(folder, draft) == "ferry-2"
    # Somebody can, by hand.
    (folder / "texts" / "ferry.txt").write_bytes(b"Yet another boat.\n")
    assert set_aside_statement(read_corpus(folder), "ferry").name == "ferry-2.txt"
    (folder / "texts" / "ferry.txt").write_bytes(b"Once more a boat.\n")
    assert find_set_aside(folder) == ["ferry-2.txt", "ferry.txt"]
    assert bring_back_statement(folder, "ferry.txt") == "ferry-3"
    corpus = read_corpus(folder)
    assert corpus.text("ferry-3") == FERRY
    assert corpus.statements["file"].to_dict() == {
        "school": "school.txt",
        "ferry-2": "ferry-2.txt",
        "ferry-3": "ferry-3.txt",
        "ferry": "ferry.txt",
    }
    assert corpus.paragraphs.query("role == 'call'")["statement_id"].tolist() == ["ferry-3"]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    corpus = read_corpus(folder)
    with pytest.raises(BadInput, match=r"^boat: is no statement here; read the corpus again\.$"):
        set_aside_statement(corpus, "boat")
    with pytest.raises(BadInput, match=r"^boat\.txt: does not lie in set-aside; look again\.$"):
        bring_back_statement(folder, "boat.txt")
    with pytest.raises(BadInput, match="does not lie in set-aside"):
        bring_back_statement(folder, "../texts/ferry.txt")
    (folder / "texts" / "ferry.txt").unlink()
    with pytest.raises(BadInput, match=r"^ferry\.txt: is not here any more; read the corpus"):
        set_aside_statement(corpus, "ferry")
    (folder / "texts" / "ferry.txt").symlink_to("school.txt")
    with pytest.raises(BadInput, match=r"^ferry\.txt: is a link, and only files"):
        set_aside_statement(corpus, "ferry")


def test_a_table_that_cannot_be_read_stops_it_before_anything_happens(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    corpus = read_corpus(folder)
    (folder / "roles.csv").write_bytes(b'statement_id\n"ferry\n')
    before = files(folder)
    with pytest.raises(BadInput, match=r"^roles\.csv, row 2: cannot be read"):
        set_aside_statement(corpus, "ferry")
    assert files(folder) == before


class Killed(BaseException):
    """What stops a process without asking."""


STEPS = [("replace_file", count) for count in range(4)] + [("link", 0), ("unlink", 0), ("made", 0)]


def kill_at(monkeypatch: pytest.MonkeyPatch, step: tuple[str, int]) -> None:
    """Stops the process at the first call after `count` calls of a function."""
    name, count = step
    owner, function = {
        "replace_file": (set_aside, writing.replace_file),
        "link": (os, os.link),
        "unlink": (Path, Path.unlink),
        "made": (Path, Path.mkdir),
    }[name]
    calls = []

    def stop(*arguments, **named):
        calls.append(arguments)
        # The temporary files of tables are unlinked elsewhere.
        if len(calls) > count:
            raise Killed
        return function(*arguments, **named)

    monkeypatch.setattr(owner, function.__name__, stop)


def whereabouts(folder: Path) -> str:
    """Where the crew's statement is, with all that is known of it."""
    corpus = read_corpus(folder)
    if "ferry" in corpus.statements.index:
        row = corpus.statements.loc["ferry"]
        assert (row["organisation"], row["seminar"]) == ("Crew", "monday")
        assert "call" in corpus.paragraphs.query("statement_id == 'ferry'")["role"].tolist()
        assert corpus.text("ferry") == FERRY
        return "in place"
    assert find_set_aside(folder) == ["ferry.txt"]
    assert (folder / "set-aside" / "ferry.txt").read_bytes() == FERRY.encode()
    rows = (folder / "set-aside" / "statements.csv").read_text(encoding="utf-8-sig")
    assert "ferry,ferry.txt,Crew,The ferry stays!,,,,,,,,,,monday\n" in rows
    assert "Nobody asked" in (folder / "set-aside" / "roles.csv").read_text(encoding="utf-8-sig")
    return "set aside"


@pytest.mark.parametrize("step", STEPS, ids=[f"{name} {count}" for name, count in STEPS])
def test_killed_while_it_is_set_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: tuple[str, int]
) -> None:
    folder = make_folder(tmp_path)
    corpus = read_corpus(folder)
    with monkeypatch.context() as patched:
        kill_at(patched, step)
        with pytest.raises(Killed):
            set_aside_statement(corpus, "ferry")
    assert whereabouts(folder) in ("in place", "set aside")
    set_aside_statement(corpus, "ferry")
    assert whereabouts(folder) == "set aside"
    assert b"ferry" not in (folder / "statements.csv").read_bytes()
    assert b"ferry" not in (folder / "roles.csv").read_bytes()
    assert bring_back_statement(folder, "ferry.txt") == "ferry"
    assert whereabouts(folder) == "in place"
    assert (folder / "statements.csv").read_bytes().count(b"ferry.txt") == 1
    assert read_corpus(folder).problems["file"].tolist() == ["statements.csv"]


@pytest.mark.parametrize("step", STEPS[:-1], ids=[f"{name} {count}" for name, count in STEPS[:-1]])
def test_killed_while_it_is_brought_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: tuple[str, int]
) -> None:
    folder = make_folder(tmp_path)
    set_aside_statement(read_corpus(folder), "ferry")
    with monkeypatch.context() as patched:
        kill_at(patched, step)
        with pytest.raises(Killed):
            bring_back_statement(folder, "ferry.txt")
    assert whereabouts(folder) in ("in place", "set aside")
    if find_set_aside(folder):
        assert bring_back_statement(folder, "ferry.txt") == "ferry"
    assert find_set_aside(folder) == []
    assert whereabouts(folder) == "in place"
    assert (folder / "statements.csv").read_bytes().count(b"ferry.txt") == 1
    assert (folder / "roles.csv").read_bytes().count(b"Nobody asked") == 1
    set_aside_statement(read_corpus(folder), "ferry")
    assert whereabouts(folder) == "set aside"


def test_what_the_system_refuses_is_told_and_can_be_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path)
    corpus = read_corpus(folder)

    def full(*_arguments, **_named):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(writing.os, "replace", full)
        with pytest.raises(BadInput) as told:
            set_aside_statement(corpus, "ferry")
    assert str(told.value) == (
        "ferry.txt: stays where it is, since it could not be set aside (No space left on device); "
        "check who may write there, and set it aside again."
    )
    assert whereabouts(folder) == "in place"
    set_aside_statement(corpus, "ferry")
    with monkeypatch.context() as patched:
        patched.setattr(writing.os, "replace", full)
        with pytest.raises(BadInput) as told:
            bring_back_statement(folder, "ferry.txt")
    assert str(told.value) == (
        "ferry.txt: is still set aside (No space left on device); "
        "check who may write there, and bring it back again."
    )
    assert whereabouts(folder) == "set aside"


def test_rows_whose_file_was_moved_by_hand_are_not_written_over(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    set_aside_statement(read_corpus(folder), "ferry")
    before = files(folder / "set-aside")
    (folder / "set-aside" / "ferry.txt").rename(folder / "texts" / "ferry.txt")
    assert set_aside_statement(read_corpus(folder), "ferry").name == "ferry-2.txt"
    after = files(folder / "set-aside")
    assert after == {
        "ferry-2.txt": FERRY.encode(),
        "roles.csv": before["roles.csv"],
        "statements.csv": before["statements.csv"] + b"ferry,ferry-2.txt" + b"," * 12 + b"\n",
    }


@pytest.mark.parametrize("table", ["statements.csv", "roles.csv"])
def test_a_protected_table_stops_it_before_anything_happens(tmp_path: Path, table: str) -> None:
    folder = make_folder(tmp_path)
    (folder / table).chmod(0o444)
    before = files(folder)
    with pytest.raises(BadInput) as told:
        set_aside_statement(read_corpus(folder), "ferry")
    assert str(told.value) == (
        f"{table}: is protected against writing; take the protection off, or ask whose table it is."
    )
    assert files(folder) == before
    (folder / table).chmod(0o644)
    set_aside_statement(read_corpus(folder), "ferry")
    (folder / "set-aside" / table).chmod(0o444)
    before = files(folder)
    with pytest.raises(BadInput, match="is protected against writing"):
        bring_back_statement(folder, "ferry.txt")
    assert files(folder) == before
    (folder / "set-aside" / table).chmod(0o644)
    bring_back_statement(folder, "ferry.txt")
