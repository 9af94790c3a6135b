"""A statement before it is saved: what was understood of it, and its text with its roles.

The text is shown as long as a class can look through it; what is longer is cut, and the page says
so. Everything that was read is saved all the same.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from helpers.reading.corrections import CORRECTED
from helpers.reading.roles import COUNTED_ROLES, CSV_TITLE, ROLES
from helpers.reading.words import find_words
from helpers.showing.escape import escape
from helpers.showing.pages import Page, show_problems
from helpers.showing.signs import number

# More is not shown before it is saved.
PARAGRAPHS_SHOWN = 300
LETTERS_SHOWN = 80_000
LANGUAGES = {
    "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian",
    "fr": "French", "it": "Italian", "ku": "Kurdish", "pt": "Portuguese", "tr": "Turkish",
}  # fmt: skip
NOT_TOLD = "not told"
# Before it is saved nothing stands in a csv.
NOT_YET = {CSV_TITLE: "the title given above", CORRECTED: "corrected by a person"}
NOTHING_WRONG = "Nothing in it looks wrong."
NO_LIKENESS = "No statement here shares much of its wording."


def show_draft(draft) -> Page:
    """A statement that is not saved yet: what was understood of it, and its text with roles.

    `draft` is what `read_draft`, `read_pasted` or `read_waiting` gives. Every sentence has its
    number before it. Of more than 300 paragraphs the first are shown.
    """
    head = f'<p class="sbs-head" dir="auto">{escape(draft.file)}</p>{_list(tell_cells(draft))}'
    text = draw_text(draft)
    return Page(
        f'<article class="sbs"><div class="sbs-page">{head}{draw_understood(draft)}{text}</div>'
        "</article>"
    )


def draw_understood(draft) -> str:
    """HTML of what no form holds: how it was read, its length, what it is like, what is wrong."""
    wrong = f'<p class="sbs-note">{NOTHING_WRONG}</p>'
    if len(draft.problems):
        wrong = show_problems(draft.problems)
    return f'<div class="sbs">{_list(tell_reading(draft))}{_draw_likeness(draft)}{wrong}</div>'


def tell_cells(draft) -> list[tuple[str, str]]:
    """What stands or will stand in statements.csv, as names and words."""
    cells = draft.cells
    date, language = cells.get("date", ""), cells.get("language", "")
    basis = cells.get("date_basis", "") or "unknown"
    spoken = f"{LANGUAGES[language]} ({language})" if language in LANGUAGES else language
    told = [
        ("Title", cells.get("title", "") or NOT_TOLD),
        ("Whose statement", cells.get("organisation", "") or NOT_TOLD),
        ("Date", f"{date}, {basis}" if date else NOT_TOLD),
        ("Published by", cells.get("published_by", "")),
        ("Web address", cells.get("url", "")),
        ("Place", cells.get("place", "")),
        ("Language", spoken or NOT_TOLD),
        ("A version of", cells.get("version_of", "")),
        ("Related to", cells.get("related", "")),
        ("Note", cells.get("note", "")),
    ]
    return [(name, said) for name, said in told if said]


def tell_reading(draft) -> list[tuple[str, str]]:
    """How the text was got, its paragraphs by role and its length, as names and words."""
    return [
        ("How it was read", draft.source.extraction),
        ("Paragraphs", _say_roles(draft)),
        ("Length", _say_length(draft)),
    ]


def draw_text(draft, *, buttons: bool = False) -> str:
    """HTML of the text with the role of every paragraph and numbered sentences.

    With `buttons` each paragraph is a mark of a board, so that it can be chosen.
    """
    sentences = dict(iter(draft.sentences.groupby("paragraph", sort=False)))
    shown, letters = [], 0
    for row in draft.paragraphs.head(PARAGRAPHS_SHOWN).itertuples():
        if letters > LETTERS_SHOWN:
            break
        shown.append(_draw_paragraph(row, sentences, draft, buttons, LETTERS_SHOWN - letters))
        letters += row.end - row.start
    parts = "".join(shown)
    if letters > LETTERS_SHOWN or len(shown) < len(draft.paragraphs):
        every = number(len(draft.paragraphs), "paragraph")
        parts += f'<p class="sbs-note">This is the beginning of {every}; all of it is saved.</p>'
    return f'<div class="sbs-draft">{parts}</div>'


def shown_paragraphs(draft) -> list[tuple[str, int]]:
    """The paragraphs that can be chosen: number, role and first words, and the place of each."""
    return [
        (f"{row.paragraph + 1} · {row.role} · {_begin(row.text)}", int(row.paragraph))
        for row in draft.paragraphs.head(PARAGRAPHS_SHOWN).itertuples()
    ]


def _list(facts: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<dt>{escape(name)}</dt><dd dir="auto">{escape(said)}</dd>' for name, said in facts
    )
    return f'<dl class="sbs-understood">{rows}</dl>'


def _begin(text: str, words: int = 7) -> str:
    # Of a text without spaces, the first letters.
    first = text[:200].split()
    return " ".join(first[:words])[:60] + (" …" if len(first) > words else "")


def _draw_paragraph(row, sentences: dict, draft, buttons: bool, room: int) -> str:
    label = f"{row.paragraph + 1} · {escape(row.role)}"
    why = f" · {escape(NOT_YET.get(row.why, row.why))}" if row.why else ""
    mark = f'<span class="sbs-label">{label}{why}</span>'
    if buttons:
        words = escape(f"Paragraph {row.paragraph + 1}, {row.role}: {_begin(row.text)}")
        mark = (
            f'<button type="button" class="sbs-label" data-key="{row.paragraph}" '
            f'aria-label="{words}">{label}{why}</button>'
        )
    language = escape(draft.cells.get("language", ""))
    spoken = f' lang="{language}"' if language else ""
    dimmed = "" if row.role in COUNTED_ROLES else " sbs-uncounted"
    running = _draw_sentences(row, sentences.get(row.paragraph), draft.source.text, room)
    return (
        f'<div class="sbs-para sbs-role-{escape(row.role)}{dimmed}">{mark}'
        f'<p dir="auto"{spoken}>{running}</p></div>'
    )


def _draw_sentences(row, inside, text: str, room: int) -> str:
    """The sentences of a paragraph, each with its number before it; cut where there is no room."""
    if inside is None:
        return escape(text[row.start : min(row.end, row.start + room)])
    last = min(row.end, row.start + room)
    starts = inside["start"].to_numpy()
    ends = np.append(starts[1:], row.end)
    drawn = [
        f'<sup class="sbs-sentence-number">{place + 1}</sup>{escape(text[start : min(end, last)])} '
        for place, start, end in zip(inside["sentence"], starts, ends, strict=True)
        if start < last
    ]
    return "".join(drawn) + ("…" if last < row.end else "")


def _say_roles(draft) -> str:
    roles = draft.paragraphs["role"].value_counts()
    parts = [f"{roles[role]} {role}" for role in ROLES if role in roles]
    whole = len(draft.paragraphs)
    return f"{whole:,}: {', '.join(parts)}" if parts else "none"


def _say_length(draft) -> str:
    every, counted = _count_words(draft)
    said = f"{number(len(draft.sentences), 'sentence')}, {number(every, 'word')}"
    if every == counted:
        return f"{said}, all counted in comparisons"
    return f"{said}; {counted:,} of them in title, body and calls, which are counted"


def _count_words(draft) -> tuple[int, int]:
    """All words of the text, and those in the roles that are counted."""
    starts = _find_starts(draft.source.text)
    counted = draft.paragraphs[draft.paragraphs["role"].isin(COUNTED_ROLES)]
    edges = np.searchsorted(starts, counted[["start", "end"]].to_numpy())
    return len(starts), int(np.diff(edges).sum()) if len(counted) else 0


@lru_cache(maxsize=1)
def _find_starts(text: str) -> np.ndarray:
    return np.array([start for start, *_ in find_words(text)], dtype=np.int64)


def _draw_likeness(draft) -> str:
    from helpers.reading.likeness import tell_likeness

    said = tell_likeness(draft.likeness)
    if not said:
        return f'<p class="sbs-note">{NO_LIKENESS}</p>'
    return f'<p class="sbs-likeness" dir="auto">{escape(said)}</p>'
