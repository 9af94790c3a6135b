"""Whether a sentence inside a paragraph is a slogan: arguable, unless words announce it.

The rules for demands and aphorisms stand in `slogan_demands`, those for short exclamations in
`slogan_exclaimed`. In a statement that calls an
imperative counts too where it closes the prose, and so does a stock phrase without a mark ("Enough
is enough.").
"""

from __future__ import annotations

import re
from bisect import bisect_left

from helpers.coding.slogan_bounds import end_mark, trim
from helpers.coding.slogan_demands import find_demand, is_aphorism, is_own_demand, may_be_aphorism
from helpers.coding.slogan_exclaimed import LONGEST_EXCLAMATION, is_called
from helpers.coding.slogan_forms import PRACTICAL, Form, read_form
from helpers.coding.slogan_judging import (
    ANNOUNCED,
    ARGUABLE,
    CERTAIN,
    INSIDE,
    NONE,
    PROSE,
    Place,
    is_barred,
    list_signs,
    tell_unlisted,
)
from helpers.coding.slogan_prose import Sentence
from helpers.coding.slogan_words import Words
from helpers.reading.progress import show_progress

LONGEST_PHRASE = 45
# Letters that may stand between one announced call and the next.
BETWEEN = 2
COLON = re.compile(r"[:：]\s+(?=\S)")
COLON_AT_END = re.compile(r"[:：]\W*\Z")
QUOTED = re.compile(
    r"“[^”]*(?:”|\Z)|\A[^“]*”|„[^“”]*(?:[“”]|\Z)|«[^»]*(?:»|\Z)|\"[^\"]*(?:\"|\Z)|"
    r"(?<!\w)[‘'][^’']*[’'](?!\w)"
)
# Most sentences hold no mark at all.
MARKS = frozenset("“”„«\"‘'")
# "No harm was done.": these open too many sentences that acclaim nothing.
NO_PHRASE = frozenset({"no", "for", "against", "yes", "not", "we", "the"})


def find_demanding(sentences: list[Sentence], words_of: dict[str, Words]) -> set[str]:
    """The statements that demand something in the first person."""
    return {
        sentence.statement_id
        for sentence in sentences
        if sentence.demands
        and is_own_demand(unquote(sentence.text), words_of[sentence.statement_id])
    }


def judge_sentences(
    sentences: list[Sentence],
    taken: dict[str, list[tuple[int, int]]],
    words_of: dict[str, Words],
    calling: set[str],
    codebook,
) -> list[tuple]:
    """A row for each that is a slogan: statement, start, end, code, kind, certainty, reasons.

    `taken` are stretches of text that are slogans already, in their order, `calling` the statements
    that call, or demand something in the first person.
    """
    rows: list[tuple] = []
    announced, lead = ("", -1), ""
    for sentence in show_progress(sentences, "Looking for slogans in prose"):
        name, words = sentence.statement_id, words_of[sentence.statement_id]
        called = name in calling
        if not _is_worth(sentence, words, called) or _is_taken(sentence, taken.get(name, ())):
            continue
        if name == announced[0] and 0 <= sentence.start - announced[1] <= BETWEEN:
            found = _judge_announced(sentence, lead, 0, words, codebook)
        else:
            lead, at = find_lead(sentence.text, words)
            found = _judge_announced(sentence, lead, at, words, codebook)
        if found:
            announced = (name, found[2])
        else:
            found = _judge_plain(sentence, words, called, codebook)
        rows += [found] if found else []
    return rows


def judge_sentence(
    text: str,
    form: Form,
    words: Words,
    *,
    calling: bool,
    closes: bool = False,
    before: str = "",
    listed: bool = False,
) -> tuple[str, list[str]]:
    """Certainty and reasons of a sentence inside a paragraph; `calling`: its statement calls."""
    reasons = [INSIDE]
    demand = "" if form.mark == "?" else find_demand(unquote(text), words, calling=calling)
    if demand and not PRACTICAL.search(text):
        note = f" ({words.note})" if words.note else ""
        return ARGUABLE, [*reasons, f"demand in prose (“{demand}”){note}"]
    if listed or is_barred(form._replace(words=min(form.words, 1)), Place(PROSE)):
        return NONE, reasons
    saying = words.english and calling and is_aphorism(text)
    strong, weak = list_signs(form, words)
    near = form.mark == "!" or (closes and form.imperative)
    near = near and bool(PRACTICAL.search(before) or words.courtesies.search(before))
    short = form.words <= LONGEST_EXCLAMATION
    if end_mark(unquote(text)) == form.mark and is_called(
        text, form, words, calling=calling, closes=closes, saying=saying, near=near
    ):
        told = ["short exclamation", *["aphorism"] * saying, *strong, *weak]
        return ARGUABLE, [*reasons, *told, *tell_unlisted(words)]
    if saying:
        return ARGUABLE, [*reasons, "aphorism"]
    phrase = form.acclamation and form.mark == "." and not form.finite
    phrase = phrase and short and len(text) <= LONGEST_PHRASE and form.norms[0] not in NO_PHRASE
    if calling and phrase:
        return ARGUABLE, [*reasons, *strong, *weak]
    if calling and closes and form.imperative and not near:
        return ARGUABLE, [*reasons, *strong, "closes the prose of the statement"]
    return NONE, reasons


def unquote(text: str) -> str:
    """A sentence with quoted words blanked out."""
    if MARKS.isdisjoint(text):
        return text
    return QUOTED.sub(lambda match: " " * len(match.group()), text)


def _is_worth(sentence: Sentence, words: Words, calling: bool) -> bool:
    """Whether any rule could make it a slogan; most short sentences are none."""
    if sentence.demands or sentence.shouts:
        return True
    if not calling or COLON_AT_END.search(sentence.text):
        return False
    return (
        sentence.closes
        or (words.english and may_be_aphorism(sentence.text))
        or (words.listed and len(sentence.text) <= LONGEST_PHRASE)
    )


def _is_taken(sentence: Sentence, taken) -> bool:
    place = bisect_left(taken, (sentence.end,))
    return place > 0 and sentence.start < taken[place - 1][1]


def find_lead(text: str, words: Words) -> tuple[str, int]:
    """The announcing words before a colon in a sentence, and where what they announce begins."""
    for colon in COLON.finditer(text):
        found = list(words.announcing.finditer(text[: colon.start()]))
        if found:
            return " ".join(found[-1].group().split()), colon.end()
    return "", 0


def _judge_announced(
    sentence: Sentence, lead: str, at: int, words: Words, codebook
) -> tuple | None:
    """The row of a call that words with a colon announce in its own or the sentence before."""
    start, stop = trim(sentence.text, at, len(sentence.text))
    if not lead or start >= stop:
        return None
    text = sentence.text[start:stop]
    form = read_form(text, words, codebook)
    loud = end_mark(text) == "!" or (at and form.calls)
    if not loud or is_barred(form, Place(PROSE)):
        return None
    strong, weak = list_signs(form, words)
    reasons = [INSIDE, f"announced by “{lead}”", *strong, *weak, *tell_unlisted(words)]
    place = (sentence.statement_id, sentence.start + start, sentence.start + stop)
    return (*place, form.code, ANNOUNCED, CERTAIN, "; ".join(reasons))


def _judge_plain(sentence: Sentence, words: Words, calling: bool, codebook) -> tuple | None:
    start, stop = trim(sentence.text, 0, len(sentence.text))
    text = sentence.text[start:stop]
    if not text or COLON_AT_END.search(sentence.text):
        return None
    # "She wrote: A union is a coat.": the saying begins after the colon.
    colon = COLON.search(text)
    if colon and text[colon.end()].isupper() and is_aphorism(text[colon.end() :]):
        start += colon.end()
        text = sentence.text[start:stop]
    form = read_form(text, words, codebook)
    certainty, reasons = judge_sentence(
        text, form, words, calling=calling, closes=sentence.closes,
        before=sentence.before, listed=sentence.listed,
    )  # fmt: skip
    if not certainty:
        return None
    place = (sentence.statement_id, sentence.start + start, sentence.start + stop)
    return (*place, form.code, PROSE, certainty, "; ".join(reasons))
