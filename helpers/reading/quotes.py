"""Pairs of quotation marks in one paragraph; a mark without its partner is reported, never guessed.

Curly, German, French, Nordic (”…” and »…»), Japanese and straight marks, single and double, nested.
An apostrophe is no mark: a single mark opens only before a word and closes only after one, and the
apostrophe of a plural ("the workers’ rights") is left alone where another mark can still close the
quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

CLOSERS = {
    "“": "”", "„": "“”", "”": "”", "«": "»", "»": "«»", "‘": "’", "‚": "‘’", '"': '"', "'": "'",
    "「": "」", "『": "』",
}  # fmt: skip
ANY_MARK = re.compile("[“”„«»‘’‚\"'「」『』]")
BEFORE_OPENING = frozenset("([{<«»„“”‘‚\"'—–-/¡¿:;,")
# A quotation inside a quotation inside a quotation is read; deeper nesting is a broken text.
DEEPEST = 4


class Quotes(NamedTuple):
    """`pairs`: start and end of the quoted words, without their marks; `unpaired`: lone marks."""

    pairs: list[tuple[int, int]]
    unpaired: list[int]


def pair_quotes(text: str) -> Quotes:
    """Every quoted stretch of a paragraph, in the order of where it starts."""
    places = [match.start() for match in ANY_MARK.finditer(text)]
    # Where a single mark could close a quotation: after a word and not inside one.
    closing = [p for p in places if text[p] in "’'‘" and _ends_word(text, p)]
    opening = [p for p in places if text[p] in "'‘‚" and _begins_word(text, p)]
    pairs: list[tuple[int, int]] = []
    unpaired: list[int] = []
    opened: list[int] = []
    for place in places:
        partner = next(
            (o for o in reversed(opened) if _closes(text, o, place, opening, closing)), None
        )
        if partner is not None:
            while opened[-1] != partner:
                unpaired.append(opened.pop())
            opened.pop()
            # One letter between single marks has lost others: rock 'n' roll.
            shortened = text[place] in "'’" and place - partner < 3
            if text[partner + 1 : place].strip() and not shortened:
                pairs.append((partner + 1, place))
        elif _opens(text, place, closing):
            opened.append(place)
            if len(opened) > DEEPEST:
                unpaired.append(opened.pop(0))
        elif _is_lone(text, place):
            unpaired.append(place)
    return Quotes(sorted(pairs), sorted(unpaired + opened))


def _opens(text: str, place: int, closing: list[int]) -> bool:
    mark, before, after = text[place], text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if mark in "’」』" or not after:
        return False
    if mark in "「『":
        return True
    if mark == "”":
        # Swedish and Finnish open with the mark that others close with.
        free = not before or before.isspace() or before in BEFORE_OPENING
        return free and (after.isalnum() or after in tuple("¡¿’"))
    if mark in "«»" and after.isspace():
        # French sets spaces inside its marks.
        return mark == "«" or before.isspace()
    if after.isspace():
        return False
    if mark in "'‘‚":
        return _begins_word(text, place) and bisect_left(closing, place + 2) < len(closing)
    return mark not in '"»' or not before or before.isspace() or before in BEFORE_OPENING


def _closes(text: str, start: int, place: int, opening: list[int], closing: list[int]) -> bool:
    if text[place] not in CLOSERS[text[start]]:
        return False
    if text[place] == '"':
        return not text[place - 1].isspace()
    if text[start] == text[place]:
        return not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum()
    if text[start] not in "'‘‚":
        return True
    if not _ends_word(text, place):
        return False
    plural = text[place - 1] in "sS" and text[place + 1 : place + 2].isspace()
    return not (plural and _closes_later(place, opening, closing))


def _is_lone(text: str, place: int) -> bool:
    """Whether a mark that neither opens nor closes is one at all: `5"` and `5”` are measures."""
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    if text[place] == '"':
        closing = before and not before.isspace() and not after.isalnum()
        return bool(closing) and not before.isdigit()
    return text[place] in "“„«»「」『』" or (text[place] == "”" and not before.isdigit())


def _closes_later(place: int, opening: list[int], closing: list[int]) -> bool:
    """Whether another closing mark comes before the next quotation opens."""
    later, next_opening = bisect_left(closing, place + 1), bisect_left(opening, place + 1)
    if later == len(closing):
        return False
    return next_opening == len(opening) or closing[later] < opening[next_opening]


def _begins_word(text: str, place: int) -> bool:
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    free = not before or before.isspace() or before in BEFORE_OPENING
    return free and (after.isalpha() or after in tuple("¡¿“„«"))


def _ends_word(text: str, place: int) -> bool:
    return place > 0 and not text[place - 1].isspace() and not text[place + 1 : place + 2].isalnum()
