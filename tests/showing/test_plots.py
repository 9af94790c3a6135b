"""Figures: nothing overlaps, nothing is cut, nothing warns; what they show is said in words."""

from itertools import combinations
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from matplotlib.text import Text
from payloads import PAYLOADS
from showing.invented import counts, ferry, frames, slogan_counts, stances, write_corpus

from helpers.coding.codebook import Code, Group
from helpers.showing.figures import WIDE, Figure
from helpers.showing.plots import (
    plot_counts,
    plot_positions,
    plot_slogans,
    plot_stances,
)
from helpers.showing.positions import order_lanes, place_codings
from helpers.showing.word_bars import count_words, plot_words

LONG = "A label that is longer than most, " * 3 + "Donaudampfschiff" * 15


def assert_legible(figure: Figure) -> None:
    """Every text lies inside the figure, and no two texts overlap."""
    figure.draw_without_rendering()
    page = figure.bbox
    boxes = []
    for text in figure.findobj(Text):
        if text.get_text().strip():
            box = text.get_window_extent()
            inside = box.x0 >= 0 and box.y0 >= 0 and box.x1 <= page.x1 and box.y1 <= page.y1
            assert inside, f"{text.get_text()!r} is cut"
            boxes.append((text.get_text(), box))
    for (one, here), (other, there) in combinations(boxes, 2):
        width = min(here.x1, there.x1) - max(here.x0, there.x0)
        height = min(here.y1, there.y1) - max(here.y0, there.y0)
        # Boxes of neighbouring lines share the room that letters without tails leave.
        assert width <= 1 or height <= 0.25 * min(here.height, there.height), (
            f"{one!r} on {other!r}"
        )


def texts(figure: Figure) -> str:
    return " ".join(text.get_text() for text in figure.findobj(Text))


@pytest.mark.parametrize("size", ["page", "projector"])
@pytest.mark.parametrize(("statements", "codes"), [(1, 3), (4, 12), (13, 5), (50, 6)])
def test_counts_of_any_size_are_legible(statements: int, codes: int, size: str) -> None:
    table = counts(statements=statements, codes=codes)
    assert_legible(plot_counts(table, title="Sentences with each code", size=size))


def test_long_labels_are_wrapped_not_cut() -> None:
    table = counts(("crew", "x", 3, 1, ""), ("c" * 300, "x", 0, 2, "")).assign(
        label=LONG, group=LONG
    )
    figure = plot_counts(table, title=LONG)
    assert_legible(figure)
    assert "".join(LONG.split()) in "".join(texts(figure).split())


def test_alternative_text_is_made_from_the_table() -> None:
    table = counts(("crew", "x", 3, 1, ""), ("city", "x", 0, 0, "read, not there"))
    assert plot_counts(table, title="Sentences").alt == (
        "Sentences. Table of 1 code in 2 statements. Label of x: "
        "crew 3 sentences, 6.0 per 1,000 words, 15% of its sentences, 1 more only in quoted words; "
        "city read, not there."
    )


def test_more_than_sixty_rows_are_told() -> None:
    figure = plot_counts(counts(statements=2, codes=63), title="Sentences")
    assert "The first 60 of 63 codes, in the codebook's order." in texts(figure)
    assert "And 51 more codes." in figure.alt
    assert_legible(figure)


def test_a_note_stands_below_the_title_and_in_the_alternative_text() -> None:
    figure = plot_counts(counts(statements=2), title="Sentences", note="Cues fit crew better.")
    assert "Cues fit crew better." in texts(figure)
    assert figure.alt.endswith(" Cues fit crew better.")


def test_an_order_that_does_not_survive_is_marked() -> None:
    table = counts(("a", "x", 3, 0, ""), ("a", "y", 1, 0, ""))
    figure = plot_counts(table.assign(order=["does not survive", "survives"]), title="Sentences")
    assert "Label of x ≈" in texts(figure)
    assert "Label of y ≈" not in texts(figure)
    assert "no ranking: leaving out one cue or one sentence undoes it" in " ".join(
        texts(figure).split()
    )


def test_only_three_measures_and_two_sizes() -> None:
    with pytest.raises(ValueError, match="write 'n', 'per_1000' or 'share'"):
        plot_counts(counts(statements=1), title="", measure="rate")
    with pytest.raises(ValueError, match="write one of 'page', 'projector'"):
        plot_counts(counts(statements=1), title="", size="wall")


@pytest.mark.parametrize("origin", ["rule", "shipped"])
def test_stances_are_legible_and_rules_are_told_apart(origin: str) -> None:
    table = stances(
        ("crew", "1", "supports", "flat", 2, ""),
        ("crew", "2", "rejects", "hedged", 1, ""),
        ("crew", "3", "both", "flat", 1, ""),
        ("crew", "4", "quoted", "", 3, ""),
        ("crew", "5", "", "", 0, "nobody has looked"),
        origin=origin,
    )
    figure = plot_stances(table, title="Who supports what")
    assert_legible(figure)
    assert ("suggested by rule, not by a reader" in texts(figure)) == (origin == "rule")
    assert "Label of 3: crew both supports and rejects it, 1 passage for, 1 against" in figure.alt


@pytest.mark.parametrize(
    ("names", "rows", "written"),
    [
        # Three groups and more rows than a screen has: at the top, and again at two groups.
        (["crew", "north-side-tenants"], 9, 3),
        (["crew", "north-side-tenants"], 8, 1),
        # Upright names are not written again.
        ([f"north-side-tenants-{place}" for place in range(9)], 9, 1),
    ],
)
def test_in_a_long_matrix_the_names_stand_again_at_every_group(
    names: list[str], rows: int, written: int
) -> None:
    cells = [
        (name, f"{group}{row}", "supports", "flat", 1, "")
        for group in "abc" for row in range(rows) for name in names
    ]  # fmt: skip
    table = stances(*cells)
    table["group"] = "The ferry " + table["code"].str[0]
    figure = plot_stances(table, title="T")
    assert_legible(figure)
    assert texts(figure).count(names[0]) == written


def test_slogans_are_legible() -> None:
    table = slogan_counts(
        (0, "crew", 2, 0, "same words", ""),
        (0, "city", 1, 0, "variant", ""),
        (1, "crew", 0, 0, "same pattern", ""),
        (1, "city", 0, 0, "", "could not be searched"),
        (2, "crew", 1, 0, "same words", ""),
        (2, "city", 0, 1, "same words", ""),
        families={0: 4, 1: 4},
    )
    figure = plot_slogans(table, title="Who calls what")
    assert_legible(figure)
    assert figure.alt.startswith(
        "Who calls what. Table of 3 slogans in 2 statements. No X of 4: Slogan 0!: crew"
    )
    # The name of a family stands above its slogans, which are set in below it.
    left = {text.get_text(): text.get_position()[0] for text in figure.findobj(Text)}
    assert left["No X of 4"] == left["Slogan 2!"]
    assert left["Slogan 0!"] == left["Slogan 1!"] > left["Slogan 2!"]
    assert "Slogan 2!: crew same words, once; city same words, only quoted." in figure.alt
    assert "only quoted from others" in texts(figure)


def test_empty_tables_say_so() -> None:
    figures = {
        "There is nothing to count yet.": plot_counts(counts()[:0], title="T"),
        "There are no claims to show yet.": plot_stances(stances(), title="T"),
        "No slogan was found.": plot_slogans(slogan_counts(), title="T"),
    }
    for words, figure in figures.items():
        assert words in texts(figure)
        assert figure.alt == f"T. {words}"
        assert_legible(figure)


def test_words_by_role_add_up(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    table = count_words(corpus)
    assert table["words"].sum() == len(corpus.tokens)
    assert list(table.columns) == ["statement_id", "role", "words"]
    figure = plot_words(corpus)
    assert_legible(figure)
    assert "crew: title 3, body 14" in figure.alt


def test_words_are_said_counted_and_uncounted_apart(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    furniture = (corpus.sentences["statement_id"] == "crew") & (corpus.sentences["sentence"] > 0)
    corpus.sentences.loc[furniture, "role"] = "furniture"
    figure = plot_words(corpus)
    assert_legible(figure)
    said = [text.get_text() for text in figure.findobj(Text) if " words" in text.get_text()]
    assert said == ["12 words", "3 words, 14 more not counted"]


def test_fifty_documents_and_none(tmp_path: Path) -> None:
    many = {f"statement-{place}": f"Ferry {place}!\n\nWe sail on.\n" for place in range(50)}
    corpus = write_corpus(tmp_path / "many", many)
    found = frames(corpus, *((name, "sail", "a.b") for name in corpus.compared))
    assert_legible(plot_words(corpus))
    assert_legible(plot_positions(found, corpus, title="Where they sail"))
    none = write_corpus(tmp_path / "none", {})
    assert "There is no statement yet." in plot_words(none).alt
    assert "There is no statement yet." in plot_positions(frames(none), none, title="T").alt


def test_positions_run_over_what_is_counted(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    codings = frames(corpus, ("crew", "The ferry", "a.x"), ("crew", "city", "b.x"))
    figure = plot_positions(codings, corpus, title="Where")
    assert_legible(figure)
    assert "crew: 1 in the first third, 0 in the second, 1 in the last" in figure.alt
    assert "There is no passage to show." in plot_positions(frames(corpus), corpus, title="T").alt


def test_lanes_are_the_groups_of_a_codebook_in_its_order(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    groups = (Group("the-owners", "Those who own", ""), Group("a", "Those who sail", ""))
    groups += (Group("rest", "Those who wait", ""),)
    codes = (Code("a.x", "", "", group="a"), Code("b.x", "", "", group="the-owners"))
    codebook = SimpleNamespace(codes=codes, groups=groups)
    codings = frames(
        corpus, ("crew", "The ferry", "a.x"), ("crew", "city", "b.x"), ("city", "old", "c-d.x")
    )
    places = place_codings(codings, corpus, codebook)
    assert order_lanes(places, codebook) == ["Those who own", "Those who sail", "c d"]
    assert order_lanes(place_codings(codings, corpus)) == ["c d", "a", "b"]
    figure = plot_positions(codings, corpus, title="Where", codebook=codebook)
    assert_legible(figure)
    shown = texts(figure)
    assert 0 < shown.index("Those who own") < shown.index("Those who sail") < shown.index("c d")
    assert "Those who wait" not in shown


def test_kinds_of_slogans_keep_their_order_in_every_corpus() -> None:
    places = pd.DataFrame({"lane": ["closing call", "quoted chant", "title"]})
    assert order_lanes(places) == ["title", "quoted chant", "closing call"]


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_drawn_as_text_and_warns_of_nothing(payload: str) -> None:
    table = counts(("crew", "x", 1, 0, "")).assign(label=payload, statement_id=payload)
    figure = plot_counts(table, title=payload)
    assert_legible(figure)
    html = figure._repr_html_()
    assert html.count("<") == 3


def test_a_figure_is_one_image_with_its_alternative_text() -> None:
    figure = Figure(figsize=(2, 1), alt='Bars & "more"')
    html = figure._repr_html_()
    assert html.startswith("<figure ")
    assert 'alt="Bars &amp; &quot;more&quot;"' in html
    assert 'src="data:image/png;base64,' in html
    bundle = figure._repr_mimebundle_()
    assert bundle == {"text/plain": 'Figure: Bars & "more"', "text/html": html}


def test_a_figure_wider_than_a_page_says_that_it_scrolls() -> None:
    dpi = Figure().dpi
    page, wide = (Figure(figsize=(width / dpi, 1))._repr_html_() for width in (1200, 1300))
    assert "<figcaption>" not in page
    assert f"<figcaption>{WIDE}</figcaption>" in wide
    assert 'overflow-x:auto" tabindex="0"' in wide


def test_figures_leave_no_trace_in_pyplot() -> None:
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    plot_counts(counts(statements=2), title="T", size="projector")
    assert dict(mpl.rcParams) == before


def test_counts_of_one_column_keep_their_order() -> None:
    table = counts(
        ("b", "z", 1, 0, ""), ("a", "z", 2, 0, ""), ("b", "y", 3, 0, ""), ("a", "y", 1, 0, "")
    )
    shown = texts(plot_counts(pd.DataFrame(table), title="T"))
    assert shown.index("Label of z") < shown.index("Label of y")
