"""Paragraphs, their roles and the layout of a text: the rules find what a person reads."""

from pathlib import Path

import pandas as pd
import pytest
from reading.expected_marked import MARKED
from reading.expected_roles import FERRY, LAYOUTS, SHIPPED, SINGLE, SMALL
from reading.tiny import read_texts, squeeze

from helpers.reading.corpus import read_corpus

Row = tuple[str, str, str]


@pytest.fixture(scope="module")
def paragraphs(project: Path) -> pd.DataFrame:
    folders = ["corpus", "tests/corpora/ferry", "tests/corpora/single"]
    return pd.concat([read_corpus(project / folder).paragraphs for folder in folders])


def abridge(found: pd.DataFrame, expected: list[Row]) -> list[Row]:
    """Role, first and last words of each paragraph, cut to the length that is expected there."""
    rows = []
    for number, (role, text) in enumerate(zip(found["role"], found["text"], strict=True)):
        _, first, last = expected[number] if number < len(expected) else ("", " " * 25, " " * 25)
        line = squeeze(text)
        rows.append((role, line[: len(first)], line[-len(last) :]))
    return rows


READ = SHIPPED | FERRY | SINGLE


@pytest.mark.parametrize("statement_id", READ)
def test_paragraphs_and_roles_of_a_statement(paragraphs: pd.DataFrame, statement_id: str) -> None:
    found = paragraphs[paragraphs["statement_id"] == statement_id]
    assert abridge(found, READ[statement_id]) == READ[statement_id]


@pytest.mark.parametrize("name", SMALL)
def test_paragraphs_and_roles_of_a_small_text(name: str) -> None:
    text, expected = SMALL[name]
    assert abridge(read_texts({name: text}).paragraphs, expected) == expected


def test_every_paragraph_says_why_it_has_its_role(paragraphs: pd.DataFrame) -> None:
    assert (paragraphs["why"].str.len() > 0).all()


@pytest.mark.parametrize("folder", ["corpus", "tests/corpora/ferry", "tests/corpora/single"])
def test_layout_says_how_the_lines_came_down(project: Path, folder: str) -> None:
    statements = read_corpus(project / folder).statements
    expected = {name: LAYOUTS.get(name, "kept") for name in statements.index}
    assert statements["layout"].to_dict() == expected


def test_the_title_of_the_table_bounds_the_title_of_the_text(tmp_path: Path) -> None:
    text = "Keep the\nBath\nOpen\nThe bath is old. The town is older, and nobody closes it.\n"
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "bath.txt").write_text(text, encoding="utf-8")
    (tmp_path / "statements.csv").write_text(
        "statement_id,file,title\nbath,bath.txt,Keep the Bath Open\n", encoding="utf-8"
    )
    found = read_corpus(tmp_path).paragraphs
    expected = [("title", "Keep the", "Bath Open"), ("body", "The bath is", "closes it.")]
    assert abridge(found, expected) == expected


ROLE_OF = {
    "T": "title", "Y": "byline", "E": "editorial", "B": "body",
    "C": "call", "S": "signature", "F": "furniture", "R": "repeat",
}  # fmt: skip


def unmark(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of marked lines, and role and words of each paragraph."""
    lines, rows = [], []
    for line in marked.strip("\n").splitlines():
        sign, words = line[:1], line[2:]
        lines.append(words)
        if sign == "+":
            rows[-1] = (rows[-1][0], squeeze(f"{rows[-1][1]} {words}"))
        elif sign:
            rows.append((ROLE_OF[sign], squeeze(words)))
    return "\n".join(lines) + "\n", rows


@pytest.mark.parametrize("name", MARKED)
def test_paragraphs_and_roles_of_a_marked_text(name: str, tmp_path: Path) -> None:
    language, organisation, marked = MARKED[name]
    text, expected = unmark(marked)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "statements.csv").write_text(
        f"statement_id,file,language,organisation\none,one.txt,{language},{organisation}\n",
        encoding="utf-8",
    )
    found = read_corpus(tmp_path).paragraphs
    assert list(zip(found["role"], found["text"].map(squeeze), strict=True)) == expected


def paragraphs_of(text: str) -> list[str]:
    return [squeeze(found) for found in read_texts({"one": text}).paragraphs["text"]]


def layout_of(text: str) -> str:
    return read_texts({"one": text}).statements["layout"].iloc[0]


WRAPPED = (
    "The mill at Low Ford has ground flour for the villages around\n"
    "it since the year 1790, and nobody can remember a winter in\n"
    "which its wheel stood still. This winter it stands still.\n"
)


def test_two_line_ends_within_sentences_tell_of_a_machine() -> None:
    assert layout_of(f"The mill\n\n{WRAPPED}\nThe wheel turns!\n") == "hard-wrapped"


def test_one_line_end_within_a_sentence_may_be_a_slip() -> None:
    slip = "The mill at Low Ford has ground flour for the villages around\nit since 1790.\n"
    assert layout_of(f"The mill\n\n{slip}\nThe wheel turns!\n") == "kept"


def test_lines_without_capitals_in_any_script_are_wrapped_where_they_are_full() -> None:
    lines = ["ഈ പുഴയുടെ തീരത്ത് നൂറ്റാണ്ടുകളായി ജീവിക്കുന്ന ഞങ്ങളുടെ ഗ്രാമം"] * 4
    text = "തലക്കെട്ട്\n\n" + "\n".join(lines) + ".\n\nപുഴ ഞങ്ങളുടേത്!\n"
    assert layout_of(text) == "hard-wrapped"
    assert len(paragraphs_of(text)) == 3


def test_short_lines_in_a_wrapped_text_stay_lines() -> None:
    row = "Grain for all\nNo wheel stands still\nOpen the mill"
    assert paragraphs_of(f"The mill\n\n{WRAPPED}\n{row}\n")[-3:] == row.split("\n")


def test_short_lines_in_lower_case_stay_lines_if_the_first_begins_in_lower_case() -> None:
    row = "grain for all\nno wheel stands still\nopen the mill"
    assert paragraphs_of(f"The mill\n\n{WRAPPED}\n{row}\n")[-3:] == row.split("\n")


def test_a_column_has_a_width_of_its_own() -> None:
    column = (
        "The miller says that she\nwill not go. The house at\nthe ford has been hers\n"
        "since Martha Low left it\nto her.\n"
    )
    text = f"The mill\n\n{WRAPPED}\n{column}"
    assert paragraphs_of(text)[-1] == squeeze(column)


def test_a_sentence_that_ends_near_the_edge_ends_no_paragraph_between_blank_lines() -> None:
    near = (
        "The mill at Low Ford has ground flour for the villages around\n"
        "it since 1790. Its wheel has never stood still in a winter.\n"
        "On Monday it was stopped, and on Tuesday it was taken down.\n"
    )
    text = f"The mill\n\n{WRAPPED}\n{near}\n{WRAPPED}\n{near}"
    assert paragraphs_of(text) == ["The mill", *map(squeeze, [WRAPPED, near, WRAPPED, near])]


def test_a_call_below_a_full_line_is_a_paragraph() -> None:
    full = "It is a mill that all of the villages built, and paid for too."
    assert paragraphs_of(f"The mill\n\n{WRAPPED}{full}\nOpen it!\n")[-1] == "Open it!"


def test_a_dash_or_number_that_a_machine_put_first_begins_no_item() -> None:
    text = (
        "The mill at Low Ford has ground flour for the villages around\n"
        "- the old ones and the new - since the year 1790, or perhaps\n"
        "12. Nobody knows, since the books were burnt in that winter.\n"
    )
    assert len(paragraphs_of(f"The mill\n\n{WRAPPED}\n{text}")) == 3


def test_an_item_of_a_list_ends_where_it_ends() -> None:
    items = "- the wheel, which was taken down on Tuesday\n- a miller\nWhat you can do\n"
    found = paragraphs_of(f"The mill\n\n{WRAPPED}\n{items}")
    assert found[-3:] == items.replace("\n", "|").strip("|").split("|")


def test_a_word_cut_by_a_hyphen_goes_on() -> None:
    found = paragraphs_of("ASSOCIATION OF THE MILLS OF NORTH-\nWEST FORD\n\nThe mill\n")
    assert found == ["ASSOCIATION OF THE MILLS OF NORTH- WEST FORD", "The mill"]


def test_the_end_of_a_page_within_a_sentence_ends_no_paragraph() -> None:
    broken = WRAPPED.replace("in\nwhich its", "in\n\n\fwhich its")
    assert paragraphs_of(f"The mill\n\n{broken}") == ["The mill", squeeze(WRAPPED)]


def test_a_blank_line_within_a_sentence_of_broken_lines_ends_no_paragraph() -> None:
    text = (
        "The mill\n\nThe mill at Low Ford\nhas ground\n\nflour for the villages\naround it. And "
        "nobody\ncan remember\n\na winter in which\nits wheel\nstood still. This one,\nit does.\n"
    )
    assert len(paragraphs_of(text)) == 2


def test_a_running_head_with_a_number_stands_alone() -> None:
    head = "The Mill at Low Ford                      Page 2 of 3"
    found = read_texts({"one": f"The mill\n\n{WRAPPED}\n{head}\n\n{WRAPPED}"}).paragraphs
    assert found.loc[found["role"] == "furniture", "text"].tolist() == [head]


def test_labels_in_a_row_stay_lines() -> None:
    head = "From: The Miller\nTo: The Villages\nSubject: Flour"
    assert paragraphs_of(f"{head}\n\n{WRAPPED}")[:3] == head.split("\n")


def test_capitals_and_small_letters_make_no_paragraph_together() -> None:
    assert paragraphs_of("FRIENDS OF THE MILL\nposted on Friday\n\nThe mill stands.\n")[:2] == [
        "FRIENDS OF THE MILL",
        "posted on Friday",
    ]


def test_a_title_of_the_table_is_cut_off_a_text_in_one_line(tmp_path: Path) -> None:
    text = "Open the old mill! The wheel has stood still since Monday, and we want to know why."
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "mill.txt").write_text(text, encoding="utf-8")
    (tmp_path / "statements.csv").write_text(
        "statement_id,file,title\nmill,mill.txt,Open the Old Mill\n", encoding="utf-8"
    )
    found = read_corpus(tmp_path).paragraphs
    assert list(zip(found["role"], found["text"], strict=True)) == [
        ("title", "Open the old mill!"),
        ("body", text.removeprefix("Open the old mill! ")),
    ]


RAIN = "On Monday the mill stood still in the rain."


def test_eight_sentences_on_one_single_line_have_lost_their_lines() -> None:
    assert layout_of(" ".join([RAIN] * 7)) == "kept"
    assert layout_of(" ".join([RAIN] * 8)) == "lost"


def test_other_lines_beside_it_show_that_a_line_was_meant() -> None:
    assert layout_of("The mill\n\n" + " ".join([RAIN] * 8)) == "kept"


def test_one_single_line_of_more_than_900_letters_has_lost_its_lines() -> None:
    wheel = "the wheel, " * 81
    assert layout_of(f"They took {wheel[:880]} away.") == "kept"
    assert layout_of(f"They took {wheel} and more away.") == "lost"


def test_initials_and_numbers_of_a_list_are_no_sentences() -> None:
    assert layout_of("The mill of J. R. T. Low and A. B. C. Ford has 1. 2. 3. 4. wheels.") == "kept"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Friends of the Mill Open the old mill! {' '.join([RAIN] * 8)}",
            ["Friends of the Mill", "Open the old mill!", " ".join([RAIN] * 8)],
        ),
        # Not lost, not in the first sentence, and without a mark that ends it.
        (f"Friends of the Mill Open the old mill! {RAIN}", None),
        (f"{RAIN} Open the old mill! {' '.join([RAIN] * 8)}", None),
        (f"Friends of the Mill Open the old mill {' '.join([RAIN] * 8)}", None),
    ],
)
def test_a_title_of_the_table_that_ran_into_a_lost_text(
    tmp_path: Path, text: str, expected: list[str] | None
) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "mill.txt").write_text(text, encoding="utf-8")
    (tmp_path / "statements.csv").write_text(
        "statement_id,file,title\nmill,mill.txt,Open the Old Mill!\n", encoding="utf-8"
    )
    found = read_corpus(tmp_path).paragraphs
    assert found["text"].tolist() == (expected or [text])
    assert found.loc[found["role"] == "title", "text"].tolist() == (expected or [])[1:2]


@pytest.mark.parametrize(
    "text", [" " * 60_000 + "x", "x" + " " * 60_000 + "y", "| " * 40_000, "." * 60_000]
)
def test_a_long_line_of_anything_is_read_in_time(text: str) -> None:
    """None of these may cost the square of its length, which would be minutes."""
    assert len(read_texts({"one": text}).paragraphs) <= 1
