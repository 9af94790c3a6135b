"""Sentences as a person reads them; paragraphs, sentences and tokens nest in any text at all."""

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from reading.expected_sentences import ENGLISH, GERMAN, SPANISH
from reading.tiny import read_texts, squeeze

from helpers.reading.corpus import Corpus
from helpers.reading.segments import split_sentences


def sentences_of(text: str, language: str) -> list[str]:
    return [squeeze(found) for found in read_texts({"": text}, language=language).sentences["text"]]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text, "en") == expected


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_german_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text, "de") == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text, "es") == expected


def test_a_language_that_nobody_knows_is_split_at_the_marks() -> None:
    assert sentences_of("It is old. It floats.", "x-none") == ["It is old.", "It floats."]


def test_sentences_are_given_as_offsets_into_the_paragraph() -> None:
    assert split_sentences("The boat is old.\nIt\nfloats.") == [(0, 16), (17, 27)]


def test_a_paragraph_without_letters_is_one_sentence() -> None:
    assert split_sentences("* * *") == [(0, 5)]


TROUBLES = [
    *("boat", "Ferry", "A", "the river ", "U.S.", "i.e. ", "No. 7", "1.5", "Jan.", "NO BOAT!"),
    *(
        "By ",
        "Read more",
        "Share on Facebook",
        "https://a.example/b.c?d=1.",
        "a long line of words ",
    ),
    *(".", "!", "?", "...", "…", ",", ":", ";", "-", "–", "—", "~~~", "#", "* ", "> ", "|"),
    *(" ", "  ", "\t", "\n", "\n\n", "\n \n", "\r", "\r\n", "\x0b", "\x0c", "\x85"),
    *("\u2028", "\u2029", "\u00a0", "\u3000", "\u00ad", "\u200b", "\u200d", "\u2060"),
    *("\ufeff", "\u202e", "\u202c"),
    *("\"'“”‘’«»„‚¿¡()[]0123456789"),
    *("é", "e\u0301", "\u0301", "ß", "ﬁ", "İ", "𝕱", "⛴️", "👩‍👧"),
    *("שלום", "العبّارة", "渡船。", "हिन्दी"),
]
FIFTY_WORDS = " ".join(f"word{number}" for number in range(50))


def join(pieces: list[str]) -> str:
    return "".join(pieces)


random_texts = st.one_of(
    st.lists(st.sampled_from(TROUBLES), max_size=60).map(join),
    # A text that stands there twice, and one whose lines are all of one length.
    st.lists(st.sampled_from([*TROUBLES, FIFTY_WORDS]), max_size=20).map(lambda p: join(p * 2)),
    st.lists(st.sampled_from(TROUBLES), min_size=9, max_size=40).map("\n".join),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=80),
)


def check_slices(table: pd.DataFrame, text: str) -> None:
    """In order, never empty, never overlapping, and with the text that stands there."""
    starts, ends = list(table["start"]), list(table["end"])
    assert all(start < end for start, end in zip(starts, ends, strict=True))
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    if "text" in table:
        expected = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        assert list(table["text"]) == expected


def check_nested(inner: pd.DataFrame, outer: pd.DataFrame, number: str) -> None:
    """Every row lies within the row of the other table that it names."""
    around = outer.set_index(number).loc[inner[number]]
    assert (around["start"].to_numpy() <= inner["start"].to_numpy()).all()
    assert (inner["end"].to_numpy() <= around["end"].to_numpy()).all()


def check_cover(table: pd.DataFrame, text: str) -> None:
    """No character is left out but white space."""
    left, place = [], 0
    for start, end in zip(table["start"], table["end"], strict=True):
        left.append(text[place:start])
        place = end
    assert "".join([*left, text[place:]]).strip() == ""


def read_one(text: str) -> Corpus:
    assume(text.removeprefix("\ufeff").strip())
    return read_texts({"": text})


@given(random_texts)
def test_tables_nest_and_cover_any_text(written: str) -> None:
    corpus = read_one(written)
    text = corpus.text("x0")
    assert text == written.removeprefix("\ufeff").replace("\r\n", "\n")
    for table in (corpus.paragraphs, corpus.sentences, corpus.tokens):
        check_slices(table, text)
    for table in (corpus.paragraphs, corpus.sentences):
        check_cover(table, text)
    check_nested(corpus.sentences, corpus.paragraphs, "paragraph")
    check_nested(corpus.tokens, corpus.sentences, "sentence")


@given(random_texts)
def test_rows_are_numbered_from_nought(written: str) -> None:
    corpus = read_one(written)
    for name in ("paragraph", "sentence", "token"):
        table = getattr(corpus, f"{name}s")
        assert list(table[name]) == list(range(len(table)))


@given(random_texts)
def test_a_sentence_has_the_role_of_its_paragraph(written: str) -> None:
    corpus = read_one(written)
    roles = corpus.paragraphs.set_index("paragraph")["role"]
    assert list(corpus.sentences["role"]) == list(corpus.sentences["paragraph"].map(roles))


@given(random_texts)
def test_reading_twice_gives_the_same_tables(written: str) -> None:
    first, second = read_one(written), read_one(written)
    for name in ("statements", "paragraphs", "sentences", "tokens", "voices"):
        pd.testing.assert_frame_equal(getattr(first, name), getattr(second, name))
