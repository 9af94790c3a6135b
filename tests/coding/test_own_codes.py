"""Codes that coders add while reading: counted like others, merged by pasting lines of TOML."""

from dataclasses import replace

import pandas as pd
import pytest
from coding.readers import CODEBOOK, code, make_corpus, put
from coding.tiny import TinyCorpus, make_codebook
from comparing.harbour import Harbour
from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpers.coding.anchors import write_read
from helpers.coding.choosing import code_by_rule
from helpers.coding.codebook import Code, Group, read_codebook
from helpers.coding.own_codes import (
    OWN_COLUMNS,
    UNDEFINED,
    add_own_codes,
    make_code_id,
    read_own_codes,
    write_codes,
)
from helpers.coding.patterns import find_pattern
from helpers.coding.read_parts import read_parts
from helpers.coding.readings import read_reading_problems, read_readings
from helpers.coding.saving import change_reading
from helpers.comparing.counts import count_codes
from helpers.comparing.functions import count_functions
from helpers.comparing.stances import count_stances
from helpers.reading.corpus import read_corpus
from helpers.showing.plots import plot_counts, plot_stances

STAYS, COMES = CODEBOOK.codes
CREW = "No storm!\n\nThe ferry stays. We have 20 boats, and we cross at dawn.\n"
TIDE = {"code": "tide-rises", "label": "The tide rises", "definition": "The sea comes in."}


@pytest.fixture
def corpus(tmp_path):
    return make_corpus(tmp_path)


def own(layer="claim", **cells):
    return {"kind": "code", "layer": layer, **TIDE, **cells}


def test_codes_of_everybody(corpus):
    change_reading(corpus, "bo", add=[own(), own(code="storm", label="", definition="")])
    change_reading(corpus, "ada", add=[own(layer="frame"), own(definition="The  sea\ncomes in.")])
    expected = pd.DataFrame(
        [
            ("frame", "tide-rises", "The tide rises", "The sea comes in.", "ada"),
            ("claim", "tide-rises", "The tide rises", "The sea comes in.", "ada"),
            ("claim", "tide-rises", "The tide rises", "The sea comes in.", "bo"),
            ("claim", "storm", "storm", UNDEFINED, "bo"),
        ],
        columns=OWN_COLUMNS,
        dtype="str",
    )
    pd.testing.assert_frame_equal(read_own_codes(corpus), expected)
    assert read_own_codes(corpus, "frame")["coder"].tolist() == ["ada"]
    pd.testing.assert_frame_equal(read_own_codes(corpus, "name"), expected[:0])
    assert read_reading_problems(corpus, CODEBOOK).empty


def test_they_stand_at_the_end_of_the_codebook_in_a_group_of_their_own(corpus):
    change_reading(corpus, "bo", add=[own(), own(code="storm")])
    change_reading(corpus, "ada", add=[own(), own(code="ferry-stays"), own(layer="frame")])
    extended = add_own_codes(CODEBOOK, corpus)
    assert [known.id for known in extended.codes] == [
        "ferry-stays", "bridge-comes", "tide-rises", "storm",
    ]  # fmt: skip
    assert extended.own == ("tide-rises", "storm")
    assert extended.codes[2].group == "own-codes"
    assert extended.groups[-1] == Group(
        "own-codes", "Own codes", "Codes that coders added while reading."
    )
    assert extended.codes[0].definition == "It goes on sailing."
    assert extended.fingerprint == CODEBOOK.fingerprint
    assert add_own_codes(extended, corpus) == extended
    assert add_own_codes(CODEBOOK, corpus, coder="Ada").own == ("tide-rises",)
    assert add_own_codes(CODEBOOK, corpus, coder="nobody") is CODEBOOK


def test_codings_with_them_load_with_the_codebook_that_has_them(corpus):
    row = code(corpus, "dawn") | {"code": "tide-rises", "codebook_sha256": ""}
    change_reading(corpus, "ada", add=[own(), row], codebook=CODEBOOK)
    change_reading(corpus, "bo", add=[row], codebook=CODEBOOK)
    assert read_readings(corpus, CODEBOOK).empty
    assert read_reading_problems(corpus, CODEBOOK).empty
    extended = add_own_codes(CODEBOOK, corpus)
    found = read_readings(corpus, extended)
    assert found[["coder", "code", "text"]].to_numpy().tolist() == [
        ["ada", "tide-rises", "dawn"], ["bo", "tide-rises", "dawn"],
    ]  # fmt: skip
    assert read_reading_problems(corpus, extended).empty


def test_of_two_codes_with_one_id_the_later_files_is_left_out_and_told(corpus):
    row = code(corpus, "dawn") | {"code": "tide-rises", "codebook_sha256": ""}
    for name, definition in (("ada", "The sea comes in."), ("bo", "Anger grows.")):
        change_reading(corpus, name, add=[own(definition=definition), row], codebook=CODEBOOK)
        book = add_own_codes(CODEBOOK, corpus, coder=name)
        read = write_read(corpus, book, code="tide-rises", statement_id="crew")
        change_reading(corpus, name, add=[read])
    extended = add_own_codes(CODEBOOK, corpus)
    assert extended.codes[-1].definition == "The sea comes in."
    assert read_readings(corpus, extended)["coder"].tolist() == ["ada"]
    assert read_parts(corpus, extended)["coder"].tolist() == ["ada"]
    lines = write_codes(read_own_codes(corpus), CODEBOOK)
    assert '# Added by "ada" while' in lines
    assert write_codes(read_own_codes(corpus), extended) == lines
    told = [[
        "bo.csv", "row 2", "code tide-rises means something else here than in ada.csv",
        "give it another id, here and in its codings, or the definition that it has there",
    ]]  # fmt: skip
    assert read_reading_problems(corpus, extended).to_numpy().tolist() == told
    assert read_reading_problems(corpus).to_numpy().tolist() == told
    assert read_reading_problems(corpus, make_codebook(layer="frame")).empty
    # With a codebook of their own they have what they wrote.
    mine = add_own_codes(CODEBOOK, corpus, coder="bo")
    assert mine.codes[-1].definition == "Anger grows."
    assert read_readings(corpus, mine)["coder"].tolist() == ["bo"]
    assert read_parts(corpus, mine)["coder"].tolist() == ["bo"]


def test_a_code_that_cannot_be_used_is_told(corpus):
    put(
        corpus,
        "kind,layer,code,statement_id,quotation,label\n"
        "code,claim,Tide Rises,,,x\ncode,claims,tide,,,x\ncode,claim,,,,x\ncode,claim,tide,,,x\n",
    )
    problems = read_reading_problems(corpus, CODEBOOK)
    assert problems[["place", "what"]].to_numpy().tolist() == [
        ["row 2", "Tide Rises cannot be the id of a code"],
        ["row 3", "layer is claims"],
        ["row 4", "an empty cell cannot be the id of a code"],
    ]
    assert read_own_codes(corpus)["code"].tolist() == ["tide"]


def test_ids_are_made_from_labels():
    assert make_code_id("The Tide rises!", []) == "the-tide-rises"
    assert make_code_id("Ädelweiß", ["adelweiss"]) == "adelweiss-2"
    assert make_code_id("潮", []).startswith("code-")
    # A spreadsheet would make a date or a number of them.
    assert [make_code_id(label, []) for label in ("May 1", "1.5", "1e5", "True", "May")] == [
        "code-may-1", "code-15", "code-1e5", "code-true", "may",
    ]  # fmt: skip
    assert len(make_code_id("word " * 60, [])) <= 48


BOOKS = {
    "frame": """
[[group]]
id = "g"
label = "G"
definition = "Of the sea."
[[code]]
id = "storm"
label = "Storm"
group = "g"
function = "problem"
definition = "A storm comes."
cues = ["storm"]
""",
    "name": """
[[code]]
id = "boat"
label = "Boat"
definition = "The boat."
forms.proper = ["ferry"]
""",
    "claim": """
[[code]]
id = "ferry-stays"
label = "The ferry stays"
definition = "It goes on sailing."
cues = ["ferry stays"]
""",
    "slogan": """
[[code]]
id = "no"
label = "No X"
definition = "No."
pattern = "no {X}"
""",
    "figure": """
[[code]]
id = "boats"
label = "Boats"
definition = "How many."
cues = ["boats"]
""",
}


def write_book(path, layer, more=""):
    language = "" if layer == "slogan" else 'language = "en"\n'
    text = f'layer = "{layer}"\ntitle = "Ferry"\n{language}{BOOKS[layer]}\n{more}'
    path.write_text(text, encoding="utf-8")
    return read_codebook(path)


@pytest.mark.parametrize("layer", list(BOOKS))
def test_the_lines_are_pasted_and_all_codings_fit(tmp_path, layer):
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "crew.txt").write_text(CREW, encoding="utf-8")
    corpus, path = read_corpus(tmp_path), tmp_path / "book.toml"
    book = write_book(path, layer)
    cells = {"label": "The tide {rises}*", "definition": 'So "they" say\\; it comes.'}
    row = {"layer": layer, "code": "tide-rises", "statement_id": "crew", "quotation": "dawn"}
    row |= {"polarity": "supports", "certainty": "flat"} if layer == "claim" else {}
    change_reading(corpus, "ada", add=[own(layer, **cells), row], codebook=book)
    change_reading(corpus, "bo", add=[own(layer, **cells), own("figure", code="depth")])
    extended = add_own_codes(book, corpus)
    before = read_readings(corpus, extended)
    assert before["code"].tolist() == ["tide-rises"]
    by_rule = code_by_rule(corpus, book)
    assert len(by_rule) == 1
    pd.testing.assert_frame_equal(code_by_rule(corpus, extended), by_rule)

    lines = write_codes(read_own_codes(corpus, layer), book)
    assert write_codes(read_own_codes(corpus, layer), extended) == lines
    assert '# Added by "ada, bo" while reading.\n[[code]]\nid = "tide-rises"\n' in lines
    merged = write_book(path, layer, lines)
    assert merged.own == ()
    needed = {"slogan": {"pattern": "tide rises"}, "frame": {"function": "problem"}}
    # In figures Bo added another one, which stands after it.
    assert merged.codes[1] == replace(extended.codes[1], **needed.get(layer, {}))
    pd.testing.assert_frame_equal(read_readings(corpus, merged), before)
    assert read_reading_problems(corpus, merged).empty
    assert add_own_codes(merged, corpus).own == ()
    assert write_codes(read_own_codes(corpus, layer), merged) == ""


@pytest.mark.parametrize("reworded", [True, False])
def test_a_code_that_was_merged_in_other_words_keeps_its_codings(corpus, reworded):
    row = code(corpus, "dawn") | {"code": "tide-rises", "codebook_sha256": ""}
    change_reading(corpus, "ada", add=[own(), row], codebook=CODEBOOK)
    meaning = {"definition": "In better words."} if reworded else {}
    tide = Code(**{"id": "tide-rises", "label": TIDE["label"], "definition": TIDE["definition"],
                   **meaning})  # fmt: skip
    merged = make_codebook(STAYS, COMES, tide, layer="claim")
    assert read_readings(corpus, merged)["coder"].tolist() == ["ada"]
    told = "code tide-rises means something else now than when row 3 was coded"
    assert read_reading_problems(corpus, merged)["what"].tolist() == [told] * reworded


def test_a_slogan_without_a_pattern_is_filled_by_none(corpus):
    book = make_codebook({"id": "no", "pattern": "no {X}"}, layer="slogan")
    change_reading(corpus, "ada", add=[own("slogan")])
    extended = add_own_codes(book, corpus)
    assert find_pattern(extended, "No bridge!") == ("no", "A")
    assert find_pattern(extended, "The tide rises!") == ("", "")


TEXT = st.text(
    st.one_of(st.sampled_from('ab"\\[]{}*=\n\r\t#\x00\u202e\u2028é🙂'),
              st.characters(exclude_categories=["Cs"])),
    max_size=60,
)  # fmt: skip


@given(TEXT, TEXT, st.sampled_from(list(BOOKS)))
@example("", "", "slogan")
@example('"""', "\\u0000", "claim")
@settings(max_examples=12, deadline=None)
def test_whatever_a_label_holds_the_codebook_reads_it(tmp_path_factory, label, definition, layer):
    folder = tmp_path_factory.mktemp("books")
    corpus = TinyCorpus({"crew": "dawn"}, folder=folder)
    row = {"layer": layer, "code": "tide-rises", "statement_id": "crew", "quotation": "dawn"}
    row |= {"polarity": "supports", "certainty": "flat"} if layer == "claim" else {}
    book = write_book(folder / "book.toml", layer)
    added = [own(layer, label=label, definition=definition), row]
    change_reading(corpus, "ada", add=added, codebook=book)
    merged = write_book(
        folder / "book.toml", layer, write_codes(read_own_codes(corpus, layer), book)
    )
    assert merged.codes[-1].id == "tide-rises"
    assert len(read_readings(corpus, merged)) == 1
    assert read_reading_problems(corpus, merged).empty


def test_a_codebook_with_own_codes_can_be_counted_and_drawn(tmp_path):
    harbour = Harbour({"crew": "The ferry stays.\nWe cross.", "cook": "Tea at dawn."},
                      folder=tmp_path)  # fmt: skip
    frames = make_codebook(
        {"id": "danger", "group": "g", "function": "problem", "cues": ("ferry",)},
    )  # fmt: skip
    for layer in ("frame", "claim"):
        row = {"layer": layer, "code": "tide-rises", "statement_id": "cook", "quotation": "dawn"}
        row |= {"polarity": "rejects", "certainty": "flat"} if layer == "claim" else {}
        change_reading(harbour, "ada", add=[own(layer), row])

    extended = add_own_codes(frames, harbour)
    reading = read_readings(harbour, extended)
    counts = count_codes(reading, harbour, extended)
    assert counts[["statement_id", "code", "n", "label", "group"]].to_numpy().tolist() == [
        ["crew", "danger", 0, "A", "g"], ["crew", "tide-rises", 0, "The tide rises", "own-codes"],
        ["cook", "danger", 0, "A", "g"], ["cook", "tide-rises", 1, "The tide rises", "own-codes"],
    ]  # fmt: skip
    assert count_functions(reading, harbour, extended)["code"].unique().tolist() == ["problem"]
    by_rule = count_codes(code_by_rule(harbour, extended), harbour, extended)
    assert by_rule.query("code == 'tide-rises'")["zero"].tolist() == ["nobody has looked"] * 2
    assert "The tide rises" in plot_counts(counts, title="Own", codebook=extended).alt

    claims = add_own_codes(CODEBOOK, harbour)
    stances = count_stances(read_readings(harbour, claims), harbour, claims)
    taken = stances.loc[stances["stance"] != "", ["statement_id", "code", "stance"]]
    assert taken.to_numpy().tolist() == [["cook", "tide-rises", "rejects"]]
    assert "The tide rises" in plot_stances(stances, title="Own", codebook=claims).alt
    assert code_by_rule(harbour, claims).empty
