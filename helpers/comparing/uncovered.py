"""Assertions that no claim of the codebook covers: where a class may want to name a new one.

Covered is a sentence in which some coding of a claim lies, supporting or rejecting, in its own or
in quoted words, even if only one half of it is coded. What is not covered need not be a gap: a
codebook of claims lists what is disputed, not all that is said.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd

from helpers.coding.assertions import ASSERTION, find_assertions
from helpers.coding.passages import NUMBERS, find_sentence
from helpers.comparing.counts import check_codes, one_coder
from helpers.comparing.coverage import READ, UNREAD, find_zeros

UNCOVERED_COLUMNS = [
    "statement_id", "sentence", "start", "end", "text", "role", "voice", "why", "nearest",
]  # fmt: skip
COUNT_COLUMNS = [
    "statement_id", "origin", "coder", "read", "assertions", "covered", "uncovered", "share",
    "zero",
]  # fmt: skip


def find_uncovered(
    claims, corpus, codebook, *, coverage: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row per assertion without a coding, in the order of the compared statements.

    `why` says what makes it an assertion. `nearest` are the codes of the nearest coded sentences
    before and after it in the same paragraph, empty if there are none. Statements that `coverage`
    (of one coder) does not have read for any claim are left out; a rule has searched them all.
    Raises ValueError for codings of two coders and for those of another codebook.
    """
    read = _count_read(claims, corpus, codebook, coverage)
    sentences = _mark_sentences(claims, corpus)
    judged = sentences[sentences["statement_id"].isin(read.index[read != 0])]
    found = judged[judged["kind"].eq(ASSERTION) & judged["codes"].eq("")]
    kinds = {name: "int64" if name in NUMBERS else "str" for name in UNCOVERED_COLUMNS}
    return found[UNCOVERED_COLUMNS].reset_index(drop=True).astype(kinds)


def count_uncovered(
    claims, corpus, codebook, *, coverage: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row per compared statement: how many of its assertions a coding covers.

    `read` is the number of claims that the coder read the statement for, of a rule the number of
    claims with cues: where it is small, much is uncovered that nobody asked about. `assertions` =
    `covered` + `uncovered`, and `share` is uncovered / assertions, missing where there are none.
    Where nobody has looked nothing is judged: `zero` says so, `covered` and `uncovered` are 0 and
    `share` is missing. Raises ValueError as `find_uncovered` does.
    """
    origin, coder = one_coder(claims)
    read = _count_read(claims, corpus, codebook, coverage)
    sentences = _mark_sentences(claims, corpus)
    asserted = sentences[sentences["kind"] == ASSERTION]
    marks = asserted.assign(assertions=1, covered=asserted["codes"] != "")
    sums = marks.groupby("statement_id")[["assertions", "covered"]].sum()
    counts = sums.reindex(read.index, fill_value=0).astype("int64").assign(read=read)
    looked = counts["read"] != 0
    counts["covered"] = counts["covered"].where(looked, 0)
    counts["uncovered"] = (counts["assertions"] - counts["covered"]).where(looked, 0)
    judged = counts["assertions"].where(looked & (counts["assertions"] > 0))
    counts["share"] = (counts["uncovered"] / judged).astype("float64")
    counts["zero"] = looked.map({True: "", False: UNREAD}).astype("str")
    counts["read"] = counts["read"].clip(lower=0)
    text = {"statement_id": "str", "origin": "str", "coder": "str"}
    return counts.reset_index().assign(origin=origin, coder=coder)[COUNT_COLUMNS].astype(text)


def _count_read(claims, corpus, codebook, coverage: pd.DataFrame | None) -> pd.Series:
    """For how many claims each compared statement was read or searched, by statement id.

    Of rules without a cue, and of a codebook without a claim, -1: they leave nothing unread.
    """
    origin, coder = one_coder(claims)
    check_codes(claims, codebook)
    compared = pd.Index(corpus.compared, name="statement_id", dtype="str")
    if origin == "rule" or (coverage is None and origin == "") or not codebook.codes:
        searched = sum(code.searchable for code in codebook.codes) or -1
        return pd.Series(searched, index=compared, dtype="int64")
    cells = pd.MultiIndex.from_product(
        [compared, codebook.table["code"]], names=["statement_id", "code"]
    ).to_frame(index=False)
    cells = cells.astype("str").assign(origin=origin, coder=coder)
    read = find_zeros(cells, codebook, coverage) == READ
    counted = read.groupby(cells["statement_id"]).sum()
    return counted.reindex(compared, fill_value=0).astype("int64")


def _mark_sentences(claims: pd.DataFrame, corpus) -> pd.DataFrame:
    """The sentences of the compared statements with kind, codes in it, and the nearest codes."""
    sentences = _assertions_of(corpus)
    keys = ["statement_id", "sentence"]
    paragraphs = corpus.sentences[[*keys, "paragraph"]]
    sentences = sentences[sentences["statement_id"].isin(corpus.compared)].merge(
        paragraphs, on=keys, how="left", validate="one_to_one"
    )
    codes = _codes_by_sentence(claims, corpus)
    marked = sentences.merge(codes, on=keys, how="left")
    marked["codes"] = marked["codes"].fillna("").astype("str")
    coded = marked["codes"].where(marked["codes"] != "")
    held = coded.groupby([marked["statement_id"], marked["paragraph"]], sort=False)
    around = (held.ffill().fillna("").tolist(), held.bfill().fillna("").tolist())
    nearest = [
        "; ".join(dict.fromkeys(_split(before) + _split(after))) if before or after else ""
        for before, after in zip(*around, strict=True)
    ]
    return marked.assign(nearest=pd.Series(nearest, index=marked.index, dtype="str"))


@lru_cache(maxsize=4)
def _assertions_of(corpus) -> pd.DataFrame:
    """The same for every reading of a corpus; nobody outside gets this table itself."""
    return find_assertions(corpus)


def _split(codes: str) -> list[str]:
    return codes.split("; ") if codes else []


def _codes_by_sentence(claims: pd.DataFrame, corpus) -> pd.DataFrame:
    """Statement, sentence and the codes of all codings that share a letter with the sentence."""
    first = find_sentence(claims, corpus)
    last = find_sentence(claims.assign(start=claims["end"] - 1), corpus)
    held = first >= 0
    sizes = np.where(held, last - first + 1, 0)
    rows = (
        np.repeat(first, sizes)
        + np.arange(sizes.sum())
        - np.repeat(np.cumsum(sizes) - sizes, sizes)
    )
    touched = corpus.sentences[["statement_id", "sentence"]].iloc[rows].reset_index(drop=True)
    touched["codes"] = np.repeat(claims["code"].to_numpy(dtype=object), sizes)
    codes: dict[tuple[str, int], list[str]] = {}
    for name, sentence, code in zip(
        *(touched.drop_duplicates()[column].tolist() for column in touched), strict=True
    ):
        codes.setdefault((name, sentence), []).append(code)
    joined = [(*place, "; ".join(here)) for place, here in codes.items()]
    kinds = {"statement_id": "str", "sentence": "int64", "codes": "str"}
    return pd.DataFrame(joined, columns=list(kinds)).astype(kinds)
