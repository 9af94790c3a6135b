"""The calls that lines set off hold, and how each is judged.

A paragraph of several sentences is set off as calls if all of them end in exclamation marks, or if
they are two to five very short ones ("We live here. We stay here."); otherwise it is prose. A
heading before or after a call, as in "Save the ferry: a petition", does not belong to it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.coding.english import CONJUNCTIONS
from helpers.coding.slogan_bounds import OPENING_QUOTES, Piece, cut_pieces, trim
from helpers.coding.slogan_forms import Form, read_form
from helpers.coding.slogan_judging import (
    ANNOUNCED,
    ARGUABLE,
    BANNER,
    CERTAIN,
    CLOSING,
    TITLE,
    Place,
    judge_line,
)
from helpers.coding.slogan_lists import SLOGANS
from helpers.coding.slogan_places import COMMAS, Line
from helpers.coding.slogan_words import Words
from helpers.reading.words import normalise

LONGEST_IN_ROW, MOST_IN_ROW, LONGEST_ROW = 5, 5, 16
# With fewer words a sentence in a row is a beat of it and no call.
SHORTEST_ALONE = 3
LONGEST_BEAT = 3
COUNTED = (("hundreds",), ("thousands",), ("dozens",))
DIGIT = re.compile(r"\d")
FRAGMENTS = CONJUNCTIONS | {"not", "then", "never", "no"}
SEPARATOR = re.compile(r"\s+[–—|-]\s+|:\s+")
HEADING = re.compile(
    r"\b(?:statement|declaration|petition|open letter|appeal|leaflet|report|press release|call|"
    r"resolution|speech|campaign|bulletin|position|manifesto|erklärung|aufruf|déclaration|appel|"
    r"comunicado|declaración|carta|communiqué|protest|march|rally|demonstration)\b",
    re.IGNORECASE,
)
WHOLE_QUOTED = re.compile(r"[*_ ]*[“\"„«「]\s*([^“”\"„«»「」]+?)\s*[”\"“»」][.,;*_\s]*")
TAG = re.compile(r"#(\w+)")
TAG_LINE = re.compile(r"(?:\W*#\w+)+\W*")
HUMPS = re.compile(r"[^\W\d_][^\W\d_A-ZÀ-ÖØ-Þ]*\d*|\d+|[A-Z]+\d+")


class Call(NamedTuple):
    """What may be a call in a line: its bounds, its words, its form, and the line."""

    start: int
    end: int
    text: str
    form: Form
    line: Line
    short_row: bool
    reported: bool = False

    @property
    def key(self) -> str:
        """Its words in the form in which they are compared."""
        return normalise(self.text)


def cut_calls(line: Line, words: Words, codebook) -> list[Call]:
    """The calls that a line may hold; none if it is prose, or a line of hashtags."""
    if is_tag_line(line) or line.leads or line.text.rstrip().endswith((":", "：", *COMMAS)):
        # What leads up to something, or greets: "Dear neighbours,".
        return []
    pieces = cut_pieces(line.text, line.start, words.language)
    if not pieces:
        return []
    if len(pieces) > 1 and pieces[-1].mark == "!" and (whole := _take_quoted(line)):
        return [_make(whole, read_form(whole.text, words, codebook), line)]
    if line.role == "title" and (report := _without_report(line, words, codebook)):
        return [
            _make(report, read_form(report.text, words, codebook), line)._replace(reported=True)
        ]
    if len(pieces) == 1:
        pieces = [_without_heading(pieces[0], words, codebook)]
    if pieces[0].text[0] in OPENING_QUOTES and pieces[-1].mark != "!":
        # “Give Us This Day”: a word to the churches.
        return []
    forms = [read_form(piece.text, words, codebook) for piece in pieces]
    if len(pieces) > 1 and any(form.polite for form in forms):
        # "Thanks to all! Bring the keys back!": the one is as little a call as the other.
        return []
    shouted = all(piece.mark == "!" for piece in pieces)
    if len(pieces) == 1 or shouted or line.role == "title":
        row = _is_row(pieces, forms)
        if row and not shouted:
            return _cut_row(line, pieces, forms, words, codebook)
        return [_make(piece, form, line) for piece, form in zip(pieces, forms, strict=True)]
    if _is_row(pieces, forms):
        return _cut_row(line, pieces, forms, words, codebook)
    return []


def is_tag_line(line: Line) -> bool:
    """Whether a line is nothing but hashtags."""
    return bool(TAG_LINE.fullmatch(line.text))


def place_of(call: Call, repeated: bool, in_row: bool) -> Place:
    """What stands around a call, as far as judging needs it."""
    line = call.line
    kind = CLOSING if line.closes else BANNER
    if line.role == "title":
        kind = TITLE
    elif line.announced:
        kind = ANNOUNCED
    return Place(
        kind=kind,
        above=line.above,
        closes=line.closes,
        lead=line.lead if kind == ANNOUNCED else "",
        listed=line.listed,
        in_block=in_row and not line.announced,
        in_row=(in_row and bool(line.announced))
        or (line.among > 1 and 2 * line.shouting >= line.among),
        repeated=repeated,
        programme=line.programme,
        short_row=call.short_row,
        raised=line.announced == SLOGANS,
    )


def judge_call(
    call: Call, repeated: bool, in_row: bool, words: Words
) -> tuple[str, str, list[str]]:
    """Kind, certainty and reasons of a call; `in_row`: most of the lines of its list are calls."""
    place = place_of(call, repeated, in_row)
    certainty, reasons = judge_line(call.form, place, words)
    if call.reported and certainty:
        # The headline tells of it, as of a chant.
        certainty = ARGUABLE
    return place.kind, certainty, reasons


def judge_tags(
    line: Line, raised: set[str], words: Words, codebook
) -> list[tuple[int, int, Form, str, str, str]]:
    """Hashtags of a line that are calls: start, end, form, kind, certainty, reasons."""
    found = []
    tags = list(TAG.finditer(line.text))
    for tag in tags:
        spelt = " ".join(HUMPS.findall(tag.group(1)))
        form = read_form(spelt, words, codebook)
        repeated = bool(spelt) and normalise(spelt) in raised
        if not (repeated or form.calls) or form.head in ("no_calls", "practical"):
            continue
        alone = len(tags) == 1
        reasons = ["hashtag on its own line" if alone else "hashtag"]
        reasons += ["repeats a call of the statement"] * repeated
        certainty = CERTAIN if repeated and alone else ARGUABLE
        kind = CLOSING if line.closes else BANNER
        at = line.start + tag.start(1)
        found.append((at, line.start + tag.end(1), form, kind, certainty, "; ".join(reasons)))
    return found


def _take_quoted(line: Line) -> Piece | None:
    """A quotation that is the whole line, as one: its bounds are those of the chant."""
    held = WHOLE_QUOTED.fullmatch(line.text)
    return held and Piece(*(line.start + at for at in held.span(1)), held[1], "!")


def _make(piece: Piece, form: Form, line: Line, short_row: bool = False) -> Call:
    return Call(piece.start, piece.end, piece.text, form, line, short_row)


def _is_row(pieces: list[Piece], forms: list[Form]) -> bool:
    """Whether very short sentences in a row are calls together.

    One of them is a call by its words, all of them lack a verb, or they are alike: the same first
    word, or a word in common and about as long.
    """
    sizes = [form.words for form in forms]
    short = 2 <= len(pieces) <= MOST_IN_ROW and max(sizes) <= LONGEST_IN_ROW
    if not short or sum(sizes) > LONGEST_ROW or any(DIGIT.search(p.text) for p in pieces):
        return False
    if any(_is_plain(form) for form in forms):
        return False
    if _is_answered(pieces, sizes):
        return True
    if not all(piece.mark in ("!", ".") and ":" not in piece.text for piece in pieces):
        return False
    shared = set(forms[0].norms).intersection(*(form.norms for form in forms[1:]))
    alike = bool(shared) and max(sizes) - min(sizes) <= 1
    beats = max(sizes) <= LONGEST_BEAT and not any(form.verb for form in forms)
    return alike or beats or any(form.calls or form.denies for form in forms)


def _is_plain(form: Form) -> bool:
    """Whether a sentence of a row speaks of everyday matters, or only answers."""
    return form.practical or form.polite or form.norms in (("yes",), ("no",))


def _is_answered(pieces: list[Piece], sizes: list[int]) -> bool:
    """Whether it is a question with its answer: "Whose streets? Our streets!"."""
    return len(pieces) == 2 and [p.mark for p in pieces] == ["?", "!"] and max(sizes) <= 4


def _cut_row(
    line: Line, pieces: list[Piece], forms: list[Form], words: Words, codebook
) -> list[Call]:
    """Each its own call if each could stand alone, else one call."""
    alone = pieces[0].mark != "?" and all(
        form.words >= SHORTEST_ALONE and form.norms[0] not in FRAGMENTS
        for form in forms
        if form.norms
    )
    if alone:
        return [_make(p, form, line, True) for p, form in zip(pieces, forms, strict=True)]
    start, end = pieces[0].start, pieces[-1].end
    text = line.text[start - line.start : end - line.start]
    whole = Piece(start, end, text, pieces[-1].mark)
    return [_make(whole, read_form(text, words, codebook), line, True)]


def _without_report(line: Line, words: Words, codebook) -> Piece | None:
    """The call alone of a headline that tells of it: "Thousands march: Keep the coal in!"."""
    told, colon, call = line.text.partition(": ")
    pieces = cut_pieces(call, line.start + len(told) + len(colon), words.language) if colon else []
    if len(pieces) != 1 or pieces[0].mark != "!" or len(told.split()) < SHORTEST_ALONE:
        return None
    form = read_form(told, words, codebook)
    called = form.calls or form.alike or form.own or form.imperative
    counted = bool(DIGIT.match(told)) or form.norms[:1] in COUNTED
    return pieces[0] if not called and (counted or form.finite) else None


def _without_heading(piece: Piece, words: Words, codebook) -> Piece:
    """The call alone of "Save the ferry: a petition to the council"."""
    parts = SEPARATOR.split(piece.text, maxsplit=1)
    if len(parts) != 2:
        return piece
    for call, heading in (parts, parts[::-1]):
        form = read_form(call, words, codebook)
        if HEADING.search(heading) and (form.calls or form.mark == "!") and form.words > 1:
            at = piece.text.index(call)
            start, end = trim(piece.text, at, at + len(call))
            return Piece(piece.start + start, piece.start + end, piece.text[start:end], form.mark)
    return piece
