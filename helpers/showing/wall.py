"""The wall: all slogans of one statement, set large for a room that reads them aloud."""

from __future__ import annotations

import pandas as pd

from helpers.comparing.coverage import list_unread
from helpers.reading.layout import LOST
from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.escape import clean, escape
from helpers.showing.listing import MARKS
from helpers.showing.pages import NO_STATEMENT, Page
from helpers.showing.signs import number, origin_words

ARGUABLE = "arguable"
NOT_FOUND = "Searched, not found: by its form and its place, no line or quotation here is a slogan."
NOT_SEARCHED = (
    "Could not be searched: this text has lost its lines, and with them the places where slogans "
    "stand."
)
NOT_THERE = "Read, not there: no line or quotation here was taken for a slogan."
NOT_READ = "Nobody has looked: this statement was not read for slogans."
LINES_LOST = (
    "This text has lost its lines: slogans that stood on lines of their own could not be searched."
)


def show_wall(
    slogans: pd.DataFrame, corpus, statement_id: str | None = None, *,
    coverage: pd.DataFrame | None = None,
) -> Page:  # fmt: skip
    """The slogans of one statement as a poster, in the order of the text, from `find_slogans`.

    Each is written as it stands, with its kind below it; quoted and arguable ones are told apart.
    Slogans in furniture and repeats are left out. Unless one is named, it is the first statement
    that raises any. Of a reader's slogans `coverage` tells what was read. KeyError if there is no
    such statement.
    """
    if statement_id is None and not corpus.compared:
        return Page(f'<article class="sbs"><p class="sbs-note">{NO_STATEMENT}</p></article>')
    name = choose_first(slogans, corpus) if statement_id is None else statement_id
    return Page(
        f'<article class="sbs">{hang_slogans(slogans, corpus, name, coverage=coverage)}</article>'
    )


def choose_first(slogans: pd.DataFrame, corpus) -> str:
    """The first compared statement that raises a slogan, or the first there is."""
    raising = set(slogans.loc[slogans["role"].isin(COUNTED_ROLES), "statement_id"])
    return next((name for name in corpus.compared if name in raising), corpus.compared[0])


def hang_slogans(
    slogans: pd.DataFrame, corpus, statement_id: str, *, buttons: bool = False,
    coverage: pd.DataFrame | None = None,
) -> str:  # fmt: skip
    """The poster as HTML; with `buttons` each slogan is one, its key the row number of the table.

    KeyError if there is no such statement.
    """
    of = corpus.statements.loc[statement_id]
    here = pick_slogans(slogans, statement_id)
    lost = of["layout"] == LOST
    language = escape(of["language"])
    spoken = f' lang="{language}"' if language else ""
    items = [f"<li>{_hang(row, spoken, buttons)}</li>" for row in here.itertuples()]
    wall = f'<ul class="sbs-wall">{"".join(items)}</ul>' if items else ""
    note = (LINES_LOST if lost else "") if items else (NOT_SEARCHED if lost else NOT_FOUND)
    if set(slogans["origin"]) - {"rule"} or (slogans.empty and coverage is not None):
        # A reader needs no lines.
        unread = list_unread([statement_id], slogans, "slogan", coverage)
        note = "" if items else NOT_READ if unread else NOT_THERE
    said = f'<p class="sbs-note">{note}</p>' if note else ""
    return f"{_head(statement_id, of, len(items))}{wall}{said}"


def pick_slogans(slogans: pd.DataFrame, statement_id: str) -> pd.DataFrame:
    """The rows of one statement in counted roles, in the order of the text."""
    here = slogans["statement_id"] == statement_id
    counted = slogans["role"].isin(COUNTED_ROLES)
    return slogans[here & counted].sort_values(["start", "end"], kind="stable")


def _head(name: str, of: pd.Series, slogans: int) -> str:
    """The statement as its row in the csv gives it, and how many slogans follow."""
    date = of["date"] or "no date"
    if of["date"] and of["date_basis"] == "inferred":
        date = f"{date} (inferred)"
    facts = [
        f"<cite><bdi>{escape(of['title'])}</bdi></cite>" if of["title"] else "",
        f"<bdi>{escape(of['organisation'])}</bdi>" if of["organisation"] else "",
        f'<span class="sbs-date">{escape(date)}</span>',
    ]
    counted = f" · {number(slogans, 'slogan')}" if slogans else ""
    return (
        f'<p class="sbs-head"><bdi>{escape(name)}</bdi>{counted}</p>'
        f'<p class="sbs-meta" dir="auto">{" · ".join(filter(None, facts))}</p>'
    )


def _hang(row, spoken: str, buttons: bool) -> str:
    """One slogan and the small letters below it."""
    words = clean(row.text)
    # Only the rules tell of which kind a slogan is.
    facts = [row.kind or origin_words(row.origin, row.coder)]
    if row.voice == "other":
        words = f"“{words.strip(MARKS)}”"
        # Who is quoted is a guess of the rules; it is said beside the sentence, not on a wall.
        facts += ["quoted"] * ("quoted" not in row.kind)
    elif row.voice == "self-quoted":
        facts.append("quotes itself")
    arguable = row.certainty == ARGUABLE
    facts += [ARGUABLE] * arguable
    look = "sbs-slogan sbs-arguable" if arguable else "sbs-slogan"
    small = f'<small dir="ltr"><bdi>{escape(" · ".join(filter(None, facts)))}</bdi></small>'
    inside = f'<span dir="auto"{spoken}>{escape(words)}</span> {small}'
    if not buttons:
        return f'<div class="{look}">{inside}</div>'
    key = f'tabindex="-1" class="{look}" data-key="{row.Index}"'
    return f'<button type="button" {key}>{inside}</button>'
