"""What stands around agreement: pairs seen both ways, one network, which passages make a stance."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.comparing.congruence import (
    CONFLICT,
    CONGRUENCE,
    INCOMPATIBLE,
    KINDS,
    LEAST_FOR_NORMS,
    LOOKED,
    MIXED,
)
from helpers.comparing.coverage import READ, SEARCHED, UNREAD
from helpers.comparing.stances import TAKEN, keep_read, takes_stance
from helpers.reading.roles import COUNTED_ROLES

NORMS = ("congruence_norm", "conflict_norm")
SQUARE_COLUMNS = [
    "statement_id", "other", *KINDS, "silent", "related", *NORMS, "taken",
    "looked", "claims", "zero",
]  # fmt: skip
TOO_FEW = "There are fewer than two statements, so none can agree with another."
NOTHING_SHARED = "No two statements here take a stance on the same claim"
NOTHING_KNOWN = "Nothing is known of any pair of statements here: nobody has read both for a claim."
NO_CONFLICT = "No two statements here take opposite stances on any claim"


def square_pairs(pairs: pd.DataFrame, stances: pd.DataFrame) -> pd.DataFrame:
    """One row per statement and other statement, both ways and each with itself, in stated order.

    `pairs` was measured on these `stances`. `taken` is the number of claims on which `other` takes
    a stance, `looked` that of the `claims` which were looked for in both; where there is none,
    `zero` says that nobody has looked, since then no number means anything. A statement shares
    nothing with itself: its row has only `taken`.
    """
    stances = keep_read(stances)
    names = list(dict.fromkeys(stances["statement_id"]))
    taken = stances["stance"].isin(TAKEN)
    seen = (stances["stance"] != "") | stances["zero"].isin([SEARCHED, READ])
    table = pd.DataFrame(
        {"statement_id": stances["statement_id"], "code": stances["code"], "seen": seen}
    )
    looked = table.pivot(index="statement_id", columns="code", values="seen").reindex(names)
    looked = looked.to_numpy("float64") @ looked.to_numpy("float64").T
    active = taken.groupby(stances["statement_id"]).sum().reindex(names).to_numpy("int64")
    turned = pairs.rename(columns={"statement_id": "other", "other": "statement_id"})
    both = pd.concat([pairs, turned]).set_index(["other", "statement_id"])
    cells = pd.MultiIndex.from_product([names, names], names=["other", "statement_id"])
    square = both.drop(columns=LOOKED).reindex(cells).reset_index()
    counted = {name: square[name].fillna(0).astype("int64") for name in (*KINDS, "silent")}
    looked = np.rint(looked).astype("int64").ravel()
    return square.assign(
        **counted,
        related=square["related"].eq(True).astype("bool"),
        taken=np.repeat(active, len(names)),
        looked=looked,
        claims=stances["code"].nunique(),
        zero=np.where(looked == 0, UNREAD, ""),
    )[SQUARE_COLUMNS].astype(dict.fromkeys(("statement_id", "other", "zero"), "str"))


def keep_taken(claims: pd.DataFrame, corpus) -> pd.DataFrame:
    """The passages that make a stance, as `count_stances` counts them, rows as they are.

    In the statement's own words, or in words of others that it adopts or throws back at them; in
    title, body and calls of the compared statements.
    """
    taken = takes_stance(claims)
    counted = claims["role"].isin(COUNTED_ROLES) & claims["statement_id"].isin(corpus.compared)
    return claims[taken & counted]


def tell_conflicts(pairs: pd.DataFrame) -> str:
    """One sentence: in how many pairs statements oppose each other; that none do is a finding too.

    `pairs` is a table of `measure_congruence`. Told apart are opposite stances on one claim, claims
    on which one of the two takes both sides, and claims that the codebook calls incompatible; and
    of how many pairs nothing is known, since nobody has read both for the same claim.
    """
    if pairs.empty:
        return TOO_FEW
    unread = int((pairs[LOOKED] == 0).sum())
    if unread == len(pairs):
        return NOTHING_KNOWN
    shared = pairs[[CONGRUENCE, CONFLICT, MIXED]].to_numpy().sum()
    found = {kind: (int((pairs[kind] > 0).sum()), int(pairs[kind].sum())) for kind in KINDS}
    opposed, times = found[CONFLICT]
    if opposed:
        often = f"on {_count(times, 'claim')}" if opposed == 1 else f"{times:,} times in all"
        takes = "takes" if opposed == 1 else "take"
        head = f"Here {_count(opposed, 'pair')} of statements {takes} opposite stances, "
        parts = [head + often]
    else:
        parts = [NO_CONFLICT if shared else NOTHING_SHARED]
    if (mixed := found[MIXED][0]) > 0:
        parts.append(f"in {_count(mixed, 'pair')} one of the two takes both sides of a claim")
    if (unlike := found[INCOMPATIBLE][0]) > 0:
        parts.append(
            f"in {_count(unlike, 'pair')} they support claims that the codebook calls incompatible"
        )
    if unread:
        parts.append(f"of {_count(unread, 'pair')} nothing is known, since nobody has read both")
    return f"{'; '.join(parts)}."


def tell_missing(statements: int) -> str:
    """How many statements are missing for numbers per claim taken, else nothing."""
    missing = LEAST_FOR_NORMS - statements
    if missing <= 0:
        return ""
    return (
        f"Numbers per claim taken are given from {LEAST_FOR_NORMS} statements on; "
        f"{missing} more {'is' if missing == 1 else 'are'} missing here."
    )


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
