"""A new claim as lines of a codebook: they can be pasted as they are, whatever the sentence."""

import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from coding.tiny import make_codebook
from hypothesis import given, settings
from hypothesis import strategies as st
from payloads import PAYLOADS

from helpers.coding.codebook import Code, Codebook, check_codebook, read_codebook
from helpers.coding.content_words import cut_ending, is_content
from helpers.coding.new_claims import write_claim
from helpers.coding.schema import ClaimBook
from helpers.reading.corpus import SHIPPED

HEAD = 'layer = "claim"\nlanguage = "en"\ntitle = "Any"\n'
CODEBOOK = make_codebook({"id": "boats-leak", "cues": ("boats leak",)}, layer="claim")


def sentence(text):
    return SimpleNamespace(text=text)


def read_back(text, codebook=CODEBOOK):
    return tomllib.loads(write_claim(sentence(text), codebook))["code"][0]


def test_the_lines_of_a_claim():
    assert write_claim(sentence("The old ferry cannot\ncarry the whole school."), CODEBOOK) == (
        "[[code]]\n"
        'id = "old-ferry-carry-whole"\n'
        'group = "g"\n'
        'label = "The old ferry cannot carry the whole…"\n'
        'definition = "Say what is claimed, in words that both sides would accept."\n'
        'cues = ["ferry ... school", "carry ... whole"]\n'
        'examples = ["The old ferry cannot carry the whole school."]\n'
    )


def test_an_id_is_one_that_the_codebook_has_not():
    assert read_back("Boats leak.")["id"] == "boats-leak-2"
    second = make_codebook({"id": "boats-leak"}, {"id": "boats-leak-2"}, layer="claim")
    assert read_back("Boats leak.", second)["id"] == "boats-leak-3"


def test_without_a_group_in_the_codebook_there_is_none():
    bare = Codebook("claim", "en", "", "", Path("claims.toml"), ())
    assert "group" not in read_back("Boats leak.", bare)


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Boats leak.", ["boats ... leak"]),
        ("Leaks leak, leaks leak.", ["leaks ... leak"]),
        ("Leaks are ours.", ["leaks"]),
        ("We are not to be had.", ["we are not to"]),
        ("It is 5.", ["it is 5"]),
        ("5", ["5"]),
        ("النهر هو طريقنا إلى البيت.", ["النهر ... طريقنا", "إلى ... البيت"]),
        ("IT IS THE US.", ["it is the us"]),
    ],
)
def test_cues_are_pairs_of_content_words_or_what_there_is(text, cues):
    assert read_back(text)["cues"] == cues


@pytest.mark.parametrize("text", ["…", "“ ”", "🚢", ""])
def test_a_sentence_without_a_word_is_refused(text):
    with pytest.raises(ValueError, match="has no word that a cue could look for"):
        write_claim(sentence(text), CODEBOOK)


def test_a_codebook_of_another_layer_is_refused():
    with pytest.raises(ValueError, match=r"tiny.toml lists no claims but the layer frame"):
        write_claim(sentence("Boats leak."), make_codebook("boat"))


HOSTILE = {
    **PAYLOADS,
    "quotes": 'Say "boats" and \\"leaks\\" and \'\'\'triple\'\'\' and """more""".',
    "backslash": "C:\\boats\\new\\u0041 leaks \\",
    "controls": "Boats\x00 leak\x07 and\x1b[31m sink\x7f in\x85 the\u2028 bay.",
    "surrogate": "Boats \ud800 leak.",
    "cue grammar": "Boats + leaks ... sink * and … so on",
    "toml": 'boats"]\n[[code]]\nid = "mine"\n# leaks',
}


def paste(path, start, text):
    """The codebook of a file, and the same with the lines for a sentence at its end."""
    path.write_text(start, encoding="utf-8")
    before = read_codebook(path)
    path.write_text(f"{start}\n{write_claim(sentence(text), before)}", encoding="utf-8")
    longer = read_codebook(path)
    check_codebook(longer)
    return before, longer


def test_the_lines_can_be_pasted_into_the_shipped_codebook(tmp_path):
    shipped = (SHIPPED / "codebooks" / "claims.toml").read_text(encoding="utf-8")
    text = f"The boats leak {HOSTILE['quotes']} in the bay."
    before, longer = paste(tmp_path / "claims.toml", shipped, text)
    assert [code.id for code in longer.codes[:-1]] == [code.id for code in before.codes]
    assert longer.codes[-1].group == before.groups[0].id
    assert longer.codes[-1].examples == (text,)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_the_sentence_the_file_can_be_read_and_checked(tmp_path, text):
    start = f"{HEAD}[[code]]\nid = 'a'\nlabel = 'A'\ndefinition = 'A.'\n"
    before, longer = paste(tmp_path / "claims.toml", start, f"The boats leak {text} in the bay.")
    made: Code = longer.codes[-1]
    assert len(longer.codes) == len(before.codes) + 1
    kept = text.encode("utf-8", "replace").decode("utf-8")
    assert made.examples == (" ".join(f"The boats leak {kept} in the bay.".split()),)
    assert made.cues


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_with_a_word_gives_lines_that_are_a_codebook(text):
    try:
        lines = write_claim(sentence(text), CODEBOOK)
    except ValueError:
        return
    entry = tomllib.loads(f"{HEAD}{lines}")
    entry["group"] = [{"id": "g", "label": "G", "definition": "G."}]
    made = ClaimBook.model_validate(entry).code[0]
    assert made.id not in {code.id for code in CODEBOOK.codes}
    assert bool(made.cues) == bool(made.examples)


def test_marks_that_turn_the_direction_of_lines_are_written_as_numbers():
    lines = write_claim(sentence("The boats \u202eleak\u2066 \x85\x9b here."), CODEBOOK)
    assert not set("\u202e\u2066\x85\x9b") & set(lines)
    example = tomllib.loads(f"{HEAD}{lines}")["code"][0]["examples"]
    assert example == ["The boats \u202eleak\u2066 \x9b here."]


def test_content_words_and_their_endings():
    small = ["we", "the", "said", "57", "o'clock", "www.boat.example", "ab"]
    assert not any(map(is_content, small))
    assert all(map(is_content, ["boats", "sold", "bus", "مركب"]))
    for same in (
        "attack attacks attacked attacking",
        "city cities",
        "house houses housed housing",
        "class classes",
        "use",
        "harbour harbours",
    ):
        assert len({cut_ending(word) for word in same.split()}) == 1, same
