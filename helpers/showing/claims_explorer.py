"""The explorer of claims: a matrix of stances, and behind each sign the quotations side by side.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.showing.batches import Batch
from helpers.showing.claim_links import read_referents
from helpers.showing.claim_matrix import matrix_stances
from helpers.showing.coders import RULES, Coders
from helpers.showing.escape import clean
from helpers.showing.excerpts import find_paragraphs
from helpers.showing.explorer import (
    Explorer,
    View,
    head_passages,
    link,
    make_checkbox,
    make_dropdown,
    say_nothing,
)
from helpers.showing.lines import write_code, write_conditions, write_literal, write_query
from helpers.showing.pages import NO_STATEMENT
from helpers.showing.quotations import show_quotations
from helpers.showing.signs import group_labels, origin_words, stance_cell

NO_CLAIMS = "Nobody has coded claims here yet, and the rules found none."
TITLE = "Claims, supported and rejected"
# No coder is called so: names of coders are names of files.
AND_RULES = "/rules"
ISSUE, AGREEMENT = "issue", "agreement"


def explore_claims(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """Claims × statements by one reading; a sign opens what the statements say, side by side.

    `coder` or `origin` says whose reading comes first, as in `choose_codings`.
    Where nobody has read, the rules' suggestions can stand in for the reading, told apart cell by
    cell. Rows are sorted by issue or by agreement.
    """
    from helpers.coding.claims import code_claims
    from helpers.comparing.claim_order import group_claims
    from helpers.comparing.stances import count_stances, find_stances

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    asked_for = {"coder": coder, "origin": origin}
    by_rule = code_claims(corpus, codebook)
    coders = Coders(corpus, codebook, by_rule, rules_first=False, **asked_for)
    if not codebook.codes or (coders.readings.empty and coders.by_rule.empty):
        return say_nothing(NO_CLAIMS)
    reading = make_dropdown("Reading", _list_readings(coders), coders.start or None)
    issue = make_dropdown("Issue", _list_issues(codebook))
    sort = make_dropdown("Sort by", [(ISSUE, ISSUE), (AGREEMENT, AGREEMENT)])
    taken = make_checkbox("Only claims taken up", False)
    batch = Batch(corpus)
    # Read now, so that the first click is as quick as any.
    read_referents(corpus)
    find_paragraphs(corpus)

    @lru_cache
    def sources_of(chosen: str) -> tuple[pd.DataFrame, ...]:
        """The codings of a reading, and the suggestions that stand in for it, if they do."""
        coder = chosen.removesuffix(AND_RULES)
        return (coders.codings(coder), *[coders.by_rule] * (coder != chosen))

    @lru_cache
    def stances_of(chosen: str) -> pd.DataFrame:
        claims, *suggested = sources_of(chosen)
        options = {"suggested": suggested[0]} if suggested else {}
        coverage = coders.read_by(chosen.removesuffix(AND_RULES))
        return count_stances(claims, corpus, codebook, coverage=coverage, **options)

    @lru_cache(maxsize=16)
    def draw(chosen: str, group: str, order: str, only: bool, first: int) -> tuple:
        table = stances_of(chosen)
        table = table[table["group"] == group] if group else table
        if only:
            table = table[table["code"].isin(table.loc[table["stance"] != "", "code"])]
        table = group_claims(table) if order == AGREEMENT else table
        table = batch.pick(table)
        return table, matrix_stances(table, codebook=codebook)

    def source() -> tuple[list[str], list[str]]:
        """Names and lines that give the stances."""
        coder = reading.value.removesuffix(AND_RULES)
        if coder == RULES:
            lines = ["claims = code_claims(corpus, codebook)"]
            counted = "count_stances(claims, corpus, codebook)"
            return ["code_claims", "count_stances"], [*lines, f"stances = {counted}"]
        asked = write_conditions(coder=coder)
        names = ["count_stances", "read_coverage", "read_readings"]
        lines = [
            f"claims = {write_query('read_readings(corpus, codebook)', asked)}",
            f"read = {write_query('read_coverage(corpus, codebook)', asked)}",
        ]
        options = "coverage=read"
        if coder != reading.value:
            names.append("code_claims")
            lines.append("suggested = code_claims(corpus, codebook)")
            options += ", suggested=suggested"
        lines.append(f"stances = count_stances(claims, corpus, codebook, {options})")
        return names, lines

    def view() -> View:
        chosen = (reading.value, issue.value, sort.value, taken.value, batch.first)
        table, picture = draw(*chosen)
        names, lines = source()
        if issue.value:
            asked = write_conditions(group=issue.value)
            lines.append(f"stances = {write_query('stances', asked)}")
        if taken.value:
            lines.append('taken = stances.query(\'stance != ""\')["code"]')
            lines.append('stances = stances[stances["code"].isin(taken)]')
        if sort.value == AGREEMENT:
            names.append("group_claims")
            lines.append("stances = group_claims(stances)")
        if batch.controls:
            lines.append(f"stances = {batch.write('stances')}")
        lines.append(f"plot_stances(stances, title={write_literal(TITLE)}, codebook=codebook)")
        return View(table, picture, write_code([*names, "plot_stances"], *lines))

    @lru_cache(maxsize=64)
    def open_page(chosen: str, code: str, statement: str) -> str:
        stances = stances_of(chosen)
        here = (table[table["code"] == code] for table in sources_of(chosen))
        passages = find_stances(stances[stances["code"] == code], *here)
        look = {"codebook": codebook, "stances": stances, "code": code, "chosen": statement}
        return show_quotations(passages, corpus, **look)

    def behind(row) -> tuple[str, str]:
        page = open_page(reading.value, row.code, row.statement_id)
        names, lines = source()
        found = ", ".join(
            ["stances", "claims", *["suggested"] * (len(sources_of(reading.value)) - 1)]
        )
        lines.append(f"passages = find_stances({found})")
        chosen = f"code={write_literal(row.code)}, chosen={write_literal(row.statement_id)}"
        lines.append(
            f"show_quotations(passages, corpus, codebook=codebook, stances=stances, {chosen})"
        )
        return head_passages(row, stance_cell(row).words, page, ""), write_code(
            [*names, "find_stances", "show_quotations"], *lines
        )

    controls = {"Reading": reading, "Issue": issue, "Sort by": sort, "Only claims taken up": taken}
    return link({**controls, **batch.controls}, view, behind)


def _list_readings(coders: Coders) -> list[tuple[str, str]]:
    """Readers with the shipped one first, each also with the rules, and the rules alone."""
    readers = coders.options
    filled = [(f"{words}, rules where unread", coder + AND_RULES) for words, coder in readers]
    return [*readers, *filled, (clean(origin_words("rule", RULES)), RULES)]


def _list_issues(codebook) -> list[tuple[str, str]]:
    labels = group_labels(dict.fromkeys(codebook.table["group"]), codebook)
    return [("All", ""), *((clean(label), group) for group, label in labels.items() if group)]
