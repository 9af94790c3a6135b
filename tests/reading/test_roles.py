"""Rules of thumb on form and place, each with the text that would mislead a simpler one."""

import pytest
from reading.tiny import read_texts

BODY = "The ferry stopped on Monday, as everybody in the town has heard by now."

ROLES = {
    "a title that begins like a by-line": (
        f"From Crisis to War\n\n{BODY}",
        ["title", "body"],
    ),
    "a title with a date": (
        f"Statement on the Attacks of 7 October 2023\n\n{BODY}",
        ["title", "body"],
    ),
    "a call with a date": (f"No to War on May 1, 2024!\n\n{BODY}", ["title", "body"]),
    "a word that begins like a month": (f"Marching 30\n\n{BODY}", ["title", "body"]),
    "a date below the title": (
        f"A day\n\nTarnhaven, 3 May 2024\n\n{BODY}",
        ["title", "byline", "body"],
    ),
    "a salutation is no title": (f"Dear comrades,\n\n{BODY}", ["body", "body"]),
    "demands in a list": (
        f"A day\n\n{BODY}\n\nWe demand:\n\n- Bread\n- Peace\n- Land",
        ["title", "body", "body", "body", "body", "body"],
    ),
    "numbered demands": (
        f"A day\n\n{BODY}\n\n1. Bread Now\n2. Peace Now",
        ["title", "body", "body", "body"],
    ),
    "a single dash before a name": (
        f"A day\n\n{BODY}\n\n– Friends of the Ferry",
        ["title", "body", "signature"],
    ),
    "publishing and this in two sentences": (
        "A day\n\nYesterday the minister released the prisoners. We welcome this, and we repeat "
        f"our appeal.\n\n{BODY}",
        ["title", "body", "body"],
    ),
    "a publisher's words": (
        f"A day\n\nHarbour News publishes the following statement of the crew.\n\n{BODY}",
        ["title", "editorial", "body"],
    ),
    "words that buttons use": (
        f"A day\n\n{BODY}\n\nLike us, people elsewhere want peace.\n\n{BODY[::-1]}.",
        ["title", "body", "body", "body"],
    ),
    "a call that begins like a button": (
        f"A day\n\n{BODY}\n\nSign in solidarity with the crew!",
        ["title", "body", "call"],
    ),
    "what stands after the end": (
        f"A day\n\n{BODY}\n\nENDS\n\nNotes to editors\n\n{BODY}",
        ["title", "body", "furniture", "signature", "signature"],
    ),
    "a call in capitals within the body": (
        f"A day\n\n{BODY}\n\nNO TOWN WITHOUT A BOAT\n\n{BODY}",
        ["title", "body", "call", "body"],
    ),
    "a subheading in capitals within the body": (
        f"A day\n\n{BODY}\n\nTHE HARBOUR\n\n{BODY}",
        ["title", "body", "body", "body"],
    ),
    "a call in quotation marks": (
        f"Ein Tag\n\n{BODY}\n\n»Brot und Frieden!«",
        ["title", "body", "call"],
    ),
    "one line in capitals is a masthead": (
        f"HARBOUR TIMES\n\nA day\n\n{BODY}",
        ["furniture", "title", "body"],
    ),
    "several lines in capitals are a banner": (
        f"THE FERRY STAYS\nWE STAY\n\nA day\n\n{BODY}",
        ["call", "call", "title", "body"],
    ),
}


@pytest.mark.parametrize(("text", "roles"), ROLES.values(), ids=list(ROLES))
def test_roles(text: str, roles: list[str]) -> None:
    assert read_texts({"text": text}).paragraphs["role"].tolist() == roles


def test_a_page_number_is_no_word_of_the_sentence_around_it() -> None:
    lines = ["The crew of the Sandpiper sailed on Monday as on any other day of"] * 5
    text = "\n".join([*lines, "\n12\n", "the year, and came home late."])
    paragraphs = read_texts({"text": text}).paragraphs
    assert paragraphs.loc[paragraphs["text"] == "12", "role"].tolist() == ["furniture"]


def test_a_poem_keeps_its_lines() -> None:
    poem = "The ships lie black\nupon the tide,\nthe crew is back\nat the harbour side,\nand waits."
    paragraphs = read_texts({"text": f"Ballad of the port\n\n{poem}"})
    assert paragraphs.statements["layout"].tolist() == ["kept"]
    assert paragraphs.paragraphs["text"].iloc[0] == "Ballad of the port"
