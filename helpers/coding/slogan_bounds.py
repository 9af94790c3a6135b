"""Where a call begins and ends in a line, and which calls a line holds.

To a call belong its end mark and an opening `¡`. Bullets, numbers, emoji, `#`, marks of emphasis
and quotation marks around the whole of it do not. An exclamation mark ends a call, so that a line
with two of them holds two calls. Short sentences in a row are calls of their own if each could
stand alone ("We live here. We stay here."), and one call if not ("Homes. Not hotels.").
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from helpers.reading.segments import split_sentences
from helpers.reading.words import find_words

EXCLAMATION, QUESTION, STOP = "!！", "?؟？", ".。।۔…"
END_MARKS = EXCLAMATION + QUESTION + STOP
OPENING_MARKS = "¡¿"
OPENING_QUOTES, CLOSING_QUOTES = "\"'“„«»‘‚「『", "\"'”“»«’‘」』"
# What follows an emoji, as a mark of how it is drawn.
EMOJI_PARTS = "\ufe0e\ufe0f\u20e3"
NUMBER = re.compile(
    r"\(?(?:\w|[^\W\d_]?\d{1,3})[.)]\s+(?=\S)|[一二三四五六七八九十]{1,2}、\s*(?=\S)"
)
# After the mark a new call begins, unless a small letter goes on.
AFTER_EXCLAMATION = re.compile(
    rf"(?:(?<=[{EXCLAMATION}])|(?<=[{EXCLAMATION}][)\]\"'”’»]))\s+(?=\S)|(?<=！)(?=[^\s！？」』”’)）])"
)
STOPPED = re.compile(r"[^\W\d_]{3}[.!?]\s+(?=\w)")
ENDED = re.compile(rf"[{re.escape(END_MARKS)}]\W*\s|[。！？]")
LISTED = re.compile(
    r"\s*(?:[-–—•*·▪◦■◆●►▶➤✓✔☑+]\s|\(?(?:\d{1,2}|[۰-۹]{1,2}|[^\W\d_])[.)．]\s|[一二三四五六七八九十]{1,2}、)"
)


class Piece(NamedTuple):
    """A stretch of a text that may be a call, and how it ends: `!`, `?`, `.` or nothing."""

    start: int
    end: int
    text: str
    mark: str


def cut_pieces(text: str, start: int, language: str) -> list[Piece]:
    """The sentences of a line or paragraph that begins at `start`, each trimmed to a call."""
    begin, close = trim(text, 0, len(text))
    if begin >= close:
        return []
    inner = text[begin:close]
    cuts = {0, len(inner)}
    if ENDED.search(inner):
        cuts.update(first for first, _ in split_sentences(inner, language))
        if inner.islower():
            cuts.update(match.end() for match in STOPPED.finditer(inner))
    cuts.update(match.end() for match in AFTER_EXCLAMATION.finditer(inner))
    edges = sorted(cut for cut in cuts if not _inside_quote(inner, cut))
    pieces: list[Piece] = []
    for first, last in pairwise(edges):
        opens, closes = trim(text, begin + first, begin + last)
        if opens >= closes:
            continue
        words = text[opens:closes]
        goes_on = bool(pieces) and first_letter(words).islower() and not inner.islower()
        if goes_on and pieces[-1].mark in ("!", "?", "."):
            # "Stop! in the name of …": a small letter begins no call.
            opens = pieces.pop().start - start
            words = text[opens:closes]
        pieces.append(Piece(start + opens, start + closes, words, end_mark(words)))
    return pieces


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds without white space, bullets, numbers, emoji and marks around the words."""
    while True:
        before = start, end
        while start < end and not _may_begin(text[start]):
            start += 1
        while start < end and not _may_end(text[end - 1]):
            end -= 1
        numbered = NUMBER.match(text, start, end)
        if numbered and start == before[0]:
            start = numbered.end()
        opened = end - start > 1 and text[start] in OPENING_QUOTES
        closed = end - start > 1 and text[end - 1] in CLOSING_QUOTES
        if (opened or closed) and not _holds_quote(text[start + opened : end - closed]):
            start, end = start + opened, end - closed
        if (start, end) == before:
            return start, end


def end_mark(words: str) -> str:
    """How words end: `!`, `?`, `.`, or nothing; of "?!" and "!?" the exclamation counts."""
    tail = words.rstrip(CLOSING_QUOTES + ")]* ")
    tail = tail[len(tail.rstrip(END_MARKS)) :]
    for mark, marks in (("!", EXCLAMATION), ("?", QUESTION), (".", STOP)):
        if any(letter in marks for letter in tail):
            return mark
    return ""


def count_words(text: str) -> int:
    """Words, and of scripts that put no space between words a word for two letters."""
    return sum(
        max(1, (end - start) // 2) if _is_unspaced(norm[:1]) else 1
        for start, end, norm in find_words(text)
    )


def first_letter(words: str) -> str:
    """The first letter, past marks and digits; empty if there is none."""
    return next((letter for letter in words if letter.isalpha()), "")


def is_listed(line: str) -> bool:
    """Whether a line begins with a bullet, a number, or an emoji that may do for one."""
    return bool(LISTED.match(line)) or is_decked(line)


def is_decked(line: str) -> bool:
    """Whether a line begins with an emoji or another sign that is no bullet."""
    return bool(line) and _kind(line[0]) == "So" and not LISTED.match(line)


def _inside_quote(text: str, cut: int) -> bool:
    """Whether a sentence goes on after the quotation before a cut: the “Good Morning!” kettle."""
    before = text[:cut].rstrip()
    if before[-1:] not in CLOSING_QUOTES or cut >= len(text) or not before:
        return False
    opened = max(before.rfind(mark, 0, -1) for mark in OPENING_QUOTES)
    ahead = text[:opened].rstrip()
    return opened > 0 and ahead[-1:] not in (*END_MARKS, "")


def _is_unspaced(letter: str) -> bool:
    return "\u0e00" <= letter <= "\u0eff" or "\u3040" <= letter <= "\u9fff"


def _holds_quote(inner: str) -> bool:
    """Whether another quotation mark stands inside, apostrophes aside."""
    return bool(re.search(r"[\"“”„«»「」『』]|(?<!\w)['‘’‚]|['‘’](?!\w)", inner))


def _may_begin(letter: str) -> bool:
    return (
        letter.isalnum()
        or letter in OPENING_MARKS
        or letter in OPENING_QUOTES
        or letter in "([（"
        or _kind(letter) == "Sc"
    )


def _may_end(letter: str) -> bool:
    return (
        letter.isalnum()
        or letter in END_MARKS
        or letter in CLOSING_QUOTES
        or letter in ")]）%"
        or (_kind(letter) in ("Sc", "Mn", "Mc") and letter not in EMOJI_PARTS)
    )


@lru_cache(maxsize=4096)
def _kind(letter: str) -> str:
    return unicodedata.category(letter)
