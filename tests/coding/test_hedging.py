"""Three kinds of hedges, each only where it governs the cue; two of them make a claim hedged."""

import pandas as pd
import pytest
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.claims import code_claims
from helpers.coding.codebook import Hedges
from helpers.coding.hedging import name_kinds

HEDGES = Hedges(
    possibility=("could", "may", "might", "can lead to", "perhaps", "it seems", "almost certainly"),
    hearsay=("reportedly", "according to", "is said to", "it is said"),
    approximation=("approximately", "about", "almost", "up to"),
)
FLAT, HEDGED = "flat", "hedged"
POSSIBILITY, HEARSAY, APPROXIMATION = "possibility", "hearsay", "approximation"
# Sentence, cue, certainty, hedge, kind.
CASES = [
    ("The port will close.", "port ... close", FLAT, "", ""),
    ("The port could close.", "port ... close", HEDGED, "could", POSSIBILITY),
    ("The storm could close the port.", "close the port", HEDGED, "could", POSSIBILITY),
    ("The storm can lead to a flood.", "lead to a flood", HEDGED, "can lead to", POSSIBILITY),
    ("The port could not close.", "port ... close", FLAT, "", ""),
    ("Nobody could close the port.", "close the port", FLAT, "", ""),
    ("The storm may not close the port.", "close the port", HEDGED, "may", POSSIBILITY),
    ("Reportedly, the port is closed.", "port is closed", HEDGED, "Reportedly", HEARSAY),
    ("According to the crew, the port is closed.", "port is closed", HEDGED, "According to",
     HEARSAY),
    ("The port is said to be safe.", "port ... safe", HEDGED, "is said to", HEARSAY),
    ("Perhaps the port is closed.", "port is closed", HEDGED, "Perhaps", POSSIBILITY),
    ("It may be, it is said, that the port is closed.", "port is closed", HEDGED,
     "may; it is said", "possibility; hearsay"),
    ("It might be that the port is closed.", "port is closed", HEDGED, "might", POSSIBILITY),
    ("The port is closed, and it might rain.", "port is closed", FLAT, "", ""),
    ("It could rain; the port is closed.", "port is closed", FLAT, "", ""),
    ("It could rain, but the port is closed.", "port is closed", FLAT, "", ""),
    ("It could rain, and the port is closed.", "port is closed", FLAT, "", ""),
    ("The port is closed, which could end badly.", "port is closed", FLAT, "", ""),
    ("The port was closed in May.", "port was closed", FLAT, "", ""),
    ("In May the port was closed.", "port was closed", FLAT, "", ""),
    ("On 4 May the port was closed.", "port was closed", FLAT, "", ""),
    ("MAY THE PORT CLOSE", "port close", HEDGED, "MAY", POSSIBILITY),
    ("The might of the port is feared.", "port is feared", FLAT, "", ""),
    ("Naval might is what the port needs.", "port needs", FLAT, "", ""),
    ("Their might closed the port.", "closed the port", FLAT, "", ""),
    ("That might close the port.", "close the port", HEDGED, "might", POSSIBILITY),
]  # fmt: skip
NUMBERS = [
    ("Approximately 300 boats were lost.", "boats were lost", FLAT, "", APPROXIMATION,
     "a number qualified by “Approximately”"),
    ("We lost about two hundred boats.", "lost ... boats", FLAT, "", APPROXIMATION,
     "a number qualified by “about”"),
    ("The talk was about boats lost.", "boats lost", FLAT, "", "", ""),
    ("Reportedly about 300 boats were lost.", "boats were lost", HEDGED, "Reportedly",
     "hearsay; approximation", "a number qualified by “about”"),
    ("It will almost certainly cost 300 boats.", "cost ... boats", HEDGED, "almost certainly",
     POSSIBILITY, ""),
    ("It did not cost about 300 boats.", "cost ... boats", FLAT, "", APPROXIMATION,
     "turned by “not”; a number qualified by “about”"),
]  # fmt: skip
COLUMNS = ["certainty", "hedge", "hedge_kind", "note"]


def code(sentence, cue, **given):
    codebook = make_codebook({"id": "a", "cues": (cue,)}, layer="claim", hedges=HEDGES,
                             negations=("not",), language=given.pop("language", "en"))  # fmt: skip
    return code_claims(TinyCorpus({"a": sentence}, **given), codebook)


@pytest.mark.parametrize(("sentence", "cue", "certainty", "hedge", "kind"), CASES)
def test_a_hedge_counts_where_it_governs_the_cue(sentence, cue, certainty, hedge, kind):
    found = code(sentence, cue)
    assert found[COLUMNS[:3]].to_numpy().tolist() == [[certainty, hedge, kind]]


@pytest.mark.parametrize(("sentence", "cue", "certainty", "hedge", "kind", "note"), NUMBERS)
def test_an_approximation_qualifies_a_number(sentence, cue, certainty, hedge, kind, note):
    assert code(sentence, cue)[COLUMNS].to_numpy().tolist() == [[certainty, hedge, kind, note]]


def test_a_hedge_stays_in_the_words_of_whoever_speaks():
    sentence = "Perhaps the crew said: “The port could close.”"
    quoted = (("a", "The port could close.", "direct", "crew"),)
    found = code(sentence, "port ... close", quoted=quoted)
    assert found[COLUMNS[:3]].to_numpy().tolist() == [[HEDGED, "could", POSSIBILITY]]
    found = code("Perhaps we said “The port will close”.", "port ... close",
                 quoted=(("a", "The port will close", "self-quoted", ""),))  # fmt: skip
    assert found[COLUMNS[:3]].to_numpy().tolist() == [[FLAT, "", ""]]


def test_what_readers_copied_is_of_the_kinds_that_the_codebook_lists():
    copied = pd.Series(["could", "", "it seems, reportedly", "almost certainly", "in my view"])
    codebook = make_codebook(layer="claim", hedges=HEDGES)
    expected = pd.Series(["possibility", "", "possibility; hearsay", "possibility", ""])
    pd.testing.assert_series_equal(name_kinds(copied, codebook), expected.astype("str"))
    assert name_kinds(copied[:0], codebook).empty
