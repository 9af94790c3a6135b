"""Statements, passages and tables as HTML: what a class reads.

Every `show_` function gives back a `Page`. All text goes through `escape`; what is marked is always
marked in words or signs too, never by colour alone.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from pathlib import Path

import pandas as pd

from helpers.showing.escape import clean, escape
from helpers.showing.firsts import TABLE_ROWS, say_first
from helpers.showing.listing import list_sentences, name_quoted, say_once
from helpers.showing.running import (
    Passage,
    code_label,
    group_hues,
    merge_passages,
    read_labels,
)
from helpers.showing.signs import number
from helpers.showing.statement import draw_paragraphs

PASSAGE_LIMIT = 200
# A date or an id in a cell is not broken at its hyphens.
LONGEST_UNBROKEN = 16
UNCOUNTED = ("furniture", "repeat")
NOTHING = "There is no passage here."
NO_READING = "No passage of this reading stands here: none was found, or nobody has read it."
NO_STATEMENT = (
    "There is no statement yet. Put texts into the corpus folder and run all cells again."
)


class Page(str):
    """HTML that a notebook shows; printed, it is its own source."""

    __slots__ = ()

    def __add__(self, other: str) -> Page:
        """A page with another one below it."""
        return Page(f"{self}{other}")

    def _repr_html_(self) -> str:
        # MathJax would set "$5 and $6" as a formula; this is the class that it leaves alone.
        return f'<style>{style_sheet()}</style><div class="mathjax_ignore">{self}</div>'

    def __repr__(self) -> str:
        return f"Page of {len(self):,} letters of HTML; the last line of a cell shows it."


@lru_cache(maxsize=1)
def style_sheet() -> str:
    """The one style sheet of everything that is shown as HTML."""
    return Path(__file__).with_name("style.css").read_text(encoding="utf-8")


def show_text(
    corpus, statement_id: str, *, codings: pd.DataFrame | None = None, codebook=None,
    furniture: bool = True, quotes: bool = True,
) -> Page:  # fmt: skip
    """A statement as running text, with roles, quoted words and (if given) coded passages marked.

    Words reported without quotation marks are marked in a way of their own. `furniture=False`
    leaves out furniture and repeats and says so; `quotes=False` leaves the words of others
    unmarked. Labels of codes come from `codebook`, else from their ids. KeyError if there is
    no such statement.
    """
    body = _statement(corpus, statement_id, codings, codebook, furniture, quotes)
    return Page(f'<article class="sbs"><div class="sbs-page">{body}</div></article>')


def show_parallel(
    corpus, left: str = "", right: str = "", *, codings: pd.DataFrame | None = None, codebook=None,
    furniture: bool = True, quotes: bool = True,
) -> Page:  # fmt: skip
    """Two statements side by side, each as `show_text` shows it; one below the other if narrow.

    Without names the first two statements of the comparison.
    """
    if corpus.statements.empty:
        return Page(f'<div class="sbs"><p class="sbs-note">{NO_STATEMENT}</p></div>')
    first, second = (corpus.compared * 2)[:2]
    columns = "".join(
        f"<article>{_statement(corpus, name, codings, codebook, furniture, quotes)}</article>"
        for name in (left or first, right or second)
    )
    return Page(
        '<div class="sbs"><div class="sbs-reading" tabindex="0" role="region" '
        f'aria-label="Two statements side by side"><div class="sbs-two">{columns}</div></div></div>'
    )


def show_passages(
    codings: pd.DataFrame, corpus, *, codebook=None, side_by_side: bool = False,
    around: bool = False,
) -> Page:  # fmt: skip
    """Passages in their whole sentences, each with who speaks where, and why it was coded.

    One item per sentence, code and coder, in the order of the table. `side_by_side=True` gives
    every statement a column. `around=True` adds the sentence before and after it (of short ones
    two) and its number in the statement. Labels of codes come from `codebook`, else from their ids.
    """
    if codings.empty:
        return Page(f'<div class="sbs"><p class="sbs-note">{NOTHING}</p></div>')
    labels = read_labels(codebook)
    common = say_once(codings, labels)
    left_out = {*common, *(["statement"] * side_by_side)}
    listed = list_sentences(codings, corpus, labels, left_out, around=around)
    items = list(islice(listed, PASSAGE_LIMIT + 1))
    sentences = len(codings[["statement_id", "sentence"]].drop_duplicates())
    said = [f"{number(sentences, 'sentence')}, {number(len(codings), 'passage')}", *common.values()]
    if len(items) > PASSAGE_LIMIT:
        said.append(f"the first {PASSAGE_LIMIT} are shown")
        items = items[:PASSAGE_LIMIT]
    note = (
        f'<p class="sbs-note sbs-tally" dir="auto">{" · ".join(escape(fact) for fact in said)}</p>'
    )
    if not side_by_side:
        listed = "".join(item for _, item in items)
        return Page(f'<div class="sbs">{note}<ol class="sbs-passages">{listed}</ol></div>')
    columns = []
    for name in (name for name in corpus.statements.index if any(name == of for of, _ in items)):
        listed = "".join(item for of, item in items if of == name)
        head = f'<p class="sbs-column-head sbs-head"><bdi>{escape(name)}</bdi></p>'
        columns.append(f'<section>{head}<ol class="sbs-passages">{listed}</ol></section>')
    return Page(f'<div class="sbs">{note}<div class="sbs-columns">{"".join(columns)}</div></div>')


def show_table(table: pd.DataFrame, *, caption: str) -> Page:
    """A table with a caption and no empty header cell; a named index becomes the first column.

    At most the first hundred rows are shown, in their order, and it says of how many.
    """
    total = len(table)
    table = table.head(TABLE_ROWS)
    if table.index.name:
        table = table.reset_index()
    if table.empty:
        return Page(
            f'<div class="sbs"><p class="sbs-head" dir="auto">{escape(caption)}</p>'
            '<p class="sbs-note">This table has no rows.</p></div>'
        )
    figures = {name for name in table.columns if pd.api.types.is_numeric_dtype(table[name])}
    figures -= {name for name in figures if pd.api.types.is_bool_dtype(table[name])}
    table = table.copy()
    for name in table.select_dtypes("float"):
        table[name] = table[name].map(_decimals).astype("str")
    head = "".join(
        f'<th scope="col"{_look(name in figures, name)} dir="auto">{_column(name)}</th>'
        for name in table.columns
    )
    rows = []
    for values in table.itertuples(index=False, name=None):
        tags = ['th scope="row"', *["td"] * (len(values) - 1)]
        cells = [
            f'<{tag}{_look(name in figures, cell)} dir="auto">{escape(cell)}</{tag.split()[0]}>'
            for tag, name, cell in zip(tags, table.columns, map(_cell, values), strict=True)
        ]
        rows.append(f"<tr>{''.join(cells)}</tr>")
    limit = say_first(len(table), total, "rows")
    said = f'<p class="sbs-note">{limit}</p>' if limit else ""
    return Page(
        f'<div class="sbs">{said}<div class="sbs-scroll" tabindex="0" role="region" '
        f'aria-label="{escape(caption)}"><table class="sbs-table"><caption dir="auto">'
        f"{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody>"
        "</table></div></div>"
    )


def show_problems(found) -> Page:
    """What could not be used, one sentence each with its mend: of a corpus, or of such a table."""
    problems = getattr(found, "problems", found)
    if problems.empty:
        return Page('<div class="sbs"><p>Everything could be read.</p></div>')
    items = "".join(
        f'<li dir="auto"><strong>{escape(row.file)}</strong>'
        f"{f', {escape(row.place)}' if row.place else ''}: {escape(row.what)}"
        f"{f'; {escape(row.mend)}' if row.mend else ''}.</li>"
        for row in problems.head(TABLE_ROWS).itertuples()
    )
    count = number(len(problems), "thing")
    head = f"{count} could not be used or should be looked at:"
    limit = say_first(min(len(problems), TABLE_ROWS), len(problems), "things")
    said = f'<p class="sbs-note">{limit}</p>' if limit else ""
    listed = f'<ul class="sbs-passages">{items}</ul>'
    return Page(f'<div class="sbs"><p class="sbs-head">{head}</p>{said}{listed}</div>')


def _statement(corpus, name: str, codings, codebook, furniture: bool, quotes: bool) -> str:
    """Head and paragraphs of one statement."""
    row = corpus.statements.loc[name]
    facts = [row["organisation"], row["date"] or "no date", f"{row['words']:,} words counted"]
    parts = [
        f'<p class="sbs-head"><bdi>{escape(name)}</bdi></p>',
        f'<p class="sbs-meta" dir="auto">{" · ".join(escape(fact) for fact in facts if fact)}</p>',
    ]
    paragraphs = corpus.paragraphs[corpus.paragraphs["statement_id"] == name]
    hidden = paragraphs["role"].isin(UNCOUNTED)
    if not furniture and hidden.any():
        said = f"{number(int(hidden.sum()), 'paragraph')} of furniture and repeats not shown."
        parts.append(f'<p class="sbs-note">{said}</p>')
        paragraphs = paragraphs[~hidden]
    voices = corpus.voices[corpus.voices["statement_id"] == name] if quotes else None
    if voices is not None and len(voices):
        reported = voices["kind"] == "indirect"
        looks = [("sbs-quoted", "quoted words")] * bool((~reported).any())
        looks += [("sbs-reported", "words reported without quotation marks")] * bool(reported.any())
        said = " ".join(f'<span class="{look}">Like this</span>: {what}.' for look, what in looks)
        parts.append(f'<p class="sbs-note">{said}</p>')
    passages = _passages(codings, name, codebook)
    if codings is not None and not passages and (codings["origin"] != "rule").any():
        parts.append(f'<p class="sbs-note">{NO_READING}</p>')
    quoted = None if voices is None else name_quoted(voices)
    return "".join(parts) + draw_paragraphs(corpus, name, paragraphs, passages, quoted or [])


def _passages(codings: pd.DataFrame | None, name: str, codebook) -> list[Passage]:
    if codings is None:
        return []
    labels, hues = read_labels(codebook), group_hues(codebook)
    groups = {} if codebook is None else {code.id: code.group for code in codebook.codes}
    here = codings[codings["statement_id"] == name].sort_values(["start", "end"], kind="stable")
    found = zip(
        here["start"],
        here["end"],
        (code_label(row, labels) for row in here.itertuples()),
        (hues.get(groups.get(row.code), -1) for row in here.itertuples()),
        strict=True,
    )
    return merge_passages(Passage(*passage) for passage in found)


def _look(is_figure: bool, cell: object) -> str:
    short = len(str(cell)) <= LONGEST_UNBROKEN
    return ' class="sbs-figure"' if is_figure else ' class="sbs-short"' if short else ""


def _column(name: object) -> str:
    """A header cell is never empty."""
    word = "statement" if name == "statement_id" else str(name).replace("_", " ")
    return escape(word) or "(no name)"


def _decimals(value: float) -> str:
    """Two decimals, so that figures in a column can be compared; nothing for a missing one."""
    return "" if pd.isna(value) else f"{value:,.2f}"


def _cell(value: object) -> str:
    if isinstance(value, float):
        return _decimals(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None or value is pd.NA else clean(value) or "–"
