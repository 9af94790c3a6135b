"""Calls and what only looks like one, class by class, in texts about a harbour and a school."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.coding.codebook import read_codebook
from helpers.coding.slogans import find_slogans
from helpers.reading.corpus import read_corpus

FIRST = (
    "The board of the harbour met on Monday and closed the old ferry line. There are four hundred "
    "people who take it every morning, and it has run since the war."
)
SECOND = (
    "On Tuesday the crew went to the town hall with a letter. The mayor read it, folded it, and "
    "said that the matter would be looked into before the end of the year."
)
CLOSING_CALL = "Save the ferry!"


@pytest.fixture
def read(tmp_path: Path):
    """Slogans of texts by name, without the call that closes each text that calls."""

    def read(*texts: str) -> pd.DataFrame:
        (tmp_path / "texts").mkdir(exist_ok=True)
        for number, text in enumerate(texts):
            (tmp_path / "texts" / f"t{number:03}.txt").write_text(text, encoding="utf-8")
        corpus = read_corpus(tmp_path)
        found = find_slogans(corpus, read_codebook("slogans", corpus))
        return found[found["text"] != CLOSING_CALL]

    return read


def lines(text: str) -> list[str]:
    return text.splitlines()


def told(sentence: str) -> str:
    """A text that calls, with a sentence inside a paragraph of prose."""
    return f"A day at the harbour\n\n{FIRST} {sentence} {SECOND}\n\n{CLOSING_CALL}\n"


def silent(line: str) -> str:
    """A text that calls nowhere, with a line between its paragraphs."""
    return f"A day at the harbour\n\n{FIRST}\n\n{line}\n\n{SECOND}\n\nAnna Berg\n"


def calling(line: str) -> str:
    """A text that calls, with a line between its paragraphs."""
    return f"A day at the harbour\n\n{FIRST}\n\n{line}\n\n{SECOND}\n\n{CLOSING_CALL}\n"


def signed(line: str) -> str:
    """A text with a line below its signature."""
    return f"A day at the harbour\n\n{FIRST}\n\n{SECOND}\n\nHarbour Crews' Union\n\n{line}\n"


def pairs(found: pd.DataFrame, *columns: str) -> list[tuple]:
    return list(found[list(columns)].itertuples(index=False, name=None))


EXCLAIMED = lines("""No more empty promises!
Enough of the lies!
Hands off our harbour!
The sea belongs to all!
We will not be moved!
Boats now, bridges never!
Justice for the drowned!
Not one more closure!
Long live the ferry!
We want our boats back!
Water is life!
Hate has no home here!
This harbour is not for sale!
Our boats, our bread!
Let them publish the books!
They must resign!
Never again!
Stop the sale!
Equal pay for equal work!
Fares down, wages up!
The people united will never be defeated!
Shame on the board!
Give us back our boats!
The rivers are rising, so are we!
Together we are stronger!
Our river is no drain!
We are staying!
Jobs, not bombs!
Open the books!
We shall win!
Tax the yachts!
Nothing about us without us!
Down with the toll!
Solidarity with the pilots!
Freedom for Anna Berg!
People before profit!
Free the crew!
The harbour is ours!
No bus without a boat!
We refuse to pay!
Power to the crews!""")

ONLY_EXCLAIMED = lines("""Cake!
Dog show!
Lovely!
Attention!
What a day!
We ate the rice!
Guilty as charged!
It rained all day!
Nobody came!
He was seven!
Four hundred and twelve!
And it was only Tuesday!
Seriously!
How wrong we were!
You were wonderful!
Dinner is at eight!
No exceptions!
No open-toed shoes!
Meet Biscuit!
That was ten years ago!
And on a Sunday!
She laughed!
The soup was cold!
Free coffee all day!
Good grief!
Happy days!
Peace be upon you, dear neighbours!
In the shower!
Twelve pounds a ticket!
A miracle!
Bring a spoon!
Cancel nothing yet!
Come early!
Mind the step!
It has never worked!
That's a fact!
Imagine that!
Yes, really!
It gets worse!
They even forgot the anchor!
Only one boat left!
Stop!
Help!
Our cook sang two songs!
We had ordered sixty chairs!
Have a good journey!
God bless this house!
No dogs in the hall!
No tickets at the door!""")


def test_short_exclamations_in_prose_are_arguable_where_they_call(read) -> None:
    found = read(*map(told, EXCLAIMED))
    assert pairs(found, "text", "certainty") == [(text, "arguable") for text in EXCLAIMED]


def test_short_exclamations_in_prose_that_call_nobody(read) -> None:
    assert pairs(read(*map(told, ONLY_EXCLAIMED)), "text", "reasons") == []


# The words around, a bar where the quotation stands, and what of it is a slogan.
CHANTED = [
    ("“|” was heard all over the quay.", "No boats, no peace!"),
    ("There were banners reading “|” along the wall.", "Ferries not fairways"),
    ("The placards said “|” and little else.", "Keep the ferry"),
    ("“|” answered the crowd.", "Not for sale!"),
    ("The whole square answered her with “|” and laughed.", "Enough is enough! Mayor, go home!"),
    ("“|” the quay called back.", "The ferry stays!"),
    ("They sang “|” until the rain came.", "Low fares, no way! Give us back our boat!"),
    ("Hundreds shouted “|” at the windows.", "Open the books!"),
    ("The crowd roared “|” three times.", "Out with the board!"),
    ("The deckhands went “|” till dark.", "cut the toll, not the crew!"),
    ("The children cried “|” from the railings.", "We want our boat!"),
    ("A woman shouted “|” and the others took it up.", "Down with the toll!"),
    ("On a bedsheet stood “|” in red.", "Hands off our ferry!"),
    ("Their sign read “|” in two languages.", "No toll for nurses"),
    ("Somebody had sprayed “|” on the gate.", "The sea is ours"),
    ("We marched to the cry of “|” and to drums.", "One harbour, one crew!"),
    ("People were shouting “|” from the roofs.", "Shame on you!"),
    ("The march sang “|” in three parts.", "We shall not be moved!"),
    ("The stands were chanting “|” at the owner.", "No crew, no cup!"),
    ("“|” rang out across the water.", "Whose harbour? Our harbour!"),
    ("“|” could be heard as far as the church.", "Boats yes, bridge no!"),
    ("The pupils held up a sheet with the words “|” on it.", "Our sea is rising and so are we"),
]  # fmt: skip

ONLY_QUOTED = [
    "A woman was heard to shout “Ow! My arm!” at the gate.",
    "A man shouted “Watch out!” and jumped aside.",
    "The mate called “All aboard!” at six.",
    "“Supper is ready!” she called.",
    "Somebody shouted “Fire!” and we ran.",
    "The officer gave the order: “Move to the pavement now!” and waited.",
    "He yelled “My hat!” after the boat.",
    "“Good morning, children!” the teacher sang.",
    "She cried “Oh no!” and dropped the cup.",
    "“Look at the moon!” a boy shouted.",
    "A steward called out “Stand back from the edge!” twice.",
    "The sign at the gate says “Please wipe your feet!” in blue.",
    "One passenger shouted “I want my money back!” at the clerk.",
    "“Goal!” shouted the keeper.",
    "The captain answered “Not on my boat!” and laughed.",
    "“Over my dead body!” said Mrs. Kaur.",
    "They sang “Happy birthday to you!” on the bridge.",
    "The loudspeaker said “Keep left now!” all day.",
    "The minister called the plan “a bridge to tomorrow” again.",
    "The choir sang “Abide with Me” at the stone.",
    "Under the list stood “Room 9 went home today!!!” in chalk.",
    "He told the arbiter: “Enough! I am going for a swim.”",
]


def test_what_many_call_out_and_what_stands_on_banners(read) -> None:
    texts = [told(around.replace("|", chant)) for around, chant in CHANTED]
    assert pairs(read(*texts), "text", "kind", "certainty") == [
        (chant, "quoted chant", "certain") for _, chant in CHANTED
    ]


def test_what_one_person_says_loudly_is_no_chant(read) -> None:
    assert pairs(read(*map(told, ONLY_QUOTED)), "text", "reasons") == []


def test_chants_in_a_row_share_the_words_that_tell_of_them(read) -> None:
    told_of = "They heard shouts of “Whose boats? Our boats!” and “Owners out, crews in!”"
    other = "“No toll!”, “Boats for all!” and “The sea is ours!” were the chants of the day."
    found = read(told(told_of), told(other))
    assert pairs(found, "text", "certainty") == [
        ("Whose boats? Our boats!", "certain"),
        ("Owners out, crews in!", "certain"),
        ("No toll!", "certain"),
        ("Boats for all!", "certain"),
        ("The sea is ours!", "certain"),
    ]


NOTICES = lines("""NO PICK-UP ON THE RAMP
NO SMOKING IN THE TERMINAL
No running on the quay
No dogs on the upper deck
NO BICYCLES BEYOND THIS POINT
No cash at the kiosk
No visits on wards 4, 5 and 7
No swimming after dark
NO FOOD IN THE LIBRARY
No lockers without a ticket
No balloons in the hall
No cameras in the chapel
No exceptions!
No flash photography!
HELP!
Stop!
Attention!
Cake!
We are full!
We are closed!
Doors open at seven!
Check your flight!
Travel light!
Have a good journey!
Peace be with you!
God bless you all!
May this house be blessed!
Love to the cleaners!
Hats off to the cooks!
Big hugs from all of us!
You are legends!
Kudos to the pilots!
Staying Safe, Staying Strong
Moving Forward Together
Caring for Those Who Care
Learning Together, Growing Together
Putting Readers First
No. 23 ~ free ~ read it, fold it, pass it on
No. 4 / spring
No 12 | Harbour News
Mask up indoors
Keep the gate shut
Never feed the gulls""")


def test_notices_greetings_and_headings_in_a_text_that_calls_nowhere(read) -> None:
    found = read(*map(silent, NOTICES))
    assert pairs(found, "text", "certainty") == [("Keep the gate shut", "arguable")]


SIGNED = lines("""No War but The Class War
AGAINST ALL OPPRESSION
Neither Washington nor Tehran
Opposition to All Global and Regional Imperialisms
Solidarity with All Prisoners
Long Live the Ferry
HANDS OFF OUR FERRY
Down with the Toll
People Over Profit
Bread Before Bombs
Boats Not Bridges
Freedom Now
FREE ALL PRISONERS
Neither Kings nor Presidents
Stop the War on the Poor
Peace and Bread for All
The Sea Is Not for Sale
Workers of the World, Unite
Nothing About Us Without Us
Justice for the Drowned
Power to the Crews
Land to the Tillers
No Borders, No Nations
Against Nationalism
Resist the Evictions
All Power to the Councils
Our Bodies, Our Boats
We Will Not Be Moved""")
NAMES = lines("""Stop the Toll Coalition
Campaign for the Ferry
Friends of the Harbour
Justice for Seafarers Network
No Borders Collective
Anna Berg and Omar Said
Free Harbour Press
Hands Off Northbank Campaign
Solidarity with Seafarers Committee
Peace and Justice Centre
Against All Odds Theatre Company
Seamen's Mission, Quay Street
Workers' Solidarity Group
Northbank Branch
The People's Kitchen
The Strike Committee
Save the Ferry Campaign""")


@pytest.mark.parametrize("line", SIGNED)
def test_a_call_below_a_signature_stays_a_call(read, line: str) -> None:
    assert pairs(read(signed(line)), "text", "kind", "certainty")[-1:] == [
        (line, "closing call", "certain")
    ]


def test_names_below_a_signature(read) -> None:
    assert pairs(read(*map(signed, NAMES)), "text", "reasons") == []


def test_refusals_are_calls_where_their_statement_calls(read) -> None:
    refusals = ["No drilling in the bay", "No police at the gate!", "NO SALE OF THE QUAY"]
    found = read(*map(calling, refusals))
    assert pairs(found, "text", "certainty") == [(line, "certain") for line in refusals]


HOUSE_RULES = """House rules

No running
No food or drink in the galleries
Keep hold of small children"""


def test_lines_below_a_heading_of_rules_are_none(read) -> None:
    assert pairs(read(calling(HOUSE_RULES)), "text", "reasons") == []


BROKEN = {
    "STRIKE\n\nWITH US\n\nNOW!": ["STRIKE\n\nWITH US\n\nNOW!"],
    "can't row\nwon't row!": ["can't row\nwon't row!"],
    "WHOSE HARBOUR?\nOUR HARBOUR!": ["WHOSE HARBOUR?\nOUR HARBOUR!"],
    "NO TOLL!\nBOATS FOR ALL!": ["NO TOLL!", "BOATS FOR ALL!"],
}


@pytest.mark.parametrize(("line", "calls"), BROKEN.items())
def test_calls_over_several_very_short_lines(read, line: str, calls: list[str]) -> None:
    found = read(f"A day at the harbour\n\n{FIRST}\n\n{SECOND}\n\n{line}\n")
    assert pairs(found, "text", "certainty") == [(call, "certain") for call in calls]


HEADLINES = {
    "900 at the quay: Keep the Boat Afloat!": [("Keep the Boat Afloat!", "arguable")],
    "Hundreds walk to Elleby: Hands off the ferry!": [("Hands off the ferry!", "arguable")],
    "FARES UP, BOATS DOWN: WE WON'T PAY!": [("FARES UP, BOATS DOWN: WE WON'T PAY!", "certain")],
    "On 12 May: vote for the ferry!": [("On 12 May: vote for the ferry!", "certain")],
}


@pytest.mark.parametrize(("title", "found"), HEADLINES.items())
def test_headlines_that_tell_of_a_call(read, title: str, found: list[tuple]) -> None:
    text = f"{title}\n\n{FIRST}\n\n{SECOND}\n\n{CLOSING_CALL}\n"
    assert pairs(read(text), "text", "certainty") == found


DEMANDED = lines("""We therefore call upon all crews to send help.
No dam may be built without the consent of the villages.
No crew should have to beg for its wages.
Not one boat may be sold before the meeting.
An attack on one crew is an attack on every crew of the coast.
A harbour without boats is a harbour without bread.
It is time to open the books.""")
NOT_DEMANDED = lines("""Some have asked whether it is time to stop.
Critics say it is time to wait.
No boat was sold before the meeting.
No change can be given on board.
Poppies and lilies and white poppies are all welcome.
Left hand your own, right hand your neighbour's.
A free shuttle bus leaves from stop C.
There is soup in the hall.
A ticket that lasts the month.""")


def test_demands_and_sayings_in_prose(read) -> None:
    found = read(*map(told, DEMANDED))
    assert pairs(found, "text", "certainty") == [(text, "arguable") for text in DEMANDED]


def test_what_others_ask_and_what_only_sounds_like_a_saying(read) -> None:
    assert pairs(read(*map(told, NOT_DEMANDED)), "text", "reasons") == []


OTHER_VOICES = {
    "de": ("Die Menge rief „{}“ bis zum Abend.", "Boote statt Brücken!", "Er rief „{}“ und lief."),
    "es": ("Todos gritaron «{}» en la plaza.", "¡El barco no se vende!", "Una vecina gritó «{}»."),
    "fr": (
        "Les gens criaient « {} » sur le quai.",
        "Le bac restera !",
        "Il cria « {} » et partit.",
    ),
}
CRIES = {"de": "Mein Hut!", "es": "¡Mi paraguas!", "fr": "Mon chapeau !"}


@pytest.mark.parametrize("language", OTHER_VOICES)
def test_one_voice_and_many_in_other_languages(tmp_path: Path, language: str) -> None:
    many, chant, one = OTHER_VOICES[language]
    (tmp_path / "texts").mkdir()
    text = f"{many.format(chant)} {one.format(CRIES[language])}\n"
    (tmp_path / "texts" / "t.txt").write_text(text, encoding="utf-8")
    (tmp_path / "statements.csv").write_text(f"file,language\nt.txt,{language}\n")
    corpus = read_corpus(tmp_path)
    found = find_slogans(corpus, read_codebook("slogans", corpus))
    assert pairs(found, "text", "certainty") == [(chant, "certain")]
