"""Words reported without quotation marks: "the mayor said that the ferry is old".

English only, by rules of form, and cautious: own words taken for somebody else's do more harm than
reported ones that are missed, so in doubt there is nothing. Read are a verb of saying with its
sayer before it and "that" after it (or, after plain verbs such as "said", a clause without it),
"according to X, …" and "…, according to X", "…, X said", "it is said that …", "we are told that …".
What is said ends with the sentence, at `;`, `:`, a dash, a bracket, or a comma after which the
statement goes on in its own words (", but", ", so", ", which", ", we" …).

Not read: what somebody denies, thinks or asks, will, could or should say; what is said by "we" or
by the organisation itself; a question; "said to have", "claims to", "told to"; ", claiming that";
a noun ("the claim that"); a sentence cut in two ("the ferry, she said, is old").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from helpers.reading.clause_ends import HELPERS, OWN_WORDS, find_end
from helpers.reading.own_names import Names, is_own
from helpers.reading.sayers import NOBODY_NAMED, find_sayer
from helpers.reading.speech_words import BARE, NOUNS, PLAIN, SPEAKERS, STRICT, TELLING, VERBS

VERB = re.compile(rf"\b(?:{'|'.join(sorted(VERBS, key=len, reverse=True))})\b")
# A sentence without one of these reports nothing.
SIGN = re.compile(rf"{VERB.pattern}|[Aa]ccording|rumoured")
DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
WHEN = (
    rf"(?:(?:on|at|in|during|after|before|last|this|yesterday|today|again|also|once|recently|"
    rf"earlier|publicly|openly|{DAY})\b(?:\s+(?!that\b)[^\s,;:.()\"“”]+){{0,6}}?)"
)
CLAUSE_HEAD = (
    r"(?:(?:the|an?|this|these|those|its?|they|he|she|we|you|i|there|his|her|their|our|my|all|no|"
    r"none|nobody|nothing|any|some|many|most|both|each|every|everyone|such|if|when|because|only|"
    r"in|on|at|after|since|under|by|with|without|for|what|who)\b|(?-i:[A-Z0-9]))"
)
THAT = re.compile(rf"(?:\s+out)?(?P<when>\s+{WHEN})?\s+that\s+(?=\w|[“\"‘'«„])", re.I)
TOLD_THAT = re.compile(
    r"\s+(?P<whom>(?:the|an?|this|these|those|his|her|its|their|our|us|them|him|me|you|"
    r"reporters|journalists|parliament|workers|people|(?-i:[A-Z])\w*)(?:\s+(?!that\b)[^\s,;:.()]+)"
    rf"{{0,5}}?)\s+that\s+(?={CLAUSE_HEAD})",
    re.I,
)
# A clause of its own: its helping verb stands near its head, with no other clause between.
BARE_CLAUSE = re.compile(
    rf"\s+(?:(?=(?:he|she|they|we)\s+\w{{3}}|it\s+\w{{2,}}(?:ed|[^s]s)\b)|"
    rf"(?=[a-z-]{{3,}}s\s+{HELPERS}\b)|"
    rf"(?={CLAUSE_HEAD})(?!no\s+to\b|that\b|what\b|who\b|if\b|in\b|on\b|at\b|by\b|for\b|with\b)"
    rf"(?=(?:(?!(?:who|which|that|to|and|but|when|while|as|whose|where)\b)[^\s,;:.()]+\s+){{1,8}}?"
    rf"{HELPERS}\b))",
    re.I,
)
HEAD = re.compile(CLAUSE_HEAD, re.I)
CLAUSE = re.compile(rf"{CLAUSE_HEAD}|\w+s\s+{HELPERS}\b", re.I)
OUT = re.compile(r"\s+out\b")
PASSIVE_TOLD = re.compile(
    r"(?P<helped>\b(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:also\s+|often\s+|again\s+|"
    r"always\s+|once\s+|repeatedly\s+|constantly\s+|now\s+)?)told"
    r"(?:\s+by\s+(?P<by>[^,;:.()]{2,80}?))?\s+that\s+",
    re.I,
)
HEARSAY = re.compile(
    r"\bit\s+(?:is|was|has\s+(?:also\s+|often\s+)?been)\s+(?:also\s+|often\s+|sometimes\s+|"
    r"widely\s+|now\s+|even\s+)?(?P<cue>said|claimed|alleged|rumoured|reported)\s+that\s+",
    re.I,
)
ACCORDING = re.compile(
    r"^\W*(?:(?:and|but|yet|so|even|again)\s+)?(?P<cue>according\s+to)\s+(?P<by>[^,;:()]{2,90}),\s+",
    re.I,
)
ACCORDING_LAST = re.compile(
    r",\s+(?P<cue>according\s+to)\s+(?P<by>[^,;:()\"“”]{2,90}?)\s*[.!…]*\s*$", re.I
)
SAID_LAST = re.compile(
    r",\s+(?:(?P<by>[^,;:()\"“”]{2,80}?)\s+(?P<cue>{said})|(?P<cue2>{said})\s+"
    r"(?P<by2>[^,;:()\"“”]{2,80}?))(?P<when>\s+{when})?\s*[.!…]*\s*$".replace(
        "{said}", "(?:said|says|say|warned|claimed|argued|explained|added|insisted|claims)"
    ).replace("{when}", WHEN),
    re.I,
)
# What no person and no paper says: plans, laws, what somebody can do.
NO_SOURCE = re.compile(
    r"\b(?:plans?|laws?|rules?|needs?|ability|abilities|customs?|tradition|schedule|logic|"
    r"principles?|constitution|theory|size|charter|conventions?|treaty|agreement|want|wish|taste|means|me)\b",
    re.I,
)
DEPENDENT = re.compile(
    r"\W*(?:when|if|as|while|although|though|after|before|because|since|in|on|at|for|by|with|from|"
    r"during|asked|to|so|unlike|like|despite|instead|\w+ing)\b",
    re.I,
)
OWN_ANYWHERE = re.compile(rf"\b{OWN_WORDS}", re.I)
# Words set far apart are a table, no sentence.
TABLE = re.compile(r"\s{30}")
# Fewer words would be no clause.
SHORTEST = 2
# Characters before a verb in which its sayer is looked for.
LOOKED_AT = 600
NOWHERE = (-1, -1)


class Reported(NamedTuple):
    """Reported words in a sentence, and where the sayer and the cue stand; -1 for no sayer."""

    start: int
    end: int
    speaker: tuple[int, int]
    cue: tuple[int, int]


def find_reported(sentence: str, own: Names) -> list[Reported]:
    """Words reported in one sentence of English, whose white space is spaces and whose quoted
    stretches are masked by letters; `own` names the organisation that speaks.
    """
    if sentence.rstrip("\"'”’»“ )").endswith("?") or TABLE.search(sentence):
        return []
    found = [*_find_sources(sentence), *_find_hearsay(sentence), *_find_after(sentence)]
    for verb in VERB.finditer(sentence):
        found += _find_clause(sentence, verb)
    kept: list[Reported] = []
    around: list[Reported] = []
    for report in sorted(found):
        named = sentence[slice(*report.speaker)] if report.speaker != NOWHERE else ""
        while around and around[-1].end <= report.start:
            around.pop()
        # What is reported inside other words ends with them; the same words are reported once.
        if around:
            report = report._replace(end=min(report.end, around[-1].end))
        twice = bool(around) and around[-1][:2] == report[:2]
        short = len(sentence[report.start : report.end].split()) < SHORTEST
        if not (twice or short or is_own(named, own)):
            kept.append(report)
            around.append(report)
    return kept


def _find_clause(sentence: str, verb: re.Match[str]) -> list[Reported]:
    """`The mayor said that …`, `the mayor told us that …`, `the mayor said the ferry is old`."""
    word, opens, content = verb.group(), verb.start(), _find_content(sentence, verb)
    if content is None:
        return []
    near = max(opens - LOOKED_AT, 0)
    sayer = find_sayer(
        sentence[near:opens], word, strict=word in STRICT, progressive=word.endswith("ing")
    )
    if sayer is None or (word == "states" and not _is_paper(sentence[: near + sayer.end])):
        return []
    out = OUT.match(sentence, verb.end())
    cue = (opens, out.end() if out else verb.end())
    named = NOWHERE if sayer.start == NOBODY_NAMED else (near + sayer.start, near + sayer.end)
    return [Reported(content, find_end(sentence, content, sayer.loose), named, cue)]


def _find_content(sentence: str, verb: re.Match[str]) -> int | None:
    """Where the words begin that a verb of saying introduces, if it does."""
    word, place = verb.group(), verb.end()
    said = None
    if word in PLAIN or word in STRICT:
        said = THAT.match(sentence, place)
        if said and said["when"] and not HEAD.match(sentence, said.end()):
            said = None
        if OUT.match(sentence, place) and not word.startswith("point"):
            said = None
    if not said and word in TELLING:
        said = TOLD_THAT.match(sentence, place)
    if not said and word in BARE:
        said = BARE_CLAUSE.match(sentence, place)
    # "Claims that have been heard": what follows a noun is no clause.
    if not said or (word in NOUNS and not CLAUSE.match(sentence, said.end())):
        return None
    return said.end()


def _find_sources(sentence: str) -> list[Reported]:
    """`According to X, …` and `…, according to X`."""
    found = []
    first = ACCORDING.match(sentence)
    if first and _is_source(first["by"]):
        end = find_end(sentence, first.end(), loose=False)
        found.append(Reported(first.end(), end, _named(first, "by"), first.span("cue")))
    last = ACCORDING_LAST.search(sentence)
    if last and not first and _is_source(last["by"]) and _is_clause(sentence[: last.start()]):
        start = _skip_joint(sentence)
        found.append(Reported(start, last.start(), _named(last, "by"), last.span("cue")))
    return found


def _find_hearsay(sentence: str) -> list[Reported]:
    """`It is said that …`, `we were told (by X) that …`."""
    found = []
    for match in HEARSAY.finditer(sentence):
        end = find_end(sentence, match.end(), loose=False)
        found.append(Reported(match.end(), end, NOWHERE, match.span("cue")))
    for match in PASSIVE_TOLD.finditer(sentence):
        if match["by"] and OWN_ANYWHERE.search(match["by"]):
            continue
        cue = match.end("helped")
        end = find_end(sentence, match.end(), loose=False)
        found.append(Reported(match.end(), end, _named(match, "by"), (cue, cue + 4)))
    return found


def _find_after(sentence: str) -> list[Reported]:
    """`The ferry is old, the mayor said.` and `…, said the mayor.`"""
    match = SAID_LAST.search(sentence)
    if not match or not _is_clause(sentence[: match.start()]):
        return []
    by, cue = ("by", "cue") if match["by"] else ("by2", "cue2")
    verb = match[cue].lower()
    said = verb if by == "by" else "said"
    sayer = find_sayer(match[by] + " ", said, strict=False, progressive=False)
    if sayer is None:
        return []
    opens = match.start(by)
    named = (opens + sayer.start, opens + sayer.end) if sayer.start >= 0 else NOWHERE
    return [Reported(_skip_joint(sentence), match.start(), named, match.span(cue))]


def _is_paper(before: str) -> bool:
    """Whether somebody or some paper "states", not one of several states."""
    return before.rpartition(" ")[2].lower() in SPEAKERS


def _is_source(by: str) -> bool:
    """Whether somebody or some paper stands after "according to"."""
    if NO_SOURCE.search(by) or OWN_ANYWHERE.search(by):
        return False
    words = by.split()
    return words[0][0].isupper() or len(words) > 1 or words[0].endswith("s")


def _is_clause(words: str) -> bool:
    """Whether all that stands before ", she said" can be what was said, and nothing else."""
    joined = re.search(r"[;:?!…–—]|,\s+(?:but|and|so|yet|while|whereas|although|or)\b", words)
    own = OWN_ANYWHERE.search(words)
    return not joined and not own and not DEPENDENT.match(words) and len(words.split()) > SHORTEST


def _skip_joint(sentence: str) -> int:
    return re.match(r"\W*(?:(?:and|but|yet|so)\s+)?(?=[\w“\"‘„«])", sentence, re.I).end()


def _named(match: re.Match[str], group: str) -> tuple[int, int]:
    """Where a name stands, without its article."""
    if match[group] is None:
        return NOWHERE
    the = re.match(r"the\s+(?=\S)", match[group], re.IGNORECASE)
    start, end = match.span(group)
    return start + (the.end() if the else 0), end
