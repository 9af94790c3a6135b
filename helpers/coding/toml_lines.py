"""Lines for a codebook's file: strings as TOML writes them, ids made from words."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable

LONGEST_LABEL = 40
# What no file may hold as it is, and what would turn the lines around it on a screen.
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
# Letters that are none with an accent.
PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
)


def identify(words: str, otherwise: str) -> str:
    """An id in small letters, digits and hyphens; if nothing is left, made from a checksum."""
    plain = unicodedata.normalize("NFKD", words).casefold().translate(PLAIN_LETTERS)
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter))
    pieces = re.findall("[a-z0-9]+", re.sub(r"[.'’]", "", bare))
    return "-".join(pieces) or f"{otherwise}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def make_unique(name: str, taken: Iterable[str]) -> str:
    """The id, or with a number after it if it is taken."""
    taken, number, made = set(taken), 1, name
    while made in taken:
        number += 1
        made = f"{name}-{number}"
    return made


def fold(text: str) -> str:
    """White space folded, and question marks for halves of characters, which no file can hold."""
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


def shorten_label(words: str) -> str:
    """Whole words that fit beside a chart; only a single longer one is cut."""
    if len(words) <= LONGEST_LABEL:
        return words
    room = words[:LONGEST_LABEL]
    return (room.rpartition(" ")[0] or room[:-1]).rstrip(" ,;:") + "…"


def quote(text: str) -> str:
    """A string as TOML writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    shown = CONTROL.sub(lambda mark: f"\\u{ord(mark.group()):04x}", escaped)
    return f'"{shown}"'
