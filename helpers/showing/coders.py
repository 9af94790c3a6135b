"""What the explorers of framing share: whose codings are shown, and of which function and frame."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from helpers.comparing.functions import FUNCTIONS
from helpers.showing.escape import clean
from helpers.showing.explorer import make_dropdown
from helpers.showing.signs import group_labels, origin_words

RULES = "rules"


class Coders:
    """Whose codings an explorer shows: the rules', or one reader's with what that reader read."""

    def __init__(self, corpus, codebook, by_rule: pd.DataFrame, *, rules_first: bool) -> None:
        from helpers.coding.readings import SHIPPED_CODER, read_coverage, read_readings

        self.by_rule = by_rule
        self.readings = read_readings(corpus, codebook)
        self.coverage = read_coverage(corpus, codebook)
        coders = dict.fromkeys([*self.readings["coder"], *self.coverage["coder"]])
        # As `choose_reading` does: the shipped one first.
        read_by = (coder for coder in coders if coder != RULES)
        self.readers = sorted(read_by, key=lambda coder: coder != SHIPPED_CODER)
        origins = {"shipped": "shipped", RULES: "rule"}
        named = [RULES, *self.readers] if rules_first else self.readers
        self.options = [
            (clean(origin_words(origins.get(coder, "person"), coder)), coder) for coder in named
        ]

    def codings(self, coder: str) -> pd.DataFrame:
        return self.by_rule if coder == RULES else self.readings[self.readings["coder"] == coder]

    def read_by(self, coder: str) -> pd.DataFrame | None:
        return None if coder == RULES else self.coverage[self.coverage["coder"] == coder]


def make_functions() -> widgets.Dropdown:
    """A control with the functions of frame elements."""
    named = ((name.capitalize(), name) for name in FUNCTIONS)
    return make_dropdown("Function", [("All", ""), *named])


def make_frames(codebook) -> widgets.Dropdown:
    """A control with the frames of the codebook."""
    named = group_labels(dict.fromkeys(code.group for code in codebook.codes), codebook)
    groups = [(clean(label), group) for group, label in named.items() if group]
    return make_dropdown("Frame", [("All", ""), *groups])


def chosen_codes(codebook, function: str, group: str) -> list[str]:
    """Ids of the codes of a function and a group; an empty one stands for all."""
    return [
        code.id
        for code in codebook.codes
        if function in ("", code.function) and group in ("", code.group)
    ]
