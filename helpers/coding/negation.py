"""Whether a negation turns what a cue suggests, or leaves it unclear what the sentence asserts.

The words that negate are data of the codebook: `negations` deny what follows them ("not", "nobody",
"deny"), `negations_after` what stands before them ("is a myth"), and `no_negations` only look like
it ("not only", "no doubt"). A cue's own negation ("no war with") is none here.

A negation turns a cue if it reaches it directly (see `helpers.coding.scope`): "did not close the
school", "Never has the port closed", "That the port is closed is a myth". If it stands in the same
clause and does not, or if there are two, the cue is withheld: **what a sentence asserts must never
be told as its opposite**, and to miss something is the lesser fault. So these are withheld too:

- what is denied in part, or for one reason, time or way only: "not all", "not … until", "never so",
  "not close it in March but in May";
- "no" beside a noun that something else is said of ("No strike will help us"), or in a demand
  ("No war"), since neither says that there is none;
- the denials of others ("the mayor denies", "they refuse"), unless we are the ones who deny;
- clauses with "who do not", and what a negation outside a quotation does to the words inside;
- comparisons ("not safer", of the cue `safe*`, and "could not be safer", which is as safe as can
  be), and what ends in a negation by itself ("The harbour is safe, not.");
- a demand that others are only said not to meet (see `helpers.coding.demands`).

A cue's own negation is asked too whether it denies in part ("did not close it out of malice"). A
sentence that the next one refutes ("That is a lie.", "Not!") is withheld as well.

Known limits. Any other negation in another sentence is not seen ("Safe? Far from it." is a question
and withheld, "The dam is safe. Far from it." is not), nor are words that deny without being listed
("few", "stop closing", "he lied", "less than safe"), nor irony ("as safe as a sieve"). Who is
blamed by a cue's own negation in a demand ("did not mourn") is not asked.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from helpers.coding.denials import (
    NO,
    NOBODY,
    Hit,
    Negator,
    denies_all,
    leaves_part,
    reaches_over,
)
from helpers.coding.english import PREPOSITIONS, take_words
from helpers.coding.scope import (
    BEYOND,
    CLAUSE,
    DIRECT,
    HARD,
    LIGHT,
    SUBORDINATORS,
    Item,
    find_reach,
)

ANAPHORS = take_words("that this it which these all")
SAY = take_words("say says said saying")


class Verdict(NamedTuple):
    """The negation that turns the cue's polarity, if one does, and whether it is withheld."""

    turned: Negator | None
    withheld: bool


def judge(items: list[Item], hit: Hit, negators: list[Negator], *, english: bool = True) -> Verdict:
    """What the negations of a sentence do to a cue."""
    reached, own, partial = [], False, False
    for negator in negators:
        if _is_own(negator, hit):
            own = True
            partial |= english and _denies_in_part(items, hit, negator)
            continue
        reach = _reach(items, hit, negator, english)
        if reach != BEYOND:
            reached.append((negator, reach))
    reached = _merge_pairs(reached)
    clear = len(reached) == 1 and not own and reached[0][1] == DIRECT
    turned = reached[0][0] if clear and not partial else None
    return Verdict(turned, partial or (bool(reached) and not clear))


def _is_own(negator: Negator, hit: Hit) -> bool:
    """Whether the cue itself holds the negation: `no war with`, or its "not" of "not a single"."""
    places = negator.core or range(negator.first, negator.last + 1)
    return all(place in hit.own for place in places)


def _denies_in_part(items: list[Item], hit: Hit, negator: Negator) -> bool:
    """Whether a cue's own "not" leaves something: "did not close the school out of malice"."""
    # "Nothing to do with", "no war with": nothing is done that could be done otherwise.
    if negator.words in NO or negator.words in NOBODY or negator.words[-1] == "with":
        return False
    target = min((place for place in hit.own if place > negator.last), default=negator.last + 1)
    return leaves_part(items, hit, target)


def _merge_pairs(reached: list[tuple[Negator, str]]) -> list[tuple[Negator, str]]:
    """Of "neither … nor" and "not … nor", which are one, the one that reaches directly."""
    if len(reached) == 2 and reached[1][0].words == ("nor",):
        return [pair for pair in reached if pair[1] == DIRECT][:1] or reached
    return reached


def _reach(items: list[Item], hit: Hit, negator: Negator, english: bool) -> str:
    if negator.quote >= 0:
        return _reach_quotation(items, negator, english)
    if negator.first > hit.last and _is_afterthought(items, negator):
        return CLAUSE
    if negator.last < hit.first:
        return _reach_ahead(items, hit, negator, hit.first, english) if negator.ahead else BEYOND
    if negator.first > hit.last:
        return _reach_back(items, hit, negator, english) if negator.behind else BEYOND
    within = hit.first <= negator.first and negator.last <= hit.last
    target = min((place for place in hit.own if place > negator.last), default=-1)
    if not (within and negator.ahead) or target < 0:
        return CLAUSE
    return _reach_ahead(items, hit, negator, target, english)


def _is_afterthought(items: list[Item], negator: Negator) -> bool:
    """Whether a negation ends the sentence by itself: "The harbour is safe, not." """
    ends = all(item.word in HARD for item in items[negator.last + 1 :])
    return ends and items[negator.first - 1].word in HARD | {",", "…"}


def _reach_quotation(items: list[Item], negator: Negator, english: bool) -> str:
    """Never direct: what somebody "never said" or "denies" is no assertion, nor its opposite."""
    place = negator.quote
    while place and items[place - 1].word in (":", ","):
        place -= 1
    if not negator.ahead or negator.last >= place:
        return CLAUSE if negator.behind or negator.last < negator.quote else BEYOND
    reach = find_reach(items, negator.last, place, english=english)
    return BEYOND if reach == BEYOND else CLAUSE


def _reach_ahead(items: list[Item], hit: Hit, negator: Negator, target: int, english: bool) -> str:
    noun = negator.words in NO or negator.words in NOBODY
    before = items[negator.first - 1].word if negator.first else ""
    phrase = noun and (before in PREPOSITIONS or before in SAY)
    reach = find_reach(items, negator.last, target, english=english, thing=noun, phrase=phrase)
    if not english or reach == BEYOND:
        return reach
    reached = reach == DIRECT or reaches_over(items, negator, target)
    return DIRECT if reached and denies_all(items, hit, negator, target) else CLAUSE


def _reach_back(items: list[Item], hit: Hit, negator: Negator, english: bool) -> str:
    between = [item.word for item in items[hit.last + 1 : negator.first]]
    refers = between[-1:] and between[-1] in ANAPHORS and len(between) <= 2
    if any(word in HARD for word in between):
        return CLAUSE if refers and english else BEYOND
    if not between and not english:
        return DIRECT
    if not english:
        return CLAUSE
    # "…, and the rest is a myth" has a subject of its own.
    ends = {"but", "nor", *SUBORDINATORS}
    joined = (",", "and") in set(pairwise(between))
    if joined or ends & set(between):
        return BEYOND
    start = max((n + 1 for n in range(hit.first) if items[n].word in HARD | {","}), default=0)
    before = [item.word for item in items[start : hit.first]]
    if "that" in before[:3]:
        before = before[before.index("that") + 1 :]
    return DIRECT if all(word in LIGHT for word in [*before, *between]) else CLAUSE
