"""What an empty cell of slogans or patterns means: was there a search that could find one?

Where somebody read for slogans, lost lines hide nothing: what counts is what was read.
"""

from __future__ import annotations

import pandas as pd

from helpers.comparing.coverage import READ, SEARCHED, UNREAD, UNSEARCHABLE
from helpers.reading.layout import LOST

CERTAIN = "certain"
NO_CERTAIN = "searched, no certain one found"
# Kinds that are found without the lines of a text.
WITHOUT_LINES = ("in prose", "quoted chant")


def are_certain(families: pd.DataFrame) -> bool:
    """Whether only certain slogans were grouped, so that arguable ones were left out."""
    return len(families) > 0 and bool((families["certainty"] == CERTAIN).all())


def find_unsearchable(found: pd.DataFrame, key: str, corpus) -> tuple[set, set[str]]:
    """What cannot be searched where a text has lost its lines, and the statements that have.

    `found` are the calls that were counted, with `key` and `kind`: what stands on a line or in a
    title anywhere could not be searched there; what stands only in prose and quotations could.
    """
    on_lines = set(found.loc[~found["kind"].isin(WITHOUT_LINES), key])
    return on_lines, set(corpus.statements.index[corpus.statements["layout"] == LOST])


def say_zero(*, only_certain: bool) -> str:
    """What a searched zero means: of certain ones alone, an arguable one may still stand there."""
    return NO_CERTAIN if only_certain else SEARCHED


def find_read(found: pd.DataFrame, coverage: pd.DataFrame | None) -> dict[str, set[str]] | None:
    """By statement the codes (or `*`) that the coder of `found` has read it for; None for rules.

    Where `found` names no coder, it is a search without `coverage`, and with it the reading of the
    only coder there, as in `find_zeros`.
    """
    origins = set(found.get("origin", ()))
    if origins <= {"rule"} and (origins or coverage is None):
        return None
    if coverage is None:
        return {}
    here = coverage[(coverage["layer"] == "slogan") & coverage["fits"].astype(bool)]
    coders = set(found.get("coder", ())) or set(here["coder"])
    read: dict[str, set[str]] = {}
    if len(coders) == 1:
        here = here[here["coder"].isin(coders)]
        for name, code in zip(here["statement_id"], here["code"], strict=True):
            read.setdefault(name, set()).add(code)
    return read


def is_read(read: dict[str, set[str]], statement: str, pattern: str) -> bool:
    """Whether a statement was read for all slogans, or for those of a pattern."""
    codes = read.get(statement, set())
    return "*" in codes or (bool(pattern) and pattern in codes)


def tell_zeros(
    cells: pd.DataFrame, found: pd.DataFrame, key: str, corpus, *, only_certain: bool,
    read: dict[str, set[str]] | None = None,
) -> pd.Series:  # fmt: skip
    """What a zero would mean in each row of `cells` (`key` and statement_id), by row.

    `read` is what `find_read` gives; then `key` is a pattern.
    """
    if read is not None:
        places = zip(cells["statement_id"], cells[key], strict=True)
        told = [READ if is_read(read, *place) else UNREAD for place in places]
        return pd.Series(told, index=cells.index, dtype="str")
    lines, lost = find_unsearchable(found, key, corpus)
    unsearchable = cells[key].isin(lines) & cells["statement_id"].isin(lost)
    meaning = {True: UNSEARCHABLE, False: say_zero(only_certain=only_certain)}
    return unsearchable.map(meaning).astype("str")
