from dataclasses import replace

import pandas as pd
import pytest
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.codebook import Hedges
from helpers.coding.passages import CODING_COLUMNS, LAYER_COLUMNS, no_codings
from helpers.coding.readings import (
    COVERAGE_COLUMNS,
    read_coverage,
    read_reading_problems,
    read_readings,
)

HEAD = (
    "layer,code,statement_id,quotation,prefix,suffix,polarity,certainty,hedge,voice,speaker,uptake,"
    "note\n"
)
CODEBOOK = make_codebook(
    {"id": "war-comes"},
    {"id": "peace-comes"},
    layer="claim",
    hedges=Hedges(hearsay=("it is",)),
)
TEXTS = {
    "b": "War comes,\n  and “war” it is.\nNo war. No peace.\nIt is war.\nIt is war.",
    "a": "Never NA.",
}


@pytest.fixture
def corpus(tmp_path):
    roles = {"b": ["body", "body", "body", "body", "repeat"]}
    (tmp_path / "readings").mkdir()
    return TinyCorpus(TEXTS, roles=roles, folder=tmp_path)


def write(corpus, rows, name="ada", head=HEAD, encoding="utf-8"):
    path = corpus.folder / "readings" / f"{name}.csv"
    path.write_bytes((head + "\n".join(rows) + "\n").encode(encoding))


def test_everybodys_codings_with_their_exact_words(corpus):
    write(corpus, [
        "claim,war-comes,b,War comes,,,supports,hedged,it is,,,,a note",
        "claim,war-comes,b,\"War comes, and “war” it is.\",,,supports,flat,,other,Ada,adopted,",
        "claim,peace-comes,a,NA,,,rejects,flat,,,,,",
        "frame,some.element,a,Never,,,,,,,,,",
    ])  # fmt: skip
    write(corpus, ["claim,war-comes,b,It is war.,,,supports,flat,,,,,"], name="shipped")
    columns = CODING_COLUMNS + LAYER_COLUMNS["claim"]
    rows = [
        ("b", 0, 9, "War comes", 0, "body", "claim", "war-comes", "person", "ada", "", "own",
         "a note", "supports", "hedged", "it is", "hearsay", "", ""),
        ("b", 0, 29, "War comes,\n  and “war” it is.", 0, "body", "claim", "war-comes", "person",
         "ada", "", "other", "", "supports", "flat", "", "", "Ada", "adopted"),
        ("b", 48, 58, "It is war.", 3, "body", "claim", "war-comes", "shipped", "shipped", "",
         "own", "", "supports", "flat", "", "", "", ""),
        ("a", 6, 8, "NA", 0, "body", "claim", "peace-comes", "person", "ada", "", "own", "",
         "rejects", "flat", "", "", "", ""),
    ]  # fmt: skip
    kinds = {name: "str" for name in columns if name not in ("start", "end", "sentence")}
    expected = pd.DataFrame(rows, columns=columns).astype(kinds)
    pd.testing.assert_frame_equal(read_readings(corpus, CODEBOOK), expected)
    everything = read_readings(corpus)
    assert list(everything.columns) == columns
    assert list(everything["layer"]) == ["claim", "claim", "claim", "frame", "claim"]
    assert read_reading_problems(corpus, CODEBOOK).empty


def test_words_that_stand_there_more_than_once_need_words_around_them(corpus):
    write(corpus, [
        "claim,war-comes,b,war,No,,rejects,flat,,,,,",
        "claim,war-comes,b,No,,peace,rejects,flat,,,,,",
        "claim,war-comes,b,it is,“war”,. No war,supports,flat,,,,,",
    ])  # fmt: skip
    found = read_readings(corpus, CODEBOOK)
    assert found[["start", "text"]].to_numpy().tolist() == [[23, "it is"], [33, "war"], [38, "No"]]


def test_what_cannot_be_used_is_told_by_its_row(corpus):
    write(corpus, [
        "claim,war-comes,b,War comes,,,supports,flat,,,,,",
        "claims,war-comes,b,War comes,,,supports,flat,,,,,",
        "claim,war-came,b,War comes,,,supports,flat,,,,,",
        "claim,war-comes,c,War comes,,,supports,flat,,,,,",
        "claim,war-comes,b,War comes,,,,flat,,,,,",
        "claim,war-comes,b,War comes,,,supports,sure,,,,,",
        "",
        "claim,war-comes,b,War goes,,,supports,flat,,,,,",
        "claim,war-comes,b,\"and \"\"war\"\" it\",,,supports,flat,,,,,",
        "claim,war-comes,b,war,,,supports,flat,,,,,",
        "claim,war-comes,b,war,not,,supports,flat,,,,,",
        "claim,war-comes,b,,,,supports,flat,,,,,",
        "claim,war-comes,b,War  comes,,,supports,flat,,,,,again",
    ])  # fmt: skip
    write(corpus, ["x"], name="bo", head="code,statement\n")
    write(corpus, ["Über"], name="cy", encoding="latin-1")
    expected = [
        ("ada.csv", "row 3", "layer is claims", "write one of frame, name, claim, slogan, figure"),
        ("ada.csv", "row 4", "there is no code war-came in tiny.toml",
         "correct the id, or add the code to the codebook"),
        ("ada.csv", "row 5", "there is no statement c", "take one of b, a"),
        ("ada.csv", "row 6", "polarity is empty", "write one of supports, rejects"),
        ("ada.csv", "row 7", "certainty is sure", "write one of flat, hedged"),
        ("ada.csv", "row 9", "its words do not stand in b",
         "copy them from the text, or correct the statement_id"),
        ("ada.csv", "row 10", "its words stand in b with other marks or capitals",
         "copy them from the text, curly quotation marks and dashes included"),
        ("ada.csv", "row 11", "its words stand in b 3 times",
         "put the words right before or after them into prefix or suffix"),
        ("ada.csv", "row 12", "its words stand in b, but not with that prefix and suffix",
         "copy the words right before and after them again"),
        ("ada.csv", "row 13", "quotation is empty", "copy the passage into it"),
        ("ada.csv", "row 14", "says the same as row 2", "keep one of the two"),
        ("bo.csv", "row 1", "has no column layer, statement_id, quotation",
         f"the columns are {', '.join(HEAD.strip().split(','))}"),
        ("cy.csv", "byte 100", "is not written in UTF-8", "save it as CSV in UTF-8"),
    ]  # fmt: skip
    problems = read_reading_problems(corpus, CODEBOOK)
    assert list(problems.itertuples(index=False, name=None)) == expected
    assert len(read_readings(corpus, CODEBOOK)) == 1


def test_a_spreadsheets_semicolons_and_mark_are_read(corpus):
    rows = ['claim;war-comes;b;"War comes, and";;;supports;flat;;;;;']
    write(corpus, rows, head=HEAD.replace(",", ";"), encoding="utf-8-sig")
    assert list(read_readings(corpus, CODEBOOK)["text"]) == ["War comes,\n  and"]


@pytest.mark.parametrize("has_folder", [True, False])
def test_without_readings_there_are_empty_tables(corpus, tmp_path, has_folder):
    corpus = corpus if has_folder else replace(corpus, folder=tmp_path / "nowhere")
    pd.testing.assert_frame_equal(read_readings(corpus, CODEBOOK), no_codings("claim"))
    pd.testing.assert_frame_equal(read_readings(corpus), no_codings("claim"))
    problems = read_reading_problems(corpus)
    assert list(problems.columns) == ["file", "place", "what", "mend"]
    assert problems.empty
    coverage = read_coverage(corpus, CODEBOOK)
    assert list(coverage.columns) == [*COVERAGE_COLUMNS, "fits"]
    assert coverage["fits"].dtype == "bool"
    assert coverage.empty


def test_coverage_fits_while_text_and_meaning_are_what_they_were(corpus):
    code, book = CODEBOOK.codes[0].fingerprint, CODEBOOK.fingerprint
    rows = [
        ("ada", "b", "claim", "war-comes", "sha256 of b", code, "2020-01-04"),
        ("ada", "a", "claim", "*", "sha256 of a", book, "2020-01-04"),
        ("ada", "a", "claim", "war-comes", "sha256 of b", code, "2020-01-04"),
        ("ada", "b", "claim", "*", "sha256 of b", code, "2020-01-04"),
        ("ada", "b", "claim", "peace-comes", "sha256 of b", code, ""),
        ("ada", "b", "claim", "war-came", "sha256 of b", code, ""),
        ("ada", "c", "claim", "war-comes", "", code, ""),
        ("ada", "b", "frame", "*", "sha256 of b", "anything", ""),
    ]
    write(corpus, map(",".join, rows), name="coverage", head=",".join(COVERAGE_COLUMNS) + "\n")
    expected = pd.DataFrame(rows[:7], columns=COVERAGE_COLUMNS, dtype="str")
    expected["fits"] = [True, True, False, False, False, False, False]
    pd.testing.assert_frame_equal(read_coverage(corpus, CODEBOOK), expected)
    assert read_reading_problems(corpus, CODEBOOK)[["place", "what"]].to_numpy().tolist() == [
        ["row 4", "the text of a is another now than when it was read"],
        ["row 5", "the codebook means something else now than when b was read for it"],
        ["row 6", "code peace-comes means something else now than when b was read for it"],
        ["row 7", "there is no code war-came in tiny.toml"],
        ["row 8", "there is no statement c"],
    ]


def test_the_shipped_readings_fit_their_texts():
    from helpers.coding.codebook import read_codebook
    from helpers.reading.corpus import read_corpus

    corpus = read_corpus()
    codebook = read_codebook("claims", corpus)
    assert read_reading_problems(corpus, codebook).empty
    assert read_coverage(corpus, codebook)["fits"].all()
    assert set(read_readings(corpus, codebook)["coder"]) == {"shipped"}
