"""How far the cues of frames get on statements that no cue was written for.

Eight invented statements of other kinds on other conflicts, written by somebody who knew neither
the frames nor the cues, then read for every element by somebody who knew the definitions and not
the cues. Only after that were the cues revised, by somebody who knew neither, and scored here,
once. The figures are low, and that is the finding: lists of words that retell four statements well
find little of the same elements where others say them in their own words.

These statements are for measuring. Whoever changes a cue writes the new figures down; whoever tunes
cues on these statements needs other statements to measure validity by.
"""

from pathlib import Path

import pandas as pd
import pytest

from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.frames import code_frames
from helpers.coding.readings import choose_reading, read_coverage, read_readings
from helpers.comparing.fit import measure_fit, tell_fit
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus

COLUMNS = ["statement_id", "both", "rule_only", "reader_only"]
VALIDITY = [
    ("ministry", 0, 0, 4),
    ("dockers", 0, 0, 18),
    ("assembly", 4, 2, 7),
    ("bishops", 1, 3, 19),
    ("monitors", 5, 2, 16),
    ("river-people", 1, 0, 13),
    ("opposition", 1, 1, 21),
    ("veterans", 1, 1, 19),
]
# The same on the shipped statements, whose reading the cues were revised against: fit.
FIT = [
    ("ilps-canada", 43, 4, 2),
    ("ilps-us", 46, 5, 7),
    ("acg", 31, 3, 6),
    ("iaswi", 59, 6, 13),
]


def measure(corpus: Corpus, codebook: Codebook, by: str | tuple = "statement_id") -> pd.DataFrame:
    reading = choose_reading(read_readings(corpus, codebook))
    coverage = read_coverage(corpus, codebook)
    assert coverage["fits"].all(), "a text or a definition has changed since it was read"
    by_rule = code_frames(corpus, codebook)
    return measure_fit(by_rule, reading, corpus, codebook, coverage=coverage, by=by)


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return read_codebook(SHIPPED / "codebooks" / "frames.toml")


@pytest.fixture(scope="module")
def conflicts(project: Path) -> Corpus:
    return read_corpus(project / "tests" / "corpora" / "conflicts")


def test_validity_is_reported_as_it_is(conflicts: Corpus, codebook: Codebook) -> None:
    measured = measure(conflicts, codebook)
    assert list(measured[COLUMNS].itertuples(index=False, name=None)) == VALIDITY
    whole = measure(conflicts, codebook, by=()).iloc[0]
    assert (round(whole["recall"], 2), round(whole["precision"], 2)) == (0.10, 0.59)


def test_fit_is_no_validity(codebook: Codebook) -> None:
    measured = measure(read_corpus(SHIPPED), codebook)
    assert list(measured[COLUMNS].itertuples(index=False, name=None)) == FIT
    assert (measured["recall"] >= 0.70).all()
    assert (measured["precision"] >= 0.60).all()
    assert tell_fit(measured) == "", "no statement is served worse than another by more than 0.15"


def test_cues_are_general_enough_to_be_short(codebook: Codebook) -> None:
    for code in codebook.codes:
        for cue in code.cues:
            assert len(cue.replace("...", " ").replace("+", " ").split()) <= 4, cue
