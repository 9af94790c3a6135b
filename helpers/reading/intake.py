"""The one way into a corpus: a draft becomes a file, a row of statements.csv and rows of roles.csv.

All that can be refused is refused before anything is written. Then comes the file, then its row,
then its roles, each whole or not at all; a text without a row can be read already, so whatever
stops this halfway leaves a corpus that loads. Nothing that lies there is replaced.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from helpers.reading.corrections import ROLE_COLUMNS, ROLES_FILE, anchor_paragraph, correct_roles
from helpers.reading.csv_rows import add_rows, read_sheet
from helpers.reading.drafts import Draft, check_draft_cells, read_as_written
from helpers.reading.faults import BadInput
from helpers.reading.folders import find_texts
from helpers.reading.metadata import STATEMENTS_FILE
from helpers.reading.proposals import CELL_COLUMNS
from helpers.reading.safe_names import number_stem, split_name
from helpers.reading.waiting import find_taken, find_waiting, list_files
from helpers.reading.writing import (
    hold_folder,
    read_whole,
    refuse_protected,
    replace_file,
    tell_error,
    write_new,
)

# What rows of these tables cannot do without: one of each.
NEEDED = {
    STATEMENTS_FILE: [("file", "statement_id")],
    ROLES_FILE: [("statement_id",), ("quotation",), ("role",)],
}


def save_statement(folder: Path | str, draft: Draft) -> str:
    """Writes a draft into a corpus and returns the statement's id.

    A name or id that exists by now gets a number. Raises BadInput, with one sentence on what was
    and what was not written, where the folder or one of its tables cannot be written to, where the
    same content lies there already, and where a waiting file is not what the draft was made from.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise BadInput(folder, "", "there is no such folder", "check how its path is written")
    for fault in check_draft_cells(draft.file, draft.cells):
        raise fault
    with hold_folder(folder):
        cells = _settle_names(folder, draft)
        file, texts = cells["file"], find_texts(folder)
        described, corrected = folder / STATEMENTS_FILE, folder / ROLES_FILE
        before = {path: read_whole(path) for path in (described, corrected)}
        statements = prepare_rows(described, CELL_COLUMNS, [cells], data=before[described])
        corrections = _write_corrections(folder, draft, cells)
        roles = prepare_rows(corrected, ROLE_COLUMNS, corrections, data=before[corrected])
        if draft.data is not None:
            mend = "make room there or ask who may write there, and save again"
            what = "could not be written, so nothing was saved"
            do_step(lambda: write_new(texts / file, draft.data), file, what, mend)
        what = f"lies in the folder and can be read, but its row in {STATEMENTS_FILE} could not be"
        mend = "close the table in other programs, then add the file that waits there"
        do_step(
            lambda: replace_file(described, statements, before=before[described]),
            file,
            f"{what} written",
            mend,
        )
        if corrections:
            what = f"was saved with its row in {STATEMENTS_FILE}, but its corrected roles were not"
            mend = f"write them into {ROLES_FILE}"
            do_step(
                lambda: replace_file(corrected, roles, before=before[corrected]), file, what, mend
            )
    return cells["statement_id"]


def prepare_rows(
    path: Path, columns: list[str], rows: list[dict[str, str]], *, data: bytes | None = None
) -> bytes:
    """The whole table with the new rows; raises BadInput where they cannot be added to it.

    `data` are its bytes if they are other ones than those on the disk.
    """
    data = read_whole(path) if data is None else data
    refuse_protected(path, rows)
    sheet = read_sheet(path.name, data)
    for either in NEEDED[path.name]:
        if sheet.rows and not set(either) & set(sheet.names):
            what = f"has rows, but no column {' or '.join(either)}"
            raise BadInput(path.name, "row 1", what, "name the columns in the first row")
    if path.name == STATEMENTS_FILE and sheet.names:
        rows = [_leave_out_told(row, sheet.names) for row in rows]
    return add_rows(path.name, data, rows, columns)


def do_step(write: Callable[[], None], file: str, what: str, mend: str) -> None:
    """Writes; raises BadInput, which says why, if the system does not let us."""
    try:
        write()
    except OSError as error:
        raise BadInput(file, "", f"{what} ({tell_error(error)})", mend) from error


def _settle_names(folder: Path, draft: Draft) -> dict[str, str]:
    """The draft's cells with a file and an id that are free at this moment."""
    texts, cells = find_texts(folder), dict(draft.cells)
    if draft.data is None:
        if draft.file not in find_waiting(folder):
            what = f"does not wait in {texts.name} for a row any more"
            raise BadInput(draft.file, "", what, "look again")
        if _hash(texts / draft.file) != draft.source.sha256:
            raise BadInput(draft.file, "", "was changed since you looked", "look again")
        taken = find_taken(folder, besides=draft.file)
    else:
        for path in list_files(texts):
            # Only files of this size can have this content.
            sized = path.is_file() and path.stat().st_size == len(draft.data)
            hidden = path.name.startswith((".", "~"))
            if sized and not hidden and _hash(path) == draft.source.sha256:
                what = f"has the same content as {path.name}, which lies there already"
                raise BadInput(draft.file, "", what, "nothing needs to be added")
        taken = find_taken(folder)
        stem, ending = split_name(draft.file)
        cells["file"] = number_stem(stem, taken, ending) + ending
    cells["statement_id"] = number_stem(cells["statement_id"], taken)
    return cells


def _leave_out_told(row: Mapping[str, str], names: list[str]) -> dict[str, str]:
    """The cells without those for which a table need not get a column."""
    row = dict(row)
    if row.get("date_basis") == "unknown" and "date_basis" not in names:
        row["date_basis"] = ""
    named = [name for name in ("file", "statement_id") if name in names]
    if named and Path(row["file"]).stem == row["statement_id"]:
        row |= {name: "" for name in ("file", "statement_id") if name not in named}
    return row


def _write_corrections(
    folder: Path, draft: Draft, cells: Mapping[str, str]
) -> list[dict[str, str]]:
    """Rows for the paragraphs whose role is not what it would be without them."""
    name, reading = cells["statement_id"], read_as_written(draft.source, cells)
    known, _ = correct_roles(folder, {name: reading.text}, {name: reading.paragraphs})
    before = {(p.start, p.end): p.role for p in known[name]}
    rows = []
    for paragraph in draft.paragraphs.itertuples():
        place = (paragraph.start, paragraph.end)
        if before.get(place) == paragraph.role:
            continue
        try:
            anchor = anchor_paragraph(reading.text, *place)
        except ValueError as error:
            what = "says the same so often that its role cannot be written down"
            place = f"paragraph {paragraph.paragraph + 1}"
            raise BadInput(draft.file, place, what, "leave its role") from error
        rows.append({"statement_id": name, **anchor, "role": paragraph.role})
    return rows


def _hash(path: Path) -> str:
    """Of the bytes of a file; nothing of one that cannot be opened."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""
