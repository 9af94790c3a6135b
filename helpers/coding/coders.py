"""Coders and their files: every name has one file in `readings/`, and no two names share one.

A name that every system can hold is the name of its file. Another one is made safe, and gets a
checksum of itself behind it. Names that differ only in capitals, in how letters are composed, or in
white space, are one coder.
"""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

from helpers.reading.faults import BadInput
from helpers.reading.safe_names import fold_name, make_safe_stem
from helpers.reading.waiting import list_files

READINGS, ENDING = "readings", ".csv"
COVERAGE_FILE = "coverage.csv"
SHIPPED_CODER, CLASS_CODER, RULES_CODER = "shipped", "class", "rules"
RESERVED = {
    SHIPPED_CODER: "the reading that comes with the project",
    CLASS_CODER: "what the class settled together",
    RULES_CODER: "what the rules suggest",
    "coverage": "the table of what was read",
}
MARK_LENGTH = 6


def find_readings(corpus) -> Path:
    """The folder with the readings of a corpus, whether it is there or not."""
    return Path(corpus.folder) / READINGS


def list_readings(folder: Path) -> list[Path]:
    """The files with codings in a folder of readings, by name."""
    return [
        path
        for path in sorted(list_files(folder), key=lambda path: path.name)
        if path.suffix.lower() == ENDING
        and fold_name(path.name) != COVERAGE_FILE
        and not path.name.startswith((".", "~"))
    ]


def list_coders(corpus) -> list[str]:
    """The coders who have a file, the shipped reading and the class among them, by name."""
    return [name_coder(path) for path in list_readings(find_readings(corpus))]


def name_coder(path: Path) -> str:
    """Whose reading a file holds: its stem, `Class` and `CLASS` being the class too."""
    folded = fold_name(path.stem)
    return folded if folded in RESERVED else path.stem


def name_reading(name: str, folder: Path, *, as_class: bool = False) -> str:
    """The name in all tables of this coder: the stem of the file with the reading.

    Raises BadInput as `find_reading` does.
    """
    return name_coder(find_reading(name, folder, as_class=as_class))


def find_reading(name: str, folder: Path, *, as_class: bool = False) -> Path:
    """The file with this coder's reading, whether it is there or not.

    Raises BadInput for a name without a letter or digit and for one that stands for something else;
    `class` is only given to who writes `as_class`, and then nothing else is.
    """
    bare = " ".join(unicodedata.normalize("NFC", _write(name)).split())
    folded = fold_name(bare)
    if as_class and folded != CLASS_CODER:
        what = f"what the class settled is written under the name {CLASS_CODER}"
        raise BadInput(folder.name, "", what, "leave out the other name")
    if folded in RESERVED and not (as_class and folded == CLASS_CODER):
        what = f"the name “{bare}” is kept for {RESERVED[folded]}"
        raise BadInput(folder.name, "", what, "take another name")
    if not any(letter.isalnum() for letter in bare):
        what = f"a coder's name needs a letter or digit, and “{shorten(bare)}” has none"
        raise BadInput(folder.name, "", what, "write another name")
    stem = make_safe_stem(bare, "coder", room=len(ENDING))
    if stem != bare:
        mark = hashlib.sha256(folded.encode()).hexdigest()[:MARK_LENGTH]
        room = len(f"-{mark}{ENDING}")
        stem = f"{make_safe_stem(bare, 'coder', room=room)}-{mark}"
    alike = [path for path in list_readings(folder) if fold_name(path.stem) == fold_name(stem)]
    same = (path for path in alike if path.stem == stem)
    return next(iter((*same, *alike)), folder / f"{stem}{ENDING}")


def is_class(name: str) -> bool:
    """Whether a name is that of what the class settled."""
    return fold_name(name.strip()) == CLASS_CODER


def tell_origin(coder: str) -> str:
    """`shipped` for the reading that comes with the project, else `person`."""
    return "shipped" if coder == SHIPPED_CODER else "person"


def shorten(words: str) -> str:
    """As much of a name as fits into a sentence."""
    return words if len(words) <= 40 else f"{words[:39]}…"


def _write(name: str) -> str:
    """Without halves of characters, which no file can hold."""
    return str(name).encode("utf-8", "replace").decode("utf-8")
