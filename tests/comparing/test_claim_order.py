"""Claims in the order of agreement, with every group of a harbour's claims worked out by hand."""

import pandas as pd
import pytest

from helpers.comparing.claim_order import (
    AGREED,
    ALONE,
    DIFFERING,
    NOT_TAKEN,
    ONLY_QUOTED,
    group_claims,
)

WORDS = {"+": "supports", "-": "rejects", "b": "both", "q": "quoted", ".": ""}


def stances(**taken: str) -> pd.DataFrame:
    """`ferry="+-q."`: one claim, a sign per statement; rows as statements stand, then claims."""
    statements = ("crew", "city", "union", "choir")
    rows = [
        (name, claim, WORDS[signs[place]], "harbour")
        for place, name in enumerate(statements)
        for claim, signs in taken.items()
    ]
    return pd.DataFrame(rows, columns=["statement_id", "code", "stance", "group"], dtype="str")


def order(table: pd.DataFrame) -> list[tuple[str, str]]:
    grouped = group_claims(table).drop_duplicates("code")
    return list(grouped[["code", "group"]].itertuples(index=False, name=None))


def test_groups_of_claims_and_their_order() -> None:
    table = stances(
        nobody="....",
        mentioned="q...",
        alone="+q..",
        both_sides_alone="b...",
        even="+-..",
        one_wavers="b+..",
        most_against="+---",
        two="+.+.",
        two_against="-.-.",
        all_four="++++",
        three="+++q",
    )
    assert order(table) == [
        ("all_four", AGREED),
        ("three", AGREED),
        ("two", AGREED),
        ("two_against", AGREED),
        ("most_against", DIFFERING),
        ("one_wavers", DIFFERING),
        ("even", DIFFERING),
        ("alone", ALONE),
        ("both_sides_alone", ALONE),
        ("mentioned", ONLY_QUOTED),
        ("nobody", NOT_TAKEN),
    ]


def test_nothing_but_the_order_and_the_group_changes() -> None:
    table = stances(nobody="....", two="+.+.")
    grouped = group_claims(table)
    # Statements stay in the stated order, and every row keeps its number.
    assert list(grouped.index) == [1, 3, 5, 7, 0, 2, 4, 6]
    assert list(grouped["statement_id"]) == ["crew", "city", "union", "choir"] * 2
    pd.testing.assert_frame_equal(
        grouped.sort_index().drop(columns="group"), table.drop(columns="group")
    )
    pd.testing.assert_frame_equal(group_claims(grouped), grouped)


@pytest.mark.parametrize("claims", [{}, {"alone": "+..."}])
def test_few_or_no_claims(claims: dict[str, str]) -> None:
    table = stances(**claims)
    grouped = group_claims(table)
    assert list(grouped["code"]) == list(table["code"])
    assert grouped.dtypes.to_dict() == table.dtypes.to_dict()
