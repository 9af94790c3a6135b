"""A bar that moves while something takes longer than a second, and leaves nothing behind."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sized
from time import monotonic
from typing import NamedTuple, TypeVar
from uuid import uuid4

Item = TypeVar("Item")
# What is over sooner shows nothing: a bar that only flashes by is noise.
SECONDS = 1.0
# As often the bar is drawn anew, in seconds.
EVERY = 0.2
NOTHING = {"text/plain": "", "text/html": ""}


class Bar(NamedTuple):
    """A bar of tqdm, and the name under which a notebook shows it; no name elsewhere."""

    drawn: object
    place: str


def show_progress(iterable: Iterable[Item], words: str, total: int | None = None) -> Iterator[Item]:
    """The same items, one by one; after a second a bar says in `words` what is being done.

    `total` is the number of items, where they cannot be counted. In a notebook the bar is a widget,
    elsewhere a line on stderr. It vanishes at the end, also of a loop that stops early or fails.
    """
    if total is None and isinstance(iterable, Sized):
        total = len(iterable)
    begun, bar = monotonic(), None
    try:
        for done, item in enumerate(iterable):
            if bar is not None:
                bar.drawn.update(1)
            elif monotonic() - begun >= SECONDS:
                bar = _open(words, total, done)
            yield item
    finally:
        if bar is not None:
            _close(bar)


def _open(words: str, total: int | None, done: int) -> Bar:
    # Loaded only here: in a notebook it loads ipywidgets, which a short run may never need.
    from tqdm.auto import tqdm

    options = {"desc": words, "total": total, "initial": done, "leave": False, "mininterval": EVERY}
    if not any(kind.__name__ == "tqdm_notebook" for kind in tqdm.__mro__):
        # Where stderr is a file, nobody watches it.
        return Bar(tqdm(**options, disable=None), "")
    # Shown by us, since tqdm would leave a dead widget in the cell's output.
    bar = Bar(tqdm(**options, display=False), uuid4().hex)
    _publish(bar.drawn.container._repr_mimebundle_(), bar.place, update=False)
    return bar


def _close(bar: Bar) -> None:
    # Else tqdm keeps the bar of a loop that stopped early, and paints it red.
    bar.drawn.total = bar.drawn.n
    bar.drawn.close()
    if bar.place:
        _publish(NOTHING, bar.place, update=True)
        for part in bar.drawn.container.children:
            part.close()


def _publish(data: dict[str, object], place: str, *, update: bool) -> None:
    shell = sys.modules["IPython"].get_ipython()
    shell.display_pub.publish(data, transient={"display_id": place}, update=update)
