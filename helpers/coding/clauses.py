"""Clauses of English, guessed at by marks and small words: where one ends, what a word can be."""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.coding.english import (
    ADJECTIVE_ENDING,
    AUXILIARIES,
    DETERMINERS,
    NO_ADJECTIVES,
    OFFICES,
    PARTICIPLES,
    PLAIN_ADJECTIVES,
    PREPOSITIONS,
    SMALL_WORDS,
    take_words,
)
from helpers.reading.voices import VERB
from helpers.reading.words import is_capitals

WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
# A few letters in brackets, such as an acronym, end nothing.
CLAUSE_END = re.compile(
    r"(?P<skip>\([^()]{1,12}\))|[;:()\[\]“”„«»\"!?…]|,(?!\d)|[–—]|\s-\s|(?<=[a-z]{2})\.(?=[A-Z][a-z])|"
    r"(?<!nothing)\sbut\b|\s(?:because|while|whereas|although|though|when|where|if|unless|since|until)\b"
)
MARKS = ',;:()[]“”„«»"!?…–—'
WORD_OR_MARK = re.compile(f"{WORD.pattern}|[{re.escape(MARKS)}]")
LOOKED_AT = 16
AND = re.compile(r"\s(?:and|or|nor)\s")
RELATIVES = take_words("who which that whose whom")
FINITE = AUXILIARIES - take_words("be been being having doing let")
# Words that can begin a noun after "is", and words that may stand before it.
OPENERS = take_words("a an the one our their its his her my your another no nothing both such some")
STRENGTHENING = take_words("very too so more most quite rather still all as not never also now")
# Before these a clause may follow too, so that a name after them can be its subject.
BEFORE_CLAUSES = take_words("after as before for since than until")
NO_SUBJECT_AFTER = (PREPOSITIONS - BEFORE_CLAUSES) | take_words(
    "what whatever which who whom whose"
)
COMPOUND = re.compile(
    r"(?:anti|pro|non|neo|ultra|semi|ex|then|so)-.+|.+-(?:\w+(?:ed|ing|en)|torn|led|made|wide)"
)
# A verb of another clause stands near its beginning.
NEAR_VERB = 6


class Mention(NamedTuple):
    """A mention in its sentence: what stands before and after it there, as far as is looked.

    `free` is how much of `before` comes after the mention before this one; `phrase` is whether the
    form ends in a common noun ("the harbour board"); `named` has where in `after` other mentions
    begin, and where they end.
    """

    before: str
    after: str
    free: int
    phrase: bool
    named: dict[int, int]


# From and to, counted from the end of the mention or, if negative, from its beginning.
Place = tuple[int, int]


def any_of(words: frozenset[str]) -> str:
    """An expression that matches each of the words."""
    return f"(?:{'|'.join(sorted(words))})"


def find_clause(text: str, start: int) -> tuple[int, int]:
    """From `start` to the end of the clause, without white space and a full stop at its end."""
    end = len(text)
    for mark in CLAUSE_END.finditer(text, start):
        if not mark["skip"] and not (
            mark.group() == "," and _in_list_of_adjectives(text, start, mark.start())
        ):
            end = mark.start()
            break
    for joint in AND.finditer(text, start, end):
        if has_verb(" ".join(text[joint.end() : end].split()[:NEAR_VERB])):
            end = joint.start()
            break
    words = text[start:end].rstrip(", \n\t")
    abbreviated = re.search(r"(?:^|\W)(?:\w\.){2,}$", words)
    return start, start + len(words if abbreviated else words.rstrip(". \n\t"))


def find_opening(text: str) -> int:
    """Where the clause begins that a text ends in."""
    return max((mark.end() for mark in CLAUSE_END.finditer(text) if not mark["skip"]), default=0)


def has_verb(words: str) -> bool:
    """Whether a helping verb or a verb of saying stands there, "who" and "that" not looked past."""
    for word in WORD.finditer(words):
        low = word.group().lower()
        if low in RELATIVES:
            return False
        # "United States" says nothing.
        if low in FINITE or (low == word.group() and VERB.fullmatch(low)):
            return True
    return False


def tells_what(said: str) -> bool:
    """Whether words after "is" tell what somebody is: no form of doing, no place, no number."""
    words = WORD.findall(said)
    for number, low in enumerate(map(str.lower, words)):
        if low in OPENERS:
            return number + 1 < len(words)
        if low not in STRENGTHENING and not low.endswith("ly"):
            doing = low in PARTICIPLES or (low.endswith(("ed", "ing")) and "-" not in low)
            return not (low in SMALL_WORDS or doing or low[0].isdigit())
    return False


def may_be_subject(before: str) -> bool:
    """Whether a name after these words can be what its clause is about, unlike after "of"."""
    # Marks other than commas end what is looked at; commas count once an "and" makes a list.
    words = [_lowered(word) for word in WORD_OR_MARK.findall(before)][-LOOKED_AT:]
    if words and words[-1].endswith("ing"):
        return False
    joints = {"and", "or", "nor"}
    while words:
        for _ in range(4):
            if words and words[-1] not in SMALL_WORDS and words[-1] not in MARKS:
                words.pop()
        if words and words[-1] in DETERMINERS:
            words.pop()
        if not words or words[-1] not in joints:
            return not words or words[-1] not in NO_SUBJECT_AFTER
        joints.add(words.pop() and ",")
    return True


def is_modifier(word: str) -> bool:
    """Whether a word, in small letters, looks like an adjective or stands for an office."""
    if word in SMALL_WORDS or word in NO_ADJECTIVES:
        return False
    if word in OFFICES or word in PLAIN_ADJECTIVES or COMPOUND.fullmatch(word):
        return True
    last = word.rpartition("-")[2]
    return len(last) > 4 and not last.endswith("ment") and bool(ADJECTIVE_ENDING.search(last))


def could_be_noun(word: str) -> bool:
    """Whether a word after a name may be a noun that the name stands before: "Quill letters"."""
    return word.lower() not in SMALL_WORDS and not word.endswith("ed") and not VERB.fullmatch(word)


def _lowered(word: str) -> str:
    """In small letters, but for acronyms: `US` is no pronoun."""
    return word if is_capitals(word) else word.lower()


def _in_list_of_adjectives(text: str, start: int, comma: int) -> bool:
    """Whether a comma only stands between adjectives: "a cruel, greedy man"."""
    before, after = text[start:comma].split(), WORD.search(text, comma)
    if not before or not after or not is_modifier(before[-1].lower()):
        return False
    following = after.group().lower()
    opened = before[0].lower() in OPENERS and len(before) <= NEAR_VERB
    return is_modifier(following) or (opened and following not in SMALL_WORDS)
