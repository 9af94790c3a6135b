"""Readers by name, sign and number: the same in every view of a class."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.showing.escape import clean, escape
from helpers.showing.signs import ORIGIN_SIGNS

RULES, SHIPPED, CLASS = "rules", "shipped", "class"
NAMED = {
    RULES: f"{ORIGIN_SIGNS['rule']} rules",
    SHIPPED: f"{ORIGIN_SIGNS['shipped']} shipped reading",
    CLASS: "what the class settled",
}
# So many names stand before "and 9 more", each with so many letters at most.
FIRST = 3
LONGEST = 26


def name_coder(coder: str) -> str:
    """The name of a reader; the rules and the shipped reading with their signs."""
    return clean(NAMED.get(coder, coder))


def name_briefly(coder: str) -> str:
    """The same, a long name cut: for lists to choose from, and where several stand in a row."""
    name = name_coder(coder)
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"


def say_names(coders: Iterable[str], first: int = FIRST) -> str:
    """`Ada, Bo and 3 more`; all names where only one more would be left."""
    names = [name_briefly(coder) for coder in coders]
    if len(names) <= first + 1:
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)
    return f"{', '.join(names[:first])} and {len(names) - first} more"


def show_names(coders: Iterable[str]) -> str:
    """The same as HTML, and all names to be folded out where some are left out."""
    coders = list(coders)
    said = f"<bdi>{escape(say_names(coders))}</bdi>"
    if len(coders) <= FIRST + 1 and all(len(name_coder(name)) <= LONGEST for name in coders):
        return said
    everybody = "".join(f"<li><bdi>{escape(name_coder(coder))}</bdi></li>" for coder in coders)
    return (
        f'<details class="sbs-names"><summary data-lm-suppress-shortcuts="true">{said}</summary>'
        f"<ul>{everybody}</ul></details>"
    )
