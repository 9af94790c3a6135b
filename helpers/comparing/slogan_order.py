"""The order of slogans by how many statements raise them, families kept together."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.families import keep_counted


def order_by_sharing(
    slogan_counts: pd.DataFrame, *, raised: pd.Series | None = None
) -> pd.DataFrame:
    """The rows of a table of `count_slogans`, what most statements raise first.

    Counted are statements with the slogan in their own words. A family stands where the most shared
    of its slogans puts it, and in it the most shared slogan comes first; equals keep their order.
    `raised` is what `count_raised` tells, for a table that has only some of the statements.
    """
    if raised is None:
        raised = (slogan_counts["n"] > 0).groupby(slogan_counts["slogan"]).sum()
    shared = slogan_counts["slogan"].map(raised).fillna(0).astype("int64")
    most = shared.groupby(slogan_counts["family"]).transform("max")
    ranks = pd.DataFrame({"most": -most, "family": slogan_counts["family"], "shared": -shared})
    order = ranks.assign(slogan=slogan_counts["slogan"]).sort_values(
        ["most", "family", "shared", "slogan"], kind="stable"
    )
    return slogan_counts.loc[order.index]


def count_raised(families: pd.DataFrame, corpus) -> pd.Series:
    """By slogan, how many compared statements raise it in their own words; none, no entry."""
    counted = keep_counted(families, corpus)
    own = counted.loc[counted["voice"] != "other", ["slogan", "statement_id"]]
    return own.drop_duplicates().groupby("slogan").size()
