"""Orders that turned over: which statement has most sentences of a code, and which stands before
which. Only orders that `measure_sturdiness` lets stand on both sides are looked at.
"""

from __future__ import annotations

import pandas as pd

from helpers.comparing.change_rows import ORDER, Found, list_places, name_some, number, quote
from helpers.comparing.change_sides import RANKED, Coded, Sides
from helpers.comparing.counts import find_unit
from helpers.comparing.sturdiness import SURVIVES

MOST, PASSED = "has most", "passed another"


def find_turned(sides: Sides) -> list[Found]:
    """One row per code of frames or names whose order of statements turned over.

    `has most`: another statement leads now, and no former leader shares the lead. `passed another`:
    of two statements that both sides have, the other one has more now, because the text that speaks
    is another. `small` and `large` are the numbers of whoever the change is about.
    """
    return [
        found
        for layer in RANKED
        if layer in sides.large.codebooks
        for found in _find_in_layer(sides, layer)
    ]


def _find_in_layer(sides: Sides, layer: str) -> list[Found]:
    large, small = (_count(side, sides, layer) for side in (sides.large, sides.small))
    both = large.merge(small, on=["code", "of"], how="outer", suffixes=("", "_small"))
    known = both[both["code"].isin(set(large["code"]) & set(small["code"]))]
    highest = known.groupby("code")[["n", "n_small"]].transform("max")
    lead, led = known["n"] == highest["n"], known["n_small"] == highest["n_small"]
    kept = known.loc[lead & led, "code"]
    # Only where another version of a text speaks can two texts change places behind the first.
    moved = known["n"].notna() & known["n_small"].notna() & (known["n"] != known["n_small"])
    turned = {}
    for code in known["code"][~known["code"].isin(kept) | moved].unique():
        here = known["code"] == code
        if code not in set(kept):
            turned[code] = (known[here & led], known[here & lead], MOST)
        elif passing := _find_passing(known[here]):
            turned[code] = (*passing, PASSED)
    if not turned:
        return []
    firm = [set(_firm_codes(side, layer)) for side in (sides.large, sides.small)]
    labels = {code.id: code.label for code in sides.large.codebooks[layer].codes}
    return [
        _make(sides, layer, code, labels[code], *turned[code])
        for code in labels
        if code in turned and code in firm[0] & firm[1]
    ]


def _count(side: Coded, sides: Sides, layer: str) -> pd.DataFrame:
    """One row per code and text with a sentence of it (of names: a mention) in own words."""
    own, unit = side.own[layer], find_unit(side.codebooks[layer])
    n = own.drop_duplicates(["statement_id", "code", unit]).groupby(["statement_id", "code"]).size()
    counts = n.rename("n").reset_index()
    counts["of"] = counts["statement_id"].map(sides.texts).astype("str")
    ranked = counts.sort_values("n", ascending=False, kind="stable")
    return ranked.drop_duplicates(["code", "of"])


def _firm_codes(side: Coded, layer: str) -> pd.Series:
    table = side.sturdiness[layer]
    return table.loc[table["order"] == SURVIVES, "code"]


def _find_passing(rows: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame] | tuple[()]:
    """Of a code the text that now has more than one that had more, and that other one."""
    both = rows.dropna(subset=["n", "n_small"])
    for row in both[both["n"] > both["n_small"]].itertuples():
        passed = both[(both["n_small"] > row.n_small) & (both["n"] < row.n)]
        if len(passed):
            return passed.head(1), both.loc[[row.Index]]
    return ()


def _make(
    sides: Sides, layer: str, code: str, label: str, before: pd.DataFrame, now: pd.DataFrame,
    detail: str,
) -> Found:  # fmt: skip
    unit = "mention" if find_unit(sides.large.codebooks[layer]) == "start" else "sentence"
    many, small = int(now["n"].iloc[0]), int(before["n_small"].iloc[0])
    names, others = list(now["statement_id"]), list(before["statement_id_small"])
    have = "has" if len(names) == 1 else "have"
    if detail == MOST:
        what = (
            f"{name_some(names)} {have} most {unit}s with {quote(label)} ({many:,}); before it was "
            f"{name_some(others)} ({small:,})."
        )
    else:
        small = int(now["n_small"].iloc[0])
        what = (
            f"{names[0]} has {number(many, unit)} with {quote(label)} and stands before "
            f"{before['statement_id'].iloc[0]} ({int(before['n'].iloc[0]):,}); in the other "
            f"version of its text it has {small:,} and stands behind."
        )
    places = ()
    for listed, side in ((names, sides.large), (others, sides.small)):
        own = side.own[layer]
        places += list_places(own[(own["code"] == code) & own["statement_id"].isin(listed)])
    return Found(ORDER, layer, code, label, names[0], what, detail, small, many, places)
