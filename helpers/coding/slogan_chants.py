"""Slogans in quotation marks: what is chanted, called, sung or painted, and what is not.

The words before and after the quotation tell, in its sentence. Where somebody says it, or where it
is the title of a work, it is no slogan, unless chanting stands there too.
"""

from __future__ import annotations

import re

import pandas as pd

from helpers.coding.passages import find_enclosing, find_sentence
from helpers.coding.slogan_bounds import end_mark, trim
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
from helpers.coding.slogan_words import Words
from helpers.reading.roles import COUNTED_ROLES

# In letters, words and letters around the quotation.
LONGEST_QUOTED, LONGEST_CHANT = 200, 16
BEFORE, AFTER, NEAR = 160, 60, 45
CORNERS = re.compile(r"[「『]([^「『」』]{2,120})[」』]")
SAME_MARKS = re.compile(r"(?<!\w)”(?=\S)([^”]{2,120})(?<=\S)”")
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
    quoted = pd.DataFrame(rows, columns=columns)
    return quoted[quoted["text"] != ""]


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
    form: Form, cue: str, place: Place, words: Words, *, said: bool = False, work: bool = False
) -> tuple[str, list[str]]:
    """Certainty and reasons of a call in quotation marks; `cue`: what tells that it is chanted.

    `said`: a verb of saying tells of it; `work`: it is the title of a work.
    """
    strong, weak = list_signs(form, words)
    reasons = [QUOTED]
    if cue:
        reasons.append(f"beside “{cue}”")
    reasons += strong + ["repeated"] * place.repeated + weak + tell_unlisted(words)
    if is_barred(form, place._replace(kind=CHANT)) or form.words > LONGEST_CHANT:
        return NONE, reasons
    return _weigh(form, cue, work, said, place, words), reasons


def _weigh(form: Form, cue: str, work: bool, said: bool, place: Place, words: Words) -> str:
    called = form.calls or form.alike
    if work:
        return NONE
    if cue:
        # What is sung or called may be anything; what stands on a banner or is chanted is a call.
        firm = words.announcing.search(cue) and (called or form.words >= 3)
        return CERTAIN if firm or form.mark == "!" else NONE
    if form.mark != "!" or form.words < 2:
        return ARGUABLE if place.repeated and called and not said else NONE
    if place.repeated and (called or not words.listed):
        return CERTAIN
    if not words.listed:
        return CERTAIN if not said or form.words >= 2 else NONE
    return ARGUABLE if called and not said else NONE


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


def is_work(before: str, after: str, words: Words) -> bool:
    """Whether the quotation is the title of a work, and nobody chants nearer to it."""
    near = before[-NEAR:]
    works = list(words.works.finditer(near))
    chants = list(words.chanting.finditer(near))
    if works and not (chants and chants[-1].start() > works[-1].start()):
        return True
    return not chants and bool(words.works.search(after[: NEAR // 2]))
