"""Whether a call is a slogan where it stands: certain, arguable or none, and every reason for it.

Set off on a line of its own, a call is certain with one strong sign: an exclamation mark, an
imperative or acclamation, a pattern, an ending such as "now", a list of slogans that announces it.
With a full stop it takes two signs, without any strong sign it is at best arguable. In quotation
marks it is certain if somebody chants or paints it. What thanks, greets, asks a question, gives an
address or asks for something practical is no slogan anywhere.
"""

from __future__ import annotations

from typing import NamedTuple

from helpers.coding.slogan_forms import Form
from helpers.coding.slogan_small_words import ALARMS, CONTESTED
from helpers.coding.slogan_words import Words

CERTAIN, ARGUABLE, NONE = "certain", "arguable", ""
# Calls or headings, as the other lines of the statement tell; see `slogans`.
HEADING, LOUD = "heading", "heading in capitals"
# No call unless the statement calls elsewhere: a mark alone, or a refusal that may be a house rule.
BARE, RULE = "exclamation mark alone", "rule of a house"
LONGEST_IN_BLOCK = 6
TITLE, BANNER, CLOSING = "title", "banner", "closing call"
ANNOUNCED, CHANT, PROSE = "announced", "quoted chant", "in prose"
LONGEST_CALL, LONGEST_PLAIN, LONGEST_STOPPED, LONGEST_ITEM = 20, 12, 10, 30
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
            return NONE
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
        extra = place.repeated or place.closes or place.kind == TITLE or form.capitals
        return CERTAIN if signs >= 1 and extra and not form.finite else NONE
    if form.mark == "!":
        return _weigh_shout(form, place, words)
    if form.words < 2:
        return CERTAIN if place.repeated and form.calls else NONE
    firm = place.closes or place.kind == TITLE or form.capitals or place.repeated
    if is_rule(form):
        return CERTAIN if place.repeated else RULE
    if form.acclamation or form.code or form.ending:
        tells = form.finite and not (form.capitals or form.code) and " " not in form.ending
        return ARGUABLE if tells and not (place.closes or place.repeated) else CERTAIN
    if form.imperative:
        # Between paragraphs it may be a heading.
        return CERTAIN if firm else HEADING
    if form.capitals and form.verb and place.kind != TITLE:
        if place.closes:
            return CERTAIN
        loud = form.denies or form.own
        return LOUD if loud else HEADING if form.finite else NONE
    if words.english and len(form.firsts) > 1 and all(n.endswith("ing") for n in form.firsts):
        # "Staying Safe, Staying Strong": a heading.
        return ARGUABLE if place.closes else NONE
    if form.anaphora:
        return HEADING if form.titled and not firm else CERTAIN
    if (form.alike or form.twice) and not form.finite:
        return CERTAIN if firm and place.kind != TITLE else ARGUABLE
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
    return CERTAIN if form.denies or (form.own and not form.states) else BARE


def is_rule(form: Form) -> bool:
    """Whether it may be a rule of a house: "No dogs on deck", "Never feed the gulls"."""
    known = form.finite is not None and form.acclamation
    if form.code or form.alike or form.own or form.ending or not known:
        return False
    return form.norms[0] in ("no", "never") and form.norms[1] not in CONTESTED


def list_signs(form: Form, words: Words) -> tuple[list[str], list[str]]:
    """Signs of a call in its own words: those that tell by themselves, and those that do not."""
    strong = []
    if form.mark == "!":
        strong.append("exclamation mark")
    if form.code:
        strong.append(f"pattern “{form.label}”")
    note = f" ({words.note})" if words.note and words.listed else ""
    if form.imperative:
        strong.append(f"begins with an imperative{note}")
    if form.acclamation:
        strong.append(f"begins with an acclamation{note}")
    if form.ending and not form.code:
        strong.append(f"ends as calls do, with “{form.ending}”{note}")
    if form.alike:
        strong.append("said in parts that are alike")
    if form.twice and not form.alike:
        strong.append("says a word twice")
    if form.capitals:
        strong.append("capitals")
    weak = []
    if form.finite is False and not (form.verb or form.imperative):
        weak.append("no finite verb")
    return strong, weak


def is_barred(form: Form, place: Place) -> bool:
    """Whether it is none whatever else it shows."""
    if not form.norms or form.words > (LONGEST_ITEM if place.in_row else LONGEST_CALL):
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
