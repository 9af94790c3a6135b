"""Explorers of naming: the ledger of forms, names nobody listed, names exchanged.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from helpers.coding.codebook import FORM_KINDS
from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.batches import SHOWN, Batch
from helpers.showing.board import Board
from helpers.showing.coders import Coders
from helpers.showing.escape import clean
from helpers.showing.explorer import (
    Explorer,
    View,
    head_passages,
    link,
    make_dropdown,
    say_nothing,
    watch,
)
from helpers.showing.ledger import NO_FORM, NO_REFERENT, OTHER_KIND, matrix_forms
from helpers.showing.lines import (
    write_code,
    write_conditions,
    write_counted,
    write_literal,
    write_query,
)
from helpers.showing.named import (
    Forms,
    list_forms,
    pick_cells,
    pick_predicates,
    say_mentions,
    table_forms,
    tell_predicates,
)
from helpers.showing.pages import NO_STATEMENT, show_passages
from helpers.showing.signs import MANY, group_labels, number
from helpers.showing.swapped import show_swaps
from helpers.showing.unlisted import (
    NAMES_SHOWN,
    count_cells,
    matrix_unlisted,
    show_lines,
    show_unlisted,
)

# So many referents are shown together at first; of more, one group.
FEW = 12
# Of so many referents the one to begin with is chosen.
MOST_COMPARED = 100
NAMES = "names = find_names(corpus, codebook)"
SENTENCES = '<p class="sbs-part">In these sentences</p>'
ALL_LISTED = "Every name that was found in these statements is listed in the codebook."
NO_SWAP = "No two statements name the same referent in different words of their own."


class Found(NamedTuple):
    """What one coder found: counts, forms, and by statement mentions and what is said of them."""

    counts: pd.DataFrame
    forms: pd.DataFrame
    mentions_of: dict[str, pd.DataFrame]
    said_in: dict[str, pd.DataFrame]


def explore_names(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """The naming ledger; a cell opens its forms, what is said of the referent, and the sentences.

    By group of the codebook and by kind of form; by rule or, where somebody has read, by a reading:
    `coder` or `origin` says whose comes first, as in `choose_codings`.
    """
    from helpers.coding.names import find_names
    from helpers.coding.predicates import find_predicates
    from helpers.comparing.counts import count_codes
    from helpers.comparing.forms import count_forms

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    if not codebook.codes:
        return say_nothing(NO_REFERENT)
    asked_for = {"coder": coder, "origin": origin}
    by_rule = find_names(corpus, codebook)
    coders = Coders(corpus, codebook, by_rule, rules_first=True, **asked_for)
    reading, readings = coders.make_control()

    @lru_cache
    def found_by(coder: str) -> Found:
        names = coders.codings(coder)
        counts = count_codes(names, corpus, codebook, coverage=coders.read_by(coder))
        forms, said = count_forms(names, corpus, codebook), find_predicates(names, corpus)
        return Found(counts, forms, _by_statement(names), _by_statement(said))

    used = dict.fromkeys(code.group for code in codebook.codes if code.group)
    groups = [(clean(label), name) for name, label in group_labels(used, codebook).items()]
    first = groups[0][1] if groups and len(codebook.codes) > FEW else ""
    group = make_dropdown("Group", [("All", ""), *groups], first)
    present = set(by_rule["kind"]) | set(coders.readings["kind"])
    kinds = [(kind, kind) for kind in FORM_KINDS if kind in present]
    kind = make_dropdown("Kind of form", [("All", ""), *kinds])
    batch = Batch(corpus)

    @lru_cache
    def cells_of(coder: str, kind: str) -> Forms:
        return list_forms(found_by(coder).forms, kind)

    @lru_cache(maxsize=64)
    def draw(coder: str, group: str, kind: str, first: int) -> tuple[pd.DataFrame, str]:
        cells = cells_of(coder, kind)
        table = pick_cells(found_by(coder).counts, cells, group, kind, batch.statements)
        if table.empty:
            return table, f'<p class="sbs-note">{NO_FORM}</p>'
        return table, matrix_forms(table, cells, codebook=codebook)

    def view() -> View:
        given = {"group": group.value, "kind": kind.value}
        options = [f"{name}={write_literal(value)}" for name, value in given.items() if value]
        if batch.controls:
            options.append(f"statements=corpus.compared[{batch.first}:{batch.first + SHOWN}]")
        found, lines, read = coders.write(reading.value, "find_names", "names")
        names = [*found, "show_ledger"]
        options += ["coverage=read"] * bool(read)
        if len(batch.statements) <= MANY:
            lines.append(f"show_ledger({', '.join(['names, corpus, codebook', *options])})")
        else:
            # The page of so many columns would be too wide to read; the figure has their numbers.
            names = ["count_codes", *found, "plot_counts"]
            if kind.value:
                lines.append(f"names = {write_query('names', write_conditions(kind=kind.value))}")
            lines.append(f"counts = count_codes(names, corpus, codebook{read})")
            if batch.controls:
                lines.append(f"counts = {batch.write('counts')}")
            counted = write_query("counts", write_conditions(group=group.value))
            lines.append(f'plot_counts({counted}, title="Mentions", codebook=codebook)')
        table, picture = draw(reading.value, group.value, kind.value, batch.first)
        return View(table, picture, write_code(names, *lines))

    def behind(row) -> tuple[str, str]:
        _, _, mentions_of, said_in = found_by(reading.value)
        found, lines, _ = coders.write(reading.value, "find_names", "names")
        asked = write_counted(code=row.code, statement_id=row.statement_id, kind=kind.value)
        shown = f"show_passages({write_query('names', asked)}, corpus, codebook=codebook)"
        used = [name for name in found if name != "read_coverage"]
        code = write_code([*used, "show_passages"], lines[0], shown)
        here = cells_of(reading.value, kind.value).get((row.statement_id, row.code), [])
        if not here:
            words = row.zero or OTHER_KIND
            return head_passages(row, words, "", words), code
        mentions = mentions_of[row.statement_id].query(asked)
        told = said_in.get(row.statement_id)
        predicates = "" if told is None else tell_predicates(pick_predicates(told, mentions))
        page = show_passages(mentions, corpus, codebook=codebook)
        counts = (sum(form.n for form in here), sum(form.quoted for form in here))
        words = f"{say_mentions(*counts)}, by {number(len(here), 'form')}"
        page = f"{predicates}{SENTENCES}{page}{table_forms(here)}"
        return head_passages(row, words, page, ""), code

    return link({**readings, "Group": group, "Kind": kind, **batch.controls}, view, behind)


def explore_unlisted(corpus, codebook) -> Explorer:
    """Names that the codebook does not list, by statement; a number opens their sentences.

    Above them stand the lines by which the codebook would list the name.
    """
    from helpers.coding.names import find_names
    from helpers.coding.unlisted import count_unlisted, find_unlisted, write_referent

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    unlisted = find_unlisted(corpus, find_names(corpus, codebook))
    counted = unlisted[
        unlisted["role"].isin(COUNTED_ROLES) & unlisted["statement_id"].isin(corpus.compared)
    ]
    if counted.empty:
        return say_nothing(ALL_LISTED)
    rules = [(clean(name), name) for name in dict.fromkeys(counted["rule"])]
    rule = make_dropdown("Found by", [("All", ""), *rules])
    batch = Batch(corpus)
    mentions_of = _by_statement(counted)
    rows = {name: row for row, name in enumerate(dict.fromkeys(counted["name"]))}
    columns = {name: column for column, name in enumerate(corpus.compared)}

    @lru_cache(maxsize=64)
    def draw(rule: str, first: int) -> tuple[pd.DataFrame, str]:
        here = batch.pick(counted)
        ranked = count_unlisted(here, corpus)["name"]
        if rule:
            # Chosen after counting: a name found by this rule may stand elsewhere by another.
            ranked = ranked[ranked.isin(here.loc[here["rule"] == rule, "name"])]
        table = count_cells(here, list(ranked[:NAMES_SHOWN]), batch.statements)
        # One key for each name and statement, whatever else is shown.
        places = zip(table["name"], table["statement_id"], strict=True)
        table.index = [rows[name] * len(columns) + columns[place] for name, place in places]
        return table, matrix_unlisted(table, len(ranked))

    def source() -> list[str]:
        return [NAMES, "unlisted = find_unlisted(corpus, names)"]

    def view() -> View:
        lines = source()
        if batch.controls:
            lines.append(f"unlisted = {batch.write('unlisted')}")
        lines.append("counts = count_unlisted(unlisted, corpus)")
        if rule.value:
            if not batch.controls:
                # A version that is not compared may have the name by another rule.
                compared = 'unlisted[unlisted["statement_id"].isin(corpus.compared)]'
                lines.insert(-1, f"unlisted = {compared}")
            chosen = write_query("unlisted", write_counted(rule=rule.value))
            lines.append(f'counts = counts[counts["name"].isin({chosen}["name"])]')
        lines.append(f'show_table(counts.head({NAMES_SHOWN}), caption="Names that nobody listed")')
        names = ["count_unlisted", "find_names", "find_unlisted", "show_table"]
        return View(*draw(rule.value, batch.first), write_code(names, *lines))

    def behind(row) -> tuple[str, str]:
        asked = write_counted(name=row.name, statement_id=row.statement_id)
        page = show_lines(write_referent(row.name), codebook.file.name)
        if not row.zero:
            page += SENTENCES + show_unlisted(mentions_of[row.statement_id].query(asked), corpus)
        words = row.zero or say_mentions(row.n, row.quoted)
        names = ["find_names", "find_unlisted", "show_unlisted", "write_referent"]
        return head_passages(row, words, page, ""), write_code(
            names,
            *source(),
            f"print(write_referent({write_literal(row.name)}))",
            f"show_unlisted({write_query('unlisted', asked)}, corpus)",
        )

    return link({"Found by": rule, **batch.controls}, view, behind)


def explore_swaps(corpus, codebook) -> Explorer:
    """Two statements' sentences on one referent, each with the form that the other one uses."""
    from helpers.coding.names import find_names
    from helpers.comparing.forms import count_forms
    from helpers.comparing.swaps import find_pair, list_ways, swap_names

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    names = find_names(corpus, codebook)
    # Quotations are not swapped, not even of a statement's own earlier words.
    ways = list_ways(count_forms(names[names["voice"] == "own"], corpus, codebook))
    pairs = {code: find_pair(ways[code]) for code in codebook.table["code"] if code in ways}
    labels = dict(zip(codebook.table["code"], codebook.table["label"], strict=True))
    referents = [(clean(labels[code]), code) for code, pair in pairs.items() if pair]
    if not referents:
        return say_nothing(NO_SWAP)
    referent = make_dropdown(
        "Referent", referents, _choose_referent(pairs, names, corpus, codebook)
    )
    left, right = (make_dropdown(side, [("", "")]) for side in ("Left", "Right"))
    board = Board()
    filling: list[bool] = []

    def fill() -> None:
        """Offers the statements that name the referent; keeps the two that are shown if it can."""
        naming = ways[referent.value]
        shown = {name: naming[name] for name in (left.value, right.value) if name in naming}
        pair = find_pair(shown) or pairs[referent.value]
        filling.append(True)
        try:
            for side, value in zip((left, right), pair, strict=True):
                side.options = [(clean(name), name) for name in naming]
                side.value = value
        finally:
            filling.clear()
        show()

    def show() -> None:
        if filling:
            return
        chosen = (referent.value, left.value, right.value)
        board.picture = show_swaps(swap_names(names, corpus, codebook, *chosen), corpus)
        given = ", ".join(write_literal(value) for value in chosen)
        board.code = write_code(
            ["find_names", "show_swaps", "swap_names"],
            NAMES,
            f"swaps = swap_names(names, corpus, codebook, {given})",
            "show_swaps(swaps, corpus)",
        )

    watch(board, {"Referent": referent}, fill)
    watch(board, {"Left": left, "Right": right}, show)
    fill()
    return Explorer({"Referent": referent, "Left": left, "Right": right}, board)


def _choose_referent(pairs: dict, names: pd.DataFrame, corpus, codebook) -> str:
    """The referent with the most to exchange between two statements of different networks."""
    from helpers.comparing.swaps import swap_names

    listed = corpus.statements["related"].str.split(";").to_dict()
    named_apart = [(code, pair) for code, pair in pairs.items() if pair]
    scores = {
        code: len(swap_names(names, corpus, codebook, code, left, right))
        * (right not in listed[left] and left not in listed[right])
        for code, (left, right) in named_apart[:MOST_COMPARED]
    }
    return max(scores, key=scores.get)


def _by_statement(table: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return dict(iter(table.groupby("statement_id", sort=False)))
