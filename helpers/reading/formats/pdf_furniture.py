"""Running heads, running feet and page numbers: what a printer puts around the pages of a text.

What a browser prints around a web page is told by its form, also around a single page. Then pages
are peeled from the outside: as long as the outermost line at the head or foot of a page is
furniture, the next one is looked at. A line is a running head if the same line, digits aside,
stands outermost at the same height of most pages, or of most left or most right pages, and of two
at least. It is none if it stands as often inside the pages, as a refrain does, and in a file of two
or three pages it is none either if it ends in an exclamation mark or stands in large letters. A
page number counts on from page to page; alone it has to be the number of its page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from statistics import median
from typing import NamedTuple

from helpers.reading.formats.pdf_rows import Row
from helpers.reading.lines import is_page_number

# Head and foot of a page may hold so many lines each.
MOST_PEELED = 4
# Points by which the height of a running head may differ from page to page.
SAME_HEIGHT = 6.0
FEW_PAGES = 3
DIGITS = re.compile(r"\d+")
ROMAN = re.compile(r"[-–— ]*([ivxl]{1,7})[-–— ]*")
SHOUT = re.compile(r"[!！][\"'”’»)]*\Z")
LARGE = 1.25
# Small print is this much smaller than most letters.
SMALL, LONGEST_ADDRESS = 0.8, 160
# What browsers print: an address and 1/3; or 1 of 3 and the minute. At the head the other two.
WEB = r"(?:https?|file|about|chrome-extension):\S+"
MINUTE = r"\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4},? \d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?"
PRINTED_FOOT = re.compile(
    rf"{WEB}\s+(?:\w+ )?\d+(?:/| \w+ )\d+|\d+(?:/| \w+ )\d+\s+{MINUTE}", re.IGNORECASE
)
PRINTED_HEAD = re.compile(rf"{MINUTE}(?:\s.*)?|(?:.*\s)?{WEB}", re.IGNORECASE)
BY_BROWSER = "printed by a browser"
ADDRESS = re.compile(r"\S@\S|\bwww\.|https?://|\b(?:tel|fax|phone|telefon)\b", re.IGNORECASE)


class Furniture(NamedTuple):
    """A line that was taken out of its page, and why."""

    page: int
    row: Row
    why: str


def take_furniture(pages: list[list[Row]]) -> tuple[list[list[Row]], list[Furniture]]:
    """The pages without their running heads, feet and numbers; and these, in order of pages."""
    left = [list(rows) for rows in pages]
    taken: list[Furniture] = []
    filled = [number for number, rows in enumerate(left) if rows]
    size = body_size(left)
    keys = {id(row): _key(row.text) for rows in left for row in rows}
    counts = Counter(keys.values())
    taken += (printed := _find_printed(left))
    gone = {id(item.row) for item in printed}
    counts.subtract(keys[name] for name in gone)
    left = [[row for row in rows if id(row) not in gone] for rows in left]
    for _ in range(MOST_PEELED):
        more: list[Furniture] = []
        for at_head in (True, False):
            outer = {n: row for n in filled if (row := _outermost(left[n], at_head)) is not None}
            numbers = _find_numbers(outer, len(pages))
            known = {id(item.row) for item in numbers}
            rest = {n: row for n, row in outer.items() if id(row) not in known}
            more += numbers + _find_running(rest, counts, filled, size, at_head)
        if not more:
            break
        gone = {id(item.row) for item in more}
        counts.subtract(keys[name] for name in gone)
        left = [[row for row in rows if id(row) not in gone] for rows in left]
        taken += more
    taken.sort(key=lambda item: (item.page, item.row.top))
    return left, taken


def body_size(pages: list[list[Row]]) -> float:
    """The size in which most letters of a file stand."""
    sizes: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            sizes[row.size] += len(row.text)
    return max(sizes, key=lambda each: (sizes[each], -each), default=0.0)


def find_small_print(rows: list[Row], size: float) -> dict[int, str]:
    """Lines of the first page that give an address in small print, by place, and why.

    A letter has them at its head or foot; they stay where they are.
    """
    return {
        place: "an address in small print on the first page"
        for place, row in enumerate(rows)
        if row.size <= SMALL * size
        and ADDRESS.search(row.text)
        and len(row.text) <= LONGEST_ADDRESS
    }


def _outermost(rows: list[Row], at_head: bool) -> Row | None:
    upright = [row for row in rows if not row.turned]
    if not upright:
        return None
    return min(upright, key=lambda row: (row.top if at_head else row.foot, row.left))


def _find_printed(pages: list[list[Row]]) -> list[Furniture]:
    """What a browser prints around a web page: its address or title, the page and the minute."""
    found: list[Furniture] = []
    for number, rows in enumerate(pages):
        foot, head = _outermost(rows, False), _outermost(rows, True)
        if foot is None or not PRINTED_FOOT.fullmatch(foot.text):
            continue
        found.append(Furniture(number, foot, f"{BY_BROWSER} at the foot; put behind the text"))
        if head is not foot and PRINTED_HEAD.fullmatch(head.text):
            found.append(Furniture(number, head, f"{BY_BROWSER} at the head; put behind the text"))
    return found


def _find_running(
    outer: dict[int, Row], counts: Counter[str], filled: list[int], size: float, at_head: bool
) -> list[Furniture]:
    groups: dict[str, list[int]] = defaultdict(list)
    for number, row in outer.items():
        groups[_key(row.text)].append(number)
    place = "head" if at_head else "foot"
    found: list[Furniture] = []
    for key, numbers in groups.items():
        held = _at_one_height(outer, numbers, at_head)
        if len(held) < 2 or not any(map(str.isalpha, key)):
            continue
        side = [n for n in filled if n % 2 == held[0] % 2]
        one_side = all(n % 2 == held[0] % 2 for n in held)
        if 2 * len(held) < len(filled) and not (one_side and 2 * len(held) >= len(side)):
            continue
        # It stands as often inside the pages.
        if counts[key] >= 2 * len(held):
            continue
        large = median(outer[n].size for n in held) > LARGE * size
        if len(filled) <= FEW_PAGES and (SHOUT.search(outer[held[0]].text) or large):
            continue
        why = f"stands at the {place} of {len(held)} of {len(filled)} pages; put behind the text"
        found += [Furniture(n, outer[n], why) for n in held]
    return found


def _at_one_height(outer: dict[int, Row], numbers: list[int], at_head: bool) -> list[int]:
    """Those of the pages on which a line stands at its usual height."""
    heights = {n: outer[n].top if at_head else outer[n].foot for n in numbers}
    best: list[int] = []
    for height in set(heights.values()) if len(numbers) > 1 else ():
        close = [n for n in numbers if abs(heights[n] - height) <= SAME_HEIGHT]
        best = max(best, close, key=len)
    return best


def _find_numbers(outer: dict[int, Row], pages: int) -> list[Furniture]:
    """Page numbers that count on, or that are the number of their page in the file."""
    shown = {n: value for n, row in outer.items() if (value := _number(row.text)) is not None}
    steps = Counter(value - n for n, value in shown.items())
    found = []
    for n, value in shown.items():
        counts_on = steps[value - n] >= 2
        own = value == n + 1 and (pages > 1 or not outer[n].text.strip().isdigit())
        if counts_on or own:
            why = f"the number of page {value}; put behind the text"
            found.append(Furniture(n, outer[n], why))
    return found


def _number(line: str) -> int | None:
    """The number that a line gives its page, or nothing if it is no page number."""
    bare = line.strip()
    if roman := ROMAN.fullmatch(bare):
        return _value(roman.group(1))
    if is_page_number(bare) and (digits := DIGITS.search(bare)):
        return int(digits.group())
    return None


def _value(roman: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50}[letter] for letter in roman]
    after = [*values[1:], 0]
    return sum(-v if v < follower else v for v, follower in zip(values, after, strict=True))


def _key(line: str) -> str:
    """A line without its digits and without regard to case and white space."""
    return " ".join(DIGITS.sub("#", line).casefold().split())
