"""The files of a folder: which of them are statements, and what is wrong with the others."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

from helpers.reading.faults import BadInput
from helpers.reading.formats.extractor import Extractor
from helpers.reading.formats.limits import Limits, read_limits
from helpers.reading.metadata import named_files
from helpers.reading.progress import show_progress
from helpers.reading.sources import ENDINGS, READERS, Source, check_name, list_notes, read_source

# Pages about a corpus that may lie beside its texts in a folder without `texts/`.
NOT_STATEMENTS = frozenset({"readme.md", "readme.txt", "context.md", "license.txt", "license.md"})

# Files of other formats in which statements come, so that a person wonders where they are.
DOCUMENTS = frozenset({
    ".doc", ".docm", ".dot", ".eml", ".epub", ".mht", ".mhtml", ".msg", ".odt", ".ott", ".pages",
    ".ps", ".rtf", ".tex", ".text", ".webarchive", ".wpd", ".wps", ".xhtml",
})  # fmt: skip
OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini", "icon\r"})


def find_folder(written: str | os.PathLike[str]) -> Path:
    """The folder under a path as somebody wrote it; raises BadInput where there is none."""
    mend = "check how its path is written"
    try:
        folder = Path(written).expanduser()
        there = folder.is_dir()
    except OSError as error:
        what = f"cannot be opened ({error.strerror or error.__class__.__name__})"
        raise BadInput(written, "", what, mend) from error
    except (RuntimeError, ValueError) as error:
        # A home of somebody unknown, or a sign that no path can have.
        raise BadInput(written, "", "there is no such folder", mend) from error
    if not there:
        raise BadInput(folder, "", "there is no such folder", mend)
    return folder


def find_texts(folder: Path) -> Path:
    """Where the texts of a corpus lie: in `texts/`, or in the folder itself where there is none."""
    return folder / "texts" if (folder / "texts").is_dir() else folder


def read_sources(folder: Path, faults: list[BadInput]) -> dict[str, Source]:
    """The readable files by name, sorted; every other file of the texts folder is a fault."""
    texts = find_texts(folder)
    own = texts != folder
    sources: dict[str, Source] = {}
    seen: dict[str, str] = {}
    try:
        paths = sorted(texts.iterdir(), key=lambda path: path.name)
    except OSError as error:
        what = f"cannot be opened ({error.strerror or error.__class__.__name__})"
        faults.append(BadInput(texts.name, "", what, "check who may read this folder"))
        return {}
    # Of two files with one content, the one that somebody described is kept.
    described = named_files(folder)
    paths.sort(key=lambda path: unicodedata.normalize("NFC", path.name) not in described)
    limits = _read_limits(faults)
    pages = [path.stem for path in paths if path.suffix.lower() in (".html", ".htm")]
    with Extractor(limits) as extractor:
        for path in show_progress(paths, "Opening files"):
            if _is_passed_over(path, own, pages):
                continue
            try:
                check_name(path.name)
                if path.suffix.lower() not in READERS:
                    what, mend = "is in no format that can be read", f"save its text as {ENDINGS}"
                    if path.is_dir():
                        what, mend = "is a folder", "put the files themselves here"
                    raise BadInput(path.name, "", what, mend)
                source = read_source(path, limits, extractor=extractor)
                if source.sha256 in seen:
                    what = f"has the same content as {seen[source.sha256]}"
                    raise BadInput(path.name, "", what, "take one of the two away")
            except BadInput as fault:
                faults.append(fault)
                continue
            seen[source.sha256] = path.name
            sources[path.name] = source
            faults += list_notes(path.name, source)
    return dict(sorted(sources.items()))


def _is_passed_over(path: Path, own: bool, pages: list[str]) -> bool:
    """Whether a file is nobody's statement, so that nothing need be told of it.

    In a folder of its `own` every other file is meant to be one; elsewhere only what looks so.
    """
    name, ending = path.name, path.suffix.lower()
    if name.startswith((".", "~")) or name.lower() in OF_THE_SYSTEM:
        return True
    if path.is_dir():
        # Browsers put the pictures of a page that they save into a folder beside it.
        saved = any(name.startswith((f"{page}_", f"{page}-", f"{page}.")) for page in pages)
        return saved or not own
    return not own and (name.lower() in NOT_STATEMENTS or ending not in (*READERS, *DOCUMENTS))


def _read_limits(faults: list[BadInput]) -> Limits:
    try:
        return read_limits()
    except BadInput as fault:
        faults.append(fault)
        return Limits()
