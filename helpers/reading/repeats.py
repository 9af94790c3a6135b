"""Long runs of words that stand in a text a second time, in the same order.

A refrain is short and meant; a text that contains itself was copied twice.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.reading.words import Word

# A refrain is shorter than this many words; a text that contains itself is longer.
LONG_RUN = 50


def find_repeated(words: list[Word], edges: list[int]) -> list[bool]:
    """Per paragraph: do nearly all its words stand in a long run that stood there before?"""
    norms = [norm for _, _, norm in words]
    count = len(norms)
    if count < 2 * LONG_RUN:
        return [False] * (len(edges) - 1)
    again = np.zeros(count + 1, dtype=np.int32)
    ids, _ = pd.factorize(np.array(norms, dtype=object))
    again[_second_runs(ids.astype(np.uint64))] = 1
    inside = np.convolve(again[:count], np.ones(LONG_RUN, dtype=np.int32))[:count] > 0
    summed = np.concatenate([[0], np.cumsum(inside)])
    sizes = np.diff(edges)
    hits = summed[edges[1:]] - summed[edges[:-1]]
    return [bool(size and hit >= 0.9 * size) for size, hit in zip(sizes, hits, strict=True)]


def _second_runs(ids: np.ndarray) -> list[int]:
    """Where a run of LONG_RUN words starts that stood there before, without overlapping it."""
    size = len(ids) - LONG_RUN + 1
    hashes = np.zeros(size, dtype=np.uint64)
    # A polynomial hash of every run of words; overflow is its modulus. Runs are compared below.
    for step in range(LONG_RUN):
        hashes = hashes * np.uint64(0x9E3779B97F4A7C15) + ids[step : step + size] + np.uint64(1)
    _, first, inverse, counts = np.unique(
        hashes, return_index=True, return_inverse=True, return_counts=True
    )
    places = np.flatnonzero(counts[inverse] > 1)
    starts = first[inverse[places]]
    apart = starts + LONG_RUN <= places
    places, starts = places[apart], starts[apart]
    same = np.ones(len(places), dtype=bool)
    for step in range(LONG_RUN):
        same &= ids[starts + step] == ids[places + step]
    return places[same].tolist()
