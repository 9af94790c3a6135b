"""What frames are used for: elements counted by function, from problem to motivation."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from helpers.coding.codebook import Code
from helpers.comparing.counts import check_codes, count_codes

# Entman (1993) names the first four, Snow & Benford the fifth.
FUNCTIONS = ("problem", "cause", "evaluation", "remedy", "motivation")


def count_functions(
    codings, corpus, codebook, *, coverage: pd.DataFrame | None = None
) -> pd.DataFrame:
    """One row per compared statement × function that the codebook uses, zeros included.

    The columns are those of `count_codes`, with the function in `code`. `n` is the number of
    sentences in which the statement's own words have at least one element of the function, `quoted`
    of those in which only words it quotes have one. `share` is n in the statement's sentences; a
    sentence with several functions counts for each, so that shares may add up to more than 1.
    Functions with many elements in the codebook are found more
    often: compare statements by a function rather than functions in a statement.

    A zero by rule means that no element of the function that has cues was found; a zero of a
    reading counts as read only where all elements of the function were read for. Raises ValueError
    as `count_codes` does.
    """
    check_codes(codings, codebook)
    functions = dict(zip(codebook.table["code"], codebook.table["function"], strict=True))
    by_function = replace(codebook, codes=_merge_codes(codebook))
    merged = codings.assign(code=codings["code"].map(functions).astype("str"))
    merged = merged[merged["code"].isin(FUNCTIONS)]
    if coverage is not None:
        coverage = _merge_coverage(coverage, codebook, functions)
    return count_codes(merged, corpus, by_function, coverage=coverage)


def _merge_codes(codebook) -> tuple[Code, ...]:
    """A code for each function in use, with the cues of all its elements."""
    merged = []
    for function in FUNCTIONS:
        codes = [code for code in codebook.codes if code.function == function]
        cues = tuple(cue for code in codes for cue in (*code.cues, *code.cues_against))
        if codes:
            merged.append(Code(function, function.capitalize(), "", cues=cues))
    return tuple(merged)


def _merge_coverage(coverage: pd.DataFrame, codebook, functions: dict[str, str]) -> pd.DataFrame:
    """The coverage with functions for codes: a function is read where all its elements are."""
    fitting = coverage[coverage["fits"].astype(bool) & (coverage["layer"] == codebook.layer)]
    keys = ["coder", "statement_id", "layer", "function"]
    codes = fitting.assign(function=fitting["code"].map(functions)).dropna(subset="function")
    read = codes.groupby(keys)["code"].nunique().rename("read").reset_index()
    sizes = codebook.table.groupby("function").size()
    whole = read[read["read"] == read["function"].map(sizes)].rename(columns={"function": "code"})
    columns = [*keys[:3], "code"]
    return pd.concat([fitting.loc[fitting["code"] == "*", columns], whole[columns]]).assign(
        fits=True
    )
