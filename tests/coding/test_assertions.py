"""What kind a sentence is by its form: assertion, call, question or fragment."""

import time

import pandas as pd
import pytest
from coding.expected_kinds import OTHER_KINDS, SHIPPED_KINDS
from coding.spoken import Spoken
from hypothesis import given
from hypothesis import strategies as st

from helpers.coding.assertions import ASSERTION_COLUMNS, KINDS, find_assertions, tell_kind
from helpers.coding.finite import find_finite, find_imperative
from helpers.coding.verbs import SHARED_BASES, SHARED_PASTS, SURE_BASES, SURE_PASTS, with_s
from helpers.reading.corpus import SHIPPED, read_corpus


def test_one_row_for_each_sentence_of_title_body_and_calls():
    corpus = Spoken(
        {
            "crew": "Keep the Ferry\nThe ferry is safe.\nWho sold it?\nNo sale!\nWe share this.",
            "mayor": "She said:\n“The ferry is old.”",
        },
        roles={"crew": ["title", "body", "body", "call", "furniture"]},
        bounds={"mayor": [(0, 9), (11, 28)]},
        quoted=(("mayor", "The ferry is old.", "direct", "She"),),
    )
    is_, why, own = "finite verb: is", "ends in a question mark", "own"
    expected = pd.DataFrame(
        [
            ("crew", 0, 0, 14, "Keep the Ferry", "title", own, "call", "begins as a call: Keep"),
            ("crew", 1, 15, 33, "The ferry is safe.", "body", own, "assertion", is_),
            ("crew", 2, 34, 46, "Who sold it?", "body", own, "question", why),
            ("crew", 3, 47, 55, "No sale!", "call", own, "call", "set off as a call"),
            ("mayor", 0, 0, 9, "She said:", "body", own, "fragment", "leads up to what follows"),
            ("mayor", 1, 11, 28, "The ferry is old.", "body", "other", "assertion", is_),
        ],
        columns=ASSERTION_COLUMNS,
    )
    found = find_assertions(corpus)
    pd.testing.assert_frame_equal(found, expected.astype(found.dtypes))
    assert found["start"].dtype == found["end"].dtype == found["sentence"].dtype == "int64"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The harbour is full.", "is"),
        ("The harbour will not be closed.", "will not"),
        ("We’re not for sale.", "We’re not"),
        ("They hardly knew us.", "They hardly knew"),
        ("It rusts.", "It rusts"),
        ("The crews of both boats believe the mayor.", "believe"),
        ("The people who live here have a boat.", "have"),
        ("What we want is simple.", "is"),
        ("If the boat stays, the school stays, and the owner went.", "went"),
        ("Until that ends nobody has a berth.", "has"),
        ("That still holds the town together.", "That still holds"),
        ("By that name it was known.", "was"),
        ("The Trust calls the boat a wreck.", "calls"),
        ("The Trust sold 57 boats.", "sold"),
        ("THE HARBOUR IS OURS", "is"),
        ("Nor do we agree.", "do"),
    ],
)
def test_the_finite_verb_of_the_main_clause(sentence, words):
    verb = find_finite(sentence)
    assert verb.sure
    assert words in verb.words


@pytest.mark.parametrize(
    "sentence",
    [
        "A letter on the two banks of our river",
        "57 boats, of which 49 were lost",
        "Recalling the charter by which the towns undertook to meet",
        "The boats that are not for sale",
        "To keep the ferry, to call a meeting",
        "The sanctioned boats and our demands",
        "By armed men of the past",
        "What I ask",
        "",
    ],
)
def test_verbs_of_other_clauses_infinitives_and_participles_are_none(sentence):
    verb = find_finite(sentence)
    assert verb is None or not verb.sure


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("Bring lights!", "Bring"),
        ("And please, spare us the speeches.", "please"),
        ("Then decide.", "decide"),
        ("If you cannot come, write to the bank.", "write"),
        ("Let us be clear: the boat is old.", "Let"),
        ("Do not sell it.", "Do"),
        ("Support the crew of the ferry.", "Support"),
        ("May the boat last.", "May"),
        ("Support for the crew is growing.", ""),
        ("March is cold, and May is not.", ""),
        ("May is cold.", ""),
        ("Nor do we sell.", ""),
        ("The boat stays.", ""),
        ("Boats!", ""),
        ("…", ""),
    ],
)
def test_what_opens_as_a_call(sentence, word):
    assert find_imperative(sentence) == word


@pytest.mark.parametrize(
    ("text", "role", "kind"),
    [
        ("Fares are theft!", "body", "assertion"),
        ("No fares!", "body", "call"),
        ("The boat that we love", "title", "fragment"),
        ("Neither bus nor bridge", "title", "call"),
        ("The boat is not for sale", "title", "assertion"),
        ("The boat is not for sale", "call", "call"),
        ("Is it for sale?”", "call", "question"),
        ("- the boats in the harbour;", "body", "fragment"),
        ("- The boats are in the harbour.", "body", "assertion"),
        ("3. Calls on the town to meet;", "body", "assertion"),
        ("3. Boats for the town;", "body", "fragment"),
        ("Dear members of the crew,", "body", "fragment"),
        ("We shall shout:", "body", "fragment"),
        ("We shall shout the following words in the square:", "body", "assertion"),
        ("The wharf on the left collapsed in the storm.", "body", "assertion"),
        ("…", "body", "fragment"),
        ("", "body", "fragment"),
    ],
)
def test_kinds_in_english(text, role, kind):
    assert tell_kind(text, role)[0] == kind
    assert tell_kind(text, role, "")[0] == kind, "no language is read as English"
    assert tell_kind(text, role, "en-GB")[0] == kind


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Der Fluss gehört der ganzen Stadt.", "de", "assertion"),
        ("Der Fluss gehört uns.", "de", "fragment"),
        ("Der Fluss und die ganze Stadt", "de", "fragment"),
        ("Der Fluss gehört der ganzen Stadt!", "de", "call"),
        ("¿De quién es el río?", "es", "question"),
        ("هل النهر لنا؟", "ar", "question"),
        ("النهر هو طريقنا إلى البيت.", "ar", "assertion"),
        ("नदी पूरे शहर की है।", "hi", "assertion"),
        ("この川は町のすべての人々のものです。", "ja", "assertion"),
        ("。", "ja", "fragment"),
    ],
)
def test_in_other_languages_only_marks_and_length_tell_and_that_is_said(text, language, kind):
    found, why = tell_kind(text, "body", language)
    assert found == kind
    assert why == "ends in a question mark" or why.endswith("in this language verbs are not known)")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Boats founder.", "fragment"),
        ("Decommission the boats.", "fragment"),
        ("Who would sell a boat that every child loves?", "question"),
        ("Hot meals in the hall, thanks to the crew.", "assertion"),
        ("Nineteen writers arrested in the harbour.", "assertion"),
        ("To those who come from outside: come.", "assertion"),
    ],
)
def test_known_limits(text, kind):
    assert tell_kind(text, "body")[0] == kind


def disagreements(corpus, expected):
    """Statement, sentence, the reader's kind and the rules' kind where they differ; and how many
    sentences there are."""
    found = find_assertions(corpus)
    apart, size = [], 0
    for name, (sentences, others) in expected.items():
        here = found[found["statement_id"] == name]
        assert len(here) == sentences
        size += sentences
        read = {number: kind for kind, numbers in others.items() for number in numbers}
        assert set(read) <= set(here["sentence"])
        for row in here.itertuples():
            kind = read.get(row.sentence, "assertion")
            if row.kind != kind:
                apart.append((name, row.sentence, kind, row.kind))
    return apart, size


def test_the_rules_agree_with_the_reader_on_the_statements_they_were_made_with():
    apart, size = disagreements(read_corpus(SHIPPED), SHIPPED_KINDS)
    assert (size - len(apart), size) == (112, 112)


def test_on_eight_other_statements_they_agree_on_94_of_100_sentences(project):
    """Scored when the rules were done; nothing was tuned on it afterwards.

    Of 239 sentences then; a line that the roles now know for a signature is counted no more.
    """
    apart, size = disagreements(
        read_corpus(project / "tests" / "corpora" / "conflicts"), OTHER_KINDS
    )
    assert (size - len(apart), size) == (225, 238)
    assert apart == [
        ("dockers", 34, "fragment", "call"),
        ("dockers", 35, "fragment", "assertion"),
        ("assembly", 4, "fragment", "assertion"),
        ("assembly", 6, "fragment", "assertion"),
        ("assembly", 18, "fragment", "assertion"),
        ("bishops", 0, "fragment", "call"),
        ("bishops", 1, "fragment", "assertion"),
        ("monitors", 0, "assertion", "fragment"),
        ("monitors", 29, "call", "assertion"),
        ("monitors", 38, "call", "assertion"),
        ("river-people", 28, "call", "assertion"),
        ("opposition", 0, "fragment", "call"),
        ("opposition", 14, "assertion", "fragment"),
    ]


def test_no_form_is_sure_and_shared_at_once():
    assert not SURE_BASES & SHARED_BASES
    assert not SURE_PASTS & (SHARED_PASTS | SHARED_BASES)
    assert [with_s(base) for base in ("carry", "pay", "go", "pass", "wish", "sail")] == [
        "carries", "pays", "goes", "passes", "wishes", "sails",
    ]  # fmt: skip


@pytest.mark.parametrize("texts", [{}, {"a": ""}])
def test_without_sentences_the_table_keeps_its_columns_and_kinds(texts):
    full = find_assertions(Spoken({"a": "The boat is old."}))
    empty = find_assertions(Spoken(texts))
    assert empty.empty
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()


PIECES = (
    *("we", "the", "that", "who", "to", "is", "not", "May", "let", "US", "sold", "call", "boats"),
    *(",", ";", ":", "!", "?", ".", "…", "“", "'s", "-", "* ", "3. ", "\n", "é", "🚢", "القاهرة"),
)


@given(st.lists(st.sampled_from(PIECES)), st.sampled_from(["en", "de", ""]))
def test_every_text_has_a_kind_and_a_reason(pieces, language):
    for text in (" ".join(pieces), "".join(pieces)):
        for role in ("title", "body", "call"):
            kind, why = tell_kind(text, role, language)
            assert kind in KINDS
            assert why


@pytest.mark.parametrize("piece", ["not ", "that ", "who we ", "to ", "the ", "a, ", "call ", "x"])
def test_a_sentence_without_end_is_judged_at_once(piece):
    begun = time.perf_counter()
    tell_kind(piece * 20_000, "body")
    assert time.perf_counter() - begun < 5
