"""Passages with a code: the one constructor of the codings table, and its checks.

Whoever finds passages says where they are and what they are coded as; sentence, role, voice and the
exact words are looked up here, so that no two tables can disagree about them.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

CODING_COLUMNS = [
    "statement_id", "start", "end", "text", "sentence", "role", "layer", "code", "origin", "coder",
    "cue", "voice", "note",
]  # fmt: skip
LAYER_COLUMNS = {
    "frame": [],
    "name": ["form", "kind"],
    "claim": ["polarity", "certainty", "hedge", "hedge_kind", "speaker", "uptake"],
    "slogan": ["kind", "certainty", "reasons"],
    "figure": ["speaker"],
}
NUMBERS = ("start", "end", "sentence")
# A word or two in quotation marks is a distance taken to a word, not somebody speaking.
VOICE_OF_KIND = {"direct": "other", "indirect": "other", "self-quoted": "self-quoted"}


def make_codings(
    locations: pd.DataFrame,
    corpus,
    layer: str,
    *,
    origin: str | None = None,
    coder: str | None = None,
) -> pd.DataFrame:
    """The codings table: one row per passage × code × coder × cue, sorted by place in the corpus.

    `locations` has statement_id, start and end, and any of the other columns; what it does not have
    is empty. `text`, `sentence` (the one that holds the start) and `role` always come from the
    corpus; `voice` does wherever it is empty, and then a claim's speaker too. `layer` decides which
    columns there are; `origin` and `coder` stand for every row, where they are not columns.
    Raises ValueError for a place that the corpus does not have.
    """
    columns = [*CODING_COLUMNS, *LAYER_COLUMNS[layer]]
    order = _statement_order(corpus)
    given = {"origin": origin, "coder": coder} | ({} if "layer" in locations else {"layer": layer})
    codings = locations.assign(**{name: word for name, word in given.items() if word is not None})
    for name in set(columns) - set(codings.columns):
        codings[name] = ""
    text = {name: "str" for name in columns if name not in NUMBERS}
    codings = codings.astype({"start": "int64", "end": "int64", **text}).reset_index(drop=True)
    statement = codings["statement_id"].map(order)
    _check_places(codings, statement, corpus)
    codings = codings.iloc[
        codings.assign(statement=statement)
        .sort_values(["statement", "start", "end", "code", "coder", "cue"], kind="stable")
        .index
    ].reset_index(drop=True)
    codings["text"] = _slices(codings, corpus)
    held = find_sentence(codings, corpus)
    codings["sentence"] = np.where(held < 0, -1, _pick(corpus.sentences["sentence"], held, -1))
    codings["role"] = _pick(corpus.sentences["role"], held, "")
    codings = _add_voices(codings, corpus)
    return codings[columns].astype({"sentence": "int64", **text})


def no_codings(layer: str) -> pd.DataFrame:
    """The codings table of a layer without a row."""
    columns = [*CODING_COLUMNS, *LAYER_COLUMNS[layer]]
    kinds = {name: "int64" if name in NUMBERS else "str" for name in columns}
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in kinds.items()})


def find_sentence(passages: pd.DataFrame, corpus) -> np.ndarray:
    """Row of corpus.sentences that holds each passage's start; -1 where there is none before it."""
    order = _statement_order(corpus)
    here = _keys(passages["statement_id"], passages["start"], order)
    there = _keys(corpus.sentences["statement_id"], corpus.sentences["start"], order)
    found = np.searchsorted(there, here, side="right") - 1
    same = found >= 0
    statement = corpus.sentences["statement_id"].to_numpy()
    same[same] = statement[found[same]] == passages["statement_id"].to_numpy()[same]
    return np.where(same, found, -1)


def find_enclosing(passages: pd.DataFrame, stretches: pd.DataFrame, corpus) -> np.ndarray:
    """Position among `stretches` of the innermost one around each passage; -1 if there is none."""
    order = _statement_order(corpus)
    opens = _keys(stretches["statement_id"], stretches["start"], order)
    closes = _keys(stretches["statement_id"], stretches["end"], order)
    ranked = np.lexsort((-closes, opens))
    opens, closes = opens[ranked], closes[ranked]
    end = _keys(passages["statement_id"], passages["end"], order)
    start = _keys(passages["statement_id"], passages["start"], order)
    found = np.searchsorted(opens, start, side="right") - 1
    # All stretches up to here open early enough: one of them encloses if the widest reaches far.
    widest = np.maximum.accumulate(closes) if len(closes) else closes
    found[found >= 0] = np.where(
        widest[found[found >= 0]] >= end[found >= 0], found[found >= 0], -1
    )
    while (short := (found >= 0) & (_pick_array(closes, found) < end)).any():
        found[short] -= 1
    return np.where(found < 0, -1, _pick_array(ranked, found))


def _add_voices(codings: pd.DataFrame, corpus) -> pd.DataFrame:
    """Voice where none is given: of the innermost quoted stretch around the passage, else own."""
    quoted = corpus.voices[corpus.voices["kind"].isin(list(VOICE_OF_KIND))]
    around = find_enclosing(codings, quoted, corpus)
    derived = (codings["voice"] == "").to_numpy()
    voices = _pick(quoted["kind"].map(VOICE_OF_KIND), around, "own")
    codings["voice"] = np.where(derived, voices, codings["voice"].to_numpy())
    if "speaker" in codings:
        other = derived & (codings["voice"] == "other") & (codings["speaker"] == "")
        speakers = _pick(quoted["speaker"], around, "")
        codings["speaker"] = np.where(other, speakers, codings["speaker"].to_numpy())
    return codings


def _check_places(codings: pd.DataFrame, statement: pd.Series, corpus) -> None:
    if statement.isna().any():
        unknown = codings.loc[statement.isna(), "statement_id"].iloc[0]
        raise ValueError(f"There is no statement {unknown} in this corpus.")
    lengths = {name: len(corpus.text(name)) for name in codings["statement_id"].unique()}
    length = codings["statement_id"].map(lengths)
    bad = codings[
        (codings["start"] < 0) | (codings["start"] >= codings["end"]) | (codings["end"] > length)
    ]
    if len(bad):
        row = bad.iloc[0]
        place = f"from {row.start} to {row.end}"
        raise ValueError(f"The text of {row.statement_id} has no passage {place}.")


def _statement_order(corpus) -> dict[str, int]:
    return {name: position for position, name in enumerate(corpus.statements.index)}


def _keys(statement_id: pd.Series, offset: pd.Series, order: dict[str, int]) -> np.ndarray:
    """Statement and offset in one number, so that one search serves all statements."""
    statement = statement_id.astype("str").map(order).to_numpy(dtype="int64", na_value=0)
    return (statement << 40) + offset.to_numpy(dtype="int64")


def _slices(codings: pd.DataFrame, corpus) -> list[str]:
    places = zip(codings["statement_id"], codings["start"], codings["end"], strict=True)
    return [corpus.text(name)[start:end] for name, start, end in places]


def _pick(column: pd.Series, positions: np.ndarray, otherwise: object) -> np.ndarray:
    """The column at each position, or `otherwise` where the position is -1."""
    return np.append(column.to_numpy(dtype=object), otherwise)[positions]


def _pick_array(values: np.ndarray, positions: np.ndarray) -> np.ndarray:
    return np.append(values, 0)[positions]
