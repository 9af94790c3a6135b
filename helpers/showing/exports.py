"""Tables as files that every spreadsheet opens, and none runs."""

from __future__ import annotations

import codecs
from pathlib import Path

import pandas as pd

from helpers.reading.csv_rows import write_table
from helpers.reading.faults import BadInput
from helpers.reading.safe_names import fold_name, number_stem
from helpers.reading.waiting import list_files
from helpers.reading.writing import tell_error, write_new


def save_table(table: pd.DataFrame, path: Path | str) -> Path:
    """Writes a table as CSV and returns the path under which it was written.

    Nothing is overwritten: a name that exists gets a number. The file is UTF-8 with a byte-order
    mark, without which Excel takes it for another encoding. A cell that a spreadsheet would run
    gets an apostrophe in front, which reading it here takes away again; numbers stay numbers. An
    index with a name comes first. Raises BadInput where the file cannot be written.
    """
    return save_new(path, ".csv", write_csv(table))


def write_csv(table: pd.DataFrame) -> bytes:
    """The bytes of such a file."""
    named = [name for name in table.index.names if name is not None]
    table = table.reset_index(named) if named else table
    columns = [_write(name) for name in table.columns]
    rows = [[_write(cell) for cell in row] for row in table.itertuples(index=False, name=None)]
    return codecs.BOM_UTF8 + write_table([columns, *rows]).encode("utf-8", "replace")


def save_new(path: Path | str, ending: str, data: bytes) -> Path:
    """Writes a file under a name that is free and ends so, and returns its path.

    A name that exists gets a number. Raises BadInput where the file cannot be written.
    """
    path = Path(path)
    stem, ending = (
        (path.stem, path.suffix) if path.suffix.lower() == ending else (path.name, ending)
    )
    try:
        path = path.expanduser()
        while True:
            others = (o for o in list_files(path.parent) if o.suffix.lower() == ending.lower())
            taken = {fold_name(other.stem) for other in others}
            target = path.parent / (number_stem(stem, taken, ending) + ending)
            try:
                write_new(target, data)
            except FileExistsError:
                # Somebody else was faster.
                continue
            return target
    except (OSError, RuntimeError, ValueError) as error:
        what = f"cannot be written ({tell_error(error)})"
        raise BadInput(
            path.name, "", what, "choose a folder that is there and open to you"
        ) from error


def _write(cell: object) -> str:
    """A cell as text: nothing for a missing value, numbers as they are."""
    if isinstance(cell, str):
        return cell
    return "" if pd.api.types.is_scalar(cell) and pd.isna(cell) else str(cell)
