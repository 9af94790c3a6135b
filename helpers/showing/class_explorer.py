"""The teacher's board: who has read what, which codes are used or mixed up, what the class adds.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.showing.agreement_pages import show_agreement
from helpers.showing.class_matrices import (
    head_cell,
    matrix_confusions,
    matrix_progress,
    matrix_use,
    name_confusions,
    name_progress,
    name_use,
    progress_cell,
)
from helpers.showing.class_own_codes import show_own_codes
from helpers.showing.explorer import (
    Explorer,
    View,
    link,
    make_checkbox,
    make_dropdown,
    say_nothing,
)
from helpers.showing.lines import write_code, write_conditions, write_query
from helpers.showing.pages import NO_STATEMENT, show_passages
from helpers.showing.readers import RULES, SHIPPED, name_coder
from helpers.showing.revealing_panel import Revealing
from helpers.showing.seminar import Seminar, make_again
from helpers.showing.signs import number

PROGRESS, USE, CONFUSIONS, AGREEMENT, OWN = "progress", "use", "confusions", "agreement", "own"
VIEWS = [
    ("Who has read what", PROGRESS),
    ("Which codes are used", USE),
    ("Codes taken for each other", CONFUSIONS),
    ("Agreement", AGREEMENT),
    ("Own codes, unclear definitions", OWN),
]
NOBODY = "Nobody has read here yet: hand in files, or begin with explore_reading."
# A passage may begin in the sentence before the one over which readers differ.
SENTENCE = {"start": "opens", "end": "closes"}
PLACE = ["statement_id", "opens", "closes"]
WITHIN = "start < closes and end > opens"
PASSAGES = "show_passages(passages, corpus, codebook=codebook)"


def explore_class(corpus, codebook) -> Explorer:
    """A class at a glance: its reading, its codes, its agreement, what it adds to the codebook.

    A number opens the passages behind it. The shipped reading and the rules can be switched in as
    further readers, and everybody's codings can be shown to everybody.
    """
    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    seminar = Seminar(corpus, codebook)
    view = make_dropdown("View", VIEWS)
    again = make_again()
    switches = {}
    if seminar.has_shipped:
        switches[SHIPPED] = make_checkbox(f"{name_coder(SHIPPED)} too", False)
    if seminar.has_rules:
        switches[RULES] = make_checkbox(f"{name_coder(RULES)} too", False)
    seen = [again.value]

    def list_coders() -> list[str]:
        return [*seminar.people, *(name for name, switch in switches.items() if switch.value)]

    @lru_cache(maxsize=20)
    def find(what: str, coders: tuple[str, ...]) -> pd.DataFrame:
        from helpers.comparing.agreement import measure_agreement
        from helpers.comparing.confusions import count_confusions
        from helpers.comparing.reading_progress import count_reading, count_use

        readings = seminar.all_readings(list(coders))
        whole = (readings, corpus, seminar.codebook, seminar.parts)
        if what == PROGRESS:
            return name_progress(count_reading(*whole, coders=coders))
        if what == USE:
            return name_use(count_use(readings, seminar.codebook, coders=coders))
        if what == CONFUSIONS:
            return name_confusions(count_confusions(*whole, coders=coders))
        book = {"codebook": seminar.codebook, "parts": seminar.parts}
        return measure_agreement(readings, corpus, **book, coders=coders)

    def write(call: str, name: str, last: list[str], given: str, *more: str) -> str:
        names, lines, coders = seminar.write(list_coders())
        lines.append(f"{name} = {call}({given}, {coders})")
        return write_code([*names, call, *more], *lines, *last)

    def look() -> View:
        if again.value != seen[0]:
            seen[0] = again.value
            seminar.refresh()
            find.cache_clear()
        coders = tuple(list_coders())
        if view.value == OWN:
            return look_at_own()
        if not coders:
            return View(pd.DataFrame(), f'<p class="sbs-note">{NOBODY}</p>', "")
        table = find(view.value, coders)
        whole = "readings, corpus, codebook, parts"
        if view.value == PROGRESS:
            last = ['show_table(progress, caption="Who has read what")']
            code = write("count_reading", "progress", last, whole, "show_table")
            return View(table, matrix_progress(table), code)
        if view.value == USE:
            last = ['show_table(use, caption="Which codes are used")']
            code = write("count_use", "use", last, "readings, codebook", "show_table")
            return View(table, matrix_use(table), code)
        if view.value == CONFUSIONS:
            shown = 'confusions.query("n > 0")'
            last = [f'show_table({shown}, caption="Codes taken for each other")']
            code = write("count_confusions", "confusions", last, whole, "show_table")
            return View(table, matrix_confusions(table), code)
        given = "readings, corpus, codebook=codebook, parts=parts"
        last = ["show_agreement(agreement)"]
        code = write("measure_agreement", "agreement", last, given, "show_agreement")
        return View(table[:0], show_agreement(table), code)

    def look_at_own() -> View:
        from helpers.coding.own_codes import read_own_codes, write_codes

        layer = seminar.codebook.layer
        own = read_own_codes(corpus, layer)
        unclear = seminar.unclear[seminar.unclear["layer"] == layer]
        lines = write_codes(own, seminar.codebook) if len(own) else ""
        picture = show_own_codes(own, unclear, seminar.codebook, lines)
        code = write_code(
            ["add_own_codes", "read_own_codes", "write_codes"],
            "codebook = add_own_codes(codebook, corpus)",
            "own = read_own_codes(corpus, codebook.layer)",
            "print(write_codes(own, codebook))",
        )
        return View(own[:0], picture, code)

    def open_passages(asked: str) -> tuple[str, str]:
        names, lines, _ = seminar.write(list_coders())
        codings = seminar.all_readings(list_coders()).query(asked)
        page = show_passages(codings, corpus, codebook=seminar.codebook)
        lines.append(f"passages = {write_query('readings', asked)}")
        return page, write_code([*names, "show_passages"], *lines, PASSAGES)

    def open_confused(row) -> tuple[str, str]:
        from helpers.comparing.confusions import find_confusions

        coders = list_coders()
        readings = seminar.all_readings(coders)
        whole = (readings, corpus, seminar.codebook, seminar.parts)
        found = find_confusions(*whole, row.code, row.other, coders=coders)
        asked = f"code in {[row.code, row.other]!r} and coder in {coders!r}"
        codings = readings.query(asked).merge(found.rename(columns=SENTENCE)[[*PLACE]])
        page = show_passages(codings.query(WITHIN)[[*readings]].drop_duplicates(), corpus,
                             codebook=seminar.codebook)  # fmt: skip
        given = f"readings, corpus, codebook, parts, {row.code!r}, {row.other!r}"
        last = [
            f"places = confused.rename(columns={SENTENCE!r})[{PLACE!r}]",
            f"passages = readings.query({asked!r}).merge(places).query({WITHIN!r})",
            "passages = passages[list(readings)].drop_duplicates()",
            PASSAGES,
        ]
        return page, write("find_confusions", "confused", last, given, "show_passages")

    def behind(row) -> tuple[str, str]:
        if view.value == PROGRESS:
            words = progress_cell(row).words
            head = head_cell(name_coder(row.coder), row.statement_id, words)
            asked = write_conditions(coder=row.coder, statement_id=row.statement_id)
            page, code = open_passages(asked)
            return head + (page if row.codings else ""), code
        if view.value == USE:
            words = number(row.n, "sentence") if row.n else "not used"
            head = head_cell(row.label, name_coder(row.coder), words)
            page, code = open_passages(write_conditions(code=row.code, coder=row.coder))
            return head + (page if row.n else ""), code
        words = f"taken for each other in {number(row.n, 'sentence')}"
        page, code = open_confused(row)
        return head_cell(row.label, row.other_label, words) + (page if row.n else ""), code

    controls = {"View": view, **switches, "Again": again}
    explorer = link(controls, look, behind)
    explorer.revealing = Revealing(corpus, codebook.layer)
    explorer.children = (*explorer.children, explorer.revealing.box)
    explorer.add_class("sbs-intake")
    return explorer
