"""What explorers share: whose codings are shown, and of framing which function and frame."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from helpers.comparing.functions import FUNCTIONS
from helpers.showing.escape import clean
from helpers.showing.explorer import make_dropdown
from helpers.showing.lines import write_conditions, write_query
from helpers.showing.signs import group_labels, origin_words

RULES = "rules"


class Coders:
    """Whose codings an explorer shows: the rules', or one reader's with what that reader read.

    `start` is whose are shown first: of whoever is asked for by `coder` or `origin`, or empty.
    Raises BadInput for a coder whom nobody knows.
    """

    def __init__(
        self, corpus, codebook, by_rule: pd.DataFrame, *, rules_first: bool, coder: str = "",
        origin: str = "",
    ) -> None:  # fmt: skip
        from helpers.coding.choosing import choose_coder
        from helpers.coding.coders import CLASS_CODER, SHIPPED_CODER
        from helpers.coding.readings import read_coverage, read_readings

        asked_for = {"coder": coder, "origin": origin}
        asked = bool(coder or origin)
        self.start = choose_coder(corpus, codebook.layer, **asked_for) if asked else ""
        self.by_rule = by_rule
        self.readings = read_readings(corpus, codebook)
        self.coverage = read_coverage(corpus, codebook)
        coders = dict.fromkeys([*self.readings["coder"], *self.coverage["coder"]])
        # Whoever is asked for may have read nothing of this layer yet.
        coders |= dict.fromkeys([self.start] * bool(self.start))
        # As `choose_reading` does: the shipped one first, what a class has settled last.
        places = {SHIPPED_CODER: 0, CLASS_CODER: 2}
        read_by = (name for name in coders if name != RULES)
        self.readers = sorted(read_by, key=lambda name: places.get(name, 1))
        origins = {"shipped": "shipped", RULES: "rule"}
        named = [RULES, *self.readers] if rules_first else self.readers
        self.options = [
            (clean(origin_words(origins.get(coder, "person"), coder)), coder) for coder in named
        ]

    def make_control(self) -> tuple[widgets.Dropdown, dict[str, widgets.Widget]]:
        """The control of whose codings are shown, and by its name where there is a choice."""
        control = make_dropdown("Reading", self.options, self.start or None)
        return control, {"Reading": control} if len(self.options) > 1 else {}

    def write(self, coder: str, found: str, name: str) -> tuple[list[str], list[str], str]:
        """Names and lines that give a coder's codings as `name`, and the option for its coverage.

        `found` is the function that finds them by rule.
        """
        if coder == RULES:
            return [found], [f"{name} = {found}(corpus, codebook)"], ""
        asked = write_conditions(coder=coder)
        lines = [
            f"{name} = {write_query('read_readings(corpus, codebook)', asked)}",
            f"read = {write_query('read_coverage(corpus, codebook)', asked)}",
        ]
        return ["read_coverage", "read_readings"], lines, ", coverage=read"

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
