"""Units of agreement: sentences × codes that at least two coders have read.

A sentence counts for a code only where two of the coders say that they have read it for that code,
in the text and with the definition of today. What somebody coded without saying so is left out:
the silence of the others, or his own around it, would be taken for a "no" that nobody gave. Title,
body and calls of the compared statements are looked at. A passage counts in every sentence of which
it holds at least one word. Coders code sentences, so words that a statement quotes count for the
coder who coded them like its own words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.coding.codebook import read_codebook
from helpers.coding.coders import CLASS_CODER, RULES_CODER, SHIPPED_CODER
from helpers.coding.own_codes import add_own_codes
from helpers.coding.read_parts import read_parts
from helpers.comparing.counts import check_codes
from helpers.comparing.ground import find_marked, lay_ground
from helpers.comparing.read_sentences import cover_by_rule, find_read

UNIT_COLUMNS = ["statement_id", "sentence", "code", "coder", "value", "readers"]
NO_PATTERN = "no pattern"
# What a coder may have made of a unit, by number; -1 is not read. A claim may be both supported
# and rejected in one sentence, which adds up.
UNREAD, ABSENT, PRESENT, REJECTS = -1, 0, 1, 2
VALUES = {"claim": ("", "supports", "rejects", "both")}
PLAIN_VALUES = ("", "present")


@dataclass(frozen=True, eq=False)
class Units:
    """What each coder made of each sentence, by code: `values` is codes × coders × sentences.

    `shared` tells which codes stand in the codebook's file, and not only in somebody's own list.
    `marks` has one column per word of a coding, in sentences that its coder has read for the code:
    positions of code, coder, word, sentence. `words` says what the values mean.
    """

    sentences: pd.DataFrame
    codes: list[str]
    labels: list[str]
    coders: list[str]
    values: np.ndarray
    shared: np.ndarray
    marks: np.ndarray
    words: tuple[str, ...]

    @property
    def asked(self) -> np.ndarray:
        """Which codes there are to read for: those of the codebook's file."""
        return self.shared & (np.array(self.codes, dtype=object) != "")

    @property
    def counting(self) -> np.ndarray:
        """Codes × sentences: the units, which at least two coders have read."""
        return (self.values >= 0).sum(axis=1) >= 2

    @property
    def counts(self) -> np.ndarray:
        """Codes × sentences × values: how many coders gave each value; 0 where it is no unit."""
        tallies = [(self.values == value).sum(axis=1) for value in range(len(self.words))]
        return np.stack(tallies, axis=-1) * self.counting[..., None]


def find_units(
    readings, corpus, codebook, parts, *, coders: Sequence[str] | None = None
) -> pd.DataFrame:
    """One row per sentence × code × coder who has read it, where at least two have.

    Statements, sentences and codes in stated order. `value` is empty where the coder has not coded
    it, else "present", or of claims "supports", "rejects" or "both"; `readers` is how many coders
    have read the unit. Without `coders` those of `readings` are compared, without "class". A coder
    who read and found nothing has no row there: name everybody, as `list_readers` does. Raises
    ValueError for codes that the codebook has not, and where "class" is among the coders.
    """
    units = lay_out(readings, corpus, codebook, parts, coders)
    read = np.moveaxis((units.values >= 0) & units.counting[:, None], 2, 0)
    sentence, code, coder = np.nonzero(read)
    value = units.values[code, coder, sentence]
    readers = read.sum(axis=2)
    place = units.sentences.iloc[sentence]
    columns = {
        "statement_id": place["statement_id"].to_numpy(),
        "sentence": place["sentence"].to_numpy(),
        "code": pick(units.codes, code),
        "coder": pick(units.coders, coder),
        "value": pick(units.words, value),
        "readers": readers[sentence, code].astype("int64"),
    }
    text = dict.fromkeys(("statement_id", "code", "coder", "value"), "str")
    return pd.DataFrame(columns, columns=UNIT_COLUMNS).astype(text)


def list_readers(
    readings: pd.DataFrame, parts: pd.DataFrame | None = None, *, people_only: bool = False
) -> list[str]:
    """Everybody who coded or, by `parts`, read: people by name, then "shipped", then "rules".

    Never "class": what a class has settled is made of these readings and is no further one.
    """
    named = set(readings["coder"].unique()) | set([] if parts is None else parts["coder"].unique())
    people = sorted(
        named - {CLASS_CODER, SHIPPED_CODER, RULES_CODER}, key=lambda name: (name.casefold(), name)
    )
    others = [] if people_only else [name for name in (SHIPPED_CODER, RULES_CODER) if name in named]
    return [*people, *others]


def choose_coders(readings: pd.DataFrame, coders: Sequence[str] | None) -> list[str]:
    """These coders, or those of the readings; ValueError for "class"."""
    if coders is None:
        return list_readers(readings)
    if CLASS_CODER in coders:
        raise ValueError(
            'What the class has settled is no reading of its own; leave "class" out of coders.'
        )
    return list(dict.fromkeys(coders))


def find_tables(corpus, layer: str, codebook, parts) -> tuple:
    """Codebook and parts as given, else those of the layer, with the codes of own lists."""
    if codebook is None and not layer:
        raise ValueError('Say what is compared: layer="claim", or a codebook.')
    if codebook is None:
        codebook = add_own_codes(read_codebook(f"{layer}s", corpus), corpus)
    return codebook, read_parts(corpus, codebook) if parts is None else parts


def lay_out(
    readings, corpus, codebook, parts, coders: Sequence[str] | None = None, *, least: int = 2
) -> Units:
    """The units of these coders, in the sentences that `least` of them have read for something."""
    coders = choose_coders(readings, coders)
    return lay_out_of(readings, corpus, codebook, parts, coders, least=least)


def lay_out_of(readings, corpus, codebook, parts, coders: list[str], *, least: int) -> Units:
    """As `lay_out`, of any coders, "class" too."""
    ground = lay_ground(corpus)
    of_layer = (readings["layer"] == codebook.layer) & readings["coder"].isin(coders)
    codings = readings[of_layer].reset_index(drop=True)
    codes, labels = _list_codes(codings, codebook)
    shared = ~np.isin(np.array(codes, dtype=object), list(codebook.own))
    here = _choose_parts(parts, corpus, codebook, coders)
    rows, read = find_read(here, ground, codes, shared, coders, least=least)
    passage, word, sentence = find_marked(codings, ground)
    code = pd.Index(codes, dtype="str").get_indexer(codings["code"])[passage]
    coder = pd.Index(coders, dtype="str").get_indexer(codings["coder"])[passage]
    place = np.searchsorted(rows, sentence)
    there = np.append(rows, -1)[place] == sentence
    code, coder, place, word, passage = (
        part[there] for part in (code, coder, place, word, passage)
    )
    was_read = read[code, coder, place]
    code, coder, place, word, passage = (
        part[was_read] for part in (code, coder, place, word, passage)
    )
    values = np.where(read, ABSENT, UNREAD).astype("int8")
    np.bitwise_or.at(values, (code, coder, place), _give_values(codings, codebook.layer)[passage])
    marks = np.stack([code, coder, word, place])[:, word >= 0]
    words = VALUES.get(codebook.layer, PLAIN_VALUES)
    sentences = ground.sentences.iloc[rows]
    return Units(sentences, codes, labels, coders, values, shared, marks, words)


def pick(names: Sequence[str], positions: np.ndarray) -> np.ndarray:
    """The name at each position."""
    return np.array([*names, ""], dtype=object)[positions]


def _list_codes(codings: pd.DataFrame, codebook) -> tuple[list[str], list[str]]:
    """Codes and labels of the codebook; of slogans, calls that fill no pattern are one more."""
    codes, labels = (codebook.table[name].tolist() for name in ("code", "label"))
    if codebook.layer == "slogan" and (codings["code"] == "").any():
        return [*codes, ""], [*labels, NO_PATTERN]
    check_codes(codings.drop_duplicates("code"), codebook)
    return codes, labels


def _choose_parts(parts: pd.DataFrame, corpus, codebook, coders: list[str]) -> pd.DataFrame:
    """The parts of the layer that still fit; the rules have read what they could search."""
    fitting = (parts["layer"] == codebook.layer) & parts["fits"].astype(bool)
    here = parts[fitting & parts["coder"].isin(coders)]
    if RULES_CODER in coders and not (here["coder"] == RULES_CODER).any():
        here = pd.concat([here, cover_by_rule(corpus, codebook)])
    return here.reset_index(drop=True)


def _give_values(codings: pd.DataFrame, layer: str) -> np.ndarray:
    if layer != "claim":
        return np.full(len(codings), PRESENT, dtype="int8")
    return np.where(codings["polarity"] == "rejects", REJECTS, PRESENT).astype("int8")
