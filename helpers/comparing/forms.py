"""Mentions become the naming ledger: in which forms each statement names each referent."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.counts import check_codes, one_coder
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import normalise

FORM_COLUMNS = [
    "statement_id", "code", "form", "kind", "n", "quoted", "label", "group", "origin", "coder",
]  # fmt: skip


def count_forms(names: pd.DataFrame, corpus, codebook) -> pd.DataFrame:
    """One row per compared statement × referent × form that stands in it.

    Statements in stated order, referents in the codebook's, the most frequent form first. `n` are
    the mentions in the statement's own words, `quoted` those in words it quotes; title, body and
    calls are counted. Forms that differ only in capitals, points or hyphens are one, written as it
    stands there most often. Forms that do not occur have no row: `count_codes` keeps the zeros.
    """
    origin, coder = one_coder(names)
    check_codes(names, codebook)
    compared = corpus.compared
    counted = names[names["role"].isin(COUNTED_ROLES) & names["statement_id"].isin(compared)]
    own = counted["voice"] != "other"
    norms = {form: normalise(form) for form in counted["form"].unique()}
    norm = counted["form"].map(norms).astype("str")
    marked = counted.assign(norm=norm, n=own, quoted=~own)
    keys = ["statement_id", "code", "norm"]
    written = (
        marked.groupby([*keys, "form"], sort=False)
        .size()
        .reset_index(name="times")
        # Of spellings as frequent the one with the fewest capitals: a title has more than it needs.
        .assign(capitals=lambda rows: rows["form"].str.count(r"[A-Z]"))
        .sort_values(["times", "capitals"], ascending=[False, True], kind="stable")
        .drop_duplicates(keys)[[*keys, "form"]]
    )
    sums = marked.groupby(keys, sort=False).agg(
        n=("n", "sum"), quoted=("quoted", "sum"), kind=("kind", "first")
    )
    table = sums.reset_index().merge(written, on=keys).merge(codebook.table, on="code")
    places = {name: place for place, name in enumerate(compared)}
    ranks = {code: rank for rank, code in enumerate(codebook.table["code"])}
    ordered = table.assign(
        place=table["statement_id"].map(places),
        rank=table["code"].map(ranks),
        times=-(table["n"] + table["quoted"]),
    ).sort_values(["place", "rank", "times"], kind="stable", ignore_index=True)
    text = [name for name in FORM_COLUMNS if name not in ("n", "quoted")]
    kinds = dict.fromkeys(text, "str") | {"n": "int64", "quoted": "int64"}
    return ordered.assign(origin=origin, coder=coder)[FORM_COLUMNS].astype(kinds)
