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


def tell_zeros(
    cells: pd.DataFrame, found: pd.DataFrame, key: str, corpus, *, only_certain: bool
) -> pd.Series:
    """What a zero would mean in each row of `cells` (`key` and statement_id), by row.

    `found` are the calls that were counted, with `key` and `kind`. What stands on a line or in a
    title anywhere could not be searched where a text has lost its lines; what stands only in prose
    and quotations could. With `only_certain` an arguable one may stand in an empty cell.
    """
    on_lines = found.loc[~found["kind"].isin(WITHOUT_LINES), key]
    lost = corpus.statements.index[corpus.statements["layout"] == LOST]
    unsearchable = cells[key].isin(on_lines) & cells["statement_id"].isin(list(lost))
    meaning = {True: UNSEARCHABLE, False: NO_CERTAIN if only_certain else SEARCHED}
    return unsearchable.map(meaning).astype("str")
