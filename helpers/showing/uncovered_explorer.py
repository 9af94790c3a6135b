"""The explorer of what the claims codebook misses: assertions that nobody coded.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.showing.coders import RULES, Coders
from helpers.showing.escape import clean
from helpers.showing.explorer import Explorer, View, link, make_dropdown, say_nothing
from helpers.showing.lines import write_code, write_conditions, write_query
from helpers.showing.pages import NO_STATEMENT
from helpers.showing.uncovered import (
    SHOWN,
    list_buttons,
    list_counts,
    rank_shared,
    show_uncovered,
)
from helpers.showing.unlisted import show_lines

NO_ASSERTION = "No assertion was found in these statements."
SHARED = "shared"
TO_NAME = (
    "To name this claim, copy the lines to the end of that file. Write label and definition in "
    "words that both sides would accept, choose the group, think of other words for the cues, and "
    "run all cells again."
)
PROMPT = '<p class="sbs-note">Choose a sentence to read it in its paragraph.</p>'
CHOSEN = '<p class="sbs-chosen">No claim covers the marked sentence.</p>'
NOT_SHARED = "In none of these sentences was anything found that another statement says too."
EMPTY_FIRST = " Take the line “code = []” there away first."


def explore_uncovered(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """Assertions without a claim, by one reading; one of them opens its paragraph.

    `coder` or `origin` says whose reading comes first, as in `choose_codings`.

    Below it stand what other statements say with the same words, and the lines of a codebook by
    which it would become a claim.
    """
    from helpers.coding.claims import code_claims
    from helpers.coding.new_claims import write_claim
    from helpers.comparing.recurring import find_recurring
    from helpers.comparing.uncovered import count_uncovered, find_uncovered

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    asked_for = {"coder": coder, "origin": origin}
    by_rule = code_claims(corpus, codebook)
    coders = Coders(corpus, codebook, by_rule, rules_first=True, **asked_for)
    if not count_uncovered(coders.by_rule, corpus, codebook)["assertions"].any():
        return say_nothing(NO_ASSERTION)
    reading = make_dropdown("Reading", coders.options, RULES)
    named = [(clean(name), name) for name in corpus.compared]
    statement = make_dropdown("Statement", [("All", ""), *named])
    order = make_dropdown(
        "Order", [("Place in the statement", ""), ("What others say too first", SHARED)]
    )
    keyed = corpus.sentences.reset_index().set_index(["statement_id", "sentence"])["index"]

    @lru_cache
    def found_by(coder: str) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
        """Sentences, by number in the corpus, what others say too, and the counts."""
        given = (coders.codings(coder), corpus, codebook)
        uncovered = find_uncovered(*given, coverage=coders.read_by(coder))
        places = pd.MultiIndex.from_frame(uncovered[["statement_id", "sentence"]])
        recurring = find_recurring(uncovered, corpus)
        counts = count_uncovered(*given, coverage=coders.read_by(coder))
        return uncovered.set_axis(keyed.reindex(places).to_numpy()), recurring, counts

    # The first reading in which a statement was read; else the rules.
    read = (name for name in coders.readers if (found_by(name)[2]["zero"] == "").any())
    reading.value = coders.start or next(read, RULES)

    def source() -> tuple[list[str], list[str]]:
        if reading.value == RULES:
            names = ["code_claims", "find_uncovered"]
            lines = ["claims = code_claims(corpus, codebook)"]
            return names, [*lines, "uncovered = find_uncovered(claims, corpus, codebook)"]
        asked = write_conditions(coder=reading.value)
        return ["find_uncovered", "read_coverage", "read_readings"], [
            f"claims = {write_query('read_readings(corpus, codebook)', asked)}",
            f"read = {write_query('read_coverage(corpus, codebook)', asked)}",
            "uncovered = find_uncovered(claims, corpus, codebook, coverage=read)",
        ]

    def view() -> View:
        uncovered, recurring, counts = found_by(reading.value)
        asked = write_conditions(statement_id=statement.value)
        names, lines = source()
        table = uncovered.query(asked) if asked else uncovered
        option = ""
        if order.value == SHARED:
            table, option = rank_shared(table, recurring), ", recurring=recurring"
            names.append("find_recurring")
            lines.append("recurring = find_recurring(uncovered, corpus)")
        shown = write_query("uncovered", asked)
        lines.append(f"show_uncovered({shown}, corpus, codebook=codebook{option})")
        here = table.head(SHOWN)
        counted = counts.query(asked) if asked else counts
        picture = list_counts(counted, len(codebook.codes))
        if (counted["zero"] == "").any():
            others = _name_others(here, recurring)
            if order.value == SHARED and len(here) and not any(others.values()):
                picture += f'<p class="sbs-note">{NOT_SHARED}</p>'
            picture += list_buttons(here, others, len(table))
        return View(here, picture, write_code([*names, "show_uncovered"], *lines))

    def behind(row) -> tuple[str, str]:
        uncovered, recurring, _ = found_by(reading.value)
        asked = write_conditions(statement_id=row.statement_id, sentence=row.sentence)
        chosen = uncovered.loc[[row.Index]]
        page = show_uncovered(chosen, corpus, codebook=codebook, recurring=recurring)
        note = TO_NAME if codebook.codes else TO_NAME + EMPTY_FIRST
        pasted = show_lines(write_claim(row, codebook), codebook.file.name, note=note)
        names, lines = source()
        names += ["find_recurring", "show_uncovered", "write_claim"]
        return f"{CHOSEN}{page}{pasted}", write_code(
            names,
            *lines,
            "recurring = find_recurring(uncovered, corpus)",
            f"chosen = {write_query('uncovered', asked)}",
            "print(write_claim(chosen.iloc[0], codebook))",
            "show_uncovered(chosen, corpus, codebook=codebook, recurring=recurring)",
        )

    controls = {"Reading": reading, "Statement": statement, "Order": order}
    return link(controls, view, behind, prompt=PROMPT)


def _name_others(table: pd.DataFrame, recurring: pd.DataFrame) -> dict[int, str]:
    """The other statements with something alike, by row number of a table of sentences."""
    others = recurring.groupby(["statement_id", "sentence"], sort=False)["other"].agg(", ".join)
    places = zip(table["statement_id"], table["sentence"], strict=True)
    known = others.to_dict()
    return {key: known.get(place, "") for key, place in zip(table.index, places, strict=True)}
