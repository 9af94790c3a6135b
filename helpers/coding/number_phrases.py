"""Numbers of a sentence with all that belongs to them: qualifiers, currency, range and unit."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.coding.counted import find_counted
from helpers.coding.digits import primary_language
from helpers.coding.kept_apart import IDEOGRAPHS, scanner
from helpers.coding.naming_numbers import Part, is_hour, is_label, is_pronoun, is_year
from helpers.coding.number_words import SPACE
from helpers.coding.numerals import (
    DIGITS,
    FRACTION,
    INDEFINITE,
    number_pattern,
    read_number,
)
from helpers.coding.qualifiers import (
    AFTER,
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    EXACT,
    LESS_THAN,
    MORE_THAN,
    RANGE,
    Qualified,
    read_after,
    read_qualifiers,
)
from helpers.coding.units import PART_OF_UNIT, SIGN_BEFORE, TIMES, UNIT, name_unit

OPEN = float("nan")
HYPHENS = r"\-‐‑–—−"
# What makes digits part of something else.
GOES_ON = re.compile(
    rf"[^\W{IDEOGRAPHS}]|[年月日時时分号號년월일시]|['’][^\W\d]|[-‐‑][^\W_]|[/:][^\W_]|\.\d"
)
REST = re.compile(rf"[\w./:,'’{HYPHENS}]*[^\W]")
CHAINED = re.compile(rf"[{HYPHENS}]\d")
HYPHEN_JOINT = re.compile(rf"[{HYPHENS}]")
WORD_JOINT = re.compile(
    rf"{SPACE}(?P<joint>to|or|and){SPACE}(?P<hedges>(?:(?:even|perhaps|possibly|maybe|reportedly|"
    rf"allegedly|about|approximately|around|roughly|nearly|almost|some|as{SPACE}many{SPACE}as|"
    rf"an{SPACE}estimated){SPACE})*)|,?{SPACE}(?P<not>if{SPACE}not){SPACE}(?P<even>)",
    re.IGNORECASE,
)
SIGN_HERE = re.compile(r"\s{0,2}(?:[A-Z]{1,3})?[$€£¥₹₽₺₪₩₴₦₫]\s{0,2}")
RANGE_WORD = re.compile(rf"\b(between|from){SPACE}\Z", re.IGNORECASE)
MINUS = re.compile(rf"(?:\bminus{SPACE}|(?<!\d)−\s?)\Z", re.IGNORECASE)
MILLION = 1e6


class Phrase(NamedTuple):
    """A figure in its sentence: place, bounds, how it is hedged, unit, and what is counted."""

    start: int
    end: int
    low: float
    high: float
    bound: str
    hedges: tuple[str, ...]
    unit: str
    what: str


def find_phrases(text: str, start: int, end: int, language: str) -> list[Phrase]:
    """The figures of a sentence, in order; what is kept apart is passed over."""
    scan, phrases, free = scanner(language), [], start
    at, year = start, -1
    while match := scan.search(text, at, end):
        if match["number"] is None:
            at = max(match.end(), at + 1)
            continue
        phrase, at, is_year = _read(text, match.start(), (free, start, end), language, year)
        if phrase:
            phrases.append(phrase)
            free = phrase.end
        year = at if is_year else -1
    return phrases


def _read(
    text: str, at: int, bounds: tuple[int, int, int], language: str, year: int
) -> tuple[Phrase | None, int, bool]:
    """The figure at a place or None, where to go on, and whether a year stands there."""
    free, start, end = bounds
    english = primary_language(language) in ("", "en")
    part = _read_part(text, at, end, language)
    if part is None:
        return None, _past(text, at, end), False
    sign = SIGN_BEFORE.search(text[max(free, at - 12) : at])
    begins = at - len(sign.group()) if sign else at
    if sign:
        part = _with_millions(text, part, end)
    if minus := MINUS.search(text[max(free, begins - 10) : begins]):
        low, high = -part.number.high, -part.number.low
        begins -= len(minus.group())
        part = part._replace(number=part.number._replace(low=low, high=high))
    lead = RANGE_WORD.search(text[max(free, begins - 20) : begins]) if english else None
    qualified = read_qualifiers(text, free, begins, part.unit) if english else None
    if not lead and qualified and qualified.start < begins:
        lead = RANGE_WORD.search(text[max(free, qualified.start - 20) : qualified.start])
    second, joint = _read_second(text, part, end, language, lead, english)
    last = second or part
    if not second and CHAINED.match(text, part.end, end):
        return None, _past(text, part.end, end), False
    odd = english and AFTER.match(text, last.end, end)
    if not last.unit and not odd and GOES_ON.match(text, last.end, end):
        return None, _past(text, last.end, end), False
    unit = last.unit or part.unit or (" ".join(sign.group(1).split()) if sign else "")
    unit = sign.group(1) if sign else unit
    counted = ""
    if english:
        single = last.number.high <= 1 or last.hyphen
        asked = "" if last.hyphen else unit
        counted = find_counted(text, last.end, end, single=single, unit=asked)
    if not unit and is_year(text, part, second, (start, end), counted, qualified, year):
        return None, last.end, True
    if not second and not unit and english:
        if is_label(text, part, (start, end), counted, qualified):
            return None, last.end, False
        if is_hour(text, part, (start, end), counted, qualified):
            return None, last.end, False
    if english and not second and is_pronoun(text, part, unit, qualified, end):
        return None, last.end, False
    phrase = _bound(text, part, second, joint, qualified, lead, begins, unit, end)
    if phrase.end != last.end and english:
        counted = counted or find_counted(text, phrase.end, end, unit=unit)
    return phrase._replace(what=counted), phrase.end, False


def _bound(
    text: str, part: Part, second: Part | None, joint: str, qualified: Qualified | None,
    lead: re.Match[str] | None, begins: int, unit: str, end: int,
) -> Phrase:  # fmt: skip
    """The figure with its bounds, from the words before and after the numbers."""
    last = second or part
    low, high = last.number.low, last.number.high
    if qualified is None:
        return Phrase(begins, last.end, low, high, RANGE if second else "", (), unit, "")
    stop, after, hedge = read_after(text, last.end, end)
    hedges = [*qualified.hedges, *([joint] if joint else []), *([hedge] if hedge else [])]
    bound = qualified.bound if qualified.bound != EXACT else after or EXACT
    start = qualified.start
    if second:
        bound = RANGE
        start = min(start, start - len(lead.group()) if lead else start)
    elif bound == EXACT and part.number.kind == INDEFINITE:
        bound = APPROXIMATE
    if bound in (AT_LEAST, MORE_THAN):
        high = OPEN
    elif bound in (AT_MOST, LESS_THAN):
        low = OPEN
    return Phrase(start, stop, low, high, bound, tuple(hedges), unit, "")


def _read_part(text: str, at: int, end: int, language: str) -> Part | None:
    match = number_pattern(language).match(text, at, end)
    number = read_number(match, language) if match else None
    if number is None:
        return None
    found = None
    if number.kind == FRACTION or number.high < 1:
        found = PART_OF_UNIT.match(text, number.end, end)
    found = found or UNIT.match(text, number.end, end)
    if not found:
        return Part(at, number, number.end, "", False, match.group())
    hyphen = bool(found.groupdict().get("hyphen"))
    return Part(at, number, found.end(), name_unit(found), hyphen, match.group())


def _with_millions(text: str, part: Part, end: int) -> Part:
    """£5m is five million, not five metres."""
    number = part.number
    if part.unit == "m" or text[number.end : min(number.end + 1, end)] == "M":
        low, high = number.low * MILLION, number.high * MILLION
        number = number._replace(end=number.end + 1, low=low, high=high, scale=MILLION)
        return part._replace(number=number, end=max(part.end, number.end), unit="")
    return part


def _read_second(
    text: str, part: Part, end: int, language: str, lead: re.Match[str] | None, english: bool
) -> tuple[Part | None, str]:
    """The second number of a range and the hedges before it, if the greater one stands second."""
    hyphen = HYPHEN_JOINT.match(text, part.end, end)
    joint = hyphen or (WORD_JOINT.match(text, part.end, end) if english else None)
    if not joint:
        return None, ""
    at = joint.end()
    sign = SIGN_HERE.match(text, at, end)
    second = _read_part(text, sign.end() if sign else at, end, language)
    if second is None or (second.number.one and not second.unit):
        return None, ""
    if sign:
        second = _with_millions(text, second, end)
    if hyphen and not part.number.kind == second.number.kind == DIGITS:
        return None, ""
    word = "" if hyphen else (joint["joint"] or "").lower()
    if word == "and" and not (lead and lead.group(1).lower() == "between"):
        return None, ""
    first = part.number
    if first.scale == 1 < second.number.scale and part.unit not in TIMES:
        # Of "5 to 10 million" the first is five million too; of "500 to 2 million" it is not.
        shared = first.low * second.number.scale
        if shared < second.number.high:
            first = first._replace(low=shared, high=shared)
    if not (first.low < second.number.high and first.low <= second.number.low):
        return None, ""
    if not second.unit and GOES_ON.match(text, second.end, end):
        return None, ""
    hedges = "" if hyphen or joint["not"] else " ".join(joint["hedges"].split())
    hedges = re.sub(r"(?i)\beven\b ?", "", hedges).strip()
    return second._replace(number=second.number._replace(low=first.low)), hedges


def _past(text: str, at: int, end: int) -> int:
    """Where to go on after digits that are no figure: past all that is glued to them."""
    glued = REST.match(text, at, end)
    return max(glued.end() if glued else at, at + 1)
