"""Codings of claims become stances: what each statement asserts, rejects, or only quotes."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.comparing.counts import check_codes, one_coder
from helpers.comparing.coverage import UNREAD, find_zeros
from helpers.reading.roles import COUNTED_ROLES

STANCE_COLUMNS = [
    "statement_id", "code", "origin", "coder", "stance", "certainty", "supports", "rejects",
    "quoted", "voice", "zero", "label", "group",
]  # fmt: skip
# What `stance` is where the statement takes one; words that are only quoted are none.
TAKEN = ("supports", "rejects", "both")
# Whose words a stance rests on; the same words as in the codings, and both together.
OWN, OTHER, OWN_AND_OTHER = "own", "other", "own and other"


def takes_stance(claims: pd.DataFrame) -> pd.Series:
    """Whether each passage takes a stance for its statement: own words, or others' taken up."""
    return (claims["voice"] != "other") | claims["uptake"].isin(["adopted", "rejected"])


def count_stances(
    claims, corpus, codebook, *, coverage: pd.DataFrame | None = None,
    suggested: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per compared statement × claim, in stated order.

    `supports` and `rejects` count passages in the statement's own words and in other people's words
    that it adopts; words it quotes and throws back at their speaker count on the other side; words
    quoted without either are counted in `quoted` only. `stance` is what these come to, `certainty`
    is `hedged` where no passage is flat. `voice` tells whose words the stance rests on: `own`,
    `other` (only words of others) or `own and other`. Nothing here says whether a claim is true.

    `suggested` are codings by rule: where nobody has looked, the row is theirs, and its `origin`
    and `coder` say so.
    """
    origin, coder = one_coder(claims)
    check_codes(claims, codebook)
    stances = _sum_stances(claims, corpus, codebook).assign(origin=origin, coder=coder)
    zeros = find_zeros(stances, codebook, coverage)
    stances["zero"] = zeros.where(stances["stance"] == "", "")
    described = stances.merge(codebook.table, on="code", how="left", validate="many_to_one")
    text = dict.fromkeys(("stance", "certainty", "voice", "zero", "origin", "coder"), "str")
    table = described[STANCE_COLUMNS].astype(text)
    if suggested is None:
        return table
    # Both tables have a row for every statement and claim, in the same order.
    return table.where(table["zero"] != UNREAD, count_stances(suggested, corpus, codebook))


def keep_read(stances: pd.DataFrame) -> pd.DataFrame:
    """The same rows, without stances that a rule suggests where a reader's stand beside them.

    What nobody has read is shown as a suggestion, but never counted with what somebody has: where
    the rows are of both, those of the rule say that nobody has looked. All by rule, they are
    compared with each other and stay as they are.
    """
    if "origin" not in stances:
        return stances
    by_rule = stances["origin"] == "rule"
    if not by_rule.any() or by_rule.all():
        return stances
    reader = stances.loc[~by_rule, ["origin", "coder"]].iloc[0].to_dict()
    nothing = dict.fromkeys(("stance", "certainty", "voice"), "") | {"zero": UNREAD} | reader
    nothing |= dict.fromkeys(("supports", "rejects", "quoted"), 0)
    known = [name for name in nothing if name in stances]
    return stances.assign(**{name: stances[name].mask(by_rule, nothing[name]) for name in known})


def find_stances(stances: pd.DataFrame, *codings: pd.DataFrame) -> pd.DataFrame:
    """One row per passage that a table of `count_stances` counts: the codings behind its rows.

    `codings` are the tables that it was made from. Of each row only the passages of its own coder.
    """
    keys = ["statement_id", "code", "origin", "coder"]
    together = pd.concat(codings, ignore_index=True) if len(codings) > 1 else codings[0]
    counted = together[together["role"].isin(COUNTED_ROLES)]
    wanted = set(zip(*(stances[key] for key in keys), strict=True))
    behind = [place in wanted for place in zip(*(counted[key] for key in keys), strict=True)]
    return counted[np.array(behind, dtype=bool)].reset_index(drop=True)


def _sum_stances(claims: pd.DataFrame, corpus, codebook) -> pd.DataFrame:
    """One row per compared statement × claim: passages on each side, and what they come to."""
    compared = corpus.compared
    counted = claims[claims["role"].isin(COUNTED_ROLES) & claims["statement_id"].isin(compared)]
    other = counted["voice"] == "other"
    taken = takes_stance(counted)
    turned = other & (counted["uptake"] == "rejected")
    supports = taken & ((counted["polarity"] == "supports") != turned)
    marked = counted.assign(
        supports=supports,
        rejects=taken & ~supports,
        quoted=~taken,
        flat=taken & (counted["certainty"] == "flat"),
        own=~other,
    )
    cells = pd.MultiIndex.from_product(
        [compared, codebook.table["code"]], names=["statement_id", "code"]
    )
    counts = ["supports", "rejects", "quoted", "flat", "own"]
    sums = marked.groupby(["statement_id", "code"])[counts].sum()
    stances = sums.reindex(cells, fill_value=0).astype("int64").reset_index()
    for_it, against = stances["supports"] > 0, stances["rejects"] > 0
    named = [for_it & against, for_it, against, stances["quoted"] > 0]
    stances["stance"] = np.select(named, ["both", "supports", "rejects", "quoted"], "")
    certain = [stances["flat"] > 0, for_it | against]
    stances["certainty"] = np.select(certain, ["flat", "hedged"], "")
    # What is only quoted beside own words is no part of the stance.
    own = stances["own"] > 0
    more = stances["supports"] + stances["rejects"] > stances["own"]
    voices = [own & more, own, more | (stances["quoted"] > 0)]
    stances["voice"] = np.select(voices, [OWN_AND_OTHER, OWN, OTHER], "")
    return stances
