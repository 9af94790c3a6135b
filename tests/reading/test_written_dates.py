"""Days that a text writes out, as far as they are beyond doubt."""

import re

import pytest

from helpers.reading.lines import MONTH
from helpers.reading.written_dates import MONTH_OF, find_days, read_day

DAYS = {
    "3 March 2024": "2024-03-03",
    "March 3rd, 2024": "2024-03-03",
    "Sunday, the 3rd of March 2024": "2024-03-03",
    "Jan. 4, 2020": "2020-01-04",
    "den 3. März 2024": "2024-03-03",
    "le 1er mai 2024": "2024-05-01",
    "3 de marzo de 2024": "2024-03-03",
    "12 Mayıs 2024": "2024-05-12",
    "2024-03-03": "2024-03-03",
    "2024年3月8日": "2024-03-08",
    "13/4/2024": "2024-04-13",
    "4/13/2024": "2024-04-13",
    "13.4.2024": "2024-04-13",
    "5/5/2024": "2024-05-05",
    # In doubt, or no whole day.
    "3/4/2024": "",
    "3.4.2024": "",
    "3 March": "",
    "March 2024": "",
    "31 February 2024": "",
    "2024-13-01": "",
    "": "",
}


@pytest.mark.parametrize(("written", "expected"), DAYS.items())
def test_one_day(written: str, expected: str) -> None:
    assert read_day(written) == expected


def test_days_in_a_text_with_their_places() -> None:
    text = "From 3 March 2024 to 2024-03-05, not 12024-03-05 nor 3/4/2024."
    found = [(text[start:end], day) for start, end, day in find_days(text)]
    assert found == [("3 March 2024", "2024-03-03"), ("2024-03-05", "2024-03-05")]


def test_every_month_that_lines_know_has_its_number() -> None:
    spelt = MONTH.replace("sept?", "sept|sep").replace(r"\b\.?", "")
    assert set(re.findall(r"[^\W\d_]+", spelt)) == set(MONTH_OF)
