"""The words of one language by which calls are known, ready to match; and what a reason adds.

A language without a list in the codebook is judged by form alone, and one whose list nobody has
reviewed by an unreviewed list: every reason that rests on it says so. Words listed under the code
`mul` (thanks, greetings, please) hold for every language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from helpers.reading.segments import DEFAULT_LANGUAGE
from helpers.reading.words import APOSTROPHES, normalise

ENGLISH = "en"
EVERY_LANGUAGE = "mul"
LANGUAGE_NAMES = {
    "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "gl": "Galician",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "ku": "Kurdish", "lt": "Lithuanian",
    "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "th": "Thai",
    "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "und": "this language", "zh": "Chinese",
}  # fmt: skip
# What a line can begin with, and so what it is; the longest words that fit decide, and of the same
# words in two lists the first list in this order.
HEADS = ("practical", "no_calls", "imperatives", "acclamations", "nouns_too")
# What stands anywhere in a line, a sentence or the words before a quotation.
MARKERS = ("courtesies", "announcing", "demanding", "chanting", "works", "demands")
NOTHING = re.compile(r"(?!)")
# Words that stand for "..." in a listed phrase.
MOST_BETWEEN = 3


class Words(NamedTuple):
    """The lists of one language; `note` is what a reason that rests on a list adds to itself."""

    language: str
    listed: bool
    note: str
    heads: dict[str, tuple[tuple[str, str], ...]]
    endings: tuple[str, ...]
    courtesies: re.Pattern[str]
    announcing: re.Pattern[str]
    demanding: re.Pattern[str]
    chanting: re.Pattern[str]
    works: re.Pattern[str]
    demands: re.Pattern[str]
    demand_keys: tuple[str, ...]

    @property
    def english(self) -> bool:
        """Whether verbs are known by their form."""
        return self.language == ENGLISH

    def may_demand(self, text: str) -> bool:
        """Whether a text holds words that demand; a look for their longest words saves most."""
        small = text.lower()
        return any(key in small for key in self.demand_keys) and bool(self.demands.search(text))

    def find_head(self, norm: str) -> tuple[str, str]:
        """The longest listed words with which normalised words begin, and which list has them."""
        for phrase, kind in self.heads.get(norm.partition(" ")[0], ()):
            if f"{norm} ".startswith(f"{phrase} "):
                return phrase, kind
        return "", ""


def find_language(language: str) -> str:
    """The code of a language without its region; texts without a language are read as English."""
    return re.split("[-_]", language.strip().lower() or DEFAULT_LANGUAGE)[0]


def name_language(language: str) -> str:
    """The English name of a language, or its code in quotation marks."""
    return LANGUAGE_NAMES.get(language, f"“{language}”")


@lru_cache(maxsize=64)
def take_lists(codebook, language: str) -> Words:
    """The lists of a codebook for a language, compiled."""
    code = find_language(language)
    own = [listed for listed in codebook.languages if listed.code == code]
    lists = [*own, *(listed for listed in codebook.languages if listed.code == EVERY_LANGUAGE)]
    phrases = {name: [p for listed in lists for p in getattr(listed, name)] for name in MARKERS}
    endings = [normalise(phrase) for listed in lists for phrase in listed.endings]
    return Words(
        language=code,
        listed=bool(own),
        note=_note(code, own),
        heads=_sort_heads(lists),
        endings=tuple(f" {ending}" for ending in endings),
        demand_keys=_find_keys(phrases["demands"]),
        **{name: _compile(tuple(listed)) for name, listed in phrases.items()},
    )


def _note(code: str, own: list) -> str:
    if not own:
        return f"by form alone: no words listed for {name_language(code)}"
    if not own[0].reviewed:
        return f"list for {name_language(code)} not reviewed"
    return ""


def _sort_heads(lists: list) -> dict[str, tuple[tuple[str, str], ...]]:
    """The listed words by their first word, longer phrases first."""
    heads: dict[str, list[tuple[str, str]]] = {}
    for kind in HEADS:
        for phrase in (phrase for listed in lists for phrase in getattr(listed, kind)):
            norm = normalise(phrase)
            heads.setdefault(norm.partition(" ")[0], []).append((norm, kind))
    return {
        first: tuple(sorted(found, key=lambda head: -len(head[0])))
        for first, found in heads.items()
    }


def _find_keys(phrases: list[str]) -> tuple[str, ...]:
    """Of each phrase its longest word, without those that hold another such word."""
    longest = {max(phrase.split(), key=len).rstrip("*").lower() for phrase in phrases}
    return tuple(
        sorted(word for word in longest if not any(o in word for o in longest if o != word))
    )


def _compile(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for phrases in a text as it stands: any white space, any apostrophe."""
    if not phrases:
        return NOTHING
    # No space shows where a word begins in the scripts from Thai on.
    spaced = [_spell(phrase) for phrase in phrases if phrase[0] < "\u0e00"]
    kinds = [rf"(?<![\w-])(?:{'|'.join(spaced)})(?!\w)"] * bool(spaced)
    kinds += [_spell(phrase) for phrase in phrases if phrase[0] >= "\u0e00"]
    return re.compile("|".join(kinds), re.IGNORECASE)


def _spell(phrase: str) -> str:
    between = rf"(?:\W+\w+){{0,{MOST_BETWEEN}}}?\W+"
    return between.join(
        r"[^\w.!?:;]+".join(map(_spell_word, part.split())) for part in phrase.split(" ... ")
    )


def _spell_word(word: str) -> str:
    spelt = "".join(
        f"[{APOSTROPHES}]" if letter in APOSTROPHES else re.escape(letter)
        for letter in word.rstrip("*")
    )
    return spelt + r"\w*" * word.endswith("*")
