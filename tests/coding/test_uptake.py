"""The verb beside a quotation tells whether the statement takes its words up."""

import pytest
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.claims import code_claims
from helpers.coding.codebook import Uptake

UPTAKE = Uptake(
    adopted=("admit*", "conced*", "point out", "pointed out", "note*", "noted"),
    rejected=("falsely claim*", "pretend*", "so called", "alleg*"),
)
WORDS = "the port is closed"
# Text, the verb that voices give, uptake.
CASES = [
    ("Even the mayor admits that the port is closed.", "admits", "adopted"),
    ("As the crew noted, “the port is closed”.", "noted", "adopted"),
    ("“the port is closed”, the crew pointed out to us.", "pointed out", "adopted"),
    ("Many point out that the port is closed.", "point", "adopted"),
    ("The mayor concedes that “the port is closed”.", "", "adopted"),
    ("The mayor said: “the port is closed”.", "said", "open"),
    ("The mayor falsely claims that the port is closed.", "claims", "rejected"),
    ("The mayor claims that the port is closed.", "claims", "open"),
    ("The mayor pretended that the port is closed.", "pretended", "rejected"),
    ("So-called news: “the port is closed”.", ":", "rejected"),
    ("The mayor not only admits that the port is closed.", "admits", "adopted"),
    ("“the port is closed” is what the mayor never admitted.", "admitted", "open"),
    ("They admit little. The mayor said on Monday: “the port is closed”.", "said", "open"),
]


def voiced(text, cue, kind="direct"):
    class Voiced(TinyCorpus):
        @property
        def voices(self):
            return super().voices.assign(cue=cue)

    return Voiced({"a": text}, quoted=(("a", WORDS, kind, "crew"),))


def suggest(corpus, **fields):
    codebook = make_codebook({"id": "a", "cues": ("port is closed",)}, layer="claim", **fields)
    return code_claims(corpus, codebook)[["voice", "speaker", "uptake"]].to_numpy().tolist()


@pytest.mark.parametrize(("text", "cue", "uptake"), CASES)
def test_the_verb_tells_uptake(text, cue, uptake):
    corpus = voiced(text, cue)
    fields = {"uptake": UPTAKE, "negations": ("not", "never"), "no_negations": ("not only",)}
    assert suggest(corpus, **fields) == [["other", "crew", uptake]]


def test_without_lists_uptake_is_open_and_own_words_have_none():
    admitted = "The crew admits that the port is closed."
    assert suggest(voiced(admitted, "admits")) == [["other", "crew", "open"]]
    assert suggest(voiced(admitted, "admits", "indirect"), uptake=UPTAKE) == [
        ["other", "crew", "adopted"]
    ]
    assert suggest(voiced(admitted, "admits", "self-quoted"), uptake=UPTAKE) == [
        ["self-quoted", "", ""]
    ]
    assert suggest(TinyCorpus({"a": admitted}), uptake=UPTAKE) == [["own", "", ""]]
