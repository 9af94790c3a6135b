"""The table of changes: its columns, its kinds in their order, and the words of its sentences."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

VERSION, ELEMENT, CLAIM, SLOGAN = "version", "frame element", "claim", "slogan"
NAME, FIGURE, WORDING = "unlisted name", "figure", "shared wording"
ORDER, NOT_SHARED, NOT_COMPARED = "order", "not shared by all", "not compared"
KINDS = (
    VERSION, ELEMENT, CLAIM, SLOGAN, NAME, FIGURE, WORDING, ORDER, NOT_SHARED, NOT_COMPARED,
)  # fmt: skip
CAME, WENT = "came", "went"
CHANGE_COLUMNS = [
    "kind", "change", "layer", "code", "label", "statement_id", "detail", "n_before", "n_after",
    "what", "places", "origin", "coder",
]  # fmt: skip
NUMBERS = ("n_before", "n_after")
FIRST = ", first"
NAMED, LONGEST = 3, 16
# Of other statements so many are opened beside the one that the change is about.
MOST_OTHERS = 10

Place = tuple[str, int, int, str]


class Found(NamedTuple):
    """One change as it is found: `small` and `large` count the statements that have it."""

    kind: str
    layer: str
    code: str
    label: str
    statement_id: str
    what: str
    detail: str = ""
    small: int = 0
    large: int = 0
    places: tuple[Place, ...] = ()


def make_table(rows: Iterable[tuple[Found, str]], origin: str) -> pd.DataFrame:
    """The table of changes, in the order of the rows; each comes with `came`, `went` or nothing."""
    coder = "rules" if origin == "rule" else origin
    known = "rule" if origin == "rule" else "shipped" if origin == "shipped" else "person"
    listed = [
        (
            row.kind, change, row.layer, row.code, row.label, row.statement_id, row.detail,
            *((row.large, row.small) if change == WENT else (row.small, row.large)),
            row.what, json.dumps(row.places, ensure_ascii=False), known, coder,
        )
        for row, change in rows
    ]  # fmt: skip
    kinds = {name: "int64" if name in NUMBERS else "str" for name in CHANGE_COLUMNS}
    return pd.DataFrame(listed, columns=CHANGE_COLUMNS).astype(kinds)


def list_places(rows: pd.DataFrame, *, why: str = "cue", start: str = "start", end: str = "end"):
    """The passages of these rows, each once, with what speaks for them."""
    reasons: dict[tuple[str, int, int], dict[str, None]] = {}
    columns = ["statement_id", start, end, why]
    for name, opens, closes, reason in zip(*(rows[column] for column in columns), strict=True):
        reasons.setdefault((name, int(opens), int(closes)), {})[reason] = None
    return tuple((*place, "; ".join(filter(None, why))) for place, why in reasons.items())


def list_firsts(rows: pd.DataFrame, **options: str) -> tuple[Place, ...]:
    """The first passage of each of the first statements in these rows."""
    firsts = rows.drop_duplicates("statement_id").head(MOST_OTHERS)
    return list_places(firsts, **options)


def quote(text: str) -> str:
    """The words in quotation marks, white space folded; of many the first ones."""
    words = text.split()
    return f"“{' '.join(words[:LONGEST])}{' …' * (len(words) > LONGEST)}”"


def number(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'s' * (count != 1)}"


def name_some(names: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and 3 more`."""
    names = list(dict.fromkeys(names))
    if not names:
        return ""
    shown = names if len(names) <= NAMED else names[: NAMED - 1]
    rest = [f"{len(names) - len(shown):,} more"] * (len(shown) < len(names))
    *first, last = [*shown, *rest]
    return f"{', '.join(first)} and {last}" if first else last


def say_all(count: int) -> str:
    return "Both other statements" if count == 2 else f"All {count:,} other statements"


def agree(count: int, verb: str) -> str:
    """`raises` of one, `raise` of several."""
    irregular = {"has": "have", "does": "do", "is": "are"}
    return verb if count == 1 else irregular.get(verb, verb.removesuffix("s"))
