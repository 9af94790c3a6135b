"""Numbers that count nothing: dates, times of day, labels, lists, telephone numbers, addresses.

One expression finds them all, so that what it covers is never read as a figure. Months, labels and
times are known in English, German, French and Spanish. Years need their surroundings and are told
apart where phrases are read.
"""

from __future__ import annotations

import re
from functools import lru_cache

from helpers.coding.digits import primary_language
from helpers.coding.number_words import ONES, SPACE, TEENS, TENS, list_words, words_of
from helpers.coding.numerals import number_pattern

# Signs that are written with digits without a space between them.
IDEOGRAPHS = "\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff"
LETTER = rf"[^\W{IDEOGRAPHS}]"
FULL_MONTHS = list_words(
    "january february march april may june july august september october november december "
    "januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet "
    "août septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto "
    "septiembre octubre noviembre diciembre"
)
SHORT_MONTHS = list_words("jan feb mar apr jun jul aug sep sept oct okt nov dec dez")
# Small letters are verbs or other words.
CAPITAL_MONTHS = {"march", "may", "mars"}
DAYS = list_words("monday tuesday wednesday thursday friday saturday sunday")
NUMBERED = list_words(
    "no nos nr num núm number numbers article articles artikel artículo art section sections sec "
    "page pages seite página pp p chapter chapters kapitel chapitre capítulo paragraph para clause "
    "clauses resolution figure fig table vol volume phase footnote psalm verse room gate platform "
    "flight highway route annex appendix schedule protocol absatz abs ziffer nummer isbn issn "
    "circular decree directive convention linie ligne línea zimmer"
)
# Labels that are also verbs or nouns that something can be counted after.
NUMBERED_CAPITALS = list_words(
    "rule law part stage step level grade class line road item point question version bus tram "
    "form bill unit block lot ward district zone sector channel box flat suite floor track episode "
    "season edition issue day week year group team formula area studio building plan goal"
)


def _months() -> str:
    free = [month for month in FULL_MONTHS if month not in CAPITAL_MONTHS]
    capital = "|".join(f"{month.title()}|{month.upper()}" for month in sorted(CAPITAL_MONTHS))
    short = "|".join(f"{month.title()}|{month.upper()}" for month in SHORT_MONTHS)
    return rf"(?:(?i:{'|'.join(free)})\b|(?:{capital})\b|(?:{short})\b\.?)"


MONTH = _months()
DAY = r"\d{1,2}(?!\d)(?i:st|nd|rd|th|er|\.(?=\s))?"
YEAR = r"\d{4}(?![\d%])"
DATE = (
    rf"(?:{MONTH}{SPACE}{DAY}(?:\s?[-–]\s?{DAY})?(?:,?{SPACE}{YEAR})?(?![\w:,.]*\d)|"
    rf"{DAY}(?:\s?(?:-|–|,|\band\b|\bto\b|\bund\b|\bet\b)\s?{DAY}){{0,9}}{SPACE}(?:(?:of|de){SPACE})?"
    rf"{MONTH}(?:,?{SPACE}(?:de{SPACE})?{YEAR})?|"
    rf"{MONTH},?{SPACE}(?:of{SPACE}|de{SPACE})?{YEAR}|"
    r"\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:\d{4}|\d{2}))?(?!\d)|"
    r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|"
    r"\d{3,4}\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?|\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|"
    r"\d{4}\s?년(?:\s?\d{1,2}\s?월)?(?:\s?\d{1,2}\s?일)?)"
)
DECADE = r"(?:\d{2,3}0['’]?s\b|['’]\d0s\b)"
TIME = (
    r"(?:\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?i:[ap]\.?m\b\.?|uhr\b|hrs\b|h\b)|\d{1,2}(?::\d{2})+|"
    r"\d{1,2}h\d{2}\b|\b(?i:a las?|à)\s\d{1,2}\b(?!\s(?:%|\d))|"
    r"\d{1,2}\s?(?i:[ap]\.m\.|[ap]m\b|uhr\b|o['’]clock\b))"
)
PHONE = (
    r"(?:\+\s?\d[\d\s().-]{6,20}\d|\(0\d{1,5}\)[\d\s/-]{3,16}|0\d{1,5}[\s/-]+\d[\d\s/-]{2,14}|"
    r"\(\d{3}\)\s?\d{3}-\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|\d+(?:-\d+){2,9}|"
    r"(?i:\b(?:tel|telephone|phone|fax|mobile|call|ring|dial))\b[.:]{0,2}\s?\d[\d\s()/-]{4,20}\d)"
)
ADDRESS = (
    r"(?:(?i:https?://|www\.)\S+|[\w.+%-]{1,64}@[\w.-]{1,99}|[@#]\w+|"
    r"\b(?:[\w-]{1,63}\.){1,5}[a-z]{2,12}/\S*)"
)


def _labels() -> str:
    further = r"(?:\s?(?:,|–|-|/|&|\b(?:and|or|to|bis|und|et)\b)\s?\d{1,6}){0,20}"
    number = rf"\d[\w.,:()-]{{0,40}}{further}"
    words = rf"(?i:{words_of([*ONES, *TEENS, *TENS])})"
    named = "|".join(f"{word.title()}|{word.upper()}" for word in NUMBERED_CAPITALS)
    always = "|".join(word for word in NUMBERED if word not in ("no", "p"))
    any_label = f"(?i:{'|'.join([*NUMBERED, *NUMBERED_CAPITALS])})"
    return (
        rf"(?:\b(?i:{always})\b\.?:?{SPACE}?{number}|\b(?:[Nn]o|[Pp])\.\s?{number}|"
        rf"\bNo{SPACE}\d{{1,4}}\b(?!,)|[#№§]+\s?{number}|(?<!^)\b(?:{named}){SPACE}{number}|"
        rf"(?i:\bworld{SPACE}war){SPACE}(?:\d|{words}\b)|"
        rf"\b(?!(?i:no|p|bus|form|line|class|year|goal|day|week|team|group|plan|number)\b)"
        rf"{any_label}{SPACE}(?i:{words})\b(?![-‐‑]|{SPACE}[a-z])|"
        rf"\b(?i:number|year|day|phase|chapter){SPACE}(?i:{words})\b(?!{SPACE}(?:[a-z]+s)\b))"
    )


def _clock() -> str:
    hour = words_of([*ONES, "ten", "eleven", "twelve"])
    return (
        rf"(?i:\b(?:half|quarter|{hour}|twenty|twenty-five){SPACE}past{SPACE}(?:{hour}|\d+)\b|"
        rf"\bquarter{SPACE}to{SPACE}(?:{hour}|\d+)\b|"
        rf"\b{hour}{SPACE}(?:o['’]clock\b|[ap]\.m\.|[ap]m\b))"
    )


# What is one thing however many it names, and where "one" is no number.
FIXED = (
    rf"(?i:\b(?:no|any|every|some|each|the|this|that|which|another|last|only){SPACE}one\b"
    rf"(?!{SPACE}(?:hundred|thousand|million|billion|trillion|dozen|third|quarter|half|and{SPACE}a)"
    rf"\b|[-‐‑])|"
    rf"\bone{SPACE}(?:another|by{SPACE}one|and{SPACE}(?:all|only|the{SPACE}same)|or{SPACE}other)\b|"
    rf"\bone-to-one\b|\bzero(?:{SPACE}|-)(?:sum|tolerance|hour)\b|\bground{SPACE}zero\b|"
    rf"\b(?:first|second|other|latter|former|early|later?|better){SPACE}half\b|\bhalf-\w+|"
    rf"\bby{SPACE}the{SPACE}(?:dozens?|hundreds?|thousands?|millions?)\b|\b24/7\b)"
)
STREETS = "Street|St|Road|Rd|Avenue|Ave|Lane|Square|Quay|Close|Drive|Terrace|Crescent|Place|Row"
HOUSE = (
    rf"(?:\d{{1,4}}[a-z]?{SPACE}(?:[A-Z][\w’'-]*{SPACE}){{1,3}}(?:{STREETS})\b|"
    rf"\b(?:Calle|Avenida|Plaza|Rue|Avenue)\b[^,.;\d\n]{{1,40}},?{SPACE}\d{{1,4}}\b|"
    rf"\b[A-ZÄÖÜ]\w*(?:straße|strasse|str\.|platz|weg|gasse){SPACE}\d{{1,4}}\b)"
)
# "1. We demand" and "(2)", but not "(12 boats)".
LISTED = r"(?:^\(?\d{1,3}[.)](?=\s)|[\[(]\d{1,3}[\])])"
# Digits glued to letters, code and formulas: F-16, x=1, 7*7, $x^2$, f(1).
# Begun at the digit: to look at every letter for what follows it would double the time.
STICKS = rf"[^\W\d{IDEOGRAPHS}]"
GLUED = (
    r"(?:(?<=[=^{}\\])\d+|\d+(?:[*^=+]\d+)+|(?<=\w[(\[])\d+[)\]]|"
    rf"(?:(?<={STICKS})|(?<={STICKS}[-‐‑._/]))\d[\w./:-]*)"
)
GERMAN_ORDINAL = r"\d{1,3}\.(?=\s{1,3}[^\W\d_])"

APART = "|".join([ADDRESS, LISTED, DATE, DECADE, _clock(), TIME, PHONE, HOUSE, _labels(), FIXED])


@lru_cache(maxsize=64)
def scanner(language: str) -> re.Pattern[str]:
    """An expression for the next place to look at: group `number`, or else something kept apart."""
    further = f"|{GERMAN_ORDINAL}" if primary_language(language) == "de" else ""
    number = number_pattern(language).pattern
    return re.compile(
        rf"(?<!{LETTER})(?:{APART}{further})|{GLUED}|"
        rf"(?<!{LETTER})(?P<number>(?i:{number}))", re.MULTILINE
    )  # fmt: skip
