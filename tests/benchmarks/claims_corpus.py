"""Statements and claims of any number, with a reading: no language at all, but every place real.

Each statement takes a stance on about two claims of five; each quotation is a sentence of its own,
so that it is found again. Every tenth statement nobody has read, and only cues suggest something.
"""

from __future__ import annotations

import csv
from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np
from benchmarks.synthetic import make_vocabulary

from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.readings import COVERAGE_COLUMNS, READING_COLUMNS
from helpers.reading.corpus import Corpus, read_corpus

ISSUES = 8
WORDS_PER_CLAIM = 7
SENTENCES_PER_PARAGRAPH = 6
LONGEST_LABEL = 40
FILLERS = 3
LONG_PARAGRAPH = 60
TAKEN = 0.4
UNREAD_EVERY = 10


def write_claims(
    folder: Path, *, statements: int = 50, claims: int = 100
) -> tuple[Corpus, Codebook]:
    """The corpus and its codebook of claims, read from what was written into the folder."""
    random = np.random.default_rng(5)
    words = np.array(make_vocabulary(), dtype=object)
    names = [f"{words[place]}-{words[place + 1]}" for place in range(0, 2 * statements, 2)]
    ids = [f"claim-{place}" for place in range(claims)]
    for part in ("texts", "codebooks", "readings"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    _write_codebook(folder, ids, words, random)
    rows = []
    for place, name in enumerate(names):
        sentences = [_sentence(words, random) for _ in range(FILLERS * claims // 2)]
        for code in ids:
            if random.random() < TAKEN:
                sentence = f"{_sentence(words, random)[:-1]} {code.replace('-', ' ')}."
                sentences.insert(random.integers(len(sentences)), sentence)
                if place % UNREAD_EVERY:
                    rows.append(_row(code, name, sentence, random))
        _write_text(folder / "texts" / f"{name}.txt", sentences)
    _write_rows(folder / "readings" / "shipped.csv", READING_COLUMNS, rows)
    corpus = read_corpus(folder)
    codebook = read_codebook("claims", corpus)
    covered = [
        ["shipped", name, "claim", "*", corpus.statements.at[name, "sha256"], codebook.fingerprint,
         date.min.isoformat()]
        for place, name in enumerate(names) if place % UNREAD_EVERY
    ]  # fmt: skip
    _write_rows(folder / "readings" / "coverage.csv", COVERAGE_COLUMNS, covered)
    return corpus, codebook


def _sentence(words: np.ndarray, random: np.random.Generator) -> str:
    return " ".join(random.choice(words, 14)).capitalize() + "."


def _row(code: str, name: str, sentence: str, random: np.random.Generator) -> list[str]:
    polarity = "supports" if random.random() < 0.8 else "rejects"
    certainty = "flat" if random.random() < 0.8 else "hedged"
    voice, uptake = [("own", ""), ("other", "adopted"), ("other", "open")][
        random.choice(3, p=[0.8, 0.15, 0.05])
    ]
    row = dict.fromkeys(READING_COLUMNS, "") | {
        "layer": "claim", "code": code, "statement_id": name, "quotation": sentence,
        "polarity": polarity, "certainty": certainty, "voice": voice, "uptake": uptake,
        "hedge": "perhaps" if certainty == "hedged" else "", "note": "Why it was read like this.",
    }  # fmt: skip
    return list(row.values())


def _write_text(path: Path, sentences: list[str]) -> None:
    """Paragraphs of a few sentences, and one very long one in the middle."""
    middle = len(sentences) // 2
    edges = [*range(0, middle, SENTENCES_PER_PARAGRAPH), middle]
    after = middle + LONG_PARAGRAPH
    edges += [*range(after, len(sentences), SENTENCES_PER_PARAGRAPH), len(sentences)]
    paragraphs = [" ".join(sentences[start:end]) for start, end in pairwise(edges)]
    path.write_text("\n\n".join(["A Title Here", *filter(None, paragraphs)]) + "\n", "utf-8")


def _write_rows(path: Path, columns: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows])


def _write_codebook(
    folder: Path, ids: list[str], words: np.ndarray, random: np.random.Generator
) -> None:
    """Claims in issues, each with a definition and one cue; each opposes the next of its issue."""
    lines = ['layer = "claim"', 'language = "en"', 'title = "Many claims"']
    lines += ["[hedges]", 'possibility = ["perhaps"]']
    for issue in range(ISSUES):
        label = f'label = "Issue {issue + 1}"'
        lines += ["[[group]]", f'id = "issue-{issue}"', label, 'definition = "What it is about."']
    for place, code in enumerate(ids):
        label = " ".join(random.choice(words, WORDS_PER_CLAIM)).capitalize()[:LONGEST_LABEL].strip()
        lines += [
            "[[code]]", f'id = "{code}"', f'label = "{label}"',
            f'definition = "{_sentence(words, random)}"',
            f'group = "issue-{place * ISSUES // len(ids)}"', f'cues = ["{code.replace("-", " ")}"]',
        ]  # fmt: skip
        if place + 1 < len(ids):
            lines.append(f'opposes = ["{ids[place + 1]}"]')
    (folder / "codebooks" / "claims.toml").write_text("\n".join(lines) + "\n", "utf-8")
