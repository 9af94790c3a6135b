"""What the words of a call show together: parts alike, a word twice, one thing before another."""

from __future__ import annotations

import re

from helpers.coding.english import SMALL_WORDS
from helpers.coding.slogan_small_words import NAMED_THINGS, SHORT_ENDS
from helpers.reading.words import normalise

PARTS = re.compile(r"[,;/،、，]|\s[–—-]\s")
# "Equal pay for equal work"
LONGEST_TWICE, SHORTEST_TWICE = 6, 4
# "Putting readers first": a heading.
NO_NAMED = re.compile(r".{1,3}|.*ing")
# "Bread before bombs"
HINGES = ("before", "over")
# "Less talk, more repairs"
MEASURES = {"less": "more", "fewer": "more", "more": "less"}
LONGEST_MEASURED = 8


def is_alike(text: str) -> bool:
    """Whether it is said in two or three parts that are alike: "One river, one people"."""
    parts = [normalise(part).split() for part in PARTS.split(text)]
    parts = [part for part in parts if part]
    if _are_letters(parts):
        return False
    if not 2 <= len(parts) <= 3 or max(map(len, parts)) > 6 or re.search(r"\d", text):
        return False
    sizes = [len(part) for part in parts]
    shared = set(parts[0]).intersection(*parts[1:])
    longer = re.findall(r"[^\W\d_]{4,}", text)
    if not shared and not text.isupper() and all(word[0].isupper() for word in longer):
        # "Anna Berg, Bert Holm": names.
        return False
    if len(parts) == 3 and max(sizes) <= 2:
        return True
    same_ends = max(sizes) == 2 and len({part[0][-2:] for part in parts}) == 1
    return max(sizes) - min(sizes) <= 1 and (bool(shared) or same_ends)


def says_twice(norms: tuple[str, ...]) -> bool:
    """Whether few words hold one twice: "Equal pay for equal work"."""
    longer = [norm for norm in norms if len(norm) >= SHORTEST_TWICE]
    return len(norms) <= LONGEST_TWICE and len(set(longer)) < len(longer)


def is_titled(text: str) -> bool:
    """Whether every longer word has a capital and some letters have none, as in headings."""
    longer = re.findall(r"[^\W\d_]{4,}", text)
    return len(longer) > 1 and not text.isupper() and all(word[0].isupper() for word in longer)


def begins_alike(text: str) -> bool:
    """Whether all its parts begin with the same word."""
    parts = [normalise(part).split() for part in PARTS.split(text)]
    same = len(parts) > 1 and len({part[0] if part else "" for part in parts}) == 1
    return same and not _are_letters(parts)


def _are_letters(parts: list[list[str]]) -> bool:
    """Whether a part is a single letter, and so no words: "b/x"."""
    return any(len(part) == 1 and len(part[0]) == 1 and part[0].isascii() for part in parts)


def find_short_end(norms: tuple[str, ...], verb) -> str:
    """How two or three words that are no sentence end: “Refugees welcome”, “Villages first”."""
    plain = 2 <= len(norms) <= 3 and SMALL_WORDS.isdisjoint(norms[:-1])
    plain = plain and (verb is None or verb.words.lower() == norms[-1])
    named = plain and NAMED_THINGS.isdisjoint(norms) and not NO_NAMED.fullmatch(norms[0])
    return norms[-1] if named and norms[-1] in SHORT_ENDS else ""


def weighs(norms: tuple[str, ...]) -> bool:
    """Whether one thing is set before another: “Bread before bombs”, “Less talk, more repairs”."""
    other = MEASURES.get(norms[0], "") if norms else ""
    if other and len(norms) <= LONGEST_MEASURED:
        return other in norms[2:-1]
    if len(norms) != 3 or norms[1] not in HINGES:
        return False
    named = SMALL_WORDS.isdisjoint(norms[::2])
    return named and norms[0].isalpha() and norms[2].isalpha()
