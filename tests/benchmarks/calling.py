"""Statements of any number that raise slogans: sentences and calls of the shipped ones, shuffled.

Each has a title, 600 words in paragraphs of five sentences, and closing calls on their own lines.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from helpers.reading.corpus import Corpus, read_corpus

WORDS = 600
SENTENCES_PER_PARAGRAPH = 5
CALLS = 4


def write_statements(folder: Path, shipped: Corpus, number: int) -> Corpus:
    """The corpus read from `number` statements written into the folder."""
    random = np.random.default_rng(7)
    flat = shipped.sentences.assign(text=shipped.sentences["text"].str.split().str.join(" "))
    prose = flat.loc[flat["role"] == "body", "text"].to_numpy()
    calls = flat.loc[flat["role"] == "call", "text"].to_numpy()
    titles = flat.loc[flat["role"] == "title", "text"].to_numpy()
    lengths = np.array([len(text.split()) for text in prose])
    (folder / "texts").mkdir(parents=True)
    for place in range(number):
        drawn = random.integers(len(prose), size=WORDS)
        enough = int(np.searchsorted(lengths[drawn].cumsum(), WORDS)) + 1
        sentences = list(prose[drawn[:enough]])
        step = SENTENCES_PER_PARAGRAPH
        body = [" ".join(sentences[n : n + step]) for n in range(0, len(sentences), step)]
        closing = random.choice(calls, CALLS, replace=False)
        text = "\n\n".join([random.choice(titles), *body, *closing])
        (folder / "texts" / f"s{place}.txt").write_text(text, encoding="utf-8")
    return read_corpus(folder)
