"""Patterns that slogans share and no codebook lists are proposed, with the lines to paste."""

import tomllib
from pathlib import Path

import pytest
from coding.tiny import make_codebook
from comparing.chanted import PATTERNS, slogans

from helpers.coding.codebook import check_codebook, read_codebook
from helpers.comparing.families import group_slogans
from helpers.comparing.new_patterns import find_patterns, write_pattern

HEAD = 'layer = "slogan"\ntitle = "Calls"\n\n'


def find(*rows):
    return find_patterns(group_slogans(slogans(*rows), PATTERNS))


def propose(*texts: str) -> list[str]:
    return list(find(*(("a", text) for text in texts))["pattern"])


def test_proposals_are_ranked_by_statements_then_slogans():
    table = find(
        ("crew", "Ships for all!"),
        ("crew", "Tickets for all!"),
        ("crew", "Fares for all"),
        ("crew", "Reclaim the pier"),
        ("union", "RECLAIM THE PIER!"),
        ("mayor", "Reclaim our old harbour"),
        ("mayor", "Reclaim tea"),
        ("mayor", "Make the mayor pay!"),
        ("union", "Make shipowners pay"),
        ("crew", "Hands off the ferry"),
        ("crew", "Hands off the town"),
    )
    assert list(table.itertuples(index=False, name=None)) == [
        ("reclaim {X}", "Reclaim X", 3, 3,
         "Reclaim the pier · Reclaim our old harbour · Reclaim tea"),
        ("make {X} pay", "Make X pay", 2, 2, "Make the mayor pay! · Make shipowners pay"),
        ("{X} for all", "X for all", 3, 1, "Ships for all! · Tickets for all! · Fares for all"),
    ]  # fmt: skip


def test_no_statement_counts_twice_and_what_is_quoted_is_not_raised(corpus):
    table = slogans(("crew", "Sail on with tea"), ("crew-again", "Sail on with tea"),
                    ("mayor", "Sail on with us"), ("crew-again", "Tea is the best"),
                    ("crew", "Rum is the best"))  # fmt: skip
    table["voice"] = ["own", "own", "other", "own", "own"]
    families = group_slogans(table, PATTERNS)
    columns = ["pattern", "slogans", "statements"]
    assert find_patterns(families)[columns].values.tolist() == [
        ["sail on with {X}", 2, 2],
        ["{X} is the best", 2, 2],
    ]
    assert find_patterns(families, corpus=corpus)[columns].values.tolist() == [
        ["sail on with {X}", 2, 1],
    ]


@pytest.mark.parametrize(
    ("texts", "patterns"),
    [
        # two fixed words take two slogans, one at the head takes three, one at the tail is none
        (["Sail on with tea", "Sail on with us"], ["sail on with {X}"]),
        (["Fund piers", "Fund ports"], []),
        (["Fund piers", "Fund ports", "Fund ports", "Fund the ports!"], []),
        (["Fund piers", "Fund ports", "Fund tea"], ["fund {X}"]),
        (["Piers forever", "Ports forever", "Tea forever"], []),
        # articles stand with the slot and do not count
        (["Fund the piers", "Fund the ports"], []),
        (["Fund the piers", "Fund the ports", "Fund tea"], ["fund {X}"]),
        (["Tea is the best", "Rum is the best"], ["{X} is the best"]),
        # prepositions and conjunctions alone make no pattern
        (["For the pier", "For ports", "For all of us"], []),
        (["To and from piers", "To and from ports"], []),
        (["Off tea with it", "Off rum with it"], ["off {X} with it"]),
        (["We sail", "We stay", "We work"], []),
        (["We are sailors", "We are gulls"], ["we are {X}"]),
        # the most specific, and a more general one where another slogan fills it
        (["Open our old piers", "Open our old ports"], ["open our old {X}"]),
        (["Open our piers", "Open our ports", "Open tea"], ["open {X}", "open our {X}"]),
        # capitals that mean something are kept
        (["US keep your tea", "US keep your ships"], ["US keep your {X}"]),
        (["US keep your tea", "US KEEP YOUR SHIPS"], ["us keep your {X}"]),
        # a pattern does not go on over the end of a sentence
        (["Ahoy! Sail to tea", "Ahoy! Sail to rum"], []),
        (["One two", "Three four"], []),
        ([], []),
    ],
)
def test_proposed_patterns(texts, patterns):
    assert propose(*texts) == patterns


def test_a_filling_has_no_more_words_than_a_slot():
    assert propose("Sail on " + "a1 " * 8, "Sail on " + "b1 " * 8) == ["sail on {X}"]
    assert propose("Sail on " + "a1 " * 9, "Sail on " + "b1 " * 9) == []


def test_no_proposal_is_an_empty_table():
    table = find()
    assert table.empty
    assert {name: str(kind) for name, kind in table.dtypes.items()} == {
        "pattern": "str", "label": "str", "slogans": "int64", "statements": "int64",
        "examples": "str",
    }  # fmt: skip


def test_the_lines_are_a_code_that_the_codebook_takes(tmp_path: Path):
    table = find(
        ("a", "Reclaim  the \npier!"), ("b", "Reclaim the \\ port"), ("c", "Reclaim tea · rum")
    )
    row = next(table.itertuples())
    written = write_pattern(row)
    assert tomllib.loads(written) == {
        "code": [
            {
                "id": "reclaim-x",
                "label": "Reclaim X",
                "definition": "Say what is called for, in words that all sides would accept.",
                "pattern": "reclaim {X}",
                "examples": ["Reclaim the pier!", "Reclaim the \\ port", "Reclaim tea"],
            }
        ]
    }
    path = tmp_path / "slogans.toml"
    path.write_text(HEAD + written, encoding="utf-8")
    codebook = read_codebook(path)
    check_codebook(codebook)
    again = group_slogans(slogans(("a", "Reclaim the moon")), codebook)
    assert list(again["family_label"]) == ["Reclaim X"]


def test_the_id_is_none_that_the_codebook_has_and_the_definition_one_s_own():
    row = next(find(("a", "Sail on tea"), ("a", "Sail on rum")).itertuples())
    codebook = make_codebook({"id": "sail-on-x", "pattern": "sail on {X}"}, layer="slogan")
    written = tomllib.loads(write_pattern(row, codebook=codebook, definition="On\nwe go."))["code"]
    assert (written[0]["id"], written[0]["definition"]) == ("sail-on-x-2", "On we go.")
