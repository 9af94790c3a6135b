import pandas as pd
import pytest
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.claims import code_claims
from helpers.coding.codebook import Hedges
from helpers.coding.passages import no_codings
from helpers.reading.faults import BadInput

CLAIM = {"id": "war-comes", "cues": ("war comes",), "cues_against": ("no war comes",)}
PERHAPS = Hedges(possibility=("perhaps", "could well"))


def test_polarity_comes_from_the_list_and_certainty_from_the_hedges_before_the_cue():
    corpus = TinyCorpus(
        {
            "a": "War comes.\nIt Could\u00a0well be, perhaps, that war comes.\nPerhaps.",
            "b": "“War comes”, said Ada.\nNo war comes.",
        },
        quoted=(("b", "War comes", "direct", "Ada"),),
    )
    codebook = make_codebook(CLAIM, layer="claim", hedges=PERHAPS)
    columns = ["statement_id", "text", "polarity", "certainty", "hedge", "voice", "speaker",
               "uptake"]  # fmt: skip
    found = code_claims(corpus, codebook)
    assert found[columns].to_numpy().tolist() == [
        ["a", "War comes", "supports", "flat", "", "own", "", ""],
        ["a", "war comes", "supports", "hedged", "Could well; perhaps", "own", "", ""],
        ["b", "War comes", "supports", "flat", "", "other", "Ada", "open"],
        ["b", "No war comes", "rejects", "flat", "", "own", "", ""],
    ]
    assert set(found["layer"] + found["origin"] + found["coder"]) == {"claimrulerules"}


def test_nothing_found_is_an_empty_table():
    for corpus in (TinyCorpus({}), TinyCorpus({"a": "Perhaps."})):
        found = code_claims(corpus, make_codebook(CLAIM, layer="claim", hedges=PERHAPS))
        pd.testing.assert_frame_equal(found, no_codings("claim"))


def test_rows_tell_what_was_done_and_a_withheld_claim_is_none():
    texts = {"a": "War never comes.\nPerhaps about 3 say: War comes.\nIf war comes, we hide."}
    codebook = make_codebook(
        {"id": "war-comes", "cues": ("war ... comes", "3 say")},
        layer="claim",
        hedges=PERHAPS._replace(approximation=("about",)),
        negations=("never",),
    )
    columns = ["text", "cue", "polarity", "certainty", "hedge", "hedge_kind", "note", "coder"]
    assert code_claims(TinyCorpus(texts), codebook)[columns].to_numpy().tolist() == [
        ["War never comes", "war ... comes", "rejects", "flat", "", "",
         "turned by “never”", "rules"],
        ["3 say", "3 say", "supports", "hedged", "Perhaps", "possibility; approximation",
         "a number qualified by “about”", "rules"],
        ["War comes", "war ... comes", "supports", "flat", "", "", "", "rules"],
    ]  # fmt: skip


def test_cues_of_both_sides_in_one_sentence_suggest_neither_unless_one_is_part_of_the_other():
    texts = {
        "a": "The new pier costs jobs.\nThe new pier costs much and brings jobs.",
        "b": "No new pier costs jobs.\nThe new pier costs jobs, said the mayor: “It brings jobs.”",
    }
    codebook = make_codebook(
        {"id": "jobs-lost", "cues": ("costs ... jobs", "pier costs jobs"),
         "cues_against": ("brings jobs", "no new pier costs jobs")},
        layer="claim",
    )  # fmt: skip
    quoted = (("b", "It brings jobs.", "direct", "mayor"),)
    found = code_claims(TinyCorpus(texts, quoted=quoted), codebook)
    assert found[["statement_id", "text", "polarity", "voice"]].to_numpy().tolist() == [
        ["a", "pier costs jobs", "supports", "own"],
        ["a", "costs jobs", "supports", "own"],
        ["b", "No new pier costs jobs", "rejects", "own"],
        ["b", "pier costs jobs", "supports", "own"],
        ["b", "costs jobs", "supports", "own"],
        ["b", "brings jobs", "rejects", "other"],
    ]


def test_a_bad_hedge_is_told():
    codebook = make_codebook(CLAIM, layer="claim", hedges=Hedges(hearsay=("*",)))
    with pytest.raises(BadInput, match=r"tiny.toml, hedges, hearsay, “\*”: has no letters"):
        code_claims(TinyCorpus({"a": "War."}), codebook)
    codebook = make_codebook(CLAIM, layer="claim", no_negations=("not*only",))
    with pytest.raises(BadInput, match=r"tiny.toml, no_negations, “not\*only”: has a \*"):
        code_claims(TinyCorpus({"a": "War."}), codebook)
