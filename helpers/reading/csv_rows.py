"""Rows are added to a person's table and taken out of it; all its other bytes stay as they are.

Delimiter, quotation marks, encoding, line ends, columns that nobody knows and their order, a line
`sep=;`, blank rows and a missing last line end: all of it is somebody's, or their spreadsheet's.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterable
from typing import NamedTuple

from helpers.reading.cells import neutralise, restore
from helpers.reading.faults import BadInput

# The longer marks first: the one of UTF-32 begins with the one of UTF-16.
ENCODINGS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
DELIMITERS = ",;\t"
# The column for cells that stand under no name: nothing that somebody wrote gets lost.
UNNAMED = "surplus"


class Record(NamedTuple):
    """One row of a table: its cells without white space around them, and its own characters.

    `number` counts rows as a spreadsheet does.
    """

    number: int
    cells: list[str]
    raw: str

    @property
    def end(self) -> str:
        """The line end behind it; none behind the last row of many a table."""
        return self.raw[len(self.raw.rstrip("\r\n")) :]


class Sheet(NamedTuple):
    """A table as somebody's program wrote it.

    `heading` is the place of the row with the names among the `records`, -1 where there is none.
    """

    mark: bytes
    encoding: str
    delimiter: str
    records: list[Record]
    heading: int

    @property
    def names(self) -> list[str]:
        """The columns' names in small letters."""
        return [] if self.heading < 0 else [n.lower() for n in self.records[self.heading].cells]

    @property
    def rows(self) -> list[Record]:
        """The rows below the heading that hold anything."""
        below = self.records[self.heading + 1 :] if self.heading >= 0 else []
        return [record for record in below if any(record.cells)]

    @property
    def quoted(self) -> bool:
        """Whether all cells have quotation marks around them, as far as the heading tells."""
        return self.heading >= 0 and self.records[self.heading].raw.lstrip().startswith('"')

    def write(self, records: Iterable[Record]) -> bytes:
        """The bytes of these records, in the encoding of the table."""
        return self.mark + "".join(r.raw for r in records).encode(self.encoding, "replace")


def read_sheet(name: str, data: bytes) -> Sheet:
    """A table from its bytes; raises BadInput, naming it `name`, where it cannot be read."""
    mark, encoding = next((pair for pair in ENCODINGS if data.startswith(pair[0])), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {len(mark) + error.start + 1}"
        mend = "save it as CSV in UTF-8"
        raise BadInput(name, place, "is not written in UTF-8", mend) from error
    # Where Excel writes it, such a line only names the delimiter.
    head = next((line for line in text.splitlines() if line.strip() and "sep=" not in line[:5]), "")
    delimiter = max(DELIMITERS, key=head.count)
    lines, held = io.StringIO(text, newline=""), []

    def hand_on() -> Iterable[str]:
        for line in lines:
            held.append(line)
            yield line

    records: list[Record] = []
    filled = 0
    try:
        for cells in csv.reader(hand_on(), delimiter=delimiter, strict=True):
            # Most cells of most tables are empty.
            bare = [cell and restore(cell.strip()).strip() for cell in cells]
            records.append(Record(len(records) + 1, bare, "".join(held)))
            filled += any(bare) and not (not filled and bare[0].startswith("sep="))
            held.clear()
    except csv.Error as error:
        mend = "check the quotation marks there and just before"
        place = f"row {filled + 1}"
        raise BadInput(name, place, f"cannot be read ({error})", mend) from error
    heading = next(
        (n for n, r in enumerate(records) if any(r.cells) and not r.cells[0].startswith("sep=")), -1
    )
    sheet = Sheet(mark, encoding, delimiter, records, heading)
    names = sheet.names
    twice = next((n for place, n in enumerate(names) if n and n in names[:place]), "")
    if twice:
        what = f"has two columns called {twice}"
        place = f"row {records[heading].number}"
        raise BadInput(name, place, what, "give each a name of its own")
    return sheet


def list_rows(sheet: Sheet) -> list[dict[str, str]]:
    """The cells of each row by column, the empty ones left out."""
    names = sheet.names
    return [_by_name(names, record.cells) for record in sheet.rows]


def add_rows(name: str, data: bytes, rows: list[dict[str, str]], columns: Iterable[str]) -> bytes:
    """The table with rows at its end; columns it lacks come last, as far as a row fills them.

    A table without a heading gets these `columns`. Raises BadInput where it cannot be read, and
    where a new column would name cells that have slipped out of theirs.
    """
    return extend_sheet(name, read_sheet(name, data or codecs.BOM_UTF8), rows, columns)


def extend_sheet(
    name: str, sheet: Sheet, rows: list[dict[str, str]], columns: Iterable[str]
) -> bytes:
    """The same for a table that is read already."""
    columns = list(columns)
    if sheet.heading < 0:
        heading = _write_row(columns, ",", quoted=False) + "\n"
        sheet = read_sheet(name, sheet.mark + heading.encode(sheet.encoding))
    names = sheet.names
    order = dict.fromkeys([*columns, *(column for row in rows for column in row)])
    lacking = [c for c in order if c not in names and any(row.get(c) for row in rows)]
    records = _widen(name, sheet, lacking) if lacking else sheet.records
    end = next((record.end for record in records if record.end), "\n")
    added = [
        _write_row(
            [row.get(column, "") for column in [*names, *lacking]],
            sheet.delimiter,
            quoted=sheet.quoted,
        )
        for row in rows
    ]
    closed = records[-1].end
    tail = "".join(row + end for row in added) if closed else "".join(end + row for row in added)
    return sheet.write(records) + tail.encode(sheet.encoding, "replace")


def take_rows(
    name: str, data: bytes, leaves: Callable[[dict[str, str]], bool]
) -> tuple[bytes, list[dict[str, str]]]:
    """The table without the rows for which `leaves` holds, and these rows."""
    sheet = read_sheet(name, data)
    names = sheet.names
    taken = {r.number: _by_name(names, r.cells) for r in sheet.rows}
    taken = {number: row for number, row in taken.items() if leaves(row)}
    return sheet.write(r for r in sheet.records if r.number not in taken), list(taken.values())


def write_table(rows: Iterable[list[str]]) -> str:
    """Rows as lines of a table with commas, so that no spreadsheet runs what stands in them."""
    return "".join(_write_row(row, ",", quoted=False) + "\n" for row in rows)


def _by_name(names: list[str], cells: list[str]) -> dict[str, str]:
    row = {name: cell for name, cell in zip(names, cells, strict=False) if name and cell}
    loose = [c for n, c in enumerate(cells) if c and (n >= len(names) or not names[n])]
    return {**row, UNNAMED: " ".join(loose)} if loose else row


def _widen(name: str, sheet: Sheet, lacking: list[str]) -> list[Record]:
    """The records with more columns at the end, empty below the heading."""
    width = len(sheet.names)
    slipped = next((r for r in sheet.rows if any(r.cells[width:])), None)
    if slipped:
        surplus = " ".join(cell for cell in slipped.cells[width:] if cell)
        what = f"has more cells than there are columns ({surplus})"
        place, mend = f"row {slipped.number}", "put text with commas in quotation marks"
        raise BadInput(name, place, what, mend)
    heads = sheet.delimiter + _write_row(lacking, sheet.delimiter, quoted=sheet.quoted)
    widened = list(sheet.records[: sheet.heading])
    for record in sheet.records[sheet.heading :]:
        bare = record.raw[: len(record.raw) - len(record.end)]
        if record.number == sheet.records[sheet.heading].number:
            bare += heads
        elif any(record.cells):
            bare += sheet.delimiter * max(width + len(lacking) - len(record.cells), 0)
        widened.append(record._replace(raw=bare + record.end))
    return widened


def _write_row(cells: list[str], delimiter: str, *, quoted: bool) -> str:
    line = io.StringIO()
    style = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    # The writer quotes a cell with the signs that end its own lines.
    writer = csv.writer(line, delimiter=delimiter, quoting=style, lineterminator="\r\n")
    writer.writerow([neutralise(cell) for cell in cells])
    return line.getvalue().removesuffix("\r\n")
