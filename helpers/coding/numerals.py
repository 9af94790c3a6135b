"""Numbers as they are written: with digits, in English words, as fractions, as indefinite plurals.

Words are read up to the trillions ("two hundred and five thousand", "a dozen", "half a million",
"one and a half million", "two-thirds", "one in five"). Plurals without a number have bounds by
convention, from two of their kind to just below one of the next word:

- dozens 24 to 99, scores 40 to 99, hundreds 200 to 999, thousands 2,000 to 999,999, millions
  2,000,000 to 999,999,999, billions likewise: 19,000 are thousands too;
- tens of thousands 20,000 to 99,999, hundreds of thousands 200,000 to 999,999, and so on;
- several or a few thousand 2,000 to 9,999, hundred 200 to 999, dozen 24 to 99.

In other languages digits are read, and the words for thousand, million and so on after them in
German, French and Spanish.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from helpers.coding.digits import SCALE_SIGNS, digits_pattern, primary_language, read_digits
from helpers.coding.number_words import (
    JOINT,
    MULTIPLES,
    ONES,
    OTHER_SCALES,
    PARTS,
    PLURALS,
    SCALES,
    SHORT_SCALES,
    SPACE,
    TEENS,
    TENS,
    VALUES,
    VULGAR,
    words_of,
)

DIGITS, WORDS, FRACTION, INDEFINITE = "digits", "words", "fraction", "indefinite"


class Number(NamedTuple):
    """A number as it is written: where it ends, its bounds, how it is written.

    `one` is whether it is the word `one`; `scale` is what the words or signs at its end multiply
    by: a million of "5 million", a hundred thousand of "two hundred thousand", else 1.
    """

    end: int
    low: float
    high: float
    kind: str
    one: bool = False
    scale: float = 1.0


def _small() -> str:
    return (
        rf"(?:{words_of(TENS)}\b(?:{JOINT}{words_of(ONES)}\b)?|"
        rf"{words_of(TEENS)}\b|{words_of(ONES)}\b)"
    )


def _cardinal() -> str:
    """Number words, the greatest scale first; each scale stands before smaller ones only."""
    small = _small()
    join = rf"{JOINT}(?:and{SPACE})?"
    group = (
        rf"(?:(?:(?:{small}|an?\b){JOINT})?hundred\b(?:{join}{small})?|"
        rf"(?:(?:{small}|an?\b|half{SPACE}a){SPACE})?dozen\b|{small}|(?:an?(?={SPACE}"
        rf"{words_of(SCALES)}\b)|zero\b))"
    )
    longest, below = group, []
    for scale in SCALES:
        below.insert(0, rf"{scale}\b(?:{join}{longest})?")
        longest = rf"(?:{group}(?:{JOINT}(?:{'|'.join(below)}))?)"
    # "Two million and three million" are two numbers.
    return rf"{longest}(?!{JOINT}{words_of(MULTIPLES)}\b)"


@lru_cache(maxsize=64)
def number_pattern(language: str) -> re.Pattern[str]:
    """The expression for one number in a language; which group matched tells how it is written."""
    short = primary_language(language)
    digits, scales = digits_pattern(language), words_of(MULTIPLES)
    if short not in ("", "en"):
        further = OTHER_SCALES.get(short, {})
        scale = (
            rf"(?:{SPACE}(?P<scale>{words_of(further)}\b(?:(?<=mio)\.|(?<=mrd)\.)?))?"
            if further
            else "(?P<scale>(?!))?"
        )
        return re.compile(
            rf"(?P<digits>(?P<token>{digits})(?P<sign>[{''.join(SCALE_SIGNS)}])?{scale})",
            re.IGNORECASE,
        )
    small = _small()
    part = rf"(?:{words_of(PARTS)}|{'|'.join(f'{word}s' for word in PARTS)})"
    plural, of = words_of(PLURALS), rf"{SPACE}of{SPACE}"
    # "By almost half", "by a third".
    near = ("almost", "nearly", "than", "over", "about", "least", "by")
    almost = "|".join(rf"(?<=\b{word}\s)" for word in near)
    few = rf"(?:several|many|a{SPACE}few|a{SPACE}couple(?:{SPACE}of)?)"
    ways = {
        "ratio": rf"(?:(?:one|1){SPACE}in|(?:{small}|\d{{1,3}}){SPACE}out{SPACE}of)"
                 rf"(?:{SPACE}every)?{SPACE}(?:{small}|a{SPACE}hundred|\d{{1,4}})(?![\w.,]*\d)\b",
        "indefinite": rf"(?:{few}{SPACE})?(?:tens(?={of})|scores(?={of})|"
                      rf"(?:{words_of([p for p in PLURALS if p not in ('tens', 'scores')])}))\b"
                      rf"(?:{SPACE}(?:upon|and){SPACE}(?:{plural})\b)?"
                      rf"(?:{of}(?:{plural})\b)?|{few}{SPACE}{scales}\b(?:{SPACE}{scales}\b)?",
        "half_scale": rf"(?:(?:(?:a|one){SPACE})?half|(?:an?|one|three){SPACE}quarters?{SPACE}of)"
                      rf"{SPACE}(?:a{SPACE})?{words_of(SCALES)}\b",
        "scale_half": rf"(?:{small}|a|\d+){SPACE}{scales}{SPACE}and{SPACE}a{SPACE}half\b",
        "mixed": rf"(?:{small}|\d+){SPACE}and{SPACE}(?:(?:a|one){SPACE}(?:half|quarter|third)|"
                 rf"(?:two|three){SPACE}(?:quarters|thirds))\b(?:{SPACE}{scales}\b)?",
        "slashed": rf"\d{{1,2}}/\d{{1,2}}(?={of})",
        "fraction": rf"(?:an?|one|1){JOINT}(?:{words_of(PARTS)})\b(?={of}|[-‐‑]?\s*[.,;:!?)]|\Z)|"
                    rf"one[-‐‑](?:{words_of(PARTS)})\b|"
                    rf"(?:{almost})an?{SPACE}(?:third|quarter|fifth|tenth)\b|"
                    rf"(?!(?:one|1)\b)(?:{small}|\d{{1,2}}){JOINT}(?!halves|seconds){part}(?<=s)\b",
        "half": rf"(?:{almost})half\b(?!-)|half\b(?!{SPACE}a{SPACE}dozen)"
                rf"(?={SPACE}(?:of|the|our|their|its|his|her|my|your|all|these|those|an?)\b)",
        "vulgar": rf"(?:\d{{1,9}}\s?)?[{''.join(VULGAR)}](?:{SPACE}{scales}\b)?",
        "digits": rf"(?P<token>{digits})(?P<sign>[{''.join(SCALE_SIGNS)}])?(?P<scale>"
                  rf"(?:(?:{JOINT}{scales}s?\b){{1,2}}|\s?(?-i:bn|mn|tn|k)\b|\s?bn\b))?",
        "words": _cardinal(),
    }  # fmt: skip
    return re.compile(
        "|".join(f"(?P<{name}>{expression})" for name, expression in ways.items()), re.IGNORECASE
    )


def read_number(match: re.Match[str], language: str) -> Number | None:
    """What a match of `number_pattern` says; None where its digits make no number."""
    way = next(name for name, words in match.groupdict().items() if words is not None)
    low, end = " ".join(re.split(r"[\s\-‐‑]+", match.group().casefold())), match.end()
    if way == "digits":
        return _read_scaled(match, language)
    if way == "words":
        value = read_words(low)
        return Number(end, value, value, WORDS, low == "one", _scale_of(low))
    if way == "indefinite":
        return Number(end, *_read_indefinite(low), INDEFINITE)
    value = FRACTIONS[way](low)
    if value is None:
        return None
    kind = WORDS if "scale" in way or value >= 1 else FRACTION
    return Number(end, value, value, kind, scale=_scale_of(low))


def read_words(words: str) -> float:
    """The value of cardinal number words, single spaces between them."""
    total, group = 0.0, 0.0
    for word in words.replace("half a dozen", "six").split():
        if word in SCALES:
            total, group = total + max(group, 1) * SCALES[word], 0.0
        elif word in MULTIPLES:
            group = max(group, 1) * MULTIPLES[word]
        elif word != "and":
            group += VALUES[word]
    return total + group


def _scale_of(words: str) -> float:
    scale = 1.0
    for word in reversed(words.split()):
        if word not in MULTIPLES:
            break
        scale *= MULTIPLES[word]
    return scale


def _read_scaled(match: re.Match[str], language: str) -> Number | None:
    value = read_digits(match["token"], language)
    if value is None:
        return None
    scale = SCALE_SIGNS.get(match["sign"] or "", 1.0)
    if match["scale"]:
        known = {**MULTIPLES, **SHORT_SCALES, **OTHER_SCALES.get(primary_language(language), {})}
        written = " ".join(re.split(r"[\s\-‐‑]+", match["scale"].casefold())).strip(" .")
        for word in [written] if written in known else written.split():
            scale *= known[word] if word in known else known[word.removesuffix("s")]
    value = round(value * scale, 6)
    return Number(match.end(), value, value, DIGITS, scale=scale)


def _read_indefinite(words: str) -> tuple[float, float]:
    found = [word for word in words.split() if word in PLURALS or word in MULTIPLES]
    if found[0] in PLURALS:
        low, high = PLURALS[found[0]]
        if " of " in words and found[-1] in PLURALS and found[0] != "scores":
            scale = MULTIPLES.get(found[-1].removesuffix("s"), 1)
            below = {"tens": 99, "dozens": 99, "hundreds": 999}.get(found[0], 9_999)
            return low * scale, (below + 1) * scale - 1
        return low, high
    # Several thousand are fewer than ten thousand.
    scale = MULTIPLES[found[0]] * (MULTIPLES[found[1]] if len(found) > 1 else 1)
    return 2 * scale, 99.0 if scale == 12 else 10 * scale - 1


def _read_fraction(words: str) -> float | None:
    *above, below = words.split()
    value = float(above[0]) if above[0].isdecimal() else read_words(" ".join(above))
    value /= PARTS[below if below in PARTS else below.removesuffix("s")]
    return value if 0 < value < 1 else None


def _read_ratio(words: str) -> float | None:
    first, _, second = re.split(r" (in|out of)(?: every)? ", words)
    above, below = (
        float(side) if side[0].isdecimal() else read_words(side) for side in (first, second)
    )
    return above / below if 0 < above < below else None


def _read_slashed(words: str) -> float | None:
    above, below = map(float, words.split("/"))
    return above / below if 0 < above < below else None


def _read_vulgar(words: str) -> float:
    sign = next(letter for letter in words if letter in VULGAR)
    before, _, after = words.partition(sign)
    value = (float(before) if before.strip() else 0) + VULGAR[sign]
    return value * MULTIPLES.get(after.strip(), 1)


def _read_half_scale(words: str) -> float:
    scale = MULTIPLES[words.split()[-1]]
    return scale * (0.5 if "half" in words else 0.75 if "three" in words else 0.25)


def _read_scale_half(words: str) -> float:
    before, scale = words.removesuffix(" and a half").rsplit(" ", 1)
    value = float(before) if before[0].isdecimal() else read_words(before)
    return (value + 0.5) * MULTIPLES[scale]


def _read_mixed(words: str) -> float:
    whole, part = words.split(" and ")
    value = float(whole) if whole[0].isdecimal() else read_words(whole)
    above, below, *scale = part.split()
    value += VALUES[above] / PARTS[below if below in PARTS else below.removesuffix("s")]
    return value * (MULTIPLES[scale[0]] if scale else 1)


FRACTIONS = {
    "ratio": _read_ratio,
    "half_scale": _read_half_scale,
    "scale_half": _read_scale_half,
    "mixed": _read_mixed,
    "slashed": _read_slashed,
    "fraction": _read_fraction,
    "half": lambda words: 0.5,
    "vulgar": _read_vulgar,
}
