"""Passages over which readings differ, as buttons in the order of what they cost."""

from __future__ import annotations

import pandas as pd

from helpers.showing.difference_pages import cut_sentence, say_cost_briefly, say_counts
from helpers.showing.escape import escape
from helpers.showing.firsts import say_first

SHOWN = 100
LEAD = "Passages in which the readings differ"
SETTLED = {
    "": "open",
    "there": "✓ there",
    "not there": "✓ not there",
    "unclear": "⚠ definition unclear",
}


def list_differences(differences: pd.DataFrame) -> str:
    """A button for each row of `find_differences`; keys are its row numbers."""
    shown = differences.head(SHOWN)
    limit = say_first(len(shown), len(differences), "passages", "the order of what they cost")
    said = f'<p class="sbs-note">{limit}</p>' if limit else ""
    head = "".join(
        f'<th scope="col"{look}>{name}</th>'
        for name, look in (
            ("Code", ' class="sbs-corner"'), ("Sentence", ""), ("Readers", ' class="sbs-readers"'),
            ("Agreement without it", ""), ("Settled", ""),
        )
    )  # fmt: skip
    rows = "".join(_row(row) for row in shown.itertuples())
    return (
        f'{said}<div class="sbs-grid sbs-list sbs-differing" role="region" tabindex="-1" '
        f'aria-label="{LEAD}"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
        "</div>"
    )


def _row(row) -> str:
    where = f"<small><bdi>{escape(row.statement_id)}</bdi></small>"
    settled = SETTLED.get(row.settled, row.settled)
    look = ' class="sbs-done"' if row.settled else ""
    return (
        f'<tr{look}><th scope="row" dir="auto">{escape(row.label or row.code)}</th>'
        f'<td><button type="button" tabindex="-1" class="sbs-sentence" dir="auto" '
        f'data-key="{row.Index}">{escape(cut_sentence(row.text))} {where}</button></td>'
        f'<td class="sbs-also sbs-readers" dir="auto">{escape(say_counts(row))}</td>'
        f'<td class="sbs-also">{escape(say_cost_briefly(row))}</td>'
        f'<td class="sbs-also">{escape(settled)}</td></tr>'
    )
