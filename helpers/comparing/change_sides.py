"""What is compared when two corpora are: each coded once, and the same text never twice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from helpers.coding.claims import code_claims
from helpers.coding.frames import code_frames
from helpers.coding.names import find_names
from helpers.coding.readings import read_coverage, read_readings
from helpers.coding.slogans import find_slogans
from helpers.coding.topics import code_quantities
from helpers.coding.unlisted import find_unlisted
from helpers.comparing.change_texts import find_kept, find_texts
from helpers.comparing.families import group_slogans
from helpers.comparing.shared_wording import Wording
from helpers.comparing.slogan_zeros import CERTAIN
from helpers.comparing.stances import count_stances
from helpers.comparing.sturdiness import measure_sturdiness
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.subsets import keep_only

RULE = "rule"
CODE = {
    "frame": code_frames,
    "name": find_names,
    "claim": code_claims,
    "slogan": find_slogans,
    "figure": code_quantities,
}
EVERY = "*"
# Layers by whose counts statements are ranked.
RANKED = ("frame", "name")


@dataclass(frozen=True, eq=False)
class Coded:
    """A corpus with the codings of one coder by layer, and what is counted of them.

    `coverage` holds, by layer, what a reader has read; the rules have searched everything, and then
    it is empty. `taken_from` is the larger corpus whose rows these are, if they are all from there.
    """

    corpus: object
    codebooks: dict
    origin: str
    codings: dict[str, pd.DataFrame]
    coverage: dict[str, pd.DataFrame]
    taken_from: Coded | None = None

    @property
    def by_rule(self) -> bool:
        return self.origin == RULE

    @cached_property
    def speaking(self) -> list[str]:
        return list(self.corpus.compared)

    @cached_property
    def _read(self) -> dict[str, set[tuple[str, str]]]:
        fitting = {layer: table[table["fits"]] for layer, table in self.coverage.items()}
        return {
            layer: set(zip(table["statement_id"], table["code"], strict=True))
            for layer, table in fitting.items()
        }

    def is_read(self, layer: str, name: str, code: str = EVERY) -> bool:
        """Whether the coder has looked for a code in a statement; for all codes by default."""
        read = self._read.get(layer, set())
        return self.by_rule or (name, EVERY) in read or (name, code) in read

    def count_read(self, layer: str, name: str) -> int:
        """For how many codes of the codebook the coder has looked in a statement."""
        return sum(self.is_read(layer, name, code.id) for code in self.codebooks[layer].codes)

    def keep_read(self, table: pd.DataFrame, layer: str) -> pd.DataFrame:
        """The rows of statements and codes that the coder has looked for."""
        if self.by_rule:
            return table
        pairs = zip(table["statement_id"], table["code"], strict=True)
        read = [self.is_read(layer, *pair) for pair in pairs]
        return table[np.array(read, dtype=bool)]

    def keep_counted(self, table: pd.DataFrame) -> pd.DataFrame:
        """The rows in title, body and calls of the statements that speak."""
        counted = table["role"].isin(COUNTED_ROLES) & table["statement_id"].isin(self.speaking)
        return table[counted]

    @cached_property
    def own(self) -> dict[str, pd.DataFrame]:
        """By layer, the counted codings in the statements' own words."""
        counted = {layer: self.keep_counted(table) for layer, table in self.codings.items()}
        return {
            layer: self.keep_read(table[table["voice"] != "other"], layer)
            for layer, table in counted.items()
        }

    @cached_property
    def stances(self) -> pd.DataFrame:
        """The table of `count_stances`, where the coder has looked."""
        if self.taken_from and set(self.speaking) <= set(self.taken_from.speaking):
            table = self.taken_from.stances
            return table[table["statement_id"].isin(self.speaking)].reset_index(drop=True)
        claims = self.codings["claim"]
        coverage = self.coverage.get("claim")
        table = count_stances(claims, self.corpus, self.codebooks["claim"], coverage=coverage)
        return self.keep_read(table, "claim")

    @cached_property
    def slogans(self) -> pd.DataFrame:
        """The slogans that nobody calls arguable, of all statements."""
        slogans = self.codings["slogan"]
        certain = slogans["certainty"] == CERTAIN
        return slogans[certain] if self.by_rule else self.keep_read(slogans, "slogan")

    @cached_property
    def families(self) -> pd.DataFrame:
        return group_slogans(self.slogans.reset_index(drop=True), self.codebooks["slogan"])

    @cached_property
    def unlisted(self) -> pd.DataFrame:
        return find_unlisted(self.corpus, self.codings["name"])

    @cached_property
    def wording(self) -> Wording:
        """The words in which runs that statements share are looked for."""
        return Wording(self.corpus)

    @cached_property
    def sturdiness(self) -> dict[str, pd.DataFrame]:
        """By layer, the tables of `measure_sturdiness`."""
        return {
            layer: measure_sturdiness(
                self.keep_read(self.codings[layer], layer).reset_index(drop=True),
                self.corpus, self.codebooks[layer], coverage=self.coverage.get(layer),
            )
            for layer in RANKED if layer in self.codebooks
        }  # fmt: skip


def code_corpus(corpus, codebooks: dict, origin: str) -> Coded:
    """The codings of all layers for which there is a codebook; ValueError for an unknown coder."""
    if origin == RULE:
        codings = {layer: CODE[layer](corpus, book) for layer, book in codebooks.items()}
        return Coded(corpus, codebooks, origin, codings, {})
    read = {layer: read_readings(corpus, book) for layer, book in codebooks.items()}
    covered = {layer: read_coverage(corpus, book) for layer, book in codebooks.items()}
    known = {*(c for t in (*read.values(), *covered.values()) for c in t["coder"])}
    if known and origin not in known:
        named = ", ".join([RULE, *sorted(known)])
        raise ValueError(f"Nobody coded under the name {origin!r}; choose one of: {named}.")
    codings, coverage = (
        {layer: table[table["coder"] == origin] for layer, table in tables.items()}
        for tables in (read, covered)
    )
    return Coded(corpus, codebooks, origin, codings, coverage)


def code_again(corpus, coded: Coded) -> Coded:
    """The same for another corpus; statements that both have in the same form are not coded again.

    Rules judge each statement by itself, so their rows can be taken over.
    """
    kept = find_kept(coded.corpus, corpus)
    rest = [name for name in corpus.statements.index if name not in set(kept)]
    if not coded.by_rule or len(rest) == len(corpus.statements):
        return code_corpus(corpus, coded.codebooks, coded.origin)
    taken = {
        layer: table[table["statement_id"].isin(kept)].reset_index(drop=True)
        for layer, table in coded.codings.items()
    }
    if rest:
        new = code_corpus(keep_only(corpus, rest), coded.codebooks, RULE).codings
        order = {name: place for place, name in enumerate(corpus.statements.index)}
        for layer, table in taken.items():
            joined = pd.concat([table, new[layer]], ignore_index=True)
            places = joined["statement_id"].map(order)
            taken[layer] = joined.iloc[places.argsort(kind="stable")].reset_index(drop=True)
    return Coded(corpus, coded.codebooks, RULE, taken, {}, None if rest else coded)


@dataclass(frozen=True, eq=False)
class Sides:
    """Two coded corpora, of which `large` is looked through for what `small` has not."""

    small: Coded
    large: Coded

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text that each statement is a version of, itself if of none."""
        return find_texts(self.large.corpus, self.small.corpus)

    @cached_property
    def kept(self) -> set[str]:
        """Statements that speak in `small` and have the same text in `large`."""
        return set(find_kept(self.small.corpus, self.large.corpus)) & set(self.small.speaking)

    @cached_property
    def new(self) -> list[str]:
        """Statements that speak in `large` and not, or not in the same words, in `small`."""
        return [name for name in self.large.speaking if name not in self.kept]

    @cached_property
    def changed(self) -> list[str]:
        """Statements that speak in `small` and are not, or not in the same words, in `large`."""
        return [name for name in self.small.speaking if name not in self.kept]

    def name_texts(self, names) -> set[str]:
        return {self.texts[name] for name in names}

    @cached_property
    def families(self) -> pd.DataFrame:
        """Slogans of both sides, grouped at once; `there` tells those that only `small` has."""
        book, old = self.large.codebooks["slogan"], self.small.slogans
        old = old[old["statement_id"].isin(self.changed)]
        if old.empty:
            return self.large.families.assign(there=False)
        both = [self.large.slogans.assign(there=False), old.assign(there=True)]
        return group_slogans(pd.concat(both, ignore_index=True), book)
