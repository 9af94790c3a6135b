"""What all who have read it agree on: it needs no settling, a class only has to take it over."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.comparing.differences import NOT_THERE, THERE, find_settled
from helpers.comparing.ground import SENTENCE_COLUMNS, lay_ground
from helpers.comparing.units import Units, lay_out, pick

AGREED_COLUMNS = [*SENTENCE_COLUMNS, "code", "value", "coder"]
CLOSED_COLUMNS = ["statement_id", "code"]


def find_agreed(
    readings, corpus, codebook, parts, *, unclear=None, coders: Sequence[str] | None = None
) -> pd.DataFrame:
    """One row per sentence × code that at least two have read and all of them coded alike.

    Sentences in stated order. `value` as in `find_units`, never empty; `coder` is the first of
    them. What the class has said something about is left out. Arguments as for `find_differences`.
    """
    units = lay_out(readings, corpus, codebook, parts, coders)
    settled = find_settled(readings, corpus, codebook, parts, unclear, units)
    there = units.counting & ~_is_disputed(units) & (units.counts[..., 0] == 0) & (settled == "")
    sentence, code = np.nonzero(there.T)
    values = units.values[code, :, sentence]
    first = (values >= 0).argmax(axis=1) if len(code) else np.zeros(0, dtype="int64")
    table = units.sentences.iloc[sentence].reset_index(drop=True)
    return table.assign(
        code=pick(units.codes, code),
        value=pick(units.words, values[np.arange(len(code)), first]),
        coder=pick(units.coders, first),
    )[AGREED_COLUMNS].astype(dict.fromkeys(("code", "value", "coder"), "str"))


def find_closed(
    readings, corpus, codebook, parts, *, unclear=None, coders: Sequence[str] | None = None
) -> pd.DataFrame:
    """One row per statement × code over which nothing is open, and which the class has not read.

    At least two have read all of its sentences for the code, and agree on each, or the class has
    settled it. Arguments as for `find_differences`.
    """
    units = lay_out(readings, corpus, codebook, parts, coders)
    settled = find_settled(readings, corpus, codebook, parts, unclear, units)
    said = (settled == THERE) | (settled == NOT_THERE)
    agreed = ~_is_disputed(units) & (settled == "")
    done = units.counting & (agreed | said)
    whole = lay_ground(corpus).sentences["statement_id"].value_counts()
    names = units.sentences["statement_id"].to_numpy()
    found = []
    for name in dict.fromkeys(names):
        here = names == name
        if here.sum() == whole[name]:
            closed = done[:, here].all(axis=1) & ~said[:, here].all(axis=1)
            found += [(name, units.codes[code]) for code in np.nonzero(closed)[0]]
    return pd.DataFrame(found, columns=CLOSED_COLUMNS, dtype="str")


def _is_disputed(units: Units) -> np.ndarray:
    """Codes × sentences of the units: whether some made something else of it than others."""
    return (units.counts > 0).sum(axis=-1) > 1
