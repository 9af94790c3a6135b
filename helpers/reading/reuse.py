"""Work done once for each text: what is kept from an earlier session is taken, the rest is made."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from typing import TypeVar

import numpy as np

from helpers.reading.kept import keep, load_kept, make_key
from helpers.reading.progress import show_progress

Made = TypeVar("Made")
# What a damaged or foreign entry raises when it is taken apart; it is then made again.
MISSHAPEN = (TypeError, ValueError, KeyError, IndexError, AttributeError)


def make_or_load(
    kind: str,
    parts: Mapping[str, object],
    make: Callable[[str], Made],
    *,
    pack: Callable[[Made], object],
    unpack: Callable[[str, object], Made],
    words: str,
) -> dict[str, Made]:
    """One result for each name, in the order of `parts`.

    `parts` holds all that a result depends on, as JSON could. `make` makes the result of a name,
    `pack` turns it into JSON and `unpack` back. `words` say what is done, should it take long.
    """
    keys = {name: make_key(kind, part) for name, part in parts.items()}
    kept = load_kept(kind, dict.fromkeys(keys.values()))
    found: dict[str, Made] = {}
    for name, key in keys.items():
        if key in kept:
            try:
                found[name] = unpack(name, kept[key])
            except MISSHAPEN:
                del kept[key]
    missing = [name for name in keys if name not in found]
    for name in show_progress(missing, words):
        found[name] = make(name)
    keep(kind, {keys[name]: pack(found[name]) for name in missing})
    return {name: found[name] for name in keys}


def pack_numbers(numbers: np.ndarray) -> str:
    """Whole numbers below two thousand million as letters: much quicker to read than digits."""
    return b64encode(np.asarray(numbers, dtype="<i4").tobytes()).decode("ascii")


def unpack_numbers(packed: str) -> np.ndarray:
    return np.frombuffer(b64decode(packed, validate=True), dtype="<i4").astype(np.int32)
