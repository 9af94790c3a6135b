"""How far a word reaches to the right in its sentence: directly, somewhere in its clause, or not.

`not` reaches the verb that follows it, `could` what it makes possible, `if` what it makes a
condition. What lies between the word and the place tells: nothing but small words (articles,
helping verbs) and the place is reached directly; a mark or a word that opens another clause and it
lies beyond; anything else and nobody can say by form: it is somewhere in the clause.

Another clause is opened by `;`, a dash, a bracket, a colon or the last comma if a subject with its
verb follows, by `but`, `nor`, `because`, `while` and their like unless the word stands right before
them ("not because"), by `and` with a pronoun or a helping verb after it, by `, who` and `, which`.
What stands in brackets, in two dashes, or in two commas right behind the word, is looked past.

English only. In another language only marks end a clause, and only the very next word is reached
directly.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from helpers.coding.clauses import FINITE, NEAR_VERB, RELATIVES
from helpers.coding.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    take_words,
)
from helpers.coding.verbs import SHARED_BASES, SHARED_PASTS, SURE_BASES, SURE_PASTS, with_s
from helpers.reading.voices import VERB
from helpers.reading.words import find_words

DIRECT, CLAUSE, BEYOND = "direct", "clause", "beyond"
# A hyphen with spaces is a dash; marks of quotation end nothing.
MARK = re.compile(r"[;:()\[\]!?…,]|\.{3}|—|--|(?<=\s)[–-](?=\s)|–(?=\s)|(?<=\s)–")
DASH, HARD = "—", frozenset(";:!?()[]—")
SUBJECTS = take_words("i we he she it they you there this these those nobody everybody everyone")
# A clause has one of these, or a verb of saying.
VERBS = FINITE | SURE_PASTS | {with_s(base) for base in SURE_BASES}
SHARED_S = frozenset(with_s(base) for base in SHARED_BASES)
LIGHT = (
    (DETERMINERS - take_words("that no every each all both some such another"))
    | (AUXILIARIES - take_words("let cannot"))
    | take_words("at ever even actually really truly itself himself herself themselves")
)
SUBORDINATORS = take_words(
    "because since while whilst whereas although though when whenever where wherever until till"
)
# After a comma these begin something that stands for itself.
FRESH = take_words("so yet instead rather then still hence therefore thus otherwise")
NOT_BUT = take_words("nothing nobody none anything all cannot one")
DO_OR_MODAL = take_words(
    "do does did will would shall should can could may might must don't doesn't didn't won't "
    "wouldn't shan't shouldn't can't cannot couldn't mustn't"
)
OPPOSITE = {"(": ")", "[": "]", DASH: DASH, ",": ","}


class Item(NamedTuple):
    """A word of a sentence in its compared form, or a mark, and where it stands there."""

    start: int
    end: int
    word: str


def split_items(sentence: str) -> list[Item]:
    """The words and marks of a sentence in their order; quotation marks are none of them."""
    items, at = [], 0
    for start, end, norm in [*find_words(sentence), (len(sentence), len(sentence), "")]:
        # White space of the neighbouring words tells a dash from a hyphen.
        for mark in () if sentence[at:start] == " " else MARK.finditer(sentence, at, start):
            sign = mark.group()
            sign = DASH if sign[0] in "—–-" else "…" if sign[0] == "." else sign
            items.append(Item(*mark.span(), sign))
        if norm:
            items.append(Item(start, end, norm))
        at = end
    return items


def find_reach(
    items: list[Item],
    last: int,
    first: int,
    *,
    english: bool = True,
    thing: bool = False,
    phrase: bool = False,
) -> str:
    """Whether what begins at item `first` is reached from a word that ends at item `last`.

    `direct`, `clause` or `beyond`. `thing` is True for a word that stands for or before a noun
    ("no", "nobody"): a clause with "where" or "when" may then belong to that noun. `phrase` is True
    for one in a phrase of its own ("with no", "say no"), which ends sooner.
    """
    if english and items[first].word == "nor":
        return BEYOND
    kept = _without_asides([item.word for item in items], last + 1, first, english)
    words = [items[place].word for place in kept]
    hard = [number for number, word in enumerate(words) if word in HARD]
    if hard:
        colon = words[hard[-1]] == ":" and english
        return CLAUSE if colon and not opens_clause(items, kept[hard[-1]] + 1) else BEYOND
    if not words:
        return DIRECT
    if not english:
        return CLAUSE
    if _leaves_clause(items, last, kept, words, thing) or (phrase and _leaves_phrase(items, kept)):
        return BEYOND
    pairs = pairwise(["", *words])
    # "At all" is as small.
    light = all(word in LIGHT or (before, word) == ("at", "all") for before, word in pairs)
    return DIRECT if light else CLAUSE


def opens_clause(items: list[Item], place: int) -> bool:
    """Whether a subject and, near it, its verb begin there; "who" and "that" not looked past."""
    words = [item.word for item in items[place : place + NEAR_VERB + 1]]
    if words and words[0] in ("and", "or"):
        words = words[1:]
    if not words or words[0] in AUXILIARIES | CONJUNCTIONS | RELATIVES:
        return False
    if words[0] in SUBJECTS:
        return True
    for before, word in pairwise(words[:NEAR_VERB]):
        if word in RELATIVES or word in CONJUNCTIONS or word in HARD or word == ",":
            return False
        # "In May" is no verb.
        if is_verb(word) and not (word == "may" and before in PREPOSITIONS):
            return True
    return False


def is_verb(word: str) -> bool:
    """Whether a word, in its compared form, helps a verb or can hardly be anything but a verb."""
    return word in VERBS or word.endswith("n't") or bool(VERB.fullmatch(word))


def may_be_verb(word: str) -> bool:
    """Whether a word, in its compared form, can be a verb that is no base form, or a participle."""
    ending = word.endswith("ed") and len(word) > 4
    return ending or is_verb(word) or word in SHARED_PASTS or word in SHARED_S


def has_finite(items: list[Item]) -> bool:
    """Whether any verb that can be told by its form stands there."""
    return any(is_verb(item.word) for item in items)


def _leaves_clause(
    items: list[Item], last: int, kept: list[int], words: list[str], thing: bool
) -> bool:
    """Whether a word or comma on the way opens another clause that is still open at its end."""
    comma = max((n for n, word in enumerate(words) if word == ","), default=-1)
    for number, word in enumerate(words):
        place, open_still = kept[number], number >= comma
        following = items[place + 1].word if place + 1 < len(items) else ""
        before = words[number - 1] if number else items[last].word
        if word == "nor" or (word == "but" and before not in NOT_BUT):
            return True
        if word == "," and open_still and number:
            if following in FRESH or following in RELATIVES - {"that"}:
                return True
            if opens_clause(items, place + 1):
                return True
        if word in SUBORDINATORS and number and open_still:
            noun = thing and word in ("where", "wherever", "when", "whenever")
            return not noun
        if word == "and" and open_still and _opens_second(items, last, place):
            return True
    return False


def _leaves_phrase(items: list[Item], kept: list[int]) -> bool:
    """Whether "and" with a verb, or a comma with an -ing follows: "with no word to us, closing"."""
    for place in kept:
        word, following = items[place].word, items[place + 1].word
        if word == "and" and (following in SHARED_BASES or following in SURE_BASES):
            return True
        if word == "," and following.endswith("ing"):
            return True
    return False


def _opens_second(items: list[Item], last: int, place: int) -> bool:
    """Whether "and" is followed by a verb or a subject of its own: "and fined", "and they were"."""
    further = [item.word for item in items[place + 1 : place + 4]]
    if further and (further[0] in SUBJECTS or further[0] in FINITE):
        return True
    near = [item.word for item in items[max(0, last - 4) : last + 1]]
    if "nothing" in near and further[:1] == ["everything"]:
        return True
    # After "did not" and "will not" a form with -ed cannot go on with what is denied.
    plain = any(item.word in DO_OR_MODAL for item in items[max(0, last - 2) : last + 1])
    while further and (further[0].endswith("ly") or further[0] in ("also", "even", "then")):
        further = further[1:]
    return bool(plain and further and (further[0].endswith("ed") or further[0] in SURE_PASTS))


def _without_asides(words: list[str], start: int, end: int, english: bool) -> list[int]:
    """The places from start to end without what is bracketed, and a comma pair at the start."""
    kept: list[int] = []
    # A mark that is not closed from here on is not closed later either, and not looked for again.
    never: set[str] = set()
    place = start
    while place < end:
        word = words[place]
        closing = OPPOSITE.get(word, "") if word != "," or (english and place == start) else ""
        if closing and closing not in never:
            if closing in words[place + 1 : end]:
                place = words.index(closing, place + 1, end) + 1
                continue
            never.add(closing)
        kept.append(place)
        place += 1
    return kept


def is_inverted(words: list[str]) -> bool:
    """Whether the words are a helping verb and a short subject: "has the port", "did they"."""
    if len(words) < 2 or words[0] not in FINITE:
        return False
    subject = [word for word in words[1:] if word not in LIGHT]
    small = PREPOSITIONS | CONJUNCTIONS | RELATIVES
    return len(subject) <= 1 and not any(word in small for word in subject)
