"""Whole statements as Word files, through the rules for paragraphs and roles."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reading import word_statements
from reading.word_statements import CREWS, SCHOOL

from helpers.reading.formats.limits import Limits
from helpers.reading.formats.word import extract_word
from helpers.reading.sources import read_bytes
from helpers.reading.texts import Reading, read_text


def read(make: Callable[[], bytes]) -> Reading:
    extract = extract_word(make(), Limits())
    return read_text(extract.text, extract.proposals.get("title", ""), given=extract.given)


def roles(make: Callable[[], bytes]) -> list[tuple[str, str]]:
    reading = read(make)
    return [(p.role, reading.text[p.start : p.end]) for p in reading.paragraphs]


def test_a_leaflet() -> None:
    assert roles(word_statements.leaflet) == [
        ("title", "Hands off our ferry"),
        ("byline", "Ferry Users of Norhaven, 3 May 2024"),
        ("body", CREWS),
        ("body", "What we know"),
        ("body", "The board has:"),
        ("body", "- sold the old pier,"),
        ("body", "- cut the crew from nine to four,"),
        ("body", "- closed the waiting room."),
        ("body", SCHOOL),
        ("call", "The ferry stays!"),
        ("call", "Not one crossing less!"),
        ("call", "Come to the pier on Sunday!"),
        ("furniture", "Printed by the Norhaven copy shop"),
    ]


def test_a_letter_of_a_union() -> None:
    """The address of a letter is taken for its title, as it is in plain text."""
    assert roles(word_statements.union_letter) == [
        ("furniture", "Ferry Workers’ Union"),
        ("furniture", "Quay Street 4"),
        ("furniture", "Norhaven"),
        ("furniture", "office@ferry.example"),
        ("byline", "Norhaven, 12 March 2024"),
        ("title", "To the harbour board"),
        ("byline", "Customs House"),
        ("body", "Dear members of the board,"),
        ("body", CREWS + "[1]"),
        ("body", SCHOOL + " Your own report says so[2] in plain words."),
        (
            "body",
            "We ask you to meet us before the end of the month, and to bring the figures with you.",
        ),
        ("signature", "Yours faithfully,"),
        ("signature", "Ada Holm"),
        ("signature", "Secretary of the Ferry Workers’ Union"),
        ("body", "[1] Count of the harbour office, January 2024."),
        ("body", "[2] Report on the crossings, page 14."),
    ]


def test_a_german_call_with_numbered_demands() -> None:
    assert roles(word_statements.german_call) == [
        ("title", "Die Bücherei bleibt!"),
        ("byline", "Aufruf des Elternrats Norhafen"),
        (
            "body",
            "Die Stadt will die Bücherei zum Jahresende schließen. Achthundert Kinder leihen dort "
            "jede Woche Bücher aus, und für viele ist sie der einzige ruhige Ort am Nachmittag.",
        ),
        ("body", "Wir fordern:"),
        ("body", "1. die Bücherei bleibt jeden Nachmittag offen,"),
        ("body", "2. keine Gebühren für Kinder,"),
        ("body", "a) auch nicht für Musik,"),
        ("body", "Das kostet die Stadt weniger als der neue Parkplatz vor dem Rathaus."),
        ("body", "3. zwei feste Stellen im Lesesaal."),
        ("body", "Kommt am Sonntag um elf Uhr vor das Rathaus und bringt eure Bücher mit."),
        ("call", "Bücher statt Parkplätze!"),
        ("signature", "Elternrat Norhafen"),
    ]


def test_a_persian_statement() -> None:
    found = roles(word_statements.persian_statement)
    assert [role for role, _ in found] == ["title", "body", "body", "body", "call"]
    assert found[0][1] == "کتابخانه بسته نمی‌شود"
    assert found[-1][1] == "کتابخانه را نبندید!"


def test_a_text_with_emoji() -> None:
    assert roles(word_statements.emoji_post) == [
        ("call", "🚢 NO BOAT, NO SCHOOL 🚢"),
        ("body", CREWS),
        ("body", "👉 Meet us at pier 3"),
        ("body", "👉 Bring your children"),
        ("call", "✊🏽 The ferry stays!"),
        ("call", "#SaveTheFerry #Norhaven"),
    ]


def test_a_mail_that_was_pasted_line_by_line() -> None:
    """Lines without a gap stay lines, so that the rules for broken lines can join them."""
    reading = read(word_statements.pasted_mail)
    assert reading.layout == "hard-wrapped"
    assert [reading.text[p.start : p.end].count("\n") for p in reading.paragraphs] == [2, 2]


def test_two_columns_and_a_box() -> None:
    found = roles(word_statements.two_columns)
    assert [text for _, text in found] == [
        "KEEP THE ALLOTMENTS",
        "Open day: Saturday, 4 June",
        "Forty gardens between the railway and the river are to become a car park. People from "
        "eleven countries grow their food there.",
        "The council never asked them. It sold the ground in a closed meeting.",
        "We have dug, planted and shared here since 1951, and we are going to stay here.",
        "Gardens, not garages!",
        "Friends of the Allotments",
    ]


@pytest.mark.parametrize("make", [word_statements.leaflet, word_statements.union_letter])
def test_the_process_in_which_files_are_read_gives_the_same(make: Callable[[], bytes]) -> None:
    data = make()
    extract, source = extract_word(data, Limits()), read_bytes("ferry.docx", data)
    assert (source.text, source.extraction, source.given, source.proposals, source.notes) == (
        extract.text, extract.extraction, extract.given, extract.proposals, extract.notes,
    )  # fmt: skip
