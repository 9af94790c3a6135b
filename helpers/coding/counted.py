"""What a number counts, as far as the words after it say so. Only English.

It is the noun after the number: the words up to the first that looks like a plural ("trade
unions"), a list of such nouns joined by "and", the people meant by a participle ("500 dead", "40
were arrested"), the words after "of" where a part or a measure is counted, up to the verb. Few
verbs are known, and no plurals without an s but a few; no clause after it is looked at.
"""

from __future__ import annotations

import re

from helpers.coding.clauses import is_modifier
from helpers.coding.english import DETERMINERS, PARTICIPLES, SMALL_WORDS, take_words
from helpers.coding.number_words import MULTIPLES, ONES, PLURALS, SPACE, TEENS, TENS
from helpers.reading.voices import VERB
from helpers.reading.words import is_capitals

PLURAL_NOUNS = take_words(
    "people children women men police feet teeth mice geese cattle sheep folk persons lives wives "
    "crew staff fish deer personnel troops clergy youth"
)
PERSONS = take_words(
    "dead injured wounded killed missing arrested homeless displaced detained evacuated infected "
    "unemployed hurt sick abducted imprisoned disappeared drowned executed jailed tortured "
    "expelled deported rescued dismissed sacked shot hanged beaten vaccinated saved trapped buried"
)
# Verbs of the past that no ending shows, besides the participles.
PASTS = take_words(
    "ate began blew broke came chose did drank drew drove fell fled flew forgot froze gave got "
    "grew knew lay rang rode rose ran sang sank saw shook spoke sprang stole swam swore "
    "threw took tore was were went woke wore wrote"
)
NO_PLURAL_ENDINGS = ("ss", "us", "sis", "'s", "’s")
# "Deaths and large numbers of arrests" are not two things that one number counts.
AMOUNTS = take_words("numbers amounts quantities")
NO_NOUNS = take_words("ago later earlier old each apiece together strong so thus across whereas")
SKIPPED = DETERMINERS | take_words("more other another further additional new extra of")
NUMBER_WORDS = frozenset({*ONES, *TEENS, *TENS, *MULTIPLES, *PLURALS})
NAMES_LIKE_SMALL_WORDS = frozenset({"US", "IT", "WHO"})
NEXT = re.compile(r"(?P<comma>,)?\s{1,9}(?P<word>[^\W\d_][\w’'-]*)")
LIST_JOINT = re.compile(r"(?:,(?P<last>\s{1,9}(?:and|or)\b)?|(?P<joint>\s{1,9}(?:and|or)\b))")
DONE = re.compile(
    rf"{SPACE}(?:(?:were|was|are|is|got|get|be|have{SPACE}been|has{SPACE}been|had{SPACE}been|"
    rf"remain|remained){SPACE})(?:\w+ly{SPACE}|also{SPACE}|still{SPACE})?(?P<done>\w+)"
)
MONEY_FOR = re.compile(rf"{SPACE}in(?={SPACE}(?!total|all|may|the|its|our|each)[a-z])")
MOST_WORDS, LONGEST_ITEM = 6, 4


def find_counted(text: str, at: int, end: int, *, single: bool = False, unit: str = "") -> str:
    """The words that say what is counted after a number; empty where they cannot be told.

    `single` is whether one thing is counted, or a part of one; after a `unit` only what follows
    "of" is counted (and "in" after money).
    """
    if unit:
        measured = re.compile(rf"{SPACE}of(?={SPACE})").match(text, at, end)
        measured = measured or MONEY_FOR.match(text, at, end)
        if not measured:
            return ""
        at, single = measured.end(), True
    words = _words_after(text, at, end)
    for number, (_, stop, low) in enumerate(words):
        following = words[number + 1 : number + 2]
        if _is_plural(low) and (single or not (following and _is_plural(following[0][2]))):
            return fold(text[words[0][0] : _list_end(text, stop, end)])
    return fold(_without_plural(text, words, at, end, single))


def _words_after(text: str, at: int, end: int) -> list[tuple[int, int, str]]:
    """Start, end and small letters of the words that may belong to the noun, up to a small word."""
    words: list[tuple[int, int, str]] = []
    while len(words) < MOST_WORDS and (found := NEXT.match(text, at, end)):
        word, low = found["word"].rstrip("’'"), found["word"].rstrip("’'").lower()
        modified = bool(words) and is_modifier(words[-1][2])
        if found["comma"] and not modified:
            break
        if not words and low in SKIPPED and not found["comma"]:
            at = found.end()
            continue
        if low in ("and", "or") and modified and _no_small_word(text, found.end(), end):
            words.append((found.start("word"), found.end("word"), low))
        elif _is_small(word):
            break
        else:
            words.append((found.start("word"), found.end("word"), low))
        at = found.end()
    return words


def _no_small_word(text: str, at: int, end: int) -> bool:
    following = NEXT.match(text, at, end)
    return bool(following) and not _is_small(following["word"])


def _is_small(word: str) -> bool:
    low = word.lower()
    if is_capitals(word) and word in NAMES_LIKE_SMALL_WORDS:
        return False
    return low in SMALL_WORDS or low in NO_NOUNS or low in NUMBER_WORDS


def _is_plural(low: str) -> bool:
    if low in PLURAL_NOUNS:
        return True
    return len(low) > 3 and low.endswith("s") and not low.endswith(NO_PLURAL_ENDINGS)


def _list_end(text: str, at: int, end: int) -> int:
    """The end of `cooks, waiters and young guests`: only lists whose last joint is a word."""
    settled, items = at, 0
    while joint := LIST_JOINT.match(text, at, end):
        item = _item_end(text, joint.end(), end)
        # "Thirty towns, and teachers write" is no list.
        if item < 0 or (joint["last"] and not items):
            break
        at, items = item, items + 1
        if joint["last"] or joint["joint"]:
            settled = at
    return settled


def _item_end(text: str, at: int, end: int) -> int:
    for number in range(LONGEST_ITEM):
        found = NEXT.match(text, at, end)
        low = found["word"].lower() if found else ""
        verb = number == 0 and (low.endswith(("ed", "ly")) or low in PARTICIPLES)
        if not found or found["comma"] or verb or (_is_small(found["word"]) and low != "other"):
            return -1
        at = found.end()
        if _is_plural(low):
            return -1 if low in AMOUNTS else at
    return -1


def _without_plural(
    text: str, words: list[tuple[int, int, str]], at: int, end: int, single: bool
) -> str:
    if words and words[0][2] in PERSONS:
        first, last, _ = words[0]
        joint = LIST_JOINT.match(text, last, end)
        second = NEXT.match(text, joint.end(), end) if joint else None
        if second and joint["joint"] and second["word"].lower() in PERSONS:
            last = second.end()
        return text[first:last]
    if single and words:
        number = 1
        while number < min(len(words), LONGEST_ITEM) and not _is_doing(words[number][2]):
            number += 1
        alone = number == 1 and (_is_doing(words[0][2]) or words[0][2] in PERSONS)
        return "" if alone else text[words[0][0] : words[number - 1][1]]
    done = DONE.match(text, at, end)
    return done["done"] if done and done["done"].lower() in PERSONS else ""


def _is_doing(low: str) -> bool:
    """Whether a word can be the verb of a sentence: "the town came"."""
    return low in PASTS or low in PARTICIPLES or low.endswith("ed") or bool(VERB.fullmatch(low))


def fold(words: str) -> str:
    """White space folded."""
    return " ".join(words.split())
