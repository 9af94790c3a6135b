"""A corpus without some of its statements, made from what has been read already."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields

import pandas as pd

from helpers.reading.corpus import Corpus

LINKS = ("version_of", "related")


def leave_out(corpus: Corpus, statement_id: str) -> Corpus:
    """The corpus as if this statement were not there; nothing is read again.

    Links to it are emptied, so a version that is left behind speaks for itself, and each of several
    does; problems of its file are dropped. Another file with the same content, which was not read
    because of this one, stays unread. KeyError if there is no such statement.
    """
    if statement_id not in corpus.statements.index:
        raise KeyError(f"There is no statement {statement_id!r} in this corpus.")
    return keep_only(corpus, [name for name in corpus.statements.index if name != statement_id])


def keep_only(corpus: Corpus, statement_ids: Iterable[str]) -> Corpus:
    """The corpus with these statements only, in stated order; ids that it has not are passed by."""
    wanted = set(statement_ids)
    kept = [name for name in corpus.statements.index if name in wanted]
    if len(kept) == len(corpus.statements):
        return corpus
    own = {field.name: _keep(getattr(corpus, field.name), wanted) for field in fields(corpus)}
    own["statements"] = _unlink(corpus.statements.loc[kept])
    own["problems"] = _keep_problems(corpus, wanted)
    smaller = type(corpus)(**own)
    # Tables that were made when somebody asked for them are kept in the instance itself.
    made = {name: table for name, table in vars(corpus).items() if name not in own}
    for name, table in made.items():
        if _has_statements(table):
            vars(smaller)[name] = _keep(table, wanted)
    return smaller


def _keep(value: object, wanted: set[str]) -> object:
    """The entries or rows of these statements; what belongs to no statement as it is."""
    if isinstance(value, Mapping):
        return {name: entry for name, entry in value.items() if name in wanted}
    return _keep_rows(value, wanted) if _has_statements(value) else value


def _has_statements(value: object) -> bool:
    return isinstance(value, pd.DataFrame) and "statement_id" in value


def _keep_rows(table: pd.DataFrame, wanted: set[str]) -> pd.DataFrame:
    rows = table[table["statement_id"].isin(wanted)].reset_index(drop=True)
    renewed = {
        name: _renew(column)
        for name, column in rows.items()
        if isinstance(column.dtype, pd.CategoricalDtype)
    }
    return rows.assign(**renewed)


def _renew(column: pd.Series) -> pd.Series:
    """Categories in the order in which they stand, without those that no row has any more."""
    codes, held = pd.factorize(column.cat.codes)
    return pd.Series(pd.Categorical.from_codes(codes, column.cat.categories[held]), column.index)


def _unlink(statements: pd.DataFrame) -> pd.DataFrame:
    """Without links to statements that are not there."""
    here = set(statements.index)
    linked = {
        column: [
            ";".join(name for name in cell.split(";") if name in here)
            for cell in statements[column]
        ]
        for column in LINKS
    }
    return statements.assign(**linked).astype(dict.fromkeys(LINKS, "str"))


def _keep_problems(corpus: Corpus, wanted: set[str]) -> pd.DataFrame:
    """Without what was wrong with the files of others, and with their rows in statements.csv."""
    gone = corpus.statements[~corpus.statements.index.isin(wanted)]
    rows = [f"the row of {name}" for name in gone.index]
    problems = corpus.problems
    dropped = problems["file"].isin(gone["file"]) | problems["place"].isin(rows)
    return problems[~dropped].reset_index(drop=True)
