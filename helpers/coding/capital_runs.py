"""Runs of words with capitals that a name may be, in a whole corpus at once."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.coding.capitals import HYPHENED, POINTED, SPACED, Look
from helpers.coding.english import (
    DAYS_AND_MONTHS,
    HONORIFICS,
    SHORT_DAYS_AND_MONTHS,
    SMALL_WORDS,
    take_words,
)
from helpers.coding.matching import SpottedWords

LONGEST_NAME = 12
NOUN_LANGUAGES = ("de", "lb")
SMALL_WORD_LANGUAGES = ("en", "")
JOINING = take_words("of for de del della di da dos das du des van von bin ibn bint ben al el")
JOINING_SECOND = take_words("the la las los le der den")
# Before a hyphen and a word with a capital these belong to the name: al-Hashd.
ARABIC_ARTICLES = take_words("al el ad an ar as ash at az")
WITH_POINT = HONORIFICS | {"st", "mt"}
# In capitals these are names more often than emphasis.
SMALL_OR_ACRONYM = frozenset({"us", "who"})
ROMAN = re.compile(r"[ivxl]+")


@dataclass(frozen=True, eq=False)
class Flags:
    """What the rules ask about each word of a corpus beyond its look, as parallel arrays.

    `nouns`, `foreign`: its statement is in a language where nouns have capitals, or in one whose
    small words are not known · `small`: is a small word of English · `ordinary`: is one, or is
    written small in the corpus at least as often as large · `covered`: stands in a headline or a
    line of capitals · `named`: may be part of a name · `front`,
    `back`: is taken off the front or the back of one · `full`: may be a name by itself.
    """

    nouns: np.ndarray
    foreign: np.ndarray
    small: np.ndarray
    ordinary: np.ndarray
    covered: np.ndarray
    named: np.ndarray
    front: np.ndarray
    back: np.ndarray
    full: np.ndarray


def flag_words(words: SpottedWords, look: Look, languages: pd.Series) -> Flags:
    """What the rules ask about each word; `languages` are those of the statements, by id."""
    spoken = languages.str.lower().str.split("-").str[0].reindex(words.names)
    nouns = spoken.isin(NOUN_LANGUAGES).to_numpy(dtype=bool)[words.statement]
    foreign = ~spoken.isin(SMALL_WORD_LANGUAGES).to_numpy(dtype=bool)[words.statement]
    small = _among(words, SMALL_WORDS) & ~(look.acronym & _among(words, SMALL_OR_ACRONYM))
    dated = _among(words, DAYS_AND_MONTHS) | (_among(words, SHORT_DAYS_AND_MONTHS) & look.stop)
    front = small | dated | _among(words, HONORIFICS)
    roman = np.array([bool(ROMAN.fullmatch(norm)) for norm in words.vocabulary], dtype=bool)
    large = look.capital & ~look.address
    free = large & ~look.opening & ~nouns
    content = look.long & (look.capital | look.small) & ~(look.opening | look.acronym | small)
    headed = _mostly_capitals(words.sentence, look, content)
    size = len(words.vocabulary)
    seen_small = np.bincount(words.norm[look.small], minlength=size)
    seen_large = np.bincount(words.norm[free & ~look.loud & ~headed], minlength=size)
    ordinary = small | ((seen_small > 0) & (seen_small >= seen_large))[words.norm]
    headline = headed & _in_sentence(words.sentence, free & ~look.acronym & ordinary)
    emphasis = look.acronym & ~look.points & look.long & ordinary
    named = large & ~emphasis & ~(look.letter & small)
    full = named & ~front & ~look.letter & ~(look.acronym & roman[words.norm])
    # Theresa May keeps her name.
    back = small & ~dated
    return Flags(nouns, foreign, small, ordinary, headline | look.loud, named, front, back, full)


def _mostly_capitals(sentence: np.ndarray, look: Look, counted: np.ndarray) -> np.ndarray:
    """Whether a word's sentence has capitals on most counted words, and no full stop at its end."""
    number = sentence.max(initial=-1) + 1
    long = np.bincount(sentence[counted], minlength=number)
    large = np.bincount(sentence[counted & look.capital], minlength=number)
    last = np.append(sentence[1:] != sentence[:-1], True)[: len(sentence)]
    stopped = np.bincount(sentence[last & look.stop], minlength=number) > 0
    return ((2 * large > long) & ~stopped)[sentence]


def _in_sentence(sentence: np.ndarray, flags: np.ndarray) -> np.ndarray:
    """Whether any word of each word's sentence is flagged."""
    return (np.bincount(sentence[flags], minlength=sentence.max(initial=-1) + 1) > 0)[sentence]


def _among(words: SpottedWords, listed: frozenset[str]) -> np.ndarray:
    return np.array([norm in listed for norm in words.vocabulary], dtype=bool)[words.norm]


def find_runs(words: SpottedWords, look: Look, flags: Flags) -> pd.DataFrame:
    """One row per run of words with capitals that a name may be, its weak ends taken off.

    `first` and `last` are its words by position, `second` the word with a capital after `first`, or
    -1. `full` is how many of its words may be a name alone, `acronym` and `rest_acronym` are
    whether it, or what begins at `second`, is one acronym; `opening` whether it begins a sentence.
    """
    hyphen = look.link == HYPHENED
    pointed = (look.link == POINTED) & (look.letter | _among(words, WITH_POINT))
    linked = (look.link == SPACED) | hyphen | pointed
    named = flags.named & ~flags.covered
    named[:-1] |= (_among(words, ARABIC_ARTICLES) & hyphen)[:-1] & named[1:]
    named[1:] |= look.digits[1:] & (named & hyphen)[:-1]
    at = np.flatnonzero(named)
    here, size = at[:-1], np.diff(at)
    within = look.small & linked & ~flags.nouns
    over = (within & _among(words, JOINING))[here + 1]
    further = (within & _among(words, JOINING_SECOND))[np.minimum(here + 2, len(named) - 1)]
    joined = linked[here] & ((size == 1) | (over & ((size == 2) | ((size == 3) & further))))
    joined &= (size == 1) | ~look.acronym[at[1:]]
    joined &= ~(flags.nouns[here] & (look.acronym[here] != look.acronym[at[1:]]))
    number, begins = np.arange(len(at)), np.flatnonzero(np.append(True, ~joined)[: len(at)])
    strong = np.where(flags.front[at], len(at), number)
    front = np.minimum.reduceat(strong, begins)
    back = np.maximum.reduceat(np.where(flags.back[at], -1, number), begins)
    full = np.add.reduceat(flags.full[at].astype("int64"), begins)
    front, back, full = front[full > 0], back[full > 0], full[full > 0]
    kept = at[back] - at[front] < LONGEST_NAME
    front, back, full = front[kept], back[kept], full[kept]
    # The next strong word at or after each.
    following = np.append(np.minimum.accumulate(strong[::-1])[::-1], len(at))[front + 1]
    second = np.where(following <= back, following, -1)
    worded = np.append(0, np.cumsum(~(look.acronym | look.digits)[at]))
    apart = np.append(0, np.cumsum(~(hyphen[here] & (size == 1))))
    first = at[front]
    return pd.DataFrame(
        {
            "first": first,
            "last": at[back],
            "second": np.where(second < 0, -1, at[second]),
            "full": full,
            "acronym": (worded[back + 1] == worded[front]) & (apart[back] == apart[front]),
            "rest_acronym": (second >= 0)
            & (worded[back + 1] == worded[second])
            & (apart[back] == apart[second]),
            "opening": look.opening[first] & ~look.acronym[first],
        }
    )
