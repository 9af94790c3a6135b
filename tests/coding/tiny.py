"""Tiny corpora and codebooks for tests: every line of a text is a sentence and a paragraph."""

from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from helpers.coding.codebook import Code, Codebook, Group
from helpers.reading.words import find_words


@dataclass(frozen=True, eq=False)
class TinyCorpus:
    """As much of a corpus as coding asks for; `voices` are (statement_id, words, kind, speaker)."""

    texts: dict[str, str]
    roles: dict[str, list[str]] = field(default_factory=dict)
    quoted: tuple[tuple[str, str, str, str], ...] = ()
    bounds: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    folder: Path = Path()

    def text(self, statement_id):
        return self.texts[statement_id]

    def _lines(self, statement_id):
        if statement_id in self.bounds:
            return self.bounds[statement_id]
        ends, start = [], 0
        for line in self.texts[statement_id].split("\n"):
            if line:
                ends.append((start, start + len(line)))
            start += len(line) + 1
        return ends

    @property
    def statements(self):
        sha256 = [f"sha256 of {name}" for name in self.texts]
        return pd.DataFrame({"sha256": sha256}, index=pd.Index(self.texts, name="statement_id"))

    @property
    def sentences(self):
        rows = []
        for name, text in self.texts.items():
            for number, (start, end) in enumerate(self._lines(name)):
                role = dict(enumerate(self.roles.get(name, []))).get(number, "body")
                rows.append((name, number, number, start, end, role, text[start:end]))
        columns = ["statement_id", "paragraph", "sentence", "start", "end", "role", "text"]
        return pd.DataFrame(rows, columns=columns)

    @property
    def paragraphs(self):
        return self.sentences.drop(columns="sentence").assign(why="")

    @property
    def tokens(self):
        rows = []
        for name, text in self.texts.items():
            starts = [start for start, _ in self._lines(name)]
            for token, (start, end, norm) in enumerate(find_words(text)):
                sentence = sum(opens <= start for opens in starts) - 1
                rows.append((name, sentence, token, start, end, norm))
        columns = ["statement_id", "sentence", "token", "start", "end", "norm"]
        tokens = pd.DataFrame(rows, columns=columns)
        return tokens.astype({"statement_id": "category", "norm": "category"})

    @property
    def voices(self):
        rows = []
        for name, words, kind, speaker in self.quoted:
            start = self.texts[name].index(words)
            rows.append((name, start, start + len(words), words, kind, speaker, ""))
        columns = ["statement_id", "start", "end", "text", "kind", "speaker", "cue"]
        return pd.DataFrame(rows, columns=columns)


def make_codebook(*codes, layer="frame", language="en", **fields):
    """A codebook of codes, written as a cue, as fields, or as a Code."""
    made = []
    for number, code in enumerate(codes):
        if isinstance(code, str):
            code = {"cues": (code,)}
        if isinstance(code, dict):
            name = "abcdefgh"[number]
            code = Code(**{"id": name, "label": name.upper(), "definition": "", **code})
        made.append(code)
    groups = (Group("g", "G", ""),)
    return Codebook(
        layer=layer, language=language, title="", note="", file=Path("tiny.toml"),
        codes=tuple(made), groups=groups, **fields,
    )  # fmt: skip
