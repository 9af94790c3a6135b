"""Whether an English sentence has a finite verb in its main clause, by the forms of its words.

Every word becomes a letter for what it can be, so that a sentence is a short string, and one
expression looks for the first verb that no `to`, article or preposition takes away and that no
clause with `who`, `that`, `when`, `if` has to itself. A verb is known as one

- by being a helping verb (is, has, must, can't, we're), with the participle after it;
- by a pronoun as its subject (we sail, she hardly knew);
- by its form: one that can be nothing else (believes, went); one that can be a noun or a participle
  too (calls, held, sanctioned) only if an article, pronoun or number follows.

What remains are forms of the last kind with nothing after them that tells: the same words begin
"the port closed in May" and "the port closed in May was ours". These are perhaps verbs, not surely.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from helpers.coding.clauses import MARKS, WORD_OR_MARK
from helpers.coding.english import AUXILIARIES, PREPOSITIONS, SMALL_ADVERBS, take_words
from helpers.coding.verbs import (
    SHARED_BASES,
    SHARED_PASTS,
    SURE_BASES,
    SURE_PASTS,
    with_s,
)
from helpers.reading.words import is_capitals

ARTICLES = take_words("a an the my your his her its our their no every each another")
OTHER_DETERMINERS = take_words("this these those all both some any such many most few several more")
SUBJECTS = take_words(
    "i you he she it we they one nobody nothing none everybody everyone everything somebody "
    "someone something anybody anyone anything"
)
OBJECTS = take_words("me him us them myself yourself himself herself itself ourselves themselves")
SUBORDINATORS = take_words(
    "who whom whose which what whoever whatever where when while whereas although though because "
    "if unless until till whether how why whenever wherever"
)
NUMBERS = take_words(
    "two three four five six seven eight nine ten eleven twelve hundred hundreds thousand "
    "thousands million millions billion dozens half"
)
NON_FINITE = take_words("be been being having doing let")
CONTRACTED = re.compile(
    r"(?:i|you|he|she|it|we|they|there|that|here|who|what|nobody|everybody)'(?:s|re|ve|ll|d|m)"
)
OPENERS = take_words("let let's lets please don't do be")
# In this order: a word gets the first letter that it can have.
LETTERS = (
    ("S", SUBJECTS), ("M", OBJECTS), ("D", ARTICLES), ("d", OTHER_DETERMINERS), ("T", {"that"}),
    ("O", {"to"}), ("R", SUBORDINATORS), ("C", take_words("and or but nor so yet")),
    ("x", NON_FINITE), ("F", AUXILIARIES), ("Q", NUMBERS), ("P", PREPOSITIONS),
    ("A", SMALL_ADVERBS), ("v", SURE_BASES), ("V", {*map(with_s, SURE_BASES)} | SURE_PASTS),
    ("w", SHARED_BASES), ("W", {*map(with_s, SHARED_BASES)} | SHARED_PASTS),
)  # fmt: skip

FINITE = "F[AF]*+[vVwWEZG]?|SA*+[vVwWEZGx]|[vV]|[wWE](?=A*+[DdSMQT])|Z(?=[DQ])"
PERHAPS = f"{FINITE}|(?<!^)[wWE]"
# An infinitive, a noun after an article, a participle after an article or a preposition.
TAKEN = "OA*+[vVwWEZFx]?|[DP]A*+[EwWZ]|DF|dA*+[wWZ]"


class Verb(NamedTuple):
    """Words of a verb, with its subject if that is a pronoun; `sure` unless it may be none."""

    words: str
    sure: bool


def find_finite(sentence: str) -> Verb | None:
    """The first finite verb of the main clause, or what is perhaps one; None if there is none."""
    words, letters = _spell(sentence)
    for expression, sure in ((MAIN, True), (PERHAPS_MAIN, False)):
        found = expression.match(letters)
        if found:
            first, last = found.span("verb")
            # "are here": an adverb at the end is not of the verb, but for "not" and "never".
            while letters[last - 1] == "A" and words[last - 1].lower() not in ("not", "never"):
                last -= 1
            return Verb(" ".join(words[first:last]), sure)
    return None


def find_imperative(sentence: str) -> str:
    """The words with which a sentence opens as a call, or empty.

    After `and`, adverbs and a clause such as "if you can, …" it is a verb without a subject, `let`,
    `please`, `do not`, or a wish with `may`. A verb that is a noun too (support, march) is one only
    if no finite verb comes after it in the same clause.
    """
    words, letters = _spell(sentence)
    opened = OPENING.match(letters)
    at = opened.end() if opened else 0
    if at >= len(words):
        return ""
    word, after = words[at], letters[at + 1 :]
    # "Nor do we": a verb and its subject, and no order.
    if letters[at] == "v" or (word.lower() in OPENERS and after[:1] != "S"):
        return word
    if letters[at] == "Y":
        return "" if after[:1] in ("F", "Q", "", ",", ";") else word
    clause = re.split("[,;]", after, maxsplit=1)[0]
    return word if letters[at] == "w" and not MAIN.match(f"x{clause}") else ""


def is_verb_form(word: str) -> bool:
    """Whether a word with an ending is a form of a verb that is listed: calls, condemns, went."""
    return _letter(word.lower()) in ("V", "W")


def _main(verb: str) -> re.Pattern[str]:
    """An expression for everything up to the first verb of the main clause.

    A subordinate clause has its first verb to itself, and ends at the latest at a comma.
    """
    inside = rf"(?>{TAKEN}|(?!{verb})[^,;])*+"
    subordinate = rf"[RT](?>A*+[vVwWE]|{inside}(?:{verb}|[,;]|\Z))"
    return re.compile(rf"(?>{subordinate}|{TAKEN}|(?!{verb}).)*+(?P<verb>{verb})")


MAIN, PERHAPS_MAIN = _main(FINITE), _main(PERHAPS)
OPENING = re.compile(r"[CA,;]*+(?:[RP][^,;]*+,[CA]*+(?=[vw])|(?![RP]))")


def _spell(sentence: str) -> tuple[list[str], str]:
    """The words and marks of a sentence, and a letter for each."""
    loud = sentence.isupper()
    words = WORD_OR_MARK.findall(sentence.lower() if loud else sentence)
    letters = list(map(_letter, words))
    words = list(compress(words, letters))
    spelt = "".join(letters)
    # "That still holds", "until that ends", "by that name": a pronoun or an article, no clause.
    spelt = re.sub(r"(\A[CA]*+|[POR])T(?=[AFVWE])", r"\1S", spelt)
    return words, re.sub(r"(\A[CA]*+|[POR])T", r"\1d", spelt)


@lru_cache(maxsize=1 << 16)
def _letter(word: str) -> str:
    """What a word can be, as one letter; nothing for quotation marks."""
    if word in MARKS:
        return "," if word == "," else "" if word in '“”„«»"' else ";"
    if word == "May":
        return "Y"
    low = word.lower().replace("’", "'")
    if word[0].isdigit():
        return "Q"
    if is_capitals(word):
        return "x"
    if low.endswith("n't") or CONTRACTED.fullmatch(low):
        return "F"
    if low.endswith("'s"):
        return "D"
    for letter, listed in LETTERS:
        if low in listed:
            return letter
    for letter, ending in (("A", "ly"), ("E", "ed"), ("G", "ing")):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            return letter
    plural = low.endswith("s") and not low.endswith(("ss", "us", "is", "ous")) and len(low) > 3
    return "Z" if plural and low.isalpha() else "x"
