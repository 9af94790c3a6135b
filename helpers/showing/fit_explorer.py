"""The explorer of fit: where cues and a reading agree, and where only one of them found something.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.comparing.coverage import UNREAD
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
from helpers.showing.lines import write_code, write_conditions, write_list, write_query
from helpers.showing.matrices import matrix_fit
from helpers.showing.pages import NO_STATEMENT, show_passages
from helpers.showing.signs import fit_cell

NO_READING = "Nobody has read these statements for this codebook yet."
FIT_NUMBERS = ("both", "rule_only", "reader_only")


def explore_fit(corpus, codebook, *, coder: str = "") -> Explorer:
    """Where the cues and a reading differ, elements × statements; a cell opens the passages.

    `coder` says whose reading comes first. With all cues, or for each statement only with those
    that stand in another one too.
    """
    from helpers.coding.frames import code_frames
    from helpers.comparing.fit import (
        BOTH,
        READER_ONLY,
        RULE_ONLY,
        find_fit,
        keep_shared_cues,
        measure_fit,
        tell_fit,
    )

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    by_rule = code_frames(corpus, codebook)
    coders = Coders(corpus, codebook, by_rule, rules_first=False, coder=coder)
    if not coders.readers:
        return say_nothing(NO_READING)
    # The rules stand beside every reading anyway.
    first = coders.start if coders.start != RULES else ""
    reading = make_dropdown("Reading", coders.options, first or None)
    cues = make_dropdown("Cues", [("All", "all"), ("Those of other statements", "shared")])
    function = make_functions()
    frame = make_frames(codebook)
    batch = Batch(corpus)
    definitions = dict(zip(codebook.table["code"], codebook.table["definition"], strict=True))

    @lru_cache
    def fit_of(coder: str, chosen: str) -> tuple[pd.DataFrame, pd.DataFrame, str]:
        rules = keep_shared_cues(by_rule, corpus) if chosen == "shared" else by_rule
        both = (rules, coders.codings(coder), corpus, codebook)
        coverage = coders.read_by(coder)
        fit = measure_fit(*both, coverage=coverage, by=("statement_id", "code"))
        told = tell_fit(measure_fit(*both, coverage=coverage))
        return _with_unread(fit, corpus, codebook), find_fit(*both, coverage=coverage), told

    def source() -> tuple[list[str], list[str]]:
        asked = write_conditions(coder=reading.value)
        names = ["code_frames", "read_coverage", "read_readings"]
        lines = ["frames = code_frames(corpus, codebook)"]
        if cues.value == "shared":
            names.append("keep_shared_cues")
            lines.append("frames = keep_shared_cues(frames, corpus)")
        lines.append(f"reading = {write_query('read_readings(corpus, codebook)', asked)}")
        lines.append(f"read = {write_query('read_coverage(corpus, codebook)', asked)}")
        return names, lines

    def view() -> View:
        fit, _, told = fit_of(reading.value, cues.value)
        asked = write_conditions(function=function.value, group=frame.value)
        table = batch.pick(fit.query(asked) if asked else fit)
        names, lines = source()
        lines.append(
            "fit = measure_fit(frames, reading, corpus, codebook, coverage=read, "
            'by=("statement_id", "code"))'
        )
        if batch.controls:
            lines.append(f"fit = {batch.write('fit')}")
        kept = chosen_codes(codebook, function.value, frame.value)
        shown = write_query("fit", f"code in {write_list(kept)}" if asked else "")
        lines.append(f'show_table({shown}, caption="Rule and reading, in sentences")')
        note = f'<p class="sbs-note" dir="auto">{escape(told)}</p>' if told else ""
        coder = next(words for words, value in reading.options if value == reading.value)
        picture = note + matrix_fit(table, coder=coder, codebook=codebook)
        return View(table, picture, write_code([*names, "measure_fit", "show_table"], *lines))

    def behind(row) -> tuple[str, str]:
        _, found, _ = fit_of(reading.value, cues.value)
        asked = write_conditions(statement_id=row.statement_id, code=row.code)
        table = found.query(asked)
        parts = []
        for which, words in (
            (RULE_ONLY, "Only by rule"), (READER_ONLY, "Only by reading"), (BOTH, "Found by both"),
        ):  # fmt: skip
            here = table[table["found"] == which]
            if which == BOTH:
                # Once is enough, with what the reader noted.
                here = here[here["origin"] != "rule"]
            if len(here):
                head = f'<p class="sbs-head">{words}</p>'
                parts.append(head + show_passages(here, corpus, codebook=codebook))
        names, lines = source()
        lines.append("found = find_fit(frames, reading, corpus, codebook, coverage=read)")
        lines.append(
            f"show_passages({write_query('found', asked)}, corpus, codebook=codebook)"
        )  # fmt: skip
        words = fit_cell(row, coder="").words
        words = words if row.zero else f"{words}. {definitions[row.code]}"
        return head_passages(row, words, "".join(parts), ""), write_code(
            [*names, "find_fit", "show_passages"], *lines
        )

    controls = {"Reading": reading, "Cues": cues, "Function": function, "Frame": frame}
    return link({**controls, **batch.controls}, view, behind)


def _with_unread(fit: pd.DataFrame, corpus, codebook) -> pd.DataFrame:
    """The fit with a row for every compared statement, `zero` where nobody has read it."""
    codes = [code.id for code in codebook.codes if code.searchable]
    cells = pd.MultiIndex.from_product([corpus.compared, codes], names=["statement_id", "code"])
    table = fit.set_index(["statement_id", "code"]).reindex(cells).reset_index()
    unread = table["both"].isna()
    counts = {name: table[name].fillna(0).astype("int64") for name in FIT_NUMBERS}
    table = table.assign(**counts, zero=unread.map({True: UNREAD, False: ""}).astype("str"))
    known = codebook.table[["code", "label", "group", "function"]]
    return table.merge(known, on="code", how="left")
