"""What changed, counted in one sentence; nothing in it says whether that is good or bad."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.change_rows import (
    CAME,
    CLAIM,
    ELEMENT,
    FIGURE,
    FIRST,
    NAME,
    NOT_COMPARED,
    NOT_SHARED,
    ORDER,
    SLOGAN,
    VERSION,
    WENT,
    name_some,
    number,
)
from helpers.comparing.change_words import NEW_VARIANT

NOTHING = "changes nothing that is looked for here"
RESERVATION = {
    True: "rules find only what the codebooks list",
    False: "a reading holds only what its reader coded",
}


def tell_changes(changes: pd.DataFrame) -> str:
    """One sentence that counts the rows of `find_changes`, kind by kind.

    Codes, names and topics are counted once, whoever brings them.
    """
    compared = changes[changes["kind"] != NOT_COMPARED]
    by_rule = (changes["origin"] == "rule").all()
    versions = _tell_versions(compared)
    parts = []
    for change in (CAME, WENT):
        parts.append(_tell_side(compared[compared["change"] == change], change))
    orders = int((compared["kind"] == ORDER).sum())
    parts += [f"{number(orders, 'order')} of statements turned over"] * (orders > 0)
    told = "; ".join(filter(None, parts))
    if told:
        origin = _say_origin(compared.iloc[0])
        told = f"{origin if versions else _begin(origin)}, {told}"
    elif not versions:
        told = f"This {NOTHING}; {RESERVATION[bool(by_rule)]}"
    left = int((changes["kind"] == NOT_COMPARED).sum())
    more = f"{number(left, 'thing')} could not be compared" * (left > 0)
    return f"{'; '.join(filter(None, [versions, told, more]))}."


def _begin(words: str) -> str:
    """With a capital; an id at the beginning of a sentence is left as it is."""
    return words[:1].upper() + words[1:]


def _say_origin(row: pd.Series) -> str:
    said = {"rule": "by rule", "shipped": "in the shipped reading"}
    return said.get(row["origin"], f"as {row['coder']} read it")


def _tell_versions(changes: pd.DataFrame) -> str:
    rows = changes[changes["kind"] == VERSION]
    return " and ".join(what.partition(":")[0].rstrip(".") for what in rows["what"].head(2)) + (
        f" and {len(rows) - 2:,} more versions" if len(rows) > 2 else ""
    )


def _tell_side(changes: pd.DataFrame, change: str) -> str:
    """What came with whom, or went with whom; empty where nothing did."""
    rows = changes[~changes["kind"].isin([VERSION, NOT_SHARED, ORDER])]
    told = [_tell_kind(kind, rows[rows["kind"] == kind]) for kind in rows["kind"].unique()]
    silent = _tell_silent(changes[changes["kind"] == NOT_SHARED], change)
    if not told:
        return silent
    names = list(dict.fromkeys(rows["statement_id"]))
    who = names[0] if len(names) == 1 else f"{len(names):,} statements"
    head = f"with {who} {'come' if change == CAME else 'go'} {_join(told)}"
    return "; ".join(filter(None, [head, silent]))


def _tell_kind(kind: str, rows: pd.DataFrame) -> str:
    codes = rows["code"].nunique()
    if kind == ELEMENT:
        return f"{number(codes, 'frame element')} that no other compared statement has"
    if kind == CLAIM:
        alone = rows.loc[rows["detail"].str.endswith(FIRST), "code"].nunique()
        nobody = f" ({alone:,} of them taken up by nobody else)" if alone else ""
        return f"stances on {number(codes, 'claim')}{nobody}"
    if kind == SLOGAN:
        new = int((rows["detail"] == NEW_VARIANT).sum())
        worded = f" ({new:,} in a new variant)" if new else ""
        slogans = rows["label"].nunique()
        families = "a family" if slogans == 1 else "families"
        return f"{number(slogans, 'slogan')} of {families} that others raise{worded}"
    if kind == NAME:
        return f"{number(rows['label'].nunique(), 'name')} that nobody listed"
    if kind == FIGURE:
        return f"figures on {number(codes, 'topic')} beside those of others"
    return f"{number(len(rows), 'run')} of words that others have too"


def _tell_silent(rows: pd.DataFrame, change: str) -> str:
    if rows.empty:
        return ""
    what = {"claim": "claim", "slogan": "slogan"}
    counts = [
        number(rows.loc[rows["layer"] == layer, "label"].nunique(), noun)
        for layer, noun in what.items()
        if (rows["layer"] == layer).any()
    ]
    one = len(rows) == 1
    verb = ("is" if one else "are") if change == CAME else ("was" if one else "were")
    return f"{_join(counts)} of all others {verb} not shared by {name_some(rows['statement_id'])}"


def _join(parts: list[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
