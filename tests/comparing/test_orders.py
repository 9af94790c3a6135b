"""Orders of claims and of statements, worked out by hand; what is equal stays as stated."""

from itertools import permutations

import pandas as pd
import pytest
from comparing.stands import CLAIMS, TAKEN, many, place, stand

from helpers.comparing.congruence import PAIR_COLUMNS, measure_congruence
from helpers.comparing.orders import (
    SHARED_COLUMNS,
    count_shared,
    order_by_agreement,
    order_claims,
)


def pairs(*rows: tuple[str, str, int, int]) -> pd.DataFrame:
    """From (statement, other, congruence, conflict)."""
    columns = ["statement_id", "other", "congruence", "conflict"]
    return pd.DataFrame(rows, columns=columns).assign(mixed=0, incompatible=0)


def test_how_many_statements_take_a_stance_on_a_claim() -> None:
    shared = count_shared(stand(crew=".s+-", union="qs+b", city="+.-r", choir="????"))
    assert list(shared.columns) == SHARED_COLUMNS
    assert list(shared.drop(columns=["label", "group"]).itertuples(index=False, name=None)) == [
        # taken, supports, rejects, both, hedged
        ("sell", 1, 1, 0, 0, 0),
        ("keep", 2, 2, 0, 0, 2),
        ("safe", 3, 2, 1, 0, 0),
        ("dear", 3, 0, 2, 1, 1),
    ]


def test_claims_on_which_most_take_a_stance_come_first() -> None:
    assert order_claims(TAKEN) == ["safe", "dear", "keep", "sell"]


def test_of_equally_many_the_larger_side_then_the_codebook() -> None:
    taken = stand(crew="+++-", union="-+++", city="....")
    assert order_claims(taken) == ["keep", "safe", "sell", "dear"]


def test_no_stances_no_order() -> None:
    assert order_claims(stand()) == []
    assert order_claims(stand(crew="....")) == ["sell", "keep", "safe", "dear"]
    assert list(count_shared(stand()).columns) == SHARED_COLUMNS


def test_two_camps_stated_in_turns_stand_apart() -> None:
    taken = stand(a="+.+.", b=".+.+", c="+.+.", d=".+.+", e="+.+.")
    order = order_by_agreement(measure_congruence(taken, place(dict.fromkeys("abcde", "")), CLAIMS))
    assert order == ["a", "c", "e", "b", "d"]


def test_a_statement_goes_where_its_neighbours_share_most() -> None:
    """The second pair is closest; `d` is near `b` alone, and `a` between nobody but beside `c`."""
    table = pairs(
        ("a", "b", 0, 0), ("a", "c", 3, 0), ("a", "d", 0, 0),
        ("b", "c", 5, 0), ("b", "d", 2, 0), ("c", "d", 0, 0),
    )  # fmt: skip
    assert order_by_agreement(table) == ["a", "c", "b", "d"]


def test_equal_agreement_is_decided_by_less_disagreement_then_as_stated() -> None:
    # Both agree with `a` once, `b` opposes it too.
    table = pairs(("a", "b", 1, 1), ("a", "c", 1, 0), ("b", "c", 0, 0))
    assert order_by_agreement(table) == ["b", "a", "c"]
    alike = pairs(*((one, other, 2, 0) for one, other in ("ab", "ac", "ad", "bc", "bd", "cd")))
    assert order_by_agreement(alike) == ["a", "b", "c", "d"]


def test_one_shared_stance_outweighs_any_number_of_opposite_ones() -> None:
    table = pairs(("a", "b", 1, 9), ("a", "c", 0, 0), ("b", "c", 0, 1))
    assert order_by_agreement(table) == ["b", "a", "c"]


def test_statements_without_any_tie_come_last_as_stated() -> None:
    taken = stand(x="....", a="++..", y="....", b="++..")
    order = order_by_agreement(measure_congruence(taken, place(dict.fromkeys("xayb", "")), CLAIMS))
    assert order == ["a", "b", "x", "y"]


@pytest.mark.parametrize("names", ["", "a"])
def test_fewer_than_two_statements_have_no_pairs_to_order(names: str) -> None:
    none = pd.DataFrame({name: [] for name in PAIR_COLUMNS})
    assert order_by_agreement(none) == []


def test_agreement_stands_closer_to_the_diagonal_than_in_any_order_of_three_camps() -> None:
    taken = stand(a="+...", b=".+..", c="..+.", d="+...", e=".+..", f="..+.")
    table = measure_congruence(taken, place(dict.fromkeys("abcdef", "")), CLAIMS)
    shared = {
        (row.statement_id, row.other): row.congruence
        for row in table.itertuples()
        if row.congruence
    }

    def distance(order) -> int:
        return sum(n * abs(order.index(one) - order.index(two)) for (one, two), n in shared.items())

    assert distance(order_by_agreement(table)) == min(map(distance, permutations("abcdef")))


def test_every_statement_stands_once_and_always_in_the_same_place() -> None:
    taken, corpus, codebook = many(40, 60)
    table = measure_congruence(taken, corpus, codebook)
    order = order_by_agreement(table)
    assert sorted(order) == sorted(corpus.compared)
    assert order == order_by_agreement(table)
