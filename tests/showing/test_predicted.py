"""Predictions laid over a figure: a tag, words, a legend; without them nothing changes."""

import pandas as pd
import pytest
from comparing.stands import PAIRS, TAKEN, many
from comparing.test_predictions import predict
from showing.invented import counts, slogan_counts, stances
from showing.test_plots import assert_legible, texts

from helpers.comparing.congruence import measure_congruence
from helpers.showing.plots import plot_counts, plot_slogans, plot_stances
from helpers.showing.square import plot_congruence

COUNTED = counts(("crew", "x", 3, 1, ""), ("city", "x", 0, 0, ""), ("crew", "y", 1, 0, ""),
                 ("city", "y", 2, 0, ""))  # fmt: skip
STANCES = stances(
    ("crew", "1", "supports", "flat", 2, ""), ("city", "1", "", "", 0, "nobody has looked")
)
SLOGANS = slogan_counts(
    (0, "crew", 2, 0, "same words", ""), (0, "city", 0, 0, "", "searched, not found"),
    families={0: 4},
)  # fmt: skip
RANKED = predict(
    ("counts", "frame", "x", "city", "", 1, 6, "a"),
    ("counts", "frame", "x", "crew", "", 2, 6, "a"),
    ("counts", "frame", "x", "crew", "", 1, 1, "b"),
)


def test_a_tag_says_how_many_predicted_the_cell() -> None:
    figure = plot_counts(COUNTED, title="Sentences", predictions=RANKED)
    assert_legible(figure)
    said = texts(figure)
    for words in ("☞6", "☞1 +6", "Label of x (☞ 7)"):
        assert words in said
    assert "Label of y (" not in said
    assert "put first by so many, and second or third by so many" in " ".join(said.split())
    assert figure.alt == (
        "Sentences. Table of 2 codes in 2 statements. Label of x: crew 3 sentences, 6.0 per 1,000 "
        "words, 15% of its sentences, 1 more only in quoted words, predicted by 1 of 7, put second "
        "or third by 6; city searched, not found, predicted by 6 of 7. Label of y: crew 1 "
        "sentence, 2.0 per 1,000 words, 5% of its sentences; city 2 sentences, 4.0 per 1,000 "
        "words, 10% of its sentences."
    )


def test_all_rows_added_up_have_a_row_of_their_own_if_they_were_predicted() -> None:
    told = predict(("counts", "frame", "*", "crew", "", 1, 4, "a"))
    figure = plot_counts(COUNTED, title="Sentences", predictions=told)
    assert_legible(figure)
    assert figure.alt.startswith(
        "Sentences. Table of 3 codes in 2 statements. All rows added up: crew 4 sentences in all "
        "rows added up, 1 more only in quoted words, predicted by 4 of 4; city 2 sentences in all "
        "rows added up. Label of x: "
    )
    assert "All rows" not in plot_counts(COUNTED, title="T", predictions=RANKED).alt


@pytest.mark.parametrize("measure", ["n", "per_1000", "share"])
def test_predictions_leave_the_numbers_as_they_are(measure: str) -> None:
    told = predict(("counts", "frame", "*", "crew", "", 1, 4, "a"))
    plain = plot_counts(COUNTED, title="T", measure=measure)
    tagged = plot_counts(COUNTED, title="T", measure=measure, predictions=told)
    assert_legible(tagged)
    shown = {"n": "6.0 · 15% (1)", "per_1000": "3 · 15% (1)", "share": "3 · 6.0 (1)"}[measure]
    assert shown in texts(plain)
    assert shown in texts(tagged)


def test_stances_and_slogans_are_tagged_too() -> None:
    told = predict(
        ("stances", "claim", "1", "city", "", None, 12, "a"),
        ("slogans", "slogan", "Slogan 0!", "crew", "", None, 1, "b"),
    )
    figure = plot_stances(STANCES, title="T", predictions=told)
    assert_legible(figure)
    assert "☞12" in texts(figure)
    assert "city nobody has looked, predicted by 12 of 12." in figure.alt
    figure = plot_slogans(SLOGANS, title="T", predictions=told)
    assert_legible(figure)
    assert "crew same words, 2 times, predicted by 1 of 1; city" in figure.alt


def test_a_pair_is_tagged_in_both_of_its_cells() -> None:
    told = predict(
        ("congruence", "claim", "*", "city", "crew", None, 2, "a"),
        ("congruence", "claim", "*", "crew", "union", None, 1, "b"),
    )
    figure = plot_congruence(PAIRS, TAKEN, title="Agreement", predictions=told)
    assert_legible(figure)
    assert texts(figure).count("☞2") == 2
    assert "3 predictions of which two agree most." in texts(figure)
    assert "crew and city: same stance on no claim, opposite stances on 2 claims, 1 pair of" in (
        figure.alt
    )
    assert "calls incompatible, predicted by 2 of 3. " in figure.alt
    assert figure.alt.endswith(" 3 predictions of which two agree most.")


@pytest.mark.parametrize("told", [None, RANKED[:0]])
def test_without_predictions_a_figure_is_what_it_was(told: pd.DataFrame | None) -> None:
    pairs, taken = PAIRS, TAKEN
    for before, after in (
        (plot_counts(COUNTED, title="T"), plot_counts(COUNTED, title="T", predictions=told)),
        (plot_stances(STANCES, title="T"), plot_stances(STANCES, title="T", predictions=told)),
        (plot_slogans(SLOGANS, title="T"), plot_slogans(SLOGANS, title="T", predictions=told)),
        (
            plot_congruence(pairs, taken, title="T"),
            plot_congruence(pairs, taken, title="T", predictions=told),
        ),
    ):
        assert after.alt == before.alt
        assert texts(after) == texts(before)
        assert tuple(after.get_size_inches()) == tuple(before.get_size_inches())


def test_what_is_not_drawn_is_told() -> None:
    table = counts(statements=53, codes=2)
    told = predict(
        ("counts", "frame", "two-sides.code-0", "statement-52", "", 1, 1, "a"),
        ("counts", "frame", "two-sides.code-1", "statement-1", "", 1, 1, "b"),
    )
    figure = plot_counts(table, title="T", predictions=told)
    assert "1 predicted cell not drawn: among what is left out here." in " ".join(
        texts(figure).split()
    )
    assert "1 predicted cell not drawn" in figure.alt


@pytest.mark.parametrize(("statements", "size"), [(2, "projector"), (13, "page")])
def test_tags_of_a_whole_school_are_legible(statements: int, size: str) -> None:
    table = counts(statements=statements, codes=3)
    names = table["statement_id"].unique()
    told = predict(
        *[("counts", "frame", "two-sides.code-1", name, "", 1, 999, name) for name in names],
        *[("counts", "frame", "two-sides.code-1", name, "", 2, 999, name) for name in names],
    )
    assert_legible(plot_counts(table, title="T", size=size, predictions=told))
    taken, corpus, codebook = many(statements, 20)
    told = predict(
        *[
            ("congruence", "claim", "*", one, other, None, 999, f"{one} {other}")
            for one in corpus.compared[:2]
            for other in corpus.compared[1:]
            if one != other
        ]
    )
    pairs = measure_congruence(taken, corpus, codebook)
    figure = plot_congruence(pairs, taken, title="T", size=size, predictions=told)
    assert_legible(figure)
