"""What a newcomer changes in wording: slogans of known families, new names, words in a row."""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.coding.unlisted import ACRONYM
from helpers.comparing.change_rows import (
    MOST_OTHERS,
    NAME,
    SLOGAN,
    WORDING,
    Found,
    agree,
    list_firsts,
    list_places,
    name_some,
    number,
    quote,
)
from helpers.comparing.change_sides import Sides
from helpers.comparing.families import PATTERN, SAME, VARIANT
from helpers.comparing.relatives import list_relatives
from helpers.comparing.shared_wording import find_runs
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import normalise

NEW_VARIANT = "new variant"
QUOTED, QUOTED_BY_ONE = "quoted", "quoted by one"
CALLED = {"start": "call_start", "end": "call_end", "why": "reasons"}


def pick_slogans(sides: Sides) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The calls in own words that count, of `large` and of `small`, with the text `of` each."""
    families = sides.families
    counted = families[families["role"].isin(COUNTED_ROLES) & (families["voice"] != "other")]
    counted = counted.assign(
        of=counted["statement_id"].map(sides.texts).astype("str"),
        words=[normalise(call) for call in counted["call"]],
    ).astype({"words": "str"})
    large = ~counted["there"] & counted["statement_id"].isin(sides.large.speaking)
    small = counted["there"] | counted["statement_id"].isin(sides.kept)
    return counted[large], counted[small]


def find_slogans_joined(sides: Sides) -> list[Found]:
    """Slogans of a family that other statements raised before, and one more does."""
    large, small = pick_slogans(sides)
    had = set(zip(small["slogan"], small["of"], strict=True))
    raised, slogans = set(small["family"]), set(small["slogan"])
    known = set(zip(small["slogan"], small["words"], strict=True))
    found = []
    for (slogan, name), here in large.groupby(["slogan", "statement_id"], sort=False):
        first = here.iloc[0]
        if (slogan, first["of"]) in had or first["family"] not in raised:
            continue
        others = large[(large["family"] == first["family"]) & (large["of"] != first["of"])]
        if others.empty:
            continue
        match = _tell_match(here, slogan in slogans, known)
        same = others[others["slogan"] == slogan] if match != PATTERN else others
        wording = list(dict.fromkeys(here["call"]))
        before = small.loc[small["family"] == first["family"], "of"].nunique()
        found.append(
            Found(
                SLOGAN, "slogan", first["pattern"], first["label"], name,
                _say_slogan(name, match, wording[0], first, same), match, before,
                others["of"].nunique() + 1,
                list_places(here, **CALLED) + list_firsts(same, **CALLED),
            )
        )  # fmt: skip
    return found


def _tell_match(here: pd.DataFrame, standing: bool, known: set[tuple[int, str]]) -> str:
    """How near the newcomer's calls come to those that stood before."""
    if not standing:
        return PATTERN
    if SAME in set(here["match"]) & {SAME} and _is_known(here[here["match"] == SAME], known):
        return SAME
    return VARIANT if _is_known(here, known) else NEW_VARIANT


def _is_known(here: pd.DataFrame, known: set[tuple[int, str]]) -> bool:
    return any(pair in known for pair in zip(here["slogan"], here["words"], strict=True))


def _say_slogan(name: str, match: str, call: str, first: pd.Series, same: pd.DataFrame) -> str:
    others = list(dict.fromkeys(same["statement_id"]))
    named, raise_it = name_some(others), agree(len(others), "raises")
    do_it = agree(len(others), "does")
    if match == PATTERN:
        family = quote(first["family_label"])
        return f"{name} raises {quote(call)}, with {family} as its pattern as {named} {do_it}."
    if match == NEW_VARIANT:
        new = f"{name} raises {quote(call)}, in words in which no other compared statement has it"
        return f"{new}; {named} {raise_it} {quote(same['call'].iloc[0])}."
    return f"{name} raises {quote(call)}, as {named} {do_it}."


def find_names(sides: Sides) -> list[Found]:
    """Names that are in no list of names and in no other statement that was there before."""
    unlisted = sides.large.unlisted
    counted = _key_names(unlisted[unlisted["role"].isin(COUNTED_ROLES)])
    large = counted[counted["statement_id"].isin(sides.large.speaking)]
    known = set(counted.loc[counted["statement_id"].isin(sides.kept), "key"])
    if sides.changed:
        small = sides.small.keep_counted(sides.small.unlisted)
        known |= set(_key_names(small[small["statement_id"].isin(sides.changed)])["key"])
    new = large[~large["key"].isin(known)]
    mentioned = {key: list(dict.fromkeys(rows)) for key, rows in new.groupby("key")["statement_id"]}
    found = []
    for (key, name), here in new.groupby(["key", "statement_id"], sort=False):
        others = [other for other in mentioned[key] if other != name]
        besides = f"besides it only {name_some(others)} {agree(len(others), 'names')} it"
        quoted = (here["voice"] == "other").all()
        said = f"{name} names {quote(here['name'].iloc[0])} {_times(len(here))}"
        what = (
            f"{said}{', only in words it quotes' if quoted else ''}; the name is not listed, and "
            f"{besides if others else 'no other compared statement has it'}."
        )
        found.append(
            Found(NAME, "name", "", here["name"].iloc[0], name, what, QUOTED if quoted else "",
                  large=len(sides.name_texts(mentioned[key])),
                  places=list_places(here, why="rule"))
        )  # fmt: skip
    return found


def _key_names(unlisted: pd.DataFrame) -> pd.DataFrame:
    """With a key for the words of each name; `US` and `us` are one word, but not one name."""
    forms = {name: normalise(name) for name in unlisted["name"].unique()}
    sole = {True: "^", False: ""}
    keys = [
        sole[rule == ACRONYM] + forms[name]
        for name, rule in zip(unlisted["name"], unlisted["rule"], strict=True)
    ]
    return unlisted.assign(key=pd.Series(keys, unlisted.index, dtype="str"))


def find_wordings(sides: Sides) -> list[Found]:
    """Runs of words that a newcomer shares with others."""
    if not sides.new:
        return []
    runs = find_runs(sides.large.wording, sides.new)
    if runs.empty:
        return []
    runs = runs[~_shared_before(runs, sides)]
    relatives = list_relatives(sides.large.corpus, sides.large.speaking)
    found = []
    for (name, *_), here in runs.groupby(["statement_id", "start", "end"], sort=False):
        others = list(dict.fromkeys(here["other"]))
        related = [other for other in others if other in relatives[name]]
        first = here.iloc[0]
        quoted = [first["voice"] == "other", (here["other_voice"] == "other").all()]
        detail = QUOTED if all(quoted) else QUOTED_BY_ONE if any(quoted) else ""
        network = f" (of one network: {name_some(related)})" if related else ""
        what = (
            f"{name} and {name_some(others)} share {number(int(first['words']), 'word')} in a row"
            f"{network}{f', {detail}' if detail else ''}: {quote(first['text'])}."
        )
        texts = sides.name_texts(others)
        before = texts & sides.name_texts(sides.small.speaking)
        there = {"other": "statement_id", "other_start": "start", "other_end": "end"}
        beside = here.head(MOST_OTHERS)[list(there)].rename(columns=there).assign(cue="")
        own = here.head(1).assign(cue="")
        found.append(
            Found(WORDING, "", "", quote(first["text"]).strip("“”"), name, what, detail,
                  len(before), len(texts) + 1, list_places(own) + list_places(beside))
        )  # fmt: skip
    return found


def _shared_before(runs: pd.DataFrame, sides: Sides) -> np.ndarray:
    """Whether another version of the same text had the same words in common before."""
    old = [name for name in sides.small.speaking if name not in sides.large.speaking]
    earlier: dict[tuple[str, str], list[str]] = {}
    if old and sides.name_texts(old) & sides.name_texts(sides.new):
        rows = find_runs(sides.small.wording, old)
        for name, other, text in zip(
            rows["statement_id"], rows["other"], rows["text"], strict=True
        ):
            pair = (sides.texts[name], sides.texts[other])
            earlier.setdefault(pair, []).append(f" {normalise(text)} ")
    places = zip(runs["statement_id"], runs["other"], runs["text"], strict=True)
    shared = [
        any(
            f" {normalise(text)} " in before
            for before in earlier.get((sides.texts[name], sides.texts[other]), ())
        )
        for name, other, text in places
    ]
    return np.array(shared, dtype=bool)


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count:,} times"
