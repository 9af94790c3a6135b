"""A tiny corpus whose statements are in a language, English where none is given."""

from dataclasses import dataclass, field

import pandas as pd
from coding.tiny import TinyCorpus


@dataclass(frozen=True, eq=False)
class Spoken(TinyCorpus):
    """Every line is a sentence and a paragraph; `compared` are the statements that are counted."""

    languages: dict[str, str] = field(default_factory=dict)
    compared: tuple[str, ...] = ()

    @property
    def statements(self):
        spoken = [self.languages.get(name, "en") for name in self.texts]
        return super().statements.assign(language=pd.Series(spoken, self.texts, dtype="str"))
