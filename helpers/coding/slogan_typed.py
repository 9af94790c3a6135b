"""A slogan that somebody types, judged in each place where it could stand, with every reason.

Where it would be none the reasons say first what bars it or what is missing, then what speaks for
it all the same.
"""

from __future__ import annotations

import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.slogan_bounds import trim
from helpers.coding.slogan_chants import LONGEST_CHANT, judge_quoted
from helpers.coding.slogan_exclaimed import LONGEST_EXCLAMATION
from helpers.coding.slogan_forms import Form, read_form
from helpers.coding.slogan_judging import (
    ARGUABLE,
    BARE,
    CERTAIN,
    CHANT,
    CLOSING,
    HEADING,
    INSIDE,
    LONGEST_CALL,
    LOUD,
    NONE,
    PROSE,
    QUOTED,
    REFUSAL,
    RULE,
    SET_OFF,
    UNSURE,
    Place,
    is_rule,
    judge_line,
    list_signs,
)
from helpers.coding.slogan_sentences import judge_sentence
from helpers.coding.slogan_small_words import ALARMS
from helpers.coding.slogan_words import Words, take_lists

REASON_COLUMNS = ["place", "kind", "certainty", "reasons"]
ON_A_LINE = "on a line of its own"
IN_QUOTES = "in quotation marks, after “they chanted”"
IN_PARAGRAPH = "inside a paragraph"
ON_ITS_OWN_LINE = "call on its own line"
THOUGH = "though: "
# As far as one line tells, without a statement around it.
SETTLED = {
    HEADING: CERTAIN, LOUD: CERTAIN, BARE: CERTAIN, RULE: CERTAIN, REFUSAL: CERTAIN,
    UNSURE: ARGUABLE,
}  # fmt: skip
# Words that tell that a quotation is chanted.
SUCH_AS = "chanted"
PLACES = (SET_OFF, QUOTED, INSIDE, f"beside “{SUCH_AS}”")


def find_reasons(text: str, codebook: Codebook, *, language: str = "en") -> pd.DataFrame:
    """One row per place where a typed slogan could stand: place, kind, certainty, reasons.

    `certainty` is empty where it would be no slogan. The same rules judge it as in a statement
    that calls elsewhere: nothing announces it, and in quotation marks it is chanted.
    """
    words = take_lists(codebook, language)
    bare = " ".join(text.split())
    start, end = trim(bare, 0, len(bare))
    bare = bare[start:end]
    form = read_form(bare, words, codebook)
    certainty, line = judge_line(form, Place(CLOSING), words)
    places = (
        (ON_A_LINE, ON_ITS_OWN_LINE, (SETTLED.get(certainty, certainty), line)),
        (IN_QUOTES, CHANT, judge_quoted(form, SUCH_AS, Place(CHANT), words)),
        (IN_PARAGRAPH, PROSE, judge_sentence(bare, form, words, calling=True)),
    )
    rows = []
    for place, kind, (judged, reasons) in places:
        told = [reason for reason in reasons if reason != PLACES[-1]]
        if judged == NONE:
            told = tell_refusal(form, kind, words, told)
        rows.append((place, kind if judged else "", judged, "; ".join(told)))
    return pd.DataFrame(rows, columns=REASON_COLUMNS, dtype="str")


def tell_refusal(form: Form, kind: str, words: Words, reasons: list[str]) -> list[str]:
    """What bars a call from a place or is missing there, then what was found all the same."""
    found = [reason for reason in reasons if reason not in PLACES]
    if kind == PROSE:
        found = [sign for signs in list_signs(form, words) for sign in signs]
    if not form.norms:
        return ["has no words"]
    told = _find_bars(form, kind) or [_find_missing(form, kind, words)]
    return [*told, THOUGH + ", ".join(found)] if found else told


def _find_bars(form: Form, kind: str) -> list[str]:
    """What makes it none whatever else it shows."""
    most = {CHANT: LONGEST_CHANT, PROSE: LONGEST_CALL}.get(kind, LONGEST_CALL)
    headed = kind != CHANT and not form.asks and form.head == "no_calls" and form.mark != "!"
    bars = {
        f"has more than {most} words": form.words > most,
        "thanks or greets": form.polite,
        "a practical request": form.head == "practical" and not form.polite,
        "gives a time, an address or the like": form.practical and form.head != "practical",
        "the number of an issue": form.numbered,
        "asks a question": form.asks and kind != CHANT,
        f"begins as headings and notes do, with “{form.opening}”": headed,
    }
    return [bar for bar, holds in bars.items() if holds]


def _find_missing(form: Form, kind: str, words: Words) -> str:
    """What a call would need there, or what else its words may be."""
    if form.words < 2:
        alarm = not ALARMS.isdisjoint(form.norms)
        return "a single word, of alarm or everyday" if alarm else "a single word"
    if kind == PROSE and form.mark == "!":
        return _tell_prose(form)
    missing = {
        "no exclamation mark": form.mark != "!",
        "no demand": kind == PROSE,
        "no saying": kind == PROSE and words.english,
        "no listed opening": words.listed and not (form.imperative or form.acclamation),
        "no pattern": not form.code,
    }
    told = ", ".join(name for name, lacks in missing.items() if lacks)
    return f"{told}, ends in a full stop" if form.mark == "." and kind == CLOSING else told


def _tell_prose(form: Form) -> str:
    """Why a short exclamation in prose does not call."""
    if form.words > LONGEST_EXCLAMATION:
        return f"an exclamation of more than {LONGEST_EXCLAMATION} words"
    if form.past:
        return "tells of the past"
    if is_rule(form):
        return "may be a rule of a house"
    if form.imperative:
        return "an order that may be about anything"
    if form.states:
        return "tells how things stand"
    return "no demand, no saying, no listed opening, no pattern"
