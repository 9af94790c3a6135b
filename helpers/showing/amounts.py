"""What a figure that a statement gives looks like, and how it is told: the same in every picture.

Each is a mark by its shape, never by its colour: a filled dot where the words give one number, an
open one where they say about, a bar from end to end where they leave a range, a line with an arrow
where one side is open. Dashed is hearsay, hatched is what a rule suggested and no reader matched.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import pandas as pd

from helpers.coding.measures import convert, find_measure, name_measure
from helpers.coding.qualifiers import (
    APPROXIMATE,
    AT_LEAST,
    AT_MOST,
    EXACT,
    HEARSAY,
    LESS_THAN,
    MORE_THAN,
    RANGE,
)
from helpers.coding.quantities import KIND
from helpers.showing.scales import Scale, make_scale, name_axis, write_amount
from helpers.showing.signs import number, origin_words

DOT, OPEN_DOT, BAR, OPEN_BAR, UP, DOWN, UNREAD, NONE = (
    "dot", "open dot", "bar", "open bar", "up", "down", "unread", "none",
)  # fmt: skip
SIGNS_OF = {
    DOT: ("●", "one number"),
    OPEN_DOT: ("○", "about that number"),
    BAR: ("▬", "a range, from its lower to its upper number"),
    OPEN_BAR: ("▭", "a word without exact ends, as “thousands”: by convention from the least that "
                    "it can be to the next such word"),
    UP: ("├→", "at least, more than: open upwards"),
    DOWN: ("←┤", "at most, up to: open downwards"),
    UNREAD: ("◇", "a number; what the words around it say was not read, as they are not English"),
}  # fmt: skip
HEARSAY_WORDS = "hearsay, the statement says that others say so"
RULE_WORDS = "suggested by rule, matched by no reader"
DIFFERENT = (
    "Figures on one topic may be about different times and places, and about different people: "
    "they need not contradict each other."
)
BY_RULE = (
    "Time and place are words of the same sentence, found by rule; where none were found, or they "
    "belong to something else, the sentence tells more."
)
NO_TIME, NO_PLACE = "no time found", "no place found"
NO_NUMBER = "no number in these words, so none is drawn"
TOO_FAR = "a number too great for an axis"
NO_FIGURES = "No figure has this topic."


class Amount(NamedTuple):
    """One figure on its axis: its row, both ends in the topic's unit, its mark, its looks."""

    row: object
    low: float
    high: float
    mark: str
    hearsay: bool
    by_rule: bool


class Panel(NamedTuple):
    """One topic: its label, what its figures are measured in, its figures and their axis."""

    code: str
    label: str
    unit: str
    amounts: list[Amount]
    scale: Scale | None


def make_panels(figures: pd.DataFrame) -> list[Panel]:
    """The topics of a table of `find_figures`, in its order; what is not counted is left out."""
    kept = figures[figures["counted"] & (figures["code"] != "")]
    panels = []
    for code, rows in kept.groupby("code", sort=False):
        amounts = [make_amount(row) for row in rows.itertuples()]
        unit = name_measure(amounts[0].row.topic_unit)
        drawn = [amount for amount in amounts if amount.mark != NONE]
        scale = make_scale([end for a in drawn for end in (a.low, a.high)], unit)
        panels.append(Panel(code, amounts[0].row.label or code, unit, amounts, scale))
    return panels


def make_amount(row) -> Amount:
    """A row of a table of figures as a mark on the axis of its topic."""
    ends = None
    if not (math.isnan(row.low) and math.isnan(row.high)):
        unit = find_measure(row.unit, row.what)
        ends = convert(row.low, row.high, unit, row.topic_unit)
    low, high = ends or (math.nan, math.nan)
    hearsay = HEARSAY in row.hedge_kind
    return Amount(row, low, high, _mark(row, low, high), hearsay, row.origin == "rule")


def _mark(row, low: float, high: float) -> str:
    if math.isnan(low) and math.isnan(high):
        return NONE
    if row.bound in (AT_LEAST, MORE_THAN):
        return UP
    if row.bound in (AT_MOST, LESS_THAN):
        return DOWN
    if low < high:
        return BAR if row.bound == RANGE else OPEN_BAR
    return {EXACT: DOT, APPROXIMATE: OPEN_DOT}.get(row.bound, UNREAD)


def explain(panels: list[Panel]) -> list[tuple[str, str]]:
    """The signs that occur and what they mean."""
    drawn = [amount for panel in panels if panel.scale for amount in panel.amounts]
    marks = {amount.mark for amount in drawn}
    entries = [entry for mark, entry in SIGNS_OF.items() if mark in marks]
    entries += [("dashed", HEARSAY_WORDS)] * any(a.hearsay and a.mark != NONE for a in drawn)
    by_rule = any(amount.by_rule for panel in panels for amount in panel.amounts)
    return entries + [("hatched", RULE_WORDS)] * by_rule


def say_panel(panel: Panel) -> str:
    """How many statements give a figure, and what the axis is."""
    names = dict.fromkeys(amount.row.statement_id for amount in panel.amounts)
    who = "One statement alone" if len(names) == 1 else number(len(names), "statement")
    said = f"{who}, {number(count_places(panel.amounts), 'figure')}."
    unit = f" Measured in {panel.unit}." if panel.unit else ""
    log = ""
    if panel.scale and panel.scale.log:
        times = "ten" if panel.scale.step == 10 else f"{panel.scale.step:,.0f}"
        log = f" Each step of the axis is {times} times the one before."
    return f"{said}{unit}{log}"


def count_places(amounts: list[Amount]) -> int:
    """The number of figures: what two coders matched, or two topics have, is one."""
    return len({(amount.row.statement_id, amount.row.start) for amount in amounts})


def say_amount(amount: Amount, scale: Scale | None) -> str:
    """Its ends in words: `1,500 or more`, `200 to 1,500, hearsay`; or why it is not drawn."""
    row, unit = amount.row, name_measure(amount.row.topic_unit)
    if amount.mark == NONE:
        return why_none(amount)
    if scale is None:
        return TOO_FAR
    spoken = f" {name_axis(unit)}" if name_axis(unit) else ""
    low, high = (f"{write_amount(end, unit)}{spoken}" for end in (amount.low, amount.high))
    words = {
        DOT: low,
        OPEN_DOT: f"about {low}",
        UNREAD: low,
        BAR: f"{write_amount(amount.low, unit)} to {high}",
        OPEN_BAR: f"by convention {write_amount(amount.low, unit)} to {high}",
        UP: f"more than {low}" if row.bound == MORE_THAN else f"{low} or more",
        DOWN: f"less than {high}" if row.bound == LESS_THAN else f"{high} or less",
    }[amount.mark]
    return f"{words}{', hearsay' * amount.hearsay}"


def why_none(amount: Amount) -> str:
    """Why a figure has no mark."""
    row = amount.row
    if math.isnan(row.low) and math.isnan(row.high):
        return NO_NUMBER
    unit, wanted = find_measure(row.unit, row.what), name_measure(row.topic_unit)
    if unit:
        return f"told in {unit} and not {f'in {wanted}' if wanted else 'as a count'}, so not drawn"
    largest = max(end for end in (row.low, row.high) if end == end)
    part = "a part of a whole" if 0 < largest < 1 else "a bare number"
    return f"{part} and not {f'told in {wanted}' if wanted else 'a count'}, so not drawn"


def say_words(row) -> str:
    """The exact words, and in brackets what they count."""
    return f"“{' '.join(row.text.split())}”{f' ({row.what})' if row.what else ''}"


def say_cover(row) -> str:
    """Which time and place the figure covers, as far as the sentence says so."""
    # Where the words around a number were not read, nothing was looked for.
    if row.kind != KIND or not row.bound:
        return ""
    return f"{row.when or NO_TIME} · {row.where or NO_PLACE}"


def say_voice(row) -> str:
    """Whose words they are, where they are not the statement's own."""
    if row.voice == "other":
        return f"quoted from {row.speaker}" if row.speaker else "quoted from others"
    return "quotes itself" if row.voice == "self-quoted" else ""


def say_origin(row) -> str:
    """Who gave the figure its topic."""
    return origin_words(row.origin, row.coder)
