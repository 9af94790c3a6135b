"""What a sentence asserts is never told as its opposite: turned, kept or withheld, by its form.

One row per sentence: the sentence, the cue of an invented claim that the cue supports, what the
rule suggests ("supports", "rejects", or "withheld" for nothing), and the words that turn it.
"""

import time

import pytest
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.claims import code_claims

NEGATIONS = (
    "not", "cannot", "doesn't", "didn't", "isn't", "wasn't", "can't", "won't", "never", "no",
    "no longer", "no one", "nobody", "none", "nothing", "neither", "nor", "not a single",
    "without", "hardly", "far from", "anything but", "by no means", "at no time",
    "has nothing to do with", "had nothing to do with", "deny", "denies", "denied", "denying",
    "refuse*", "reject* the claim that", "not true that", "false that", "a myth that",
    "wrong to say that", "has yet to", "unlikely to", "impossible that",
)  # fmt: skip
AFTER = ("is a myth", "is false", "is not true", "never happened", "did not happen", "is a lie")
NONE = ("not only", "not just", "no doubt", "no sooner", "nothing but", "no more than", "or not",
        "cannot but", "no wonder")  # fmt: skip
WITHHELD = "withheld"

PLAIN = [
    ("The council closed the school.", "closed the school", "supports", ""),
    ("The council did not close the school.", "close the school", "rejects", "not"),
    ("The council didn't close the school.", "close the school", "rejects", "didn't"),
    ("The council didn’t close the school.", "close the school", "rejects", "didn’t"),
    ("The council has never closed the school.", "closed the school", "rejects", "never"),
    ("They cannot close the school.", "close the school", "rejects", "cannot"),
    ("The harbour is no longer safe.", "safe", "rejects", "no longer"),
    ("The harbour is by no means safe.", "safe", "rejects", "by no means"),
    ("The harbour is hardly safe.", "safe", "rejects", "hardly"),
    ("The harbour is far from safe.", "safe", "rejects", "far from"),
    ("The harbour is anything but safe.", "safe", "rejects", "anything but"),
    ("The harbour was not at all safe.", "safe", "rejects", "not"),
    ("Nobody closed the school.", "closed the school", "rejects", "Nobody"),
    ("No one has closed the school.", "closed the school", "rejects", "No one"),
    ("Nothing can close the school.", "close the school", "rejects", "Nothing"),
    ("None of the councils closed the school.", "closed the school", "rejects", "None"),
    ("No council has closed the school.", "closed the school", "rejects", "No"),
    ("There is no risk of a flood.", "risk of ... flood", "rejects", "no"),
    ("Not a single boat was lost.", "boat ... lost", "rejects", "Not a single"),
    ("The work was done without consent of the crew.", "consent of the crew", "rejects", "without"),
    ("The work was done without the cruel council.", "cruel council", WITHHELD, ""),
    ("We deny that the school is closed.", "school is closed", WITHHELD, ""),
    ("We deny closing the school.", "closing the school", "rejects", "deny"),
    ("We reject the claim that the school is closed.", "school is closed", "rejects",
     "reject the claim that"),
    ("The school will stay open, not closed.", "school ... open", "supports", ""),
]  # fmt: skip
BETWEEN_THE_PARTS = [
    ("The strike was not legal.", "strike + legal", "rejects", "not"),
    ("It was not legal to call the strike.", "strike + legal", "rejects", "not"),
    ("The strike, which was not popular, was legal.", "strike + legal", WITHHELD, ""),
    ("The strike was short; it was not legal.", "strike + legal", WITHHELD, ""),
    ("The mayor had nothing to do with the flood.", "mayor ... flood", "rejects",
     "had nothing to do with"),
    ("The strike has nothing to do with the closing of the school.", "closing of the school",
     WITHHELD, ""),
    ("The harbour has no safe berth.", "harbour ... safe berth", "rejects", "no"),
]  # fmt: skip
THE_CUES_OWN = [
    ("No war with the islands!", "no war with", "supports", ""),
    ("They want no war with the islands.", "no war with", "supports", ""),
    ("Not a single boat is safe.", "not ... safe", "supports", ""),
    ("Nobody can say that the harbour is not safe.", "not safe", WITHHELD, ""),
    ("Neither the mayor nor the council asked us.", "neither ... nor the council", "supports", ""),
    ("We shed no tears, nor will we forget.", "nor ... forget", "supports", ""),
]
BOUNDARIES = [
    ("The council did not listen; it closed the school.", "closed the school", "supports", ""),
    ("The council did not listen: it closed the school.", "closed the school", "supports", ""),
    ("The council did not listen — it closed the school.", "closed the school", "supports", ""),
    ("We will not accept: the closing of the school.", "closing of the school", WITHHELD, ""),
    ("The council did not listen but closed the school.", "closed the school", "supports", ""),
    ("We did not strike because the school was closed.", "school was closed", "supports", ""),
    ("Not because the school was closed did we strike.", "school was closed", WITHHELD, ""),
    ("They did not ask us, which closed the school.", "closed the school", "supports", ""),
    ("They did not meet the men who closed the school.", "closed the school", WITHHELD, ""),
    ("They did not come, the school was closed.", "school was closed", "supports", ""),
    ("The council did not, as we know, close the school.", "close the school", "rejects", "not"),
    ("The council did not (as we know) close the school.", "close the school", "rejects", "not"),
    ("No, the school was closed.", "school was closed", WITHHELD, ""),
    ("He did not know that the school was closed.", "school was closed", WITHHELD, ""),
    ("He did not know the school was closed.", "school was closed", WITHHELD, ""),
    ("They told nobody the school was closed.", "school was closed", WITHHELD, ""),
    ("With no word to us, closing the school, they left.", "closing the school", "supports", ""),
    ("In No. 5 the crew closed the school.", "closed the school", "supports", ""),
]
COORDINATION = [
    ("The council did not close the school and fined the parents.", "fined the parents",
     "supports", ""),
    ("The council did not close the school and fined the parents.", "close the school",
     "rejects", "not"),
    ("The council has not closed the school and fined the parents.", "fined the parents",
     WITHHELD, ""),
    ("The council did not close the school, fine the parents or sell the boats.",
     "fine the parents", WITHHELD, ""),
    ("The council did not close the school, and it fined the parents.", "fined the parents",
     "supports", ""),
    ("They did not come and did not close the school.", "close the school", "rejects", "not"),
    ("The council neither closed the school nor fined the parents.", "closed the school",
     "rejects", "neither"),
    ("The council neither closed the school nor fined the parents.", "fined the parents",
     "rejects", "nor"),
    ("Neither the school nor the port was closed.", "school + closed", "rejects", "Neither"),
    ("Neither war nor floods!", "floods", WITHHELD, ""),
    ("Nor did the council close the school.", "close the school", "rejects", "Nor"),
]  # fmt: skip
CONTRAST_AND_PART = [
    ("Not the school but the port was closed.", "port was closed", "supports", ""),
    ("Not the school but the port was closed.", "school + closed", WITHHELD, ""),
    ("They closed not the school but the port.", "closed ... school", WITHHELD, ""),
    ("They did not close the school in March but in May.", "close the school", WITHHELD, ""),
    ("They did not close the school but sold it.", "close the school", "rejects", "not"),
    ("They did not close the school until March.", "close the school", WITHHELD, ""),
    ("They did not close all schools.", "close ... schools", WITHHELD, ""),
    ("Not only did they close the school, but they sold it.", "close the school", "supports", ""),
    ("They did nothing but close the school.", "close the school", "supports", ""),
    ("No sooner had they closed the school than it rained.", "closed the school", "supports", ""),
    ("Hardly had they closed the school when it rained.", "closed the school", WITHHELD, ""),
    ("There is no doubt that the harbour is safe.", "harbour is safe", "supports", ""),
    ("Never was the harbour more dangerous.", "harbour ... dangerous", WITHHELD, ""),
    ("The enemy is not the cruel council.", "cruel council", WITHHELD, ""),
    ("We ask for boats, and not the cruel council.", "cruel council", WITHHELD, ""),
    ("No war crime will be forgotten.", "war crime", WITHHELD, ""),
    ("No new floods!", "floods", WITHHELD, ""),
    ("No to the closing of the school!", "closing of the school", WITHHELD, ""),
    ("Say no to the council and save the school.", "save the school", "supports", ""),
    ("Those who do not condemn the raid are cowards.", "condemn the raid", WITHHELD, ""),
]
TWICE = [
    ("Nobody denies that the school is closed.", "school is closed", WITHHELD, ""),
    ("They cannot deny that the school is closed.", "school is closed", WITHHELD, ""),
    ("It is not true that the school is not closed.", "school + closed", WITHHELD, ""),
    ("Without boats the crew cannot leave the harbour.", "leave the harbour", WITHHELD, ""),
    ("Nobody did not close the school.", "close the school", WITHHELD, ""),
    ("They did not close the school without asking.", "close the school", WITHHELD, ""),
]
TRUE_OR_FALSE = [
    ("It is not true that the school is closed.", "school is closed", "rejects",
     "is not true that"),
    ("It is a myth that the harbour is safe.", "harbour is safe", "rejects",
     "is a myth that"),
    ("It is wrong to say that the harbour is safe.", "harbour is safe", "rejects",
     "wrong to say that"),
    ("That the harbour is safe is a myth.", "harbour is safe", "rejects", "is a myth"),
    ("The claim that the harbour is safe is false.", "harbour is safe", "rejects", "is false"),
    ("The flood never happened.", "flood", "rejects", "never happened"),
    ("The harbour is safe, and the rest is a myth.", "harbour is safe", "supports", ""),
    ("The harbour is safe: that is a lie.", "harbour is safe", WITHHELD, ""),
    ("The man who closed the school is a myth.", "closed the school", WITHHELD, ""),
]  # fmt: skip
FRONTED = [
    ("Never has the port closed.", "port closed", "rejects", "Never"),
    ("Never did they close the school.", "close the school", "rejects", "Never"),
    ("Never, the mayor said, has the port closed.", "port closed", "rejects", "Never"),
    ("At no time was the harbour safe.", "harbour safe", "rejects", "At no time"),
    ("Never before has the port been closed.", "port ... closed", WITHHELD, ""),
]
OTHER_PEOPLE = [
    ("The mayor denies that the school is closed.", "school is closed", WITHHELD, ""),
    ("They refuse to close the school.", "close the school", WITHHELD, ""),
    ("The mayor claims that the harbour is safe.", "harbour is safe", WITHHELD, ""),
    ("The claim that the harbour is safe was heard.", "harbour is safe", WITHHELD, ""),
    ("We claim that the harbour is safe.", "harbour is safe", "supports", ""),
    ("They accuse the mayor of closing the school.", "closing the school", WITHHELD, ""),
    ("The council pretends that the harbour is safe.", "harbour is safe", WITHHELD, ""),
    ("It was a so-called safe harbour.", "safe harbour", WITHHELD, ""),
    ("The alleged flood was a wave.", "flood", WITHHELD, ""),
]
QUESTIONS_AND_CONDITIONS = [
    ("Is the harbour safe?", "harbour safe", WITHHELD, ""),
    ("The harbour is safe, isn't it?", "harbour is safe", WITHHELD, ""),
    ("If the school is closed, we will strike.", "school is closed", WITHHELD, ""),
    ("If the school is closed, we will strike.", "we will strike", "supports", ""),
    ("We will strike if the school is closed.", "school is closed", WITHHELD, ""),
    ("We will strike unless the school is closed.", "we will strike", "supports", ""),
    ("Nobody asked whether the harbour is safe.", "harbour is safe", WITHHELD, ""),
    ("The port would close if the bridge fell.", "port ... close", WITHHELD, ""),
    ("The port would have closed.", "port ... closed", WITHHELD, ""),
    ("Should the bridge fall, the port will close.", "bridge fall", WITHHELD, ""),
    ("Should the bridge fall, the port will close.", "port will close", "supports", ""),
]
BLAME_AND_REASON = [
    ("They should not have closed the school.", "closed the school", WITHHELD, ""),
    ("The school should never have been closed.", "school ... closed", WITHHELD, ""),
    ("They would never have closed the school, had we known.", "closed the school", WITHHELD, ""),
    ("They have not closed the school.", "closed the school", "rejects", "not"),
    ("The school was hardly closed when it rained.", "school ... closed", WITHHELD, ""),
    ("They did not close the school by accident.", "close the school", WITHHELD, ""),
    ("They did not close the school for fun.", "close the school", WITHHELD, ""),
    ("They have not closed the school since May.", "closed the school", WITHHELD, ""),
    ("They did not close the school out of malice.", "close the school", WITHHELD, ""),
    ("They did not close the port here by night.", "close the port", WITHHELD, ""),
    ("They did not close the school, by the way.", "close the school", "rejects", "not"),
    ("The council has yet to close the school.", "close the school", WITHHELD, ""),
    ("The harbour is unlikely to be safe.", "harbour ... safe", WITHHELD, ""),
    ("It is impossible that the harbour is safe.", "harbour is safe", WITHHELD, ""),
    ("Anything but this harbour is safe.", "harbour is safe", WITHHELD, ""),
    ("Nothing can excuse the closing, which was illegal.", "closing ... illegal", WITHHELD, ""),
    ("The closing, which was short, was not illegal.", "closing ... illegal", "rejects", "not"),
    ("Had Ada not closed the school, it would rain.", "closed the school", WITHHELD, ""),
    ("They did not close the school in May out of malice.", "close the school", WITHHELD, ""),
]
PARTLY_DENIED_BY_THE_CUE = [
    ("They did not close the school.", "not close the school", "supports", ""),
    ("They did not close the school out of malice.", "not close the school", WITHHELD, ""),
    ("They did not close the school out of malice.", "not ... school", WITHHELD, ""),
    ("They did not close the school for fun.", "not close the school", WITHHELD, ""),
    ("They did not close the school until March.", "not close the school", WITHHELD, ""),
    ("They did not close the school in March but in May.", "not close the school", WITHHELD, ""),
    ("They never closed the school by accident.", "never closed the school", WITHHELD, ""),
    ("No war for the islands until May!", "no war", "supports", ""),
    ("They have boats, not safe ports.", "safe ports", WITHHELD, ""),
]
COMPARED = [
    ("The harbour could not be safer.", "safe*", WITHHELD, ""),
    ("The harbour could not be safer.", "safer", WITHHELD, ""),
    ("The harbour can't be any safer.", "safe*", WITHHELD, ""),
    ("The harbour has never been safer.", "harbour ... safer", WITHHELD, ""),
    ("The harbour is not the safest.", "safe*", WITHHELD, ""),
    ("The new pier has not made us safer.", "made us safer", "rejects", "not"),
    ("The man is not a murderer.", "murder*", "rejects", "not"),
    ("The harbour is not safe.", "safe*", "rejects", "not"),
]
CASES = [*BLAME_AND_REASON, *PLAIN, *BETWEEN_THE_PARTS, *THE_CUES_OWN, *BOUNDARIES, *COORDINATION,
         *CONTRAST_AND_PART, *TWICE, *TRUE_OR_FALSE, *FRONTED, *OTHER_PEOPLE,
         *QUESTIONS_AND_CONDITIONS, *PARTLY_DENIED_BY_THE_CUE, *COMPARED]  # fmt: skip


def suggest(sentence, cue, *, field="cues", quoted=(), language="en"):
    """What the rule suggests for a cue in a sentence: polarity, note and voice, one per passage."""
    codebook = make_codebook(
        {"id": "a", field: (cue,)}, layer="claim", negations=NEGATIONS, negations_after=AFTER,
        no_negations=NONE, language=language,
    )  # fmt: skip
    found = code_claims(TinyCorpus({"a": sentence}, quoted=quoted), codebook)
    return found[["polarity", "note", "voice"]].to_numpy().tolist()


@pytest.mark.parametrize(("sentence", "cue", "polarity", "turned"), CASES,
                         ids=[f"{case[0]} | {case[1]}" for case in CASES])  # fmt: skip
def test_what_a_sentence_asserts(sentence, cue, polarity, turned):
    note = f"turned by “{turned}”" if turned else ""
    expected = [] if polarity == WITHHELD else [[polarity, note, "own"]]
    assert suggest(sentence, cue) == expected
    # The other list says the opposite, of the same sentences.
    other = {"supports": "rejects", "rejects": "supports"}.get(polarity)
    assert suggest(sentence, cue, field="cues_against") == [
        [other, note, voice] for _, note, voice in expected
    ]


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("Ada said: “The school is not closed.”", "The school is not closed.",
         [["rejects", "turned by “not”", "other"]]),
        ("“I do not know,” said Ada, and the school is closed.", "I do not know,",
         [["supports", "", "own"]]),
        ("Ada never said: “The school is closed.”", "The school is closed.", []),
        ("We deny that the school is closed.", "the school is closed", []),
        ("Ada claims that the school is closed.", "the school is closed",
         [["supports", "", "other"]]),
        ("The boat did not come, and Ada said: “The school is closed.”", "The school is closed.",
         [["supports", "", "other"]]),
    ],
)  # fmt: skip
def test_a_negation_stays_in_the_words_of_whoever_speaks(sentence, words, expected):
    assert suggest(sentence, "school ... closed", quoted=(("a", words, "direct", ""),)) == expected


@pytest.mark.parametrize(
    ("following", "expected"),
    [
        ("That is a lie.", []),
        ("“This is not true!”", []),
        ("That the mayor knew is a lie.", [["supports", "", "own"]]),
        ("The rest is a lie.", [["supports", "", "own"]]),
        ("\nThat is a lie.", []),
    ],
)
def test_what_the_next_sentence_refutes_is_withheld(following, expected):
    assert suggest(f"The harbour is safe.\n{following}", "harbour is safe") == expected
    assert suggest(f"{following}\nThe harbour is safe.", "harbour is safe") == [
        ["supports", "", "own"]
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Hafen ist nie sicher.", [["rejects", "turned by “nie”", "own"]]),
        ("Nie war der Hafen so sicher.", []),
        ("Er kam nie; der Hafen ist sicher.", [["supports", "", "own"]]),
        ("Ist der Hafen sicher?", []),
        ("Wenn der Hafen sicher ist, fahren wir.", [["supports", "", "own"]]),
    ],
)
def test_in_another_language_only_marks_and_the_next_word_tell(sentence, expected):
    codebook = make_codebook(
        {"id": "a", "cues": ("sicher",)}, layer="claim", negations=("nie", "nicht"), language="de"
    )
    found = code_claims(TinyCorpus({"a": sentence}), codebook)
    assert found[["polarity", "note", "voice"]].to_numpy().tolist() == expected


def test_without_a_list_of_negations_nothing_is_turned():
    codebook = make_codebook({"id": "a", "cues": ("close the school",)}, layer="claim")
    found = code_claims(TinyCorpus({"a": "They did not close the school."}), codebook)
    assert found[["polarity", "note"]].to_numpy().tolist() == [["supports", ""]]


def test_far_away_in_an_endless_sentence_nothing_negates():
    filling = "boats " * 800
    cue = "close the school"
    assert suggest(f"They did not sell {filling} and close the school.", cue) == [
        ["supports", "", "own"]
    ]
    assert suggest(f"{filling} did not close the school {filling}", cue) == [
        ["rejects", "turned by “not”", "own"]
    ]
    assert suggest(f"Did they close the school, not {filling}?", cue) == []
    assert suggest(f"They did not close {filling} the school.", "close ... school") == []


def test_many_marks_and_negations_cost_little():
    # Every "(" was once looked for in all that follows, from every "not".
    sentence = "(not, " * 15_000 + "close the school"
    started = time.perf_counter()
    suggest(sentence, "close the school")
    assert time.perf_counter() - started < 5
