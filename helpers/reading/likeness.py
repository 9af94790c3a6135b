"""How much of a new text stands word for word in the statements that are there already.

Words are compared by their normalised form. What counts is a word inside a run of six words that
both texts have. Text of role `repeat` is left aside, so that no text counts twice.

Six, since of 162 statements, shipped and invented, none shares more than 6 % in such runs with
another of its corpus, two pairs of versions aside (in runs of five the two chapters of one network
share some by their long name alone), and a text with a tenth of its words changed still shares four
fifths. The pairs of versions share 89 % and 68 % of the shorter text. So from one half on a text is
taken for a version; what lies between a tenth and one half may be a quotation, a form letter or a
version worked over, and is asked. A translation shares nothing: that somebody has to know.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd

from helpers.reading.words import find_words

RUN = 6
LIKENESS_COLUMNS = ["statement_id", "shared_words", "share", "share_of_other"]
UNKNOWN = -1
VERSION_FROM, TOLD_FROM = 0.5, 0.1


def measure_likeness(text: str | Sequence[str], corpus, *, leaving_out: str = "") -> pd.DataFrame:
    """One row per statement that shares wording with a text, the likest first.

    `text` is the newcomer, or its normalised words; `leaving_out` the id of a statement that is
    the newcomer itself. `shared_words` are words of the newcomer, `share` is their part of all its
    words, `share_of_other` the part of the other statement's words that stand in the newcomer.
    """
    words = [norm for _, _, norm in find_words(text)] if isinstance(text, str) else list(text)
    names, owner, codes, norms = _read_words(corpus)
    rows = [
        (names[number], shared, shared / len(words), share_of_other)
        for number, shared, share_of_other in _find_shared(norms.get_indexer(words), owner, codes)
        if names[number] != leaving_out
    ]
    table = pd.DataFrame(rows, columns=LIKENESS_COLUMNS)
    kinds = ("str", "int64", "float64", "float64")
    table = table.astype(dict(zip(LIKENESS_COLUMNS, kinds, strict=True)))
    return table.sort_values(
        ["share", "share_of_other"], ascending=False, kind="stable", ignore_index=True
    )


def tell_likeness(likeness: pd.DataFrame) -> str:
    """One sentence on the statement that shares most with the newcomer; empty where it is little.

    `likeness` is the table of `measure_likeness`.
    """
    if likeness.empty:
        return ""
    best = likeness.loc[likeness[["share", "share_of_other"]].max(axis=1).idxmax()]
    name, share, other = best["statement_id"], best["share"], best["share_of_other"]
    if max(share, other) < TOLD_FROM:
        return ""
    said = f"{_percent(share)} of these words stand in {name}"
    if share >= VERSION_FROM:
        return f"{said}; is this another version of it?"
    if other >= VERSION_FROM:
        part = f"{_percent(other)} of it"
        return f"{said} and make up {part}; is that a shorter version, or quoted here?"
    return f"{said}; does one of them quote the other?"


def find_version(likeness: pd.DataFrame, corpus) -> str:
    """Id for `version_of`: the fullest text of those whose version the newcomer seems, or nothing.

    `likeness` is that of the newcomer's own words: what it quotes makes it no version.
    """
    if likeness.empty:
        return ""
    best = likeness.loc[likeness[["share", "share_of_other"]].max(axis=1).idxmax()]
    if max(best["share"], best["share_of_other"]) < VERSION_FROM:
        return ""
    links = [
        {name, other}
        for name, other in corpus.statements["version_of"].items()
        if other in corpus.statements.index
    ]
    group, before = {best["statement_id"]}, set()
    while group != before:
        before, group = group, group.union(*(link for link in links if link & group))
    return next((name for name in corpus.compared if name in group), best["statement_id"])


def _percent(share: float) -> str:
    """Whole percents; what is not everything is not rounded up to it."""
    return f"{min(round(100 * share), 99) if share < 1 else 100} %"


def _read_words(corpus) -> tuple[list[str], np.ndarray, np.ndarray, pd.Index]:
    """Names of statements; statement and norm of each word by number; the norms."""
    tokens, sentences = corpus.tokens, corpus.sentences
    names = list(tokens["statement_id"].cat.categories)
    owner = tokens["statement_id"].cat.codes.to_numpy()
    codes = tokens["norm"].cat.codes.to_numpy()
    norms = pd.Index(tokens["norm"].cat.categories, dtype=object)
    repeat = (sentences["role"] == "repeat").to_numpy()
    if repeat.any():
        first = sentences["statement_id"].drop_duplicates()
        offsets = pd.Series(first.index, index=first)[names].to_numpy()
        kept = ~repeat[offsets[owner] + tokens["sentence"].to_numpy()]
        owner, codes = owner[kept], codes[kept]
    return names, owner, codes, norms


def _find_shared(
    new: np.ndarray, owner: np.ndarray, codes: np.ndarray
) -> Iterator[tuple[int, int, float]]:
    """Number of a statement, words of the newcomer it has, the part of its own words shared."""
    if len(new) < RUN or len(codes) < RUN:
        return
    # Each word gets a random number; a run is known by one sum made of those of its words.
    numbers = np.random.default_rng(0).integers(
        1 << 63, size=max(int(codes.max()), int(new.max())) + 2, dtype=np.uint64
    )
    known = np.convolve(new == UNKNOWN, np.ones(RUN, int), "valid") == 0
    places = np.flatnonzero(known)
    runs, run_of = np.unique(_sum_runs(numbers[new])[known], return_inverse=True)
    if not len(runs):
        return
    theirs = _sum_runs(numbers[codes])
    nearest = np.minimum(np.searchsorted(runs, theirs), len(runs) - 1)
    whole = owner[: len(theirs)] == owner[RUN - 1 :]
    hits = np.flatnonzero((runs[nearest] == theirs) & whole)
    covered = np.zeros(len(codes), bool)
    for step in range(RUN):
        covered[hits + step] = True
    sizes, shared = np.bincount(owner), np.bincount(owner[covered], minlength=owner.max() + 1)
    order = np.argsort(owner[hits], kind="stable")
    hits = hits[order]
    for group in np.split(hits, np.flatnonzero(np.diff(owner[hits])) + 1):
        if not len(group):
            continue
        held = np.zeros(len(runs), bool)
        held[nearest[group]] = True
        ours = np.zeros(len(new), bool)
        starts = places[held[run_of]]
        for step in range(RUN):
            ours[starts + step] = True
        number = int(owner[group[0]])
        yield number, int(ours.sum()), float(shared[number] / sizes[number])


def _sum_runs(numbers: np.ndarray) -> np.ndarray:
    """One number for each run of `RUN` words, from the numbers of its words and their order."""
    size = len(numbers) - RUN + 1
    total = np.zeros(size, np.uint64)
    for step in range(RUN):
        total = total * np.uint64(0x9E3779B97F4A7C15) + numbers[step : step + size]
    return total
