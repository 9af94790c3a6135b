"""What the words of one call show by themselves: its signs, wherever it may stand.

In English an imperative is known by a list, or by its place: a first word that is nothing else,
with an article, a possessive or a pronoun after it ("Dredge the canal"). Whether there is a finite
verb is known in English only. All other signs are marks, capitals, lists and patterns.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from helpers.coding.english import AUXILIARIES, SMALL_WORDS
from helpers.coding.finite import SUBJECTS, find_finite
from helpers.coding.patterns import find_pattern, parse_pattern
from helpers.coding.slogan_bounds import count_words, end_mark
from helpers.coding.slogan_likeness import (
    PARTS,
    begins_alike,
    find_short_end,
    is_alike,
    is_titled,
    says_twice,
    weighs,
)
from helpers.coding.slogan_small_words import (
    ADJECTIVES_TOO,
    AFTER_UNKNOWN,
    AFTER_VERBS,
    ASKING,
    COPULAS,
    DENIALS,
    NAMED_THINGS,
    NOUNS_TOO,
    OPENING,
    PAST,
    STATES,
)
from helpers.coding.slogan_words import ENGLISH, Words, take_lists
from helpers.coding.verbs import SURE_BASES
from helpers.reading.words import find_words, normalise

# "Today the …" and "Strikes the …" begin no order.
NO_BASE = re.compile(r".*(?:ing|ly|ed|[^s]s|tion|ness|ment|ity|day)")
# Addresses, telephone numbers, times of day, prices: with these a line is about everyday matters.
PRACTICAL = re.compile(
    r"https?://|www\.|\S@\S+\.\w|\S+\.(?:example|org|com|net)\b|\s\|\s|\S {3,}\S|"
    r"\d{3}[ -]?\d{2}|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:[ap]\.?m\b|h\b|uhr\b|o.clock)|"
    r"\b(?:noon|midnight)\b|\A\W*(?:new|just in|back in stock|now (?:open|available)): |"
    r"\b(?:tel|phone|e-?mail|room|hall|gate|stand|account|form|ticket|newsletter)s?\b[ .:]*\d",
    re.IGNORECASE,
)
PLEASE = re.compile(r"\bplease\b", re.IGNORECASE)
MOST_IN_ADDRESS, MOST_AFTER_AMBIGUOUS = 4, 2
# The number of an issue or a list, not a refusal: "No. 23 / spring", "List 4".
NUMBERED = re.compile(
    r"\W*n[ro]?(?:[.º°]+ ?\d|r? \d+(?:\W*\Z|\s*[~|/·•:,(–—-]))|"
    r"\W*(?:list|part|chapter|section|article|annex|page|item|volume|figure|table) "
    r"(?:\d+|[ivx]+)\W*\Z",
    re.IGNORECASE,
)


class Form(NamedTuple):
    """The signs of a call. `finite` is None where the language's verbs are not known."""

    words: int
    norms: tuple[str, ...]
    mark: str
    capitals: bool
    head: str
    opening: str
    ambiguous: str
    short_end: str
    weighs: bool
    imperative: bool
    acclamation: bool
    ending: str
    code: str
    label: str
    alike: bool
    twice: bool
    anaphora: bool
    finite: bool | None
    verb: bool
    past: bool
    own: bool
    denies: bool
    states: bool
    titled: bool
    numbered: bool
    firsts: tuple[str, ...]
    polite: bool
    practical: bool
    asks: bool

    @property
    def calls(self) -> bool:
        """Whether its words are those of a call, marks and capitals aside."""
        return self.imperative or self.acclamation or bool(self.ending or self.code)


def read_form(text: str, words: Words, codebook) -> Form:
    """The form of a call. The same words are read once for each codebook and language."""
    return _read(text, words.language, codebook)


def find_filled(text: str, codebook) -> tuple[str, str]:
    """Id and label of the pattern that a call fills; two empty texts if it fills none.

    A sentence fills none that begins with a slot: "Hunger does not wait" is no "{X} not {Y}".
    """
    code, label = find_pattern(codebook, text)
    if code and _find_open(code, codebook):
        form = read_form(text, take_lists(codebook, ENGLISH), codebook)
        return form.code, form.label
    return code, label


@lru_cache(maxsize=1 << 15)
def _read(text: str, language: str, codebook) -> Form:
    words = take_lists(codebook, language)
    norms = tuple(norm for _, _, norm in find_words(text))
    norm = " ".join(norms)
    mark = end_mark(text)
    head, kind, rest = _find_head(text, norm, words)
    sure_head = kind not in ("", "nouns_too")
    # "Long live …": the verb of the acclamation itself is none of a report.
    told = _after(text, len(head.split())) if kind == "acclamations" else text
    verb = find_finite(told) if words.english else None
    finite = _is_finite(told, verb) if words.english else None
    imperative = _is_imperative(kind, head, rest, mark, verb, words)
    if kind in ("imperatives", "nouns_too") and words.english:
        # The verb of the order itself, and of what follows it, is no finite verb of a report.
        finite = finite and not imperative
    code, label = find_pattern(codebook, text)
    if code and finite and _runs_into(code, verb, codebook):
        code, label = "", ""
    return Form(
        words=count_words(text),
        norms=norms,
        mark=mark,
        capitals=text.isupper() and len(norms) > 1,
        head=kind,
        opening=head,
        ambiguous=_find_ambiguous(kind, head, rest, mark)
        if words.english and not imperative
        else "",
        weighs=words.english and weighs(norms),
        short_end=find_short_end(norms, verb) if words.english and not sure_head else "",
        imperative=imperative,
        acclamation=kind == "acclamations",
        ending=next((end.strip() for end in words.endings if f" {norm}".endswith(end)), "")
        if len(norms) > 1 and kind != "no_calls"
        else "",
        code=code,
        label=label,
        alike=is_alike(text),
        twice=says_twice(norms),
        anaphora=begins_alike(text),
        finite=finite,
        verb=verb is not None,
        past=verb is not None and not PAST.isdisjoint(verb.words.lower().split()),
        own=words.english and not {"we", "our", "us", "ours"}.isdisjoint(norms),
        denies=words.english and not DENIALS.isdisjoint(norms),
        states=words.english and not COPULAS.isdisjoint(norms) and norms[-1] in STATES,
        titled=is_titled(text),
        numbered=bool(NUMBERED.match(text)),
        firsts=tuple(part[0] for part in map(str.split, map(normalise, PARTS.split(text))) if part),
        polite=bool(words.courtesies.search(text)),
        practical=kind == "practical" or bool(PRACTICAL.search(text) or PLEASE.search(text)),
        asks=mark == "?"
        or (
            (words.english and norms[:1] != () and norms[0] in ASKING | OPENING)
            and not (mark == "!" and norms[0] == "until")
        ),
    )


def _find_head(text: str, norm: str, words: Words) -> tuple[str, str, str]:
    """The listed words with which it begins, their list, and what follows; past an address."""
    phrase, kind = words.find_head(norm.removeprefix("just ") if words.english else norm)
    if kind:
        # "Just stop": the order begins after the small word.
        return phrase, kind, norm.removeprefix("just ")[len(phrase) :].strip()
    # "Comrades, resist", "Workers of the port: strike".
    address = re.match(r"[^,:!.]{1,40}[,:]\s+(?=\S)", text)
    if address and text[:1].isupper() and len(address.group().split()) <= MOST_IN_ADDRESS:
        called = normalise(text[address.end() :])
        phrase, kind = words.find_head(called)
        if kind in ("imperatives", "acclamations", "nouns_too"):
            return phrase, kind, called[len(phrase) :].strip()
    first, _, after = norm.partition(" ")
    second = after.partition(" ")[0]
    known = first in SMALL_WORDS or first in AUXILIARIES or NO_BASE.fullmatch(first)
    known = known or not re.match(r"\W*\w+\s", text)
    if words.english and second in AFTER_UNKNOWN and first.isalpha() and not known:
        return first, "imperatives", after
    return "", "", norm


def _is_imperative(kind: str, head: str, rest: str, mark: str, verb, words: Words) -> bool:
    if kind == "imperatives":
        return True
    if kind != "nouns_too":
        return False
    follows = rest.partition(" ")[0]
    if verb is not None and verb.sure and verb.words.lower() != head:
        return False
    return mark == "!" or follows in AFTER_VERBS


def _find_ambiguous(kind: str, head: str, rest: str, mark: str) -> str:
    """What else the verb may be that begins a few words without a mark: "Open Day"."""
    after = rest.split()
    if kind != "nouns_too" or mark in ("!", "?") or not 1 <= len(after) <= MOST_AFTER_AMBIGUOUS:
        return ""
    if not NAMED_THINGS.isdisjoint(after) or not SMALL_WORDS.isdisjoint(after):
        return ""
    return "adjective" if head in ADJECTIVES_TOO else "noun" if head in NOUNS_TOO else ""


def _runs_into(code: str, verb, codebook) -> bool:
    """Whether a sentence runs into a pattern: the verb is none of the pattern's own words."""
    pattern = _find_open(code, codebook)
    own = parse_pattern(pattern).whole if pattern else set()
    return bool(pattern) and not own.issuperset(normalise(verb.words).split())


@lru_cache(maxsize=512)
def _find_open(code: str, codebook) -> str:
    """The pattern, if it begins with a slot, so that any sentence may run into it."""
    pattern = next(c.pattern for c in codebook.codes if c.id == code)
    return pattern if pattern.startswith("{") else ""


def _is_finite(text: str, verb) -> bool:
    """A base form tells of somebody only after a plural: "Equal pay" has no finite verb."""
    if verb is None or not verb.sure:
        return False
    before = normalise(text.partition(verb.words)[0]).rpartition(" ")[2]
    base = " " not in verb.words and verb.words.lower() in SURE_BASES
    return not base or before.endswith("s") or before in SUBJECTS


def _after(text: str, count: int) -> str:
    """A text without its first words."""
    found = find_words(text)
    return text[found[count - 1][1] :] if 0 < count <= len(found) else text
