"""What a cell of the naming ledger holds: forms, how often they stand, what is said with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.escape import escape
from helpers.showing.pages import show_table
from helpers.showing.signs import number

FORMS_SHOWN = 8
OWN = "mentions in the statement's own words"
QUOTED = "mentions that only quote it from others"
RULE_WORDS = {
    "apposition": "beside the name",
    "is a": "after the name and “is” or the like",
    "before it": "before the name",
}


class Form(NamedTuple):
    """A form in one cell: how often in the statement's own words, how often in quoted ones."""

    form: str
    kind: str
    n: int
    quoted: int


# Forms by (statement_id, code).
Forms = dict[tuple[str, str], list[Form]]


def list_forms(forms: pd.DataFrame, kind: str = "") -> Forms:
    """The rows of `count_forms` by cell; only those of one kind, if it is given."""
    columns = ["statement_id", "code", "form", "kind", "n", "quoted"]
    cells: Forms = {}
    for name, code, *form in zip(*(forms[column].tolist() for column in columns), strict=True):
        if not kind or form[1] == kind:
            cells.setdefault((name, code), []).append(Form(*form))
    return cells


def list_predicates(predicates: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """What is said of a referent in a statement, each once, in the order of the text."""
    counted = predicates[predicates["role"].isin(COUNTED_ROLES)]
    said: dict[tuple[str, str], dict[str, None]] = {}
    columns = ["statement_id", "code", "text", "voice"]
    rows = zip(*(counted[column].tolist() for column in columns), strict=True)
    for name, code, text, voice in rows:
        quoted = " (quoted)" if voice == "other" else ""
        said.setdefault((name, code), {})[f"{' '.join(text.split())}{quoted}"] = None
    return {place: list(texts) for place, texts in said.items()}


def pick_predicates(predicates: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """The predicates in counted roles that are said of these mentions, by their form."""
    named = ["statement_id", "code", "form"]
    said = pd.MultiIndex.from_frame(predicates[named])
    of_these = said.isin(pd.MultiIndex.from_frame(mentions[named]))
    return predicates[of_these & predicates["role"].isin(COUNTED_ROLES)]


def pick_cells(
    counts: pd.DataFrame, forms: Forms, group: str, kind: str, statements: Iterable[str]
) -> pd.DataFrame:
    """The rows of a counts table that a view shows.

    Of one kind, only the referents that somebody names so: the others would be rows of nothing.
    """
    kept = counts["statement_id"].isin(list(statements))
    if group:
        kept &= counts["group"] == group
    if kind:
        shown = set(counts.loc[kept, "statement_id"])
        kept &= counts["code"].isin({code for name, code in forms if name in shown})
    return counts[kept]


def say_forms(forms: list[Form]) -> str:
    """`IRI 2, regime 1 and 1 quoted, and 3 more forms`: what a cell lists, in words."""
    said = []
    for form in forms[:FORMS_SHOWN]:
        counts = [str(form.n)] * bool(form.n) + [f"{form.quoted} quoted"] * bool(form.quoted)
        said.append(f"{form.form} {' and '.join(counts)}")
    more = len(forms) - FORMS_SHOWN
    return ", ".join([*said, *([f"and {number(more, 'more form')}"] if more > 0 else [])])


def say_mentions(n: int, quoted: int) -> str:
    """`3 mentions in its own words, 1 more quoted`."""
    if quoted and not n:
        return f"{number(quoted, 'mention')}, only quoted"
    return f"{number(n, 'mention')} in its own words{f', {quoted} more quoted' if quoted else ''}"


def write_number(n: int, quoted: int) -> str:
    """`3 (1)`: own words, and quoted ones in brackets."""
    return " ".join([str(n)] * bool(n) + [f"({quoted})"] * bool(quoted))


def table_forms(forms: list[Form]) -> str:
    """The forms of one cell as a small table."""
    rows = [(form.form, form.kind, form.n, form.quoted) for form in forms]
    table = pd.DataFrame(rows, columns=["form", "kind", "own words", "quoted"])
    return show_table(table, caption="Forms")


def tell_predicates(predicates: pd.DataFrame) -> str:
    """What is said of a referent, each with the rule that found it, or nothing."""
    if predicates.empty:
        return ""
    items = "".join(
        f'<li dir="auto"><bdi>{escape(row.text)}</bdi>'
        f'<span class="sbs-facts">{"quoted, " if row.voice == "other" else ""}'
        f"{escape(RULE_WORDS.get(row.rule, row.rule))}</span></li>"
        for row in predicates.drop_duplicates(["text", "rule", "voice"]).itertuples()
    )
    return f'<p class="sbs-part">Said of it here</p><ul class="sbs-told">{items}</ul>'
