"""What a zero means: searched and not found, read and not there, nobody has looked, not searchable.

These are different findings and are never mixed up.
"""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

SEARCHED = "searched, not found"
READ = "read, not there"
UNREAD = "nobody has looked"
UNSEARCHABLE = "could not be searched"


def list_unread(
    statements: Iterable[str], codings: pd.DataFrame, layer: str, coverage: pd.DataFrame | None
) -> list[str]:
    """Those of these statements that the coder of the codings has not read for any code.

    None where the codings are by rule, which has searched them all. Without `coverage` those in
    which nothing is coded, as in `find_zeros`.
    """
    origins = set(codings["origin"])
    if origins == {"rule"} or (not origins and coverage is None):
        return []
    read = set(codings["statement_id"])
    if coverage is not None:
        here = coverage[(coverage["layer"] == layer) & coverage["fits"].astype(bool)]
        coders = set(codings["coder"]) or set(here["coder"])
        read |= set(here.loc[here["coder"].isin(coders), "statement_id"])
    return [name for name in statements if name not in read]


def find_zeros(cells: pd.DataFrame, codebook, coverage: pd.DataFrame | None) -> pd.Series:
    """What a zero would mean in each cell (statement_id, code, coder, origin), by cell.

    A rule has searched wherever the code has cues. A person or the shipped reading has read
    wherever `coverage` has a row whose hashes still fit the text and the code. A codings table
    without any row names no coder: without `coverage` it is an empty search, with it an empty
    reading, taken as that of the only coder there; where there are several nobody has looked.
    """
    searched = {code.id for code in codebook.codes if code.searchable}
    by_rule = cells["code"].isin(searched).map({True: SEARCHED, False: UNREAD})
    if coverage is None:
        return by_rule.where(cells["origin"].isin(["rule", ""]), UNREAD)
    here = coverage[coverage["layer"] == codebook.layer]
    coders = here["coder"].unique()
    coder = cells["coder"].replace("", coders[0]) if len(coders) == 1 else cells["coder"]
    fitting = here[here["fits"].astype(bool)]
    read = set(zip(fitting["coder"], fitting["statement_id"], fitting["code"], strict=True))
    # Who read for all codes has not looked for those that others added.
    own = set(getattr(codebook, "own", ()))
    meaning = [
        READ
        if {(coder, name, code), (coder, name, code if code in own else "*")} & read
        else UNREAD
        for coder, name, code in zip(coder, cells["statement_id"], cells["code"], strict=True)
    ]
    by_reader = pd.Series(meaning, index=cells.index, dtype="str")
    return by_rule.where(cells["origin"] == "rule", by_reader)
