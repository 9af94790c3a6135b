"""The explorer of figures: topic by topic on one axis, by a reading or as the rules suggest them.

As in `helpers.showing.explorers`: controls → one public call → what it gives, and its code.
"""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from helpers.comparing.figures import find_stem, join_figures
from helpers.showing.amount_tracks import draw_amounts, draw_unmatched, list_figures
from helpers.showing.amounts import BY_RULE, DIFFERENT, NO_FIGURES, make_amount, say_amount
from helpers.showing.batches import Batch
from helpers.showing.coders import RULES, Coders
from helpers.showing.escape import clean, escape
from helpers.showing.explorer import Explorer, View, link, make_dropdown, say_nothing
from helpers.showing.figure_pages import show_quantities
from helpers.showing.lines import (
    write_code,
    write_conditions,
    write_list,
    write_literal,
    write_query,
)
from helpers.showing.pages import NO_STATEMENT, show_table
from helpers.showing.scales import make_scale
from helpers.showing.signs import number

# No id of a topic has a star or is empty.
ALL, WITHOUT = "*", ""
NO_QUANTITY = "No figure was found in these statements."
ALL_MATCHED = "Every figure that was found in these statements has a topic in this reading."
NOT_MATCHED = (
    "None of the figures in these statements belongs to a topic of {file} in this reading. What "
    "they give is listed under “Without a topic”."
)
NAMES_SHOWN = 12
TITLE = "Figures that the statements give"
PLACE = ["statement_id", "start", "end"]


def explore_quantities(corpus, codebook, *, coder: str = "", origin: str = "") -> Explorer:
    """Figures by topic, each topic on an axis; a figure opens its sentence in its paragraph.

    By a reading or as rules suggest; `coder` or `origin` says whose comes first, as in
    `choose_codings`. What has no topic is listed too, with the lines that match it
    with one or make a new one.
    """
    from helpers.coding.quantities import find_quantities
    from helpers.coding.topics import propose_topics
    from helpers.comparing.counts import count_codes

    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    quantities = find_quantities(corpus)
    by_rule = propose_topics(quantities, corpus, codebook)
    asked_for = {"coder": coder, "origin": origin}
    coders = Coders(corpus, codebook, by_rule, rules_first=True, **asked_for)
    if quantities.empty and coders.readings.empty:
        return say_nothing(NO_QUANTITY)
    first = coders.start or next(iter(coders.readers), RULES)
    batch = Batch(corpus)

    @lru_cache
    def figures_of(coder: str) -> pd.DataFrame:
        return join_figures(quantities, coders.codings(coder), corpus, codebook)

    @lru_cache
    def zeros_of(coder: str) -> pd.DataFrame:
        read = coders.read_by(coder)
        counts = count_codes(coders.codings(coder), corpus, codebook, coverage=read)
        return counts[counts["zero"] != ""]

    reading = make_dropdown("Reading", coders.options, first)
    labels = {code.id: code.label for code in codebook.codes}
    topics = [(clean(label), code) for code, label in labels.items()]
    topic = make_dropdown(
        "Topic",
        [("All topics", ALL), *topics, ("Without a topic", WITHOUT)],
        _choose_topic(figures_of(first)),
    )

    def source() -> tuple[list[str], list[str]]:
        if reading.value == RULES:
            names, found = ["code_quantities"], "code_quantities(corpus, codebook)"
        else:
            asked = write_conditions(coder=reading.value)
            names, found = ["read_readings"], write_query("read_readings(corpus, codebook)", asked)
        lines = [f"codings = {found}", "figures = find_figures(codings, corpus, codebook)"]
        return [*names, "find_figures"], lines

    def below(code: str) -> str:
        """Which statements give no figure on a topic, and what that means."""
        zeros = batch.pick(zeros_of(reading.value))
        here = zeros[zeros["code"] == code].groupby("zero", sort=False)["statement_id"].agg(list)
        said = [f"{_list_names(names)}: {zero}" for zero, names in here.items()]
        words = f"No figure in {'; in '.join(said)}." if said else ""
        return f'<p class="sbs-note" dir="auto">{escape(words)}</p>' if words else ""

    def view() -> View:
        figures = figures_of(reading.value)
        names, lines = source()
        kept = batch.pick(figures[figures["counted"]])
        if batch.controls:
            lines.append(f"figures = {batch.write('figures')}")
        if topic.value == WITHOUT:
            table = kept[kept["code"] == ""]
            picture = f'<p class="sbs-note">{ALL_MATCHED}</p>'
            if len(table):
                picture = _note(_say_unmatched(table)) + draw_unmatched(table)
            lines.append("unmatched = figures.query('code == \"\" and counted')")
            lines.append("show_quantities(unmatched, corpus)")
            return View(table, picture, write_code([*names, "show_quantities"], *lines))
        asked = "" if topic.value == ALL else write_conditions(code=topic.value)
        table = (
            kept[kept["code"] != ""] if topic.value == ALL else kept[kept["code"] == topic.value]
        )
        if len(table):
            picture = draw_amounts(table, below) + _note(DIFFERENT) + _fold_table(table)
        else:
            file = escape(codebook.file.name)
            nothing = not (figures["code"] != "").any()
            said = NOT_MATCHED.format(file=file) if nothing else NO_FIGURES
            picture = f'<p class="sbs-note">{said}</p>'
            picture += below(topic.value) if topic.value != ALL else ""
        title = labels.get(topic.value, TITLE)
        shown = write_query("figures", asked)
        lines.append(f"plot_quantities({shown}, title={write_literal(title)})")
        return View(table, picture, write_code([*names, "plot_quantities"], *lines))

    def behind(row) -> tuple[str, str]:
        from helpers.coding.topics import write_match, write_topic

        figures = figures_of(reading.value)
        same = (figures[PLACE] == [row.statement_id, row.start, row.end]).all(axis=1)
        page = show_quantities(figures[same & (figures["code"] == row.code)], corpus)
        names, lines = source()
        asked = f"{write_conditions(statement_id=row.statement_id)} and start == {row.start}"
        # An empty code has to be asked for too: another topic may be that of the same figure.
        asked += f" and code == {write_literal(row.code)}"
        lines.append(f"show_quantities({write_query('figures', asked)}, corpus)")
        names.append("show_quantities")
        place = f"{write_list([row.statement_id])[1:-1]}, {row.start}, {row.end}"
        offered = ""
        if row.origin != "shipped" and row.origin != "person":
            match = write_match(corpus, row.statement_id, row.start, row.end, row.code or "…")
            offered = _show_match(match, row.code)
            shown = write_literal(row.code or "…")
            lines.insert(-1, f"print(write_match(corpus, {place}, {shown}))")
            names.append("write_match")
        if not row.code:
            label, cues = _propose_topic(row)
            made = write_topic(label, codebook, unit=row.unit, cues=cues)
            offered += _show_topic(made, codebook.file.name)
            given = (
                f"{write_literal(label)}, codebook, unit={write_literal(row.unit)}, cues={cues!r}"
            )
            lines.insert(-1, f"print(write_topic({given}))")
            names.append("write_topic")
        head = _head(row, labels)
        return f"{head}{page}{offered}", write_code(names, *lines)

    return link({"Reading": reading, "Topic": topic, **batch.controls}, view, behind)


def _choose_topic(figures: pd.DataFrame) -> str:
    """The topic on which the most statements give figures; without any the figures without one."""
    kept = figures[figures["counted"] & (figures["code"] != "")]
    if kept.empty:
        return WITHOUT
    drawn = kept.dropna(subset=["low", "high"], how="all")
    counts = (drawn if len(drawn) else kept).groupby("code", sort=False)["statement_id"].nunique()
    return counts.idxmax()


def _list_names(names: list[str]) -> str:
    more = len(names) - NAMES_SHOWN
    listed = ", ".join(names[:NAMES_SHOWN])
    return f"{listed} and {number(more, 'more statement')}" if more > 0 else listed


def _say_unmatched(table: pd.DataFrame) -> str:
    names = number(table["statement_id"].nunique(), "statement")
    return f"{number(len(table), 'figure')} in {names}, with no topic in this reading."


def _note(words: str) -> str:
    return f'<p class="sbs-note">{escape(words)}</p>'


def _fold_table(table: pd.DataFrame) -> str:
    listed = show_table(list_figures(table), caption="What the words of these figures say")
    inside = f"<summary>As a table</summary>{listed}{_note(BY_RULE)}"
    return f'<details class="sbs-folded">{inside}</details>'


def _head(row, labels: dict[str, str]) -> str:
    """The chosen figure in words."""
    label = labels.get(row.code, "Without a topic")
    amount = make_amount(row)
    said = ""
    if row.code:
        scale = make_scale([amount.low, amount.high], row.topic_unit)
        said = f": {escape(say_amount(amount, scale))}"
    head = f"<bdi>{escape(label)}</bdi> · <bdi>{escape(row.statement_id)}</bdi>"
    return f'<p class="sbs-chosen"><strong>{head}</strong>{said}</p>'


def _propose_topic(row) -> tuple[str, tuple[str, ...]]:
    """A label and a cue for a new topic, from what the figure counts."""
    label = row.what or " ".join(row.text.split())
    label = f"{label[:1].upper()}{label[1:]}"
    words = row.what.split(",")[0].split()
    if not words:
        return label, ()
    stem = find_stem(words[-1])
    if not stem.replace("-", "").replace("’", "").isalnum():
        return label, ()
    return label, (f"{stem}*" if stem != words[-1].lower() else stem,)


def _show_match(line: str, code: str) -> str:
    from helpers.coding.readings import READING_COLUMNS

    which = "this topic" if code else "a topic (put its id in the place of …)"
    return _show_lines(
        "A row for your reading",
        f"{','.join(READING_COLUMNS)}\n{line}",
        f"To match this figure with {which}, add the last line to readings/your-name.csv in the "
        "corpus folder; a new file begins with the first of the lines, the names of the columns.",
    )


def _show_topic(lines: str, file: str) -> str:
    return _show_lines(
        f"Lines for {file}",
        lines,
        "To make a new topic of it, copy the lines to the end of that file, say there what counts, "
        "and run all cells again.",
    )


def _show_lines(head: str, lines: str, note: str) -> str:
    """Lines to be copied, white space kept."""
    text = "\n".join(escape(line) for line in lines.strip().splitlines())
    return (
        f'<p class="sbs-part">{escape(head)}</p><pre class="sbs-lines" tabindex="0" dir="ltr" '
        f'aria-label="{escape(head)}">{text}</pre><p class="sbs-note">{escape(note)}</p>'
    )
