"""The axis of figures: from where to where, its ticks, and numbers as words that fit beside it."""

from __future__ import annotations

import math
from typing import NamedTuple

from helpers.coding.units import PER_CENT, SIGNS

# From the least to the greatest end by more than this factor, equal steps would hide the least.
FACTOR = 50
STEPS = (1, 2, 2.5, 5, 10)
MOST_TICKS = 5
NAMES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
# Farther than any statement counts; what is longer is told in its own words only.
FARTHEST = 1e15
# Where only one side of the axis is left open, the mark keeps away from its edge.
ROOM = 1.12


class Scale(NamedTuple):
    """An axis: its ends, its ticks with their words; where `log`, each is `step` times the last."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    log: bool = False
    step: float = 0.0

    def place(self, value: float) -> float:
        """Where a value stands, from 0 (the left end) to 1."""
        low, high, value = self.low, self.high, min(max(value, self.low), self.high)
        if self.log:
            low, high, value = math.log10(low), math.log10(high), math.log10(value)
        return (value - low) / (high - low)


def make_scale(ends: list[float], unit: str) -> Scale | None:
    """The axis for figures with these ends, from zero in equal steps if that shows them all.

    If the greatest is more than 50 times the least and none is zero or less, each step multiplies
    by ten. None where there is no end to show, or one is beyond all counting.
    """
    known = [value for value in ends if not math.isnan(value)]
    if not known or max(map(abs, known)) > FARTHEST:
        return None
    least, greatest = min(known), max(known)
    if least > 0 and greatest / least > FACTOR:
        return _make_log(least, greatest, unit)
    return _make_linear(min(least, 0), max(greatest, 0), unit)


def write_amount(value: float, unit: str) -> str:
    """`1,500`, `2.5 million`, `12%`, `$3 million`: a number as a tick or in words."""
    sign = "-" if value < 0 else ""
    size, name = next(((s, name) for s, name in NAMES if abs(value) >= s), (1, ""))
    digits = f"{abs(value) / size:,.2f}".rstrip("0").rstrip(".")
    if digits == "0" and value:
        digits = f"{abs(value):.2g}"
    number = f"{digits} {name}".strip()
    if unit and unit[-1] in SIGNS:
        return f"{sign}{unit}{number}"
    return f"{sign}{number}%" if unit == PER_CENT else f"{sign}{number}"


def name_axis(unit: str) -> str:
    """What the numbers of an axis are; nothing for a count, and where each number has its sign."""
    return "" if unit == PER_CENT or (unit and unit[-1] in SIGNS) else unit


def _make_linear(low: float, high: float, unit: str) -> Scale:
    if low == high:
        high = 1.0
    top = high * ROOM if unit != PER_CENT or high > 100 else min(high * ROOM, 100.0)
    bottom = low * ROOM
    step = _step(top - bottom)
    # There is no half of a person.
    step = max(step, 1.0) if unit == "" else step
    first, last = math.floor(bottom / step + 1e-9), math.ceil(top / step - 1e-9)
    last = max(last, first + 1)
    ticks = tuple((n * step, write_amount(n * step, unit)) for n in range(first, last + 1))
    return Scale(first * step, last * step, ticks)


def _step(width: float) -> float:
    size = 10.0 ** math.floor(math.log10(width / MOST_TICKS))
    return next(step * size for step in STEPS if step * size * MOST_TICKS >= width * (1 - 1e-9))


def _make_log(least: float, greatest: float, unit: str) -> Scale:
    first = math.floor(math.log10(least) + 1e-9)
    # What ends just below a power of ten, as 999,999, ends there.
    last = math.ceil(math.log10(greatest) - 1e-9)
    powers = range(first, last + 1)
    stride = math.ceil(len(powers) / (MOST_TICKS + 1))
    ticks = tuple(
        (10.0**n, write_amount(10.0**n, unit)) for n in powers if (n - first) % stride == 0
    )
    return Scale(10.0**first, 10.0**last, ticks, True, 10.0**stride)
