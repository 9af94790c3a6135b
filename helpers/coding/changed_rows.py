"""Rows of a reading, as they go in and out of a file: cleaned, told apart, found again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from helpers.coding.coders import shorten
from helpers.coding.reading_files import (
    CLASS_KINDS,
    CODING,
    HASHES,
    KINDS,
    LONGEST_CELL,
    PERSON_COLUMNS,
)
from helpers.reading.csv_rows import Sheet, extend_sheet
from helpers.reading.faults import BadInput

# What a row says, after its kind.
WORDS = [name for name in PERSON_COLUMNS if name not in ("kind", "date", *HASHES)]

Cells = dict[str, str]


def clean_row(row: Mapping[str, str]) -> Cells:
    """A row as it comes back from the file, without its empty cells."""
    cells = {name: _clean(cell) for name, cell in row.items()}
    return {name: cell for name, cell in cells.items() if cell}


def check_row(row: Cells, *, as_class: bool = False) -> None:
    """Raises ValueError for a kind that is none, and BadInput for a cell that is cut elsewhere."""
    if row.get("kind", CODING).lower() not in (CLASS_KINDS if as_class else KINDS):
        raise ValueError(f"A reading has no rows of the kind {row['kind']!r}.")
    for name, cell in row.items():
        if len(cell) > LONGEST_CELL:
            what = f"{name} has {len(cell):,} letters, more than a cell of a table can hold"
            raise BadInput(row.get("statement_id", ""), "", what, "write it in several parts")


def identify_row(row: Mapping[str, str]) -> tuple[str, ...]:
    """What two rows that say the same have in common, checksums aside."""
    kind = row.get("kind", "").lower()
    return ("" if kind == CODING else kind, *(row.get(name, "") for name in WORDS))


def _know_row(row: Mapping[str, str]) -> tuple[str, ...]:
    key = identify_row(row)
    return key if not key[0] else (*key, *(row.get(name, "") for name in HASHES))


def _clean(cell: str | None) -> str:
    return str("" if cell is None else cell).encode("utf-8", "replace").decode("utf-8").strip()


def change_sheet(name: str, sheet: Sheet, gone: set[int], new: list[Cells]) -> bytes:
    """The bytes of a table without some of its rows and with others; none where nothing changes."""
    if gone:
        numbers = {record.number for place, record in enumerate(sheet.rows) if place in gone}
        kept = [record for record in sheet.records if record.number not in numbers]
        sheet = sheet._replace(records=kept)
    if new:
        return extend_sheet(name, sheet, new, PERSON_COLUMNS)
    return sheet.write(sheet.records) if gone else b""


def leave_known(rows: list[Cells], there: Iterable[Cells]) -> list[Cells]:
    """Those of the rows that are not there yet: of a row that is there once, all but one.

    A coding is known by what it says; what was read is read again where text or code changed.
    """
    quick = {row.get("quotation", "") for row in rows}
    known = Counter(_know_row(row) for row in there if row.get("quotation", "") in quick)
    new = []
    for row in rows:
        key = _know_row(row)
        if known[key] > 0:
            known[key] -= 1
        else:
            new.append(row)
    return new


def find_rows(name: str, rows: list[Cells], take: list[Cells]) -> set[int]:
    """Where the rows to be taken stand; raises BadInput, naming it, if one is not there."""
    found: set[int] = set()
    for asked in take:
        alike = (n for n, row in enumerate(rows) if n not in found and _is_same(row, asked))
        place = next(alike, None)
        if place is None:
            words = shorten(asked.get("quotation") or asked.get("label") or asked.get("code", ""))
            what = f"the row of {asked.get('layer', '')} {asked.get('code', '')} “{words}” is gone"
            raise BadInput(
                name, "", " ".join(what.split()), "another window changed it: look again"
            )
        found.add(place)
    return found


def _is_same(row: Cells, asked: Cells) -> bool:
    if row.get("quotation") != asked.get("quotation") or identify_row(row) != identify_row(asked):
        return False
    return all(row.get(name, "") == asked[name] for name in HASHES if asked.get(name))
