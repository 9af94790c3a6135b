"""Quoted and own words: which stretches stand in quotation marks, and whose words they are.

Quotation marks tell where; the words before and after tell who. A stretch is `direct` if it has at
least three words or a verb of saying introduces it, `self-quoted` if the statement introduces it as
its own earlier words, `scare` if it is one or two words that nobody is said to have said. The rules
know verbs of saying in English, German, French and Spanish; a speaker who is only named sentences
away, or by a pronoun, is not found and stays empty. Words that go on after the speaker was named
(“…,” said X. “…”) are the same speaker's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from helpers.reading.own_names import Names, is_own
from helpers.reading.quotes import ANY_MARK, DEEPEST
from helpers.reading.speakers import clean_speaker, find_inverted

NOWHERE = (-1, -1)
SHORTEST_DIRECT = 3

SAYING_ENGLISH = (
    r"said|says|say|stated|states|noted|notes|observed|observes|remarked|remarks|wrote|writes|"
    r"declared|declares|argued|argues|warned|warns|added|adds|explained|explains|told|asked|asks|"
    r"replied|answered|answers|shouted|shouts|cried|chanted|claimed|claims|insisted|insists|"
    r"admitted|admits|announced|announces|concluded|put it|"
    r"reiterate[sd]?|recalled|recalls"
)
SAYING_ELSEWHERE = (
    r"sagte|sagt|schrieb|schreibt|erklärte|erklärt|betonte|betont|meinte|meint|warnte|warnt|"
    r"dijo|dice|asegura|aseguró|declaró|declara|afirmó|afirma|escribió|señaló|señala|"
    r"a dit|dit|déclare|déclaré|affirme|affirmé|écrit"
)
VERB = re.compile(rf"\b(?:{SAYING_ENGLISH}|{SAYING_ELSEWHERE})\b", re.IGNORECASE)
FOREIGN = re.compile(SAYING_ELSEWHERE, re.IGNORECASE)
# The statement itself, as the whole of who speaks: "we", "our union", never "our rulers".
OWN = re.compile(
    r"(?:we|wir|nous|nosotr[oa]s)(?:\s+\w+){0,2}|.*\s(?:we|wir|nous|nosotr[oa]s)|"
    r"(?:our|unsere?|notre|nuestr[ao])\s+(?:\w+\s+){0,2}"
    r"(?:statement|position|declaration|organi[sz]ation|union|league|alliance|group|leaflet|"
    r"erklärung|gewerkschaft|déclaration|syndicat|declaración|sindicato)",
    re.IGNORECASE,
)
# A lead-in that repeats the statement's own words without a verb of saying right before them.
OWN_LEAD = re.compile(
    r"\bwe\s+(?:\w+\s+){0,3}(?:reiterate|repeat|recall|restate)\w*\b|"
    r"\b(?:as in|in|from)\s+our\s+(?:\w+\s+){0,3}(?:position|statement|declaration|call|leaflet)\b|"
    r"^\W*our\s+(?:\w+\s+){0,3}(?:position|statement|declaration|call|demand)\b",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\s*(?:\w+\s+)?by\s+([^,:]+?)(?:\s+that)?\s*$", re.IGNORECASE)
ACCORD = re.compile(
    r"\b(according to|in the words of|selon|según|laut)\s+([^,]+),\s*$", re.IGNORECASE
)
# A full stop after a title or an initial ends no clause.
CLAUSE_END = re.compile(
    r"(?:[,;:!?(]|(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bMrs)(?<!\bProf)(?<!\b[A-Z])\.)(?:\s|$)"
)
# Words between a verb of saying and the quotation: "said on Monday in a long speech to us:".
SHORT_REST, LONGEST_REST = 6, 15
# Characters around a quotation in which its speaker is looked for.
NEAR = 400
# What is longer is no sentence, but a text without marks; nothing in it tells who speaks.
LONGEST_SENTENCE = 5_000


class Voice(NamedTuple):
    """A stretch of somebody's words: where it stands, its kind, who speaks, the words that tell.

    `speaker` and `cue` are places too, (-1, -1) where there is none.
    """

    start: int
    end: int
    kind: str
    speaker: tuple[int, int]
    cue: tuple[int, int]


class Telling(NamedTuple):
    """Who speaks and the words that tell, as places; `own` if those are the statement's own.

    `end` is where the clause ends that names the speaker of words before it.
    """

    speaker: tuple[int, int] = NOWHERE
    cue: tuple[int, int] = NOWHERE
    own: bool = False
    end: int = -1


def find_voices(
    paragraph: str, pairs: list[tuple[int, int]], sentences: list[tuple[int, int]], names: Names
) -> list[Voice]:
    """Quoted stretches of one paragraph, which are given as its pairs of quotation marks.

    `names` are those of the organisation that speaks.
    """
    firsts, lasts = [first for first, _ in sentences], [last for _, last in sentences]
    voices: list[Voice] = []
    around: list[tuple[int, int]] = []
    told: dict[tuple[int, int], tuple[tuple[int, int], Telling]] = {}
    for start, end in pairs:
        while around and around[-1][1] <= start:
            around.pop()
        outer = around[-1] if around else (0, len(paragraph))
        around.append((start, end))
        # Only what stands in the same sentence, and near, tells who speaks.
        opening = firsts[max(bisect_left(firsts, start) - 1, 0)]
        later = bisect_right(lasts, end)
        closing = lasts[later] if later < len(lasts) else end + 1
        endless = closing - opening > LONGEST_SENTENCE
        opening, closing = max(opening, outer[0], start - NEAR), min(closing, outer[1], end + NEAR)
        telling = _follow(paragraph, (start, end), *told.get(outer, (NOWHERE, Telling())))
        if endless:
            telling = telling or Telling()
        if not telling:
            before = _mask(paragraph, opening, start - 1, pairs)
            telling = _speaker_before(before, opening)
        if not telling:
            after = _mask(paragraph, end + 1, closing, pairs)
            telling = _speaker_after(after, paragraph[start:end], end + 1)
        told[outer] = ((start, end), telling or Telling())
        voices.append(_voice(paragraph, start, end, telling or Telling(), names))
    return voices


def squeeze_words(text: str, place: tuple[int, int]) -> str:
    """The words at a place, with single spaces; empty for no place."""
    return " ".join(text[place[0] : place[1]].split()) if place[0] >= 0 else ""


def _voice(paragraph: str, start: int, end: int, telling: Telling, names: Names) -> Voice:
    named = squeeze_words(paragraph, telling.speaker)
    own = telling.own or is_own(named, names)
    if own:
        return Voice(start, end, "self-quoted", NOWHERE, telling.cue)
    spoken = telling.cue != NOWHERE or len(paragraph[start:end].split()) >= SHORTEST_DIRECT
    return Voice(start, end, "direct" if spoken else "scare", telling.speaker, telling.cue)


def _mask(text: str, start: int, end: int, pairs: list[tuple[int, int]]) -> str:
    """A stretch with the quotations in it as one word each, so that no verb in them counts."""
    piece = text[start:end]
    if not ANY_MARK.search(piece):
        return piece
    first = max(bisect_left(pairs, (start, 0)) - DEEPEST, 0)
    for number in range(first, len(pairs)):
        opens, closes = pairs[number]
        if opens >= end:
            break
        if start < closes <= end:
            opens = max(opens, start)
            hidden = "x" * (closes - opens)
            piece = piece[: opens - start] + hidden + piece[closes - start :]
    return piece


def _follow(
    paragraph: str, here: tuple[int, int], last: tuple[int, int], telling: Telling
) -> Telling | None:
    """`“…,” said X. “…”`: the words after the one who was named speak on."""
    if telling.end < 0 or last[1] > here[0]:
        return None
    between = paragraph[telling.end : here[0] - 1]
    whole = paragraph[here[0] : here[1]].rstrip()[-1:] in tuple(".!?…,")
    whole = whole or paragraph[here[1] + 1 : here[1] + 2] in tuple(".!?…,")
    interrupted = between.strip() in (",", "—", "–")
    if (interrupted or between.strip() in (".", ":", ";")) and whole:
        return telling._replace(end=-1)
    return None


def _speaker_before(before: str, base: int) -> Telling | None:
    """`X said: "…`, `as X noted, "…`, `told by X that "…`, `X: "…`, `according to X, "…`."""
    introduced = before.rstrip()
    own = OWN_LEAD.search(introduced)
    if own and introduced.endswith((":", ",")):
        return Telling(cue=_span(own, base), own=True)
    found = list(VERB.finditer(before))
    if found:
        said = found[-1]
        rest = before[said.end() :]
        by = PASSIVE.match(rest)
        if by:
            return _tell(by.group(1), before, base, said)
        if len(rest.split()) <= (LONGEST_REST if introduced.endswith(":") else SHORT_REST):
            named = before[: said.start()]
            if introduced.endswith(":") and FOREIGN.fullmatch(said.group()):
                named = find_inverted(named, rest) or named
            return _tell(named, before, base, said)
    if introduced.endswith(":") and 0 < len(introduced.split()) <= 8 and introduced[0].isupper():
        colon = len(introduced) - 1
        place = _locate(clean_speaker(introduced[:-1]), introduced, base)
        return Telling(place, (base + colon, base + colon + 1))
    accord = ACCORD.search(before)
    return _tell(accord.group(2), before, base, accord, 1) if accord else None


def _speaker_after(after: str, quoted: str, base: int) -> Telling | None:
    """`…," said X`, `…," X said`: only where the quotation ends a clause."""
    skipped = len(after) - len(after.lstrip(" ,"))
    clause = CLAUSE_END.split(after[skipped:], maxsplit=1)[0]
    found = VERB.search(clause)
    if not found or not (
        quoted.rstrip()[-1:] in ",.!?…" or after.lstrip(" ").startswith(",") or found.start() <= 1
    ):
        return None
    named = clause[found.end() :] if found.start() <= 1 else clause[: found.start()]
    telling = _tell(named, clause, base + skipped, found)
    return telling._replace(end=base + skipped + len(clause))


def _tell(named: str, region: str, base: int, cue: re.Match[str], group: int = 0) -> Telling:
    words = clean_speaker(named)
    if OWN.fullmatch(words):
        return Telling(cue=_span(cue, base, group), own=True)
    return Telling(_locate(words, region, base), _span(cue, base, group))


def _span(match: re.Match[str], base: int, group: int = 0) -> tuple[int, int]:
    start, end = match.span(group)
    return base + start, base + end


def _locate(words: str, region: str, base: int) -> tuple[int, int]:
    """Where cleaned words stand in the region they were taken from: the last place."""
    if not words:
        return NOWHERE
    last = NOWHERE
    for match in re.finditer(r"\s+".join(map(re.escape, words.split())), region):
        last = (base + match.start(), base + match.end())
    return last
