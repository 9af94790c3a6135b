"""What a teacher has revealed: statements of which everybody may see everybody's codings.

Coders read blind until they have finished a statement; a row `revealed` in `readings/class.csv`
opens one statement, or all, to those who have not.
"""

from __future__ import annotations

from contextlib import suppress

from helpers.coding.coders import CLASS_CODER
from helpers.coding.reading_files import REVEALED
from helpers.coding.saving import change_reading, list_reading
from helpers.reading.faults import BadInput

EVERY = "*"


def read_revealed(corpus, layer: str) -> set[str]:
    """The ids of the statements of which everybody's codings of this layer are shown to all.

    None where the file of the class cannot be read, as `read_reading_problems` tells.
    """
    named: set[str] = set()
    with suppress(BadInput):
        named = {row.get("statement_id", "") for row in _list_rows(corpus, layer)}
    known = set(corpus.statements.index)
    return known if EVERY in named else named & known


def reveal(corpus, layer: str, statement_id: str = EVERY) -> None:
    """Shows everybody's codings of a statement, or of all, to everybody."""
    named = {row.get("statement_id", "") for row in _list_rows(corpus, layer)}
    if not {statement_id, EVERY} & named:
        change_reading(corpus, CLASS_CODER, add=[_write_row(layer, statement_id)], as_class=True)


def hide(corpus, layer: str, statement_id: str = EVERY) -> None:
    """Takes it back, of a statement or of all: who has not finished reads blind again.

    Whoever has seen the codings of others has seen them; new readers are blind again.
    """
    rows = _list_rows(corpus, layer)
    if statement_id == EVERY:
        take, add = rows, []
    else:
        take = [row for row in rows if row.get("statement_id") in (statement_id, EVERY)]
        # What all statements had, all others keep.
        whole = any(row.get("statement_id") == EVERY for row in take)
        kept = {row.get("statement_id") for row in rows} | {statement_id}
        others = [name for name in corpus.statements.index if name not in kept] if whole else []
        add = [_write_row(layer, name) for name in others]
    if take:
        change_reading(corpus, CLASS_CODER, add=add, take=take, as_class=True)


def _list_rows(corpus, layer: str) -> list[dict[str, str]]:
    """The rows of the class that reveal something, as they are written."""
    rows = list_reading(corpus, CLASS_CODER)
    return [r for r in rows if (r.get("kind"), r.get("layer")) == (REVEALED, layer)]


def _write_row(layer: str, statement_id: str) -> dict[str, str]:
    return {"kind": REVEALED, "layer": layer, "code": EVERY, "statement_id": statement_id}
