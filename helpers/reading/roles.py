"""What each paragraph of a text is: its role, and why, in words.

The rules look at form and place, not at what a text is about: marks and share buttons are
furniture, a line before the statement that speaks about it is editorial, a long run that stands
there twice is a repeat, short lines set off around the body are calls or signatures. They are rules
of thumb; `corpus/roles.csv` corrects them.

Masthead or banner: a line in capitals above the statement is a call (a banner) if it begins the way
calls do ("AGAINST …", "NO …"), ends in an exclamation mark, says "we" or refuses something, or
stands in a row of such lines; a line that names an organisation or a kind of text, and a single
line that does none of this, is a masthead.

Name or call: a short line after the statement is a call unless it looks like a name, an address or
a formula. Marks decide first, then words such as "union" or "for the crew", then place: what stands
last, after a blank line and without the marks of the calls above it, is who signs.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np

from helpers.reading.layout import Layout
from helpers.reading.lines import is_set_off
from helpers.reading.parts import LONGEST_CALL, Part, Place, is_byline, is_name, make_part
from helpers.reading.repeats import LONG_RUN, find_repeated
from helpers.reading.role_words import (
    BYLINE,
    EDITORIAL,
    ENDS,
    FURNITURE,
    ISSUE_LINE,
    LETTER_SPACED,
    MAIL_HEAD,
    RELEASE,
    RULED,
    SALUTATION,
)
from helpers.reading.rows import announcement, first_trailing, goes_on, in_row, mark_rows
from helpers.reading.words import Word, find_words
from helpers.reading.zones import after_body, before_body, within_body

ROLES = ("title", "byline", "editorial", "body", "call", "signature", "furniture", "repeat")
COUNTED_ROLES = ("title", "body", "call")
CSV_TITLE = "the title given in statements.csv"
FILE_TITLE = "the title given by the file"
ENDED = "says that the statement ends here"
BYLINED = "says who speaks, or when, before the statement"
HEAD_PARAGRAPHS = 12


class Paragraph(NamedTuple):
    """A paragraph of one text: where it stands, its role, and why it has that role."""

    start: int
    end: int
    role: str
    why: str


def assign_roles(
    text: str, words: list[Word], layout: Layout, organisation: str, published_by: str,
    *, title_from: str = CSV_TITLE, titled: bool = False,
) -> list[Paragraph]:  # fmt: skip
    """Role and reason of each paragraph, in order.

    `title_from` is the reason why a title that bounds a paragraph is the title; `titled`: it stands
    elsewhere in the text, and none of these paragraphs is it.
    """
    stretches = layout.paragraphs
    bounds = np.searchsorted([word[0] for word in words], [start for start, _ in stretches])
    edges = [*bounds.tolist(), len(words)]
    ends = [0, *(end for _, end in stretches)]
    parts = [
        make_part(text, a, b, ends[i], [norm for _, _, norm in words[edges[i] : edges[i + 1]]])
        for i, (a, b) in enumerate(stretches)
    ]
    # "Workers' Union (WU)": an abbreviation in brackets need not stand beside the name.
    speaker, publisher = _norms(re.sub(r"\(.*?\)", "", organisation)), _norms(published_by)
    given: dict[int, tuple[str, str]] = {}
    for number, covered in enumerate(find_repeated(words, edges)):
        if covered:
            given[number] = (
                "repeat",
                f"stands here a second time, in a run of {LONG_RUN} words or more",
            )
    for number, part in enumerate(parts):
        if number in given or number == layout.title:
            continue
        alone = part.gap and (number + 1 == len(parts) or parts[number + 1].gap)
        if why := _furniture(part, publisher, alone):
            given[number] = ("furniture", why)
    title = None if titled else _title(parts, layout, given, speaker)
    if title is not None:
        why = title_from if layout.title is not None else "the first heading"
        given[title] = ("title", why)
    _mark_editorial(parts, given, publisher)
    prose = [n for n, part in enumerate(parts) if part.prose and n not in given]
    first, last = (prose[0], prose[-1]) if prose else (len(parts), -1)
    _mark_repeated_head(parts, given, min(first, HEAD_PARAGRAPHS))
    trailing = first_trailing(parts, given, last)
    closing = ended = False
    announced, row = "", 0
    lowered = bool(prose) and parts[first].bare[0].islower()
    for number, part in enumerate(parts):
        before = parts[number - 1].text if number else ""
        if why := announcement(parts[number - 1].bare if number else ""):
            announced, row = why, number
        elif announced and not goes_on(parts, given, row, number):
            announced = ""
        after = parts[number + 1].text if number + 1 < len(parts) else ""
        place = Place(before, after, announced, closing, lowered)
        if number in given:
            ended = ended or given[number][1] == ENDED
        elif ended:
            given[number] = ("signature", "stands after the end of the statement")
        elif number < first and prose:
            given[number] = before_body(
                part,
                speaker,
                in_row=in_row(parts, number, speaker),
                above_title=title is not None and number < title,
                below_title=title is not None and number > title,
            )
        elif number <= last or not prose:
            below = not prose and title is not None and number == title + 1
            named = below and BYLINE.fullmatch(part.bare)
            given[number] = ("byline", BYLINED) if named else within_body(part, place)
        else:
            given[number] = after_body(part, speaker, place, trails=number >= trailing)
        closing = closing or (number > last and given[number][0] == "signature")
    mark_rows(parts, given, speaker, first if prose else 0)
    return [Paragraph(a, b, *given[n]) for n, (a, b) in enumerate(stretches)]


def _norms(text: str) -> list[str]:
    return [norm for _, _, norm in find_words(text)]


def _furniture(part: Part, publisher: list[str], alone: bool) -> str:
    """Why a paragraph is furniture, or nothing; `alone`: blank lines stand around it."""
    if ENDS.fullmatch(part.text):
        return ENDED
    if not part.norms:
        return "holds marks and no words"
    if LETTER_SPACED.search(part.text) and len(part.norms) <= 20:
        return "a masthead in spaced letters"
    if RULED.search(part.text) and len(part.norms) <= 20:
        return "a line with a rule of marks"
    if part.page or (len(part.norms) <= 12 and FURNITURE.fullmatch(part.bare)):
        return "what a page or newsletter puts around a text"
    if part.pieces and (alone or "|" in part.text):
        return "a row of buttons"
    if RELEASE.fullmatch(part.bare):
        return "what a press office puts above a text"
    if len(part.norms) <= 15 and ISSUE_LINE.search(part.text) and re.search(r"\d{4}", part.text):
        return "number and date of a publication"
    if publisher and part.norms == publisher:
        return "the name of the publisher"
    return ""


def _title(
    parts: list[Part], layout: Layout, given: dict[int, tuple[str, str]], speaker: list[str]
) -> int | None:
    if layout.title is not None:
        return layout.title
    candidates: list[int] = []
    for number, part in enumerate(parts[:HEAD_PARAGRAPHS]):
        if number in given:
            continue
        heading = part.text.startswith("# ")
        if heading:
            return number
        bylined = number + 1 < len(parts) and is_byline(parts[number + 1], speaker)
        if (part.prose and not (number == 0 and bylined)) or part.size > LONGEST_CALL:
            break
        if MAIL_HEAD.fullmatch(part.bare):
            continue
        if (number > 0 and BYLINE.fullmatch(part.bare)) or part.listed:
            continue
        if ISSUE_LINE.search(part.text) and part.size <= 8:
            continue
        apart = is_set_off(part.text) or is_name(part, speaker) or EDITORIAL.search(part.text)
        if not apart and not SALUTATION.fullmatch(part.text):
            candidates.append(number)
    if len(candidates) == len(parts):
        return None
    mixed = [number for number in candidates if not parts[number].capitals]
    calling = [n for n in candidates if parts[n].shouts or parts[n].opens_as_call]
    return next(iter(mixed or calling or candidates), None)


def _mark_editorial(
    parts: list[Part], given: dict[int, tuple[str, str]], publisher: list[str]
) -> None:
    """A publisher speaks near the beginning or the end, and briefly."""
    for number, part in enumerate(parts):
        near = number < 6 or number >= len(parts) - 4
        if number in given or not near or len(part.norms) > 80:
            continue
        if EDITORIAL.search(part.text):
            given[number] = ("editorial", "somebody who publishes the statement speaks about it")


def _mark_repeated_head(parts: list[Part], given: dict[int, tuple[str, str]], first: int) -> None:
    """An identical banner or title directly after itself, with at most furniture between."""
    head = [n for n in range(first) if given.get(n, ("",))[0] not in ("furniture", "repeat")]
    for size in range(len(head) // 2, 0, -1):
        for place in range(len(head) - 2 * size + 1):
            once, again = head[place : place + size], head[place + size : place + 2 * size]
            if all(parts[a].norms == parts[b].norms for a, b in zip(once, again, strict=True)):
                for number in again:
                    given[number] = ("repeat", "the same line stands directly before it")
                return
