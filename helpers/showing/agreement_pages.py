"""A table of agreement between readers, readable for a class: numbers first, then a coefficient."""

from __future__ import annotations

import pandas as pd

from helpers.showing.agreement_words import (
    NOTHING_SHARED,
    group_reasons,
    has_value,
    label_of,
    name_counts,
    say_interval,
    say_share,
    say_value,
    tell_limits,
)
from helpers.showing.escape import escape
from helpers.showing.pages import Page

CAPTION = "Agreement between readers, in sentences"
EXPLAINED = (
    "A unit is a sentence that at least two of them have read for the code. Agreed: the share of "
    "units on which they agree. Overlap: of the words that they marked, the share marked by both."
)


def show_agreement(agreement: pd.DataFrame) -> Page:
    """A table of `measure_agreement`: a row per code, all codes together at the end.

    Of two readers in how many sentences both, one or neither saw the code; of more in how many all,
    some or none did. Beside it the share on which they agree, the coefficient with its 95 %
    interval, or the sentence why there is none. Below it what such a coefficient cannot tell.
    """
    if agreement.empty or not agreement["units"].any():
        return Page(f'<div class="sbs"><p class="sbs-note">{NOTHING_SHARED}</p></div>')
    numbers = name_counts(agreement)
    opposed = bool(agreement["opposed"].fillna(0).gt(0).any())
    names = ["units", *numbers.values(), *["opposed"] * opposed, "agreed", "overlap"]
    measure = next((row.measure for row in agreement.itertuples() if row.measure), "Coefficient")
    head = f'<th scope="col">Code</th><th scope="col" class="sbs-short">{escape(measure)}</th>'
    head += "".join(f'<th scope="col" class="sbs-figure">{escape(name)}</th>' for name in names)
    counted = ["units", *numbers, *["opposed"] * opposed]
    rows = "".join(_row(row, counted) for row in agreement.itertuples())
    notes = [EXPLAINED, *group_reasons(agreement)]
    below = "".join(f'<p class="sbs-note" dir="auto">{escape(words)}</p>' for words in notes)
    return Page(
        f'<div class="sbs"><div class="sbs-scroll" tabindex="0" role="region" '
        f'aria-label="{CAPTION}"><table class="sbs-table sbs-agreement"><caption>{CAPTION}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
        f'{below}<p dir="auto">{escape(tell_limits(agreement))}</p></div>'
    )


def _row(row, counted: list[str]) -> str:
    """The coefficient first: it is what is looked for, and its numbers stand beside it."""
    figures = [_count(getattr(row, name)) for name in counted]
    figures += [say_share(row.observed), say_share(row.overlap)]
    cells = "".join(f'<td class="sbs-figure">{figure or "–"}</td>' for figure in figures)
    said = "none"
    if has_value(row):
        said = f"<strong>{say_value(row.value)}</strong>{say_interval(row)}"
    return (
        f'<tr><th scope="row" dir="auto">{escape(label_of(row))}</th>'
        f'<td class="sbs-short">{said}</td>{cells}</tr>'
    )


def _count(value) -> str:
    return "" if pd.isna(value) else f"{int(value):,}"
