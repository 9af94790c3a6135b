"""What people coded by reading: `readings/<coder>.csv`, and `coverage.csv` for what they read.

A passage is anchored by its exact words, in which only white space is folded. Words that stand in
the statement more than once need the words before or after them too (`prefix`, `suffix`), unless
all other places lie in repeated text. What does not fit is told by its row, never moved by guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from helpers.coding.codebook import LAYERS, Codebook
from helpers.coding.hedging import name_kinds
from helpers.coding.passages import CODING_COLUMNS, LAYER_COLUMNS, make_codings
from helpers.reading.corrections import fold_words
from helpers.reading.faults import BadInput, list_problems
from helpers.reading.metadata import read_table, refuse_surplus
from helpers.reading.words import normalise

READING_COLUMNS = [
    "layer", "code", "statement_id", "quotation", "prefix", "suffix", "polarity", "certainty",
    "hedge", "voice", "speaker", "uptake", "note",
]  # fmt: skip
REQUIRED_COLUMNS = READING_COLUMNS[:4]
COVERAGE_COLUMNS = [
    "coder", "statement_id", "layer", "code", "text_sha256", "codebook_sha256", "date",
]  # fmt: skip
COVERAGE_FILE = "coverage.csv"
SHIPPED_CODER = "shipped"
ALLOWED = {
    "layer": LAYERS,
    "polarity": ("supports", "rejects"),
    "certainty": ("flat", "hedged"),
    "voice": ("own", "self-quoted", "other"),
    "uptake": ("adopted", "rejected", "open"),
}
NEEDED_BY_CLAIMS = ("polarity", "certainty")

Row = tuple[int, dict[str, str]]


def read_readings(corpus, codebook: Codebook | None = None) -> pd.DataFrame:
    """Everybody's codings, one row per passage coded: origin `shipped` or `person`.

    With a codebook those of its layer, checked against its codes, `hedge_kind` told by its hedges;
    without one those of all layers, with a claim's columns, empty elsewhere. Rows that cannot be
    used are left out; `read_reading_problems` tells which and why.
    """
    columns = ["statement_id", "start", "end", *READING_COLUMNS, "coder", "origin"]
    rows = [row for row in _read_rows(corpus, codebook) if not isinstance(row, BadInput)]
    located = pd.DataFrame(rows, columns=list(dict.fromkeys(columns)))
    if codebook is not None:
        located = located[located["layer"] == codebook.layer]
        if codebook.layer == "claim":
            located = located.assign(hedge_kind=name_kinds(located["hedge"], codebook))
        return make_codings(located, corpus, codebook.layer)
    return make_codings(located, corpus, "claim")[[*CODING_COLUMNS, *LAYER_COLUMNS["claim"]]]


def choose_reading(readings: pd.DataFrame, coder: str = "") -> pd.DataFrame:
    """The codings of one coder, one row per passage coded.

    Without a name it is the shipped reading, or the first coder's where there is none. Raises
    ValueError for a name under which nobody coded.
    """
    coders = list(dict.fromkeys(readings["coder"]))
    if coder and coder not in coders:
        known = ", ".join(coders) or "nobody"
        raise ValueError(f"Nobody coded under the name {coder!r}; choose one of: {known}.")
    first = SHIPPED_CODER if SHIPPED_CODER in coders else next(iter(coders), "")
    return readings[readings["coder"] == (coder or first)].reset_index(drop=True)


def read_reading_problems(corpus, codebook: Codebook | None = None) -> pd.DataFrame:
    """One row per row of a reading or of the coverage that cannot be used: file, place, what, mend.

    `place` is the row as a spreadsheet counts it. Codes are checked only with their codebook.
    """
    faults = [row for row in _read_rows(corpus, codebook) if isinstance(row, BadInput)]
    return list_problems([*faults, *_coverage_faults(corpus, codebook)])


def read_coverage(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per coder, statement and code (or `*`) that was read for, in the codebook's layer.

    `fits` is False where the text or the meaning of the code is another now than when it was read.
    """
    path = _folder(corpus) / COVERAGE_FILE
    try:
        rows = [row for _, row in read_table(path)] if path.is_file() else []
    except BadInput:
        rows = []
    rows = [row for row in rows if row.get("layer") == codebook.layer]
    table = pd.DataFrame(
        [[row.get(name, "") for name in COVERAGE_COLUMNS] for row in rows],
        columns=COVERAGE_COLUMNS,
        dtype="str",
    )
    fits = [not _stale(row, corpus, codebook) for row in rows]
    return table.assign(fits=pd.Series(fits, dtype="bool"))


def _folder(corpus) -> Path:
    return Path(corpus.folder) / "readings"


def _read_rows(corpus, codebook: Codebook | None) -> Iterator[dict[str, object] | BadInput]:
    """Each row of each reading: located, or what is wrong with it."""
    for path in sorted(_folder(corpus).glob("*.csv")):
        if path.name == COVERAGE_FILE or path.name.startswith((".", "~")):
            continue
        seen: dict[tuple, int] = {}
        try:
            lines = _checked_table(path)
        except BadInput as fault:
            yield fault
            continue
        for line in lines:
            try:
                yield _read_row(path, line, corpus, codebook, seen)
            except BadInput as fault:
                yield fault


def _checked_table(path: Path) -> list[Row]:
    lines = read_table(path)
    missing = [name for name in REQUIRED_COLUMNS if lines and name not in lines[0][1]]
    if missing:
        what = f"has no column {', '.join(missing)}"
        raise BadInput(path.name, "row 1", what, f"the columns are {', '.join(READING_COLUMNS)}")
    return lines


def _read_row(
    path: Path, line: Row, corpus, codebook: Codebook | None, seen: dict[tuple, int]
) -> dict[str, object]:
    """A row with its place in the text; raises BadInput if it cannot be used."""
    number, cells = line
    row = {name: cells.get(name, "") for name in READING_COLUMNS}
    place = f"row {number}"
    refuse_surplus(path.name, number, cells)
    needed = NEEDED_BY_CLAIMS if row["layer"] == "claim" else ()
    for name, words in ALLOWED.items():
        if row[name] not in words and (row[name] or name == "layer" or name in needed):
            mend = f"write one of {', '.join(words)}"
            raise BadInput(path.name, place, f"{name} is {row[name] or 'empty'}", mend)
    if codebook is not None and codebook.layer == row["layer"]:
        _check_code(path, place, row["code"], codebook)
    if row["statement_id"] not in corpus.statements.index:
        what = f"there is no statement {row['statement_id'] or 'without an id'}"
        mend = f"take one of {', '.join(corpus.statements.index)}"
        raise BadInput(path.name, place, what, mend)
    start, end = locate_quotation(row, corpus, file=path, place=place)
    key = (row["layer"], row["code"], row["statement_id"], start, end, row["polarity"])
    if key in seen:
        what = f"says the same as row {seen[key]}"
        raise BadInput(path.name, place, what, "keep one of the two")
    seen[key] = number
    origin = "shipped" if path.stem == SHIPPED_CODER else "person"
    return {**row, "start": start, "end": end, "coder": path.stem, "origin": origin}


def _check_code(path: Path, place: str, code: str, codebook: Codebook) -> None:
    # A slogan need not fill a pattern, so its code may be empty.
    if code not in {known.id for known in codebook.codes} and (code or codebook.layer != "slogan"):
        what = f"there is no code {code or 'without an id'} in {codebook.file.name}"
        raise BadInput(path.name, place, what, "correct the id, or add the code to the codebook")


def locate_quotation(
    row: dict[str, str], corpus, *, file: Path | str = "", place: str = ""
) -> tuple[int, int]:
    """Start and end of a row's quotation; raises BadInput unless it stands in exactly one place."""
    name, text = row["statement_id"], corpus.text(row["statement_id"])
    if not row["quotation"]:
        raise BadInput(Path(file).name, place, "quotation is empty", "copy the passage into it")
    around = r"(?={prefix}({quotation}){suffix})".format(
        prefix=fold_words(row["prefix"]) + r"\s*" if row["prefix"] else "",
        quotation=fold_words(row["quotation"]),
        suffix=r"\s*" + fold_words(row["suffix"]) if row["suffix"] else "",
    )
    found = [match.span(1) for match in re.finditer(around, text)]
    if not found:
        raise BadInput(Path(file).name, place, *_why_not(row, text))
    if len(found) > 1:
        found = _outside_repeats(found, corpus.paragraphs.query("statement_id == @name"))
    if len(found) > 1:
        what = f"its words stand in {name} {len(found)} times"
        mend = "put the words right before or after them into prefix or suffix"
        raise BadInput(Path(file).name, place, what, mend)
    return found[0]


def _why_not(row: dict[str, str], text: str) -> tuple[str, str]:
    name = row["statement_id"]
    if re.search(fold_words(row["quotation"]), text):
        what = f"its words stand in {name}, but not with that prefix and suffix"
        return what, "copy the words right before and after them again"
    if f" {normalise(row['quotation'])} " in f" {normalise(text)} ":
        what = f"its words stand in {name} with other marks or capitals"
        return what, "copy them from the text, curly quotation marks and dashes included"
    return (
        f"its words do not stand in {name}",
        "copy them from the text, or correct the statement_id",
    )


def _outside_repeats(
    found: list[tuple[int, int]], paragraphs: pd.DataFrame
) -> list[tuple[int, int]]:
    """Without the places in repeated text, unless there are no others."""
    repeats = paragraphs[paragraphs["role"] == "repeat"]
    spans = list(zip(repeats["start"], repeats["end"], strict=True))
    first = [(start, end) for start, end in found if not any(a <= start < b for a, b in spans)]
    return first or found


def _stale(row: dict[str, str], corpus, codebook: Codebook | None) -> str:
    """What no longer fits in a row of the coverage, or empty."""
    name, code = row.get("statement_id", ""), row.get("code", "")
    if name not in corpus.statements.index:
        return f"there is no statement {name or 'without an id'}"
    if row.get("text_sha256") != corpus.statements.at[name, "sha256"]:
        return f"the text of {name} is another now than when it was read"
    if codebook is None or row.get("layer") != codebook.layer:
        return ""
    meanings = {known.id: known.fingerprint for known in codebook.codes}
    meanings["*"] = codebook.fingerprint
    if code not in meanings:
        return f"there is no code {code or 'without an id'} in {codebook.file.name}"
    if row.get("codebook_sha256") != meanings[code]:
        which = "the codebook" if code == "*" else f"code {code}"
        return f"{which} means something else now than when {name} was read for it"
    return ""


def _coverage_faults(corpus, codebook: Codebook | None) -> Iterator[BadInput]:
    path = _folder(corpus) / COVERAGE_FILE
    try:
        lines = read_table(path) if path.is_file() else []
    except BadInput as fault:
        yield fault
        return
    for number, row in lines:
        what = _stale(row, corpus, codebook)
        if what:
            mend = "read it again and write a new row, or take this one away"
            yield BadInput(path.name, f"row {number}", what, mend)
