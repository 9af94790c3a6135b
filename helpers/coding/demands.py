"""Whether a negation denies a demand, or only blames somebody for not meeting it.

A claim may be a demand: that a strike be condemned, that a war be opposed. "We do not condemn the
strike" and "Nobody should condemn the strike" are against it. "The council did not condemn the
strike" tells what somebody else left undone, mostly as a reproach, and is no denial of the demand.

So a negation turns a demand only if its clause is in the first person (its subject is we, I, or
"our" with a word for the speakers themselves, such as "our union"), if a word of obligation stands
with it (must, should, ought, need, let us), or if it has no subject at all (an order, "Do not
close"). All other negations leave the demand untold, and so does what we only cannot do.

Known limits: a subject is looked for right before its verb, so that "We, the crew, do not" is
untold; what we tell of our own omission ("We did not oppose the war, to our shame") is taken for a
denial. In another language than English no negation turns a demand.
"""

from __future__ import annotations

from helpers.coding.denials import DENIALS, NO, NOBODY, Hit, Negator
from helpers.coding.english import take_words
from helpers.coding.scope import FINITE, HARD, LIGHT, Item, may_be_verb

OBLIGATION = take_words("must should ought mustn't shouldn't oughtn't needn't")
# What we cannot do we may want to do.
UNABLE = take_words("can could cannot can't couldn't")
FIRST_PERSON = take_words("we i")
# What is "ours" and speaks for us; "our government" does not.
OURSELVES = take_words(
    "aim alliance appeal association call campaign committee declaration demand federation group "
    "leaflet league movement network organisation organization party position statement union"
)
# Between a subject and its verb.
ADVERBS = take_words("also always certainly clearly simply still therefore thus too will") | LIGHT
# With these an order begins; "did" and "does" have a subject.
ORDERS = take_words("do please comrades friends let us")
ORDERING = {("not",), ("never",), ("don't",), ("do", "not"), ("by", "no", "means"), ("nor",)}
IN_CLAUSE = HARD | take_words("that who which whom whose because while but and or") | {","}


def denies_demand(items: list[Item], hit: Hit, negator: Negator) -> bool:
    """Whether what a negation turns is the demand itself."""
    target = min((place for place in hit.own if place > negator.last), default=-1)
    between = [item.word for item in items[negator.last + 1 : target]] if target >= 0 else []
    if target < 0:
        between = [item.word for item in items[hit.first : negator.first]]
    clause = _clause_before(items, negator.first)
    verbs = _verbs_before(clause)
    if not OBLIGATION.isdisjoint([*verbs, *negator.words, *between]) or clause[-1:] == ["need"]:
        return True
    starts = _is_start(items, negator.first - len(clause))
    if starts and clause[:1] == ["let"] and FINITE.isdisjoint(clause):
        return True
    reports = negator.words[-1] == "that" or target < 0
    if reports:
        # "It is false that …": it is denied that somebody did so.
        ahead = [item.word for item in items[max(target, 0) : hit.last + 1]]
        return not OBLIGATION.isdisjoint(ahead)
    ordered = starts and _is_order(items, clause, negator, between, target)
    return ordered or _is_first_person(clause, verbs, negator, between)


def _clause_before(items: list[Item], place: int) -> list[str]:
    """The words of its clause that stand before an item."""
    first = place
    while first and items[first - 1].word not in IN_CLAUSE:
        first -= 1
    return [item.word for item in items[first:place]]


def _verbs_before(clause: list[str]) -> list[str]:
    """The helping verbs and small adverbs at the end of the words before a negation."""
    first = len(clause)
    while first and clause[first - 1] in FINITE | OBLIGATION | ADVERBS:
        first -= 1
    return clause[first:]


def _is_first_person(
    clause: list[str], verbs: list[str], negator: Negator, between: list[str]
) -> bool:
    if not UNABLE.isdisjoint([*verbs, *negator.words, *between]):
        return False
    # "Never shall we", "Nor do we", "None of us".
    if not clause and not FIRST_PERSON.isdisjoint(between[:2]):
        return set(between) <= FINITE | FIRST_PERSON | LIGHT
    if negator.words == ("none",) and between[:2] == ["of", "us"]:
        return not clause
    subject = clause[: len(clause) - len(verbs)]
    if not subject and (negator.words in NOBODY or negator.words in NO):
        return False
    if FIRST_PERSON.isdisjoint(subject[-1:]):
        # "Our government's statement" is not ours.
        return subject[-2:-1] == ["our"] and subject[-1] in OURSELVES
    # "The raid we hate" has another subject before it.
    return len(subject) == 1 or subject[0] in ("so", "today", "now", "therefore", "and", "here")


def _is_start(items: list[Item], place: int) -> bool:
    """Whether a sentence begins there, or what may be one; after a dash or a comma it goes on."""
    return not place or items[place - 1].word in (":", ";", "!", "?")


def _is_order(
    items: list[Item], clause: list[str], negator: Negator, between: list[str], target: int
) -> bool:
    """Whether nobody is named before it, and none after: "Do not close", never "did not close"."""
    orders = negator.words in ORDERING and set(clause) <= ORDERS
    told = may_be_verb(items[target].word) or not FINITE.isdisjoint([*between])
    return orders and not told and not any(DENIALS.fullmatch(w) for w in negator.words)
