"""Rows come and go; all other bytes of somebody's table stay as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.csv_rows import add_rows, list_rows, read_sheet, take_rows
from helpers.reading.faults import BadInput

NEW = {"file": "school.txt", "title": "Let us cross"}

# What somebody's program wrote, and what stands there after one row was added.
TABLES = {
    "plain": (
        b"file,title\nferry.txt,Stay!\n",
        b"file,title\nferry.txt,Stay!\nschool.txt,Let us cross\n",
    ),
    "no line end behind the last row": (
        b"file,title\nferry.txt,Stay!",
        b"file,title\nferry.txt,Stay!\nschool.txt,Let us cross",
    ),
    "the line ends of Windows": (
        b"file,title\r\nferry.txt,Stay!\r\n",
        b"file,title\r\nferry.txt,Stay!\r\nschool.txt,Let us cross\r\n",
    ),
    "the line ends of an old Mac": (
        b"file,title\rferry.txt,Stay!\r",
        b"file,title\rferry.txt,Stay!\rschool.txt,Let us cross\r",
    ),
    "semicolons, a line that says so, a mark": (
        b"\xef\xbb\xbfsep=;\r\nfile;title\r\nferry.txt;Stay!\r\n",
        b"\xef\xbb\xbfsep=;\r\nfile;title\r\nferry.txt;Stay!\r\nschool.txt;Let us cross\r\n",
    ),
    "tabs in UTF-16": (
        b"\xff\xfe" + "file\ttitle\r\nfähre.txt\tStay!\r\n".encode("utf-16-le"),
        b"\xff\xfe"
        + "file\ttitle\r\nfähre.txt\tStay!\r\nschool.txt\tLet us cross\r\n".encode("utf-16-le"),
    ),
    "the other UTF-16": (
        b"\xfe\xff" + "file,title\n".encode("utf-16-be"),
        b"\xfe\xff" + "file,title\nschool.txt,Let us cross\n".encode("utf-16-be"),
    ),
    "all cells in quotation marks": (
        b'"file","title"\n"ferry.txt","Stay!"\n',
        b'"file","title"\n"ferry.txt","Stay!"\n"school.txt","Let us cross"\n',
    ),
    "columns of one's own, in one's own order, capitals, spaces": (
        b"Seminar, Title ,FILE\nmonday,  Stay! ,ferry.txt\n",
        b"Seminar, Title ,FILE\nmonday,  Stay! ,ferry.txt\n,Let us cross,school.txt\n",
    ),
    "blank rows, and a cell of two lines": (
        b'\n\nfile,title\n\nferry.txt,"Stay,\nor go"\n,,\n\n',
        b'\n\nfile,title\n\nferry.txt,"Stay,\nor go"\n,,\n\nschool.txt,Let us cross\n',
    ),
    "a column is missing": (
        b"file,seminar\nferry.txt,monday\n\nbakery.txt\n",
        b"file,seminar,title\nferry.txt,monday,\n\nbakery.txt,,\nschool.txt,,Let us cross\n",
    ),
    "a column is missing, and the last line end": (
        b'"file"\r\n"ferry.txt"',
        b'"file","title"\r\n"ferry.txt",\r\n"school.txt","Let us cross"',
    ),
    "columns without a name": (
        b"file,,\nferry.txt,scribble,\n",
        b"file,,,title\nferry.txt,scribble,,\nschool.txt,,,Let us cross\n",
    ),
    "nothing": (
        b"",
        b"\xef\xbb\xbffile,title,note\nschool.txt,Let us cross,\n",
    ),
    "only a mark": (
        b"\xff\xfe",
        b"\xff\xfe" + "file,title,note\nschool.txt,Let us cross,\n".encode("utf-16-le"),
    ),
}


@pytest.mark.parametrize(("before", "after"), TABLES.values(), ids=list(TABLES))
def test_a_row_is_added_and_nothing_else_changes(before: bytes, after: bytes) -> None:
    made = add_rows("statements.csv", before, [NEW], ["file", "title", "note"])
    assert made == after
    assert list_rows(read_sheet("statements.csv", made))[-1] == NEW


@pytest.mark.parametrize(("before", "after"), TABLES.values(), ids=list(TABLES))
def test_the_row_can_be_taken_out_again(before: bytes, after: bytes) -> None:
    rows = list_rows(read_sheet("statements.csv", after))
    left, taken = take_rows("statements.csv", after, lambda row: row.get("file") == "school.txt")
    assert taken == [NEW]
    assert list_rows(read_sheet("statements.csv", left)) == rows[:-1]
    assert after.startswith(left)


def test_a_row_in_the_middle_is_taken_out_with_its_lines() -> None:
    data = b'file,title\r\n"a.txt","one\r\ntwo"\r\n\r\nb.txt,three,more\r\nc.txt,four'
    left, taken = take_rows("t.csv", data, lambda row: row["file"] in ("a.txt", "b.txt"))
    assert left == b"file,title\r\n\r\nc.txt,four"
    assert taken == [
        {"file": "a.txt", "title": "one\r\ntwo"},
        {"file": "b.txt", "title": "three", "surplus": "more"},
    ]


def test_cells_that_would_run_are_made_text_and_read_as_they_were() -> None:
    row = {"file": "-a.txt", "title": '=1+1, "x"'}
    made = add_rows("t.csv", b"file,title\n", [row], [])
    assert made == b'file,title\n\'-a.txt,"\'=1+1, ""x"""\n'
    assert list_rows(read_sheet("t.csv", made)) == [row]


REFUSED = {
    "another encoding": ("file\nfähre.txt\n".encode("latin-1"), "byte 7: is not written in UTF-8"),
    "a mark that nobody closed": (b'file\n"a.txt\n', "row 2: cannot be read"),
    "two columns of one name": (b"file,File\n", "row 1: has two columns called file"),
    "cells beyond the last column": (
        b"file,note\na.txt,hello, friends\n",
        "row 2: has more cells than there are columns (friends)",
    ),
}


@pytest.mark.parametrize(("data", "told"), REFUSED.values(), ids=list(REFUSED))
def test_a_table_that_cannot_be_added_to_is_refused(data: bytes, told: str) -> None:
    with pytest.raises(BadInput) as refused:
        add_rows("statements.csv", data, [NEW], ["file", "title"])
    assert str(refused.value).startswith(f"statements.csv, {told}")


def test_cells_beyond_the_last_column_are_no_obstacle_where_no_column_is_added() -> None:
    data = b"file,title\na.txt,hello, friends\n"
    assert add_rows("t.csv", data, [NEW], []) == data + b"school.txt,Let us cross\n"


CELL = st.text(alphabet="ab,;\t\"'=\n\r é😀", max_size=8)


@given(
    rows=st.lists(st.tuples(CELL, CELL), max_size=5),
    new=st.tuples(CELL, CELL),
    delimiter=st.sampled_from(",;\t"),
    end=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be"]),
    closed=st.booleans(),
)
def test_any_table_keeps_its_bytes_and_any_row_is_read_as_it_was(
    rows, new, delimiter: str, end: str, encoding: str, closed: bool
) -> None:
    quoted = [[f'"{cell.replace(chr(34), 2 * chr(34))}"' for cell in row] for row in rows]
    lines = end.join([delimiter.join(row) for row in [["file", "title"], *quoted]])
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    data = mark + (lines + end * closed).encode(encoding)
    row = {"file": f"x{new[0]}", "title": new[1]}
    made = add_rows("t.csv", data, [row], [])
    assert made.startswith(data)
    read = list_rows(read_sheet("t.csv", made))
    stripped = {name: cell.strip() for name, cell in row.items()}
    assert read[-1] == {name: cell for name, cell in stripped.items() if cell}
    left, _ = take_rows("t.csv", made, lambda found: found.get("file", "").startswith("x"))
    plain = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding)
    used = end if rows else "\n"
    assert left == data + (b"" if closed else used.encode(plain))
