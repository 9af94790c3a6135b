"""Figures on one axis: marks by shape, exact words, what they cover; told in the same words."""

from pathlib import Path

import pandas as pd
import pytest
from coding.tiny import make_codebook
from matplotlib.collections import PathCollection
from matplotlib.patches import Rectangle
from payloads import PAYLOADS
from showing.given import storm
from showing.test_plots import LONG, assert_legible, texts

from helpers.coding.readings import read_readings
from helpers.coding.topics import code_quantities
from helpers.comparing.figures import FIGURE_COLUMNS, find_figures
from helpers.showing.amounts import (
    BAR,
    DIFFERENT,
    DOT,
    DOWN,
    NONE,
    OPEN_BAR,
    OPEN_DOT,
    UNREAD,
    UP,
    explain,
    make_panels,
    say_amount,
    say_panel,
)
from helpers.showing.quantities import plot_quantities

NAN = float("nan")


def figures(*rows: tuple, **columns: object) -> pd.DataFrame:
    """A table as of `find_figures`, from (statement, text, low, high, bound, hedge kind, unit)."""
    given = ["statement_id", "text", "low", "high", "bound", "hedge_kind", "unit"]
    table = pd.DataFrame(rows, columns=given)
    told = {"code": "t", "label": "Topic", "origin": "shipped", "coder": "shipped", "voice": "own"}
    told |= {"kind": "quantity", "role": "body", "counted": True} | columns
    table = table.assign(**told, start=range(len(table)), end=range(1, len(table) + 1), sentence=0)
    missing = {name: "" for name in FIGURE_COLUMNS if name not in table}
    return table.assign(**missing)[FIGURE_COLUMNS].astype({"low": float, "high": float})


def reading(folder: Path) -> pd.DataFrame:
    corpus, codebook = storm(folder)
    return find_figures(read_readings(corpus, codebook), corpus, codebook)


@pytest.mark.parametrize(
    ("low", "high", "bound", "mark", "words"),
    [
        (300, 300, "exact", DOT, "300"),
        (300, 300, "approximate", OPEN_DOT, "about 300"),
        (200, 300, "range", BAR, "200 to 300"),
        (200, 999, "approximate", OPEN_BAR, "by convention 200 to 999"),
        (300, NAN, "at least", UP, "300 or more"),
        (300, NAN, "more than", UP, "more than 300"),
        (NAN, 300, "at most", DOWN, "300 or less"),
        (NAN, 300, "less than", DOWN, "less than 300"),
        # In other languages than English the words around a number are not read.
        (300, 300, "", UNREAD, "300"),
        (NAN, NAN, "", NONE, "no number in these words, so none is drawn"),
    ],
)
def test_what_the_words_allow_decides_the_mark(low, high, bound, mark, words):
    (panel,) = make_panels(figures(("a", "x", low, high, bound, "", "")))
    (amount,) = panel.amounts
    assert (amount.mark, say_amount(amount, panel.scale)) == (mark, words)


@pytest.mark.parametrize(
    ("unit", "what", "topic_unit", "words"),
    [
        ("decades", "", "years", "30 years"),
        ("", "years", "year", "3 years"),
        ("km", "", "years", "told in km and not in years, so not drawn"),
        ("km", "", "", "told in km and not as a count, so not drawn"),
        ("", "boats", "km", "a bare number and not told in km, so not drawn"),
        ("$", "", "$", "$3"),
    ],
)
def test_figures_are_drawn_in_the_unit_of_their_topic(unit, what, topic_unit, words):
    table = figures(("a", "three", 3, 3, "exact", "", unit), what=what, topic_unit=topic_unit)
    (panel,) = make_panels(table)
    assert say_amount(panel.amounts[0], panel.scale) == words


def test_a_part_of_a_whole_is_no_count():
    (panel,) = make_panels(figures(("a", "up to half", NAN, 0.5, "at most", "", "")))
    words = "a part of a whole and not a count, so not drawn"
    assert say_amount(panel.amounts[0], panel.scale) == words


def test_alternative_text_is_made_from_the_table(tmp_path: Path) -> None:
    assert plot_quantities(reading(tmp_path), title="Storm").alt == (
        "Storm. 7 figures on 3 topics. "
        "Visitors of the festival: crew “at least 3,000” (visitors), 3,000 or more, On Sunday · in "
        "Iron Bay; guild “About 2,000” (guests), about 2,000, no time found · no place found; "
        "guild “Crowds”, no number in these words, so none is drawn. "
        "What the storm cost: crew “40,000 crowns”, 40,000 crowns, no time found · no place found; "
        "guild “up to 90,000 crowns”, 90,000 crowns or less, no time found · no place found, "
        "quoted from Tarr; school “hundreds” (crowns), by convention 200 to 999 crowns, no time "
        "found · no place found. "
        "How long it blew: crew “two weeks”, 14 days, no time found · no place found. "
        f"{DIFFERENT} Not drawn: 2 figures without a topic."
    )


@pytest.mark.parametrize("size", ["page", "projector"])
def test_a_panel_for_each_topic_with_words_time_and_place(tmp_path: Path, size: str) -> None:
    figure = plot_quantities(reading(tmp_path), title="Storm", size=size)
    assert_legible(figure)
    drawn = " ".join(texts(figure).split())
    for words in (
        "Visitors of the festival", "2 statements, 3 figures.", "“at least 3,000” (visitors)",
        "On Sunday · in Iron Bay", "“Crowds”: no number in these words, so none is drawn",
        "Measured in crowns. Each step of the axis is ten times the one before.",
        "quoted from Tarr", "One statement alone, 1 figure. Measured in days.",
        "by convention from the least that it can be to the next such word", DIFFERENT,
        "✎ read by ada", "Not drawn: 2 figures without a topic.",
    ):  # fmt: skip
        assert words in drawn


def test_all_marks_are_told_apart_without_colour():
    table = figures(
        ("a", "300", 300, 300, "exact", "", ""),
        ("b", "about 400", 400, 400, "approximate", "approximation", ""),
        ("c", "reportedly 200 to 300", 200, 300, "range", "hearsay", ""),
        ("d", "at least 300", 300, NAN, "at least", "", ""),
        ("e", "up to 300", NAN, 300, "at most", "hearsay", ""),
        ("f", "hundreds", 200, 999, "approximate", "", ""),
        ("g", "300", 300, 300, "", "", ""),
    )
    figure = plot_quantities(table, title="All marks")
    assert_legible(figure)
    assert [sign for sign, _ in explain(make_panels(table))] == [
        "●", "○", "▬", "▭", "├→", "←┤", "◇", "dashed",
    ]  # fmt: skip
    axes = figure.axes[0]
    boxes = [box for box in axes.patches if isinstance(box, Rectangle)]
    # Hatched is what a rule suggests; hearsay is dashed, the edge of its bar and the bar itself.
    assert [(box.get_linestyle(), bool(box.get_hatch())) for box in boxes] == [
        ("--", False), ("-", False),
    ]  # fmt: skip
    dashed = [line for line in axes.lines if line.get_linestyle() == "--"]
    right = boxes[0].get_x() + boxes[0].get_width()
    assert [list(line.get_xdata()) for line in dashed[:-1]] == [[boxes[0].get_x(), right]]
    dots = [dots for dots in axes.collections if isinstance(dots, PathCollection)]
    white = [tuple(dot.get_facecolor()[0][:3]) == (1, 1, 1) for dot in dots]
    assert white == [False, True, True]


def test_what_rules_suggest_is_hatched_and_said(tmp_path: Path) -> None:
    corpus, codebook = storm(tmp_path)
    table = find_figures(code_quantities(corpus, codebook), corpus, codebook)
    figure = plot_quantities(table, title="Storm")
    assert_legible(figure)
    assert "⚙ suggested by rule" in texts(figure)
    assert "suggested by rule, matched by no reader" in " ".join(texts(figure).split())
    drawn = make_panels(table)
    strips = [box for box in figure.axes[0].patches if box.get_hatch() and not box.get_linewidth()]
    assert len(strips) == sum(len(panel.amounts) for panel in drawn) == 6


def test_two_coders_in_one_figure_are_told_apart_in_every_line(tmp_path: Path) -> None:
    corpus, codebook = storm(tmp_path)
    both = pd.concat([read_readings(corpus, codebook), code_quantities(corpus, codebook)])
    table = find_figures(both, corpus, codebook)
    figure = plot_quantities(table, title="Storm")
    assert_legible(figure)
    assert texts(figure).count("✎ read by ada") == 7
    assert texts(figure).count("⚙ suggested by rule") == 6
    assert say_panel(make_panels(table)[0]) == "2 statements, 3 figures."


def test_versions_repeats_and_furniture_are_counted_and_not_drawn():
    table = figures(
        ("a", "300", 300, 300, "exact", "", ""), ("b", "400", 400, 400, "exact", "", "")
    ).assign(counted=[True, False])
    figure = plot_quantities(table, title="T")
    assert "400" not in figure.alt
    assert "Not drawn: 1 in versions and repeats or outside title, body and calls." in figure.alt


def test_more_lines_than_a_page_bears_are_told():
    rows = [(f"statement-{n}", str(n), n, n, "exact", "", "") for n in range(1, 74)]
    figure = plot_quantities(figures(*rows), title="T")
    assert "The first 60 of 73 lines, in the order of the topics." in texts(figure)
    assert "And 61 more lines." in figure.alt


@pytest.mark.parametrize("size", ["page", "projector"])
def test_long_words_are_wrapped(size: str) -> None:
    row = ("n" * 90, LONG, 1, 10**14, "range", "", "")
    table = figures(row, label=LONG, what=LONG, where=LONG, voice="other")
    assert_legible(plot_quantities(table, title="Long", size=size))


def test_hostile_words_are_not_obeyed():
    rows = [(words, words, 1, 2, "range", "hearsay", words) for words in PAYLOADS.values()]
    table = figures(*rows)
    table = table.assign(code=table["text"], label=table["text"], speaker=table["text"])
    html = plot_quantities(table, title=PAYLOADS["script"])._repr_html_()
    assert "<script" not in html
    assert "<svg" not in html


def test_empty_tables_and_tables_without_a_topic_say_so(tmp_path: Path) -> None:
    empty = plot_quantities(figures(), title="T")
    assert empty.alt == "T. No figure here has such a topic."
    assert_legible(empty)
    corpus, _ = storm(tmp_path)
    nothing = make_codebook(layer="figure")
    table = find_figures(code_quantities(corpus, nothing), corpus, nothing)
    without = plot_quantities(table, title="T")
    assert (
        without.alt == "T. No figure here has such a topic. Not drawn: 8 figures without a topic."
    )
