"""The letters of a PDF as letters: ligatures spelled out, signs without a meaning counted.

A font may draw "fi" as one sign (U+FB01) and give it no other name; the letters it is made of are
written instead, since a search for "fight" would miss it. In the same way the forms that Arabic
letters take inside a word become the letters themselves. Marks of lists from sign fonts, which
have no letters at all, are written as •. Signs that the font maps to nothing (a replacement
character, a private code, a control character, half of a pair) stay in the text as U+FFFD or as
their private code, and are counted.
"""

from __future__ import annotations

import re
import unicodedata

LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip
LIGATURE = re.compile("[ﬀ-ﬆ]")
ARABIC_FORMS = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]+")
# Word processors take these from the fonts Symbol and Wingdings.
LIST_MARK = re.compile(r"\A\s*[\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e\uf02d\uf0e8](?=\s|\w|\Z)")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
UNMAPPED = re.compile(r"[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]|\(cid:\d+\)")
SPACES = re.compile("[\u2028\u2029\x85\r\v]")


def clean_line(line: str) -> tuple[str, int]:
    """A line with its ligatures spelled out, and how many there were."""
    if line.isascii() and line.isprintable():
        return line, 0
    held = LIST_MARK.sub("•", SPACES.sub(" ", line))
    held = CONTROL.sub("\ufffd", held)
    held = ARABIC_FORMS.sub(lambda forms: unicodedata.normalize("NFKC", forms.group()), held)
    return LIGATURE.subn(lambda sign: LIGATURES[sign.group()], held)


def count_unmapped(line: str) -> int:
    """How many signs of a line stand for no letter."""
    return 0 if line.isascii() and "(cid:" not in line else len(UNMAPPED.findall(line))
