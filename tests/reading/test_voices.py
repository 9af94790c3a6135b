"""Quoted stretches and their speakers as a person reads them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from reading.expected_voices import VOICES
from reading.tiny import read_texts, squeeze

MARKS = "\"'“”‘’«»„‚"
ARTICLES = ("the ", "la ", "der ")


def unquoted(text: str) -> str:
    """The words without their marks."""
    return squeeze(text).strip(MARKS)


def bare(speaker: str) -> str:
    """The speaker without a leading article."""
    for article in ARTICLES:
        if speaker.lower().startswith(article):
            return speaker[len(article) :]
    return speaker


@pytest.mark.parametrize(("text", "expected"), VOICES)
def test_voices(text: str, expected: list[tuple[str, str, str]]) -> None:
    voices = read_texts({"": text}).voices
    found = [
        (unquoted(words), kind, bare(speaker))
        for words, kind, speaker in zip(
            voices["text"], voices["kind"], voices["speaker"], strict=True
        )
    ]
    assert found == expected


def test_a_voice_ends_with_its_paragraph() -> None:
    text = "She said: “The boat is old and mended.\n\nNobody mends it any more,” he said to us.\n"
    assert read_texts({"": text}).voices.empty


PIECES = [
    *("boat", "The crew", "said", "writes", "’s", "s’ ", "n't", "5"),
    *(": ", ", ", ". ", " ", "\n", "\n\n"),
    *MARKS,
]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_voices_are_slices_and_lie_within_their_paragraphs(text: str) -> None:
    assume(text.strip())
    corpus = read_texts({"": text})
    spans = list(zip(corpus.paragraphs["start"], corpus.paragraphs["end"], strict=True))
    for voice in corpus.voices.itertuples():
        assert corpus.text("x0")[voice.start : voice.end] == voice.text
        assert voice.start < voice.end
        assert any(start <= voice.start and voice.end <= end for start, end in spans)
