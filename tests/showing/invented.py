"""Small tables and a small corpus that the tests of this room share."""

from pathlib import Path

import pandas as pd

from helpers.coding.passages import make_codings
from helpers.reading.corpus import Corpus, read_corpus

CREW = "The ferry stays!\n\nThe harbour is ours. They said: “We will sell the ferry to the city.”\n"
CITY = "About the ferry\n\nThe city will sell the old ferry on Monday.\n"


def write_corpus(folder: Path, texts: dict[str, str]) -> Corpus:
    (folder / "texts").mkdir(parents=True)
    for name, text in texts.items():
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
    return read_corpus(folder)


def ferry(folder: Path) -> Corpus:
    return write_corpus(folder, {"crew": CREW, "city": CITY})


def frames(corpus: Corpus, *found: tuple[str, str, str]) -> pd.DataFrame:
    """Codings by rule: the first place of some words in a statement, and their code."""
    rows = [
        {
            "statement_id": name,
            "start": corpus.text(name).index(words),
            "end": corpus.text(name).index(words) + len(words),
            "code": code,
            "cue": words.lower(),
        }
        for name, words, code in found
    ]
    columns = ["statement_id", "start", "end", "code", "cue"]
    located = pd.DataFrame(rows, columns=columns)
    return make_codings(located, corpus, "frame", origin="rule", coder="rules")


def counts(*cells: tuple, statements: int = 0, codes: int = 1) -> pd.DataFrame:
    """A table as of `count_codes`, from (statement, code, n, quoted, zero) or of a given size."""
    if not cells:
        cells = tuple(
            (f"statement-{s}", f"two-sides.code-{c}", (s + c) % 4, c % 2, "")
            for s in range(statements)
            for c in range(codes)
        )
    rows = [
        {
            "statement_id": name, "layer": "frame", "code": code, "origin": "rule",
            "coder": "rules", "n": n, "quoted": quoted, "words": 500, "per_1000": 2.0 * n,
            "share": n / 20,
            "zero": zero if n or quoted or zero else "searched, not found",
            "label": f"Label of {code}", "group": "two-sides", "function": "cause",
        }
        for name, code, n, quoted, zero in cells
    ]  # fmt: skip
    columns = [
        "statement_id", "layer", "code", "origin", "coder", "n", "quoted", "words", "per_1000",
        "share", "zero", "label", "group", "function",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


def stances(*cells: tuple, origin: str = "shipped") -> pd.DataFrame:
    """A table as of `count_stances`, from (statement, code, stance, certainty, number, zero)."""
    rows = [
        {
            "statement_id": name, "code": code, "origin": origin, "coder": origin,
            "stance": stance, "certainty": certainty,
            "supports": n * (stance in ("supports", "both")),
            "rejects": n * (stance in ("rejects", "both")),
            "quoted": n * (stance == "quoted"),
            "zero": zero, "label": f"Label of {code}", "group": "the-sale",
        }
        for name, code, stance, certainty, n, zero in cells
    ]  # fmt: skip
    columns = [
        "statement_id", "code", "origin", "coder", "stance", "certainty", "supports", "rejects",
        "quoted", "zero", "label", "group",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


def slogan_counts(*cells: tuple, families: dict[int, int] | None = None) -> pd.DataFrame:
    """A table as of `count_slogans`, from (slogan, statement, n, quoted, match, zero).

    `families` gives the family of a slogan; without it each is a family by itself.
    """
    rows = []
    for slogan, *rest in cells:
        family = (families or {}).get(slogan)
        named = f"No X of {family}" if family is not None else f"Slogan {slogan}!"
        pattern = f"no-x-of-{family}" if family is not None else ""
        here = 100 + slogan if family is None else family
        rows.append((here, named, slogan, f"Slogan {slogan}!", pattern, *rest))
    columns = [
        "family", "family_label", "slogan", "label", "pattern", "statement_id", "n", "quoted",
        "match", "zero",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)
