"""The hostile corpus holds every payload, so that a view that shows it has shown them all."""

from pathlib import Path

import pytest
from payloads import FILE_NAMES, PAYLOADS, STRICT_FILE_NAMES

from helpers.reading.corpus import read_corpus


@pytest.fixture(scope="module")
def hostile(project: Path):
    return read_corpus(project / "tests" / "corpora" / "hostile")


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_payload_stands_in_a_statement_and_is_read_as_it_is(hostile, name: str) -> None:
    texts = [hostile.text(statement_id) for statement_id in hostile.statements.index]
    assert any(PAYLOADS[name] in text for text in texts)


@pytest.mark.parametrize("name", FILE_NAMES)
def test_a_file_name_is_read_as_it_is(tmp_path: Path, name: str) -> None:
    file = FILE_NAMES[name]
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / file).write_text("The hall stays. Nobody closes it.", encoding="utf-8")
    statements = read_corpus(tmp_path).statements
    assert statements["file"].to_dict() == {file.removesuffix(".txt"): file}


def test_only_the_strict_names_are_impossible_on_windows() -> None:
    forbidden = set('<>:"/\\|?*')
    assert not any(forbidden & set(file) for file in FILE_NAMES.values())
    assert all(forbidden & set(file) for file in STRICT_FILE_NAMES.values())


def test_an_id_with_markup_is_an_id_like_any_other(hostile) -> None:
    assert "<u>x&y</u>" in hostile.statements.index
