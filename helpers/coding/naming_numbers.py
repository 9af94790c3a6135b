"""Numbers that name and do not count, told by the words around: years, labels, hours, "one"."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.coding.counted import find_counted
from helpers.coding.english import SMALL_WORDS
from helpers.coding.kept_apart import NUMBERED_CAPITALS
from helpers.coding.number_words import SPACE, list_words
from helpers.coding.numerals import DIGITS, WORDS, Number
from helpers.coding.qualifiers import APPROXIMATE, Qualified

WORD_BEFORE = re.compile(r"([^\W\d_][\w’']*)[\s]{1,9}\Z")
PLURAL_VERB = re.compile(rf"{SPACE}(?:were|are|have|got|had)\b")
YEAR_BEFORE = frozenset(
    list_words(
        "in since until till during year early late mid spring summer autumn fall winter season "
        "the its their his her our that this"
    )
)
MAYBE_YEAR_BEFORE = frozenset(list_words("of by from before after to and or about around through"))
FIRST_YEAR, MODERN, LAST_YEAR = 1000, 1800, 2100
TOWN = re.compile(r"\s[A-Z]\w+\s{0,3}(?:[,.;)\n]|\Z)")
HOURS = 25
HEADLINE = 400
HOUR_BEFORE = frozenset(list_words("at until till by before after from to"))


class Part(NamedTuple):
    """One number with the unit that follows it; `hyphen` is whether a hyphen joins them."""

    start: int
    number: Number
    end: int
    unit: str
    hyphen: bool
    written: str


def is_year(
    text: str, part: Part, second: Part | None, sentence: tuple[int, int], counted: str,
    qualified: Qualified | None, year: int,
) -> bool:  # fmt: skip
    """Whether four digits name a year: by their value, the word before and what is counted."""
    start, end = sentence
    value = part.number.low
    four = len(part.written) == 4 and part.written.isdecimal()
    if not four or not FIRST_YEAR <= value <= LAST_YEAR:
        return False
    modern = value >= MODERN
    if qualified is None:
        return modern
    if qualified.start < part.start and qualified.firm:
        return False
    before = WORD_BEFORE.search(text[max(start, part.start - 20) : part.start])
    word = before.group(1).lower() if before else ""
    if year >= 0 and text[year : part.start].strip(" ,–-\n") in ("", "and", "or", "to", "until"):
        return modern
    if word in YEAR_BEFORE:
        return modern or not counted
    if word in MAYBE_YEAR_BEFORE:
        return not counted
    verb = PLURAL_VERB.match(text, (second or part).end, end)
    return modern and not counted and not (verb and word)


def is_label(
    text: str, part: Part, sentence: tuple[int, int], counted: str, qualified: Qualified
) -> bool:
    """Whether a number stands in a name: "Apollo 11", "Group of Seven", "Two Rivers", "line 9"."""
    start, end = sentence
    before = WORD_BEFORE.search(text[max(start, part.start - 40) : part.start])
    named = part.written[0].isupper() and part.number.kind == WORDS
    if before and named and not _is_headline(text[start : min(end, start + HEADLINE)]):
        return True
    if counted or qualified.start < part.start or PLURAL_VERB.match(text, part.end, end):
        return False
    five = part.number.kind == DIGITS and part.written.isdecimal() and len(part.written) == 5
    if five and TOWN.match(text, part.end, end):
        return True
    if not before or not part.written.isdecimal():
        return False
    word = before.group(1)
    if word.lower() in NUMBERED_CAPITALS:
        return True
    capital = word[0].isupper() and word.lower() not in SMALL_WORDS
    return capital and not _is_headline(text[start : min(end, start + HEADLINE)])


def is_hour(
    text: str, part: Part, sentence: tuple[int, int], counted: str, qualified: Qualified
) -> bool:
    """Whether a time of day is told without a word for it: "at ten", "until 7.25"."""
    if counted or qualified.start < part.start or part.number.high >= HOURS:
        return False
    before = WORD_BEFORE.search(text[max(sentence[0], part.start - 20) : part.start])
    word = before.group(1).lower() if before else ""
    if part.number.kind == DIGITS and re.fullmatch(r"\d{1,2}\.[0-5]\d", part.written):
        return word in HOUR_BEFORE
    return word == "at" and part.number.low == int(part.number.low) > 0


def is_pronoun(text: str, part: Part, unit: str, qualified: Qualified, end: int) -> bool:
    """Whether "one" is no number: it is one only with a unit or a bound; "one day" is no length."""
    number = part.number
    if number.low == 0 and not unit:
        return not find_counted(text, part.end, end)
    if not number.one:
        return False
    if qualified.start < part.start and qualified.firm and qualified.bound != APPROXIMATE:
        return False
    return not unit or (unit in ("days", "nights", "times") and not part.hyphen)


def _is_headline(sentence: str) -> bool:
    """Whether all words but the small ones have capitals, so that a capital tells nothing."""
    words = re.findall(r"[^\W\d_]{3,}", sentence)
    return all(word[0].isupper() for word in words if word.lower() not in SMALL_WORDS)
