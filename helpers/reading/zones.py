"""What a paragraph is by where it stands: above the statement, within it, or after it."""

from __future__ import annotations

import re

from helpers.reading.call_forms import has_call_form
from helpers.reading.lines import ADDRESS, BULLET, is_set_off
from helpers.reading.parts import (
    LONGEST_CALL,
    Part,
    Place,
    could_be_call,
    in_list,
    is_balanced,
    is_byline,
    is_chopped,
    is_hashtags,
    is_masthead,
    is_name,
    is_salutation,
)
from helpers.reading.role_words import (
    ASKING,
    BYLINE,
    CLOSING,
    DASHED,
    DATED,
    ISSUE_LINE,
    LEGAL_FORM,
    MAIL_HEAD,
    ORGANISATION,
    POSTSCRIPT,
    PRONOUNS,
    SIGNING_FOR,
    SPEAKING,
    SURE_OPENERS,
    THANKS,
)

ANNOUNCED = "announced as a slogan in the lines before it"
DEMANDED = "announced as a demand in the lines before it"
IN_ROW = "stands in a row with calls"
CHOPPED = "a row of very short sentences on its own line"
BODY = ("body", "words of the statement")
# Of a list of demands only the short items could be called out.
LONGEST_DEMAND = 10
# "Anna Berg, secretary of the harbour branch"
PERSON = re.compile(
    r"(?:\W*(?:Dr|Prof|Rev|Mr|Mrs|Ms|Sr|Sra|Fr|Hr|em)\.?\s+)*"
    r"(?:[^\W\d_a-z][\w'’.-]*\s+){1,3}(?:(?:de|del|van|von|der|al|bin|da)\s+)?[^\W\d_a-z][\w'’-]+,"
    r"\s+[^!?]{3,60}"
)
ADDRESS_INSIDE = re.compile(
    r"@\w|\bwww\.|https?://|\w\.(?:org|com|net|example)\b|\d[\d ()/-]{6,}\d"
)


def before_body(
    part: Part, speaker: list[str], *, in_row: bool, above_title: bool, below_title: bool
) -> tuple[str, str]:
    """Role and reason of a paragraph above the first prose.

    `in_row`: a line beside it is in capitals and no name.
    """
    short = part.size <= LONGEST_CALL
    dated = below_title and short and DATED.search(part.text) and not part.shouts
    if dated or is_byline(part, speaker):
        return "byline", "says who speaks, or when, before the statement"
    if MAIL_HEAD.fullmatch(part.bare):
        return "byline", "the head of a mail"
    if is_salutation(part):
        return BODY
    if is_chopped(part):
        return "call", CHOPPED
    masthead = is_masthead(part)
    own = part.opens_as_call or part.shouts
    if part.capitals and not own and (masthead or not in_row):
        if SPEAKING.search(part.bare) and not (masthead or ASKING.match(part.bare)):
            return "call", "set off above the statement in capitals"
        return "furniture", "a masthead in capitals"
    if short and part.capitals:
        return "call", "a banner: a call in capitals above the statement"
    if short and part.shouts and not THANKS.match(part.bare):
        return "call", "set off above the statement with an exclamation mark"
    if part.size <= 8 and ISSUE_LINE.search(part.text):
        return "furniture", "number of a publication"
    if above_title and short and not part.opens_as_call and (masthead or part.name_like):
        return "furniture", "a masthead above the title"
    if is_balanced(part) and not part.name_like:
        return "call", "two halves of a line that answer each other, above the statement"
    if below_title and part.name_like and could_be_call(part) and not part.opens_as_call:
        return "byline", "a name between the title and the statement"
    return BODY


def within_body(part: Part, place: Place) -> tuple[str, str]:
    """Role and reason of a paragraph between the first prose and the last."""
    if why := _announced(part, place):
        return "call", why
    if is_chopped(part):
        return "call", CHOPPED
    short = part.size <= LONGEST_CALL
    chopped = re.search(r"[.?:;] |[。？]", part.bare)
    if part.shouts and short and not chopped and not THANKS.match(part.bare):
        return "call", "set off on its own line with an exclamation mark"
    if part.capitals and could_be_call(part):
        if part.opens_as_call:
            return "call", "set off on its own line in capitals"
        speaks = part.size >= 3 and SPEAKING.search(part.bare) and not ASKING.match(part.bare)
        if speaks and not is_masthead(part):
            return "call", "set off on its own line in capitals"
    return BODY


def after_body(part: Part, speaker: list[str], place: Place, *, trails: bool) -> tuple[str, str]:
    """Role and reason of a paragraph after the last prose.

    `trails`: it stands in the last lines of the text, below calls that have exclamation marks.
    """
    # A dash before one line only is a name; before several in a row it is a list.
    listed = in_list(part, place)
    short = part.size <= LONGEST_CALL
    calls = place.announced or part.shouts or (part.norms and part.norms[0] in SURE_OPENERS)
    if DASHED.match(part.text) and part.name_like and not listed and not calls:
        return "signature", "a name after a dash, after the statement"
    if short and _signs_for(part, place):
        return "signature", "says for whom somebody signs"
    if short and POSTSCRIPT.match(part.bare):
        return "signature", "a postscript after the statement"
    if short and CLOSING.fullmatch(part.bare) and not (part.shouts and part.size > 3):
        return "signature", "a closing formula after the statement"
    if DATED.search(part.text) and part.name_like and not part.shouts:
        return "signature", "a name and a date after the statement"
    if not is_name(part, speaker) and (why := _announced(part, place)):
        return "call", why
    if is_set_off(part.text) or is_name(part, speaker):
        return "signature", "a name, date or address after the statement"
    if is_chopped(part):
        return "call", CHOPPED
    if is_hashtags(part):
        return "call", "hashtags after the statement"
    if short and THANKS.match(part.bare):
        return BODY
    addressed = short and ADDRESS_INSIDE.search(part.text) and part.norms
    if addressed and (place.closing or ADDRESS.match(part.text)):
        return "signature", "an address after the statement"
    if part.shouts and short and not part.prose and re.search(r"[^\W\d_]{2}", part.bare):
        return "call", "a short line with an exclamation mark after the statement"
    if addressed:
        return "signature", "an address after the statement"
    surely = _surely_calls(part, place)
    if place.closing and short and not surely and not place.announced:
        return "signature", "follows a name or a closing formula"
    # Items of a list go on in lower case, or follow a colon that announces no slogans.
    lower = part.text[0].islower() and not (trails or place.lowered)
    if listed or lower or place.before.endswith((":", "：")):
        return BODY
    if short and LEGAL_FORM.search(part.bare):
        return "signature", "the name of an organisation after the statement"
    if _heads(part, place) or not could_be_call(part):
        return BODY
    if PERSON.fullmatch(part.bare) and not surely:
        return "signature", "a name and an office after the statement"
    if ORGANISATION.search(part.bare) and part.size <= 10 and not surely and not part.listed:
        return "signature", "the name of an organisation after the statement"
    if surely or part.opens_as_call or part.capitals:
        return "call", "a short line set off after the statement"
    spoken = bool(part.norms) and part.norms[0] in PRONOUNS
    if part.name_like and not spoken and (part.size <= 10 or is_set_off(place.after)):
        return "signature", "a name after the statement"
    if trails and _may_be_name(part):
        return "signature", "stands last, without the marks of the calls above it"
    return "call", "a short line without a full stop after the statement"


def could_stand_in_row(part: Part) -> bool:
    """Whether a line beside calls is one of them though nothing in its form says so."""
    named = is_set_off(part.text) or BYLINE.fullmatch(part.bare) or ADDRESS_INSIDE.search(part.text)
    return could_be_call(part) and not named and not THANKS.match(part.bare)


def _announced(part: Part, place: Place) -> str:
    """Why a line is a call that the lines before it announce, or nothing."""
    if not place.announced or not could_be_call(part):
        return ""
    demand = place.announced == DEMANDED and not part.shouts
    lower = part.listed and part.bare[0].islower()
    if demand and (part.size > LONGEST_DEMAND or lower or part.bare.endswith((",", ";"))):
        return ""
    return place.announced


def _heads(part: Part, place: Place) -> bool:
    """Whether a line is a heading: a list or a sentence of some length stands under it."""
    if part.listed or part.shouts or part.opens_as_call:
        return False
    sentence = place.after.endswith((".", "。", "।")) and len(place.after.split()) >= 6
    return bool(BULLET.match(place.after)) or (sentence and not POSTSCRIPT.match(place.after))


def _surely_calls(part: Part, place: Place) -> bool:
    """Whether no name is built like this line, unless a closing formula leads up to it."""
    if has_call_form(part.bare) and could_be_call(part):
        return not (CLOSING.fullmatch(place.before) and place.before.endswith((",", ":")))
    return bool(part.norms) and part.norms[0] in SURE_OPENERS and not part.name_like


def _signs_for(part: Part, place: Place) -> bool:
    """Whether a line says for whom somebody signs, whose name stands in it or under it."""
    found = SIGNING_FOR.fullmatch(part.bare)
    if not found:
        return False
    name = (found["name"] or place.after).strip(", ")
    words = [word for word in re.findall(r"[^\W\d_]+", name.split(",")[0]) if len(word) > 3]
    return 0 < len(words) <= 5 and all(word[0].isupper() for word in words) and "!" not in name


def _may_be_name(part: Part) -> bool:
    """Whether a capital stands behind the first word, or the script has none."""
    if part.opens_as_call:
        return False
    letters = [letter for letter in part.bare if letter.isalpha()]
    cased = any(letter.isupper() or letter.islower() for letter in letters)
    later = bool(re.search(r"\s[^\W\d_a-z]", part.bare)) and not part.bare.isupper()
    return later or not cased
