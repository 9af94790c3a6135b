"""Agreement, conflict and incompatible claims between statements, counted by hand."""

from dataclasses import dataclass

import pandas as pd
import pytest
from coding.tiny import make_codebook

from helpers.comparing import congruence
from helpers.comparing.congruence import PAIR_COLUMNS, find_ties, measure_congruence

CLAIMS = make_codebook(
    {"id": "sell", "opposes": ("keep",)},
    {"id": "keep", "opposes": ("sell",)},
    {"id": "safe"},
    {"id": "dear"},
    layer="claim",
)


@dataclass(frozen=True)
class Named:
    """As much of a corpus as these measures ask for."""

    statements: pd.DataFrame


def corpus(related: dict[str, str]) -> Named:
    index = pd.Index(related, name="statement_id")
    return Named(pd.DataFrame({"related": list(related.values())}, index=index))


def stances(**taken: str) -> pd.DataFrame:
    """`crew="++.-"`: + supports, - rejects, b both, q only quoted, . silent; a sign per claim."""
    words = {"+": "supports", "-": "rejects", "b": "both", "q": "quoted", ".": ""}
    rows = [
        (name, code.id, words[sign])
        for name, signs in taken.items()
        for code, sign in zip(CLAIMS.codes, signs, strict=True)
    ]
    return pd.DataFrame(rows, columns=["statement_id", "code", "stance"], dtype="str")


# sell, keep, safe, dear
TAKEN = stances(crew=".++-", union=".++b", city="+.-+", choir="q...")
PLACES = corpus({"crew": "union", "union": "", "city": "", "choir": "city"})


def test_pairs_counted_by_hand() -> None:
    measured = measure_congruence(TAKEN, PLACES, CLAIMS)
    assert list(measured.columns) == PAIR_COLUMNS
    assert list(measured.iloc[:, :8].itertuples(index=False, name=None)) == [
        # congruence, conflict, mixed, incompatible, silent, related
        ("crew", "union", 2, 0, 1, 0, 0, True),
        ("crew", "city", 0, 2, 0, 1, 2, False),
        ("crew", "choir", 0, 0, 0, 0, 3, False),
        ("union", "city", 0, 1, 1, 1, 2, False),
        ("union", "choir", 0, 0, 0, 0, 3, False),
        ("city", "choir", 0, 0, 0, 0, 3, True),
    ]
    assert measured[["congruence_norm", "conflict_norm"]].isna().all().all()


def test_the_claims_behind_a_pair() -> None:
    ties = find_ties(TAKEN, CLAIMS, "crew", "city")
    assert list(ties[["kind", "code", "other_code"]].itertuples(index=False, name=None)) == [
        ("conflict", "safe", "safe"),
        ("conflict", "dear", "dear"),
        ("incompatible", "keep", "sell"),
    ]
    mixed = find_ties(TAKEN, CLAIMS, "union", "city")
    assert list(mixed["kind"]) == ["conflict", "mixed", "incompatible"]
    assert find_ties(TAKEN, CLAIMS, "crew", "choir").empty


@pytest.mark.parametrize("says_so", ["sell", "keep"])
def test_it_is_enough_if_one_of_two_claims_names_the_other(says_so: str) -> None:
    opposes = {"sell": ("keep",), "keep": ("sell",)}
    codebook = make_codebook(
        *({"id": code.id, "opposes": opposes[code.id] if code.id == says_so else ()}
          for code in CLAIMS.codes),
        layer="claim",
    )  # fmt: skip
    expected = measure_congruence(TAKEN, PLACES, CLAIMS)
    pd.testing.assert_frame_equal(measure_congruence(TAKEN, PLACES, codebook), expected)
    for left, right in (("crew", "city"), ("city", "crew")):
        pd.testing.assert_frame_equal(
            find_ties(TAKEN, codebook, left, right), find_ties(TAKEN, CLAIMS, left, right)
        )


def test_every_count_is_the_number_of_claims_behind_it() -> None:
    measured = measure_congruence(TAKEN, PLACES, CLAIMS)
    for row in measured.itertuples():
        kinds = find_ties(TAKEN, CLAIMS, row.statement_id, row.other)["kind"].value_counts()
        for kind in ("congruence", "conflict", "mixed", "incompatible"):
            assert getattr(row, kind) == kinds.get(kind, 0), (row.statement_id, row.other, kind)


def test_where_each_takes_one_side_agreement_and_conflict_add_up() -> None:
    """Congruence and conflict together are what is shared if stance is ignored (Leifeld)."""
    taken = stances(a="++--", b="+-.-", c="-+-.")
    measured = measure_congruence(taken, corpus(dict.fromkeys("abc", "")), CLAIMS)
    assert (measured["congruence"] + measured["conflict"]).tolist() == [3, 3, 2]
    assert measured["mixed"].sum() == 0


def test_norms_from_eight_statements_on() -> None:
    names = "abcdefgh"
    taken = stances(**dict.fromkeys(names, "++.."))
    measured = measure_congruence(taken, corpus(dict.fromkeys(names, "")), CLAIMS)
    assert measured["congruence_norm"].tolist() == [1.0] * 28
    assert measured["conflict_norm"].tolist() == [0.0] * 28


@pytest.mark.parametrize("names", ["", "a"])
def test_fewer_than_two_statements_make_no_pair(names: str) -> None:
    taken = stances(**dict.fromkeys(names, "+..."))
    measured = measure_congruence(taken, corpus(dict.fromkeys(names, "")), CLAIMS)
    assert measured.empty
    assert list(measured.columns) == PAIR_COLUMNS


def test_two_coders_or_another_codebook_are_refused() -> None:
    twice = pd.concat([TAKEN, stances(crew="----")], ignore_index=True)
    strange = TAKEN.assign(code=TAKEN["code"].replace("sell", "buy"))
    for table, told in ((twice, "tell of sell in crew twice"), (strange, "no code 'buy'")):
        with pytest.raises(ValueError, match=told):
            measure_congruence(table, PLACES, CLAIMS)
        with pytest.raises(ValueError, match=told):
            find_ties(table, CLAIMS, "crew", "city")


def test_some_statements_at_a_time_give_the_same_pairs(monkeypatch) -> None:
    whole = measure_congruence(TAKEN, PLACES, CLAIMS)
    for at_a_time in (1, 2, 3):
        monkeypatch.setattr(congruence, "AT_A_TIME", at_a_time)
        pd.testing.assert_frame_equal(measure_congruence(TAKEN, PLACES, CLAIMS), whole)


def test_of_very_many_statements_only_pairs_with_a_tie_have_a_row(monkeypatch) -> None:
    whole = measure_congruence(TAKEN, PLACES, CLAIMS)
    monkeypatch.setattr(congruence, "EVERY_PAIR", 4)
    pd.testing.assert_frame_equal(measure_congruence(TAKEN, PLACES, CLAIMS), whole)
    monkeypatch.setattr(congruence, "EVERY_PAIR", 3)
    tied = measure_congruence(TAKEN, PLACES, CLAIMS)
    ties = whole[["congruence", "conflict", "mixed", "incompatible"]].sum(axis=1) > 0
    pd.testing.assert_frame_equal(tied, whole[ties].reset_index(drop=True))
    assert len(tied) == 3


def test_one_more_claim_looked_for_in_both_is_counted() -> None:
    stances = TAKEN.assign(zero="")
    unread = (stances["statement_id"] == "city") & (stances["code"] == "keep")
    stances["zero"] = stances["zero"].mask(unread, "nobody has looked")
    pairs = measure_congruence(stances, PLACES, CLAIMS)
    looked = dict(zip(zip(pairs["statement_id"], pairs["other"], strict=True), pairs["looked"],
                      strict=True))  # fmt: skip
    assert looked["crew", "union"] == 4
    assert looked["crew", "city"] == 3
    # That the crew alone speaks of it is no silence of the city's.
    silent = pairs.set_index(["statement_id", "other"])["silent"]
    assert silent["crew", "city"] == 1
