"""Codes that are taken for each other: one coder has the one, another the other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.comparing.differences import join_names
from helpers.comparing.ground import SENTENCE_COLUMNS
from helpers.comparing.units import lay_out, pick

CONFUSION_COLUMNS = ["code", "other", "label", "other_label", "n", "sentences"]


def count_confusions(
    readings, corpus, codebook, parts, *, coders: Sequence[str] | None = None
) -> pd.DataFrame:
    """One row per pair of codes, both ways round, zeros included, in the codebook's order.

    `n` is the number of sentences in which one coder has `code` and not `other`, and another has
    `other` and not `code`, both having read it for both; `sentences` is in how many that could have
    been, because two coders have read for both codes: where it is 0 nobody has looked. The two
    codes need not mean the same passage: read them (`find_confusions`). Whom it compares, and what
    it raises: see `find_units`.
    """
    units = lay_out(readings, corpus, codebook, parts, coders)
    number = len(units.codes)
    confused = np.zeros((number, number), dtype="int64")
    read, coded = units.values >= 0, units.values > 0
    for code in range(number):
        # Only where somebody has the code can it have been taken for another.
        here = np.flatnonzero(coded[code].any(axis=0))
        ones, others = _take_apart(read[:, :, here], coded[:, :, here], code)
        confused[code] = (ones.any(axis=1) & others.any(axis=1)).sum(axis=1)
    code, other = np.nonzero(~np.eye(number, dtype=bool))
    table = pd.DataFrame(
        {
            "code": pick(units.codes, code),
            "other": pick(units.codes, other),
            "label": pick(units.labels, code),
            "other_label": pick(units.labels, other),
            "n": confused[code, other],
            "sentences": _count_read_for_both(read)[code, other],
        },
        columns=CONFUSION_COLUMNS,
    )
    text = dict.fromkeys(("code", "other", "label", "other_label"), "str")
    return table.astype({**text, "n": "int64", "sentences": "int64"})


def find_confusions(
    readings, corpus, codebook, parts, code: str, other: str, *, coders: Sequence[str] | None = None
) -> pd.DataFrame:
    """The sentences behind a pair of `count_confusions`, one row each, in stated order.

    `code_by` are those who have `code` and not `other`, `other_by` the reverse; names joined by
    "; ". Raises ValueError for a code that the codebook has not.
    """
    units = lay_out(readings, corpus, codebook, parts, coders)
    for name in (code, other):
        if name not in units.codes:
            raise ValueError(f"{codebook.file.name} has no code {name!r}.")
    first, second = units.codes.index(code), units.codes.index(other)
    ones, others = _take_apart(units.values >= 0, units.values > 0, first)
    ones, others = ones[second].T, others[second].T
    here = np.flatnonzero(ones.any(axis=1) & others.any(axis=1))
    return (
        units.sentences.iloc[here]
        .reset_index(drop=True)[SENTENCE_COLUMNS]
        .assign(
            code_by=join_names(ones[here], units.coders),
            other_by=join_names(others[here], units.coders),
        )
        .astype({"code_by": "str", "other_by": "str"})
    )


def _take_apart(read: np.ndarray, coded: np.ndarray, code: int) -> tuple[np.ndarray, np.ndarray]:
    """Who has this code and not the other, and who the reverse: other codes × coders × sentences.

    Only coders who have read for both.
    """
    both = read[code] & read
    return both & coded[code] & ~coded, both & coded & ~coded[code]


def _count_read_for_both(read: np.ndarray) -> np.ndarray:
    """Codes × codes: in how many sentences at least two coders have read for both.

    Most sentences of a statement have the same readers, so each pattern of readers is looked at
    once.
    """
    codes, coders, sentences = read.shape
    if not sentences or not codes:
        return np.zeros((codes, codes), dtype="int64")
    packed = np.packbits(read.reshape(codes * coders, sentences), axis=0).T
    _, first, times = np.unique(packed, axis=0, return_index=True, return_counts=True)
    counted = np.zeros((codes, codes), dtype="int64")
    for sentence, number in zip(first, times, strict=True):
        readers = read[:, :, sentence].astype("int64")
        counted += number * (readers @ readers.T >= 2)
    return counted
