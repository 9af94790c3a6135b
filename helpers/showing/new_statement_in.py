"""What comes in through the gate: how it is read, and the code that does the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from helpers.reading.faults import BadInput
from helpers.reading.formats.limits import read_limits
from helpers.showing.new_statement_code import write_draft

FIRST = "Of several files, the first was taken."


class Given(NamedTuple):
    """A statement on its way: `read(corpus, cells=…, roles=…)` gives its draft.

    `write(cells, roles)` gives the lines of code that do the same; `said` is told with it.
    """

    read: Callable
    write: Callable
    said: tuple[str, ...] = ()


def take_in(message: dict, data: bytes, waiting: list[str]) -> Given | None:
    """What a message of the gate brings, if anything; `waiting` are the files of its list.

    Raises BadInput for what the browser could not send.
    """
    from helpers.reading.drafts import read_draft, read_pasted, read_waiting

    kind, name = message.get("kind", ""), str(message.get("name", ""))
    if kind == "large":
        raise _too_large(name, message["size"])
    if kind == "unread":
        mend = "choose a file, not a folder, and try again"
        raise BadInput(name, "", "could not be read by the browser", mend)
    if kind in ("file", "first"):
        said = (FIRST,) if kind == "first" else ()
        return Given(
            lambda corpus, **given: read_draft(corpus, name, data, **given),
            partial(write_draft, "read_draft", name),
            said,
        )
    if kind == "text":
        text = data.decode("utf-8", "replace")
        if not text.strip():
            raise BadInput("the box for text", "", "is empty", "paste the statement into it first")
        return Given(
            lambda corpus, **given: read_pasted(corpus, text, **given),
            partial(write_draft, "read_pasted", text),
        )
    if kind == "waiting" and 0 <= message["place"] < len(waiting):
        file = waiting[message["place"]]
        return Given(
            lambda corpus, **given: read_waiting(corpus, file, **given),
            partial(write_draft, "read_waiting", file),
        )
    return None


def _too_large(name: str, size: int) -> BadInput:
    what = f"has {size / 1e6:,.0f} MB and is larger than {read_limits().megabytes:,} MB"
    mend = "save it without pictures, or raise the limit, see README"
    return BadInput(name, "", what, mend)
