"""The explorer of claims, driven as a browser drives it: readings, order, the code beside it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from showing.driving import keys, run
from showing.harbour import open_harbour

from helpers.coding.codebook import Codebook
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorer as machinery
from helpers.showing.claims_explorer import explore_claims
from helpers.showing.explorer import Explorer


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, Codebook]:
    return open_harbour(tmp_path_factory.mktemp("harbour"))


@pytest.fixture
def explorer(harbour: tuple[Corpus, Codebook]) -> Explorer:
    return explore_claims(*harbour)


def rows(explorer: Explorer) -> list[tuple[str, str]]:
    """Labels of claims with their signs, hatched ones with a #; labels of groups alone."""
    found = []
    for row in re.findall(r'<tr role="row".*?</tr>', explorer.board.picture)[1:]:
        label = re.sub("<.*?>", "", re.search("<th.*?</th>", row)[0])
        buttons = re.findall(r'class="(sbs-[^"]*)">([^<]*)', row.partition("</th>")[2])
        signs = " ".join(sign + "#" * ("sbs-by-rule" in look) for look, sign in buttons)
        found.append((label, signs))
    return found


def choose(explorer: Explorer, **values: object) -> None:
    for name, value in values.items():
        explorer.controls[name.replace("_", " ")].value = value


def test_the_shipped_reading_first_and_nothing_else_in_it(explorer: Explorer) -> None:
    assert list(explorer.controls["Reading"].options) == [
        ("▣ shipped reading", "shipped"),
        ("▣ shipped reading, rules where unread", "shipped/rules"),
        ("⚙ suggested by rule", "rules"),
    ]
    # crew, city, union, choir
    assert rows(explorer) == [
        ("The sale of the ferry", ""),
        ("The sale is theft", "▲ ▼ ▲ ?"),
        ("The sale is lawful", "– – – ?"),
        ("What is to be done", ""),
        ("A strike is the answer", "▲ – – ?"),
    ]


def test_rules_stand_in_where_nobody_has_read_and_are_hatched(explorer: Explorer) -> None:
    choose(explorer, Reading="shipped/rules")
    assert [row for row in rows(explorer) if row[1]] == [
        ("The sale is theft", "▲ ▼ ▲ ▲#"),
        # The rules have no cue for it, so nobody has looked.
        ("The sale is lawful", "– – – ?"),
        ("A strike is the answer", "▲ – – 0"),
    ]
    assert "suggested by rule, not by a reader" in explorer.board.picture
    choose(explorer, Reading="rules")
    signs = dict(rows(explorer))["The sale is theft"].split(" ")
    assert signs[-1] == "▲#"
    assert all(sign.endswith("#") for sign in signs if sign not in ("0", "?", "“", "”"))


def test_sorted_by_agreement(explorer: Explorer) -> None:
    choose(explorer, Sort_by="agreement")
    assert rows(explorer) == [
        ("Statements differ", ""),
        ("The sale is theft", "▲ ▼ ▲ ?"),
        ("Only one statement takes a stance", ""),
        ("A strike is the answer", "▲ – – ?"),
        ("No statement takes it up", ""),
        ("The sale is lawful", "– – – ?"),
    ]
    choose(explorer, Only_claims_taken_up=True)
    assert [label for label, signs in rows(explorer) if signs] == [
        "The sale is theft",
        "A strike is the answer",
    ]
    choose(explorer, Sort_by="issue", Issue="answer")
    assert rows(explorer) == [("What is to be done", ""), ("A strike is the answer", "▲ – – ?")]


def test_the_same_cell_stays_chosen_wherever_its_row_goes(explorer: Explorer) -> None:
    cell = keys(explorer)[-1]
    explorer.board.chosen = cell
    before = explorer.board.behind
    assert "A strike is the answer</bdi> · <bdi>choir</bdi></strong>: nobody has looked" in before
    choose(explorer, Sort_by="agreement")
    assert (explorer.board.chosen, explorer.board.behind) == (cell, before)
    # It is no longer shown.
    choose(explorer, Issue="sale")
    assert explorer.board.chosen == ""
    assert "Choose a number or a sign" in explorer.board.behind


@pytest.mark.parametrize("reading", ["shipped", "shipped/rules", "rules"])
@pytest.mark.parametrize(
    "shown",
    [
        {},
        {"Issue": "sale"},
        {"Sort_by": "agreement"},
        {"Issue": "sale", "Sort_by": "agreement", "Only_claims_taken_up": True},
    ],
)
def test_the_code_gives_every_view_and_what_stands_behind_it(
    explorer: Explorer, harbour, reading: str, shown: dict
) -> None:
    choose(explorer, Reading=reading, **shown)
    figure = run(explorer.board.code, *harbour)
    labels = [label for label, signs in rows(explorer) if signs]
    assert re.findall(r"[.] ([^.:]+): crew", figure.alt) == labels
    for key in keys(explorer):
        explorer.board.chosen = key
        assert run(explorer.board.code, *harbour) in explorer.board.behind


def test_one_click_shows_where_all_stand(explorer: Explorer) -> None:
    explorer.board.chosen = keys(explorer)[1]
    shown = explorer.board.behind
    assert shown.startswith(
        '<p class="sbs-chosen"><strong><bdi>The sale is theft</bdi> · <bdi>city</bdi></strong>: '
        "rejects it, 2 passages, in its own words and in words of others</p>"
    )
    heads = re.findall(r'<p class="sbs-column-head sbs-head"><bdi>(.*?)</bdi>', shown)
    assert heads == ["city", "crew", "union"]


def test_many_statements_are_shown_fifty_at_a_time(tmp_path: Path) -> None:
    corpus, codebook = open_harbour(tmp_path)
    for number in range(60):
        text = f"Title\n\nThe sale would be theft, says letter {number}.\n"
        (tmp_path / "texts" / f"letter-{number:02}.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    explorer = explore_claims(corpus, codebook)
    choose(explorer, Reading="shipped/rules", Statements=50)
    assert len(keys(explorer)) == 14 * 3
    assert "in 14 statements" in run(explorer.board.code, corpus, codebook).alt
    explorer.board.chosen = keys(explorer)[0]
    assert run(explorer.board.code, corpus, codebook) in explorer.board.behind
