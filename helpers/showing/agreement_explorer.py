"""The explorer of agreement: who shares which claims, as a matrix or drawn, and the words behind.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pandas as pd

from helpers.showing.batches import Batch
from helpers.showing.coders import RULES, Coders
from helpers.showing.escape import clean, escape
from helpers.showing.explorer import Explorer, View, link, make_dropdown, say_nothing
from helpers.showing.lines import write_code, write_conditions, write_literal, write_query
from helpers.showing.pages import NO_STATEMENT, show_passages
from helpers.showing.signs import group_labels, number

AGREEMENT, DRAWING = "agreement", "drawing"
VIEWS = [("Agreement", AGREEMENT), ("Drawing", DRAWING)]
ORDERS = [("As stated", "stated"), ("By agreement", "agreement")]
MEASURES = [("Shared claims", "n"), ("Per claim taken", "norm")]
NO_CLAIMS = "Nobody has coded claims here yet, and the rules found none."
ALONE = "Agreement needs two statements to compare, and here is only one."
TITLES = {AGREEMENT: "Agreement between statements", DRAWING: "Who shares which claims"}


class Measured(NamedTuple):
    """What is known of one reader and issue: the stances, the pairs, and both ways each pair."""

    stances: pd.DataFrame
    pairs: pd.DataFrame
    square: pd.DataFrame


def explore_congruence(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """Statements by the claims on which they agree, as a matrix or drawn; what is chosen opens.

    A number opens the claims behind the pair with the words of both side by side, a statement or a
    claim of the drawing its passages. By a reading or by rule, for all issues or one; `coder` or
    `origin` says whose comes first, as in `choose_codings`.
    """
    from helpers.coding.claims import code_claims
    from helpers.comparing.congruence import find_ties, measure_congruence
    from helpers.comparing.pairs import keep_taken, square_pairs, tell_conflicts, tell_missing
    from helpers.comparing.stances import count_stances
    from helpers.showing.network import NOTHING, plan_network
    from helpers.showing.network_marks import list_marks, mark_network
    from helpers.showing.pair_matrix import matrix_congruence
    from helpers.showing.pair_signs import FORMULA, say_own, say_pair
    from helpers.showing.square import arrange
    from helpers.showing.ties import show_ties

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    asked_for = {"coder": coder, "origin": origin}
    by_rule = code_claims(corpus, codebook)
    coders = Coders(corpus, codebook, by_rule, rules_first=True, **asked_for)
    if not codebook.codes or (coders.readings.empty and coders.by_rule.empty):
        return say_nothing(NO_CLAIMS)
    if len(corpus.compared) == 1:
        return say_nothing(ALONE)
    # Whoever read comes before the rules, as where stances are explored.
    options = [*coders.options[1:], coders.options[0]]
    reading = make_dropdown("Reading", options, coders.start or None)
    shown = make_dropdown("View", VIEWS)
    order = make_dropdown("Order", ORDERS)
    measure = make_dropdown("Measure", MEASURES)
    groups = group_labels(dict.fromkeys(codebook.table["group"]), codebook)
    issues = [(clean(label), group) for group, label in groups.items() if group]
    issue = make_dropdown("Issue", [("All", ""), *issues])
    batch = Batch(corpus)

    @lru_cache
    def stances_of(coder: str) -> pd.DataFrame:
        codings, read = coders.codings(coder), coders.read_by(coder)
        return count_stances(codings, corpus, codebook, coverage=read)

    @lru_cache
    def measured_of(coder: str, group: str, _first: int) -> Measured:
        stances = batch.pick(stances_of(coder))
        stances = stances[stances["group"] == group] if group else stances
        pairs = measure_congruence(stances, corpus, codebook)
        return Measured(stances, pairs, square_pairs(pairs, stances))

    def measured() -> Measured:
        return measured_of(reading.value, issue.value, batch.first)

    def source() -> tuple[list[str], list[str]]:
        names, lines, read = ["count_stances"], [], ""
        if reading.value == RULES:
            names.append("code_claims")
            lines.append("claims = code_claims(corpus, codebook)")
        else:
            asked = write_conditions(coder=reading.value)
            names += ["read_coverage", "read_readings"]
            lines.append(f"claims = {write_query('read_readings(corpus, codebook)', asked)}")
            lines.append(f"read = {write_query('read_coverage(corpus, codebook)', asked)}")
            read = ", coverage=read"
        lines.append(f"stances = count_stances(claims, corpus, codebook{read})")
        if batch.controls:
            lines.append(f"stances = {batch.write('stances')}")
        if issue.value:
            asked = write_query("stances", write_conditions(group=issue.value))
            lines.append(f"stances = {asked}")
        return names, lines

    def view() -> View:
        stances, pairs, square = measured()
        names, lines = source()
        measure.disabled = shown.value == DRAWING
        options = f', title="{TITLES[shown.value]}"'
        if order.value != "stated":
            options += f', order="{order.value}"'
        told = _note(tell_conflicts(pairs))
        if shown.value == DRAWING:
            network = plan_network(stances, corpus, order=arrange(pairs, order.value))
            lines.append(f"plot_network(stances, corpus, codebook{options})")
            code = write_code([*names, "plot_network"], *lines)
            marks = list_marks(network)
            if network.claims.empty:
                return View(marks[:0], told + _note(NOTHING.format(least=2)), code)
            return View(marks, told + mark_network(network, marks), code)
        if measure.value != "n":
            options += f', measure="{measure.value}"'
        lines.append("pairs = measure_congruence(stances, corpus, codebook)")
        lines.append(f"plot_congruence(pairs, stances{options})")
        code = write_code([*names, "measure_congruence", "plot_congruence"], *lines)
        if measure.value == "norm":
            if missing := tell_missing(square["other"].nunique()):
                return View(square[:0], told + _note(missing), code)
            told += _note(FORMULA)
        arranged = arrange(pairs, order.value)
        picture = matrix_congruence(square, measure=measure.value, order=arranged)
        return View(square, told + picture, code)

    def behind(row) -> tuple[str, str]:
        if shown.value == DRAWING:
            return open_mark(row)
        if row.statement_id == row.other:
            words = row.zero or say_own(row)
            return open_passages(row.other, words, write_conditions(statement_id=row.other))
        _, _, square = measured()
        places = {name: place for place, name in enumerate(dict.fromkeys(square["other"]))}
        # Always in the stated order, whichever of its two cells was chosen.
        left, right = sorted((row.other, row.statement_id), key=places.get)
        head = _head(f"{left} · {right}", say_pair(row, measure=measure.value))
        names, lines = source()
        ties = find_ties(measured().stances, codebook, left, right)
        given = f"{write_literal(left)}, {write_literal(right)}"
        lines.append(f"ties = find_ties(stances, codebook, {given})")
        lines.append("show_ties(ties, claims, corpus, codebook=codebook)")
        page = show_ties(ties, coders.codings(reading.value), corpus, codebook=codebook)
        return head + page, write_code([*names, "find_ties", "show_ties"], *lines)

    def open_mark(row) -> tuple[str, str]:
        links = int(row.taken)
        if row.kind == "claim":
            return open_passages(row.label, row.said, write_conditions(code=row.code), True)
        asked = write_conditions(statement_id=row.statement_id)
        words = f"takes a stance on {number(links, 'claim')}"
        words = f"{words}, {row.below}" if row.below else words
        return open_passages(row.label, words, asked)

    def open_passages(label: str, words: str, asked: str, both: bool = False) -> tuple[str, str]:
        if issue.value:
            codes = [code.id for code in codebook.codes if code.group == issue.value]
            asked = f"{asked} and code in {codes!r}"
        claims = keep_taken(coders.codings(reading.value), corpus)
        page = show_passages(claims.query(asked), corpus, codebook=codebook, side_by_side=both)
        names, lines = source()
        side = ", side_by_side=True" if both else ""
        kept = write_query("keep_taken(claims, corpus)", asked)
        lines = [lines[0], f"show_passages({kept}, corpus, codebook=codebook{side})"]
        used = [name for name in names if name in ("code_claims", "read_readings")]
        code = write_code([*used, "keep_taken", "show_passages"], *lines)
        return _head(label, words) + page, code

    controls = {"Reading": reading, "View": shown, "Order": order, "Measure": measure}
    return link({**controls, "Issue": issue, **batch.controls}, view, behind)


def _note(words: str) -> str:
    return f'<p class="sbs-note" dir="auto">{escape(words)}</p>' if words else ""


def _head(label: str, words: str) -> str:
    return f'<p class="sbs-chosen"><strong><bdi>{escape(label)}</bdi></strong>: {escape(words)}</p>'
