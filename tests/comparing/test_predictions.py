"""What people predicted, by cell of a figure; whole tables written out."""

import pandas as pd
import pytest
from comparing.stands import PAIRS

from helpers.coding.predictions import PREDICTION_COLUMNS
from helpers.comparing.predictions import COUNTED_KINDS, count_predictions, find_figure

LABELS = {"wet": "It rains", "dry": "It does not"}


def predict(*rows: tuple) -> pd.DataFrame:
    """A table as of `read_predictions`: figure, layer, code, statement, other, rank, votes, of."""
    table = pd.DataFrame(
        [(*row[:7], "", "2026-01-01", row[7]) for row in rows], columns=PREDICTION_COLUMNS
    )
    return table.astype({"rank": "Int64", "votes": "int64", "statement_id": "str"})


def counts() -> pd.DataFrame:
    cells = [(name, code) for name in ("frogs", "ducks") for code in LABELS]
    table = pd.DataFrame(cells, columns=["statement_id", "code"])
    return table.assign(label=table["code"].map(LABELS), layer="frame", n=1, per_1000=2.0)


def rows(counted: pd.DataFrame) -> list[tuple]:
    shown = ["code", "statement_id", "other", "predicted", "later", "of"]
    return list(counted[shown].itertuples(index=False, name=None))


def test_of_ranked_predictions_first_places_and_later_ones_are_counted_apart() -> None:
    told = predict(
        ("counts", "frame", "wet", "frogs", "", 1, 1, "a"),
        ("counts", "frame", "wet", "ducks", "", 2, 1, "a"),
        ("counts", "frame", "wet", "frogs", "", 1, 7, "b"),
        ("counts", "frame", "wet", "ducks", "", 1, 2, "c"),
        ("counts", "frame", "wet", "frogs", "", 2, 2, "c"),
    )
    counted = count_predictions(told, counts())
    assert rows(counted) == [("wet", "frogs", "", 8, 2, 10), ("wet", "ducks", "", 2, 1, 10)]
    assert counted[["figure", "layer", "label"]].drop_duplicates().to_numpy().tolist() == [
        ["counts", "frame", "It rains"]
    ]
    assert {name: str(kind) for name, kind in counted.dtypes.items()} == COUNTED_KINDS


def test_all_rows_together_can_be_predicted_too() -> None:
    told = predict(("counts", "frame", "*", "ducks", "", 1, 3, "a"))
    counted = count_predictions(told, counts())
    assert rows(counted) == [("*", "frogs", "", 0, 0, 3), ("*", "ducks", "", 3, 0, 3)]
    assert set(counted["label"]) == {"All rows added up"}


def test_none_of_them_is_a_prediction_too() -> None:
    told = predict(
        ("stances", "claim", "wet", "", "", None, 4, "a"),
        ("stances", "claim", "wet", "ducks", "", None, 1, "b"),
        ("stances", "claim", "wet", "frogs", "", None, 1, "b"),
    )
    table = counts().drop(columns="per_1000").assign(stance="supports")
    assert rows(count_predictions(told, table)) == [
        ("wet", "frogs", "", 1, 0, 5), ("wet", "ducks", "", 1, 0, 5),
    ]  # fmt: skip


def test_slogans_are_known_by_their_words() -> None:
    table = pd.DataFrame(
        {"slogan": [4, 4], "label": "Rain now!", "statement_id": ["frogs", "ducks"]}
    )
    told = predict(("slogans", "slogan", "Rain now!", "ducks", "", None, 1, "a"))
    assert rows(count_predictions(told, table)) == [
        ("Rain now!", "frogs", "", 0, 0, 1), ("Rain now!", "ducks", "", 1, 0, 1),
    ]  # fmt: skip


def test_a_pair_is_one_pair_whichever_comes_first() -> None:
    told = predict(
        ("congruence", "claim", "*", "crew", "city", None, 2, "a"),
        ("congruence", "claim", "*", "city", "crew", None, 3, "b"),
        ("congruence", "claim", "*", "choir", "union", None, 1, "c"),
    )
    assert rows(count_predictions(told, PAIRS)) == [
        ("*", "crew", "union", 0, 0, 6),
        ("*", "crew", "city", 5, 0, 6),
        ("*", "crew", "choir", 0, 0, 6),
        ("*", "union", "city", 0, 0, 6),
        ("*", "union", "choir", 1, 0, 6),
        ("*", "city", "choir", 0, 0, 6),
    ]


def test_what_the_figure_has_not_is_left_out() -> None:
    told = predict(
        ("counts", "frame", "wet", "herons", "", 1, 1, "a"),
        ("counts", "frame", "foggy", "frogs", "", 1, 1, "b"),
        ("counts", "name", "wet", "frogs", "", 1, 1, "c"),
        ("stances", "claim", "wet", "frogs", "", 1, 1, "d"),
    )
    assert rows(count_predictions(told, counts())) == [
        ("wet", "frogs", "", 0, 0, 1), ("wet", "ducks", "", 0, 0, 1),
    ]  # fmt: skip
    assert count_predictions(told[1:], counts()).empty
    assert count_predictions(told[:0], counts()[:0]).dtypes.astype(str).to_dict() == COUNTED_KINDS


def test_only_four_kinds_of_table_can_be_predicted() -> None:
    with pytest.raises(ValueError, match="this is none of them"):
        find_figure(counts()[["statement_id"]])
    assert find_figure(PAIRS) == ("congruence", "claim")
    assert find_figure(counts()) == ("counts", "frame")
