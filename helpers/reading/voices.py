"""Quoted and own words: which stretches stand in quotation marks, and whose words they are.

Quotation marks tell where; the words before and after tell who. A stretch is `direct` if it has at
least three words or a verb of saying introduces it, `self-quoted` if the statement introduces it as
its own earlier words, `scare` if it is one or two words that nobody is said to have said. The rules
know verbs of saying in English, German, French and Spanish; a speaker who is only named sentences
away, or by a pronoun, is not found and stays empty.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from helpers.reading.quotes import pair_quotes
from helpers.reading.segments import DEFAULT_LANGUAGE, split_sentences

VOICE_COLUMNS = ["statement_id", "start", "end", "text", "kind", "speaker", "cue"]
SHORTEST_DIRECT = 3

SAYING = (
    r"said|says|say|stated|states|noted|notes|observed|observes|remarked|remarks|wrote|writes|"
    r"declared|declares|argued|argues|warned|warns|added|adds|explained|explains|told|asked|asks|"
    r"replied|answered|answers|shouted|shouts|cried|chanted|claimed|claims|insisted|insists|"
    r"admitted|admits|announced|announces|concluded|put it|"
    r"reiterate[sd]?|recalled|recalls|"
    r"sagte|sagt|schrieb|schreibt|erklärte|erklärt|betonte|betont|meinte|meint|warnte|warnt|"
    r"dijo|dice|asegura|aseguró|declaró|declara|afirmó|afirma|escribió|señaló|señala|"
    r"a dit|dit|déclare|déclaré|affirme|affirmé|écrit"
)
VERB = re.compile(rf"\b(?:{SAYING})\b", re.IGNORECASE)
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
NOBODY = re.compile(
    r"(?:nobody|no one|everybody|everyone|niemand|alle|personne|nadie)", re.IGNORECASE
)
RELATIVE = re.compile(r"(?:who|which|whose|qui|dont|der|die|das|quien)\s", re.IGNORECASE)
PASSIVE = re.compile(r"\s*(?:\w+\s+)?by\s+([^,:]+?)(?:\s+that)?\s*$", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:(–—]\s*|\b(?:that|but|when|while|as|wie|dass|como|que|comme)\s", re.I)
LEADING = re.compile(
    r"^(?:as|according to|like|then|but|and|in the words of|wie|so|como|según|comme|selon)\s+", re.I
)
AUXILIARY = re.compile(
    r"\s+(?:(?:has|have|had|famously|once|also|later|recently|then|hat|ha|already|rightly|openly)\s*)+$",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?:he|she|they|it|i|who|which|er|sie|es|il|elle|ils|él|ella)$", re.IGNORECASE
)
LONGEST_SPEAKER = 14
# Words between a verb of saying and the quotation: "said on Monday in a long speech to us:".
SHORT_REST, LONGEST_REST = 6, 15
# Characters around a quotation in which its speaker is looked for.
NEAR = 400


class Voice(NamedTuple):
    """A quoted stretch: where its words stand, its kind, who speaks, and the words that tell."""

    start: int
    end: int
    kind: str
    speaker: str
    cue: str


def find_voices(paragraph: str, language: str = DEFAULT_LANGUAGE) -> list[Voice]:
    """Quoted stretches of one paragraph; marks without a partner open nothing."""
    pairs = pair_quotes(paragraph).pairs
    sentences = split_sentences(paragraph, language) if pairs else []
    firsts, lasts = [first for first, _ in sentences], [last for _, last in sentences]
    voices = []
    for start, end in pairs:
        # Only what stands in the same sentence, and near, tells who speaks.
        opening = firsts[max(bisect_left(firsts, start) - 1, 0)]
        later = bisect_right(lasts, end)
        closing = lasts[later] if later < len(lasts) else end + 1
        before = paragraph[max(opening, start - NEAR) : start - 1]
        after = paragraph[end + 1 : min(closing, end + NEAR)]
        speaker, cue = _speaker_before(before)
        if not cue:
            speaker, cue = _speaker_after(after, paragraph[start:end])
        if cue and OWN.fullmatch(speaker):
            kind, speaker = "self-quoted", ""
        elif cue or len(paragraph[start:end].split()) >= SHORTEST_DIRECT:
            kind = "direct"
        else:
            kind = "scare"
        voices.append(Voice(start, end, kind, speaker, cue))
    return voices


def _speaker_before(before: str) -> tuple[str, str]:
    """`X said: "…`, `as X noted, "…`, `told by X that "…`, `X: "…`, `according to X, "…`."""
    introduced = before.rstrip()
    own = OWN_LEAD.search(introduced)
    if own and introduced.endswith((":", ",")):
        return "we", own.group()
    found = list(VERB.finditer(before))
    if found:
        rest = before[found[-1].end() :]
        by = PASSIVE.match(rest)
        if by:
            return _clean(by.group(1)), found[-1].group()
        if len(rest.split()) <= (LONGEST_REST if introduced.endswith(":") else SHORT_REST):
            return _clean(before[: found[-1].start()]), found[-1].group()
    if introduced.endswith(":") and 0 < len(introduced.split()) <= 8 and introduced[0].isupper():
        return _clean(introduced[:-1]), ":"
    accord = re.search(
        r"\b(?:according to|in the words of|selon|según|laut)\s+([^,]+),\s*$", before, re.I
    )
    return (_clean(accord.group(1)), accord.group().split()[0]) if accord else ("", "")


def _speaker_after(after: str, quoted: str) -> tuple[str, str]:
    """`…," said X`, `…," X said`: only where the quotation ends a clause."""
    clause = re.split(r"[,.;:!?(](?:\s|$)", after.lstrip(" ,"), maxsplit=1)[0]
    found = VERB.search(clause)
    if not found or not (
        quoted.rstrip()[-1:] in ",.!?…" or after.lstrip(" ").startswith(",") or found.start() <= 1
    ):
        return "", ""
    named = clause[found.end() :] if found.start() <= 1 else clause[: found.start()]
    return _clean(named), found.group()


def _clean(words: str) -> str:
    """The name at the end of a clause, without the words that only introduce it."""
    words = AUXILIARY.sub("", " " + " ".join(words.split()) + " ").strip(" ,:")
    clauses = [clause for clause in CLAUSE.split(words) if clause.strip()]
    # "The minister, who was wrong, said": a relative clause names nobody.
    named = [clause for clause in clauses if not RELATIVE.match(clause)]
    words = LEADING.sub("", (named or [""])[-1]).strip(" ,:")
    words = AUXILIARY.sub("", words + " ").strip()
    if not words or PRONOUN.fullmatch(words) or NOBODY.fullmatch(words):
        return ""
    if len(words.split()) > LONGEST_SPEAKER:
        return ""
    return re.sub(r"^(?:the|der|die|das|le|la|les|el|los)\s+(?=\S)", "", words, flags=re.IGNORECASE)
