"""Agreement between readers in words: coefficients, intervals, and what they cannot tell.

The bounds .667 and .800 are Krippendorff's (Content Analysis, 2nd edition, 2004, p. 241).
"""

from __future__ import annotations

import pandas as pd

from helpers.showing.readers import name_coder

RELIABLE, TENTATIVE = 0.8, 0.667
# An interval as wide as this reaches from one kind of coefficient into another.
WIDE = 0.25
ALL = "*"
NO_INTERVAL = "No interval, since there is too little to draw from"
NOTHING_SHARED = "No two readers have read the same sentences for the same code."
DISPUTED = "The passages in which they differ tell more than any coefficient."


def say_value(value: float, digits: int = 2) -> str:
    """`.58`, `−.05` or `1.00`: a coefficient as it is printed, nothing for a missing one."""
    if pd.isna(value):
        return ""
    said = f"{abs(value):.{digits}f}"
    said = said.removeprefix("0")
    return f"−{said}" if value < 0 and float(said or 0) else said


def say_coefficient(row) -> str:
    """`Cohen's κ .58 (.41 to .73)`, or nothing where there is none."""
    if not has_value(row):
        return ""
    return f"{row.measure} {say_value(row.value)}{say_interval(row)}"


def say_interval(row) -> str:
    """` (.41 to .73)`, or nothing where there is none."""
    return "" if pd.isna(row.low) else f" ({say_value(row.low)} to {say_value(row.high)})"


def has_value(row) -> bool:
    return bool(row.measure) and not pd.isna(row.value)


def name_counts(agreement: pd.DataFrame) -> dict[str, str]:
    """The columns with counts of units and what they are called: of two readers, or of more."""
    pairs = agreement[agreement["first"] != ""]
    if pairs.empty:
        return {"all": "all", "some": "some", "none": "none"}
    first, second = (name_coder(pairs[side].iloc[0]) for side in ("first", "second"))
    return {
        "both": "both",
        "first_only": f"only {first}",
        "second_only": f"only {second}",
        "neither": "neither",
    }


def label_of(row) -> str:
    label = row.label or row.code
    return label[:1].upper() + label[1:] if row.code == ALL else label


def say_share(share: float) -> str:
    return "" if pd.isna(share) else f"{share:.0%}".replace("%", " %")


def group_reasons(agreement: pd.DataFrame) -> list[str]:
    """`Only 12 sentences …: these codes`, a line for all codes with the same reason.

    Why a code has no coefficient, or none with an interval; of the latter the reasons differ in
    their numbers only, and one line serves all.
    """
    reasons: dict[str, list[str]] = {}
    for row in agreement.itertuples():
        if row.why:
            why = NO_INTERVAL if has_value(row) else row.why
            reasons.setdefault(why.rstrip("."), []).append(label_of(row))
    # Those without a coefficient come first.
    ranked = sorted(reasons, key=lambda why: why == NO_INTERVAL)
    return [f"{why}: {', '.join(reasons[why])}." for why in ranked]


def tell_limits(agreement: pd.DataFrame) -> str:
    """What a coefficient of this size can tell, and what it cannot: of all codes together."""
    rows = [row for row in agreement.itertuples() if row.code == ALL]
    if not rows:
        return ""
    row = rows[0]
    if not has_value(row):
        return f"{row.why} {DISPUTED}".strip()
    head = f"{say_coefficient(row)} for all codes together"
    wide = ""
    if row.high - row.low >= WIDE:
        wide = (
            f" With no more than {row.units:,} units it could as well be near {say_value(row.low)} "
            f"as near {say_value(row.high)}."
        )
    if row.value >= RELIABLE:
        told = (
            ": one reader could stand in for another. It cannot tell that they are right: readers "
            "with the same habits overlook the same things."
        )
    elif row.value >= TENTATIVE:
        told = (
            ": enough for tentative conclusions only. It cannot tell which reader is right, nor "
            "whether the readers, the definitions or the text are what is unclear."
        )
    else:
        told = (
            ": too low for a count to rest on one of these readings. It cannot tell which reader "
            "is right, nor whether the readers, the definitions or the text are what is unclear."
        )
    return f"{head}{told}{wide} {DISPUTED}"
