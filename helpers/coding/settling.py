"""What a class settles where its readings differ: `readings/class.csv`, one sentence at a time.

What is settled is about one sentence and one code. A passage that reaches beyond the sentence is
cut to it, and what the class had about that sentence before gives way; nothing else changes, and
nobody's own file does.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

import pandas as pd

from helpers.coding.anchors import locate_quotation, write_read, write_row
from helpers.coding.coders import CLASS_CODER
from helpers.coding.reading_files import CODING, READ, UNCLEAR
from helpers.coding.saving import change_reading, list_reading
from helpers.reading.faults import BadInput

UNCLEAR_COLUMNS = ["statement_id", "start", "end", "text", "layer", "code", "note"]
# What a coding says besides where it stands and what it is called.
SAID = ("polarity", "certainty", "hedge", "voice", "speaker", "uptake")
# Two codings of a reader that the sentence cuts to the same stretch become one.
SAME = ("quotation", "prefix", "suffix", "polarity")
AGREED = "as all who have read it"


class Place(NamedTuple):
    """A sentence and the code over which readings differ."""

    statement_id: str
    code: str
    start: int
    end: int


def settle_there(
    corpus, codebook, place: Place, codings: pd.DataFrame, *, note: str = "", **said: str
) -> None:
    """The code is there, as in these codings of one reader (their parts within the sentence).

    `said` (polarity, certainty) takes the place of what the codings say. ValueError if none of the
    codings touches the sentence.
    """
    rows = _copy(corpus, codebook, place, codings, note, **said)
    if not rows:
        raise ValueError(f"None of these codings touches this sentence of {place.statement_id}.")
    _change(corpus, codebook, place, [*rows, _read(corpus, codebook, place)])


def settle_not_there(corpus, codebook, place: Place, *, note: str = "") -> None:
    """The sentence has been read for the code, and it is not there."""
    _change(corpus, codebook, place, [_read(corpus, codebook, place) | {"note": note}])


def settle_unclear(corpus, codebook, place: Place, *, note: str = "") -> None:
    """The codebook does not tell whether it is there: neither of the two is settled."""
    row = _write(corpus, codebook, place, *place[2:], {}, note) | {"kind": UNCLEAR}
    _change(corpus, codebook, place, [row])


def unsettle(corpus, codebook, place: Place) -> None:
    """Takes back what was settled about this sentence and code; the readers differ as before."""
    _change(corpus, codebook, place, [])


def settle_agreed(
    corpus, codebook, agreed: pd.DataFrame, closed: pd.DataFrame, readings: pd.DataFrame
) -> None:
    """Takes over what all agree on, in one change that takes nothing out.

    `agreed` and `closed` as `find_agreed` and `find_closed` give them: the passages of the coder
    named there, in the words of `readings`, and as read each closed statement × code as a whole.
    """
    add, whole = [], set(zip(closed["statement_id"], closed["code"], strict=True))
    by = dict(list(readings.groupby(["coder", "statement_id", "code"])))
    for row in agreed.itertuples():
        place = Place(row.statement_id, row.code, row.start, row.end)
        codings = by[row.coder, row.statement_id, row.code]
        add += _copy(corpus, codebook, place, codings, AGREED)
        if place[:2] not in whole:
            add.append(_read(corpus, codebook, place))
    add += [
        write_read(corpus, codebook, code=code, statement_id=name)
        for name, code in zip(closed["statement_id"], closed["code"], strict=True)
    ]
    if add:
        change_reading(corpus, CLASS_CODER, add=add, as_class=True, codebook=codebook)


def read_unclear(corpus, layer: str | None = None) -> pd.DataFrame:
    """One row per passage over which the class says that the codebook is unclear, with its note.

    Of one layer, or of all. Rows that no longer fit are left out, and so is a file that cannot be
    read; `read_reading_problems` tells both.
    """
    found, rows = [], []
    with suppress(BadInput):
        rows = list(_read_class(corpus))
    for kind, row, start, end in rows:
        if kind == UNCLEAR and layer in (None, row.get("layer")):
            name = row["statement_id"]
            text = corpus.text(name)[start:end]
            found.append((name, start, end, text, row["layer"], row["code"], row.get("note", "")))
    return pd.DataFrame(found, columns=UNCLEAR_COLUMNS)


def _copy(
    corpus, codebook, place: Place, codings: pd.DataFrame, note: str, **said: str
) -> list[dict[str, str]]:
    """Rows for the parts of these codings within the sentence; of equal ones, one."""
    rows = []
    for row in codings.itertuples():
        start, end = _clip(corpus, row, place)
        same = (row.statement_id, row.code) == (place.statement_id, place.code)
        if not same or start >= end:
            continue
        cells = {name: getattr(row, name, "") for name in SAID}
        cells |= {name: value for name, value in said.items() if value}
        rows.append(_write(corpus, codebook, place, start, end, cells, note))
    return list({tuple(row[name] for name in SAME): row for row in rows}.values())


def _change(corpus, codebook, place: Place, add: list[dict]) -> None:
    """One change: what is said of the place goes out, `add` comes in; what stays outside stays."""
    take, rest = [], []
    for kind, row, start, end in _read_class(corpus):
        about = (row.get("layer"), row.get("code"), row["statement_id"])
        if about != (codebook.layer, place.code, place.statement_id):
            continue
        if end <= place.start or start >= place.end:
            continue
        if kind == CODING:
            take.append(row)
            rest += _keep_outside(corpus, codebook, place, row, start, end)
        elif place.start <= start and end <= place.end:
            take.append(row)
    if take or add:
        rows = {"add": [*rest, *add], "take": take}
        change_reading(corpus, CLASS_CODER, **rows, as_class=True, codebook=codebook)


def _keep_outside(corpus, codebook, place: Place, row: dict, start: int, end: int) -> list[dict]:
    """The parts of a coding of the class that stand before and after the sentence."""
    text, kept = corpus.text(place.statement_id), []
    for left, right in ((start, min(end, place.start)), (max(start, place.end), end)):
        left, right = _strip(text, left, right)
        if left < right:
            cells = {name: row.get(name, "") for name in SAID}
            kept.append(_write(corpus, codebook, place, left, right, cells, row.get("note", "")))
    return kept


def _read_class(corpus) -> Iterator[tuple[str, dict[str, str], int, int]]:
    """The rows of the class with a passage: kind, cells as written, and where they stand.

    Rows whose words stand there no longer, or no longer once, are left alone.
    """
    for row in list_reading(corpus, CLASS_CODER):
        kind = row.get("kind", CODING).lower()
        if kind not in (CODING, READ, UNCLEAR) or not row.get("quotation"):
            continue
        if row.get("statement_id") not in corpus.statements.index:
            continue
        try:
            start, end = locate_quotation(row, corpus, file=CLASS_CODER)
        except BadInput:
            continue
        yield kind, row, start, end


def _write(
    corpus, codebook, place: Place, start: int, end: int, cells: dict[str, str], note: str
) -> dict[str, str]:
    about = {"layer": codebook.layer, "code": place.code, "statement_id": place.statement_id}
    place_of = {"start": start, "end": end}
    return write_row(corpus, **about, **place_of, **cells, note=note, codebook=codebook)


def _read(corpus, codebook, place: Place) -> dict[str, str]:
    name, code, start, end = place
    return write_read(corpus, codebook, code=code, statement_id=name, start=start, end=end)


def _clip(corpus, row, place: Place) -> tuple[int, int]:
    start, end = max(row.start, place.start), min(row.end, place.end)
    return _strip(corpus.text(place.statement_id), start, end)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
