"""No rule depends on a topic or a side: calls of one form are judged alike."""

from pathlib import Path

import pytest

from helpers.coding.codebook import read_codebook
from helpers.coding.slogan_typed import IN_PARAGRAPH, IN_QUOTES, ON_A_LINE, ON_ITS_OWN_LINE
from helpers.coding.slogans import find_reasons, find_slogans
from helpers.reading.corpus import read_corpus

# C certain, a arguable, - none: on a line of its own, in quotation marks, inside a paragraph;
# without a mark, with an exclamation mark, with a full stop.
SIDES = {
    ("Free Palestine", "Free Israel", "Free Tibet"): ("aC-", "CCa", "-C-"),
    ("Support Ukraine", "Support Russia"): ("aC-", "CCa", "-C-"),
    ("Open the borders", "Close the borders", "Secure our borders"): ("CC-", "CCa", "-C-"),
    ("Tax the rich", "Cut the taxes", "Lower the taxes"): ("CC-", "CCa", "-C-"),
    ("Cut taxes", "Lower taxes", "Freeze rents"): ("aC-", "CCa", "-C-"),
    ("Refugees welcome", "Foreigners out"): ("aC-", "CC-", "-C-"),
    ("Stop the boats", "Stop the war"): ("CC-", "CCa", "-C-"),
    ("God save the King", "Down with the king"): ("CC-", "CCa", "-Ca"),
    ("No taxes", "No cuts", "No borders", "No immigration"): ("CC-", "CCa", "-C-"),
    ("No landlords", "No migrants"): ("CC-", "CCa", "-C-"),
    ("Lock him up", "Free him"): ("CC-", "CCa", "-C-"),
    ("Build the wall", "Tear down the wall"): ("CC-", "CCa", "-C-"),
    ("Just stop oil", "Drill for oil now"): ("CC-", "CCa", "-C-"),
    ("Drill, baby, drill", "Dance, baby, dance"): ("CCa", "CCa", "-Ca"),
    ("Choose life", "Choose freedom"): ("CC-", "CCa", "-C-"),
    ("My body, my choice", "My land, my home"): ("CC-", "CCa", "-C-"),
    ("Blue lives matter", "Black lives matter"): ("CCa", "CCa", "-Ca"),
    ("Defund the police", "Back the police"): ("CC-", "CCa", "-C-"),
    ("Country over party", "People over profit"): ("CC-", "CCa", "-C-"),
    ("Deport them", "Welcome them"): ("CC-", "CCa", "-C-"),
    ("God bless America", "God bless the strikers"): ("CC-", "CCa", "-Ca"),
    ("Don't privatise the railways", "Don't nationalise the railways"): ("CC-", "CC-", "-C-"),
}
SHORT = {"certain": "C", "arguable": "a", "": "-"}
FIRST = (
    "The board of the harbour met on Monday and closed the old ferry line. There are four hundred "
    "people who take it every morning, and it has run since the war."
)
SECOND = (
    "On Tuesday the crew went to the town hall with a letter. The mayor read it, folded it, and "
    "said that the matter would be looked into before the end of the year."
)


def judge(text: str) -> str:
    return "".join(find_reasons(text, read_codebook("slogans"))["certainty"].map(SHORT))


@pytest.mark.parametrize(("calls", "expected"), SIDES.items(), ids=["/".join(c) for c in SIDES])
def test_every_side_is_judged_alike(calls: tuple[str, ...], expected: tuple[str, ...]) -> None:
    judged = {call: tuple(judge(call + mark) for mark in ("", "!", ".")) for call in calls}
    assert judged == dict.fromkeys(calls, expected)


SAME_REASONS = [
    ("Free Palestine", "Free Israel"),
    ("Support Ukraine", "Support Russia"),
    ("Stop the boats", "Stop the war"),
    ("No taxes", "No borders"),
    ("No immigration!", "No landlords!"),
    ("Blue lives matter", "Black lives matter"),
    ("Country over party", "People over profit"),
]


@pytest.mark.parametrize(("one", "other"), SAME_REASONS)
def test_the_same_form_gives_the_same_reasons(one: str, other: str) -> None:
    codebook = read_codebook("slogans")
    assert find_reasons(one, codebook).equals(find_reasons(other, codebook))


REFUSED = [
    "taxes",
    "cuts",
    "borders",
    "immigration",
    "landlords",
    "migrants",
    "turbines",
    "mosques",
]


@pytest.mark.parametrize("mark", ["", "!"])
@pytest.mark.parametrize("calling", [True, False], ids=["calls elsewhere", "calls nowhere"])
def test_a_refusal_between_paragraphs(tmp_path: Path, calling: bool, mark: str) -> None:
    (tmp_path / "texts").mkdir()
    end = "Save the ferry!" if calling else "Anna Berg"
    for what in REFUSED:
        text = f"A day\n\n{FIRST}\n\nNo {what}{mark}\n\n{SECOND}\n\n{end}\n"
        (tmp_path / "texts" / f"{what}.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    found = find_slogans(corpus, read_codebook("slogans", corpus))
    refusals = found[found["text"].str.startswith("No ")]
    expected = "certain" if calling or mark else "arguable"
    assert refusals["certainty"].tolist() == [expected] * len(REFUSED)


def reasons(text: str, language: str = "en") -> list[tuple[str, str, str]]:
    rows = find_reasons(text, read_codebook("slogans"), language=language)
    return list(rows[["place", "certainty", "reasons"]].itertuples(index=False, name=None))


def test_a_verb_that_may_be_something_else() -> None:
    unsure = "“free” may also be an adjective; no finite verb"
    assert reasons("Free Tibet") == [
        (ON_A_LINE, "arguable", f"set off on its own line; {unsure}"),
        (IN_QUOTES, "certain", f"in quotation marks; {unsure}"),
        (IN_PARAGRAPH, "", "no exclamation mark, no demand, no saying, no listed opening, "
         "no pattern; though: “free” may also be an adjective, no finite verb"),
    ]  # fmt: skip
    assert [judge(name) for name in ("Free Admission", "Open Letter", "Support Group")] == [
        "---", "---", "---",
    ]  # fmt: skip


REFUSALS = {
    "": "has no words",
    "Who pays for this?": "asks a question; though: no finite verb",
    "Thank you all!": "thanks or greets; though: exclamation mark",
    "Bring a chair!": "a practical request; though: exclamation mark",
    "The ferry sails at noon": "gives a time, an address or the like; though: no finite verb",
    "Press contact": "begins as headings and notes do, with “press contact”",
    "Cake!": "a single word; though: exclamation mark, no finite verb",
    "A quiet day": "no exclamation mark, no listed opening, no pattern; though: no finite verb",
}


@pytest.mark.parametrize(("text", "told"), REFUSALS.items())
def test_a_refusal_says_what_bars_a_call_or_is_missing(text: str, told: str) -> None:
    assert reasons(text)[0] == (ON_A_LINE, "", told)


IN_PROSE = {
    "Nobody came!": "tells of the past; though: exclamation mark",
    "No dogs in the hall!": "may be a rule of a house; though: exclamation mark, no finite verb",
    "The pier is open!": "tells how things stand; though: exclamation mark",
}


@pytest.mark.parametrize(("text", "told"), IN_PROSE.items())
def test_a_refusal_inside_a_paragraph(text: str, told: str) -> None:
    assert reasons(text)[2] == (IN_PARAGRAPH, "", told)


def test_emoji_around_a_call_change_nothing() -> None:
    assert reasons("✊ No toll! 🕊️🔥") == reasons("No toll!")


def test_letters_are_no_parts_of_a_call() -> None:
    assert judge("<b>x</b>") == "---"


def test_the_place_of_a_typed_call_has_its_name() -> None:
    kinds = find_reasons("Hands off our ferry!", read_codebook("slogans"))["kind"]
    assert kinds.tolist() == [ON_ITS_OWN_LINE, "quoted chant", "in prose"]


SILENT = {
    "We must open the books before the summer.": True,
    "The government must publish the contract.": True,
    "They must keep what they promised.": True,
    "The killing must stop.": True,
    "We must apologise for the delay.": False,
    "Passengers must change at Elleby.": False,
    "Bicycles must be booked in advance.": False,
    "The operators must keep a record of every trip.": False,
    "You must update the app by June.": False,
}


def test_demands_in_a_statement_that_calls_nowhere(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    for number, sentence in enumerate(SILENT):
        text = f"A day\n\n{FIRST} {sentence} {SECOND}\n"
        (tmp_path / "texts" / f"t{number}.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    found = find_slogans(corpus, read_codebook("slogans", corpus))
    assert list(zip(found["text"], found["certainty"], strict=True)) == [
        (sentence, "arguable") for sentence, demands in SILENT.items() if demands
    ]


LINES = {
    "FERRIES MADE SIMPLE": ("FERRIES MADE SIMPLE", "arguable"),
    "✊ Save the pier! 🔥": ("Save the pier!", "certain"),
    "“Not one less! Not one step back!”": ("Not one less! Not one step back!", "certain"),
}


@pytest.mark.parametrize(("line", "expected"), LINES.items())
def test_lines_that_close_a_statement(tmp_path: Path, line: str, expected: tuple) -> None:
    (tmp_path / "texts").mkdir()
    text = f"A day\n\n{FIRST}\n\n{SECOND}\n\n{line}\n"
    (tmp_path / "texts" / "t.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    found = find_slogans(corpus, read_codebook("slogans", corpus))
    assert list(zip(found["text"], found["certainty"], strict=True)) == [expected]


def test_a_notice_in_capitals_where_nothing_calls_is_arguable_at_best(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    reminder = "Your card comes by post. Do not forget to sign it!"
    text = f"A day\n\n{FIRST}\n\n{SECOND} {reminder}\n\nMIND THE STEEP STAIRS\n\n{SECOND}\n"
    (tmp_path / "texts" / "t.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    found = find_slogans(corpus, read_codebook("slogans", corpus))
    assert set(found["certainty"]) <= {"arguable"}
    assert "Do not forget to sign it!" not in found["text"].tolist()
