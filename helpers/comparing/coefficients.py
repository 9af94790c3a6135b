"""Coefficients of agreement, and how far chance moves them: Cohen's κ, Krippendorff's α.

Both set what coders agree on against what they would agree on if they gave the same shares of each
value blindly. κ (Cohen 1960, Educational and Psychological Measurement 20, 37-46) takes the shares
of two coders apart; α (Krippendorff 2004, Content Analysis, chapter 11), here for nominal values,
takes those of all coders together and units that not everybody has read as well.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

DRAWS = 1_000
TAILS = (2.5, 97.5)
# As many draws without a coefficient as one tail holds would leave the ends of it to chance.
MOST_LOST = 25
CELLS_AT_ONCE = 2_000_000


class Interval(NamedTuple):
    """From where to where a coefficient moves; in `lost` draws there was none."""

    low: float
    high: float
    lost: int


def measure_kappa(table) -> float:
    """Cohen's κ of a square table: how often one coder gave the row, the other the column.

    Missing where both gave one and the same value all the time, or there is nothing.
    """
    return float(kappa_of(np.asarray(table, dtype="float64").reshape(1, -1))[0])


def measure_alpha(counts) -> float:
    """Krippendorff's nominal α: units × values, how many coders gave each unit each value.

    Units of fewer than two coders tell nothing and are set aside. Missing where only one value was
    given, or there is no unit.
    """
    counts = np.asarray(counts)
    paired = counts[counts.sum(axis=-1) >= 2]
    if (paired.sum(axis=0) > 0).sum() < 2:
        return float("nan")
    import krippendorff

    return float(krippendorff.alpha(value_counts=paired, level_of_measurement="nominal"))


def measure_observed(counts) -> float:
    """Share of pairs of coders who gave a unit the same value, weighted as α weights them.

    A unit counts as often as coders have read it; of two coders it is the share of units in which
    they agree. 1 − α's observed disagreement.
    """
    sums = sum_for_alpha(np.asarray(counts)).sum(axis=0)
    return float(1 - sums[0] / sums[1:].sum()) if sums[1:].sum() else float("nan")


def sum_for_alpha(counts: np.ndarray) -> np.ndarray:
    """What α is made of, unit by unit, and can be added up: disagreement, and values given."""
    given = counts.sum(axis=-1)
    disagreeing = given**2 - (counts**2).sum(axis=-1)
    disagreement = np.where(given > 1, disagreeing / np.maximum(given - 1, 1), 0.0)
    return np.concatenate([disagreement[..., None], counts * (given > 1)[..., None]], axis=-1)


def alpha_of(sums: np.ndarray) -> np.ndarray:
    """Nominal α of each row of added `sum_for_alpha`; missing where only one value was given."""
    given = sums[..., 1:]
    number = given.sum(axis=-1)
    expected = number**2 - (given**2).sum(axis=-1)
    # Sums of fractions are not exact, whole numbers are: only an exact 0 is no variation.
    shares = sums[..., 0] / np.where(expected > 0, expected, np.nan)
    return 1 - (number - 1) * shares


def kappa_of(tables: np.ndarray) -> np.ndarray:
    """κ of each row, a square table laid out flat; missing where only one value was given."""
    side = int(np.sqrt(tables.shape[-1]))
    cells = tables.reshape(*tables.shape[:-1], side, side)
    number = cells.sum(axis=(-2, -1))
    agreed = np.trace(cells, axis1=-2, axis2=-1) * number
    expected = (cells.sum(axis=-1) * cells.sum(axis=-2)).sum(axis=-1)
    room = number**2 - expected
    return (agreed - expected) / np.where(room > 0, room, np.nan)


def draw_interval(
    sums: np.ndarray, coefficient: Callable[[np.ndarray], np.ndarray], *, seed
) -> Interval:
    """95 % percentile interval of a coefficient: 1,000 draws of as many rows, with replacement.

    `sums` has one row per thing that is drawn, of numbers that add up. Equal rows are drawn as one
    (multinomial). A draw in which only one value is left has no coefficient and is set aside; if
    that happens in more than 25 draws, as many as a tail holds, there is no interval.
    """
    if not len(sums):
        return Interval(float("nan"), float("nan"), DRAWS)
    patterns, times = np.unique(sums, axis=0, return_counts=True)
    random = np.random.default_rng(seed)
    step = max(1, CELLS_AT_ONCE // len(times))
    drawn = [
        coefficient(random.multinomial(len(sums), times / len(sums), size=size) @ patterns)
        for size in (min(step, DRAWS - done) for done in range(0, DRAWS, step))
    ]
    values = np.concatenate(drawn)
    values = values[~np.isnan(values)]
    lost = DRAWS - len(values)
    if lost > MOST_LOST:
        return Interval(float("nan"), float("nan"), lost)
    return Interval(*np.percentile(values, TAILS).tolist(), lost)
