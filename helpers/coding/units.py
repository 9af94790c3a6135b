"""What a number is measured in: per cent, money, time, length and other units, in one spelling.

Units are named in the plural (`years`, `km`, `tonnes`); kilometre and kilometer are `km`. Money
keeps its sign or the word that stands there, since `$` is the sign of many currencies; only euros
(€) and dollars without a country ($) are put together with their sign.
"""

from __future__ import annotations

import re

from helpers.coding.number_words import SPACE, list_words

PER_CENT = "per cent"
SIGNS = "$€£¥₹₽₺₪₩₴₦₫"
CODES = list_words(
    "EUR USD GBP CHF JPY CNY RUB INR CAD AUD SEK NOK DKK CZK PLN HUF TRY ILS BRL MXN ZAR IRR IQD "
    "SAR AED EGP KRW UAH"
)
# Spelling in the table: how it may be written in small letters, a plural s aside.
SPELLINGS = {
    "percentage points": "percentage point",
    PER_CENT: "per cent|percent|pct|prozent|pour cent|por ciento",
    "seconds": "seconds",
    "minutes": "minute", "hours": "hour", "days": "day", "nights": "night", "weeks": "week",
    "fortnights": "fortnight", "months": "month", "years": "year", "decades": "decade",
    "centuries": "century|centurie",
    "km²": "square kilometre|square kilometer|sq km|sq. km",
    "m²": "square metre|square meter|sq m", "square miles": "square mile",
    "m³": "cubic metre|cubic meter",
    "km": "kilometre|kilometer", "m": "metre|meter", "cm": "centimetre|centimeter",
    "mm": "millimetre|millimeter", "miles": "mile", "feet": "feet|foot", "inches": "inches|inch",
    "yards": "yard",
    "kg": "kilogram|kilogramme|kilo", "g": "gram|gramme", "tonnes": "tonne", "tons": "ton",
    "hectares": "hectare", "acres": "acre", "litres": "litre|liter", "barrels": "barrel",
    "gallons": "gallon", "megawatts": "megawatt", "gigawatts": "gigawatt", "watts": "watt",
    "degrees": "degree", "knots": "knot", "times": "times",
    "€": "euro", "$": "dollar", "pounds": "pound", "crowns": "crown", "kronor": "kronor",
    "kroner": "kroner", "koruna": "koruna", "francs": "franc", "yen": "yen", "yuan": "yuan",
    "roubles": "rouble|ruble", "rupees": "rupee", "liras": "lira", "pesos": "peso",
    "rials": "rial|riyal", "dinars": "dinar", "dirhams": "dirham", "shekels": "shekel",
    "cents": "cent", "pence": "pence",
}  # fmt: skip
TIMES = ("seconds", "minutes", "hours", "days", "nights", "weeks", "fortnights", "months", "years",
         "decades", "centuries")  # fmt: skip
SHORT = {
    "km²": "km²|km2", "m²": "m²|m2", "m³": "m³|m3", "km/h": "km/h|kph", "mph": "mph",
    "km": "km", "cm": "cm", "mm": "mm", "m": "m", "kg": "kg", "g": "g", "t": "t", "ha": "ha",
    "litres": "l", "kWh": "kWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "kW": "kW", "MW": "MW",
    "GW": "GW", "°C": "°C", "°F": "°F", "degrees": "°",
}  # fmt: skip
CANONICAL = {
    way: unit for unit, ways in SPELLINGS.items() for way in ways.split("|")
} | {f"{way}s": unit for unit, ways in SPELLINGS.items() for way in ways.split("|")}  # fmt: skip
CANONICAL_SHORT = {way: unit for unit, ways in SHORT.items() for way in ways.split("|")}

WORD_UNITS = "|".join(
    re.escape(way).replace(r"\ ", SPACE) for way in sorted(CANONICAL, key=len, reverse=True)
)
SHORT_UNITS = "|".join(map(re.escape, sorted(CANONICAL_SHORT, key=len, reverse=True)))
MONEY_WORDS = "dollars?|pounds?|crowns?|kron[oe]r|francs?|pesos?|rials?|dinars?|rupees?|liras?"
UNIT = re.compile(
    rf"\s{{0,3}}(?P<percent>[%٪％﹪])|\s{{0,2}}(?P<sign>[{SIGNS}])(?![\d\s]?\d)|"
    rf"\s{{0,3}}(?P<code>{'|'.join(CODES)})(?!\w)|"
    rf"\s{{0,2}}(?P<short>{SHORT_UNITS})(?![\w²³/])|"
    rf"{SPACE}(?P<money>(?:[A-Z][\w.]*\s)(?i:{MONEY_WORDS}))(?!\w)|"
    rf"(?:{SPACE}|(?P<hyphen>[-‐‑]))(?P<word>(?i:{WORD_UNITS}))(?!\w)"
    rf"(?(hyphen)(?:[-‐‑](?i:old|long|wide|high|deep))?)"
)
# "Half an hour", "three quarters of a mile".
PART_OF_UNIT = re.compile(
    rf"{SPACE}(?:of{SPACE})?an?{SPACE}(?P<word>(?i:{WORD_UNITS}))(?!\w)"
)  # fmt: skip
SIGN_BEFORE = re.compile(rf"((?:[A-Z]{{1,3}})?[{SIGNS}]|\b(?:{'|'.join(CODES)})\b)\s{{0,2}}\Z")


def name_unit(match: re.Match[str]) -> str:
    """The spelling of the table for a match of `UNIT` or `PART_OF_UNIT`."""
    named = {name: words for name, words in match.groupdict().items() if words}
    if "percent" in named:
        return PER_CENT
    if "short" in named:
        return CANONICAL_SHORT[named["short"]]
    if "word" in named:
        return CANONICAL[" ".join(named["word"].lower().split())]
    return " ".join((named.get("sign") or named.get("code") or named["money"]).split())
