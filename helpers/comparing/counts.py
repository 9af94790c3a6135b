"""Codings become counts: statements × codes, with every zero kept and told apart."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.coverage import find_zeros
from helpers.reading.roles import COUNTED_ROLES

COUNT_COLUMNS = [
    "statement_id", "layer", "code", "origin", "coder", "n", "quoted", "words", "per_1000", "share",
    "zero", "label", "group", "function",
]  # fmt: skip


def count_codes(codings, corpus, codebook, *, coverage: pd.DataFrame | None = None) -> pd.DataFrame:
    """One row per compared statement × code, zeros included, in stated order.

    `n` is the number of sentences in which the statement's own words have the code at least once,
    `quoted` the number of those in which only words it quotes have it. Of names mentions are
    counted, not sentences. Title, body and calls are counted; `words` are the words of these,
    `per_1000` is n per thousand of them, `share` is n in the statement's sentences (of names: in
    its mentions of all referents), from 0 to 1. Raises ValueError for codings of two coders (added
    up, they would count one text as if it had been two) and for codings that another codebook made.
    """
    origin, coder = one_coder(codings)
    check_codes(codings, codebook)
    compared = corpus.compared
    counted = codings[codings["role"].isin(COUNTED_ROLES) & codings["statement_id"].isin(compared)]
    own = counted["voice"] != "other"
    unit = find_unit(codebook)
    keys = ["statement_id", "code", unit]
    units = counted.assign(own=own).groupby(keys, sort=False)["own"].any().reset_index()
    cells = pd.MultiIndex.from_product(
        [compared, codebook.table["code"]], names=["statement_id", "code"]
    )
    by_cell = units.groupby(["statement_id", "code"])["own"]
    counts = pd.DataFrame(
        {
            "n": by_cell.sum().reindex(cells, fill_value=0).astype("int64"),
            "quoted": (by_cell.size() - by_cell.sum()).reindex(cells, fill_value=0).astype("int64"),
        },
        index=cells,
    ).reset_index()
    counts["words"] = counts["statement_id"].map(corpus.statements["words"]).astype("int64")
    counts["per_1000"] = (1000 * counts["n"] / counts["words"].where(counts["words"] > 0)).fillna(
        0.0
    )
    counts["share"] = _share(counts, corpus, codebook.layer)
    counts = counts.assign(layer=codebook.layer, origin=origin, coder=coder)
    empty = (counts["n"] == 0) & (counts["quoted"] == 0)
    counts["zero"] = find_zeros(counts, codebook, coverage).where(empty, "")
    described = counts.merge(codebook.table, on="code", how="left", validate="many_to_one")
    return described[COUNT_COLUMNS].astype(dict.fromkeys(("zero", "statement_id", "code"), "str"))


def find_unit(codebook) -> str:
    """The column that tells what is counted once: mentions by where they start, or sentences."""
    return "start" if codebook.layer == "name" else "sentence"


def count_sentences(corpus) -> pd.Series:
    """The number of counted sentences by statement id; a statement without any is not in it."""
    counted = corpus.sentences["role"].isin(COUNTED_ROLES)
    return corpus.sentences[counted].groupby("statement_id").size()


def _share(counts: pd.DataFrame, corpus, layer: str) -> pd.Series:
    if layer == "name":
        whole = counts.groupby("statement_id")["n"].transform("sum")
    else:
        whole = counts["statement_id"].map(count_sentences(corpus)).fillna(0)
    return (counts["n"] / whole.where(whole > 0)).astype("float64").fillna(0.0)


def check_codes(codings: pd.DataFrame, codebook) -> None:
    """Raises ValueError for codes that the codebook has not: they would vanish from the counts."""
    strange = sorted(set(codings["code"]) - set(codebook.table["code"]))
    if strange:
        raise ValueError(
            f"{codebook.file.name} has no code {strange[0]!r}; count codings with the codebook "
            "they were made with."
        )


def one_coder(codings: pd.DataFrame) -> tuple[str, str]:
    """Origin and coder of codings that all come from one coder; ValueError if they do not."""
    coders = codings[["origin", "coder"]].drop_duplicates()
    if len(coders) > 1:
        named = ", ".join(coders["coder"])
        raise ValueError(
            f"These codings are by {len(coders)} coders ({named}); choose one before counting, "
            f'for example codings[codings["coder"] == "{coders["coder"].iloc[0]}"].'
        )
    return tuple(coders.iloc[0]) if len(coders) else ("", "")
