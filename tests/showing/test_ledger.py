"""The naming ledger, as a page and as a matrix of buttons."""

import re
from pathlib import Path

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.crossing import NAMES, cross
from showing.invented import write_corpus
from showing.test_escape import read

from helpers.coding import predicates
from helpers.coding.codebook import read_codebook
from helpers.coding.names import find_names
from helpers.coding.predicates import PREDICATE_COLUMNS
from helpers.comparing.counts import count_codes
from helpers.comparing.forms import count_forms
from helpers.showing.escape import clean
from helpers.showing.ledger import NO_FORM, NO_REFERENT, matrix_forms, show_ledger
from helpers.showing.named import (
    Form,
    list_forms,
    list_predicates,
    pick_cells,
    say_forms,
    say_mentions,
    table_forms,
    tell_predicates,
    write_number,
)


def said(*rows: tuple[str, str, str, str]) -> pd.DataFrame:
    """Predicates from (statement, code, text, voice)."""
    columns = ["statement_id", "code", "text", "voice"]
    table = pd.DataFrame(rows, columns=columns).reindex(columns=PREDICATE_COLUMNS)
    return table.assign(role="body", rule="is a")


def show(folder: Path, **options) -> str:
    corpus, codebook = cross(folder)
    return show_ledger(find_names(corpus, codebook), corpus, codebook, **options)


def matrix(folder: Path, *, kind: str = "", statements: int = 0) -> str:
    corpus, codebook = cross(folder)
    if statements:
        texts = {f"s{number}": f"It\n\nFerry {number}.\n" for number in range(statements)}
        corpus = write_corpus(folder / "many", texts)
    names = find_names(corpus, codebook)
    forms = list_forms(count_forms(names, corpus, codebook), kind)
    counts = count_codes(names, corpus, codebook)
    return matrix_forms(
        pick_cells(counts, forms, "", kind, corpus.compared), forms, codebook=codebook
    )


def rows_of(html: str) -> list[str]:
    return [" ".join(read(row).text.split()) for row in re.findall(r"<tr.*?</tr>", html)]


def test_forms_with_counts_kinds_and_what_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = said(("crew", "ferry", "a  proud\nboat", "own"), ("crew", "ferry", "old", "other"))
    monkeypatch.setattr(predicates, "find_predicates", lambda names, corpus: table)
    assert show(tmp_path, group="boats", statements=["crew", "school"]) == (
        '<div class="sbs"><div class="sbs-scroll" tabindex="0" role="region" '
        'aria-label="Who and what is named how: Boats"><table class="sbs-table sbs-ledger">'
        '<caption dir="auto">Who and what is named how: Boats</caption><thead><tr>'
        '<th scope="col">Referent</th><th scope="col"><bdi>crew</bdi></th>'
        '<th scope="col"><bdi>school</bdi></th></tr></thead><tbody><tr>'
        '<th scope="row" dir="auto">The ferry</th><td><ul>'
        '<li dir="auto"><bdi>ferry</bdi> <b>3</b> <small>short</small></li>'
        '<li dir="auto"><bdi>old lady</bdi> <b>1</b> <small>metaphor</small></li>'
        '<li dir="auto"><bdi>rust bucket</bdi> (1 quoted) <small>description</small></li></ul>'
        '<p class="sbs-said">said of it: <bdi>a proud boat</bdi>; <bdi>old (quoted)</bdi></p></td>'
        '<td>0</td></tr><tr><th scope="row" dir="auto">The tug</th><td>?</td><td>?</td></tr>'
        "</tbody></table></div>"
        '<p class="sbs-note"><b>3</b> mentions in the statement&#x27;s own words · '
        "<b>(2 quoted)</b> mentions that only quote it from others · "
        "<b>0</b> searched, not found · <b>?</b> nobody has looked</p></div>"
    )


def test_all_groups_have_their_headings(tmp_path: Path) -> None:
    assert [row.split(" ")[0] for row in rows_of(show(tmp_path))] == [
        "Referentcrewmayorschool", "Boats", "The", "The", "People", "Anna",
    ]  # fmt: skip


def test_one_kind_of_form_makes_no_false_zero(tmp_path: Path) -> None:
    html = show(tmp_path, kind="metaphor")
    assert rows_of(html)[1:] == ["The ferryold lady 1 metaphorother0"]
    assert "<b>other</b> named, but by no form of this kind" in html


def test_a_mention_of_another_kind_is_not_said_of_the_name(tmp_path: Path) -> None:
    """“mayor” before the name is a mention itself, and “cruel” is said of that mention."""
    names = NAMES.replace(
        'forms.short = ["Holm"]', 'forms.short = ["Holm"]\nforms.role = ["mayor"]'
    )
    corpus, codebook = cross(tmp_path, {"crew": "It\n\nThe cruel mayor Holm left.\n"}, names)
    found = find_names(corpus, codebook)
    html = {kind: show_ledger(found, corpus, codebook, kind=kind) for kind in ("short", "role")}
    assert "said of it" not in html["short"]
    assert "said of it: cruel" in read(html["role"]).text


def test_a_kind_that_nobody_uses_says_so(tmp_path: Path) -> None:
    assert NO_FORM in show(tmp_path, kind="role")


def test_three_predicates_and_the_number_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = said(*(("crew", "ferry", f"boat {n}", "own") for n in (1, 2, 2, 3, 4, 5)))
    monkeypatch.setattr(predicates, "find_predicates", lambda names, corpus: table)
    assert "said of it: boat 1; boat 2; boat 3; and 2 more" in read(show(tmp_path)).text


def test_predicates_in_furniture_are_not_listed() -> None:
    table = said(("crew", "ferry", "old", "own"), ("crew", "ferry", "new", "own"))
    table.loc[0, "role"] = "furniture"
    assert list_predicates(table) == {("crew", "ferry"): ["new"]}


def test_of_many_statements_the_first_twelve_unless_others_are_asked_for(tmp_path: Path) -> None:
    _, codebook = cross(tmp_path)
    texts = {f"s{number:02}": f"It\n\nFerry {number}.\n" for number in range(14)}
    corpus = write_corpus(tmp_path / "many", texts)
    names = find_names(corpus, codebook)
    html = show_ledger(names, corpus, codebook)
    assert "The first 12 of 14 statements." in html
    assert html.count('<th scope="col"><bdi>') == 12
    html = show_ledger(names, corpus, codebook, statements=corpus.compared[12:])
    assert re.findall(r'<th scope="col"><bdi>(\w+)', html) == ["s12", "s13"]


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"names\.toml has no group 'rafts'; take one of boats, p"):
        show(tmp_path, group="rafts")
    with pytest.raises(KeyError, match="There is no statement 'bishop' among those"):
        show(tmp_path / "more", statements=["bishop"])


def test_no_statement_and_no_referent_say_so(tmp_path: Path) -> None:
    corpus, codebook = cross(tmp_path, texts={})
    names = find_names(corpus, codebook)
    assert "There is no statement yet." in show_ledger(names, corpus, codebook)
    (tmp_path / "bare.toml").write_text(
        'layer = "name"\nlanguage = "en"\ntitle = "Bare"\ncode = []\n', encoding="utf-8"
    )
    bare = read_codebook(tmp_path / "bare.toml")
    corpus = write_corpus(tmp_path / "one", {"crew": "The ferry stays.\n"})
    assert NO_REFERENT in show_ledger(find_names(corpus, bare), corpus, bare)


def test_each_cell_is_a_button_that_lists_its_forms(tmp_path: Path) -> None:
    html = matrix(tmp_path)
    assert (
        '<td><button type="button" tabindex="-1" class="sbs-forms" data-key="0" '
        'aria-label="The ferry, crew: ferry 3, old lady 1, rust bucket 1 quoted">'
        '<span class="sbs-form"><bdi>ferry</bdi> <small>3</small></span>'
        '<span class="sbs-form"><bdi>old lady</bdi> <small>1</small></span>'
        '<span class="sbs-form"><bdi>rust bucket</bdi> <small>(1)</small></span></button></td>'
    ) in html
    assert (
        'class="sbs-zero" data-key="6" aria-label="The ferry, school: searched, not found">0<'
        in (html)
    )
    assert rows_of(html)[1:5:3] == ["Boats", "People"]
    assert "<li><b>(2)</b> mentions that only quote it from others</li>" in html


def test_other_kinds_are_no_zero_in_the_matrix_either(tmp_path: Path) -> None:
    html = matrix(tmp_path, kind="metaphor")
    assert len(re.findall("data-key", html)) == 3
    assert (
        'aria-label="The ferry, mayor: named, but by no form of this kind">other</button>' in html
    )


def test_for_many_statements_only_the_numbers(tmp_path: Path) -> None:
    html = matrix(tmp_path, statements=13)
    assert 'sbs-shade-10" data-key="0" aria-label="The ferry, s0: Ferry 1">1</button>' in html
    assert "for more than 12 statements the forms are left out" in html
    assert "sbs-forms" not in html


def test_a_cell_lists_eight_forms_and_counts_the_others() -> None:
    forms = [Form(f"boat {n}", "short", 10 - n, 0) for n in range(10)]
    assert say_forms(forms[:1]) == "boat 0 10"
    assert say_forms(forms).endswith(", boat 6 4, boat 7 3, and 2 more forms")
    counts = pd.DataFrame(
        {"statement_id": ["crew"], "code": ["x"], "label": ["X"], "group": [""], "zero": [""]}
    )
    html = matrix_forms(counts, {("crew", "x"): forms})
    assert html.count('class="sbs-form"') == 9
    assert "<small>+2 more</small>" in html


@pytest.mark.parametrize(
    ("n", "quoted", "number", "words"),
    [
        (3, 0, "3", "3 mentions in its own words"),
        (1, 2, "1 (2)", "1 mention in its own words, 2 more quoted"),
        (0, 1, "(1)", "1 mention, only quoted"),
    ],
)
def test_own_and_quoted_words_apart(n: int, quoted: int, number: str, words: str) -> None:
    assert write_number(n, quoted) == number
    assert say_mentions(n, quoted) == words


def test_what_is_said_comes_with_the_rule_that_found_it() -> None:
    table = said(("crew", "ferry", "a boat", "own"), ("crew", "ferry", "old", "other"))
    assert read(tell_predicates(table)).text == (
        "Said of it herea boatafter the name and “is” or the likeoldquoted, "
        "after the name and “is” or the like"
    )
    assert tell_predicates(table[:0]) == ""


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_in_the_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, payload: str
) -> None:
    table = said(("crew", "ferry", payload, "own")).assign(rule=payload)
    monkeypatch.setattr(predicates, "find_predicates", lambda names, corpus: table)
    forms = [Form(payload, payload, 1, 1)]
    counts = pd.DataFrame([(payload, "x", payload, payload, "")]).set_axis(
        ["statement_id", "code", "label", "group", "zero"], axis=1
    )
    pages = [
        show(tmp_path), matrix_forms(counts, {(payload, "x"): forms}), table_forms(forms),
        tell_predicates(table),
    ]  # fmt: skip
    allowed = {"div", "p", "bdi", "span", "table", "caption", "thead", "tbody", "tr", "th", "td"}
    allowed |= {"ul", "li", "b", "small", "button"}
    for page in pages:
        seen = read(page)
        assert set(seen.tags) <= allowed
        assert not {name for name in seen.attributes if name.startswith("on")}
        assert clean(payload) in " ".join(seen.text.split())
