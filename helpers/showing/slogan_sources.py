"""What the explorers of slogans share: a coder's slogans, grouped once, and the lines for it."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.showing.coders import RULES, Coders
from helpers.showing.lines import write_conditions, write_query

CERTAIN, ARGUABLE = "certain", "arguable"
FOUND = ("find_slogans", "group_slogans")


def keep_families(corpus, codebook):
    """A function that gives the families by certainty; slogans are found and grouped once."""
    from helpers.coding.slogans import find_slogans

    return group_once(find_slogans(corpus, codebook), codebook)


def group_once(slogans: pd.DataFrame, codebook):
    """The same for slogans that were found already."""
    from helpers.comparing.families import group_slogans

    @lru_cache
    def families_of(certainty: str) -> pd.DataFrame:
        found = slogans[slogans["certainty"] == certainty] if certainty else slogans
        return group_slogans(found, codebook)

    return families_of


class Raised:
    """The slogans of the coders of a corpus: by rule, and of everybody who read for them."""

    def __init__(self, corpus, codebook, *, coder: str = "", origin: str = "") -> None:
        from helpers.coding.slogans import find_slogans

        by_rule = find_slogans(corpus, codebook)
        asked_for = {"coder": coder, "origin": origin}
        self.coders = Coders(corpus, codebook, by_rule, rules_first=True, **asked_for)
        self.reading, self.controls = self.coders.make_control()
        self._group = lru_cache(lambda coder: group_once(self.coders.codings(coder), codebook))

    @property
    def coder(self) -> str:
        """Whose slogans are shown."""
        return self.reading.value

    @property
    def by_rule(self) -> bool:
        """Whether kinds and certainty can be chosen: only the rules tell them."""
        return self.coder == RULES

    def families(self, certainty: str) -> pd.DataFrame:
        """The families of the coder who is shown; a reader is always certain."""
        return self._group(self.coder)(certainty if self.by_rule else "")

    @property
    def coverage(self) -> pd.DataFrame | None:
        """What that coder has read."""
        return self.coders.read_by(self.coder)

    def write(self, certainty: str) -> tuple[list[str], list[str]]:
        """Names and lines that give the same families."""
        if self.by_rule:
            return list(FOUND), write_families(certainty)
        found = write_query("read_readings(corpus, codebook)", write_conditions(coder=self.coder))
        return ["group_slogans", "read_readings"], [f"families = group_slogans({found}, codebook)"]

    def write_counted(self, certainty: str) -> tuple[list[str], list[str], str]:
        """The same with what was read, and the option by which it is counted."""
        names, lines = self.write(certainty)
        if self.by_rule:
            return names, lines, ""
        asked = write_conditions(coder=self.coder)
        lines.append(f"read = {write_query('read_coverage(corpus, codebook)', asked)}")
        return [*names, "read_coverage"], lines, ", coverage=read"


def write_families(certainty: str) -> list[str]:
    """Lines that give the same families."""
    asked = write_conditions(certainty=certainty)
    found = write_query("find_slogans(corpus, codebook)", asked)
    return [f"families = group_slogans({found}, codebook)"]


def write_passages(table: str, asked: str) -> str:
    """The line that shows the chosen passages in their places."""
    options = "codebook=codebook, around=True"
    return f"show_passages({write_query(table, asked)}, corpus, {options})"
