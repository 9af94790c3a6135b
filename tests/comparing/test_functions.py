"""Elements by function: sentences, not elements; and a zero no surer than what was looked for."""

import pytest
from coding.tiny import make_codebook
from comparing.harbour import Harbour, rows, write_codings, write_coverage

from helpers.coding.frames import code_frames
from helpers.coding.passages import no_codings
from helpers.comparing.counts import COUNT_COLUMNS, count_codes
from helpers.comparing.functions import count_functions

CORPUS = Harbour(
    {
        "crew": "The old ferry is dear.\nKeep the ferry and the boat.\nThey say: it is old.\nOld.",
        "city": "A dear boat is dear.",
        "union": "A bus.",
    },
    roles={"crew": ["title", "body", "call", "furniture"]},
    quoted=(("crew", "it is old", "direct", "they"),),
)
CODEBOOK = make_codebook(
    {"id": "keep", "function": "remedy", "cues": ("keep",)},
    {"id": "age", "function": "problem", "cues": ("old",)},
    {"id": "cost", "function": "problem", "cues": ("dear",)},
    {"id": "hands", "function": "motivation"},
    {"id": "mood", "function": "problem"},
)


def test_one_row_per_statement_and_function_in_the_order_of_functions():
    functions = count_functions(code_frames(CORPUS, CODEBOOK), CORPUS, CODEBOOK)
    none, unread = "searched, not found", "nobody has looked"
    assert rows(functions, "statement_id", "code", "n", "quoted", "words", "share", "zero") == [
        ("crew", "problem", 1, 1, 17, 1 / 3, ""),
        ("crew", "remedy", 1, 0, 17, 1 / 3, ""),
        ("crew", "motivation", 0, 0, 17, 0.0, unread),
        ("city", "problem", 1, 0, 5, 1.0, ""),
        ("city", "remedy", 0, 0, 5, 0.0, none),
        ("city", "motivation", 0, 0, 5, 0.0, unread),
        ("union", "problem", 0, 0, 2, 0.0, none),
        ("union", "remedy", 0, 0, 2, 0.0, none),
        ("union", "motivation", 0, 0, 2, 0.0, unread),
    ]
    first = ["layer", "origin", "coder", "per_1000", "label", "group", "function"]
    assert rows(functions[:1], *first) == [("frame", "rule", "rules", 1000 / 17, "Problem", "", "")]
    assert list(functions.columns) == COUNT_COLUMNS


def test_a_function_is_read_only_where_all_its_elements_are():
    reading = write_codings(CORPUS, ("crew", 1, "keep"), coder="anna")
    coverage = write_coverage(
        ("anna", "crew", "*"), ("ben", "crew", "hands"), ("anna", "city", "age"),
        ("anna", "city", "cost"), ("anna", "city", "mood"), ("anna", "union", "age"),
        ("anna", "union", "cost"), ("ben", "union", "mood"), ("anna", "union", "hands"),
    )  # fmt: skip
    functions = count_functions(reading, CORPUS, CODEBOOK, coverage=coverage)
    read, unread = "read, not there", "nobody has looked"
    assert rows(functions, "statement_id", "code", "n", "zero") == [
        ("crew", "problem", 0, read),
        ("crew", "remedy", 1, ""),
        ("crew", "motivation", 0, read),
        ("city", "problem", 0, read),
        ("city", "remedy", 0, unread),
        ("city", "motivation", 0, unread),
        ("union", "problem", 0, unread),
        ("union", "remedy", 0, unread),
        ("union", "motivation", 0, read),
    ]
    stale = coverage.assign(fits=False)
    unread_now = count_functions(reading, CORPUS, CODEBOOK, coverage=stale)
    assert set(unread_now["zero"]) == {"", unread}


def test_a_function_of_one_element_counts_as_that_element_does():
    codebook = make_codebook({"id": "cost", "function": "cause", "cues": ("dear",)})
    codings = code_frames(CORPUS, codebook)
    numbers = ["statement_id", "n", "quoted", "words", "per_1000", "zero"]
    functions = count_functions(codings, CORPUS, codebook)
    assert rows(functions, *numbers) == rows(count_codes(codings, CORPUS, codebook), *numbers)


@pytest.mark.parametrize("corpus", [CORPUS, Harbour({})])
def test_a_codebook_without_functions_has_none_to_count(corpus):
    functions = count_functions(no_codings("frame"), corpus, make_codebook("ferry"))
    assert functions.empty
    assert list(functions.columns) == COUNT_COLUMNS
    numbers = ["n", "quoted", "words", "per_1000", "share"]
    kinds = ["int64", "int64", "int64", "float64", "float64"]
    assert functions.dtypes[numbers].astype(str).tolist() == kinds


def test_codings_of_another_codebook_are_refused():
    codings = code_frames(CORPUS, CODEBOOK).assign(code="sea")
    with pytest.raises(ValueError, match=r"tiny\.toml has no code 'sea'"):
        count_functions(codings, CORPUS, CODEBOOK)
