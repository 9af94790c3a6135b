"""Words that carry what a sentence is about, and their stems.

No content words are words of one or two letters, numbers, addresses, the small words of English
(`helpers.coding.english`), some verbs that go with everything, and of German, Spanish and French
the commonest function words. There is no list for other languages: whoever compares sentences
leaves out what stands in too many of them.
"""

from __future__ import annotations

import re

from helpers.coding.english import SMALL_WORDS, take_words

SHORTEST = 3
LIGHT_VERBS = take_words(
    "call called calls came come comes gave get gets give given gives going got knew know known "
    "knows made make makes making put said say saying says take taken takes taking tell telling "
    "tells told took want wanted wants went"
)
PLAIN_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")
GERMAN = take_words(
    "aber alle als also auch auf aus bei bin bis bist damit dann das dass dein dem den denn der "
    "des die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer "
    "eines er es für gegen haben hat hatte hier ich ihm ihn ihr ihre ihrem ihren ihrer immer ist "
    "jede jeder jetzt kann kein keine keinen können mehr mein mich mir mit muss müssen nach nicht "
    "nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit sich sie "
    "sind soll sollen sondern um und uns unser unsere unseren unserer unter vom von vor war waren "
    "was weil wenn wer werden wie wieder will wir wird wurde wurden zum zur zwischen über"
)
SPANISH = take_words(
    "ante antes aquí así aunque aún bajo cada casi como con contra cual cuando del desde donde "
    "dos ella ellas ellos entre era eran esa ese eso esta estamos estas este esto estos está "
    "están fue fueron había han hasta hay las les los mientras muy más nada nadie nos nosotros "
    "nuestra nuestras nuestro nuestros otra otras otro otros para pero poco por porque pues que "
    "quien quienes sea según ser siempre sin sobre somos son sus también tan tanto tiene tienen "
    "toda todas todo todos una unas uno unos"
)
FRENCH = take_words(
    "ainsi alors après aucun aussi autre autres aux avant avec avoir bien car cela celle celles "
    "celui ces cet cette ceux chaque chez comme contre dans depuis des deux dont elle elles "
    "encore entre est eux fait ils jamais les leur leurs lui mais moins même nos notre nous ont "
    "par parce pas pendant peu peut plus pour quand que quel quelle qui quoi rien sans ses son "
    "sont sous sur tous tout toute toutes très une vers vos votre vous étaient était être"
)
FUNCTION_WORDS = {
    "en": SMALL_WORDS | LIGHT_VERBS, "": SMALL_WORDS | LIGHT_VERBS,
    "de": GERMAN, "es": SPANISH, "fr": FRENCH,
}  # fmt: skip
# Helping verbs and negations as contractions have an apostrophe, so they are no plain words.
ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("sses", "ss"),
    ("ing", ""),
    ("ed", ""),
    ("es", ""),
    ("s", ""),
    ("e", ""),
)
SHORTEST_STEM = 4
ENGLISH = ("en", "eng", "english", "")


def find_language(tag: str) -> str:
    """The language of a tag such as `en-GB`, without the region."""
    return tag.lower().replace("_", "-").split("-")[0]


def is_english(tag: str) -> bool:
    """Whether the rules of English apply; to what has no language they do."""
    return find_language(tag) in ENGLISH


def is_content(norm: str, language: str = "en") -> bool:
    """Whether a word, in its compared form, is one of them; `language` as in `find_language`."""
    return norm not in FUNCTION_WORDS.get(language, ()) and bool(PLAIN_WORD.fullmatch(norm))


def cut_ending(norm: str) -> str:
    """An English word without its common endings: attack for attacks, attacked and attacking.

    Only by form, so that some words part (fought, fight) and some meet (posts, posting).
    """
    for ending, instead in ENDINGS:
        if norm.endswith(ending) and not norm.endswith("ss"):
            stem = norm[: len(norm) - len(ending)] + instead
            if len(stem) >= SHORTEST_STEM:
                return stem.removesuffix("e") if len(stem) > SHORTEST_STEM else stem
    return norm
