"""Short exclamations inside a paragraph: which of them call, and which only exclaim.

An exclamation mark alone tells nothing there ("Cake!", "We ate the rice!"). It calls with a sign in
its words: an acclamation, a pattern, an ending or an order, two halves that answer each other, a
word said twice, "we" or "they" with what is, shall or must be, or a refusal in the present. What
tells of the past, and a rule of the house ("No open-toed shoes!"), calls for nothing. Where the
prose closes, less is asked. Single words never count.
"""

from __future__ import annotations

import re

from helpers.coding.english import SMALL_WORDS, take_words
from helpers.coding.slogan_forms import Form
from helpers.coding.slogan_small_words import (
    ADJECTIVES_TOO,
    AFTER_VERBS,
    HOUSE_WORDS,
    NAMED_THINGS,
    NOUNS_TOO,
)
from helpers.coding.slogan_words import Words

LONGEST_EXCLAMATION = 9
HALVES = re.compile(r"\s*[,;–—]\s+")
# "They" are those of whom something is demanded.
SPEAKERS = take_words("we our ours us they nobody people together")
MODALS = take_words("must will shall won't can't cannot")
SINGLE = take_words("i he she it you that this there here")
# "Don't feed the gulls!" may be a rule of a house.
NOT_TO_DO = ("do not", "don't")
OTHERS = take_words("them him her us")
LATER = take_words("yet")
# First persons that are determined, in languages whose verbs are not known.
DETERMINED = re.compile(
    r"\b(?:wir (?:bleiben|nicht|wollen|kämpfen|geben)|nous (?:voulons|resterons|restons|ne)|"
    r"on (?:ne|reste|lâche)|vamos a|queremos|seguimos|seguiremos|no nos)\b",
    re.IGNORECASE,
)


def is_called(
    text: str, form: Form, words: Words, *, calling: bool, closes: bool, saying: bool, near: bool
) -> bool:
    """Whether a short exclamation calls; `calling`: its statement does.

    `closes`: it closes the prose, `saying`: it is an aphorism, `near`: it follows a practical
    request or a courtesy.
    """
    if form.mark != "!" or not 1 < form.words <= LONGEST_EXCLAMATION:
        return False
    if form.code and calling and not form.past:
        return form.imperative or form.acclamation or not near
    if form.acclamation:
        return _acclaims(form, calling=calling, closes=closes)
    if not calling or near:
        return False
    if not words.listed:
        return True
    if words.english and form.norms[0] in SINGLE and not form.ending:
        return False
    if form.past or not LATER.isdisjoint(form.norms):
        return False
    if form.ending or form.alike or form.twice or form.weighs or saying or is_halved(text, form):
        return True
    if closes:
        return (form.words > 2 or form.imperative) and not form.states
    if not words.english:
        return form.imperative or bool(DETERMINED.search(text))
    if form.imperative and form.opening in NOT_TO_DO and not form.own:
        return False
    if form.imperative:
        return _orders(form)
    return _is_determined(form)


def is_halved(text: str, form: Form) -> bool:
    """Whether two halves of two to four words answer each other: "Wind now, oil never"."""
    halves = [half.split() for half in HALVES.split(text)]
    even = len(halves) == 2 and 2 <= len(halves[0]) <= 4
    return even and len(halves[0]) == len(halves[1]) and not form.finite


def _acclaims(form: Form, *, calling: bool, closes: bool) -> bool:
    """Whether an acclamation is one: "No open-toed shoes!" begins like it and is a rule."""
    if form.norms[0] == "yes" and form.norms[1] not in ("to", "we"):
        return False
    if form.norms[0] != "no" or form.norms[1] in ("more", "to"):
        return calling or form.words > 2
    if not calling or not HOUSE_WORDS.isdisjoint(form.norms):
        return False
    return closes or form.alike or form.own or form.words <= 3 or "without" in form.norms


def _orders(form: Form) -> bool:
    """Whether an order is one to everybody: "Open the books!", "Free them!", not "Stand back!"."""
    after = form.norms[1]
    if form.words == 2:
        named = after not in SMALL_WORDS and after not in NAMED_THINGS and not after.endswith("ly")
        return named or after in OTHERS
    if form.head != "nouns_too" or after in AFTER_VERBS:
        return True
    known = form.norms[0] in ADJECTIVES_TOO | NOUNS_TOO and SMALL_WORDS.isdisjoint(form.norms)
    return known and form.words == 3 and NAMED_THINGS.isdisjoint(form.norms)


def _is_determined(form: Form) -> bool:
    """Whether "we" or "they" are, will or must, or something is refused, in the present."""
    if not form.verb or form.norms[0] in SINGLE or form.states:
        return False
    spoken = not SPEAKERS.isdisjoint(form.norms)
    return (spoken and (form.own or not MODALS.isdisjoint(form.norms))) or form.denies
