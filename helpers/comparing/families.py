"""Slogans gathered into families: the same words, nearly the same words, the same pattern.

Calls whose words agree or nearly agree are one slogan (`helpers.comparing.near_forms` says how
nearly), and slogans that fill one pattern with other words are one family. No statement is called
the first user of a slogan: most dates are uncertain, and the order shown is the stated one.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from helpers.comparing.calls import Reader, split_calls
from helpers.comparing.coverage import READ, UNREAD, UNSEARCHABLE
from helpers.comparing.near_forms import find_leaders, is_near, make_form, share_words
from helpers.comparing.slogan_zeros import (
    are_certain,
    find_read,
    find_unsearchable,
    is_read,
    say_zero,
)
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import normalise

SAME, VARIANT, PATTERN = "same words", "variant", "same pattern"
ADDED = {
    "occurrence": "int64", "call": "str", "call_start": "int64", "call_end": "int64",
    "pattern": "str", "slogan": "int64", "label": "str", "match": "str", "family": "int64",
    "family_label": "str",
}  # fmt: skip
COUNT_KINDS = {
    "family": "int64", "family_label": "str", "slogan": "int64", "label": "str", "pattern": "str",
    "statement_id": "str", "n": "int64", "quoted": "int64", "match": "str", "zero": "str",
}  # fmt: skip


def group_slogans(slogans: pd.DataFrame, codebook) -> pd.DataFrame:
    """One row per call of an occurrence, in the order of `slogans`, with the occurrence's columns.

    Added are `occurrence` (row number in `slogans`), the `call` (its exact words, white space
    collapsed) with `call_start` and `call_end` in the text, the `pattern` that it fills (or empty),
    the `slogan` (a number, in order of first standing) with its `label`, how the call compares with
    the label (`match`: `same words`, capitals and marks aside, or `variant`, if only by an
    article), and the `family` with its `family_label`.

    A slogan's label is its most frequent form, the earlier of equals; what stands as a whole
    occurrence comes before what was split off. Every variant is near the label itself. A slogan's
    pattern is the one that most of its calls fill; a slogan without one is a family by itself.
    """
    reader = Reader(codebook)
    calls = split_calls(slogans, reader)
    forms = _rank_forms(calls)
    leaders = dict(zip(forms["form"], forms["form"].iloc[find_leaders(list(forms["form"]))],
                       strict=True))  # fmt: skip
    labels = dict(zip(forms["form"], forms["call"], strict=True))
    leading = calls["form"].map(leaders)
    calls["slogan"] = pd.factorize(leading)[0]
    calls["label"] = leading.map(labels).astype("str")
    same = calls["words"] == calls["label"].map(normalise).astype("str")
    calls["match"] = same.map({True: SAME, False: VARIANT})
    patterns = find_slogan_patterns(calls)
    filled = calls["slogan"].map(patterns).astype("str")
    # A slogan without a pattern has its own number where others have the pattern's id.
    alone = " " + calls["slogan"].astype("str")
    calls["family"] = pd.factorize(filled.where(filled != "", alone))[0]
    titles = {code.id: code.label for code in codebook.codes}
    calls["family_label"] = filled.map(titles).where(filled != "", calls["label"])
    occurrences = slogans.iloc[calls["occurrence"]].reset_index(drop=True)
    offset = occurrences["start"].astype("int64")
    calls["call_start"], calls["call_end"] = offset + calls["start"], offset + calls["end"]
    return occurrences.assign(**{name: calls[name] for name in ADDED}).astype(ADDED)


def count_slogans(
    families: pd.DataFrame, corpus, *, statements: Iterable[str] | None = None,
    coverage: pd.DataFrame | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per slogan × compared statement, families together, as they first stand.

    `n` counts calls in the statement's own words, `quoted` those in words that it quotes; title,
    body and calls are counted. `match` is the closest there is in its own words, or in what it
    quotes where it has none: `same words`, `variant`, or `same pattern` where the statement raises
    another slogan of the family in its own words. `zero` says what an empty cell means: `could not
    be searched` where lines are lost and the slogan stands on lines or in titles, else `searched,
    not found`, or of certain slogans alone `searched, no certain one found`; of a reader's slogans
    `coverage` tells `read, not there` from `nobody has looked`. With `statements` only
    these have rows, still for every slogan of the corpus: all by all is millions of rows where
    there are thousands.
    """
    counted = keep_counted(families, corpus)
    asked = set(corpus.compared if statements is None else statements)
    shown = [name for name in corpus.compared if name in asked]
    known = ["family", "family_label", "slogan", "label"]
    listed = counted[known].drop_duplicates("slogan").sort_values(["family", "slogan"])
    listed = listed.assign(pattern=listed["slogan"].map(find_slogan_patterns(families)))
    here = counted[counted["statement_id"].isin(shown)]
    rows = pd.Index(listed["slogan"]).get_indexer(here["slogan"])
    columns = pd.Index(shown).get_indexer(here["statement_id"])
    quoted, same = (here["voice"] == "other").to_numpy(), (here["match"] == SAME).to_numpy()

    def tally(which: np.ndarray) -> np.ndarray:
        cells = np.zeros((len(listed), len(shown)), dtype="int64")
        np.add.at(cells, (rows[which], columns[which]), 1)
        return cells

    own, cited = tally(~quoted), tally(quoted)
    exact = np.where(own > 0, tally(same & ~quoted) > 0, tally(same & quoted) > 0)
    family = pd.factorize(listed["family"])[0]
    related = np.zeros((family.max(initial=-1) + 1, len(shown)), dtype=bool)
    np.logical_or.at(related, family, own > 0)
    # Each step is closer than the one before.
    closest = related[family].astype("int8")
    closest[(own > 0) | (cited > 0)] = 2
    closest[exact] = 3
    lines, lost = find_unsearchable(counted, "slogan", corpus)
    on_lines = listed["slogan"].isin(lines).to_numpy(dtype=bool)
    without = np.array([name in lost for name in shown], dtype=bool)
    nothing = 1 + np.logical_and.outer(on_lines, without)
    read = find_read(families, coverage)
    if read is not None:
        patterns = listed["pattern"].to_list()
        seen = [[is_read(read, name, pattern) for name in shown] for pattern in patterns]
        nothing = np.where(np.array(seen, dtype=bool).reshape(nothing.shape), 3, 4)
    empty = np.where(closest > 0, 0, nothing).astype("int8")
    # By places in short lists: where there are millions of rows, each word is written once.
    of_row = np.repeat(np.arange(len(listed), dtype="int32"), len(shown))
    of_column = np.tile(np.arange(len(shown), dtype="int32"), len(listed))
    told = {name: listed[name].array.take(of_row) for name in (*known, "pattern")}
    told["statement_id"] = pd.array(shown, dtype="str").take(of_column)
    told |= {"n": own.ravel(), "quoted": cited.ravel()}
    told["match"] = pd.array(["", PATTERN, VARIANT, SAME], dtype="str").take(closest.ravel())
    zeros = ["", say_zero(only_certain=are_certain(families)), UNSEARCHABLE, READ, UNREAD]
    told["zero"] = pd.array(zeros, dtype="str").take(empty.ravel())
    cells = pd.DataFrame({name: told.pop(name) for name in COUNT_KINDS}, copy=False)
    return cells.astype(COUNT_KINDS)


def keep_counted(families: pd.DataFrame, corpus) -> pd.DataFrame:
    """The calls that count: in title, body and calls of the compared statements."""
    compared = families["statement_id"].isin(list(corpus.compared))
    return families[compared & families["role"].isin(COUNTED_ROLES)]


def find_family(text: str, families: pd.DataFrame, codebook) -> pd.DataFrame:
    """The rows of the family that a typed slogan would join; none if it would join none.

    First the family of a slogan with the same words, then of the one with the nearest label, then
    that of its pattern. Of a chant of two calls, the rows of the families of both.
    """
    forms = {call: make_form(call) for call in dict.fromkeys(families["call"])}
    reader, whole = Reader(codebook), families["text"].str.split().str.join(" ") == families["call"]
    alone = {forms[call] for call in families.loc[whole, "call"]}
    typed = pd.DataFrame({"text": [text]}, dtype="str")
    owners = dict(zip(families["call"].map(forms), families["family"], strict=True))
    labels = dict(zip(families["label"].map(forms), families["family"], strict=True))
    patterns = families["slogan"].map(find_slogan_patterns(families))
    filled = dict(zip(patterns, families["family"], strict=True))
    joined = set()
    for call in split_calls(typed, reader, alone=alone).itertuples():
        near = [label for label in labels if is_near(call.form, label)]
        if call.form in owners:
            joined.add(owners[call.form])
        elif near:
            joined.add(labels[max(near, key=lambda label: share_words(call.form, label))])
        elif call.pattern and call.pattern in filled:
            joined.add(filled[call.pattern])
    return families[families["family"].isin(joined)]


def find_slogan_patterns(calls: pd.DataFrame) -> dict[int, str]:
    """The pattern that most calls of each slogan fill; of equals one rather than none."""
    counts = calls.groupby(["slogan", "pattern"], sort=False).size().reset_index(name="calls")
    ranked = counts.assign(none=counts["pattern"] == "").sort_values(
        ["calls", "none"], ascending=[False, True], kind="stable"
    )
    best = ranked.drop_duplicates("slogan")
    return dict(zip(best["slogan"], best["pattern"], strict=True))


def _rank_forms(calls: pd.DataFrame) -> pd.DataFrame:
    """One row per form, the more important first: form, and the call that it is best known by.

    The words that stand most often as a whole occurrence lead; words split off stand behind them.
    """
    numbered = calls.assign(place=range(len(calls)))
    keys = ["form", "words", "call"]
    counts = numbered.groupby(["whole", *keys], sort=False)["place"].agg(["size", "min"])
    counts = counts.reset_index()
    of_words = counts.groupby(["whole", "form", "words"], sort=False)
    counts["often"] = of_words["size"].transform("sum")
    counts["first"] = of_words["min"].transform("min")
    ranked = counts.sort_values(
        ["whole", "often", "first", "size", "min"], ascending=[False, False, True, False, True]
    )
    return ranked.drop_duplicates("form")[["form", "call"]].reset_index(drop=True)
