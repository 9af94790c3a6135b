"""A file becomes text, or one sentence that says why not."""

from pathlib import Path

import pytest

from helpers.reading.faults import BadInput
from helpers.reading.sources import read_source

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
    "another encoding": (
        "Für alle".encode("latin-1"),
        "a.txt, byte 2: is not written in UTF-8; open it in an editor and save it as UTF-8.",
    ),
    "a picture": (
        b"\x89PNG\r\n",
        "a.txt, byte 1: is not written in UTF-8; open it in an editor and save it as UTF-8.",
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
