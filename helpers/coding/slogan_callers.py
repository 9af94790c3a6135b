"""Who raises what stands in quotation marks: a crowd, a banner, a single voice, or an order.

What stands on banners or is chanted is raised by many. What is merely shouted, called, cried, sung
or answered is a chant only where many do it; one voice may raise a slogan too, but its words have
to be those of one ("A woman shouted “Down with the toll!”"), since most cries are none ("My arm!").
German, French and Spanish tell the two apart by the verb; elsewhere every voice counts as many.
"""

from __future__ import annotations

import re

from helpers.coding.slogan_words import Words

RAISED, MANY, ONE, ORDERED = "raised", "many", "one", "ordered"
VOICED = re.compile(
    r"(?:shout|roar|yell|cry|cries|cried|a cry|the cry|sang|sing|sung|call|answer|heard|rang|went|"
    r"echo|took up|struck up|repl|scream|replied|be heard|was heard|were heard)",
    re.IGNORECASE,
)
# Voices told of as such, without anybody who raises them.
VOICES = re.compile(
    r"\b(?:shouts|cries|calls|roars|yells|shouting|cry) (?:of|from|went)\b|\bthe cry\b|"
    r"\b(?:was|were|be|are|is) (?:\w+ )?(?:heard|sung|shouted|called out|roared)\b(?! to\b)|"
    r"\b(?:rang|rings|echoed|echoes|went up|drifted|boomed|sounded)\b|\btook (?:it|them) up\b",
    re.IGNORECASE,
)
GROUPS = (
    r"they|we|us|people|crowds?|hundreds?|thousands?|dozens|everyone|everybody|others|women|men|"
    r"children|youth|crews?|square|streets?|quay|march|procession|rally|strike|picket|assembly|"
    r"meeting|audience|gathering|demonstration|protest|stands|hall|team|village|town|school|"
    r"class|family|families|voices|all|many|half|others|block"
)
VERBS = r"shout|roar|yell|cr(?:y|ied)|sang|sing|call|answer|went|repl|scream"
NOT_MANY = (
    r"(?:his|its|this|was|is|as|does|has|always|perhaps|hours|years|days|times|minutes|metres|"
    r"mrs|ms|miss|news|boss|afterwards|towards|across|besides|press|princess|clothes)"
)
CROWD = re.compile(
    r"\bthe (?:whole|entire) \w+\b|"
    rf"(?<!at )(?<!to )(?<!\bof )(?<!at the )(?<!to the )(?<!in the )(?<!on the )(?<!from the )"
    rf"(?<!towards the )(?<!before the )(?<!outside the )(?<!after the )(?<!of the )"
    rf"(?<!\w)(?:{GROUPS})\b|"
    rf"(?:(?<!\w)(?:the|our|some|these|those|several|two|three|\d+|about|local|and) (?:[\w-]+ )?"
    rf"|\A)(?!{NOT_MANY}\b)[a-z’'-]{{2,}}s"
    rf"(?= (?:[\w’' -]{{0,40}} )?(?:who |had |have |were |are |then )?\w*(?:{VERBS}|took|chant))",
    re.IGNORECASE,
)
AFTER = re.compile(
    rf"\A\W*(?:(?:the|our|all|some|hundreds of|thousands of) )?(?:whole )?(?:{GROUPS}|[a-z]+s)\b"
    rf"[\w ,’'-]{{0,30}}?\b(?:{VERBS})|"
    rf"\A\W*\w+(?:ed|ang|out|back) (?:back )?(?:the |our |all |some )?(?:whole )?"
    rf"(?:{GROUPS}|[a-z]+[^s\W]s)\b",
    re.IGNORECASE,
)
ORDERING = re.compile(
    r"\b(?:the order|orders?|ordered|loudhailer|loudspeakers?|tannoy|announcements?|instruct\w*|"
    r"notice board|noticeboard|whiteboard|warning)\b",
    re.IGNORECASE,
)
# Verbs of one voice in German, French and Spanish, and words for many in the singular.
SINGULAR = frozenset({"rief", "gritó", "gritaba", "cria", "criait", "crie", "grita"})
MANY_ELSEWHERE = re.compile(
    r"\b(?:menge|platz|saal|zug|chor|alles|ganze|multitud|gente|plaza|pueblo|público|marcha|foule|"
    r"cortège|public|place|salle|monde|on)\b",
    re.IGNORECASE,
)
PERSONAL = frozenset({"i", "my", "me", "i'm", "i'll", "i've", "you", "your", "sir", "madam"})


def find_caller(before: str, after: str, cue: str, words: Words) -> str:
    """Who raises a quotation beside a chanting word: `raised`, `many`, `one` or `ordered`."""
    if not words.english:
        return ONE if cue.lower() in SINGULAR and not MANY_ELSEWHERE.search(before) else RAISED
    if not cue:
        return ORDERED if ORDERING.search(before) else ""
    if not VOICED.match(cue):
        return RAISED
    if VOICES.search(before) or VOICES.search(after):
        return MANY
    return MANY if CROWD.search(before) or AFTER.search(after) else ONE
