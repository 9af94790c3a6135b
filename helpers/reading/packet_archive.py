"""A zip from a stranger, unpacked in memory so that it can do no harm.

What is wrong is told before anything is unpacked: paths that lead elsewhere, links, two files of
one name, names of devices, locked or damaged entries, and more than the limits allow. Bytes are
counted once more while they are unpacked, since the sizes that an archive states may be lies.
"""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from pathlib import Path

from helpers.reading.faults import BadInput
from helpers.reading.formats.limits import Limits
from helpers.reading.packet_names import find_same, tell_unsafe

MEGABYTE = 1_000_000
MOST_ENTRIES = 50_000
CHUNK = 1 << 16
LONGEST_SHOWN = 80
ALLOWED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, ValueError, OverflowError, LookupError,
    NotImplementedError, RuntimeError,
)  # fmt: skip
AGAIN = "get the packet again"
STRANGE = "do not open it; ask who made it for another one"
RAISE = "raise the limit unpacked, see README"


def unpack(path: Path, limits: Limits) -> dict[str, bytes]:
    """The files of a zip by their paths in it; raises BadInput for one that could do harm."""
    size = _measure(path)
    if size > limits.unpacked * MEGABYTE:
        raise BadInput(path.name, "", f"is larger than {limits.unpacked:,} MB", RAISE)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = [entry for entry in archive.infolist() if not _is_folder(entry)]
            _check_entries(path.name, entries, limits)
            return _read(path.name, archive, entries, limits)
    except BadInput:
        raise
    except OSError as error:
        what = f"cannot be opened ({error.strerror or error.__class__.__name__})"
        raise BadInput(path.name, "", what, "check who may read it") from error
    except BROKEN as error:
        raise BadInput(path.name, "", "is damaged, was cut off or is no zip", AGAIN) from error


def show_path(path: str) -> str:
    """A path from an archive that fits into a sentence."""
    bare = "".join(letter if letter.isprintable() else "?" for letter in path)
    return bare if len(bare) <= LONGEST_SHOWN else f"{bare[:LONGEST_SHOWN]}…"


def _measure(path: Path) -> int:
    try:
        found = path.stat()
    except OSError as error:
        what = f"cannot be opened ({error.strerror or error.__class__.__name__})"
        raise BadInput(path.name, "", what, "check how its path is written") from error
    except ValueError as error:
        mend = "check how its path is written"
        raise BadInput(path.name, "", "there is no such file", mend) from error
    if not stat.S_ISREG(found.st_mode):
        raise BadInput(path.name, "", "is no ordinary file", "give the path of the zip itself")
    return found.st_size


def _is_folder(entry: zipfile.ZipInfo) -> bool:
    """Programs that pack a folder again list its folders too; they hold nothing."""
    name = entry.orig_filename
    return name.endswith("/") and not entry.file_size and not tell_unsafe(name[:-1])


def _check_entries(name: str, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(entries) > MOST_ENTRIES:
        raise BadInput(name, "", f"holds {len(entries):,} files, as no packet does", STRANGE)
    for entry in entries:
        # The other name is cut off where a zero stands in it.
        wrong = tell_unsafe(entry.orig_filename) or _tell_harmful(entry)
        if wrong:
            raise BadInput(name, show_path(entry.orig_filename), wrong, STRANGE)
        if entry.flag_bits & 1:
            what, mend = "is locked with a password", "ask for a packet without one"
            raise BadInput(name, show_path(entry.filename), what, mend)
    same = find_same(entry.filename for entry in entries)
    if same:
        what = f"has the same place as {show_path(same[0])}"
        raise BadInput(name, show_path(same[1]), what, STRANGE)
    if sum(entry.file_size for entry in entries) > limits.unpacked * MEGABYTE:
        raise _too_large(name, limits)


def _tell_harmful(entry: zipfile.ZipInfo) -> str:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        return "is a link"
    if kind not in (0, stat.S_IFREG):
        return "is no ordinary file"
    if entry.compress_type not in ALLOWED:
        return "is packed in a way that is not known here"
    return ""


def _read(
    name: str, archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], limits: Limits
) -> dict[str, bytes]:
    files, left = {}, limits.unpacked * MEGABYTE
    for entry in entries:
        pieces = []
        with archive.open(entry) as file:
            while piece := file.read(CHUNK):
                left -= len(piece)
                if left < 0:
                    raise _too_large(name, limits)
                pieces.append(piece)
        files[entry.filename] = b"".join(pieces)
    return files


def _too_large(name: str, limits: Limits) -> BadInput:
    return BadInput(name, "", f"unpacks to more than {limits.unpacked:,} MB", RAISE)
