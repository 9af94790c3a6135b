"""`roles.csv`: a person's word on the role of a paragraph, anchored by quotation.

Columns: statement_id, quotation (words of the paragraph), role, note; and, where these words stand
in the text more than once, prefix and suffix, the words right before and after them. Of two rows
for one paragraph the later one holds.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from pathlib import Path

from helpers.reading.faults import BadInput
from helpers.reading.metadata import read_table, refuse_surplus
from helpers.reading.roles import ROLES, Paragraph

ROLES_FILE = "roles.csv"
# On each side; longer ones would only be needed in a text that says one thing over and over.
MOST_WORDS = 100
ROLE_COLUMNS = ["statement_id", "quotation", "prefix", "suffix", "role", "note"]
CORRECTED = f"corrected in {ROLES_FILE}"


def find_quotation(
    text: str, quotation: str, prefix: str = "", suffix: str = ""
) -> list[tuple[int, int]]:
    """Every place where these exact words stand, between those; white space may differ."""
    if not quotation.strip():
        return []
    before = fold_words(prefix) + r"\s*" if prefix.strip() else ""
    after = r"\s*" + fold_words(suffix) if suffix.strip() else ""
    around = rf"(?={before}({fold_words(quotation)}){after})"
    return [match.span(1) for match in re.finditer(around, text)]


def fold_words(quotation: str) -> str:
    """An expression for these exact words with any white space between them."""
    return r"\s+".join(map(re.escape, quotation.split()))


def correct_roles(
    folder: Path, texts: dict[str, str], paragraphs: dict[str, list[Paragraph]]
) -> tuple[dict[str, list[Paragraph]], list[BadInput]]:
    """The paragraphs with the roles a person gave them, and the rows that could not be used."""
    path = folder / ROLES_FILE
    if not path.is_file():
        return paragraphs, []
    faults: list[BadInput] = []
    try:
        rows = read_table(path)
    except BadInput as fault:
        return paragraphs, [fault]
    corrected = dict(paragraphs)
    for number, row in rows:
        try:
            name, place = _find_row(row, number, texts)
        except BadInput as fault:
            faults.append(fault)
            continue
        why = CORRECTED + (f": {row['note']}" if row.get("note") else "")
        corrected[name] = [
            p._replace(role=row["role"], why=why) if p.start <= place < p.end else p
            for p in corrected[name]
        ]
    return corrected, faults


def anchor_paragraph(text: str, start: int, end: int) -> dict[str, str]:
    """The fewest first words of a paragraph that stand in the text once: quotation.

    Where all its words stand there again, the fewest before it, or after it, or on both sides, come
    with them: prefix, suffix. Raises ValueError where more than a hundred on each side are needed.
    """
    before, words, after = text[:start].split(), text[start:end].split(), text[end:].split()
    space = " " if text[:start][-1:].isspace() else "", " " if text[end:][:1].isspace() else ""
    squeezed = " ".join(before) + space[0] + " ".join(words) + space[1] + " ".join(after)
    before, after = before[-MOST_WORDS:], after[:MOST_WORDS]

    def pieces(led: int, inside: int, followed: int) -> tuple[str, str, str]:
        left = before[max(len(before) - led, 0) :]
        return " ".join(left), " ".join(words[:inside]), " ".join(after[:followed])

    def is_alone(led: int, inside: int, followed: int) -> bool:
        prefix, quotation, suffix = pieces(led, inside, followed)
        needle = prefix + space[0] * bool(prefix) + quotation + space[1] * bool(suffix) + suffix
        return squeezed.find(needle, squeezed.find(needle) + 1) < 0

    whole = len(words)
    ways = (
        (lambda size: (0, size, 0), whole),
        (lambda size: (size, whole, 0), len(before)),
        (lambda size: (0, whole, size), len(after)),
        (lambda size: (size, whole, size), max(len(before), len(after))),
    )
    for way, most in ways:
        # More words never stand in more places.
        fewest = bisect_left(range(most + 1), True, lo=1, key=lambda size: is_alone(*way(size)))
        for size in range(fewest, most + 1):
            # Where the reader sees no need for white space between the three, it may take more.
            prefix, quotation, suffix = pieces(*way(size))
            if len(find_quotation(text, quotation, prefix, suffix)) == 1:
                return {"quotation": quotation, "prefix": prefix, "suffix": suffix}
    raise ValueError("Its words stand in the text too often to tell which place is meant.")


def _find_row(row: dict[str, str], number: int, texts: dict[str, str]) -> tuple[str, int]:
    """Statement and place that a row means; BadInput where that is not certain."""
    place, name = f"row {number}", row.get("statement_id", "")
    refuse_surplus(ROLES_FILE, number, row)
    if name not in texts:
        what = f"names the statement {name!r}, which is not here"
        raise BadInput(ROLES_FILE, place, what, "write the id of a statement")
    if row.get("role") not in ROLES:
        what = f"gives the role {row.get('role', '')!r}"
        raise BadInput(ROLES_FILE, place, what, f"write one of {', '.join(ROLES)}")
    anchor = {column: row.get(column, "") for column in ("quotation", "prefix", "suffix")}
    found = find_quotation(texts[name], **anchor)
    if len(found) != 1:
        what = f"quotes words that stand {len(found)} times in {name}"
        mend = "quote words that stand there once, or write those before them into prefix"
        raise BadInput(ROLES_FILE, place, what, mend)
    return name, found[0][0]
