"""How sturdy an order of statements is: does it hang on one cue, or on one sentence?"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.comparing.counts import COUNT_COLUMNS, count_codes, find_unit
from helpers.comparing.coverage import UNREAD
from helpers.reading.roles import COUNTED_ROLES

SURVIVES, FALLS, NO_ORDER = "survives", "does not survive", "no order"
STURDINESS_COLUMNS = [*COUNT_COLUMNS, "cues", "rank", "best", "worst", "order"]


def measure_sturdiness(
    codings, corpus, codebook, *, coverage: pd.DataFrame | None = None
) -> pd.DataFrame:
    """The table of `count_codes`, one row per compared statement × code, with how firm it stands.

    `cues` is the number of different cues behind the n sentences. `rank` is 1 where n is highest;
    equals share the better rank. `best` and `worst` are the ranks that the statement can take when
    one cue of the codebook is dropped everywhere, or one sentence of any statement is. A sentence
    goes on counting if another cue of the code stands in its own words. `order` says of the code
    whether all statements that n tells apart stay apart, and the same way round, whichever cue or
    sentence is dropped: `survives`, `does not survive`, or `no order` where n tells none apart. So
    the order by a code with one cue never survives.

    Raw n is ranked, not the rate: rates also move with the length of a statement, and dropping one
    sentence from a short one moves them more. Of names mentions are counted and dropped, not
    sentences. A reading has no cues: then `cues` is 0, and only sentences are dropped. Where nobody
    has looked nothing is ranked (missing), so a reading needs its `coverage` here.
    """
    counts = count_codes(codings, corpus, codebook, coverage=coverage)
    behind = _find_behind(codings, corpus, codebook)
    cells = pd.MultiIndex.from_frame(counts[["statement_id", "code"]])
    cued = behind[behind["cue"] != ""].drop_duplicates(["statement_id", "code", "cue"])
    cues = cued.groupby(["statement_id", "code"]).size().reindex(cells, fill_value=0)
    # One row per code, one column per statement: the table of counts is in the order of both.
    shape = (len(corpus.compared), len(codebook.codes))
    known = counts["n"].where(counts["zero"] != UNREAD).to_numpy(dtype="float64")
    n = known.reshape(shape).T
    code, left = _drop_cues(n, behind, corpus, codebook)
    best, worst = _drop_sentences(n)
    ranks = _rank(left, "min")
    np.minimum.at(best, code, ranks)
    np.maximum.at(worst, code, ranks)
    falls = _tells_apart(n) & _falls_by_sentence(n)
    np.logical_or.at(falls, code, _falls_by_cue(n[code], left))
    order = np.select([~_tells_apart(n), falls], [NO_ORDER, FALLS], SURVIVES)
    added = {"rank": _rank(n, "min"), "best": best, "worst": worst}
    return counts.assign(
        cues=cues.to_numpy(dtype="int64"),
        **{name: pd.array(ranked.T.ravel(), dtype="Int64") for name, ranked in added.items()},
        order=pd.Series(np.tile(order, shape[0]), dtype="str"),
    )[STURDINESS_COLUMNS]


def _find_behind(codings: pd.DataFrame, corpus, codebook) -> pd.DataFrame:
    """One row per counted sentence (of names: mention), code and cue, in own words."""
    counted = codings["role"].isin(COUNTED_ROLES) & codings["statement_id"].isin(corpus.compared)
    unit = find_unit(codebook)
    own = codings[counted & (codings["voice"] != "other")]
    return (
        own[["statement_id", "code", unit, "cue"]].drop_duplicates().rename(columns={unit: "unit"})
    )


def _drop_cues(
    n: np.ndarray, behind: pd.DataFrame, corpus, codebook
) -> tuple[np.ndarray, np.ndarray]:
    """For each cue that some sentence hangs on: the row of its code, and what is left of n."""
    alone = behind.groupby(["statement_id", "code", "unit"])["cue"].transform("size") == 1
    hanging = behind[alone & (behind["cue"] != "")]
    lost = hanging.groupby(["code", "cue", "statement_id"]).size().rename("lost").reset_index()
    cue = lost.groupby(["code", "cue"]).ngroup().to_numpy(dtype="int64")
    rows = pd.Index(codebook.table["code"]).get_indexer(lost["code"])
    columns = pd.Index(corpus.compared).get_indexer(lost["statement_id"])
    code = np.zeros(len(np.unique(cue)), dtype="int64")
    code[cue] = rows
    left = n[code]
    left[cue, columns] -= lost["lost"].to_numpy()
    return code, left


def _drop_sentences(n: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Best and worst rank of each statement when one sentence of it, or of another, is dropped."""
    rank = _rank(n, "min")
    # Less one sentence, a statement falls behind all that were its equals.
    worst = np.where(n > 0, _rank(n, "max"), rank)
    # It moves up where another has just one sentence more, and loses that.
    width = np.nanmax(n, initial=0) + 2
    keys = n + width * np.arange(len(n))[:, None]
    return rank - np.isin(keys + 1, keys), worst


def _rank(n: np.ndarray, method: str) -> np.ndarray:
    """Rank of each statement by code, 1 for the highest; equals share the lowest or highest one."""
    return pd.DataFrame(n).rank(axis=1, method=method, ascending=False).to_numpy(dtype="float64")


def _tells_apart(n: np.ndarray) -> np.ndarray:
    return (_rank(n, "min") > 1).any(axis=1)


def _falls_by_sentence(n: np.ndarray) -> np.ndarray:
    """Whether two statements of a code lie just one sentence apart."""
    steps = np.diff(np.sort(n, axis=1), axis=1)
    return (steps == 1).any(axis=1)


def _falls_by_cue(n: np.ndarray, left: np.ndarray) -> np.ndarray:
    """Whether two statements in the order of n are equal, or the other way round, by what is left.

    Sorted by n, and equals of n by what is left, only neighbours need be looked at.
    """
    order = np.lexsort((left, n), axis=1)
    n, left = (np.take_along_axis(table, order, axis=1) for table in (n, left))
    return ((np.diff(n, axis=1) > 0) & (np.diff(left, axis=1) <= 0)).any(axis=1)
