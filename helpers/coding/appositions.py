"""Phrases set off beside a name that say what it is: "Mara Quill, leader of the guild,"."""

from __future__ import annotations

import re

from helpers.coding.clauses import (
    WORD,
    Mention,
    Place,
    any_of,
    find_clause,
    find_opening,
    has_verb,
)
from helpers.coding.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    HONORIFICS,
    OFFICES,
    PREPOSITIONS,
    SMALL_WORDS,
)

# Characters before a mention in which a phrase and its comma are looked for.
NEAR_BEFORE, NEAR_COMMA = 140, 12
# Without "its" and "their": "Iron Bay, its boats gone" says nothing of what the bay is.
DEFINITE = r"(?:the|our|my|your)\b"
OPENER = rf"(?:{DEFINITE}|an?\b|one\s+of\b|another\b|both\b)"
SET_OFF = re.compile(r"\s*(?P<dash>[–—]|-(?=\s))?(?(dash)|,)\s*")
DASH = re.compile(r"\s*(?:[–—]|-\s)")
BRACKETED = re.compile(r"\s*\(([^()]{3,120})\)")
BESIDE = re.compile(
    rf"(?P<the>{DEFINITE})|{OPENER}|"
    rf"(?P<more>(?:[\w'’-]+\s+){{0,2}}?)(?P<office>{any_of(OFFICES)}s?\b)",
    re.IGNORECASE,
)
GOES_ON = re.compile(rf",\s*(?P<and>(?:and|or)\s+)?(?=(?P<a>an?\b|one\b)|{OPENER})", re.IGNORECASE)
LISTED_BEFORE = re.compile(r"(?<=\s)[A-Z][\w'’.-]*,\s+(?:(?:and|or)\s+)?(?:the\s+)?\Z")
LISTED_AFTER = re.compile(r"\s*(?:\([^()]*\))?,\s*(?:and|or)\b")
AND = re.compile(r"\s+(?:and|or)\b")
TWO_OF_A_LIST = re.compile(rf"\b(?:and|or)\s+(?:{DEFINITE}|all\b|other\b)", re.IGNORECASE)
INVERTED = re.compile(
    rf"\b(?:{DEFINITE}|an?|its|their|his|her)\s+(?:[\w'’-]+\s+){{0,4}}?{any_of(OFFICES)}"
    rf"(?:\s+(?:of|for|in|from)\s+[^,;:()]{{1,60}})?(?=,\s*(?:{any_of(HONORIFICS)}\.?\s+)?\Z)",
    re.IGNORECASE,
)
AFTER_INVERTED = re.compile(
    rf"\s*(?:\Z|[;:.!?)–—]|,(?!\s*(?:and|or)\b))|\s+(?:{any_of(AUXILIARIES)}|\w+ed)\b"
)


def find_beside(mention: Mention) -> list[Place]:
    """`NAME, a thief,`, `NAME (a thief)`, `the town's mayor, NAME,`."""
    return [*_find_in_front(mention), *_find_behind(mention), *_find_in_brackets(mention)]


def _find_behind(mention: Mention) -> list[Place]:
    before, after = mention.before, mention.after
    comma = SET_OFF.match(after)
    opener = _opens(after, comma.end()) if comma else None
    if not opener or LISTED_BEFORE.search(before[-NEAR_BEFORE:]):
        return []
    said = find_clause(after, comma.end())
    words = after[slice(*said)]
    # After a single dash, what is said is often said of the whole sentence.
    if not words or has_verb(words) or (comma["dash"] and not DASH.match(after, said[1])):
        return []
    if not opener["office"] and (_leads_in(before) or LISTED_AFTER.match(after, said[1])):
        return []
    if opener["the"]:
        other = mention.named.get(opener.end() + 1, 0)
        names_other = other >= said[1] or (other > 0 and AND.match(after, other))
        if names_other or TWO_OF_A_LIST.search(words):
            return []
    return with_list(after, said)


def _find_in_front(mention: Mention) -> list[Place]:
    before = mention.before[-NEAR_BEFORE:]
    found = INVERTED.search(before) if "," in before[-NEAR_COMMA:] else None
    if not found or has_verb(found.group()) or not AFTER_INVERTED.match(mention.after):
        return []
    return [(found.start() - len(before), found.end() - len(before))]


def _find_in_brackets(mention: Mention) -> list[Place]:
    bracket = BRACKETED.match(mention.after)
    if not bracket or not _opens(bracket[1], 0) or has_verb(bracket[1]):
        return []
    return [] if mention.named.get(bracket.start(1), -1) >= bracket.end(1) else [bracket.span(1)]


def with_list(text: str, said: Place) -> list[Place]:
    """A phrase and those that go on from it: "a thief, the worst of all, and a liar"."""
    found, waiting = [said], []
    while further := GOES_ON.match(text, said[1]):
        said = find_clause(text, further.end())
        if said[0] == said[1] or has_verb(text[slice(*said)]):
            break
        waiting.append(said)
        # "The" may begin another clause; it is a list if an "and" or an "a" comes after it.
        if further["and"] or further["a"]:
            found, waiting = found + waiting, []
    return found


def _opens(text: str, at: int) -> re.Match[str] | None:
    """What begins a phrase for a person or thing there: an article, "its", an office."""
    opener = BESIDE.match(text, at)
    if not opener or SMALL_WORDS & set((opener["more"] or "").lower().split()):
        return None
    return opener


def _leads_in(before: str) -> bool:
    """Whether a clause begins with "In …", "When …", "Killing …": the sentence proper follows."""
    clause = [word.group().lower() for word in WORD.finditer(before, find_opening(before))]
    first = next((word for word in clause if word not in ("and", "or", "but")), "")
    return first in PREPOSITIONS | CONJUNCTIONS or first.endswith("ing")
