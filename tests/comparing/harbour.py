"""Tiny statements that can be compared, and codings written as sentence and code."""

from dataclasses import dataclass

import pandas as pd
from coding.tiny import TinyCorpus

from helpers.coding.passages import make_codings
from helpers.reading.words import find_words

COVERAGE = ["coder", "statement_id", "layer", "code", "fits"]


@dataclass(frozen=True, eq=False)
class Harbour(TinyCorpus):
    """Every line of a text is a sentence; `versions` are texts that do not speak for themselves."""

    versions: tuple[str, ...] = ()

    @property
    def statements(self):
        words = [len(list(find_words(text))) for text in self.texts.values()]
        return super().statements.assign(words=words)

    @property
    def compared(self):
        return [name for name in self.texts if name not in self.versions]


def write_codings(corpus, *rows, coder="rules", layer="frame"):
    """Codings of whole sentences from (statement, sentence, code, and if need be cue and voice)."""
    sentences = corpus.sentences.set_index(["statement_id", "sentence"])
    located = [
        {
            "statement_id": name,
            "start": sentences.at[(name, sentence), "start"],
            "end": sentences.at[(name, sentence), "end"],
            "cue": "",
            "voice": "",
            **dict(zip(("code", "cue", "voice"), rest, strict=False)),
        }
        for name, sentence, *rest in rows
    ]
    columns = ["statement_id", "start", "end", "code", "cue", "voice"]
    origin = "rule" if coder == "rules" else "person"
    table = pd.DataFrame(located, columns=columns)
    return make_codings(table, corpus, layer, origin=origin, coder=coder)


def write_coverage(*rows, layer="frame"):
    """Coverage from (coder, statement, code), all of which fit."""
    return pd.DataFrame([(coder, name, layer, code, True) for coder, name, code in rows],
                        columns=COVERAGE)  # fmt: skip


def rows(table, *columns):
    """The table as a list of tuples, with None for what is missing."""
    kept = table[list(columns)] if columns else table
    return [
        tuple(None if pd.isna(value) else value for value in row)
        for row in kept.itertuples(index=False, name=None)
    ]
