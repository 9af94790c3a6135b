"""A new statement before anything is written: what was understood of it, for a person to correct.

A draft is made anew with each correction: `cells` are what the person wrote over the proposed cells
of statements.csv, `roles` the roles they gave to paragraphs. Nothing here changes a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from helpers.reading.corpus import Corpus
from helpers.reading.corrections import CORRECTED, anchor_paragraph, correct_roles
from helpers.reading.faults import BadInput, list_problems
from helpers.reading.folders import find_texts
from helpers.reading.formats.limits import Limits, read_limits
from helpers.reading.layout import LOST
from helpers.reading.likeness import find_version, measure_likeness
from helpers.reading.marks import find_lone_marks
from helpers.reading.metadata import check_cells
from helpers.reading.proposals import CELL_COLUMNS, propose_cells
from helpers.reading.roles import CSV_TITLE, FILE_TITLE, ROLES
from helpers.reading.safe_names import (
    OTHERWISE,
    fold_name,
    make_safe_id,
    make_safe_name,
    number_stem,
    says_something,
    split_name,
)  # fmt: skip
from helpers.reading.sources import Source, list_notes, read_bytes, read_file
from helpers.reading.texts import Reading, read_text
from helpers.reading.waiting import find_taken, find_waiting

PASTED = "pasted text"
WORDS_IN_ID = 5
# An id stands at the head of a column of every figure.
LONGEST_PROPOSED = 24


class Draft(NamedTuple):
    """What was understood of a statement before anything is written.

    `file` is the name that it will have or has in the texts folder, `data` what will be written,
    None where the file lies there already. `cells` are the proposed cells of statements.csv. The
    tables are as in `Corpus`, with the corrected roles; `likeness` is as `measure_likeness` gives.
    """

    file: str
    data: bytes | None
    source: Source
    cells: dict[str, str]
    paragraphs: pd.DataFrame
    sentences: pd.DataFrame
    problems: pd.DataFrame
    likeness: pd.DataFrame


def read_draft(
    corpus: Corpus, name: str, data: bytes, *,
    cells: Mapping[str, str] | None = None, roles: Mapping[int, str] | None = None,
) -> Draft:  # fmt: skip
    """What was understood of a file that was handed over: its name as given, and its bytes.

    `cells` is by column, `roles` by the number of the paragraph. Raises BadInput where the file
    cannot be read.
    """
    stem, ending = split_name(make_safe_name(name))
    source = _read(f"{stem}{ending}", bytes(data), read_limits())
    return _make_draft(corpus, stem, ending, bytes(data), source, cells or {}, roles or {})


def read_pasted(
    corpus: Corpus, text: str, *, name: str = "",
    cells: Mapping[str, str] | None = None, roles: Mapping[int, str] | None = None,
) -> Draft:  # fmt: skip
    """What was understood of pasted text, which becomes a text file in UTF-8.

    Without a name the file is called after the id. Raises BadInput where there is no text.
    """
    data = re.sub(r"\r\n?", "\n", text).encode("utf-8", "replace")
    try:
        source = _read(f"{PASTED}.txt", data, read_limits())
    except BadInput as fault:
        raise BadInput(PASTED, fault.place, fault.what, fault.mend) from fault
    stem, ending = split_name(make_safe_name(name)) if name.strip() else ("", ".txt")
    if ending not in (".txt", ".md"):
        stem, ending = make_safe_name(f"{stem}{ending}"), ".txt"
    return _make_draft(corpus, stem, ending, data, source, cells or {}, roles or {})


def read_waiting(
    corpus: Corpus, file: str, *,
    cells: Mapping[str, str] | None = None, roles: Mapping[int, str] | None = None,
) -> Draft:  # fmt: skip
    """What was understood of a file that lies in the folder, and has no row in statements.csv.

    Raises BadInput where it does not wait there any more or cannot be read.
    """
    if file not in find_waiting(corpus.folder):
        what = f"does not wait in {find_texts(Path(corpus.folder)).name} for a row"
        raise BadInput(file, "", what, "look again")
    limits = read_limits()
    data = read_file(find_texts(Path(corpus.folder)) / file, limits)
    stem, ending = split_name(file)
    source = _read(file, data, limits)
    return _make_draft(corpus, stem, ending, None, source, cells or {}, roles or {})


def read_as_written(source: Source, cells: Mapping[str, str]) -> Reading:
    """The text as `read_corpus` will read it with these cells in statements.csv."""
    title = cells["title"] or " ".join(source.proposals.get("title", "").split())
    return read_text(
        source.text, title, cells["organisation"], cells["published_by"], source.given,
        source.pages, title_from=CSV_TITLE if cells["title"] else FILE_TITLE,
    )  # fmt: skip


def check_draft_cells(file: str, cells: Mapping[str, str]) -> list[BadInput]:
    """What cannot be used in the cells, told of the file."""
    return [BadInput(file, "", f.what, f.mend) for f in check_cells(dict(cells), 0)]


@lru_cache(maxsize=2)
def _read(name: str, data: bytes, limits: Limits) -> Source:
    """Kept, since each correction in a form makes the draft anew."""
    return read_bytes(name, data, limits)


def _make_draft(
    corpus: Corpus, stem: str, ending: str, data: bytes | None, source: Source,
    written: Mapping[str, str], roles: Mapping[int, str],
) -> Draft:  # fmt: skip
    folder, waiting = Path(corpus.folder), data is None
    file = stem + ending if waiting else ""
    known = next(iter(corpus.statements.index[corpus.statements["file"] == file]), "")
    written = {name: " ".join(cell.split()) for name, cell in written.items()}
    told = {"title": "", "organisation": "", "published_by": ""} | source.proposals | written
    proposed = propose_cells(source, read_as_written(source, told))
    if written.get("date", proposed["date"]) != proposed["date"]:
        # What was said of the day that was proposed says nothing of another one.
        proposed |= {"date_basis": "unknown", "note": ""}
    cells = {column: written.get(column, proposed[column]) for column in CELL_COLUMNS}
    if not cells["date"]:
        cells["date_basis"] = "unknown"
    taken = find_taken(folder, besides=file)
    taken |= {fold_name(name) for name in corpus.statements.index if name != known}
    name = _choose_id(stem, cells, source.text, waiting=waiting)
    cells["statement_id"] = number_stem(name, taken)
    if not waiting:
        stem = stem or split_name(make_safe_name(f"{cells['statement_id']}.txt"))[0]
        file = number_stem(stem, taken, ending) + ending
    cells["file"] = file
    reading, wrong = _correct(
        folder, file, cells["statement_id"], read_as_written(source, cells), roles
    )
    likeness = measure_likeness(_words(reading), corpus, leaving_out=known)
    if "version_of" not in written:
        own = measure_likeness(_words(reading, quoted=False), corpus, leaving_out=known)
        version = find_version(own, corpus)
        cells["version_of"] = version if version != known else ""
    made = _tables(folder, cells, reading)
    faults = [*wrong, *_find_faults(corpus, file, source, cells, reading, known)]
    return Draft(
        file, data, source, cells, made.paragraphs, made.sentences, list_problems(faults), likeness
    )


def _choose_id(stem: str, cells: Mapping[str, str], text: str, *, waiting: bool) -> str:
    """The id that a person wrote, else made from the file's name, the title or the first words."""
    if waiting and cells["statement_id"] in ("", stem):
        return stem
    named = _shorten(make_safe_id(stem)) if says_something(stem) else ""
    made = (make_safe_id(cells["statement_id"]), named, _shorten(make_safe_id(cells["title"])))
    first = " ".join(text.split(maxsplit=WORDS_IN_ID)[:WORDS_IN_ID])
    rest = (_shorten(make_safe_id(stem)), _shorten(make_safe_id(first)))
    return next(filter(None, [*made, *rest]), OTHERWISE)


def _shorten(name: str) -> str:
    """As many whole words of an id as are short enough to propose; at least the first."""
    while len(name) > LONGEST_PROPOSED and "-" in name:
        name = name.rpartition("-")[0]
    return name


def _correct(
    folder: Path, file: str, name: str, reading: Reading, roles: Mapping[int, str]
) -> tuple[Reading, list[BadInput]]:
    """The paragraphs with the roles that roles.csv and then the person gives them."""
    corrected, _ = correct_roles(folder, {name: reading.text}, {name: reading.paragraphs})
    paragraphs, faults = list(corrected[name]), []
    for number, role in roles.items():
        if not 0 <= number < len(paragraphs) or role not in ROLES:
            what = f"has no paragraph {number}" if role in ROLES else f"can have no role {role!r}"
            raise BadInput(file, "", what, "look at its paragraphs again")
        paragraph = paragraphs[number]
        if paragraph.role == role:
            continue
        try:
            anchor_paragraph(reading.text, paragraph.start, paragraph.end)
        except ValueError:
            what = "says the same so often that its role cannot be written down"
            faults.append(BadInput(file, f"paragraph {number + 1}", what, "leave its role"))
            continue
        paragraphs[number] = paragraph._replace(role=role, why=CORRECTED)
    return reading._replace(paragraphs=paragraphs), faults


def _words(reading: Reading, *, quoted: bool = True) -> list[str]:
    """The words of a text without what stands there a second time; and without those it quotes."""
    left = [(p.start, p.end) for p in reading.paragraphs if p.role == "repeat"]
    left += [] if quoted else [pair for marks in reading.marks for pair in marks.pairs]
    dropped = [False] * len(reading.norms)
    firsts = reading.starts.searchsorted([start for start, _ in left]) if left else []
    lasts = reading.starts.searchsorted([end for _, end in left]) if left else []
    for first, last in zip(firsts, lasts, strict=True):
        dropped[first:last] = [True] * (last - first)
    return [norm for norm, left in zip(reading.norms, dropped, strict=True) if not left]


def _tables(folder: Path, cells: Mapping[str, str], reading: Reading) -> Corpus:
    """A corpus of this text alone, whose tables are those that `read_corpus` will give."""
    row = dict(cells)
    check_cells(row, 0)
    name = cells["statement_id"]
    statements = pd.DataFrame([row], index=pd.Index([name], name="statement_id", dtype="str"))
    return Corpus(folder, statements, list_problems([]), {name: reading})


def _find_faults(
    corpus: Corpus, file: str, source: Source, cells: Mapping[str, str], reading: Reading,
    known: str,
) -> Iterator[BadInput]:  # fmt: skip
    yield from list_notes(file, source)
    alike = corpus.statements.index[corpus.statements["sha256"] == source.sha256]
    for name in alike:
        if name != known:
            what = f"has the same content as {corpus.statements.at[name, 'file']}"
            yield BadInput(file, "", what, "nothing needs to be added")
    if reading.layout == LOST:
        what = "has lost its line ends, so that titles and calls cannot be told from the rest"
        yield BadInput(file, "", what, "look for a copy that has kept them")
    yield from find_lone_marks(file, reading.text, reading.paragraphs, reading.marks)
    yield from check_draft_cells(file, cells)
    for column in ("version_of", "related"):
        for name in filter(None, map(str.strip, cells[column].split(";"))):
            if name not in corpus.statements.index:
                what = f"names {name} in {column}, which is no statement here"
                yield BadInput(file, "", what, "write the id of a statement")
