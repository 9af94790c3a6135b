import pandas as pd
import pytest
from coding.tiny import TinyCorpus

from helpers.coding.passages import (
    CODING_COLUMNS,
    LAYER_COLUMNS,
    find_enclosing,
    make_codings,
    no_codings,
)

CORPUS = TinyCorpus(
    {"b": "A call!\nShe said: “No war, ‘just’ peace.”", "a": "As we said: “Peace.”"},
    roles={"b": ["call", "body"]},
    quoted=(
        ("b", "No war, ‘just’ peace.", "direct", "Ada"),
        ("b", "just", "scare", ""),
        ("a", "Peace.", "self-quoted", ""),
    ),
)


def at(statement_id, words, **further):
    start = CORPUS.text(statement_id).index(words)
    return {"statement_id": statement_id, "start": start, "end": start + len(words), **further}


def test_text_sentence_role_and_voice_come_from_the_corpus():
    located = pd.DataFrame(
        [
            at("a", "Peace", code="y", cue="peace"),
            at("b", "just", code="x", cue="just"),
            at("b", "said: “No", code="x", cue="no"),
            at("b", "call", code="x", cue="call", note="n"),
            at("b", "call", code="w", cue="call"),
        ]
    )
    expected = pd.DataFrame(
        [
            ("b", 2, 6, "call", 0, "call", "frame", "w", "rule", "rules", "call", "own", ""),
            ("b", 2, 6, "call", 0, "call", "frame", "x", "rule", "rules", "call", "own", "n"),
            ("b", 12, 21, "said: “No", 1, "body", "frame", "x", "rule", "rules", "no", "own", ""),
            ("b", 28, 32, "just", 1, "body", "frame", "x", "rule", "rules", "just", "other", ""),
            ("a", 13, 18, "Peace", 0, "body", "frame", "y", "rule", "rules", "peace",
             "self-quoted", ""),
        ],
        columns=CODING_COLUMNS,
    )  # fmt: skip
    found = make_codings(located.fillna(""), CORPUS, "frame", origin="rule", coder="rules")
    text = dict.fromkeys(set(CODING_COLUMNS) - {"start", "end", "sentence"}, "str")
    pd.testing.assert_frame_equal(found, expected.astype(text))


def test_a_claim_in_quoted_words_has_their_speaker_unless_one_is_given():
    located = pd.DataFrame(
        [
            at("b", "No war", code="1"),
            at("b", "war", code="2", speaker="Bo"),
            at("b", "peace", code="3", voice="own"),
            at("a", "Peace", code="4"),
        ]
    ).fillna("")
    found = make_codings(located, CORPUS, "claim", origin="person", coder="me")
    assert found[["code", "voice", "speaker"]].to_numpy().tolist() == [
        ["1", "other", "Ada"],
        ["2", "other", "Bo"],
        ["3", "own", ""],
        ["4", "self-quoted", ""],
    ]


@pytest.mark.parametrize("layer", LAYER_COLUMNS)
def test_a_table_without_rows_has_the_same_columns(layer):
    empty = no_codings(layer)
    assert list(empty.columns) == CODING_COLUMNS + LAYER_COLUMNS[layer]
    located = pd.DataFrame(columns=["statement_id", "start", "end"])
    for corpus in (CORPUS, TinyCorpus({})):
        made = make_codings(located, corpus, layer, origin="rule", coder="rules")
        pd.testing.assert_frame_equal(made, empty)
    one = make_codings(pd.DataFrame([at("a", "we")]), CORPUS, layer, origin="rule", coder="rules")
    assert one.dtypes.to_dict() == empty.dtypes.to_dict()


@pytest.mark.parametrize(
    ("place", "what"),
    [
        (("a", 3, 3), "The text of a has no passage from 3 to 3."),
        (("a", -1, 3), "The text of a has no passage from -1 to 3."),
        (("a", 3, 21), "The text of a has no passage from 3 to 21."),
        (("c", 0, 1), "There is no statement c in this corpus."),
    ],
)
def test_a_place_that_is_not_there_is_refused(place, what):
    located = pd.DataFrame([place], columns=["statement_id", "start", "end"])
    with pytest.raises(ValueError, match=what):
        make_codings(located, CORPUS, "frame")


def test_of_several_stretches_around_a_passage_the_innermost_is_found():
    corpus = TinyCorpus({"a": "x" * 50, "b": "x" * 50})
    columns = ["statement_id", "start", "end"]
    stretches = pd.DataFrame(
        [("b", 0, 40), ("a", 0, 50), ("a", 10, 20), ("a", 12, 13), ("b", 41, 45)], columns=columns
    )
    passages = pd.DataFrame(
        [("a", 11, 12), ("a", 12, 13), ("a", 14, 21), ("b", 39, 41), ("b", 30, 40), ("b", 45, 46)],
        columns=columns,
    )
    assert find_enclosing(passages, stretches, corpus).tolist() == [2, 3, 1, -1, 0, -1]
