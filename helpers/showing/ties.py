"""The claims behind a pair of statements, each with the words of both side by side."""

from __future__ import annotations

from itertools import islice

import pandas as pd

from helpers.comparing.congruence import CONFLICT, CONGRUENCE, INCOMPATIBLE, MIXED
from helpers.comparing.pairs import keep_taken
from helpers.comparing.relatives import list_relatives
from helpers.showing.escape import escape
from helpers.showing.listing import list_sentences
from helpers.showing.pages import PASSAGE_LIMIT, Page
from helpers.showing.pair_signs import PAIR_SIGNS
from helpers.showing.running import read_labels
from helpers.showing.signs import number, origin_words

# What parts two statements is told before what they share: it is rarer and is asked for first.
PARTS = {
    CONFLICT: "opposite stances on {claims}",
    INCOMPATIBLE: "{pairs} of claims that are incompatible according to the codebook",
    MIXED: "one of the two takes both sides on {claims}",
    CONGRUENCE: "the same stance on {claims}",
}
NO_TIE = (
    "No claim is known on which both take a stance. Silence is no disagreement, and what nobody "
    "has read is not even silence."
)
WARNING = "These two are of one network: their agreement is no finding."
INFERRED = "Neither statement says so: the codebook holds that one cannot support both. Would you?"


def show_ties(ties: pd.DataFrame, claims: pd.DataFrame, corpus, *, codebook=None) -> Page:
    """Each claim of a table of `find_ties` with the passages of both statements side by side.

    What parts them first. `claims` are the codings that the stances were counted from; shown are
    passages in a statement's own words, or in words of others that it adopts or throws back.
    """
    if ties.empty:
        return Page(f'<div class="sbs"><p class="sbs-note">{NO_TIE}</p></div>')
    left, right = ties[["statement_id", "other"]].iloc[0]
    taken = keep_taken(claims, corpus)
    lists = _list_passages(taken[taken["statement_id"].isin([left, right])], ties, corpus, codebook)
    notes = [f'<p class="sbs-note sbs-tally">{escape(_say_origin(taken))}</p>']
    if right in list_relatives(corpus, [left, right])[left]:
        notes.insert(0, f'<p class="sbs-note"><strong>{WARNING}</strong></p>')
    parts, room = [], PASSAGE_LIMIT
    for kind, words in PARTS.items():
        rows = ties[ties["kind"] == kind]
        if rows.empty:
            continue
        count = len(rows)
        said = words.format(claims=number(count, "claim"), pairs=number(count, "pair"))
        sign = f"{PAIR_SIGNS[kind]} " if kind in PAIR_SIGNS else ""
        inferred = f'<p class="sbs-note">{INFERRED}</p>' if kind == INCOMPATIBLE else ""
        # Where all is of one kind, the chosen mark has just said it.
        look = "sbs-part sbs-tally" if len(rows) == len(ties) else "sbs-part"
        parts.append(f'<p class="{look}">{sign}{said[:1].upper()}{said[1:]}</p>{inferred}')
        for row in rows.itertuples():
            here, there = lists.get((left, row.code), []), lists.get((right, row.other_code), [])
            shown = [list(islice(here, room)), list(islice(there, room))]
            room -= sum(map(len, shown))
            parts.append(_show_tie(row, *shown))
    if room <= 0:
        notes.append(f'<p class="sbs-note">The first {PASSAGE_LIMIT} sentences are shown.</p>')
    return Page(f'<div class="sbs">{"".join([*notes, *parts])}</div>')


def _show_tie(row, here: list[str], there: list[str]) -> str:
    """A claim, or two that are incompatible, above the words of both statements."""
    label = f"<bdi>{escape(row.label)}</bdi>"
    if row.code != row.other_code:
        label += f" {PAIR_SIGNS[INCOMPATIBLE]} <bdi>{escape(row.other_label)}</bdi>"
    sides = "".join(
        f'<div><p class="sbs-facts"><strong><bdi>{escape(name)}</bdi></strong></p>'
        f'<ol class="sbs-passages">{"".join(items)}</ol></div>'
        for name, items in ((row.statement_id, here), (row.other, there))
    )
    return (
        f'<section class="sbs-tie"><p class="sbs-tie-claim">{label}</p>'
        f'<div class="sbs-two">{sides}</div></section>'
    )


def _list_passages(
    taken: pd.DataFrame, ties: pd.DataFrame, corpus, codebook
) -> dict[tuple[str, str], list[str]]:
    """Sentences as HTML by statement and code, in one pass over all of them."""
    asked = taken[taken["code"].isin({*ties["code"], *ties["other_code"]})]
    labels = read_labels(codebook)
    left_out = {"statement", "code", "origin"}
    lists: dict[tuple[str, str], list[str]] = {}
    for code, rows in asked.groupby("code", sort=False):
        for name, item in list_sentences(rows, corpus, labels, left_out):
            lists.setdefault((name, code), []).append(item)
    return lists


def _say_origin(claims: pd.DataFrame) -> str:
    """Who coded, if it was one."""
    origins = claims[["origin", "coder"]].drop_duplicates()
    return origin_words(*origins.iloc[0]) if len(origins) == 1 else ""
