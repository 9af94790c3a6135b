"""The explorers of slogans: who raises which, and what fills a slot.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache

import ipywidgets as widgets
import pandas as pd

from helpers.showing.batches import Batch
from helpers.showing.escape import clean, escape
from helpers.showing.explorer import (
    Explorer,
    View,
    head_passages,
    link,
    make_dropdown,
    say_nothing,
)
from helpers.showing.firsts import ROW_LIMIT, keep_first, say_first
from helpers.showing.lines import (
    write_code,
    write_conditions,
    write_counted,
    write_literal,
    write_query,
)
from helpers.showing.matrices import matrix_slogans
from helpers.showing.pages import NO_STATEMENT, show_passages
from helpers.showing.signs import match_cell, say_slogan_zero
from helpers.showing.slogan_pages import NO_SLOT, show_family
from helpers.showing.slogan_sources import (
    ARGUABLE,
    CERTAIN,
    Raised,
    write_passages,
)
from helpers.showing.slots import matrix_slots, say_fillings

STANDING, SHARED = "", "shared"
NO_SLOGAN = "No slogan was found with these choices."
NO_KIND = "No slogan of this kind with this certainty."
ROWS_OF = "Rows: slogans that stand as “{kind}” somewhere; the signs count every kind."
TITLE = "Who raises which slogan"
TO_SLOTS = '<p class="sbs-note">Choose a cell to read the sentences of its slogans.</p>'


def explore_slogans(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """Slogans × statements, families together; a sign opens its family and the occurrences.

    By kind and certainty, in the order of first standing or by how many statements share them; by
    rule or, where somebody has read for slogans, by a reading: `coder` or `origin` says whose comes
    first, as in `choose_codings`.
    """
    from helpers.comparing.families import count_slogans
    from helpers.comparing.slogan_order import count_raised, order_by_sharing

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    raised = Raised(corpus, codebook, coder=coder, origin=origin)
    kinds = list(dict.fromkeys(raised.coders.by_rule["kind"]))
    kind = make_dropdown("Kind", [("All", ""), *((clean(name), name) for name in kinds)])
    certainty = _make_certainty()
    order = make_dropdown("Sort by", [("order of standing", STANDING), ("shared by most", SHARED)])
    batch = Batch(corpus)

    @lru_cache(maxsize=4)
    def counts_of(_coder: str, certainty: str, first: int, order: str) -> pd.DataFrame:
        # Only what is shown: of a thousand statements all cells are millions.
        families = raised.families(certainty)
        only = {"statements": batch.statements, "coverage": raised.coverage}
        table = count_slogans(families, corpus, **only)
        if order != SHARED:
            return table
        return order_by_sharing(table, raised=count_raised(families, corpus))

    @lru_cache(maxsize=32)
    def draw(
        coder: str, certainty: str, kind: str, order: str, first: int
    ) -> tuple[pd.DataFrame, str]:
        families, table = raised.families(certainty), counts_of(coder, certainty, first, order)
        if kind:
            # Chosen after counting: a slogan of this kind may stand elsewhere as another kind.
            table = table[table["slogan"].isin(families.loc[families["kind"] == kind, "slogan"])]
        shown, rows, found = keep_first(table, "slogan", ROW_LIMIT)
        if shown.empty:
            return shown, _say_none(NO_KIND if kind else NO_SLOGAN)
        said = _say_limit(rows, found, "slogans")
        if kind:
            said = f'<p class="sbs-note">{escape(ROWS_OF.format(kind=kind))}</p>{said}'
        return shown, said + matrix_slogans(shown)

    def view() -> View:
        kind.disabled = certainty.disabled = not raised.by_rule
        found, lines, read = raised.write_counted(certainty.value)
        names = ["count_slogans", *found, "plot_slogans"]
        lines.append(f"slogan_counts = count_slogans(families, corpus{read})")
        wanted = kind.value if raised.by_rule else ""
        if wanted:
            asked = write_conditions(kind=kind.value)
            lines.append(f'chosen = {write_query("families", asked)}["slogan"]')
            lines.append('slogan_counts = slogan_counts[slogan_counts["slogan"].isin(chosen)]')
        if order.value:
            names.append("order_by_sharing")
            lines.append("slogan_counts = order_by_sharing(slogan_counts)")
        if batch.controls:
            lines.append(f"slogan_counts = {batch.write('slogan_counts')}")
        lines.append(f"plot_slogans(slogan_counts, title={write_literal(TITLE)})")
        chosen = (certainty.value, wanted, order.value, batch.first)
        table, picture = draw(raised.coder, *chosen)
        return View(table, picture, write_code(names, *lines))

    @lru_cache(maxsize=64)
    def open_page(_coder: str, certainty: str, family: int, asked: str, statement: str) -> str:
        families = raised.families(certainty)
        page = show_family(families, codebook, family, corpus=corpus, chosen=statement)
        if not asked:
            return page
        here = families.query(asked)
        return page + show_passages(here, corpus, codebook=codebook, around=True)

    def behind(row) -> tuple[str, str]:
        # Where only the pattern is the same, its other fillings in the statement are shown.
        what = {"slogan": row.slogan} if row.n or row.quoted else {"family": row.family}
        asked = "" if row.zero else write_counted(**what, statement_id=row.statement_id)
        page = open_page(raised.coder, certainty.value, row.family, asked, row.statement_id)
        chosen = f"chosen={write_literal(row.statement_id)}"
        shown = f"show_family(families, codebook, {row.family}, corpus=corpus, {chosen})"
        names, lines = raised.write(certainty.value)
        names.append("show_family")
        if asked:
            names.append("show_passages")
            lines.append(f"here = {write_query('families', asked)}")
            shown += " + show_passages(here, corpus, codebook=codebook, around=True)"
        return head_passages(row, match_cell(row).words, page, ""), write_code(names, *lines, shown)

    controls = {**raised.controls, "Kind": kind, "Certainty": certainty, "Sort by": order}
    return link({**controls, **batch.controls}, view, behind)


def explore_slots(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """Patterns × statements with what fills their slots; a cell opens the sentences.

    By rule or by a reading, as in `explore_slogans`.
    """
    from helpers.comparing.slots import count_slots, find_slots

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    raised = Raised(corpus, codebook, coder=coder, origin=origin)
    if find_slots(raised.families(""), codebook).empty and not raised.coders.readers:
        return say_nothing(NO_SLOT)
    certainty = _make_certainty()
    batch = Batch(corpus)

    @lru_cache
    def counts_of(_coder: str, certainty: str) -> pd.DataFrame:
        slots = find_slots(raised.families(certainty), codebook)
        return count_slots(slots, corpus, coverage=raised.coverage)

    @lru_cache(maxsize=16)
    def draw(coder: str, certainty: str, first: int) -> tuple[pd.DataFrame, str]:
        counts = batch.pick(counts_of(coder, certainty))
        table, rows, found = keep_first(counts, "pattern", ROW_LIMIT)
        table = table.assign(label=table["pattern_label"])
        if table.empty:
            return table, _say_none(NO_SLOT)
        return table, _say_limit(rows, found, "patterns") + matrix_slots(table)

    def view() -> View:
        certainty.disabled = not raised.by_rule
        found, lines, read = raised.write_counted(certainty.value)
        lines.append(f"slot_counts = count_slots(find_slots(families, codebook), corpus{read})")
        if batch.controls:
            lines.append(f"slot_counts = {batch.write('slot_counts')}")
        lines.append("show_slots(slot_counts)")
        names = ["count_slots", "find_slots", *found, "show_slots"]
        picture = draw(raised.coder, certainty.value, batch.first)
        return View(*picture, write_code(names, *lines))

    def behind(row) -> tuple[str, str]:
        asked = write_counted(pattern=row.pattern, statement_id=row.statement_id)
        here = raised.families(certainty.value).query(asked)
        page = show_passages(here, corpus, codebook=codebook, around=True)
        words = say_slogan_zero(row.zero) if row.zero else say_fillings(row)
        shown = write_passages("families", asked)
        names, lines = raised.write(certainty.value)
        code = write_code([*names, "show_passages"], *lines, shown)
        return head_passages(row, words, page, row.zero), code

    controls = {**raised.controls, "Certainty": certainty, **batch.controls}
    return link(controls, view, behind, prompt=TO_SLOTS)


def _make_certainty() -> widgets.Dropdown:
    return make_dropdown("Certainty", [(CERTAIN, CERTAIN), (f"{CERTAIN} and {ARGUABLE}", "")])


def _say_none(words: str) -> str:
    """As high as a matrix, so that the page keeps its place while somebody tries choices."""
    return f'<div class="sbs-grid sbs-nothing"><p class="sbs-note">{words}</p></div>'


def _say_limit(shown: int, found: int, noun: str) -> str:
    said = say_first(shown, found, noun, "this order")
    return f'<p class="sbs-note">{said}</p>' if said else ""
