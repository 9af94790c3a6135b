"""Versions of one text: which of them speaks, when one comes or goes. None is a second voice."""

from __future__ import annotations

from helpers.comparing.change_rows import VERSION, Found, name_some
from helpers.comparing.change_sides import Sides

SPEAKS, SILENT = "speaks", "does not speak"


def find_speakers(sides: Sides) -> list[Found]:
    """Statements that now speak for a version that spoke before."""
    found = []
    for name in sides.large.speaking:
        before = [
            other
            for other in sides.small.speaking
            if sides.texts[other] == sides.texts[name] and other != name
        ]
        if not before or name in sides.small.speaking:
            continue
        what = (
            f"{name} now speaks for {name_some(before)}: they are versions of one text, and only "
            "one is counted."
        )
        found.append(Found(VERSION, "", "", name, name, what, SPEAKS))
    return found


def find_silent(sides: Sides) -> list[Found]:
    """Versions that came and do not speak, as a fuller one does."""
    speaking = {sides.texts[name]: name for name in sides.large.speaking}
    here = set(sides.small.corpus.statements.index)
    found = []
    for name in sides.large.corpus.statements.index:
        fuller = speaking[sides.texts[name]]
        if name in here or name in sides.large.speaking:
            continue
        what = (
            f"{name} is a version of {fuller}, which speaks for both; nothing in it is counted a "
            "second time."
        )
        found.append(Found(VERSION, "", "", name, name, what, SILENT))
    return found
