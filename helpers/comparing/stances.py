"""Codings of claims become stances: what each statement asserts, rejects, or only quotes."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.comparing.counts import check_codes, one_coder
from helpers.comparing.coverage import find_zeros
from helpers.reading.roles import COUNTED_ROLES

STANCE_COLUMNS = [
    "statement_id", "code", "origin", "coder", "stance", "certainty", "supports", "rejects",
    "quoted", "zero", "label", "group",
]  # fmt: skip


def count_stances(
    claims, corpus, codebook, *, coverage: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row per compared statement × claim, in stated order.

    `supports` and `rejects` count passages in the statement's own words and in other people's words
    that it adopts; words it quotes and throws back at their speaker count on the other side; words
    quoted without either are counted in `quoted` only. `stance` is what these come to, `certainty`
    is `hedged` where no passage is flat. Nothing here says whether a claim is true.
    """
    origin, coder = one_coder(claims)
    check_codes(claims, codebook)
    compared = corpus.compared
    counted = claims[claims["role"].isin(COUNTED_ROLES) & claims["statement_id"].isin(compared)]
    taken = (counted["voice"] != "other") | counted["uptake"].isin(["adopted", "rejected"])
    turned = (counted["voice"] == "other") & (counted["uptake"] == "rejected")
    supports = taken & ((counted["polarity"] == "supports") != turned)
    marked = counted.assign(
        supports=supports,
        rejects=taken & ~supports,
        quoted=~taken,
        flat=taken & (counted["certainty"] == "flat"),
    )
    cells = pd.MultiIndex.from_product(
        [compared, codebook.table["code"]], names=["statement_id", "code"]
    )
    sums = marked.groupby(["statement_id", "code"])[["supports", "rejects", "quoted", "flat"]].sum()
    stances = sums.reindex(cells, fill_value=0).astype("int64").reset_index()
    for_it, against = stances["supports"] > 0, stances["rejects"] > 0
    named = [for_it & against, for_it, against, stances["quoted"] > 0]
    stances["stance"] = np.select(named, ["both", "supports", "rejects", "quoted"], "")
    certain = [stances["flat"] > 0, for_it | against]
    stances["certainty"] = np.select(certain, ["flat", "hedged"], "")
    stances = stances.assign(origin=origin, coder=coder)
    zeros = find_zeros(stances, codebook, coverage)
    stances["zero"] = zeros.where(stances["stance"] == "", "")
    described = stances.merge(codebook.table, on="code", how="left", validate="many_to_one")
    text = dict.fromkeys(("stance", "certainty", "zero", "origin", "coder"), "str")
    return described[STANCE_COLUMNS].astype(text)
