"""Figures by topic as HTML of real buttons, as `plot_quantities` draws them; lists without one."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from helpers.comparing.figures import group_quantities
from helpers.showing.amounts import (
    BAR,
    DOWN,
    NONE,
    UP,
    Amount,
    Panel,
    explain,
    make_panels,
    say_amount,
    say_cover,
    say_origin,
    say_panel,
    say_voice,
    say_words,
)
from helpers.showing.escape import escape
from helpers.showing.scales import Scale, write_amount
from helpers.showing.signs import number

LINES_SHOWN = 200
# A bar between two ends that are nearly the same can still be seen and hit.
NARROWEST = 0.012
TABLE_COLUMNS = ["statement", "words", "low", "high", "bound", "hedge", "what", "when", "where"]
OTHERS = "Figures that share no such word with another statement"


def draw_amounts(figures: pd.DataFrame, below: Callable[[str], str]) -> str:
    """One button per figure with a topic, its key the row's index; `below(code)` ends a topic."""
    panels, room = make_panels(figures), LINES_SHOWN
    total = sum(len(panel.amounts) for panel in panels)
    parts, shown = [], []
    for panel in panels:
        if room > 0:
            shown.append(panel._replace(amounts=panel.amounts[:room]))
            parts.append(_draw_panel(shown[-1], below(panel.code)))
        room -= len(panel.amounts)
    signs = "".join(
        f"<li><b>{escape(sign)}</b> {escape(meaning)}</li>" for sign, meaning in explain(shown)
    )
    more = f"The first {LINES_SHOWN} of {total:,} lines." if total > LINES_SHOWN else ""
    note = f'<p class="sbs-note">{more}</p>' if more else ""
    return (
        f'{note}<div class="sbs-tracks">{"".join(parts)}</div>'
        f'<ul class="sbs-legend" aria-label="What the signs mean">{signs}</ul>'
    )


def draw_unmatched(figures: pd.DataFrame) -> str:
    """The figures without a topic as buttons, first those that may make one together."""
    grouped = group_quantities(figures.assign(key=figures.index)).drop_duplicates("key")
    parts, taken = [], 0
    for (head, unit), rows in grouped.groupby(["head", "unit"], sort=False):
        names = number(int(rows["statement_id"].nunique()), "statement")
        said = f"{names} with a number of “{head}”{f' in {unit}' if unit else ''}"
        parts.append(_list(f"Perhaps one topic: {said}", rows.set_index("key"), taken))
        taken += len(rows)
    rest = figures[~figures.index.isin(grouped["key"])]
    if len(rest):
        parts.append(_list(OTHERS if parts else "", rest, taken))
    more = ""
    if len(figures) > LINES_SHOWN:
        more = f'<p class="sbs-note">The first {LINES_SHOWN} of {len(figures):,} figures.</p>'
    return f'{more}<div class="sbs-tracks">{"".join(parts)}</div>'


def list_figures(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures as a table to read: whose, in which words, from where to where."""
    rows = [
        (
            row.statement_id, " ".join(row.text.split()), _end(row.low, row.unit),
            _end(row.high, row.unit), row.bound or ("" if row.unit else "no number"), row.hedge,
            row.what, row.when, row.where,
        )
        for row in figures.itertuples()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=TABLE_COLUMNS, dtype="str")


def _end(value: float, unit: str) -> str:
    if value != value:
        return ""
    said = write_amount(value, unit)
    return f"{said} {unit}" if unit.isalpha() else said


def _draw_panel(panel: Panel, below: str) -> str:
    head = (
        f'<p class="sbs-part" dir="auto">{escape(panel.label)}</p>'
        f'<p class="sbs-meta">{escape(say_panel(panel))}</p>'
    )
    scale = ""
    if panel.scale:
        ticks = "".join(
            f'<span style="left:{panel.scale.place(value):.2%}">{escape(words)}</span>'
            for value, words in panel.scale.ticks
        )
        scale = (
            '<div class="sbs-scale" aria-hidden="true"><span></span>'
            f'<span class="sbs-ticks">{ticks}</span></div>'
        )
    origins = len({(amount.row.origin, amount.row.coder) for amount in panel.amounts}) > 1
    lines = "".join(_draw_amount(amount, panel.scale, origins) for amount in panel.amounts)
    return f"{head}{scale}{lines}{below}"


def _draw_amount(amount: Amount, scale: Scale | None, origins: bool) -> str:
    row = amount.row
    drawn = scale is not None and amount.mark != NONE
    said = say_amount(amount, scale)
    words = say_words(row) if drawn else f"{say_words(row)}: {said}"
    facts = [say_cover(row), say_voice(row), say_origin(row) * (origins or amount.by_rule)]
    facts = [fact for fact in facts if fact]
    label = ", ".join([row.statement_id, say_words(row), said, *facts])
    rule = " sbs-suggested" if amount.by_rule else ""
    axis = ""
    if drawn:
        ticks = "".join(f'<i style="left:{scale.place(at):.2%}"></i>' for at, _ in scale.ticks)
        axis = f'<span class="sbs-axis{rule}">{ticks}{_draw_mark(amount, scale)}</span>'
    return _track(row, f"{axis}{_words(words, facts)}", label)


def _draw_mark(amount: Amount, scale: Scale) -> str:
    low, high = (0.0 if end != end else scale.place(end) for end in (amount.low, amount.high))
    if amount.mark == UP:
        place = f"left:{low:.2%};right:0"
    elif amount.mark == DOWN:
        place = f"left:0;right:{1 - high:.2%}"
    elif high > low or amount.mark == BAR:
        place = f"left:{low:.2%};width:{max(high - low, NARROWEST):.2%}"
    else:
        place = f"left:{low:.2%}"
    look = f"sbs-{amount.mark.replace(' ', '-')}{' sbs-hearsay' * amount.hearsay}"
    return f'<b class="sbs-mark {look}" style="{place}"></b>'


def _list(head: str, figures: pd.DataFrame, taken: int) -> str:
    """Figures without a topic, one button each; `taken` are shown above."""
    lines = []
    for row in figures.head(max(LINES_SHOWN - taken, 0)).itertuples():
        facts = [fact for fact in (say_cover(row), say_voice(row)) if fact]
        label = ", ".join([row.statement_id, say_words(row), *facts])
        lines.append(_track(row, _words(say_words(row), facts), label))
    said = f'<p class="sbs-part" dir="auto">{escape(head)}</p>' if head else ""
    return said + "".join(lines) if lines else ""


def _words(words: str, facts: list[str]) -> str:
    return (
        f'<span dir="auto">{escape(words)}</span> '
        f'<span class="sbs-facts" dir="auto">{escape(" · ".join(facts))}</span>'
    )


def _track(row, inside: str, label: str) -> str:
    name = f"<bdi>{escape(row.statement_id)}</bdi>"
    return (
        f'<div class="sbs-track"><p class="sbs-track-name">{name}</p>'
        f'<button type="button" tabindex="-1" class="sbs-amount" data-key="{row.Index}" '
        f'aria-label="{escape(label)}">{inside}</button></div>'
    )
