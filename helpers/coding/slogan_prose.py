"""The sentences of body paragraphs that may be slogans, found for all texts at once.

Looked at more closely are sentences with a word that demands, exclamations, short sentences, and
those that close the prose. Sentences inside quotation marks are left to `slogan_chants`.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.coding.passages import find_enclosing
from helpers.coding.slogan_bounds import (
    CLOSING_QUOTES,
    EXCLAMATION,
    OPENING_QUOTES,
    is_decked,
    is_listed,
)
from helpers.coding.slogan_words import Words

# In letters.
LONGEST_SHOUTED, LONGEST_SHORT = 300, 90
# Sentences that the last paragraph may have for all of them to close the prose.
CLOSING_PROSE = 3


class Sentence(NamedTuple):
    """A sentence of prose that may be a slogan, with the one before it in its paragraph.

    `listed`: its paragraph begins with a bullet; `closes`: it closes the prose of the statement.
    """

    statement_id: str
    start: int
    text: str
    before: str
    listed: bool
    closes: bool
    demands: bool
    shouts: bool

    @property
    def end(self) -> int:
        """Where the sentence ends."""
        return self.start + len(self.text)


def find_in_prose(corpus, words_of: dict[str, Words]) -> list[Sentence]:
    """The sentences of body paragraphs that are worth a closer look, in the order of the texts."""
    sentences = corpus.sentences
    body = (sentences["role"] == "body").to_numpy()
    size = (sentences["end"] - sentences["start"]).to_numpy()
    ends = sentences["text"].str.rstrip(f"{CLOSING_QUOTES}) ").str[-1:]
    shouts = body & ends.isin(list(EXCLAMATION)).to_numpy() & (size <= LONGEST_SHOUTED)
    demands = _find_demanding(sentences, body, words_of)
    closes = _find_closing(sentences, body)
    chosen = np.flatnonzero(shouts | demands | closes | (body & (size <= LONGEST_SHORT)))
    chosen = chosen[~_in_quotation(sentences.iloc[chosen], corpus)]
    firsts = _find_firsts(sentences)
    names, starts, texts = (sentences[name].to_list() for name in ("statement_id", "start", "text"))
    return [
        Sentence(
            names[row], starts[row], texts[row], texts[row - 1] if first < row else "",
            is_listed(texts[first]) and not is_decked(texts[first]), closed, demanding, shouting,
        )
        for row, first, closed, demanding, shouting in zip(
            chosen.tolist(), firsts[chosen].tolist(), closes[chosen].tolist(),
            demands[chosen].tolist(), shouts[chosen].tolist(), strict=True,
        )
    ]  # fmt: skip


def _find_demanding(
    sentences: pd.DataFrame, body: np.ndarray, words_of: dict[str, Words]
) -> np.ndarray:
    """Whether words of a sentence demand, in the language of its statement."""
    texts = sentences["text"].to_numpy()
    found = np.zeros(len(sentences), dtype=bool)
    rows = np.flatnonzero(body)
    held = map(words_of.__getitem__, sentences["statement_id"].to_numpy()[rows])
    found[rows] = [words.may_demand(text) for text, words in zip(texts[rows], held, strict=True)]
    return found


def _find_closing(sentences: pd.DataFrame, body: np.ndarray) -> np.ndarray:
    """Whether a sentence is the last of the prose, or in its last, short paragraph."""
    rows = np.flatnonzero(body)
    own = sentences.iloc[rows]
    by_statement = own.groupby("statement_id", sort=False)
    final = (own["paragraph"] == by_statement["paragraph"].transform("max")).to_numpy()
    last = own.groupby("statement_id", sort=False)["sentence"].transform("max").to_numpy()
    latest = own["sentence"].to_numpy() == last
    size = own[final].groupby("statement_id", sort=False)["sentence"].transform("size")
    closes = latest.copy()
    closes[final] |= (size <= CLOSING_PROSE).to_numpy()
    found = np.zeros(len(sentences), dtype=bool)
    found[rows] = closes
    return found


def _find_firsts(sentences: pd.DataFrame) -> np.ndarray:
    """The row of the first sentence of each sentence's paragraph."""
    new = np.ones(len(sentences), dtype=bool)
    for name in ("paragraph", "statement_id"):
        held = sentences[name].to_numpy()
        new[1:] = (held[1:] != held[:-1]) | (new[1:] if name == "statement_id" else False)
    return np.maximum.accumulate(np.where(new, np.arange(len(new)), 0))


def _in_quotation(sentences: pd.DataFrame, corpus) -> np.ndarray:
    """Whether a sentence begins inside a quotation, or with the mark that opens one."""
    begins = sentences["start"] + sentences["text"].str[:1].isin(list(OPENING_QUOTES))
    first = sentences.assign(start=begins, end=begins + 1)
    return find_enclosing(first, corpus.voices, corpus) >= 0
