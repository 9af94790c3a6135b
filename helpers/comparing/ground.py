"""Where passages and read stretches lie: in which counted sentences, and on which words.

Looked at are the title, body and calls of the compared statements. Places are numbers that hold
statement and offset at once, so that one search serves all statements.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from helpers.reading.roles import COUNTED_ROLES

SENTENCE_KINDS = {
    "statement_id": "str", "sentence": "int64", "start": "int64", "end": "int64", "text": "str",
}  # fmt: skip
SENTENCE_COLUMNS = [*SENTENCE_KINDS]
# Offsets fit into the lower bits, the number of the statement stands above them.
OFFSET_BITS = 40


@dataclass(frozen=True, eq=False)
class Ground:
    """The counted sentences in stated order, and all words, by place.

    `bounds` are where the words of each sentence begin and end (of one without a word, where the
    sentence does), `opens` where the sentence itself begins; `words` the same for every word.
    """

    sentences: pd.DataFrame
    ranks: dict[str, int]
    bounds: tuple[np.ndarray, np.ndarray]
    opens: np.ndarray
    words: tuple[np.ndarray, np.ndarray]

    def places(self, statement_id: pd.Series, offset: pd.Series) -> np.ndarray:
        """One number for statement and offset; negative for a statement that is not compared."""
        rank = statement_id.astype("str").map(self.ranks).fillna(-1).to_numpy(dtype="int64")
        return (rank << OFFSET_BITS) + offset.to_numpy(dtype="int64")

    def find_sentences(self, places: np.ndarray) -> np.ndarray:
        """Row of the sentence among whose words each place lies; -1 where there is none."""
        row = np.searchsorted(self.bounds[0], places, side="right") - 1
        inside = (row >= 0) & (np.append(self.bounds[1], -1)[row] > places)
        return np.where(inside, row, -1)


@lru_cache(maxsize=4)
def lay_ground(corpus) -> Ground:
    """The ground of a corpus; texts never change, so it is laid once."""
    ranks = {name: rank for rank, name in enumerate(corpus.compared)}
    every = corpus.sentences
    counted = every["role"].isin(COUNTED_ROLES) & every["statement_id"].isin(ranks)
    sentences = every.loc[counted, SENTENCE_COLUMNS].reset_index(drop=True).astype(SENTENCE_KINDS)
    tokens = corpus.tokens
    names = tokens["statement_id"].cat.categories
    rank_of = np.array([ranks.get(name, -1) for name in names], dtype="int64")
    rank = rank_of[tokens["statement_id"].cat.codes.to_numpy()]
    kept = rank >= 0
    words = tuple(
        (rank[kept] << OFFSET_BITS) + tokens[side].to_numpy(dtype="int64")[kept]
        for side in ("start", "end")
    )
    rank = sentences["statement_id"].map(ranks).to_numpy(dtype="int64")
    opens, closes = (
        (rank << OFFSET_BITS) + sentences[side].to_numpy(dtype="int64") for side in ("start", "end")
    )
    first = np.searchsorted(words[0], opens)
    last = np.searchsorted(words[0], closes) - 1
    worded = last >= first
    bounds = opens.copy(), closes.copy()
    bounds[0][worded] = words[0][first[worded]]
    bounds[1][worded] = words[1][last[worded]]
    return Ground(sentences, ranks, bounds, opens, words)


def find_marked(
    passages: pd.DataFrame, ground: Ground
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Passage, word and sentence (by position) of every counted word that a passage holds.

    A word counts if a letter of it lies in the passage. A passage of marks alone has no word
    (word -1) and stands in the sentence in which it starts.
    """
    start, end = (ground.places(passages["statement_id"], passages[s]) for s in ("start", "end"))
    first = np.searchsorted(ground.words[1], start, side="right")
    last = np.searchsorted(ground.words[0], end, side="left")
    sizes = np.where(start >= 0, np.maximum(last - first, 0), 0)
    passage = np.repeat(np.arange(len(passages)), sizes)
    begins = np.cumsum(sizes) - sizes
    word = np.arange(sizes.sum()) + np.repeat(first - begins, sizes)
    sentence = ground.find_sentences(ground.words[0][word])
    marks = np.flatnonzero((sizes == 0) & (start >= 0))
    around = np.searchsorted(ground.opens, start[marks], side="right") - 1
    ends = ground.places(ground.sentences["statement_id"], ground.sentences["end"])
    inside = (around >= 0) & (np.append(ends, -1)[around] > start[marks])
    passage = np.concatenate([passage, marks])
    word = np.concatenate([word, np.full(len(marks), -1)])
    sentence = np.concatenate([sentence, np.where(inside, around, -1)])
    counted = sentence >= 0
    return passage[counted], word[counted], sentence[counted]


def find_ranges(parts: pd.DataFrame, ground: Ground) -> tuple[np.ndarray, np.ndarray]:
    """First sentence, and the one after the last, all words of which lie in each read stretch.

    A stretch that holds only a part of a sentence does not hold the sentence.
    """
    whole = parts["whole"].astype(bool)
    starts = parts["start"].where(~whole, 0).fillna(0)
    ends = parts["end"].where(~whole, (1 << OFFSET_BITS) - 1).fillna(0)
    first = np.searchsorted(ground.bounds[0], ground.places(parts["statement_id"], starts))
    last = np.searchsorted(
        ground.bounds[1], ground.places(parts["statement_id"], ends), side="right"
    )
    return first, np.maximum(first, last)
