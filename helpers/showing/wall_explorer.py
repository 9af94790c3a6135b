"""The wall as an explorer: a statement is chosen, and a slogan opens where it stands."""

from __future__ import annotations

import pandas as pd

from helpers.showing.coders import RULES, Coders
from helpers.showing.escape import clean, escape
from helpers.showing.explorer import (
    Explorer,
    View,
    link,
    make_checkbox,
    make_dropdown,
    say_nothing,
)
from helpers.showing.lines import write_code, write_conditions, write_literal, write_query
from helpers.showing.pages import NO_STATEMENT, show_passages
from helpers.showing.slogan_sources import CERTAIN, write_passages
from helpers.showing.wall import choose_first, hang_slogans, pick_slogans

IN_PLACE = "in its place"
TO_WALL = '<p class="sbs-note">Choose a slogan to read it in its place.</p>'


def explore_wall(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """The slogans of one statement, set large; one of them opens its sentence.

    By rule or, where somebody has read for slogans, by a reading: `coder` or `origin` says whose
    comes first, as in `choose_codings`.
    """
    from helpers.coding.slogans import find_slogans

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    by_rule, asked_for = find_slogans(corpus, codebook), {"coder": coder, "origin": origin}
    coders = Coders(corpus, codebook, by_rule, rules_first=True, **asked_for)
    reading, readings = coders.make_control()
    options = [(clean(name), name) for name in corpus.compared]
    arguable = make_checkbox("Arguable too", False)

    def given() -> pd.DataFrame:
        slogans = coders.codings(reading.value)
        return slogans if arguable.value else slogans[slogans["certainty"] == CERTAIN]

    statement = make_dropdown("Statement", options, choose_first(given(), corpus))

    def source() -> tuple[list[str], list[str], str]:
        names, lines, read = coders.write(reading.value, "find_slogans", "slogans")
        asked = "" if arguable.value or read else write_conditions(certainty=CERTAIN)
        lines += [f"slogans = {write_query('slogans', asked)}"] * bool(asked)
        return names, lines, read

    def view() -> View:
        arguable.disabled = reading.value != RULES
        look = {"buttons": True, "coverage": coders.read_by(reading.value)}
        picture = hang_slogans(given(), corpus, statement.value, **look)
        names, lines, read = source()
        shown = f"show_wall(slogans, corpus, {write_literal(statement.value)}{read})"
        code = write_code([*names, "show_wall"], *lines, shown)
        return View(pick_slogans(given(), statement.value), picture, code)

    def behind(row) -> tuple[str, str]:
        here = given().loc[[row.Index]]
        page = show_passages(here, corpus, codebook=codebook, around=True)
        words = f"<strong><bdi>{escape(row.text)}</bdi></strong>"
        head = f'<p class="sbs-chosen">{words} · {IN_PLACE}</p>'
        asked = write_conditions(statement_id=row.statement_id, start=row.start, end=row.end)
        shown = write_passages("slogans", asked)
        names, lines, _ = source()
        code = write_code([*names, "show_passages"], *lines, shown)
        return f"{head}{page}", code

    controls = {**readings, "Statement": statement, "Arguable too": arguable}
    return link(controls, view, behind, prompt=TO_WALL)
