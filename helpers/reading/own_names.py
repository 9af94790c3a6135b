"""How an organisation calls itself, so that its own words are not taken for somebody else's."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.speech_words import PREPOSITIONS


class Names(NamedTuple):
    """Words by which an organisation is named: those its name may begin with, the noun that says
    what it is ("union"), and all of them.
    """

    first: frozenset[str]
    kind: str
    words: frozenset[str]


def read_names(organisation: str) -> Names:
    """How the organisation whose statement it is may call itself: by name or abbreviation."""
    words = re.findall(r"\w+", organisation)
    initials = "".join(word[0] for word in words if word[0].isupper() and not word.isupper())
    short = [word for word in [*words, initials] if len(word) > 2 and word.isupper()]
    first = [word.lower() for word in [*words[:1], *short]]
    glue = ["us", "chapter", "in", "of", "the", "and"] if words else []
    # The League of Crews (LOC) North is a league.
    named = re.findall(r"\w+", organisation.partition("(")[0]) or words
    inner = (n for n, word in enumerate(named) if word.lower() in PREPOSITIONS)
    kind = named[next(inner, len(named)) - 1].lower() if named else ""
    return Names(frozenset(first), kind, frozenset([*first, *glue, *map(str.lower, words)]))


def is_own(named: str, names: Names) -> bool:
    """Whether somebody named is the organisation itself."""
    words = re.findall(r"\w+", named.lower())
    words = words[1:] if words[:1] == ["the"] else words
    begins = bool(words) and (words[0] in names.first or words[-1] == names.kind)
    return begins and names.words.issuperset(words)
