"""What each paragraph of a text is: its role, and why, in words.

The rules look at form and place, not at what a text is about: marks and share buttons are
furniture, a line before the statement that speaks about it is editorial, a long run that stands
there twice is a repeat, short lines set off around the body are calls or signatures. They are rules
of thumb; `corpus/roles.csv` corrects them.

Masthead or banner: a line in capitals above the statement is a call (a banner) if it begins the way
calls do ("AGAINST …", "NO …"), ends in an exclamation mark, or stands in a row of such lines; a
single line in capitals that does none of this is a masthead.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np

from helpers.reading.layout import Layout, is_set_off
from helpers.reading.parts import (
    LONGEST_CALL,
    Part,
    Place,
    could_be_call,
    in_capitals,
    in_list,
    is_byline,
    is_name,
)
from helpers.reading.repeats import LONG_RUN, find_repeated
from helpers.reading.role_words import (
    ANNOUNCING,
    BYLINE,
    CLOSING,
    DASHED,
    DATED,
    EDITORIAL,
    ENDS,
    FURNITURE,
    ISSUE_LINE,
    LETTER_SPACED,
    RULED,
    SALUTATION,
)
from helpers.reading.words import Word, find_words

ROLES = ("title", "byline", "editorial", "body", "call", "signature", "furniture", "repeat")
COUNTED_ROLES = ("title", "body", "call")
ENDED = "says that the statement ends here"
ANNOUNCED = "announced as a slogan in the lines before it"
HEAD_PARAGRAPHS = 12


class Paragraph(NamedTuple):
    """A paragraph of one text: where it stands, its role, and why it has that role."""

    start: int
    end: int
    role: str
    why: str


def assign_roles(
    text: str, words: list[Word], layout: Layout, organisation: str, published_by: str
) -> list[Paragraph]:
    """Role and reason of each paragraph, in order."""
    stretches = layout.paragraphs
    bounds = np.searchsorted([word[0] for word in words], [start for start, _ in stretches])
    edges = [*bounds.tolist(), len(words)]
    parts = [
        Part(" ".join(text[a:b].split()), [norm for _, _, norm in words[edges[i] : edges[i + 1]]])
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
        if number != layout.title and number not in given and (why := _furniture(part, publisher)):
            given[number] = ("furniture", why)
    title = _title(parts, layout, given, speaker)
    if title is not None:
        why = (
            "the title given in statements.csv" if layout.title is not None else "the first heading"
        )
        given[title] = ("title", why)
    _mark_editorial(parts, given, publisher)
    prose = [n for n, part in enumerate(parts) if part.prose and n not in given]
    first, last = (prose[0], prose[-1]) if prose else (len(parts), -1)
    _mark_repeated_head(parts, given, min(first, HEAD_PARAGRAPHS))
    announced = closing = ended = False
    for number, part in enumerate(parts):
        # A row of short lines goes back to words such as "these slogans:".
        before = parts[number - 1].text if number else ""
        announced = bool(ANNOUNCING.search(before)) or (
            announced and given[number - 1][0] == "call"
        )
        after = parts[number + 1].text if number + 1 < len(parts) else ""
        place = Place(before, after, announced, closing)
        if number in given:
            ended = ended or given[number][1] == ENDED
        elif ended:
            given[number] = ("signature", "stands after the end of the statement")
        elif number < first and prose:
            below_title = title is not None and number > title
            given[number] = _before_body(part, speaker, place, below_title)
        elif number <= last or not prose:
            given[number] = _within_body(part, place)
        else:
            given[number] = _after_body(part, speaker, place)
        closing = closing or (number > last and given[number][0] == "signature")
    return [Paragraph(a, b, *given[n]) for n, (a, b) in enumerate(stretches)]


def _norms(text: str) -> list[str]:
    return [norm for _, _, norm in find_words(text)]


def _furniture(part: Part, publisher: list[str]) -> str:
    """Why a paragraph is furniture, or nothing."""
    if ENDS.fullmatch(part.text):
        return ENDED
    if not part.norms:
        return "holds marks and no words"
    if LETTER_SPACED.search(part.text) and len(part.norms) <= 20:
        return "a masthead in spaced letters"
    if RULED.search(part.text) and len(part.norms) <= 20:
        return "a line with a rule of marks"
    if len(part.norms) <= 12 and FURNITURE.fullmatch(part.text):
        return "what a page or newsletter puts around a text"
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
        if part.prose or len(part.norms) > LONGEST_CALL:
            break
        if number > 0 and BYLINE.fullmatch(part.text):
            continue
        apart = is_set_off(part.text) or is_name(part, speaker) or EDITORIAL.search(part.text)
        if not apart and not SALUTATION.fullmatch(part.text):
            candidates.append(number)
    if len(candidates) == len(parts):
        return None
    mixed = [number for number in candidates if not parts[number].capitals]
    return next(iter(mixed or candidates), None)


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


def _before_body(
    part: Part, speaker: list[str], place: Place, below_title: bool
) -> tuple[str, str]:
    short = len(part.norms) <= LONGEST_CALL
    dated = below_title and short and DATED.search(part.text) and not part.shouts
    if dated or is_byline(part, speaker):
        return "byline", "says who speaks, or when, before the statement"
    in_row = in_capitals(place.before) or in_capitals(place.after)
    if part.capitals and not (part.opens_as_call or part.shouts or in_row):
        return "furniture", "a masthead in capitals"
    if short and part.capitals:
        return "call", "a banner: a call in capitals above the statement"
    if short and part.shouts:
        return "call", "set off above the statement with an exclamation mark"
    if below_title and part.name_like and could_be_call(part):
        return "byline", "a name between the title and the statement"
    return "body", "words of the statement"


def _within_body(part: Part, place: Place) -> tuple[str, str]:
    if place.announced and could_be_call(part):
        return "call", ANNOUNCED
    short = len(part.norms) <= LONGEST_CALL
    if part.shouts and short and not re.search(r"[.?:;] ", part.text):
        return "call", "set off on its own line with an exclamation mark"
    if part.capitals and part.opens_as_call and could_be_call(part):
        return "call", "set off on its own line in capitals"
    return "body", "words of the statement"


def _after_body(part: Part, speaker: list[str], place: Place) -> tuple[str, str]:
    # A dash before one line only is a name; before several in a row it is a list.
    listed = in_list(part, place)
    if DASHED.match(part.text) and part.name_like and not listed:
        return "signature", "a name after a dash, after the statement"
    if DATED.search(part.text) and part.name_like and not part.shouts:
        return "signature", "a name and a date after the statement"
    if place.announced and could_be_call(part) and not is_name(part, speaker):
        return "call", ANNOUNCED
    if is_set_off(part.text) or is_name(part, speaker):
        return "signature", "a name, date or address after the statement"
    if CLOSING.fullmatch(part.text):
        return "signature", "a closing formula after the statement"
    if part.shouts and len(part.norms) <= LONGEST_CALL:
        return "call", "a short line with an exclamation mark after the statement"
    # Items of a list go on in lower case, or follow a colon that announces no slogans.
    if listed or part.text[0].islower() or place.before.endswith(":"):
        return "body", "words of the statement"
    if place.closing and len(part.norms) <= LONGEST_CALL:
        return "signature", "follows a name or a closing formula"
    if not could_be_call(part):
        return "body", "words of the statement"
    if part.opens_as_call or part.capitals:
        return "call", "a short line set off after the statement"
    if part.name_like and (len(part.norms) <= 10 or is_set_off(place.after)):
        return "signature", "a name after the statement"
    return "call", "a short line without a full stop after the statement"
