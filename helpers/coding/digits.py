"""Numbers written with digits of any script, read with the separators of a language.

`1,500` and `1.500` are one and a half thousand or one and a half, by language: in English, and
where no language is given, a comma makes groups and a point begins the decimals; in most languages
of the continent (and in Latin America, but not in Mexico) it is the other way round. Two groups or
more, or two different marks, settle it in any language: `1.500.000`, `1.500,50`. A mark that is
not followed by three digits begins decimals: `12,5`. Apostrophes and spaces that do not break make
groups everywhere, ordinary spaces in languages other than English. Arabic-Indic, Persian,
full-width and other digits are read with their own marks (`١٬٥٠٠`, `１，５００`).
"""

from __future__ import annotations

import re

GROUPED_BY_COMMA = ("", "en", "zh", "ja", "ko", "th", "he", "hi", "ur", "bn", "ar", "fa", "sw")
GROUPED_BY_COMMA_REGIONS = ("es-mx", "de-ch", "de-li", "it-ch")
# No-break, figure, thin and narrow no-break space.
FIXED_SPACES = "\u00a0\u2007\u2009\u202f"
MARKS = ".,'’٫٬，．"
PLAIN_MARKS = str.maketrans({"’": "'", "，": ",", "．": ".", "٬": "'", "٫": "·"})
MOST_DIGITS = 15
SCALE_SIGNS = {"万": 1e4, "萬": 1e4, "만": 1e4, "億": 1e8, "亿": 1e8, "억": 1e8}


def primary_language(language: str) -> str:
    """`en` of `en-GB`; letters small."""
    return language.lower().replace("_", "-").split("-")[0]


def groups_by_comma(language: str) -> bool:
    """Whether `1,500` is fifteen hundred in this language, and `1.500` one and a half."""
    low = language.lower().replace("_", "-")
    return primary_language(low) in GROUPED_BY_COMMA or low in GROUPED_BY_COMMA_REGIONS


def digits_pattern(language: str) -> str:
    """An expression for digits with everything that may be a separator between them."""
    spaces = FIXED_SPACES + ("" if primary_language(language) in ("", "en") else " ")
    spaced = rf"\d{{1,3}}(?:[{spaces}]\d{{3}}(?!\d))++(?:[.,٫]\d++)?"
    return rf"(?:{spaced}|\d++(?:[{MARKS}]\d++)*+)"


def read_digits(token: str, language: str) -> float | None:
    """The value of digits with separators; None where they make no number: `3.4.2020`, `007`."""
    if sum(map(str.isdecimal, token)) > MOST_DIGITS:
        return None
    spaced = any(mark.isspace() for mark in token)
    plain = "".join(token.split()).translate(PLAIN_MARKS)
    pieces = re.split(r"(\D)", plain)
    groups, marks = pieces[0::2], pieces[1::2]
    if len(groups[0]) > 1 and int(groups[0][0]) == 0:
        return None
    if not marks:
        return float(plain)
    last = marks[-1]
    if spaced or last == "·" or _ends_in_decimals(groups, marks, language):
        whole, part = groups[:-1], groups[-1]
        if last == "'" or not _are_groups(whole, marks[:-1]):
            return None
        return float(f"{''.join(whole)}.{part}")
    return float("".join(groups)) if _are_groups(groups, marks) else None


def _ends_in_decimals(groups: list[str], marks: list[str], language: str) -> bool:
    last, earlier = marks[-1], marks[:-1]
    if earlier:
        return last not in earlier
    grouping = "," if groups_by_comma(language) else "."
    return last != "'" and (last != grouping or len(groups[-1]) != 3)


def _are_groups(groups: list[str], marks: list[str]) -> bool:
    """Whether digits stand in threes after one mark, or in twos before the last three: 12,50,000"""
    if len(groups) == 1:
        return True
    sizes = [len(group) for group in groups]
    inner = set(sizes[1:-1])
    by_threes = inner <= {3} and sizes[0] <= 3
    by_twos = inner == {2} and sizes[0] <= 2 and marks[0] == ","
    return len(set(marks)) == 1 and sizes[-1] == 3 and (by_threes or by_twos)
