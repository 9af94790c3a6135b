"""Files are written whole or not at all, and no file takes the place of another unasked.

Who writes holds the folder first, or the one file, so that two notebooks that save at once do it
one after the other. The lock is the system's: it ends with the process that holds it.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
import stat
import time
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sized
from contextlib import contextmanager, suppress
from pathlib import Path

from helpers.reading.faults import BadInput
from helpers.reading.safe_names import fold_name

# Hidden, so that no reader of the folder takes it for a statement.
LOCK_FILE = ".side-by-side.lock"
LOCK_OF_ONE = ".side-by-side-{}.lock"
# Beyond that a name is locked under its checksum: folded it may be longer than a system takes.
MOST_BYTES = 180
TEMPORARY = ".side-by-side-{}.tmp"
WRITABLE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
# Seconds; a save takes far less than one.
PATIENCE = 20.0
# What was left half-written stays for a day, should somebody want to look.
LEFT_FOR = 24 * 3600


@contextmanager
def hold_folder(folder: Path) -> Iterator[None]:
    """Keeps other notebooks from writing here; raises BadInput if it cannot be had in time."""
    with _hold(folder / LOCK_FILE, folder.name):
        _sweep(folder, inside=True)
        yield


@contextmanager
def hold_file(path: Path) -> Iterator[None]:
    """The same for one file, so that nobody waits for those who write to others beside it.

    Names that some system takes for one are held together.
    """
    folded = fold_name(path.stem)
    if len(folded.encode()) > MOST_BYTES:
        folded = hashlib.sha256(folded.encode()).hexdigest()
    with _hold(path.parent / LOCK_OF_ONE.format(folded), path.name):
        _sweep(path.parent, inside=False)
        yield


@contextmanager
def _hold(place: Path, name: str) -> Iterator[None]:
    from filelock import FileLock, Timeout

    # A folder may be shared by people, each of whom has to be able to hold it.
    lock = FileLock(place, timeout=PATIENCE, mode=0o666)
    try:
        with warnings.catch_warnings():
            # Where the system has no such lock, a file that is there stands for it.
            warnings.simplefilter("ignore")
            lock.acquire()
    except Timeout as error:
        what = "is being written to by another notebook"
        raise BadInput(name, "", what, "wait a moment and save again") from error
    except (OSError, NotImplementedError) as error:
        what = f"cannot be written to ({tell_error(error)})"
        raise BadInput(name, "", what, "check who may write here") from error
    try:
        yield
    finally:
        lock.release()


def _sweep(folder: Path, *, inside: bool) -> None:
    """Takes away what a save that was killed long ago left half-written.

    What is as old as that nobody writes any more; with `inside` in the folders there too.
    """
    left_over = TEMPORARY.format("*")
    patterns = [left_over, f"*/{left_over}"] if inside else [left_over]
    for left in (path for pattern in patterns for path in folder.glob(pattern)):
        with suppress(OSError):
            if time.time() - left.lstat().st_mtime > LEFT_FOR:
                left.unlink()


def write_new(path: Path, data: bytes) -> None:
    """A file with these bytes; raises FileExistsError where there is one, whoever was first."""
    temporary = _write_beside(path, data)
    try:
        _place(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink()
    _settle(path.parent)


def replace_file(path: Path, data: bytes, *, before: bytes | None = None) -> None:
    """The file with other bytes: at any moment it is the old one or the new one, whole.

    A symbolic link stays one, and who may read the file stays as it was. Raises OSError where its
    bytes are no longer those of `before`, from which the new ones were made: spreadsheets hold no
    folder.
    """
    path = Path(os.path.realpath(path))
    temporary = _write_beside(path, data)
    try:
        with suppress(OSError):
            os.chmod(temporary, stat.S_IMODE(path.stat().st_mode))
        if before is not None and (path.read_bytes() if path.exists() else b"") != before:
            raise OSError(errno.EBUSY, "another program has just changed it")
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _settle(path.parent)


def write_folder(path: Path, files: Mapping[str, bytes], *, folders: Iterable[str] = ()) -> None:
    """A folder with these files, by their paths in it; raises FileExistsError where there is one.

    `folders` are those that it has even if no file lies in them. It is made under another name, so
    that nobody ever sees half of it.
    """
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path.name)
    temporary = path.parent / TEMPORARY.format(secrets.token_hex(8))
    temporary.mkdir()
    try:
        for name in folders:
            (temporary / name).mkdir(parents=True)
        for name, data in files.items():
            inside = temporary / name
            inside.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(inside, data)
        os.rename(temporary, path)
    except BaseException as error:
        shutil.rmtree(temporary, ignore_errors=True)
        if isinstance(error, FileExistsError) and not os.path.lexists(path):
            # Two of the files want one place; the folder itself would be free.
            raise OSError(errno.EINVAL, "two of its files have one name") from error
        raise
    _settle(path.parent)


def move_file(path: Path, target: Path) -> None:
    """Moves a file; raises FileExistsError where there is another one already."""
    # Where a move stopped halfway, one file has both names.
    if not (target.exists() and target.samefile(path)):
        _place(path, target)
        _settle(target.parent)
    with suppress(FileNotFoundError):
        path.unlink()
    _settle(path.parent)


def tell_error(error: BaseException) -> str:
    """What the system says, in its own few words."""
    return getattr(error, "strerror", None) or str(error) or error.__class__.__name__


def _write_beside(path: Path, data: bytes) -> Path:
    """A hidden file in the same folder, safely on the disk."""
    temporary = path.parent / TEMPORARY.format(secrets.token_hex(8))
    try:
        _write_whole(temporary, data)
    except FileExistsError:
        raise
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return temporary


def _write_whole(path: Path, data: bytes) -> None:
    """A new file, safely on the disk; raises FileExistsError where there is one."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # Unlike temporary files of the system it may be read by whom the system lets read new files.
    number = os.open(path, flags, 0o666)
    with os.fdopen(number, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _place(source: Path, path: Path) -> None:
    """A second name for a file, or its only one where a file can have no two."""
    try:
        os.link(source, path)
    except FileExistsError:
        raise
    except (OSError, AttributeError, NotImplementedError):
        # The empty file keeps the name until the whole one takes its place.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        try:
            os.replace(source, path)
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise


def _settle(folder: Path) -> None:
    """Tells the disk to keep the names of a folder, where a system can be told."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def read_whole(path: Path) -> bytes:
    """The bytes of a table, none where there is none; raises BadInput where it cannot be read."""
    if not os.path.lexists(path):
        return b""
    if not path.is_file():
        what, mend = "is no ordinary file", "put the table itself here"
        raise BadInput(path.name, "", what, mend)
    try:
        return path.read_bytes()
    except OSError as error:
        what = f"cannot be opened ({tell_error(error)})"
        raise BadInput(path.name, "", what, "check who may read it") from error


def refuse_protected(path: Path, rows: Sized) -> None:
    """Raises BadInput where rows are to be written to, or taken out of, a table that is protected.

    A system would let us put another file in its place, but somebody wanted it to stay.
    """
    if not rows or not path.is_file():
        return
    if not path.stat().st_mode & WRITABLE or not os.access(path, os.W_OK):
        mend = "take the protection off, or ask whose table it is"
        raise BadInput(path.name, "", "is protected against writing", mend)
