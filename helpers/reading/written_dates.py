"""Days that a text writes out: "Porto, 3 March 2024", "2024-03-03", "3. März 2024".

Only a whole day counts, with its year. `3/4/2024` is the third of April in one country and the
fourth of March in another, so it is not guessed; `13/4/2024` can be only one of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from helpers.reading.lines import DATE, MONTHS

DATED = re.compile(rf"(?<!\w){DATE}(?!\w)", re.IGNORECASE)
MONTH_OF = {name: number for number, names in enumerate(MONTHS, 1) for name in names.split()}
NUMERIC = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
SIGNS = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


def find_days(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and day (as 2024-03-03) of each whole date that is beyond doubt."""
    for match in DATED.finditer(text):
        day = read_day(match.group())
        if day:
            yield *match.span(), day


def read_day(written: str) -> str:
    """A date as 2024-03-03; empty where day, month or year are missing or in doubt."""
    numbers = [int(number) for number in re.findall(r"\d+", written)]
    if re.search(r"\d{4}-\d\d-\d\d", written) or SIGNS.search(written):
        return _make_day(*numbers)
    if numeric := NUMERIC.search(written):
        first, second, year = map(int, numeric.groups())
        if first == second or second > 12:
            return _make_day(year, first, second)
        return _make_day(year, second, first) if first > 12 else ""
    words = re.findall(r"[^\W\d_]+", written.lower())
    month = next((MONTH_OF[word] for word in words if word in MONTH_OF), 0)
    if not month or len(numbers) != 2:
        return ""
    day, year = sorted(numbers)
    return _make_day(year, month, day) if year > 999 else ""


def _make_day(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
