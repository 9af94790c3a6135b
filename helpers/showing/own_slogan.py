"""A slogan that somebody types: its slots, what the rules say of it, the family it would join."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.filled import FIXED, find_parts, quote_words
from helpers.reading.words import normalise
from helpers.showing.escape import clean, escape, escape_part
from helpers.showing.listing import MARKS
from helpers.showing.pages import Page, show_table
from helpers.showing.slogan_pages import show_family

# A call is short; more of what is typed is not looked at.
LONGEST = 200
CALLS_SHOWN = 3
NOTHING_TYPED = "Type a slogan above, of one word or more."
NO_WORDS = "There are no words in it."
NO_PATTERN = "It fills no pattern of the codebook."
NO_FAMILY = "No slogan here has these words or this pattern."
JOINS = "would join this family:"
JUDGED = "What the rules say of"
NO_SLOGAN = "no slogan"
TOO_LONG = f"Cut at the last space before {LONGEST} characters; what follows is not looked at."


def show_own_slogan(
    text: str, families: pd.DataFrame, codebook, *, corpus=None, language: str = "en"
) -> Page:
    """A typed slogan: its fixed words and slots, its family, what the rules say of it by place.

    `families` is a table of `group_slogans`. A text of more than 200 characters is cut at a space.
    Of several calls in one each is shown, judged and placed by itself. With `corpus` versions that
    are not compared are named as such.
    """
    whole = " ".join(text.split())
    typed = _cut(whole)
    note = f'<p class="sbs-note">{TOO_LONG}</p>' if typed != whole else ""
    if not normalise(typed):
        said = NO_WORDS if typed else NOTHING_TYPED
        return Page(f'<div class="sbs">{note}<p class="sbs-own sbs-note">{said}</p></div>')
    calls = _split_typed(typed, families, codebook)
    several = len(calls) > 1
    shown = "".join(
        _show_call(call, families, codebook, corpus, language, several) for call in calls
    )
    return Page(f'<div class="sbs">{note}{shown}</div>')


def _cut(typed: str) -> str:
    """At the last space that leaves no more than is looked at; in one long word anywhere."""
    if len(typed) <= LONGEST:
        return typed
    return typed[: LONGEST + 1].rpartition(" ")[0] or typed[:LONGEST]


def _show_call(
    call: str, families: pd.DataFrame, codebook, corpus, language: str, several: bool
) -> str:
    """One call: its parts set large, the family that it would join, and how it is judged."""
    from helpers.coding.slogans import find_reasons

    name = f"“{clean(call).strip(MARKS)}”" if several else "it"
    reasons = find_reasons(call, codebook, language=language)
    table = show_table(_say_judgement(reasons), caption=f"{JUDGED} {name}")
    joined = _show_joined(call, name, families, codebook, corpus)
    sides = f'<div>{joined}</div><div class="sbs-judged">{table}</div>'
    return (
        f'<section class="sbs-own-call">{_show_parts(call, codebook)}'
        f'<div class="sbs-own-sides">{sides}</div></section>'
    )


def _split_typed(typed: str, families: pd.DataFrame, codebook) -> list[str]:
    """The calls in what is typed, parted as those of the corpus are."""
    from helpers.comparing.calls import Reader, split_calls
    from helpers.comparing.near_forms import make_form

    whole = families["text"].str.split().str.join(" ") == families["call"]
    alone = {make_form(call) for call in dict.fromkeys(families.loc[whole, "call"])}
    found = split_calls(pd.DataFrame({"text": [typed]}), Reader(codebook), alone=alone)
    return list(dict.fromkeys(found["call"]))[:CALLS_SHOWN]


def _say_judgement(reasons: pd.DataFrame) -> pd.DataFrame:
    """The table of reasons in a reader's words: where it stands, what it is there, and why."""
    found = reasons["certainty"] + ", " + reasons["kind"]
    return pd.DataFrame(
        {
            "if it stands": reasons["place"],
            "it is": found.where(reasons["certainty"] != "", NO_SLOGAN),
            "because": reasons["reasons"],
        }
    )


def _show_joined(call: str, name: str, families: pd.DataFrame, codebook, corpus) -> str:
    from helpers.comparing.families import find_family

    joined = find_family(call, families, codebook)
    called = name[:1].upper() + name[1:]
    said = NO_FAMILY if joined.empty else escape(f"{called} {JOINS}")
    head = f'<div class="sbs"><p class="sbs-note" dir="auto">{said}</p></div>'
    if joined.empty:
        return head
    family = int(joined["family"].iloc[0])
    return head + show_family(joined, codebook, family, corpus=corpus, yours=call)


def _show_parts(call: str, codebook) -> str:
    """The call set large, its fixed words bold, its slots in boxes with their letters."""
    from helpers.coding.slogan_forms import find_filled

    name, label = find_filled(call, codebook)
    pattern = next((code.pattern for code in codebook.codes if code.id == name), "")
    said = NO_PATTERN
    if pattern:
        said = f"Pattern “{label}”: bold words are fixed, what stands in a box fills a slot."
    drawn, at = [], 0
    for part, *place in find_parts(pattern, call) if pattern else []:
        start, end = quote_words(call, *place)
        drawn += [escape_part(call[at:start]), _mark(part, call[start:end])]
        at = end
    drawn.append(escape_part(call[at:]))
    return (
        f'<p class="sbs-own" dir="auto">{"".join(drawn)}</p>'
        f'<p class="sbs-note" dir="auto">{escape(said)}</p>'
    )


def _mark(part: str, words: str) -> str:
    if part == FIXED:
        return f"<b>{escape(words)}</b>"
    letter = f"<sub>{escape(part)}</sub>"
    return f'<span class="sbs-filling"><bdi>{escape(words)}</bdi> {letter}</span>'
