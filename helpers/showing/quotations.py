"""Quotations side by side: what each statement says on a claim, in its paragraphs, with its place.

A statement has a column. A long paragraph is cut to the sentences around what is marked, and opens
in full on request.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pandas as pd

from helpers.showing.claim_links import list_links, show_links
from helpers.showing.escape import escape
from helpers.showing.excerpts import Excerpt, Paragraphs, find_paragraphs
from helpers.showing.firsts import STATEMENTS_SHOWN, list_first, say_first
from helpers.showing.listing import ROLE_WORDS
from helpers.showing.pages import NOTHING, PASSAGE_LIMIT, Page
from helpers.showing.positions import place_codings
from helpers.showing.quoted_words import list_silent, say_coding, tally_codings
from helpers.showing.running import code_label, read_labels
from helpers.showing.signs import stance_cell

SIDES = "Quotations side by side"
NO_PASSAGE = "No statement has a passage for it here."


class Look(NamedTuple):
    """What all columns of a page are made from."""

    sources: dict[str, dict]
    paragraphs: Paragraphs
    stances: dict[str, list]
    shares: dict[int, float]
    several: bool


def show_quotations(
    codings: pd.DataFrame, corpus, *, codebook=None, stances: pd.DataFrame | None = None,
    code: str = "", chosen: str = "",
) -> Page:  # fmt: skip
    """Passages in their paragraphs, a column for each statement, with source, place and stance.

    `chosen` is the id of the statement whose column stands first, `code` the only code to be shown,
    else all that occur. With `stances`, a table of `count_stances`, each column says what its
    passages come to, what statements without passages have instead, and how the chosen one stands
    on the claims that the codebook links with this one. Labels and definitions come from
    `codebook`. KeyError if there is no statement `chosen`, ValueError if it has no such `code`.
    """
    if chosen and chosen not in corpus.statements.index:
        raise KeyError(f"There is no statement {chosen!r} in this corpus.")
    if code and codebook is not None and code not in set(codebook.table["code"]):
        raise ValueError(f"{codebook.file.name} has no code {code!r}.")
    kept = codings[codings["code"] == code] if code else codings
    codes = [code] if code else _order_codes(kept, codebook)
    if not codes:
        return Page(f'<div class="sbs"><p class="sbs-note">{NOTHING}</p></div>')
    names = [name for name in corpus.statements.index if name != chosen]
    order = {name: place for place, name in enumerate([chosen] * bool(chosen) + names)}
    kept = kept.iloc[kept["statement_id"].map(order).argsort(kind="stable")]
    kept = kept.reset_index(drop=True)
    shown = kept[:PASSAGE_LIMIT]
    look = Look(
        _read_sources(corpus, set(shown["statement_id"])),
        find_paragraphs(corpus),
        _index_stances(stances, codes, codebook),
        place_codings(shown, corpus)["share"].to_dict(),
        len(kept[["origin", "coder"]].drop_duplicates()) > 1,
    )
    parts = [tally_codings(kept, look.several)]
    # One pass over plain rows: a class may open fifty statements with one click.
    labels = read_labels(codebook)
    by_code: dict[str, list] = {which: [] for which in codes}
    for row in shown.itertuples():
        by_code[row.code].append(row)
    for which, here in by_code.items():
        parts.append(_head(which, here, codebook))
        parts.append(_columns(here, look, chosen))
        parts.append(list_silent(look.stances.get(which, []), here))
        if codebook is not None and which in labels:
            parts.append(show_links(which, chosen, look.stances, corpus, codebook))
    return Page(f'<div class="sbs sbs-quotations">{"".join(parts)}</div>')


def _order_codes(codings: pd.DataFrame, codebook) -> list[str]:
    """The codes that occur, in the codebook's order if there is one."""
    found = dict.fromkeys(codings["code"])
    return list(dict.fromkeys([*(code for code in read_labels(codebook) if code in found), *found]))


def _index_stances(stances: pd.DataFrame | None, codes: list[str], codebook) -> dict[str, list]:
    """Rows of stances by claim: of these claims and of those that the codebook links with them."""
    if stances is None:
        return {}
    known = set(codes) & set(read_labels(codebook))
    linked = [list_links(code, codebook) for code in known]
    wanted = {*codes, *(other for links in linked for _, other in links)}
    rows: dict[str, list] = {}
    for row in stances[stances["code"].isin(wanted)].itertuples():
        rows.setdefault(row.code, []).append(row)
    return rows


def _read_sources(corpus, names: set[str]) -> dict[str, dict]:
    """What is said of each statement, by its id."""
    compared = set(corpus.compared)
    rows = corpus.statements.loc[corpus.statements.index.isin(names)]
    facts = rows[["organisation", "date", "title"]].to_dict("index")
    return {name: of | {"compared": name in compared} for name, of in facts.items()}


def _head(code: str, here: list, codebook) -> str:
    """The label and the definition of a code."""
    known = {} if codebook is None else {known.id: known for known in codebook.codes}
    label = known[code].label if code in known else code_label(here[0], {}) if here else code
    definition = known[code].definition if code in known else ""
    below = f'<p class="sbs-definition" dir="auto">{escape(definition)}</p>' if definition else ""
    return f'<p class="sbs-head sbs-code-label" dir="auto">{escape(label)}</p>{below}'


def _columns(here: list, look: Look, chosen: str) -> str:
    if not here:
        return f'<p class="sbs-note">{NO_PASSAGE}</p>'
    columns, by_name = [], _by_statement(here)
    shown, total = list_first(by_name, STATEMENTS_SHOWN)
    limit = say_first(len(shown), total, "statements", "this order")
    for name in shown:
        rows = by_name[name]
        first = " sbs-is-chosen" if name == chosen else ""
        columns.append(
            f'<section class="sbs-side{first}">{_source(name, rows, look)}'
            f"{''.join(_list_paragraphs(name, rows, look))}</section>"
        )
    said = f'<p class="sbs-note">{limit}</p>' if limit else ""
    return (
        f'{said}<div class="sbs-sides" role="region" tabindex="0" aria-label="{SIDES}">'
        f"{''.join(columns)}</div>"
    )


def _by_statement(rows: list) -> dict[str, list]:
    by_name: dict[str, list] = {}
    for row in rows:
        by_name.setdefault(row.statement_id, []).append(row)
    return by_name


def _source(name: str, rows: list, look: Look) -> str:
    """The head of a column: whose words these are, and what they come to."""
    of = look.sources[name]
    date = f'<span class="sbs-date">{escape(of["date"] or "no date")}</span>'
    facts = [escape(of["organisation"]), date]
    facts += [f"<cite>{escape(of['title'])}</cite>"] if of["title"] else []
    facts += [] if of["compared"] else ["version, not counted"]
    lines = [f'<p class="sbs-source" dir="auto">{" · ".join(filter(None, facts))}</p>']
    of_code = look.stances.get(rows[0].code, [])
    stance = next((row for row in of_code if row.statement_id == name), None)
    if stance is not None:
        cell = stance_cell(stance)
        said = f"{cell.lead} {cell.words}" if stance.stance else cell.words
        lines.append(f'<p class="sbs-stands" dir="auto">{escape(said)}</p>')
    head = f'<p class="sbs-column-head sbs-head"><bdi>{escape(name)}</bdi></p>'
    return f'<div class="sbs-side-head">{head}{"".join(lines)}</div>'


def _list_paragraphs(name: str, rows: list, look: Look) -> Iterator[str]:
    """Each paragraph with its place, its marks, and what is said of each mark."""
    for excerpt in look.paragraphs.cut(name, rows):
        said = "".join(
            f'<li dir="auto">{f"<b>{letter}</b> " if letter else ""}'
            f"{say_coding(row, look.several)}</li>"
            for letter, row in excerpt.marks
        )
        rule = " sbs-by-cue" if any(row.origin == "rule" for _, row in excerpt.marks) else ""
        yield (
            f'<div class="sbs-quotation{rule}"><p class="sbs-facts">{_place(excerpt, look)}</p>'
            f'{_quote(excerpt)}<ul class="sbs-facts sbs-said-so">{said}</ul></div>'
        )


def _quote(excerpt: Excerpt) -> str:
    quote = f'<blockquote dir="auto">{excerpt.html}</blockquote>'
    if not excerpt.whole:
        return quote
    # JupyterLab would take the keys of a summary for its own.
    return (
        f'{quote}<details><summary data-lm-suppress-shortcuts="true">whole paragraph, '
        f'{excerpt.letters:,} letters</summary><blockquote dir="auto">{excerpt.whole}</blockquote>'
        "</details>"
    )


def _place(excerpt: Excerpt, look: Look) -> str:
    """`paragraph 3 of 12, call · 95 % into the statement`."""
    place = f"paragraph {excerpt.paragraph} of {excerpt.of}, "
    place += ROLE_WORDS.get(excerpt.role, excerpt.role)
    shares = [look.shares.get(row.Index) for _, row in excerpt.marks]
    known = [share for share in shares if share is not None]
    if known:
        place += f" · {min(known):.0%} into the statement".replace("%", " %")
    return f"<span>{escape(place)}</span>"
