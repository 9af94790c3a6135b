"""What the explorers of slogans share: slogans found and grouped once, and the lines that do so."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.showing.lines import write_conditions, write_query

CERTAIN, ARGUABLE = "certain", "arguable"
FOUND = ("find_slogans", "group_slogans")


def keep_families(corpus, codebook):
    """A function that gives the families by certainty; slogans are found and grouped once."""
    from helpers.coding.slogans import find_slogans
    from helpers.comparing.families import group_slogans

    slogans = find_slogans(corpus, codebook)

    @lru_cache
    def families_of(certainty: str) -> pd.DataFrame:
        found = slogans[slogans["certainty"] == certainty] if certainty else slogans
        return group_slogans(found, codebook)

    return families_of


def write_families(certainty: str) -> list[str]:
    """Lines that give the same families."""
    asked = write_conditions(certainty=certainty)
    found = write_query("find_slogans(corpus, codebook)", asked)
    return [f"families = group_slogans({found}, codebook)"]


def write_passages(table: str, asked: str) -> str:
    """The line that shows the chosen passages in their places."""
    options = "codebook=codebook, around=True"
    return f"show_passages({write_query(table, asked)}, corpus, {options})"
