"""Whether a statement takes up the words that it quotes, as far as the verb beside them tells.

The verbs are data of the codebook: `adopted` are those by which a statement itself takes the words
for a fact ("admit", "point out"), `rejected` those by which it keeps them at a distance ("falsely
claim", "pretend"). Where neither stands beside the quotation, or one that is denied ("did not
admit"), uptake is `open`: a reader has to say. `rejected` wins over `adopted`.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from helpers.coding.cues import compile_list, find_in_texts
from helpers.reading.words import find_words

ADOPTED, REJECTED, OPEN = "adopted", "rejected", "open"
DENIED = "denied"
# Words beside the verb that belong to it: "did not", "has falsely"; "out" of "points out".
WORDS_BEFORE, NEAR = 3, 400
PARTICLE = re.compile(r"\s+[^\W\d_]+(?=\s)")


def tell_uptake(quotations: pd.DataFrame, corpus, codebook) -> list[str]:
    """The uptake of each quoted stretch, by the verb in its column `cue` or the words before it."""
    asked = [
        _words_beside(corpus.text(name), start, end, cue)
        for name, start, end, cue in zip(
            *(quotations[column] for column in ("statement_id", "start", "end", "cue")),
            strict=True,
        )
    ]
    different = list(dict.fromkeys(asked))
    lists = {
        "except": codebook.no_negations,
        DENIED: codebook.negations,
        ADOPTED: codebook.uptake.adopted,
        REJECTED: codebook.uptake.rejected,
    }
    rules = tuple(
        rule for name, words in lists.items() for rule in compile_list(words, codebook.file, name)
    )
    found = find_in_texts(different, rules, language=codebook.language)
    number = found["statement_id"].to_numpy(dtype="int64")
    has = {name: np.isin(np.arange(len(different)), number[found["field"] == name])
           for name in (DENIED, ADOPTED, REJECTED)}  # fmt: skip
    told = np.select([has[DENIED], has[REJECTED], has[ADOPTED]], [OPEN, REJECTED, ADOPTED], OPEN)
    uptake = dict(zip(different, told.tolist(), strict=True))
    return [uptake[words] for words in asked]


def _words_beside(text: str, start: int, end: int, cue: str) -> str:
    """The verb of saying with a few words before it, or the last words before the quotation."""
    near = text[max(0, start - NEAR) : start]
    at = len(near)
    if any(letter.isalpha() for letter in cue):
        at = near.rfind(cue)
        if at < 0:
            near = text[end : end + NEAR]
            at = max(near.find(cue), 0)
    words = find_words(near[:at])[-WORDS_BEFORE - (not cue) :]
    particle = PARTICLE.match(near, at + len(cue))
    closes = particle.end() if particle else at + len(cue)
    return near[words[0][0] : closes] if words else near[at:closes]
