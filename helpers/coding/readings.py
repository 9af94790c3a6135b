"""What people coded by reading: `readings/<coder>.csv`, and `coverage.csv` for what they read.

A passage is anchored by its exact words (`helpers.coding.anchors`). What does not fit is told by
its row, never moved by guess.
"""

from __future__ import annotations

import pandas as pd

from helpers.coding.anchors import locate_quotation
from helpers.coding.codebook import Codebook
from helpers.coding.coders import CLASS_CODER, COVERAGE_FILE, SHIPPED_CODER
from helpers.coding.form_kinds import name_form_kinds
from helpers.coding.hedging import name_kinds
from helpers.coding.own_codes import map_own_rows
from helpers.coding.passages import CODING_COLUMNS, LAYER_COLUMNS, make_codings
from helpers.coding.read_parts import COVERAGE_COLUMNS, read_coverage, tell_uncovered, tell_unread
from helpers.coding.reading_files import (
    PERSON_COLUMNS,
    READING_COLUMNS,
    REQUIRED_COLUMNS,
    ReadingFile,
    read_files,
    row_number,
)
from helpers.coding.reading_rows import (
    ALLOWED,
    Known,
    know,
    locate_codings,
    tell_clashes,
    tell_class_rows,
)
from helpers.reading.faults import BadInput, list_problems

__all__ = [
    "ALLOWED", "COVERAGE_COLUMNS", "COVERAGE_FILE", "PERSON_COLUMNS", "READING_COLUMNS",
    "REQUIRED_COLUMNS", "SHIPPED_CODER", "choose_reading", "locate_quotation", "read_coverage",
    "read_reading_problems", "read_readings",
]  # fmt: skip


def read_readings(corpus, codebook: Codebook | None = None) -> pd.DataFrame:
    """Everybody's codings, one row per passage coded: origin `shipped` or `person`.

    With a codebook those of its layer, checked against its codes, `hedge_kind` told by its hedges;
    without one those of all layers, with a claim's columns, empty elsewhere. Rows that cannot be
    used are left out; `read_reading_problems` tells which and why. So are codings with a code that
    a coder added: `add_own_codes` gives a codebook that has them.
    """
    columns = ["statement_id", "start", "end", *READING_COLUMNS, "coder", "origin"]
    files = read_files(corpus)
    known = know(corpus, codebook, files)
    rows = [
        row
        for file in files
        for row in locate_codings(file, known)
        if not isinstance(row, BadInput)
    ]
    located = pd.DataFrame(rows, columns=list(dict.fromkeys(columns)))
    if codebook is None:
        codings = make_codings(located, corpus, "claim")
        return codings[[*CODING_COLUMNS, *LAYER_COLUMNS["claim"]]]
    located = located[located["layer"] == codebook.layer]
    return make_codings(_fill_layer(located, corpus, codebook), corpus, codebook.layer)


def _fill_layer(located: pd.DataFrame, corpus, codebook: Codebook) -> pd.DataFrame:
    """With what a layer's tables tell beyond what a coder writes."""
    if codebook.layer == "claim":
        return located.assign(hedge_kind=name_kinds(located["hedge"], codebook))
    if codebook.layer == "name":
        return name_form_kinds(located, corpus, codebook)
    if codebook.layer == "slogan":
        reasons = "read by " + located["coder"].astype("str")
        return located.assign(kind="", certainty="certain", reasons=reasons)
    return located


def choose_reading(readings: pd.DataFrame, coder: str = "") -> pd.DataFrame:
    """The codings of one coder, one row per passage coded.

    Without a name it is the shipped reading, or the first coder's where there is none. What a class
    has settled is asked for by its name: after one sentence it is no reading of the whole. Raises
    ValueError for a name under which nobody coded.
    """
    coders = list(dict.fromkeys(readings["coder"]))
    if coder and coder not in coders:
        known = ", ".join(coders) or "nobody"
        raise ValueError(f"Nobody coded under the name {coder!r}; choose one of: {known}.")
    people = [name for name in coders if name != CLASS_CODER]
    first = next((name for name in (SHIPPED_CODER, *people, CLASS_CODER) if name in coders), "")
    return readings[readings["coder"] == (coder or first)].reset_index(drop=True)


def read_reading_problems(corpus, codebook: Codebook | None = None) -> pd.DataFrame:
    """One row per row of a reading or of the coverage that cannot be used: file, place, what, mend.

    `place` is the row as a spreadsheet counts it. Codes are checked only with their codebook. Also
    told, once per file, is a text or a code that is another now than when it was coded.
    """
    files = read_files(corpus)
    known = know(corpus, codebook, files)
    return list_problems([*tell_faults(files, known), *tell_uncovered(corpus, known)])


def tell_faults(files: list[ReadingFile], known: Known) -> list[BadInput]:
    """What is wrong with the rows of these files, file by file and row by row."""
    faults = [fault for file in files for fault in file.faults]
    faults += [fault for fault in map_own_rows(files) if isinstance(fault, BadInput)]
    faults += tell_clashes(files, known)
    faults += [
        row for file in files for row in locate_codings(file, known) if isinstance(row, BadInput)
    ]
    faults += [fault for file in files for fault in tell_unread(file, known)]
    faults += [fault for file in files for fault in tell_class_rows(file, known)]
    places = {file.name: place for place, file in enumerate(files)}
    return sorted(faults, key=lambda fault: (places[fault.file], row_number(fault)))
