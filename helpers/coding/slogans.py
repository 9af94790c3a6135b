"""Slogans found by form and place, not by a list of slogans: each with its reasons in words.

Looked at are the title and lines set off (`slogan_places`, `slogan_lists`, `slogan_lines`),
quotations (`slogan_chants`, `slogan_callers`) and prose (`slogan_prose`, `slogan_sentences`,
`slogan_exclaimed`; where the lines are lost also `slogan_lost`). What the words of a call show by
themselves is read in `slogan_forms`, what that counts for where it stands in `slogan_judging`, and
what the other calls of its statement add in `slogan_settling`. Words are listed in the codebook:
English is worked out, German, French and Spanish are short and have not been reviewed; every other
language is judged by form alone.

Known limits: where a text has lost its lines, calls that need lines are not found, those with an
exclamation mark at its beginning or end aside; irony is not understood, so that an advertisement's
call is a slogan too; slogans in a paragraph that the roles take for a by-line, a signature,
furniture or a repeat are not looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import attrgetter

import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.passages import make_codings
from helpers.coding.slogan_callers import find_caller
from helpers.coding.slogan_chants import (
    LONGEST_QUOTED,
    find_chanting,
    find_quoted,
    is_together,
    is_work,
    judge_quoted,
)
from helpers.coding.slogan_forms import read_form
from helpers.coding.slogan_judging import CERTAIN, CHANT, Place
from helpers.coding.slogan_lines import Call, cut_calls, is_tag_line, judge_call, judge_tags
from helpers.coding.slogan_lists import find_lists
from helpers.coding.slogan_lost import judge_ends
from helpers.coding.slogan_places import Line, find_lines
from helpers.coding.slogan_prose import find_in_prose
from helpers.coding.slogan_sentences import find_demanding, judge_sentences
from helpers.coding.slogan_series import find_series
from helpers.coding.slogan_settling import Found, settle_headings, settle_weak
from helpers.coding.slogan_typed import find_reasons
from helpers.coding.slogan_words import Words, take_lists
from helpers.reading.progress import show_progress
from helpers.reading.words import normalise

__all__ = ["find_reasons", "find_slogans"]
COLUMNS = ["statement_id", "start", "end", "code", "kind", "certainty", "reasons"]
# Marks and a full stop that a line may have beyond the chant it consists of.
SPARE = 3
START = attrgetter("start")


def find_slogans(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per occurrence of a slogan: a coding with `kind`, `certainty` and `reasons`.

    `code` is the pattern of the codebook that it fills, or empty. `kind` is one of `title`,
    `banner`, `closing call`, `announced`, `quoted chant`, `in prose`; `certainty` is `certain` or
    `arguable`; `reasons` are joined by "; ". No two rows share a letter of the text.
    """
    languages = corpus.statements["language"].to_dict()
    words_of = {name: take_lists(codebook, language) for name, language in languages.items()}
    lines = find_lines(corpus, words_of)
    find_lists(lines, words_of, codebook)
    calls = [
        call
        for line in show_progress(lines, "Looking for slogans on lines")
        for call in cut_calls(line, words_of[line.statement_id], codebook)
    ]
    quoted = find_quoted(corpus)
    counts = _count_keys(calls, quoted)
    found = _keep_apart(
        _judge_calls(calls, counts, words_of),
        _judge_chants(quoted, counts, words_of, codebook),
    )
    found += _judge_tags(lines, found, corpus, words_of, codebook)
    prose = find_in_prose(corpus, words_of)
    found += judge_ends(prose, corpus, words_of, codebook)
    calling = {row.statement_id for row in found if row.certainty == CERTAIN}
    demanding = find_demanding(prose, words_of)
    found = settle_headings(settle_weak(found, demanding), calling)
    found += find_series(corpus, _taken(found), words_of, codebook)
    found += judge_sentences(prose, _taken(found), words_of, calling | demanding, codebook)
    found = pd.DataFrame([row[: len(COLUMNS)] for row in found], columns=COLUMNS)
    return make_codings(found, corpus, "slogan", origin="rule", coder="rules")


def _count_keys(calls: list[Call], quoted: pd.DataFrame) -> Counter:
    """How often the same words stand in a statement as a line or as a quotation."""
    counts = Counter((call.line.statement_id, call.key) for call in calls)
    spoken = zip(quoted["statement_id"], quoted["text"].map(normalise), strict=True)
    lines = {(call.line.statement_id, call.start, call.key) for call in calls}
    for (name, key), start in zip(spoken, quoted["start"], strict=True):
        counts[name, key] += (name, start, key) not in lines
    return counts


def _judge_calls(calls: list[Call], counts: Counter, words_of: dict[str, Words]) -> list[Found]:
    signs, items = Counter(), Counter()
    for call in calls:
        signs[call.line.group] += call.form.calls or call.form.mark == "!"
        items[call.line.group] += 1
    found = []
    for call in calls:
        name, group = call.line.statement_id, call.line.group
        repeated = counts[name, call.key] > 1
        in_row = group >= 0 and 2 * signs[group] > items[group] > 1
        kind, certainty, reasons = judge_call(call, repeated, in_row, words_of[name])
        if certainty:
            place = (name, call.start, call.end, call.form.code)
            row = Found(*place, kind, certainty, "; ".join(reasons))
            found.append(row._replace(group=group if group >= 0 else -2 - call.line.first))
    return found


def _judge_chants(
    quoted: pd.DataFrame, counts: Counter, words_of: dict[str, Words], codebook
) -> list[Found]:
    found = []
    for row in quoted.itertuples(index=False):
        name, words = row.statement_id, words_of[row.statement_id]
        form = read_form(row.text, words, codebook)
        place = Place(CHANT, repeated=counts[name, normalise(row.text)] > 1)
        cue = find_chanting(row.before, row.after, words)
        certainty, reasons = judge_quoted(
            form, cue, place, words, said=bool(row.cue),
            work=is_work(row.before, row.after, words),
            caller=find_caller(row.before, row.after, cue, words),
            together=is_together(row.before, row.after),
        )  # fmt: skip
        if certainty:
            where = (name, row.start, row.end, form.code)
            found.append(Found(*where, CHANT, certainty, "; ".join(reasons)))
    return found


def _judge_tags(
    lines: list[Line], found: list[Found], corpus, words_of: dict[str, Words], codebook
) -> list[Found]:
    """Hashtags that are calls, or repeat a slogan that was found."""
    tagged = list(filter(is_tag_line, lines))
    raised: dict[str, set[str]] = {line.statement_id: set() for line in tagged}
    for row in found:
        if row.statement_id in raised:
            words = corpus.text(row.statement_id)[row.start : row.end]
            raised[row.statement_id].add(normalise(words))
    rows = []
    for line in tagged:
        name = line.statement_id
        judged = judge_tags(line, raised[name], words_of[name], codebook)
        rows += [Found(name, start, end, form.code, *rest) for start, end, form, *rest in judged]
    return rows


def _keep_apart(lines: list[Found], chants: list[Found]) -> list[Found]:
    """A line that is one chant is a call; a line that only tells of a chant is none itself."""
    chants = _drop_inner(chants)
    inside: dict[str, list[Found]] = {}
    for chant in chants:
        inside.setdefault(chant.statement_id, []).append(chant)
    kept, dropped = [], set()
    for line in lines:
        held = inside.get(line.statement_id, [])
        first = bisect_left(held, line.start - LONGEST_QUOTED, key=START)
        last = bisect_left(held, line.end, key=START)
        here = [chant for chant in held[first:last] if line.start < chant.end]
        if any(chant.end - chant.start < line.end - line.start - SPARE for chant in here):
            continue
        dropped.update(here)
        kept.append(line)
    return kept + [chant for chant in chants if chant not in dropped]


def _drop_inner(chants: list[Found]) -> list[Found]:
    """In order, without those that stand inside another: a quotation may hold a quotation."""
    kept: list[Found] = []
    for chant in sorted(chants, key=lambda row: (row.statement_id, row.start, -row.end)):
        last = kept[-1] if kept else None
        if not last or last.statement_id != chant.statement_id or last.end <= chant.start:
            kept.append(chant)
    return kept


def _taken(found: list[Found]) -> dict[str, list[tuple[int, int]]]:
    taken: dict[str, list[tuple[int, int]]] = {}
    for row in found:
        taken.setdefault(row.statement_id, []).append((row.start, row.end))
    return {name: sorted(places) for name, places in taken.items()}
