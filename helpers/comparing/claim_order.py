"""Claims in groups by what statements do with them: agree, differ, or leave to one of them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.comparing.stances import keep_read

# In the order in which the groups stand.
AGREED = "Several statements agree, none differs"
DIFFERING = "Statements differ"
ALONE = "Only one statement takes a stance"
ONLY_QUOTED = "Only quoted from others"
NOT_TAKEN = "No statement takes it up"
AGREEMENTS = (AGREED, DIFFERING, ALONE, ONLY_QUOTED, NOT_TAKEN)


def group_claims(stances: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table of `count_stances`, claims grouped by agreement: `group` says which.

    First come claims on which two statements or more take the same side and none the other, then
    those on which they differ (one that takes both sides differs from any other), then those on
    which only one takes a stance, those that are only quoted, and those that no statement takes up.
    In a group the claim comes first whose larger side is larger by more statements, then the one on
    which more take a stance; equal ones stay as they stand. Statements are counted, not passages;
    suggestions by rule only where all rows are (see `keep_read`).
    """
    stance = keep_read(stances)["stance"]
    taken = {name: stance == name for name in ("supports", "rejects", "both", "quoted")}
    claims = stances[["code"]].assign(**taken).groupby("code", sort=False).sum()
    supports, rejects, both, quoted = (claims[name].to_numpy("int64") for name in taken)
    takers = supports + rejects + both
    differ = (np.minimum(supports, rejects) + both > 0) & (takers > 1)
    kinds = np.select([differ, takers > 1, takers == 1, quoted > 0], [1, 0, 2, 3], 4)
    ahead = np.abs(supports - rejects)
    # The last key leads; equal ones keep their order.
    order = np.lexsort((-takers, -ahead, kinds))
    ranks = pd.Series(np.argsort(order), index=claims.index)
    groups = pd.Series(np.array(AGREEMENTS, dtype=object)[kinds], index=claims.index)
    sorted_rows = np.argsort(stances["code"].map(ranks).to_numpy(), kind="stable")
    grouped = stances.assign(group=stances["code"].map(groups).astype("str"))
    return grouped.iloc[sorted_rows]
