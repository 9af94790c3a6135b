"""What a zero means: searched and not found, read and not there, nobody has looked, not searchable.

These are different findings and are never mixed up.
"""

from __future__ import annotations

import pandas as pd

SEARCHED = "searched, not found"
READ = "read, not there"
UNREAD = "nobody has looked"
UNSEARCHABLE = "could not be searched"


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
    meaning = [
        READ if {(coder, name, code), (coder, name, "*")} & read else UNREAD
        for coder, name, code in zip(coder, cells["statement_id"], cells["code"], strict=True)
    ]
    by_reader = pd.Series(meaning, index=cells.index, dtype="str")
    return by_rule.where(cells["origin"] == "rule", by_reader)
