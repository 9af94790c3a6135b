"""Slogans become families: the same words, nearly the same words, the same pattern."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.comparing.families import count_families, group_slogans
from helpers.reading.corpus import read_corpus


def slogans(*rows: tuple[str, str, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["statement_id", "text", "code"], dtype="str")
    return table.assign(role="call", voice="own")


def families(table: pd.DataFrame) -> list[tuple[int, str, str]]:
    grouped = group_slogans(table)
    return list(grouped[["family", "label", "match"]].itertuples(index=False, name=None))


def test_capitals_and_marks_make_no_difference_and_an_article_makes_a_variant() -> None:
    table = slogans(
        ("crew", "No Cuts but The Ferry", ""),
        ("union", "NO CUTS BUT FERRY!", ""),
        ("union", "“No cuts, but the ferry.”", ""),
    )
    label = "No Cuts but The Ferry"
    assert families(table) == [
        (0, label, "same words"),
        (0, label, "variant"),
        (0, label, "same words"),
    ]


def test_nearly_the_same_words_are_a_variant() -> None:
    table = slogans(
        ("crew", "Long live the harbour of our town!", ""),
        ("union", "Long live the old harbour of our town!", ""),
        ("union", "Long live the harbour of our town", ""),
        ("bishop", "Long live the king!", ""),
    )
    label = "Long live the harbour of our town!"
    assert families(table) == [
        (0, label, "same words"),
        (0, label, "variant"),
        (0, label, "same words"),
        (1, "Long live the king!", "same words"),
    ]


def test_the_same_words_in_another_order_are_another_slogan() -> None:
    table = slogans(("crew", "People before profit", ""), ("bank", "Profit before people", ""))
    assert [family for family, _, _ in families(table)] == [0, 1]


def test_the_most_frequent_form_names_the_family() -> None:
    table = slogans(
        ("crew", "Save the ferry line now", ""),
        ("union", "Save the ferry line", ""),
        ("union", "Save the ferry line", ""),
    )
    assert {label for _, label, _ in families(table)} == {"Save the ferry line"}


def test_a_chant_of_two_calls_stands_in_both_families() -> None:
    table = slogans(
        ("crew", "Hands off the ferry!", ""),
        ("crew", "No bus!", ""),
        ("mayor", "No bus, hands off the ferry!", ""),
    )
    grouped = group_slogans(table)
    assert list(grouped[["text", "label", "match"]].itertuples(index=False, name=None)) == [
        ("Hands off the ferry!", "Hands off the ferry!", "same words"),
        ("No bus!", "No bus!", "same words"),
        ("No bus, hands off the ferry!", "No bus!", "same words"),
        ("No bus, hands off the ferry!", "Hands off the ferry!", "same words"),
    ]


def test_a_comma_alone_parts_no_slogan() -> None:
    table = slogans(("crew", "Repair, not despair", ""), ("mayor", "Not despair for us", ""))
    assert [label for _, label, _ in families(table)] == [
        "Repair, not despair",
        "Not despair for us",
    ]


def test_quoted_slogans_are_counted_apart(corpus) -> None:
    table = slogans(("a", "No bus!", ""), ("b", "No bus!", "")).assign(voice=["own", "other"])
    counts = count_families(group_slogans(table), corpus)
    assert counts[["n", "quoted", "match"]].values.tolist() == [
        [1, 0, "same words"],
        [0, 1, "same words"],
        [0, 0, ""],
    ]


def test_no_slogan_gives_no_family() -> None:
    grouped = group_slogans(slogans())
    assert grouped.empty
    assert grouped["family"].dtype == "int64"


@pytest.fixture
def corpus(tmp_path: Path):
    texts = {"a": "A\n\nWords. And words.\n", "b": "B\n\nOther words. And words.\n"}
    lost = "Only words, one after the other, and no line at all. " * 70
    (tmp_path / "texts").mkdir()
    for name, text in {**texts, "c": lost}.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_corpus(tmp_path)


def test_families_by_statement_tell_four_findings_apart(corpus) -> None:
    grouped = group_slogans(
        slogans(
            ("a", "Hands off the ferry now", "hands-off-x"),
            ("a", "Hands off the ferry now", "hands-off-x"),
            ("b", "Hands off our ferry now", "hands-off-x"),
            ("b", "Hands off the school", "hands-off-x"),
            ("b", "Tea for all", ""),
        )
    )
    table = count_families(grouped, corpus)
    assert list(table.itertuples(index=False, name=None)) == [
        (0, "Hands off the ferry now", "hands-off-x", "a", 2, 0, "same words", ""),
        (0, "Hands off the ferry now", "hands-off-x", "b", 1, 0, "variant", ""),
        (0, "Hands off the ferry now", "hands-off-x", "c", 0, 0, "", "could not be searched"),
        (1, "Hands off the school", "hands-off-x", "a", 0, 0, "same pattern", ""),
        (1, "Hands off the school", "hands-off-x", "b", 1, 0, "same words", ""),
        (1, "Hands off the school", "hands-off-x", "c", 0, 0, "", "could not be searched"),
        (2, "Tea for all", "", "a", 0, 0, "", "searched, not found"),
        (2, "Tea for all", "", "b", 1, 0, "same words", ""),
        (2, "Tea for all", "", "c", 0, 0, "", "could not be searched"),
    ]


def test_no_family_counts_to_an_empty_table(corpus) -> None:
    table = count_families(group_slogans(slogans()), corpus)
    assert list(table.columns) == [
        "family", "label", "code", "statement_id", "n", "quoted", "match", "zero",
    ]  # fmt: skip
    assert table.empty
