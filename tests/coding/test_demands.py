"""A demand is denied by whoever speaks against it, not by telling who did not meet it.

One row per sentence: the sentence, the cue of an invented demand that the cue supports, and what
the rule suggests ("supports", "rejects", or "withheld" for nothing).
"""

import pytest
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.claims import code_claims

NEGATIONS = (
    "not", "cannot", "doesn't", "didn't", "don't", "won't", "shouldn't", "mustn't", "never", "no",
    "no one", "nobody", "none", "neither", "nor", "without", "deny", "denied", "by no means",
    "reject* the claim that", "not true that", "under no circumstances", "nicht",
)  # fmt: skip
AFTER = ("is a myth", "never happened")
WITHHELD = "withheld"

OTHERS_DO_NOT = [
    ("The council did not condemn the raid.", "condemn the raid", WITHHELD),
    ("The Greens didn’t condemn the raid.", "condemn the raid", WITHHELD),
    ("Nobody condemned the raid.", "condemned the raid", WITHHELD),
    ("No one has condemned the raid.", "condemned the raid", WITHHELD),
    ("No council condemned the raid.", "condemned the raid", WITHHELD),
    ("None of the councils condemned the raid.", "condemned the raid", WITHHELD),
    ("Never has the council condemned the raid.", "condemned the raid", WITHHELD),
    ("Nor did the council condemn the raid.", "condemn the raid", WITHHELD),
    ("The council will not lift the toll.", "lift the toll", WITHHELD),
    ("The toll will not be lifted.", "toll ... lifted", WITHHELD),
    ("They do not oppose the toll.", "oppose the toll", WITHHELD),
    ("They meet and do not oppose the toll.", "oppose the toll", WITHHELD),
    ("Our government does not oppose the toll.", "government ... oppose the toll", WITHHELD),
    ("Our government did not oppose the toll.", "oppose the toll", WITHHELD),
    ("Our government's statement did not oppose the toll.", "oppose the toll", WITHHELD),
    ("The party that we trust did not oppose the toll.", "oppose the toll", WITHHELD),
    ("We know the council did not oppose the toll.", "oppose the toll", WITHHELD),
    ("The council we elected did not oppose the toll.", "oppose the toll", WITHHELD),
    ("Did not oppose the toll.", "oppose the toll", WITHHELD),
    ("Never condemned the raid.", "condemned the raid", WITHHELD),
    ("The Greens (again) do not oppose the toll.", "oppose the toll", WITHHELD),
    ("It is not true that the council opposed the toll.", "council opposed the toll", WITHHELD),
    ("We reject the claim that the council opposed the toll.", "council opposed the toll",
     WITHHELD),
    ("That the council opposed the toll is a myth.", "council opposed the toll", WITHHELD),
    ("The council should have known, and did not oppose the toll.", "oppose the toll", WITHHELD),
    ("Those in need did not oppose the toll.", "oppose the toll", WITHHELD),
    ("Let the record show that the Greens did not oppose the toll.", "oppose the toll", WITHHELD),
    ("Let it be clear, the Greens do not oppose the toll.", "oppose the toll", WITHHELD),
    ("Those who let it pass did not oppose the toll.", "oppose the toll", WITHHELD),
    ("The men who must pay did not oppose the toll.", "oppose the toll", WITHHELD),
]  # fmt: skip
WE_DO_NOT = [
    ("We do not condemn the raid.", "condemn the raid", "rejects"),
    ("We don't condemn the raid.", "condemn the raid", "rejects"),
    ("I will never condemn the raid.", "condemn the raid", "rejects"),
    ("Today we do not condemn the raid.", "condemn the raid", "rejects"),
    ("We have never condemned the raid.", "condemned the raid", "rejects"),
    ("Our union does not oppose the toll.", "oppose the toll", "rejects"),
    ("Never will we condemn the raid.", "condemn the raid", "rejects"),
    ("Nor do we condemn the raid.", "condemn the raid", "rejects"),
    ("None of us condemned the raid.", "condemned the raid", "rejects"),
    ("We could not stop the raid.", "stop the raid", WITHHELD),
    ("We cannot condemn the raid.", "condemn the raid", WITHHELD),
    ("We deny condemning the raid.", "condemning the raid", "rejects"),
]
NOBODY_OUGHT = [
    ("The council must not lift the toll.", "lift the toll", "rejects"),
    ("The council mustn't lift the toll.", "lift the toll", "rejects"),
    ("The toll should never be lifted.", "toll ... lifted", "rejects"),
    ("Nobody should condemn the raid.", "condemn the raid", "rejects"),
    ("Nobody must condemn the raid.", "condemn the raid", "rejects"),
    ("Let us not condemn the raid.", "condemn the raid", "rejects"),
    ("Let the toll never be lifted.", "toll ... lifted", "rejects"),
    ("The toll need not be lifted.", "toll ... lifted", "rejects"),
    ("It is not true that the toll must be lifted.", "toll must be lifted", "rejects"),
    ("That the toll must be lifted is a myth.", "toll must be lifted", "rejects"),
]
ORDERS = [
    ("Do not lift the toll!", "lift the toll", "rejects"),
    ("Please do not lift the toll.", "lift the toll", "rejects"),
    ("Don't lift the toll.", "lift the toll", "rejects"),
    ("Never lift the toll!", "lift the toll", "rejects"),
    ("We say to all: do not lift the toll.", "lift the toll", "rejects"),
    ("Lift the toll!", "lift the toll", "supports"),
    ("The council opposed the toll.", "opposed the toll", "supports"),
]
CASES = [*OTHERS_DO_NOT, *WE_DO_NOT, *NOBODY_OUGHT, *ORDERS]


def suggest(sentence, *, language="en", **code):
    """The polarities that the rule suggests for the cues of a code in a sentence."""
    codebook = make_codebook(
        {"id": "a", **code}, layer="claim", negations=NEGATIONS, negations_after=AFTER,
        language=language,
    )  # fmt: skip
    return code_claims(TinyCorpus({"a": sentence}), codebook)["polarity"].tolist()


@pytest.mark.parametrize(("sentence", "cue", "polarity"), CASES, ids=[case[0] for case in CASES])
def test_what_a_sentence_says_of_a_demand(sentence, cue, polarity):
    other = {"supports": "rejects", "rejects": "supports"}
    expected = [] if polarity == WITHHELD else [polarity]
    assert suggest(sentence, cues=(cue,), demand=True) == expected
    assert suggest(sentence, cues_against=(cue,), demand=True) == [other[it] for it in expected]


@pytest.mark.parametrize(
    ("sentence", "cue"),
    [
        ("The council did not close the school.", "close the school"),
        ("Nobody closed the school.", "closed the school"),
        ("The school will not be closed.", "school ... closed"),
    ],
)
def test_a_claim_that_is_no_demand_is_denied_of_anybody(sentence, cue):
    assert suggest(sentence, cues=(cue,)) == ["rejects"]


def test_in_another_language_no_negation_turns_a_demand():
    sentence = "Der Rat hat die Maut nicht verurteilt."
    assert suggest(sentence, cues=("verurteilt",), language="de") == ["rejects"]
    assert suggest(sentence, cues=("verurteilt",), language="de", demand=True) == []
    assert suggest("Wir verurteilen das.", cues=("verurteil*",), language="de", demand=True) == [
        "supports"
    ]
