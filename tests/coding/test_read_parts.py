"""What was read: parts are parts, the whole is the whole, and what changed since is noticed."""

from dataclasses import replace

import pandas as pd
import pytest
from coding.readers import CODEBOOK, change_text, code, make_corpus, put
from coding.tiny import make_codebook

from helpers.coding.anchors import write_read, write_reads
from helpers.coding.codebook import Code
from helpers.coding.own_codes import add_own_codes
from helpers.coding.read_parts import PART_COLUMNS, PART_KINDS, read_parts
from helpers.coding.readings import read_coverage, read_reading_problems, read_readings
from helpers.coding.saving import change_reading
from helpers.comparing.coverage import READ, UNREAD, find_zeros, list_unread

STAYS, COMES = CODEBOOK.codes
DAY = "2020-01-04"
CREW = "The ferry stays.\nNo ferry, no island.\nWe cross at dawn.\nThe ferry stays."
LINES = [(0, 16), (17, 37), (38, 55), (56, 72)]


@pytest.fixture
def corpus(tmp_path):
    return make_corpus(tmp_path)


def read(corpus, name, *parts, code="*", statement="crew", book=CODEBOOK, **cells):
    """Writes that a coder read these parts of a statement, or the whole of it."""
    rows = [
        write_read(corpus, book, code=code, statement_id=statement, start=start, end=end) | cells
        for start, end in parts or [(None, None)]
    ]
    change_reading(corpus, name, add=[{"date": DAY} | row for row in rows])


def parts_of(corpus, codebook=CODEBOOK):
    columns = ["coder", "statement_id", "code", "start", "end", "whole", "fits"]
    return [tuple(row) for row in read_parts(corpus, codebook)[columns].to_numpy().tolist()]


def coverage_of(corpus, codebook=CODEBOOK):
    columns = ["coder", "statement_id", "code", "fits"]
    return [tuple(row) for row in read_coverage(corpus, codebook)[columns].to_numpy().tolist()]


def test_what_each_coder_read(corpus):
    read(corpus, "ada")
    read(corpus, "ada", LINES[3], code="bridge-comes", statement="crew")
    read(corpus, "bo", (0, 25), statement="council", code="ferry-stays")
    head = "coder,statement_id,layer,code,text_sha256,codebook_sha256,date\n"
    old = f"shipped,council,claim,*,sha256 of council,{CODEBOOK.fingerprint},2019-05-01\n"
    put(corpus, head + old, "coverage")
    expected = pd.DataFrame(
        [
            ("shipped", "council", "claim", "*", 0, 73, True, True, "2019-05-01"),
            ("ada", "crew", "claim", "*", 0, 72, True, True, DAY),
            ("ada", "crew", "claim", "bridge-comes", 56, 72, False, True, DAY),
            ("bo", "council", "claim", "ferry-stays", 0, 25, False, True, DAY),
        ],
        columns=PART_COLUMNS,
    ).astype(dict.fromkeys(["coder", "statement_id", "layer", "code", "date"], "str") | PART_KINDS)
    pd.testing.assert_frame_equal(read_parts(corpus, CODEBOOK), expected)
    assert read_reading_problems(corpus, CODEBOOK).empty
    assert read_readings(corpus, CODEBOOK).empty


def test_without_readings_there_is_an_empty_table(corpus):
    table = read_parts(corpus, CODEBOOK)
    assert list(table.columns) == PART_COLUMNS
    assert table.empty
    assert table.dtypes["whole"] == "bool"


def test_a_part_is_never_taken_for_the_whole(corpus):
    read(corpus, "ada", *LINES[:3])
    assert coverage_of(corpus) == []
    change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    coverage = read_coverage(corpus, CODEBOOK)
    reading = read_readings(corpus, CODEBOOK)
    assert list_unread(["crew", "council"], reading, "claim", coverage) == ["council"]
    cells = pd.DataFrame({
        "statement_id": ["crew"], "code": ["bridge-comes"], "coder": ["ada"], "origin": ["person"],
    })  # fmt: skip
    assert find_zeros(cells, CODEBOOK, coverage).tolist() == [UNREAD]
    read(corpus, "ada", LINES[3])
    assert coverage_of(corpus) == [("ada", "crew", "*", True)]
    assert find_zeros(cells, CODEBOOK, read_coverage(corpus, CODEBOOK)).tolist() == [READ]


def test_parts_of_all_codes_and_of_one_together_cover_that_one(corpus):
    read(corpus, "ada", *LINES[:2])
    read(corpus, "ada", (20, 72), code="bridge-comes")
    read(corpus, "ada", LINES[2], code="ferry-stays")
    assert coverage_of(corpus) == [("ada", "crew", "bridge-comes", True)]


def test_only_sentences_that_are_counted_have_to_be_covered(tmp_path):
    corpus = make_corpus(tmp_path, roles={"crew": ["title", "body", "signature", "furniture"]})
    read(corpus, "ada", LINES[0])
    assert coverage_of(corpus) == []
    read(corpus, "ada", LINES[1])
    assert coverage_of(corpus) == [("ada", "crew", "*", True)]
    unspoken = make_corpus(tmp_path, roles={"crew": ["furniture"] * 4})
    assert coverage_of(unspoken) == []


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ([(0, 37), (37, 72)], True), ([(0, 30), (20, 72)], True), ([(2, 72)], False),
        ([(0, 16), (17, 37), (39, 72)], False), ([(0, 71)], False), ([(0, 72)], True),
    ],
)  # fmt: skip
def test_every_letter_of_a_sentence_has_to_be_covered(corpus, parts, whole):
    read(corpus, "ada", *parts)
    assert bool(coverage_of(corpus)) == whole


def test_a_text_that_changed_since_was_not_read(corpus):
    read(corpus, "ada")
    read(corpus, "ada", *LINES, statement="crew")
    new = change_text(corpus, "crew", CREW.replace("dawn", "noon"))
    assert parts_of(new) == [
        ("ada", "crew", "*", 0, 72, True, False),
        ("ada", "crew", "*", 0, 16, False, False),
        ("ada", "crew", "*", 17, 37, False, False),
    ]
    assert coverage_of(new) == [("ada", "crew", "*", False)]
    assert read_reading_problems(new, CODEBOOK)[["place", "what"]].to_numpy().tolist() == [
        ["row 2", "the text of crew is another now than when it was read"],
        ["row 5", "its words do not stand in crew"],
        ["row 6", "its words stand in crew, but not with that prefix and suffix"],
    ]
    change_reading(new, "ada", add=[write_read(new, CODEBOOK, statement_id="crew")])
    assert coverage_of(new) == [("ada", "crew", "*", True)]


def test_a_code_that_means_something_else_was_not_read_for(corpus):
    read(corpus, "ada", code="ferry-stays")
    read(corpus, "ada", *LINES[:2], code="bridge-comes")
    other = make_codebook(replace(STAYS, definition="It lies in the harbour."), COMES,
                          layer="claim")  # fmt: skip
    assert [(row[2], row[-1]) for row in parts_of(corpus, other)] == [
        ("ferry-stays", False), ("bridge-comes", True), ("bridge-comes", True),
    ]  # fmt: skip
    assert read_reading_problems(corpus, other)[["place", "what"]].to_numpy().tolist() == [
        ["row 2", "code ferry-stays means something else now than when crew was read for it"],
    ]


def test_rows_that_cannot_be_used_are_told(corpus):
    good = "read,claim,*,crew,,sha256 of crew," + CODEBOOK.fingerprint
    head = "kind,layer,code,statement_id,quotation,text_sha256,codebook_sha256"
    bad = [
        good.replace("claim", "claims"),
        good.replace("*", "tide"),
        good.replace("crew,", "cook,", 1),
        good.replace("crew,,", "crew,Never said,"),
        good.replace("sha256 of crew", ""),
        good.replace("read", "reed", 1),
        good.replace("read", "unclear", 1),
    ]
    put(corpus, "\n".join([head, good, *bad, f"{good},,,"]))
    problems = read_reading_problems(corpus, CODEBOOK)
    assert problems[["place", "what"]].to_numpy().tolist() == [
        ["row 3", "layer is claims"],
        ["row 4", "there is no code tide in tiny.toml"],
        ["row 5", "there is no statement cook"],
        ["row 6", "its words do not stand in crew"],
        ["row 7", "the text of crew is another now than when it was read"],
        ["row 8", "kind is reed"],
        ["row 9", "kind is unclear"],
    ]
    assert parts_of(corpus) == [
        ("ada", "crew", "*", 0, 72, True, True),
        ("ada", "crew", "*", 0, 72, True, False),
        ("ada", "crew", "*", 0, 72, True, True),
    ]
    assert coverage_of(corpus) == [("ada", "crew", "*", True)]


def own(corpus, name, words, definition="A sea that rises."):
    cells = {"kind": "code", "layer": "claim", "code": words, "label": words.title()}
    change_reading(corpus, name, add=[cells | {"definition": definition}])


def test_all_codes_are_not_those_that_coders_added(corpus):
    read(corpus, "ada")
    own(corpus, "ada", "tide")
    extended = add_own_codes(CODEBOOK, corpus)
    assert extended.fingerprint == CODEBOOK.fingerprint
    assert parts_of(corpus, extended) == [("ada", "crew", "*", 0, 72, True, True)]
    cells = pd.DataFrame({
        "statement_id": ["crew", "crew"], "code": ["tide", "ferry-stays"], "coder": ["ada", "ada"],
        "origin": ["person", "person"],
    })  # fmt: skip
    assert find_zeros(cells, extended, read_coverage(corpus, extended)).tolist() == [UNREAD, READ]
    rows = write_reads(corpus, extended, statement_id="crew")
    assert [row["code"] for row in rows] == ["*", "tide"]
    change_reading(corpus, "ada", add=rows)
    assert find_zeros(cells, extended, read_coverage(corpus, extended)).tolist() == [READ, READ]
    assert coverage_of(corpus) == [("ada", "crew", "*", True)]
    assert read_reading_problems(corpus, CODEBOOK).empty
    assert read_reading_problems(corpus, extended).empty


def test_a_code_that_was_merged_since_does_not_undo_what_was_read(corpus):
    read(corpus, "ada")
    own(corpus, "ada", "tide")
    own(corpus, "bo", "storm")
    tide = Code(id="tide", label="Tide", definition="A sea that rises.")
    first = make_codebook(STAYS, COMES, tide, layer="claim")
    read(corpus, "bo", book=first)
    storm = Code(id="storm", label="Storm", definition="Put in other words.")
    second = make_codebook(STAYS, COMES, tide, storm, layer="claim")
    read(corpus, "cy", book=second)
    assert [row[:3] for row in parts_of(corpus, second)] == [
        ("ada", "crew", "ferry-stays"), ("ada", "crew", "bridge-comes"),
        ("bo", "crew", "ferry-stays"), ("bo", "crew", "bridge-comes"), ("bo", "crew", "tide"),
        ("cy", "crew", "*"),
    ]  # fmt: skip
    assert all(row[-1] for row in parts_of(corpus, second))
    assert len(coverage_of(corpus, second)) == 6
    assert read_reading_problems(corpus, second)["what"].tolist() == []
