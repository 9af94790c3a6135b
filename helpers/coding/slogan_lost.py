"""Calls with which a text begins or ends though all its lines are lost.

Where a line stood can still be told at both ends. A call with an exclamation mark that is the first
sentence is the title. Calls with exclamation marks that are the last sentences in a row, before
nothing but a signature, a date, an address or thanks, close the statement; if one of the row only
exclaims, the row may as well be the end of the prose. Anywhere else nothing tells whether a call
was set off, and it stays arguable.
"""

from __future__ import annotations

import numpy as np

from helpers.coding.finite import find_finite
from helpers.coding.slogan_bounds import EXCLAMATION, STOP, count_words, trim
from helpers.coding.slogan_forms import Form, read_form
from helpers.coding.slogan_judging import (
    CERTAIN,
    CLOSING,
    INSIDE,
    LONGEST_PLAIN,
    TITLE,
    Place,
    judge_line,
    list_signs,
    tell_unlisted,
)
from helpers.coding.slogan_prose import Sentence
from helpers.coding.slogan_sentences import find_lead
from helpers.coding.slogan_settling import Found
from helpers.coding.slogan_words import Words
from helpers.reading.layout import LOST

# Words that a signature, a date or an address may have in one sentence, and all of them together.
LONGEST_SIGNED, LONGEST_TAIL, SHORT_SIGNED = 30, 45, 6
CLOSES, OPENS = "closes the statement", "first sentence of the statement"


def judge_ends(
    sentences: list[Sentence], corpus, words_of: dict[str, Words], codebook
) -> list[Found]:
    """The certain calls at both ends of the texts that have lost their lines.

    `sentences` are those of the prose that are looked at; what words announce is left out.
    """
    statements = corpus.statements
    lost = set(statements.index[statements["layout"] == LOST])
    if not lost:
        return []
    own = corpus.sentences[corpus.sentences["statement_id"].isin(lost)]
    known = {(one.statement_id, one.start): one for one in sentences if one.statement_id in lost}
    found: list[Found] = []
    for name, rows in own.groupby("statement_id", sort=False):
        words = words_of[name]
        first = known.get((name, rows["start"].iloc[0]))
        titled = (rows["role"] == "title").any()
        if first and not titled and rows["role"].iloc[0] == "body":
            found += _judge(first, TITLE, words, codebook)
        body = rows[rows["role"] == "body"]
        last = _find_last(body["text"].to_list(), body["start"].to_numpy(), words, codebook)
        closing = [known.get((name, start)) for start in last]
        closing = [one for one in closing if one is None or one is not first]
        judged = [_judge(one, CLOSING, words, codebook) if one else [] for one in closing]
        found += [row for one in judged for row in one] if all(judged) else []
    return found


def _find_last(texts: list[str], starts: np.ndarray, words: Words, codebook) -> list[int]:
    """Where the exclamations begin that stand last in a row, before what signs a statement."""
    last, spent = len(texts), 0
    while last and spent <= LONGEST_TAIL and _may_follow(texts[last - 1], words, codebook):
        last -= 1
        spent += count_words(texts[last])
    if spent > LONGEST_TAIL:
        return []
    first = last
    while first and _shouts(texts[first - 1]):
        first -= 1
    # "We say: No toll! Free water!": what words announce is announced to the end of its row.
    led = [row for row in range(max(first - 1, 0), last) if find_lead(texts[row], words)[0]]
    return starts[first : led[0] if led else last].tolist()


def _may_follow(text: str, words: Words, codebook) -> bool:
    """Whether a sentence may be a signature, a date, an address, or thanks: it tells nothing."""
    if words.courtesies.search(text) and count_words(text) <= LONGEST_PLAIN:
        return True
    if _shouts(text) or count_words(text) > LONGEST_SIGNED or text.rstrip().endswith("?"):
        return False
    if not any(letter.islower() for letter in text):
        return True
    if not words.english:
        # Verbs are not known there: a signature has few words, or no full stop.
        return count_words(text) <= SHORT_SIGNED or text.rstrip()[-1:] not in tuple(STOP)
    if read_form(text, words, codebook).imperative:
        return False
    verb = find_finite(text)
    # "Name Address Signature Date": nouns with capitals, some of which are verbs elsewhere.
    return verb is None or not verb.sure or verb.words[:1].isupper()


def _shouts(text: str) -> bool:
    return text.rstrip("\"'”’»)] ")[-1:] in tuple(EXCLAMATION)


def _judge(sentence: Sentence, kind: str, words: Words, codebook) -> list[Found]:
    """A row for a sentence if it is a call that would be certain on a line of its own."""
    start, stop = trim(sentence.text, 0, len(sentence.text))
    text = sentence.text[start:stop]
    if not text:
        return []
    form = read_form(text, words, codebook)
    certainty, _ = judge_line(form, Place(kind, closes=kind == CLOSING), words)
    if certainty != CERTAIN or not _has_form(form):
        return []
    strong, weak = list_signs(form, words)
    where = OPENS if kind == TITLE else CLOSES
    reasons = "; ".join([INSIDE, where, *strong, *weak, *tell_unlisted(words)])
    place = (sentence.statement_id, sentence.start + start, sentence.start + stop)
    return [Found(*place, form.code, kind, CERTAIN, reasons)]


def _has_form(form: Form) -> bool:
    """Whether it calls in its words: the mark alone tells nothing inside a paragraph."""
    if form.mark != "!" or not 1 < form.words <= LONGEST_PLAIN:
        return False
    refuses = form.finite is False and not form.verb and form.denies
    return form.calls or form.alike or refuses
