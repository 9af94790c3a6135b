"""What a PDF says of itself that may stand in statements.csv: title, organisation, language.

Such entries are often left over from another document or made by a program, so only what can be
trusted is proposed: a title of two words or more whose words stand on the first page, an author
that is named as organisations are, a language written as a code. The day on which the file was
made is not the date of the statement, and is not proposed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

FILE_NAME = re.compile(
    r"\.(?:docx?|pdf|odt|rtf|txt|indd|pages|qxd|tex|pub|pptx?|html?|eps|ai|p65|fm|wpd)\b|"
    r"[\\/]\S|_|\A\S*\Z|\A(?:https?:|file:|about:)",
    re.IGNORECASE,
)
PROGRAM = re.compile(
    r"microsoft|powerpoint|\bword\b.*-|untitled|unbenannt|sans titre|sin título|adsız|"
    r"\A(?:document|dokument|layout|slide|presentation|scan|print|page|seite|folie|book|mappe)"
    r"\s*[\d(]*|\A\W*\Z",
    re.IGNORECASE,
)
ORGANISED = re.compile(
    r"\b(?:union|unions|committee|council|association|party|network|alliance|front|league|movement|"
    r"federation|confederation|society|syndicate|collective|campaign|coalition|group|centre|center|"
    r"institute|foundation|assembly|congress|organi[sz]ation|workers|club|initiative|action|"
    r"gewerkschaft\w*|verein\w*|bund|bündnis|partei|verband|bewegung|komitee|stiftung|rat|"
    r"comité|syndicat|parti|mouvement|fédération|réseau|sindicato|partido|movimiento|"
    r"federación|asociación|red|sendika\w*|parti(?:si)?|dernek|derneği)\b",
    re.IGNORECASE,
)
LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")
LONGEST_CELL = 200


def find_proposals(reader: PdfReader, first_page: str) -> dict[str, str]:
    """Cells for statements.csv, without those that are in doubt."""
    entries = _entries(reader)
    proposals: dict[str, str] = {}
    title = entries["title"]
    if looks_like_title(title) and _stands_in(title, first_page):
        proposals["title"] = title
    author = entries["author"]
    if " " in author and len(author) <= LONGEST_CELL and ORGANISED.search(author):
        proposals["organisation"] = author
    if language := LANGUAGE.fullmatch(entries["language"]):
        proposals["language"] = language.group(1).lower()
    return proposals


def looks_like_title(title: str) -> bool:
    """Whether an entry is worded as a title, and not as the name of a file or by a program."""
    odd = FILE_NAME.search(title) or PROGRAM.search(title) or len(title) > LONGEST_CELL
    return bool(title) and not odd


def _stands_in(title: str, text: str) -> bool:
    """Whether most words of a title stand in a text."""
    words = re.findall(r"\w+", title.casefold())
    held = set(re.findall(r"\w+", text.casefold()))
    return bool(words) and sum(word in held for word in words) >= 0.6 * len(words)


def _entries(reader: PdfReader) -> dict[str, str]:
    """Title, author and language as written; empty where there is none or it cannot be read."""
    found = {"title": "", "author": "", "language": ""}
    for name in found:
        try:
            if name == "language":
                value = reader.root_object.get("/Lang")
                value = value.get_object() if value is not None else ""
            else:
                value = getattr(reader.metadata, name, None) or ""
        except Exception:
            # An entry that cannot be read proposes nothing; the text does not depend on it.
            continue
        if isinstance(value, str):
            printable = "".join(c if c.isprintable() else " " for c in value)
            found[name] = " ".join(printable.split())
    return found
