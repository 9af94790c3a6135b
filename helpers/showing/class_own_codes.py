"""What a class adds to a codebook: codes of its own, and definitions that it calls unclear."""

from __future__ import annotations

import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.pages import Page
from helpers.showing.readers import say_names
from helpers.showing.running import read_labels
from helpers.showing.unlisted import show_lines

NO_OWN = "No reader has added a code."
NO_UNCLEAR = "The class has called no definition unclear."
TO_MERGE = (
    "To take codes into the codebook, copy the lines to the end of that file, correct them, and "
    "run all cells again. Codings with these codes fit as long as label and definition stay."
)


def show_own_codes(own: pd.DataFrame, unclear: pd.DataFrame, codebook, lines: str) -> Page:
    """The codes of `read_own_codes` and what `read_unclear` says of definitions, one by one.

    `lines` are those of `write_codes`, to be pasted into the codebook.
    """
    parts = ['<p class="sbs-head">Codes that readers added</p>']
    if own.empty:
        parts.append(f'<p class="sbs-note">{NO_OWN}</p>')
    else:
        kinds = own.groupby(["code", "label", "definition"], sort=False)["coder"].agg(list)
        items = "".join(
            f'<li dir="auto"><strong>{escape(label)}</strong> '
            f'<span class="sbs-said">by <bdi>{escape(say_names(coders))}</bdi></span>'
            f'<p class="sbs-definition" dir="auto">{escape(definition)}</p></li>'
            for (_, label, definition), coders in kinds.items()
        )
        parts.append(f'<ul class="sbs-passages">{items}</ul>')
        if lines:
            parts.append(show_lines(lines, codebook.file.name, note=TO_MERGE))
    parts.append('<p class="sbs-head sbs-below">Definitions to change</p>')
    if unclear.empty:
        parts.append(f'<p class="sbs-note">{NO_UNCLEAR}</p>')
    else:
        items = "".join(_show_unclear(code, of, codebook) for code, of in unclear.groupby("code"))
        parts.append(f'<ul class="sbs-passages">{items}</ul>')
    return Page(f'<div class="sbs">{"".join(parts)}</div>')


def _show_unclear(code: str, unclear: pd.DataFrame, codebook) -> str:
    """A code with its definition as it is, and the passages that made the class doubt it."""
    label = read_labels(codebook).get(code) or code
    definition = next((known.definition for known in codebook.codes if known.id == code), "")
    quotes = "".join(
        f'<blockquote dir="auto">{escape(row.text)}</blockquote><p class="sbs-facts" dir="auto">'
        f"<bdi>{escape(row.statement_id)}</bdi>{f': {escape(row.note)}' if row.note else ''}</p>"
        for row in unclear.itertuples()
    )
    return (
        f'<li><p dir="auto"><strong>{escape(label)}</strong></p>'
        f'<p class="sbs-definition" dir="auto">{escape(definition)}</p>{quotes}</li>'
    )
