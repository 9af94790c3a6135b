"""The speaker's name in the words beside a verb of saying.

What only introduces a name (articles, helping verbs, other clauses) is taken off. In German, French
and Spanish the verb may stand before its subject: "Am Montag sagte der Minister: …" opens with a
time or a place, and the speaker follows. Known limits: an opening is known by its first word, and
"Ayer el ministro dijo: …" keeps it.
"""

from __future__ import annotations

import re

NOBODY = re.compile(
    r"(?:nobody|no one|everybody|everyone|niemand|alle|personne|nadie)", re.IGNORECASE
)
RELATIVE = re.compile(r"(?:who|which|whose|qui|dont|der|die|das|quien)\s", re.IGNORECASE)
ARTICLE = re.compile(r"(?:der|die|das)\s", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:(–—]\s*|\b(?:that|but|when|while|as|wie|dass|como|que|comme)\s", re.I)
LEADING = re.compile(
    r"^(?:as|according to|like|then|but|and|in the words of|wie|so|como|según|comme|selon)\s+", re.I
)
AUXILIARY = re.compile(
    r"\s+(?:(?:has|have|had|famously|once|also|later|recently|then|hat|ha|already|rightly|openly)\s*)+$",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"(?:he|she|they|it|i|who|which|er|sie|es|il|elle|ils|él|ella)$", re.IGNORECASE
)
LONGEST_SPEAKER = 14
# "He is tall and said: …": what was told before the last "and" is no part of a name.
JOINED = re.compile(r"(?:^|\s)(?:and|und|et|y)$", re.IGNORECASE)
OTHER_VERB = re.compile(
    r"\s(?:is|are|was|were|am|has|have|had|does|did|do|will|would|can|could|ist|war|hat|hatte|est|"
    r"était|es|era|\w+ed|stood|got|came|went|rose|took|made|left|sat|ran|spoke|gave|held|kept|"
    r"shook|turned|saw|met|began|broke|brought|heard|knew|lost|put|sent|thought|threw|wrote)\b",
    re.IGNORECASE,
)
JOINING = re.compile(r"^\W*(?:und|aber|doch|denn|et|mais|y|pero)\s+", re.IGNORECASE)
# A time or a place opens with one of these, or with an article and a day.
OPENING = re.compile(
    r"(?:am|an|auf|bei|beim|bis|im|in|nach|seit|über|um|unter|von|vor|während|zu|zum|zur|zwischen|"
    r"gestern|heute|vorgestern|dann|danach|daraufhin|dazu|dort|hier|jetzt|nun|schließlich|später|"
    r"zuerst|zuletzt|zuvor|anschließend|abends|morgens|mittags|montags|so|"
    r"à|au|aux|avant|après|chez|dans|depuis|en|lors|pendant|sur|vers|hier|ainsi|alors|ensuite|"
    r"enfin|puis|aujourd[’']hui|"
    r"al|ante|antes|ayer|con|desde|después|durante|entonces|hoy|luego|sobre|así|tras|"
    r"(?:(?:el|le|der|den|la|les|los)\s+)?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mañana|tarde|noche|soir|matin|lendemain|"
    r"\w+tag))(?:\s|$)",
    re.IGNORECASE,
)
# Where a speaker's name ends: the time, the place, or who was told.
AFTER_NAME = re.compile(
    r"\s(?:am|an|auf|beim?|gegenüber|gestern|heute|im|in|nach|vor|zu[mr]?|à|au|aux|dans|devant|hier|"
    r"lors|sur|a|al|ante|ayer|durante|en|hoy|sobre|tras)(?:\s|$)|[,(]",
    re.IGNORECASE,
)


def find_inverted(before: str, after: str) -> str:
    """The words after a verb that name who speaks; empty if those before it may do so."""
    clause = JOINING.sub("", _last_clause(" ".join(before.split())))
    if clause and not OPENING.match(clause):
        return ""
    words = " ".join(after.split()).rstrip(" :")
    # "Am Montag sagte dazu gestern der Minister".
    while words and (small := OPENING.match(words)) and len(words) > small.end():
        following = words[small.end() :]
        if small.group().strip().lower() in ("dazu", "gestern", "heute", "dann", "hier", "ayer"):
            words = following
        else:
            return ""
    return AFTER_NAME.split(words, maxsplit=1)[0]


def clean_speaker(words: str) -> str:
    """The name at the end of a clause, without the words that only introduce it."""
    words = AUXILIARY.sub("", " " + " ".join(words.split()) + " ").strip(" ,:")
    words = LEADING.sub("", _last_clause(words)).strip(" ,:")
    words = AUXILIARY.sub("", words + " ").strip()
    if JOINED.search(words):
        words = OTHER_VERB.split(JOINED.sub("", words), maxsplit=1)[0]
    if not words or PRONOUN.fullmatch(words) or NOBODY.fullmatch(words):
        return ""
    if len(words.split()) > LONGEST_SPEAKER:
        return ""
    return re.sub(r"^(?:the|der|die|das|le|la|les|el|los)\s+(?=\S)", "", words, flags=re.IGNORECASE)


def _last_clause(words: str) -> str:
    """The last clause that can name somebody."""
    clauses = [clause for clause in CLAUSE.split(words) if clause.strip()]
    # "The minister, who was wrong, said": a relative clause names nobody. At the head it is an
    # article: "Der Minister sagte".
    named = [
        clause
        for number, clause in enumerate(clauses)
        if not RELATIVE.match(clause) or (not number and ARTICLE.match(clause))
    ]
    return (named or [""])[-1]
