"""Agreement between coders: per code the table, the share, the coefficient, and why there is none.

The unit is the sentence × code, where two coders at least have read for it (see `units`). No
coefficient stands on fewer than 30 units, or where everybody gave the same value all the time. The
interval is a percentile bootstrap: sentences are drawn anew, each with all its units. It treats
sentences as independent; where neighbours hang together, and in a statement they do, it is too
narrow. It tells how much hangs on the choice of sentences, not what other coders would do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
import pandas as pd

from helpers.comparing.coefficients import (
    DRAWS,
    alpha_of,
    draw_interval,
    kappa_of,
    measure_alpha,
    measure_kappa,
    measure_observed,
    sum_for_alpha,
)
from helpers.comparing.overlap import measure_overlap
from helpers.comparing.read_sentences import ALL_CODES
from helpers.comparing.units import Units, find_tables, lay_out

PAIR_COUNTS = ["both", "first_only", "second_only", "neither"]
COUNTS = ["all", "some", "none", "opposed"]
AGREEMENT_COLUMNS = [
    "code", "label", "coders", "first", "second", "units", *PAIR_COUNTS, *COUNTS, "observed",
    "measure", "value", "low", "high", "overlap", "why",
]  # fmt: skip
TEXT = ("code", "label", "first", "second", "measure", "why")
NUMBERS = ("observed", "value", "low", "high", "overlap")
KAPPA, ALPHA = "Cohen's κ", "Krippendorff's α"
FEWEST_UNITS = 30
TOGETHER = "all codes together"


class Table(NamedTuple):
    """The units of one row: who gave what, and in which sentence.

    `values` is coders × units (-1 where not read), `counts` units × values, `sentence` the position
    of each unit's sentence. `pair` are the positions of the coders where there are just two.
    """

    values: np.ndarray
    counts: np.ndarray
    sentence: np.ndarray
    pair: tuple[int, ...]


def measure_agreement(
    readings, corpus, *, layer: str = "", codebook=None, parts=None,
    coders: Sequence[str] | None = None, seed: int = 1,
) -> pd.DataFrame:  # fmt: skip
    """One row per code, in the codebook's order, and a last row `*` for all codes together.

    `units` are sentences × codes that two of the `coders` at least have read for it. Of two coders,
    `first` and `second`: `both`, `first_only`, `second_only` and `neither` have coded it; of any
    number: `all`, `some` or `none` of those who have read it. `opposed` are claims that two have
    coded on different sides, which is no agreement. `observed` is the share of units in which two
    agree; of more coders the mean over pairs, weighted as by α: a unit counts as often as coders
    have read it. `measure` and `value`: Cohen's κ of two coders, Krippendorff's nominal α of more,
    `low` to `high` 95 % of 1,000 draws of sentences. Draws with one value only are set aside; with
    more than 25 of them, and where nobody differs, there is no interval. `overlap` is the share of
    marked words that two have both marked (Dice; mean over pairs). `why` says why there is no
    coefficient, or no interval.

    In the row `*` codes weigh as much as they are used, and agreement by chance is that of all
    codes taken together: read the codes. Without `codebook` and `parts` those of the corpus folder
    are read, with the codes of own lists. Whom it compares, and what it raises: see `find_units`.
    """
    codebook, parts = find_tables(corpus, layer, codebook, parts)
    units = lay_out(readings, corpus, codebook, parts, coders)
    counting, counts = units.counting, units.counts
    reading = ((units.values >= 0) & counting[:, None]).any(axis=(0, 2))
    pair = tuple(np.flatnonzero(reading)) if reading.sum() == 2 else ()
    by_code, together = measure_overlap(units)
    rows = []
    for number, code in enumerate(units.codes):
        chosen = np.flatnonzero(counting[number])
        values = units.values[number][:, chosen]
        table = Table(values, counts[number, chosen], chosen, pair)
        rows.append(_measure(table, units, code, units.labels[number], by_code[number], seed))
    code, sentence = np.nonzero(counting)
    table = Table(units.values[code, :, sentence].T, counts[code, sentence], sentence, pair)
    rows.append(_measure(table, units, ALL_CODES, TOGETHER, together, seed))
    return _make_table(rows)


def _measure(table: Table, units: Units, code: str, label: str, overlap: float, seed: int) -> dict:
    number = len(table.sentence)
    row = {
        "code": code,
        "label": label,
        "coders": int((table.values >= 0).any(axis=1).sum()),
        **dict(zip(("first", "second"), (units.coders[n] for n in table.pair), strict=False)),
        "units": number,
        **_count_values(table),
        "observed": measure_observed(table.counts),
        "overlap": overlap,
        "why": _tell_why_not(table, units, code),
    }
    if row["why"]:
        return row
    if table.pair:
        sums, coefficient = _cross(table), kappa_of
        found = {"measure": KAPPA, "value": measure_kappa(sums.sum(axis=0))}
    else:
        sums, coefficient = sum_for_alpha(table.counts), alpha_of
        found = {"measure": ALPHA, "value": measure_alpha(table.counts)}
    # Seeded by the code as well, so that no interval hangs on which other codes there are.
    seeds = [seed, crc32(code.encode())]
    return row | found | _find_interval(table, sums, coefficient, seeds)


def _find_interval(table: Table, sums: np.ndarray, coefficient, seed: list[int]) -> dict:
    """Low and high, or why there is no interval though there is a coefficient."""
    _, sentence = np.unique(table.sentence, return_inverse=True)
    number = int(sentence.max()) + 1
    if number < FEWEST_UNITS:
        place = f"{number} sentence{'s' * (number != 1)}"
        return {"why": f"No interval: the units stand in {place}; it needs {FEWEST_UNITS}."}
    if not ((table.counts > 0).sum(axis=1) > 1).any():
        return {
            "why": "No interval: nobody differed, and to draw such units again cannot tell how "
            "often somebody would."
        }
    by_sentence = np.zeros((number, sums.shape[1]))
    np.add.at(by_sentence, sentence, sums)
    low, high, lost = draw_interval(by_sentence, coefficient, seed=seed)
    if np.isnan(low):
        said = f"{lost:,} of {DRAWS:,} draws have one value only, so rare are the others"
        return {"why": f"No interval: {said}."}
    return {"low": low, "high": high}


def _count_values(table: Table) -> dict[str, int]:
    """How many units all, some or none of the coders coded, or the two of a pair."""
    readers, coded = table.counts.sum(axis=1), table.counts[:, 1:].sum(axis=1)
    counted = {
        "all": coded == readers,
        "some": (coded > 0) & (coded < readers),
        "none": coded == 0,
        "opposed": (table.counts[:, 1:] > 0).sum(axis=1) > 1,
    }
    if table.pair:
        first, second = (table.values[coder] > 0 for coder in table.pair)
        pairs = (first & second, first & ~second, ~first & second, ~first & ~second)
        counted |= dict(zip(PAIR_COUNTS, pairs, strict=True))
    return {name: int(units.sum()) for name, units in counted.items()}


def _cross(table: Table) -> np.ndarray:
    """Units × (value of the first coder × value of the second), 1 where it is this unit's."""
    side = table.counts.shape[1]
    first, second = (table.values[coder].astype("int64") for coder in table.pair)
    cells = np.zeros((len(first), side * side))
    cells[np.arange(len(first)), first * side + second] = 1
    return cells


def _tell_why_not(table: Table, units: Units, code: str) -> str:
    """Why there is no coefficient, in one sentence, or nothing."""
    number, pooled = len(table.sentence), code == ALL_CODES
    if len(units.coders) < 2:
        return f"There is one coder only, {units.coders[0]}." if units.coders else "Nobody coded."
    if not number:
        which = "the same code" if pooled else "this code"
        return f"No sentence was read for {which} by two of the coders."
    what = "sentence × code" if pooled else "sentence"
    if number < FEWEST_UNITS:
        said = f"{number} {_plural(what, number)} {'was' if number == 1 else 'were'}"
        return f"Only {said} read by two of the coders; a coefficient needs {FEWEST_UNITS}."
    given = np.flatnonzero(table.counts.sum(axis=0))
    if len(given) == 1:
        who = "everybody" if given[0] else "nobody"
        which = "anything" if pooled and not given[0] else "it"
        said = f"In all {number} {_plural(what, number)} {who} coded {which}"
        return f"{said}; a coefficient needs sentences with and without it."
    return ""


def _plural(what: str, number: int) -> str:
    return what if number == 1 else {"sentence × code": "sentences × codes"}.get(what, f"{what}s")


def _make_table(rows: list[dict]) -> pd.DataFrame:
    filled = [{**dict.fromkeys(TEXT, ""), **row} for row in rows]
    table = pd.DataFrame(filled, columns=AGREEMENT_COLUMNS)
    kinds = dict.fromkeys(TEXT, "str") | dict.fromkeys(NUMBERS, "float64")
    return table.astype(kinds | dict.fromkeys(("coders", "units", *PAIR_COUNTS, *COUNTS), "Int64"))
