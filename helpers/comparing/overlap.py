"""How far passages of coders lie on the same words."""

from __future__ import annotations

import numpy as np

from helpers.comparing.units import Units


def measure_overlap(units: Units) -> tuple[np.ndarray, float]:
    """Share of marked words that two coders have both marked: by code, and of all codes together.

    Dice (1945, Ecology 26, 297-302) for each pair of coders, 2 × words marked by both / (words
    marked by one + words marked by the other), in sentences that both have read for the code; then
    the mean over the pairs of which one at least has marked something. Which side of a claim was
    coded makes no difference here. Missing where nobody marked anything.
    """
    shape = (len(units.codes), len(units.coders), len(units.coders))
    shared, marked = np.zeros(shape), np.zeros(shape)
    code, coder, word, sentence = units.marks[:, np.argsort(units.marks[0], kind="stable")]
    begins = np.searchsorted(code, np.arange(len(units.codes) + 1))
    for number in np.unique(code):
        rows = slice(begins[number], begins[number + 1])
        kept, column = np.unique(word[rows], return_inverse=True)
        has = np.zeros((len(units.coders), len(kept)), dtype="float32")
        has[coder[rows], column] = 1
        around = np.zeros(len(kept), dtype="int64")
        around[column] = sentence[rows]
        read = (units.values[number][:, around] >= 0).astype("float32")
        shared[number], marked[number] = has @ has.T, has @ read.T
    by_code = [_mean_dice(*pair) for pair in zip(shared, marked, strict=True)]
    return np.array(by_code), _mean_dice(shared.sum(axis=0), marked.sum(axis=0))


def _mean_dice(shared: np.ndarray, marked: np.ndarray) -> float:
    """Mean over pairs; `marked` is what the row has marked in sentences the column has read."""
    above = np.triu_indices(len(shared), 1)
    both, either = shared[above], (marked + marked.T)[above]
    dice = 2 * both[either > 0] / either[either > 0]
    return float(dice.mean()) if len(dice) else float("nan")
