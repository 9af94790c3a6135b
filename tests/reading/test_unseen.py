"""Characters that nobody sees are told where they change what is seen or found."""

import pytest

from helpers.reading.formats.extracts import Note
from helpers.reading.formats.unseen import find_unseen

TOLD = {
    "an override": (
        "One.\n\nThe \u202eyrref\u202c stays, \u202dso\u202c it does.\n",
        Note(
            "line 3",
            "has 2 invisible characters turning the direction of writing, so that the text shows "
            "other words than it holds (the first is U+202E)",
            "compare what you see with what is quoted, and ask for the original",
        ),
    ),
    "inside words": (
        "The fer\u200bry stays. The har\u2060\u200dbour too.",
        Note(
            "line 1",
            "has 2 invisible characters without width inside words, which searches elsewhere "
            "stumble over (the first is U+200B)",
            "nothing needs mending here, where words are matched through them",
        ),
    ),
    "a control": (
        "The ferry\x1b[31m stays.",
        Note(
            "line 1",
            "has 1 invisible character made to control machines, not to be read (the first is "
            "U+001B)",
            "save it again as plain text, if they are not meant",
        ),
    ),
}


@pytest.mark.parametrize(("text", "note"), TOLD.values(), ids=list(TOLD))
def test_the_first_place_and_the_count_are_told(text: str, note: Note) -> None:
    assert list(find_unseen(text)) == [note]


@pytest.mark.parametrize(
    "text",
    [
        "گفت\u200cوگو و نمی\u200cرسند",
        "\u200fالعبارة\u200e (ferry) \u2066باقية\u2069",
        "क्\u200dष",
        "⚓\ufe0f 👩\u200d🏫",
        "ภาษา\u200bไทย",
        "co\u00adoperate, \ufeffone \u200b two",
        "one\ttwo\x0cthree\rfour",
    ],
    ids=["Persian", "Arabic", "Hindi", "emoji", "Thai", "between words", "white space"],
)
def test_what_a_script_needs_is_no_fault(text: str) -> None:
    assert list(find_unseen(text)) == []
