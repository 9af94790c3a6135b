"""Who is said to say something: the words right before a verb of saying, read by their form.

English only, and cautious. A sayer is a name, a pronoun, or a noun with its article or in the
plural; where the words before the verb could be something else, nobody is found. What is said is
not looked at here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.speech_words import (
    ADVERBS,
    BE,
    COMMON_FIRST,
    DETERMINERS,
    EVENTS,
    HAVE,
    NO_AGENT,
    NO_SUBJECT,
    OWN_PRONOUNS,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKERS,
    SUBORDINATORS,
    TITLES,
    UNSAID,
)
from helpers.reading.words import is_capitals


class Sayer(NamedTuple):
    """Where in the words before the verb somebody is named; start is -1 where only a pronoun is.

    `loose` is whether the clause hangs on another one ("while the mayor says"), so that what is
    said ends at its first comma.
    """

    start: int
    end: int
    loose: bool = False


NOBODY_NAMED = -1
# Of what is "ours" only those above or against us speak for themselves.
OURS_YET_OTHERS = re.compile(
    r"(?:rulers?|governments?|bosses|employers?|landlords?|opponents?|enem(?:y|ies)|critics|"
    r"ministers?|mayor|president|adversar(?:y|ies)|rivals?)$"
)
AGENT = re.compile(r".{2,}(?:er|or|ist|eer)s?$")
ADJECTIVE = re.compile(
    r".{2,}(?:ed|ing|ent|al|ous|ive|ern|ian|ican|ean|ish|ese|ic|ble|less|ful)$", re.IGNORECASE
)
LEAD = re.compile(
    r"\s*(?:(?:even|yet|but|and|so|then|now|today|yesterday|meanwhile|later|still|however|indeed|"
    r"also|only|moreover|furthermore|again|thus|or|"
    r"(?:on|last|this|next|in|by)\s+(?:early\s+|late\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:last|this)\s+(?:night|week|month|year|spring|summer|autumn|winter|morning|evening)|"
    r"(?:in|on|since)\s+(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december|\d{4})(?:\s+\d{1,4})?)\b,?\s+)+",
    re.IGNORECASE,
)
MARK = re.compile(r"[;:()\[\]\"“”„«»!?…]|,(?!\d)|[–—]|\s-\s|(?<=[a-z]{3})\.\s")
JOINT = re.compile(
    r"\b(?:that|but|if|unless|until|whether|so|who|which|whom|whose|what|how|why|than|"
    rf"{'|'.join(sorted(SUBORDINATORS))})\s",
    re.IGNORECASE,
)
# One noun with its article, a name, or a plural, as it may stand before "and the council".
SHORT_NOUN = re.compile(r"(?:(?:[Tt]he|[Aa]n?)\s+[\w-]+|(?:[A-Z][\w.’'-]+\s*)+|[a-z]+s)\s*$")
COORDINATED = re.compile(r"\s(?:and|or)\s*$")
HELPER = re.compile(r"\s(?:is|are|was|were|has|have|had)\s")
WORD = re.compile(r"\S+")
LONGEST_SAYER = 12


def find_sayer(before: str, verb: str, *, strict: bool, progressive: bool) -> Sayer | None:
    """Who says it, from the sentence before a verb of saying; None if that is not certain.

    `verb` tells one from many; `strict` asks for a name or for a noun that can speak;
    `progressive` asks for "is" or "are" before the verb.
    """
    end = _skip_helpers(before.rstrip(), progressive)
    if end is None:
        return None
    opens, joint = _find_opening(before, end)
    region = before[opens:end]
    coordinated = COORDINATED.search(region)
    if coordinated:
        return _find_shared_sayer(before, opens, opens + coordinated.start(), strict)
    if not region.strip():
        return _find_far_sayer(before[:opens].rstrip(), strict)
    if joint and joint not in SUBORDINATORS and joint not in ("that", "but", "so"):
        return None
    both = re.search(r"\sand\s|\sor\s", region)
    if both and not SHORT_NOUN.fullmatch(region[: both.start()].strip()):
        opens += region.rindex(" and ") + 5 if " and " in region else both.end()
    return _name(before, opens, end, verb, strict, loose=joint in SUBORDINATORS)


def _skip_helpers(before: str, progressive: bool) -> int | None:
    """Where the words end that come before "has repeatedly"; None if nothing was said."""
    end, helped = len(before), False
    used = re.search(r"\sused\s+to$", before[:end])
    end = used.start() if used else end
    while match := re.search(r"\S+$", before[:end]):
        word = match.group().lower().replace("’", "'")
        if word in UNSAID or word.endswith(("n't", "'ll", "'d")):
            return None
        if word in BE and not progressive:
            return None
        if word not in BE and word not in HAVE and word not in ADVERBS and not _is_adverb(word):
            break
        helped = helped or word in BE
        end = len(before[: match.start()].rstrip())
    return end if helped or not progressive else None


def _is_adverb(word: str) -> bool:
    return len(word) > 4 and word.endswith("ly") and word not in ("family", "assembly", "italy")


def _find_opening(before: str, end: int) -> tuple[int, str]:
    """Where the clause begins that ends there, and the joining word at its head, if any."""
    mark = max((m.end() for m in MARK.finditer(before, 0, end)), default=0)
    joint = None
    for joint in JOINT.finditer(before, mark, end):  # noqa: B007
        pass
    return (joint.end(), joint.group().strip().lower()) if joint else (mark, "")


def _find_shared_sayer(before: str, opens: int, end: int, strict: bool) -> Sayer | None:
    """One sayer of two verbs: `many parents are asking for a bus and say`."""
    helper = HELPER.search(before, opens, end)
    return _name(before, opens, helper.start(), "said", strict, loose=False) if helper else None


def _find_far_sayer(before: str, strict: bool) -> Sayer | None:
    """A name set off from its verb: `Ada Holm, the head, wrote`."""
    if not before.endswith(","):
        return None
    parts = before[:-1].split(",")
    if len(parts) < 2 or not 0 < len(parts[-1].split()) <= LONGEST_SAYER:
        return None
    aside = parts[-1].lower().split()
    if aside[0] not in ("who", "whose") and any(word in NO_SUBJECT | {"and"} for word in aside):
        return None
    name = ",".join(parts[:-1])
    opens, joint = _find_opening(name, len(name))
    if joint and joint not in SUBORDINATORS:
        return None
    found = _name(name, opens, len(name), "said", strict, loose=joint in SUBORDINATORS)
    return found if found and found.start >= 0 else None


def _name(
    before: str, opens: int, end: int, verb: str, strict: bool, *, loose: bool
) -> Sayer | None:
    """The sayer if the words between can name one."""
    lead = LEAD.match(before, opens, end)
    opens = lead.end() if lead else opens
    words = [match.group() for match in WORD.finditer(before, opens, end)]
    if not 0 < len(words) <= LONGEST_SAYER:
        return None
    # The US is no "us".
    low = [word if is_capitals(word) else word.lower().replace("’", "'") for word in words]
    if low[0].partition("'")[0] in OWN_PRONOUNS or not NO_SUBJECT.isdisjoint(low):
        return None
    if len(low) == 1 and low[0].partition("'")[0] in PRONOUNS:
        return None if low[0] == "it" and strict else Sayer(NOBODY_NAMED, NOBODY_NAMED, loose)
    # "The things they say": a noun and a pronoun do not name one sayer.
    if not (PRONOUNS | OWN_PRONOUNS).isdisjoint(low[1:]):
        return None
    head = next((n for n, word in enumerate(low) if word in PREPOSITIONS), len(low)) - 1
    # What stands between a noun and its verb has no verb of its own.
    if head < 0 or not (BE | HAVE).isdisjoint(low) or not _can_begin(words, low):
        return None
    if not _can_end(low[-1]) or not _can_end(low[head]) or not _agrees(low, head, verb):
        return None
    if strict and not _speaks(words[head], low[head], first=head == 0):
        return None
    start = before.index(words[0], opens)
    the = re.match(r"the\s+(?=\S)", before[start:end], re.IGNORECASE)
    return Sayer(start + the.end() if the and len(words) > 1 else start, end, loose)


def _can_begin(words: list[str], low: list[str]) -> bool:
    if low[0] in ("our", "my"):
        return len(low) > 1 and any(OURS_YET_OTHERS.match(word) for word in low[1:])
    if len(low) == 1 and low[0] in ("this", "that", "these", "another", "other", "each", "every"):
        return False
    plural = low[0].endswith("s") or low[-1].endswith("s") or low[0] in SPEAKERS
    named = any(part[:1].isupper() for part in words[0].split("-"))
    titled = low[0] in TITLES and len(low) > 1
    return low[0] in DETERMINERS or low[0] in PLURALS or named or plural or titled


def _can_end(word: str) -> bool:
    """Whether a noun can end in this word: not in "the", "of", or somebody's."""
    if word.endswith(("'s", "s'", ",")) or word in PREPOSITIONS or word in ("and", "or"):
        return False
    return word not in DETERMINERS or word in PLURALS


def _agrees(low: list[str], head: int, verb: str) -> bool:
    """`says` wants one, `say` wants many; of `said` and `saying` nothing can be told."""
    if verb.endswith(("ed", "ing")) or verb in ("said", "told", "wrote", "swore"):
        return True
    many = low[head] in PLURALS or (low[head].endswith("s") and not low[head].endswith("ss"))
    if verb.endswith("s") and verb not in ("stress", "confess"):
        return not (low[head] in PLURALS and low[head] not in ("media", "press", "police", "crew"))
    return many or "and" in low


def _speaks(word: str, low: str, *, first: bool) -> bool:
    """Whether a noun is somebody who speaks, or a name that is no event."""
    if low in SPEAKERS or low in EVENTS:
        return low in SPEAKERS
    if word[0].isupper() and not (first and (low in COMMON_FIRST or ADJECTIVE.match(low))):
        return low not in COMMON_FIRST and not (word.isupper() and first)
    return bool(AGENT.match(low)) and low not in NO_AGENT
