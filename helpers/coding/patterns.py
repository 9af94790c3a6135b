"""Patterns of slogans: fixed words with slots in braces, `no {X} but {Y}`.

The fixed words follow the grammar of a cue's words: they are compared in the form of
`helpers.reading.words`, `*` leaves one open, and one in capitals wants capitals. A slot takes one
to eight words, articles among them: "No War but The Class War" fills it with `War` and
`The Class War`. A pattern begins where a clause begins (at the start, or after a mark such as a
comma, colon, dash, quotation mark or line end) and runs to the end of the clause: `. ! ? ; : …`, a
quotation mark, or a blank line. Commas and single line ends may stand inside. The first slots are
as short as they can be, the last takes the rest; a slot used twice takes the same words twice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from helpers.coding.cues import BadCue, parse_words
from helpers.coding.matching import means_capitals
from helpers.reading.faults import BadInput
from helpers.reading.words import Word, find_words

SLOT = re.compile(r"\{([A-Z][A-Z0-9]*)\}")
LONGEST_SLOT = 8
STOP = re.compile(r"[.!?;:…。！？؟\"“”„«»]|\n\s*\n")
BREAK = re.compile(r"[,.!?;:…。！？؟\"“”„«»()\[\]‘—–]|\s-\s|\n")
# "Do not forget": here "not" denies a verb and sets nothing against anything.
DENIED = ("do", "does", "did", "is", "are", "was", "were", "has", "have", "will", "can", "must")
# Written after a word in capitals, so that one expression can ask for them.
CAPITALS = "\1"
NO_DENIAL = "".join(rf"(?<!\b{word} )(?<!\b{word}{CAPITALS} )" for word in DENIED)


@dataclass(frozen=True)
class Pattern:
    """A pattern ready to match, with the number of its fixed words, and those left whole."""

    expression: re.Pattern[str]
    fixed: int
    whole: frozenset[str]


class Clause(NamedTuple):
    """The words of a clause as a pattern meets them, and where in it a pattern may begin."""

    words: list[Word]
    forms: str
    edges: list[int]
    begins: list[int]


def match_pattern(pattern: str, text: str) -> dict[str, tuple[int, int]] | None:
    """Where in the text each slot's words start and end, or None if the pattern is not there.

    The first clause that fits counts. Raises BadCue if the pattern cannot be read.
    """
    found = _match(parse_pattern(pattern), _split_clauses(text))
    return found[1] if found else None


def locate_pattern(pattern: str, text: str) -> tuple[int, int] | None:
    """Where its first word starts and its last ends, in the first clause that fits."""
    found = _match(parse_pattern(pattern), _split_clauses(text))
    return found[0] if found else None


def find_pattern(codebook, text: str) -> tuple[str, str]:
    """Id and label of the pattern that a slogan fills: the one with the most fixed words.

    Of several with as many it is the first in the codebook; two empty texts if there is none.
    """
    listed = _parse_all(codebook)
    words = find_words(text)
    norms = {norm for _, _, norm in words}
    # Most texts lack a fixed word of most patterns, and need no closer look.
    near = [(code, pattern) for code, pattern in listed if pattern.whole <= norms]
    if not near:
        return "", ""
    clauses = _split_clauses(text)
    fits = [(code, pattern) for code, pattern in near if _match(pattern, clauses) is not None]
    best = max(fits, key=lambda fit: fit[1].fixed, default=None)
    return (best[0].id, best[0].label) if best else ("", "")


@lru_cache(maxsize=32)
def _parse_all(codebook) -> list:
    """Every code of a codebook with its pattern, ready to match; own codes may have none."""
    return [(code, parse_pattern(code.pattern)) for code in codebook.codes if code.pattern]


def compile_patterns(codebook) -> None:
    """Raises BadInput with file and code if a pattern of the codebook cannot be read."""
    for code in codebook.codes:
        if codebook.layer == "slogan":
            try:
                parse_pattern(code.pattern)
            except BadCue as fault:
                place = f"code {code.id}, pattern, “{code.pattern}”"
                raise BadInput(codebook.file.name, place, fault.what, fault.mend) from None


@lru_cache(maxsize=512)
def parse_pattern(pattern: str) -> Pattern:
    """A pattern as an expression over the words of a clause; raises BadCue if it cannot be read."""
    pieces = SLOT.split(pattern)
    if "{" in "".join(pieces[0::2]) or "}" in "".join(pieces[0::2]):
        raise BadCue("has a brace that belongs to no slot", "write a slot as {X}")
    if any(not piece.strip() for piece in pieces[2:-1:2]):
        raise BadCue("has two slots with no word between them", "put a word between them")
    phrases = [parse_words(piece) if piece.strip() else () for piece in pieces[0::2]]
    fixed = sum(map(len, phrases))
    if not fixed:
        raise BadCue("has no fixed word", "write at least one word beside its slots")
    parts, named = [_expression(phrases[0])], set()
    for slot, phrase in zip(pieces[1::2], phrases[1:], strict=True):
        parts.append(f"(?P={slot})" if slot in named else _slot(slot))
        if phrase and phrase[0].norm == "not":
            parts.append(NO_DENIAL)
        parts.append(_expression(phrase))
        named.add(slot)
    whole = frozenset(word.norm for phrase in phrases for word in phrase if not word.open)
    return Pattern(re.compile("".join(parts) + r"\Z"), fixed, whole)


def _slot(name: str) -> str:
    return rf"(?P<{name}>(?:\S+ ){{1,{LONGEST_SLOT}}}?)"


def _expression(phrase) -> str:
    return "".join(
        re.escape(word.norm)
        + (r"[^\s\1]*" if word.open else "")
        + (CAPITALS if word.capitals else f"{CAPITALS}?")
        + " "
        for word in phrase
    )


def _match(
    pattern: Pattern, clauses: list[Clause]
) -> tuple[tuple[int, int], dict[str, tuple[int, int]]] | None:
    """Start and end of what fills the pattern, and of each slot."""
    for words, forms, edges, begins in clauses:
        for begin in begins:
            match = pattern.expression.match(forms, edges[begin])
            if match:
                at = {edge: number for number, edge in enumerate(edges)}
                spans = {
                    slot: (words[at[match.start(slot)]][0], words[at[match.end(slot)] - 1][1])
                    for slot in (0, *match.groupdict())
                }
                return spans.pop(0), spans
    return None


def _split_clauses(text: str) -> list[Clause]:
    words = find_words(text)
    clauses = []
    for opens, closes, begins in _clauses(text, words):
        held = words[opens:closes]
        forms = [n + CAPITALS * means_capitals(text, start, end) for start, end, n in held]
        edges = [0]
        for form in forms:
            edges.append(edges[-1] + len(form) + 1)
        joined = "".join(f"{form} " for form in forms)
        clauses.append(Clause(held, joined, edges, [begin - opens for begin in begins]))
    return clauses


def _clauses(text: str, words: list[tuple[int, int, str]]):
    """First word, end, and the words at which a pattern may begin, of each clause."""
    opens, begins = 0, [0]
    for number in range(1, len(words)):
        between = text[words[number - 1][1] : words[number][0]]
        if STOP.search(between):
            yield opens, number, begins
            opens, begins = number, [number]
        elif BREAK.search(between):
            begins.append(number)
    if words:
        yield opens, len(words), begins
