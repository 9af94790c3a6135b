"""Which lines set off belong together, and whether something announces them.

What announces a list is the paragraph before it, with a colon or as a short heading, that holds
announcing words; the list goes on as long as its lines look alike (bullets, capitals, gaps between
them). A list announced by words such as "slogans" or "we say" is a list of slogans. Announced by
words such as "our demands" it may be a programme: it is one if more than half of its items end in a
full stop or semicolon, or if they have more than twelve words on average. A list after a colon
without such words is a row of calls if half of its items end in exclamation marks, or have other
words of calls than an imperative. Numbered demands go on under the prose that stands between them.

Lines that nothing announces belong together where they stand right below one another.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

from helpers.coding.slogan_bounds import (
    NUMBER,
    count_words,
    end_mark,
    first_letter,
    is_decked,
    is_listed,
    trim,
)
from helpers.coding.slogan_forms import read_form
from helpers.coding.slogan_places import Line
from helpers.coding.slogan_words import Words
from helpers.reading.words import normalise

SLOGANS, DEMANDS, ROW, RULES = "slogans", "demands", "row", "rules"
# Headings of what is asked of visitors and readers, and no calls.
RULES_ABOVE = re.compile(
    r"\b(?:rules|reminders?|tips|instructions|directions|conditions|housekeeping|checklist|guidelines|"
    r"please note|what to (?:bring|do|wear)|how (?:to|you can)|"
    r"what you can|what (?:should|do|can) (?:i|you)|"
    r"menu|results?|routes?|options?|agenda|contents|choose|"
    r"dates|prices|opening|timetable|ways to)\b",
    re.IGNORECASE,
)
# Words of a heading that announces without a colon.
LONGEST_HEADING = {SLOGANS: 4, DEMANDS: 6}
LETTERS_OF_HEADING, LETTERS_OF_LEAD = 60, 400
# In letters, of what announces a row of calls without listed words.
LONGEST_SHOWN = 40
LONGEST_ITEM = 12
LETTERS_IN_BLOCK = 50
FEWEST_SHOWN, MOST_SHOWN, LONGEST_SHOWN_ITEM = 2, 8, 10
NUMBERED = re.compile(r"\W*(\d{1,2})[.)]\s")
# In a language without a list, what tells of a day or an amount.
COUNTED = re.compile(r"\d|[〇一二三四五六七八九十百千][年月日時円人]")
BULLETS = "■□◆◇●○►▶▪◦➤✓✔☑"
SENTENCE_END = re.compile(r"[.!?。]\s")


def find_lists(lines: list[Line], words_of: dict[str, Words], codebook) -> None:
    """Fills in which lines are announced, by what, and which stand together."""
    _undeck(lines)
    place = 0
    while place < len(lines):
        line = lines[place]
        announced, lead = _find_lead(line.before, words_of[line.statement_id])
        if announced == RULES and len(line.text) > LETTERS_IN_BLOCK:
            announced = ""
        shown = not announced and _may_show(line, words_of[line.statement_id])
        if line.role == "title" or not (announced or line.listed or shown):
            place += 1
            continue
        last = place
        while last + 1 < len(lines) and _goes_on(lines, place, last, rules=announced == RULES):
            last += 1
        if shown:
            held = list(takewhile(_is_short, lines[place : last + 1]))
            shown = _is_shown(held, words_of[line.statement_id], codebook)
            last = place + len(held) - 1 if shown else last
        if not (announced or line.listed or shown):
            place += 1
            continue
        _mark(lines[place : last + 1], announced, lead, shown=shown)
        if announced and place and line.follows(lines[place - 1]):
            lines[place - 1].leads = end_mark(lines[place - 1].text) != "!"
        place = last + 1
    _carry_on(lines)
    for above, line in pairwise(lines):
        if line.gap == 1 and line.follows(above) and _in_block(above) and _in_block(line):
            above.group = above.group if above.group >= 0 else above.first
            line.group = above.group


def _undeck(lines: list[Line]) -> None:
    """An emoji before a single line is no bullet: "✊ No toll!"."""
    decked = [is_decked(line.text) for line in lines]
    for number, line in enumerate(lines):
        if decked[number]:
            above = number > 0 and decked[number - 1] and line.follows(lines[number - 1])
            after = decked[number + 1 : number + 2] == [True] and lines[number + 1].follows(line)
            line.listed = above or after


def _mark(items: list[Line], announced: str, lead: str, *, shown: bool = False) -> None:
    programme = announced == RULES or (announced == DEMANDS and _is_programme(items))
    shouting = sum(end_mark(item.text) == "!" for item in items)
    before = items[0].before
    loud = 2 * shouting >= len(items) > 1 and _has_colon(before)
    if not announced and (loud or shown):
        announced, lead = ROW, " ".join(before.split())[-LONGEST_SHOWN:]
    for item in items:
        item.announced, item.lead, item.programme = announced, lead, programme
        item.among, item.shouting, item.group = len(items), shouting, items[0].first


def _find_lead(before: str, words: Words) -> tuple[str, str]:
    """Whether a paragraph announces slogans or demands, and with which words."""
    colon = _has_colon(before)
    if not before or not (colon or len(before) <= LETTERS_OF_HEADING):
        return "", ""
    bare = before.rstrip(" \n*_")
    if not colon and (end_mark(bare) not in ("", "?") or is_listed(before)):
        return "", ""
    tail = SENTENCE_END.split(bare[-LETTERS_OF_LEAD:])[-1]
    size = len(normalise(tail).split())
    for kind, expression in ((SLOGANS, words.announcing), (DEMANDS, words.demanding)):
        found = list(expression.finditer(tail)) if colon or size <= LONGEST_HEADING[kind] else []
        if found:
            return kind, " ".join(found[-1].group().split())
    if size <= LONGEST_HEADING[DEMANDS] and words.english and RULES_ABOVE.search(tail):
        return RULES, ""
    return "", ""


def _may_show(line: Line, words: Words) -> bool:
    """Whether calls without marks may begin here: after a colon; numbered, after a sentence."""
    short = 0 < len(line.before) <= LETTERS_OF_HEADING and not is_listed(line.before)
    told = short and end_mark(line.before) == "."
    return _has_colon(line.before) or (not words.listed and line.listed and told)


def _is_short(line: Line) -> bool:
    return count_words(line.text) <= LONGEST_SHOWN_ITEM and end_mark(line.text) in ("", "!")


def _is_shown(items: list[Line], words: Words, codebook) -> bool:
    """Whether short lines that no listed words announce are calls together.

    Half of them fill a pattern, weigh one thing against another, or are alike; an imperative alone
    may be an instruction. Without a list of words it is enough that they are numbered, if no
    day or amount is told; whether they call is then settled by their statement.
    """
    if not FEWEST_SHOWN <= len(items) <= MOST_SHOWN:
        return False
    texts = [item.text[trim(item.text, 0, len(item.text))[0] :] for item in items]
    forms = [read_form(text, words, codebook) for text in texts]
    if any(form.practical or form.polite or form.asks for form in forms):
        return False
    if any(map(COUNTED.search, texts)):
        return False
    if not words.listed:
        return all(NUMBER.match(item.text) for item in items)
    called = [form.acclamation or bool(form.code or form.ending) or form.weighs for form in forms]
    return 2 * sum(called) >= len(items)


def _carry_on(lines: list[Line]) -> None:
    """Numbered demands with prose under each go on: 1. is announced, and so are 2. and 3."""
    series: list[Line] = []
    for line in lines:
        number = NUMBERED.match(line.text) if line.listed else None
        if not number:
            continue
        same = bool(series) and line.statement_id == series[0].statement_id
        if same and not line.announced and int(number[1]) == len(series) + 1:
            series.append(line)
            continue
        _settle_series(series)
        first = line.announced == DEMANDS and number[1] == "1" and line.among == 1
        series = [line] if first else []
    _settle_series(series)


def _settle_series(series: list[Line]) -> None:
    if len(series) > 1:
        _mark(series, DEMANDS, series[0].lead)
        for item in series:
            # Prose stands between them, so that none is a call by its neighbours.
            item.among, item.group = 1, -1


def _has_colon(text: str) -> bool:
    return text.rstrip(" \n*_").endswith((":", "："))


def _goes_on(lines: list[Line], first: int, last: int, *, rules: bool) -> bool:
    """Whether the list that begins with one line goes on after another."""
    head, after = lines[first], lines[last + 1]
    if not after.follows(lines[last]) or after.listed != head.listed or after.role == "title":
        return False
    if _has_colon(after.text) or (rules and len(after.text) > LETTERS_IN_BLOCK):
        return False
    bullet, other = head.text[0], after.text[0]
    if head.listed and bullet != other and not bullet.isalnum():
        return _is_emoji(bullet) and _is_emoji(other)
    letter = first_letter(head.text)
    if letter.upper() != letter.lower() and after.text.isupper() != head.text.isupper():
        return False
    return head.listed or (after.gap > 1) <= (lines[first + 1].gap > 1)


def _is_emoji(letter: str) -> bool:
    return letter >= "\u2600" and not letter.isalnum() and letter not in BULLETS


def _is_programme(items: list[Line]) -> bool:
    ended = sum(item.text.rstrip().endswith((".", ";", "。")) for item in items)
    words = sum(count_words(item.text) for item in items)
    return ended > len(items) / 2 or words > LONGEST_ITEM * len(items)


def _in_block(line: Line) -> bool:
    plain = line.role != "title" and not line.listed and not line.announced
    return plain and len(line.text) <= LETTERS_IN_BLOCK
