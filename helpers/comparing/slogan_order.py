"""The order of slogans by how many statements raise them, families kept together."""

from __future__ import annotations

import pandas as pd


def order_by_sharing(slogan_counts: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table of `count_slogans`, what most statements raise first.

    Counted are statements with the slogan in their own words. A family stands where the most shared
    of its slogans puts it, and in it the most shared slogan comes first; equals keep their order.
    """
    raised = (slogan_counts["n"] > 0).astype("int64")
    shared = raised.groupby(slogan_counts["slogan"]).transform("sum")
    most = shared.groupby(slogan_counts["family"]).transform("max")
    ranks = pd.DataFrame({"most": -most, "family": slogan_counts["family"], "shared": -shared})
    order = ranks.assign(slogan=slogan_counts["slogan"]).sort_values(
        ["most", "family", "shared", "slogan"], kind="stable"
    )
    return slogan_counts.loc[order.index]
