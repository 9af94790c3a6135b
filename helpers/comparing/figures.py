"""Figures by topic: which statement gives which figure to the same question, in which words.

The codings say what each figure is about: a reader's match, or a rule's proposal. Figures on one
topic need not be about the same days, places or people, so nothing here subtracts one from another
or calls two of them a contradiction.
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from helpers.coding.counted import PLURAL_NOUNS
from helpers.coding.passages import make_codings
from helpers.coding.quantities import QUANTITY_COLUMNS, find_quantities
from helpers.comparing.counts import check_codes
from helpers.reading.roles import COUNTED_ROLES

FIGURE_COLUMNS = [
    *QUANTITY_COLUMNS, "speaker", "counted", "code", "label", "topic_unit", "origin", "coder",
    "cue", "note",
]  # fmt: skip
NO_NUMBER = "words"
KEY = ["figure", "code", "origin", "coder"]
TOLD = ["bound", "hedge", "hedge_kind", "unit", "what", "when", "where", "kind"]
TEXTS = [name for name in FIGURE_COLUMNS if name not in ("start", "end", "sentence", "low", "high",
                                                         "counted")]  # fmt: skip
# What parts the items of a list, and what comes after the word that says what is counted.
ITEMS = re.compile(r",\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
AFTER_HEAD = re.compile(r"\s+(?:of|in|from|for|with|at|on)\s")


def find_figures(codings: pd.DataFrame, corpus, codebook) -> pd.DataFrame:
    """One row per figure × topic × coder, and one for each figure that no coding gives a topic.

    The columns of `find_quantities`, then `speaker` (of quoted words), `counted` (it stands in
    title, body or calls of a compared statement), `code`, `label` and `topic_unit` of the topic,
    `origin`, `coder`, `cue` and `note` of the codings. A passage belongs to every figure that it
    overlaps. A coded passage in which no figure was recognised is kept: its `kind` is `words`
    instead of `quantity`, low and high are missing. Without a topic, code, label, origin and coder
    are empty. By topic in the codebook's order, those without one last, then in stated order.
    Raises ValueError for codings of another codebook.
    """
    return join_figures(find_quantities(corpus), codings, corpus, codebook)


def join_figures(quantities: pd.DataFrame, codings, corpus, codebook) -> pd.DataFrame:
    """The same from the figures of `find_quantities`, for whoever needs it for several coders."""
    check_codes(codings, codebook)
    pairs = _overlap(codings, quantities, corpus)
    told = codings.reset_index(drop=True).iloc[pairs["coding"]].reset_index(drop=True)
    # A passage without a figure is one of its own, numbered after the figures.
    numbers = pairs["figure"].where(pairs["figure"] >= 0, len(quantities) + pairs["coding"])
    matched = _join_cues(told.assign(figure=numbers.to_numpy()))
    found = matched["figure"] < len(quantities)
    known = quantities.assign(figure=range(len(quantities)), speaker=_speakers(quantities, corpus))
    with_number = _with_codings(matched[found], known)
    without_topic = known[~known["figure"].isin(matched["figure"])]
    tables = [with_number, _as_words(matched[~found]), without_topic]
    figures = pd.concat([_fill(table) for table in tables], ignore_index=True)
    labels = {code.id: (code.label, code.unit) for code in codebook.codes}
    places = {name: number for number, name in enumerate(corpus.statements.index)}
    topics = {code: number for number, code in enumerate(labels)}
    figures = figures.assign(
        label=[labels.get(code, ("", ""))[0] for code in figures["code"]],
        topic_unit=[labels.get(code, ("", ""))[1] for code in figures["code"]],
        counted=figures["role"].isin(COUNTED_ROLES)
        & figures["statement_id"].isin(list(corpus.compared)),
        topic=figures["code"].map(topics).fillna(len(topics)),
        place=figures["statement_id"].map(places),
    )
    ranked = figures.sort_values(["topic", "place", "start", "end", "coder"], kind="stable")
    return _with_kinds(ranked.reset_index(drop=True))


def group_quantities(quantities: pd.DataFrame) -> pd.DataFrame:
    """One row per figure × word that figures of two or more statements count in the same unit.

    A suggestion for topics that no codebook has: `head` is the last word of what is counted, or of
    an item of a list, as it stands there first ("crew members" → members); `statements` is the
    number of statements that share it. Groups of most statements first, then as they first stand.
    Give the figures that shall be grouped: of versions and repeats each counts as one more.
    """
    heads = [_heads(what) for what in quantities["what"]]
    rows = quantities.reset_index(drop=True)
    repeated = np.repeat(np.arange(len(rows)), [len(listed) for listed in heads])
    table = rows.iloc[repeated].assign(
        head=[word for listed in heads for word in listed.values()],
        stem=[stem for listed in heads for stem in listed],
    )
    # A part of the members is told in no unit, and is no number of members.
    table = table.assign(part=table[["low", "high"]].max(axis=1).between(0, 1, inclusive="neither"))
    groups = table.groupby(["stem", "unit", "part"], sort=False)
    table = table.assign(
        statements=groups["statement_id"].transform("nunique").astype("int64"),
        head=groups["head"].transform("first"),
        group=groups.ngroup().astype("int64"),
    )
    shared = table[table["statements"] > 1]
    ranked = shared.sort_values(["statements", "group"], ascending=[False, True], kind="stable")
    columns = [*quantities.columns, "head", "statements"]
    return ranked[columns].reset_index(drop=True).astype({"head": "str", "statements": "int64"})


def _overlap(codings: pd.DataFrame, quantities: pd.DataFrame, corpus) -> pd.DataFrame:
    """Row numbers of codings and of the quantities that they overlap; -1 where there is none."""
    order = {name: place << 40 for place, name in enumerate(corpus.statements.index)}

    def keys(table: pd.DataFrame, column: str) -> np.ndarray:
        shift = table["statement_id"].map(order).to_numpy(dtype="int64", na_value=0)
        return shift + table[column].to_numpy(dtype="int64")

    # Quantities stand in order and overlap nowhere.
    first = np.searchsorted(keys(quantities, "end"), keys(codings, "start"), side="right")
    last = np.searchsorted(keys(quantities, "start"), keys(codings, "end"), side="left")
    width = np.maximum(last - first, 0)
    coding = np.repeat(np.arange(len(codings)), np.maximum(width, 1))
    offset = np.arange(len(coding)) - np.repeat(
        np.cumsum(np.maximum(width, 1)) - np.maximum(width, 1), np.maximum(width, 1)
    )
    figure = np.where(np.repeat(width, np.maximum(width, 1)) > 0, first[coding] + offset, -1)
    return pd.DataFrame({"coding": coding, "figure": figure}).astype("int64")


def _join_cues(told: pd.DataFrame) -> pd.DataFrame:
    """One row per figure, topic and coder: of a rule's several cues one row with all of them."""
    groups = told.groupby(KEY, sort=False)
    joined = {name: groups[name].agg(_join_words) for name in ("cue", "note")}
    once = told.drop_duplicates(KEY).drop(columns=list(joined))
    return once.merge(pd.DataFrame(joined).reset_index(), on=KEY, how="left")


def _join_words(words: pd.Series) -> str:
    return "; ".join(dict.fromkeys(word for word in words if word))


def _with_codings(matched: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Figures with topic, coder and, as the coder decides them, voice and speaker."""
    coded = matched[[*KEY, "cue", "note", "voice", "speaker"]]
    return known.drop(columns=["voice", "speaker"]).merge(coded, on="figure")


def _as_words(matched: pd.DataFrame) -> pd.DataFrame:
    """Coded passages without a figure, with the columns of a figure."""
    return matched.assign(**dict.fromkeys(TOLD, ""), low=np.nan, high=np.nan).assign(kind=NO_NUMBER)


def _fill(table: pd.DataFrame) -> pd.DataFrame:
    missing = [name for name in FIGURE_COLUMNS if name not in table]
    return table.assign(**dict.fromkeys(missing, ""))[FIGURE_COLUMNS]


def _with_kinds(figures: pd.DataFrame) -> pd.DataFrame:
    kinds = dict.fromkeys(TEXTS, "str") | dict.fromkeys(["low", "high"], "float64")
    kinds |= dict.fromkeys(["start", "end", "sentence"], "int64") | {"counted": "bool"}
    return figures[FIGURE_COLUMNS].astype(kinds)


def _speakers(quantities: pd.DataFrame, corpus) -> list[str]:
    """Who is named beside quoted words, by figure; the rows of both tables stand in one order."""
    located = quantities[["statement_id", "start", "end"]]
    return list(make_codings(located, corpus, "figure", origin="", coder="")["speaker"])


def _heads(what: str) -> dict[str, str]:
    """By their stems, the words that say what is counted: the last of each item of a list."""
    heads = {}
    for item in ITEMS.split(what):
        words = AFTER_HEAD.split(f"{item} ")[0].split()
        if words:
            heads.setdefault(find_stem(words[-1]), words[-1])
    return heads


def find_stem(word: str) -> str:
    """A word of a count in small letters, without the ending of its plural."""
    low = word.lower().strip("’'")
    if low in PLURAL_NOUNS or not low.endswith("s") or low.endswith(("ss", "us")):
        return low
    return f"{low[:-3]}y" if low.endswith("ies") and len(low) > 4 else low[:-1]
