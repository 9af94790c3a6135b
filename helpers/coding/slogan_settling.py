"""Weak calls settled by the other calls of their statement: what calls elsewhere calls there too.

A mark alone, a refusal that may be a rule of a house, a line in capitals and an imperative between
paragraphs tell little by themselves.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from helpers.coding.slogan_judging import (
    ARGUABLE,
    BARE,
    CERTAIN,
    CHANT,
    CLOSING,
    HEADING,
    LOUD,
    NONE,
    REFUSAL,
    RULE,
    TITLE,
    UNSURE,
)


class Found(NamedTuple):
    """A slogan: where it stands, the pattern it fills, and the judgement with its reasons."""

    statement_id: str
    start: int
    end: int
    code: str
    kind: str
    certainty: str
    reasons: str
    group: int = -1


def settle_weak(found: list[Found], demanding: set[str]) -> list[Found]:
    """Bare exclamations and refusals: calls where their statement raises surer ones of its own.

    Elsewhere "The board meets again!" is arguable where a slogan can be expected, "No dogs in the
    hall" is a rule of the house, and both are none between paragraphs.
    """
    calling = {row.statement_id for row in found if row.certainty == CERTAIN and row.kind != CHANT}
    calling |= demanding
    settled = []
    for row in found:
        if row.certainty in (BARE, RULE):
            shown = row.kind in (TITLE, CLOSING) and row.certainty == BARE
            rest = ARGUABLE if shown else NONE
            row = row._replace(certainty=CERTAIN if row.statement_id in calling else rest)
        elif row.certainty == REFUSAL:
            row = row._replace(certainty=CERTAIN if row.statement_id in calling else ARGUABLE)
        elif row.certainty == UNSURE:
            shown = row.kind == CLOSING or row.statement_id in calling
            row = row._replace(certainty=ARGUABLE if shown else NONE)
        if row.certainty:
            settled.append(row)
    return settled


def settle_headings(found: list[Found], calling: set[str]) -> list[Found]:
    """Lines between paragraphs that are calls or headings, as their statement calls or does not.

    In a statement that calls, sentences in capitals are calls, and so is an imperative without a
    mark that stands alone or in one block of lines; several are headings, and arguable. In any
    other statement a single imperative is arguable, and all else is a heading.
    """
    places = {(row.statement_id, row.group) for row in found if row.certainty == HEADING}
    several = Counter(name for name, _ in places)
    sizes = Counter(row.group for row in found)
    settled = []
    for row in found:
        calls, single = row.statement_id in calling, several[row.statement_id] == 1
        if row.certainty == LOUD:
            rest = ARGUABLE if row.kind == CLOSING else NONE
            row = row._replace(certainty=CERTAIN if calls else rest)
        elif row.certainty == HEADING:
            firm = ARGUABLE if calls else NONE
            if single:
                firm = CERTAIN if calls else ARGUABLE if sizes[row.group] == 1 else NONE
            row = row._replace(certainty=firm)
        if row.certainty:
            settled.append(row)
    return settled
