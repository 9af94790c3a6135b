"""Topics of figures: what cues propose, and the lines that match a figure or make a topic."""

import csv
import io
import tomllib

import pandas as pd
import pytest
from coding.spoken import Spoken
from coding.tiny import make_codebook
from hypothesis import given
from hypothesis import strategies as st
from payloads import PAYLOADS

from helpers.coding.codebook import check_codebook, read_codebook
from helpers.coding.passages import no_codings
from helpers.coding.readings import READING_COLUMNS, read_reading_problems, read_readings
from helpers.coding.schema import FigureBook
from helpers.coding.topics import code_quantities, write_match, write_topic
from helpers.reading.corpus import read_corpus
from helpers.reading.faults import BadInput

VISITORS = {"id": "visitors", "cues": ("visitor*", "guests"), "context": ("festival",)}
BOATS = {"id": "boats", "cues": ("boat*",), "exceptions": ("boat race",)}
LENGTH = {"id": "length", "cues": ("last*",), "unit": "day"}
BOOK = make_codebook(VISITORS, BOATS, LENGTH, layer="figure")
FESTIVAL = Spoken(
    {
        "crew": (
            "At least 3,000 visitors and guests came to the festival, 40 boats sank.\n"
            "Two visitors had gone home.\n"
            "The festival lasts two weeks, said 500 guests."
        ),
        "guild": "“The festival had hundreds of guests,” said Tarr.\nIt had 12 boat race prizes.",
    },
    quoted=(("guild", "The festival had hundreds of guests,", "direct", "Tarr"),),
)


def propose(line, *codes, language="en"):
    """Words and topic of each proposal in a statement of one sentence."""
    book = make_codebook(*codes, layer="figure")
    found = code_quantities(Spoken({"a": line}, languages={"a": language}), book)
    return list(found[["text", "code"]].itertuples(index=False, name=None))


def test_one_row_per_figure_topic_and_cue():
    """Two visitors, without a festival in their sentence, are none of the topic's."""
    rows = [
        ("crew", 0, 14, "At least 3,000", 0, "visitors", "guests", "own", ""),
        ("crew", 0, 14, "At least 3,000", 0, "visitors", "visitor*", "own", ""),
        ("crew", 57, 59, "40", 0, "boats", "boat*", "own", ""),
        ("crew", 119, 128, "two weeks", 2, "length", "last*", "own", ""),
        ("crew", 135, 138, "500", 2, "visitors", "guests", "own", ""),
        ("guild", 18, 26, "hundreds", 0, "visitors", "guests", "other", "Tarr"),
    ]
    columns = [
        "statement_id",
        "start",
        "end",
        "text",
        "sentence",
        "code",
        "cue",
        "voice",
        "speaker",
    ]
    expected = no_codings("figure").reindex(range(len(rows))).assign(
        **pd.DataFrame(rows, columns=columns),
        role="body", layer="figure", origin="rule", coder="rules", note="",
    )  # fmt: skip
    found = code_quantities(FESTIVAL, BOOK)
    pd.testing.assert_frame_equal(found, expected.astype(found.dtypes))
    assert found.dtypes.to_dict() == no_codings("figure").dtypes.to_dict()


@pytest.mark.parametrize(
    ("line", "proposed"),
    [
        # English counts first and then says what.
        ("300 were hurt and 40 died.", [("300", "hurt"), ("40", "died")]),
        ("Of the hurt, 300 went home and 40 died.", [("300", "hurt"), ("40", "died")]),
        ("Those who died: 40.", [("40", "died")]),
        # Another unit does not part a sentence for a count.
        ("300 in five days were hurt.", [("300", "hurt")]),
        # Known limits.
        ("Hurt: 300 on Monday, 400 on Tuesday.", [("300", "hurt")]),
        ("300 swam, of the dead who died 40 were men.", [("300", "died")]),
    ],
)
def test_a_cue_belongs_to_the_part_of_the_sentence_that_a_figure_begins(line, proposed):
    codes = {"id": "hurt", "cues": ("hurt",)}, {"id": "died", "cues": ("died",)}
    assert propose(line, *codes) == proposed


def test_a_unit_can_be_told_in_another_and_a_part_in_per_cent():
    years = {"id": "years", "cues": ("repairs",), "unit": "years"}
    share = {"id": "share", "cues": ("repairs",), "unit": "%"}
    count = {"id": "count", "cues": ("repairs",)}
    line = "Two decades of repairs: half of the repairs, and 12% of the repairs, 40 repairs."
    assert propose(line, years, share, count) == [
        ("Two decades", "years"), ("half", "share"), ("12%", "share"), ("40", "count"),
    ]  # fmt: skip


def test_cues_work_where_only_digits_are_read():
    boats = {"id": "boats", "cues": ("boote",)}
    assert propose("Im Hafen liegen 1.200 Boote.", boats, language="de") == [("1.200", "boats")]


@pytest.mark.parametrize("texts", [{}, {"a": ""}, {"a": "Nobody counts boats."}, {"a": "40 men."}])
def test_without_a_proposal_the_table_keeps_its_columns_and_kinds(texts):
    found = code_quantities(Spoken(texts), BOOK)
    assert found.empty
    assert found.dtypes.to_dict() == no_codings("figure").dtypes.to_dict()
    assert code_quantities(FESTIVAL, make_codebook(layer="figure")).empty


@given(
    st.lists(st.sampled_from(["12", "boats", "boat race", "five days", "last", ".", "\n", "half"]))
)
def test_proposals_are_figures_of_the_text(words):
    corpus = Spoken({"a": " ".join(words)})
    found = code_quantities(corpus, BOOK)
    assert not found.duplicated(["start", "code", "cue"]).any()
    for row in found.itertuples():
        assert row.text == corpus.text("a")[row.start : row.end]


def test_many_figures_and_cues_in_one_sentence_cost_no_product():
    found = code_quantities(Spoken({"a": "12 boats " * 4_000}), BOOK)
    assert len(found) == 4_000


FILE = """
layer = "figure"
language = "en"
title = "Festival"

[[code]]
id = "visitors"
label = "Visitors"
definition = "How many people came."
cues = ["visitor*"]
context = ["festival"]
examples = ["The festival had 300 visitors."]
counterexamples = ["We had 300 visitors.", "The festival had visitors."]

[[code]]
id = "length"
label = "How long it lasted"
definition = "From the first day to the last."
unit = "days"
cues = ["last*"]
examples = ["It was fine. It lasted two weeks."]
counterexamples = ["It lasted 300 songs."]
"""


@pytest.fixture
def write(tmp_path):
    def write(text):
        path = tmp_path / "figures.toml"
        path.write_text(text, encoding="utf-8")
        return read_codebook(path)

    return write


def test_examples_are_sentences_whose_figure_is_proposed(write):
    check_codebook(write(FILE))
    with pytest.raises(BadInput, match="code length does not match its example “It was fine"):
        check_codebook(write(FILE.replace('"days"', '"km"')))
    with pytest.raises(BadInput, match="code visitors matches its counterexample “We had 300"):
        check_codebook(write(FILE.replace('context = ["festival"]\n', "")))


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            '["festival"]',
            '["fest*ival"]',
            "figures.toml, code visitors, context, “fest*ival”: has",
        ),
        (
            "unit =",
            "units =",
            "figures.toml, code length, units: `units` is not a field there; perh",
        ),
        (
            '"days"',
            "3",
            "figures.toml, code length, unit: is not a text; put it in quotation marks",
        ),
    ],
)
def test_a_fault_is_told_with_file_code_and_field(write, old, new, sentence):
    with pytest.raises(BadInput) as told:
        write(FILE.replace(old, new, 1))
    assert str(told.value).startswith(sentence)


def test_lines_of_a_new_topic():
    empty = make_codebook(layer="figure")
    lines = write_topic("Visitors of the “Fair”", empty, unit="", cues=("visitor*",))
    assert lines == (
        "[[code]]\n"
        'id = "visitors-of-the-fair"\n'
        'label = "Visitors of the “Fair”"\n'
        'definition = "Say whom or what the figure counts, where, and in which time."\n'
        'cues = ["visitor*"]\n'
    )
    with pytest.raises(ValueError, match="A topic needs a label; this one is empty"):
        write_topic(" \n", empty)
    again = make_codebook({"id": "visitors-of-the-fair"}, layer="figure")
    assert 'id = "visitors-of-the-fair-2"' in write_topic("Visitors of the “Fair”", again)


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_lines_of_any_topic_can_be_read_again(label, unit):
    head = 'layer = "figure"\nlanguage = "en"\ntitle = "T"\n'
    book = FigureBook.model_validate(
        tomllib.loads(head + write_topic(label, make_codebook(), unit=unit))
    )
    assert len(book.code) == 1


@pytest.mark.parametrize("words", PAYLOADS.values(), ids=PAYLOADS)
def test_lines_of_hostile_words_can_be_read_again(words):
    head = 'layer = "figure"\nlanguage = "en"\ntitle = "T"\n'
    assert tomllib.loads(head + write_topic(words, make_codebook()))["code"][0]["label"]


def test_a_row_of_a_reading_is_right_where_the_same_sentence_stands_many_times(tmp_path):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "crew.txt").write_text("In all 300 boats sank. " * 40, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    text = corpus.text("crew")
    place = [at for at in range(len(text)) if text.startswith("300", at)][19]
    (tmp_path / "readings").mkdir()
    rows = ",".join(READING_COLUMNS) + "\n" + write_match(corpus, "crew", place, place + 3, "b")
    (tmp_path / "readings" / "ada.csv").write_text(rows, encoding="utf-8")
    assert read_reading_problems(corpus).empty
    assert list(read_readings(corpus, make_codebook({"id": "b"}, layer="figure"))["start"]) == [
        place
    ]


def test_a_row_of_a_reading_says_which_of_the_same_words_it_means(tmp_path):
    (tmp_path / "texts").mkdir()
    text = "Storm\n\nFirst 300 boats sank, then 300 more, and 300, “or so”, were lost.\n"
    (tmp_path / "texts" / "crew.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    text = corpus.text("crew")
    places = [at for at in range(len(text)) if text.startswith("300", at)]
    rows = [write_match(corpus, "crew", at, at + 3, "boats") for at in places]
    assert rows == [
        "figure,boats,crew,300,First,boats,,,,,,,\n",
        'figure,boats,crew,300,then,"more,",,,,,,,\n',
        'figure,boats,crew,300,and,",",,,,,,,\n',
    ]
    (tmp_path / "readings").mkdir()
    head = ",".join(READING_COLUMNS) + "\n"
    (tmp_path / "readings" / "ada.csv").write_text(head + "".join(rows), encoding="utf-8")
    assert read_reading_problems(corpus).empty
    book = make_codebook({"id": "boats"}, layer="figure")
    assert list(read_readings(corpus, book)["start"]) == places
    assert write_match(corpus, "crew", 0, 5, "") == "figure,,crew,Storm,,,,,,,,,\n"
    assert next(csv.reader(io.StringIO(rows[1])))[:5] == ["figure", "boats", "crew", "300", "then"]
