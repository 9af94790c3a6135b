"""Statements of one network, as `related` in statements.csv names them."""

from __future__ import annotations

from collections.abc import Sequence


def list_relatives(corpus, statements: Sequence[str]) -> dict[str, list[str]]:
    """For each of these statements those of its network among them, whichever of them says so."""
    named = {
        name: set(cell.replace(",", " ").replace(";", " ").split())
        for name, cell in corpus.statements["related"].items()
    }
    return {
        name: [
            other
            for other in statements
            if other in named.get(name, ()) or name in named.get(other, ())
        ]
        for name in statements
    }
