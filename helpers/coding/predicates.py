"""What is said of a referent in the same clause, by rules of form for English.

Three rules, each from a mention of the referent:

- `apposition`: a phrase beside the name, between commas, dashes or brackets, that begins with an
  article, "our", "one of" or a word for an office (leader, general, chair): "Mara Quill, leader of
  the guild," and, before the name, "the guild's treasurer, Mara Quill,";
- `is a`: what follows is, are, was, were, has been, will be, remains, becomes, represents,
  constitutes, if the name is its subject, and what goes on as a list ("is a port, a market and a
  home"). A form of doing ("is building", "was built") and a place ("is in") are no predicate;
- `before it`: up to five words directly before the name that are adjectives by their ending or by
  a short list, or words for an office: "the old and brutal Quill", "chair emeritus Quill".

All of them end with the clause: at a comma, semicolon, colon, bracket, dash or quotation mark, at
the end of the sentence, at "but", "because", "while" and their like, and at "and" where a helping
verb follows.

Known limits. Nothing here knows grammar. Verbs are known by a list of helping verbs and verbs of
saying, so that a clause with another verb may be taken for an apposition, and a list ("a boat, a
fare") for one too. An adjective before a name that itself stands before a noun ("the cruel Quill
letters") is left out. Not found: what a pronoun stands for ("she is a liar"), what another clause
says, what a verb of doing says ("Quill betrayed the town") or the passive ("is called a liar",
"was hated"), comparisons ("like a king", "as a threat"), what is said of the first of two subjects
("Quill and Tarr are thieves"), appositions in a sentence that begins with "In", "When" or "Asking".
Irony is not understood, nor "not", which stays in the words; after a name that itself comes after
"no", "not" or "neither" ("no boat is cheap") nothing is taken. Only English is searched.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

import pandas as pd

from helpers.coding.appositions import find_beside, with_list
from helpers.coding.clauses import (
    WORD,
    Mention,
    Place,
    any_of,
    could_be_noun,
    find_clause,
    is_modifier,
    may_be_subject,
    tells_what,
)
from helpers.coding.english import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    OFFICES,
    PLAIN_ADJECTIVES,
    PREPOSITIONS,
    PRONOUNS,
    SMALL_WORDS,
    take_words,
)
from helpers.coding.passages import find_sentence, make_codings
from helpers.reading.progress import show_progress

PREDICATE_COLUMNS = [
    "statement_id", "start", "end", "text", "sentence", "role", "voice", "code", "form", "rule",
]  # fmt: skip
APPOSITION, IS_A, BEFORE = "apposition", "is a", "before it"
LANGUAGES = ("en", "")
# Characters around a mention in which anything is looked for, and words directly before it.
NEAR, NEAR_BEFORE, LONGEST_BEFORE = 400, 140, 5
ARTICLES = take_words("the a an our their its his your my")


OFFICE_OF = re.compile(
    rf"\b((?:[\w-]+-)?{any_of(OFFICES)}\s+(?:of|for)\s+(?:the\s+)?(?-i:[A-Z])[\w'’-]*"
    r"(?:\s+(?-i:[A-Z])[\w'’-]*){0,2})\s+\Z",
    re.IGNORECASE,
)
BEFORE_NAME, BETWEEN_ADJECTIVES = re.compile(r"\s+[“\"‘']?"), re.compile(r",?\s+")
# No name and no possessive: "the Tarr boats", "the club's members".
UNKNOWN = re.compile(r"[^\W\d_A-Z](?:(?!['’]s?$)[\w'’-])*")
AFTER_ARTICLE = re.compile(r".+(?:ed|ing|ly|est)")
BE = (
    r"(?:is|are|was|were|(?:has|have|had)\s+been|(?:will|would|can|could|may|might|must|shall|"
    r"should)\s+be|remains?|remained|becomes?|became|(?:has|have|had)\s+become|"
    r"represents?|represented|constitutes?|constituted|embod(?:y|ies|ied)|amount(?:s|ed)?\s+to|"
    r"(?:stands?|stood|serves?|served|acts?|acted)\s+as)"
)
# "No Quill is a thief" says the opposite of what stands after the verb.
DENIED = re.compile(r"\b(?:no|not|neither)\s+(?:[\w'’-]+\s+)?\Z", re.IGNORECASE)
COPULA = re.compile(
    # What may stand between name and verb: "of the guild", ", which", "clearly".
    rf"(?:\s+{any_of(PREPOSITIONS)}"
    rf"(?:\s+(?!{any_of(AUXILIARIES | CONJUNCTIONS | PRONOUNS | {'that'})}\b)[\w'’.-]+){{1,8}}?)?"
    r"(?:,?\s+(?:which|who|that))?(?:\s+(?:\w+ly|also|still|now|then|itself|indeed|always)){0,2}"
    rf"\s+{BE}\s+",
    re.IGNORECASE,
)


def find_predicates(names: pd.DataFrame, corpus) -> pd.DataFrame:
    """One row per predicate: `text` is what is said, `code` of whom, `form` how they are named.

    `names` is the table of `find_names`; `voice` is that of the mention, `rule` is `apposition`,
    `is a` or `before it`. Statements in a language other than English have none; where no language
    is given, English is tried.
    """
    rows = [
        (name, at + opens, at + closes, code, form, voice, rule)
        for name, start, end, code, form, voice, mention in _mentions(names, corpus)
        for rule, find in RULES.items()
        for opens, closes in find(mention)
        for at in [start if opens < 0 else end]
    ]
    columns = ["statement_id", "start", "end", "code", "cue", "voice", "note"]
    located = pd.DataFrame(rows, columns=columns)
    located = located.drop_duplicates(["statement_id", "start", "end", "code"])
    # Cue and note are empty where no codebook was matched: they carry form and rule through.
    codings = make_codings(located, corpus, "name", origin="rule", coder="rules")
    codings = codings.drop(columns="form", errors="ignore")
    return codings.rename(columns={"cue": "form", "note": "rule"})[PREDICATE_COLUMNS]


def _mentions(
    names: pd.DataFrame, corpus
) -> Iterator[tuple[str, int, int, str, str, str, Mention]]:
    """Mentions in English statements, those inside a longer one or a longer word left out."""
    english = corpus.statements["language"].str.lower().str.split("-").str[0].isin(LANGUAGES)
    spoken = names[names["statement_id"].isin(english.index[english])]
    ranked = spoken.sort_values(["statement_id", "start", "end"], ascending=[True, True, False])
    held = find_sentence(ranked, corpus)
    ranked, held = ranked[held >= 0], held[held >= 0]
    bounds = corpus.sentences[["start", "end"]].to_numpy()[held].tolist()
    columns = ["statement_id", "start", "end", "code", "form", "voice"]
    listed = list(ranked[columns].itertuples(index=False, name=None))
    starts = [row[:2] for row in listed]
    statement, reach = "", 0
    spoken = show_progress(zip(listed, bounds, strict=True), "Reading around names", len(listed))
    for (name, start, end, code, form, voice), (first, stop) in spoken:
        taken = reach if name == statement else 0
        statement, reach = name, max(taken, end)
        text = corpus.text(name)
        if end <= taken or "-" in (text[start - 1 : start], text[end : end + 1]):
            continue
        first, stop = max(first, start - NEAR), min(stop, end + NEAR)
        here = slice(bisect_left(starts, (name, end)), bisect_left(starts, (name, stop)))
        mention = Mention(
            before=text[first:start],
            after=text[end:stop],
            free=start - max(first, min(taken, start)),
            phrase=form.split()[-1][:1].islower(),
            named={row[1] - end: row[2] - end for row in listed[here]},
        )
        yield name, start, end, code, form, voice, mention


def _find_after_is(mention: Mention) -> list[Place]:
    """`NAME … is a thief and a liar`: what is said, and what a list adds to it."""
    copula = COPULA.match(mention.after)
    if not copula or not may_be_subject(mention.before) or DENIED.search(mention.before):
        return []
    said = find_clause(mention.after, copula.end())
    return with_list(mention.after, said) if tells_what(mention.after[slice(*said)]) else []


def _find_before(mention: Mention) -> list[Place]:
    """`the cruel and greedy NAME`, `chair emeritus NAME`, `Secretary of State NAME`."""
    looked = mention.before[max(len(mention.before) - min(mention.free, NEAR_BEFORE), 0) :]
    office = OFFICE_OF.search(looked)
    if office:
        return [(office.start(1) - len(looked), office.end(1) - len(looked))]
    taken, determined = _modifiers(looked, mention.phrase)
    following = WORD.match(mention.after.lstrip()) if mention.after[:1].isspace() else None
    before_noun = following and not mention.phrase and could_be_noun(following.group())
    if before_noun:
        # "the cruel Quill letters": cruel are the letters.
        taken = list(takewhile(lambda word: word.group().lower() in OFFICES, taken))
    if not determined:
        # "to free Quill": without an article these may be verbs.
        taken = list(takewhile(lambda word: word.group().lower() not in PLAIN_ADJECTIVES, taken))
    if not taken:
        return []
    return [(taken[-1].start() - len(looked), taken[0].end() - len(looked))]


def _modifiers(before: str, phrase: bool) -> tuple[list[re.Match[str]], bool]:
    """Adjectives and offices at the end of a text, last one first; whether an article is before.

    Directly after an article any word is taken if another follows it or a phrase does, and else
    what may be a participle or an adverb: "the hated Quill".
    """
    words = list(WORD.finditer(before))[-2 * LONGEST_BEFORE :]
    taken: list[re.Match[str]] = []
    edge, between = len(before), BEFORE_NAME
    while words and len(taken) < LONGEST_BEFORE:
        word = words[-1].group().lower()
        joint = bool(taken) and word in ("and", "or") and len(words) > 1
        asked = words[-2].group().lower() if joint else word
        if not between.fullmatch(before[words[-1].end() : edge]) or not is_modifier(asked):
            break
        edge, between = words[-1].start(), BETWEEN_ADJECTIVES
        taken += [words[-1]] * (not joint)
        words.pop()
    if not words or not between.fullmatch(before[words[-1].end() : edge]):
        return taken, False
    word, article = words[-1].group(), words[-2].group().lower() if len(words) > 1 else ""
    if article in ARTICLES and word not in SMALL_WORDS and UNKNOWN.fullmatch(word):
        adjacent = before[words[-2].end() : words[-1].start()].isspace()
        could_be = taken or phrase or AFTER_ARTICLE.fullmatch(word)
        if adjacent and could_be and len(taken) < LONGEST_BEFORE:
            return [*taken, words[-1]], True
    return taken, word.lower() in DETERMINERS


RULES = {APPOSITION: find_beside, IS_A: _find_after_is, BEFORE: _find_before}
