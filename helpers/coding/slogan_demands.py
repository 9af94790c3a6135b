"""Slogans inside paragraphs: demands in prose, aphorisms, short exclamations; all arguable.

A demand in the first person ("we call on …") counts everywhere. What others must do, aphorisms,
exclamations and closing imperatives count only in a statement that calls: one that has a certain
slogan or a demand of its own. A rule for everybody concerned ("Visitors must register") has a bare
noun as its subject and is no demand. Words inside quotation marks are not looked at.

An aphorism is a short English sentence in the present that says something of a kind of things, by
one of a few forms ("A river is no drain", "There is no … without …"), or says a word twice.
"""

from __future__ import annotations

import re

from helpers.coding.english import DETERMINERS, PRONOUNS, SMALL_WORDS, take_words
from helpers.coding.slogan_small_words import STATES
from helpers.coding.slogan_words import Words
from helpers.reading.words import find_words, normalise

FIRST_PERSON = re.compile(
    r"\b(?:we|i|wir|nous|nosotr[oa]s)\b|\b(?:exigimos|demandamos|llamamos|exigeons|fordern wir)\b",
    re.IGNORECASE,
)
MOST_IN_SUBJECT = 6
# In letters before the words of a demand.
NEAR = 30
MUST = re.compile(r"must|muss|müssen|doit|doivent|debe|deben", re.IGNORECASE)
CLAUSE = re.compile(r"[;:—–]|,\s|\s-\s|\b(?:and|but|that|if|because)\b", re.IGNORECASE)
# "Some have asked whether it is time to stop": others ask or say it.
REPORTED = re.compile(
    r"\b(?:whether|if|(?:some|others|many|critics|they|he|she|people) (?:\w+ )?"
    r"(?:says?|said|thinks?|claims?|feels?|believes?|argues?)(?: that)?)\s+\Z",
    re.IGNORECASE,
)
# "It is said that the poor must wait", "You tell the papers that the ward must pay its way".
TOLD = re.compile(
    r"(?:\bit (?:is|was|has been) (?:\w+ )?(?:said|claimed|argued|thought|written)|"
    r"\b(?:we|they|people) (?:are|were|have been) (?:\w+ )?told|"
    r"\byou (?:\w+ )?(?:tell|told|say|said|claim|write|wrote)(?: [\w'’]+){0,3})\s+that\s"
    r"[^,;:.]{0,60}\Z",
    re.IGNORECASE,
)
# "No dam can be built without the consent of the villages."
REFUSED = re.compile(
    r"(No|Not one) [\w'’-]+(?: [\w'’-]+){0,2}\s+(?:(should|must)\s|(can|may|shall)(?: ever)?\s+be\b"
    r".*\b(?:without|until|unless|before|again)\b)",
    re.IGNORECASE | re.DOTALL,
)
# Of whom something is demanded in a statement that calls nowhere else: whoever decides.
ADDRESSED = take_words(
    "government governments minister ministers ministry parliament congress senate assembly "
    "council councils councillors mayor president governor state states authorities authority "
    "commission court courts judge judges leaders leader politicians parties party board boards "
    "employers employer owners owner bishops church union unions federation "
    "country countries nation nations world they nobody"
)
# What firms and offices say that they must do.
COURTEOUS = re.compile(
    r"\s*(?:also|now|therefore|however|please|first)?\s*(?:apologi[sz]e|ask|beg|inform|remind|"
    r"stress|point|note|admit|say|add|warn|charge|close|cancel|postpone|request|advise|regret|"
    r"receive|have received|know|see|confirm|check|limit|move|reduce|raise our|thank)\b",
    re.IGNORECASE,
)
# What ends or stays, whatever it is: "The tolls must stop".
ENDS = re.compile(
    r"\s*(?:now |never |not |finally |at last |immediately |also )?"
    r"(?:end|stop|cease|go|fall|resign|prevail|stay|remain|"
    r"be (?:\w+ly )?(?:ended|stopped|released|freed|abolished|repealed|revoked|lifted|withdrawn|"
    r"respected|protected|guaranteed|rejected|restored|recognised|recognized|heard|"
    r"held to account))"
    r"\b",
    re.IGNORECASE,
)
RELATIVE = take_words("which who that what whom")
PEOPLE = take_words("children people women men")
LET = re.compile(r"let (?:us|no)", re.IGNORECASE)
LONGEST_APHORISM, LETTERS_OF_APHORISM, LONGEST_TWICE = 12, 90, 16
NOT_GENERAL = take_words(
    "i we you he she it they this these those here there's today yesterday tomorrow now his her "
    "my your their our was were had did has have been will would said says"
)
# Somebody speaks of somebody, or of what has happened: no saying.
SPOKEN = take_words(
    "i we you he she it they us them me him this these those was were had did has have been said "
    "says today yesterday tomorrow"
)
COPULA = r"(?:is|are|isn't|aren't|means|mean)"
KINDS_OF_THINGS = r"(?:(?:a|an|one|every|no) )?[a-z'-]+(?: [a-z'-]+)?"
APHORISMS = tuple(
    re.compile(form)
    for form in (
        # A river is no drain. Sanctions are warfare. Housing is a right, not a gift.
        rf"{KINDS_OF_THINGS} {COPULA} (?:not )?(?:a |an |the |no |our |not )?[a-z'-]+"
        r"(?: (?:right|and [a-z'-]+|(?:that|not|for|without) [a-z' -]+))?",
        rf"{KINDS_OF_THINGS} (?:is|are) (?:not|no) (?:a |an )?[a-z'-]+ [a-z'-]+",
        # There is no harbour on a dead sea.
        r"there (?:is|can be) no [a-z'-]+ (?:on|in|without|for|where|until|under) [a-z' -]+",
        r"(?:where|who|whoever|when) [a-z' -]{4,40} [a-z' -]+",
        # No child learns on an empty stomach.
        r"(?:no|every|a|an) [a-z'-]+(?: [a-z'-]+)? (?:[a-z]+[^\Wsu]s|does not [a-z]+) [a-z' -]+",
        # Hunger does not wait for a budget. Safe staffing saves lives.
        r"[a-z'-]+ (?:does not|do not|cannot|never) [a-z]+(?: [a-z'-]+){1,5}",
        r"[a-z'-]+(?: [a-z'-]+)? [a-z]{3,}es [a-z'-]+",
    )
)
NUMBERS = take_words(
    "two three four five six seven eight nine ten eleven twelve fifteen nineteen twenty thirty "
    "forty fifty hundred thousand million pounds euros dollars"
)
LONGER = re.compile(r"[^\W\d_]{4,}")
SAYING = re.compile(
    r"\b(?:is|are|isn't|aren't|means?|does not|do not|cannot|never|where|who(?:ever)?|when)\b|"
    r"\A\W*(?:no|every|an?)\b|[a-z]es [a-z]"
)


def find_demand(sentence: str, words: Words, *, calling: bool) -> str:
    """The words by which a sentence of prose demands, or empty."""
    for match in words.demands.finditer(sentence):
        found = " ".join(match.group().split())
        before = sentence[: match.start()]
        if LET.fullmatch(found):
            if not normalise(before):
                return found
            continue
        own = _in_first_person(before, found)
        if words.english and (
            REPORTED.search(before) or TOLD.search(" ".join(before.split()) + " ")
        ):
            continue
        must = MUST.fullmatch(found)
        if not calling and must:
            after = sentence[match.end() :]
            if not (words.english and _demands_of_others(before, after, own=own)):
                continue
        elif not calling and not own:
            continue
        if must and words.english and not own and not _obliges(before, sentence):
            continue
        return found
    refused = REFUSED.match(sentence) if words.english and calling else None
    return " … ".join(filter(None, refused.groups())).lower() if refused else ""


def _demands_of_others(before: str, after: str, *, own: bool) -> bool:
    """Whether "must" demands in a statement that calls nowhere, and is no practical matter."""
    if own:
        spoken = CLAUSE.split(before)[-1].split()
        return spoken[-1:] in (["We"], ["we"]) and not COURTEOUS.match(after)
    if ENDS.match(after):
        return True
    subject = CLAUSE.split(before)[-1].lower().split()[:MOST_IN_SUBJECT]
    return not ADDRESSED.isdisjoint(subject)


def is_own_demand(sentence: str, words: Words) -> bool:
    """Whether somebody demands in the first person, other than of themselves."""
    match = words.demands.search(sentence)
    if not match or MUST.fullmatch(match.group()) or LET.fullmatch(match.group()):
        return False
    return _in_first_person(sentence[: match.start()], match.group())


def _in_first_person(before: str, found: str) -> bool:
    """Whether "we" stands near the demand, or opens the sentence that ends in one."""
    near = FIRST_PERSON.search(f"{before[-NEAR:]} {found}")
    return bool(near or FIRST_PERSON.match(before.lstrip()))


def may_be_aphorism(sentence: str) -> bool:
    """A quick look, which lets few sentences through that are none."""
    if len(sentence) > LETTERS_OF_APHORISM:
        return False
    small = sentence.lower()
    longer = [word for word in LONGER.findall(small) if word not in SMALL_WORDS]
    return len(set(longer)) < len(longer) or bool(SAYING.search(small))


def is_aphorism(sentence: str) -> bool:
    """Whether an English sentence says something general in one of the forms of a saying."""
    norms = [norm for _, _, norm in find_words(sentence)]
    if not 3 <= len(norms) <= LONGEST_TWICE or any(map(str.isdigit, norms)):
        return False
    if re.search(r"[?\"“”«»()]", sentence):
        return False
    stated = norms[-1] in STATES and not {"is", "are"}.isdisjoint(norms)
    if stated and norms.count(norms[-1]) == 1:
        return False
    if _says_twice(norms) and SPOKEN.isdisjoint(norms):
        return bool(SAYING.search(sentence)) or "your" not in norms
    if len(norms) > LONGEST_APHORISM or not NOT_GENERAL.isdisjoint(norms) or norms[0] == "the":
        return False
    if norms[-1].endswith(("ed", "able", "ing")) or not NUMBERS.isdisjoint(norms):
        return False
    if norms[0] == "there" and "no" not in norms:
        return False
    if norms[2] in RELATIVE and len(norms) <= 6 and {"is", "are"}.isdisjoint(norms):
        # "A wage that lasts the month.": no sentence.
        return False
    names = re.findall(r"(?<=\s)[A-Z]\w*", sentence)
    return not names and any(form.fullmatch(" ".join(norms)) for form in APHORISMS)


def _says_twice(norms: list[str]) -> bool:
    """A longer word twice in few: "An injury to one is an injury to all"."""
    content = [
        norm.removesuffix("'s") for norm in norms if norm not in SMALL_WORDS and len(norm) > 3
    ]
    twice = {norm for norm in content if content.count(norm) > 1}
    return bool(twice) and len(norms) <= LONGEST_TWICE


def _obliges(before: str, sentence: str) -> bool:
    """Whether "must" asks something of somebody, and is no rule for all whom it may concern."""
    clause = CLAUSE.split(before)[-1].split() or before.split()
    subject = [word.strip(",;:“”\"'()").lower() for word in clause]
    if not subject or subject[-1] in RELATIVE or subject[0] in RELATIVE:
        return False
    if subject[0] in DETERMINERS | PRONOUNS or subject[0] in ("nobody", "there"):
        return subject[0] not in ("all", "each", "any", "you", "he", "she", "it")
    named = [word for word in clause if word[0].isupper()]
    plural = subject[0].endswith("s") or subject[0] in PEOPLE
    return len(named) > 1 or (len(clause) == 1 and not plural)
