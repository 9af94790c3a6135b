"""The words that numbers are made of: those of English, and scales in a few other languages."""

from __future__ import annotations

import re

# White space is bounded, so that no run of it costs more than its length.
SPACE = r"\s{1,9}"
JOINT = rf"(?:{SPACE}|[-‐‑])"


def list_words(words: str) -> list[str]:
    """The words of a string, in their order."""
    return words.split()


ONES = dict(
    zip(list_words("one two three four five six seven eight nine"), range(1, 10), strict=True)
)
TEENS = dict(
    zip(
        list_words(
            "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
        ),
        range(10, 20),
        strict=True,
    )
)
TENS = dict(
    zip(
        list_words("twenty thirty forty fifty sixty seventy eighty ninety"),
        range(20, 100, 10),
        strict=True,
    )
)
SCALES = {"thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
          "trillion": 1e12}  # fmt: skip
MULTIPLES = {"dozen": 12, "hundred": 100, **SCALES}
VALUES = {"zero": 0, "a": 1, "an": 1, **ONES, **TEENS, **TENS}
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100,
    "thousandth": 1000,
}  # fmt: skip
VULGAR = {"½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5,
          "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8,
          "⅞": 7 / 8}  # fmt: skip
# Low, and high where the next word begins.
PLURALS = {
    "tens": (20, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999),
    "thousands": (2e3, 1e6 - 1), "millions": (2e6, 1e9 - 1), "billions": (2e9, 1e12 - 1),
    "trillions": (2e12, 1e15 - 1),
}  # fmt: skip
OTHER_SCALES = {
    "de": {"tausend": 1e3, "mio": 1e6, "million": 1e6, "millionen": 1e6, "mrd": 1e9,
           "milliarde": 1e9, "milliarden": 1e9, "billion": 1e12, "billionen": 1e12},
    "fr": {"mille": 1e3, "million": 1e6, "millions": 1e6, "milliard": 1e9, "milliards": 1e9,
           "billion": 1e12, "billions": 1e12},
    "es": {"mil millones": 1e9, "mil": 1e3, "millón": 1e6, "millones": 1e6, "billón": 1e12,
           "billones": 1e12},
}  # fmt: skip
SHORT_SCALES = {"bn": 1e9, "mn": 1e6, "tn": 1e12, "k": 1e3}


def words_of(table: object) -> str:
    """An expression for any of the words, the longest first, with free white space."""
    ranked = sorted(table, key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(word).replace(chr(92) + ' ', SPACE) for word in ranked)})"
