"""Readings are written at once, on every change: rows go out of a coder's file, rows come in.

Each change holds the file of its coder, reads it anew, and puts a whole new file in its place, so
that two windows of one coder, or a process that is killed, lose nothing that was written. All other
bytes of a file stay as they are, whatever program wrote it.
"""

from __future__ import annotations

import codecs
import errno
import os
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import pandas as pd

from helpers.coding.anchors import find_meaning, write_row
from helpers.coding.changed_rows import (
    Cells,
    change_sheet,
    check_row,
    clean_row,
    find_rows,
    identify_row,
    leave_known,
)
from helpers.coding.codebook import LAYERS, Codebook, find_codebook, read_codebook
from helpers.coding.coders import find_reading, find_readings, is_class, name_coder, name_reading
from helpers.coding.own_codes import list_own_codes, make_code
from helpers.coding.reading_files import CODE, REVEALED, check_columns, read_files
from helpers.reading.csv_rows import list_rows, read_sheet
from helpers.reading.faults import BadInput
from helpers.reading.writing import (
    hold_file,
    read_whole,
    refuse_protected,
    replace_file,
    tell_error,
)

__all__ = ["change_reading", "identify_row", "list_reading", "save_reading", "write_reading"]
# A spreadsheet that saves in the moment between reading and writing is given way so often.
TRIES = 4
PAUSE = 0.05
CLAIM_CELLS = ("polarity", "certainty", "hedge", "uptake")


def change_reading(
    corpus, coder: str, *, add: Sequence[Mapping[str, str]] = (),
    take: Sequence[Mapping[str, str]] = (), as_class: bool = False,
    codebook: Codebook | None = None,
) -> str:  # fmt: skip
    """Takes rows out of a coder's file and adds others, both or neither; returns the coder's name.

    A row is found by all its cells but the date; checksums count where the asked row has them.
    Added rows get date and checksums where they have none, those of the code from `codebook` or,
    without, from the corpus's own. What is there already is not added twice. The same call with
    `add` and `take` exchanged takes a change back. Raises BadInput, and changes nothing, for a row
    that is gone, for a name that is no coder's, and where the file cannot be written.
    """
    add, take = ([clean_row(row) for row in rows] for rows in (add, take))
    for row in add:
        check_row(row, as_class=as_class)

    def change(name: str, data: bytes) -> bytes:
        sheet = read_sheet(name, data or codecs.BOM_UTF8)
        if sheet.rows:
            check_columns(name, sheet.names)
        rows = list_rows(sheet)
        gone = find_rows(name, rows, take)
        left = [row for number, row in enumerate(rows) if number not in gone]
        filled = (_fill(row, corpus, codebook, rows + add) for row in add)
        return change_sheet(name, sheet, gone, leave_known(list(filled), left)) or data

    return name_coder(write_reading(find_readings(corpus), coder, change, as_class=as_class))


def save_reading(corpus, coder: str, codings: pd.DataFrame) -> Path:
    """Writes a table of codings as codings of this coder, and returns the file.

    Passages that the coder has coded so already are left as they are. Raises as `change_reading`.
    """
    from helpers.coding.readings import read_readings

    keys = ["layer", "code", "statement_id", "start", "end", "polarity"]
    name = name_reading(coder, find_readings(corpus))
    there = read_readings(corpus)
    there = there[there["coder"] == name]
    seen = set(zip(*(there[key] for key in keys), strict=True))
    rows = []
    for row in codings.to_dict("records"):
        key = tuple(row.get(key, "") for key in keys)
        if key in seen:
            continue
        seen.add(key)
        told = ("voice", "speaker", "note", *(CLAIM_CELLS if row["layer"] == "claim" else ()))
        place = {key: row[key] for key in ("layer", "code", "statement_id", "start", "end")}
        rows.append(write_row(corpus, **place, **{key: row.get(key, "") for key in told}))
    folder = find_readings(corpus)
    return find_reading(change_reading(corpus, coder, add=rows), folder)


def list_reading(corpus, coder: str) -> list[Cells]:
    """The rows of a coder's file as they lie there, empty cells left out; for `take`."""
    folder = find_readings(corpus)
    path = find_reading(coder, folder, as_class=is_class(coder))
    data = read_whole(path)
    return list_rows(read_sheet(path.name, data)) if data else []


def write_reading(
    folder: Path, coder: str, change: Callable[[str, bytes], bytes], *, as_class: bool = False
) -> Path:
    """Puts in place of a coder's file what `change` makes of its name and bytes.

    Raises BadInput where that is not possible; the file is then as it was.
    """
    path = find_reading(coder, folder, as_class=as_class)
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _unwritten(folder.name, error) from error
    with hold_file(path):
        # Whoever was here first may have written the name in other letters.
        path = find_reading(coder, folder, as_class=as_class)
        for left in reversed(range(TRIES)):
            before = read_whole(path)
            made = change(path.name, before)
            if made == before:
                break
            refuse_protected(path, made)
            try:
                replace_file(path, made, before=before)
                break
            except OSError as error:
                # Windows lets nobody replace what another program is just reading.
                passing = error.errno == errno.EBUSY or os.name == "nt"
                if not passing or not left:
                    raise _unwritten(path.name, error) from error
                time.sleep(PAUSE)
    return path


def _fill(row: Cells, corpus, codebook: Codebook | None, rows: list[Cells]) -> Cells:
    """With the date and the checksums of today, where the row has none."""
    filled = {"date": date.today().isoformat(), **row}
    name = row.get("statement_id", "")
    if "text_sha256" not in row and name in corpus.statements.index:
        filled["text_sha256"] = str(corpus.statements.at[name, "sha256"])
    if "codebook_sha256" not in row and row.get("kind", "") not in (CODE, REVEALED):
        filled["codebook_sha256"] = _find_meaning(row, corpus, codebook, rows)
    return filled


def _find_meaning(row: Cells, corpus, codebook: Codebook | None, rows: list[Cells]) -> str:
    """The fingerprint of a row's code: the codebook's, the coder's own, or another coder's."""
    layer, code = row.get("layer", ""), row.get("code", "")
    if not code or layer not in LAYERS:
        return ""
    if codebook is None or codebook.layer != layer:
        codebook = read_layer(layer, corpus)
    found = find_meaning(codebook, code) if codebook else ""
    if found:
        return found
    for other in rows:
        if other.get("kind") == CODE and (other.get("layer"), other.get("code")) == (layer, code):
            return make_code(code, other.get("label", ""), other.get("definition", "")).fingerprint
    own = (o for o in list_own_codes(read_files(corpus)) if (o.layer, o.code.id) == (layer, code))
    return next((added.code.fingerprint for added in own), "")


def read_layer(layer: str, corpus) -> Codebook | None:
    """The corpus's codebook of a layer, read again only where its file changed."""
    try:
        path = find_codebook(f"{layer}s", corpus)
        state = path.stat()
        return _read_once(path, state.st_mtime_ns, state.st_size)
    except (BadInput, OSError):
        return None


@lru_cache(maxsize=16)
def _read_once(path: Path, _changed: int, _size: int) -> Codebook:
    return read_codebook(path)


def _unwritten(name: str, error: OSError) -> BadInput:
    what = f"could not be written ({tell_error(error)}), and nothing was changed"
    mend = "make room there, close it in other programs or ask who may write there; then try again"
    return BadInput(name, "", what, mend)
