"""A statement that nobody has read stays apart in every view that shows a reading.

It shows what rules suggest, and says so, or that nobody has looked; never the zero of a reading,
and no suggestion is ever counted with what somebody has read.
"""

import pandas as pd
import pytest
from comparing.stands import CLAIMS, place, stand
from showing.invented import ferry, frames
from showing.test_plots import texts

from helpers.comparing.claim_order import group_claims
from helpers.comparing.congruence import find_ties, measure_congruence
from helpers.comparing.coverage import list_unread
from helpers.comparing.orders import count_shared
from helpers.comparing.pairs import square_pairs, tell_conflicts
from helpers.comparing.stances import keep_read
from helpers.showing.network_figure import plot_network
from helpers.showing.pages import show_parallel
from helpers.showing.plots import plot_positions
from helpers.showing.positions import order_lanes, place_codings
from helpers.showing.square import plot_congruence
from helpers.showing.tracks import mark_places

CORPUS = place(dict.fromkeys(("crew", "union", "newcomer"), ""))
# Nobody has read the newcomer.
READ = stand(crew=".++-", union=".+.-", newcomer="????")


def with_suggestions() -> pd.DataFrame:
    """The same, filled with what a rule suggests where nobody has looked."""
    table = stand(crew=".++-", union=".+.-", newcomer="++.+")
    by_rule = table["statement_id"] == "newcomer"
    zero = table["zero"].mask(by_rule & (table["zero"] != ""), "searched, not found")
    rules = {name: table[name].mask(by_rule, word) for name, word in WHO.items()}
    return table.assign(zero=zero, **rules)


WHO = {"origin": "rule", "coder": "rules"}
FILLED = with_suggestions()
KINDS = ["congruence", "conflict", "mixed", "incompatible", "silent", "looked"]


def test_suggestions_beside_a_reading_are_taken_out() -> None:
    kept = keep_read(FILLED)
    columns = ["statement_id", "code", "stance", "supports", "zero"]
    new = kept.loc[kept["statement_id"] == "newcomer", columns]
    assert list(new.itertuples(index=False, name=None)) == [
        ("newcomer", code, "", 0, "nobody has looked") for code in ("sell", "keep", "safe", "dear")
    ]
    others = kept["statement_id"] != "newcomer"
    pd.testing.assert_frame_equal(kept[others], FILLED[others])
    assert keep_read(READ) is READ
    rules = FILLED.assign(origin="rule")
    assert keep_read(rules) is rules


@pytest.mark.parametrize("stances", [READ, FILLED], ids=["unread", "filled by rule"])
def test_pairs_count_only_what_somebody_has_read(stances: pd.DataFrame) -> None:
    pairs = measure_congruence(stances, CORPUS, CLAIMS)
    assert list(pairs[["statement_id", "other", *KINDS]].itertuples(index=False, name=None)) == [
        ("crew", "union", 2, 0, 0, 0, 1, 4),
        ("crew", "newcomer", 0, 0, 0, 0, 0, 0),
        ("union", "newcomer", 0, 0, 0, 0, 0, 0),
    ]
    assert tell_conflicts(pairs) == (
        "No two statements here take opposite stances on any claim; of 2 pairs nothing is known, "
        "since nobody has read both."
    )
    square = square_pairs(pairs, stances)
    new = (square["statement_id"] == "newcomer") | (square["other"] == "newcomer")
    assert list(square.loc[new, "zero"].unique()) == ["nobody has looked"]
    assert list(square.loc[~new, "zero"].unique()) == [""]
    assert find_ties(stances, CLAIMS, "crew", "newcomer").empty


def test_nothing_at_all_is_known_where_nobody_has_read() -> None:
    pairs = measure_congruence(stand(crew="????", union="????"), CORPUS, CLAIMS)
    assert tell_conflicts(pairs) == (
        "Nothing is known of any pair of statements here: nobody has read both for a claim."
    )


def test_figures_of_agreement_leave_suggestions_out_of_a_reading() -> None:
    pairs = measure_congruence(FILLED, CORPUS, CLAIMS)
    figure = plot_congruence(pairs, FILLED, title="T")
    assert "suggested by rule" not in f"{figure.alt} {texts(figure)}"
    assert "crew and newcomer: no claim was looked for in both" in figure.alt
    drawn = plot_network(FILLED, CORPUS, CLAIMS, title="T")
    assert drawn.alt.endswith(" newcomer: nobody has looked.")
    assert "nobody has looked" in texts(drawn)
    assert "suggested by rule" not in texts(drawn)


def test_claims_are_grouped_by_what_was_read() -> None:
    """One reader's stance and one suggestion are no two statements that agree."""
    grouped = group_claims(FILLED).drop_duplicates("code").set_index("code")["group"]
    alone, agreed = "Only one statement takes a stance", "Several statements agree, none differs"
    assert grouped.to_dict() == {
        "keep": agreed, "dear": agreed, "safe": alone, "sell": "No statement takes it up",
    }  # fmt: skip
    assert list(count_shared(FILLED)["taken"]) == [0, 2, 1, 2]
    rules = group_claims(FILLED.assign(origin="rule")).drop_duplicates("code")
    assert dict(zip(rules["code"], rules["group"], strict=True))["sell"] == alone


COVERAGE = pd.DataFrame(
    {"coder": ["ada"], "statement_id": ["crew"], "layer": ["frame"], "code": ["*"], "fits": [True]}
)


def test_who_was_read_by_the_coder_of_the_codings(tmp_path) -> None:
    corpus = ferry(tmp_path)
    rules = frames(corpus, ("city", "sell", "a.b"))
    reading = rules.assign(origin="person", coder="ada")
    both = ["city", "crew"]
    assert list_unread(both, rules, "frame", None) == []
    assert list_unread(both, rules[:0], "frame", None) == []
    assert list_unread(both, reading, "frame", None) == ["crew"]
    assert list_unread(both, reading, "frame", COVERAGE) == []
    assert list_unread(both, reading[:0], "frame", COVERAGE) == ["city"]
    stale = COVERAGE.assign(fits=False)
    assert list_unread(both, reading, "frame", stale) == ["crew"]
    other = COVERAGE.assign(coder="ben")
    assert list_unread(both, reading, "frame", other) == ["crew"]


def test_an_empty_track_says_that_nobody_has_looked(tmp_path) -> None:
    corpus = ferry(tmp_path)
    reading = frames(corpus, ("city", "sell", "a.b")).assign(origin="person", coder="ada")
    unread = plot_positions(reading, corpus, title="T")
    assert "crew: nobody has looked" in unread.alt
    assert "? nobody has looked" in texts(unread)
    read = plot_positions(reading, corpus, title="T", coverage=COVERAGE)
    assert "crew: 0 in the first third" in read.alt
    assert "nobody has looked" not in texts(read)
    places = place_codings(reading, corpus)
    lanes = order_lanes(places)
    assert "? nobody has looked</span>" in mark_places(places, corpus.compared, lanes, ["crew"])
    assert "nobody has looked" not in mark_places(places, corpus.compared, lanes)


def test_a_text_without_a_passage_of_a_reading_says_why(tmp_path) -> None:
    corpus = ferry(tmp_path)
    rules = frames(corpus, ("city", "sell", "a.b"))
    told = "No passage of this reading stands here: none was found, or nobody has read it."
    assert told not in show_parallel(corpus, "city", "crew", codings=rules)
    page = show_parallel(corpus, "city", "crew", codings=rules.assign(origin="person"))
    assert page.count(told) == 1
    assert page.index(told) > page.index("crew")
