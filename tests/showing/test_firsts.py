"""Of very many statements the first are shown, in the stated order, and the picture says so."""

import pandas as pd
import pytest
from comparing.stands import many
from showing.invented import counts, ferry, frames, slogan_counts, stances, write_corpus
from showing.test_plots import assert_legible, texts

from helpers.comparing.congruence import measure_congruence
from helpers.showing.batches import SHOWN
from helpers.showing.figures import HEAVIEST, Figure
from helpers.showing.firsts import (
    PAIRED_SHOWN,
    STATEMENTS_SHOWN,
    TABLE_ROWS,
    keep_first,
    list_first,
    say_first,
)
from helpers.showing.network import LINE_LIMIT, plan_network
from helpers.showing.network_figure import plot_network
from helpers.showing.pages import show_problems, show_table
from helpers.showing.plots import plot_counts, plot_positions, plot_slogans, plot_stances
from helpers.showing.quotations import show_quotations
from helpers.showing.square import plot_congruence
from helpers.showing.word_bars import plot_words

BOATS = [f"boat-{number:02}" for number in range(STATEMENTS_SHOWN + 1)]
SAID = "The first 50 of 51 statements, in the order of the table; the explorer shows all."


def figure_of_counts(names: list[str]) -> Figure:
    return plot_counts(counts(*((name, "x", 1, 0, "") for name in names)), title="T")


def figure_of_stances(names: list[str]) -> Figure:
    return plot_stances(
        stances(*((name, "x", "supports", "flat", 1, "") for name in names)), title="T"
    )


def figure_of_slogans(names: list[str]) -> Figure:
    return plot_slogans(
        slogan_counts(*((1, name, 1, 0, "same words", "") for name in names)), title="T"
    )


FIGURES = [figure_of_counts, figure_of_stances, figure_of_slogans]


def test_the_first_values_in_the_order_in_which_they_stand() -> None:
    assert list_first(["quay", "ferry", "quay", "crane"], 2) == (["quay", "ferry"], 3)
    table = pd.DataFrame({"boat": ["tern", "gull", "tern", "auk"], "n": [1, 2, 3, 4]})
    kept, shown, total = keep_first(table, "boat", 2)
    assert kept.to_dict("list") == {"boat": ["tern", "gull", "tern"], "n": [1, 2, 3]}
    assert (shown, total) == (2, 3)
    same, shown, total = keep_first(table, "boat", 3)
    assert same is table
    assert (shown, total) == (3, 3)


def test_words_for_it_only_where_something_is_left_out() -> None:
    assert say_first(3, 3, "boats") == ""
    assert say_first(50, 1000, "boats", "the order of their size") == (
        "The first 50 of 1,000 boats, in the order of their size."
    )


def test_a_view_of_an_explorer_and_a_figure_have_the_same_statements() -> None:
    assert SHOWN == STATEMENTS_SHOWN


@pytest.mark.parametrize("draw", FIGURES, ids=lambda draw: draw.__name__)
def test_one_statement_more_than_the_limit_is_told_and_not_drawn(draw) -> None:
    whole, cut = draw(BOATS[:-1]), draw(BOATS)
    assert SAID not in f"{texts(whole)} {whole.alt}"
    assert SAID in " ".join(texts(cut).split())
    assert cut.alt.endswith(SAID)
    assert BOATS[-2] in cut.alt
    assert BOATS[-1] not in f"{texts(cut)} {cut.alt}"
    assert cut.alt == f"{whole.alt} {SAID}"
    assert_legible(cut)


@pytest.mark.parametrize("draw", FIGURES, ids=lambda draw: draw.__name__)
def test_a_thousand_statements_make_no_larger_figure(draw) -> None:
    few, many_more = draw(BOATS), draw([f"boat-{number:02}" for number in range(1000)])
    assert tuple(many_more.get_size_inches()) == pytest.approx(tuple(few.get_size_inches()))


def test_no_statement_is_preferred_for_what_it_says() -> None:
    """The last one alone has the code: it stays out, and the figure says that it shows a part."""
    rows = [(name, "x", int(name == BOATS[-1]), 0, "") for name in BOATS]
    figure = plot_counts(counts(*rows), title="T")
    assert BOATS[-1] not in figure.alt
    assert SAID in figure.alt


def test_words_and_places_of_the_first_statements(tmp_path) -> None:
    corpus = write_corpus(tmp_path, {name: f"Boats\n\nIt is {name} here.\n" for name in BOATS})
    words = plot_words(corpus, title="T")
    limit = "The first 50 of 51 {}, in the stated order."
    assert words.alt.endswith(limit.format("documents"))
    assert limit.format("documents") in texts(words)
    assert "And 38 more documents." in words.alt
    codings = frames(corpus, *((name, "here", "a.b") for name in BOATS))
    places = plot_positions(codings, corpus, title="T")
    assert places.alt.endswith(limit.format("statements"))
    assert limit.format("statements") in texts(places)
    assert BOATS[-1] not in f"{texts(words)} {texts(places)}"


def one_more(claims: int) -> tuple:
    """Stances of one statement more than are compared with each other in a figure."""
    taken, corpus, codebook = many(PAIRED_SHOWN + 2, claims)
    last = taken["statement_id"] == corpus.compared[-1]
    return taken[~last], corpus, codebook


def test_pairs_of_the_first_statements_and_a_sentence_on_all() -> None:
    taken, corpus, codebook = one_more(12)
    pairs = measure_congruence(taken, corpus, codebook)
    figure = plot_congruence(pairs, taken, title="T")
    said = " ".join(texts(figure).split())
    assert "The first 40 of 41 statements, in the stated order." in said
    assert "Of all 41 statements: Here " in said
    assert "40 statements by as many, 780 pairs" in figure.alt
    assert corpus.compared[PAIRED_SHOWN] not in figure.alt


def test_of_many_lines_only_so_many_that_one_can_be_followed() -> None:
    taken, corpus, codebook = one_more(60)
    names = list(dict.fromkeys(taken["statement_id"]))
    few = plan_network(taken, corpus, order=names, lines=LINE_LIMIT)
    assert len(few.links) <= LINE_LIMIT
    assert len(few.statements) > 1
    assert f"Drawn are the {len(few.statements)} of 41 statements with most stances" in " ".join(
        few.notes
    )
    figure = plot_network(taken, corpus, codebook, title="T")
    assert f"Drawing of {len(few.statements)} statements" in figure.alt
    # Up to the limit all are drawn, however many lines there are.
    taken, corpus, codebook = many(PAIRED_SHOWN, 60)
    whole = plan_network(taken, corpus, order=corpus.compared, lines=LINE_LIMIT)
    assert len(whole.statements) == PAIRED_SHOWN
    assert len(whole.links) > LINE_LIMIT


def test_a_long_table_shows_its_first_rows() -> None:
    rows = pd.DataFrame({"boat": [f"boat-{n:03}" for n in range(TABLE_ROWS + 1)]})
    assert "The first" not in show_table(rows[:-1], caption="Boats")
    page = show_table(rows, caption="Boats")
    assert '<p class="sbs-note">The first 100 of 101 rows, in the order of the table.</p>' in page
    assert "boat-099" in page
    assert "boat-100" not in page


def test_many_problems_are_counted_and_the_first_told() -> None:
    rows = [(f"boat-{n:03}.txt", "", "is empty", "") for n in range(TABLE_ROWS + 1)]
    problems = pd.DataFrame(rows, columns=["file", "place", "what", "mend"])
    page = show_problems(problems)
    assert "101 things could not be used" in page
    assert "The first 100 of 101 things" in page
    assert page.count("<li") == 100


def test_quotations_have_a_column_for_the_first_statements(tmp_path) -> None:
    corpus = write_corpus(tmp_path, {name: f"Boats\n\nIt is {name} here.\n" for name in BOATS})
    page = show_quotations(frames(corpus, *((name, "here", "a.b") for name in BOATS)), corpus)
    assert page.count('<section class="sbs-side') == 50
    assert "The first 50 of 51 statements, in this order." in page
    assert "51 statements, 51 passages" in page


def test_a_picture_that_would_weigh_too_much_is_less_crisp(monkeypatch, tmp_path) -> None:
    figure = plot_words(ferry(tmp_path))
    crisp = len(figure._repr_html_())
    assert crisp < HEAVIEST
    monkeypatch.setattr("helpers.showing.figures.HEAVIEST", 100)
    assert len(figure._repr_html_()) < crisp
