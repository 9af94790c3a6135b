"""Slogans become families: the same words, nearly the same words, the same pattern."""

from pathlib import Path

import pandas as pd
import pytest
from comparing.chanted import PATTERNS, slogans
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.comparing.families import count_slogans, find_family, group_slogans
from helpers.reading.corpus import read_corpus


def group(*rows: tuple[str, str]) -> pd.DataFrame:
    return group_slogans(slogans(*rows), PATTERNS)


def told(*rows: tuple[str, str]) -> list[tuple[int, str, str]]:
    grouped = group(*rows)
    return list(grouped[["slogan", "label", "match"]].itertuples(index=False, name=None))


def test_capitals_and_marks_make_no_difference_and_an_article_makes_a_variant() -> None:
    label = "No Cuts but The Ferry"
    assert told(
        ("crew", "No Cuts but The Ferry"),
        ("union", "NO CUTS BUT FERRY!"),
        ("union", "“No cuts, but the ferry.”"),
    ) == [(0, label, "same words"), (0, label, "variant"), (0, label, "same words")]


def test_nearly_the_same_words_are_a_variant() -> None:
    label = "Long live the harbour of our town!"
    assert told(
        ("crew", "Long live the harbour of our town!"),
        ("union", "Long live the old harbour of our town!"),
        ("union", "Long live the harbour of our town"),
        ("bishop", "Long live the king!"),
    ) == [
        (0, label, "same words"),
        (0, label, "variant"),
        (0, label, "same words"),
        (1, "Long live the king!", "same words"),
    ]


def test_the_same_words_in_another_order_are_another_slogan() -> None:
    grouped = told(("crew", "People before profit"), ("bank", "Profit before people"))
    assert [slogan for slogan, _, _ in grouped] == [0, 1]


def test_the_most_frequent_form_is_the_label_and_of_equals_the_earlier() -> None:
    grouped = told(
        ("crew", "Save the old ferry line"),
        ("union", "Save the ferry line"),
        ("union", "Save the ferry line"),
        ("crew", "Sail on!"),
        ("union", "SAIL ON"),
    )
    assert [label for _, label, _ in grouped] == ["Save the ferry line"] * 3 + ["Sail on!"] * 2


def test_a_whole_occurrence_names_its_slogan_before_what_is_split_off() -> None:
    grouped = told(
        ("crew", "no to the tolls, hands off the pier"),
        ("crew", "No to the tolls, Hands off the pier!"),
        ("mayor", "No to tolls"),
    )
    assert [label for _, label, _ in grouped] == [
        "No to tolls", "hands off the pier", "No to tolls", "hands off the pier", "No to tolls",
    ]  # fmt: skip


def test_other_words_in_one_pattern_are_another_slogan_of_one_family() -> None:
    grouped = group(
        ("crew", "Hands off the ferry!"),
        ("crew", "Sail on!"),
        ("union", "Hands off the old ferry"),
        ("union", "HANDS OFF THE PIER"),
        ("mayor", "Sail home!"),
    )
    columns = ["call", "pattern", "slogan", "label", "match", "family", "family_label"]
    ferry = ("Hands off the ferry!", "Hands off X")
    assert list(grouped[columns].itertuples(index=False, name=None)) == [
        ("Hands off the ferry!", "hands-off-x", 0, ferry[0], "same words", 0, ferry[1]),
        ("Sail on!", "", 1, "Sail on!", "same words", 1, "Sail on!"),
        ("Hands off the old ferry", "hands-off-x", 0, ferry[0], "variant", 0, ferry[1]),
        ("HANDS OFF THE PIER", "hands-off-x", 2, "HANDS OFF THE PIER", "same words", 0, ferry[1]),
        ("Sail home!", "", 3, "Sail home!", "same words", 2, "Sail home!"),
    ]


def test_a_variant_that_fills_no_pattern_stays_with_its_slogan() -> None:
    grouped = group(
        ("crew", "Big buses out of town"), ("union", "Big buses out of town"),
        ("mayor", "Big buses out, of town"), ("mayor", "Big buses out! Of the town"),
    )  # fmt: skip
    assert list(grouped["pattern"]) == ["x-out-of-y"] * 3 + [""]
    assert set(grouped["family"]) == {0}


def test_a_chant_of_two_calls_has_a_row_for_each_with_its_place() -> None:
    table = slogans(
        ("crew", "Hands off the ferry!"), ("mayor", "No to  tolls,\nhands off the ferry!")
    )
    grouped = group_slogans(table.set_index(pd.Index([7, 4])), PATTERNS)
    columns = ["occurrence", "start", "end", "call", "call_start", "call_end", "slogan"]
    assert list(grouped[columns].itertuples(index=False, name=None)) == [
        (0, 0, 20, "Hands off the ferry!", 0, 20, 0),
        (1, 1000, 1034, "No to tolls", 1000, 1012, 1),
        (1, 1000, 1034, "hands off the ferry!", 1014, 1034, 0),
    ]
    assert list(grouped.columns[:8]) == list(table.columns)


pieces = st.sampled_from(
    ["no to", "tolls", "hands off", "the pier", "Sail on", "U.S.", "“", "”", "\n", " ", ", ", "! ",
     "-", "’s ", "¡", ". "]
)  # fmt: skip


@given(st.lists(st.lists(pieces, max_size=9).map("".join).filter(str.strip), max_size=4))
def test_every_call_stands_where_it_is_said_to_stand(texts) -> None:
    table = slogans(*(("a", text) for text in texts))
    grouped = group_slogans(table, PATTERNS)
    assert list(grouped["occurrence"].drop_duplicates()) == list(range(len(texts)))
    for row in grouped.itertuples():
        exact = texts[row.occurrence][row.call_start - row.start : row.call_end - row.start]
        assert " ".join(exact.split()) == row.call
        assert row.start <= row.call_start < row.call_end <= row.end
    for _, calls in grouped.groupby("occurrence"):
        assert (calls["call_start"].to_numpy()[1:] >= calls["call_end"].to_numpy()[:-1]).all()


def test_no_slogan_gives_no_family() -> None:
    grouped = group()
    assert grouped.empty
    assert {name: str(kind) for name, kind in grouped.dtypes[8:].items()} == {
        "occurrence": "int64", "call": "str", "call_start": "int64", "call_end": "int64",
        "pattern": "str", "slogan": "int64", "label": "str", "match": "str", "family": "int64",
        "family_label": "str",
    }  # fmt: skip


@pytest.fixture
def corpus(tmp_path: Path):
    texts = {"a": "A\n\nWords. And words.\n", "b": "B\n\nOther words. And words.\n"}
    lost = "Only words, one after the other, and no line at all. " * 70
    (tmp_path / "texts").mkdir()
    for name, text in {**texts, "c": lost}.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_corpus(tmp_path)


def test_slogans_by_statement_tell_what_is_found_and_what_an_empty_cell_means(corpus) -> None:
    grouped = group(
        ("a", "Hands off the ferry now"),
        ("b", "Tea for all"),
        ("a", "Hands off the ferry now"),
        ("b", "Hands off our ferry now"),
        ("b", "Hands off the school"),
    )
    table = count_slogans(grouped, corpus)
    ferry, school = (0, "Hands off X", 0, "Hands off the ferry now", "hands-off-x"), (
        0, "Hands off X", 2, "Hands off the school", "hands-off-x")  # fmt: skip
    tea, lost = (1, "Tea for all", 1, "Tea for all", ""), "could not be searched"
    assert list(table.itertuples(index=False, name=None)) == [
        (*ferry, "a", 2, 0, "same words", ""),
        (*ferry, "b", 1, 0, "variant", ""),
        (*ferry, "c", 0, 0, "", lost),
        (*school, "a", 0, 0, "same pattern", ""),
        (*school, "b", 1, 0, "same words", ""),
        (*school, "c", 0, 0, "", lost),
        (*tea, "a", 0, 0, "", "searched, no certain one found"),
        (*tea, "b", 1, 0, "same words", ""),
        (*tea, "c", 0, 0, "", lost),
    ]


def test_some_statements_have_the_same_rows_as_among_all(corpus) -> None:
    """Every slogan of the corpus has a row, also one that none of these raises."""
    grouped = group(("a", "Hands off the ferry now"), ("b", "Hands off the school"), ("b", "Tea!"))
    whole = count_slogans(grouped, corpus)
    some = count_slogans(grouped, corpus, statements=["c", "a", "unknown"])
    assert list(some["statement_id"]) == ["a", "c"] * 3
    kept = whole[whole["statement_id"].isin(["a", "c"])].reset_index(drop=True)
    pd.testing.assert_frame_equal(some, kept)


def test_quoted_calls_are_counted_apart_and_signatures_and_unknown_statements_not(corpus) -> None:
    table = slogans(*((name, "No bus!") for name in ("a", "b", "c", "b", "elsewhere")))
    table["voice"] = ["own", "other", "self-quoted", "other", "own"]
    table["role"] = ["call", "body", "title", "signature", "call"]
    counts = count_slogans(group_slogans(table, PATTERNS), corpus)
    assert counts[["statement_id", "n", "quoted", "match"]].values.tolist() == [
        ["a", 1, 0, "same words"],
        ["b", 0, 1, "same words"],
        ["c", 1, 0, "same words"],
    ]


def test_what_needs_no_lines_was_searched_where_lines_are_lost(corpus) -> None:
    table = slogans(
        ("a", "Save our tea"), ("a", "Long live jam"), ("b", "LONG LIVE JAM"), ("b", "Ships now")
    )  # fmt: skip
    table["kind"] = ["in prose", "quoted chant", "banner", "title"]
    counts = count_slogans(group_slogans(table, PATTERNS), corpus)
    lost = counts[counts["statement_id"] == "c"]
    assert lost[["label", "zero"]].values.tolist() == [
        ["Save our tea", "searched, no certain one found"],
        ["Long live jam", "could not be searched"],
        ["Ships now", "could not be searched"],
    ]


def test_of_certain_slogans_alone_a_zero_says_so(corpus) -> None:
    """An arguable one may stand where no certain one was found."""
    table = slogans(("a", "Save our tea"), ("a", "Ships now")).assign(kind="in prose")
    table["certainty"] = ["certain", "arguable"]
    both = count_slogans(group_slogans(table, PATTERNS), corpus)
    certain = count_slogans(group_slogans(table[:1], PATTERNS), corpus)
    assert set(both["zero"]) == {"", "searched, not found"}
    assert set(certain["zero"]) == {"", "searched, no certain one found"}


def test_own_words_decide_how_close_a_statement_comes(corpus) -> None:
    """A quoted call neither makes its own words the same nor fills a pattern for it."""
    table = slogans(
        ("a", "Hands off the old ferry!"), ("b", "Hands off the ferry!"), ("a", "Hands off ferry"),
        ("b", "Hands off the ferry!"), ("b", "Hands off tea!"),
    )  # fmt: skip
    table["voice"] = ["own", "own", "other", "own", "other"]
    counts = count_slogans(group_slogans(table, PATTERNS), corpus)
    columns = ["label", "statement_id", "n", "quoted", "match", "zero"]
    ferry, tea, lost = "Hands off the ferry!", "Hands off tea!", "could not be searched"
    assert counts[columns].values.tolist() == [
        [ferry, "a", 1, 1, "variant", ""],
        [ferry, "b", 2, 0, "same words", ""],
        [ferry, "c", 0, 0, "", lost],
        [tea, "a", 0, 0, "same pattern", ""],
        [tea, "b", 0, 1, "same words", ""],
        [tea, "c", 0, 0, "", lost],
    ]
    quoted = count_slogans(group_slogans(table.iloc[3:].assign(voice="other"), PATTERNS), corpus)
    assert set(quoted["match"]) == {"same words", ""}


def test_a_sentence_that_runs_into_a_slot_fills_no_pattern() -> None:
    grouped = group(
        ("crew", "The river is not for sale"), ("crew", "Tides do not wait"),
        ("mayor", "Repair, not despair!"), ("mayor", "Yes means yes!"),
    )  # fmt: skip
    assert list(grouped["pattern"]) == ["", "", "x-not-y", "x-means-x"]
    assert list(grouped["family"]) == [0, 1, 2, 3]
    joined = find_family("Rust is not gold", grouped, PATTERNS)
    assert joined.empty


def test_no_slogan_counts_to_an_empty_table(corpus) -> None:
    table = count_slogans(group(), corpus)
    assert table.empty
    assert {name: str(kind) for name, kind in table.dtypes.items()} == {
        "family": "int64", "family_label": "str", "slogan": "int64", "label": "str",
        "pattern": "str", "statement_id": "str", "n": "int64", "quoted": "int64", "match": "str",
        "zero": "str",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "joined"),
    [
        ("SAIL ON, CREW", [1]),
        ("Sail on, brave crew", [1]),
        ("Sail home, crew", []),
        ("Hands off the old ferry", [0, 2]),
        ("Hands off our tea", [0, 2]),
        ("Hands off the kettle, sail on, crew!", [0, 1, 2]),
        ("No to tolls", []),
        ("", []),
    ],
)
def test_the_family_that_a_typed_slogan_would_join(typed, joined) -> None:
    families = group(("a", "Hands off the ferry"), ("a", "Sail on, crew!"), ("b", "Hands off tea"))
    found = find_family(typed, families, PATTERNS)
    assert list(found.index) == joined
    assert list(found.columns) == list(families.columns)
    assert find_family(typed, families[:0], PATTERNS).empty


@settings(max_examples=25)
@given(st.data())
def test_a_slogan_typed_as_it_stands_joins_its_own_family(data) -> None:
    texts = ["Hands off the ferry", "Hands off our ferry", "Hands off tea", "Sail on, crew!",
             "Sail on, brave crew!", "No to tolls, hands off tea", "Ship ahoy"]  # fmt: skip
    chosen = data.draw(st.lists(st.sampled_from(texts), min_size=1))
    families = group(*(("a", text) for text in chosen))
    for family, calls in families.groupby("family"):
        for call in calls["call"]:
            assert set(find_family(call, families, PATTERNS)["family"]) == {family}
