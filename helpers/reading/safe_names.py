"""Names that strangers gave to files become names that Windows, Mac and Linux can all hold.

Letters of every script stay. What goes: folders before the name, signs that some system forbids,
characters that nobody sees or that turn the writing round, points and tildes at the head, points
and spaces at the end; what Windows keeps for devices, and names of pages about a corpus, get a
word in front.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

LONGEST_NAME = 80
# Some systems count bytes; a number and the name of a temporary file have to fit behind it.
MOST_BYTES = 180
LONGEST_ID = 48
OTHERWISE = "statement"
FORBIDDEN = re.compile(r'[<>:"|?*/\\]+')
DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\Z", re.IGNORECASE)
ABOUT_THE_CORPUS = re.compile(r"(?:readme|context|licen[sc]e)\Z", re.IGNORECASE)
# Names that programs give, which say nothing about a statement.
SAYS_NOTHING = re.compile(
    r"(?:statements?|documents?|dokumente?|download|untitled|unbenannt|unknown|index|scan|image|img|"
    r"file|text|article|page|print|export|copy|new|neu|pdf|docx?|final|[\W\d_])+\Z",
    re.IGNORECASE,
)


def make_safe_name(name: str) -> str:
    """The name of a file as it can be written anywhere; a safe name stays as it is."""
    made = _clean(re.split(r"[/\\]", name.rstrip("/\\"))[-1])
    stem, ending = split_name(made)
    stem = stem.rstrip(" .") or OTHERWISE
    if DEVICE.match(stem.split(".")[0].strip()) or ABOUT_THE_CORPUS.match(stem):
        stem = f"{OTHERWISE}-{stem}"
    return _shorten(stem, LONGEST_NAME - len(ending), MOST_BYTES - _size(ending)) + ending


def make_safe_stem(name: str, otherwise: str, *, room: int = 0) -> str:
    """A person's name as that of a file without its ending; a safe name stays as it is.

    Nothing in it is taken for a folder or an ending; `room` letters stay free behind it.
    """
    stem = _clean(name)
    if not stem or DEVICE.match(stem.split(".")[0].strip()):
        stem = f"{otherwise}-{stem}".rstrip("-")
    return _shorten(stem, LONGEST_NAME - room, MOST_BYTES - room)


def make_safe_id(words: str) -> str:
    """An id of small letters and digits of any script, with hyphens between; empty if none."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", words).lower())
    kept = "".join(_letter_or_gap(letter) for letter in folded if not _is_unseen(letter))
    # "U.S." is one word; a point between longer words parts them.
    pieces = re.sub(r"(?<=\b[^\W\d_])\.|['’]", "", kept).replace(".", " ").split()
    made = ""
    for piece in pieces:
        longer = f"{made}-{piece}" if made else piece
        if made and len(longer) > LONGEST_ID:
            break
        made = longer
    return _shorten(made, LONGEST_ID, MOST_BYTES).strip("-") if made else ""


def says_something(stem: str) -> bool:
    """Whether the name of a file tells one statement from another: `scan-3` does not."""
    return not SAYS_NOTHING.match(stem)


def split_name(name: str) -> tuple[str, str]:
    """The name and its ending with the point."""
    ending = PurePosixPath(name).suffix if len(name) - name.rfind(".") <= 9 else ""
    return name[: len(name) - len(ending)], ending


def fold_name(name: str) -> str:
    """What two names have in common that some system takes for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", name).casefold())


def number_stem(stem: str, taken: Iterable[str], ending: str = "") -> str:
    """The name without its ending, with -2, -3 … behind it if it is `taken` already.

    `taken` are folded names without endings.
    """
    taken, number, made = set(taken), 1, stem
    room, size = LONGEST_NAME - len(ending), MOST_BYTES - _size(ending)
    while fold_name(made) in taken:
        number += 1
        behind = f"-{number}"
        made = _shorten(stem, room - len(behind), size - len(behind)) + behind
    return made


def _clean(name: str) -> str:
    composed = unicodedata.normalize("NFC", name)
    spaced = "".join(
        " " if letter.isspace() else letter
        for letter in composed
        if letter.isspace() or not _is_unseen(letter)
    )
    hyphened = FORBIDDEN.sub("-", " ".join(spaced.split()))
    return unicodedata.normalize("NFC", hyphened.lstrip(" .~").rstrip(" ."))


def _is_unseen(letter: str) -> bool:
    """Control and format characters, halves of characters, and those that nobody has defined."""
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn"}


def _letter_or_gap(letter: str) -> str:
    """A letter, a digit or a mark on a letter stays; all else parts words."""
    return letter if unicodedata.category(letter)[0] in "LMN" or letter in ".'’" else " "


def _shorten(stem: str, letters: int, size: int) -> str:
    short = stem[: max(letters, 1)]
    while _size(short) > size:
        short = short[:-1]
    if len(short) < len(stem):
        # A letter and the marks on it belong together.
        while short and unicodedata.combining(stem[len(short)]):
            stem, short = stem[: len(short)], short[:-1]
    return unicodedata.normalize("NFC", short.rstrip(" .")) or OTHERWISE


def _size(name: str) -> int:
    return len(name.encode("utf-8", "replace"))
