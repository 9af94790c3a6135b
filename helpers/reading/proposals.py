"""Cells that a new text proposes for its row of statements.csv, for a person to look at.

What the file says of itself comes first; else the text is asked: its title as the roles find it,
a day that stands in its by-line, in its first line or after its end, and the name in by-line or
signature. A day that the text writes out is `stated`; one that only the file gives is `inferred`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.languages import guess_language
from helpers.reading.lines import ADDRESS, DATE, LABEL
from helpers.reading.metadata import WRITTEN_COLUMNS
from helpers.reading.role_words import CLOSING, ORGANISATION
from helpers.reading.roles import Paragraph
from helpers.reading.sources import Source
from helpers.reading.texts import Reading
from helpers.reading.written_dates import find_days

CELL_COLUMNS = ["statement_id", "file", *[name for name in WRITTEN_COLUMNS if name != "file"]]
LONGEST_LINE, LONGEST_NAME = 200, 12
# A dateline: a place and a comma, or a place and a bracket, or nothing; then the day and a mark.
DATELINE = re.compile(
    rf"\W{{0,3}}(?:[^\W\d_][\w .'’-]{{1,40}}(?:,\s+|\s+\())?(?P<day>{DATE})\)?\s*[-–—:|]\s",
    re.IGNORECASE,
)
DAY_AT_END = re.compile(rf"(?:\A|[\s,;(–—-])(?P<day>{DATE})\W*\Z", re.IGNORECASE)
NOT_ITS_OWN = re.compile(r"\W*(?:updated|modified|accessed|retrieved|printed)\b", re.IGNORECASE)
KINDS = r"(?:statement|letter|appeal|declaration|text|leaflet|circular|address|resolution)"
BY = re.compile(
    rf"\W*(?:(?:an?\s)?(?:\w+\s)?{KINDS}\s(?:by|of|from)|"
    r"by|authors?|text|autor(?:in)?|auteur|verfasst von)\b\s?:?\s(?P<name>\S.*)",
    re.IGNORECASE,
)
SIGNED = re.compile(
    r"\W*(?:signed(?:\sby)?|on behalf of|issued by|gezeichnet|im namen|signé|firmado)\b\W*"
    r"(?P<name>\S.*)",
    re.IGNORECASE,
)
DASHED = re.compile(r"[-–—]+\s*(?P<name>\S.*)")
# Somebody who speaks for an organisation, and not the organisation.
SPEAKS_FOR = re.compile(
    r"\A(?:for|für|pour|por|your|our)\b|\b(?:chair(?:man|woman|person)?|secretary|leader|president|director|"
    r"spokes\w+|press (?:office|service)|on behalf|mayor|editor)\b",
    re.IGNORECASE,
)
DOMAIN = re.compile(r",?\s+(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}\S*\Z", re.IGNORECASE)
FROM_PAGE = "The date is the day of publication that the web page gives; the text has none."


class Day(NamedTuple):
    """A day as 2024-03-03, and from which words it is known."""

    day: str
    note: str


def propose_cells(source: Source, reading: Reading) -> dict[str, str]:
    """Cells by column, empty where nothing tells them; `reading` gives the roles."""
    told = {name: " ".join(cell.split()) for name, cell in source.proposals.items()}
    cells = dict.fromkeys(CELL_COLUMNS, "") | {n: c for n, c in told.items() if n in CELL_COLUMNS}
    cells["title"] = cells["title"] or find_title(reading)
    cells["organisation"] = cells["organisation"] or find_organisation(reading)
    cells["language"] = cells["language"] or guess_language(_own_text(reading))
    found = find_day(reading)
    if found:
        cells |= {"date": found.day, "date_basis": "stated", "note": found.note}
        if told.get("date", found.day) != found.day:
            cells["note"] += f" The file itself gives {told['date']} as day of publication."
    elif cells["date"]:
        cells |= {"date_basis": "inferred", "note": FROM_PAGE}
    else:
        cells["date_basis"] = "unknown"
    return cells


def find_title(reading: Reading) -> str:
    """The title as the roles find it, in one line; empty where there is none."""
    title = next((p for p in reading.paragraphs if p.role == "title"), None)
    return _line(reading, title).lstrip("# ") if title else ""


def find_day(reading: Reading) -> Day | None:
    """The day that the statement gives itself."""
    for place, paragraphs in (
        ("In the by-line", _with_role(reading, "byline")),
        ("After the statement", _with_role(reading, "signature")),
    ):
        for paragraph in paragraphs:
            line = _line(reading, paragraph)
            day = "" if NOT_ITS_OWN.match(line) else _day_in(line, place)
            if day:
                return Day(day, f"{place}: “{line}”.")
    first = next(iter(_with_role(reading, "body")), None)
    head = _line(reading, first)[:LONGEST_LINE] if first else ""
    match = DATELINE.match(head)
    days = [day for _, _, day in find_days(match["day"])] if match else []
    return Day(days[0], f"In its first line: “{match[0].strip()}”.") if days else None


def find_organisation(reading: Reading) -> str:
    """The name in the by-line, else in the signature, if it looks like one."""
    for role, signs in (("byline", (BY,)), ("signature", (SIGNED, DASHED))):
        for paragraph in _with_role(reading, role):
            line = _line(reading, paragraph)
            named = next((match for sign in signs if (match := sign.fullmatch(line))), None)
            name = _trim_name(named["name"] if named else line)
            called = len(name.split()) > 1 and ORGANISATION.search(name)
            known = called and not CLOSING.fullmatch(line)
            if (named or known) and _is_name(name):
                return name
    return ""


def _day_in(line: str, place: str) -> str:
    """The day of a short line: in a by-line anywhere, after a statement only at the end."""
    if len(line) > LONGEST_LINE:
        return ""
    if place != "In the by-line":
        match = DAY_AT_END.search(line)
        line = match["day"] if match else ""
    return next((day for _, _, day in find_days(line)), "")


def _trim_name(name: str) -> str:
    """A name without a day, an address or an article around it."""
    bare = DOMAIN.sub("", re.split(r"\s+[|–—·•]\s+|\s+-\s+", name)[0])
    dated = DAY_AT_END.search(bare)
    bare = (bare[: dated.start()] if dated else bare).strip(" ,;:–—*_-")
    return re.sub(r"\Athe\s+", "", bare)


def _is_name(name: str) -> bool:
    sized = 0 < len(name.split()) <= LONGEST_NAME and len(name) <= LONGEST_LINE
    other = ADDRESS.search(name) or LABEL.match(name) or SPEAKS_FOR.search(name)
    return sized and name[0].isalnum() and not other


def _with_role(reading: Reading, role: str) -> list[Paragraph]:
    return [p for p in reading.paragraphs if p.role == role]


def _line(reading: Reading, paragraph: Paragraph) -> str:
    return " ".join(reading.text[paragraph.start : paragraph.end].split())


def _own_text(reading: Reading) -> str:
    """What the statement itself says, without what stands around it."""
    kept = [p for p in reading.paragraphs if p.role in ("title", "body", "call")]
    return "\n".join(reading.text[p.start : p.end] for p in kept)
