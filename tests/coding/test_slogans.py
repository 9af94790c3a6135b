"""Slogans are found by form and place, with their reasons; what only looks like one stays out."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.coding.codebook import read_codebook
from helpers.coding.slogan_places import LONGEST_LINE, find_lines
from helpers.coding.slogan_words import take_lists
from helpers.coding.slogans import find_reasons, find_slogans
from helpers.reading.corpus import Corpus, read_corpus

CREW = """HANDS OFF OUR FERRY
HANDS OFF OUR FERRY

The ferry stays!

By the crew of the Sandpiper

Nobody asked us, and nobody asked the people of Northbank either. Enough is enough! On Monday three
hundred people stood at the quay and chanted 'No bus without a boat!' until the mayor came out.

Ours is an old boat, and we have some demands:

a new engine before the winter

We raise the following slogans:

No bridge but a bridge for all

Long live the river

Friends of the Ferry, 12 March 2024
www.ferry.example
"""
# Two paragraphs of prose, to set lines off from.
FIRST = (
    "The board of the harbour met on Monday and closed the old ferry line. There are four hundred "
    "people who take it every morning, and it has run since the war."
)
SECOND = (
    "On Tuesday the crew went to the town hall with a letter. The mayor read it, folded it, and "
    "said that the matter would be looked into before the end of the year."
)


def slogans(corpus: Corpus) -> pd.DataFrame:
    return find_slogans(corpus, read_codebook("slogans", corpus))


def rows(found: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(found[list(columns)].itertuples(index=False, name=None))


@pytest.fixture
def read(tmp_path: Path):
    """Slogans of texts, by name; a language stands for all of them."""

    def read(*texts: str, language: str = "") -> pd.DataFrame:
        (tmp_path / "texts").mkdir(exist_ok=True)
        lines = ["file,language"]
        for number, text in enumerate(texts):
            (tmp_path / "texts" / f"t{number:03}.txt").write_text(text, encoding="utf-8")
            lines.append(f"t{number:03}.txt,{language}")
        (tmp_path / "statements.csv").write_text("\n".join(lines), encoding="utf-8")
        return slogans(read_corpus(tmp_path))

    return read


@pytest.fixture
def crew(read) -> pd.DataFrame:
    return read(CREW)


def lines(text: str) -> list[str]:
    return text.splitlines()


def around(line: str) -> str:
    """A text with one line between its title and its second paragraph of prose."""
    return f"A day at the harbour\n\n{FIRST}\n\n{line}\n\n{SECOND}\n\nAnna Berg\n"


def after(line: str) -> str:
    """A text that ends with a line."""
    return f"A day at the harbour\n\n{FIRST}\n\n{SECOND}\n\n{line}\n"


def test_kinds_and_certainty_on_another_topic(crew: pd.DataFrame) -> None:
    assert rows(crew, "text", "kind", "certainty", "code") == [
        ("HANDS OFF OUR FERRY", "banner", "certain", "hands-off-x"),
        ("The ferry stays!", "title", "certain", ""),
        ("Enough is enough!", "in prose", "arguable", ""),
        ("No bus without a boat!", "quoted chant", "certain", ""),
        ("No bridge but a bridge for all", "announced", "certain", "no-x-but-y"),
        ("Long live the river", "announced", "certain", "long-live-x"),
    ]


def test_every_slogan_gives_its_reasons(crew: pd.DataFrame) -> None:
    assert crew["reasons"].tolist() == [
        "set off above the statement; pattern “Hands off X”; opens as calls do, with “hands off”; "
        "capitals; no finite verb",
        "stands as the title; exclamation mark",
        "inside a paragraph; short exclamation; aphorism; exclamation mark; "
        "opens as calls do, with “enough is enough”; says a word twice; no finite verb",
        "in quotation marks; beside “chanted”; exclamation mark; opens as calls do, with “no”; "
        "no finite verb",
        "set off on its own line; announced by “slogans”; pattern “No X but Y”; "
        "opens as calls do, with “no”; stands among calls; no finite verb; closes the statement",
        "set off on its own line; announced by “slogans”; pattern “Long live X”; "
        "opens as calls do, with “long live”; stands among calls; no finite verb; "
        "closes the statement",
    ]


def test_words_of_others_stay_theirs(crew: pd.DataFrame) -> None:
    assert rows(crew.query("voice == 'other'"), "text") == [("No bus without a boat!",)]


BOUNDS = {
    "two marks are two calls": (
        "No toll! Boats for all!",
        ["No toll!", "Boats for all!"],
    ),
    "short sentences that could stand alone": (
        "We sail here. We stay here.",
        ["We sail here.", "We stay here."],
    ),
    "short sentences that could not": ("Boats. Not bridges.", ["Boats. Not bridges."]),
    "a question and its answer": ("Whose river? Our river!", ["Whose river? Our river!"]),
    "a small letter goes on": ("Stop! in the river's name!", ["Stop! in the river's name!"]),
    "a bullet": ("• Save the ferry!", ["Save the ferry!"]),
    "a number": ("1. Hands off the ferry!", ["Hands off the ferry!"]),
    "an emoji": ("⛴ Save the ferry! ⛴", ["Save the ferry!"]),
    "quotation marks": ("“Save the ferry!”", ["Save the ferry!"]),
    "quotation marks inside": ("Join the “Day of the River” march!",
                               ["Join the “Day of the River” march!"]),
    "emphasis": ("**Save the ferry!**", ["Save the ferry!"]),
    "an opening mark": ("¡Save the ferry!", ["¡Save the ferry!"]),
    "a call over two lines": ("Let the ferry sail,\nlet the river flow!",
                              ["Let the ferry sail,\nlet the river flow!"]),
    "a sentence in capitals over two lines": ("THEY SELL OUR BOATS\nWE BUY OUR BOATS",
                                              ["THEY SELL OUR BOATS\nWE BUY OUR BOATS"]),
    "a heading behind": ("Save the ferry: a petition to the board", ["Save the ferry"]),
}  # fmt: skip


@pytest.mark.parametrize(("line", "calls"), BOUNDS.values(), ids=list(BOUNDS))
def test_where_a_call_begins_and_ends(read, line: str, calls: list[str]) -> None:
    found = read(after(line))
    assert rows(found, "text", "certainty") == [(call, "certain") for call in calls]


CERTAIN_LINES = lines("""Save the ferry!
SAVE THE FERRY
Justice for the drowned
Ferries, not motorways
Crews of the harbour, unite!
Dredge the canal!
Down with the toll
Never again
Peace now
The river is not for sale
One harbour, one crew
Comrades, defend the ferry!
Strike!
Free Anna Berg!
WE WILL NOT BE MOVED""")

NO_SLOGANS = lines("""What happened on Monday
Why we wrote to the board
Solidarity Fund Report
Strike Fund Appeal
Open Letter to the Mayor
Support Group Meets Again
March for the River, Saturday
HARBOUR CREWS' UNION
HOW YOU CAN HELP
BEFORE THE WATER COMES
Share on Facebook
Sign up for our newsletter
Donate now
Bring a chair!
Join us on Saturday at 7 pm
Meet at the quay at 10.30!
See you on Saturday!
Thank you, all of you!
A happy Easter to everybody!
What a day!
Welcome to the harbour!
Who pays for this?
No change on line 4
No need to book
Press contact: Anna Berg, 555 0142
Please keep the quay clear!
Our demands:
Dear neighbours,""")


def test_lines_that_are_calls_wherever_they_close_a_statement(read) -> None:
    found = read(*map(after, CERTAIN_LINES))
    assert rows(found, "text", "kind", "certainty") == [
        (line, "closing call", "certain") for line in CERTAIN_LINES
    ]


@pytest.mark.parametrize("place", [around, after], ids=["between paragraphs", "at the end"])
def test_lines_that_only_look_like_calls(read, place) -> None:
    assert rows(read(*map(place, NO_SLOGANS)), "statement_id", "text") == []


def test_an_imperative_without_a_mark_between_paragraphs_may_be_a_heading(read) -> None:
    alone = around("Open the books")
    calling = after("Save the ferry!").replace(SECOND, f"Open the books\n\n{SECOND}")
    guide = around(f"Turn the tap off\n\n{FIRST}\n\nLift the carpet")
    found = read(alone, calling, guide)
    assert rows(found, "statement_id", "text", "kind", "certainty") == [
        ("t000", "Open the books", "banner", "arguable"),
        ("t001", "Open the books", "banner", "certain"),
        ("t001", "Save the ferry!", "closing call", "certain"),
    ]


def test_an_exclamation_that_tells_of_the_past_is_arguable(read) -> None:
    found = read(after("Nobody came!"), after("Nobody goes!"))
    assert rows(found, "text", "certainty") == [
        ("Nobody came!", "arguable"),
        ("Nobody goes!", "certain"),
    ]


def test_a_list_of_slogans_and_a_programme(read) -> None:
    raised = "We say:\n\nBoats for all\nCrews are people\n\nWHERE AND WHEN"
    demands = "Our demands:\n- Hands off the ferry!\n- Boats that float, fair fares\n- No toll"
    programme = (
        "We demand:\n1. fix a legal maximum of eight hours at the wheel;\n"
        "2. publish the timetable of every line, every month;\n3. end unpaid work on board."
    )
    plan = "WHAT I WILL WORK FOR\n\n✓ Reopen the ticket hall\n✓ Plant trees along the quay"
    found = read(*map(around, (raised, demands, programme, plan)))
    assert rows(found, "statement_id", "text", "kind", "certainty") == [
        ("t000", "Boats for all", "announced", "certain"),
        ("t000", "Crews are people", "announced", "certain"),
        ("t001", "Hands off the ferry!", "announced", "certain"),
        ("t001", "Boats that float, fair fares", "announced", "certain"),
        ("t001", "No toll", "announced", "certain"),
    ]


QUOTED = {
    "They stood at the gate and chanted “Boats yes, toll no!” until dark.": "Boats yes, toll no!",
    "A banner at the bow read “Ferries not fairways” in red.": "Ferries not fairways",
    "“No boat, no bread!” they shouted.": "No boat, no bread!",
    "The film “Strike While It Is Hot” is shown at noon.": "",
    "The choir sang “Lead, Kindly Light” at the gate.": "",
    "“Look at us now!” said the chair of the board.": "",
    "The board spoke of a “matter for the market”.": "",
}


def test_what_is_chanted_and_what_is_only_quoted(read) -> None:
    found = read(*[f"A day\n\n{FIRST} {sentence} {SECOND}" for sentence in QUOTED])
    assert rows(found, "text", "kind", "certainty") == [
        (chant, "quoted chant", "certain") for chant in QUOTED.values() if chant
    ]


def test_a_chant_is_one_slogan_where_it_is_a_line_and_where_a_sentence_tells_of_it(read) -> None:
    told = "They all shouted “No bus for us! No toll!”"
    found = read(f"A day\n\n{FIRST} {told}\n\n“The ferry stays here!”\n")
    assert rows(found, "text", "kind") == [
        ("No bus for us! No toll!", "quoted chant"),
        ("The ferry stays here!", "closing call"),
    ]


DEMANDS = {
    "We call on the board to open its books.": "demand in prose (“We call on”)",
    "The board must open its books before Friday.": "demand in prose (“must”)",
    "A harbour is hands, not steel.": "aphorism",
    "There is no harbour on a dead river.": "aphorism",
    "Enough is enough.": "aphorism",
    "Down with the toll.": "pattern “Down with X”; "
    "opens as calls do, with “down with”; no finite verb",
    "Boats now, bridges never!": "short exclamation; exclamation mark; no finite verb",
    "Passengers must change at Elleby.": "",
    "Forms must be handed in to the office.": "",
    "Ought we to wait?": "",
    "The ferry is open on Sundays.": "",
    "What a crowd!": "",
    "“We must act,” said the mayor.": "",
}


def test_slogans_inside_paragraphs_are_arguable(read) -> None:
    days = [f"On day {number} the board was silent. {s}" for number, s in enumerate(DEMANDS)]
    found = read(f"A day\n\n{FIRST} {' '.join(days)} {SECOND}\n\nSave the ferry!\n")
    found = found.query("kind == 'in prose'")
    assert rows(found, "text", "certainty", "reasons") == [
        (sentence, "arguable", f"inside a paragraph; {reasons}")
        for sentence, reasons in DEMANDS.items()
        if reasons
    ]


def test_what_others_must_do_is_a_demand_only_in_a_statement_that_calls(read) -> None:
    sentence = "The operators must keep a record of every trip."
    calling = after("Save the ferry!").replace(SECOND, f"{SECOND} {sentence}")
    found = read(f"A day\n\n{FIRST} {sentence} {SECOND}", calling)
    assert rows(found.query("kind == 'in prose'"), "statement_id") == [("t001",)]


def test_where_the_lines_are_lost_titles_chants_and_prose_remain(read) -> None:
    days = [f"On day {day} they stood at the quay and waited in the rain." for day in range(80)]
    days[40] = "On day 40 they chanted “No toll!” and went home."
    found = read(f"Save the ferry!\n\n{' '.join(days)} The ferry stays!")
    assert rows(found, "text", "kind", "certainty") == [
        ("Save the ferry!", "title", "certain"),
        ("No toll!", "quoted chant", "certain"),
        ("The ferry stays!", "in prose", "arguable"),
    ]


def test_a_hashtag_that_repeats_a_call(read) -> None:
    found = read(after("Save the ferry!\n\n#SaveTheFerry\n\n#NorthbankFerry"))
    assert rows(found, "text", "certainty", "reasons")[1:] == [
        ("SaveTheFerry", "certain", "hashtag on its own line; repeats a call of the statement")
    ]


LANGUAGES = [
    ("de", "Rettet die Fähre",
     "begins with an imperative, “rettet” (list for German not reviewed)"),
    ("fr", "Vive le bac !", "opens as calls do, with “vive” (list for French not reviewed)"),
    ("es", "¡Ni un barco menos!",
     "opens as calls do, with “ni un” (list for Spanish not reviewed)"),
    ("tr", "Vapur bizim!", "by form alone: no words listed for Turkish"),
    ("ja", "船をかえせ！", "by form alone: no words listed for Japanese"),
    ("fa", "نان، کار، آزادی!", "by form alone: no words listed for Persian"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "line", "reason"), LANGUAGES)
def test_other_languages_say_what_they_rest_on(read, language, line, reason) -> None:
    found = read(after(line), language=language)
    assert rows(found, "text", "certainty") == [(line, "certain")]
    assert reason in found["reasons"].iloc[0].split("; ")


def test_thanks_are_known_in_any_language(read) -> None:
    thanks = ["Kiitos kaikille!", "ありがとうございました！", "Çok teşekkür ederiz!"]
    assert rows(read(*map(after, thanks), language="xx"), "text") == []


def test_a_typed_slogan_is_judged_by_the_same_rules() -> None:
    codebook = read_codebook("slogans")
    expected = pd.DataFrame(
        [
            ("on a line of its own", "call on its own line", "certain",
             "set off on its own line; exclamation mark; pattern “No X but Y”; "
             "opens as calls do, with “no”; says a word twice; no finite verb"),
            ("in quotation marks, after “they chanted”", "quoted chant", "certain",
             "in quotation marks; exclamation mark; pattern “No X but Y”; "
             "opens as calls do, with “no”; says a word twice; no finite verb"),
            ("inside a paragraph", "in prose", "arguable",
             "inside a paragraph; short exclamation; aphorism; exclamation mark; "
             "pattern “No X but Y”; "
             "opens as calls do, with “no”; says a word twice; no finite verb"),
        ],
        columns=["place", "kind", "certainty", "reasons"],
        dtype="str",
    )  # fmt: skip
    pd.testing.assert_frame_equal(find_reasons("No toll but a fair toll!", codebook), expected)
    assert find_reasons("The ferry sails at noon", codebook)["certainty"].tolist() == ["", "", ""]
    assert find_reasons("", codebook)["certainty"].tolist() == ["", "", ""]


def test_every_row_is_its_text_and_no_two_share_a_letter(read) -> None:
    bounds = [line for line, _ in BOUNDS.values()]
    words = [*CERTAIN_LINES, *NO_SLOGANS, *bounds, *QUOTED, *DEMANDS]
    whole = [between.join(words) for between in ("\n\n", "\n", " ")]
    found = read(CREW, *whole, *map(around, words))
    assert len(found) > len(CERTAIN_LINES)
    assert (found["text"] == found["text"].str.strip()).all()
    assert (found["reasons"] != "").all()
    for _, here in found.groupby("statement_id"):
        assert (here["start"].iloc[1:].to_numpy() >= here["end"].iloc[:-1].to_numpy()).all()


def test_a_quotation_inside_a_quotation_is_no_slogan_of_its_own(read) -> None:
    said = "They chanted “We say ‘no tolls!’ and mean it!” and “Hands off ‘our’ ferry!” there."
    found = read(f"It\n\n{said} We were on the quay all day long, as we said.\n")
    assert list(found["text"]) == ["We say ‘no tolls!’ and mean it!", "Hands off ‘our’ ferry!"]


def test_lines_that_run_on_and_on_are_joined_to_no_endless_line(tmp_path: Path) -> None:
    names = [first + second for first in "bdfghklm" for second in ("ay", "ell", "in", "ock", "up")]
    text = "It\n\nWe go.\n\n" + "\n".join(f"WE GO FROM {name.upper()} TO" for name in names)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_text(text, encoding="utf-8")
    held = find_lines(read_corpus(tmp_path), {"a": take_lists(read_codebook("slogans"), "en")})
    assert 100 < max(len(line.text) for line in held) <= LONGEST_LINE


def test_an_empty_corpus_has_an_empty_table_with_its_columns(tmp_path: Path) -> None:
    found = slogans(read_corpus(tmp_path))
    assert found.empty
    assert list(found.columns[-3:]) == ["kind", "certainty", "reasons"]
    assert found["start"].dtype == "int64"
