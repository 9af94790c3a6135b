"""What a class has read, as the explorers of a seminar need it: read again after every change."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from helpers.showing.lines import write_list
from helpers.showing.readers import CLASS, RULES, SHIPPED

RULES_LINE = (
    'readings = pd.concat([readings, choose_codings(corpus, codebook, origin="rule")], '
    "ignore_index=True)"
)


class Seminar:
    """Everybody's readings of one layer.

    `codebook` has the codes that coders added, `readings` and `parts` hold everybody's rows, those
    of the class too; `people` are the readers who are persons.
    """

    def __init__(self, corpus, codebook) -> None:
        self.corpus, self._given = corpus, codebook
        self._rules: pd.DataFrame | None = None
        self.refresh()

    def refresh(self) -> None:
        """Reads all files again."""
        from helpers.coding.own_codes import add_own_codes
        from helpers.coding.read_parts import read_parts
        from helpers.coding.readings import read_readings
        from helpers.coding.settling import read_unclear
        from helpers.comparing.units import list_readers

        self.codebook = add_own_codes(self._given, self.corpus)
        self.readings = read_readings(self.corpus, self.codebook)
        self.parts = read_parts(self.corpus, self.codebook)
        self.unclear = read_unclear(self.corpus)
        listed = list_readers(self.readings, self.parts)
        self.people = [coder for coder in listed if coder not in (SHIPPED, RULES, CLASS)]
        self.has_shipped = SHIPPED in listed

    @property
    def has_rules(self) -> bool:
        """Whether the rules can look for anything here."""
        return self.codebook.layer == "slogan" or any(c.searchable for c in self.codebook.codes)

    def all_readings(self, coders: list[str]) -> pd.DataFrame:
        """Everybody's codings, with those of the rules where they are among the coders."""
        if RULES not in coders:
            return self.readings
        if self._rules is None:
            from helpers.coding.choosing import choose_codings

            self._rules = choose_codings(self.corpus, self.codebook, origin="rule")
        return pd.concat([self.readings, self._rules], ignore_index=True)

    def write(self, coders: list[str]) -> tuple[list[str], list[str], str]:
        """Names, lines and the argument for these coders, by which a notebook gets the same."""
        names = ["add_own_codes", "read_parts", "read_readings"]
        lines = ["import pandas as pd"] * (RULES in coders)
        lines += [
            "codebook = add_own_codes(codebook, corpus)",
            "readings = read_readings(corpus, codebook)",
            "parts = read_parts(corpus, codebook)",
        ]
        if RULES in coders:
            names.append("choose_codings")
            lines.append(RULES_LINE)
        return names, lines, f"coders={write_list(coders)}"


def make_again() -> widgets.ToggleButton:
    """A control that reads the files again, since others write into the folder meanwhile."""
    button = widgets.ToggleButton(value=False, description="Read the files again", icon="refresh")
    button.layout.width = "auto"
    button.add_class("sbs-again")
    return button
