"""Spoiled letters are noticed and named; nothing is repaired, and whole texts are left in peace."""

import pytest
from ftfy.badness import BADNESS_RE
from hypothesis import given
from hypothesis import strategies as st
from reading.encoded import WRITTEN

from helpers.reading.formats.extracts import Note
from helpers.reading.formats.mojibake import _find_pieces, find_mojibake

MEND = "ask for the original, or open it as UTF-8; the text is read as it stands"
ASK = "ask for the original; the text is read as it stands"

SPOILED = {
    "cp1252": (
        "The harbour.\n\nDie FÃ¤hre bleibt, und die BrÃ¼cke auch.\n",
        Note(
            "line 3",
            "has letters that look like UTF-8 that was read as Windows-1252 or ISO 8859-1: "
            "“FÃ¤hre” was probably “Fähre” (the first of 2 words)",
            MEND,
        ),
    ),
    "quotation marks": (
        "â€œThe ferry stays,â€\x9d they said.\n",
        Note(
            "line 1",
            "has letters that look like UTF-8 that was read as Windows-1252: “â€œThe” was probably "
            "““The” (the first of 2 words)",
            MEND,
        ),
    ),
    "Mac": (
        "Die F√§hre und die Br√ºcke bleiben, die Stra√üe auch.\n",
        Note(
            "line 1",
            "has letters that look like UTF-8 that was read as Mac Roman: “Br√ºcke” was probably "
            "“Brücke” (the first of 2 words)",
            MEND,
        ),
    ),
    "Russian": (
        "РџР°СЂРѕРј РѕСЃС‚Р°С‘С‚СЃСЏ.\n",
        Note(
            "line 1",
            "has letters that look like UTF-8 that was read as Windows-1251: “РџР°СЂРѕРј” was "
            "probably “Паром” (the first of 2 words)",
            MEND,
        ),
    ),
    "nothing that explains it": (
        "The ferry ¤¶§ ¤¶§ ¤¶§ stays.\n",
        Note("line 1", "has letters that look spoiled: “¤¶§” (the first of 3 words)", ASK),
    ),
    "lost letters": (
        "One\r\rDie F\ufffdhre und die Br\ufffdcke.\n",
        Note("line 3", "has 2 signs \ufffd where letters were lost: “F\ufffdhre”", ASK),
    ),
}


@pytest.mark.parametrize(("text", "note"), SPOILED.values(), ids=list(SPOILED))
def test_the_first_place_is_told_with_what_it_probably_was(text: str, note: Note) -> None:
    assert find_mojibake(text) == [note]


@pytest.mark.parametrize("language", list(WRITTEN))
def test_a_text_in_any_language_is_left_in_peace(language: str) -> None:
    assert find_mojibake("\n\n".join(WRITTEN[language][1:])) == []


@pytest.mark.parametrize("language", [name for name in WRITTEN if name != "Taiwanese Chinese"])
@pytest.mark.parametrize("wrong", ["cp1252", "mac_roman", "cp1250"])
def test_spoiled_text_is_noticed_in_every_language(language: str, wrong: str) -> None:
    text = "\n\n".join(WRITTEN[language][1:])
    spoiled = text.encode().decode(wrong, "replace").replace("\ufffd", "")
    assert "has letters that look" in find_mojibake(spoiled)[0].what


@pytest.mark.parametrize(
    "text",
    ["Café – “naïve” façade… 5 €", "Ångström, Ærø, Ísland", "±5 °C × 3 µm ½", "¡Olé! ¿Qué?", "Ã"],
)
def test_rare_signs_are_no_fault(text: str) -> None:
    assert find_mojibake(text) == []


@given(st.text("ab Z.é€Ã¢â‚¬™œÂ \xa0°ŠØÙ©ВГРС–√±×²’“”à\x85β\n", max_size=60))
def test_only_where_something_can_be_spoiled_is_it_looked_for(text: str) -> None:
    pieces = _find_pieces(text)
    found = [m.start() for start, end in pieces for m in BADNESS_RE.finditer(text, start, end)]
    assert found == [match.start() for match in BADNESS_RE.finditer(text)]
