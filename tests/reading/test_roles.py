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
    "a call after a dash": (
        f"Ein Tag\n\n{BODY}\n\n– Weg mit dem Zaun!\n\nKomitee am Hafen",
        ["title", "body", "call", "signature"],
    ),
    "short calls before the name of who signs": (
        f"A day\n\n{BODY}\n\nWater for all\n\nFriends of the Ferry",
        ["title", "body", "call", "signature"],
    ),
    "a call that begins with we": (
        f"A day\n\n{BODY}\n\nWe Shall Sail Again\n\nFriends of the Ferry",
        ["title", "body", "call", "signature"],
    ),
    "a call after the signature": (
        f"A day\n\n{BODY}\n\nFriends of the Ferry\n\nThe boat stays!",
        ["title", "body", "signature", "call"],
    ),
    "very short sentences in a row": (
        f"A day\n\n{BODY}\n\nHere we live. Here we sail.\n\n{BODY}\n\nFor the crew\nAnna Berg\n\n"
        "Full boats. Fair fares.",
        ["title", "body", "call", "body", "signature", "signature", "call"],
    ),
    "thanks are no call": (
        f"A day\n\n{BODY}\n\nThanks to everybody for the soup!\n\n{BODY}",
        ["title", "body", "body", "body"],
    ),
    "calls that are announced within the body": (
        f"A day\n\n{BODY}\n\nTo all of them we say:\n\nFerries before bridges\n\n{BODY}",
        ["title", "body", "body", "call", "body"],
    ),
    "short demands that are announced": (
        f"A day\n\n{BODY}\n\nOur demands:\n- A boat at night\n- a crew of our own\n"
        "- A committee that examines the accounts of the last twelve years with experts\n"
        "\nFriends of the Ferry",
        ["title", "body", "body", "call", "body", "body", "signature"],
    ),
    "announced lines end with a blank line": (
        f"A day\n\n{BODY}\n\nWe say:\nBoats at night\nBoats by day\n\nWHERE AND WHEN\n"
        f"Friday at six\n\n{BODY}",
        ["title", "body", "body", "call", "call", "body", "body", "body"],
    ),
    "a list of calls in which one is not marked": (
        f"A day\n\n{BODY}\n\n• Boats at night\n• No bridge!\n\n{BODY}",
        ["title", "body", "call", "call", "body"],
    ),
    "a heading above a list": (
        f"A day\n\n{BODY}\n\nNo bridge!\n\nDates in May\n- 3 May, harbour\n- 9 May, school",
        ["title", "body", "call", "body", "body", "body"],
    ),
    "a heading above a sentence": (
        f"A day\n\n{BODY}\n\nHow to get there\n\nTake line 9 to the quay.",
        ["title", "body", "body", "body"],
    ),
    "a sentence in capitals within the body": (
        f"A day\n\n{BODY}\n\nTHE BOAT IS NOT FOR SALE\n\n{BODY}\n\nWHAT WE KNOW\n\n{BODY}",
        ["title", "body", "call", "body", "body", "body"],
    ),
    "what marks of emphasis and pictures surround": (
        f"# A day\n\n*by Anna Berg*\n\n{BODY}\n\n**No bridge!**\n\n🚢 Boats now! 🚢",
        ["title", "byline", "body", "call", "call"],
    ),
    "what a press office puts above a text": (
        f"PRESS RELEASE\nEmbargoed until 3 May, 6 a.m.\n\nA day at the harbour\n\n{BODY}",
        ["furniture", "furniture", "title", "body"],
    ),
    "names of an organisation and of a text in capitals": (
        f"SOCIETY OF FERRYMEN\nNOTICE TO PASSENGERS\n\nA day\n\n{BODY}",
        ["furniture", "furniture", "title", "body"],
    ),
    "a row of buttons": (
        f"A day\n\nHome | News | Give now!\n\n{BODY}\n\nSHARE   PRINT   SEND",
        ["title", "furniture", "body", "furniture"],
    ),
    "a table is no row of buttons": (
        f"A day\n\n{BODY}\n\nBoat   Seats   Crew\nOsk   90   4\n\n{BODY}",
        ["title", "body", "body", "body", "body"],
    ),
    "names with offices": (
        f"A day\n\n{BODY}\n\nAnna Berg, chair of the crew\nDel Farrow, cook",
        ["title", "body", "signature", "signature"],
    ),
    "those who signed": (
        f"A day\n\n{BODY}\n\nSigned:\nDr Anna Berg, physician\nThe Harbour Chess Club",
        ["title", "body", "signature", "signature", "signature"],
    ),
    "a name whose words are small, below calls with marks": (
        f"Une journée\n\n{BODY}\n\nLe port est à tous !\n\nCollectif des usagers du port",
        ["title", "body", "call", "signature"],
    ),
    "a closing call without the mark of those above it": (
        f"A day\n\n{BODY}\n\nNo bridge!\n\nAnother harbour is possible",
        ["title", "body", "call", "call"],
    ),
    "for whom somebody signs": (
        f"A day\n\n{BODY}\n\nFor the crew, Anna Berg",
        ["title", "body", "signature"],
    ),
    "for whom somebody calls": (
        f"A day\n\n{BODY}\n\nFor the many, not the few",
        ["title", "body", "call"],
    ),
    "a postscript": (
        f"A day\n\n{BODY}\n\nAnna Berg\n\nP.S. The next meeting is on the last Friday of May.",
        ["title", "body", "signature", "signature"],
    ),
    "hashtags": (
        f"A day\n\n{BODY}\n\nAnna Berg\n\n#BoatsNow #NoBridge",
        ["title", "body", "signature", "call"],
    ),
    "calls in a script without spaces or capitals": (
        "港の声明\n\n市は来年三月末をもって渡し船を廃止すると発表しました。私たちは反対します。\n\n"
        "船を守ろう！\n港はみんなのもの！\n\n渡し船を守る会",
        ["title", "body", "call", "call", "signature"],
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
