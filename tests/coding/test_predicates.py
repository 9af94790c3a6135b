"""What is said of a referent beside its name; and what the rules are known not to find."""

import pandas as pd
import pytest
from coding.spoken import Spoken
from coding.tiny import make_codebook
from hypothesis import given
from hypothesis import strategies as st

from helpers.coding.codebook import Code, Form, read_codebook
from helpers.coding.names import find_names
from helpers.coding.passages import no_codings
from helpers.coding.predicates import PREDICATE_COLUMNS, find_predicates
from helpers.reading.corpus import SHIPPED, read_corpus


def referent(name, *forms):
    listed = tuple(Form(words, "proper") for words in forms)
    return Code(name, name, "", forms=listed, cues=forms)


BOOK = make_codebook(
    referent("quill", "Quill", "Mara Quill"),
    referent("bay", "Iron Bay"),
    referent("tarr", "Tarr", "TU"),
    referent("board", "harbour board", "plan"),
    layer="name",
)


def find(*lines, language="en", quoted=()):
    """Code, predicate and rule of each row for one statement."""
    corpus = Spoken({"a": "\n".join(lines)}, quoted=quoted, languages={"a": language})
    found = find_predicates(find_names(corpus, BOOK), corpus)
    return list(found[["code", "text", "rule"]].itertuples(index=False, name=None))


def said(line, rule):
    """What is said in a sentence; every row is of the rule."""
    found = find(line)
    assert {row[2] for row in found} <= {rule}
    return [text for _, text, _ in found]


def test_one_row_per_predicate_with_its_place_and_the_form_of_the_name():
    text = (
        "The greedy and\nbrutal harbour board is a danger to Iron Bay.\n"
        "“Mara Quill, a friend of the bay, is honest,” said Tarr."
    )
    corpus = Spoken(
        {"a": text},
        bounds={"a": [(0, 60), (61, 117)]},
        roles={"a": ["title", "body"]},
        quoted=(("a", "Mara Quill, a friend of the bay, is honest,", "direct", "Tarr"),),
    )
    expected = pd.DataFrame(
        [
            ("a", 4, 21, "greedy and\nbrutal", 0, "title", "own", "board", "harbour board",
             "before it"),
            ("a", 39, 59, "a danger to Iron Bay", 0, "title", "own", "board", "harbour board",
             "is a"),
            ("a", 74, 93, "a friend of the bay", 1, "body", "other", "quill", "Mara Quill",
             "apposition"),
        ],
        columns=PREDICATE_COLUMNS,
    )  # fmt: skip
    found = find_predicates(find_names(corpus, BOOK), corpus)
    pd.testing.assert_frame_equal(found, expected.astype(found.dtypes))
    assert found["start"].dtype == found["end"].dtype == found["sentence"].dtype == "int64"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Mara Quill, leader of the guild, left.", ["leader of the guild"]),
        ("They met Quill, deputy head of the guild.", ["deputy head of the guild"]),
        ("They met Quill, one of the richest owners.", ["one of the richest owners"]),
        ("They met Quill, our neighbour; she left.", ["our neighbour"]),
        ("They met Quill, a thief and a liar, in May.", ["a thief and a liar"]),
        ("They met Quill, a cruel, greedy owner.", ["a cruel, greedy owner"]),
        ("They met Quill, leader of the guild, and a thief.", ["leader of the guild", "a thief"]),
        ("They met Quill, a woman who has never paid.", ["a woman who has never paid"]),
        ("They met Quill – a thief – in May.", ["a thief"]),
        ("They met Quill, a friend of Rome and is happy.", ["a friend of Rome"]),
        ("They met Quill (a thief) in May.", ["a thief"]),
        ("The guild's treasurer, Mara Quill, left.", ["The guild's treasurer"]),
        ("Our founder, Capt. Quill, left.", ["Our founder"]),
        ("They met their leader, Quill.", ["their leader"]),
        ("In May they had met Quill, leader of the guild.", ["leader of the guild"]),
        # What follows a name and a comma is often something else:
        ("In Iron Bay, the boats are safe.", []),
        ("When they met Quill, the boats sank.", []),
        ("Asking Quill, the guild lost a day.", []),
        ("They love Iron Bay, the river and the town.", []),
        ("They saw Quill, a boat, and a bus.", []),
        ("They saw Rolf, Quill, the bus.", []),
        ("They met Quill, the TU and others.", []),
        ("They met Quill, the crew said.", []),
        ("They met Quill, the crew was late.", []),
        ("They left Iron Bay, its boats gone.", []),
        ("They met Quill (2019) and Tarr (TU).", []),
        ("They met Quill – a long day.", []),
    ],
)
def test_appositions(line, found):
    assert said(line, "apposition") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Quill is a thief.", ["a thief"]),
        ("Quill was not the founder, they say.", ["not the founder"]),
        ("Quill has been one of us since May.", ["one of us"]),
        ("Quill remains our friend because she pays.", ["our friend"]),
        ("Iron Bay is nothing but a name!", ["nothing but a name"]),
        ("Iron Bay, which is still a port, sleeps.", ["still a port"]),
        ("The plan constitutes a crime, and a danger.", ["a crime", "a danger"]),
        ("Iron Bay is a port, the oldest of all, and a home.",
         ["a port", "the oldest of all", "a home"]),
        ("Iron Bay in winter is a cold place.", ["a cold place"]),
        ("The plan of the guild clearly represents theft.", ["theft"]),
        ("Quill stands as a warning.", ["a warning"]),
        ("Quill is honest and poor, they say.", ["honest and poor"]),
        ("Quill is a thief and the guild is poor.", ["a thief"]),
        ("Quill is a member of the U.S.", ["a member of the U.S."]),
        ("Quill is a guest of the guild (TG) in Rome.", ["a guest of the guild (TG) in Rome"]),
        ("They say Quill is innocent.", ["innocent"]),
        # Doing and suffering, places and numbers, and what is said of something else:
        ("Quill is building a boat, Tarr was arrested.", []),
        ("Quill was slowly driven out.", []),
        ("Quill is in Rome, Tarr is here, Iron Bay is 5 miles away.", []),
        ("The people of Iron Bay are tired.", []),
        ("The war between Rome and Iron Bay is a shame.", []),
        ("Killing Quill was a crime.", []),
        ("To trust Quill is a risk.", []),
        ("What Quill says is a lie.", []),
        ("Quill boats are a danger.", []),
        ("Quill's plans are a danger.", []),
        # What is denied of all of them is not said of any:
        ("No Quill is a thief, no other Tarr is a liar.", []),
        ("Not Iron Bay is a shame, neither plan is a crime.", []),
    ],
)  # fmt: skip
def test_what_follows_is(line, found):
    assert said(line, "is a") == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("They met the murderous Quill.", ["murderous"]),
        ("They met the murderous and greedy Quill.", ["murderous and greedy"]),
        ("They met the cruel, greedy Quill.", ["cruel, greedy"]),
        ("They met the hated Quill.", ["hated"]),
        ("They met the so-called “Quill”.", ["so-called"]),
        ("They met the increasingly brutal Quill.", ["increasingly brutal"]),
        ("They met chair emeritus Mara Quill.", ["chair emeritus"]),
        ("They met President Quill.", ["President"]),
        ("They met then-president Quill.", ["then-president"]),
        ("They met Minister of Defence Mara Quill.", ["Minister of Defence"]),
        ("It is our reckless, rotten harbour board!", ["reckless, rotten"]),
        ("They fear imperialist Iron Bay.", ["imperialist"]),
        # A verb, another noun, another name, or the wrong noun:
        ("The army invaded Iron Bay.", []),
        ("They assist Quill, resist Tarr and want Iron Bay.", []),
        ("Free Quill, free Tarr!", []),
        ("They met two hundred Quill friends.", []),
        ("They met the day Quill came.", []),
        ("They read the cruel Quill letters.", []),
        ("They met the club's Quill and the Tarr plan.", []),
        ("They fear anti-Quill talk.", []),
    ],
)
def test_before_it(line, found):
    assert said(line, "before it") == found


@pytest.mark.parametrize(
    "line",
    [
        "Quill left. She is a thief.",
        "Quill betrayed the town and robbed its poor.",
        "Quill is called a thief, was hated and is motivated by greed.",
        "They see Quill as a thief, behaving like a king.",
        "Quill and her friends are thieves.",
        "For years Quill, a thief, has paid nothing.",
        "They met Quill, no friend of ours.",
        "The greedy Quill wants more.",
        "A thief: Quill!",
        "Iron Bay, united in its grief, is a mourning town.",
    ],
)
def test_known_misses(line):
    assert find(line) == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("They met Quill, the boats sank.", [("quill", "the boats sank", "apposition")]),
        ("They robbed Iron Bay, a crime.", [("bay", "a crime", "apposition")]),
        ("Quill is a fine thief!", [("quill", "a fine thief", "is a")]),
        ("Quill is a thief and calls us thieves.",
         [("quill", "a thief and calls us thieves", "is a")]),
    ],
)  # fmt: skip
def test_known_mistakes(line, found):
    assert find(line) == found


@pytest.mark.parametrize(
    ("language", "found"),
    [("en-GB", 1), ("EN", 1), ("", 1), ("de", 0), ("es", 0), ("end", 0)],
)
def test_only_english_is_searched(language, found):
    assert len(find("Quill is a thief.", language=language)) == found


def test_a_mention_inside_a_longer_one_has_no_predicates_of_its_own():
    corpus = Spoken({"a": "The port of Quill is a home."})
    names = pd.DataFrame(
        [("a", 12, 17, "quill", "Quill", "own"), ("a", 4, 17, "port", "port of Quill", "own")],
        columns=["statement_id", "start", "end", "code", "form", "voice"],
    )
    found = find_predicates(names, corpus)
    assert found[["code", "text"]].to_numpy().tolist() == [["port", "a home"]]


@pytest.mark.parametrize("text", ["", "Nobody is named here.", "Quill sleeps."])
def test_without_predicates_the_table_keeps_its_columns_and_kinds(text):
    corpus, full = Spoken({"a": text}), Spoken({"a": "Quill is a thief."})
    wanted = find_predicates(find_names(full, BOOK), full).dtypes.to_dict()
    for empty in (
        find_predicates(find_names(corpus, BOOK), corpus),
        find_predicates(no_codings("name").assign(form=""), Spoken({})),
    ):
        assert empty.empty
        assert empty.dtypes.to_dict() == wanted


PIECES = (
    *("Quill", "Iron Bay", "TU", "plan", "is", "a", "the", "thief", "leader", "of", "and", "cruel"),
    *(",", " – ", "(", ")", ".", "-", "\n", "which", "not", "“", "”", "was", "like", "é", "U.S."),
)


@given(st.lists(st.sampled_from(PIECES)))
def test_predicates_are_words_of_the_sentence_outside_the_mention(pieces):
    corpus = Spoken({"a": " ".join(pieces), "b": "".join(pieces)})
    names = find_names(corpus, BOOK)
    places = names.groupby(["statement_id", "sentence"])[["start", "end"]]
    for row in find_predicates(names, corpus).itertuples():
        text = corpus.text(row.statement_id)
        assert row.text == text[row.start : row.end] == row.text.strip() != ""
        assert "\n" not in row.text
        held = places.get_group((row.statement_id, row.sentence))
        assert ((held["end"] <= row.start) | (row.end <= held["start"])).any()


def test_predicates_of_the_shipped_documents():
    corpus = read_corpus(SHIPPED)
    found = find_predicates(find_names(corpus, read_codebook("names", corpus)), corpus)
    own = found[(found["role"] == "body") & found["statement_id"].isin(["acg", "ilps-us"])]
    expected = {
        ("soleimani", "leader of an Iranian militia currently operating in Iraq"),
        ("soleimani", "an important figure within the Iranian regime"),
        ("us", "the greatest purveyor of violence in the world"),
        ("us", "a rogue state"),
        ("killing", "cowardly"),
        ("killing", "a war crime"),
    }
    assert expected <= set(own[["code", "text"]].itertuples(index=False, name=None))
