"""Words that were cut at the end of a line, put together again.

A hyphen at the end of a line was either put there by a machine ("aggres-" / "sion") or belongs to
the word ("self-" / "determination"). In this order:

1. a soft hyphen is the machine's, always;
2. after a digit or a point, within a web address, and before a capital that does not stand in a row
   of capitals ("U.S.-" / "led", "anti-" / "American", "SPD-" / "Fraktion"), the hyphen is kept;
3. before "and", "or", "und", "oder" … it stands for a word left out ("Haupt-" / "und Nebenwege"):
   nothing is joined;
4. the document's own words decide: "aggression" elsewhere in it joins, "self-determination"
   elsewhere, unbroken, keeps the hyphen; where both stand there, the more frequent one does;
5. "self" and "anti" keep their hyphen, and so does any word before "led", "owned" …; "non",
   "long", "working" … keep it before a word that the document has by itself or that often stands
   in such compounds ("term", "class");
6. where both parts are words that the document has by itself, in this spelling, the hyphen is kept,
   unless the first is one with which words begin ("with-" / "out", "under-" / "stand");
7. everything else is joined.

The parts of words that stand at such line ends are no words of the document. The whole word goes to
the line that held its longer part, so that no line grows much, and over the end of a page to the
page on which it begins.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SOFT = "\u00ad"
CUT = re.compile(r"(?P<head>[^\W\d_][^\W\d_'’]*)(?P<mark>[-‐\u00ad])\Z")
CUT_AT_SIGN = re.compile(r"(?<=[\w.])[-‐]\Z")
TAIL = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
COMPOUND = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)+")
LEFT_OUT = _set("and or und oder bzw sowie bis nor to et ou y o e and/or")
ADDRESS = re.compile(r"(?:https?://|www\.|@)\S*\Z", re.IGNORECASE)
# First parts that are followed by a hyphen, and the second parts before which they are not.
ALWAYS = {
    "self": re.compile(r"ish|less|same|hood"),
    "anti": re.compile(r"cip|qu|dot|bio|bod|thes|thet|path|gen(?!o)|sept|pod"),
}
# First parts that are followed by a hyphen before a word that the document has by itself.
FIRSTS = _set(
    "non semi multi neo ultra pan cross all long short full part low high left right middle half "
    "well ill far so free new old working ruling vice one two three four five six seven eight "
    "nine ten twenty thirty forty fifty"
)
# And only before one of the words below.
SELDOM = _set("ex pro pre post counter")
SECONDS = _set(
    "war wide term time scale class wing right left year years day days week hour union aligned "
    "nuclear profit democratic democracy government state being called level ranging range paid "
    "income long old style term fascist racist imperialist colonial communist capitalist worker "
    "workers employment peace strike election revolution revolutionary"
)
# Second parts before which the hyphen stays, whatever stands before it.
ENDINGS = _set(
    "led based backed owned funded sponsored imposed driven controlled occupied friendly "
    "même mêmes là"
)
# Second parts that grow together with the first: what two known words say is not enough.
CLOSED = _set(
    "way ways ship ships man men where thing things one body self selves times time light lights "
    "out over side sides ground grounds ward wards ever able day days work works land lands place "
    "places paper papers house houses hood line lines down board mark book books room making"
)
# Words with which longer words begin, so that a cut after them says nothing.
OPENERS = _set(
    "the for with in on out up over under any some every no who what where when how there here "
    "them our your my him her it be can to an as at by down after before fore back so through a i "
    "is or of he she we me us do go if per par com sub man main land head over mis dis un ab ad "
    "an auf aus bei ein mit nach vor zu um ab da hin her weg zurück über unter durch gegen"
)
# Numbers in words keep their hyphen.
TENS = _set("twenty thirty forty fifty sixty seventy eighty ninety")
UNITS = _set(
    "one two three four five six seven eight nine "
    "first second third fourth fifth sixth seventh eighth ninth"
)
LONGEST_TAIL = 40


class Words(NamedTuple):
    """The words of a document that no line end cuts, and those with a hyphen inside."""

    plain: Counter[str]
    folded: Counter[str]
    compounds: Counter[str]


def collect_words(lines: Iterable[str]) -> Words:
    """The document's own vocabulary; what stands at a cut is left out."""
    plain: Counter[str] = Counter()
    compounds: Counter[str] = Counter()
    cut = False
    for line in lines:
        held = line
        if cut and (tail := TAIL.match(held)):
            held = held[tail.end() :]
        cut = bool(CUT.search(held) or CUT_AT_SIGN.search(held))
        if cut:
            held = held[: held.rfind(" ") + 1]
        plain.update(WORD.findall(held))
        compounds.update(word.casefold().replace("‐", "-") for word in COMPOUND.findall(held))
    folded: Counter[str] = Counter()
    for word, count in plain.items():
        folded[word.casefold()] += count
    return Words(plain, folded, compounds)


def ends_cut(line: str) -> bool:
    """Whether a line ends in a hyphen at which a word may go on."""
    return bool(line) and line[-1] in f"-‐{SOFT}"


def join_lines(
    line: str, after: str, words: Words, *, upward: bool = False
) -> tuple[str, str, str]:
    """Both lines with the word that was cut between them in one of them, and what was done.

    That is `joined` (the hyphen went), `kept` (it stayed, and the parts stand together) or nothing.
    `upward`: the word goes to the first line, however long its parts are.
    """
    tail = TAIL.match(after)
    cut = CUT.search(line)
    if not tail or len(tail.group()) > LONGEST_TAIL:
        return line, after, ""
    if cut:
        joins = _joins(line, cut, tail.group(), words)
    elif CUT_AT_SIGN.search(line) and tail.group().casefold() not in LEFT_OUT:
        joins = False
    else:
        return line, after, ""
    if joins is None:
        return line, after, ""
    gap = re.search(r"\s", after)
    end = gap.start() if gap else len(after)
    start = max(line.rfind(" "), line.rfind("\t")) + 1
    first = line[start:-1] if joins else line[start:]
    word = first + after[:end]
    done = "joined" if joins else "kept"
    if upward or len(first) >= end or not line[:start].strip():
        return line[:start] + word, after[end:].lstrip(), done
    return line[:start].rstrip(), word + after[end:], done


def _joins(line: str, cut: re.Match[str], tail: str, words: Words) -> bool | None:
    """Whether the hyphen goes; None where it stands for a word left out."""
    head = cut.group("head")
    if cut.group("mark") == SOFT:
        return True
    if tail.casefold() in LEFT_OUT and tail.casefold() not in ("to", "e", "o", "y", "bis"):
        return None
    if ADDRESS.search(line) or line[cut.start() - 1 : cut.start()] == "." or _is_initials(line):
        return False
    if tail[0].isupper() and not (head.isupper() and tail.isupper() and len(head) > 1):
        return False
    one, other = head.casefold(), tail.casefold()
    # Of "do-it-your-" / "self" only the last part is in question.
    whole, broken = words.folded[one + other], words.compounds[f"{one}-{other}"]
    if whole or broken:
        return whole > broken
    if one in TENS and other in UNITS:
        return False
    if one in ALWAYS:
        return bool(ALWAYS[one].match(other))
    # German nouns have capitals: "bewegung" is no word of a text that has "Bewegung".
    known = words.folded[other] if tail.isupper() else words.plain[tail]
    known = known and len(other) > 2 and other not in CLOSED
    if (one in FIRSTS and (known or other in SECONDS)) or (one in SELDOM and other in SECONDS):
        return False
    if other in ENDINGS and len(one) > 2 and one not in OPENERS:
        # "travel-" / "led" is no compound.
        return one.endswith("l") and other == "led"
    both = known and words.folded[one] and len(one) > 2
    return not (both and one not in OPENERS)


def _is_initials(line: str) -> bool:
    return bool(re.search(r"(?:[A-Z]\.){2,}[-‐]\Z", line))
