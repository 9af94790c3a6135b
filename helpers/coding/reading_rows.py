"""Each row of a reading with its place in the text, or what is wrong with it.

Texts and codebooks change. Words that still stand in a text once are found again, and it is told
once per file and statement, by its row where they stand between other words; what no longer stands
there is told by its row and left in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from helpers.coding.anchors import find_places, locate_quotation
from helpers.coding.codebook import LAYERS, Codebook, join_meanings
from helpers.coding.own_codes import OwnCode, find_clashes, list_own_codes
from helpers.coding.reading_files import (
    CODING,
    READING_COLUMNS,
    REVEALED,
    UNCLEAR,
    ReadingFile,
)
from helpers.reading.faults import BadInput

ALLOWED = {
    "layer": LAYERS,
    "polarity": ("supports", "rejects"),
    "certainty": ("flat", "hedged"),
    "voice": ("own", "self-quoted", "other"),
    "uptake": ("adopted", "rejected", "open"),
}
NEEDED_BY_CLAIMS = ("polarity", "certainty")
EVERY = "*"
# Of more codes that were merged, only all at once are tried.
MOST_MERGED = 8


class Known(NamedTuple):
    """What rows are held against: texts, a codebook's meanings, and coders' own codes."""

    corpus: object
    codebook: Codebook | None
    texts: dict[str, str]
    meanings: dict[str, str]
    own: dict[tuple[str, str], list[OwnCode]]


def know(corpus, codebook: Codebook | None, files: list[ReadingFile]) -> Known:
    """What the rows of these files are held against."""
    own: dict[tuple[str, str], list[OwnCode]] = {}
    for added in list_own_codes(files):
        own.setdefault((added.layer, added.code.id), []).append(added)
    texts = corpus.statements["sha256"].to_dict()
    meanings = {} if codebook is None else {code.id: code.fingerprint for code in codebook.codes}
    return Known(corpus, codebook, texts, meanings, own)


def locate_codings(file: ReadingFile, known: Known) -> Iterator[dict[str, object] | BadInput]:
    """Each coding with its place and `row`, or what is wrong with it; and what changed since."""
    seen: dict[tuple, int] = {}
    told: set[tuple[str, str]] = set()
    for number, cells in file.rows.get(CODING, ()):
        row = {name: cells.get(name, "") for name in READING_COLUMNS}
        try:
            if not _check_cells(file, number, row, known):
                continue
            start, end, moved = _locate(file, number, row, known, cells.get("text_sha256", ""))
            key = (row["layer"], row["code"], row["statement_id"], start, end, row["polarity"])
            if key in seen:
                what = f"says the same as row {seen[key]}"
                raise BadInput(file.name, f"row {number}", what, "keep one of the two")
        except BadInput as fault:
            yield fault
            continue
        seen[key] = number
        if moved:
            what = (
                f"its words stand in {row['statement_id']} once, but between other words than when "
                "they were coded"
            )
            mend = "look whether they are meant there, and correct prefix and suffix"
            yield BadInput(file.name, f"row {number}", what, mend)
        yield from _tell_changes(file, number, {**cells, **row}, known, told)
        place = {"start": start, "end": end, "row": number}
        yield {**row, **place, "coder": file.coder, "origin": file.origin}


def _locate(
    file: ReadingFile, number: int, row: dict[str, str], known: Known, was: str
) -> tuple[int, int, bool]:
    """Where a passage stands; in a text that changed since also where its words stand once.

    And whether that is between other words than those that told its place.
    """
    try:
        place = locate_quotation(row, known.corpus, file=file.name, place=f"row {number}")
        return *place, False
    except BadInput:
        bare = {"quotation": row["quotation"]}
        found = find_places(known.corpus.text(row["statement_id"]), bare)
        if was in ("", known.texts[row["statement_id"]]) or len(found) != 1:
            raise
        return *found[0], True


def _check_cells(file: ReadingFile, number: int, row: dict[str, str], known: Known) -> bool:
    """Whether the codebook has a row's code, if it is of its layer; BadInput for a bad cell."""
    place = f"row {number}"
    needed = NEEDED_BY_CLAIMS if row["layer"] == "claim" else ()
    for name, words in ALLOWED.items():
        if row[name] not in words and (row[name] or name == "layer" or name in needed):
            mend = f"write one of {', '.join(words)}"
            raise BadInput(file.name, place, f"{name} is {row[name] or 'empty'}", mend)
    usable = has_code(file, number, row["layer"], row["code"], known)
    check_statement(file, number, row["statement_id"], known)
    return usable


def check_statement(file: ReadingFile, number: int, name: str, known: Known) -> None:
    """Raises BadInput for a statement that the corpus has not."""
    if name not in known.texts:
        what = f"there is no statement {name or 'without an id'}"
        mend = f"take one of {', '.join(known.texts)}"
        raise BadInput(file.name, f"row {number}", what, mend)


def has_code(file: ReadingFile, number: int, layer: str, code: str, known: Known) -> bool:
    """Whether a row's code means what it means in the codebook.

    Not so where it is a coder's own that the codebook has not, or has from another coder. Raises
    BadInput for one that nobody has.
    """
    codebook = known.codebook
    if codebook is None or codebook.layer != layer:
        return codebook is None or layer in LAYERS
    # A slogan need not fill a pattern, so its code may be empty.
    if code not in known.meanings and (code or layer != "slogan"):
        if (layer, code) in known.own:
            return False
        what = f"there is no code {code or 'without an id'} in {codebook.file.name}"
        mend = "correct the id, or add the code to the codebook"
        raise BadInput(file.name, f"row {number}", what, mend)
    listed = known.own.get((layer, code), ())
    mine = [own for own in listed if own.file == file.name]
    meaning = known.meanings.get(code, "")
    if not mine or meaning in {own.code.fingerprint for own in mine}:
        return True
    # Worded anew in the codebook it is still the coder's; another coder's code is not.
    return meaning not in {own.code.fingerprint for own in listed}


def _tell_changes(
    file: ReadingFile, number: int, cells: dict[str, str], known: Known, told: set
) -> Iterator[BadInput]:
    """What is another now than when a passage was coded, once per statement and per code."""
    name, code, layer = cells["statement_id"], cells["code"], cells["layer"]
    was = cells.get("text_sha256", "")
    if was and was != known.texts[name] and ("text", name) not in told:
        told.add(("text", name))
        what = (
            f"the text of {name} is another now than when row {number} was coded; its words were "
            "found again"
        )
        mend = "read its passages again; where they fit, empty text_sha256 in their rows"
        yield BadInput(file.name, f"row {number}", what, mend)
    if known.codebook is None or known.codebook.layer != layer:
        return
    meant, means = cells.get("codebook_sha256", ""), known.meanings.get(code, "")
    if meant and means and meant != means and (layer, code) not in told:
        told.add((layer, code))
        what = f"code {code} means something else now than when row {number} was coded"
        mend = "read its passages again; where they fit, empty codebook_sha256 in their rows"
        yield BadInput(file.name, f"row {number}", what, mend)


def tell_clashes(files: list[ReadingFile], known: Known) -> Iterator[BadInput]:
    """Own codes that mean something else than the code of that id in a file before."""
    for late, first in find_clashes(list_own_codes(files)):
        if known.codebook is not None and known.codebook.layer != late.layer:
            continue
        what = f"code {late.code.id} means something else here than in {first.file}"
        mend = "give it another id, here and in its codings, or the definition that it has there"
        yield BadInput(late.file, f"row {late.number}", what, mend)


def tell_class_rows(file: ReadingFile, known: Known) -> Iterator[BadInput]:
    """What is wrong with the rows that only the class has."""
    for number, cells in file.rows.get(UNCLEAR, ()):
        row = dict.fromkeys(("statement_id", "quotation", "prefix", "suffix"), "") | cells
        try:
            has_code(file, number, row.get("layer", ""), row.get("code", ""), known)
            check_statement(file, number, row["statement_id"], known)
            locate_quotation(row, known.corpus, file=file.name, place=f"row {number}")
        except BadInput as fault:
            yield fault
    for number, cells in file.rows.get(REVEALED, ()):
        try:
            if cells.get("statement_id") != EVERY:
                check_statement(file, number, cells.get("statement_id", ""), known)
        except BadInput as fault:
            yield fault


def find_covered(code: str, meant: str, known: Known) -> list[str]:
    """The codes that a row of what was read stands for: `*`, the one, those there were, or none.

    `*` stands for all codes of the codebook's file, never for those that coders added. Codes that
    a teacher merged since were not looked for; then all others are named one by one.
    """
    codebook = known.codebook
    if code != EVERY:
        return [code] if known.meanings.get(code, None) == meant else []
    own = set(codebook.own)
    if meant == codebook.fingerprint:
        return [EVERY]
    merged = [
        name for name in known.meanings if name not in own and (codebook.layer, name) in known.own
    ]
    for gone in _subsets(merged):
        left = [name for name in known.meanings if name not in own and name not in gone]
        if join_meanings(known.meanings[name] for name in left) == meant:
            return left
    return []


def _subsets(merged: list[str]) -> Iterator[tuple[str, ...]]:
    if len(merged) > MOST_MERGED:
        yield tuple(merged)
        return
    for size in range(1, len(merged) + 1):
        yield from combinations(merged, size)
