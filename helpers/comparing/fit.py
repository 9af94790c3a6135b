"""How far rules get against a reading: what both found, what only one of them found.

Cues that were written with the texts at hand and are scored on the same texts show fit, not
validity: how well the cues retell this reading, not how well they would do on another text. Nor is
the reading an answer key; where the two differ, either may be wrong. Read the passages.

The unit is the sentence × code. A passage counts in the sentence in which it starts, words that a
statement quotes count like its own (a coder codes sentences), and a claim counts whichever side
is taken on it. Title, body and calls of the compared statements are looked at, and of these only
what can be judged: codes that a rule can look for, in statements that the coder has read for them
and that have not changed since. Silence anywhere else means nothing.
"""

from __future__ import annotations

import pandas as pd

from helpers.comparing.counts import check_codes, one_coder
from helpers.comparing.coverage import READ, find_zeros
from helpers.reading.roles import COUNTED_ROLES

BOTH, RULE_ONLY, READER_ONLY = "both", "rule only", "reader only"
NUMBERS = {"both": BOTH, "rule_only": RULE_ONLY, "reader_only": READER_ONLY}
CELL = ["statement_id", "code"]
UNIT = ["statement_id", "sentence", "code"]
# Above this difference one statement is served worse than another, and figures have to say so.
TOLERANCE = 0.15
LEAST_UNITS = 5
# Differences of two shares are not exact: 0.85 - 0.7 is a little more than 0.15.
EXACT = 1e-9
WARNING = "differences between statements in the figures may be differences between the cues"
TOLD = {
    "recall": (
        "reader_only",
        "These cues find {best:.0%} of what the reading has in {served} ({found_best} of "
        "{all_best}) but {worst:.0%} in {unserved} ({found_worst} of {all_worst})",
    ),
    "precision": (
        "rule_only",
        "The reading has {best:.0%} of what these cues find in {served} ({found_best} of "
        "{all_best}) but {worst:.0%} in {unserved} ({found_worst} of {all_worst})",
    ),
}


def find_fit(by_rule, reading, corpus, codebook, *, coverage: pd.DataFrame) -> pd.DataFrame:
    """The passages of both tables, one row per passage of either, with `found` at the end.

    `found` is `both`, `rule only` or `reader only`, and the same for all passages of a code in a
    sentence. The other columns are those that the two tables share. An empty reading names no
    coder: it is taken as that of the only coder in `coverage`, and where there are several nothing
    can be judged. Raises ValueError for codings of two coders and for those of another codebook.
    """
    cells = find_read_cells(by_rule, reading, corpus, codebook, coverage)
    return _join(by_rule, reading, corpus, cells)


def measure_fit(
    by_rule,
    reading,
    corpus,
    codebook,
    *,
    coverage: pd.DataFrame,
    by: str | tuple[str, ...] = "statement_id",
) -> pd.DataFrame:
    """How much rule and reading share: one row per statement, per code, per pair, or in all.

    `by` is "statement_id", "code", ("statement_id", "code") or (), which gives one row. A row
    stands for everything that was read, even if nothing was found there; what was not read has
    none. `both`, `rule_only` and `reader_only` are numbers of sentences × codes; `recall` is
    both / (both + reader_only), `precision` is both / (both + rule_only), missing where nothing
    was found that could be divided by (Manning, Raghavan & Schütze 2008, Introduction to
    Information Retrieval, section 8.3, with the reading in the place of what is relevant).
    Statements of which not the same codes were read are not alike in what they were asked. Raises
    ValueError as `find_fit` does, and for another `by`.
    """
    keys = read_keys(by)
    read = find_read_cells(by_rule, reading, corpus, codebook, coverage)
    units = _join(by_rule, reading, corpus, read).drop_duplicates(UNIT)
    cells = pd.MultiIndex.from_frame(read)
    marks = units[CELL].assign(**{name: units["found"] == word for name, word in NUMBERS.items()})
    sums = marks.groupby(CELL)[list(NUMBERS)].sum().reindex(cells, fill_value=0).astype("int64")
    fit = sum_by(sums, keys, corpus, codebook)
    for share, beside in (("recall", "reader_only"), ("precision", "rule_only")):
        whole = fit["both"] + fit[beside]
        fit[share] = (fit["both"] / whole.where(whole > 0)).astype("float64")
    return fit


def keep_shared_cues(codings: pd.DataFrame, corpus) -> pd.DataFrame:
    """The passages whose cue stands, with the same code, in another compared statement too.

    They ask how far cues get that could have been written without a look at the statement they
    are scored on. That is asked only as far as it can be: the definitions were still written with
    all statements at hand. The recall that is left is a lower bound, since somebody might have
    thought of a cue anyway. To stand in a statement a cue must stand in its title, body or calls,
    in its own or in quoted words. Versions of one statement are not other statements; those that
    are not compared are left out. Raises ValueError for passages without a cue.
    """
    if (codings["cue"] == "").any():
        raise ValueError(
            "Some of these passages have no cue, as those of a reading; give codings by rule."
        )
    here = codings[codings["statement_id"].isin(corpus.compared)]
    fired = here.loc[here["role"].isin(COUNTED_ROLES), [*CELL, "cue"]].drop_duplicates()
    statements = fired.groupby(["code", "cue"]).size().rename("statements").reset_index()
    marked = here.merge(statements, on=["code", "cue"], how="left").merge(
        fired.assign(here=1), on=[*CELL, "cue"], how="left"
    )
    others = marked["statements"].fillna(0) - marked["here"].fillna(0)
    return here[(others > 0).to_numpy()].reset_index(drop=True)


def tell_fit(fit: pd.DataFrame, *, tolerance: float = TOLERANCE) -> str:
    """One sentence where cues serve one statement better than another, else nothing.

    `fit` has one row per statement, as `measure_fit` gives it. Of recall and precision the one
    that differs more is told, if it differs by more than `tolerance`; shares of fewer than five
    sentences × codes are left out, since one sentence would decide them. Raises ValueError for a
    fit that is not by statement.
    """
    if "statement_id" not in fit or "code" in fit:
        raise ValueError('This fit is not by statement; use measure_fit(…, by="statement_id").')
    judged = {
        share: fit[fit["both"] + fit[beside] >= LEAST_UNITS] for share, (beside, _) in TOLD.items()
    }
    gaps = {share: rows[share].max() - rows[share].min() for share, rows in judged.items()}
    gaps = {share: gap for share, gap in gaps.items() if gap > tolerance + EXACT}
    if not gaps:
        return ""
    share = max(gaps, key=gaps.get)
    beside, words = TOLD[share]
    rows = judged[share]
    best, worst = (rows.loc[row] for row in (rows[share].idxmax(), rows[share].idxmin()))
    told = words.format(
        best=best[share], served=best["statement_id"],
        found_best=best["both"], all_best=best["both"] + best[beside],
        worst=worst[share], unserved=worst["statement_id"],
        found_worst=worst["both"], all_worst=worst["both"] + worst[beside],
    )  # fmt: skip
    return f"{told}: {WARNING}."


def read_keys(by: str | tuple[str, ...]) -> list[str]:
    """The columns that figures are given by; ValueError if they are no part of a cell."""
    keys = [by] if isinstance(by, str) else list(by)
    if len(set(keys)) < len(keys) or not set(keys) <= set(CELL):
        raise ValueError(
            f'by is {by!r}; write "statement_id", "code", ("statement_id", "code") or ().'
        )
    return keys


def sum_by(sums: pd.DataFrame, keys: list[str], corpus, codebook) -> pd.DataFrame:
    """Numbers by statement and code, summed up: one row per value of the keys, in stated order."""
    if not keys:
        return sums.sum().to_frame().T
    orders = {"statement_id": corpus.compared, "code": list(codebook.table["code"])}
    ranks = {key: {name: n for n, name in enumerate(orders[key])} for key in keys}
    fit = (
        sums.groupby(level=keys, sort=False).sum().reset_index().astype(dict.fromkeys(keys, "str"))
    )
    return fit.sort_values(
        keys, key=lambda column: column.map(ranks[column.name]), ignore_index=True
    )


def find_read_cells(by_rule, reading, corpus, codebook, coverage: pd.DataFrame) -> pd.DataFrame:
    """One row per statement and code of what can be judged, in stated order and the codebook's."""
    for codings in (by_rule, reading):
        one_coder(codings)
        check_codes(codings, codebook)
    _, coder = one_coder(reading)
    codes = [code.id for code in codebook.codes if code.searchable]
    pairs = pd.MultiIndex.from_product([corpus.compared, codes], names=CELL)
    cells = pairs.to_frame(index=False).astype("str").assign(coder=coder, origin="person")
    read = find_zeros(cells, codebook, coverage) == READ
    return cells.loc[read, CELL].reset_index(drop=True)


def _join(by_rule, reading, corpus, cells: pd.DataFrame) -> pd.DataFrame:
    """The passages of both tables in what can be judged, with `found`."""
    shared = [name for name in by_rule.columns if name in reading.columns]
    both = pd.concat(
        [by_rule[shared].assign(by_rule=True), reading[shared].assign(by_rule=False)],
        ignore_index=True,
    )
    read = pd.MultiIndex.from_frame(both[CELL]).isin(pd.MultiIndex.from_frame(cells))
    both = both[read & both["role"].isin(COUNTED_ROLES)]
    sides = both.groupby(UNIT, sort=False)["by_rule"]
    has_rule, has_reader = sides.transform("max").astype(bool), ~sides.transform("min").astype(bool)
    both["found"] = BOTH
    both.loc[~has_reader, "found"] = RULE_ONLY
    both.loc[~has_rule, "found"] = READER_ONLY
    place = both["statement_id"].map({name: n for n, name in enumerate(corpus.compared)})
    ordered = both.assign(place=place).sort_values(
        ["place", "start", "end", "code", "coder", "cue"], kind="stable", ignore_index=True
    )
    return ordered[[*shared, "found"]].astype({"found": "str"})
