"""The language of a text, where its letters and words leave no doubt."""

from __future__ import annotations

from functools import cache

from helpers.reading.words import find_words

# Below this a name in another language turns the scale. Some scripts put no space between words.
FEWEST_WORDS, FEWEST_LETTERS = 20, 80
# Tried on sentences in twelve languages, on lists of names and on letters in a row: texts in one
# language come out above 0.9, what is no text below 0.3 or as no language at all.
SUREST = 0.8
# More of a text changes nothing.
LETTERS_READ = 20_000
NO_LANGUAGE = "zxx"
# What is written so nearly alike that a class looks for it under one code.
UNDER = {"ary": "ar", "arz": "ar", "nn": "no", "pcm": "en", "uzs": "uz", "wuu": "zh", "yue": "zh"}


def guess_language(text: str) -> str:
    """The code of a language such as `en`, or nothing where the text is too short or unclear."""
    text = text[:LETTERS_READ]
    unspaced = sum(letter > "\u2e7f" for letter in text) >= FEWEST_LETTERS
    if not unspaced and len(find_words(text)) < FEWEST_WORDS:
        return ""
    shares: dict[str, float] = {}
    for code, share in _identifier().rank(text):
        shares[UNDER.get(code, code)] = shares.get(UNDER.get(code, code), 0.0) + share
    best = max(shares, key=lambda code: shares[code])
    return best if shares[best] >= SUREST and best != NO_LANGUAGE else ""


@cache
def _identifier():
    """The model, which comes with the library; loading it takes a second or so."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
