"""Where readings differ: the disputed sentences, those first that cost most in agreement."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.coding.coders import CLASS_CODER
from helpers.coding.settling import read_unclear
from helpers.comparing.agreement import FEWEST_UNITS
from helpers.comparing.coefficients import alpha_of, sum_for_alpha
from helpers.comparing.ground import SENTENCE_COLUMNS, find_marked, lay_ground
from helpers.comparing.units import Units, find_tables, lay_out, lay_out_of, pick

THERE, NOT_THERE, UNCLEAR = "there", "not there", "unclear"
DIFFERENCE_COLUMNS = [
    *SENTENCE_COLUMNS, "code", "label", "coded_by", "not_coded_by", "opposed", "cost", "alpha",
    "alpha_without", "settled",
]  # fmt: skip
PARTED = "; "
# Costs that differ by less come from rounding, and the stated order decides.
DIGITS = 12


def find_differences(
    readings, corpus, *, layer: str = "", codebook=None, parts=None, unclear=None,
    coders: Sequence[str] | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row per disputed sentence × code, the sentences that cost most first.

    Disputed is what some of those who have read it coded and others did not, or coded on another
    side (`opposed`). `coded_by` and `not_coded_by` are names joined by "; ". `alpha` is
    Krippendorff's nominal α of all units together, for two coders too; `alpha_without` what it
    would be without this sentence, all its codes left out; `cost` is the difference, the same for
    all rows of a sentence. It is below 0 where the sentence holds more agreement than dispute, or
    where a rare code would get rarer without it. Of equal costs the stated order decides. Below 30
    units the three are missing, and so is `alpha_without` where it would leave nothing to dispute
    (then the sentence comes first); the order is by cost all the same.

    `settled` is what the coder "class" of `readings` and `parts` says of the sentence: "there",
    "not there" (read, not coded), "unclear" (a row of `unclear`, as `read_unclear` gives them), or
    nothing; without `parts` both are read from the corpus folder. Whom it compares, and what it
    raises: see `find_units` and `measure_agreement`.
    """
    given = parts is not None
    codebook, parts = find_tables(corpus, layer, codebook, parts)
    if unclear is None and not given:
        unclear = read_unclear(corpus, codebook.layer)
    units = lay_out(readings, corpus, codebook, parts, coders)
    counts = units.counts
    costs, alpha, without = _measure_costs(counts)
    # Sentences by rank, and in each the codes as the codebook has them.
    order = np.argsort(-np.round(costs, DIGITS), kind="stable")
    disputed = (counts > 0).sum(axis=-1) > 1
    place, code = np.nonzero(disputed[:, order].T)
    sentence = order[place]
    values = units.values[code, :, sentence]
    few = units.counting.sum() < FEWEST_UNITS
    table = units.sentences.iloc[sentence].reset_index(drop=True)
    return table.assign(
        code=pick(units.codes, code),
        label=pick(units.labels, code),
        coded_by=join_names(values > 0, units.coders),
        not_coded_by=join_names(values == 0, units.coders),
        opposed=(counts[code, sentence, 1:] > 0).sum(axis=-1) > 1,
        cost=np.where(few | np.isinf(costs[sentence]), np.nan, costs[sentence]),
        alpha=np.nan if few else alpha,
        alpha_without=np.where(few, np.nan, without[sentence]),
        settled=find_settled(readings, corpus, codebook, parts, unclear, units)[code, sentence],
    )[DIFFERENCE_COLUMNS].astype(
        dict.fromkeys(("code", "label", "coded_by", "not_coded_by", "settled"), "str")
        | dict.fromkeys(("cost", "alpha", "alpha_without"), "float64")
    )


def keep_whole(name: str) -> str:
    """A name as it stands among others in a cell: what parts names does not part it."""
    return name.replace(PARTED, f"{PARTED.strip()}\N{NO-BREAK SPACE}")


def join_names(chosen: np.ndarray, coders: list[str]) -> np.ndarray:
    """The names of the coders chosen in each row, joined by "; "; each set of them once."""
    sets, row = np.unique(chosen, axis=0, return_inverse=True)
    names = np.array([*map(keep_whole, coders)], dtype=object)
    joined = [PARTED.join(names[one]) for one in sets]
    return np.array([*joined, ""], dtype=object)[row.reshape(-1)]


def _measure_costs(counts: np.ndarray) -> tuple[np.ndarray, float, np.ndarray]:
    """By sentence what it costs; the α of all units; by sentence the α without it."""
    by_sentence = sum_for_alpha(counts).sum(axis=0)
    whole = by_sentence.sum(axis=0)
    alpha, without = float(alpha_of(whole)), alpha_of(whole - by_sentence)
    return np.where(np.isnan(without), np.inf, without - alpha), alpha, without


def find_settled(readings, corpus, codebook, parts, unclear, units: Units) -> np.ndarray:
    """Codes × sentences of the units: what the class has said of each, or empty."""
    by_class = lay_out_of(readings[:0], corpus, codebook, parts, [CLASS_CODER], least=1)
    read = np.pad(by_class.values[:, 0] >= 0, ((0, 1), (0, 1)))
    code = pd.Index(by_class.codes, dtype="str").get_indexer(units.codes)
    row = by_class.sentences.index.get_indexer(units.sentences.index)
    settled = np.where(read[code][:, row], NOT_THERE, "").astype(object)
    _mark(settled, readings[readings["coder"] == CLASS_CODER], THERE, corpus, codebook, units)
    if unclear is not None:
        _mark(settled, unclear, UNCLEAR, corpus, codebook, units)
    return settled


def _mark(settled: np.ndarray, passages, word: str, corpus, codebook, units: Units) -> None:
    """Writes the word wherever one of the passages holds a word of the sentence."""
    here = passages[passages["layer"] == codebook.layer].reset_index(drop=True)
    passage, _, sentence = find_marked(here, lay_ground(corpus))
    code = pd.Index(units.codes, dtype="str").get_indexer(here["code"])[passage]
    row = units.sentences.index.get_indexer(sentence)
    known = (code >= 0) & (row >= 0)
    settled[code[known], row[known]] = word
