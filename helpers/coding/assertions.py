"""What kind each sentence is by its form: an assertion, a call, a question, or a fragment.

An assertion says that something is so, or ought to be so. A call is a line set off as one, an
imperative, a wish, "let us", or an exclamation without a finite verb. A question ends in a question
mark. A fragment is the rest: headings, salutations, items of lists, halves of sentences.

In English an assertion has a finite verb in its main clause (see `helpers.coding.finite`); in prose
that ends with a sentence mark a word that is perhaps one is enough. In any other language verbs are
not known: whatever ends with a sentence mark other than those for questions and exclamations, and
has five words, is taken for an assertion, and every exclamation for a call.

Known limits. Quoted words are judged like the statement's own, and irony is not understood: a
rhetorical question asserts something and is a question here. Verbs are known by lists and endings,
so that a sentence with a rare verb ("Boats founder.") is a fragment, and an order with one
("Decommission the boats.") too. What only leads up to a list ("Our findings include:") is a
fragment up to six words. A fragment with a participle and a full stop may be taken for an
assertion. Texts without a language are read as English.
"""

from __future__ import annotations

import re

import pandas as pd

from helpers.coding.content_words import is_english
from helpers.coding.finite import find_finite, find_imperative, is_verb_form
from helpers.coding.passages import make_codings
from helpers.reading.progress import show_progress
from helpers.reading.role_words import CALL_OPENERS, CLOSING_MARKS
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import find_words, normalise

ASSERTION_COLUMNS = [
    "statement_id", "sentence", "start", "end", "text", "role", "voice", "kind", "why",
]  # fmt: skip
ASSERTION, CALL, QUESTION, FRAGMENT = "assertion", "call", "question", "fragment"
KINDS = (ASSERTION, CALL, QUESTION, FRAGMENT)
QUESTION_MARKS = ("?", "؟", "？", "՞")
EXCLAMATION_MARKS = ("!", "！")
END_MARKS = (".", "…", "。", "।", "۔", "։", ";", ":")
BULLET = re.compile(r"\s*[-–—•*·▪◦]+\s")
NUMBERED = re.compile(r"\s*\(?\d{1,2}[.)]\s+(?=(?P<verb>[^\W\d_]+s)\b)")
# What leads up to a list, in words.
LONGEST_LEAD = 6
FEWEST_WORDS, FEWEST_LETTERS = 5, 15


def find_assertions(corpus) -> pd.DataFrame:
    """One row per sentence of title, body and calls, in the order of the texts, with its kind.

    `kind` is `assertion`, `call`, `question` or `fragment`, `why` says in words what tells it;
    `voice` is that of the quoted stretch in which the whole sentence stands, else `own`.
    """
    counted = corpus.sentences[corpus.sentences["role"].isin(COUNTED_ROLES)]
    languages = corpus.statements["language"].to_dict()
    told = [
        tell_kind(text, role, languages[name])
        for name, role, text in show_progress(
            zip(counted["statement_id"], counted["role"], counted["text"], strict=True),
            "Looking for assertions",
            len(counted),
        )
    ]
    kinds, reasons = zip(*told, strict=True) if told else ((), ())
    # Cue and note are empty where no codebook was matched: they carry kind and reason through.
    located = counted[["statement_id", "start", "end"]].assign(
        cue=pd.Series(kinds, index=counted.index, dtype="str"),
        note=pd.Series(reasons, index=counted.index, dtype="str"),
    )
    codings = make_codings(located, corpus, "claim", origin="rule", coder="rules")
    return codings.rename(columns={"cue": "kind", "note": "why"})[ASSERTION_COLUMNS]


def tell_kind(text: str, role: str, language: str = "en") -> tuple[str, str]:
    """The kind of a sentence, and why, in words."""
    bare = text.rstrip().rstrip(CLOSING_MARKS).rstrip()
    if bare.endswith(QUESTION_MARKS):
        return QUESTION, "ends in a question mark"
    if role == "call":
        return CALL, "set off as a call"
    shouted = bare.endswith(EXCLAMATION_MARKS)
    if is_english(language):
        return _tell_english(text, bare, role, shouted)
    return _tell_other(text, bare, shouted)


def _tell_english(text: str, bare: str, role: str, shouted: bool) -> tuple[str, str]:
    listed, numbered = BULLET.match(text), NUMBERED.match(text)
    words = text[listed.end() if listed else 0 :]
    imperative = find_imperative(words)
    if imperative:
        return CALL, f"begins as a call: {imperative}"
    if numbered and is_verb_form(numbered["verb"]):
        return ASSERTION, f"an act in a list: {numbered['verb']}"
    if bare.endswith(":") and len(find_words(text)) <= LONGEST_LEAD:
        return FRAGMENT, "leads up to what follows"
    verb = find_finite(words)
    in_prose = role == "body" and not listed and bare.endswith((".", "…"))
    if verb and verb.sure:
        return ASSERTION, f"finite verb: {verb.words}"
    if verb and in_prose:
        return ASSERTION, f"perhaps a finite verb: {verb.words}"
    if shouted:
        return CALL, "an exclamation without a finite verb"
    if role == "title" and normalise(text).split(" ")[0] in CALL_OPENERS:
        return CALL, "a title that begins as calls do"
    return FRAGMENT, "no finite verb was found"


def _tell_other(text: str, bare: str, shouted: bool) -> tuple[str, str]:
    if shouted:
        return CALL, "ends in an exclamation mark (in this language verbs are not known)"
    words = find_words(text)
    # Scripts that put no space between words have few and long ones.
    letters = sum(end - start for start, end, _ in words)
    long = len(words) >= FEWEST_WORDS or letters >= FEWEST_LETTERS * max(len(words), 1)
    if bare.endswith(END_MARKS) and long and words:
        return ASSERTION, "ends like a sentence (in this language verbs are not known)"
    return FRAGMENT, "short or without a sentence mark (in this language verbs are not known)"
