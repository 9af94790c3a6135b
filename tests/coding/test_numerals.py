"""Numbers as they are written: digits of any script, English words, parts, indefinite plurals."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.coding.digits import digits_pattern, groups_by_comma, read_digits
from helpers.coding.number_words import list_words
from helpers.coding.numerals import number_pattern, read_number

ONES = list_words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
TENS = list_words("twenty thirty forty fifty sixty seventy eighty ninety")


def spell(number, joint=" and ", hyphen="-"):
    """A number in English words."""
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = hyphen + ONES[number % 10] if number % 10 else ""
        return TENS[number // 10 - 2] + rest
    for size, word in (
        (10**9, "billion"),
        (10**6, "million"),
        (1000, "thousand"),
        (100, "hundred"),
    ):
        if number >= size:
            count, rest = divmod(number, size)
            between = joint if rest < 100 else " "
            tail = between + spell(rest, joint, hyphen) if rest else ""
            return f"{spell(count, joint, hyphen)} {word}{tail}"
    raise AssertionError(number)


def read(text, language="en"):
    """Low and high of the number that is all of a text; None if there is none."""
    match = number_pattern(language).fullmatch(text)
    number = read_number(match, language) if match else None
    return number and (number.low, number.high)


@given(st.integers(0, 10**12 - 1), st.sampled_from([" and ", " "]), st.sampled_from(["-", " "]))
def test_words_are_read_back(number, joint, hyphen):
    words = spell(number, joint, hyphen)
    assert read(words) == read(words.title()) == read(words.upper()) == (number, number)


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_digits_with_separators_are_read_back(number, cents):
    english = f"{number:,}.{cents:02}"
    swapped = english.translate(str.maketrans(",.", ".,"))
    value = float(f"{number}.{cents:02}")
    assert read_digits(english, "en") == read_digits(swapped, "de") == value
    grouped = f"{number:,}"
    assert read_digits(grouped, "") == read_digits(grouped.replace(",", "."), "es") == number
    for space in "\u00a0\u2009\u202f":
        assert read_digits(grouped.replace(",", space), "fr") == number
    persian = grouped.translate(str.maketrans("0123456789,", "۰۱۲۳۴۵۶۷۸۹٬"))
    wide = grouped.translate(str.maketrans("0123456789,", "０１２３４５６７８９，"))
    assert read_digits(persian, "fa") == read_digits(wide, "ja") == number


@pytest.mark.parametrize(
    ("token", "language", "value"),
    [
        ("1,500", "en", 1500), ("1,500", "", 1500), ("1,500", "de", 1.5), ("1,500", "es-MX", 1500),
        ("1.500", "en", 1.5), ("1.500", "de", 1500), ("1.500", "es", 1500), ("1.500", "fr", 1500),
        # Two groups or two marks are clear in every language.
        ("1,500,000", "de", 1_500_000), ("1.500.000", "en", 1_500_000),
        ("1,500.25", "de", 1500.25), ("1.500,25", "en", 1500.25),
        # What is not followed by three digits begins decimals.
        ("12,5", "en", 12.5), ("12.5", "de", 12.5), ("0,5", "en", 0.5), ("2.10", "de", 2.1),
        ("12,50,000", "en", 1_250_000), ("1'500", "de-CH", 1500), ("1’500’000", "en", 1_500_000),
        ("١٬٥٠٠٫٥", "ar", 1500.5), ("١٫٥", "ar", 1.5),
        ("0", "en", 0), ("999999999999999", "en", 999_999_999_999_999),
        # No numbers: dates, versions, numbers of things, and what is too long.
        ("3.4.2020", "en", None), ("3.4.1", "en", None), ("007", "en", None), ("1,2,3", "en", None),
        ("2019,500", "en", None), ("1'50", "en", None), ("1,500.000.1", "en", None),
        ("1000000000000000", "en", None), ("9" * 5000, "en", None),
    ],
)  # fmt: skip
def test_separators_by_language(token, language, value):
    assert read_digits(token, language) == value


def test_which_languages_group_by_comma():
    names = ["", "en", "en-GB", "EN_us", "de", "de-CH", "es", "es-MX", "fr", "ja"]
    english_way = [name for name in names if groups_by_comma(name)]
    assert english_way == ["", "en", "en-GB", "EN_us", "de-CH", "es-MX", "ja"]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("a dozen", (12, 12)), ("half a dozen", (6, 6)), ("three dozen", (36, 36)),
        ("a hundred", (100, 100)), ("a hundred thousand", (1e5, 1e5)), ("a million", (1e6, 1e6)),
        ("5 million", (5e6, 5e6)), ("5-million", (5e6, 5e6)), ("3bn", (3e9, 3e9)),
        ("10k", (1e4, 1e4)), ("a third", (1 / 3, 1 / 3)),
        ("2.5 hundred thousand", (2.5e5, 2.5e5)), ("5 lakh", (5e5, 5e5)), ("5万", (5e4, 5e4)),
        ("half a million", (5e5, 5e5)), ("a half million", (5e5, 5e5)),
        ("a quarter of a million", (2.5e5, 2.5e5)), ("three quarters of a million", (7.5e5, 7.5e5)),
        ("one and a half", (1.5, 1.5)), ("one and a half million", (1.5e6, 1.5e6)),
        ("two million and a half", (2.5e6, 2.5e6)), ("two and three quarters", (2.75, 2.75)),
        ("two-thirds", (2 / 3, 2 / 3)), ("three tenths", (0.3, 0.3)), ("one-third", (1 / 3, 1 / 3)),
        ("one in five", (0.2, 0.2)), ("nine out of ten", (0.9, 0.9)), ("1 in every 10", (0.1, 0.1)),
        ("½", (0.5, 0.5)), ("2½", (2.5, 2.5)), ("1½ million", (1.5e6, 1.5e6)),
        # By convention
        ("dozens", (24, 99)), ("hundreds", (200, 999)), ("thousands", (2_000, 999_999)),
        ("millions", (2_000_000, 999_999_999)), ("dozens of thousands", (24_000, 99_999)),
        ("hundreds of millions", (200_000_000, 999_999_999)),
        ("several dozen", (24, 99)), ("a couple of hundred", (200, 999)),
        ("several hundred thousand", (200_000, 999_999)), ("a few million", (2e6, 9_999_999)),
        # None
        ("five in three", None), ("four thirds", None), ("several", None),
        ("a few", None), ("a couple", None), ("second", None), ("hundredth", None),
    ],
)  # fmt: skip
def test_how_numbers_are_written(text, bounds):
    assert read(text) == (pytest.approx(bounds) if bounds else None)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("de", "2,5 Millionen", 2.5e6), ("de", "3 Mrd.", 3e9), ("de", "5 Billionen", 5e12),
        ("fr", "2 milliards", 2e9), ("fr", "5 mille", 5e3), ("es", "5 mil millones", 5e9),
        ("es", "3 mil", 3e3), ("it", "1.500", 1500),
    ],
)  # fmt: skip
def test_scales_of_other_languages(language, text, value):
    assert read(text, language) == (value, value)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two million and three million", "two million"),
        ("five six", "five"),
        ("twenty twelve", "twenty"),
        ("seventeen and four", "seventeen"),
        ("a hundred and four", "a hundred and four"),
    ],
)
def test_numbers_side_by_side_are_not_added(text, found):
    assert number_pattern("en").match(text).group() == found


@given(st.text(alphabet="0123456789.,'٬٫٣ \u2009½/-aone twhirdfm", max_size=40))
def test_nothing_that_looks_like_a_number_fails(text):
    for language in ("en", "de", "fr"):
        for match in number_pattern(language).finditer(text):
            number = read_number(match, language)
            assert number is None or 0 <= number.low <= number.high
        for match in re.finditer(digits_pattern(language), text):
            value = read_digits(match.group(), language)
            assert value is None or value >= 0
