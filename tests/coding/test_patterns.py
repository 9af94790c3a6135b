import pytest
from coding.tiny import make_codebook

from helpers.coding.cues import BadCue
from helpers.coding.patterns import (
    compile_patterns,
    find_pattern,
    locate_pattern,
    match_pattern,
)
from helpers.reading.faults import BadInput


def slots(pattern, text):
    found = match_pattern(pattern, text)
    return found and {slot: text[start:end] for slot, (start, end) in found.items()}


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("no {X} but {Y}", "No War but The Class War!", {"X": "War", "Y": "The Class War"}),
        ("no {X} but {Y}", "NO WAR—BUT CLASS WAR", {"X": "WAR", "Y": "CLASS WAR"}),
        ("no {X} but {Y}", "No war\nbut class\nwar", {"X": "war", "Y": "class\nwar"}),
        ("no {X} but {Y}", "No war. But peace!", None),
        ("no {X} but {Y}", "No war\n\nbut peace!", None),
        ("no {X} but {Y}", "no war", None),
        ("no {X} but {Y}", "no but war", None),
        # where a pattern begins and ends
        ("no {X}", "We say: no war!", {"X": "war"}),
        ("no {X}", "They cried, “No war” and left", {"X": "war"}),
        ("no {X}", "There is no war", None),
        ("hands off {X}", "Peace! Hands off the U.S. workers! Now!", {"X": "the U.S. workers"}),
        ("{X} now", "Ceasefire now", {"X": "Ceasefire"}),
        ("{X} now", "Ceasefire now and here", None),
        # the first slots are short, the last takes the rest
        ("{X} and {Y}", "Bread and land and peace", {"X": "Bread", "Y": "land and peace"}),
        ("{X} unite", "Workers of the world, unite!", {"X": "Workers of the world"}),
        # one to eight words
        ("no {X}", "no a b c d e f g h", {"X": "a b c d e f g h"}),
        ("no {X}", "no a b c d e f g h i", None),
        # the same words twice
        ("{X} means {X}", "No means no!", {"X": "No"}),
        ("{X} means {X}", "Yes means no!", None),
        # words of a cue
        ("stop* {X}", "Stopping wars", {"X": "wars"}),
        ("US out of {X}", "U.S. out of Iraq!", {"X": "Iraq"}),
        ("US out of {X}", "us out of Iraq!", None),
        ("us out of {X}", "U.S. out of Iraq!", {"X": "Iraq"}),
        ("no pasarán", "¡No pasara\u0301n!", {}),
        ("no {X}", "", None),
    ],
)
def test_what_a_pattern_matches(pattern, text, expected):
    assert slots(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("no {X}", "We say: no war!", "no war"),
        ("{X} now", "Come, bread now!", "Come, bread now"),
        ("ship ahoy", "Ahoy! Come, ship ahoy!", "ship ahoy"),
        # capitals count in the line as it stands
        ("US out", "We say: US OUT!", "US OUT"),
        ("US out", "US OUT NOW\nThe US out", None),
        ("US out", "US OUT!\nWe say, US out", "US out"),
    ],
)
def test_where_a_pattern_stands(pattern, text, expected):
    place = locate_pattern(pattern, text)
    assert (place and text[slice(*place)]) == expected


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("", "has no fixed word"),
        ("{X}", "has no fixed word"),
        ("no {x}", "has a brace that belongs to no slot"),
        ("no {X", "has a brace that belongs to no slot"),
        ("no {X} {Y}", "has two slots with no word between them"),
        ("n*o {X}", "has a * that is not at the end of a word"),
        ("no {X} - {Y}", "has no letters in '-'"),
    ],
)
def test_a_bad_pattern_is_refused(pattern, what):
    with pytest.raises(BadCue, match=what.replace("*", r"\*")):
        match_pattern(pattern, "no war")
    codebook = make_codebook({"id": "x", "pattern": pattern}, layer="slogan")
    with pytest.raises(BadInput) as told:
        compile_patterns(codebook)
    assert str(told.value).startswith(f"tiny.toml, code x, pattern, “{pattern}”: {what}; ")


def test_of_several_patterns_the_one_with_the_most_fixed_words_is_found():
    codebook = make_codebook(
        {"id": "no", "label": "No X", "pattern": "no {X}"},
        {"id": "but", "label": "No X but Y", "pattern": "no {X} but {Y}"},
        {"id": "off", "label": "Hands off", "pattern": "hands off {X}"},
        layer="slogan",
    )
    assert find_pattern(codebook, "No war but class war!") == ("but", "No X but Y")
    assert find_pattern(codebook, "No war!") == ("no", "No X")
    assert find_pattern(codebook, "Peace!") == ("", "")
