"""Whose codings a figure is made of: the rules', the class's, the shipped reading's, anybody's."""

from __future__ import annotations

from contextlib import suppress
from typing import NoReturn

import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.coders import (
    CLASS_CODER,
    RULES_CODER,
    SHIPPED_CODER,
    find_readings,
    list_coders,
    name_reading,
)
from helpers.coding.reading_files import CODING, READ, read_files
from helpers.coding.readings import read_readings
from helpers.reading.faults import BadInput
from helpers.reading.safe_names import fold_name

RULE, SHIPPED, PERSON = "rule", "shipped", "person"
ORIGINS = (RULE, SHIPPED, PERSON)


def choose_codings(
    corpus, codebook: Codebook, *, coder: str = "", origin: str = ""
) -> pd.DataFrame:
    """The codings table of one coder in the codebook's layer, to make a figure of.

    Without more said these are the suggestions of the rules. `coder` names a reader: `class`,
    `shipped`, or anybody with a file; `origin` is `rule`, `shipped` or `person`: a person's are
    those of the class if it settled any in this layer, else those of the only person who read for
    it. Whoever read and found nothing has a table without a row. Raises BadInput where it is not
    certain who is meant.
    """
    name = choose_coder(corpus, codebook.layer, coder=coder, origin=origin)
    if name == RULES_CODER:
        return code_by_rule(corpus, codebook)
    readings = read_readings(corpus, codebook)
    return readings[readings["coder"] == name].reset_index(drop=True)


def choose_coder(corpus, layer: str, *, coder: str = "", origin: str = "") -> str:
    """The name in tables of whoever `choose_codings` takes: `rules` without more said."""
    if origin and origin not in ORIGINS:
        _refuse(f"there is no origin {origin!r}", f"write one of {', '.join(ORIGINS)}")
    if coder:
        name = find_coder(corpus, coder)
        theirs = {RULES_CODER: RULE, SHIPPED_CODER: SHIPPED}.get(name, PERSON)
        if origin not in ("", theirs):
            what = f"codings of {name} have the origin {theirs}, not {origin}"
            _refuse(what, "leave out one of the two")
        return name
    if origin in ("", RULE):
        return RULES_CODER
    if origin == SHIPPED:
        return find_coder(corpus, SHIPPED_CODER)
    people = [name for name in _list_readers(corpus, layer) if name != SHIPPED_CODER]
    if CLASS_CODER in people:
        return CLASS_CODER
    if len(people) == 1:
        return people[0]
    if people:
        told = f"{len(people)} people read for this: {', '.join(people)}"
        _refuse(told, "choose one with coder=")
    _refuse("nobody read for this yet", "leave out origin=, or code a passage first")


def _list_readers(corpus, layer: str) -> list[str]:
    """Who coded or read for a layer, by name."""
    told: dict[str, set[str]] = {}
    for file in read_files(corpus):
        for kind in (CODING, READ):
            layers = (cells.get("layer", "") for _, cells in file.rows.get(kind, ()))
            told.setdefault(file.coder, set()).update(layers)
    return [name for name, layers in told.items() if layer in layers]


def find_coder(corpus, coder: str) -> str:
    """The name in tables of a coder who has a file; raises BadInput for nobody's name."""
    wanted = fold_name(" ".join(coder.split()))
    names = list(dict.fromkeys([*list_coders(corpus), RULES_CODER]))
    alike = [name for name in names if fold_name(name) == wanted]
    if not alike:
        with suppress(BadInput):
            made = name_reading(coder, find_readings(corpus))
            alike = [name for name in names if name == made]
    if not alike:
        _refuse(f"nobody coded under the name {coder!r}", f"choose one of {', '.join(names)}")
    return coder if coder in alike else alike[0]


def code_by_rule(corpus, codebook: Codebook) -> pd.DataFrame:
    """What the rules of a layer suggest: a codings table of origin `rule`."""
    from helpers.coding.claims import code_claims
    from helpers.coding.frames import code_frames
    from helpers.coding.names import find_names
    from helpers.coding.slogans import find_slogans
    from helpers.coding.topics import code_quantities

    rules = {
        "frame": code_frames,
        "name": find_names,
        "claim": code_claims,
        "slogan": find_slogans,
        "figure": code_quantities,
    }
    return rules[codebook.layer](corpus, codebook)


def _refuse(what: str, mend: str) -> NoReturn:
    raise BadInput("readings", "", what, mend)
