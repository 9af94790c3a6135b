"""A folder becomes a `Corpus`: the statements, their paragraphs, sentences, words and voices.

Texts never change. Offsets are half-open code points into the text as extracted, so that
`corpus.text(statement_id)[start:end]` is the passage, in every table.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd

from helpers.reading.corrections import correct_roles
from helpers.reading.faults import BadInput, list_problems
from helpers.reading.folders import find_folder, find_texts, read_sources
from helpers.reading.marks import find_lone_marks
from helpers.reading.metadata import KNOWN_COLUMNS, read_metadata
from helpers.reading.quotations import VOICE_COLUMNS, make_quotations
from helpers.reading.roles import COUNTED_ROLES, CSV_TITLE, FILE_TITLE
from helpers.reading.segments import split_texts
from helpers.reading.sources import ENDINGS, Source
from helpers.reading.texts import Known, Reading, read_texts

SHIPPED = Path(__file__).resolve().parents[2] / "corpus"
FOLDER_VARIABLE = "SIDE_BY_SIDE_CORPUS"
PARAGRAPH_COLUMNS = ["statement_id", "paragraph", "start", "end", "role", "why", "text"]
SENTENCE_COLUMNS = ["statement_id", "paragraph", "sentence", "start", "end", "role", "text"]
TOKEN_COLUMNS = ["statement_id", "sentence", "token", "start", "end", "norm"]
PAGE_COLUMNS = ["statement_id", "page", "start", "end"]
LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]|\Z)")


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
        texts = {name: (r.text, r.paragraphs) for name, r in self.readings.items()}
        split = split_texts(texts, self.statements["language"].to_dict())
        rows = (
            (name, paragraph, number, start, end, p.role, reading.text[start:end])
            for name, reading in self.readings.items()
            for number, (paragraph, start, end) in enumerate(split[name])
            for p in [reading.paragraphs[paragraph]]
        )
        return _table(rows, SENTENCE_COLUMNS)

    @cached_property
    def tokens(self) -> pd.DataFrame:
        """One row per word, with the sentence that holds it and its normalised form."""
        return _token_table(self.readings, self.sentences)

    @cached_property
    def pages(self) -> pd.DataFrame:
        """One row per page of the statements whose file has pages, counted from 1."""
        rows = (
            (name, number, start, end)
            for name, reading in self.readings.items()
            if reading.pages
            for number, (start, end) in enumerate(
                pairwise([*reading.pages, len(reading.text)]), start=1
            )
        )
        return _table(rows, PAGE_COLUMNS)

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
    place = find_folder(folder or os.environ.get(FOLDER_VARIABLE) or SHIPPED)
    faults: list[BadInput] = []
    sources = read_sources(place, faults)
    statements = read_metadata(place, sources, faults)
    statements, titled = _fill_from_files(statements, sources)
    known = {
        name: Known(
            source.text, row.title, row.organisation, row.published_by, source.given, source.pages,
            FILE_TITLE if name in titled else CSV_TITLE,
        )
        for name, row in zip(statements.index, statements.itertuples(), strict=True)
        for source in [sources[row.file]]
    }  # fmt: skip
    readings = read_texts(known)
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
        mend = f"put {ENDINGS} files into it and run the cells again"
        faults.append(BadInput(find_texts(place).name, "", "holds no statement yet", mend))
    return Corpus(place, statements, list_problems(faults), readings)


def _fill_from_files(
    statements: pd.DataFrame, sources: dict[str, Source]
) -> tuple[pd.DataFrame, set[str]]:
    """Titles and languages that files tell, where the csv has none; and whose title it is."""
    told = {name: sources[file].proposals for name, file in statements["file"].items()}
    titles = {name: " ".join(told[name].get("title", "").split()) for name in told}
    codes = {name: LANGUAGE.match(told[name].get("language", "").lower()) for name in told}
    titled = {name for name, title in statements["title"].items() if titles[name] and not title}
    filled = statements.assign(
        title=[t or titles[name] for name, t in statements["title"].items()],
        language=[
            code or (codes[name][1] if codes[name] else "")
            for name, code in statements["language"].items()
        ],
    )
    return filled.astype({"title": "str", "language": "str"}), titled


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
    numbers = {"start", "end", "paragraph", "sentence", "page"}
    table = pd.DataFrame(list(rows), columns=columns)
    return table.astype({name: "int64" if name in numbers else "str" for name in columns})
