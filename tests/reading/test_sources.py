"""A file becomes text, or one sentence that says why not."""

import hashlib
import os
from dataclasses import fields
from pathlib import Path

import pytest

from helpers.reading.faults import BadInput
from helpers.reading.formats.extracts import Note
from helpers.reading.formats.limits import LIMITS_VARIABLE, Limits
from helpers.reading.sources import READERS, Source, list_notes, read_bytes, read_file, read_source

READ = {
    "UTF-8": ("Für alle\n".encode(), "Für alle\n", "plain text, UTF-8"),
    "byte-order mark": (
        "Für alle".encode("utf-8-sig"),
        "Für alle",
        "plain text, UTF-8 with a byte-order mark",
    ),
    "UTF-16": ("Für alle".encode("utf-16"), "Für alle", "plain text, UTF-16"),
    "line ends of Windows": (b"one\r\ntwo\r\n", "one\ntwo\n", "plain text, UTF-8"),
}


@pytest.mark.parametrize(("data", "text", "extraction"), READ.values(), ids=list(READ))
def test_text_and_how_it_was_got(tmp_path: Path, data: bytes, text: str, extraction: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    source = read_source(tmp_path / "a.txt")
    assert (source.text, source.extraction) == (text, extraction)


REFUSED = {
    "empty": (
        b"",
        "a.txt: is empty; put the statement into it, or take it away.",
    ),
    "white space": (
        "\u2003\n".encode(),
        "a.txt: holds no text; put the statement into it, or take it away.",
    ),
    "no encoding": (
        b"F\xfc\x81\x98r \x8f\x9d alle",
        "a.txt, byte 2: is not written in UTF-8, and its letters fit no other encoding; "
        "open it in an editor and save it as UTF-8.",
    ),
    "a picture": (
        b"\x89PNG\r\n\x1a\n",
        "a.txt: is a picture, not plain text as its name says; "
        "have its text recognised (OCR) and save that as .txt.",
    ),
    "NUL": (
        b"one\0two",
        "a.txt, character 4: holds a NUL character, so it is no plain text; "
        "save it as plain text in UTF-8.",
    ),
}


@pytest.mark.parametrize(("data", "sentence"), REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_read_is_told_in_one_sentence(
    tmp_path: Path, data: bytes, sentence: str
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(BadInput) as fault:
        read_source(tmp_path / "a.txt")
    assert str(fault.value) == sentence
    assert fault.value._render_traceback_() == [sentence]


def test_a_folder_is_no_statement(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is no ordinary file"):
        read_source(tmp_path)


def test_bytes_that_lie_in_no_file_are_read_alike(tmp_path: Path) -> None:
    data = "Die Fähre bleibt.\r\n".encode()
    (tmp_path / "a.md").write_bytes(data)
    source = read_bytes("a.MD", data)
    assert source == read_source(tmp_path / "a.md")
    assert source._replace(sha256="") == Source("Die Fähre bleibt.\n", "", "plain text, UTF-8")
    assert source.sha256 == hashlib.sha256(data).hexdigest()


def test_what_a_person_should_know_is_told_as_problems_are() -> None:
    source = read_bytes("a.txt", "The fer\u200bry: F\ufffdhre.".encode())
    assert [str(fault) for fault in list_notes("a.txt", source)] == [
        "a.txt, line 1: has 1 sign \ufffd where letters were lost: “F\ufffdhre.”; "
        "ask for the original; the text is read as it stands.",
        "a.txt, line 1: has 1 invisible character without width inside words, which searches "
        "elsewhere stumble over (the first is U+200B); "
        "nothing needs mending here, where words are matched through them.",
    ]


def test_every_ending_is_written_in_lower_case() -> None:
    assert list(READERS) == [".txt", ".md", ".html", ".htm", ".pdf", ".docx"]


def test_another_format_is_refused() -> None:
    with pytest.raises(BadInput) as fault:
        read_bytes("a.odt", b"PK")
    assert str(fault.value) == (
        "a.odt: is in no format that can be read; "
        "save its text as .txt, .md, .html, .htm, .pdf or .docx."
    )


LIMITS = {
    "size": (
        Limits(megabytes=1),
        b"a" * 1_000_001,
        "a.txt: is larger than 1 MB; save it without pictures, or raise the limit, see README.",
    ),
    "length": (
        Limits(characters=9),
        "Die Fähre.".encode(),
        "a.txt: holds more than 9 characters; "
        "split it into several files, or raise the limit, see README.",
    ),
}


@pytest.mark.parametrize(("limits", "data", "sentence"), LIMITS.values(), ids=list(LIMITS))
def test_limits_are_kept(tmp_path: Path, limits: Limits, data: bytes, sentence: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(BadInput) as fault:
        read_source(tmp_path / "a.txt", limits)
    assert str(fault.value) == sentence
    with pytest.raises(BadInput) as fault:
        read_bytes("a.txt", data, limits)
    assert str(fault.value) == sentence


def test_limits_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(LIMITS_VARIABLE, "characters=3")
    assert read_bytes("a.txt", b"Yes").text == "Yes"
    with pytest.raises(BadInput, match="holds more than 3 characters"):
        read_bytes("a.txt", b"None")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("megabytes=99999999999999999999", "'megabytes=99999999999999999999'"),
        ("pages=" + "9" * 5000, f"'pages={'9' * 54}…'"),
        ("pages=0", "'pages=0'"),
        ("pages=²", "'pages=²'"),
        ("seconds=1.5", "'seconds=1.5'"),
    ],
)
def test_a_limit_that_no_system_can_count_to_is_refused(
    monkeypatch: pytest.MonkeyPatch, written: str, shown: str
) -> None:
    monkeypatch.setenv(LIMITS_VARIABLE, written)
    with pytest.raises(BadInput) as fault:
        read_bytes("a.txt", b"The ferry stays.")
    assert str(fault.value) == (
        f"{LIMITS_VARIABLE}: holds {shown}, which sets no limit; write one of characters, "
        "megabytes, memory, pages, seconds, unpacked, = and a whole number."
    )


@pytest.mark.parametrize("name", [field.name for field in fields(Limits)])
def test_the_highest_limits_can_be_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    monkeypatch.setenv(LIMITS_VARIABLE, f"{name}=999999999")
    (tmp_path / "a.txt").write_bytes(b"The ferry stays.")
    assert read_source(tmp_path / "a.txt").text == "The ferry stays."
    page = b"<title>Boats</title><p>The ferry stays, and we stay with it on this shore.</p>"
    assert "ferry stays" in read_bytes("a.html", page).text


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a\nb.txt", "a\\u000ab.txt"),
        ("a\x1b[31m.txt", "a\\u001b[31m.txt"),
        ("f\udce4hre.txt", "f\\xe4hre.txt"),
        ("a\u2028b.txt", "a\\u2028b.txt"),
    ],
)
def test_a_name_that_cannot_be_shown_is_refused(name: str, shown: str) -> None:
    with pytest.raises(BadInput) as fault:
        read_bytes(name, b"The ferry stays.")
    assert str(fault.value) == (
        f"{shown}: has characters in its name that cannot be shown; "
        "give it a name of letters, digits and hyphens."
    )


@pytest.mark.parametrize(
    "name",
    [
        "<script>.txt",
        "\u202etxt.txt",
        "=1+1.txt",
        "کشتی‌ها.txt",
        "渡し船.txt",
        "⚓.txt",
        "a b'\"&.txt",
    ],
)
def test_any_other_name_is_a_name(name: str) -> None:
    assert read_bytes(name, b"The ferry stays.").text == "The ferry stays."


def test_a_file_that_grows_while_it_is_read_stays_within_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 1_000_000)
    opened = os.open

    def grow(*given) -> int:
        path.write_bytes(b"a" * 3_000_000)
        return opened(*given)

    monkeypatch.setattr(os, "open", grow)
    assert len(read_file(path, Limits(megabytes=1))) == 1_000_001


def test_notes_of_an_old_encoding_come_first() -> None:
    source = read_bytes("a.txt", "Die Fähre bleibt, die Brücke auch.".encode("cp1252"))
    assert [type(note) for note in source.notes] == [Note]
    assert source.extraction.startswith("plain text, Windows-1252 (no mark in the file; decided")
