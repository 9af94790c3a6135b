"""Paragraphs, their roles and the layout of a text: the rules find what a person reads."""

from pathlib import Path

import pandas as pd
import pytest
from reading.expected_roles import FERRY, LAYOUTS, SHIPPED, SINGLE, SMALL
from reading.tiny import read_texts, squeeze

from helpers.reading.corpus import read_corpus

Row = tuple[str, str, str]


@pytest.fixture(scope="module")
def paragraphs(project: Path) -> pd.DataFrame:
    folders = ["corpus", "tests/corpora/ferry", "tests/corpora/single"]
    return pd.concat([read_corpus(project / folder).paragraphs for folder in folders])


def abridge(found: pd.DataFrame, expected: list[Row]) -> list[Row]:
    """Role, first and last words of each paragraph, cut to the length that is expected there."""
    rows = []
    for number, (role, text) in enumerate(zip(found["role"], found["text"], strict=True)):
        _, first, last = expected[number] if number < len(expected) else ("", " " * 25, " " * 25)
        line = squeeze(text)
        rows.append((role, line[: len(first)], line[-len(last) :]))
    return rows


READ = SHIPPED | FERRY | SINGLE


@pytest.mark.parametrize("statement_id", READ)
def test_paragraphs_and_roles_of_a_statement(paragraphs: pd.DataFrame, statement_id: str) -> None:
    found = paragraphs[paragraphs["statement_id"] == statement_id]
    assert abridge(found, READ[statement_id]) == READ[statement_id]


@pytest.mark.parametrize("name", SMALL)
def test_paragraphs_and_roles_of_a_small_text(name: str) -> None:
    text, expected = SMALL[name]
    assert abridge(read_texts({name: text}).paragraphs, expected) == expected


def test_every_paragraph_says_why_it_has_its_role(paragraphs: pd.DataFrame) -> None:
    assert (paragraphs["why"].str.len() > 0).all()


@pytest.mark.parametrize("folder", ["corpus", "tests/corpora/ferry", "tests/corpora/single"])
def test_layout_says_how_the_lines_came_down(project: Path, folder: str) -> None:
    statements = read_corpus(project / folder).statements
    expected = {name: LAYOUTS.get(name, "kept") for name in statements.index}
    assert statements["layout"].to_dict() == expected


def test_the_title_of_the_table_bounds_the_title_of_the_text(tmp_path: Path) -> None:
    text = "Keep the\nBath\nOpen\nThe bath is old. The town is older, and nobody closes it.\n"
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "bath.txt").write_text(text, encoding="utf-8")
    (tmp_path / "statements.csv").write_text(
        "statement_id,file,title\nbath,bath.txt,Keep the Bath Open\n", encoding="utf-8"
    )
    found = read_corpus(tmp_path).paragraphs
    expected = [("title", "Keep the", "Bath Open"), ("body", "The bath is", "closes it.")]
    assert abridge(found, expected) == expected
