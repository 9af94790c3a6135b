"""Quoted and own words: which stretches stand in quotation marks, and whose words they are.

Quotation marks tell where; the words before and after tell who. A stretch is `direct` if it has at
least three words or a verb of saying introduces it, `self-quoted` if the statement introduces it as
its own earlier words, `scare` if it is one or two words that nobody is said to have said. The rules
know verbs of saying in English, German, French and Spanish; a speaker who is only named sentences
away, or by a pronoun, is not found and stays empty.
"""

from __future__ import annotations

import re
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
OWN = re.compile(
    r"\b(?:[Ww]e|[Oo]ur|us|[Ww]ir|[Uu]nsere?[nr]?|[Nn]ous|[Nn]otre|[Nn]os|[Nn]uestr[ao]s?|[Nn]osotros|"
    r"dijimos|escribimos|declaramos|reiteramos)\b"
)
# A lead-in without a verb of saying, such as "our position has been:".
OWN_WORDS = re.compile(
    r"\b(?:position|statement|words|call|demand|declaration|reiterat\w*|repeat\w*)\b"
)
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
    voices = []
    for start, end in pairs:
        # Only what stands in the same sentence tells who speaks.
        opening = max((first for first, _ in sentences if first < start), default=0)
        closing = min((last for _, last in sentences if last > end), default=end + 1)
        before, after = paragraph[opening : start - 1], paragraph[end + 1 : closing]
        speaker, cue = _speaker_before(before)
        if not cue:
            speaker, cue = _speaker_after(after, paragraph[start:end])
        size = len(paragraph[start:end].split())
        if cue and OWN.search(speaker):
            kind, speaker = "self-quoted", ""
        elif cue or size >= SHORTEST_DIRECT:
            kind = "direct"
        else:
            kind = "scare"
        voices.append(Voice(start, end, kind, speaker, cue))
    return voices


def _speaker_before(before: str) -> tuple[str, str]:
    """`X said: "…`, `as X noted, "…`, `X: "…`, `according to X, "…`."""
    found = list(VERB.finditer(before))
    rest = before[found[-1].end() :] if found else ""
    if found and len(rest.split()) <= 6:
        return _clean(before[: found[-1].start()]), found[-1].group()
    introduced = before.rstrip()
    own = OWN.search(introduced)
    if own and OWN_WORDS.search(introduced, own.start()) and introduced.endswith((":", ",")):
        return own.group(), OWN_WORDS.search(introduced, own.start()).group()
    if introduced.endswith(":") and 0 < len(introduced.split()) <= 8 and introduced[0].isupper():
        return _clean(introduced[:-1]), ":"
    accord = re.search(
        r"\b(?:according to|in the words of|selon|según|laut)\s+([^,]+),\s*$", before, re.I
    )
    return (_clean(accord.group(1)), accord.group().split()[0]) if accord else ("", "")


def _speaker_after(after: str, quoted: str) -> tuple[str, str]:
    """`…," said X`, `…," X said`: only where the quotation ends a clause."""
    clause = re.split(r"[,.;:!?(]", after.lstrip(" ,"), maxsplit=1)[0]
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
    words = CLAUSE.split(words)[-1] if CLAUSE.search(words) else words
    words = LEADING.sub("", words).strip(" ,:")
    words = AUXILIARY.sub("", words + " ").strip()
    if own := OWN.match(words):
        return own.group()
    if not words or PRONOUN.fullmatch(words) or len(words.split()) > LONGEST_SPEAKER:
        return ""
    return re.sub(r"^(?:the|der|die|das|le|la|les|el|los)\s+(?=\S)", "", words, flags=re.IGNORECASE)
