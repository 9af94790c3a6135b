"""From a table of changes back to the texts: the passages behind each row."""

from __future__ import annotations

import json

import numpy as np
import pandas as pd

from helpers.coding.passages import CODING_COLUMNS, make_codings
from helpers.comparing.change_rows import WENT

PASSAGE_COLUMNS = ["row", *CODING_COLUMNS, "speaker", "reasons"]
PLACED = ["row", "layer", "code", "origin", "coder", "statement_id", "start", "end", "cue"]
KINDS = dict.fromkeys(PLACED, "str") | dict.fromkeys(("row", "start", "end"), "int64")


def find_changed_passages(changes: pd.DataFrame, after, before=None) -> pd.DataFrame:
    """One row per passage behind a change, in the order of the changes: a table of codings.

    `row` at its front is the row of the table of changes. The passages of the statement that the
    change is about come first, then the first one of each other statement that it is told beside.
    Of what went, passages stand in `before` where it is given, else in `after`; of a statement that
    is not there the passages are left out. `cue` or `reasons` say what they were found by.
    """
    listed = [
        (row, change, layer, code, origin, coder, *place)
        for row, change, layer, code, origin, coder, places in zip(
            changes.index,
            *(changes[name] for name in ("change", "layer", "code", "origin", "coder", "places")),
            strict=True,
        )
        for place in json.loads(places)
    ]
    table = pd.DataFrame(listed, columns=["row", "change", *PLACED[1:]])
    table = table.astype(KINDS | {"change": "str"})
    earlier = (table["change"] == WENT) & (before is not None)
    parts = [_locate(table[~earlier], after)]
    if before is not None:
        parts.append(_locate(table[earlier], before))
    found = pd.concat(parts).sort_index()
    return found[PASSAGE_COLUMNS].reset_index(drop=True)


def _locate(table: pd.DataFrame, corpus) -> pd.DataFrame:
    """Codings of the rows whose statements the corpus has, under the numbers of the rows."""
    here = table[table["statement_id"].isin(corpus.statements.index)]
    # The note is empty where no codebook was matched: it carries the number of the row through.
    located = here[PLACED[1:]].assign(note=[str(number) for number in here.index])
    codings = make_codings(located, corpus, "figure")
    codings.index = codings["note"].astype("int64").to_numpy()
    slogan = codings["layer"] == "slogan"
    reasons = pd.Series(np.where(slogan, codings["cue"], ""), codings.index, dtype="str")
    told = codings.assign(reasons=reasons, cue=codings["cue"].mask(slogan, ""), note="")
    return told.assign(row=here["row"]).astype({"row": "int64", "cue": "str", "note": "str"})
