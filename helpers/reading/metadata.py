"""What people wrote about the statements: `statements.csv`.

Tables are edited in spreadsheets, so they are read as text (nothing becomes a number or a missing
value), with commas, semicolons or tabs, in UTF-8 or in UTF-16 with a byte-order mark.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from pathlib import Path

import pandas as pd

from helpers.reading.csv_rows import read_sheet
from helpers.reading.faults import BadInput
from helpers.reading.sources import Source

STATEMENTS_FILE = "statements.csv"
# No column can be called so, since the names of columns are stripped.
SURPLUS = " surplus"
WRITTEN_COLUMNS = [
    "organisation", "title", "date", "date_basis", "place", "published_by", "url", "language",
    "version_of", "related", "note", "file",
]  # fmt: skip
KNOWN_COLUMNS = [*WRITTEN_COLUMNS, "sha256", "extraction", "layout", "words"]
DATE_BASES = ("stated", "inferred", "unknown")
WRITTEN_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def read_table(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Row number as a spreadsheet shows it, and the cells by column; BadInput if unreadable.

    Cells beyond the last column stand under `SURPLUS`, so that no reader of a table can miss them.
    What was written so that no spreadsheet runs it is given as it was meant.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        what = f"cannot be opened ({error.strerror or error.__class__.__name__})"
        raise BadInput(path.name, "", what, "check who may read it") from error
    return parse_table(path.name, data)


def parse_table(name: str, data: bytes) -> list[tuple[int, dict[str, str]]]:
    """The same for the bytes of a table; a BadInput calls it `name`."""
    sheet = read_sheet(name, data)
    names = sheet.names
    return [(record.number, _by_column(names, record.cells)) for record in sheet.rows]


def _by_column(names: list[str], cells: list[str]) -> dict[str, str]:
    row = {name: cell for name, cell in zip(names, cells, strict=False) if name}
    surplus = " ".join(cell for cell in cells[len(names) :] if cell)
    return {**row, SURPLUS: surplus} if surplus else row


def refuse_surplus(name: str, number: int, row: dict[str, str]) -> None:
    """Raises BadInput for a row whose cells have slipped out of their columns."""
    if SURPLUS in row:
        what = f"has more cells than there are columns ({row[SURPLUS]})"
        raise BadInput(name, f"row {number}", what, "put text with commas in quotation marks")


def named_files(folder: Path) -> set[str]:
    """Files that statements.csv describes, as far as it can be read."""
    try:
        rows = read_table(folder / STATEMENTS_FILE)
    except BadInput:
        return set()
    return {_composed(row.get("file", "")) for _, row in rows}


def _composed(name: str) -> str:
    """A file's name in the form that spreadsheets write; some file systems take letters apart."""
    return unicodedata.normalize("NFC", name)


def read_metadata(folder: Path, sources: dict[str, Source], faults: list[BadInput]) -> pd.DataFrame:
    """One row per statement: what the csv says of each file, defaults where it says nothing.

    Columns the csv has beyond ours are kept at the end.
    """
    rows, further = _read_rows(folder, sources, faults)
    described = {row["file"] for row in rows.values()}
    for name in sources:
        if name in described:
            continue
        statement_id = Path(name).stem
        if statement_id in rows:
            what = f"would have the id {statement_id}, as {rows[statement_id]['file']} has"
            faults.append(
                BadInput(name, "", what, f"give it another name or a row in {STATEMENTS_FILE}")
            )
            continue
        rows[statement_id] = {"file": name, "date_basis": "unknown"}
    faults += _check_links(rows)
    table = pd.DataFrame(
        [
            {name: row.get(name, "") for name in [*WRITTEN_COLUMNS, *further]}
            for row in rows.values()
        ],
        index=pd.Index(list(rows), name="statement_id", dtype="str"),
        columns=[*WRITTEN_COLUMNS, *further],
        dtype="str",
    )
    known = {name: sources[name] for name in table["file"]}
    return table.assign(
        sha256=pd.Series([s.sha256 for s in known.values()], index=table.index, dtype="str"),
        extraction=pd.Series(
            [s.extraction for s in known.values()], index=table.index, dtype="str"
        ),
    )


def _read_rows(
    folder: Path, sources: dict[str, Source], faults: list[BadInput]
) -> tuple[dict[str, dict[str, str]], list[str]]:
    """The usable rows of statements.csv by id, and the columns we do not know."""
    path = folder / STATEMENTS_FILE
    if not path.is_file():
        return {}, []
    try:
        lines = read_table(path)
        columns = list(dict.fromkeys(name for _, row in lines for name in row))
        if lines and not {"file", "statement_id"} & set(columns):
            mend = "name the columns in the first row, as corpus/README.md lists them"
            raise BadInput(path.name, "row 1", "has neither a column file nor statement_id", mend)
    except BadInput as fault:
        faults.append(fault)
        return {}, []
    known = (*KNOWN_COLUMNS, "statement_id", SURPLUS)
    further = [name for name in columns if name not in known]
    for name in further:
        mend = "nothing needs mending unless the name is a slip"
        faults.append(BadInput(path.name, f"column {name}", "is not known here and was kept", mend))
    rows: dict[str, dict[str, str]] = {}
    files: dict[str, str] = {}
    for number, row in lines:
        try:
            statement_id = _check_row(row, number, sources, rows, files)
        except BadInput as fault:
            faults.append(fault)
            continue
        files[row["file"]] = statement_id
        rows[statement_id] = row
        faults += check_cells(row, number)
    return rows, further


def _check_row(
    row: dict[str, str], number: int, sources: dict[str, Source],
    rows: dict[str, dict[str, str]], files: dict[str, str],
) -> str:  # fmt: skip
    """The id of a row that can be used; fills in the file if only the id is given."""
    place = f"row {number}"
    refuse_surplus(STATEMENTS_FILE, number, row)
    statement_id, name = row.get("statement_id", ""), row.get("file", "")
    name = next((file for file in sources if _composed(file) == _composed(name)), name)
    if not name:
        name = next((file for file in sources if Path(file).stem == statement_id), "")
    statement_id = statement_id or Path(name).stem
    if name not in sources:
        what = f"describes {name or statement_id or 'no file'}, which was not read"
        raise BadInput(STATEMENTS_FILE, place, what, "put the file into texts, or correct the row")
    if name in files:
        what = f"describes {name} a second time"
        raise BadInput(STATEMENTS_FILE, place, what, "keep one of the two rows")
    if statement_id in rows:
        what = f"gives the id {statement_id} a second time"
        raise BadInput(STATEMENTS_FILE, place, what, "give every statement an id of its own")
    row["file"] = name
    return statement_id


def check_cells(row: dict[str, str], number: int) -> list[BadInput]:
    """Empties cells of a row that cannot be used, and says so."""
    faults = []
    place = f"row {number}"
    written = row.get("date", "")
    if written and not _is_date(written):
        what = f"gives the date {written!r}, which is none"
        mend = "write it as 2020-01-04, 2020-01 or 2020, or leave it empty"
        faults.append(BadInput(STATEMENTS_FILE, place, what, mend))
        row["date"] = written = ""
    basis = row.get("date_basis", "")
    if basis and basis not in DATE_BASES:
        what = f"gives the date_basis {basis!r}"
        faults.append(
            BadInput(STATEMENTS_FILE, place, what, f"write one of {', '.join(DATE_BASES)}")
        )
        basis = ""
    row["date_basis"] = basis if written and basis else "unknown"
    language = row.get("language", "")
    code = re.split(r"[-_]", language.lower())[0]
    if language and not re.fullmatch(r"[a-z]{2,3}", code):
        what, mend = f"gives the language {language!r}", "write a code such as en, de or fr"
        faults.append(BadInput(STATEMENTS_FILE, place, what, mend))
        code = ""
    row["language"] = code
    versions = row.get("version_of", "").split(";")
    if len(versions) > 1:
        what = "names several statements in version_of"
        faults.append(BadInput(STATEMENTS_FILE, place, what, "write the one fullest text"))
        row["version_of"] = ""
    return faults


def _check_links(rows: dict[str, dict[str, str]]) -> list[BadInput]:
    """Ids in version_of and related have to be ids of this corpus."""
    faults = []
    for statement_id, row in rows.items():
        for column in ("version_of", "related"):
            named = [name.strip() for name in row.get(column, "").split(";") if name.strip()]
            lost = [name for name in named if name not in rows]
            for name in lost:
                what = f"names {name} in {column}, which is no statement here"
                place = f"the row of {statement_id}"
                faults.append(BadInput(STATEMENTS_FILE, place, what, "write the id of a statement"))
            row[column] = ";".join(name for name in named if name not in lost)
    return faults


def _is_date(written: str) -> bool:
    match = WRITTEN_DATE.fullmatch(written)
    if not match:
        return False
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
