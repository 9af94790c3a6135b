"""The wall as an explorer: a statement is chosen, and a slogan opens where it stands."""

from __future__ import annotations

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


def explore_wall(corpus, codebook) -> Explorer:
    """The slogans of one statement, set large; one of them opens its sentence."""
    from helpers.coding.slogans import find_slogans

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    slogans = find_slogans(corpus, codebook)
    certain = slogans[slogans["certainty"] == CERTAIN]
    options = [(clean(name), name) for name in corpus.compared]
    statement = make_dropdown("Statement", options, choose_first(certain, corpus))
    arguable = make_checkbox("Arguable too", False)

    def source() -> list[str]:
        lines = ["slogans = find_slogans(corpus, codebook)"]
        asked = "" if arguable.value else write_conditions(certainty=CERTAIN)
        return [*lines, f"slogans = {write_query('slogans', asked)}"] if asked else lines

    def view() -> View:
        given = slogans if arguable.value else certain
        picture = hang_slogans(given, corpus, statement.value, buttons=True)
        shown = f"show_wall(slogans, corpus, {write_literal(statement.value)})"
        code = write_code(["find_slogans", "show_wall"], *source(), shown)
        return View(pick_slogans(given, statement.value), picture, code)

    def behind(row) -> tuple[str, str]:
        here = slogans.loc[[row.Index]]
        page = show_passages(here, corpus, codebook=codebook, around=True)
        words = f"<strong><bdi>{escape(row.text)}</bdi></strong>"
        head = f'<p class="sbs-chosen">{words} · {IN_PLACE}</p>'
        asked = write_conditions(statement_id=row.statement_id, start=row.start, end=row.end)
        shown = write_passages("slogans", asked)
        code = write_code(["find_slogans", "show_passages"], *source(), shown)
        return f"{head}{page}", code

    return link({"Statement": statement, "Arguable too": arguable}, view, behind, prompt=TO_WALL)
