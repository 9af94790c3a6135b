"""Whether a call is a slogan where it stands: certain, arguable or none, and every reason for it.

Set off on a line of its own, a call is certain with one strong sign: an exclamation mark, an
imperative or acclamation, a pattern, an ending such as "now", a list of slogans that announces it.
With a full stop it takes two signs, without any strong sign it is at best arguable. In quotation
marks it is certain if somebody chants or paints it. What thanks, greets, asks a question, gives an
address or asks for something practical is no slogan anywhere.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from helpers.coding.english import PREPOSITIONS
from helpers.coding.slogan_forms import Form
from helpers.coding.slogan_small_words import ALARMS, HOUSE_WORDS
from helpers.coding.slogan_words import Words

CERTAIN, ARGUABLE, NONE = "certain", "arguable", ""
# Calls or headings, as the other lines of the statement tell; see `slogans`.
HEADING, LOUD = "heading", "heading in capitals"
# No call unless the statement calls elsewhere: a mark alone, or a refusal that may be a house rule.
BARE, RULE = "exclamation mark alone", "rule of a house"
# Arguable unless it stands between the paragraphs of a statement that calls nowhere: what may be a
# name as well; and what is arguable there too: a refusal in a word or two.
UNSURE, REFUSAL = "call or name", "refusal"
LONGEST_IN_BLOCK = 6
REFUSING = ("no", "never", "do not", "don't")
TITLE, BANNER, CLOSING = "title", "banner", "closing call"
ANNOUNCED, CHANT, PROSE = "announced", "quoted chant", "in prose"
LONGEST_CALL, LONGEST_PLAIN, LONGEST_STOPPED, LONGEST_ITEM = 20, 12, 10, 30
LONGEST_LAST = 25  # with an exclamation mark, at the end of a statement
# What a page offers to click, or to write to; with an exclamation mark it may call.
BUTTONS = ("join us", "contact us", "follow us", "support us", "get involved", "take action")
# Who is set against "us": "Our homes are not your savings bank."
OTHERS = ("your", "yours", "their", "theirs")
SET_OFF, ABOVE = "set off on its own line", "set off above the statement"
AS_TITLE, QUOTED, INSIDE = "stands as the title", "in quotation marks", "inside a paragraph"


class Place(NamedTuple):
    """What stands around a call: its kind, the words that announce it, and the like."""

    kind: str
    above: bool = False
    closes: bool = False
    lead: str = ""
    listed: bool = False
    in_row: bool = False
    in_block: bool = False
    repeated: bool = False
    programme: bool = False
    short_row: bool = False
    alone: bool = True
    raised: bool = False


def judge_line(form: Form, place: Place, words: Words) -> tuple[str, list[str]]:
    """Certainty and reasons of a call in the title or on a line of its own."""
    reasons = [AS_TITLE if place.kind == TITLE else ABOVE if place.above else SET_OFF]
    if place.lead:
        reasons.append(f"announced by “{place.lead}”")
    strong, weak = list_signs(form, words)
    if place.in_row or place.in_block:
        strong.append("stands among calls")
    if place.short_row:
        strong.append("short sentences in a row")
    if place.repeated:
        weak.append("repeated")
    if place.closes and place.kind != TITLE:
        weak.append("closes the statement")
    reasons += strong + weak + tell_unlisted(words)
    if is_barred(form, place) or place.programme:
        return NONE, reasons
    return _weigh_line(form, place, strong, weak, words), reasons


def _weigh_line(form: Form, place: Place, strong: list[str], weak: list[str], words: Words) -> str:
    signs = len(strong)
    if place.kind == ANNOUNCED or (place.listed and place.in_row):
        if form.mark == "." and not place.short_row and form.words > LONGEST_STOPPED:
            return NONE
        if not (signs or place.raised):
            # Without a list of words, items that look like calls are judged by their statement.
            short = form.words <= LONGEST_PLAIN and form.mark != "."
            return RULE if place.lead and short and not words.listed else NONE
        return CERTAIN if form.words <= LONGEST_PLAIN or form.mark == "!" else ARGUABLE
    if place.listed:
        # An item of a list that nothing announces: instructions have imperatives too.
        called = form.calls or not words.listed
        return CERTAIN if form.mark == "!" and called else NONE
    if place.short_row:
        return CERTAIN
    if form.mark == ".":
        if form.words > LONGEST_STOPPED:
            return NONE
        if place.in_block and form.words <= LONGEST_IN_BLOCK:
            return HEADING
        if place.closes and form.ambiguous:
            return UNSURE
        if form.finite and form.own and _sets_apart(form.norms):
            return LOUD
        extra = place.repeated or place.closes or place.kind == TITLE or form.capitals
        return CERTAIN if signs >= 1 and extra and not form.finite else NONE
    if form.mark == "!":
        return _weigh_shout(form, place, words)
    if form.words < 2:
        return CERTAIN if place.repeated and form.calls else NONE
    loud = form.capitals and (place.above or form.denies or form.own)
    firm = place.closes or place.kind == TITLE or loud or place.repeated
    if is_rule(form):
        return CERTAIN if place.repeated else RULE
    if is_refusal(form):
        return CERTAIN if place.repeated else REFUSAL
    if form.acclamation or form.code or form.ending:
        tells = form.finite and not (form.capitals or form.code) and " " not in form.ending
        return ARGUABLE if tells and not (place.closes or place.repeated) else CERTAIN
    if form.imperative:
        # Between paragraphs it may be a heading.
        return CERTAIN if firm else HEADING
    if form.capitals and form.verb and place.kind != TITLE:
        called = form.denies or form.own
        if place.closes:
            # "BANKING MADE EASY": what a firm says of itself, in a statement that calls nowhere.
            return CERTAIN if called else LOUD
        told = form.states and form.norms[-1] != "enough"
        return LOUD if called or (form.finite and not told) else NONE
    if words.english and len(form.firsts) > 1 and all(n.endswith("ing") for n in form.firsts):
        # "Staying Safe, Staying Strong": a heading.
        return ARGUABLE if place.closes else NONE
    if form.anaphora:
        return HEADING if form.titled and not firm else CERTAIN
    if (form.alike or form.twice) and not form.finite:
        rounded = form.alike and form.words > 2 and form.norms[0] == form.norms[-1]
        return CERTAIN if (firm or rounded) and place.kind != TITLE else ARGUABLE
    if form.weighs and place.kind != TITLE:
        return CERTAIN if firm else HEADING
    if form.ambiguous or form.short_end or form.weighs:
        return UNSURE
    if place.closes and form.finite and not form.past and (form.denies or form.own):
        # "Their Grief Is No Excuse"
        return CERTAIN if place.in_block and form.denies else ARGUABLE
    return HEADING if place.in_block and form.words <= LONGEST_IN_BLOCK else NONE


def _weigh_shout(form: Form, place: Place, words: Words) -> str:
    """What an exclamation mark on a line of its own is worth, as the words before it tell."""
    if form.words < 2 and words.listed:
        # "Cake!", "Attention!": what is announced or repeated is no alarm.
        calls = form.calls and ALARMS.isdisjoint(form.norms)
        return CERTAIN if calls or (place.repeated and form.calls) or place.in_row else NONE
    if form.past and not (form.calls or place.repeated):
        # "Nobody came!" tells, and calls for nothing.
        return ARGUABLE
    if is_rule(form):
        return RULE
    if not words.listed or place.repeated or form.calls or form.alike or form.twice:
        return CERTAIN
    if form.weighs:
        return CERTAIN
    return CERTAIN if form.denies or (form.own and not form.states) else BARE


def _sets_apart(norms: tuple[str, ...]) -> bool:
    """Whether what is ours is said not to be theirs."""
    return any(one in ("not", "no") and other in OTHERS for one, other in pairwise(norms))


def is_rule(form: Form) -> bool:
    """Whether it may be a rule of a house: "No dogs on deck", "Never feed the gulls".

    What is refused with a place or a number, by name of what a house is about, or as a thing that
    somebody does there ("No diving"), may be one, whatever it is; so may what nobody should do.
    """
    if not _refuses(form):
        return False
    if form.opening in ("never", "do not", "don't"):
        return True
    refused = form.norms[1:]
    if not HOUSE_WORDS.isdisjoint(refused) or any(map(str.isdigit, refused)):
        return True
    return refused[0].endswith("ing") or not PREPOSITIONS.isdisjoint(refused) or len(refused) > 3


def is_refusal(form: Form) -> bool:
    """Whether it refuses something in few words, and is no rule of a house: "No tolls"."""
    return _refuses(form) and not is_rule(form)


def _refuses(form: Form) -> bool:
    if form.code or form.alike or form.own or form.ending or form.finite is None:
        return False
    listed = form.head == "no_calls" and form.norms[0] == "no"
    if listed:
        return True
    return form.opening in REFUSING and len(form.norms) > len(form.opening.split())


def list_signs(form: Form, words: Words) -> tuple[list[str], list[str]]:
    """Signs of a call in its own words: those that tell by themselves, and those that do not."""
    strong = []
    if form.mark == "!":
        strong.append("exclamation mark")
    if form.code:
        strong.append(f"pattern “{form.label}”")
    note = f" ({words.note})" if words.note and words.listed else ""
    if form.imperative:
        strong.append(f"begins with an imperative, “{form.opening}”{note}")
    if form.acclamation:
        strong.append(f"opens as calls do, with “{form.opening}”{note}")
    if form.ending and not form.code:
        strong.append(f"ends as calls do, with “{form.ending}”{note}")
    if form.alike:
        strong.append("said in parts that are alike")
    if form.twice and not form.alike:
        strong.append("says a word twice")
    if form.capitals:
        strong.append("capitals")
    weak = []
    if form.ambiguous:
        article = "an" if form.ambiguous == "adjective" else "a"
        weak.append(f"“{form.opening}” may also be {article} {form.ambiguous}")
    if form.weighs:
        strong.append("sets one thing before another")
    if form.short_end:
        weak.append(f"ends as short calls may, with “{form.short_end}”")
    if form.finite is False and not (form.verb or form.imperative):
        weak.append("no finite verb")
    return strong, weak


def is_barred(form: Form, place: Place) -> bool:
    """Whether it is none whatever else it shows."""
    most = LONGEST_LAST if place.closes and form.mark == "!" else LONGEST_CALL
    if not form.norms or form.words > (LONGEST_ITEM if place.in_row else most):
        return True
    if form.mark != "!" and not place.repeated and " ".join(form.norms) in BUTTONS:
        return True
    if form.polite or form.practical or form.numbered:
        return True
    if place.kind == CHANT:
        return False
    asks = form.asks and not (place.short_row and form.mark == "!")
    return asks or (form.head == "no_calls" and form.mark != "!")


def tell_unlisted(words: Words) -> list[str]:
    """What a reader has to know where no words are listed for a language."""
    return [words.note] if words.note and not words.listed else []
