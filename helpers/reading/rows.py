"""Rows of lines: what announces them, where they end, and what stands in a row with calls."""

from __future__ import annotations

import re

from helpers.reading.parts import LONGEST_LINE, Part, in_capitals, is_masthead, is_name
from helpers.reading.role_words import ANNOUNCING, DEMANDING
from helpers.reading.zones import ANNOUNCED, DEMANDED, IN_ROW, could_stand_in_row


def announcement(line: str) -> str:
    """Why calls follow a line, if it says so."""
    end = line[-LONGEST_LINE:]
    if not re.search(r"[:：]", end[-10:]):
        return ""
    return ANNOUNCED if ANNOUNCING.search(end) else DEMANDED if DEMANDING.search(end) else ""


def goes_on(parts: list[Part], given: dict[int, tuple[str, str]], first: int, number: int) -> bool:
    """Whether a row of announced lines that begins at `first` still goes on at `number`."""
    head, before, part = parts[first], parts[number - 1], parts[number]
    if part.bullet != head.bullet:
        return False
    if not (given[number - 1][0] == "call" or part.listed):
        return False
    if part.gap and not part.listed:
        # After a blank line a row goes on if all its lines have one before them, and its marks.
        second = parts[first + 1]
        return second.gap and (part.shouts or not before.shouts)
    return True


def in_row(parts: list[Part], number: int, speaker: list[str]) -> bool:
    """Whether a line beside this one is in capitals and no name or masthead."""
    beside = [parts[n] for n in (number - 1, number + 1) if 0 <= n < len(parts)]
    return any(
        in_capitals(part.text) and not is_name(part, speaker) and not is_masthead(part)
        for part in beside
    )


def first_trailing(parts: list[Part], given: dict[int, tuple[str, str]], last: int) -> int:
    """Where the last lines begin: those below a blank line, below calls with exclamation marks."""
    number = len(parts)
    while number - 1 > last and (number - 1 in given or not parts[number - 1].shouts):
        number -= 1
    above = number - 1
    marked = above >= 0 and above not in given and parts[above].shouts
    return number if marked and number < len(parts) and parts[number].gap else len(parts)


def mark_rows(
    parts: list[Part], given: dict[int, tuple[str, str]], speaker: list[str], first: int
) -> None:
    """A line in a list of calls, or between calls with no blank line, is a call as they are."""
    rows: list[list[int]] = []
    for number in range(first, len(parts)):
        part, before = parts[number], parts[number - 1] if number > first else None
        joined = before is not None and (
            (part.listed and part.bullet == before.bullet)
            or (not part.gap and not part.listed and not before.listed)
        )
        if joined:
            rows[-1].append(number)
        else:
            rows.append([number])
    for row in rows:
        # Demands may stand among points of a programme; what is shouted stands among calls.
        called = [
            number
            for number in row
            if given[number][0] == "call" and (given[number][1] != DEMANDED or parts[number].shouts)
        ]
        if not called or len(row) == 1:
            continue
        listed, lower = parts[row[0]].listed, parts[called[0]].bare[0].islower()
        for number in row if listed else range(called[0] + 1, row[-1] + 1):
            part = parts[number]
            open_end = number == row[-1] or not parts[number + 1].prose
            before = given[number - 1][0] if number else ""
            beside = open_end and (listed or before == "call") and not is_name(part, speaker)
            alike = part.bare[0].islower() == lower and could_stand_in_row(part)
            if given[number][0] == "body" and beside and alike:
                given[number] = ("call", IN_ROW)
