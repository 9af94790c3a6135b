"""Matching compiled cues against the words of a whole corpus at once.

The words of a corpus are numbers into its vocabulary. Each word of each cue is looked up in the
vocabulary once, which gives the positions in the corpus where it stands; a phrase is where the
positions of its words follow each other, and parts are joined by searching sorted positions. The
costs are one pass over the words of the corpus, and then grow with the hits, not with the cues.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from itertools import permutations
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from helpers.reading.segments import split_sentences
from helpers.reading.words import find_words, is_capitals

if TYPE_CHECKING:
    from helpers.coding.cues import Cue, CueWord, Rule

FIRST_CHARACTER, LAST_CHARACTER = "\0", "\U0010ffff"

# First and last word of each of several hits, by position.
Stretches = tuple[np.ndarray, np.ndarray]


@dataclass(frozen=True, eq=False)
class SpottedWords:
    """The words of some texts as parallel arrays, in order: form, sentence, place, statement.

    `norm` are numbers into `vocabulary`, `statement` into `names`; `sentence` is a number that
    differs between any two sentences that follow each other.
    """

    norm: np.ndarray
    vocabulary: list[str]
    sentence: np.ndarray
    start: np.ndarray
    end: np.ndarray
    statement: np.ndarray
    names: np.ndarray
    text: Callable[[object], str]

    @classmethod
    def of_tokens(cls, tokens: pd.DataFrame, text: Callable[[object], str]) -> SpottedWords:
        """From a corpus's table of tokens."""
        norm, statement = pd.Categorical(tokens["norm"]), pd.Categorical(tokens["statement_id"])
        within, of = tokens["sentence"].to_numpy(), statement.codes
        new = (within[1:] != within[:-1]) | (of[1:] != of[:-1])
        return cls(
            norm.codes, list(norm.categories),
            np.concatenate([np.zeros(min(len(of), 1), dtype=np.int64), np.cumsum(new)]),
            tokens["start"].to_numpy(), tokens["end"].to_numpy(),
            of, statement.categories.to_numpy(dtype=object), text,
        )  # fmt: skip

    @classmethod
    def of_texts(cls, texts: list[str], language: str) -> SpottedWords:
        """From texts that are in no corpus, each of them one paragraph."""
        rows = []
        for number, text in enumerate(texts):
            starts = [start for start, _ in split_sentences(text, language)]
            for start, end, norm in find_words(text):
                rows.append((number, bisect_left(starts, start + 1), start, end, norm))
        columns = ["statement_id", "sentence", "start", "end", "norm"]
        return cls.of_tokens(pd.DataFrame(rows, columns=columns), lambda number: texts[number])

    def in_capitals(self, position: int) -> bool:
        """Whether the word stands in capitals that mean something where they stand."""
        text = self.text(self.names[self.statement[position]])
        return means_capitals(text, self.start[position], self.end[position])


def means_capitals(text: str, start: int, end: int) -> bool:
    """Whether a word is in capitals, and in a line that is all capitals has points."""
    word = text[start:end]
    if not is_capitals(word) or "." in word:
        return is_capitals(word)
    opens, closes = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[opens : closes if closes >= 0 else len(text)]
    return not line.isupper() or len(find_words(line)) == 1


def match_rules(words: SpottedWords, rules: Iterable[Rule]) -> pd.DataFrame:
    """One row per hit, exceptions taken off: rule, and the first and the last word, by position."""
    rules = list(rules)
    # Cues share their parts, and most cues of a large codebook miss one in a small corpus.
    parts = {part for rule in rules for part in rule.cue.parts}
    places = _find_places(words, {word for part in parts for word in part})
    phrases = {part: _find_phrase(part, places, words.sentence) for part in parts}
    hits = {
        number: _find_cue(rule.cue, phrases, words.sentence)
        for number, rule in enumerate(rules)
        if all(len(phrases[part]) for part in rule.cue.parts)
    }
    excepted: dict[str, list[Stretches]] = {}
    for number, rule in enumerate(rules):
        if rule.field == "except" and number in hits:
            excepted.setdefault(rule.code, []).append(hits.pop(number))
    columns: dict[str, list[np.ndarray]] = {"rule": [], "first": [], "last": []}
    for number, (first, last) in hits.items():
        kept = ~_overlaps(first, last, excepted.get(rules[number].code, []))
        columns["rule"].append(np.full(kept.sum(), number))
        columns["first"].append(first[kept])
        columns["last"].append(last[kept])
    table = pd.DataFrame({name: _joined(arrays) for name, arrays in columns.items()})
    return table.sort_values(["first", "last", "rule"], ignore_index=True)


def _find_places(words: SpottedWords, sought: set[CueWord]) -> dict[CueWord, np.ndarray]:
    """The sorted positions at which each sought word stands."""
    forms = _find_forms(words.vocabulary, sought)
    wanted = np.zeros(len(words.vocabulary), dtype=bool)
    for found in forms.values():
        wanted[found] = True
    # Only the positions of sought words are sorted, which are few among all words.
    positions = np.flatnonzero(wanted[words.norm])
    norms = words.norm[positions]
    ranked = np.argsort(norms, kind="stable")
    positions, norms = positions[ranked], norms[ranked]
    places = {}
    for word, found in forms.items():
        opens, closes = np.searchsorted(norms, found), np.searchsorted(norms, found, side="right")
        runs = [positions[a:b] for a, b in zip(opens, closes, strict=True)]
        places[word] = np.sort(_joined(runs))
        if word.capitals:
            meant = [words.in_capitals(position) for position in places[word]]
            places[word] = places[word][np.array(meant, dtype=bool)]
    return places


def _find_forms(vocabulary: list[str], sought: set[CueWord]) -> dict[CueWord, list[int]]:
    """The words of the vocabulary, by number, that each sought word stands for."""
    ranked = sorted((norm, number) for number, norm in enumerate(vocabulary))
    norms = [norm for norm, _ in ranked]
    forms = {}
    for word in sought:
        after = word.norm + (LAST_CHARACTER if word.open else FIRST_CHARACTER)
        run = slice(bisect_left(norms, word.norm), bisect_left(norms, after))
        forms[word] = [number for _, number in ranked[run]]
    return forms


def _find_cue(
    cue: Cue, phrases: dict[tuple[CueWord, ...], np.ndarray], sentence: np.ndarray
) -> Stretches:
    parts = [(phrases[part], len(part)) for part in cue.parts]
    if len(parts) == 1:
        first, size = parts[0]
        return first, first + size - 1
    orders = [parts] if cue.ordered else permutations(parts)
    stretches = [_join_parts(order, sentence) for order in orders]
    first, last = (_joined(arrays) for arrays in zip(*stretches, strict=True))
    return _shortest(first, last, sentence[first])


def _find_phrase(
    phrase: tuple[CueWord, ...], places: dict[CueWord, np.ndarray], sentence: np.ndarray
) -> np.ndarray:
    """The positions at which words in a row begin."""
    if not all(len(places[word]) for word in phrase):
        return np.empty(0, dtype=np.int64)
    begins = [places[word] - offset for offset, word in enumerate(phrase)]
    found = reduce(_common, sorted(begins, key=len))
    found = found[(found >= 0) & (found + len(phrase) <= len(sentence))]
    return found[sentence[found] == sentence[found + len(phrase) - 1]]


def _common(few: np.ndarray, many: np.ndarray) -> np.ndarray:
    """What two sorted arrays share, without a pass over the longer one."""
    if not len(many):
        return many
    at = np.searchsorted(many, few)
    return few[many[np.minimum(at, len(many) - 1)] == few]


def _join_parts(parts: Iterable[tuple[np.ndarray, int]], sentence: np.ndarray) -> Stretches:
    """For each place of the first part, the nearest place of each further part after it."""
    (first, size), *further = parts
    last = first + size - 1
    for places, size in further:
        at = np.searchsorted(places, last, side="right")
        first, last, at = (array[at < len(places)] for array in (first, last, at))
        last = places[at] + size - 1
        same = sentence[first] == sentence[last]
        first, last = first[same], last[same]
    return first, last


def _shortest(first: np.ndarray, last: np.ndarray, sentence: np.ndarray) -> Stretches:
    """In each sentence the stretch of the fewest words, and of these the leftmost."""
    ranked = np.lexsort((first, last - first, sentence))
    _, best = np.unique(sentence[ranked], return_index=True)
    return first[ranked[best]], last[ranked[best]]


def _overlaps(first: np.ndarray, last: np.ndarray, others: list[Stretches]) -> np.ndarray:
    """Whether each stretch shares a word with one of the others."""
    if not others:
        return np.zeros(len(first), dtype=bool)
    opens, closes = (np.sort(_joined(arrays)) for arrays in zip(*others, strict=True))
    # Of all the others, as many have begun by its last word as had ended before its first, or more.
    begun = np.searchsorted(opens, last, side="right")
    ended = np.searchsorted(closes, first, side="left")
    return begun > ended


def _joined(arrays: Iterable[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.empty(0, dtype=np.int64), *arrays]).astype(np.int64)
