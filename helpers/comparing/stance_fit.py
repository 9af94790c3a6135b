"""How far claims by rule get against a reading: the stances both see, and on which side.

The unit is the statement × claim, and a stance is what `count_stances` makes of it: what a
statement asserts or rejects in its own words and in those it adopts. Words that it only quotes are
no stance. Two things are asked apart: whether a stance is seen at all (recall, precision), and
whether what is seen is told with the side that the reader tells (polarity), since to read an
assertion as its opposite is worse than to miss it. As with `measure_fit`, this is no validity where
cues were written with the texts at hand, and the reading is no answer key.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.comparing.fit import CELL, find_read_cells, read_keys, sum_by
from helpers.comparing.stances import TAKEN, count_stances, takes_stance
from helpers.reading.roles import COUNTED_ROLES

FOUND, WRONG_POLARITY, MISSED, WRONG = "found", "wrong polarity", "missed", "wrong"
NUMBERS = {"found": FOUND, "wrong_polarity": WRONG_POLARITY, "missed": MISSED, "wrong": WRONG}


def measure_stance_fit(
    by_rule,
    reading,
    corpus,
    codebook,
    *,
    coverage: pd.DataFrame,
    by: str | tuple[str, ...] = "statement_id",
) -> pd.DataFrame:
    """How many stances rule and reading share: one row per statement, code, pair, or in all.

    `by` is "statement_id", "code", ("statement_id", "code") or (), which gives one row. `found`
    are statements × claims on which both tell a stance of one side (`both` sides hold each),
    `wrong_polarity` those on which they tell opposite ones, `missed` only the reader, `wrong` only
    the rule. `recall` is (found + wrong_polarity) / (… + missed), `precision` the same / (… +
    wrong), `polarity_right` found / (found + wrong_polarity); missing where there is nothing to
    divide by. What was not read has no row, and only claims with cues are asked for. Raises
    ValueError as `measure_fit` does.
    """
    keys = read_keys(by)
    cells = _compare(by_rule, reading, corpus, codebook, coverage)
    marks = {name: (cells["found"] == word).astype("int64") for name, word in NUMBERS.items()}
    fit = sum_by(pd.DataFrame(marks, index=cells.index), keys, corpus, codebook)
    seen = fit["found"] + fit["wrong_polarity"]
    shares = {
        "recall": (seen, seen + fit["missed"]),
        "precision": (seen, seen + fit["wrong"]),
        "polarity_right": (fit["found"], seen),
    }
    for name, (part, whole) in shares.items():
        fit[name] = (part / whole.where(whole > 0)).astype("float64")
    return fit


def find_stance_fit(by_rule, reading, corpus, codebook, *, coverage: pd.DataFrame) -> pd.DataFrame:
    """The passages behind the figures: one row per passage of either that takes a stance.

    `found`, at the end, is `found`, `wrong polarity`, `missed` or `wrong`, and the same for all
    passages of a claim in a statement. Raises ValueError as `find_fit` does.
    """
    cells = _compare(by_rule, reading, corpus, codebook, coverage)
    shared = [name for name in by_rule.columns if name in reading.columns]
    both = pd.concat([by_rule[shared], reading[shared]], ignore_index=True)
    both = both[takes_stance(both) & both["role"].isin(COUNTED_ROLES)]
    both = both.merge(cells["found"].reset_index(), on=CELL, how="inner")
    place = both["statement_id"].map({name: n for n, name in enumerate(corpus.compared)})
    ordered = both.assign(place=place).sort_values(
        ["place", "start", "end", "code", "coder", "cue"], kind="stable", ignore_index=True
    )
    return ordered[[*shared, "found"]].astype({"found": "str"})


def _compare(by_rule, reading, corpus, codebook, coverage: pd.DataFrame) -> pd.DataFrame:
    """What came of each statement × claim that was read, by both; empty where none has a stance."""
    read = pd.MultiIndex.from_frame(
        find_read_cells(by_rule, reading, corpus, codebook, coverage).astype("str")
    )
    rule, reader = (
        count_stances(codings, corpus, codebook).set_index(CELL)["stance"].reindex(read)
        for codings in (by_rule, reading)
    )
    by_both = rule.isin(TAKEN) & reader.isin(TAKEN)
    same = (rule == reader) | (rule == "both") | (reader == "both")
    named = [by_both & same, by_both, reader.isin(TAKEN), rule.isin(TAKEN)]
    found = np.select(named, [FOUND, WRONG_POLARITY, MISSED, WRONG], "")
    return pd.DataFrame({"found": pd.Series(found, index=read, dtype="str")}, index=read)
