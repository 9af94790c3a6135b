"""Wording that statements share: runs of words that stand in two of them in the same order.

Words are compared as everywhere (case, marks and line breaks are seen through) in title, body and
calls, and a run ends where such a part ends. Versions of one text are not compared, as they are one
text. Every run of `least` words gets a number (a hash; what has equal numbers is then compared word
by word), so the costs grow linearly with the corpus.

Known limits, both for the sake of that: words that stand in one statement more than eight times are
compared at the first eight places, and words that stand in more than twenty statements with the
first twenty of them in stated order. Who wrote them first is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from helpers.coding.passages import make_codings, no_codings
from helpers.comparing.change_texts import find_texts
from helpers.reading.roles import COUNTED_ROLES

PLACE = ["start", "end", "text", "sentence", "role", "voice"]
WORDING_COLUMNS = [
    "statement_id", *PLACE, "words", "other", *(f"other_{name}" for name in PLACE),
]  # fmt: skip
NUMBERS = ("start", "end", "sentence", "words", "other_start", "other_end", "other_sentence")
LEAST_WORDS = 8
MOST_PLACES, MOST_STATEMENTS = 8, 20
FACTOR = np.uint64(0x9E3779B97F4A7C15)


def find_shared_wording(
    corpus, statement_ids: Iterable[str] | None = None, *, least: int = LEAST_WORDS
) -> pd.DataFrame:
    """One row per longest run of words that a statement shares with another compared statement.

    Of the compared statements, or of those among `statement_ids`; `words` is the number of words in
    the run, `least` or more. `start`, `end`, `text`, `sentence`, `role` and `voice` are those of
    the run in the statement, with `other_` before them those of the same words in the `other`.
    Without `statement_ids` each run has a row in both directions. Rows stand in the order of the
    texts, of one place the longest run first, then in stated order.
    """
    chosen = corpus.compared if statement_ids is None else statement_ids
    return find_runs(Wording(corpus, least=least), chosen)


def find_runs(words: Wording, statement_ids: Iterable[str]) -> pd.DataFrame:
    """The same of words that have been prepared, for whoever asks more than once."""
    runs = _drop_inner(_join_runs(_find_pairs(words, [*statement_ids]), words), words)
    places = {}
    for column, other in (("here", ""), ("there", "other_")):
        first, last = runs[column], runs[column] + runs["words"] - 1
        places[f"{other}start"], places[f"{other}end"] = words.start[first], words.end[last]
        places["other" if other else "statement_id"] = words.names[words.statement[first]]
    located = pd.DataFrame(places).assign(words=runs["words"])
    there = {"other": "statement_id", "other_start": "start", "other_end": "end"}
    here = _describe(located[list(there.values())], words.corpus)
    beside = _describe(located[list(there)].rename(columns=there), words.corpus)
    table = located[["statement_id", "words", "other"]].assign(
        **{name: here[name] for name in PLACE}, **{f"other_{n}": beside[n] for n in PLACE}
    )
    kinds = {name: "int64" if name in NUMBERS else "str" for name in WORDING_COLUMNS}
    return table[WORDING_COLUMNS].astype(kinds)


class Wording:
    """The counted words of the compared statements, and where `least` of them stand in a row."""

    def __init__(self, corpus, *, least: int = LEAST_WORDS) -> None:
        tokens, compared, texts = corpus.tokens, list(corpus.compared), find_texts(corpus)
        counted = corpus.sentences[corpus.sentences["role"].isin(COUNTED_ROLES)]
        order = {name: place for place, name in enumerate(compared)}
        places = tokens["statement_id"].astype("str").map(order).to_numpy("float64", na_value=-1)
        held = places.astype("int64") * (1 << 32) + tokens["sentence"].to_numpy("int64")
        known = counted["statement_id"].map(order).to_numpy("float64", na_value=-1)
        listed = known.astype("int64") * (1 << 32) + counted["sentence"].to_numpy("int64")
        kept = np.flatnonzero((places >= 0) & np.isin(held, listed))
        self.corpus, self.least = corpus, least
        self.text = pd.factorize(np.array([texts[name] for name in compared], dtype=object))[0]
        self.names = np.array(compared, dtype=object)
        self.statement = places[kept].astype("int64")
        self.start, self.end = (tokens[name].to_numpy("int64")[kept] for name in ("start", "end"))
        self.norm = tokens["norm"].cat.codes.to_numpy("int64")[kept]
        # Words are in a row if no word stands between them that is not counted.
        broken = (np.diff(kept) != 1) | (np.diff(self.statement) != 0)
        self.part = np.concatenate([[0], np.cumsum(broken)])[: len(kept)]
        size = max(len(kept) - least + 1, 0)
        whole = self.part[:size] == self.part[least - 1 :][:size]
        self.opens = np.flatnonzero(whole)
        hashes = np.zeros(size, dtype=np.uint64)
        for step in range(least):
            hashes = (
                hashes * FACTOR + self.norm[step : step + size].astype(np.uint64) + np.uint64(1)
            )
        self.gram = pd.factorize(hashes[self.opens])[0]


def _find_pairs(words: Wording, chosen: list[str]) -> pd.DataFrame:
    """Pairs of places, here in a chosen statement and there in another, with equal words."""
    statement = words.statement[words.opens]
    frame = pd.DataFrame({"gram": words.gram, "place": words.opens, "statement": statement})
    wanted = np.isin(words.names, chosen)
    frame = frame.assign(of=words.text[statement], chosen=wanted[statement])
    # Most runs stand in one text only: they are set aside before anything else is asked of them.
    frame = frame[np.isin(words.gram, np.unique(words.gram[wanted[statement]]))]
    of = frame.groupby("gram")["of"]
    frame = frame[of.transform("min") != of.transform("max")]
    frame = frame.assign(again=frame.groupby(["gram", "statement"]).cumcount())
    frame = frame[frame["again"] < MOST_PLACES]
    first = frame["again"] == 0
    rank = first.astype("int64").groupby(frame["gram"]).cumsum()
    # Statements stand one after another, so the rank of the first place is that of all of them.
    rank = rank.groupby([frame["gram"], frame["statement"]]).transform("min")
    columns = ["gram", "place", "of"]
    here = frame.loc[frame["chosen"], columns].rename(columns={"place": "here", "of": "mine"})
    there = frame.loc[rank <= MOST_STATEMENTS, columns].rename(columns={"place": "there"})
    pairs = here.merge(there, on="gram")
    pairs = pairs[pairs["mine"] != pairs["of"]]
    equal = np.ones(len(pairs), dtype=bool)
    for step in range(words.least):
        equal &= words.norm[pairs["here"] + step] == words.norm[pairs["there"] + step]
    return pairs.loc[equal, ["here", "there"]].astype("int64")


def _join_runs(pairs: pd.DataFrame, words: Wording) -> pd.DataFrame:
    """One row per longest run: here, there (its first words) and words."""
    shift = (pairs["there"] - pairs["here"]).to_numpy()
    ranked = pairs.iloc[np.lexsort((pairs["here"], shift))].reset_index(drop=True)
    shift = np.sort(shift)
    opens = (np.diff(shift, prepend=shift[:1] - 1) != 0) | (
        np.diff(ranked["here"], prepend=-2) != 1
    )
    runs = ranked[opens].reset_index(drop=True)
    sizes = np.diff(np.append(np.flatnonzero(opens), len(ranked)))
    return runs.assign(words=sizes + words.least - 1).astype("int64")


def _drop_inner(runs: pd.DataFrame, words: Wording) -> pd.DataFrame:
    """Without runs that lie inside a longer one with the same other statement, in order."""
    other = words.statement[runs["there"]]
    ranked = runs.assign(other=other, end=runs["here"] + runs["words"], less=-runs["words"])
    ranked = ranked.sort_values(["other", "here", "less", "there"], kind="stable")
    statement = words.statement[ranked["here"]]
    reach = ranked.groupby([ranked["other"], statement])["end"]
    before = reach.cummax().groupby([ranked["other"], statement]).shift(fill_value=-1)
    left = ranked[(ranked["end"] > before).to_numpy()]
    left = left.sort_values(["here", "less", "other"], kind="stable")
    return left[["here", "there", "words"]].reset_index(drop=True)


def _describe(places: pd.DataFrame, corpus) -> pd.DataFrame:
    """Text, sentence, role and voice of each place, in the order of the places."""
    if places.empty:
        return no_codings("frame")
    # The note is empty where no codebook was matched: it carries the number of the row through.
    numbered = places.assign(note=[str(number) for number in range(len(places))])
    codings = make_codings(numbered, corpus, "frame", origin="rule", coder="rules")
    row = codings["note"].astype("int64").to_numpy()
    return codings.iloc[np.argsort(row)].reset_index(drop=True)
