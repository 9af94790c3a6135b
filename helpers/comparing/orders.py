"""Orders in which agreement can be seen: claims by how many share them, statements by whom.

Every order is settled by the table alone: what is equal stays in the order in which it was stated.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.comparing.congruence import CONFLICT, CONGRUENCE, INCOMPATIBLE, MIXED
from helpers.comparing.stances import TAKEN, keep_read

SHARED_COLUMNS = ["code", "label", "group", "taken", "supports", "rejects", "both", "hedged"]


def count_shared(stances: pd.DataFrame) -> pd.DataFrame:
    """One row per claim, in the codebook's order: how many statements take a stance on it.

    `taken` is the sum of `supports`, `rejects` and `both`, which count statements, not passages;
    `hedged` tells how many of them never say it flatly. Words that are only quoted are no stance;
    suggestions by rule count only where all rows are such (see `keep_read`).
    """
    stances = keep_read(stances)
    marked = stances[["code"]].assign(
        **{stance: stances["stance"] == stance for stance in TAKEN},
        taken=stances["stance"].isin(TAKEN),
        hedged=stances["stance"].isin(TAKEN) & (stances["certainty"] == "hedged"),
    )
    sums = marked.groupby("code", sort=False).sum().astype("int64").reset_index()
    known = stances[["code", "label", "group"]].drop_duplicates("code")
    return sums.merge(known, on="code", validate="one_to_one")[SHARED_COLUMNS]


def order_claims(stances: pd.DataFrame) -> list[str]:
    """Ids of all claims: those on which most statements take a stance first.

    Of claims with equally many the one with more statements on its larger side comes first, then
    the codebook's order decides.
    """
    shared = count_shared(stances)
    side = shared[["supports", "rejects"]].max(axis=1)
    # The last key leads; equal ones keep the codebook's order.
    order = np.lexsort((-side.to_numpy(), -shared["taken"].to_numpy()))
    return shared["code"].iloc[order].tolist()


def order_by_agreement(pairs: pd.DataFrame) -> list[str]:
    """Ids of the statements of a table of `measure_congruence`, those that agree side by side.

    The pair with most shared stances stands first. Then comes, one after another, the statement
    with most shared stances with any that stands already, and goes where its neighbours share most
    with it. Equal numbers are decided by fewer opposite, mixed and incompatible ones, then by the
    stated order. Statements that share nothing with any other come last. The order says nothing of
    who leads: read from the other end it means the same.
    """
    names = list(dict.fromkeys([*pairs["statement_id"], *pairs["other"]]))
    closeness, joined = _measure_closeness(pairs, names)
    linked = [place for place in range(len(names)) if joined[place]]
    alone = [place for place in range(len(names)) if not joined[place]]
    return [names[place] for place in [*_chain(closeness, linked), *alone]]


def _measure_closeness(pairs: pd.DataFrame, names: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Statements × statements: agreement, and where that is equal less disagreement; who has any.

    One number for both, so that no amount of disagreement outweighs one shared stance.
    """
    places = {name: place for place, name in enumerate(names)}
    one = pairs["statement_id"].map(places).to_numpy("int64")
    other = pairs["other"].map(places).to_numpy("int64")
    apart = pairs[[CONFLICT, MIXED, INCOMPATIBLE]].sum(axis=1).to_numpy("int64")
    shared = pairs[CONGRUENCE].to_numpy("int64")
    closeness = np.zeros((len(names), len(names)), dtype="int64")
    closeness[one, other] = shared * (apart.max(initial=0) + 1) - apart
    joined = np.zeros(len(names), dtype=bool)
    some = shared + apart > 0
    joined[one[some]] = joined[other[some]] = True
    return closeness + closeness.T, joined


def _chain(closeness: np.ndarray, linked: list[int]) -> list[int]:
    """Places of the linked statements in a row, each put where it is closest to its neighbours."""
    if not linked:
        return []
    free = np.array(linked)
    among = np.triu(closeness[np.ix_(free, free)] - closeness.min() + 1, k=1)
    first, second = np.unravel_index(np.argmax(among), among.shape)
    chain = [int(free[first]), int(free[second])]
    free = free[(free != chain[0]) & (free != chain[1])]
    nearest = closeness[chain].max(axis=0)
    while len(free):
        new = int(free[np.argmax(nearest[free])])
        to_new, between = closeness[chain, new], closeness[chain[:-1], chain[1:]]
        gains = np.concatenate([to_new[:1], to_new[:-1] + to_new[1:] - between, to_new[-1:]])
        # Of equal places the last one, so that what is all alike keeps its stated order.
        place = len(gains) - 1 - int(np.argmax(gains[::-1]))
        chain.insert(place, new)
        free = free[free != new]
        nearest = np.maximum(nearest, closeness[new])
    return chain if chain[0] < chain[-1] else chain[::-1]
