"""Matrices are tables of real buttons that say in words what their signs mean."""

import re

import pytest
from payloads import PAYLOADS
from showing.invented import counts, slogan_counts
from showing.test_escape import read

from helpers.showing.matrices import matrix_counts, matrix_slogans


def test_a_matrix_of_counts() -> None:
    table = counts(("crew", "x", 3, 1, ""), ("city", "x", 0, 0, "read, not there"))
    assert matrix_counts(table) == (
        '<p class="sbs-meta" dir="auto">⚙ suggested by rule</p>'
        '<div class="sbs-grid" role="region" tabindex="-1" aria-label="Matrix, codes by statement">'
        '<table><thead><tr><th scope="col" class="sbs-corner">Code</th>'
        '<th scope="col" class="sbs-detail">Function</th><th scope="col"><bdi>crew</bdi></th>'
        '<th scope="col"><bdi>city</bdi></th></tr></thead><tbody>'
        '<tr class="sbs-group"><th scope="rowgroup" colspan="4"><span><bdi>Two sides</bdi></span>'
        '</th></tr><tr><th scope="row" dir="auto">Label of x</th><td class="sbs-detail">cause</td>'
        '<td><button type="button" tabindex="-1" class="sbs-count sbs-shade-10" data-key="0" '
        'aria-label="Label of x, crew: 3 sentences, 6.0 per 1,000 words, 15% of its sentences, '
        '1 more only in quoted words">3 <small>6.0 · 15% (1)</small></button></td>'
        '<td><button type="button" tabindex="-1" class="sbs-zero" data-key="1" '
        'aria-label="Label of x, city: read, not there">–</button></td></tr></tbody></table></div>'
        '<ul class="sbs-legend" aria-label="What the signs mean">'
        "<li><b>3</b> sentences in the statement&#x27;s own words, stronger colour where more</li>"
        '<li class="sbs-small"><b>small 1.2</b> the same per 1,000 words</li>'
        '<li class="sbs-small"><b>small 9%</b> their share of all sentences of the statement</li>'
        "<li><b>(2)</b> sentences that only quote it from others</li>"
        "<li><b>–</b> read, not there</li></ul>"
    )


def test_keys_are_the_rows_of_the_whole_table() -> None:
    table = counts(("crew", "x", 1, 0, ""), ("crew", "y", 2, 0, ""))
    assert 'data-key="1"' in matrix_counts(table.query('code == "y"'))


def test_slogans_by_statement() -> None:
    table = slogan_counts((7, "crew", 2, 0, "variant", ""), (7, "city", 0, 1, "same words", ""))
    html = matrix_slogans(table)
    assert 'aria-label="Slogan 7!, crew: variant, 2 times"' in html
    assert (
        'aria-label="Slogan 7!, city: same words, only quoted"><span class="sbs-sign">(●)</span>'
    ) in html
    assert "<li><b>(●)</b> only quoted from others</li>" in html
    assert "sbs-group" not in html


def test_slogans_of_one_family_are_set_in_below_its_name_and_others_stand_alone() -> None:
    table = slogan_counts(
        (1, "crew", 1, 0, "same words", ""),
        (2, "crew", 0, 0, "same pattern", ""),
        (3, "crew", 0, 0, "", "could not be searched"),
        families={1: 5, 2: 5},
    )
    rows = re.findall(r"<tr.*?</tr>", matrix_slogans(table))
    assert [read(row).text for row in rows] == [
        "Slogancrew", "No X of 5", "Slogan 1!●", "Slogan 2!○", "Slogan 3!×",
    ]  # fmt: skip
    assert [re.match(r'<tr(?: class="(.*?)")?>', row)[1] for row in rows] == [
        None, "sbs-group sbs-family", "sbs-member", "sbs-member", None,
    ]  # fmt: skip


def test_small_numbers_of_few_statements_stay_where_room_is_little() -> None:
    for statements, stays in ((6, True), (7, False)):
        cells = [(1, f"s{number}", 2, 0, "same words", "") for number in range(statements)]
        html = matrix_slogans(slogan_counts(*cells))
        assert ('class="sbs-grid sbs-roomy"' in html) == stays


def test_no_rows_say_so() -> None:
    for html in (matrix_counts(counts()[:0]), matrix_slogans(slogan_counts())):
        assert "There is nothing to show here." in html


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_in_a_matrix(payload: str) -> None:
    table = counts(("crew", "x", 1, 0, "")).assign(
        label=payload, statement_id=payload, group=payload, function=payload
    )
    seen = read(matrix_counts(table))
    assert not {"script", "img", "svg", "style", "i"} & set(seen.tags)
    assert not {name for name in seen.attributes if name.startswith("on")}
