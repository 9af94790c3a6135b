"""Which forms of slogans are nearly the same: other writings of a word, and a few words added.

A form is the words of a call, articles and marks aside. Two forms are near each other if at least
three quarters of their words are the same in the same order (2·shared / all words, the normalised
Indel similarity), and if what differs is one of these:

- only gaps and accents: `cease fire now`, `ceasefire now`; `¡NO PASARAN!`, `¡No pasarán!`;
- words that one of them adds. Where no more than two words are shared, the words added have to be
  small ones or to repeat one of the two: `abolish all fees` is near `abolish fees`, while `no class
  war` is not near `no war`;
- small words of one kind in the same place: `not in my name`, `not in our name`. Whose it is, ours
  or theirs, is no small thing: `your body, my choice` is another slogan.

A word replaced by another makes another slogan, however long it is: `no war with Iran` and `no war
with Iraq` share three words of four, and so do many opposites. No form is near one that differs by
a word that turns a call round or takes something back (`no`, `stop`, `against`, `but`). Plurals and
two English spellings count as one word. Known limits: other inflections and words of the same
meaning count as replaced; the small words are those of English, German, French and Spanish; a
single word added may change what is meant without turning it round (`long live free trade unions`);
so may an article (`Wir sind das Volk`, `Wir sind ein Volk`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from math import ceil

from helpers.coding.content_words import FRENCH, GERMAN, SPANISH
from helpers.coding.english import SMALL_WORDS, take_words
from helpers.reading.words import find_words, is_capitals

Form = tuple[str, ...]

ARTICLES = take_words("the a an der die das den dem ein eine le la les un une el los las una")
HYPHENS = ("-", "\u2010", "\u2011")
HUMP = re.compile(
    r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[0-9])(?=[A-Z][a-z])|(?<=[A-Z])(?=[A-Z][a-z]{2})"
)
NEARLY = 0.75
# From this number of words in common any word may be added.
ENOUGH_SHARED = 3
SMALL = SMALL_WORDS | GERMAN | FRENCH | SPANISH
REVERSING = take_words(
    "no not never neither nor none nothing nobody non without against anti yes stop end halt ban "
    "oppose refuse reject resist abolish scrap less fewer out off away down up but except "
    "nicht nichts nie niemals niemand kein keine keinen keinem keiner weder ohne gegen nein ja "
    "stoppt weniger außer ne pas plus jamais ni non aucun aucune sans contre moins sauf oui "
    "nunca nada nadie jamás tampoco ningún ninguna sin contra menos salvo excepto sí"
)
ACCENT = re.compile("[\u0300-\u036f]")
# Small words that may stand for each other: mine and ours, his and theirs, will and may, in and of.
ALIKE = (
    "this that these those",
    "my our",
    "his her its their",
    "will can shall must may",
    "in of at",
)
KINDS = {word: words for words in ALIKE for word in words.split()}
CONTRACTIONS = {
    "can't": ("can", "not"), "won't": ("will", "not"), "shan't": ("shall", "not"),
    "cannot": ("can", "not"),
}  # fmt: skip
ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
# One spelling each for organise and organize, labour and labor, and the common plurals.
SPELLINGS = (
    (re.compile(r"(?<=[a-z]{2})is(?=(?:e[ds]?|ing|ations?)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})our"), "or"),
    (re.compile(r"(?<=ss|sh|ch|[a-z]x)es$"), ""),
    (re.compile(r"(?<=[a-z]{2}[^\Ws])s$"), ""),
    (re.compile(r"(?<=[a-z]{2})(?:ie|y)$"), "i"),
)


def make_form(text: str) -> Form:
    """The words of a call for comparing; a call without a word is compared as it stands.

    Articles are left out, except at the end ("let them die") and in capitals ("UN"). Words joined
    by a hyphen are one, words joined as in `#SaveTheFerry` are several.
    """
    words = find_words(text)
    shouted = text.isupper()
    kept: list[str] = []
    closes = -1
    for number, (start, end, norm) in enumerate(words, 1):
        if HUMP.search(text[start:end]):
            humps = map(str.casefold, HUMP.split(text[start:end]))
            kept += [hump for hump in humps if hump not in ARTICLES]
            closes = end
            continue
        named = is_capitals(text[start:end]) and not shouted
        joined = closes >= 0 and text[closes:start] in HYPHENS
        left_out = norm in ARTICLES and number < len(words) and not (named or joined)
        if joined:
            kept[-1] += norm
        elif not left_out:
            kept.append(norm)
        closes = -1 if left_out else end
    return tuple(piece for norm in kept for piece in fold_word(norm)) or (" ".join(text.split()),)


def is_near(one: Form, other: Form) -> bool:
    """Whether two forms that differ are nearly the same."""
    if _run_together(one) == _run_together(other):
        return True
    return share_words(one, other) >= NEARLY and _differs_little(one, other)


def share_words(one: Form, other: Form) -> float:
    """The share of words that two forms have in common in the same order, from 0 to 1."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other)


def find_leaders(forms: Sequence[Form]) -> list[int]:
    """For each form the number of the form that it is a variant of, or its own.

    The forms come with the more important first. Each is a variant of the one before it that it is
    nearest to, and that is no variant itself; so nothing is joined by a chain of forms between.
    """
    near: dict[int, list[int]] = defaultdict(list)
    for one, other in find_near(forms):
        near[max(one, other)].append(min(one, other))
    leaders: list[int] = []
    for number, form in enumerate(forms):
        heads = [head for head in sorted(near[number]) if leaders[head] == head]
        best = max(heads, key=lambda head: share_words(form, forms[head]), default=number)
        leaders.append(best)
    return leaders


def find_near(forms: Sequence[Form]) -> set[tuple[int, int]]:
    """All pairs of different forms that are near each other, as numbers, the lower first."""
    return {pair for pair in _find_candidates(forms) if is_near(*(forms[n] for n in pair))}


def _find_candidates(forms: Sequence[Form]) -> set[tuple[int, int]]:
    """Pairs that could be near each other; none that is near is missing.

    Forms that differ only in gaps and accents, or in small words of one kind, are alike without
    these. If one form adds words to another of m words, it has n ≤ 5m/3 of them (2m/(m+n) ≥ 3/4),
    so it adds no more than n - ⌈3n/5⌉. All words ordered from rare to frequent, the two rarest of
    the shorter form are then among the n - ⌈3n/5⌉ + 2 rarest of the longer one: a pair of words
    leads from one to the other, and forms that share frequent words only are never compared.
    """
    pairs: set[tuple[int, int]] = set()
    alike: dict[object, list[int]] = defaultdict(list)
    ranked = _rank_words(forms)
    by_rarest: dict[tuple, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        alike[_run_together(form)].append(number)
        alike[tuple(KINDS.get(word, word) for word in form)].append(number)
        if len(form) > 1:
            by_rarest[ranked[number][0], ranked[number][1]].append(number)
    for numbers in alike.values():
        pairs.update(combinations(numbers, 2))
    for number, rare_first in enumerate(ranked):
        size = len(rare_first)
        for rarest in combinations(rare_first[: size - ceil(3 * size / 5) + 2], 2):
            for other in by_rarest.get(rarest, ()):
                if 3 * size <= 5 * len(forms[other]) < 5 * size:
                    pairs.add((min(number, other), max(number, other)))
    return pairs


def _run_together(form: Form) -> str:
    """The letters of a form, without gaps and accents."""
    letters = "".join(form)
    if letters.isascii():
        return letters
    return ACCENT.sub("", unicodedata.normalize("NFD", letters))


def _rank_words(forms: Sequence[Form]) -> list[list[tuple]]:
    """The words of each form from rare to frequent; a word's second standing is another word."""
    numbered = [list(_number_words(form)) for form in forms]
    frequency = Counter(word for words in numbered for word in words)
    return [sorted(words, key=lambda word: (frequency[word], word)) for words in numbered]


def _number_words(form: Form) -> Iterator[tuple[str, int]]:
    seen: Counter[str] = Counter()
    for word in form:
        seen[word] += 1
        yield word, seen[word]


def _differs_little(one: Form, other: Form) -> bool:
    if len(one) == len(other):
        return all(
            a == b or KINDS.get(a, a) == KINDS.get(b, b) for a, b in zip(one, other, strict=True)
        )
    shorter, longer = sorted((one, other), key=len)
    rest = iter(longer)
    if not all(word in rest for word in shorter):
        return False
    added = Counter(longer) - Counter(shorter)
    if REVERSING & added.keys():
        return False
    return len(shorter) >= ENOUGH_SHARED or added.keys() <= SMALL | set(shorter)


@lru_cache(maxsize=1 << 16)
def fold_word(norm: str) -> Form:
    """One spelling for a word in its compared form; contractions as the words they stand for."""
    if norm in CONTRACTIONS:
        return CONTRACTIONS[norm]
    if norm in SMALL or norm in REVERSING:
        return (norm,)
    stem, apostrophe, ending = norm.rpartition("'")
    if apostrophe and norm.endswith("n't"):
        return norm.removesuffix("n't"), "not"
    if stem and apostrophe + ending in ENDINGS:
        return stem, ENDINGS[apostrophe + ending]
    for spelling, instead in SPELLINGS:
        norm = spelling.sub(instead, norm)
    return (norm,)
