"""Tracked changes of Word files are read as accepted."""

from __future__ import annotations

import pytest
from reading.word_files import (
    STYLES,
    changed,
    field,
    item,
    lists,
    mark,
    p,
    r,
    read_word,
    said,
    table,
)

CHANGES = {
    "inserted and deleted words": (
        p("The ", changed("del", r("old ")), changed("ins", r("new ")), "pier."),
        "The new pier.",
        2,
    ),
    "one change that Word has cut in pieces": (
        p(changed("ins", r("The ")), changed("ins", r("new")), " pier."),
        "The new pier.",
        1,
    ),
    "changes of two people beside each other": (
        p(changed("ins", r("The ")), changed("ins", r("new"), author="Bo"), " pier."),
        "The new pier.",
        2,
    ),
    "inserted, then deleted by somebody else": (
        p("The ", changed("ins", r("very "), changed("del", r("old "), author="Bo")), "pier."),
        "The very pier.",
        2,
    ),
    "moved words": (
        p("One. ", changed("moveFrom", r("Two."))) + p(changed("moveTo", r("Two."))),
        "One.\n\nTwo.",
        1,
    ),
    "a deleted paragraph mark": (
        p("The ferry ", properties=mark("del")) + p("stays."),
        "The ferry stays.",
        1,
    ),
    "three deleted paragraph marks": (
        p("The ", properties=mark("del"))
        + p("ferry ", properties=mark("del"))
        + "<w:bookmarkStart w:id='1' w:name='b'/>"
        + p("always ", properties=mark("moveFrom"))
        + p("stays."),
        "The ferry always stays.",
        2,
    ),
    "a paragraph deleted with its mark": (
        p("One.") + p(changed("del", r("Gone.")), properties=mark("del")) + p("Two."),
        "One.\n\nTwo.",
        1,
    ),
    "an inserted paragraph": (
        p("One.") + p(changed("ins", r("New.")), properties=mark("ins")) + p("Two."),
        "One.\n\nNew.\n\nTwo.",
        1,
    ),
    "a deleted mark before a table": (
        p("One.", properties=mark("del")) + table(["Pier", "3"]),
        "One.\n\nPier | 3",
        1,
    ),
    "a deleted row and an inserted one": (
        table(["Pier", "open"], ["Dock", "shut"], ["Quay", "new"])
        .replace(
            '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">Dock',
            "<w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc><w:p><w:r><w:t>Dock",
        )
        .replace(
            '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">Quay',
            "<w:tr><w:trPr><w:ins w:id='1'/></w:trPr><w:tc><w:p><w:r><w:t>Quay",
        ),
        "Pier | open\nQuay | new",
        2,
    ),
    "a deleted item of a list": (
        item("Piers")
        + item(changed("del", r("Docks"))).replace("</w:numPr>", "</w:numPr>" + mark("del"))
        + item("Quays"),
        "1. Piers\n2. Quays",
        1,
    ),
    "a deleted field": (
        p("On ", changed("del", field("DATE", r("3 May"))), "Sunday"),
        "On Sunday",
        1,
    ),
    "a change of form only": (
        p(r("Stay.", '<w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
        "Stay.",
        0,
    ),
}


@pytest.mark.parametrize(("body", "text", "count"), CHANGES.values(), ids=CHANGES)
def test_tracked_changes_are_read_as_accepted(body: str, text: str, count: int) -> None:
    extract = read_word(body, numbering=lists(("decimal", "%1.")), styles=STYLES)
    assert extract.text == text
    one = f"{count} tracked change{'s' * (count != 1)} read as accepted"
    assert said(extract) == ([one] if count else [])
