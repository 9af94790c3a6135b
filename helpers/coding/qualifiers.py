"""Words beside a number that bound it, lower it or mark it as hearsay. English only.

A bound says which side is open: "at least", "more than", "at most" ("up to"), "less than". An
approximation ("about", "nearly", "an estimated") leaves low and high equal. Hearsay ("reportedly",
"according to …") says whose number it is and bounds nothing. "As many as" is the top of a guess:
`at most`, and an approximation too.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.coding.number_words import SPACE
from helpers.coding.units import TIMES

EXACT, APPROXIMATE, AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, RANGE = BOUNDS = (
    "exact", "approximate", "at least", "more than", "at most", "less than", "range",
)  # fmt: skip
APPROXIMATION, HEARSAY = "approximation", "hearsay"

# Words, bound, kind of hedge: an earlier row wins over a later one at the same place.
WAYS = (
    ("no more than|not more than|at most|at the most|up to|a maximum of|≤", AT_MOST, ""),
    ("at least|at the least|no fewer than|no less than|not less than|not fewer than|a minimum of|"
     "upwards of|upward of|≥", AT_LEAST, ""),
    ("as many as|as much as|as high as", AT_MOST, APPROXIMATION),
    ("as few as|as little as", AT_LEAST, APPROXIMATION),
    ("younger than|shorter than|lower than|smaller than|well under|far under|just under|just below|"
     "less than|fewer than|under|below|<", LESS_THAN, ""),
    ("older than|longer than|higher than|greater than|larger than|bigger than|well over|far over|"
     "just over|slightly over|well above|just above|many more than|"
     "far more than|much more than|more than|over|above|in excess of|exceeding|>", MORE_THAN, ""),
    ("an estimated|estimated at|estimated|approximately|approx.|approx|about|around|roughly|circa|"
     "ca.|c.|some|nearly|almost|virtually|close to|close on|something like|in the region of|"
     "in the order of|on the order of|more or less|perhaps|possibly|maybe|probably|~|≈",
     APPROXIMATE, APPROXIMATION),
    ("reportedly|allegedly|supposedly|purportedly|apparently|said to be|reported to be|a reported|"
     "a claimed|an alleged", "", HEARSAY),
)  # fmt: skip
BOUND_OF = {words: bound for listed, bound, _ in WAYS for words in listed.split("|")}
KIND_OF = {words: kind for listed, _, kind in WAYS for words in listed.split("|")}


def _free(words: str) -> str:
    """Words with free white space; a sign may touch what follows."""
    return re.escape(words).replace(r"\ ", SPACE) + (SPACE if words[0].isalpha() else r"\s{0,3}")


ANY = "|".join(_free(words) for words in sorted(BOUND_OF, key=len, reverse=True))
NEUTRAL = rf"(?:(?:another|a{SPACE}further|a{SPACE}total{SPACE}of|an{SPACE}additional|the){SPACE})"
BEFORE = re.compile(rf"(?<!\w)(?:(?:{ANY}){NEUTRAL}?)+\Z", re.IGNORECASE)
ONE = re.compile(rf"(?<!\w)(?P<words>{ANY})", re.IGNORECASE)
AFTER = re.compile(
    rf"(?:\+(?!\w)|[-‐‑]plus\b|{SPACE}or{SPACE}(?P<end>more|fewer|less|so)\b|"
    rf"{SPACE}and{SPACE}(?:more|counting)\b|(?:{SPACE}|[-‐‑])(?P<odd>odd)\b)",
    re.IGNORECASE,
)
# "Talk about two boats": no approximation.
TALK = re.compile(
    r"\b(?:talk|think|thought|worr|know|knew|writ|wrote|ask|learn|heard?|care|told|tell|concern|"
    r"something|anything|nothing|news|stor(?:y|ies)|books?|films?|what|how|argu|complain|report)"
    rf"\w{{0,4}}{SPACE}\Z",
    re.IGNORECASE,
)
# "For over three years" is longer than that; "over three years" is during them.
LONGER = re.compile(
    rf"\b(?:for|of|last\w*|took|take\w*|after|than|by|with|within|in|is|was|are|were|be|been|and|"
    rf"spent|waited|nearly){SPACE}\Z",
    re.IGNORECASE,
)
SAID = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|it\s+is\s+(?:said|reported)|"
    r"(?:is|are|was|were)\s+(?:said|reported|alleged|rumou?red|believed)\s+to)\b",
    re.IGNORECASE,
)
ACCORDING = re.compile(
    r"\baccording\s+to\s+[\w’'.-]+(?:\s+(?!in\b|at\b|on\b|were\b|was\b|have\b|had\b)[\w’'.-]+){0,6}",
    re.IGNORECASE,
)  # fmt: skip
CLAUSE_MARK = re.compile(r"[;:()\[\]“”\"–—]|,(?!\d)|\b(?:while|whereas|but)\b", re.IGNORECASE)
LOOKED_BEFORE, HEARD = 90, 400


class Qualified(NamedTuple):
    """Where the qualifiers before a number begin, what they bound, and the hedges among them."""

    start: int
    bound: str
    hedges: tuple[str, ...]
    firm: bool


def read_qualifiers(text: str, first: int, at: int, unit: str = "") -> Qualified:
    """The qualifiers directly before `at`, not before `first`; `firm` if one cannot be a place."""
    looked = text[max(first, at - LOOKED_BEFORE) : at]
    found = BEFORE.search(looked)
    if not found:
        return Qualified(at, EXACT, (), False)
    start = at - len(looked) + found.start()
    ways = [match["words"] for match in ONE.finditer(text[start:at])]
    names = [" ".join(words.lower().split()) for words in ways]
    before = text[max(first, start - LOOKED_BEFORE) : start]
    place = (names[0] == "about" and TALK.search(before)) or (
        names[0] == "over" and unit in TIMES and not LONGER.search(before)
    )
    if place:
        start += len(ways[0])
        ways, names = ways[1:], names[1:]
    if not names:
        return Qualified(at, EXACT, (), False)
    bounds = [BOUND_OF[name] for name in names if BOUND_OF[name]]
    # A limit says more than an approximation.
    bound = min(bounds, key=lambda bound: bound == APPROXIMATE, default=EXACT)
    hedges = tuple(words.strip() for words in ways if KIND_OF[" ".join(words.lower().split())])
    loose = {"over", "under", "above", "below", "about", "around", "some"}
    return Qualified(start, bound, hedges, not loose.issuperset(names))


def read_after(text: str, at: int, end: int) -> tuple[int, str, str]:
    """Where the qualifiers directly after a number end, their bound and their hedge."""
    found = AFTER.match(text, at, end)
    if not found:
        return at, "", ""
    last = (found["end"] or "").lower()
    if found["odd"] or last == "so":
        return found.end(), APPROXIMATE, found.group().strip(" -‐‑\n\t")
    return found.end(), AT_MOST if last in ("fewer", "less") else AT_LEAST, ""


def find_hearsay(text: str, bounds: tuple[int, int], place: tuple[int, int]) -> list[str]:
    """Hearsay away from a number: in its clause, or `according to` in its part of the sentence."""
    start, end = place
    first, last = max(bounds[0], start - HEARD), min(bounds[1], end + HEARD)
    said = []
    for pattern, mark in ((SAID, CLAUSE_MARK), (ACCORDING, re.compile("[;:]"))):
        opened = max((m.end() for m in mark.finditer(text, first, start)), default=first)
        closed = mark.search(text, end, last)
        closed_at = closed.start() if closed else last
        for match in pattern.finditer(text, opened, closed_at):
            if match.end() <= start or end <= match.start():
                said.append(" ".join(match.group().rstrip(".").split()))
    return said


def kind_of(hedges: tuple[str, ...]) -> str:
    """The kinds of hedges there are, joined: approximation, hearsay, both or none."""
    kinds = [KIND_OF.get(" ".join(words.lower().split()), "") for words in hedges]
    kinds = [kind or (APPROXIMATION if words in ("odd", "or so") else HEARSAY)
             for kind, words in zip(kinds, hedges, strict=True)]  # fmt: skip
    return "; ".join(kind for kind in (APPROXIMATION, HEARSAY) if kind in kinds)
