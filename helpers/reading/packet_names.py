"""Paths inside a packet: such as Windows, Mac and Linux can all hold, inside the packet's folder.

Unlike `make_safe_name`, which makes one, this tells what is wrong with a name, since the ids of
statements and the names of coders are read from the names of their files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from helpers.reading.safe_names import DEVICE, FORBIDDEN, fold_name

# Systems count units of two bytes, or bytes of UTF-8.
MOST_BYTES = 240
DEEPEST = 8
UNSEEN = ("Cc", "Cs")


def tell_unsafe(path: str) -> str:
    """What is wrong with a path between slashes, in a few words; empty if nothing is."""
    parts = path.split("/")
    if "\\" in path or path.startswith("/") or (len(path) > 1 and path[1] == ":"):
        return "leads out of the packet"
    if ".." in parts:
        return "leads out of the packet"
    if len(parts) > DEEPEST:
        return "lies too deep"
    return next(filter(None, map(tell_unsafe_name, parts)), "")


def tell_unsafe_name(name: str) -> str:
    """What is wrong with the name of a file or folder, in a few words; empty if nothing is."""
    if not name or name == ".":
        return "has no name"
    if any(unicodedata.category(letter) in UNSEEN for letter in name):
        return "has signs in its name that not every system can hold"
    if found := FORBIDDEN.search(name):
        return f"has {found[0][0]} in its name, which Windows cannot hold"
    if name != name.strip(" ") or name.endswith("."):
        return "has a space or a point at the end of its name, which Windows cannot hold"
    if DEVICE.match(name.split(".")[0].strip()):
        return "has a name that Windows keeps for devices"
    if len(name.encode("utf-8", "replace")) > MOST_BYTES:
        return "has a name that is too long for some systems"
    return ""


def find_same(paths: Iterable[str]) -> tuple[str, str] | None:
    """The first two paths that some system takes for one, or of which one lies in the other."""
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        folded = fold_name(path)
        other = seen.get(folded) or folders.get(folded)
        parts = folded.split("/")
        for count in range(1, len(parts)):
            above = "/".join(parts[:count])
            other = other or seen.get(above)
            folders.setdefault(above, path)
        if other is not None:
            return other, path
        seen[folded] = path
    return None
