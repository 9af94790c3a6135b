"""The naming ledger: by which forms each statement names each referent, and what is said of it.

As a table to read in a notebook, and as a matrix of buttons for the board.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.matrices import draw_matrix
from helpers.showing.named import (
    FORMS_SHOWN,
    OWN,
    QUOTED,
    Form,
    Forms,
    list_forms,
    list_predicates,
    pick_cells,
    pick_predicates,
    say_forms,
    write_number,
)
from helpers.showing.pages import NO_STATEMENT, Page
from helpers.showing.signs import MANY, Cell, group_labels, origin_words, zero_legend, zero_sign

PREDICATES_SHOWN = 3
OTHER_SIGN, OTHER_KIND = "other", "named, but by no form of this kind"
CAPTION = "Who and what is named how"
NO_REFERENT = "This codebook lists no referent here yet."
NO_FORM = "No form of this kind stands in these statements."


def show_ledger(
    names: pd.DataFrame, corpus, codebook, *, group: str = "", kind: str = "",
    statements: Iterable[str] | None = None, coverage: pd.DataFrame | None = None,
) -> Page:  # fmt: skip
    """Referents × statements from `find_names`: forms with their counts, and what is said of it.

    `group` is the id of a group of the codebook, `kind` one of the kinds of form; without them all
    are shown. `statements` are ids of compared statements, the first 12 if none are given;
    `coverage` tells what the coder of a reading has read. Raises ValueError for a group that the
    codebook has not, KeyError for a statement that is not compared.
    """
    from helpers.coding.predicates import find_predicates
    from helpers.comparing.counts import count_codes
    from helpers.comparing.forms import count_forms

    compared = corpus.compared
    shown = compared[:MANY] if statements is None else list(statements)
    if group and group not in {known.id for known in codebook.groups}:
        known = ", ".join(known.id for known in codebook.groups) or "none, it has no groups"
        raise ValueError(f"{codebook.file.name} has no group {group!r}; take one of {known}.")
    for name in shown:
        if name not in compared:
            raise KeyError(f"There is no statement {name!r} among those that are compared.")
    if not shown:
        return _say(NO_STATEMENT)
    here = names[names["statement_id"].isin(shown)]
    forms = list_forms(count_forms(here, corpus, codebook), kind)
    counted = count_codes(here, corpus, codebook, coverage=coverage)
    counts = pick_cells(counted, forms, group, kind, shown)
    if counts.empty:
        return _say(NO_FORM if kind else NO_REFERENT)
    told = find_predicates(here, corpus)
    # Chosen afterwards: what stands before a name may be a mention of another kind.
    told = pick_predicates(told, here[here["kind"] == kind]) if kind else told
    said = list_predicates(told)
    caption = f"{CAPTION}: {group_labels([group], codebook)[group]}" if group else CAPTION
    note = "".join(
        f'<p class="sbs-meta" dir="auto">{escape(origin_words(*who))}</p>'
        for who in names[["origin", "coder"]].drop_duplicates().to_numpy()
        if who[0] != "rule"
    )
    if statements is None and len(compared) > MANY:
        note += f'<p class="sbs-note">The first {MANY} of {len(compared):,} statements.</p>'
    return Page(f'<div class="sbs">{note}{_table(counts, forms, said, caption, codebook)}</div>')


def matrix_forms(counts: pd.DataFrame, forms: Forms, *, codebook=None) -> str:
    """Referents × statements as buttons, from rows of a counts table; keys are its row numbers.

    Each cell lists its forms, the most frequent first. For many statements it is their number.
    """
    many = counts["statement_id"].nunique() > MANY
    places = list(zip(counts["statement_id"], counts["code"], strict=True))
    sums = [sum(form.n for form in forms.get(place, ())) for place in places]
    highest = max([1, *sums])
    cells, filled = [], {}
    for key, place, n, zero in zip(counts.index, places, sums, counts["zero"], strict=True):
        here = forms.get(place, [])
        if not here:
            sign, words = (zero_sign(zero), zero) if zero else (OTHER_SIGN, OTHER_KIND)
            cells.append(Cell(sign, "", words, "zero"))
        elif many:
            lead = write_number(n, sum(form.quoted for form in here))
            cells.append(Cell(lead, "", say_forms(here), "count", n / highest))
        else:
            cells.append(Cell("", "", say_forms(here), "forms"))
            filled[key] = _list_lines(here)
    legend = _explain(counts, forms, "(2)")
    if many:
        legend.append(("", f"for more than {MANY} statements the forms are left out"))
    look = {"corner": "Referent", "codebook": codebook, "filled": filled}
    return draw_matrix(counts, cells, legend, key="code", **look)


def _table(
    counts: pd.DataFrame, forms: Forms, said: dict[tuple[str, str], list[str]], caption: str,
    codebook,
) -> str:  # fmt: skip
    statements = list(dict.fromkeys(counts["statement_id"]))
    grouped = counts["group"].nunique() > 1
    labels = group_labels(set(counts["group"]), codebook)
    places = zip(counts["statement_id"], counts["code"], strict=True)
    zeros = dict(zip(places, counts["zero"], strict=True))
    head = "".join(f'<th scope="col"><bdi>{escape(name)}</bdi></th>' for name in statements)
    rows = []
    referents = counts.drop_duplicates("code").itertuples()
    for group, members in groupby(referents, key=lambda row: row.group if grouped else ""):
        if grouped:
            rows.append(
                f'<tr class="sbs-group"><th scope="rowgroup" colspan="{len(statements) + 1}">'
                f"<bdi>{escape(labels[group]) or 'No group'}</bdi></th></tr>"
            )
        for row in members:
            cells = "".join(
                f"<td>{_cell(forms.get(place), zeros[place], said.get(place, []))}</td>"
                for place in ((name, row.code) for name in statements)
            )
            rows.append(f'<tr><th scope="row" dir="auto">{escape(row.label)}</th>{cells}</tr>')
    legend = " · ".join(
        f"<b>{escape(sign)}</b> {escape(meaning)}"
        for sign, meaning in _explain(counts, forms, "(2 quoted)")
    )
    return (
        f'<div class="sbs-scroll" tabindex="0" role="region" aria-label="{escape(caption)}">'
        f'<table class="sbs-table sbs-ledger"><caption dir="auto">{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">Referent</th>{head}</tr></thead>'
        f'<tbody>{"".join(rows)}</tbody></table></div><p class="sbs-note">{legend}</p>'
    )


def _cell(forms: list[Form] | None, zero: str, said: list[str]) -> str:
    """Forms with count and kind, one per line, and below them what is said of the referent."""
    if not forms:
        return zero_sign(zero) if zero else OTHER_SIGN
    lines = []
    for form in forms:
        counts = [f"<b>{form.n}</b>"] * bool(form.n)
        counts += [f"({form.quoted} quoted)"] * bool(form.quoted)
        lines.append(
            f'<li dir="auto"><bdi>{escape(form.form)}</bdi> {" ".join(counts)} '
            f"<small>{escape(form.kind)}</small></li>"
        )
    told = [f"<bdi>{escape(text)}</bdi>" for text in said[:PREDICATES_SHOWN]]
    more = len(said) - PREDICATES_SHOWN
    told += [f"and {more} more"] if more > 0 else []
    below = f'<p class="sbs-said">said of it: {"; ".join(told)}</p>' if told else ""
    return f"<ul>{''.join(lines)}</ul>{below}"


def _list_lines(forms: list[Form]) -> str:
    lines = [
        f'<span class="sbs-form"><bdi>{escape(form.form)}</bdi> '
        f"<small>{write_number(form.n, form.quoted)}</small></span>"
        for form in forms[:FORMS_SHOWN]
    ]
    more = len(forms) - FORMS_SHOWN
    lines += [f'<span class="sbs-form"><small>+{more} more</small></span>'] if more > 0 else []
    return "".join(lines)


def _explain(counts: pd.DataFrame, forms: Forms, quoted: str) -> list[tuple[str, str]]:
    """Signs of a ledger and what they mean; only those that occur. `quoted` is how it shows 2."""
    places = list(zip(counts["statement_id"], counts["code"], strict=True))
    shown = [form for place in places for form in forms.get(place, ())]
    entries = [("3", OWN)] * any(form.n for form in shown)
    entries += [(quoted, QUOTED)] * any(form.quoted for form in shown)
    entries += zero_legend(counts["zero"])
    named = (place for place, zero in zip(places, counts["zero"], strict=True) if not zero)
    return entries + [(OTHER_SIGN, OTHER_KIND)] * any(place not in forms for place in named)


def _say(words: str) -> Page:
    return Page(f'<div class="sbs"><p class="sbs-note">{escape(words)}</p></div>')
