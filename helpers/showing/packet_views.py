"""Every reading of a corpus, layer by layer: what a packet's page, table and annotations hold."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from helpers.coding.choosing import PERSON, RULE, SHIPPED, code_by_rule
from helpers.coding.codebook import LAYERS, Codebook, read_codebook
from helpers.coding.coders import CLASS_CODER, RULES_CODER, SHIPPED_CODER
from helpers.coding.own_codes import add_own_codes
from helpers.coding.passages import CODING_COLUMNS
from helpers.coding.readings import read_coverage, read_reading_problems, read_readings
from helpers.reading.faults import BadInput

FIRST = (CLASS_CODER, SHIPPED_CODER)


class View(NamedTuple):
    """What one coder coded in one layer; `coverage` is what a reader read, None for the rules."""

    codebook: Codebook
    origin: str
    coder: str
    codings: pd.DataFrame
    coverage: pd.DataFrame | None


class Views(NamedTuple):
    """All of them in the order of the layers, the class first, the rules last; and what is amiss.

    `problems` are what cannot be used in readings and codebooks, as `show_problems` tells it.
    """

    views: list[View]
    problems: pd.DataFrame


def list_views(corpus) -> Views:
    """One view per layer and coder who coded or read anything in it."""
    views: list[View] = []
    problems: list[pd.DataFrame] = []
    faults: list[tuple[str, str, str, str]] = []
    for layer in LAYERS:
        try:
            codebook = add_own_codes(read_codebook(f"{layer}s", corpus), corpus)
        except BadInput as fault:
            # A codebook that somebody is working on goes along; its layer cannot be shown.
            faults.append((fault.file, fault.place, fault.what, fault.mend))
            continue
        views += _list_layer(corpus, codebook)
        problems.append(read_reading_problems(corpus, codebook))
    columns = ["file", "place", "what", "mend"]
    told = pd.concat([pd.DataFrame(faults, columns=columns, dtype="str"), *problems])
    return Views(views, told.drop_duplicates(ignore_index=True))


def join_codings(views: list[View]) -> pd.DataFrame:
    """The codings of all views as one table: the columns of all layers, what one has not empty."""
    tables = [view.codings for view in views if len(view.codings)]
    if not tables:
        return pd.DataFrame({name: pd.Series(dtype="str") for name in CODING_COLUMNS})
    together = pd.concat(tables, ignore_index=True)
    words = [name for name in together if name not in ("start", "end", "sentence")]
    return together.assign(**{name: together[name].fillna("").astype("str") for name in words})


def rank_coder(origin: str, coder: str) -> tuple[bool, int, str]:
    """Where somebody stands: first the class, then the shipped reading; last the rules."""
    first = FIRST.index(coder) if coder in FIRST else len(FIRST)
    return origin == "rule", first, coder


def _list_layer(corpus, codebook: Codebook) -> list[View]:
    readings, coverage = read_readings(corpus, codebook), read_coverage(corpus, codebook)
    origins = {coder: SHIPPED if coder == SHIPPED_CODER else PERSON for coder in coverage["coder"]}
    origins |= dict(zip(readings["coder"], readings["origin"], strict=True))
    coders = sorted(origins, key=lambda coder: rank_coder(origins[coder], coder))
    views = [
        View(
            codebook,
            origins[coder],
            coder,
            readings[readings["coder"] == coder].reset_index(drop=True),
            coverage[coverage["coder"] == coder],
        )
        for coder in coders
    ]
    return [*views, View(codebook, RULE, RULES_CODER, code_by_rule(corpus, codebook), None)]
