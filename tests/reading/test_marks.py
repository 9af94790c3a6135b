"""Quotation marks that stand alone are told, long quotations of several paragraphs are read."""

from pathlib import Path

import pytest
from reading.tiny import read_texts

from helpers.reading.corpus import SHIPPED, read_corpus
from helpers.reading.quotations import find_quotations

ONE = "has a quotation mark without a partner in: "
TWO = "has 2 quotation marks without a partner, the first in: "
MEND = "add the mark that is missing, or take this one away"

LONE = {
    "an opening mark": (
        "The mayor wrote: “The boat is old and nobody mends it.\n",
        [("line 1", ONE + "… The mayor wrote: “The boat is old and …")],
    ),
    "a closing mark": (
        "The ferry.\n\nNobody mends it any more,” and then she left.\n",
        [("line 3", ONE + "… Nobody mends it any more,” and then she left. …")],
    ),
    "a straight mark": (
        'We know it. The "toy has carried us all for years.\n',
        [("line 1", ONE + '… We know it. The "toy has carried us all …')],
    ),
    "a straight mark that closes": (
        'We know it. The toy," they say, is old.\n',
        [("line 1", ONE + '… We know it. The toy," they say, is old. …')],
    ),
    "a French mark": (
        "Le bateau est « vieux et personne ne le répare.\n",
        [("line 1", ONE + "… Le bateau est « vieux et personne ne le …")],
    ),
    "two in a paragraph, one in another": (
        "A “boat and a “ship came.\n\nA ship” came.\n",
        [
            ("line 1", TWO + "… A “boat and a “ship came. …"),
            ("line 3", ONE + "… A ship” came. …"),
        ],
    ),
    "apostrophes and measures": (
        "The workers' boat isn't the '90s; it's 5' 10\" long, a 6” pipe, and the pupils’ own.\n",
        [],
    ),
    "an apostrophe before a word": ("The ‘tis of old and the ‘Umar of today.\n", []),
    "pairs": ("“A ‘boat’ is” „alt“ « vieux » \"old\" 'used'.\n", []),
}


@pytest.mark.parametrize(("text", "told"), LONE.values(), ids=list(LONE))
def test_lone_marks_are_told_with_the_words_around(text: str, told: list) -> None:
    problems = read_texts({"": text}).problems
    expected = [("x0.txt", place, what, MEND) for place, what in told]
    assert list(problems.itertuples(index=False, name=None)) == expected


def test_what_a_lone_mark_would_enclose_is_no_quotation() -> None:
    corpus = read_texts({"": "She said: “The boat is old.\n\nNobody mends it,” he said to us.\n"})
    assert find_quotations(corpus).empty
    assert corpus.problems["place"].tolist() == ["line 1", "line 3"]


def test_a_repeat_and_furniture_are_not_told_again(tmp_path: Path) -> None:
    story = "The mayor said: “The ferry is old. " + "Nobody on the quay believes it today. " * 9
    (tmp_path / "a.txt").write_text(f"{story}\n\nWe stay.\n\n{story}\n", "utf-8")
    assert read_corpus(tmp_path).problems["place"].tolist() == ["line 1"]
    csv = "statement_id,quotation,role\na,We stay.,furniture\n"
    (tmp_path / "a.txt").write_text("We stay.” Or not?\n\nThe ferry.\n", "utf-8")
    (tmp_path / "roles.csv").write_text(csv, "utf-8")
    assert read_corpus(tmp_path).problems.empty


def test_after_twenty_paragraphs_the_others_are_told_in_one() -> None:
    text = "".join(f"Boat {number} is old” and it stays.\n\n" for number in range(30))
    problems = read_texts({"": text}).problems
    assert problems["place"].tolist() == [f"line {n}" for n in range(1, 41, 2)] + ["after line 39"]
    assert problems["what"].iloc[-1] == (
        "has quotation marks without a partner in 10 more paragraphs"
    )


LETTER = (
    "Ada Holm wrote:\n\n“The ferry was my way to school.\n\n"
    "“It was ‘slow’, and we loved it.\n\n“Now it goes.”\n\nWe agree.\n"
)


def test_a_quotation_of_several_paragraphs_is_one_in_each() -> None:
    corpus = read_texts({"": LETTER})
    found = find_quotations(corpus)
    assert found[["text", "kind", "nested"]].values.tolist() == [
        ["The ferry was my way to school.", "direct", 0],
        ["It was ‘slow’, and we loved it.", "direct", 0],
        ["slow", "scare", 1],
        ["Now it goes.", "direct", 0],
    ]
    assert corpus.problems.empty


def test_it_has_the_speaker_named_before_its_first_paragraph() -> None:
    text = (
        "Ada Holm wrote: “The ferry was my way to school.\n\n“It was slow, and we loved it.”\n\n"
        "“Now it goes, and nobody asks.”\n"
    )
    found = find_quotations(read_texts({"": text}))
    assert found[["text", "speaker", "cue"]].values.tolist() == [
        ["The ferry was my way to school.", "Ada Holm", "wrote"],
        ["It was slow, and we loved it.", "Ada Holm", "wrote"],
        ["Now it goes, and nobody asks.", "", ""],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry was my way.\n\n“It was slow” is all I know.\n",
        "“The ferry was my way.\n\nWe loved it.\n\n“It was slow.”\n",
        "The “ferry was my way.\n\n“It was slow.”\n",
        "“The ferry was my way.\n\n“It was slow.\n",
    ],
    ids=["goes on in own words", "own words between", "not at the head", "never closed"],
)
def test_where_that_is_not_certain_the_mark_is_told(text: str) -> None:
    corpus = read_texts({"": text})
    assert corpus.problems["place"].iloc[0] == "line 1"
    assert "The ferry was my way." not in find_quotations(corpus)["text"].tolist()


def test_the_marks_of_the_shipped_statements_all_have_a_partner() -> None:
    assert read_corpus(SHIPPED).problems.empty
