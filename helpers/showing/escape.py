"""The one way in which text from a file reaches a page or a picture.

Nothing that somebody wrote (a statement, a file name, a csv cell, a codebook) may act as markup,
turn the letters around it, or vanish: white space is collapsed, control characters become visible
signs, and characters that override the direction of reading are named instead of obeyed.
"""

from __future__ import annotations

import html
from functools import lru_cache

# Overrides make a reader see other words than stand there, so they are named. Embeddings and
# isolates only repeat what dir="auto" does around every run of text, so they are left out.
NAMED = {code: f"[U+{code:04X}]" for code in (0x202D, 0x202E)}
LEFT_OUT = dict.fromkeys([0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF])
CONTROLS = {code: chr(0x2400 + code) for code in range(32) if not chr(code).isspace()}
UNPRINTABLE = dict.fromkeys(
    [0x7F, *range(0x80, 0x85), *range(0x86, 0xA0)], "\N{REPLACEMENT CHARACTER}"
)
VISIBLE = {**NAMED, **LEFT_OUT, **CONTROLS, **UNPRINTABLE}

MISSING = "\N{WHITE SQUARE}"


def clean(text: object) -> str:
    """The text with white space collapsed and nothing in it that acts on what stands around it."""
    whole = str(text).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return " ".join(whole.translate(VISIBLE).split())


def escape(text: object) -> str:
    """Text made safe for HTML, between tags and inside attributes."""
    return html.escape(clean(text), quote=True)


def escape_part(text: str) -> str:
    """As `escape`, for a piece of running text: a space at its edge still parts two words."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + escape(text) + after


def plain(text: object) -> str:
    """Text for a matplotlib figure: a sign the fonts have not got becomes a square.

    Dollar signs need no care here: the style sheet turns the reading of formulas off.
    """
    glyphs = _glyphs()
    shown = (letter for letter in clean(text) if not _is_invisible(letter))
    return "".join(letter if ord(letter) in glyphs else MISSING for letter in shown)


def _is_invisible(letter: str) -> bool:
    """Joiners and variation selectors, which mean nothing without the sign they act on."""
    return letter in "\u200b\u200c\u200d\u2060" or "\ufe00" <= letter <= "\ufe0f"


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    """Every code point that one of the fonts of our figures can draw."""
    from matplotlib.font_manager import get_font

    from helpers.showing.figures import font_files

    return frozenset().union(*(get_font(path).get_charmap() for path in font_files()))
