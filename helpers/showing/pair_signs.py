"""Agreement of two statements as signs and in words: the same in figure, matrix and alt text.

The number of shared stances leads; what stands against it has a sign of its own beside it, which
no colour and no print can take away.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from helpers.comparing.congruence import CONFLICT, CONGRUENCE, INCOMPATIBLE, MIXED
from helpers.comparing.coverage import UNREAD
from helpers.comparing.pairs import tell_conflicts
from helpers.showing.describe import ROWS_NAMED
from helpers.showing.signs import Cell, number, origin_words, zero_sign

PAIR_SIGNS = {CONFLICT: "↯", INCOMPATIBLE: "⊘", MIXED: "◆"}
# What stands in brackets is not to be counted on.
RELATED = "[{}]"
UNKNOWN = "no claim was looked for in both"
NO_FINDING = "same network: agreement is no finding"
OWN = "own"
MEASURES = {"n": CONGRUENCE, "norm": "congruence_norm"}
FORMULA = (
    "Per claim taken: shared stances ÷ the mean number of claims on which the two take a stance, "
    "(n₁ + n₂) / 2."
)
SILENCE = "Claims on which only one of two takes a stance are no disagreement and not counted."


def check_measure(measure: str) -> None:
    """ValueError for a measure that there is none of."""
    if measure not in MEASURES:
        raise ValueError(f"measure is {measure!r}; write 'n' or 'norm'.")


def list_cells(square: pd.DataFrame, measure: str) -> list[Cell]:
    """A cell for each row of a table of `square_pairs`, shaded by the highest there."""
    column = square[MEASURES[measure]]
    highest = float(column.max()) if len(square) and column.notna().any() else 0.0
    return [pair_cell(row, measure=measure, highest=highest) for row in square.itertuples()]


def pair_cell(row, *, measure: str, highest: float) -> Cell:
    """A row of `square_pairs`: what leads, the signs below it, and both in words."""
    if row.statement_id == row.other:
        if row.zero:
            return Cell(zero_sign(row.zero), "", row.zero, "zero")
        return Cell(str(row.taken), OWN, say_own(row), OWN)
    frame = RELATED if row.related else "{}"
    if row.zero:
        return Cell(frame.format(zero_sign(row.zero)), "", say_pair(row), "zero")
    signs = [f"{sign}{count}" for kind, sign in PAIR_SIGNS.items() if (count := getattr(row, kind))]
    value = getattr(row, MEASURES[measure])
    lead = str(value) if measure == "n" else "·" if pd.isna(value) else f"{value:.2f}"
    if measure == "norm" and not pd.isna(value):
        signs = [str(row.congruence), *signs]
    quiet = not (row.congruence or row.conflict or row.mixed or row.incompatible)
    shade = value / highest if highest and not pd.isna(value) else 0.0
    words = say_pair(row, measure=measure)
    return Cell(frame.format(lead), " ".join(signs), words, "zero" if quiet else "count", shade)


def say_origins(stances: pd.DataFrame) -> str:
    """Who took the stances down, as sign and words; several where a rule fills what is unread."""
    origins = stances[["origin", "coder"]].drop_duplicates()
    return " · ".join(filter(None, (origin_words(*who) for who in origins.to_numpy())))


def say_own(row) -> str:
    """How many stances a statement takes itself."""
    return f"takes a stance on {number(row.taken, 'claim')} itself"


def say_pair(row, *, measure: str = "n") -> str:
    """A pair in words: what is shared, what is not, and what to be careful with."""
    if row.zero:
        return UNKNOWN
    shared = number(row.congruence, "claim") if row.congruence else "no claim"
    parts = [f"same stance on {shared}"]
    if measure == "norm" and not pd.isna(row.congruence_norm):
        parts.append(f"{row.congruence_norm:.2f} per claim taken")
    if row.conflict:
        parts.append(f"opposite stances on {number(row.conflict, 'claim')}")
    if row.incompatible:
        pairs = number(row.incompatible, "pair")
        parts.append(f"{pairs} of claims that the codebook calls incompatible")
    if row.mixed:
        parts.append(f"one of the two takes both sides on {number(row.mixed, 'claim')}")
    if row.looked < row.claims:
        parts.append(f"only {row.looked} of {number(row.claims, 'claim')} looked for in both")
    return ", ".join(parts) + (f"; {NO_FINDING}" if row.related else "")


def pair_legend(square: pd.DataFrame, measure: str) -> list[tuple[str, str]]:
    """Signs of a table of `square_pairs` and what they mean; only those that occur."""
    apart = square["statement_id"] != square["other"]
    shown = square[apart & (square["zero"] == "")]
    entries = []
    if len(shown):
        figures = [("3", "claims on which both take the same stance, stronger colour where more")]
        if measure == "norm":
            figures = [
                ("0.33", "shared stances per claim taken, stronger colour where more"),
                ("below it 3", "shared stances"),
            ]
        entries += figures
    meanings = {
        CONFLICT: "claims on which they take opposite stances",
        INCOMPATIBLE: "pairs of claims, one supported by each, that the codebook calls "
        "incompatible",
        MIXED: "claims on which one of the two takes both sides",
    }
    entries += [
        (f"{PAIR_SIGNS[kind]}1", meaning)
        for kind, meaning in meanings.items()
        if (shown[kind] > 0).any()
    ]
    if square["related"].any():
        entries.append((RELATED.format(3), NO_FINDING))
    if len(square[~apart & (square["zero"] == "")]):
        entries.append((f"5 {OWN}", "claims on which the statement itself takes a stance"))
    if (measure == "norm") and shown[MEASURES[measure]].isna().any():
        entries.append(("·", "neither takes a stance on any claim"))
    if (square["zero"] != "").any():
        entries.append((zero_sign(UNREAD), UNKNOWN))
    return entries


def describe_pairs(
    square: pd.DataFrame, pairs: pd.DataFrame, title: str, measure: str, add: Callable | None = None
) -> str:
    """The most telling pairs first: those that oppose each other, then those that share most.

    `add` takes a row and what is said of it, and says more.
    """
    names = list(dict.fromkeys(square["other"]))
    places = {name: place for place, name in enumerate(names)}
    one, other = square["other"].map(places), square["statement_id"].map(places)
    once = square[one < other]
    apart = once[[CONFLICT, INCOMPATIBLE]].sum(axis=1)
    ordered = once.assign(apart=-apart, shared=-once[CONGRUENCE]).sort_values(
        ["apart", "shared"], kind="stable"
    )
    add = add or (lambda _, words: words)
    parts = [
        f"{row.other} and {row.statement_id}: {add(row, say_pair(row, measure=measure))}"
        for row in ordered.head(ROWS_NAMED).itertuples()
    ]
    more = len(once) - len(parts)
    tail = f" And {number(more, 'more pair')}." if more else ""
    head = f"{title}. Table of {number(len(names), 'statement')} by as many, "
    return f"{head}{number(len(once), 'pair')}. {tell_conflicts(pairs)} {'. '.join(parts)}.{tail}"
