"""Patterns that slogans of a corpus share and that no codebook lists yet: proposals, to be judged.

Slogans that fill no listed pattern are compared by their first and last words. Where several have
the same words at the head, at the tail or at both, and other words between, these words are fixed
words and the rest a slot: `reclaim {X}`, `make {X} pay`, `{X} belong to us`. It takes two slogans
where two words are fixed, three where it is one word at the head; articles do not count and never
stand beside the slot. Prepositions or conjunctions alone make no pattern, nor does one pronoun. Of
patterns that the same slogans fill the one with the most fixed words is proposed; a more general
one is so too, if another slogan fills it. Known limits: only one slot, so that words in the middle
("Books before bombs") make no pattern; slogans that begin alike by chance.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

import pandas as pd

from helpers.coding.cues import BadCue
from helpers.coding.english import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from helpers.coding.patterns import LONGEST_SLOT, match_pattern
from helpers.coding.toml_lines import fold, identify, make_unique, quote, shorten_label
from helpers.comparing.families import find_slogan_patterns
from helpers.comparing.near_forms import ARTICLES, make_form
from helpers.reading.words import find_words, is_capitals

KINDS = {"pattern": "str", "label": "str", "slogans": "int64", "statements": "int64",
         "examples": "str"}  # fmt: skip
LIGHT = ARTICLES | PREPOSITIONS | CONJUNCTIONS
# What begins sentences of all kinds; `no` and `let` begin calls.
NO_HEADS = (PRONOUNS | AUXILIARIES | DETERMINERS) - {"no", "let"}
BETWEEN = " · "
MOST_EXAMPLES = 5
# Heads and tails of longer texts are not looked for.
LONGEST = 30
TO_DEFINE = "Say what is called for, in words that all sides would accept."


class Fixed(NamedTuple):
    """The words before and after a slot, in their compared form."""

    head: tuple[str, ...]
    tail: tuple[str, ...]

    @property
    def weight(self) -> int:
        """The number of fixed words that are no articles."""
        return sum(word not in ARTICLES for word in (*self.head, *self.tail))


def find_patterns(families: pd.DataFrame, *, corpus=None) -> pd.DataFrame:
    """One row per proposed pattern: what most statements raise first, then what most slogans fill.

    `pattern` is written as in a codebook, `label` as one reads it. `slogans` is the number of
    slogans that fill it, `statements` that of the statements that raise them in their own words;
    `examples` are the labels of up to five, parted by ` · `. With `corpus` versions that are not
    compared are left out, so that no statement counts twice.
    """
    known = find_slogan_patterns(families)
    if corpus is not None:
        families = families[families["statement_id"].isin(corpus.compared)]
    free = families[families["slogan"].map(known).astype("str") == ""]
    labels = dict(zip(free["slogan"], free["label"], strict=True))
    own = free[free["voice"] != "other"]
    raisers = own.groupby("slogan")["statement_id"].agg(set).to_dict()
    rows = []
    for fixed, slogans in _choose(_find_fixed(labels)):
        texts = [labels[slogan] for slogan in slogans]
        pattern = _write(fixed, texts)
        rows.append(
            (
                pattern, _make_label(pattern), len(slogans),
                len(set().union(*(raisers.get(slogan, ()) for slogan in slogans))),
                BETWEEN.join(texts[:MOST_EXAMPLES]),
            )
        )  # fmt: skip
    table = pd.DataFrame(rows, columns=list(KINDS)).astype(KINDS)
    ranked = table.sort_values(["statements", "slogans"], ascending=False, kind="stable")
    return ranked.reset_index(drop=True)


def write_pattern(row, *, codebook=None, definition: str = TO_DEFINE) -> str:
    """The lines to paste into a codebook of slogans, made from a row of `find_patterns`.

    The id is made from the label; given the codebook, it is none that the codebook has.
    """
    label = shorten_label(fold(row.label))
    taken = [code.id for code in codebook.codes] if codebook else []
    examples = [
        example
        for example in map(fold, row.examples.split(BETWEEN))
        # An example that the pattern does not match would be refused.
        if match_pattern(row.pattern, example) is not None
    ]
    lines = [
        "[[code]]",
        f"id = {quote(make_unique(identify(label, 'pattern'), taken))}",
        f"label = {quote(label)}",
        f"definition = {quote(fold(definition))}",
        f"pattern = {quote(row.pattern)}",
        f"examples = [{', '.join(map(quote, examples))}]",
    ]
    return "\n".join(lines) + "\n"


def _find_fixed(labels: dict[int, str]) -> dict[Fixed, list[int]]:
    """The slogans of all heads and tails that enough of them share."""
    held: dict[Fixed, list[int]] = defaultdict(list)
    fillings: dict[Fixed, set] = defaultdict(set)
    texts: dict[int, str] = {}
    for slogan, text in labels.items():
        words = find_words(text)
        if len(words) > LONGEST:
            continue
        texts[slogan] = text
        for fixed, (start, end) in _part(words):
            held[fixed].append(slogan)
            fillings[fixed].add(make_form(text[start:end]))
    enough = [fixed for fixed in held if len(fillings[fixed]) >= _least(fixed)]
    kept = {fixed: _keep_filling(fixed, held[fixed], texts) for fixed in enough}
    return {fixed: slogans for fixed, slogans in kept.items() if slogans}


def _part(words: list):
    """Every way to see a slogan as head, slot and tail: the fixed words, and where the slot is."""
    norms = tuple(norm for _, _, norm in words)
    size = len(norms)
    for head in range(size):
        for tail in range(max(size - head - LONGEST_SLOT, 0), size - head):
            fixed = Fixed(norms[:head], norms[size - tail :] if tail else ())
            beside = {*fixed.head[-1:], *fixed.tail[:1]}
            filling = norms[head : size - tail]
            if beside & ARTICLES or ARTICLES.issuperset(filling):
                continue
            if not LIGHT.issuperset((*fixed.head, *fixed.tail)):
                yield fixed, (words[head][0], words[size - tail - 1][1])


def _least(fixed: Fixed) -> float:
    """How many slogans it takes."""
    if fixed.weight >= 2:
        return 2
    alone = bool(fixed.head) and not fixed.tail and not NO_HEADS.issuperset(fixed.head)
    return 3 if alone else float("inf")


def _keep_filling(fixed: Fixed, slogans: list[int], texts: dict[int, str]) -> list[int]:
    """The slogans that fill the pattern as a codebook's pattern is matched; none if too few."""
    try:
        kept = [s for s in slogans if match_pattern(_join(fixed), texts[s]) is not None]
    except BadCue:
        return []
    return kept if len(kept) >= _least(fixed) else []


def _choose(held: dict[Fixed, list[int]]) -> list[tuple[Fixed, list[int]]]:
    """The patterns with the most fixed words, and more general ones that more slogans fill."""
    ranked = sorted(held.items(), key=lambda entry: (-sum(map(len, entry[0])), -len(entry[1])))
    chosen, seen = [], set()
    for fixed, slogans in ranked:
        if not seen.issuperset(slogans):
            chosen.append((fixed, slogans))
            seen.update(slogans)
    return chosen


def _write(fixed: Fixed, texts: list[str]) -> str:
    """The pattern, with words in capitals where all slogans have them so (`US`)."""
    shouted = set.intersection(*(_find_capitals(text) for text in texts))
    written = _join(Fixed(*(tuple(_raise(word, shouted) for word in part) for part in fixed)))
    fits = all(match_pattern(written, text) is not None for text in texts)
    return written if fits else _join(fixed)


def _find_capitals(text: str) -> set[str]:
    return {norm for start, end, norm in find_words(text) if is_capitals(text[start:end])}


def _raise(word: str, shouted: set[str]) -> str:
    return word.upper() if word in shouted else word


def _join(fixed: Fixed) -> str:
    return " ".join([*fixed.head, "{X}", *fixed.tail])


def _make_label(pattern: str) -> str:
    shown = pattern.replace("{X}", "X")
    return shorten_label(shown[:1].upper() + shown[1:])
