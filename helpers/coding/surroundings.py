"""When and where, as far as plain words of the sentence of a number say so. Only English.

When and where are the nearest phrases of the sentence with a preposition and a date, year, duration
or day; or with `in`, `at`, `across` … and a name with a capital or a number of places. Two commas
may stand between, lists and dates aside, but no bracket, colon, semicolon, dash or word that begins
another clause; a phrase that opens the sentence holds for all of it. No grammar tells whether the
phrase belongs to the number.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from helpers.coding.counted import fold
from helpers.coding.kept_apart import DATE, DAYS, DECADE, MONTH
from helpers.coding.number_words import ONES, PLURALS, SPACE, TEENS, TENS, words_of
from helpers.coding.units import TIMES

NUMBER_WORD = rf"(?:\d+|{words_of([*ONES, *TEENS, *TENS])})"
SEASON = "spring|summer|autumn|fall|winter"
PART = (
    rf"(?:the{SPACE})?(?:(?:early|late|mid|end|beginning|start|middle|{SEASON})[\s-]{{1,3}}"
    rf"(?:of{SPACE})?)?"
)
YEAR = r"(?:1[0-9]|20)\d{2}(?![\d,.%]*\d)"
UNIT_WORD = rf"(?:{'|'.join(TIMES)})"
POINT = rf"(?:{DATE}|(?:the{SPACE})?{DECADE}|{MONTH}(?!\w)|{YEAR})"
PART_OF_DAY = rf"(?:{SPACE}(?:morning|afternoon|evening|night))?"
WEEKDAY = rf"(?:{'|'.join(DAYS)})s?"
WHEN = re.compile(
    rf"\b(?i:between){SPACE}{POINT}{SPACE}and{SPACE}{POINT}|"
    rf"\b(?i:in|on|since|from|until|till|by|before|after|during|through|throughout|as{SPACE}of)"
    rf"{SPACE}{PART}{POINT}(?:{SPACE}(?:to|until|and|through){SPACE}{POINT})?|"
    rf"\b(?i:(?:on|since|by|until|before|after)){SPACE}(?:the{SPACE}\w+{SPACE}of{SPACE})?"
    rf"(?i:{WEEKDAY}){PART_OF_DAY}|"
    rf"\b(?i:in|within|over|for|during|throughout|after){SPACE}"
    rf"(?:(?:the|these|those|almost|nearly|about|more{SPACE}than|over|past|last|first|next|recent|"
    rf"previous|following|only|just|many|several|a{SPACE}few){SPACE}){{0,3}}"
    rf"(?:{NUMBER_WORD}{SPACE})?{UNIT_WORD}\b|"
    rf"\b(?i:in|within|for|during){SPACE}(?:one|a|an|1){SPACE}(?:single{SPACE})?"
    rf"(?:day|night|week|month|year|decade|hour|minute)\b|"
    rf"\b(?i:in|during|since|after|before){SPACE}(?:the{SPACE})?(?:[A-Z][\w’'-]*{SPACE}){{0,3}}"
    rf"(?:War|Revolution|Uprising|Depression|Crisis|Intifada)\b|"
    rf"\b(?i:last|this|next){SPACE}(?:year|month|week|night|summer|winter|spring|autumn|{WEEKDAY})\b|"
    rf"\b(?i:yesterday)\b|\b{NUMBER_WORD}{SPACE}{UNIT_WORD}{SPACE}ago\b|"
    rf"\b(?:a|per|each|every){SPACE}(?:hour|day|week|month|year)\b"
)
# Up to four words, such as a place, stand between the verb and the day.
BEGUN = re.compile(
    r"\b(?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|erupt(?:s|ed|ing)?|br(?:oke|eaks?|eaking)\s+out)"
    r"\b(?:\s+[^\W\d_][\w’'-]*){0,4}\s+\Z",
    re.IGNORECASE,
)
FARTHEST_VERB = 60
PLACES = (
    "places|cities|towns|villages|countries|states|provinces|districts|counties|regions|schools|"
    "streets|neighbourhoods|neighborhoods|harbours|ports|parishes|boroughs"
)
NAME = (
    rf"(?!(?i:{'|'.join([*DAYS, 'january', 'february', 'march', 'april', 'may', 'june', 'july'])}"
    r"|august|september|october|november|december|spring|summer|autumn|winter)\b)"
    r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[-.’'][^\W\d_]+)*"
)
RUN = rf"{NAME}(?:{SPACE}{NAME})*"
WHERE = re.compile(
    rf"\b(?i:in|at|across|near|throughout|inside|outside|around){SPACE}(?:the{SPACE})?"
    rf"(?:(?:north|south|east|west|northern|southern|eastern|western|central){SPACE})?"
    rf"{RUN}(?:{SPACE}of{SPACE}(?:the{SPACE})?{RUN})?(?:{SPACE}and{SPACE}(?:the{SPACE})?{RUN})?"
    rf"(?!['’]|\w)|"
    rf"\b(?i:in|at|across|throughout){SPACE}(?:(?:over|about|more{SPACE}than|at{SPACE}least|"
    rf"nearly|almost|some|around|up{SPACE}to){SPACE})?"
    rf"(?:[\d,.]*\d|{words_of([*ONES, *TEENS, *TENS, *PLURALS])}(?:{SPACE}of)?)"
    rf"(?:{SPACE}[a-z]+)?{SPACE}(?:{PLACES})\b"
)
NO_PLACE = re.compile(r"\b(?:War|Revolution|Uprising|Depression|Crisis|Intifada)\b|['’]s\Z")
BETWEEN_CLAUSES = re.compile(
    r"[;:()\[\]“”„«»\"!?…–—]|\s-\s|\b(?:after|because|when|while|whereas|although|though|if|that|"
    r"which|who|where|before|until|but|than)\b",
    re.IGNORECASE,
)
LIST_COMMA = re.compile(
    r",(?=\s{1,9}(?:(?:the|a|an)\s{1,9})?[\w’'-]+(?:,|\s{1,9}(?:and|or)\b))|(?<=\d),(?=\d)"
)
# "Tens of thousands who marched on Saturday": the clause is about what is counted.
RELATIVE = re.compile(r"\A(?:\s+of)?(?:\s+[\w’'-]+){0,3}\s+(?:who|that|which)\s")
DATED = re.compile(rf",?\s*\b{DATE},?")
FARTHEST, LONGEST_PHRASE, MOST_COMMAS = 400, 200, 2

Place = tuple[int, int]


def find_times(text: str, start: int, end: int) -> list[Place]:
    """Where a sentence says when something was.

    The day on which something began is told with its verb ("began on Monday"): it is no day on
    which all that is counted happened.
    """
    found = []
    for when in WHEN.finditer(text, start, end):
        begun = BEGUN.search(text, max(start, when.start() - FARTHEST_VERB), when.start())
        found.append((begun.start() if begun else when.start(), when.end()))
    return found


def find_places(text: str, start: int, end: int) -> list[Place]:
    """Where a sentence says where something was."""
    found = (match.span() for match in WHERE.finditer(text, start, end))
    return [(first, last) for first, last in found if not NO_PLACE.search(text[first:last])]


def nearest(text: str, places: list[Place], number: Place, opening: int) -> str:
    """The words of the nearest phrase that no other clause parts from a number; empty if none.

    Phrases before `opening` stand in the words that open the sentence.
    """
    first, last = number
    found = []
    reach = slice(
        bisect_left(places, (first - FARTHEST - LONGEST_PHRASE, 0)),
        bisect_left(places, (last + FARTHEST, 0)),
    )
    opened = bisect_left(places, (opening, 0))
    for start, end in {*places[:opened], *places[reach]}:
        if start < last and first < end:
            continue
        gap = text[end:first] if end <= first else RELATIVE.sub(" ", text[last:start])
        if end <= opening or (len(gap) <= FARTHEST and _is_near(gap)):
            found.append((len(gap), start, end))
    return fold(text[slice(*min(found)[1:])]) if found else ""


def find_opening_end(text: str, start: int, end: int, places: list[Place]) -> int:
    """Where the words that say when or where end, if a sentence opens with them; else its start."""
    if not any(first == start for first, _ in places):
        return start
    comma = text.find(",", min(last for first, last in places if first == start), end)
    return comma if comma >= 0 else start


def _is_near(gap: str) -> bool:
    if BETWEEN_CLAUSES.search(gap):
        return False
    return LIST_COMMA.sub("", DATED.sub(" ", gap)).count(",") <= MOST_COMMAS
