"""Three statements about a ferry: two that call, and one that has lost its lines."""

from pathlib import Path

import pandas as pd
from showing.invented import write_corpus

from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.passages import make_codings
from helpers.coding.patterns import find_pattern
from helpers.comparing.families import group_slogans
from helpers.reading.corpus import Corpus

QUIET = "Nothing of note happened on the quay this week, as far as those who work there can tell. "
TEXTS = {
    "clerk": QUIET * 60,
    "crew": (
        "HANDS OFF OUR FERRY\n\nThe ferry and its crew\n\n"
        f"{QUIET * 2}\n\n"
        "Long live the river!\n\nNo bridge but a bridge for all!\n\nHands off our ferry!\n"
    ),
    "town": (
        "About the ferry\n\n"
        f"{QUIET}On Monday the crew chanted: “Hands off our ferry!” That was all. "
        f"Enough is enough!\n\n{QUIET}\n\n"
        "No boat but a new boat!\n\nLong live the old river!\n"
    ),
}
# Statement, words, kind, certainty.
RAISED = [
    ("crew", "HANDS OFF OUR FERRY", "banner", "certain"),
    ("crew", "Long live the river!", "closing call", "certain"),
    ("crew", "No bridge but a bridge for all!", "closing call", "certain"),
    ("crew", "Hands off our ferry!", "closing call", "certain"),
    ("town", "Hands off our ferry!", "quoted chant", "certain"),
    ("town", "Enough is enough!", "in prose", "arguable"),
    ("town", "No boat but a new boat!", "closing call", "certain"),
    ("town", "Long live the old river!", "closing call", "certain"),
]


def open_river(folder: Path, texts: dict[str, str] | None = None) -> tuple[Corpus, Codebook]:
    corpus = write_corpus(folder, TEXTS if texts is None else texts)
    return corpus, read_codebook("slogans", corpus)


def list_slogans(corpus: Corpus, codebook: Codebook, raised: list = RAISED) -> pd.DataFrame:
    """A table as of `find_slogans`, from a list of slogans: the first place of each in its text."""
    rows = []
    for name, words, kind, certainty in raised:
        start = corpus.text(name).index(words)
        code = find_pattern(codebook, words)[0]
        rows.append((name, start, start + len(words), code, kind, certainty, "by hand"))
    columns = ["statement_id", "start", "end", "code", "kind", "certainty", "reasons"]
    located = pd.DataFrame(rows, columns=columns)
    return make_codings(located, corpus, "slogan", origin="rule", coder="rules")


def list_families(corpus: Corpus, codebook: Codebook, raised: list = RAISED) -> pd.DataFrame:
    return group_slogans(list_slogans(corpus, codebook, raised), codebook)
