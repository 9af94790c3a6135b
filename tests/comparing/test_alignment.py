"""The wordings of a family stand word under word, in columns of its pattern or of its label."""

import pandas as pd
from comparing.chanted import PATTERNS, slogans
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.comparing.alignment import collate_family, number_wordings
from helpers.comparing.families import group_slogans
from helpers.reading.words import normalise


def collate(*texts: str) -> tuple[list[str], list[list[str]]]:
    """Parts of the columns, and for each wording its words, with a star where they are changed."""
    families = group_slogans(slogans(*(("a", text) for text in texts)), PATTERNS)
    table = collate_family(families, PATTERNS, 0)
    marked = table.assign(words=table["words"] + table["changed"].map({True: "*", False: ""}))
    rows = marked.groupby("wording")["words"].agg(list).tolist()
    return list(table.loc[table["wording"] == 0, "part"]), rows


def test_the_columns_of_a_pattern_are_its_fixed_words_and_slots() -> None:
    assert collate("Big buses out of town!", "Cars OUT OF the Old Port, now") == (
        ["X", "fixed", "Y"],
        [["Big buses*", "out of", "town*"], ["Cars*", "OUT OF", "the Old Port, now*"]],
    )


def test_a_slot_with_the_same_words_everywhere_is_not_changed() -> None:
    assert collate("Buses out of town", "BUSES out of the town")[1] == [
        ["Buses", "out of", "town*"], ["BUSES", "out of", "the town*"],
    ]  # fmt: skip


def test_a_slot_that_a_pattern_has_twice_has_two_columns() -> None:
    assert collate("No means no!", "Tea means tea") == (
        ["X", "fixed", "X"], [["No*", "means", "no*"], ["Tea*", "means", "tea*"]],
    )  # fmt: skip


def test_words_before_and_after_a_pattern_have_columns_of_their_own() -> None:
    assert collate("Hands off tea!", "Sailors, hands off the pier! Ahoy!") == (
        ["", "fixed", "X", ""],
        [["", "Hands off", "tea*", ""], ["Sailors*", "hands off", "the pier*", "Ahoy*"]],
    )


def test_a_pattern_without_a_slot() -> None:
    assert collate("Ship ahoy!", "Old ship: SHIP AHOY") == (
        ["", "fixed"], [["", "Ship ahoy"], ["Old ship*", "SHIP AHOY"]],
    )  # fmt: skip


def test_a_variant_that_does_not_fill_the_pattern_is_set_under_its_label() -> None:
    label = "Big buses out of town"
    assert collate(label, label, "Big buses out! Of the town") == (
        ["X", "fixed", "Y"],
        [["Big buses", "out of", "town*"], ["Big buses", "out! Of", "the town*"]],
    )


def test_without_a_pattern_each_word_of_the_label_has_a_column() -> None:
    assert collate(
        "Sail on with the crew’s ferry", "SAIL ON, with all the crews’ big ferries!",
        "Sail on with our crew's ferry", "Sail on, with crew ferry, now",
    ) == (
        [""] * 9,
        [
            ["Sail", "on", "with", "", "the", "crew’s", "", "ferry", ""],
            ["SAIL", "ON", "with", "all*", "the", "crews’*", "big*", "ferries*", ""],
            ["Sail", "on", "with", "", "our*", "crew's", "", "ferry", ""],
            ["Sail", "on", "with", "", "*", "crew", "", "ferry", "now*"],
        ],
    )  # fmt: skip


def test_two_words_in_place_of_one_stand_in_its_column() -> None:
    assert collate("Ceasefire and tea", "Cease fire and tea")[1] == [
        ["Ceasefire", "and", "tea"], ["Cease fire*", "and", "tea"],
    ]  # fmt: skip


def test_wordings_are_numbered_within_their_family() -> None:
    rows = [("a", "Hands off tea"), ("b", "Sail on!"), ("b", "HANDS OFF, tea!"), ("c", "Sail on"),
            ("c", "Hands off the pier"), ("c", "Hands off the tea")]  # fmt: skip
    families = group_slogans(slogans(*rows), PATTERNS).set_index(pd.Index(list("uvwxyz")))
    numbered = number_wordings(families)
    assert list(numbered["wording"]) == [0, 0, 0, 0, 1, 2]
    assert list(numbered.index) == list("uvwxyz")
    table = collate_family(families, PATTERNS, 0)
    assert table.groupby("wording")["words"].agg(" ".join).tolist() == [
        "Hands off tea", "Hands off the pier", "Hands off the tea",
    ]  # fmt: skip


def test_the_table_and_its_empty_form() -> None:
    families = group_slogans(slogans(("a", "Hands off tea")), PATTERNS)
    table = collate_family(families, PATTERNS, 0)
    assert list(table.itertuples(index=False, name=None)) == [
        (0, 0, "fixed", "Hands off", False),
        (0, 1, "X", "tea", False),
    ]
    kinds = ["int64", "int64", "str", "str", "bool"]
    for number, of in ((0, families), (1, families), (0, families[:0])):
        found = collate_family(of, PATTERNS, number)
        assert list(found.columns) == ["wording", "column", "part", "words", "changed"]
        assert [str(kind) for kind in found.dtypes] == kinds
    assert str(number_wordings(families[:0])["wording"].dtype) == "int64"


heads = st.sampled_from(["Hands off", "hands, off", "Sail on with", "Now hands off", "We sail on"])
added = st.sampled_from(["tea", "our", "the", "big", "crew's", "U.S.", "99%", "ferry", "and"])
texts = st.builds(lambda head, rest: " ".join([head, *rest]), heads, st.lists(added, max_size=5))


@settings(max_examples=40)
@given(st.lists(texts, min_size=1, max_size=8))
def test_every_wording_has_every_column_and_all_its_words(chosen) -> None:
    families = group_slogans(slogans(*(("a", text) for text in chosen)), PATTERNS)
    numbered = number_wordings(families)
    for family, rows in numbered.groupby("family"):
        table = collate_family(families, PATTERNS, family)
        columns = table["column"].nunique()
        assert list(table["column"]) == list(range(columns)) * rows["wording"].nunique()
        shown = table.groupby("wording")["words"].agg(" ".join).map(normalise)
        wordings = rows.drop_duplicates("wording").set_index("wording")["call"].map(normalise)
        assert shown.to_dict() == wordings.to_dict()
        assert (table.groupby("column")["words"].agg("".join) != "").all()


@given(st.permutations(["Sail on, big crew", "Sail on crew", "SAIL ON, our crew, now"]))
def test_no_wording_depends_on_the_order_of_the_others(chosen) -> None:
    label = "Sail on with the crew"
    families = group_slogans(slogans(*(("a", text) for text in [label, label, *chosen])), PATTERNS)
    here = families.assign(family=0, label=label)
    table = collate_family(here, PATTERNS, 0)
    assert set(table.groupby("wording")["words"].agg("|".join)) == {
        "Sail|on|with|the|crew|",
        "Sail|on|big||crew|",
        "Sail|on|||crew|",
        "SAIL|ON|our||crew|now",
    }
