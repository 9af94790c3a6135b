"""What a person does in the annotator, as rows that go into the coder's file and rows that go out.

Every step is planned against what stands in the file now, and carries what it was planned on, so
that one which is sent twice is known to be written already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from helpers.coding.anchors import write_read, write_reads, write_row
from helpers.coding.own_codes import make_code_id
from helpers.coding.reading_files import CODE
from helpers.coding.reading_rows import EVERY
from helpers.reading.faults import BadInput
from helpers.showing.annotator_mine import SAID, Coding, Mine, make_key
from helpers.showing.escape import clean

GONE = "is not there any more: another window or a spreadsheet changed or deleted it"
LOOK = "look again, it is as the file has it now"
SHOWN = 40


class Plan(NamedTuple):
    """Rows to add and rows to take, the key of the coding that then matters, and what was done."""

    add: tuple[dict[str, str], ...] = ()
    take: tuple[dict[str, str], ...] = ()
    key: str = ""
    words: str = ""
    said: str = ""

    def reverse(self) -> Plan:
        return self._replace(add=self.take, take=self.add, key="", said="")


def plan_step(step: Mapping, corpus, codebook, mine: Mine, file: str) -> Plan:
    """The rows of one step; without any where it is written already. BadInput where it cannot be.

    `do` names the step: code, edit, extent, split, delete, read, unread, own.
    """
    return STEPS[step["do"]](step, _Place(corpus, codebook, mine, file))


class _Place(NamedTuple):
    corpus: object
    codebook: object
    mine: Mine
    file: str

    def write(self, statement_id: str, code: str, start: int, end: int, said: Mapping) -> dict:
        """The row of a coding; ValueError for a code or a place that there is not."""
        known = {known.id: known.label for known in self.codebook.codes}
        if code not in known:
            raise ValueError(f"There is no code {code!r} in {self.codebook.file.name}.")
        cells = {name: str(said.get(name, "")) for name in SAID}
        if self.codebook.layer != "claim":
            cells = {"note": cells["note"]}
        return write_row(
            self.corpus, layer=self.codebook.layer, code=code, statement_id=statement_id,
            start=int(start), end=int(end), codebook=self.codebook, **cells,
        )  # fmt: skip

    def is_there(self, row: Mapping[str, str]) -> bool:
        return self.mine.find(make_key(row)) is not None

    def find_same(self, row: Mapping[str, str], *, but: str = "") -> Coding | None:
        """A coding of the same words with the same code, and for a claim with the same side."""
        names = ("statement_id", "code", "quotation", "prefix", "suffix", "polarity")
        wanted = [row.get(name, "") for name in names]
        same = (c for c in self.mine.codings if [c.row.get(name, "") for name in names] == wanted)
        return next((c for c in same if c.key != but), None)

    def name(self, code: str) -> str:
        return next((clean(known.label) for known in self.codebook.codes if known.id == code), code)

    def quote(self, row: Mapping[str, str]) -> str:
        words = clean(row.get("quotation", ""))
        return f"“{words if len(words) <= SHOWN else f'{words[: SHOWN - 1].rstrip()}…'}”"

    def lose(self, step: Mapping) -> BadInput:
        words = clean((step.get("was") or {}).get("words", ""))
        what = f"the coding {words} {GONE}" if words else f"the coding {GONE}"
        return BadInput(self.file, "", what, LOOK)


def _code(step: Mapping, place: _Place) -> Plan:
    row = place.write(step["statement"], step["code"], step["start"], step["end"], step)
    same = place.find_same(row)
    if same:
        said = f"These words are coded as {place.name(step['code'])} already."
        return Plan(key=same.key, said="" if place.is_there(row) else said)
    return Plan((row,), (), make_key(row), f"{place.quote(row)} as {place.name(step['code'])}")


def _edit(step: Mapping, place: _Place) -> Plan:
    return _replace(step, place, step["cells"])


def _extent(step: Mapping, place: _Place) -> Plan:
    return _replace(step, place, {"start": step["start"], "end": step["end"]})


def _replace(step: Mapping, place: _Place, cells: Mapping) -> Plan:
    """One coding with other cells, in place of what it was."""
    old = place.mine.find(step["key"])
    was = _as_cells(old) if old else step.get("was")
    if not was:
        raise place.lose(step)
    now = {**was, **cells}
    row = place.write(now["statement"], now["code"], now["start"], now["end"], now)
    key = make_key(row)
    if place.is_there(row):
        # It is as it shall be, or another one is: two that say the same become one.
        take = (old.row,) if old and old.key != key else ()
        return Plan((), take, key, f"a change of {place.quote(row)}")
    if not old:
        raise place.lose(step)
    same = place.find_same(row, but=old.key)
    if same:
        said = f"These words are coded as {place.name(now['code'])} already; nothing was changed."
        return Plan(key=old.key, said=said)
    return Plan((row,), (old.row,), key, f"a change of {place.quote(row)}")


def _split(step: Mapping, place: _Place) -> Plan:
    """One coding becomes two: before and after a place in it."""
    old = place.mine.find(step["key"])
    was = _as_cells(old) if old else step.get("was")
    if not was:
        raise place.lose(step)
    spans = ((was["start"], int(step["at"])), (int(step["at"]), was["end"]))
    rows = tuple(place.write(was["statement"], was["code"], *span, was) for span in spans)
    new = tuple(row for row in rows if not place.is_there(row))
    if not old and new:
        raise place.lose(step)
    taken = (old.row,) if old else ()
    return Plan(new, taken, make_key(rows[1]), f"the cut in {place.quote(rows[0])}")


def _delete(step: Mapping, place: _Place) -> Plan:
    old = place.mine.find(step["key"])
    if not old:
        return Plan()
    return Plan((), (old.row,), "", f"the deletion of {place.quote(old.row)}")


def _read(step: Mapping, place: _Place) -> Plan:
    """Rows that say: read for these codes, the whole statement or a stretch of it."""
    where = {"statement_id": step["statement"]}
    if step.get("start") is not None:
        where |= {"start": int(step["start"]), "end": int(step["end"])}
    if EVERY in step["codes"]:
        rows = write_reads(place.corpus, place.codebook, **where)
    else:
        rows = [
            write_read(place.corpus, place.codebook, code=code, **where) for code in step["codes"]
        ]
    there = {read.key for read in place.mine.reads}
    new = tuple(row for row in rows if make_key(row) not in there)
    return Plan(new, (), "", "what was read")


def _unread(step: Mapping, place: _Place) -> Plan:
    keys = set(step["keys"])
    taken = tuple(read.row for read in place.mine.reads if read.key and read.key in keys)
    return Plan((), taken, "", "what was not read after all")


def _own(step: Mapping, place: _Place) -> Plan:
    """A code of the coder's own; one of the same name and meaning is there already."""
    label, meant = (" ".join(str(step[name]).split()) for name in ("label", "definition"))
    if not label or not meant:
        raise BadInput(place.file, "", "a code needs a name and a definition", "write both")
    known = {code.id: (code.label, code.definition) for code in place.codebook.codes}
    if (label, meant) in known.values():
        return Plan()
    row = {
        "kind": CODE, "layer": place.codebook.layer, "code": make_code_id(label, known),
        "label": label, "definition": meant,
    }  # fmt: skip
    return Plan((row,), (), "", f"the code {clean(label)}")


def _as_cells(coding: Coding) -> dict:
    place = {"statement": coding.statement_id, "code": coding.code}
    return {**place, "start": coding.start, "end": coding.end, **coding.said}


STEPS = {
    "code": _code, "edit": _edit, "extent": _extent, "split": _split, "delete": _delete,
    "read": _read, "unread": _unread, "own": _own,
}  # fmt: skip
