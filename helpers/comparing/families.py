"""Slogans gathered into families: the same words, nearly the same words, the same pattern.

Calls whose words agree or nearly agree are one slogan (`helpers.comparing.near_forms` says how
nearly), and slogans that fill one pattern with other words are one family. No statement is called
the first user of a slogan: most dates are uncertain, and the order shown is the stated one.
"""

from __future__ import annotations

import pandas as pd

from helpers.comparing.calls import Reader, split_calls
from helpers.comparing.near_forms import find_leaders, is_near, make_form, share_words
from helpers.comparing.slogan_zeros import are_certain, tell_zeros
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


def count_slogans(families: pd.DataFrame, corpus) -> pd.DataFrame:
    """One row per slogan × compared statement, families together, as they first stand.

    `n` counts calls in the statement's own words, `quoted` those in words that it quotes; title,
    body and calls are counted. `match` is the closest there is in its own words, or in what it
    quotes where it has none: `same words`, `variant`, or `same pattern` where the statement raises
    another slogan of the family in its own words. `zero` says what an empty cell means: `could not
    be searched` where lines are lost and the slogan stands on lines or in titles, else `searched,
    not found`, or of certain slogans alone `searched, no certain one found`.
    """
    compared = list(corpus.compared)
    counted = families[
        families["statement_id"].isin(compared) & families["role"].isin(COUNTED_ROLES)
    ]
    known = ["family", "family_label", "slogan", "label"]
    listed = counted[known].drop_duplicates("slogan").sort_values(["family", "slogan"])
    listed = listed.assign(pattern=listed["slogan"].map(find_slogan_patterns(families)))
    statements = pd.DataFrame({"statement_id": pd.Series(compared, dtype="str")})
    cells = listed.merge(statements, how="cross")
    places = pd.MultiIndex.from_frame(cells[["slogan", "statement_id"]])
    quoted = counted["voice"] == "other"
    same = counted["match"] == SAME
    marked = counted.assign(own=~quoted, quoted=quoted, same=same & ~quoted, said=same & quoted)
    sums = ["own", "quoted", "same", "said"]
    found = marked.groupby(["slogan", "statement_id"])[sums].sum()
    here = found.reindex(places, fill_value=0).astype("int64").reset_index(drop=True)
    own, raised = here["own"] > 0, (here["own"] + here["quoted"]) > 0
    cells = cells.assign(n=here["own"], quoted=here["quoted"], match="", zero="")
    related = own.groupby([cells["family"], cells["statement_id"]]).transform("any")
    cells.loc[related, "match"] = PATTERN
    cells.loc[raised, "match"] = VARIANT
    cells.loc[here["same"].where(own, here["said"]) > 0, "match"] = SAME
    zeros = tell_zeros(cells, counted, "slogan", corpus, only_certain=are_certain(families))
    cells["zero"] = zeros.where(cells["match"] == "", "")
    return cells[list(COUNT_KINDS)].astype(COUNT_KINDS).reset_index(drop=True)


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
