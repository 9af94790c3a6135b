"""Slogans in quotation marks: what is chanted, called, sung or painted, and what is not.

The words before and after the quotation tell, in its sentence. Where somebody says it, or where it
is the title of a work, it is no slogan, unless chanting stands there too.
"""

from __future__ import annotations

import re
from itertools import pairwise

import pandas as pd

from helpers.coding.passages import find_enclosing, find_sentence
from helpers.coding.slogan_bounds import end_mark, trim
from helpers.coding.slogan_callers import MANY, ONE, ORDERED, PERSONAL
from helpers.coding.slogan_forms import Form
from helpers.coding.slogan_judging import (
    ARGUABLE,
    CERTAIN,
    CHANT,
    NONE,
    QUOTED,
    Place,
    is_barred,
    list_signs,
    tell_unlisted,
)
from helpers.coding.slogan_small_words import ALARMS
from helpers.coding.slogan_words import Words
from helpers.reading.roles import COUNTED_ROLES

# In letters, words and letters around the quotation.
LONGEST_QUOTED, LONGEST_CHANT = 200, 16
BEFORE, AFTER, NEAR = 160, 60, 45
CORNERS = re.compile(r"[「『]([^「『」』]{2,120})[」』]")
SAME_MARKS = re.compile(r"(?<!\w)”(?=\S)([^”]{2,120})(?<=\S)”")
LONGEST_JOIN = 24
# What many raise together, over and over.
TOGETHER = re.compile(
    r"\b(?:s[aiu]ng|singing|chant\w*|in time|in unison|in chorus|with one voice|"
    r"(?:over and over|again and again)|drums?|drumming|clapp\w+)\b",
    re.IGNORECASE,
)
SHORTEST_ORDER = 3
# What firms and schools have too.
MOTTO = re.compile(r"motto|slogan|watchword", re.IGNORECASE)
JOIN = re.compile(
    r"[\"'”’»]?\s*(?:[,;/]\s*(?:and|or|then|und|et|y|e)?|and|or|then|und|et|y|e|followed by)\s*"
    r"[\"'“‘„«]"
)
CLAUSE_END = re.compile(r"[.!?。！？,;:]|\n\s*\n|\n\s*[-–—•*]")


def find_quoted(corpus) -> pd.DataFrame:
    """One row per short quotation in title, body or calls, with the words `before` and `after`.

    `cue` is the verb of saying that tells of it, if there is one.
    """
    voices = corpus.voices[corpus.voices["kind"] != "indirect"]
    voices = _add_other_marks(voices, corpus)
    voices = voices[(voices["end"] - voices["start"]) <= LONGEST_QUOTED]
    counted = corpus.paragraphs[corpus.paragraphs["role"].isin(COUNTED_ROLES)]
    voices = voices[find_enclosing(voices, counted, corpus) >= 0].reset_index(drop=True)
    held = find_sentence(voices, corpus)
    sentences = corpus.sentences.iloc[held]
    rows = []
    for name, start, end, cue, opens in zip(
        voices["statement_id"], voices["start"], voices["end"], voices["cue"],
        sentences["start"], strict=True,
    ):  # fmt: skip
        text = corpus.text(name)
        before = text[max(opens, start - BEFORE) : start]
        after = _clause_after(text[start:end], text[end : end + AFTER])
        first, last = trim(text, start, end)
        rows.append((name, first, last, text[first:last], cue, before, after))
    columns = ["statement_id", "start", "end", "text", "cue", "before", "after"]
    quoted = pd.DataFrame(_share_words(rows, corpus), columns=columns)
    return quoted[quoted["text"] != ""]


def _share_words(rows: list[tuple], corpus) -> list[tuple]:
    """Quotations in a row, with "and" between them, share the words before and after the row."""
    rows = sorted(rows, key=lambda row: row[:2])
    joined = [False] * (len(rows) + 1)
    for number, (one, other) in enumerate(pairwise(rows), start=1):
        near = one[0] == other[0] and 0 < other[1] - one[2] <= LONGEST_JOIN
        between = corpus.text(one[0])[one[2] : other[1]] if near else ""
        joined[number] = bool(JOIN.fullmatch(between))
    for number, row in enumerate(rows):
        if joined[number]:
            rows[number] = (*row[:5], f"{rows[number - 1][5]} {row[5]}", row[6])
    for number in range(len(rows) - 1, -1, -1):
        if joined[number + 1]:
            rows[number] = (*rows[number][:6], rows[number + 1][6])
    return rows


def _add_other_marks(voices: pd.DataFrame, corpus) -> pd.DataFrame:
    """Quotations in marks that the reading does not pair: of Japanese, and ”…” as in Finnish."""
    rows = []
    for name in corpus.statements.index:
        text = corpus.text(name)
        expressions = [CORNERS] * ("「" in text or "『" in text)
        expressions += [SAME_MARKS] * ("”" in text and "“" not in text and "„" not in text)
        for expression in expressions:
            for match in expression.finditer(text):
                rows.append((name, *match.span(1), match.group(1), "direct", "", ""))
    if not rows:
        return voices
    columns = ["statement_id", "start", "end", "text", "kind", "speaker", "cue"]
    both = pd.concat([voices, pd.DataFrame(rows, columns=columns)], ignore_index=True)
    return both.drop_duplicates(["statement_id", "start", "end"])


def judge_quoted(
    form: Form, cue: str, place: Place, words: Words,
    *, said: bool = False, work: bool = False, caller: str = "",
    together: bool = False,
) -> tuple[str, list[str]]:  # fmt: skip
    """Certainty and reasons of a call in quotation marks; `cue`: what tells that it is chanted.

    `said`: a verb of saying tells of it; `work`: it is the title of a work; `caller`: who raises
    it, as in `slogan_callers`; `together`: many raise it in chorus.
    """
    strong, weak = list_signs(form, words)
    reasons = [QUOTED]
    if cue:
        reasons.append(f"beside “{cue}”")
    reasons += strong + ["repeated"] * place.repeated + weak + tell_unlisted(words)
    if is_barred(form, place._replace(kind=CHANT)) or form.words > LONGEST_CHANT:
        return NONE, reasons
    if work or caller == ORDERED:
        return NONE, reasons
    if cue and caller in (MANY, ONE) and not place.repeated:
        chorus = together or bool(words.announcing.search(cue))
        return _weigh_voice(form, caller, chorus), reasons
    return _weigh(form, cue, said, place, words), reasons


def _weigh_voice(form: Form, caller: str, chorus: bool) -> str:
    """What is shouted, sung or answered, by many or by a single person."""
    called = form.acclamation or form.alike or form.twice or bool(form.code or form.ending)
    alarm = form.words < 2 and (not form.calls or not ALARMS.isdisjoint(form.norms))
    plain = form.mark != "!" and not (chorus and called and caller == MANY)
    if plain or alarm:
        return NONE
    if caller == MANY:
        return CERTAIN
    if form.words < 2 or not PERSONAL.isdisjoint(form.norms):
        return NONE
    if called and (form.alike or form.code or not form.imperative):
        return CERTAIN
    return ARGUABLE if form.imperative and form.own else NONE


def _weigh(form: Form, cue: str, said: bool, place: Place, words: Words) -> str:
    called = form.calls or form.alike or form.weighs
    if cue and not MOTTO.match(cue):
        called = called or bool(form.ambiguous or form.short_end)
    if cue:
        # What is sung or called may be anything; what stands on a banner or is chanted is a call.
        firm = words.announcing.search(cue) and (called or _has_words(form))
        firm = firm or (place.repeated and form.calls and form.words >= SHORTEST_ORDER)
        return CERTAIN if firm or form.mark == "!" else NONE
    if form.mark != "!" or form.words < 2:
        return ARGUABLE if place.repeated and called and not said else NONE
    if place.repeated and (called or not words.listed):
        return CERTAIN
    if not words.listed:
        return CERTAIN if not said or form.words >= 2 else NONE
    return ARGUABLE if called and not said else NONE


def _has_words(form: Form) -> bool:
    """Whether it has three words, and not only letters."""
    return form.words >= 3 and (max(map(len, form.norms)) > 1 or not form.norms[0].isascii())


def _clause_after(quoted: str, after: str) -> str:
    """What follows a quotation in its clause: `…!” they chanted`, but not the next sentence."""
    bare = after[1:].lstrip(" ,\n")
    if end_mark(quoted) and bare[:1].isupper() and after[1:2] != ",":
        return ""
    return CLAUSE_END.split(bare, maxsplit=1)[0]


def find_chanting(before: str, after: str, words: Words) -> str:
    """The chanting words nearest to the quotation, before it or after."""
    found = list(words.chanting.finditer(before))
    if found:
        return " ".join(found[-1].group().split())
    after_it = words.chanting.search(after)
    return " ".join(after_it.group().split()) if after_it else ""


def is_together(before: str, after: str) -> bool:
    """Whether the words around a quotation tell that it is raised in chorus."""
    return bool(TOGETHER.search(before) or TOGETHER.search(after))


def is_work(before: str, after: str, words: Words) -> bool:
    """Whether the quotation is the title of a work, and nobody chants nearer to it."""
    near = before[-NEAR:]
    works = list(words.works.finditer(near))
    chants = list(words.chanting.finditer(near))
    if works and not (chants and chants[-1].start() > works[-1].start()):
        return True
    return not chants and bool(words.works.search(after[: NEAR // 2]))
