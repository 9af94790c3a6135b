"""Whose codings a figure is made of: nobody is taken for somebody else."""

import pytest
from coding.readers import CODEBOOK, code, make_corpus, put
from coding.tiny import make_codebook

from helpers.coding.anchors import write_read
from helpers.coding.choosing import choose_codings, code_by_rule, find_coder
from helpers.coding.codebook import Form
from helpers.coding.passages import CODING_COLUMNS, LAYER_COLUMNS
from helpers.coding.readings import read_readings
from helpers.coding.saving import change_reading
from helpers.reading.corpus import read_corpus
from helpers.reading.faults import BadInput

CUED = make_codebook(
    {"id": "ferry-stays", "cues": ("ferry stays",)}, {"id": "bridge-comes"}, layer="claim"
)


@pytest.fixture
def corpus(tmp_path):
    return make_corpus(tmp_path)


def chosen(corpus, **asked):
    table = choose_codings(corpus, CUED, **asked)
    return list(dict.fromkeys(zip(table["origin"], table["coder"], strict=True))), len(table)


def refused(corpus, **asked):
    with pytest.raises(BadInput) as told:
        choose_codings(corpus, CUED, **asked)
    return str(told.value)


def test_the_rules_unless_somebody_is_named(corpus):
    put(
        corpus,
        "layer,code,statement_id,quotation,polarity,certainty\n"
        "claim,bridge-comes,council,bridge comes,supports,flat\n",
        "shipped",
    )
    change_reading(corpus, "Änne", add=[code(corpus, "dawn"), code(corpus, "island")])
    rules, shipped, anne = [("rule", "rules")], [("shipped", "shipped")], [("person", "Änne")]
    assert chosen(corpus) == (rules, 3)
    assert chosen(corpus, origin="rule") == chosen(corpus, coder="rules") == (rules, 3)
    assert chosen(corpus, origin="shipped") == chosen(corpus, coder="shipped") == (shipped, 1)
    assert chosen(corpus, origin="person") == chosen(corpus, coder=" änne ") == (anne, 2)
    assert chosen(corpus, coder="Änne", origin="person") == (anne, 2)


def test_of_several_people_one_has_to_be_named_unless_the_class_settled_it(corpus):
    change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    change_reading(corpus, "bo", add=[write_read(corpus, CODEBOOK, statement_id="crew")])
    assert refused(corpus, origin="person") == (
        "readings: 2 people read for this: ada, bo; choose one with coder=."
    )
    assert chosen(corpus, coder="bo") == ([], 0)
    # A row that only reveals something settles nothing.
    reveal = {"kind": "revealed", "layer": "claim", "code": "*", "statement_id": "*"}
    change_reading(corpus, "class", add=[reveal], as_class=True)
    assert "2 people" in refused(corpus, origin="person")
    change_reading(corpus, "class", add=[code(corpus, "island")], as_class=True)
    assert chosen(corpus, origin="person") == chosen(corpus, coder="class") == (
        [("person", "class")], 1,
    )  # fmt: skip


def test_whoever_read_for_another_layer_is_not_asked(corpus):
    change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    change_reading(corpus, "bo", add=[{
        "layer": "frame", "code": "x", "statement_id": "crew", "quotation": "dawn",
    }])  # fmt: skip
    assert chosen(corpus, origin="person") == ([("person", "ada")], 1)


def test_whoever_is_not_there_is_told(corpus):
    assert refused(corpus, coder="ada") == (
        "readings: nobody coded under the name 'ada'; choose one of rules."
    )
    assert refused(corpus, origin="person") == (
        "readings: nobody read for this yet; leave out origin=, or code a passage first."
    )
    assert refused(corpus, origin="shipped").startswith("readings: nobody coded under the name")
    assert refused(corpus, origin="gold") == (
        "readings: there is no origin 'gold'; write one of rule, shipped, person."
    )
    change_reading(corpus, "A/B", add=[code(corpus, "dawn")])
    assert find_coder(corpus, "a/b").startswith("A-B-")
    assert refused(corpus, coder="A/B", origin="rule").endswith(
        "have the origin person, not rule; leave out one of the two."
    )


def test_codings_of_a_person_have_the_columns_of_each_layer(tmp_path):
    (tmp_path / "texts").mkdir()
    text = "No storm!\n\nThe ferry stays. We have 20 boats at the quay.\n"
    (tmp_path / "texts" / "crew.txt").write_text(text, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    books = [
        make_codebook({"id": "a", "cues": ("ferry",)}, layer="frame"),
        make_codebook({"id": "a", "forms": (Form("ferry", "short"),), "cues": ("ferry",)},
                      layer="name"),
        make_codebook({"id": "a", "cues": ("ferry stays",)}, layer="claim"),
        make_codebook({"id": "a", "pattern": "no {X}"}, layer="slogan"),
        make_codebook({"id": "a", "cues": ("boats",)}, layer="figure"),
    ]  # fmt: skip
    for book in books:
        row = {"layer": book.layer, "code": "a", "statement_id": "crew", "quotation": "ferry"}
        row |= {"polarity": "rejects", "certainty": "flat"} if book.layer == "claim" else {}
        change_reading(corpus, "ada", add=[row], codebook=book)
    for book in books:
        by_rule, by_ada = (choose_codings(corpus, book, coder=name) for name in ("rules", "ada"))
        assert by_rule.equals(code_by_rule(corpus, book))
        assert len(by_rule) == len(by_ada) == 1
        assert list(by_ada.columns) == CODING_COLUMNS + LAYER_COLUMNS[book.layer]
        assert by_ada.dtypes.equals(by_rule.dtypes)
        assert by_ada.equals(read_readings(corpus, book))
