"""What of a corpus folder goes into a packet, byte for byte, and what stays at home."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from helpers.coding.codebook import LAYERS
from helpers.coding.predictions import PREDICTIONS_FILE
from helpers.reading.corpus import SHIPPED, Corpus
from helpers.reading.corrections import ROLES_FILE
from helpers.reading.faults import BadInput
from helpers.reading.folders import OF_THE_SYSTEM, find_texts
from helpers.reading.formats.limits import Limits, read_limits
from helpers.reading.metadata import STATEMENTS_FILE
from helpers.reading.packet_names import find_same, tell_unsafe_name
from helpers.reading.packets import MANIFEST, TEXTS
from helpers.reading.sources import read_file
from helpers.reading.waiting import SET_ASIDE, list_files

PAGE, CODINGS, ANNOTATIONS = "index.html", "codings.csv", "annotations.jsonld"
# Each packet makes these anew.
MADE = (PAGE, CODINGS, ANNOTATIONS, MANIFEST)
TABLES = (STATEMENTS_FILE, ROLES_FILE, PREDICTIONS_FILE)
PAGES = ("readme.md", "readme.txt", "readme", "context.md")
# Folders of a corpus, and how the names of what belongs into them end.
FOLDERS = {"codebooks": ".toml", "readings": ".csv"}
OWN, TAKEN = "corpus", "shipped"
OURS = ".side-by-side"
NO_PART = "is no part of a corpus"


class Content(NamedTuple):
    """A file of a packet: its path there, its bytes, and whose it is (corpus, shipped, made)."""

    path: str
    data: bytes
    origin: str


class Left(NamedTuple):
    """A file that stays at home, and why."""

    file: str
    why: str


def collect_files(corpus: Corpus) -> tuple[list[Content], list[Left]]:
    """The files of a corpus folder and the shipped codebooks that it uses; and what is left out.

    Raises BadInput for a file that cannot be opened, that was changed since the corpus was read, or
    whose name not every system can hold.
    """
    folder, limits = Path(corpus.folder), read_limits()
    contents: list[Content] = []
    left: list[Left] = []
    statements = {f"{TEXTS}/{file}" for file in corpus.statements["file"]}
    for path, place, why in _list_places(corpus):
        why = why or _why_left(path)
        try:
            if not why:
                contents.append(_read(path, place, limits))
        except BadInput as fault:
            # What was never read as a statement is nothing that a packet cannot do without.
            if place in statements or not place.startswith(f"{TEXTS}/"):
                raise
            why = fault.what
        if why:
            left.append(Left("/".join(path.relative_to(folder).parts), why))
    there = {content.path for content in contents}
    for layer in LAYERS:
        place = f"codebooks/{layer}s.toml"
        if place not in there:
            contents.append(_read(SHIPPED / place, place, limits)._replace(origin=TAKEN))
    _check(corpus, contents)
    return sorted(contents), sorted(left)


def _list_places(corpus: Corpus) -> Iterator[tuple[Path, str, str]]:
    """Each file or folder with its place in a packet, or with the reason why it has none.

    What a packet or a system makes anew is not listed.
    """
    folder = Path(corpus.folder)
    texts = find_texts(folder)
    statements = set(corpus.statements["file"])
    for path in _list(folder):
        name = path.name.lower()
        known = name if _is(path, folder / name) else ""
        if name in MADE:
            continue
        if known == TEXTS and path.is_dir():
            yield from ((text, f"{TEXTS}/{text.name}", "") for text in _list(path))
        elif known in FOLDERS and path.is_dir():
            for inside in _list(path):
                belongs = inside.suffix.lower() == FOLDERS[known]
                yield inside, f"{known}/{inside.name}", "" if belongs else NO_PART
        elif known == SET_ASIDE and path.is_dir():
            yield from ((inside, "", "was set aside") for inside in _list(path))
        elif known in TABLES or name in PAGES:
            yield path, known if known in TABLES else path.name, ""
        elif texts == folder and path.name in statements:
            yield path, f"{TEXTS}/{path.name}", ""
        else:
            yield path, "", NO_PART


def _list(folder: Path) -> list[Path]:
    """What lies in a folder, without what we or the system keep there."""
    return [
        path
        for path in list_files(folder)
        if not path.name.startswith(OURS) and path.name.lower() not in OF_THE_SYSTEM
    ]


def _is(path: Path, other: Path) -> bool:
    """Whether both are one, as some systems take names that differ in case for one."""
    return other.exists() and path.exists() and path.samefile(other)


def _why_left(path: Path) -> str:
    if path.name.startswith((".", "~")):
        return "is hidden or was left by a program"
    if path.is_symlink():
        return "" if _leads_inside(path) else "is a link to a file outside this folder"
    if path.is_dir():
        return "is a folder"
    return "" if path.is_file() else "is no ordinary file"


def _leads_inside(path: Path) -> bool:
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_file() and target.is_relative_to(path.parent.resolve())


def _read(path: Path, place: str, limits: Limits) -> Content:
    wrong = tell_unsafe_name(path.name)
    if wrong:
        mend = "give it another name, read the corpus again, and save the packet again"
        raise BadInput(path.name, "", wrong, mend)
    return Content(place, read_file(path, limits), OWN)


def _check(corpus: Corpus, contents: list[Content]) -> None:
    """Raises BadInput where two files would be one, or a text is not the one that was read."""
    same = find_same(content.path for content in contents)
    if same:
        what = f"is the same name as {same[0]} on Windows and Mac"
        raise BadInput(same[1], "", what, "give one of them another name")
    hashes = {c.path: hashlib.sha256(c.data).hexdigest() for c in contents}
    for file, sha256 in zip(corpus.statements["file"], corpus.statements["sha256"], strict=True):
        if hashes.get(f"{TEXTS}/{file}") != sha256:
            what = "was changed while it was being packed"
            raise BadInput(file, "", what, "save the packet again")
