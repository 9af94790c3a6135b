"""What was worked out for a text is kept between sessions, and can be deleted any time.

The store is one SQLite file in the person's own cache folder, never in the folder of a corpus,
which may come from a stranger. An entry is JSON under the hash of all that it was made from: the
text, what is known of the statement, and the very code that does the reading, so that nothing
outdated is found. What is damaged is left aside and made again; where there is no place for the
store all goes on without it.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path

PLACE_VARIABLE = "SIDE_BY_SIDE_CACHE"
OFF = "off"
# What decides how a text is read, apart from our own code.
LIBRARIES = (
    "charset-normalizer", "ftfy", "lxml", "pypdf", "sentencex", "trafilatura",
)  # fmt: skip
AT_ONCE = 500
# A store that has grown beyond this, or that no session has used for so long, is begun anew.
LARGEST = 1_000_000_000
UNUSED = 30 * 24 * 3600
# Another notebook may be writing; to wait longer than this would cost more than reading again.
PATIENCE = 2.0


def make_key(*parts: object) -> str:
    """One hash for all that a result depends on; the parts are anything that JSON can hold."""
    written = json.dumps(parts, ensure_ascii=True, sort_keys=True)
    return hashlib.blake2b(written.encode(), digest_size=24).hexdigest()


def load_kept(kind: str, keys: Iterable[str]) -> dict[str, object]:
    """What is kept of this kind, by key; what is not there or damaged is left out."""
    wanted = iter(keys)
    found: dict[str, object] = {}

    def load(store: sqlite3.Connection) -> None:
        while batch := list(islice(wanted, AT_ONCE)):
            marks = ",".join("?" * len(batch))
            select = f"SELECT key, value, digest FROM kept WHERE kind = ? AND key IN ({marks})"
            for key, value, digest in store.execute(select, (kind, *batch)):
                if isinstance(value, str) and _digest(kind, key, value) == digest:
                    with suppress(ValueError):
                        found[key] = json.loads(value)

    file = find_store()
    with suppress(OSError):
        if file is not None and file.is_file():
            _use_store(file, load)
    return found


def keep(kind: str, values: Mapping[str, object]) -> None:
    """Keep values by their keys for the next session, where there is a place to keep them."""

    def write(store: sqlite3.Connection) -> None:
        rows = ((kind, key, *_written(kind, key, value)) for key, value in values.items())
        store.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)
        store.commit()

    file = find_store()
    if file is not None and values:
        with suppress(OSError):
            _make_room(file)
            _use_store(file, write)


def _written(kind: str, key: str, value: object) -> tuple[str, str]:
    written = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return written, _digest(kind, key, written)


def _digest(kind: str, key: str, value: str) -> str:
    return hashlib.blake2b(f"{kind} {key} {value}".encode(), digest_size=16).hexdigest()


def _use_store(file: Path, work: Callable[[sqlite3.Connection], None]) -> None:
    """Do something with the store; a broken one is deleted, and nobody has to know of it."""
    try:
        with closing(sqlite3.connect(file, timeout=PATIENCE)) as store:
            # Losing the last entries in a power cut is harmless: they are made again.
            store.execute("PRAGMA synchronous = OFF")
            store.execute(
                "CREATE TABLE IF NOT EXISTS kept (kind TEXT, key TEXT, value TEXT, digest TEXT, "
                "PRIMARY KEY (kind, key)) WITHOUT ROWID"
            )
            work(store)
    except sqlite3.OperationalError:
        # Locked by another notebook, full or read-only: nothing is wrong with what it holds.
        return
    except (sqlite3.Error, UnicodeError):
        with suppress(OSError):
            file.unlink(missing_ok=True)


def find_store() -> Path | None:
    """The file of the store for this version of the code; none where it is switched off or has no
    place."""
    chosen = os.environ.get(PLACE_VARIABLE, "")
    if chosen == OFF:
        return None
    if not chosen:
        from platformdirs import user_cache_path

        chosen = user_cache_path("side-by-side", appauthor=False)
    # A folder that cannot be, such as one of a person who is unknown here, is no place.
    with suppress(OSError, RuntimeError, ValueError):
        folder = Path(chosen).expanduser()
        folder.is_dir()
        return folder / f"reading-{_fingerprint()}.sqlite"
    return None


def _make_room(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.is_file():
        if file.stat().st_size > LARGEST:
            file.unlink()
        return
    for other in file.parent.glob("reading-*.sqlite"):
        with suppress(OSError):
            if time.time() - other.stat().st_mtime > UNUSED:
                other.unlink()


@cache
def _fingerprint() -> str:
    """A hash over the code of this room and the libraries it reads with."""
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    for name in LIBRARIES:
        try:
            digest.update(f"{name} {version(name)}".encode())
        except PackageNotFoundError:
            digest.update(f"{name} -".encode())
    return digest.hexdigest()
