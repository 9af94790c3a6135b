"""A packet that somebody took home becomes a corpus again.

`save_packet` writes it: a zip with everything that a corpus is made of, and `manifest.json`, which
holds the hash and the size of each file. Nothing that lies on the disk is touched: a packet is
unpacked into a new folder, whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import NamedTuple

from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.faults import BadInput
from helpers.reading.folders import find_folder
from helpers.reading.formats.limits import read_limits
from helpers.reading.packet_archive import AGAIN, show_path, unpack
from helpers.reading.packet_names import tell_unsafe_name
from helpers.reading.safe_names import fold_name, make_safe_name, number_stem
from helpers.reading.waiting import list_files
from helpers.reading.writing import tell_error, write_folder

MANIFEST = "manifest.json"
FORMAT = "side-by-side packet"
TEXTS = "texts"
OTHERWISE = "packet"
FEW = 3


class Packed(NamedTuple):
    """A file as its packet's manifest tells it: where it lies in it, its hash, its size."""

    path: str
    sha256: str
    size: int


def read_packet(path: Path | str, into: Path | str = "") -> Corpus:
    """Unpacks a packet into a new folder and returns the corpus in it.

    The folder is called like the zip and lies beside it, or in the folder `into`; a name that
    exists gets a number. Raises BadInput, and leaves nothing behind, for a zip that is no packet,
    is damaged or locked, holds other files than its manifest says, or could do harm.
    """
    try:
        path = Path(path).expanduser()
        home = find_folder(into) if into else path.parent
    except RuntimeError as error:
        mend = "check how its path is written"
        raise BadInput(path, "", "there is no such file", mend) from error
    files = unpack(path, read_limits())
    _check_files(path.name, files)
    # A file called like the folder of the texts would leave no place for it.
    blocked = [name for name in files if fold_name(name) == TEXTS]
    _refuse(path.name, blocked, "holds", " as a file, which has to be a folder")
    stem = make_safe_name(path.stem)
    stem = OTHERWISE if tell_unsafe_name(stem) else stem
    try:
        while True:
            taken = {fold_name(other.name) for other in list_files(home)}
            target = home / number_stem(stem, taken)
            try:
                # Without it the page would be taken for a statement.
                write_folder(target, files, folders=[TEXTS])
            except FileExistsError:
                # Somebody else was faster.
                continue
            return read_corpus(target)
    except OSError as error:
        what = f"cannot be unpacked in {home.name or home} ({tell_error(error)})"
        raise BadInput(path.name, "", what, "choose another folder with into=") from error


def _check_files(name: str, files: dict[str, bytes]) -> None:
    """Raises BadInput unless the files are those of the manifest."""
    told = {packed.path: packed for packed in _read_manifest(name, files)}
    here = {path: data for path, data in files.items() if path != MANIFEST}
    _refuse(name, [path for path in told if path not in here], "lacks", "")
    _refuse(name, [path for path in here if path not in told], "holds", " besides its own files")
    changed = [
        path
        for path, data in here.items()
        if len(data) != told[path].size or hashlib.sha256(data).hexdigest() != told[path].sha256
    ]
    _refuse(name, changed, "holds", f" with other content than its {MANIFEST} says")


def _refuse(name: str, paths: list[str], verb: str, how: str) -> None:
    if paths:
        shown = ", ".join(show_path(path) for path in paths[:FEW])
        more = f" and {len(paths) - FEW:,} more" if len(paths) > FEW else ""
        mend = f"{AGAIN}, or unpack it yourself and read the folder"
        raise BadInput(name, "", f"{verb} {shown}{more}{how}", mend)


def _read_manifest(name: str, files: dict[str, bytes]) -> list[Packed]:
    if MANIFEST not in files:
        mend = "give the path of a zip that save_packet wrote"
        raise BadInput(name, "", f"is no packet: it has no {MANIFEST}", mend)
    try:
        # What is nested too deep ends in a RecursionError.
        told = json.loads(files[MANIFEST].decode("utf-8"))
        if told["format"] != FORMAT:
            raise ValueError
        return [
            Packed(str(file["path"]), str(file["sha256"]), int(file["size"]))
            for file in told["files"]
        ]
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise BadInput(name, MANIFEST, "cannot be read", AGAIN) from error
