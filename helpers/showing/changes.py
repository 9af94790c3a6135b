"""What a statement changes: by kind, counted, each change with its sentences behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from helpers.comparing.change_passages import find_changed_passages
from helpers.comparing.change_rows import (
    CLAIM,
    ELEMENT,
    FIGURE,
    KINDS,
    NAME,
    NOT_COMPARED,
    NOT_SHARED,
    ORDER,
    SLOGAN,
    VERSION,
    WENT,
    WORDING,
)
from helpers.comparing.change_telling import tell_changes
from helpers.showing.escape import escape
from helpers.showing.pages import Page, show_passages
from helpers.showing.signs import origin_words

TITLES = {
    VERSION: "Versions of one text",
    ELEMENT: "Frame elements that no other statement has",
    CLAIM: "Stances on claims",
    SLOGAN: "Slogans of families that others raise",
    NAME: "Names that nobody listed",
    FIGURE: "Figures beside those of others",
    WORDING: "Words in a row that others have too",
    ORDER: "Orders of statements that turned over",
    NOT_SHARED: "What all others share and this one does not",
    NOT_COMPARED: "Not compared",
}
LEAD = "What changed"
SHOWN, SHOWN_ALONE = 12, 100
COUNTED = "statements that have it, before → now (of an order: sentences)"
NO_SENTENCE = "There is no sentence behind this row: it is about a whole statement."
NO_CHANGE = "Nothing of this kind changed."
NO_CHANGES = "There is no change to list."


def show_changes(changes: pd.DataFrame, corpus, *, before=None, limit: int = SHOWN) -> Page:
    """The rows of `find_changes` by kind, each opening its sentences; of each kind the first ones.

    `corpus` is the one after the change; where something went, its sentences stand in `before`, or
    in `corpus` if it is still there. At most `limit` rows of a kind are shown, and the number of
    the others is told.
    """
    parts = [f'<p class="sbs-counted" dir="auto">{escape(tell_changes(changes))}</p>']
    if _is_compared(changes):
        parts.append(_say_origin(changes))
    shown = changes.groupby("kind", sort=False).head(limit)
    passages = find_changed_passages(shown, corpus, before)
    behind = dict(iter(passages.groupby("row")))
    for kind, rows in _by_kind(changes):
        parts.append(f'<p class="sbs-part">{escape(TITLES[kind])} · {len(rows):,}</p>')
        items = []
        for row in rows.head(limit).itertuples():
            gone = before is not None and row.change == WENT
            folded = _fold(row, behind.get(row.Index), before if gone else corpus)
            items.append(f"<li>{folded}</li>")
        parts.append(f'<ul class="sbs-changes">{"".join(items)}</ul>')
        if len(rows) > limit:
            parts.append(f'<p class="sbs-note">and {len(rows) - limit:,} more</p>')
    return Page(f'<div class="sbs">{"".join(parts)}</div>')


def list_changes(changes: pd.DataFrame, kind: str) -> str:
    """The rows as buttons, keys their numbers; where all kinds are shown, the first of each."""
    shown = changes[changes["kind"] == kind] if kind else changes
    told = f'<p class="sbs-counted" dir="auto">{escape(tell_changes(changes))}</p>'
    if shown.empty:
        note = f'<p class="sbs-note">{NO_CHANGE if kind else NO_CHANGES}</p>'
        return f'{told}<div class="sbs-grid sbs-list sbs-change-list">{note}</div>{_legend(shown)}'
    bodies = []
    for of, rows in _by_kind(shown):
        limit = SHOWN_ALONE if kind else SHOWN
        head = f'<tr class="sbs-group"><th colspan="2" scope="rowgroup"><span>{escape(TITLES[of])}'
        lines = [f"{head} · {len(rows):,}</span></th></tr>"]
        lines += [_button(row) for row in rows.head(limit).itertuples()]
        if (more := len(rows) - limit) > 0:
            choose = "" if kind else "; choose this kind to see them"
            lines.append(
                f'<tr><td colspan="2" class="sbs-also">and {more:,} more{choose}</td></tr>'
            )
        bodies.append(f"<tbody>{''.join(lines)}</tbody>")
    head = '<tr><th scope="col">Before → now</th><th scope="col">Change</th></tr>'
    return (
        f'{told}<div class="sbs-grid sbs-list sbs-change-list" role="region" tabindex="-1" '
        f'aria-label="{LEAD}"><table><thead>{head}</thead>{"".join(bodies)}</table></div>'
        f"{_legend(shown)}"
    )


def show_change(row, passages: pd.DataFrame, corpus, *, codebook=None) -> str:
    """The chosen change above its sentences."""
    head = f'<p class="sbs-chosen" dir="auto"><strong>{escape(row.what)}</strong></p>'
    if passages.empty:
        return f'{head}<p class="sbs-note">{NO_SENTENCE}</p>'
    return head + show_passages(passages, corpus, codebook=codebook, around=True)


def _fold(row, passages: pd.DataFrame | None, corpus) -> str:
    """One change, with its sentences folded below it."""
    said = f"{_count(row)} {escape(row.what)}"
    if passages is None:
        return f'<p dir="auto">{said}</p>'
    # JupyterLab would take the keys of a summary for its own.
    head = f'<summary data-lm-suppress-shortcuts="true" dir="auto">{said}</summary>'
    return f"<details>{head}{show_passages(passages, corpus)}</details>"


def _by_kind(changes: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    for kind in KINDS:
        rows = changes[changes["kind"] == kind]
        if len(rows):
            yield kind, rows


def _button(row) -> str:
    mark = f'type="button" tabindex="-1" class="sbs-sentence" dir="auto" data-key="{row.Index}"'
    button = f"<button {mark}>{escape(row.what)}</button>"
    return f'<tr><th scope="row">{_count(row)}</th><td>{button}</td></tr>'


def _count(row) -> str:
    """How many statements have it, hatched where rules found it."""
    if not row.n_before and not row.n_after:
        return ""
    rule = " sbs-by-rule" if row.origin == "rule" else ""
    return f'<b class="sbs-change-count{rule}">{row.n_before:,} → {row.n_after:,}</b>'


def _is_compared(changes: pd.DataFrame) -> bool:
    return bool((changes["kind"] != NOT_COMPARED).any())


def _say_origin(changes: pd.DataFrame) -> str:
    first = changes.iloc[0]
    hatched = "hatched: " if first["origin"] == "rule" else ""
    said = f"{hatched}{origin_words(first['origin'], first['coder'])}"
    return f'<p class="sbs-note">{escape(said)}; numbers: {escape(COUNTED)}</p>'


def _legend(changes: pd.DataFrame) -> str:
    by_rule = not len(changes) or changes["origin"].iloc[0] == "rule"
    coder = "rules" if by_rule else changes["coder"].iloc[0]
    origin = "rule" if by_rule else changes["origin"].iloc[0]
    rule = ' class="sbs-by-rule"' if by_rule else ""
    hatch = "hatched" if by_rule else "not hatched"
    return (
        f'<ul class="sbs-legend"><li><b{rule}>2 → 3</b> {escape(COUNTED)}</li>'
        f"<li><b>{hatch}</b> {escape(origin_words(origin, coder))}</li></ul>"
    )
