"""Whose words stand where: quoted, reported without marks, one in another."""

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from reading.expected_quotations import INDIRECT, OWN, QUOTED, SHIPPED
from reading.tiny import read_texts, squeeze

import helpers
from helpers.reading.corpus import SHIPPED as SHIPPED_CORPUS
from helpers.reading.corpus import read_corpus
from helpers.reading.quotations import QUOTATION_COLUMNS, VOICE_COLUMNS, find_quotations


def list_quotations(text: str, **fields) -> list[tuple[str, str, str, str, int]]:
    found = find_quotations(read_texts({"": text}, **fields))
    return [
        (squeeze(row.text), row.kind, row.speaker, row.cue, row.nested)
        for row in found.itertuples()
    ]


@pytest.mark.parametrize(("text", "expected"), INDIRECT)
def test_reported_words(text: str, expected: list) -> None:
    assert list_quotations(text) == expected


@pytest.mark.parametrize("text", OWN)
def test_in_doubt_words_are_the_statements_own(text: str) -> None:
    assert list_quotations(text) == []


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_quoted_words(text: str, expected: list) -> None:
    assert list_quotations(text) == expected


def test_one_row_per_quotation_with_its_places() -> None:
    text = "The ferry stays!\n\nThe mayor said that it is ‘a toy’. We laughed.\n"
    expected = pd.DataFrame(
        [
            ("x0", 38, 51, "it is ‘a toy’", "indirect", "mayor", 22, 27, "said", 28, 32, 0, 1),
            ("x0", 45, 50, "a toy", "direct", "mayor", 22, 27, "said", 28, 32, 1, 1),
        ],
        columns=QUOTATION_COLUMNS[:-1],
    ).assign(role="body")
    pd.testing.assert_frame_equal(find_quotations(read_texts({"": text})), expected)


def test_without_a_quotation_the_table_keeps_its_columns_and_kinds() -> None:
    found = find_quotations(read_texts({"": "The ferry stays."}))
    assert list(found.columns) == QUOTATION_COLUMNS
    numbers = [name for name in found if found[name].dtype == "int64"]
    places = ["speaker_start", "speaker_end", "cue_start", "cue_end"]
    assert numbers == ["start", "end", *places, "nested", "sentence"]
    assert {str(found[name].dtype) for name in found if name not in numbers} == {"str"}


def test_the_voices_of_a_corpus_are_the_same_rows() -> None:
    corpus = read_texts({"": "The mayor said that the ferry is old. “It is new,” said Amina."})
    assert len(corpus.voices) == 2
    pd.testing.assert_frame_equal(corpus.voices, find_quotations(corpus)[VOICE_COLUMNS])
    assert corpus.quotations is corpus.quotations


def test_a_changed_table_changes_no_other() -> None:
    corpus = read_texts({"": "The mayor said that the ferry is old."})
    found = find_quotations(corpus)
    found["kind"] = "direct"
    assert find_quotations(corpus)["kind"].tolist() == ["indirect"]
    assert helpers.find_quotations is find_quotations


def test_reported_words_are_read_in_english_only() -> None:
    text = "Der Bus, said the mayor, kommt. The mayor said that the bus is late."
    assert list_quotations(text, language="de") == []


def test_an_article_in_german_is_no_relative_clause() -> None:
    text = "Der Rat, der irrt, sagte: „Die Fähre ist alt.“ „Sie ist neu“, sagte die Lotsin."
    found = list_quotations(text, language="de")
    assert [(words, speaker) for words, _, speaker, _, _ in found] == [
        ("Die Fähre ist alt.", "Rat"),
        ("Sie ist neu", "Lotsin"),
    ]


def test_a_quotation_in_a_repeat_has_that_role() -> None:
    story = "The mayor said that the ferry is old. " + "Nobody on the quay believes it today. " * 9
    found = find_quotations(read_texts({"": f"{story}\n\nWe stay.\n\n{story}\n"}))
    assert found["role"].tolist() == ["body", "repeat"]


ORGANISATION = "Harbour Workers’ League (HWL) North Quay"


@pytest.mark.parametrize(
    ("sayer", "speakers"),
    [
        ("The HWL", []),
        ("The Harbour Workers’ League", []),
        ("The League", []),
        ("HWL North Quay", []),
        ("The Harbour Board", ["Harbour Board"]),
        ("The League of Owners", ["League of Owners"]),
        ("HWL founder Ada Holm", ["HWL founder Ada Holm"]),
    ],
)
def test_what_the_organisation_itself_says_is_its_own(
    tmp_path, sayer: str, speakers: list[str]
) -> None:
    (tmp_path / "a.txt").write_text(f"{sayer} said that the quay is closed.\n", "utf-8")
    csv = f"file,organisation\na.txt,{ORGANISATION}\n"
    (tmp_path / "statements.csv").write_text(csv, "utf-8")
    assert find_quotations(read_corpus(tmp_path))["speaker"].tolist() == speakers


def test_an_organisation_that_is_quoted_with_marks_quotes_itself(tmp_path) -> None:
    (tmp_path / "a.txt").write_text("HWL said in May: “We shall not move an inch.”\n", "utf-8")
    csv = f"file,organisation\na.txt,{ORGANISATION}\n"
    (tmp_path / "statements.csv").write_text(csv, "utf-8")
    found = find_quotations(read_corpus(tmp_path))
    assert found[["kind", "speaker", "cue"]].values.tolist() == [["self-quoted", "", "said"]]


def test_the_quotations_of_the_shipped_statements() -> None:
    found = find_quotations(read_corpus(SHIPPED_CORPUS))
    listed = [
        (
            row.statement_id, row.role, squeeze(row.text), row.kind, row.speaker, row.cue,
            row.nested,
        )
        for row in found.itertuples()
    ]  # fmt: skip
    assert len(listed) == len(SHIPPED)
    for got, (name, role, first, last, *rest) in zip(listed, SHIPPED, strict=True):
        assert got == (name, role, got[2], *rest)
        assert got[2].startswith(first)
        assert got[2].endswith(last)


PIECES = [
    *("boat", "The crew", "said", "that", "claims", "told us", "according to", "Ada", "is", "’s"),
    *(
        "we",
        "and",
        "but",
        "which",
        "it is said that",
        "says X",
        "points out that",
        "n't",
        "5",
        "U.S.",
    ),
    *(": ", ", ", ". ", " ", " ", " ", "\n", "\n\n", "; ", "? ", "(", ")", " – "),
    *"\"'“”‘’«»„‚",
]


@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join), st.text()))
def test_every_place_is_in_the_text_and_holds_its_words(text: str) -> None:
    assume(text.strip())
    corpus = read_texts({"": text})
    found = find_quotations(corpus)
    text = corpus.text("x0") if len(found) else ""
    around: list[int] = []
    for row in found.itertuples():
        assert 0 <= row.start < row.end <= len(text)
        assert text[row.start : row.end] == row.text
        for words, start, end in (
            (row.speaker, row.speaker_start, row.speaker_end),
            (row.cue, row.cue_start, row.cue_end),
        ):
            assert squeeze(text[start:end]) == words if words else (start, end) == (-1, -1)
        held = corpus.sentences.iloc[row.sentence]
        assert held["start"] <= row.start < held["end"]
        assert row.role == held["role"]
        while around and around[-1] <= row.start:
            around.pop()
        assert row.nested == len(around)
        assert not around or row.end <= around[-1]
        around.append(row.end)
    assert found[["start", "end"]].drop_duplicates().shape[0] == len(found)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that " * 8_000,
        "The mayor said that the boat is old, and the crew claims that it is new. " * 3_000,
        "“The mayor said that ‘it’ is old,” said Amina. " * 4_000,
        "according to, said that" + " " * 30_000 + "but",
        "really " * 20_000 + "said that it is",
        "The mayor said that (((" * 6_000,
        "“" + "The mayor said that “it” is old. " * 4_000 + "”",
        "“Said\n\n" * 8_000,
    ],
    ids=["verbs", "clauses", "nested", "white space", "adverbs", "brackets", "around", "chains"],
)
def test_a_long_text_is_read_in_time(text: str) -> None:
    """None of these may cost the square of its length, which would be minutes."""
    corpus = read_texts({"": text})
    assert len(find_quotations(corpus)) + len(corpus.problems) >= 0
