"""Which codes meet: two frame elements, or any two codes, in one sentence."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.counts import check_codes, one_coder
from helpers.comparing.coverage import UNREAD, find_zeros
from helpers.reading.roles import COUNTED_ROLES

MEETING_COLUMNS = [
    "statement_id", "code", "other", "origin", "coder", "n", "zero", "label", "other_label",
]  # fmt: skip
SENTENCE = ["statement_id", "sentence"]
PAIR = ["code", "other"]


def count_meetings(
    codings, corpus, codebook, *, coverage: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row per compared statement × pair of codes, for all pairs that meet in some statement.

    Statements in stated order, pairs in the codebook's, `code` before `other`. `n` is the number of
    sentences in which the statement's own words have both; title, body and calls are counted.
    `zero` says what an empty cell means, as in `count_codes`; it is a finding only if both codes
    were looked for. Two codes can meet because one cue is in both, or by chance, the sooner the
    more sentences have them: read the passages (`find_meetings`). Raises ValueError for codings of
    two coders and for those of another codebook.
    """
    origin, coder = one_coder(codings)
    check_codes(codings, codebook)
    here = _own_sentences(codings, corpus)
    ranks = {code: rank for rank, code in enumerate(codebook.table["code"])}
    pairs = here.merge(here.rename(columns={"code": "other"}), on=SENTENCE)
    pairs = pairs[pairs["code"].map(ranks) < pairs["other"].map(ranks)]
    met = pairs[PAIR].drop_duplicates()
    met = met.sort_values(PAIR, key=lambda column: column.map(ranks), ignore_index=True)
    statements = pd.DataFrame({"statement_id": corpus.compared}, dtype="str")
    sums = pairs.groupby(["statement_id", *PAIR]).size().rename("n").reset_index()
    table = statements.merge(met, how="cross").merge(sums, on=["statement_id", *PAIR], how="left")
    table = table.assign(n=table["n"].fillna(0).astype("int64"), origin=origin, coder=coder)
    for_code, for_other = (
        find_zeros(
            table[["statement_id", "origin", "coder"]].assign(code=table[name]), codebook, coverage
        )
        for name in PAIR
    )
    zero = for_code.where(for_code == for_other, UNREAD).where(table["n"] == 0, "")
    labels = dict(zip(codebook.table["code"], codebook.table["label"], strict=True))
    described = table.assign(
        zero=zero, label=table["code"].map(labels), other_label=table["other"].map(labels)
    )
    text = {name: "str" for name in MEETING_COLUMNS if name != "n"}
    return described[MEETING_COLUMNS].astype(text)


def find_meetings(codings, corpus, code: str, other: str) -> pd.DataFrame:
    """The passages of two codes, one row each, in the sentences that `count_meetings` counts.

    Quoted passages of the two in these sentences are among them. Raises ValueError for codings of
    two coders.
    """
    one_coder(codings)
    here = _own_sentences(codings, corpus)
    with_code, with_other = (
        pd.MultiIndex.from_frame(here.loc[here["code"] == name, SENTENCE]) for name in (code, other)
    )
    places = pd.MultiIndex.from_frame(codings[SENTENCE])
    meeting = places.isin(with_code) & places.isin(with_other)
    return codings[meeting & codings["code"].isin([code, other])].reset_index(drop=True)


def _own_sentences(codings: pd.DataFrame, corpus) -> pd.DataFrame:
    """One row per counted sentence × code that stands there in own words."""
    counted = codings["role"].isin(COUNTED_ROLES) & codings["statement_id"].isin(corpus.compared)
    own = codings[counted & (codings["voice"] != "other")]
    return own[[*SENTENCE, "code"]].drop_duplicates()
