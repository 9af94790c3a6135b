"""Passages anchored by their exact words, in which only white space is folded.

Words that stand in a statement more than once need the words before or after them too (`prefix`,
`suffix`), unless all other places lie in repeated text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

from helpers.coding.reading_files import LONGEST_CELL
from helpers.reading.faults import BadInput
from helpers.reading.words import normalise

# Words before or after a passage are added one by one up to here, then twice as many each time.
MOST_WORDS = 12
# Fewer words with a number in them a spreadsheet may take for a date, and write them anew.
WORDS_OF_NO_DATE = 4
REPEATS: WeakKeyDictionary[object, dict[str, list[tuple[int, int]]]] = WeakKeyDictionary()


class Squeezed(NamedTuple):
    """A text with single spaces for its white space, and where each word stands here and there."""

    text: str
    here: list[int]
    there: list[int]

    def locate(self, place: int) -> int:
        """The offset in the text as extracted of a letter in the squeezed one."""
        word = bisect_right(self.here, place) - 1
        return self.there[word] + place - self.here[word]


@lru_cache(maxsize=64)
def squeeze(text: str) -> Squeezed:
    """The text with single spaces for its white space."""
    found = list(re.finditer(r"\S+", text))
    words = [match.group() for match in found]
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))[: len(words)]
    return Squeezed(" ".join(words), starts, [match.start() for match in found])


def write_row(
    corpus, *, layer: str, code: str, statement_id: str, start: int, end: int, polarity: str = "",
    certainty: str = "", hedge: str = "", voice: str = "", speaker: str = "", uptake: str = "",
    note: str = "", codebook=None,
) -> dict[str, str]:  # fmt: skip
    """The row of a coding, with the fewest words around its own that tell its place.

    White space at the ends of the passage is left out. With the `codebook` the row tells which
    meaning of the code it was coded by; without, `change_reading` looks that up. Raises ValueError
    for a place that the text has not.
    """
    row = {
        "layer": layer, "code": code, "statement_id": statement_id,
        **anchor_passage(corpus, statement_id, start, end),
        "polarity": polarity, "certainty": certainty, "hedge": hedge, "voice": voice,
        "speaker": speaker, "uptake": uptake, "note": note,
        "text_sha256": str(corpus.statements.at[statement_id, "sha256"]),
    }  # fmt: skip
    return row | ({"codebook_sha256": find_meaning(codebook, code)} if codebook else {})


def write_read(
    corpus, codebook, *, code: str = "*", statement_id: str, start: int | None = None,
    end: int | None = None,
) -> dict[str, str]:  # fmt: skip
    """A row that says: read for this code, from `start` to `end`, or the whole statement.

    The code `*` stands for all codes of the codebook's file, not for those that coders added:
    `write_reads` gives the rows for both. Raises ValueError for a place that the text has not.
    """
    whole = {"quotation": "", "prefix": "", "suffix": ""}
    part = start is not None and end is not None
    return {
        "kind": "read", "layer": codebook.layer, "code": code, "statement_id": statement_id,
        **(anchor_passage(corpus, statement_id, start, end) if part else whole),
        "text_sha256": str(corpus.statements.at[statement_id, "sha256"]),
        "codebook_sha256": find_meaning(codebook, code),
    }  # fmt: skip


def write_reads(corpus, codebook, **place) -> list[dict[str, str]]:
    """Rows that say: read for all codes of the codebook, those that coders added among them.

    `place` is given as to `write_read`: statement_id, and start and end of a part.
    """
    return [write_read(corpus, codebook, code=code, **place) for code in ("*", *codebook.own)]


def find_meaning(codebook, code: str) -> str:
    """The fingerprint of a code, of the codebook for `*`; empty if it has no such code."""
    if code == "*":
        return codebook.fingerprint
    return next((known.fingerprint for known in codebook.codes if known.id == code), "")


def anchor_passage(corpus, statement_id: str, start: int, end: int) -> dict[str, str]:
    """The words of a passage: quotation; and the fewest beside them that tell its place."""
    if statement_id not in corpus.statements.index:
        raise ValueError(f"There is no statement {statement_id} in this corpus.")
    text = corpus.text(statement_id)
    words = text[start:end].split() if 0 <= start < end <= len(text) else []
    if not words:
        raise ValueError(f"The text of {statement_id} has no passage from {start} to {end}.")
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    row = {"quotation": " ".join(words), "prefix": "", "suffix": ""}
    if len(row["quotation"]) > LONGEST_CELL:
        what = f"has a passage of {end - start:,} letters, more than a cell of a table can hold"
        raise BadInput(statement_id, "", what, "mark it in several parts")
    found = find_places(text, row)
    if found == [(start, end)] or _settle(found, statement_id, corpus) == [(start, end)]:
        return row
    before, after = text[:start].split(), text[end:].split()
    most = max(len(before), len(after))
    sizes = [*range(1, MOST_WORDS + 1), *(MOST_WORDS << n for n in range(1, most.bit_length() + 1))]
    for size in sizes:
        led, followed = " ".join(before[-size:]), " ".join(after[:size])
        for prefix, suffix in ((led, ""), ("", followed), (led, followed)):
            if size < WORDS_OF_NO_DATE and any(map(str.isdigit, prefix + suffix)):
                continue
            row |= {"prefix": prefix, "suffix": suffix}
            if _settle(find_places(text, row), statement_id, corpus) == [(start, end)]:
                return row
    return row


def locate_quotation(
    row: dict[str, str], corpus, *, file: Path | str = "", place: str = ""
) -> tuple[int, int]:
    """Start and end of a row's quotation; raises BadInput unless it stands in exactly one place."""
    name, text = row["statement_id"], corpus.text(row["statement_id"])
    if not row["quotation"]:
        raise BadInput(Path(file).name, place, "quotation is empty", "copy the passage into it")
    found = find_places(text, row)
    if not found:
        raise BadInput(Path(file).name, place, *_why_not(row, text))
    found = _settle(found, name, corpus)
    if len(found) > 1:
        what = f"its words stand in {name} {len(found)} times"
        mend = "put the words right before or after them into prefix or suffix"
        raise BadInput(Path(file).name, place, what, mend)
    return found[0]


def find_places(text: str, row: dict[str, str]) -> list[tuple[int, int]]:
    """Every place where the quotation stands between the prefix and the suffix."""
    squeezed = squeeze(text)
    words, prefix, suffix = (
        " ".join(row.get(name, "").split()) for name in ("quotation", "prefix", "suffix")
    )
    found: list[tuple[int, int]] = []
    start = squeezed.text.find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        led = _end_of_words(squeezed.text, start)
        followed = end + squeezed.text.startswith(" ", end)
        if squeezed.text.endswith(prefix, 0, led) and squeezed.text.startswith(suffix, followed):
            found.append((squeezed.locate(start), squeezed.locate(end - 1) + 1))
        start = squeezed.text.find(words, start + 1)
    return found


def _end_of_words(text: str, place: int) -> int:
    """Where the words before a place in a squeezed text end."""
    return place - (place > 0 and text[place - 1] == " ")


def _settle(found: list[tuple[int, int]], statement_id: str, corpus) -> list[tuple[int, int]]:
    """Of several places those outside repeated text, if there are any."""
    if len(found) < 2:
        return found
    spans = _find_repeats(corpus).get(statement_id, [])
    first = [(start, end) for start, end in found if not any(a <= start < b for a, b in spans)]
    return first or found


def _find_repeats(corpus) -> dict[str, list[tuple[int, int]]]:
    """Where each statement repeats itself; looked up once per corpus."""
    if corpus not in REPEATS:
        REPEATS[corpus] = _list_repeats(corpus)
    return REPEATS[corpus]


def _list_repeats(corpus) -> dict[str, list[tuple[int, int]]]:
    repeats = corpus.paragraphs[corpus.paragraphs["role"] == "repeat"]
    spans: dict[str, list[tuple[int, int]]] = {}
    for name, start, end in zip(
        repeats["statement_id"], repeats["start"], repeats["end"], strict=True
    ):
        spans.setdefault(name, []).append((start, end))
    return spans


def _why_not(row: dict[str, str], text: str) -> tuple[str, str]:
    name = row["statement_id"]
    if find_places(text, {"quotation": row["quotation"]}):
        what = f"its words stand in {name}, but not with that prefix and suffix"
        return what, "copy the words right before and after them again"
    if f" {normalise(row['quotation'])} " in f" {normalise(text)} ":
        what = f"its words stand in {name} with other marks or capitals"
        return what, "copy them from the text, curly quotation marks and dashes included"
    return (
        f"its words do not stand in {name}",
        "copy them from the text, or correct the statement_id",
    )
