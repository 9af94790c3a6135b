"""Files with readings that somebody hands in: looked at first, then added to what is there.

Nothing that lies there is replaced: rows that a coder's file has not yet are added to it. Rows that
cannot be used are kept too, since somebody wrote them, and told whenever the file is read.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from helpers.coding.changed_rows import change_sheet, identify_row, leave_known
from helpers.coding.codebook import LAYERS
from helpers.coding.coders import (
    ENDING,
    find_reading,
    find_readings,
    list_coders,
    list_readings,
    name_coder,
    name_reading,
)
from helpers.coding.own_codes import extend_codebook, list_own_codes
from helpers.coding.reading_files import (
    ReadingFile,
    check_columns,
    read_files,
    row_number,
    sort_rows,
)
from helpers.coding.reading_rows import know
from helpers.coding.readings import tell_faults
from helpers.coding.saving import read_layer, write_reading
from helpers.reading.csv_rows import list_rows, read_sheet
from helpers.reading.faults import BadInput, list_problems
from helpers.reading.metadata import parse_table

LARGEST = 5_000_000
# What browsers and systems put behind the name of a second copy.
COPY = re.compile(
    r"\s*(?:\(\d+\)|[-–]\s*(?:copy|kopie|copie|copia)(?:\s*\(\d+\))?)\Z", re.IGNORECASE
)
SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, eq=False)
class HandedIn:
    """A file that was handed in: whose it is, what it would add, and what is wrong with it.

    `rows` are all its rows, `new` and `same` how many of them the coder's file has not and has.
    `usable` is False for a file that cannot be added as a whole; `problems` then says why.
    """

    file: str
    coder: str
    rows: list[dict[str, str]]
    new: int
    same: int
    problems: pd.DataFrame
    usable: bool
    text: str

    @property
    def twin(self) -> bool:
        """Whether another coder's file has the same rows."""
        return self.usable and (self.problems["place"] == "").any()


def check_handed_in(corpus, file_name: str, data: bytes) -> HandedIn:
    """What a file would add to the readings of this corpus; nothing is written.

    `problems` has one row per thing that is wrong (file, place, what, mend): rows that cannot be
    used, a text or a code that is another here than where it was coded, a file that somebody else's
    says already. `text` says in a sentence or two what saving it would do.
    """
    name = re.split(r"[/\\]", file_name)[-1]
    try:
        _name_coder(corpus, name)
        rows, lines = _read(name, data)
        coder = _name_coder(corpus, name, rows)
        twin = _find_twin(corpus, name, coder, rows)
    except BadInput as fault:
        return HandedIn(name, "", [], 0, 0, list_problems([fault]), False, f"{fault}")
    there = _list_there(corpus, coder)
    new, gone = len(leave_known(rows, there)), len(leave_known(there, rows))
    faults = [*twin, *_find_faults(corpus, sort_rows(name, coder, lines))]
    text = _tell(coder, new, len(rows) - new, gone, faults)
    return HandedIn(name, coder, rows, new, len(rows) - new, list_problems(faults), True, text)


def save_handed_in(corpus, handed: HandedIn) -> Path:
    """Adds the rows that the coder's file has not yet, and returns the file.

    Raises BadInput for a file that cannot be used, and where nothing can be written.
    """
    if not handed.usable:
        problem = handed.problems.iloc[0]
        raise BadInput(problem.file, problem.place, problem.what, problem.mend)

    def change(name: str, data: bytes) -> bytes:
        sheet = read_sheet(name, data or codecs.BOM_UTF8)
        return change_sheet(name, sheet, set(), leave_known(handed.rows, list_rows(sheet))) or data

    return write_reading(find_readings(corpus), handed.coder, change)


def _name_coder(corpus, name: str, rows: Iterable[dict[str, str]] = ()) -> str:
    """The coder whose file this is, by its name; raises BadInput for a name that is none.

    `ada (1)` is a second copy of the file of `ada` if it has a row of hers among its `rows`; else
    it is a name, as that of `Group (2)` beside `Group (1)`.
    """
    stem, point, ending = name.rpartition(".")
    if not stem or f"{point}{ending}".lower() != ENDING:
        mend = f"save it as CSV under the name of its coder, such as ada{ENDING}"
        raise BadInput(name, "", "is no file with readings", mend)
    folder = find_readings(corpus)
    try:
        coder, bare = name_reading(stem, folder), COPY.sub("", stem) or stem
        first = name_reading(bare, folder)
    except BadInput as fault:
        raise BadInput(name, "", fault.what, "give the file the name of its coder") from fault
    if first == coder or coder in list_coders(corpus):
        return coder
    known = set(map(identify_row, _list_there(corpus, first)))
    return coder if known.isdisjoint(map(identify_row, rows)) else first


def _read(name: str, data: bytes) -> tuple[list[dict[str, str]], list]:
    """Its rows, and with their numbers; raises BadInput for what is no table of readings."""
    if len(data) > LARGEST:
        what = f"is larger than {LARGEST // 1_000_000} MB, which no reading is"
        raise BadInput(name, "", what, "hand in the file of one coder")
    if data.startswith(SPREADSHEETS):
        raise BadInput(name, "", "is a workbook and no CSV", "save it as CSV and hand that in")
    sheet = read_sheet(name, data)
    check_columns(name, sheet.names)
    if not sheet.rows:
        raise BadInput(name, "", "has no row yet", "code a passage first")
    return list_rows(sheet), parse_table(name, data)


def _find_twin(corpus, name: str, coder: str, rows: list[dict[str, str]]) -> list[BadInput]:
    """Told is a file of another coder with the same rows.

    Two people may find the same few passages, or nothing in the same statement; then not a byte of
    their files differs.
    """
    mine = Counter(map(identify_row, rows))
    for path in list_readings(find_readings(corpus)):
        if name_coder(path) != coder and mine == Counter(map(identify_row, _list_rows(path))):
            what = f"has the same rows as {path.name}"
            return [BadInput(name, "", what, "leave it if both are of the same coder")]
    return []


def _list_there(corpus, coder: str) -> list[dict[str, str]]:
    return _list_rows(find_reading(coder, find_readings(corpus)))


def _list_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a file; none where there is none that can be read."""
    try:
        return list_rows(read_sheet(path.name, path.read_bytes()))
    except (BadInput, OSError):
        return []


def _find_faults(corpus, file: ReadingFile) -> list[BadInput]:
    """What is wrong with its rows, held against the codebooks of all layers it has."""
    others = [other for other in read_files(corpus) if other.coder != file.coder]
    files = [*others, file]
    layers = {c.get("layer") for rows in file.rows.values() for _, c in rows} & set(LAYERS)
    faults: dict[tuple[str, str], BadInput] = {}
    for layer in [None, *sorted(layers)]:
        codebook = read_layer(layer, corpus) if layer else None
        if layer and codebook is None:
            continue
        own = [o for o in list_own_codes([file, *others]) if o.layer == layer]
        known = know(corpus, extend_codebook(codebook, own) if codebook else None, files)
        for fault in tell_faults(files, known):
            if fault.file == file.name:
                faults.setdefault((fault.place, fault.what), fault)
    return sorted(faults.values(), key=row_number)


def _tell(coder: str, new: int, same: int, gone: int, faults: list[BadInput]) -> str:
    def count(number: int) -> str:
        return f"{number} row{'s' * (number != 1)}"

    have = f"{count(same)} of this file already" if same else ""
    if new:
        told = f"{count(new)} will be added to the reading of {coder}"
        told += f", which has {have}." if have else "."
    else:
        every = "all " * (same > 1)
        told = f"Nothing new: the reading of {coder} has {every}{count(same)} already."
    if gone:
        told += (
            f" {count(gone)} of that reading {'is' if gone == 1 else 'are'} not in this file and "
            f"{'stays' if gone == 1 else 'stay'}: what was changed or taken back counts as it was "
            "too."
        )
    if not new:
        return told
    twin = [f"But it {fault.what}; {fault.mend}." for fault in faults if not fault.place]
    if rest := len(faults) - len(twin):
        twin.append(f"{rest} thing{'s' * (rest != 1)} in it should be looked at.")
    return " ".join([told, *twin])
