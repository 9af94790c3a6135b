"""The blocks of a Word file as one text, with what the file itself tells about stretches of it."""

from __future__ import annotations

from helpers.reading.formats.extracts import Given
from helpers.reading.formats.word_tables import Block

# A line no longer than this may be one of several that stand together.
LONGEST_SHORT = 90
CONTENTS = ("furniture", "a line of a table of contents")


def write_lines(blocks: list[Block]) -> tuple[str, tuple[Given, ...]]:
    """The text, and the stretches whose role is given.

    Items of a list and rows of a table are a line each, and so are short paragraphs between which
    Word leaves no gap: an address, a row of calls, a mail that was pasted. A blank line parts all
    others.
    """
    pieces: list[str] = []
    given: list[Given] = []
    place, empty = 0, False
    before: Block | None = None
    for block in blocks:
        if not block.text.strip():
            empty = True
            continue
        if before is not None:
            pieces.append("\n\n" if empty or _apart(before, block) else "\n")
            place += len(pieces[-1])
        role, why = (block.role, block.why) if block.role else _contents(block)
        if role:
            indent = len(block.text) - len(block.text.lstrip())
            given.append(Given(place + indent, place + len(block.text), role, why))
        pieces.append(block.text)
        place += len(block.text)
        before, empty = block, False
    return "".join(pieces), tuple(given)


def _contents(block: Block) -> tuple[str, str]:
    return CONTENTS if block.style.startswith("toc ") else ("", "")


def _apart(before: Block, block: Block) -> bool:
    """Whether a reader of the page sees a gap between two blocks."""
    if before.kind != block.kind:
        return True
    if block.kind != "p":
        return False
    if max(len(before.text), len(block.text)) > LONGEST_SHORT:
        return True
    if any(b.style.startswith(("heading", "title")) for b in (before, block)):
        return True
    alike = before.style == block.style
    above = before.after and not (before.close and alike)
    below = block.before and not (block.close and alike)
    return above or below
