"""A question before a figure, driven as a browser drives it; the figure is drawn when asked for."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from coding.tiny import TinyCorpus
from comparing.stands import PAIRS, TAKEN
from payloads import PAYLOADS
from showing.invented import counts, slogan_counts, stances

from helpers.coding.predictions import read_predictions, save_prediction
from helpers.showing import explorer as machinery
from helpers.showing.figures import Figure
from helpers.showing.plots import plot_counts, plot_slogans, plot_stances
from helpers.showing.prediction import AGAIN, TOO_FEW, Prediction, explore_prediction
from helpers.showing.square import plot_congruence

COUNTED = counts(("crew", "x", 3, 1, ""), ("city", "x", 0, 0, ""), ("union", "x", 1, 0, ""))
STANCES = stances(
    ("crew", "1", "supports", "flat", 2, ""), ("city", "1", "", "", 0, "read, not there")
)
SLOGANS = slogan_counts(
    (0, "crew", 2, 0, "same words", ""), (0, "city", 0, 0, "", "searched, not found")
)
ROW = ["code", "statement_id", "other", "rank", "votes", "name"]


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture
def ferry(tmp_path: Path) -> TinyCorpus:
    names = ("crew", "city", "union", "choir")
    return TinyCorpus(dict.fromkeys(names, "We sail."), folder=tmp_path)


def kept(corpus: TinyCorpus) -> list[list]:
    found = read_predictions(corpus)[ROW]
    return found.astype(object).where(found.notna(), None).to_numpy().tolist()


def said(prediction: Prediction) -> str:
    return " ".join(prediction.notice.said)


def choose(prediction: Prediction, **values: object) -> None:
    for name, value in values.items():
        prediction.controls[name].value = value


def drawn(*given: object, **options: object) -> Figure:
    raise AssertionError("the figure was drawn before anybody asked for it")


def test_the_figure_is_not_drawn_before_it_is_asked_for(ferry: TinyCorpus) -> None:
    prediction = explore_prediction(drawn, COUNTED, ferry, title="T")
    choose(prediction, Highest="crew")
    prediction.keep.click()
    assert prediction.figure is None
    assert prediction.board.picture == prediction.board.code == ""
    assert repr(prediction) == (
        "Prediction (Which statement will have the highest number? nothing shown yet)"
    )


def test_one_statement_or_the_first_three_in_order(ferry: TinyCorpus) -> None:
    prediction = explore_prediction(plot_counts, COUNTED, ferry, title="T")
    assert prediction.controls["Row"].options == (("Label of x", "x"), ("All rows added up", "*"))
    choose(prediction, Highest="city", Name="Ada")
    prediction.keep.click()
    assert said(prediction) == "Kept in predictions.csv: city. 1 prediction of this so far."
    third = {"third (or none)": "union", "second (or none)": "city"}
    choose(prediction, Row="*", Highest="crew", Name="", Hands=9, **third)
    prediction.keep.click()
    assert said(prediction) == (
        "Kept in predictions.csv: crew, then city, then union. 9 predictions of this so far."
    )
    assert kept(ferry) == [
        ["x", "city", "", 1, 1, "Ada"],
        ["*", "crew", "", 1, 9, ""],
        ["*", "city", "", 2, 9, ""],
        ["*", "union", "", 3, 9, ""],
    ]
    assert (prediction.controls["Highest"].value, prediction.controls["Hands"].value) == ("", 1)


def test_any_number_of_statements_or_none_of_them(ferry: TinyCorpus) -> None:
    for draw, table, code in (
        (plot_stances, STANCES, "1"), (plot_slogans, SLOGANS, "Slogan 0!"),
    ):  # fmt: skip
        prediction = explore_prediction(draw, table, ferry, title="T")
        choose(prediction, crew=True, city=True)
        prediction.keep.click()
        assert "crew, city. 1 prediction of this so far." in said(prediction)
        prediction.keep.click()
        assert "none of them. 2 predictions of this so far." in said(prediction)
        assert kept(ferry)[-3:] == [
            [code, "crew", "", None, 1, ""], [code, "city", "", None, 1, ""],
            [code, "", "", None, 1, ""],
        ]  # fmt: skip


def test_two_statements_that_agree_most(ferry: TinyCorpus) -> None:
    prediction = explore_prediction(plot_congruence, PAIRS, ferry, stances=TAKEN, title="T")
    choose(prediction, One="choir")
    prediction.keep.click()
    assert said(prediction) == "Nothing was kept: no statement is chosen; choose one above."
    choose(prediction, **{"the other": "choir"})
    prediction.keep.click()
    assert "choir cannot be compared with itself; choose another statement." in said(prediction)
    choose(prediction, **{"the other": "crew"})
    prediction.keep.click()
    assert "Kept in predictions.csv: choir and crew." in said(prediction)
    assert kept(ferry) == [["*", "choir", "crew", None, 1, ""]]
    prediction.show.click()
    assert prediction.board.code == (
        "from helpers import plot_congruence, read_predictions\n\n"
        'plot_congruence(pairs, stances, predictions=read_predictions(corpus), title="T")'
    )
    assert "predicted by 1 of 1" in prediction.board.picture


def test_what_makes_no_prediction_is_said_and_nothing_is_kept(ferry: TinyCorpus) -> None:
    prediction = explore_prediction(plot_counts, COUNTED, ferry, title="T")
    prediction.keep.click()
    assert said(prediction) == "Nothing was kept: no statement is chosen; choose one above."
    choose(prediction, Highest="crew", **{"second (or none)": "crew"})
    prediction.keep.click()
    assert (
        said(prediction) == "Nothing was kept: one statement is chosen twice; choose another one."
    )
    assert prediction.notice.tone == "bad"
    assert not (ferry.folder / "predictions.csv").exists()


def test_one_click_shows_the_figure_with_what_everybody_predicted(ferry: TinyCorpus) -> None:
    save_prediction(ferry, "counts", "frame", "x", ["union"], ranked=True, votes=20)
    note = "Cues fit “crew” better."
    prediction = explore_prediction(plot_counts, COUNTED, ferry, title="T", note=note, size="page")
    prediction.show.click()
    assert "union 1 sentence" in prediction.figure.alt
    assert "predicted by 20 of 20" in prediction.figure.alt
    assert prediction.board.picture == prediction.figure._repr_html_()
    assert prediction.board.code.splitlines()[-1] == (
        'plot_counts(counts, predictions=read_predictions(corpus), title="T", '
        'note="Cues fit “crew” better.", size="page")'
    )
    # What is guessed now would be no prediction; those of others can still come in.
    assert prediction.keep.layout.display == "none"
    assert prediction.show.description == AGAIN
    save_prediction(ferry, "counts", "frame", "x", ["crew"], ranked=True)
    prediction.show.click()
    assert "predicted by 20 of 21" in prediction.figure.alt


def test_a_row_that_cannot_be_used_is_told_beside_the_figure(ferry: TinyCorpus) -> None:
    rows = "figure,layer,code,statement_id\ncounts,frame,x,gulls\ncounts,frame,x,crew\ntide,,,\n"
    (ferry.folder / "predictions.csv").write_text(rows, encoding="utf-8")
    prediction = explore_prediction(plot_counts, COUNTED, ferry, title="T")
    prediction.show.click()
    assert said(prediction) == (
        "Not shown: predictions.csv, row 2: there is no statement gulls; take one of crew, city, "
        "union, choir. And 1 more row."
    )
    assert "predicted by 1 of 1" in prediction.figure.alt


@pytest.mark.parametrize(
    ("draw", "table", "options"),
    [
        (plot_counts, COUNTED[:0], {}),
        (plot_counts, COUNTED[:1], {}),
        (plot_stances, STANCES[:0], {}),
        (plot_slogans, SLOGANS[:1], {}),
        (plot_congruence, PAIRS[:1], {"stances": TAKEN[TAKEN["statement_id"] != "choir"]}),
    ],
)
def test_where_nothing_can_be_predicted_the_figure_is_there_at_once(
    ferry: TinyCorpus, draw, table: pd.DataFrame, options: dict
) -> None:
    prediction = explore_prediction(draw, table, ferry, title="T", **options)
    assert said(prediction) == TOO_FEW
    assert prediction.board.picture.startswith("<figure")


def test_only_tables_of_the_four_figures_are_asked_about(ferry: TinyCorpus) -> None:
    with pytest.raises(ValueError, match="this is none of them"):
        explore_prediction(plot_counts, COUNTED[["statement_id"]], ferry, title="T")


def test_names_and_labels_of_strangers_are_text(tmp_path: Path) -> None:
    payload = PAYLOADS["script"]
    corpus = TinyCorpus({payload: "We sail.", "crew": "We sail."}, folder=tmp_path)
    table = slogan_counts(
        (0, payload, 1, 0, "same words", ""), (0, "crew", 0, 0, "", "searched, not found")
    ).assign(label=payload)
    prediction = explore_prediction(plot_slogans, table, corpus, title=payload)
    choose(prediction, **{payload: True, "Name": payload})
    prediction.keep.click()
    prediction.show.click()
    assert "<script" not in prediction.board.picture
    assert "predicted by 1 of 1" in prediction.figure.alt
