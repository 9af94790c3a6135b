"""The files of readings as they lie there: which rows they hold, of which kind.

`kind` tells codings (empty, or `coding`) from what a coder has `read` and from a `code` of the
coder's own; in the file of the class also from what is `unclear` and what is `revealed`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from helpers.coding.coders import (
    CLASS_CODER,
    RESERVED,
    RULES_CODER,
    find_readings,
    list_readings,
    name_coder,
    tell_origin,
)
from helpers.reading.faults import BadInput
from helpers.reading.metadata import SURPLUS, read_table, refuse_surplus

READING_COLUMNS = [
    "layer", "code", "statement_id", "quotation", "prefix", "suffix", "polarity", "certainty",
    "hedge", "voice", "speaker", "uptake", "note",
]  # fmt: skip
REQUIRED_COLUMNS = READING_COLUMNS[:4]
HASHES = ["text_sha256", "codebook_sha256"]
# What a file has that is written here; others have as many of these as they need.
PERSON_COLUMNS = ["kind", *READING_COLUMNS, "label", "definition", *HASHES, "date"]
# Spreadsheets cut what is longer than 32,767 letters.
LONGEST_CELL = 32_000
CODING, READ, CODE, UNCLEAR, REVEALED = "coding", "read", "code", "unclear", "revealed"
KINDS = (CODING, READ, CODE)
CLASS_KINDS = (*KINDS, UNCLEAR, REVEALED)
# The column in which `csv_rows` keeps cells that stood under no name.
LOOSE = "surplus"

Row = tuple[int, dict[str, str]]


class ReadingFile(NamedTuple):
    """A coder's file: its rows by kind with their numbers, and rows that cannot be used."""

    name: str
    coder: str
    rows: dict[str, list[Row]]
    faults: list[BadInput]

    @property
    def origin(self) -> str:
        return tell_origin(self.coder)


def read_files(corpus) -> list[ReadingFile]:
    """Every file with a reading of this corpus, by name."""
    return [read_file(path) for path in list_readings(find_readings(corpus))]


def read_file(path: Path) -> ReadingFile:
    """A file with its rows by kind; of one that cannot be read only why."""
    coder = name_coder(path)
    try:
        if coder == RULES_CODER:
            what = f"has the name that is kept for {RESERVED[RULES_CODER]}"
            raise BadInput(path.name, "", what, "give it the name of its coder")
        return sort_rows(path.name, coder, read_table(path))
    except BadInput as fault:
        return ReadingFile(path.name, coder, {}, [fault])


def sort_rows(name: str, coder: str, lines: Iterable[Row]) -> ReadingFile:
    """The rows of a table by kind; raises BadInput for a table that is no reading."""
    lines = list(lines)
    check_columns(name, lines[0][1] if lines else dict.fromkeys(REQUIRED_COLUMNS))
    rows: dict[str, list[Row]] = {}
    faults: list[BadInput] = []
    known = CLASS_KINDS if coder == CLASS_CODER else KINDS
    for number, cells in lines:
        kind = cells.get("kind", "").lower() or CODING
        try:
            if cells.get(LOOSE):
                cells = {**cells, SURPLUS: cells[LOOSE]}
            refuse_surplus(name, number, cells)
            if kind not in known:
                mend = f"write one of {', '.join(known)}"
                raise BadInput(name, f"row {number}", f"kind is {kind}", mend)
        except BadInput as fault:
            faults.append(fault)
            continue
        rows.setdefault(kind, []).append((number, cells))
    return ReadingFile(name, coder, rows, faults)


def check_columns(name: str, columns: Iterable[str]) -> None:
    """Raises BadInput where a table lacks what a row of a reading cannot do without."""
    have = set(columns)
    missing = [column for column in REQUIRED_COLUMNS if column not in have]
    if missing:
        what = f"has no column {', '.join(missing)}"
        raise BadInput(name, "row 1", what, f"the columns are {', '.join(READING_COLUMNS)}")


def row_number(fault: BadInput) -> int:
    """The number of the row that a fault is about, 0 for a whole file."""
    word = fault.place.removeprefix("row ")
    return int(word) if word.isdigit() else 0
