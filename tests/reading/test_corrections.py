"""A paragraph is anchored by the fewest of its first words, and by what stands around it."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.corpus import read_corpus
from helpers.reading.corrections import anchor_paragraph, find_quotation

REFRAIN = (
    "Stay!\n\nThe council closes the ferry.\n\nStay!\n\nThe council opens the school.\n\nStay!"
)

# The paragraph of REFRAIN by number, and its anchor.
ANCHORS = {
    0: ("Stay!", "", "The council closes"),
    1: ("The council closes", "", ""),
    2: ("Stay!", "ferry.", ""),
    3: ("The council opens", "", ""),
    4: ("Stay!", "school.", ""),
}


def spans(paragraphs: list[str], apart: str) -> list[tuple[int, int]]:
    starts = [len(apart.join([*paragraphs[:n], ""])) for n in range(len(paragraphs))]
    return [(start, start + len(p)) for start, p in zip(starts, paragraphs, strict=True)]


@pytest.mark.parametrize(("number", "expected"), ANCHORS.items())
def test_the_fewest_words_that_tell_one_place(number: int, expected: tuple[str, ...]) -> None:
    start, end = spans(REFRAIN.split("\n\n"), "\n\n")[number]
    anchor = anchor_paragraph(REFRAIN, start, end)
    assert (anchor["quotation"], anchor["prefix"], anchor["suffix"]) == expected


def test_a_quotation_is_found_wherever_it_begins_and_between_its_neighbours() -> None:
    assert find_quotation("na na na", "na na") == [(0, 5), (3, 8)]
    assert find_quotation("na\n na na", "na na", prefix="na") == [(4, 9)]
    assert find_quotation("na na na", "na", suffix="na na") == [(0, 2)]
    assert find_quotation("(a|b)* $^", "(a|b)*", suffix="$^") == [(0, 6)]
    assert find_quotation("na na", " ") == []


def test_rows_with_prefix_and_suffix_are_read_and_the_later_row_holds(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(REFRAIN, encoding="utf-8")
    (tmp_path / "roles.csv").write_text(
        "statement_id,quotation,prefix,suffix,role,note\n"
        "ferry,Stay!,,The council closes,furniture,\n"
        "ferry,Stay!,ferry.,,signature,by whom\n"
        "ferry,Stay!,school.,,call,\n"
        "ferry,Stay!,opens the school.,,editorial,\n"
        "ferry,Stay!,,,call,\n",
        encoding="utf-8",
    )
    corpus = read_corpus(tmp_path)
    paragraphs = corpus.paragraphs[["role", "why"]].iloc[::2]
    assert list(paragraphs.itertuples(index=False, name=None)) == [
        ("furniture", "corrected in roles.csv"),
        ("signature", "corrected in roles.csv: by whom"),
        ("editorial", "corrected in roles.csv"),
    ]
    assert corpus.problems[["place", "what"]].to_numpy().tolist() == [
        ["row 6", "quotes words that stand 3 times in ferry"]
    ]


PIECE = st.sampled_from(
    [
        "na",
        "nana",
        "a",
        "(x)*",
        "$^\\d",
        "عبّارة",
        "⛴️",
        "\u200b",
        "e\u0301",
        "=1",
        "'",
        "a.b",
        "a\tb",
    ]
)


@given(
    paragraphs=st.lists(
        st.lists(PIECE, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=6
    ),
    apart=st.sampled_from(["\n\n", "\n", " ", ""]),
)
def test_every_paragraph_of_any_text_has_an_anchor(paragraphs: list[str], apart: str) -> None:
    text = apart.join(paragraphs)
    for start, end in spans(paragraphs, apart):
        found = find_quotation(text, **anchor_paragraph(text, start, end))
        assert [start <= place < end for place, _ in found] == [True]


def test_what_is_said_over_and_over_has_none_and_costs_little() -> None:
    text = "Stay and sing!\n\n" * 5000
    began = time.perf_counter()
    with pytest.raises(ValueError, match="too often to tell which place is meant"):
        anchor_paragraph(text, 16 * 2500, 16 * 2500 + 14)
    assert time.perf_counter() - began < 5
