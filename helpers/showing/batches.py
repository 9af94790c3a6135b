"""Many statements are shown fifty at a time: more columns nobody can read, nor a browser draw."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from helpers.showing.explorer import make_dropdown
from helpers.showing.firsts import STATEMENTS_SHOWN as SHOWN

__all__ = ["SHOWN", "Batch"]


class Batch:
    """Which of the compared statements an explorer shows; a control only where there are many."""

    def __init__(self, corpus) -> None:
        self.compared = list(corpus.compared)
        self.controls: dict[str, widgets.Widget] = {}
        if len(self.compared) > SHOWN:
            firsts = range(0, len(self.compared), SHOWN)
            ends = [min(first + SHOWN, len(self.compared)) for first in firsts]
            options = [
                (f"{first + 1}–{end}", first) for first, end in zip(firsts, ends, strict=True)
            ]
            self.controls["Statements"] = make_dropdown("Statements", options)

    @property
    def first(self) -> int:
        return self.controls["Statements"].value if self.controls else 0

    @property
    def statements(self) -> list[str]:
        """The ids that are shown, in stated order."""
        return self.compared[self.first : self.first + SHOWN]

    def pick(self, table: pd.DataFrame) -> pd.DataFrame:
        """The rows of these statements."""
        return table[table["statement_id"].isin(self.statements)] if self.controls else table

    def write(self, table: str) -> str:
        """The same as code."""
        if not self.controls:
            return table
        shown = f"corpus.compared[{self.first}:{self.first + SHOWN}]"
        return f'{table}[{table}["statement_id"].isin({shown})]'
