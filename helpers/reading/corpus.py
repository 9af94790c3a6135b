"""A folder becomes a `Corpus`: the statements, their paragraphs, sentences, words and voices.

Texts never change. Offsets are half-open code points into the text as extracted, so that
`corpus.text(statement_id)[start:end]` is the passage, in every table.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.reading.corrections import correct_roles
from helpers.reading.faults import BadInput, list_problems
from helpers.reading.layout import split_paragraphs
from helpers.reading.marks import Marks, find_lone_marks, pair_marks
from helpers.reading.metadata import KNOWN_COLUMNS, named_files, read_metadata
from helpers.reading.quotations import VOICE_COLUMNS, make_quotations
from helpers.reading.roles import COUNTED_ROLES, Paragraph, assign_roles
from helpers.reading.segments import split_sentences
from helpers.reading.sources import READERS, Source, read_source
from helpers.reading.words import find_words

SHIPPED = Path(__file__).resolve().parents[2] / "corpus"
FOLDER_VARIABLE = "SIDE_BY_SIDE_CORPUS"
# Pages about a corpus that may lie beside its texts in a folder without `texts/`.
NOT_STATEMENTS = frozenset({"readme.md", "readme.txt", "context.md", "license.txt", "license.md"})

PARAGRAPH_COLUMNS = ["statement_id", "paragraph", "start", "end", "role", "why", "text"]
SENTENCE_COLUMNS = ["statement_id", "paragraph", "sentence", "start", "end", "role", "text"]
TOKEN_COLUMNS = ["statement_id", "sentence", "token", "start", "end", "norm"]


class Reading(NamedTuple):
    """What one text gives without looking at any other: the part that an executor can map."""

    text: str
    layout: str
    paragraphs: list[Paragraph]
    starts: np.ndarray
    ends: np.ndarray
    norms: list[str]
    marks: list[Marks]


@dataclass(frozen=True, eq=False)
class Corpus:
    """Statements to be read side by side.

    `statements` has one row per statement, in the stated order: that of `statements.csv`, then
    files without a row by name. `problems` has one row per thing that could not be used. The other
    tables are made when first asked for, and kept.
    """

    folder: Path
    statements: pd.DataFrame
    problems: pd.DataFrame
    readings: dict[str, Reading]

    def text(self, statement_id: str) -> str:
        """The text as extracted; KeyError if there is no such statement."""
        return self.readings[statement_id].text

    @cached_property
    def paragraphs(self) -> pd.DataFrame:
        """One row per paragraph, with its role and the reason for it."""
        rows = (
            (name, number, p.start, p.end, p.role, p.why, reading.text[p.start : p.end])
            for name, reading in self.readings.items()
            for number, p in enumerate(reading.paragraphs)
        )
        return _table(rows, PARAGRAPH_COLUMNS)

    @cached_property
    def sentences(self) -> pd.DataFrame:
        """One row per sentence, headings and calls among them, with its paragraph's role."""
        languages = self.statements["language"].to_dict()
        rows = (
            (name, *row)
            for name, reading in self.readings.items()
            for row in _sentences(reading, languages[name])
        )
        return _table(rows, SENTENCE_COLUMNS)

    @cached_property
    def tokens(self) -> pd.DataFrame:
        """One row per word, with the sentence that holds it and its normalised form."""
        return _token_table(self.readings, self.sentences)

    @cached_property
    def voices(self) -> pd.DataFrame:
        """One row per stretch of quoted or reported words, with its kind and speaker if named."""
        return self.quotations[VOICE_COLUMNS]

    @cached_property
    def quotations(self) -> pd.DataFrame:
        """What `find_quotations` tells: whose words stand where, and which words say so."""
        return make_quotations(self.readings, self.statements, self.sentences, self.tokens)

    @cached_property
    def compared(self) -> list[str]:
        """Ids of the statements that speak in comparisons: of several versions only the fullest."""
        chosen: dict[str, str] = {}
        words, earlier = (self.statements[name].to_dict() for name in ("words", "version_of"))
        for name in self.statements.index:
            group = _first_version(earlier, name)
            if group not in chosen or words[name] > words[chosen[group]]:
                chosen[group] = name
        speaking = set(chosen.values())
        return [name for name in self.statements.index if name in speaking]

    def __repr__(self) -> str:
        count, problems = len(self.statements), len(self.problems)
        return (
            f"Corpus of {count} document{'s' * (count != 1)} "
            f"({int(self.statements['words'].sum()):,} words), {len(self.compared)} compared, "
            f"{problems or 'no'} problem{'s' * (problems != 1)}, in {self.folder.name}"
        )


def read_corpus(folder: str | os.PathLike[str] | None = None) -> Corpus:
    """Read the statements in a folder: by default $SIDE_BY_SIDE_CORPUS, else the shipped corpus.

    The texts lie in `texts/` or, where there is no such folder, in the folder itself. What cannot
    be used becomes a row in `problems` and the rest is read. Raises BadInput if there is no such
    folder.
    """
    place = Path(folder or os.environ.get(FOLDER_VARIABLE) or SHIPPED).expanduser()
    if not place.is_dir():
        mend = "check how its path is written"
        raise BadInput(place, "", "there is no such folder", mend)
    faults: list[BadInput] = []
    sources = _read_sources(place, faults)
    statements = read_metadata(place, sources, faults)
    readings = {
        name: _read_text(sources[row.file].text, row.title, row.organisation, row.published_by)
        for name, row in zip(statements.index, statements.itertuples(), strict=True)
    }
    roles, bad_rows = correct_roles(
        place,
        {name: reading.text for name, reading in readings.items()},
        {name: reading.paragraphs for name, reading in readings.items()},
    )
    readings = {name: r._replace(paragraphs=roles[name]) for name, r in readings.items()}
    faults += bad_rows
    for name, reading in readings.items():
        file = statements.at[name, "file"]
        faults += find_lone_marks(file, reading.text, reading.paragraphs, reading.marks)
    statements = _describe(statements, readings)
    if statements.empty:
        mend = "put .txt or .md files into it and run the cells again"
        faults.append(BadInput(_texts_folder(place).name, "", "holds no statement yet", mend))
    return Corpus(place, statements, list_problems(faults), readings)


def _texts_folder(folder: Path) -> Path:
    return folder / "texts" if (folder / "texts").is_dir() else folder


def _read_sources(folder: Path, faults: list[BadInput]) -> dict[str, Source]:
    """The readable files by name, sorted; every other file of the texts folder is a fault."""
    texts = _texts_folder(folder)
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
    for path in paths:
        hidden = path.name.startswith((".", "~"))
        if hidden or (not own and (path.is_dir() or path.name.lower() in NOT_STATEMENTS)):
            continue
        if path.suffix.lower() not in READERS:
            if own:
                kinds = " or ".join(READERS)
                mend = f"save its text as {kinds}"
                faults.append(BadInput(path.name, "", "is in no format that can be read", mend))
            continue
        try:
            source = read_source(path)
        except BadInput as fault:
            faults.append(fault)
            continue
        if source.sha256 in seen:
            what = f"has the same content as {seen[source.sha256]}"
            faults.append(BadInput(path.name, "", what, "take one of the two away"))
            continue
        seen[source.sha256] = path.name
        sources[path.name] = source
    return dict(sorted(sources.items()))


def _read_text(text: str, title: str, organisation: str, published_by: str) -> Reading:
    words = find_words(text)
    title_words, name = ([norm for _, _, norm in find_words(w)] for w in (title, organisation))
    layout = split_paragraphs(text, words, title_words, name)
    paragraphs = assign_roles(text, words, layout, organisation, published_by)
    starts, ends, norms = zip(*words, strict=True) if words else ((), (), ())
    marks = pair_marks(text, [(p.start, p.end) for p in paragraphs])
    return Reading(
        text, layout.kind, paragraphs,
        np.array(starts, dtype=np.int32), np.array(ends, dtype=np.int32), list(norms),
        marks,
    )  # fmt: skip


def _describe(statements: pd.DataFrame, readings: dict[str, Reading]) -> pd.DataFrame:
    """The statements with layout, words of the counted roles, and a title from the text if none."""
    statements = statements.assign(
        layout=pd.Series({n: r.layout for n, r in readings.items()}, dtype="str"),
        words=pd.Series({n: _count_words(r) for n, r in readings.items()}, dtype="int64"),
        title=[
            title or _title_in(readings[name]) or name.replace("-", " ").replace("_", " ")
            for name, title in statements["title"].items()
        ],
    )
    further = [column for column in statements.columns if column not in KNOWN_COLUMNS]
    described = statements[[*KNOWN_COLUMNS, *further]]
    return described.astype({"title": "str", "layout": "str", "words": "int64"})


def _title_in(reading: Reading) -> str:
    title = next((p for p in reading.paragraphs if p.role == "title"), None)
    return " ".join(reading.text[title.start : title.end].lstrip("# ").split()) if title else ""


def _count_words(reading: Reading) -> int:
    counted = [p for p in reading.paragraphs if p.role in COUNTED_ROLES]
    edges = np.searchsorted(reading.starts, [[p.start, p.end] for p in counted])
    return int(np.diff(edges).sum()) if counted else 0


def _sentences(reading: Reading, language: str) -> Iterator[tuple[int, int, int, int, str, str]]:
    number = 0
    for paragraph, p in enumerate(reading.paragraphs):
        text = reading.text[p.start : p.end]
        for start, end in split_sentences(text, language):
            yield paragraph, number, p.start + start, p.start + end, p.role, text[start:end]
            number += 1


def _token_table(readings: dict[str, Reading], sentences: pd.DataFrame) -> pd.DataFrame:
    """Ids and normalised words as categories and offsets as int32: a tenth of the memory."""
    starts = dict(iter(sentences.groupby("statement_id", sort=False)["start"]))
    held = [name for name, reading in readings.items() if len(reading.starts)]
    sizes = [len(readings[name].starts) for name in held]
    sentence = [
        np.searchsorted(starts[name].to_numpy(), readings[name].starts, side="right") - 1
        for name in held
    ]
    codes, norms = pd.factorize(
        np.array([n for name in held for n in readings[name].norms], dtype=object)
    )
    columns = {
        "statement_id": pd.Categorical.from_codes(np.repeat(np.arange(len(held)), sizes), held),
        "sentence": _joined(sentence),
        "token": _joined([np.arange(size) for size in sizes]),
        "start": _joined([readings[name].starts for name in held]),
        "end": _joined([readings[name].ends for name in held]),
        "norm": pd.Categorical.from_codes(codes, norms),
    }
    return pd.DataFrame(columns, columns=TOKEN_COLUMNS)


def _joined(arrays: list[np.ndarray]) -> np.ndarray:
    return np.concatenate([np.empty(0), *arrays]).astype(np.int32)


def _first_version(version_of: dict[str, str], name: str) -> str:
    """The text at the end of a chain of versions; a chain that bites its tail ends anywhere."""
    seen = {name}
    while (earlier := version_of.get(name, "")) in version_of and earlier not in seen:
        seen.add(earlier)
        name = earlier
    return name if name not in version_of or version_of[name] not in seen else min(seen)


def _table(rows: Iterator[tuple[object, ...]], columns: list[str]) -> pd.DataFrame:
    """A table whose offsets stay integers and whose words stay strings when it is empty."""
    numbers = {"start", "end", "paragraph", "sentence"}
    table = pd.DataFrame(list(rows), columns=columns)
    return table.astype({name: "int64" if name in numbers else "str" for name in columns})
