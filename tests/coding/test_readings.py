from dataclasses import replace

import pandas as pd
import pytest
from coding import readers as ferry
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.anchors import anchor_passage, write_read
from helpers.coding.codebook import Form, Hedges
from helpers.coding.passages import CODING_COLUMNS, LAYER_COLUMNS, no_codings
from helpers.coding.readings import (
    COVERAGE_COLUMNS,
    choose_reading,
    read_coverage,
    read_reading_problems,
    read_readings,
)
from helpers.coding.saving import change_reading
from helpers.comparing.counts import count_codes
from helpers.comparing.families import group_slogans
from helpers.comparing.forms import count_forms
from helpers.comparing.stances import count_stances, find_stances

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


def test_words_around_them_are_none_that_a_spreadsheet_takes_for_a_date(tmp_path):
    text = "We strike 10-12 May. We strike 12.5 times a year."
    corpus = TinyCorpus({"pier": text}, folder=tmp_path)
    anchored = [anchor_passage(corpus, "pier", place, place + 9) for place in (0, 21)]
    assert [(row["prefix"], row["suffix"]) for row in anchored] == [
        ("", "10-12 May. We strike"),
        ("May.", ""),
    ]
    # Where nothing else tells the place the number has to.
    short = TinyCorpus({"pier": "7 strike 8 strike 9"}, folder=tmp_path)
    assert anchor_passage(short, "pier", 2, 8)["prefix"] == "7"


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


FERRY = "The ferry stays.\nWe cross at dawn.\nThe ferry stays."


def test_a_text_that_changed_since_is_told_once_and_its_words_are_found_again(tmp_path):
    before = ferry.make_corpus(tmp_path, {"crew": FERRY, "cook": "Tea at dawn."})
    rows = [
        ferry.code(before, "cross"),
        ferry.code(before, "The ferry stays", nth=2),
        ferry.code(before, "We"),
        ferry.code(before, "Tea", statement="cook"),
        ferry.code(before, "dawn"),
    ]
    change_reading(before, "ada", add=rows)
    write(before, ["claim,ferry-stays,crew,dawn,,,supports,flat,,,,,"], name="shipped")
    after = ferry.change_text(before, "crew", "We cross at dawn.\nNow the storm. The ferry stays.")
    found = read_readings(after, ferry.CODEBOOK)
    assert found[["coder", "start", "text"]].to_numpy().tolist() == [
        ["ada", 0, "We"], ["ada", 3, "cross"], ["ada", 12, "dawn"], ["shipped", 12, "dawn"],
        ["ada", 33, "The ferry stays"], ["ada", 0, "Tea"],
    ]  # fmt: skip
    told = "the text of crew is another now than when row 2 was coded; its words were found again"
    mend = "read its passages again; where they fit, empty text_sha256 in their rows"
    problems = read_reading_problems(after, ferry.CODEBOOK)
    moved = "its words stand in crew once, but between other words than when they were coded"
    look = "look whether they are meant there, and correct prefix and suffix"
    assert problems.to_numpy().tolist() == [
        ["ada.csv", "row 2", told, mend], ["ada.csv", "row 3", moved, look],
    ]  # fmt: skip
    # Words that stand there twice now, or not at all, are left where they are and told.
    lost = ferry.change_text(
        before, "crew", "We cross, we cross.\nThe ferry stays. The ferry stays."
    )
    assert read_reading_problems(lost, ferry.CODEBOOK)[["place", "what"]].to_numpy().tolist() == [
        ["row 2", "its words stand in crew 2 times"],
        ["row 3", "its words stand in crew, but not with that prefix and suffix"],
        ["row 4", told.replace("row 2", "row 4")],
        ["row 6", "its words do not stand in crew"],
        ["row 2", "its words do not stand in crew"],
    ]
    assert read_readings(lost, ferry.CODEBOOK)["text"].tolist() == ["We", "Tea"]


def test_a_code_that_means_something_else_since_is_told_once(tmp_path):
    corpus = ferry.make_corpus(tmp_path)
    rows = [ferry.code(corpus, words) for words in ("dawn", "island", "No ferry")]
    change_reading(corpus, "ada", add=[*rows, ferry.code(corpus, "We", code="bridge-comes")])
    stays, comes = ferry.CODEBOOK.codes
    other = make_codebook(replace(stays, label="The ferry  stays", definition="For good."), comes,
                          layer="claim")  # fmt: skip
    assert len(read_readings(corpus, other)) == 4
    assert read_reading_problems(corpus, other).to_numpy().tolist() == [[
        "ada.csv", "row 2", "code ferry-stays means something else now than when row 2 was coded",
        "read its passages again; where they fit, empty codebook_sha256 in their rows",
    ]]  # fmt: skip
    # Cues and spaces are no part of what a code means.
    same = make_codebook(replace(stays, cues=("ferry",)), comes, layer="claim")
    assert read_reading_problems(corpus, same).empty


def test_names_that_somebody_marked_have_form_and_kind(tmp_path):
    text = "Mayor O’Neill’s boat.\nThe U.S. and the us.\nthe old  lady of the quay!\nthe-MAYOR"
    corpus = TinyCorpus({"a": text}, folder=tmp_path)
    forms = (Form("O'Neill", "proper"), Form("mayor", "role"), Form("old lady*", "metaphor"))
    book = make_codebook(
        {"id": "mayor", "forms": forms, "cues": tuple(form.words for form in forms)},
        {"id": "states", "forms": (Form("US", "short"),), "cues": ("US",)},
        layer="name",
    )
    marked = [
        ("mayor", "O’Neill’s", "proper"), ("mayor", "Mayor", "role"),
        ("mayor", "Mayor O’Neill’s", ""), ("states", "U.S.", "short"), ("states", "us", ""),
        ("mayor", "old lady", "metaphor"), ("mayor", "the old lady", ""), ("states", "MAYOR", ""),
        ("mayor", "!", ""),
    ]  # fmt: skip
    head = "layer,code,statement_id,quotation\n"
    (tmp_path / "readings").mkdir()
    write(corpus, [f"name,{code},a,{words}" for code, words, _ in marked], head=head)
    found = read_readings(corpus, book)
    assert list(found.columns) == CODING_COLUMNS + LAYER_COLUMNS["name"]
    told = found[["code", "form", "kind"]].itertuples(index=False, name=None)
    assert sorted(told) == sorted(marked)
    assert read_reading_problems(corpus, book).empty
    counts = count_forms(found[found["text"] != "!"], _compared(corpus), book)
    assert counts.loc[counts["kind"] == "metaphor", ["code", "form", "n"]].to_numpy().tolist() == [
        ["mayor", "old lady", 1],
    ]  # fmt: skip


def _compared(corpus):
    class Compared(type(corpus)):
        @property
        def compared(self):
            return list(self.texts)

        @property
        def statements(self):
            return super().statements.assign(words=10)

    return Compared(**{field: getattr(corpus, field) for field in corpus.__dataclass_fields__})


def test_slogans_that_somebody_marked_can_be_grouped(tmp_path):
    corpus = TinyCorpus(
        {"a": "Keep the ferry!\nNo bridge!", "b": "KEEP THE FERRY"}, folder=tmp_path
    )
    book = make_codebook({"id": "no", "pattern": "no {X}"}, layer="slogan")
    head = "layer,code,statement_id,quotation\n"
    (tmp_path / "readings").mkdir()
    rows = ["slogan,,a,Keep the ferry!", "slogan,no,a,No bridge!", "slogan,,b,KEEP THE FERRY"]
    write(corpus, rows, head=head)
    found = read_readings(corpus, book)
    assert found[["code", "kind", "certainty", "reasons"]].to_numpy().tolist() == [
        ["", "", "certain", "read by ada"], ["no", "", "certain", "read by ada"],
        ["", "", "certain", "read by ada"],
    ]  # fmt: skip
    families = group_slogans(found, book)
    assert families[["statement_id", "slogan", "pattern"]].to_numpy().tolist() == [
        ["a", 0, ""], ["a", 1, "no"], ["b", 0, ""],
    ]  # fmt: skip


def test_claims_that_somebody_coded_are_counted_as_stances(tmp_path):
    corpus = _compared(ferry.make_corpus(tmp_path))
    rows = [
        ferry.code(corpus, "No ferry", polarity="rejects"),
        ferry.code(corpus, "dawn", certainty="hedged", hedge="at"),
        ferry.code(corpus, "ferry", statement="council", voice="other", uptake="rejected"),
    ]
    change_reading(corpus, "ada", add=rows)
    change_reading(corpus, "ada", add=[
        write_read(corpus, ferry.CODEBOOK, statement_id="council"),
    ])  # fmt: skip
    reading = read_readings(corpus, ferry.CODEBOOK)
    coverage = read_coverage(corpus, ferry.CODEBOOK)
    stances = count_stances(reading, corpus, ferry.CODEBOOK, coverage=coverage)
    columns = ["statement_id", "code", "origin", "coder", "stance", "zero"]
    assert stances[columns].to_numpy().tolist() == [
        ["crew", "ferry-stays", "person", "ada", "both", ""],
        ["crew", "bridge-comes", "person", "ada", "", "nobody has looked"],
        ["council", "ferry-stays", "person", "ada", "rejects", ""],
        ["council", "bridge-comes", "person", "ada", "", "read, not there"],
    ]
    behind = find_stances(stances.iloc[[2]], reading)
    assert behind["text"].tolist() == ["ferry"]
    counts = count_codes(reading, corpus, ferry.CODEBOOK, coverage=coverage)
    assert counts["n"].tolist() == [2, 0, 0, 0]
    assert counts["quoted"].tolist() == [0, 0, 1, 0]


def test_without_a_name_the_shipped_reading_speaks_and_the_class_last(corpus):
    row = "claim,war-comes,b,War comes,,,supports,flat,,,,,"
    for name, speaks in (("class", "class"), ("di", "di"), ("bo", "bo"), ("shipped", "shipped")):
        write(corpus, [row], name=name)
        readings = read_readings(corpus)
        assert set(choose_reading(readings)["coder"]) == {speaks}
    assert choose_reading(readings, "bo")["coder"].tolist() == ["bo"]
    with pytest.raises(ValueError, match="Nobody coded under the name 'ed'; choose one of: bo"):
        choose_reading(readings, "ed")


def test_rows_of_the_class_that_cannot_be_used_are_told(corpus):
    head = "kind,layer,code,statement_id,quotation\n"
    rows = [
        "unclear,claim,war-comes,b,No war", "unclear,claim,war-came,b,No war",
        "unclear,claim,war-comes,b,No wars", "revealed,claim,*,b,", "revealed,claim,*,*,",
        "revealed,claim,*,c,",
    ]  # fmt: skip
    write(corpus, rows, name="class", head=head)
    assert read_reading_problems(corpus, CODEBOOK)[["place", "what"]].to_numpy().tolist() == [
        ["row 3", "there is no code war-came in tiny.toml"],
        ["row 4", "its words do not stand in b"],
        ["row 7", "there is no statement c"],
    ]
    assert read_readings(corpus, CODEBOOK).empty


def test_a_file_with_the_name_of_the_rules_is_told_and_left_out(corpus):
    write(corpus, ["claim,war-comes,b,War comes,,,supports,flat,,,,,"], name="rules")
    assert read_readings(corpus).empty
    assert read_reading_problems(corpus).to_numpy().tolist() == [[
        "rules.csv", "", "has the name that is kept for what the rules suggest",
        "give it the name of its coder",
    ]]  # fmt: skip


def test_the_shipped_readings_fit_their_texts():
    from helpers.coding.codebook import read_codebook
    from helpers.reading.corpus import read_corpus

    corpus = read_corpus()
    codebook = read_codebook("claims", corpus)
    assert read_reading_problems(corpus, codebook).empty
    assert read_coverage(corpus, codebook)["fits"].all()
    assert set(read_readings(corpus, codebook)["coder"]) == {"shipped"}
