"""Sentences and clauses that assert nothing, by their form: what a cue finds there is withheld.

- Questions: a question mark ends the sentence, or follows the cue in it.
- Conditions: a clause with if, unless, whether, until, as though, in case, or with its verb first
  ("Should the port close, …"); and what would come of one: "would" with an "if" in the sentence,
  and "would have" anywhere.
- What somebody only claims: after claim, allege, pretend, purport, insinuate, accuse … of,
  "the claim that" and its like, and right after "so-called" or "alleged". "We claim" asserts.
  Words that a quotation gives to somebody are left alone; their voice tells whose they are.
- What is too much so: after "too … to" ("too old to be called safe").
- What is kept at a distance by words that the codebook lists as `distances` ("only on paper", "or
  so we were told", "wants us to believe", "nonsense"), before the cue in its clause, or after it if
  no other clause begins between them; or alone in the next sentence ("Nonsense!").

What follows from a condition ("If it rains, the port will close") is kept, without its condition.
English only, but for the question mark and the words of the codebook. Known limits: claims by
"say", "call" or "believe" belong to voices or to nobody ("The dam is safe, they say"); wishes,
plans and promises are taken for what they are about, and so is what stands after "before" ("before
the dam is safe"), "so … that it cannot", or between marks of distance ('the "safe" dam').
"""

from __future__ import annotations

import re
from itertools import pairwise

from helpers.coding.clauses import RELATIVES
from helpers.coding.denials import Hit
from helpers.coding.english import take_words
from helpers.coding.scope import (
    BEYOND,
    LIGHT,
    SUBJECTS,
    Item,
    find_reach,
    may_be_verb,
    opens_clause,
)
from helpers.coding.verbs import SURE_BASES

QUESTION, CONDITION, CLAIM = "question", "condition", "claimed by others"
EXCESS, DISTANCE = "too much for it", "kept at a distance"
IFS = take_words("if unless whether supposing lest until till")
# "Until now" is no condition.
POINTS_IN_TIME = take_words("now then today recently")
IF_PHRASES = (("as", "though"), ("in", "case"), ("provided", "that"), ("assuming", "that"))
WOULD = take_words("would could might wouldn't couldn't mightn't")
VERB_FIRST = take_words("should were had")
CLAIM_VERB = re.compile(
    r"claim(?:s|ed|ing)|alleg(?:e|es|ed|ing)|pretend(?:s|ed|ing)?|purport(?:s|ed|ing)?|"
    r"insinuat(?:e|es|ed|ing)|accus(?:e|es|ed|ing)|fantasi[sz](?:e|es|ed|ing)"
)
CLAIM_NOUN = re.compile(
    r"(?:claim|allegation|accusation|assertion|lie|myth|rumou?r|notion|idea|fiction|pretext|"
    r"pretence|pretense|story|fairy|tale|excuse|insinuation|propaganda)s?|stories"
)
OPENING = take_words(", and but : — because while")
DISTANT = take_words("alleged supposed purported ostensible selfstyled")
# One of these makes any of it possible; sentences without them need no closer look.
TRIGGER = re.compile(
    r"\?|\b(?:until|till\b|too\b|if|unless|whether|supposing|lest|though|case|provided|assuming|would\s+have|without|"
    r"claim|alleg|pretend|purport|insinuat|accus|fantasi|assertion|lies?\b|myth|rumou?r|notion|idea|"
    r"fiction|pretext|pretence|pretense|story|stories|tale|excuse|propaganda|called|supposed|"
    r"ostensib)|^\W*(?:should|were|had)\b",
    re.IGNORECASE,
)
CONDITIONAL, DISTANCED, CLAIMED, TOO = "if", "so-called", "claim that", "too"
# From "too" to its "to": "too cold for the crew to …".
NEAR_TO = 6


def find_triggers(items: list[Item]) -> list[tuple[int, str]]:
    """The items of a sentence that may keep what follows from being asserted, and how."""
    words = [item.word for item in items]
    found = []
    for place, (word, following) in enumerate(pairwise([*words, ""])):
        if (word in IFS and following not in POINTS_IN_TIME) or (word, following) in IF_PHRASES:
            found.append((place, CONDITIONAL))
        elif word == "too" and (to := _find_to(words, place)):
            found.append((to, TOO))
        elif word in DISTANT or (word == "called" and words[place - 1 : place] == ["so"]):
            found.append((place, DISTANCED))
        elif (following in ("that", "of", "about") and CLAIM_NOUN.fullmatch(word)) or (
            CLAIM_VERB.fullmatch(word)
        ):
            ours = {"we", "i", "our", "my"} & set(words[max(0, place - 2) : place])
            found += [] if ours else [(place, CLAIMED)]
    return found


def find_reason(
    items: list[Item],
    hit: Hit,
    triggers: list[tuple[int, str]],
    denied: frozenset[int] = frozenset(),
    *,
    quoted: bool = False,
    english: bool = True,
) -> str:
    """Why the sentence does not assert what the cue finds, or empty if nothing says so.

    `triggers` are those of `find_triggers`; `denied` are items of negations, such as "the claim" in
    "we reject the claim that"; `quoted` is True where the words are somebody else's by their voice.
    """
    if any(item.word == "?" for item in items[hit.last + 1 :]):
        return QUESTION
    if not english:
        return ""
    if _in_condition(items, hit, triggers):
        return CONDITION
    if any(kind == TOO and _is_too_much(items, hit, place) for place, kind in triggers):
        return EXCESS
    claimed = not quoted and any(
        _is_claimed(items, hit, place, kind)
        for place, kind in triggers
        if kind in (DISTANCED, CLAIMED) and place < hit.last and place not in hit.own | denied
    )
    return CLAIM if claimed else ""


def is_distanced(
    items: list[Item], hit: Hit, first: int, last: int, *, english: bool = True
) -> bool:
    """Whether words from item `first` to `last` keep a cue at a distance, before or after it."""
    if set(range(first, last + 1)) <= hit.own:
        return False
    if last < hit.first:
        return find_reach(items, last, hit.first, english=english) != BEYOND
    # "…, and the school is open only on paper" has a subject of its own.
    return not any(
        items[place].word == ";"
        or (items[place].word in OPENING and opens_clause(items[:first], place + 1))
        for place in range(hit.last + 1, first)
    )


def _find_to(words: list[str], place: int) -> int:
    """The "to" of "too brutal to …"; 0 where there is none, as after "they too want to"."""
    near = words[place + 1 : place + 1 + NEAR_TO]
    if not near or near[0] in SURE_BASES or "to" not in near:
        return 0
    to = near.index("to")
    return 0 if {",", ";", ":", "—"} & set(near[:to]) else place + 1 + to


def _is_too_much(items: list[Item], hit: Hit, place: int) -> bool:
    target = min((own for own in hit.own if own > place), default=-1)
    return place not in hit.own and target > 0 and find_reach(items, place, target) != BEYOND


def _in_condition(items: list[Item], hit: Hit, triggers: list[tuple[int, str]]) -> bool:
    ifs = [place for place, kind in triggers if kind == CONDITIONAL]
    for place in ifs:
        if place >= hit.last or place in hit.own:
            continue
        # A cue that begins in the condition and ends in what follows from it is kept.
        if _holds(items, place, max(place, hit.first)) and _holds(items, place, hit.last):
            return True
    if hit.first and items[0].word in VERB_FIRST and _is_verb_first(items):
        return all(item.word != "," for item in items[: hit.first])
    near = [items[n].word for n in range(max(0, hit.first - 4), hit.last) if n not in hit.own]
    if not WOULD.isdisjoint(near):
        others = (item.word for place, item in enumerate(items) if place not in hit.own)
        return bool(ifs) or "without" in others or ("would", "have") in set(pairwise(near))
    return False


def _is_verb_first(items: list[Item]) -> bool:
    """Whether "should", "were" or "had" at the start has its subject after it."""
    following = items[1].word if len(items) > 1 else ""
    # "Had the port …" and "Had Ada …" can only be conditions, unless they ask.
    return items[0].word in ("should", "had") or following in SUBJECTS or following in LIGHT


def _holds(items: list[Item], place: int, first: int) -> bool:
    """Whether the clause that begins with "if" lasts until the cue."""
    between = [item.word for item in items[place + 1 : first]]
    if "then" in between or not {";", ":", "—", "?", "!"}.isdisjoint(between):
        return False
    if "," not in between:
        return True
    commas = [n for n in range(place + 1, first) if items[n].word == ","]
    first = between[: between.index(",")]
    ended = any(may_be_verb(word) or word in SURE_BASES for word in first)
    return not ended and not opens_clause(items, commas[-1] + 1)


def _is_claimed(items: list[Item], hit: Hit, place: int, kind: str) -> bool:
    between = [item.word for item in items[place + 1 : hit.first]]
    if kind == DISTANCED:
        return place > hit.first or all(word in LIGHT for word in between)
    if place > hit.first or not (RELATIVES - {"that"}).isdisjoint(between):
        return False
    if items[place].word.startswith("accus") and "of" not in between:
        return False
    return find_reach(items, place, hit.first) != BEYOND
