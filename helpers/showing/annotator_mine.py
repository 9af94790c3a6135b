"""What one coder has coded and read, as it stands in the coder's file: each row with its place."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from helpers.coding.anchors import locate_quotation
from helpers.coding.codebook import Codebook
from helpers.coding.coders import COVERAGE_FILE, find_reading, find_readings
from helpers.coding.own_codes import extend_codebook, list_own_codes
from helpers.coding.read_parts import Part, covers
from helpers.coding.reading_files import CODING, PERSON_COLUMNS, READ, ReadingFile, read_file
from helpers.coding.reading_rows import (
    EVERY,
    Known,
    find_covered,
    has_code,
    know,
    locate_codings,
)
from helpers.coding.saving import identify_row
from helpers.reading.faults import BadInput
from helpers.reading.metadata import read_table
from helpers.reading.roles import COUNTED_ROLES

# What a coding says besides its code and its words.
SAID = ("polarity", "certainty", "hedge", "voice", "speaker", "uptake", "note")


class Coding(NamedTuple):
    """A coding of the coder, with its row in the file."""

    key: str
    statement_id: str
    code: str
    start: int
    end: int
    said: dict[str, str]
    row: dict[str, str]


class Read(NamedTuple):
    """A stretch that was read for codes; `key` is empty where no row of the file says so."""

    key: str
    statement_id: str
    code: str
    codes: tuple[str, ...]
    start: int
    end: int
    whole: bool
    row: dict[str, str]


class Mine(NamedTuple):
    """One coder's codings and reads in a layer; `faults` are about rows that cannot be used.

    `codebook` has the coder's own codes at its end.
    """

    codebook: Codebook
    codings: tuple[Coding, ...] = ()
    reads: tuple[Read, ...] = ()
    faults: tuple[str, ...] = ()

    def find(self, key: str) -> Coding | None:
        return next((coding for coding in self.codings if coding.key == key), None)


def read_mine(corpus, codebook, coder: str) -> Mine:
    """What stands in the file of this coder; nothing where there is none.

    Only this file is read: a class may have many, and every change waits for it.
    """
    path = find_reading(coder, find_readings(corpus)) if coder else None
    if path is None or not path.is_file():
        return Mine(codebook)
    file = read_file(path)
    own = [added for added in list_own_codes([file]) if added.layer == codebook.layer]
    codebook = extend_codebook(codebook, own)
    known = know(corpus, codebook, [file])
    cells = dict(file.rows.get(CODING, ()))
    codings, faults = [], list(file.faults)
    for located in locate_codings(file, known):
        if isinstance(located, BadInput):
            faults.append(located)
        elif located["layer"] == codebook.layer:
            codings.append(_make_coding(located, cells[located["row"]]))
    order = {name: place for place, name in enumerate(corpus.statements.index)}
    codings.sort(key=lambda c: (order[c.statement_id], c.start, -c.end, c.code))
    reads = tuple(_read_reads(corpus, file, known))
    return Mine(codebook, tuple(codings), reads, tuple(map(str, faults)))


def find_state(corpus, coder: str) -> tuple[int, ...]:
    """What tells that a coder's file was written again: nothing while there is none."""
    try:
        state = find_reading(coder, find_readings(corpus)).stat()
    except OSError:
        return ()
    return state.st_ino, state.st_mtime_ns, state.st_size


def make_key(row: Mapping[str, str]) -> str:
    """What a row is known by, here and on the page: a checksum of what it says."""
    return hashlib.sha256("\x1f".join(identify_row(row)).encode()).hexdigest()[:20]


def find_whole(corpus, codebook, mine: Mine, statement_id: str) -> list[str]:
    """The codes for which this coder has read all of a statement, at once or part by part."""
    here = [read for read in mine.reads if read.statement_id == statement_id]
    if not here:
        return []
    text = corpus.text(statement_id)
    sentences = corpus.sentences[corpus.sentences["statement_id"] == statement_id]
    counted = sentences[sentences["role"].isin(COUNTED_ROLES)]
    spans = list(zip(counted["start"], counted["end"], strict=True))
    found: dict[tuple[int, ...], bool] = {}

    def is_whole(code: str) -> bool:
        over = [(n, read) for n, read in enumerate(here) if stands_for(read, code, codebook)]
        if any(read.whole for _, read in over):
            return True
        asked = tuple(n for n, _ in over)
        if asked not in found:
            parts = [Part(read.row, code, read.start, read.end, False, True) for _, read in over]
            found[asked] = covers(parts, spans, text)
        return found[asked]

    return [code.id for code in codebook.codes if is_whole(code.id)]


def stands_for(read: Read, code: str, codebook) -> bool:
    """Whether a row of what was read is about a code; `*` is about none that coders added."""
    return code in read.codes or (EVERY in read.codes and code not in codebook.own)


def _make_coding(located: dict, cells: dict[str, str]) -> Coding:
    row = _bare(cells)
    return Coding(
        make_key(row), located["statement_id"], located["code"], located["start"], located["end"],
        {name: located[name] for name in SAID}, row,
    )  # fmt: skip


def _read_reads(corpus, file: ReadingFile, known: Known) -> list[Read]:
    """Stretches that were read and still hold; a row stands for several codes."""
    reads = []
    for number, cells in file.rows.get(READ, ()):
        name, codes = cells.get("statement_id", ""), _find_codes(cells, known)
        if not codes:
            continue
        try:
            code, place = cells["code"], f"row {number}"
            if code != EVERY and not has_code(file, number, cells["layer"], code, known):
                continue
            part = bool(cells.get("quotation"))
            span = locate_quotation(cells, corpus, file=file.name, place=place) if part else None
        except BadInput:
            continue
        start, end = span or (0, len(corpus.text(name)))
        row = _bare(cells)
        key = make_key(row)
        reads.append(Read(key, name, cells["code"], codes, start, end, span is None, row))
    for cells in _read_covered(corpus, file.coder):
        if codes := _find_codes(cells, known):
            name = cells["statement_id"]
            length = len(corpus.text(name))
            reads.append(Read("", name, cells["code"], codes, 0, length, True, _bare(cells)))
    return reads


def _find_codes(cells: Mapping[str, str], known: Known) -> tuple[str, ...]:
    """The codes that a row was read for, none where text or meaning are others now."""
    text = known.texts.get(cells.get("statement_id", ""), "")
    if cells.get("layer") != known.codebook.layer or not text or cells.get("text_sha256") != text:
        return ()
    return tuple(find_covered(cells.get("code", ""), cells.get("codebook_sha256", ""), known))


def _read_covered(corpus, coder: str) -> list[dict[str, str]]:
    """Rows of `coverage.csv` about this coder; it is read again only after it was written."""
    try:
        state = (find_readings(corpus) / COVERAGE_FILE).stat()
        rows = _keep_covered(find_readings(corpus), state.st_mtime_ns, state.st_size)
    except (BadInput, OSError):
        return []
    return [row for row in rows if row.get("coder") == coder]


@lru_cache(maxsize=4)
def _keep_covered(folder: Path, _changed: int, _size: int) -> list[dict[str, str]]:
    return [row for _, row in read_table(folder / COVERAGE_FILE)]


def _bare(cells: Mapping[str, str]) -> dict[str, str]:
    """The cells that identify a row."""
    return {name: cells[name] for name in PERSON_COLUMNS if cells.get(name) and name != "date"}
