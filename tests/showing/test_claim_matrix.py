"""The matrix of claims: signs, hatched suggestions, groups, and what its buttons are called."""

import json
import re
from html import unescape

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.invented import stances
from showing.test_escape import read

from helpers.showing.claim_matrix import matrix_stances

TABLE = stances(
    ("crew", "1", "supports", "flat", 2, ""),
    ("crew", "2", "", "", 0, "read, not there"),
    ("city", "1", "rejects", "hedged", 1, ""),
    ("city", "2", "supports", "flat", 1, ""),
).assign(voice=["own", "", "other", "own"], origin=["shipped", "shipped", "shipped", "rule"])


def words(html: str) -> list[str]:
    """What the board will call each button, in the order of the table."""
    listed = json.loads(unescape(re.search(r'data-words="([^"]*)"', html)[1]))
    return [listed[int(number)] for number in re.findall(r' data-w="(\d+)"', html)]


def test_a_matrix_of_claims() -> None:
    assert re.sub(r' data-words="[^"]*"', "", matrix_stances(TABLE)) == (
        '<p class="sbs-meta" dir="auto">▣ shipped reading · ⚙ suggested by rule</p>'
        '<div class="sbs-lean" role="region" tabindex="-1" '
        'aria-label="Matrix, claims by statement" style="--sbs-columns:2;--sbs-column:5.6rem">'
        '<table role="table"><thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader" class="sbs-corner">Claim</th>'
        '<th scope="col" role="columnheader"><bdi>crew</bdi></th>'
        '<th scope="col" role="columnheader"><bdi>city</bdi></th></tr></thead>'
        '<tbody role="rowgroup"><tr role="row" class="sbs-group"><th scope="rowgroup" '
        'role="rowheader" colspan="3"><span><bdi>The sale</bdi></span></th></tr>'
        '<tr role="row"><th scope="row" role="rowheader" dir="auto">Label of 1</th>'
        '<td><button tabindex="-1" data-key="0" data-w="0" class="sbs-supports">'
        "▲<small>2</small></button></td>"
        '<td><button tabindex="-1" data-key="2" data-w="2" class="sbs-rejects">'
        "▽<sup>❝</sup><small>1</small></button></td></tr>"
        '<tr role="row"><th scope="row" role="rowheader" dir="auto">Label of 2</th>'
        '<td><button tabindex="-1" data-key="1" data-w="1" class="sbs-zero">–</button></td>'
        '<td><button tabindex="-1" data-key="3" data-w="3" class="sbs-supports sbs-by-rule">'
        "▲<small>1</small></button></td></tr></tbody></table></div>"
        '<ul class="sbs-legend" aria-label="What the signs mean"><li><b>▲</b> supports</li>'
        "<li><b>▽</b> rejects, hedged throughout</li>"
        "<li><b>▲❝</b> only in words of others that it adopts or throws back</li>"
        '<li><b class="sbs-by-rule">hatched or dashed</b> suggested by rule, not by a reader</li>'
        '<li class="sbs-small"><b>small number</b> passages</li>'
        "<li><b>–</b> read, not there</li></ul>"
    )


def test_what_each_button_is_called() -> None:
    assert words(matrix_stances(TABLE)) == [
        "supports it, 2 passages",
        "rejects it, 1 passage, hedged, only in words of others that it adopts or throws back",
        "read, not there",
        "supports it, 1 passage, suggested by rule",
    ]


def test_groups_and_rows_stand_in_the_order_of_the_table() -> None:
    table = TABLE.assign(group=["a-last", "first", "a-last", "first"]).iloc[[1, 3, 0, 2]]
    html = matrix_stances(table)
    assert re.findall(r"<span><bdi>(.*?)</bdi>", html) == ["First", "A last"]
    assert re.findall(r'data-key="(\d)"', html) == ["1", "3", "0", "2"]


def test_a_claim_that_is_missing_for_a_statement_has_an_empty_cell() -> None:
    html = matrix_stances(TABLE.drop(index=3))
    assert html.count("<td></td>") == 1
    assert html.count("<button ") == 3


def test_many_statements_have_upright_heads_and_signs_without_numbers() -> None:
    table = pd.concat([TABLE[:1].assign(statement_id=f"s{n}") for n in range(13)])
    html = matrix_stances(table.reset_index(drop=True))
    assert 'class="sbs-lean sbs-upright"' in html
    assert "<small>" not in html
    assert "for more than 12 statements the small numbers are left out" in html
    assert "sbs-upright" not in matrix_stances(table[:12].reset_index(drop=True))


def test_no_rows_say_so() -> None:
    assert "There is nothing to show here." in matrix_stances(stances())


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_in_a_matrix_of_claims(payload: str) -> None:
    table = TABLE[:1].assign(label=payload, statement_id=payload, group=payload, zero=payload)
    for row in (table, table.assign(stance="")):
        seen = read(matrix_stances(row))
        assert not {"script", "img", "svg", "style", "i"} & set(seen.tags)
        assert not {name for name in seen.attributes if name.startswith("on")}
