"""Which files of a folder wait for a row in statements.csv, and which names are taken there."""

from __future__ import annotations

from pathlib import Path

from helpers.reading.faults import BadInput
from helpers.reading.folders import NOT_STATEMENTS, find_texts
from helpers.reading.metadata import STATEMENTS_FILE, read_table
from helpers.reading.safe_names import fold_name, split_name
from helpers.reading.sources import READERS

SET_ASIDE = "set-aside"


def find_waiting(folder: Path | str) -> list[str]:
    """The files of the texts folder that statements.csv does not describe, by name."""
    folder = Path(folder)
    texts = find_texts(folder)
    described = {fold_name(name) for name in _described(folder)}
    return sorted(
        path.name
        for path in list_files(texts)
        if path.suffix.lower() in READERS
        and not path.name.startswith((".", "~"))
        and path.is_file()
        and not (texts == folder and path.name.lower() in NOT_STATEMENTS)
        and not {fold_name(path.name), fold_name(path.stem)} & described
    )


def find_taken(folder: Path, *, besides: str = "") -> set[str]:
    """Folded ids and names without endings that a new statement cannot have.

    Those set aside are among them, so that no reading of theirs is taken for one of the newcomer;
    the file `besides` is not.
    """
    return find_named(folder, besides) | find_named(folder / SET_ASIDE, besides)


def find_named(folder: Path, besides: str = "") -> set[str]:
    """Folded ids of the rows, and names without endings of rows and files, in one place."""
    names = [path.name for path in list_files(find_texts(folder))] + [*_described(folder)]
    stems = {fold_name(split_name(name)[0]) for name in names if name != besides}
    return stems | {
        fold_name(row["statement_id"]) for row in _rows(folder) if row.get("statement_id")
    }


def list_files(folder: Path) -> list[Path]:
    """What lies in a folder; nothing where it cannot be opened."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _described(folder: Path) -> set[str]:
    """Names of files that rows describe; where a row has only an id, this id."""
    return {row.get("file") or row.get("statement_id", "") for row in _rows(folder)} - {""}


def _rows(folder: Path) -> list[dict[str, str]]:
    path = folder / STATEMENTS_FILE
    try:
        return [row for _, row in read_table(path)] if path.is_file() else []
    except BadInput:
        return []
