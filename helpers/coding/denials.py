"""Whether a negation that stands right before a cue can only mean that it is not so.

English only. Words that negate differ in what they leave standing: "no" in "No strike will help"
leaves the strike, "not" in "not until March" what happens in March, "deny" somebody else's word.
Wherever something is left, the answer is no.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.coding.clauses import RELATIVES
from helpers.coding.english import PLAIN_ADJECTIVES, take_words
from helpers.coding.scope import (
    FINITE,
    HARD,
    LIGHT,
    SUBORDINATORS,
    Item,
    has_finite,
    is_inverted,
    is_verb,
    may_be_verb,
    opens_clause,
)

NOBODY = {("nobody",), ("nothing",), ("none",), ("noone",), ("no", "one")}
NO = {("no",), ("not", "a", "single"), ("not", "one"), ("not", "any")}
DENIALS = re.compile(r"(?:den(?:y|ies|ied|ying)|refus\w*|reject\w*|disput\w*|refut\w*)")
# After these it may be so or not, and whoever fails or doubts may be blamed for it.
OPEN = re.compile(r"fail\w*|doubt\w*|instead|rather|unlikely|impossible|yet")
HARDLY = take_words("hardly scarcely barely")
# "There is no", "they have no", "we see no": what follows is said not to be there.
BEFORE_NO = take_words(
    "is are was were be been there's isn't has have had having do does did see saw found find"
)
BE = take_words("is are was were be been being am")
# What "should not have" been done was done, and what "would not have" been is only imagined.
BLAMING = take_words("should would need ought shouldn't wouldn't needn't")
# After a cue these begin a reason or a way, so that the thing itself may be so.
REASONS = take_words("for by since")
IN_PART = take_words(
    "all every everyone everybody everything always both fully completely entirely wholly "
    "necessarily until till unless without except only merely just simply alone because than like "
    "enough so such as more worse better greater bigger less rather"
)
UNSURPASSED = take_words("could can couldn't can't cannot never")
DEFINITE = take_words("the this these those my your his her its our their")
GENERIC = take_words("who whoever which those anyone anybody whichever")
# A subject may stand between these and the verb that follows.
CLAUSE_OPENERS = HARD | {",", "…", "and", "but", "that", "because", "since", "while", "or"}


class Negator(NamedTuple):
    """Words that negate, by their first and last item; `ahead` and `behind` say what they reach.

    `core` are the items that negate alone, such as the first of "not a single". `quote` is the
    item with which a quotation begins that holds the cue and not the negation, else -1.
    """

    first: int
    last: int
    ahead: bool
    behind: bool
    core: frozenset[int]
    words: tuple[str, ...]
    quote: int = -1


class Hit(NamedTuple):
    """Where a cue stands, by first and last item, and which items are the cue's own words.

    Of those in `left_open` the cue has only the beginning (`safe*`).
    """

    first: int
    last: int
    own: frozenset[int]
    left_open: frozenset[int] = frozenset()


def denies_all(items: list[Item], hit: Hit, negator: Negator, target: int) -> bool:
    """Whether nothing is left standing of a cue that is reached at item `target`."""
    between = [item.word for item in items[negator.last + 1 : target]]
    return (
        _suits(items, hit, negator, between, target)
        and not leaves_part(items, hit, target)
        and not _of_some(items, negator)
        and not _was_done(items, negator, target)
        and not _in_two_clauses(items, hit, negator)
        and not _is_given(items, hit, negator, between, target)
    )


def leaves_part(items: list[Item], hit: Hit, target: int) -> bool:
    """Whether a cue that is denied from item `target` on may still be so, in part or otherwise."""
    return _in_part(items, hit, target) or _is_contrast(items, hit)


def reaches_over(items: list[Item], negator: Negator, target: int) -> bool:
    """A subject on the way: "Never has the port closed", "No council closed", "None of us has"."""
    between = [item.word for item in items[negator.last + 1 : target]]
    if not begins_clause(items, negator.first) or not (HARD | {","}).isdisjoint(between):
        return False
    if negator.words == ("none",) and between[:1] == ["of"]:
        between = between[1:]
    elif negator.words not in NO:
        # "Nothing can justify the strike" has its subject already.
        return negator.words not in NOBODY and is_inverted(between)
    heavy = [word for word in between if word not in LIGHT]
    told = may_be_verb(items[target].word) or any(word in FINITE for word in between)
    return told and len(heavy) <= 1 and not any(is_verb(w) or w in IN_PART for w in heavy)


def begins_clause(items: list[Item], place: int) -> bool:
    """Whether nothing of its clause stands before an item."""
    return not place or items[place - 1].word in CLAUSE_OPENERS


def _suits(items: list[Item], hit: Hit, negator: Negator, between: list[str], target: int) -> bool:
    """Whether this word, in this place, denies what follows it, and in whose name."""
    words, before = negator.words, [item.word for item in items[: negator.first]]
    first = begins_clause(items, negator.first)
    if words in NOBODY:
        return first
    if any(OPEN.fullmatch(word) for word in words):
        return False
    if words in NO:
        # It may be there, and something said of it: "No strike that I know of", "No strike will".
        following = items[hit.last + 1].word if hit.last + 1 < len(items) else ""
        if following in RELATIVES or is_verb(following):
            return False
        told = may_be_verb(items[target].word) or has_finite(items[target : hit.last + 1])
        return not BEFORE_NO.isdisjoint(before[-2:]) or (first and told)
    if any(DENIALS.fullmatch(word) for word in words):
        return not {"we", "i"}.isdisjoint(before[-3:])
    if words[0] in HARDLY:
        # "Had barely closed the school when it rained": it was closed.
        return not first and not {"when", "before"} & {item.word for item in items[hit.last + 1 :]}
    if words in (("without",), ("anything", "but")):
        return not first
    if words[-2:] == ("far", "from"):
        return not between or not BE.isdisjoint(before[-1:])
    if words[-1] == "with":
        return negator.first > hit.first
    if words[0] in ("neither", "nor"):
        return has_finite(items) or may_be_verb(items[target].word)
    if words == ("not",):
        # "…, not the port": what it stands beside is only not meant.
        told = not (FINITE | BE).isdisjoint(before[-3:]) and before[-1] not in ("to", ",")
        return told or before[-1:] == ["need"] or before[-2:] == ["let", "us"]
    return before[-1:] != ["to"]


def _is_given(
    items: list[Item], hit: Hit, negator: Negator, between: list[str], target: int
) -> bool:
    """Whether a thing is taken for known: "is not the cruel council", "has never had its"."""
    if not between or between[-1] not in DEFINITE or negator.words[-1] == "with":
        return False
    if begins_clause(items, negator.first) and is_inverted(between):
        return False
    inside = [items[place].word for place in range(target, hit.last + 1)]
    return not any(map(may_be_verb, inside)) or not RELATIVES.isdisjoint(inside)


def _in_part(items: list[Item], hit: Hit, target: int) -> bool:
    """Whether only a part, a time, a reason or a degree may be denied."""
    following = [item.word for item in items[hit.last + 1 : hit.last + 3]]
    reason = [word for word in following if word in REASONS or following == ["out", "of"]]
    if reason and not {",", "and", "but", *HARD} & set(following[: following.index(reason[0])]):
        return True
    for place in range(target, len(items)):
        word = items[place].word
        if place > hit.last and (word in HARD or word in ("but", "and")):
            return False
        out_of = (word, *(item.word for item in items[place + 1 : place + 2])) == ("out", "of")
        if (out_of and place not in hit.own) or _is_comparative(items, hit, place):
            return True
        at_all = word == "all" and items[place - 1].word == "at"
        if word in IN_PART and place not in hit.own and not at_all:
            return True
    return False


def _is_comparative(items: list[Item], hit: Hit, place: int) -> bool:
    """Whether a word compares: "not safer" may be safe, and what "could not be safer" is."""
    word = items[place].word
    if len(word) < 5 or not word.endswith(("er", "est")):
        return False
    stem = word.removesuffix("est").removesuffix("er")
    bases = {stem, f"{stem}e", stem[:-1], f"{stem[:-1]}y"}
    if place in hit.left_open and not PLAIN_ADJECTIVES.isdisjoint(bases):
        return True
    near = [item.word for item in items[max(0, place - 5) : place]]
    while near and near[-1] in ("any", "much", "far", "even"):
        near.pop()
    return near[-1:] in (["be"], ["been"]) and not UNSURPASSED.isdisjoint(near)


def _of_some(items: list[Item], negator: Negator) -> bool:
    """Whether it is said of some who are not named: "those who do not", "the one that is not"."""
    before = [item.word for item in items[max(0, negator.first - 3) : negator.first]]
    relative = len(before) > 1 and before[-2] == "that" and before[-1] in FINITE
    return relative or not GENERIC.isdisjoint(before)


def _was_done(items: list[Item], negator: Negator, target: int) -> bool:
    """Whether it is blamed or imagined: "should never have closed", "wouldn't have closed"."""
    near = {item.word for item in items[max(0, negator.first - 2) : negator.last + 1]}
    between = [item.word for item in items[negator.last + 1 : target + 1]]
    return "have" in between[:2] and not BLAMING.isdisjoint(near)


def _is_contrast(items: list[Item], hit: Hit) -> bool:
    """Of "… in March but in May": then the school was closed, only not in March."""
    for place in range(hit.last + 1, len(items)):
        word = items[place].word
        if word in HARD:
            return False
        if word == "but":
            some = any(items[n].word != "," for n in range(hit.last + 1, place))
            return some and not opens_clause(items, place + 1)
    return False


def _in_two_clauses(items: list[Item], hit: Hit, negator: Negator) -> bool:
    """Whether another clause begins between the parts of a cue, or one with "which" after what
    negates its first part.
    """
    for place in range(hit.first + 1, hit.last):
        word = items[place].word
        if place in hit.own:
            continue
        if word in HARD or word == "but" or word in SUBORDINATORS:
            return True
        if word == "," and opens_clause(items, place + 1):
            return True
        apart = word == "," and place > negator.last and negator.last < hit.first
        if apart and items[place + 1].word in RELATIVES - {"that"}:
            return True
    return False
