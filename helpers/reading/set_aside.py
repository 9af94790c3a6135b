"""A statement is set aside and brought back: nothing is ever deleted.

Its file moves to `set-aside/` in the folder of the corpus, where tables of the same names take its
rows. Rows are written where they go before the file moves and taken out where they were after it,
so that a process that dies in between leaves the statement in one of the two places, with its rows,
and the same call finishes what was begun.
"""

from __future__ import annotations

from pathlib import Path

from helpers.reading.corrections import ROLE_COLUMNS, ROLES_FILE
from helpers.reading.csv_rows import take_rows
from helpers.reading.faults import BadInput
from helpers.reading.folders import find_texts
from helpers.reading.intake import do_step, prepare_rows
from helpers.reading.metadata import STATEMENTS_FILE
from helpers.reading.proposals import CELL_COLUMNS
from helpers.reading.safe_names import fold_name, number_stem, split_name
from helpers.reading.sources import READERS
from helpers.reading.waiting import SET_ASIDE, find_named, list_files
from helpers.reading.writing import (
    hold_folder,
    move_file,
    read_whole,
    refuse_protected,
    replace_file,
)


def find_set_aside(folder: Path | str) -> list[str]:
    """The files that were set aside, by name."""
    return sorted(
        path.name
        for path in list_files(Path(folder) / SET_ASIDE)
        if path.suffix.lower() in READERS and not path.name.startswith(".") and path.is_file()
    )


def set_aside_statement(corpus, statement_id: str) -> Path:
    """Moves a statement's file and rows out of the corpus, and returns where the file lies now.

    Readings of it stay where they are and fit again when it is brought back. Raises BadInput where
    there is no such statement any more, or where the folder cannot be written to.
    """
    folder = Path(corpus.folder)
    if statement_id not in corpus.statements.index:
        raise BadInput(statement_id, "", "is no statement here", "read the corpus again")
    file = corpus.statements.at[statement_id, "file"]
    with hold_folder(folder):
        path, aside = find_texts(folder) / file, folder / SET_ASIDE
        _, rows = _take(folder / STATEMENTS_FILE, file=file, statement_id=statement_id)
        _, roles = _take(folder / ROLES_FILE, statement_id=statement_id)
        target = _find_target(path, aside, statement_id, rows, roles)
        refuse_protected(folder / STATEMENTS_FILE, rows)
        refuse_protected(folder / ROLES_FILE, roles)
        again = "check who may write there, and set it aside again"
        if path.exists():
            own = {"statement_id": statement_id, "file": target.name}
            kept = [row | own for row in rows or [own]]
            what = "stays where it is, since it could not be set aside"
            do_step(lambda: aside.mkdir(exist_ok=True), file, what, again)
            for table, columns, added in (
                (STATEMENTS_FILE, CELL_COLUMNS, kept),
                (ROLES_FILE, [*ROLE_COLUMNS, "file"], [row | own for row in roles]),
            ):
                # Such rows for this name are left from a move that did not happen.
                left, stale = _take(aside / table, file=target.name)
                if added or stale:
                    data = prepare_rows(aside / table, columns, added, data=left)
                    _replace(aside / table, data, file, what, again)
            do_step(lambda: move_file(path, target), file, what, again)
        what = f"lies in {SET_ASIDE} now, but its rows could not be taken out of the tables"
        for table, named in ((STATEMENTS_FILE, file), (ROLES_FILE, "")):
            # Read again, as a spreadsheet may have written the table meanwhile.
            left, gone = _take(folder / table, file=named, statement_id=statement_id)
            if gone:
                _replace(folder / table, left, file, what, again)
    return target


def bring_back_statement(folder: Path | str, file: str) -> str:
    """Moves a file that was set aside, with its rows, back into the corpus; returns its id.

    A name or id that is taken by now gets a number. Raises BadInput where there is no such file, or
    where the folder cannot be written to.
    """
    folder = Path(folder)
    with hold_folder(folder):
        if file not in find_set_aside(folder):
            raise BadInput(file, "", f"does not lie in {SET_ASIDE}", "look again")
        aside, texts = folder / SET_ASIDE, find_texts(folder)
        rows_left, rows = _take(aside / STATEMENTS_FILE, file=file)
        roles_left, roles = _take(aside / ROLES_FILE, file=file)
        refuse_protected(aside / STATEMENTS_FILE, rows)
        refuse_protected(aside / ROLES_FILE, roles)
        row = rows[0] if rows else {}
        stem, ending = split_name(file)
        name, home = row.get("statement_id") or stem, _find_home(folder, row, aside / file)
        added = []
        if not home:
            taken = find_named(folder)
            home, name = number_stem(stem, taken, ending) + ending, number_stem(name, taken)
            own = {"statement_id": name, "file": home}
            # What has no more to say than its name had no row before.
            if set(row) > set(own) or name != Path(home).stem:
                added = [row | own for row in rows or [own]]
        _, there = _take(folder / ROLES_FILE, statement_id=name)
        own = {"statement_id": name}
        back = [{key: row[key] for key in row if key != "file"} | own for row in roles]
        again, what = "check who may write there, and bring it back again", "is still set aside"
        new = [
            (folder / STATEMENTS_FILE, CELL_COLUMNS, added),
            (folder / ROLES_FILE, ROLE_COLUMNS, [row for row in back if row not in there]),
        ]
        made = [(path, prepare_rows(path, columns, more)) for path, columns, more in new if more]
        for path, data in made:
            _replace(path, data, file, what, again)
        do_step(lambda: move_file(aside / file, texts / home), file, what, again)
        what = f"is back, but its rows could not be taken out of the tables in {SET_ASIDE}"
        for table, left, gone in (
            (STATEMENTS_FILE, rows_left, rows),
            (ROLES_FILE, roles_left, roles),
        ):
            if gone:
                _replace(aside / table, left, file, what, "nothing needs to be mended")
    return name


def _find_target(
    path: Path, aside: Path, statement_id: str,
    rows: list[dict[str, str]], roles: list[dict[str, str]],
) -> Path:  # fmt: skip
    """Where a file goes, or went when this was begun before."""
    lying = find_set_aside(aside.parent)
    if path.is_symlink():
        what = "is a link, and only files can be set aside"
        raise BadInput(path.name, "", what, "move it yourself")
    if not path.is_file():
        _, gone = _take(aside / STATEMENTS_FILE, statement_id=statement_id)
        went = next((row["file"] for row in gone if row.get("file") in lying), "")
        if not went:
            raise BadInput(path.name, "", "is not here any more", "read the corpus again")
        return aside / went
    same = next((name for name in lying if path.samefile(aside / name)), "")
    stem, ending = split_name(path.name)
    # A file that somebody took away by hand has left its rows, which may not be written over.
    told = [
        *_tell_others(aside / STATEMENTS_FILE, rows or [{}]),
        *_tell_others(aside / ROLES_FILE, roles),
    ]
    taken = {fold_name(split_name(name)[0]) for name in (*lying, *told)}
    return aside / (same or number_stem(stem, taken, ending) + ending)


def _tell_others(path: Path, own: list[dict[str, str]]) -> list[str]:
    """The files of which a table says something else than these rows do of theirs."""
    _, rows = take_rows(path.name, read_whole(path), lambda row: "file" in row)
    said: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        said.setdefault(row["file"], []).append(_without_names(row))
    return [file for file in said if said[file] != [_without_names(row) for row in own]]


def _without_names(row: dict[str, str]) -> dict[str, str]:
    return {name: row[name] for name in row if name not in ("statement_id", "file")}


def _find_home(folder: Path, row: dict[str, str], path: Path) -> str:
    """The name that a statement's row still has in the corpus, where a move stopped halfway."""
    _, rows = _take(folder / STATEMENTS_FILE, statement_id=row.get("statement_id", ""))
    for left in rows:
        home = left.get("file", "") or row["file"]
        same = left | {"file": "", "statement_id": ""} == row | {"file": "", "statement_id": ""}
        there = find_texts(folder) / home
        if same and (not there.exists() or there.samefile(path)):
            return home
    return ""


def _take(
    path: Path, *, file: str = "", statement_id: str = ""
) -> tuple[bytes, list[dict[str, str]]]:
    """A table without the rows of this file, or of this id where a row names no file."""

    def leaves(row: dict[str, str]) -> bool:
        if file and row.get("file"):
            return fold_name(row["file"]) == fold_name(file)
        named = row.get("statement_id") or Path(row.get("file", "")).stem
        return bool(statement_id) and named == statement_id

    return take_rows(path.name, read_whole(path), leaves)


def _replace(path: Path, data: bytes, file: str, what: str, mend: str) -> None:
    do_step(lambda: replace_file(path, data), file, what, mend)
