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
from helpers.comparing.coverage import UNREAD, UNSEARCHABLE
from helpers.comparing.relatives import list_relatives
from helpers.comparing.stances import TAKEN, keep_read

CONGRUENCE, CONFLICT, MIXED, INCOMPATIBLE = "congruence", "conflict", "mixed", "incompatible"
KINDS = (CONGRUENCE, CONFLICT, MIXED, INCOMPATIBLE)
SILENT, LOOKED = "silent", "looked"
TIE_COLUMNS = ["statement_id", "other", "kind", "code", "other_code", "label", "other_label"]
PAIR_COLUMNS = [
    "statement_id", "other", *KINDS, "silent", "related", "congruence_norm", "conflict_norm",
    "looked",
]  # fmt: skip
# With fewer, a normalised tie would look more exact than it is.
LEAST_FOR_NORMS = 8
# Of more statements, pairs without any tie are left out; and so many are compared at once.
EVERY_PAIR, AT_A_TIME = 2000, 256


def find_ties(stances: pd.DataFrame, codebook, left: str, right: str) -> pd.DataFrame:
    """One row per claim on which both statements take a stance, and per two incompatible claims.

    `stances` is a table of `count_stances`: own and adopted words. `kind` is `congruence` (the same
    polarity), `conflict` (opposite ones), `mixed` where one of the two takes both sides, or
    `incompatible` where `left` supports `code` and `right` supports `other_code`, which oppose each
    other according to the codebook. In the codebook's order. Raises ValueError for stances of two
    coders on one claim and for those of another codebook.
    """
    check_stances(stances, codebook)
    stances = keep_read(stances)
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
    `silent` is the number of claims on which only one of the two takes a stance, though both were
    read, which is no disagreement. `related` tells pairs of one network, whose agreement is no
    finding. From eight statements on `congruence_norm` and `conflict_norm` divide by the mean
    number of claims on which the two take a stance (average activity, Leifeld 2017); with fewer
    they are missing. `looked` is the number of claims that were looked for in both: where it is 0,
    no number means anything. What a rule suggests counts only where all rows are by rule. Of more
    than 2,000 statements only pairs with a tie of some kind have a row: all would be millions.
    Raises ValueError as `find_ties` does.
    """
    check_stances(stances, codebook)
    stances = keep_read(stances)
    order = list(dict.fromkeys(stances["statement_id"]))
    table = stances.pivot(index="statement_id", columns="code", values="stance")
    table = table.reindex(index=order, columns=list(codebook.table["code"]))
    sides = [(table == name).to_numpy(dtype="float32") for name in ("supports", "rejects", "both")]
    one, other, counted = _count_ties(*sides, _opposition(codebook), _find_seen(stances, table))
    active = sum(side.sum(axis=1, dtype="float64") for side in sides)
    mean = (active[one] + active[other]) / 2
    known = np.where((len(order) >= LEAST_FOR_NORMS) & (mean > 0), mean, np.nan)
    names = pd.Series(order, dtype="str")
    pairs = pd.DataFrame(
        {
            "statement_id": names.take(one).reset_index(drop=True),
            "other": names.take(other).reset_index(drop=True),
        }
    )
    return pairs.assign(
        **counted,
        related=_are_related(order, one, other, corpus),
        congruence_norm=counted[CONGRUENCE] / known,
        conflict_norm=counted[CONFLICT] / known,
    )[PAIR_COLUMNS].astype({"related": "bool"})


def _find_seen(stances: pd.DataFrame, table: pd.DataFrame) -> np.ndarray:
    """Statements × claims: 1 where the claim was looked for, whatever was found."""
    if "zero" not in stances:
        return np.ones(table.shape, dtype="float32")
    zeros = stances.pivot(index="statement_id", columns="code", values="zero")
    zeros = zeros.reindex(index=table.index, columns=table.columns)
    return (~zeros.isin([UNREAD, UNSEARCHABLE])).to_numpy(dtype="float32")


def _count_ties(
    supports: np.ndarray, rejects: np.ndarray, both: np.ndarray, opposition: np.ndarray,
    seen: np.ndarray,
) -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:  # fmt: skip
    """Places of both statements of each pair, and its number of claims of every kind.

    Some statements at a time with all others, so that no table of all by all is ever made.
    """
    taken, against = supports + rejects + both, supports @ opposition
    none = np.arange(0)
    pieces: list[list[np.ndarray]] = [[none], [none]]
    found: dict[str, list[np.ndarray]] = {name: [none] for name in (*KINDS, SILENT, LOOKED)}
    everyone = len(taken) <= EVERY_PAIR
    for first in range(0, len(taken), AT_A_TIME):
        here = slice(first, first + AT_A_TIME)
        ties = {
            CONGRUENCE: supports[here] @ supports.T + rejects[here] @ rejects.T,
            CONFLICT: supports[here] @ rejects.T + rejects[here] @ supports.T,
            MIXED: both[here] @ taken.T + taken[here] @ both.T - both[here] @ both.T,
            INCOMPATIBLE: against[here] @ supports.T,
        }
        kept = np.triu(np.ones(ties[MIXED].shape, dtype=bool), k=first + 1)
        if not everyone:
            kept &= sum(ties.values()) > 0
        ties[LOOKED] = seen[here] @ seen.T
        # One takes a stance, the other was read for it, and both do not.
        ties[SILENT] = taken[here] @ seen.T + seen[here] @ taken.T - 2 * (taken[here] @ taken.T)
        row, column = np.nonzero(kept)
        pieces[0].append(row + first)
        pieces[1].append(column)
        for kind, tie in ties.items():
            found[kind].append(np.rint(tie[row, column]).astype("int64"))
    one, other = (np.concatenate(parts) for parts in pieces)
    return one, other, {kind: np.concatenate(parts) for kind, parts in found.items()}


def _are_related(order: list[str], one: np.ndarray, other: np.ndarray, corpus) -> np.ndarray:
    """Whether the two statements of each pair are of one network."""
    places = {name: place for place, name in enumerate(order)}
    related = [
        places[name] * len(order) + places[relative]
        for name, relatives in list_relatives(corpus, order).items()
        for relative in relatives
    ]
    return np.isin(one * len(order) + other, related)


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
