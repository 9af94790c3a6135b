"""What a browser would do to an explorer, done from Python."""

import re
from collections.abc import Iterator

from ipywidgets import Checkbox

from helpers.reading.corpus import Corpus
from helpers.showing.explorer import Explorer


def keys(explorer: Explorer) -> list[str]:
    return re.findall(r'data-key="(\d+)"', explorer.board.picture)


def choices(explorer: Explorer) -> Iterator[tuple[str, object]]:
    for name, control in explorer.controls.items():
        if isinstance(control, Checkbox):
            yield from ((name, value) for value in (not control.value, control.value))
        else:
            yield from ((name, value) for _, value in control.options)


def run(code: str, corpus: Corpus, codebook: object) -> str:
    """What the last line of a copied view gives, as HTML."""
    *before, last = code.splitlines()
    space = {"corpus": corpus, "codebook": codebook}
    exec("\n".join(before), space)
    return eval(last, space)
