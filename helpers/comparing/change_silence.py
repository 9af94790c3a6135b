"""What a newcomer does not have: claims and slogans that all the others share.

Only who was searched can be silent. Where nobody has looked, or where the lines of a text are lost,
it is not known, and that is what the row says.
"""

from __future__ import annotations

import pandas as pd

from helpers.comparing.change_rows import (
    NOT_COMPARED,
    NOT_SHARED,
    Found,
    list_firsts,
    name_some,
    quote,
    say_all,
)
from helpers.comparing.change_sides import Sides
from helpers.comparing.change_words import CALLED, pick_slogans
from helpers.comparing.coverage import UNSEARCHABLE
from helpers.comparing.families import count_slogans
from helpers.comparing.stances import takes_stance

SHARED = ("supports", "rejects")
# Agreement needs two.
LEAST = 2
SAID = {
    "supports": "supports it",
    "rejects": "rejects it",
    "both": "both supports and rejects it",
    "quoted": "only quotes it from others",
}


def find_claims_unshared(sides: Sides) -> list[Found]:
    """Claims on which all statements took the same side before, and one now does not."""
    small, large = (_with_texts(side.stances, sides) for side in (sides.small, sides.large))
    texts = small.groupby("code")["of"].nunique()
    there = set(zip(small["code"], small["of"], strict=True))
    found = []
    for stance in SHARED:
        taken = small[small["stance"] == stance].groupby("code")["of"].nunique()
        for code in taken.index[(taken >= LEAST) & (taken == texts.reindex(taken.index))]:
            rows = large[large["code"] == code]
            for row in rows[rows["stance"] != stance].itertuples():
                if (code, row.of) in there:
                    continue
                others = rows.loc[rows["stance"] == stance]
                said = SAID.get(row.stance) or f"does not ({row.zero})"
                what = (
                    f"{say_all(others['of'].nunique())} {stance.removesuffix('s')} "
                    f"{quote(row.label)}; {row.statement_id} {said}."
                )
                found.append(
                    Found(NOT_SHARED, "claim", code, row.label, row.statement_id, what,
                          row.stance or row.zero, int(taken[code]), others["of"].nunique(),
                          _open_claim(sides, code, others))
                )  # fmt: skip
    return found


def find_slogans_unshared(sides: Sides) -> list[Found]:
    """Slogans that all statements raised before, and one now does not, or could not be searched."""
    large, small = pick_slogans(sides)
    texts = sides.name_texts(
        name for name in sides.small.speaking if sides.small.is_read("slogan", name)
    )
    raised = small.groupby("slogan")["of"].nunique()
    shared = raised.index[(raised >= LEAST) & (raised == len(texts))]
    if not len(shared):
        return []
    families = sides.families[~sides.families["there"] & sides.families["slogan"].isin(shared)]
    cells = count_slogans(families, sides.large.corpus)
    cells = cells[cells["slogan"].isin(shared) & (cells["n"] == 0)]
    found = []
    for row in cells.itertuples():
        name = row.statement_id
        if sides.texts[name] in texts or not sides.large.is_read("slogan", name):
            continue
        others = large[large["slogan"] == row.slogan]
        lost = row.zero == UNSEARCHABLE and not row.quoted
        # Of a reader's slogans nothing was searched: what was read and is not there is no zero.
        zero = row.zero if sides.large.by_rule else "read, not there"
        said = "only quotes it from others" if row.quoted else f"does not ({zero})"
        said = "could not be searched: its lines are lost" if lost else said
        what = f"{say_all(others['of'].nunique())} raise {quote(row.label)}; {name} {said}."
        kind = NOT_COMPARED if lost else NOT_SHARED
        detail = "quoted" if row.quoted else zero
        found.append(
            Found(kind, "slogan", row.pattern, row.label, name, what, detail,
                  int(raised[row.slogan]), others["of"].nunique(), list_firsts(others, **CALLED))
        )  # fmt: skip
    return found


def find_left_out(sides: Sides, layers: tuple[str, ...]) -> list[Found]:
    """What could not be compared: layers without a codebook, statements that nobody has read."""
    large = sides.large
    found = [
        Found(NOT_COMPARED, layer, "", "", "",
              f"There is no codebook of {layer}s among those given, so {layer}s are not compared.",
              "no codebook")
        for layer in layers if layer not in large.codebooks
    ]  # fmt: skip
    if large.by_rule:
        return found
    for layer, book in large.codebooks.items():
        counts = {name: large.count_read(layer, name) for name in large.speaking}
        whole = len(book.codes)
        unread = [name for name, count in counts.items() if count == 0 and whole]
        if unread:
            what = f"{large.origin} has not read {name_some(unread)} for {layer}s: left out there."
            found.append(Found(NOT_COMPARED, layer, "", "", unread[0], what, "nobody has looked"))
        for name, count in counts.items():
            if 0 < count < whole:
                what = (
                    f"{name} is compared on {count:,} of {whole:,} {layer}s, those for which "
                    f"{large.origin} has read it."
                )
                found.append(Found(NOT_COMPARED, layer, "", "", name, what, "partly read"))
    return found


def _with_texts(stances: pd.DataFrame, sides: Sides) -> pd.DataFrame:
    return stances.assign(of=stances["statement_id"].map(sides.texts).astype("str"))


def _open_claim(sides: Sides, code: str, others: pd.DataFrame):
    codings = sides.large.keep_counted(sides.large.codings["claim"])
    here = codings[(codings["code"] == code) & takes_stance(codings)]
    return list_firsts(here[here["statement_id"].isin(others["statement_id"])])
