"""What an empty cell of slogans or patterns means: was there a search that could find one?"""

from __future__ import annotations

import pandas as pd

from helpers.comparing.coverage import SEARCHED, UNSEARCHABLE
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


def tell_zeros(
    cells: pd.DataFrame, found: pd.DataFrame, key: str, corpus, *, only_certain: bool
) -> pd.Series:
    """What a zero would mean in each row of `cells` (`key` and statement_id), by row."""
    lines, lost = find_unsearchable(found, key, corpus)
    unsearchable = cells[key].isin(lines) & cells["statement_id"].isin(lost)
    meaning = {True: UNSEARCHABLE, False: say_zero(only_certain=only_certain)}
    return unsearchable.map(meaning).astype("str")
