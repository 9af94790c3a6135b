"""Slogans gathered into families: the same words, nearly the same words, the same pattern.

No statement is called the first user of a slogan: most dates are uncertain, and the order shown is
the stated one.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from helpers.comparing.coverage import SEARCHED, UNSEARCHABLE
from helpers.reading.layout import LOST
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import normalise

ENGLISH, GERMAN = {"the", "a", "an"}, {"der", "die", "das", "den", "dem", "ein", "eine"}
FRENCH, SPANISH = {"le", "la", "les", "un", "une"}, {"el", "la", "los", "las", "un", "una"}
ARTICLES = ENGLISH | GERMAN | FRENCH | SPANISH
# Two slogans are variants from this share of words in the same order on (2·shared / all words).
NEARLY = 0.75
SAME, VARIANT, PATTERN = "same words", "variant", "same pattern"
FAMILY_COLUMNS = ["family", "label", "code", "statement_id", "n", "quoted", "match", "zero"]
# What parts several calls in one line or chant.
SEVERAL = re.compile(r"[,;.!?:–—]+\s")
# Rows of the similarity matrix worked on at once, so that memory stays flat.
ROWS_AT_ONCE = 1000


def group_slogans(slogans: pd.DataFrame) -> pd.DataFrame:
    """The slogans, one row per occurrence and family, with `family`, `label`, `match` at the end.

    Occurrences whose words agree or nearly agree (articles, capitals and marks aside) are one
    family, and so are those that a chain of such agreements joins. An occurrence of several calls
    ("US out of Iraq, no war with Iran!") stands in the family of each, where there is one. `label`
    is the family's most frequent form, the earlier of equals; `match` compares the occurrence with
    it: `same words` (capitals and marks aside) or `variant`, if only by an article.
    """
    calls = _split_calls(slogans)
    forms = list(dict.fromkeys(calls["key"]))
    family_of_form = dict(zip(forms, _join_near(forms), strict=True))
    calls["family"] = calls["key"].map(family_of_form).astype("int64")
    labels, keys = {}, {}
    # An occurrence that is one call only names its family before one that holds several.
    for family, rows in calls.groupby("family", sort=False):
        named = rows[rows["whole"]] if rows["whole"].any() else rows
        keys[family] = named["words"].value_counts().index[0]
        labels[family] = named.loc[named["words"] == keys[family], "shown"].value_counts().index[0]
    same = calls["words"] == calls["family"].map(keys).astype("str")
    calls["match"] = same.map({True: SAME, False: VARIANT}).astype("str")
    calls["label"] = calls["family"].map(labels).astype("str")
    added = calls.set_index("occurrence")[["family", "label", "match"]]
    return slogans.join(added, how="right").reset_index(drop=True)


def count_families(families: pd.DataFrame, corpus) -> pd.DataFrame:
    """One row per family × compared statement, in the order in which the families first stand.

    `n` counts occurrences in the statement's own words, `quoted` those in words that it quotes;
    `match` is the closest there is: `same words`, `variant`, or `same pattern` where the statement
    fills the family's pattern with other words. `zero` says what an empty cell means.
    """
    compared = corpus.compared
    lost = set(corpus.statements.index[corpus.statements["layout"] == LOST])
    counted = families[
        families["statement_id"].isin(compared) & families["role"].isin(COUNTED_ROLES)
    ]
    patterns = set(zip(counted["code"], counted["statement_id"], strict=True))
    rows = []
    for family, occurrences in counted.groupby("family", sort=True):
        label, code = occurrences["label"].iloc[0], _pattern_of(occurrences)
        by_name = dict(iter(occurrences.groupby("statement_id", sort=False)))
        for statement_id in compared:
            here = by_name.get(statement_id)
            own = quoted = 0
            match = zero = ""
            if here is not None:
                quoted = int((here["voice"] == "other").sum())
                own = len(here) - quoted
                match = SAME if (here["match"] == SAME).any() else VARIANT
            elif code and (code, statement_id) in patterns:
                match = PATTERN
            else:
                zero = UNSEARCHABLE if statement_id in lost else SEARCHED
            rows.append((family, label, code, statement_id, own, quoted, match, zero))
    kinds = {"family": "int64", "n": "int64", "quoted": "int64"}
    table = pd.DataFrame(rows, columns=FAMILY_COLUMNS)
    return table.astype({name: kinds.get(name, "str") for name in FAMILY_COLUMNS})


def _split_calls(slogans: pd.DataFrame) -> pd.DataFrame:
    """One row per occurrence and call in it: occurrence, key, words, shown, whole.

    A part of an occurrence is a call of its own only if the same call stands alone elsewhere.
    """
    keys = dict(zip(slogans.index, slogans["text"].map(_key), strict=True))
    alone = set(keys.values())
    rows = []
    for occurrence, text in slogans["text"].items():
        parts = [part for part in SEVERAL.split(text) if part.strip()]
        calls = [part for part in parts if len(parts) > 1 and _key(part) in alone]
        for call in calls or [text]:
            shown = " ".join(call.split())
            rows.append((occurrence, _key(call), normalise(call), shown, not calls))
    columns = ["occurrence", "key", "words", "shown", "whole"]
    return pd.DataFrame(rows, columns=columns).astype({"key": "str", "words": "str"})


def _pattern_of(occurrences: pd.DataFrame) -> str:
    """The pattern of a family is that of the occurrences that its label stands for."""
    same = occurrences[occurrences["match"] == SAME]
    return str((same if len(same) else occurrences)["code"].mode().iloc[0])


def _key(text: str) -> str:
    words = normalise(text).split()
    return " ".join([word for word in words if word not in ARTICLES] or words)


def _join_near(forms: list[str]) -> list[int]:
    """A family number for each form, numbered in the order in which families first stand."""
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cdist

    # One letter for each word lets the library compare words in place of letters.
    letters: dict[str, str] = {}
    coded = [
        "".join(letters.setdefault(word, chr(0x10000 + len(letters))) for word in form.split())
        for form in forms
    ]
    parents = list(range(len(forms)))

    def find(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    for first in range(0, len(coded), ROWS_AT_ONCE):
        block = coded[first : first + ROWS_AT_ONCE]
        near = cdist(
            block, coded, scorer=Indel.normalized_similarity, score_cutoff=NEARLY, dtype=np.float32
        )
        for row, column in zip(*np.nonzero(near), strict=True):
            one, other = sorted((find(first + int(row)), find(int(column))))
            parents[other] = one
    roots = [find(place) for place in range(len(forms))]
    numbers = {root: number for number, root in enumerate(dict.fromkeys(roots))}
    return [numbers[root] for root in roots]
