"""Synthetic statements and cues for the benchmarks: always the same, and no language at all.

Words are drawn as in natural texts, few of them often and most of them seldom (Zipf).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
import pandas as pd

from helpers.coding.codebook import Code, Codebook
from helpers.reading.words import find_words

WORDS_PER_STATEMENT = 600
WORDS_PER_SENTENCE = 20
VOCABULARY = 20_000
CUES = 200
SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]


class SyntheticCorpus:
    """As much of a corpus as `find_cues` asks for."""

    def __init__(self, texts: list[str]) -> None:
        self.texts = {f"s{number}": text for number, text in enumerate(texts)}
        self.statements = pd.DataFrame(index=pd.Index(list(self.texts), name="statement_id"))
        self.tokens = make_tokens(self.texts)

    def text(self, statement_id: str) -> str:
        return self.texts[statement_id]


@lru_cache(maxsize=4)
def make_texts(number: int) -> list[str]:
    """`number` statements of 600 words in sentences of 20."""
    random = np.random.default_rng(1)
    vocabulary = np.array(make_vocabulary(), dtype=object)
    ranks = np.arange(1, VOCABULARY + 1)
    chances = (1 / ranks) / (1 / ranks).sum()
    drawn = random.choice(VOCABULARY, size=(number, WORDS_PER_STATEMENT), p=chances)
    texts = []
    for words in vocabulary[drawn]:
        sentences = words.reshape(-1, WORDS_PER_SENTENCE)
        texts.append(" ".join(" ".join(sentence) + "." for sentence in sentences))
    return texts


def make_vocabulary() -> list[str]:
    random = np.random.default_rng(2)
    words: dict[str, None] = {}
    while len(words) < VOCABULARY:
        size = random.integers(1, 5)
        words["".join(random.choice(SYLLABLES, size))] = None
    return list(words)


def make_cues() -> list[str]:
    """200 phrases of one to three different words that stand in 100 of the statements."""
    random = np.random.default_rng(3)
    texts = make_texts(100)
    phrases: dict[str, None] = {}
    while len(phrases) < CUES:
        sentences = texts[random.integers(len(texts))].split(". ")
        words = sentences[random.integers(len(sentences))].rstrip(".").split()
        size = random.integers(1, 4)
        first = random.integers(len(words) - size + 1)
        chosen = words[first : first + size]
        if len(set(chosen)) == size:
            phrases[" ".join(chosen)] = None
    return list(phrases)


def make_codebook(cues: list[str]) -> Codebook:
    code = Code("all", "All", "", cues=tuple(cues))
    return Codebook("frame", "en", "", "", Path("synthetic.toml"), (code,))


def make_tokens(texts: dict[str, str]) -> pd.DataFrame:
    """The table of tokens as a corpus makes it, with 20 words to a sentence."""
    starts, ends, norms, sizes = [], [], [], []
    for text in texts.values():
        # Millions of small tuples would keep the garbage collector busy, so none outlives its text.
        start, end, norm = zip(*find_words(text), strict=True)
        starts.append(np.array(start, dtype="int32"))
        ends.append(np.array(end, dtype="int32"))
        norms += norm
        sizes.append(len(norm))
    token = np.concatenate([np.arange(size, dtype="int32") for size in sizes])
    codes, vocabulary = pd.factorize(np.array(norms, dtype=object))
    statement = np.repeat(np.arange(len(texts)), sizes)
    return pd.DataFrame(
        {
            "statement_id": pd.Categorical.from_codes(statement, list(texts)),
            "sentence": token // WORDS_PER_SENTENCE,
            "token": token,
            "start": np.concatenate(starts),
            "end": np.concatenate(ends),
            "norm": pd.Categorical.from_codes(codes, vocabulary),
        }
    )
