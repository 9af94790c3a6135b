"""Statements on paper: numbered lines, and a wide margin for what a reader writes beside them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from helpers.showing.escape import clean, escape
from helpers.showing.exports import save_new
from helpers.showing.handout_lines import UNCOUNTED, break_statement
from helpers.showing.listing import ROLE_WORDS
from helpers.showing.pages import NO_STATEMENT, Page, style_sheet
from helpers.showing.signs import number

EVERY = 5
NOTES = "Notes"
# Roles that are seen by their look, or that need no word.
UNSAID = ("body", "title", "call")


def show_handout(corpus, statement_id: str = "") -> Page:
    """A statement with numbered lines and a margin for notes, as `save_handout` prints it.

    Every fifth line has its number beside it. Lines are numbered through the whole statement; they
    end where they end on everybody's paper. Furniture and repeats are left out, and it says how
    many. Without a name the first statement of the comparison. KeyError if there is no such
    statement.
    """
    if corpus.statements.empty:
        return Page(f'<div class="sbs"><p class="sbs-note">{NO_STATEMENT}</p></div>')
    statement_id = statement_id or corpus.compared[0]
    style = f"<style>{handout_style()}</style>"
    return Page(f'{style}<div class="sbs">{_draw(corpus, statement_id, 1, "p")}</div>')


def save_handout(corpus, path: Path | str, *, statements: Iterable[str] | None = None) -> Path:
    """Writes an HTML file to be printed, and returns its path: each statement on pages of its own.

    `statements` are ids, in the order in which they are printed; without them all that are
    compared. Every page has the statement's head above it and, where the browser can (Chromium),
    its number and that of all pages below. It fits A4 and Letter. Nothing is overwritten; a name
    that exists gets a number. Raises KeyError for an id that is none, BadInput where the file
    cannot be written.
    """
    names = [statements] if isinstance(statements, str) else statements
    names = list(corpus.compared if names is None else names)
    drawn = "".join(_draw(corpus, name, n, "h1") for n, name in enumerate(names, start=1))
    heads = "".join(_write_page_head(corpus, name, n) for n, name in enumerate(names, start=1))
    title = escape(", ".join(names)) or "Handout"
    language = {corpus.statements.at[name, "language"] for name in names} - {""}
    spoken = escape(language.pop()) if len(language) == 1 else "en"
    page = (
        f'<!DOCTYPE html>\n<html lang="{spoken}"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{style_sheet()}{handout_style()}{heads}</style></head>"
        f'<body><main class="sbs sbs-paper">{drawn or NO_STATEMENT}</main></body></html>\n'
    )
    return save_new(path, ".html", page.encode("utf-8", "replace"))


@lru_cache(maxsize=1)
def handout_style() -> str:
    """What a handout needs beside the style sheet of all pages."""
    return Path(__file__).with_name("handout.css").read_text(encoding="utf-8")


def _draw(corpus, name: str, place: int, heading: str) -> str:
    row = corpus.statements.loc[name]
    paragraphs = corpus.paragraphs[corpus.paragraphs["statement_id"] == name]
    parts = break_statement(paragraphs)
    facts = [row["organisation"], row["date"] or "no date", row["place"], row["file"]]
    told = " · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact)
    language = f' lang="{escape(row["language"])}"' if row["language"] else ""
    said = [_say_left_out(paragraphs), row["url"] and f"Source: {escape(row['url'])}"]
    notes = "".join(f'<p class="sbs-note" dir="auto">{words}</p>' for words in said if words)
    body = "".join(_draw_part(part, language) for part in parts)
    return (
        f'<article class="sbs-handout sbs-sheet-{place}"><header lang="en">'
        f'<{heading} class="sbs-head" dir="auto"><bdi>{escape(row["title"])}</bdi></{heading}>'
        f'<p class="sbs-meta" dir="auto">{told}</p>{notes}</header>'
        f'<div class="sbs-numbered"><p class="sbs-notes-here" aria-hidden="true">{NOTES}</p>'
        f"{body}</div></article>"
    )


def _say_left_out(paragraphs) -> str:
    left = int(paragraphs["role"].isin(UNCOUNTED).sum())
    return f"{number(left, 'paragraph')} of furniture and repeats left out" if left else ""


def _draw_part(part, language: str) -> str:
    """A paragraph, its lines parted by breaks, so that no page ends with one line of it."""
    lines = []
    for place, line in enumerate(part.lines, start=part.first):
        numbered = f' data-line="{place}"' if place % EVERY == 0 else ""
        lines.append(f"<span{numbered}>{escape(line)}</span>")
    label = ""
    if part.role not in UNSAID:
        said = escape(ROLE_WORDS.get(part.role, part.role))
        label = f'<p class="sbs-label" lang="en">{said}</p>'
    return (
        f'<div class="sbs-part-{escape(part.role)}">{label}'
        f'<p class="sbs-lines-fixed" dir="auto"{language}>{"<br>".join(lines)}</p></div>'
    )


def _write_page_head(corpus, name: str, place: int) -> str:
    """What stands above each page of a statement."""
    row = corpus.statements.loc[name]
    facts = " · ".join(filter(None, (name, row["organisation"], row["date"])))
    return (
        f"@page sheet{place}{{@top-left{{content:{_quote(facts)}}}}}"
        f".sbs-sheet-{place}{{page:sheet{place}}}"
    )


def _quote(words: str) -> str:
    """A string of CSS in which no sign can end it, nor the element around it."""
    letters = (
        letter
        if letter.isascii() and (letter.isalnum() or letter == " ")
        else f"\\{ord(letter):x} "
        for letter in clean(words)
    )
    return f'"{"".join(letters)}"'
