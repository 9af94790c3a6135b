"""What is told to a person when something they gave cannot be used: one sentence, and the mend."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

# The process that reads one file has no use for tables.
if TYPE_CHECKING:
    import pandas as pd

PROBLEM_COLUMNS = ["file", "place", "what", "mend"]


class BadInput(ValueError):
    """What cannot be used, in one sentence: the file, the place, what is wrong, the mend."""

    def __init__(self, file: object, place: str, what: str, mend: str) -> None:
        self.file, self.place, self.what, self.mend = str(file), place, what, mend
        where = f"{self.file}, {place}" if place else self.file
        super().__init__(f"{where}: {what}; {mend}." if mend else f"{where}: {what}.")

    def _render_traceback_(self) -> list[str]:
        """IPython shows this in place of a traceback, which would bury the one useful sentence."""
        return [str(self)]


def list_problems(faults: Iterable[BadInput]) -> pd.DataFrame:
    """One row per thing that could not be used: file, place, what is wrong, how to mend it."""
    import pandas as pd

    rows = [(fault.file, fault.place, fault.what, fault.mend) for fault in faults]
    return pd.DataFrame(rows, columns=PROBLEM_COLUMNS, dtype="str")
