"""Which encoding a plain text is written in, and how that is told."""

import codecs
from importlib.metadata import version

import pytest
from reading.encoded import WRITTEN, write_cases

from helpers.reading.formats.extracts import Extract, Note, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.plain import extract_plain

LIMITS = Limits()
CASES = list(write_cases())
LETTERS = f"no mark in the file; decided from its letters, py3langid {version('py3langid')}"
NULS = "no mark in the file; certain from where its NULs stand"
MEND = "look whether the accents are right; saving it as UTF-8 settles it"
SAVE = "open it in an editor and save it as UTF-8"


def read(data: bytes) -> Extract:
    return extract_plain(data, LIMITS)


def refusal(data: bytes, limits: Limits = LIMITS) -> tuple[str, str, str]:
    with pytest.raises(Unreadable) as fault:
        extract_plain(data, limits)
    return fault.value.place, fault.value.what, fault.value.mend


CERTAIN = {
    "UTF-8": ("Die Fähre bleibt.\n".encode(), "UTF-8"),
    "UTF-8 with a mark": (
        "Die Fähre bleibt.\n".encode("utf-8-sig"),
        "UTF-8 with a byte-order mark",
    ),
    "UTF-16 of Windows": ("Die Fähre bleibt.\n".encode("utf-16"), "UTF-16"),
    "UTF-16 the other way round": (
        codecs.BOM_UTF16_BE + "Die Fähre bleibt.\n".encode("utf-16-be"),
        "UTF-16",
    ),
    "UTF-32": ("Die Fähre bleibt.\n".encode("utf-32"), "UTF-32"),
    "UTF-16 without a mark": ("Die Fähre bleibt.\n".encode("utf-16-le"), f"UTF-16 ({NULS})"),
    "UTF-16 the other way round without a mark": (
        "Die Fähre bleibt.\n".encode("utf-16-be"),
        f"UTF-16 ({NULS})",
    ),
    "UTF-32 without a mark": ("Die Fähre bleibt.\n".encode("utf-32-le"), f"UTF-32 ({NULS})"),
}


@pytest.mark.parametrize(("data", "words"), CERTAIN.values(), ids=list(CERTAIN))
def test_what_is_certain_needs_no_note(data: bytes, words: str) -> None:
    assert read(data) == Extract("Die Fähre bleibt.\n", f"plain text, {words}")


@pytest.mark.parametrize("language", ["Russian", "Greek", "Arabic", "Japanese", "Korean"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-be"])
def test_in_other_scripts_the_spaces_and_line_ends_tell(language: str, encoding: str) -> None:
    text = "\n".join(WRITTEN[language][1:])
    assert read(text.encode(encoding)).text == text


def test_japanese_mail_is_known_by_its_shifts() -> None:
    text = WRITTEN["Japanese"][2]
    extraction = "plain text, ISO-2022-JP (known by its shift signs)"
    assert read(text.encode("iso2022_jp")) == Extract(text, extraction)


def test_an_old_encoding_is_told_from_the_letters_and_a_person_is_asked_to_look() -> None:
    text = "Wir fordern:\n\nDie Fähre bleibt, und die Brücke wird größer.\n"
    what = (
        "is not written in UTF-8 and does not say in what; from its letters it was read as "
        "Windows-1252 (“Fähre”)"
    )
    assert read(text.encode("cp1252")) == Extract(
        text, f"plain text, Windows-1252 ({LETTERS})", notes=(Note("line 3", what, MEND),)
    )


@pytest.mark.parametrize(
    ("data", "text"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_one_line_is_enough_in_twenty_languages(data: bytes, text: str) -> None:
    assert read(data).text == text


ONE_SIGN = {
    "a dash": "The ferry stays – and so do we, said the crew on Monday.\n",
    "an apostrophe": "The crew’s ferry stays.\n",
    "marks": "“The ferry stays,” the crew said.\n",
    "a loan": "We meet at the café beside the harbour on Monday.\n",
    "a name": "Müller and the crew say no to the sale of the school.\n",
}


@pytest.mark.parametrize("text", ONE_SIGN.values(), ids=list(ONE_SIGN))
@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_english_with_hardly_a_sign_beyond_ascii(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
def test_a_long_statement_is_told_as_a_short_one(encoding: str) -> None:
    lines = WRITTEN["German"][1:]
    text = "\n\n".join(f"{n}. {lines[n % 2]}" for n in range(400))
    same = text.encode(encoding, "ignore").decode(encoding)
    assert read(same.encode(encoding)).text == same
    assert read((lines[0] * 400).encode(encoding)).text == lines[0] * 400


# What could be two texts, or is none: (bytes, place, what, mend).
REFUSED = {
    "one sign alone": (
        "The ferry stays… said the crew on Monday, and so did we.\n".encode("cp1252"),
        "byte 16",
        "is not written in UTF-8 and could be Windows-1252 (“stays…”) or DOS 850 (“staysà”)",
        SAVE,
    ),
    "letters of no language": (
        b"Wr \xe3\xd0\xc6 \xb6\xd8 xx \xf0\xfe\xde\xaf qq \xa4\xa6\xa8 zz\n",
        "byte 4",
        "is not written in UTF-8, and its letters fit no other encoding",
        SAVE,
    ),
    "bytes": (
        bytes(range(128, 256)),
        "byte 1",
        "is not written in UTF-8, and its letters fit no other encoding",
        SAVE,
    ),
    "UTF-8 that was cut": (
        "Für die Fähre über den Fluss zur Brücke".encode()[:-5] + b"\xc3",
        "byte 39",
        "is written in UTF-8 with 1 byte that cannot be UTF-8",
        "ask for the original, or mend those places in an editor",
    ),
    "UTF-8 and another encoding patched together": (
        "Für die Fähre über den Fluss, größer und schöner.\n".encode() + "Für".encode("cp1252"),
        "byte 58",
        "is written in UTF-8 with 1 byte that cannot be UTF-8",
        "ask for the original, or mend those places in an editor",
    ),
    "UTF-16 that was cut": (
        "Die Fähre".encode("utf-16")[:-1],
        "byte 19",
        "is not written in UTF-16",
        SAVE,
    ),
    "a mark and something else": (
        codecs.BOM_UTF8 + b"F\xe4hre",
        "byte 5",
        "is not written in UTF-8 with a byte-order mark",
        SAVE,
    ),
    "half a character": (
        codecs.BOM_UTF16_LE + b"a\0\x3d\xd8",
        "byte 5",
        "is not written in UTF-16",
        SAVE,
    ),
    "half a character in UTF-8": (
        b"one \xed\xa0\xbd two",
        "byte 5",
        "is not written in UTF-8, and its letters fit no other encoding",
        SAVE,
    ),
    "NUL": (
        b"one\0two",
        "character 4",
        "holds a NUL character, so it is no plain text",
        "save it as plain text in UTF-8",
    ),
    "NUL among old letters": (
        b"F\xe4hre\0 und Br\xfccke",
        "byte 6",
        "holds NUL bytes and is in no known encoding, so it is no plain text",
        "save it as plain text in UTF-8",
    ),
}


@pytest.mark.parametrize("row", REFUSED.values(), ids=list(REFUSED))
def test_what_could_be_two_texts_or_none_is_refused(row: tuple[bytes, str, str, str]) -> None:
    assert refusal(row[0]) == row[1:]


def test_bytes_that_must_be_too_many_characters_are_not_decoded() -> None:
    assert refusal(b"a" * 405, Limits(characters=100)) == (
        "",
        "holds more than 100 characters",
        "split it into several files, or raise the limit, see README",
    )


def test_only_the_line_ends_of_windows_are_touched() -> None:
    assert read(b"one\r\ntwo\rthree\n\rfour\x0cfive\x85".replace(b"\x85", b"")).text == (
        "one\ntwo\rthree\n\rfour\x0cfive"
    )
