"""Lists, tables and close lines of Word files: a line each, with the marks that a reader sees."""

from __future__ import annotations

import pytest
from reading.word_files import (
    STYLES,
    item,
    lists,
    p,
    read_word,
    style,
    t,
    table,
)

from helpers.reading.formats.extracts import Given

DEEP = ("decimal", "%1.", "lowerLetter", "%2)", "upperRoman", "%1.%2.%3")
AGAIN = (
    '<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    '<w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>'
)
LISTS = {
    "bullets": (item("Piers") + item("Quays"), [("bullet", "·")], "- Piers\n- Quays"),
    "bullets on two levels": (
        item("Piers") + item("Old ones", 1, 1) + item("Quays"),
        [("bullet", "·", "bullet", "o")],
        "- Piers\n  - Old ones\n- Quays",
    ),
    "numbers go on after a paragraph between": (
        item("Piers") + p("All of them.") + item("Quays"),
        [DEEP],
        "1. Piers\n\nAll of them.\n\n2. Quays",
    ),
    "levels": (
        item("Piers")
        + item("old", 1, 1)
        + item("new", 1, 1)
        + item("blue", 1, 2)
        + item("Quays")
        + item("small", 1, 1),
        [DEEP],
        "1. Piers\n  a) old\n  b) new\n    1.b.I blue\n2. Quays\n  a) small",
    ),
    "a list that starts anew": (
        item("Piers") + item("Quays") + item("Crews", 7) + item("Cooks", 7) + item("Last", 8),
        [DEEP],
        "1. Piers\n2. Quays\n1. Crews\n2. Cooks\n3. Last",
    ),
    "two lists": (
        item("Piers") + item("Quays") + p("And:") + item("Crews", 2),
        [("decimal", "(%1)"), ("upperLetter", "Point %1:")],
        "(1) Piers\n(2) Quays\n\nAnd:\n\nPoint A: Crews",
    ),
    "digits of another script": (
        item("بندر") + item("کشتی"),
        [("hindiNumbers", "%1.")],
        "١. بندر\n٢. کشتی",
    ),
    "an item with a line break": (
        item(t("Piers") + "<w:br/>" + t("and quays")),
        [DEEP],
        "1. Piers\nand quays",
    ),
    "an item without words": (
        item("Piers") + item("<w:t/>") + item("Quays"),
        [DEEP],
        "1. Piers\n\n3. Quays",
    ),
    "a number that is taken away": (item("Piers", 0), [DEEP], "Piers"),
    "a list that is defined nowhere": (item("Piers", 99), [DEEP], "Piers"),
    "a list without any mark": (item("Piers"), [("none", "")], "Piers"),
}


@pytest.mark.parametrize(("body", "patterns", "text"), LISTS.values(), ids=LISTS)
def test_lists_have_their_marks(body: str, patterns: list, text: str) -> None:
    numbering = lists(*patterns, more=AGAIN if patterns == [DEEP] else "")
    assert read_word(body, numbering=numbering, styles=STYLES).text == text


def test_numbers_may_come_from_the_style_of_a_paragraph() -> None:
    numbered = style(
        "Demand", "Demand", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    ) + style("Demand2", "Demand too", based="Demand")
    body = p("Piers", style="Demand") + p("Quays", style="Demand2")
    extract = read_word(body, styles=STYLES + numbered, numbering=lists(("decimal", "§ %1")))
    assert extract.text == "§ 1 Piers\n§ 2 Quays"


def test_a_heading_keeps_its_number_and_stays_a_paragraph() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = (
        p("Piers", style="berschrift1", properties=numbered)
        + p("Quays", style="berschrift1", properties=numbered)
        + p("All stay.")
    )
    extract = read_word(body, styles=STYLES, numbering=lists(("upperRoman", "%1.")))
    assert extract.text == "I. Piers\n\nII. Quays\n\nAll stay."


TABLES = {
    "rows are lines": (table(["Pier", "open"], ["Dock", "shut"]), "Pier | open\nDock | shut"),
    "empty cells": (table(["Pier", "", "open"], ["", ""]), "Pier | open"),
    "around it": (p("Above.") + table(["Pier", "3"]) + p("Below."), "Above.\n\nPier | 3\n\nBelow."),
    "a letterhead": (
        table([p("Ferry Union"), p("Ferry Street 3") + p("Norhaven")]) + p("Dear crew,"),
        "Ferry Union\n\nFerry Street 3\n\nNorhaven\n\nDear crew,",
    ),
    "two columns of a leaflet": (
        table([p("The ferry stays.") + p("So do we."), p("Come on Sunday.") + p("Bring all.")]),
        "The ferry stays.\n\nSo do we.\n\nCome on Sunday.\n\nBring all.",
    ),
    "a table in a table": (
        table([p("Piers") + table(["old", "new"], ["3", "4"])]),
        "Piers\n\nold | new\n3 | 4",
    ),
    "a list in a cell": (table([item("Piers") + item("Quays")]), "- Piers\n- Quays"),
}


@pytest.mark.parametrize(("body", "text"), TABLES.values(), ids=TABLES)
def test_tables(body: str, text: str) -> None:
    assert read_word(body, styles=STYLES, numbering=lists(("bullet", "·"))).text == text


def test_rows_of_a_table_with_data_are_given_as_words_of_the_statement() -> None:
    extract = read_word(table(["Pier", "Dock"], ["open", "shut"], ["new", "old"]))
    assert extract.given == (
        Given(0, 11, "body", "a row of a table in the Word file"),
        Given(12, 23, "body", "a row of a table in the Word file"),
        Given(24, 33, "body", "a row of a table in the Word file"),
    )


CLOSE = {
    "an address in close lines": (
        p("Ferry Union", style="KeinLeerraum") + p("Ferry Street 3", style="KeinLeerraum"),
        "Ferry Union\nFerry Street 3",
    ),
    "an empty line between": (
        p("Ferry Union", style="KeinLeerraum") + p() + p("Dear crew", style="KeinLeerraum"),
        "Ferry Union\n\nDear crew",
    ),
    "a gap of the paragraph itself": (
        p("Ferry Union", style="KeinLeerraum", properties='<w:spacing w:after="200"/>')
        + p("Dear crew", style="KeinLeerraum"),
        "Ferry Union\n\nDear crew",
    ),
    "a gap that is not left between its like": (
        p("Stay!", properties="<w:contextualSpacing/>")
        + p("Stay here!", properties="<w:contextualSpacing/>")
        + p("All of you!", style="KeinLeerraum"),
        "Stay!\nStay here!\n\nAll of you!",
    ),
    "long paragraphs are always apart": (
        p("a " * 60, style="KeinLeerraum") + p("b", style="KeinLeerraum"),
        " ".join("a" * 60) + "\n\nb",
    ),
}


@pytest.mark.parametrize(("body", "text"), CLOSE.values(), ids=CLOSE)
def test_short_lines_stand_as_close_as_on_the_page(body: str, text: str) -> None:
    assert read_word(body, styles=STYLES).text == text
