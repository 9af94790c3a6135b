"""What most statements raise in their own words comes first; families stay together."""

from types import SimpleNamespace

import pandas as pd
from comparing.chanted import slogans

from helpers.comparing.slogan_order import count_raised, order_by_sharing


def counts(*cells: tuple[int, int, str, int, int]) -> pd.DataFrame:
    """Family, slogan, statement, own words, quoted."""
    return pd.DataFrame(cells, columns=["family", "slogan", "statement_id", "n", "quoted"])


def test_the_most_shared_slogan_brings_its_family_to_the_top() -> None:
    table = counts(
        (0, 0, "crew", 5, 0), (0, 0, "town", 0, 4),
        (1, 1, "crew", 1, 0), (1, 1, "town", 0, 0),
        (1, 3, "crew", 1, 0), (1, 3, "town", 1, 0),
        (2, 2, "crew", 0, 0), (2, 2, "town", 1, 0),
    )  # fmt: skip
    ordered = order_by_sharing(table)
    assert list(ordered[["family", "slogan"]].itertuples(index=False, name=None)) == [
        (1, 3), (1, 3), (1, 1), (1, 1), (0, 0), (0, 0), (2, 2), (2, 2),
    ]  # fmt: skip
    # The rows are those of the table, statements in its order.
    assert ordered.index.tolist() == [4, 5, 2, 3, 0, 1, 6, 7]


def test_no_slogan_stays_an_empty_table() -> None:
    table = counts((0, 0, "crew", 1, 0))[:0]
    pd.testing.assert_frame_equal(order_by_sharing(table), table)


def test_of_some_statements_the_order_is_that_of_all() -> None:
    """What many raise elsewhere comes first, though nobody raises it in these."""
    table = counts((0, 0, "crew", 1, 0), (1, 1, "crew", 0, 0), (2, 2, "crew", 0, 0))
    raised = pd.Series({0: 1, 1: 3})
    assert list(order_by_sharing(table, raised=raised)["slogan"]) == [1, 0, 2]
    assert list(order_by_sharing(table)["slogan"]) == [0, 1, 2]


def test_raised_counts_statements_in_their_own_words() -> None:
    families = slogans(
        ("crew", "Save the pier!"), ("crew", "Save the pier!"), ("town", "Save the pier!"),
        ("town", "Long live the tide!"), ("elsewhere", "Save the pier!"),
    ).assign(slogan=[0, 0, 0, 1, 0])  # fmt: skip
    families.loc[3, "voice"] = "other"
    corpus = SimpleNamespace(compared=["crew", "town"])
    assert count_raised(families, corpus).to_dict() == {0: 2}
