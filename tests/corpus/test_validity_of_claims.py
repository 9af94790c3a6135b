"""How far the cues of claims get, on the shipped statements and on eight of other sides.

The unit is the statement × claim. The eight were invented by somebody who knew neither claims nor
cues, and read by somebody who knew the definitions, before there were cues for most claims; they
were scored here once. They are for measuring: whoever changes a cue writes the new figures down,
and whoever tunes cues on them needs other statements to measure validity by.
"""

from pathlib import Path

import pandas as pd
import pytest

from helpers.coding.claims import code_claims
from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.readings import choose_reading, read_coverage, read_readings
from helpers.comparing.stances import count_stances
from helpers.reading.corpus import SHIPPED, Corpus, read_corpus

TAKEN = ["supports", "rejects", "both"]
# Statement: claims found by both, only by rule, only by the reader; of both, of one polarity.
FIT = [
    ("ilps-canada", 26, 0, 0, 26),
    ("ilps-us", 20, 0, 2, 20),
    ("acg", 18, 0, 2, 18),
    ("iaswi", 26, 0, 0, 26),
]
# Read as their opposite: sovereignty in security-council, harm by sanctions in church-peace.
VALIDITY = [
    ("security-council", 2, 0, 9, 1),
    ("foreign-office", 0, 1, 1, 0),
    ("exile-forum", 1, 0, 8, 1),
    ("church-peace", 1, 0, 6, 0),
    ("teachers", 1, 0, 4, 1),
    ("denial", 3, 1, 12, 3),
    ("veterans-families", 0, 1, 4, 0),
    ("libertarian", 0, 0, 5, 0),
]


def measure(corpus: Corpus, codebook: Codebook) -> list[tuple[str, int, int, int, int]]:
    reading = choose_reading(read_readings(corpus, codebook))
    assert read_coverage(corpus, codebook)["fits"].all(), "a text or a definition has changed"
    keys = ["statement_id", "code"]
    tables = [
        count_stances(codings, corpus, codebook)[[*keys, "stance"]]
        for codings in (code_claims(corpus, codebook), reading)
    ]
    cells = tables[0].merge(tables[1], on=keys, suffixes=("_rule", "_read"))
    rule, read = (cells[f"stance_{side}"].isin(TAKEN) for side in ("rule", "read"))
    same = (cells["stance_rule"] == cells["stance_read"]) | (
        cells[["stance_rule", "stance_read"]] == "both"
    ).any(axis=1)
    marks = pd.DataFrame(
        {
            "both": rule & read,
            "rule": rule & ~read,
            "read": read & ~rule,
            "same": rule & read & same,
        }
    ).assign(statement_id=cells["statement_id"])
    sums = marks.groupby("statement_id", sort=False).sum()
    return list(sums.itertuples(name=None))


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return read_codebook(SHIPPED / "codebooks" / "claims.toml")


def test_fit_on_the_shipped_statements(codebook: Codebook) -> None:
    assert measure(read_corpus(SHIPPED), codebook) == FIT


def test_validity_is_reported_as_it_is(project: Path, codebook: Codebook) -> None:
    assert measure(read_corpus(project / "tests" / "corpora" / "sides"), codebook) == VALIDITY
