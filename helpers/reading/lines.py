"""The lines of a text, and what the form of one line tells: dates, addresses, bullets, ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

END_MARK = re.compile(r"[.!?…:;。！？؟۔।：；][\"'”’»“«)\]」』*_]*$")
# A mark after which a sentence is over, so that a colon or semicolon does not count.
FULL_STOP = re.compile(r"[.!?…。！？؟۔।][\"'”’»“«)\]」』*_]*$")
PAGE_NUMBER = re.compile(
    r"[-–— \[(]*\d{1,4}[-–— \])]*|"
    r"[-–— ]*(?:page|seite|p[áa]gina|pagina|sayfa|pg?\.|s\.)\s*\d{1,4}"
    r"(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?[-–— ]*|\d{1,3}\s*/\s*\d{1,3}|"
    # A running head with the number of the page at its end.
    r".{1,80}?(?:\s{3}|\t)(?:page|seite|p[áa]gina|pagina|sayfa)\s*\d{1,4}"
    r"(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?",
    re.IGNORECASE,
)
# Pictures that stand where a list has its marks, emoji among them.
PICTURES = "☀-➿⬀-⯿\U0001f000-\U0001faff"
BULLET = re.compile(
    rf"^(?:(?:[-–—•*·▪◦►▶‣■□●○+>→⇒※]|[{PICTURES}]\ufe0f?|\(?\d{{1,2}}[.)]|\(?[a-zA-Z]\))\s|"
    r"[・•●○■□▪◦◆◇]\s*(?=\S))"
)
PAGE_END = "\f"
# What stands between a word such as "From" and what it names.
LABEL = re.compile(r"^[^\W\d_][\w .'’-]{1,24}(?:: |：)")
# In English, German, French, Spanish and Turkish, from January to December.
MONTHS = [
    "january jan januar janvier enero ocak",
    "february feb februar février febrero şubat",
    "march mar märz mars marzo mart",
    "april apr avril abril nisan",
    "may mai mayo mayıs",
    "june jun juni juin junio haziran",
    "july jul juli juillet julio temmuz",
    "august aug août agosto ağustos",
    "september sept sep septembre septiembre eylül",
    "october oct oktober okt octobre octubre ekim",
    "november nov novembre noviembre kasım",
    "december dec dezember dez décembre diciembre aralık",
]
MONTH = rf"(?:{'|'.join(' '.join(MONTHS).split())})\b\.?"
DATE = (
    rf"(?:(?:\b\w{{3,9}}day,?\s+)?(?:the\s+|den\s+|el\s+|le\s+)?(?:"
    rf"\d{{1,2}}(?:st|nd|rd|th|er)?\.?(?:\s+(?:of|de))?\s+{MONTH}(?:,?\s+(?:de\s+)?\d{{4}})?|"
    rf"{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|"
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{MONTH}\s+\d{{4}}|"
    r"[\d〇一二三四五六七八九十]{2,6}年(?:[\d一二三四五六七八九十]{1,3}月)?(?:[\d一二三四五六七八九十]{1,3}日)?))"
)
DATE_LINE = re.compile(rf"^(?:[\w .'-]{{2,40}},\s+)?{DATE}\.?$", re.IGNORECASE)
CONTACT_LINE = re.compile(
    r"^(?:(?:e-?mail|web|phone|telephone|tel|fax|mobile|telefon|téléphone|teléfono|correo|puh)"
    r"(?:\.:?|:)\s*\S.{0,50}|"
    r"(?:(?:e-?mail|web|phone|tel|fax|twitter|facebook|contact|press contact)\s*\.?:?\s*)?"
    r"(?:(?:https?://|www\.)\S+|\S+@\S+\.\w+|\+?[\d ()/-]{7,}|@\w+)[;,.]?)$",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:https?://|www\.)\S|\S+@\S+\.\w", re.IGNORECASE)
COMMAS = (",", "،", "、", "，")
# Signs that take the room of two letters.
WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]"
)
# No line that stands for itself is longer, and some patterns would take long over longer ones.
LONGEST_ALONE = 160


class Line(NamedTuple):
    """A line that is not blank, without the white space around it.

    `gap`: a blank line stands before it; `page`: that is where a page ends. `width` counts columns,
    `first` the columns of its first word. `case` is that of its first letter: `lower`, `upper`,
    `none` in scripts without capitals, or nothing where a sign stands in front.
    """

    start: int
    end: int
    text: str
    gap: bool
    page: bool
    width: int
    first: int
    case: str


def split_lines(text: str, *, apart: Sequence[tuple[int, int]] = ()) -> list[Line]:
    """The lines of a text that are not blank; what stands `apart` from the others is none of them.

    A line that has such a stretch inside it is two.
    """
    if apart:
        # A page may end there; the length stays, and with it all offsets.
        places = [0, *(place for stretch in apart for place in stretch), len(text)]
        text = "".join(
            text[start:end] if number % 2 == 0 else PAGE_END * (end - start)
            for number, (start, end) in enumerate(pairwise(places))
        )
    lines: list[Line] = []
    place, gap, page = 0, False, False
    for raw in text.splitlines(keepends=True):
        bare = raw.strip()
        page = page or PAGE_END in raw
        if bare:
            start = place + len(raw) - len(raw.lstrip())
            ascii_only = bare.isascii()
            width = len(bare) if ascii_only else len(bare) + len(WIDE.findall(bare))
            first = len(bare.split(None, 1)[0])
            if not ascii_only and WIDE.match(bare):
                first = 2
            lines.append(
                Line(start, start + len(bare), bare, gap or page, page, width, first, _case(bare))
            )
            page = False
        gap = not bare
        place += len(raw)
    return lines


def is_set_off(line: str) -> bool:
    """Whether a line is nothing but a date or an address, and so stands for itself."""
    return bool(len(line) <= 80 and (DATE_LINE.match(line) or CONTACT_LINE.match(line)))


def stands_alone(line: str) -> bool:
    """A date, an address, or the number of a page, which no sentence goes through."""
    return len(line) <= LONGEST_ALONE and (is_set_off(line) or is_page_number(line))


def is_page_number(line: str) -> bool:
    """Whether a line is the number of a page, with or without a running head before it."""
    return len(line) <= LONGEST_ALONE and bool(PAGE_NUMBER.fullmatch(line))


def goes_on(before: Line, after: Line) -> bool:
    """Whether a sentence runs from one line into the next, as far as marks and letters tell."""
    if END_MARK.search(before.text) or BULLET.match(after.text):
        return False
    # Scripts without capitals leave only the missing end mark to go by.
    return after.case == "lower" or (
        after.case == "none" and (before.width >= 30 or before.text.endswith(COMMAS))
    )


def _case(line: str) -> str:
    # No address is longer, and over a long line without spaces the pattern would take long.
    if line[0] in "#@" or ADDRESS.match(line, 0, LONGEST_ALONE):
        return ""
    if line[0] == "&":
        return "lower"
    first = next((letter for letter in line if letter.isalpha()), "")
    return "lower" if first.islower() else "upper" if first.isupper() else "none" if first else ""
