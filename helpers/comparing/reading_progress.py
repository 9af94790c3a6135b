"""Who has read and coded what: the coders × statements of a teacher's board, and codes unused."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from helpers.comparing.counts import find_unit
from helpers.comparing.ground import find_marked, lay_ground
from helpers.comparing.units import Units, choose_coders, lay_out, list_readers

READ_COLUMNS = ["sentences", "read", "share", "finished"]
PROGRESS_COLUMNS = ["coder", "statement_id", "codings", "unread", *READ_COLUMNS]
GROUP_COLUMNS = ["coder", "statement_id", "group", "label", "codes", *READ_COLUMNS]
USE_COLUMNS = ["code", "label", "coder", "n"]


def count_reading(
    readings, corpus, codebook, parts, *, coders: Sequence[str] | None = None
) -> pd.DataFrame:
    """One row per coder × compared statement: how much was read, how much was coded.

    Without `coders` everybody of the two tables but "class". `codings` are passages; `unread` are
    those of them in a sentence that the coder has not marked as read for the code, which no measure
    of agreement counts. `sentences` are the statement's counted ones, `read` those that were read
    for all codes; `share` is the share of sentences × codes read, missing in a statement without
    a sentence, and `finished` says that all are. All codes are those of the codebook's file: nobody
    is asked to read for what others thought of.
    """
    coders = list_readers(readings, parts) if coders is None else choose_coders(readings, coders)
    units = lay_out(readings, corpus, codebook, parts, coders, least=1)
    table = _count_read(units, corpus, units.asked)
    codings = _count_codings(readings, corpus, codebook, units)
    cells = pd.MultiIndex.from_frame(table[["coder", "statement_id"]])
    for name in ("codings", "unread"):
        table[name] = codings[name].reindex(cells, fill_value=0).to_numpy(dtype="int64")
    return table[PROGRESS_COLUMNS]


def count_group_reading(
    readings, corpus, codebook, parts, *, coders: Sequence[str] | None = None
) -> pd.DataFrame:
    """One row per coder × compared statement × group of codes: how much was read for the group.

    Groups as the codebook has them; codes without one come last, with an empty `group`, and own
    codes are left out. `codes` is how many codes the group has. The rest as in `count_reading`.
    """
    coders = list_readers(readings, parts) if coders is None else choose_coders(readings, coders)
    units = lay_out(readings, corpus, codebook, parts, coders, least=1)
    group_of = dict(zip(codebook.table["code"], codebook.table["group"], strict=True))
    of_code = np.array([group_of.get(code, "") for code in units.codes], dtype=object)
    labels = dict(zip(codebook.group_table["group"], codebook.group_table["label"], strict=True))
    tables = []
    for group in dict.fromkeys([*labels, ""]):
        chosen = units.asked & (of_code == group)
        if chosen.any():
            table = _count_read(units, corpus, chosen)
            tables.append(
                table.assign(group=group, label=labels.get(group, ""), codes=chosen.sum())
            )
    # Each table has the same coders and statements in the same order.
    whole = pd.concat(tables) if tables else _count_read(units, corpus, units.asked)[:0]
    whole = whole.sort_index(kind="stable").reindex(columns=GROUP_COLUMNS)
    return whole.reset_index(drop=True).astype({"group": "str", "label": "str", "codes": "int64"})


def count_use(readings, codebook, *, coders: Sequence[str] | None = None) -> pd.DataFrame:
    """One row per code × coder, zeros included: in how many sentences the coder has the code.

    Of names mentions are counted. All roles and statements count, read or not: it is asked whether
    a code is of use. Without `coders` those of `readings`, without "class".
    """
    coders = choose_coders(readings, coders)
    here = readings[readings["layer"] == codebook.layer]
    unit = ["code", "coder", "statement_id", find_unit(codebook)]
    used = here[unit].drop_duplicates().groupby(["code", "coder"]).size()
    cells = pd.MultiIndex.from_product([codebook.table["code"], coders], names=["code", "coder"])
    table = used.reindex(cells, fill_value=0).rename("n").reset_index()
    labels = dict(zip(codebook.table["code"], codebook.table["label"], strict=True))
    table["label"] = table["code"].map(labels)
    text = dict.fromkeys(("code", "label", "coder"), "str")
    return table[USE_COLUMNS].astype({**text, "n": "int64"})


def _count_read(units: Units, corpus, chosen: np.ndarray) -> pd.DataFrame:
    """One row per coder × compared statement: sentences, how far they were read for these codes."""
    ground = lay_ground(corpus)
    names = list(corpus.compared)
    statement = np.array([ground.ranks[name] for name in ground.sentences["statement_id"]], "int64")
    sentences = np.bincount(statement, minlength=len(names))
    cells, codes = (units.values[chosen] >= 0).sum(axis=0), int(chosen.sum())
    of_row = statement[units.sentences.index]
    shape = (len(units.coders), len(names))
    whole, parts = np.zeros(shape, dtype="int64"), np.zeros(shape, dtype="int64")
    np.add.at(whole.T, of_row, (cells == codes).T & (codes > 0))
    np.add.at(parts.T, of_row, cells.T)
    asked = np.tile(sentences * codes, (len(units.coders), 1))
    table = pd.DataFrame(
        {
            "coder": np.repeat(np.array(units.coders, dtype=object), len(names)),
            "statement_id": np.tile(np.array(names, dtype=object), len(units.coders)),
            "sentences": np.tile(sentences, len(units.coders)),
            "read": whole.ravel(),
            "share": (parts / np.where(asked > 0, asked, np.nan)).ravel(),
        }
    )
    table["finished"] = (table["sentences"] > 0) & (table["read"] == table["sentences"])
    return table.astype({"coder": "str", "statement_id": "str"})


def _count_codings(readings, corpus, codebook, units: Units) -> pd.DataFrame:
    """By coder and statement: passages, and those in a sentence not read for their code."""
    here = readings[(readings["layer"] == codebook.layer) & readings["coder"].isin(units.coders)]
    here = here.reset_index(drop=True)
    passage, _, sentence = find_marked(here, lay_ground(corpus))
    code = pd.Index(units.codes, dtype="str").get_indexer(here["code"])[passage]
    coder = pd.Index(units.coders, dtype="str").get_indexer(here["coder"])[passage]
    row = units.sentences.index.get_indexer(sentence)
    read = np.zeros(len(row), dtype=bool)
    seen = row >= 0
    read[seen] = units.values[code[seen], coder[seen], row[seen]] >= 0
    marked = here.assign(codings=1, unread=False)
    marked.loc[np.unique(passage[~read]), "unread"] = True
    return marked.groupby(["coder", "statement_id"])[["codings", "unread"]].sum()
