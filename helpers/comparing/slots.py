"""What fills the slots of patterns: war with whom, solidarity with whom, no what but what."""

from __future__ import annotations

from functools import cache

import pandas as pd

from helpers.comparing.filled import FIXED, find_parts, quote_words
from helpers.comparing.slogan_zeros import are_certain, find_read, tell_zeros
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import normalise

SLOT_KINDS = {
    "statement_id": "str", "start": "int64", "end": "int64", "text": "str", "role": "str",
    "voice": "str", "pattern": "str", "pattern_label": "str", "slot": "str", "slogan": "int64",
    "label": "str", "occurrence_start": "int64", "occurrence_end": "int64",
    "kind": "str", "only_certain": "bool",
}  # fmt: skip
COUNT_KINDS = {
    "pattern": "str", "pattern_label": "str", "statement_id": "str", "n": "int64",
    "quoted": "int64", "fillings": "str", "zero": "str",
}  # fmt: skip
BETWEEN_SLOTS, BETWEEN_CALLS = " / ", " · "


def find_slots(families: pd.DataFrame, codebook) -> pd.DataFrame:
    """One row per call × slot that it fills, in the order of the table of `group_slogans`.

    `start`, `end` and `text` are the exact words of the filling; `occurrence_start` and
    `occurrence_end` the place of the whole occurrence, with its `kind`, `only_certain` whether
    arguable slogans were left out of `families`. A slot that a pattern has twice has one row, for
    its first place: the words are the same in both. Raises ValueError for families that were
    grouped with another codebook.
    """
    codes = {code.id: code for code in codebook.codes}
    filling = families[families["pattern"] != ""]
    unknown = set(filling["pattern"]) - codes.keys()
    if unknown:
        raise ValueError(f"The codebook has no pattern {min(unknown)}.")

    @cache
    def places(pattern: str, text: str) -> list[tuple[str, int, int]]:
        parts = find_parts(codes[pattern].pattern, text)
        first = {part.part: part for part in reversed(parts) if part.part != FIXED}
        named = dict.fromkeys(part.part for part in parts if part.part != FIXED)
        return [(slot, *quote_words(text, *first[slot][1:])) for slot in named]

    rows, only_certain = [], are_certain(families)
    for row in filling.itertuples(index=False):
        exact = row.text[row.call_start - row.start : row.call_end - row.start]
        for slot, start, end in places(row.pattern, exact):
            rows.append(
                (
                    row.statement_id, row.call_start + start, row.call_start + end,
                    exact[start:end], row.role, row.voice, row.pattern, codes[row.pattern].label,
                    slot, row.slogan, row.label, row.start, row.end, row.kind, only_certain,
                )
            )  # fmt: skip
    return pd.DataFrame(rows, columns=list(SLOT_KINDS)).astype(SLOT_KINDS)


def count_slots(
    slots: pd.DataFrame, corpus, *, coverage: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row per pattern that somebody fills × compared statement, as they first stand.

    `n` counts calls in the statement's own words, `quoted` those in words that it quotes; title,
    body and calls are counted. `fillings` are the words in the slots, each once (capitals and marks
    aside), as first written: the slots of a call parted by ` / `, calls by ` · `, with quotation
    marks around what is only quoted. `zero` says what an empty cell means, as in `count_slogans`;
    `coverage` is that of the reader whose slogans these are, None where rules found them.
    """
    compared = list(corpus.compared)
    counted = slots[slots["statement_id"].isin(compared) & slots["role"].isin(COUNTED_ROLES)]
    calls = _join_slots(counted)
    keys = ["pattern", "statement_id"]
    listed = counted[["pattern", "pattern_label"]].drop_duplicates("pattern")
    statements = pd.DataFrame({"statement_id": pd.Series(compared, dtype="str")})
    cells = listed.merge(statements, how="cross")
    places = pd.MultiIndex.from_frame(cells[keys])
    found = calls.groupby(keys)[["own", "quoted"]].sum().reindex(places, fill_value=0)
    filled = calls.drop_duplicates([*keys, "norm"])
    shown = filled.groupby(keys)["filling"].agg(BETWEEN_CALLS.join)
    cells = cells.assign(
        n=found["own"].to_numpy(),
        quoted=found["quoted"].to_numpy(),
        fillings=shown.reindex(places, fill_value="").to_numpy(),
        zero="",
    )
    none = (cells["n"] + cells["quoted"]) == 0
    only_certain = len(slots) > 0 and bool(slots["only_certain"].all())
    look = {"only_certain": only_certain, "read": find_read(slots, coverage)}
    zeros = tell_zeros(cells, counted, "pattern", corpus, **look)
    cells["zero"] = zeros.where(none, "")
    return cells[list(COUNT_KINDS)].astype(COUNT_KINDS)


def _join_slots(slots: pd.DataFrame) -> pd.DataFrame:
    """One row per call: pattern, statement_id, filling, norm, own, quoted."""
    # Every call fills all slots of its pattern, so a call begins where the first slot comes again.
    heads = slots["pattern"].map(slots.groupby("pattern")["slot"].first()).astype("str")
    numbered = slots.assign(
        call=(slots["slot"] == heads).groupby(slots["pattern"]).cumsum(),
        filling=slots["text"].str.split().str.join(" "),
        norm=slots["text"].map(normalise).astype("str"),
        quoted=slots["voice"] == "other",
    )
    calls = numbered.groupby(["pattern", "statement_id", "call"], sort=False)
    joined = calls.agg(
        {"filling": BETWEEN_SLOTS.join, "norm": BETWEEN_SLOTS.join, "quoted": "first"}
    ).reset_index()
    quoted = joined["quoted"].astype("bool")
    joined = joined.assign(quoted=quoted.astype("int64"), own=(~quoted).astype("int64"))
    raised = joined.groupby(["pattern", "statement_id", "norm"])["own"].transform("sum") > 0
    in_marks = "“" + joined["filling"].astype("str") + "”"
    return joined.assign(filling=joined["filling"].where(raised, in_marks))
