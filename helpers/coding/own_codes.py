"""Codes that coders added while reading: rows of their own files, until a teacher merges them.

Two coders who give one id the same label and definition mean one code. Where they differ, the code
of the file that comes first by name holds, and the other is left out and told, with its codings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from helpers.coding.codebook import LAYERS, Code, Codebook, Group, read_codebook
from helpers.coding.coders import find_readings, name_reading
from helpers.coding.cues import BadCue
from helpers.coding.patterns import parse_pattern
from helpers.coding.reading_files import CODE, ReadingFile, read_files
from helpers.coding.toml_lines import fold, identify, make_unique, quote, shorten_label
from helpers.reading.faults import BadInput

OWN_COLUMNS = ["layer", "code", "label", "definition", "coder"]
UNDEFINED = "Say what is meant, in words by which others would find the same passages."
IDENTIFIER = re.compile(r"[a-z0-9]+([.-][a-z0-9]+)*\Z")
LONGEST_ID = 48
# Ids that a spreadsheet takes for a date, a number or a truth value, and writes anew.
REWRITTEN = re.compile(r"[\de.-]+|[a-z]+[.-]?\d+|\d+[.-]?[a-z]+|true|false")
OWN_GROUP = Group("own-codes", "Own codes", "Codes that coders added while reading.")
# The file of a frame needs a function, though nobody has said yet which one it is.
FUNCTION_LINE = 'function = "problem"  # or cause, evaluation, remedy, motivation'


class OwnCode(NamedTuple):
    """A code of a coder's own, and the row in which it stands."""

    layer: str
    code: Code
    coder: str
    file: str
    number: int


def read_own_codes(corpus, layer: str | None = None) -> pd.DataFrame:
    """One row per code that a coder added, for all layers or one, with label and definition.

    Codes that cannot be used are left out; `read_reading_problems` tells which and why.
    """
    rows = [
        (own.layer, own.code.id, own.code.label, own.code.definition, own.coder)
        for own in list_own_codes(read_files(corpus))
        if layer in (None, own.layer)
    ]
    return pd.DataFrame(rows, columns=OWN_COLUMNS, dtype="str")


def add_own_codes(codebook: Codebook, corpus, *, coder: str = "") -> Codebook:
    """The codebook with the codes that coders added at its end, of all or of one coder.

    They have no cues, so that only readers find them. An id that the codebook has already stays
    what it is there; of two codes with one id the first is added.
    """
    stem = name_reading(coder, find_readings(corpus)) if coder else ""
    listed = [
        own
        for own in list_own_codes(read_files(corpus))
        if own.layer == codebook.layer and stem in ("", own.coder)
    ]
    return extend_codebook(codebook, listed)


def extend_codebook(codebook: Codebook, listed: Iterable[OwnCode]) -> Codebook:
    """The codebook with these codes at its end, those left out whose id it has."""
    known = {code.id for code in codebook.codes}
    added = {own.code.id: own.code for own in reversed(list(listed)) if own.code.id not in known}
    if not added:
        return codebook
    groups, group = codebook.groups, ""
    if groups:
        group = next((g.id for g in groups if g.label == OWN_GROUP.label), "")
        if not group:
            group = make_unique(OWN_GROUP.id, (g.id for g in groups))
            groups = (*groups, Group(group, OWN_GROUP.label, OWN_GROUP.definition))
    codes = [replace(code, group=group) for code in reversed(added.values())]
    own = (*codebook.own, *(code.id for code in codes))
    return replace(codebook, codes=(*codebook.codes, *codes), groups=groups, own=own)


def list_own_codes(files: Iterable[ReadingFile]) -> list[OwnCode]:
    """The codes of all files that can be used, in the order of the rows."""
    return [own for own in map_own_rows(files) if isinstance(own, OwnCode)]


def find_clashes(listed: Iterable[OwnCode]) -> list[tuple[OwnCode, OwnCode]]:
    """Codes whose id means something else in a file before: each with the first one."""
    first: dict[tuple[str, str], OwnCode] = {}
    clashes = []
    for own in listed:
        before = first.setdefault((own.layer, own.code.id), own)
        if before.code.fingerprint != own.code.fingerprint:
            clashes.append((own, before))
    return clashes


def map_own_rows(files: Iterable[ReadingFile]) -> Iterable[OwnCode | BadInput]:
    """Each row with a code of all files: the code, or what is wrong with it."""
    for file in files:
        for number, cells in file.rows.get(CODE, ()):
            try:
                yield _read_own(file, number, cells)
            except BadInput as fault:
                yield fault


def _read_own(file: ReadingFile, number: int, cells: dict[str, str]) -> OwnCode:
    layer, name, place = cells.get("layer", ""), cells.get("code", ""), f"row {number}"
    if layer not in LAYERS:
        mend = f"write one of {', '.join(LAYERS)}"
        raise BadInput(file.name, place, f"layer is {layer or 'empty'}", mend)
    if not IDENTIFIER.match(name):
        what = f"{name or 'an empty cell'} cannot be the id of a code"
        mend = "write it in small letters and digits, joined by hyphens or points"
        raise BadInput(file.name, place, what, mend)
    code = make_code(name, cells.get("label", ""), cells.get("definition", ""))
    return OwnCode(layer, code, file.coder, file.name, number)


def make_code(name: str, label: str, definition: str) -> Code:
    """A code as a codebook could hold it: a short label, and a definition."""
    label = shorten_label(fold(label)) or shorten_label(name)
    return Code(id=name, label=label, definition=fold(definition) or UNDEFINED)


def make_code_id(label: str, taken: Iterable[str]) -> str:
    """An id made from a label, and none of those that are taken."""
    made = identify(fold(label), "code")
    made = f"code-{made}" if REWRITTEN.fullmatch(made) else made
    return make_unique(made[:LONGEST_ID].strip("-"), taken)


def write_codes(own: pd.DataFrame, codebook: Codebook) -> str:
    """The lines to paste at the end of this codebook's file, for rows of `read_own_codes`.

    Only codes of its layer that its file does not have yet. What its layer needs beyond id, label
    and definition is filled in to be rewritten: a group and a function, or a pattern. Codings with
    these codes fit afterwards as long as label and definition stay.
    """
    base = _read_without_own(codebook)
    listed = [
        OwnCode(row.layer, make_code(row.code, row.label, row.definition), row.coder, "", 0)
        for row in own[own["layer"] == codebook.layer].itertuples()
    ]
    extended = extend_codebook(base, listed)
    blocks = [
        f"[[group]]\nid = {quote(group.id)}\nlabel = {quote(group.label)}\n"
        f"definition = {quote(group.definition)}\n"
        for group in extended.groups[len(base.groups) :]
    ]
    for code in extended.codes[len(base.codes) :]:
        same = (row.coder for row in listed if row.code.fingerprint == code.fingerprint)
        blocks.append(_write_code(code, codebook.layer, ", ".join(dict.fromkeys(same))))
    return "\n".join(blocks)


def _read_without_own(codebook: Codebook) -> Codebook:
    """The codebook as its file has it, without the group that own codes were given."""
    if not codebook.own:
        return codebook
    if codebook.file.is_file():
        return read_codebook(codebook.file)
    codes = tuple(code for code in codebook.codes if code.id not in codebook.own)
    used = {code.group for code in codes}
    groups = [g for g in codebook.groups if g.id in used or g.label != OWN_GROUP.label]
    return replace(codebook, codes=codes, groups=tuple(groups), own=())


def _write_code(code: Code, layer: str, coders: str) -> str:
    lines = [
        f"# Added by {fold(quote(coders))} while reading.",
        "[[code]]",
        f"id = {quote(code.id)}",
        *([f"group = {quote(code.group)}"] if code.group else []),
        *([FUNCTION_LINE] if layer == "frame" else []),
        f"label = {quote(code.label)}",
        f"definition = {quote(code.definition)}",
    ]
    if layer == "slogan":
        lines.append(f"pattern = {quote(_make_pattern(code))}")
    return "\n".join(lines) + "\n"


def _make_pattern(code: Code) -> str:
    """The words of the label as a pattern without a slot, or those of the id."""
    for words in (code.label, code.id.replace("-", " ").replace(".", " ")):
        try:
            if not set("{}*") & set(words):
                parse_pattern(words)
                return words
        except BadCue:
            continue
    return code.id
