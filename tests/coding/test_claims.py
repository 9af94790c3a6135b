import pandas as pd
import pytest
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.claims import code_claims
from helpers.coding.passages import no_codings
from helpers.reading.faults import BadInput

CLAIM = {"id": "war-comes", "cues": ("war comes",), "cues_against": ("no war comes",)}


def test_polarity_comes_from_the_list_and_certainty_from_the_hedges_of_the_sentence():
    corpus = TinyCorpus(
        {
            "a": "War comes.\nIt Could\u00a0well be, perhaps, that war comes.\nPerhaps.",
            "b": "“War comes”, said Ada.\nNo war comes.",
        },
        quoted=(("b", "War comes", "direct", "Ada"),),
    )
    codebook = make_codebook(CLAIM, layer="claim", hedges=("perhaps", "could well"))
    columns = ["statement_id", "text", "polarity", "certainty", "hedge", "voice", "speaker",
               "uptake"]  # fmt: skip
    found = code_claims(corpus, codebook)
    assert found[columns].to_numpy().tolist() == [
        ["a", "War comes", "supports", "flat", "", "own", "", ""],
        ["a", "war comes", "supports", "hedged", "Could well; perhaps", "own", "", ""],
        ["b", "War comes", "supports", "flat", "", "other", "Ada", "open"],
        ["b", "No war comes", "rejects", "flat", "", "own", "", ""],
        ["b", "war comes", "supports", "flat", "", "own", "", ""],
    ]
    assert set(found["layer"] + found["origin"] + found["coder"]) == {"claimrulerules"}


def test_nothing_found_is_an_empty_table():
    for corpus in (TinyCorpus({}), TinyCorpus({"a": "Perhaps."})):
        found = code_claims(corpus, make_codebook(CLAIM, layer="claim", hedges=("perhaps",)))
        pd.testing.assert_frame_equal(found, no_codings("claim"))


def test_a_bad_hedge_is_told():
    codebook = make_codebook(CLAIM, layer="claim", hedges=("*",))
    with pytest.raises(BadInput, match=r"tiny.toml, hedges, “\*”: has no letters"):
        code_claims(TinyCorpus({"a": "War."}), codebook)
