"""What a newcomer changes code by code: frame elements, stances on claims, figures on topics."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pandas as pd

from helpers.comparing.change_rows import (
    CLAIM,
    ELEMENT,
    FIGURE,
    FIRST,
    Found,
    agree,
    list_firsts,
    list_places,
    name_some,
    number,
    quote,
)
from helpers.comparing.change_sides import Sides
from helpers.comparing.stances import TAKEN, takes_stance

SAYS = {"supports": "supports", "rejects": "rejects", "both": "both supports and rejects"}
TOLD_FIGURES = 3


def find_elements(sides: Sides) -> list[Found]:
    """Frame elements that some statement has in its own words, and none had before."""
    large, small = (side.own["frame"] for side in (sides.large, sides.small))
    labels = _labels(sides, "frame")
    new = large[~large["code"].isin(set(small["code"]))]
    found = []
    for code, rows in new.groupby("code", sort=False):
        names = list(dict.fromkeys(rows["statement_id"]))
        for name in names:
            here = rows[rows["statement_id"] == name]
            others = [other for other in names if other != name]
            besides = f"besides it only {name_some(others)} {agree(len(others), 'has')} it"
            what = (
                f"{name} has {quote(labels[code])} in "
                f"{number(here['sentence'].nunique(), 'sentence')}; "
                f"{besides if others else 'no other compared statement has it'}."
            )
            found.append(
                Found(ELEMENT, "frame", code, labels[code], name, what,
                      large=len(sides.name_texts(names)), places=list_places(here))
            )  # fmt: skip
    return found


def find_stances_gained(sides: Sides) -> list[Found]:
    """Claims on which a statement takes a stance that its text did not take before."""
    large, small = (_take_stances(side.stances, sides) for side in (sides.large, sides.small))
    had = set(zip(small["of"], small["code"], small["stance"], strict=True))
    before = small.drop_duplicates(["of", "code", "stance"])
    counts = Counter(zip(before["code"], before["stance"], strict=True))
    after = large.drop_duplicates(["of", "code", "stance"])
    now = Counter(zip(after["code"], after["stance"], strict=True))
    taken_on = set(small["code"])
    keys = zip(large["of"], large["code"], large["stance"], strict=True)
    gained = np.array([key not in had for key in keys], dtype=bool)
    codings = sides.large.keep_counted(sides.large.codings["claim"])
    codings = sides.large.keep_read(codings[takes_stance(codings)], "claim")
    codings = codings[codings["statement_id"].isin(large.loc[gained, "statement_id"])]
    behind = dict(iter(codings.groupby(["statement_id", "code"], sort=False)))
    found = []
    for row in large[gained].itertuples():
        others = {stance: now[row.code, stance] - (stance == row.stance) for stance in TAKEN}
        hedged = ", hedged throughout" if row.certainty == "hedged" else ""
        found.append(
            Found(
                CLAIM, "claim", row.code, row.label, row.statement_id,
                f"{row.statement_id} {SAYS[row.stance]} {quote(row.label)}{hedged}; "
                f"{_tell_stances(others)}.",
                detail=f"{row.stance}{FIRST if row.code not in taken_on else ''}",
                small=counts[row.code, row.stance],
                large=now[row.code, row.stance],
                places=list_places(behind[row.statement_id, row.code]),
            )
        )  # fmt: skip
    return found


def find_figures_beside(sides: Sides) -> list[Found]:
    """Topics on which statements gave a figure, and one more does."""
    large, small = (side.own["figure"] for side in (sides.large, sides.small))
    labels = _labels(sides, "figure")
    had = set(zip(small["statement_id"].map(sides.texts), small["code"], strict=True))
    keys = zip(large["statement_id"].map(sides.texts), large["code"], strict=True)
    more = {code for of, code in keys if (of, code) not in had} & set(small["code"])
    found = []
    for code, rows in large[large["code"].isin(more)].groupby("code", sort=False):
        texts = rows["statement_id"].map(sides.texts)
        earlier = sides.name_texts(small.loc[small["code"] == code, "statement_id"])
        for name, here in rows.groupby("statement_id", sort=False):
            others = rows[texts != sides.texts[name]]
            if (sides.texts[name], code) in had or others.empty:
                continue
            found.append(
                Found(
                    FIGURE, "figure", code, labels[code], name,
                    f"{name} gives {_quote_figures(here)} for {quote(labels[code])}; "
                    f"{_tell_figures(others)}.",
                    small=len(earlier), large=texts.nunique(),
                    places=list_places(here) + list_firsts(others),
                )
            )  # fmt: skip
    return found


def _labels(sides: Sides, layer: str) -> dict[str, str]:
    return {code.id: code.label for code in sides.large.codebooks[layer].codes}


def _take_stances(stances: pd.DataFrame, sides: Sides) -> pd.DataFrame:
    taken = stances[stances["stance"].isin(TAKEN)]
    return taken.assign(of=taken["statement_id"].map(sides.texts).astype("str"))


def _tell_stances(counts: dict[str, int]) -> str:
    said = [
        f"{count:,} {agree(count, 'takes')} both sides"
        if verb == "both"
        else f"{count:,} {agree(count, verb)} it"
        for verb, count in counts.items()
        if count
    ]
    if not said:
        return "no other compared statement takes a stance on it"
    return f"of the others {name_some(said)}"


def _quote_figures(rows: pd.DataFrame) -> str:
    return name_some(quote(text) for text in rows["text"])


def _tell_figures(rows: pd.DataFrame) -> str:
    told = [
        f"{name} gives {_quote_figures(here)}"
        for name, here in rows.groupby("statement_id", sort=False)
    ]
    more = len(told) - TOLD_FIGURES
    return "; ".join([*told[:TOLD_FIGURES], *[f"and {more:,} more"] * (more > 0)])
