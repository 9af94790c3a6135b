"""The explorer of framing: elements, functions, meetings and places by statement.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.showing.batches import Batch
from helpers.showing.coders import RULES, Coders, chosen_codes, make_frames, make_functions
from helpers.showing.escape import escape
from helpers.showing.explorer import (
    Explorer,
    View,
    head_passages,
    link,
    make_dropdown,
    say_nothing,
)
from helpers.showing.lines import (
    write_code,
    write_conditions,
    write_counted,
    write_list,
    write_literal,
    write_query,
)
from helpers.showing.matrices import matrix_counts, matrix_meetings
from helpers.showing.pages import NO_STATEMENT, Page, show_passages
from helpers.showing.signs import (
    count_cell,
    meeting_cell,
)
from helpers.showing.tracks import mark_places, say_place

ELEMENTS, FUNCTION, MEETINGS, PLACES = "elements", "functions", "meetings", "places"
SHOWS = [
    ("Elements", ELEMENTS),
    ("Functions", FUNCTION),
    ("Elements that meet in a sentence", MEETINGS),
    ("Places in the statement", PLACES),
]
MEASURES = [
    ("Sentences", "n"),
    ("Sentences per 1,000 words", "per_1000"),
    ("Share of its sentences", "share"),
]
NO_CODE = "This codebook has no codes yet."
NO_MEETING = "No two elements meet in one sentence here."


def explore_frames(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """Elements, functions, meetings or places by statement; a number or a mark opens its sentences.

    By rule or by a reading; `coder` or `origin` says whose comes first, as in `choose_codings`.
    Rows whose order of statements is not sturdy are marked; where the cues fit one statement better
    than another, a line says so.
    """
    from helpers.coding.frames import code_frames
    from helpers.comparing.coverage import list_unread
    from helpers.comparing.functions import count_functions
    from helpers.comparing.meetings import count_meetings, find_meetings
    from helpers.comparing.sturdiness import measure_sturdiness
    from helpers.showing.positions import order_lanes, place_codings

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    if not codebook.codes:
        return say_nothing(NO_CODE)
    asked_for = {"coder": coder, "origin": origin}
    by_rule = code_frames(corpus, codebook)
    coders = Coders(corpus, codebook, by_rule, rules_first=True, **asked_for)
    reading = make_dropdown("Reading", coders.options, coders.start or None)
    shown = make_dropdown("Show", SHOWS)
    measure = make_dropdown("Measure", MEASURES)
    function = make_functions()
    frame = make_frames(codebook)
    batch = Batch(corpus)
    caution = _tell_fit(corpus, codebook, coders)
    definitions = dict(zip(codebook.table["code"], codebook.table["definition"], strict=True))

    @lru_cache
    def table_of(coder: str, show: str) -> pd.DataFrame:
        frames, coverage = coders.codings(coder), coders.read_by(coder)
        if show == PLACES:
            return place_codings(frames, corpus, codebook)
        count = {
            ELEMENTS: measure_sturdiness, FUNCTION: count_functions, MEETINGS: count_meetings,
        }[show]  # fmt: skip
        return count(frames, corpus, codebook, coverage=coverage)

    def source() -> tuple[list[str], list[str], str]:
        return coders.write(reading.value, "code_frames", "frames")

    def view() -> View:
        table = batch.pick(table_of(reading.value, shown.value))
        names, lines, read = source()
        drawn = ["plot_counts", f'measure="{measure.value}", codebook=codebook']
        note = f'<p class="sbs-note" dir="auto">{escape(caution)}</p>' if caution else ""
        note = note if reading.value == RULES else ""
        measure.disabled = shown.value in (PLACES, MEETINGS)
        frame.disabled = shown.value == FUNCTION
        kept = chosen_codes(codebook, function.value, frame.value)
        if shown.value == PLACES:
            asked = f"code in {write_list(kept)}" if function.value or frame.value else ""
            table = table.query(asked) if asked else table
            lanes = order_lanes(table_of(reading.value, PLACES), codebook)
            seen = coders.read_by(reading.value)
            codings = coders.codings(reading.value)
            unread = list_unread(batch.statements, codings, codebook.layer, seen)
            picture = mark_places(table, batch.statements, lanes, unread)
            plotted = batch.write(write_query("frames", asked))
            lines = [
                *lines,
                f"plot_positions({plotted}, corpus, "
                f'title="Where each frame stands", codebook=codebook{read})',
            ]
            return View(table, picture, write_code([*names, "plot_positions"], *lines))
        if shown.value == MEETINGS:
            asked = ""
            if function.value or frame.value:
                table = table[table["code"].isin(kept) | table["other"].isin(kept)]
                asked = f"code in {write_list(kept)} or other in {write_list(kept)}"
            picture = matrix_meetings(table) if len(table) else Page(
                f'<p class="sbs-note">{NO_MEETING}</p>'
            )  # fmt: skip
            counted, drawn = "count_meetings", ["plot_meetings", ""]
            title = "Elements that meet in one sentence"
        else:
            counted = "measure_sturdiness" if shown.value == ELEMENTS else "count_functions"
            if shown.value == ELEMENTS:
                asked = write_conditions(function=function.value, group=frame.value)
            else:
                asked = write_conditions(code=function.value)
            table = table.query(asked) if asked else table
            picture = note + matrix_counts(table, measure=measure.value, codebook=codebook)
            title = {
                ELEMENTS: "Sentences with each frame element",
                FUNCTION: "Sentences with each function",
            }[shown.value]
        lines.append(f"counts = {counted}(frames, corpus, codebook{read})")
        if batch.controls:
            lines.append(f"counts = {batch.write('counts')}")
        options = f", {drawn[1]}" if drawn[1] else ""
        lines.append(f'{drawn[0]}({write_query("counts", asked)}, title="{title}"{options})')
        return View(table, picture, write_code([*names, counted, drawn[0]], *lines))

    def behind(row) -> tuple[str, str]:
        frames = coders.codings(reading.value)
        names, lines, _ = source()
        first = lines[0]
        if shown.value == MEETINGS:
            table = find_meetings(frames, corpus, row.code, row.other).query(
                write_conditions(statement_id=row.statement_id)
            )
            found = write_query(
                f"find_meetings(frames, corpus, {write_literal(row.code)}, "
                f"{write_literal(row.other)})",
                write_conditions(statement_id=row.statement_id),
            )
            page = show_passages(table, corpus, codebook=codebook)
            code = f"show_passages({found}, corpus, codebook=codebook)"
            head = row._replace(label=f"{row.label} + {row.other_label}")
            return head_passages(head, meeting_cell(row).words, page, row.zero), write_code(
                [*names, "find_meetings", "show_passages"], first, code
            )
        if shown.value == PLACES:
            # Marks can lie on each other; all passages of the sentence are shown.
            asked = write_conditions(statement_id=row.statement_id, sentence=row.sentence)
            head = f'<p class="sbs-chosen" dir="auto">{escape(say_place(row))}</p>'
            zero, words = "", ""
        elif shown.value == FUNCTION:
            codes = f"code in {write_list(_codes_of(codebook, row.code))}"
            asked = f"{codes} and {write_counted(statement_id=row.statement_id)}"
            head, zero, words = "", row.zero, count_cell(row, measure="n", highest=0).words
        else:
            asked = write_counted(code=row.code, statement_id=row.statement_id)
            head, zero, words = "", row.zero, _say_element(row)
            words = f"{words}. {definitions[row.code]}"
        page = show_passages(frames.query(asked), corpus, codebook=codebook)
        code = f"show_passages({write_query('frames', asked)}, corpus, codebook=codebook)"
        said = head + page if head else head_passages(row, words, page, zero)
        return said, write_code([*names, "show_passages"], first, code)

    controls = {"Reading": reading, "Show": shown, "Measure": measure, "Function": function}
    return link({**controls, "Frame": frame, **batch.controls}, view, behind)


def _tell_fit(corpus, codebook, coders: Coders) -> str:
    """The warning that belongs beside every ranking, from the first reading there is."""
    from helpers.comparing.fit import measure_fit, tell_fit

    if not coders.readers:
        return ""
    coder = coders.readers[0]
    reading, read = coders.codings(coder), coders.read_by(coder)
    return tell_fit(measure_fit(coders.by_rule, reading, corpus, codebook, coverage=read))


def _say_element(row) -> str:
    words = count_cell(row, measure="n", highest=0).words
    if row.zero or not row.n:
        return words
    cues = f", by {row.cues} {'cue' if row.cues == 1 else 'different cues'}" if row.cues else ""
    return f"{words}{cues}"


def _codes_of(codebook, function: str) -> list[str]:
    return [code.id for code in codebook.codes if code.function == function]
