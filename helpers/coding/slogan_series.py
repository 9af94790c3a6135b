"""Calls without quotation marks that a sentence of prose names after a colon.

"… as the watchwords of the march: Neither tolls nor gates; Boats, not berths;" names several, with
semicolons between them; "On the banner you can read: Our quay is no car park." names one. What
follows the colon counts if words before it tell of slogans, banners or chants.
"""

from __future__ import annotations

import re

from helpers.coding.slogan_bounds import trim
from helpers.coding.slogan_forms import Form, read_form
from helpers.coding.slogan_judging import (
    ANNOUNCED,
    BANNER,
    CERTAIN,
    INSIDE,
    PROSE,
    Place,
    is_barred,
    list_signs,
    tell_unlisted,
)
from helpers.coding.slogan_settling import Found
from helpers.coding.slogan_words import Words
from helpers.reading.roles import COUNTED_ROLES

# In words of each call, and in letters of what leads up to the colon.
LONGEST, LETTERS_OF_LEAD = 12, 160
COLON = re.compile(r"[:：]\s+(?=[^\s\"“„«「'‘*_-])")
CLAUSE = re.compile(r"[.!?;:]\s")
STOP = re.compile(r"[.!?](?=\s|\Z)|\n\s*\n")
BETWEEN = re.compile(r";\s+(?:and\s+|or\s+)?|\s+[/·|]\s+")
# What announces calls, and no errands: "Our message to members: bring the forms; …".
NAMES_CALLS = re.compile(
    r"slogan|watchword|chant|motto|banner|placard|\bcr(?:y|ies)\b|calls?", re.IGNORECASE
)
WRITTEN = re.compile(
    r"\b(?:banners?|placards?|posters?|signs?|bed ?sheets?|walls?|flags?|cardboard|hoarding)\b"
    r"[^:]*\b(?:read|reads|reading|says?|said|stands?|stood|written|painted|sprayed)\b"
    r"[^:]{0,20}\Z",
    re.IGNORECASE | re.DOTALL,
)


def find_series(
    corpus, taken: dict[str, list[tuple[int, int]]], words_of: dict[str, Words], codebook
) -> list[Found]:
    """The calls that prose names after a colon, apart from the stretches that are `taken`."""
    paragraphs = corpus.paragraphs
    held = paragraphs["role"].isin(COUNTED_ROLES) & paragraphs["text"].str.contains(COLON)
    rows: list[Found] = []
    for row in paragraphs[held].itertuples(index=False):
        name, words = row.statement_id, words_of[row.statement_id]
        for start, end, form, kind, lead in _cut(row.text, words, codebook):
            first, last = row.start + start, row.start + end
            if any(a < last and first < b for a, b in taken.get(name, ())):
                continue
            strong, weak = list_signs(form, words)
            told = [INSIDE, f"announced by “{lead}”", *strong, *weak, *tell_unlisted(words)]
            rows.append(Found(name, first, last, form.code, kind, CERTAIN, "; ".join(told)))
    return rows


def _cut(text: str, words: Words, codebook) -> list[tuple[int, int, Form, str, str]]:
    """Start, end, form, kind and announcing words of each call that a paragraph names."""
    found: list[tuple[int, int, Form, str, str]] = []
    for colon in COLON.finditer(text):
        clause = CLAUSE.split(text[max(0, colon.start() - LETTERS_OF_LEAD) : colon.start()])[-1]
        leads = list(words.announcing.finditer(clause))
        written = words.english and WRITTEN.search(clause)
        if not leads and not written:
            continue
        lead = " ".join((leads[-1] if leads else written).group().split())
        stop = STOP.search(text, colon.end())
        last = stop.end() if stop else len(text)
        calls = _read(text, colon.end(), last, words, codebook)
        by_order = any(form.imperative for _, _, form in calls) and not NAMES_CALLS.search(lead)
        if len(calls) > 1 and not by_order:
            found += [(*call, ANNOUNCED, lead) for call in calls]
        elif calls and written and text[calls[0][0]].isupper() and _speaks(calls[0][2]):
            found.append((*calls[0], BANNER, lead))
    return found


def _speaks(form: Form) -> bool:
    """Whether what stands on a banner or a sign is more than a notice."""
    return form.calls or form.weighs or form.alike or form.own


def _read(text: str, start: int, last: int, words: Words, codebook) -> list[tuple[int, int, Form]]:
    """The parts of what stands after a colon, or none if one of them can be no call.

    Of several, half at least have the words of a call.
    """
    edges = [start]
    for between in BETWEEN.finditer(text, start, last):
        edges += [between.start(), between.end()]
    edges.append(last)
    calls = []
    for first, end in zip(edges[::2], edges[1::2], strict=True):
        opens, closes = trim(text, first, end)
        if len(edges) > 2 and text[closes - 1 : closes] == ".":
            # The full stop ends the sentence that names them.
            closes -= 1
        if opens < closes:
            calls.append((opens, closes, read_form(text[opens:closes], words, codebook)))
    forms = [form for _, _, form in calls]
    if any(is_barred(form, Place(PROSE)) or form.words > LONGEST for form in forms):
        return []
    called = sum(form.calls or form.weighs or form.alike for form in forms)
    return calls if len(calls) == 1 or 2 * called >= len(calls) else []
