"""A cell that a spreadsheet would run gets an apostrophe in front, and loses it again."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.cells import neutralise, restore

RUN = {
    "=1+1": "'=1+1",
    '=HYPERLINK("http://harbour.example","x")': '\'=HYPERLINK("http://harbour.example","x")',
    "+1+1": "'+1+1",
    "-1+1": "'-1+1",
    "- Open the gate": "'- Open the gate",
    "@SUM(A1)": "'@SUM(A1)",
    "＝1＋1": "'＝1＋1",
    "=cmd|' /C calc'!A0": "'=cmd|' /C calc'!A0",
    "  =1": "'  =1",
    '"=1"': '\'"=1"',
    "“-ism”": "'“-ism”",
    "\ufeff=1": "'\ufeff=1",
    "\u200b\u202e@x": "'\u200b\u202e@x",
    "\tHello": "'\tHello",
    "\r\nHello": "'\r\nHello",
    # Where a spreadsheet splits at semicolons, a cell begins here.
    "ferry;=1+1;": "ferry;'=1+1;",
    "ferry; @SUM(A1)": "ferry;' @SUM(A1)",
    "ferry\n=1+1": "ferry\n'=1+1",
    "ferry;-2+cmd|' /C calc'!A0": "ferry;'-2+cmd|' /C calc'!A0",
    "'=1": "''=1",
}
LEFT = [
    "",
    "Ferry",
    "-5",
    "+3.5",
    "-1,234.50",
    "-5 %",
    "-1.5e-07",
    "2024-03-05",
    "'tis time",
    "it's",
    "'",
    "–5 and more",
    "a = b",
    "a; b - c",
    "We demand:\n- bread\n- a ferry\n- water",
    "port@harbour.example",
]


@pytest.mark.parametrize(("cell", "expected"), RUN.items())
def test_what_would_run_is_made_text(cell: str, expected: str) -> None:
    assert neutralise(cell) == expected
    assert restore(expected) == cell


@pytest.mark.parametrize("cell", LEFT)
def test_ordinary_cells_and_numbers_stay_as_they_are(cell: str) -> None:
    assert neutralise(cell) == cell
    assert restore(cell) == cell


ODD = st.text(alphabet="'\"=+-@;\t\n\r a1.(|!,＝\ufeff%é", max_size=12)


@given(st.one_of(ODD, st.text(max_size=40)))
def test_every_string_comes_back_exactly(cell: str) -> None:
    assert restore(neutralise(cell)) == cell
    # Readers of tables strip the cells before and after.
    assert restore(neutralise(cell).strip()).strip() == cell.strip()


@given(st.one_of(ODD, st.text(max_size=40)))
def test_no_neutralised_cell_begins_with_a_formula(cell: str) -> None:
    begins = neutralise(cell).lstrip(' \t\r\n"\ufeff')
    assert not begins.startswith(("=", "@", "＝", "＋", "－", "＠"))
    if begins.startswith(("+", "-")):
        assert re.fullmatch(r"[+-][\d.,]+([eE][+-]?\d+)?\s?[%€$£]?\s*", begins)


@given(st.text(alphabet="abc ,.é!?\n1", max_size=30))
def test_a_text_without_such_signs_never_changes(cell: str) -> None:
    assert neutralise(cell).lstrip("'") == cell
    assert restore(cell) == cell


def test_long_hostile_cells_cost_little() -> None:
    began = time.perf_counter()
    for cell in (
        " " * 10**6,
        "'" * 10**6,
        ";" * 10**6,
        "; '" * 300_000,
        ";-" * 300_000,
        "1," * 10**5,
    ):
        assert restore(neutralise(cell)) == cell
    assert time.perf_counter() - began < 5
