"""Who agrees with whom: statements joined by the claims on which both take a stance.

As in discourse network analysis (Leifeld 2017), agreement and disagreement are two networks and not
one with signs: a shared polarity is congruence, an opposite one is conflict. A third kind is ours:
claims that the codebook calls incompatible (`opposes`), of which each statement supports another.
Silence is none of the three.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.comparing.counts import check_codes
from helpers.comparing.relatives import list_relatives
from helpers.comparing.stances import TAKEN

CONGRUENCE, CONFLICT, MIXED, INCOMPATIBLE = "congruence", "conflict", "mixed", "incompatible"
KINDS = (CONGRUENCE, CONFLICT, MIXED, INCOMPATIBLE)
TIE_COLUMNS = ["statement_id", "other", "kind", "code", "other_code", "label", "other_label"]
PAIR_COLUMNS = [
    "statement_id", "other", *KINDS, "silent", "related", "congruence_norm", "conflict_norm",
]  # fmt: skip
# With fewer, a normalised tie would look more exact than it is.
LEAST_FOR_NORMS = 8


def find_ties(stances: pd.DataFrame, codebook, left: str, right: str) -> pd.DataFrame:
    """One row per claim on which both statements take a stance, and per two incompatible claims.

    `stances` is a table of `count_stances`: own and adopted words. `kind` is `congruence` (the same
    polarity), `conflict` (opposite ones), `mixed` where one of the two takes both sides, or
    `incompatible` where `left` supports `code` and `right` supports `other_code`, which oppose each
    other according to the codebook. In the codebook's order. Raises ValueError for stances of two
    coders on one claim and for those of another codebook.
    """
    check_stances(stances, codebook)
    taken = stances[stances["stance"].isin(TAKEN)]
    sides = [taken[taken["statement_id"] == name] for name in (left, right)]
    here, there = (dict(zip(side["code"], side["stance"], strict=True)) for side in sides)
    opposed = _list_opposed(codebook)
    rows = [
        (left, right, _compare(here[code.id], there[code.id]), code.id, code.id)
        for code in codebook.codes
        if code.id in here and code.id in there
    ]
    rows += [
        (left, right, INCOMPATIBLE, code.id, other)
        for code in codebook.codes
        for other in opposed[code.id]
        if here.get(code.id) == "supports" and there.get(other) == "supports"
    ]
    labels = dict(zip(codebook.table["code"], codebook.table["label"], strict=True))
    table = pd.DataFrame(rows, columns=TIE_COLUMNS[:5], dtype="str")
    return table.assign(
        label=table["code"].map(labels).astype("str"),
        other_label=table["other_code"].map(labels).astype("str"),
    )


def measure_congruence(stances: pd.DataFrame, corpus, codebook) -> pd.DataFrame:
    """One row per pair of compared statements, zeros included, in stated order.

    `congruence`, `conflict`, `mixed` and `incompatible` are numbers of claims as in `find_ties`;
    `silent` is the number of claims on which only one of the two takes a stance, which is no
    disagreement. `related` tells pairs of one network, whose agreement is no finding. From eight
    statements on `congruence_norm` and `conflict_norm` divide by the mean number of claims on which
    the two take a stance (average activity, Leifeld 2017); with fewer they are missing. Raises
    ValueError as `find_ties` does.
    """
    check_stances(stances, codebook)
    order = list(dict.fromkeys(stances["statement_id"]))
    table = stances.pivot(index="statement_id", columns="code", values="stance")
    table = table.reindex(index=order, columns=list(codebook.table["code"]))
    supports, rejects, both = (
        (table == stance).to_numpy(dtype="float64") for stance in ("supports", "rejects", "both")
    )
    taken = supports + rejects + both
    ties = {
        CONGRUENCE: supports @ supports.T + rejects @ rejects.T,
        CONFLICT: supports @ rejects.T + rejects @ supports.T,
        MIXED: both @ taken.T + taken @ both.T - both @ both.T,
        INCOMPATIBLE: supports @ _opposition(codebook) @ supports.T,
    }
    active = taken.sum(axis=1)
    one, other = np.triu_indices(len(order), k=1)
    counted = {kind: np.rint(tie[one, other]).astype("int64") for kind, tie in ties.items()}
    shared = counted[CONGRUENCE] + counted[CONFLICT] + counted[MIXED]
    mean = (active[one] + active[other]) / 2
    known = np.where((len(order) >= LEAST_FOR_NORMS) & (mean > 0), mean, np.nan)
    names = np.array(order, dtype=object)
    relatives = list_relatives(corpus, order)
    pairs = pd.DataFrame({"statement_id": names[one], "other": names[other]}, dtype="str")
    return pairs.assign(
        **counted,
        silent=(2 * mean).astype("int64") - 2 * shared,
        related=[
            right in relatives[left]
            for left, right in zip(pairs["statement_id"], pairs["other"], strict=True)
        ],
        congruence_norm=counted[CONGRUENCE] / known,
        conflict_norm=counted[CONFLICT] / known,
    )[PAIR_COLUMNS].astype({"related": "bool"})


def check_stances(stances: pd.DataFrame, codebook) -> None:
    """Raises ValueError where a statement has two rows for a claim, or a claim is not known."""
    check_codes(stances, codebook)
    twice = stances[stances.duplicated(["statement_id", "code"])]
    if len(twice):
        name, code = twice.iloc[0][["statement_id", "code"]]
        raise ValueError(
            f"These stances tell of {code} in {name} twice; choose those of one coder first."
        )


def _opposition(codebook) -> np.ndarray:
    """Claims × claims: 1 where the codebook says that one of the two opposes the other."""
    ids = pd.Index(codebook.table["code"])
    matrix = np.zeros((len(ids), len(ids)))
    for code, others in _list_opposed(codebook).items():
        matrix[ids.get_loc(code), ids.get_indexer(others)] = 1.0
    return matrix


def _list_opposed(codebook) -> dict[str, list[str]]:
    """For each claim the incompatible ones: if one opposes another, that one opposes it too."""
    named = {code.id: set(code.opposes) for code in codebook.codes}
    return {
        code: [other for other in named if other in named[code] or code in named[other]]
        for code in named
    }


def _compare(here: str, there: str) -> str:
    if "both" in (here, there):
        return MIXED
    return CONGRUENCE if here == there else CONFLICT
