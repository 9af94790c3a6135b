"""Names exchanged: what a sentence would be with the form that another statement uses.

The forms are one statement's, the sentence is another's, so what comes out was said by nobody.
"""

from __future__ import annotations

import pandas as pd

from helpers.comparing.forms import count_forms
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import normalise


def swap_names(
    names: pd.DataFrame, corpus, codebook, code: str, left: str, right: str
) -> pd.DataFrame:
    """One row per mention of the referent `code` in `left`, then in `right`, and what goes in.

    The columns of the names, and `instead`: the form that the other statement uses most often for
    the referent, one of the same kind if there is any, since a name and a description seldom fit
    one place. Where the other statement has this mention's form too (capitals, points and hyphens
    aside), there is no difference to hear, and the mention has no row.
    `source` is that other statement's id. Title, body and calls are searched, outside quotations:
    what others said stays as they said it, and so does what a statement quotes of itself. A mention
    for which there is no other form has no row, and neither has a statement that is not compared.
    KeyError if the codebook has no such referent or the corpus no such statement.
    """
    for name in (left, right):
        if name not in corpus.statements.index:
            raise KeyError(f"There is no statement {name!r} in this corpus.")
    if code not in set(codebook.table["code"]):
        raise KeyError(f"There is no referent {code!r} in {codebook.file.name}.")
    own = names[
        (names["code"] == code)
        & names["statement_id"].isin([left, right] if left != right else [])
        & names["role"].isin(COUNTED_ROLES)
        & (names["voice"] == "own")
    ]
    forms = count_forms(own, corpus, codebook)
    ranked = {
        name: list(zip(rows["form"], rows["kind"], strict=True))
        for name, rows in forms.groupby("statement_id")
    }
    source = own["statement_id"].map({left: right, right: left})
    instead = [
        _choose_form(ranked.get(name, []), said, kind)
        for name, said, kind in zip(source, own["form"], own["kind"], strict=True)
    ]
    swaps = own.assign(instead=instead, source=source).astype({"instead": "str", "source": "str"})
    swaps = swaps[swaps["instead"] != ""]
    first = swaps["statement_id"] == left
    return pd.concat([swaps[first], swaps[~first]], ignore_index=True)


def _choose_form(ranked: list[tuple[str, str]], said: str, kind: str) -> str:
    """The first form of the same kind, else the first; nothing where `said` is one of them."""
    if normalise(said) in {normalise(form) for form, _ in ranked}:
        return ""
    alike = [form for form, of in ranked if of == kind]
    return next(iter([*alike, *(form for form, _ in ranked)]), "")


def list_ways(forms: pd.DataFrame) -> dict[str, dict[str, set[str]]]:
    """By referent and statement: the forms in its own words from `count_forms`, normalised."""
    ways: dict[str, dict[str, set[str]]] = {}
    own = forms[forms["n"] > 0]
    for name, code, form in zip(own["statement_id"], own["code"], own["form"], strict=True):
        ways.setdefault(code, {}).setdefault(name, set()).add(normalise(form))
    return ways


def find_pair(ways: dict[str, set[str]]) -> tuple[str, str] | None:
    """The first two statements that name a referent in different words; None if there are none."""
    first = next(iter(ways), "")
    return next(((first, name) for name in ways if ways[name] != ways[first]), None)
