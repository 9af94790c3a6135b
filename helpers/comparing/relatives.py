"""Statements of one network, as `related` in statements.csv names them."""

from __future__ import annotations

from collections.abc import Sequence


def list_relatives(corpus, statements: Sequence[str]) -> dict[str, list[str]]:
    """For each of these statements those of its network among them, whichever of them says so."""
    places = {name: place for place, name in enumerate(statements)}
    near: dict[str, set[str]] = {name: set() for name in statements}
    for name, cell in corpus.statements["related"].items():
        for other in cell.replace(",", " ").replace(";", " ").split() if cell else ():
            if name in places and other in places:
                near[name].add(other)
                near[other].add(name)
    return {name: sorted(others, key=places.get) for name, others in near.items()}
