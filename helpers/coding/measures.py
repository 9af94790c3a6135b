"""Units in which the same thing can be told: years and decades, metres and kilometres.

Nothing is converted that is no fixed number of the other: months are no fixed number of days, and
money of one sign is not money of another.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.coding.units import CANONICAL, CANONICAL_SHORT, PER_CENT

# By what is measured: how many of the first unit each one is.
KINDS = (
    {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800,
     "fortnights": 1209600},
    {"months": 1, "years": 12, "decades": 120, "centuries": 1200},
    {"mm": 1, "cm": 10, "m": 1000, "km": 1_000_000},
    {"inches": 1, "feet": 12, "yards": 36, "miles": 63360},
    {"g": 1, "kg": 1000, "tonnes": 1_000_000, "t": 1_000_000},
    {"m²": 1, "hectares": 10_000, "ha": 10_000, "km²": 1_000_000},
    {"kW": 1, "MW": 1000, "megawatts": 1000, "GW": 1_000_000, "gigawatts": 1_000_000},
    {"kWh": 1, "MWh": 1000, "GWh": 1_000_000, "TWh": 1_000_000_000},
)  # fmt: skip
KIND_OF = {unit: kind for kind, units in enumerate(KINDS) for unit in units}


def name_measure(words: str) -> str:
    """A unit in the spelling of the table of quantities: `year` as `years`, `%` as `per cent`."""
    folded = " ".join(words.split())
    if folded in ("%", "percent"):
        return PER_CENT
    return CANONICAL_SHORT.get(folded) or CANONICAL.get(folded.lower(), folded)


def find_measure(unit: str, what: str) -> str:
    """What a figure is measured in: its unit, or what is counted, if that is one ("of crowns")."""
    return unit or CANONICAL.get(what.lower(), "")


def convert(low: float, high: float, unit: str, into: str) -> tuple[float, float] | None:
    """Both ends of a figure in another unit; None where one is not told in the other.

    A part of a whole ("a third") is no count, and is told in per cent. Open ends (NaN) stay open.
    """
    into = name_measure(into)
    part = unit == "" and 0 < np.nanmax([low, high]) < 1
    if part:
        return (low * 100, high * 100) if into == PER_CENT else None
    if unit == into:
        return low, high
    if unit not in KIND_OF or KIND_OF[unit] != KIND_OF.get(into):
        return None
    units = KINDS[KIND_OF[unit]]
    return low * units[unit] / units[into], high * units[unit] / units[into]


def fits_measure(figures: pd.DataFrame, into: str) -> np.ndarray:
    """Whether each figure (low, high, unit, what) can be told in a unit."""
    into = name_measure(into)
    units = [find_measure(*pair) for pair in zip(figures["unit"], figures["what"], strict=True)]
    same = [
        unit == into or (unit in KIND_OF and KIND_OF[unit] == KIND_OF.get(into)) for unit in units
    ]
    largest = figures[["low", "high"]].max(axis=1)
    part = (np.array(units, dtype=object) == "") & (largest > 0) & (largest < 1)
    return np.where(part, into == PER_CENT, np.array(same, dtype=bool)).astype(bool)
