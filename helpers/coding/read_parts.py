"""What was read: whole statements, and paragraphs or sentences of them.

Rows of the kind `read` in a coder's file, and rows of `coverage.csv`. A part is never taken for the
whole: a statement counts as read only if a row says so, or if the parts that still fit together
cover all its sentences that are counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from helpers.coding.anchors import locate_quotation
from helpers.coding.codebook import LAYERS, Codebook
from helpers.coding.coders import COVERAGE_FILE, find_readings
from helpers.coding.reading_files import READ, ReadingFile, Row, read_files
from helpers.coding.reading_rows import (
    EVERY,
    Known,
    check_statement,
    find_covered,
    has_code,
    know,
)
from helpers.reading.faults import BadInput
from helpers.reading.metadata import read_table
from helpers.reading.roles import COUNTED_ROLES

COVERAGE_COLUMNS = [
    "coder", "statement_id", "layer", "code", "text_sha256", "codebook_sha256", "date",
]  # fmt: skip
PART_COLUMNS = [
    "coder", "statement_id", "layer", "code", "start", "end", "whole", "fits", "date",
]  # fmt: skip
PART_KINDS = {"start": "int64", "end": "int64", "whole": "bool", "fits": "bool"}


class Part(NamedTuple):
    """A stretch that somebody read for a code, and whether that still holds."""

    row: dict[str, str]
    code: str
    start: int
    end: int
    whole: bool
    fits: bool


def read_parts(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per coder × statement × code (or `*`) × stretch that was read, in this layer.

    `start` and `end` are code points, `whole` tells that a row stands for the whole statement.
    `fits` is False where text or meaning are others now. `*` stands for all codes of the codebook's
    file, never for those that coders added (`codebook.own`); where some of them were a coder's own
    when that was read, all others are named one by one.
    """
    files = read_files(corpus)
    parts = list_parts(corpus, files, know(corpus, codebook, files))
    rows = [
        (part.row["coder"], part.row["statement_id"], codebook.layer, part.code, part.start,
         part.end, part.whole, part.fits, part.row.get("date", ""))
        for part in parts
        if part.row["statement_id"] in corpus.statements.index
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=PART_COLUMNS)
    return table.astype(dict.fromkeys(PART_COLUMNS, "str") | PART_KINDS)


def read_coverage(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per coder, statement and code (or `*`) that was read for, in the codebook's layer.

    Only whole statements: parts count where together they cover all sentences that are counted.
    `fits` is False where the text or the meaning of the code is another now than when it was read.
    """
    files = read_files(corpus)
    parts = list(list_parts(corpus, files, know(corpus, codebook, files)))
    whole = [part for part in parts if part.whole]
    whole += _join_parts(parts, corpus)
    # Of rows that say the same the one that fits comes first.
    unique: dict[tuple[str, str, str], Part] = {}
    for part in sorted(whole, key=lambda part: not part.fits):
        unique.setdefault((part.row["coder"], part.row["statement_id"], part.code), part)
    kept = set(map(id, unique.values()))
    rows = [
        [{**part.row, "code": part.code}.get(name, "") for name in COVERAGE_COLUMNS]
        for part in whole
        if id(part) in kept
    ]
    table = pd.DataFrame(rows, columns=COVERAGE_COLUMNS, dtype="str")
    fits = [part.fits for part in whole if id(part) in kept]
    return table.assign(fits=pd.Series(fits, dtype="bool"))


def list_parts(corpus, files: list[ReadingFile], known: Known) -> Iterator[Part]:
    """What was read in the codebook's layer: of coverage.csv, then of each file."""
    covered: dict[tuple[str, str], list[str]] = {}
    for row, span in _list_rows(corpus, files, known):
        key = (row.get("code", ""), row.get("codebook_sha256", ""))
        if key not in covered:
            covered[key] = find_covered(*key, known)
        name = row["statement_id"]
        same = known.texts.get(name, "") == row.get("text_sha256") != ""
        length = len(corpus.text(name)) if name in known.texts else 0
        fits = same and bool(covered[key])
        for code in covered[key] if fits else [key[0]]:
            yield Part(row, code, *(span or (0, length)), span is None, fits)


def _list_rows(
    corpus, files: list[ReadingFile], known: Known
) -> Iterator[tuple[dict[str, str], tuple[int, int] | None]]:
    """Rows of what was read that can be used, each with the place of a part."""
    layer = known.codebook.layer
    try:
        covered = read_covered(corpus)
    except BadInput:
        covered = []
    for _, row in covered:
        if row.get("layer") == layer:
            yield {"statement_id": "", "coder": "", **row}, None
    for file in files:
        for number, cells in file.rows.get(READ, ()):
            try:
                if cells.get("layer") == layer and _check_read(file, number, cells, known):
                    span = _locate_part(file, number, cells, known)
                    yield {**cells, "coder": file.coder}, span
            except BadInput:
                continue


def read_covered(corpus) -> list[Row]:
    """The rows of `coverage.csv`; raises BadInput where it cannot be read."""
    path = find_readings(corpus) / COVERAGE_FILE
    return read_table(path) if path.is_file() else []


def _check_read(file: ReadingFile, number: int, cells: dict[str, str], known: Known) -> bool:
    """Whether the codebook has the code that was read for; BadInput for a bad cell."""
    layer, code = cells.get("layer", ""), cells.get("code", "")
    if layer not in LAYERS:
        mend = f"write one of {', '.join(LAYERS)}"
        raise BadInput(file.name, f"row {number}", f"layer is {layer or 'empty'}", mend)
    check_statement(file, number, cells.get("statement_id", ""), known)
    return code == EVERY or has_code(file, number, layer, code, known)


def _locate_part(
    file: ReadingFile, number: int, cells: dict[str, str], known: Known
) -> tuple[int, int] | None:
    """Where the part lies that was read; None for the whole statement."""
    if not cells.get("quotation"):
        return None
    return locate_quotation(cells, known.corpus, file=file.name, place=f"row {number}")


def _join_parts(parts: list[Part], corpus) -> list[Part]:
    """Statements whose parts together cover all counted sentences, for `*` or for a code."""
    by_reader: dict[tuple[str, str], dict[str, list[Part]]] = {}
    for part in parts:
        if part.fits:
            key = (part.row["coder"], part.row["statement_id"])
            by_reader.setdefault(key, {}).setdefault(part.code, []).append(part)
    by_reader = {
        key: codes
        for key, codes in by_reader.items()
        if any(not part.whole for listed in codes.values() for part in listed)
    }
    if not by_reader:
        return []
    counted = corpus.sentences[corpus.sentences["role"].isin(COUNTED_ROLES)]
    spans = {
        name: list(zip(rows["start"], rows["end"], strict=True))
        for name, rows in counted.groupby("statement_id", sort=False)
    }
    joined = []
    for (_, name), codes in by_reader.items():
        every = codes.get(EVERY, [])
        for code, listed in codes.items():
            together = listed if code == EVERY else [*every, *listed]
            if covers(together, spans.get(name, []), corpus.text(name)):
                last = max(together, key=lambda part: part.row.get("date", ""))
                joined.append(Part({**listed[-1].row, "date": last.row.get("date", "")}, code,
                                   0, len(corpus.text(name)), True, True))  # fmt: skip
    return joined


def covers(parts: list[Part], sentences: list[tuple[int, int]], text: str) -> bool:
    """Whether parts cover every one of the sentences, and there is one; white space aside."""
    merged: list[list[int]] = []
    for start, end in sorted((part.start, part.end) for part in parts):
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    place = 0
    for opens, closes in sorted(sentences):
        bare = text[opens:closes]
        opens, closes = opens + len(bare) - len(bare.lstrip()), opens + len(bare.rstrip())
        while place < len(merged) and merged[place][1] < closes:
            place += 1
        if place == len(merged) or merged[place][0] > opens:
            return False
    return bool(sentences)


def tell_unread(file: ReadingFile, known: Known) -> Iterator[BadInput]:
    """Rows of what was read that cannot be used; once per statement what no longer holds."""
    told: set[str] = set()
    for number, cells in file.rows.get(READ, ()):
        try:
            if not _check_read(file, number, cells, known):
                continue
            _locate_part(file, number, cells, known)
        except BadInput as fault:
            yield fault
            continue
        what = find_stale(cells, known)
        if what and what not in told:
            told.add(what)
            yield BadInput(file.name, f"row {number}", what, "read it again")


def tell_uncovered(corpus, known: Known) -> Iterator[BadInput]:
    """Rows of `coverage.csv` that no longer hold."""
    try:
        lines = read_covered(corpus)
    except BadInput as fault:
        yield fault
        return
    for number, row in lines:
        what = find_stale(row, known)
        if what:
            mend = "read it again and write a new row, or take this one away"
            yield BadInput(COVERAGE_FILE, f"row {number}", what, mend)


def find_stale(row: dict[str, str], known: Known) -> str:
    """What no longer fits in a row that tells what was read, or empty."""
    name, code, codebook = row.get("statement_id", ""), row.get("code", ""), known.codebook
    if name not in known.texts:
        return f"there is no statement {name or 'without an id'}"
    if row.get("text_sha256") != known.texts[name]:
        return f"the text of {name} is another now than when it was read"
    if codebook is None or row.get("layer") != codebook.layer:
        return ""
    if code not in known.meanings and code != EVERY:
        own = (codebook.layer, code) in known.own
        return "" if own else f"there is no code {code or 'without an id'} in {codebook.file.name}"
    if not find_covered(code, row.get("codebook_sha256", ""), known):
        which = "the codebook" if code == EVERY else f"code {code}"
        return f"{which} means something else now than when {name} was read for it"
    return ""
