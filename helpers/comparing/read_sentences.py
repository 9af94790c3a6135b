"""Which sentences somebody has read for which code: the ground on which silence means "no"."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.coding.coders import RULES_CODER
from helpers.comparing.ground import Ground, find_ranges
from helpers.reading.layout import LOST

ALL_CODES = "*"
PART_COLUMNS = [
    "coder", "statement_id", "layer", "code", "start", "end", "whole", "fits", "date",
]  # fmt: skip


def cover_by_rule(corpus, codebook) -> pd.DataFrame:
    """What the rules have searched, as if a coder called "rules" had read it: a table of parts.

    One row per statement × code that has a cue or pattern, the whole statement each time. Slogans
    are searched by their lines too, so a statement that has lost its lines is not covered for them.
    Codes without a cue, such as those of somebody's own list, no rule can look for.
    """
    names = list(corpus.statements.index)
    codes = [code.id for code in codebook.codes if code.searchable]
    if codebook.layer == "slogan":
        names = [name for name in names if corpus.statements.at[name, "layout"] != LOST]
        # Calls that fill no pattern are found too, and have no code.
        codes.append("")
    ends = [len(corpus.text(name)) for name in names]
    table = pd.DataFrame(
        {
            "coder": RULES_CODER,
            "statement_id": np.repeat(np.array(names, dtype=object), len(codes)),
            "layer": codebook.layer,
            "code": np.tile(np.array(codes, dtype=object), len(names)),
            "start": 0,
            "end": np.repeat(np.array(ends, dtype="int64"), len(codes)),
            "whole": True,
            "fits": True,
            "date": "",
        },
        columns=PART_COLUMNS,
    )
    text = dict.fromkeys(("coder", "statement_id", "layer", "code", "date"), "str")
    return table.astype({**text, "start": "int64", "end": "int64", "whole": bool, "fits": bool})


def find_read(
    parts: pd.DataFrame, ground: Ground, codes: list[str], shared: np.ndarray, coders: list[str],
    *, least: int,
) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
    """Rows of the sentences that `least` coders have read for something, and what they have read:

    codes × coders × these sentences. `parts` are of one layer, and only those that fit. To read for
    all codes is to read for the `shared` ones, which stand in the codebook's file. Of a code that
    somebody thought of while reading the others knew nothing, and their silence on it is no "no".
    """
    code = pd.Index(codes, dtype="str").get_indexer(parts["code"])
    coder = pd.Index(coders, dtype="str").get_indexer(parts["coder"])
    every = (parts["code"] == ALL_CODES).to_numpy()
    used = (coder >= 0) & (every | (code >= 0)) & parts["statement_id"].isin(ground.ranks)
    first, last = find_ranges(parts, ground)
    code, coder, every, first, last = (part[used] for part in (code, coder, every, first, last))
    number = len(ground.sentences)
    touched = _fill((len(coders),), number, (coder,), first, last)
    kept = touched.sum(axis=0) >= least
    place = np.append(0, np.cumsum(kept))
    first, last = place[first], place[last]
    read = _fill(
        (len(codes), len(coders)), int(kept.sum()), (code[~every], coder[~every]), first[~every],
        last[~every],
    )  # fmt: skip
    stars = _fill((len(coders),), int(kept.sum()), (coder[every],), first[every], last[every])
    return np.flatnonzero(kept), read | (shared[:, None, None] & stars)


def _fill(
    shape: tuple[int, ...], number: int, index: tuple[np.ndarray, ...], first, last
) -> np.ndarray:
    """An array of `shape` × `number` that is true from `first` to before `last` at each index."""
    steps = np.zeros((*shape, number + 1), dtype="int32")
    np.add.at(steps, (*index, first), 1)
    np.add.at(steps, (*index, last), -1)
    return steps.cumsum(axis=-1)[..., :-1] > 0
