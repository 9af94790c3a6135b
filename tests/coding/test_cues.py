from itertools import pairwise

import pandas as pd
import pytest
from coding.slow_matcher import find_slowly
from coding.tiny import TinyCorpus, make_codebook
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.coding.cues import (
    BadCue,
    compile_cues,
    find_cues,
    find_in_texts,
    parse_cues,
    spell_out,
)
from helpers.reading.faults import BadInput


def hits(text, *cues, exceptions=()):
    """The words that cues find in a text, each line of which is a sentence."""
    codebook = make_codebook({"cues": cues, "exceptions": tuple(exceptions)})
    found = find_cues(TinyCorpus({"t": text}), codebook)
    return [text[start:end] for start, end in zip(found["start"], found["end"], strict=True)]


def test_one_row_per_place_and_cue_with_code_and_field():
    corpus = TinyCorpus({"two": "Peace now.\nNo war, no peace.", "one": "War on war."})
    codebook = make_codebook(
        {"id": "peace", "cues": ("peace", "no peace")},
        {"id": "war", "cues": ("war",), "cues_against": ("no war",)},
    )
    expected = pd.DataFrame(
        [
            ("two", 0, 5, "peace", "peace", "cues"),
            ("two", 11, 17, "war", "no war", "cues_against"),
            ("two", 14, 17, "war", "war", "cues"),
            ("two", 19, 27, "peace", "no peace", "cues"),
            ("two", 22, 27, "peace", "peace", "cues"),
            ("one", 0, 3, "war", "war", "cues"),
            ("one", 7, 10, "war", "war", "cues"),
        ],
        columns=["statement_id", "start", "end", "code", "cue", "field"],
    )
    pd.testing.assert_frame_equal(
        find_cues(corpus, codebook),
        expected.astype(dict.fromkeys(["statement_id", "code", "cue", "field"], "str")),
    )


@pytest.mark.parametrize(
    "corpus", [TinyCorpus({}), TinyCorpus({"t": ""}), TinyCorpus({"t": "War"})]
)
@pytest.mark.parametrize("codebook", [make_codebook(), make_codebook("peace", "a + b", "p* ... q")])
def test_nothing_to_find_is_an_empty_table_of_the_same_columns(corpus, codebook):
    found = find_cues(corpus, codebook)
    assert found.dtypes.astype(str).to_dict() == {
        "statement_id": "str", "start": "int64", "end": "int64",
        "code": "str", "cue": "str", "field": "str",
    }  # fmt: skip
    assert found.empty


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        # words in a row inside one sentence
        ("No war. Not warlike.", "war", ["war"]),
        ("the class war and the class struggle", "class war", ["class war"]),
        ("the class\nwar", "class war", []),
        ("class, war: class (war)", "class war", ["class, war", "class (war"]),
        ("war war war", "war war", ["war war", "war war"]),
        # * at the end of a word
        ("imperialism, imperial, Imperialists", "imperialis*", ["imperialism", "Imperialists"]),
        ("condemning wars and condemns war", "condemn* war*", ["condemning wars", "condemns war"]),
        ("war", "war*", ["war"]),
        # hyphens separate, in cue and text alike
        ("anti-war and anti war", "anti-war", ["anti-war", "anti war"]),
        ("a U.S.-led war", "US led", ["U.S.-led"]),
        # possessives are set aside
        ("Trump's war, Trump war", "Trump war", ["Trump's war", "Trump war"]),
        ("the workers’ war", "workers' war", ["workers’ war"]),
        ("They can't. They can.", "can", ["can"]),
        ("They can’t.", "can't", ["can’t"]),
        # case is ignored, except in words that the cue writes in capitals
        ("WAR War war", "War", ["WAR", "War", "war"]),
        ("The US told us, the U.S. and Us", "US", ["US", "U.S."]),
        ("The US told us.", "us", ["US", "us"]),
        ("I or i", "I", ["I", "i"]),
        ("Iran's IRGC irgc", "IR*", ["IRGC"]),
        # a line in capitals
        ("HANDS OFF US AND U.S. TROOPS", "US", ["U.S."]),
        ("US", "US", ["US"]),
        ("US — 1914!", "US", []),
        # forms of one abbreviation
        ("the U. S. troops, U.S. troops, US troops", "U.S. troops",
         ["U. S. troops", "U.S. troops", "US troops"]),
        # seen through
        ("im\u00adperial\u200bist war", "imperialist war", ["im\u00adperial\u200bist war"]),
        ("“No” war — no\u00a0war", "no war", ["No” war", "no\u00a0war"]),
        ("cafe\u0301 café", "CafÉ", ["cafe\u0301", "café"]),
        # any order, in one sentence: the shortest stretch
        ("peace or war or no peace", "peace + war", ["peace or war"]),
        ("war and peace, peace and war", "peace + war", ["war and peace"]),
        ("peace\nwar", "peace + war", []),
        ("war in a war", "war + war", ["war in a war"]),
        ("the class war", "class war + war", []),
        ("c a b", "a + b + c", ["c a b"]),
        ("d x c x b x a", "a + b + c + d", ["d x c x b x a"]),
        # in that order
        ("peace, war, no peace", "war ... peace", ["war, no peace"]),
        ("sanctions kill and kill", "sanctions ... kill*", ["sanctions kill"]),
        ("kill sanctions", "sanctions ... kill*", []),
        ("sanctions and sanctions kill", "sanctions ... kill", ["sanctions kill"]),
        ("a b a b", "a … b", ["a b"]),
        ("a x b x c, a b c", "a ... b ... c", ["a b c"]),
    ],
)  # fmt: skip
def test_the_grammar(text, cue, expected):
    assert hits(text, cue) == expected


def test_overlapping_cues_all_yield_passages_also_of_one_code():
    assert hits("no class war", "no class", "class war", "class", "class*") == [
        "no class",
        "class",
        "class",
        "class war",
    ]


@pytest.mark.parametrize(
    ("cue", "cues"),
    [
        ("no {war}", ["no war"]),
        ("{no|end the} war", ["no war", "end the war"]),
        ("{stop|end} {war*|raids}", ["stop war*", "stop raids", "end war*", "end raids"]),
        ("{war*|air raid} + {deaths|were ... killed}", None),
        ("{ war | peace } now", ["war now", "peace now"]),
        ("{war|war} now", ["war now"]),
        ("anti{war|-war}", ["antiwar", "anti-war"]),
        ("{war + dead|peace}", ["war + dead", "peace"]),
    ],
)
def test_braces_stand_for_several_cues(cue, cues):
    if cues is None:
        with pytest.raises(BadCue, match="mixes"):
            parse_cues(cue)
    else:
        assert spell_out(cue) == cues
        assert [parsed.written for parsed in parse_cues(cue)] == cues


def test_a_passage_names_the_one_cue_that_it_matches():
    codebook = make_codebook({"cues": ("{stop|end} the war", "stop the {war|raids}")})
    found = find_cues(TinyCorpus({"t": "Stop the war.\nEnd the war."}), codebook)
    assert list(zip(found["start"], found["cue"], strict=True)) == [
        (0, "stop the war"),
        (14, "end the war"),
    ]


def test_an_exception_removes_the_hits_of_its_code_that_share_a_word_with_it():
    text = "No war crime. A war crime, a war.\nThe war"
    assert hits(text, "war", "war crime", exceptions=["no war crime", "a war"]) == ["war"]
    codebook = make_codebook({"cues": ("war",), "exceptions": ("the war",)}, {"cues": ("war",)})
    found = find_cues(TinyCorpus({"t": "the war"}), codebook)
    assert list(found["code"]) == ["b"]


def test_an_exception_between_two_parts_removes_the_stretch_and_no_longer_one_comes():
    text = "war brings no peace, and peace"
    assert hits(text, "war ... peace") == ["war brings no peace"]
    assert hits(text, "war ... peace", exceptions=["no peace"]) == []


@pytest.mark.parametrize(
    ("cue", "what"),
    [
        ("", "is empty"),
        ("  ", "is empty"),
        ("*", "has no letters in '*'"),
        ("…!", "has no letters in '…!'"),
        ("im*st", "has a * that is not at the end of a word"),
        ("*ism", "has a * that is not at the end of a word"),
        ("war**", "has a * that is not at the end of a word"),
        ("war * peace", "has a * that is not at the end of a word"),
        ("Trump's*", "has a * that is not at the end of a word"),
        ("a + b ... c", "mixes + with ..."),
        ("a + ", "has an empty part"),
        ("+ a", "has an empty part"),
        ("a ...  ... b", "has an empty part"),
        ("a + - + b", "has no letters in '-'"),
        ("a + b + c + d + e", "has 5 parts"),
        ("{a|b", "has a brace without its partner"),
        ("a} b", "has a brace without its partner"),
        ("{a|{b|c}}", "has a brace without its partner"),
        ("a|b", "has a | outside braces"),
        ("{a|}", "has an empty choice"),
        ("{} war", "has an empty choice"),
        ("{a|-}", "has no letters in '-'"),
        ("{a|b + c} ... d", "mixes + with ..."),
        ("{a|b|c|d} {a|b|c|d} {a|b|c|d} {a|b|c|d} {a|b|c|d}", "stands for 1,024 cues"),
    ],
)
def test_a_bad_cue_is_refused(cue, what):
    with pytest.raises(BadCue) as refused:
        parse_cues(cue)
    assert refused.value.what == what
    codebook = make_codebook({"id": "x", "exceptions": (cue,)})
    with pytest.raises(BadInput) as told:
        compile_cues(codebook)
    assert str(told.value).startswith(f"tiny.toml, code x, except, “{cue}”: {what}; ")


def test_texts_of_no_corpus_are_split_into_sentences():
    rules = compile_cues(make_codebook("war + peace"))
    found = find_in_texts(["No war. Peace!", "War or peace?"], rules)
    assert list(found["statement_id"]) == ["1"]


# Few words, so that most examples have hits, exceptions that bite, and parts to choose between.
PIECES = st.sampled_from(
    ["us", "US", "U.S.", "U. S.", "U.\nS.", "war", "WAR", "wars", "war’s", "wa\u00adr", "no",
     "no-war", "can't", "e\u0301", "É", "العَرَب", "1,500", "“no”", "—", "i.e.", "\u200fno."]
)  # fmt: skip
GAPS = st.sampled_from([" ", " ", " ", "\n", "\u00a0", "  ", ""])
TEXTS = st.lists(st.tuples(PIECES, GAPS), min_size=10, max_size=30).map(
    lambda pairs: "".join(map("".join, pairs))
)
CUE_WORDS = st.sampled_from(
    ["us", "US", "U.S.", "U*", "US*", "war", "war", "WAR", "wa*", "no", "no", "n*", "no-war",
     "war's", "can*", "can't", "é", "É*", "العَرَب", "1,500", "ie"]
)  # fmt: skip
PHRASES = st.lists(CUE_WORDS, min_size=1, max_size=2).map(" ".join)
CUES = st.one_of(
    st.lists(CUE_WORDS, min_size=1, max_size=3).map(" ".join),
    *(st.lists(PHRASES, min_size=2, max_size=3).map(joint.join) for joint in (" + ", " ... ")),
    *(st.lists(CUE_WORDS, min_size=2, max_size=4).map(joint.join) for joint in (" + ", " ... ")),
)
CHOICE = st.lists(PHRASES, min_size=1, max_size=3).map(lambda listed: f"{{{'|'.join(listed)}}}")
CHOICES = st.tuples(CHOICE, st.sampled_from([" ", " + ", " ... "]), PHRASES | CHOICE).map("".join)


@settings(max_examples=300)
@given(
    st.lists(st.tuples(TEXTS, st.sets(st.integers(1, 100), max_size=3)), min_size=1, max_size=2),
    st.lists(CHOICES | CUES, min_size=1, max_size=4, unique=True),
    st.lists(CHOICES | CUES, max_size=1),
)
def test_the_fast_matcher_agrees_with_the_slow_one(texts, cues, exceptions):
    named = {f"t{number}": text for number, (text, _) in enumerate(texts)}
    bounds = {}
    for name, (text, cuts) in zip(named, texts, strict=True):
        edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
        bounds[name] = list(pairwise(edges))
    codebook = make_codebook({"cues": tuple(cues), "exceptions": tuple(exceptions)})
    found = find_cues(TinyCorpus(named, bounds=bounds), codebook)
    for name, text in named.items():
        here = found[found["statement_id"] == name]
        rows = sorted(zip(here["start"], here["end"], here["cue"], strict=True))
        assert rows == find_slowly(text, bounds[name], cues, exceptions)
