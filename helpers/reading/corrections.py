"""`roles.csv`: a person's word on the role of a paragraph, anchored by quotation.

Columns: statement_id, quotation (words of the paragraph that stand there once), role, note.
"""

from __future__ import annotations

import re
from pathlib import Path

from helpers.reading.faults import BadInput
from helpers.reading.metadata import read_table, refuse_surplus
from helpers.reading.roles import ROLES, Paragraph

ROLES_FILE = "roles.csv"


def find_quotation(text: str, quotation: str) -> list[tuple[int, int]]:
    """Every place where these exact words stand; white space may differ."""
    if not quotation.strip():
        return []
    return [match.span() for match in re.finditer(fold_words(quotation), text)]


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
            name, place = _anchor(row, number, texts)
        except BadInput as fault:
            faults.append(fault)
            continue
        why = f"corrected in {ROLES_FILE}" + (f": {row['note']}" if row.get("note") else "")
        corrected[name] = [
            p._replace(role=row["role"], why=why) if p.start <= place < p.end else p
            for p in corrected[name]
        ]
    return corrected, faults


def _anchor(row: dict[str, str], number: int, texts: dict[str, str]) -> tuple[str, int]:
    """Statement and place that a row means; BadInput where that is not certain."""
    place, name = f"row {number}", row.get("statement_id", "")
    refuse_surplus(ROLES_FILE, number, row)
    if name not in texts:
        what = f"names the statement {name!r}, which is not here"
        raise BadInput(ROLES_FILE, place, what, "write the id of a statement")
    if row.get("role") not in ROLES:
        what = f"gives the role {row.get('role', '')!r}"
        raise BadInput(ROLES_FILE, place, what, f"write one of {', '.join(ROLES)}")
    found = find_quotation(texts[name], row.get("quotation", ""))
    if len(found) != 1:
        what = f"quotes words that stand {len(found)} times in {name}"
        mend = "quote words that stand there once"
        raise BadInput(ROLES_FILE, place, what, mend)
    return name, found[0][0]
