"""Of passages that overlap the longest: one place names one referent, not two."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
import pandas as pd


def keep_longest(found: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    """The passages without those that overlap a longer one, in the order of the text.

    Of equally long ones that overlap stays the first in the text, then the first in `order` of
    codes.
    """
    ranks = {code: rank for rank, code in enumerate(order)}
    place = pd.factorize(found["statement_id"])[0]
    ranked = found.assign(
        place=place, size=found["end"] - found["start"], rank=found["code"].map(ranks)
    ).sort_values(["place", "start", "end", "rank"], ignore_index=True)
    cluster = _number_clusters(ranked)
    kept = np.bincount(cluster, minlength=1)[cluster] == 1
    # The longest first in each cluster; equally long ones stay in the order of the text.
    rest = np.flatnonzero(~kept)
    rest = rest[np.lexsort((-ranked["size"].to_numpy()[rest], cluster[rest]))]
    starts, ends = ranked["start"].to_numpy(), ranked["end"].to_numpy()
    taken: list[tuple[int, int]] = []
    for row, new in zip(rest, np.diff(cluster[rest], prepend=-1) > 0, strict=True):
        if new:
            taken.clear()
        # Those taken overlap nowhere: only the last that begins before its end can be in the way.
        place = bisect_left(taken, (ends[row],))
        if place == 0 or taken[place - 1][1] <= starts[row]:
            taken.insert(place, (starts[row], ends[row]))
            kept[row] = True
    return ranked.loc[kept, list(found.columns)].reset_index(drop=True)


def _number_clusters(ranked: pd.DataFrame) -> np.ndarray:
    """A number for each passage; those that touch, directly or through others, share it."""
    # One number line for all statements: each begins after the end of the one before.
    lengths = ranked.groupby("place")["end"].max()
    shift = ranked["place"].map(lengths.cumsum() - lengths)
    start = (ranked["start"] + shift).to_numpy(dtype="int64")
    reach = np.maximum.accumulate((ranked["end"] + shift).to_numpy(dtype="int64"))
    return (
        np.concatenate([np.zeros(min(len(start), 1)), start[1:] >= reach[:-1]])
        .cumsum()
        .astype("int64")
    )
