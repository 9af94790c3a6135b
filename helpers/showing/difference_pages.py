"""One passage over which readings differ: its paragraph once for each way of reading it."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

import pandas as pd

from helpers.comparing.differences import PARTED, keep_whole
from helpers.showing.agreement_words import say_value
from helpers.showing.escape import clean, escape
from helpers.showing.excerpts import CUT, LETTERS, find_paragraphs
from helpers.showing.listing import POLARITY_WORDS
from helpers.showing.pages import Page
from helpers.showing.readers import name_coder, say_names, show_names
from helpers.showing.running import Passage, show_running
from helpers.showing.signs import number

# Of a longer paragraph, in characters, the sentences before and after are shown.
LONG = 600
NOT_HERE = "not here"
SAME = "about the same"


class Side(NamedTuple):
    """Readers who coded a sentence alike: what they say of it, and their codings, if there are."""

    said: str
    coders: list[str]
    codings: pd.DataFrame


def show_difference(differences: pd.DataFrame, readings: pd.DataFrame, corpus, codebook) -> Page:
    """The first row of `find_differences`: a column for all who read it alike, with their notes.

    Above it what the sentence costs in agreement, and the definition of the code.
    """
    if differences.empty:
        return Page('<div class="sbs"><p class="sbs-note">Nothing differs here.</p></div>')
    row = next(differences.itertuples())
    sides = "".join(_column(side, row, corpus) for side in list_sides(row, readings))
    return Page(
        f'<div class="sbs sbs-difference"><p class="sbs-chosen">{_head(row)}</p>'
        f"{_define(row.code, codebook)}"
        f'<div class="sbs-sides" role="region" tabindex="0" aria-label="Readings side by side">'
        f"{sides}</div></div>"
    )


def list_sides(row, readings: pd.DataFrame) -> list[Side]:
    """Ways of reading a disputed sentence, those who found the code there first, many first."""
    here = readings[
        (readings["statement_id"] == row.statement_id) & (readings["code"] == row.code)
        & (readings["start"] < row.end) & (readings["end"] > row.start)
    ]  # fmt: skip
    found: dict[str, list[str]] = {}
    for coder, own in here.groupby("coder"):
        if keep_whole(coder) not in split_names(row.coded_by):
            continue
        said = "; ".join(dict.fromkeys(say_coding(coding) for coding in own.itertuples()))
        found.setdefault(said, []).append(coder)
    sides = [Side(said, coders, here[here["coder"].isin(coders)]) for said, coders in found.items()]
    sides.sort(key=lambda side: -len(side.coders))
    away = split_names(row.not_coded_by)
    return [*sides, Side(NOT_HERE, away, here[:0])] if away else sides


def split_names(joined: str) -> list[str]:
    """The names in a cell of `find_differences`."""
    return joined.split(PARTED) if joined else []


def say_coding(row) -> str:
    """`▲ supports, flat` of a claim, else `there`; whose words they are if not its own."""
    polarity = getattr(row, "polarity", "")
    parts = [POLARITY_WORDS.get(polarity, "there"), getattr(row, "certainty", "") * bool(polarity)]
    if row.voice == "other":
        uptake = getattr(row, "uptake", "")
        parts.append(f"words of others{f' ({uptake})' if uptake else ''}")
    return ", ".join(filter(None, parts))


def say_counts(row) -> str:
    """`Ada sees it here, Bo does not`, or how many of how many do."""
    here, away = split_names(row.coded_by), split_names(row.not_coded_by)
    opposed = ", with opposite stances" if row.opposed else ""
    if not away:
        return f"{say_names(here)} see it here{opposed}"
    if len(here) + len(away) == 2:
        return f"{name_coder(here[0])} sees it here, {name_coder(away[0])} does not"
    return f"{len(here)} of {number(len(here) + len(away), 'reader')} see it here{opposed}"


def say_cost(row) -> str:
    """`without it α would be .61 instead of .58`; nothing where there is no α."""
    now, then = _say_both(row)
    if now == then:
        return f"without it α would be {SAME} ({now})" if now else ""
    return f"without it α would be {then} instead of {now}"


def say_cost_briefly(row) -> str:
    """`α .58 → .61`, for a list."""
    now, then = _say_both(row)
    if now == then:
        return f"α {now}, {SAME}" if now else "–"
    return f"α {now} → {then}"


def _say_both(row) -> tuple[str, str]:
    """α with the sentence and without it, in as many digits as tell them apart; or nothing."""
    if pd.isna(row.alpha) or pd.isna(row.alpha_without):
        return "", ""
    both = [[say_value(value, n) for value in (row.alpha, row.alpha_without)] for n in (2, 3)]
    now, then = next((pair for pair in both if pair[0] != pair[1]), both[-1])
    return now, then


def _head(row) -> str:
    cost = say_cost(row)
    told = f"{say_counts(row)}; {cost}" if cost else say_counts(row)
    label = f"<bdi>{escape(row.label or row.code)}</bdi> · <bdi>{escape(row.statement_id)}</bdi>"
    return f"<strong>{label}</strong>: {escape(told)}."


def _define(code: str, codebook) -> str:
    known = next((known for known in codebook.codes if known.id == code), None)
    if known is None:
        return ""
    lines = [f"Definition: {known.definition}"]
    if known.confused_with:
        lines.append(f"Easily confused with: {known.confused_with}")
    return "".join(f'<p class="sbs-definition" dir="auto">{escape(line)}</p>' for line in lines)


def _column(side: Side, row, corpus) -> str:
    spans = _clip(side.codings, row)
    lettered = dict(zip(spans, _letter(len(spans)), strict=True))
    head = f'<div class="sbs-column-head sbs-head">{show_names(side.coders)}</div>'
    stands = f'<p class="sbs-stands" dir="auto">{escape(side.said)}</p>'
    quote = f'<blockquote dir="auto">{_run(row, lettered, side.codings, corpus)}</blockquote>'
    said = "".join(_say_marks(side.codings, row, lettered))
    below = f'<ul class="sbs-facts sbs-said-so">{said}</ul>' if said else ""
    return (
        f'<section class="sbs-side"><div class="sbs-side-head">{head}{stands}</div>'
        f'<div class="sbs-quotation">{quote}{below}</div></section>'
    )


def _clip(codings: pd.DataFrame, row) -> list[tuple[int, int]]:
    """What is marked in the sentence, each stretch once, in the order of the text."""
    places = zip(codings["start"], codings["end"], strict=True)
    return sorted({(max(start, row.start), min(end, row.end)) for start, end in places})


def _letter(count: int) -> list[str]:
    if count == 1:
        return [""]
    return [LETTERS[place] if place < len(LETTERS) else str(place + 1) for place in range(count)]


def _say_marks(codings: pd.DataFrame, row, lettered: dict[tuple[int, int], str]):
    """Whose mark is whose, where they differ, and what each reader noted."""
    for span, letter in lettered.items():
        here = [c for c in codings.itertuples()
                if (max(c.start, row.start), min(c.end, row.end)) == span]  # fmt: skip
        coders = list(dict.fromkeys(coding.coder for coding in here))
        if letter:
            names = escape(say_names(coders))
            yield f'<li dir="auto"><b>{letter}</b> <bdi>{names}</bdi></li>'
        for coding in here:
            if coding.note and coding.note.strip():
                name = escape(name_coder(coding.coder))
                yield f'<li dir="auto"><bdi>{name}</bdi>: “{escape(coding.note)}”</li>'


def _run(row, lettered: dict[tuple[int, int], str], codings: pd.DataFrame, corpus) -> str:
    """The sentence with its marks, and quietly what stands around it in its paragraph."""
    text = corpus.text(row.statement_id)
    (starts, ends, _), (opens, closes), quoted = find_paragraphs(corpus).places(row.statement_id)
    at = max(bisect_right(starts, row.start) - 1, 0)
    left, right = min(starts[at], row.start), max(ends[at], row.end)
    before = after = ""
    if right - left > LONG:
        first = max((start for start in opens if start < row.start), default=row.start)
        last = min((end for end in closes if end > row.end), default=row.end)
        before, after = CUT * (first > left), CUT * (last < right)
        left, right = max(left, first), min(right, last)
    beyond = [Passage(coding.start, coding.end, "") for coding in codings.itertuples()]
    marks = [Passage(*span, letter) for span, letter in lettered.items()]

    def run(start: int, end: int, passages: list[Passage]) -> str:
        if start >= end:
            return ""
        inside, spoken = (
            [p for p in of if p.start < end and start < p.end] for of in (passages, quoted)
        )
        return show_running(text, start, end, inside, spoken)

    lead, follow = run(left, row.start, beyond), run(row.end, right, beyond)
    return (
        f'<span class="sbs-around">{before} {lead}</span>{run(row.start, row.end, marks)}'
        f'<span class="sbs-around">{follow} {after}</span>'
    )


def cut_sentence(text: str, longest: int = 150) -> str:
    """As much of a sentence as fits on a button."""
    whole = clean(text)
    if len(whole) <= longest:
        return whole
    return (whole[:longest].rpartition(" ")[0] or whole[:longest]).rstrip(",;:") + " …"
