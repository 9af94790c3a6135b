"""Units: what two coders have read for a code; what nobody has read is no "no"."""

from dataclasses import replace

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.canteen import CANTEEN, CLAIMS, CODES, write_parts, write_reading
from comparing.harbour import Harbour, rows
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.coding.passages import make_codings, no_codings
from helpers.comparing.read_sentences import cover_by_rule
from helpers.comparing.units import find_units, list_readers

COLUMNS = ["statement_id", "sentence", "code", "coder", "value", "readers"]
NO_PARTS = write_parts(CANTEEN)
ANNA = write_reading(
    CANTEEN, "anna", ("cooks", "soup is hot", "food"), ("pupils", "queue", "room"),
)  # fmt: skip
BEN = write_reading(CANTEEN, "ben", ("cooks", "The soup", "food"), ("cooks", "tables", "room"))
BOTH = pd.concat([ANNA, BEN])


def test_a_sentence_counts_for_a_code_where_two_have_read_it_for_that_code():
    """Ben has read the pupils for nothing, and the first two sentences of the cooks for food."""
    parts = write_parts(
        CANTEEN, ("anna", "cooks", "*"), ("anna", "pupils", "*"),
        ("ben", "cooks", "food", "The soup is hot.\nThe queue is long."),
        ("ben", "cooks", "room", "We need two more tables!"),
    )  # fmt: skip
    assert rows(find_units(BOTH, CANTEEN, CODES, parts)) == [
        ("cooks", 0, "food", "anna", "present", 2),
        ("cooks", 0, "food", "ben", "present", 2),
        ("cooks", 1, "food", "anna", "", 2),
        ("cooks", 1, "food", "ben", "", 2),
        ("cooks", 2, "room", "anna", "", 2),
        ("cooks", 2, "room", "ben", "present", 2),
    ]


def test_what_is_coded_without_having_been_read_counts_for_nothing():
    """Ben has coded and not said what he has read: Anna's silence beside him means nothing."""
    parts = write_parts(CANTEEN, ("anna", "cooks", "*"), ("anna", "pupils", "*"))
    assert find_units(BOTH, CANTEEN, CODES, parts).empty


def test_who_read_and_found_nothing_is_compared_when_named():
    parts = write_parts(CANTEEN, ("anna", "pupils", "room"), ("ciro", "pupils", "room"))
    assert find_units(ANNA, CANTEEN, CODES, parts).empty
    coders = list_readers(ANNA, parts)
    assert coders == ["anna", "ciro"]
    assert rows(find_units(ANNA, CANTEEN, CODES, parts, coders=coders)) == [
        ("pupils", 0, "room", "anna", "present", 2),
        ("pupils", 0, "room", "ciro", "", 2),
        ("pupils", 1, "room", "anna", "", 2),
        ("pupils", 1, "room", "ciro", "", 2),
    ]


def test_what_no_longer_fits_or_is_of_another_layer_was_not_read():
    parts = write_parts(CANTEEN, ("anna", "cooks", "*"), ("ben", "cooks", "*"))
    for other in (parts.assign(fits=[True, False]), parts.assign(layer=["frame", "claim"])):
        assert find_units(BOTH, CANTEEN, CODES, other).empty


def test_a_part_of_a_sentence_does_not_hold_the_sentence_but_end_marks_are_not_missed():
    parts = write_parts(
        CANTEEN, ("anna", "cooks", "food"), ("ben", "cooks", "food", "The soup is hot"),
        ("ben", "cooks", "food", "The queue is"),
    )  # fmt: skip
    assert rows(find_units(BOTH, CANTEEN, CODES, parts), "sentence", "coder") == [
        (0, "anna"),
        (0, "ben"),
    ]


def test_a_passage_counts_in_every_sentence_of_which_it_holds_a_word():
    """Also where it holds the half of a word; marks alone stand where they start."""
    corpus = Harbour({"cooks": "Hot soup.\nLong queue!?\nCold tea.\nNo more."})
    reading = write_reading(
        corpus, "anna", ("cooks", "oup.\nLong", "food"), ("cooks", "!?", "room"),
        ("cooks", ".\nNo", "room"),
    )  # fmt: skip
    parts = write_parts(corpus, ("anna", "cooks", "*"), ("ben", "cooks", "*"))
    units = find_units(reading, corpus, CODES, parts, coders=["anna", "ben"])
    assert rows(units[units["value"] != ""], "sentence", "code") == [
        (0, "food"),
        (1, "food"),
        (1, "room"),
        (3, "room"),
    ]


def test_quoted_words_count_and_furniture_and_versions_do_not():
    corpus = Harbour(
        {"cooks": "They say soup.\nSoup on the web", "draft": "They say soup."},
        roles={"cooks": ["body", "furniture"]},
        quoted=(("cooks", "say soup", "direct", "they"),),
        versions=("draft",),
    )
    spots = [("cooks", "say soup", "food"), ("cooks", "Soup on", "food"), ("draft", "soup", "food")]
    readings = pd.concat([write_reading(corpus, coder, *spots) for coder in ("anna", "ben")])
    assert set(readings["voice"]) == {"own", "other"}
    every = [(coder, name, "food") for coder in ("anna", "ben") for name in ("cooks", "draft")]
    assert rows(find_units(readings, corpus, CODES, write_parts(corpus, *every))) == [
        ("cooks", 0, "food", "anna", "present", 2),
        ("cooks", 0, "food", "ben", "present", 2),
    ]


def test_a_claim_has_a_side_and_may_have_both():
    readings = pd.concat(
        [
            write_reading(
                CANTEEN, "anna", ("pupils", "queue", "room", "supports"),
                ("pupils", "soup", "room", "rejects"), ("cooks", "soup", "room", "rejects"),
                layer="claim",
            ),
            write_reading(CANTEEN, "ben", ("pupils", "queue", "room", "supports"), layer="claim"),
        ]
    )  # fmt: skip
    every = [(coder, name, "room") for coder in ("anna", "ben") for name in ("cooks", "pupils")]
    units = find_units(readings, CANTEEN, CLAIMS, write_parts(CANTEEN, *every, layer="claim"))
    assert rows(units[units["value"] != ""], "statement_id", "sentence", "coder", "value") == [
        ("cooks", 0, "anna", "rejects"),
        ("pupils", 0, "anna", "both"),
        ("pupils", 0, "ben", "supports"),
    ]


def test_whoever_read_for_all_codes_has_not_read_for_those_that_another_added():
    """Ben thought of noise; Anna's silence on it is no "no" until she has read for it."""
    noise = {"id": "noise", "label": "Noise"}
    codebook = replace(make_codebook({"id": "food"}, noise), own=("noise",))
    reading = write_reading(CANTEEN, "ben", ("pupils", "queue", "noise"))
    parts = write_parts(CANTEEN, ("anna", "pupils", "*"), ("ben", "pupils", "*"),
                        ("ben", "pupils", "noise"))  # fmt: skip
    coders = ["anna", "ben"]
    units = find_units(reading, CANTEEN, codebook, parts, coders=coders)
    assert set(units["code"]) == {"food"}
    later = pd.concat([parts, write_parts(CANTEEN, ("anna", "pupils", "noise"))])
    units = find_units(reading, CANTEEN, codebook, later, coders=coders)
    assert rows(units[units["code"] == "noise"], "sentence", "coder", "value") == [
        (0, "anna", ""),
        (0, "ben", "present"),
        (1, "anna", ""),
        (1, "ben", ""),
    ]


def test_rules_have_searched_every_statement_for_every_code_that_has_a_cue():
    codebook = make_codebook({"id": "food", "cues": ("soup",)}, {"id": "room"})
    parts = cover_by_rule(CANTEEN, codebook)
    assert rows(parts) == [
        ("rules", "cooks", "frame", "food", 0, 76, True, True, ""),
        ("rules", "pupils", "frame", "food", 0, 60, True, True, ""),
    ]
    assert parts.dtypes.astype(str).to_dict() == NO_PARTS.dtypes.astype(str).to_dict()
    by_rule = write_reading(CANTEEN, "rules", ("pupils", "soup", "food"))
    anna = write_parts(CANTEEN, ("anna", "pupils", "*"))
    units = find_units(pd.concat([ANNA, by_rule]), CANTEEN, codebook, anna)
    assert rows(units, "sentence", "code", "coder", "value") == [
        (0, "food", "anna", ""),
        (0, "food", "rules", "present"),
        (1, "food", "anna", ""),
        (1, "food", "rules", ""),
    ]


def test_slogans_are_not_searched_where_the_lines_are_lost():
    class Listed(Harbour):
        @property
        def statements(self):
            return super().statements.assign(layout=["kept", "lost"])

    corpus = Listed({"cooks": "Soup for all!", "pupils": "More tables!"})
    codebook = make_codebook({"id": "all", "pattern": "{x} for all"}, layer="slogan")
    assert rows(cover_by_rule(corpus, codebook), "statement_id", "code") == [
        ("cooks", "all"),
        ("cooks", ""),
    ]


def test_a_call_without_a_pattern_is_a_code_of_its_own():
    codebook = make_codebook({"id": "all", "pattern": "{x} for all"}, layer="slogan")
    reading = write_reading(CANTEEN, "anna", ("pupils", "More tables", ""), layer="slogan")
    parts = write_parts(CANTEEN, ("anna", "pupils", "*"), ("ben", "pupils", "*"), layer="slogan")
    units = find_units(reading, CANTEEN, codebook, parts, coders=["anna", "ben"])
    assert rows(units[units["value"] != ""], "sentence", "code", "coder") == [(1, "", "anna")]
    assert len(units) == 8


def test_coders_are_people_by_name_then_the_shipped_reading_then_the_rules():
    names = ["rules", "ben", "class", "shipped", "Anna", "émile"]
    readings = pd.concat([ANNA.assign(coder=name) for name in names])
    assert list_readers(readings) == ["Anna", "ben", "émile", "shipped", "rules"]
    assert list_readers(readings, people_only=True) == ["Anna", "ben", "émile"]
    assert list_readers(ANNA[:0], write_parts(CANTEEN, ("ciro", "cooks", "*"))) == ["ciro"]


def test_the_class_is_no_coder_and_an_unknown_code_is_refused():
    parts = write_parts(CANTEEN, ("anna", "cooks", "*"), ("class", "cooks", "*"))
    readings = pd.concat([ANNA, ANNA.assign(coder="class")])
    assert find_units(readings, CANTEEN, CODES, parts).empty
    with pytest.raises(ValueError, match='leave "class" out'):
        find_units(readings, CANTEEN, CODES, parts, coders=["anna", "class"])
    with pytest.raises(ValueError, match=r"tiny\.toml has no code 'noise'"):
        find_units(ANNA.assign(code="noise"), CANTEEN, CODES, parts)


@pytest.mark.parametrize("corpus", [CANTEEN, Harbour({})])
def test_nothing_gives_an_empty_table_with_all_columns(corpus):
    nothing = no_codings("frame")
    for codebook in (CODES, make_codebook()):
        units = find_units(nothing, corpus, codebook, NO_PARTS)
        assert units.empty
        assert units.dtypes.astype(str).to_dict() == {
            "statement_id": "str", "sentence": "int64", "code": "str", "coder": "str",
            "value": "str", "readers": "int64",
        }  # fmt: skip


LINES = Harbour({"a": "One two.\nThree.\nFour five six.", "b": "Seven.\nEight nine."})
SENTENCES = [(row.statement_id, row.start, row.end) for row in LINES.sentences.itertuples()]
WORDS = {
    name: list(zip(here["start"], here["end"], strict=True))
    for name, here in LINES.tokens.groupby("statement_id", observed=True)
}
STRETCH = st.tuples(
    st.sampled_from(["anna", "ben", "ciro"]), st.sampled_from(["food", "room"]),
    st.sampled_from(["a", "b"]), st.integers(0, 28), st.integers(1, 28),
)  # fmt: skip


def clip(row):
    coder, code, name, start, length = row
    end = min(start + length, len(LINES.text(name)))
    return coder, code, name, min(start, end - 1), end


@settings(max_examples=12)
@given(st.lists(STRETCH.map(clip)), st.lists(STRETCH.map(clip), max_size=12))
def test_units_are_those_of_a_slow_and_obvious_count(coded, read):
    """A sentence is read if one part holds all its letters, and coded if a letter is in one."""
    columns = ["coder", "code", "statement_id", "start", "end"]
    tables = [
        make_reading(coder, [row[1:] for row in coded if row[0] == coder])
        for coder in ("anna", "ben", "ciro")
    ]
    parts = pd.DataFrame(read, columns=columns).assign(
        layer="frame", whole=False, fits=True, date=""
    )
    units = find_units(pd.concat(tables), LINES, CODES, parts, coders=["anna", "ben", "ciro"])
    expected = []
    for number, (name, start, end) in enumerate(SENTENCES):
        words = [span for span in WORDS[name] if start <= span[0] < end]
        first, last = words[0][0], words[-1][1]
        for code in ("food", "room"):
            readers = [
                coder
                for coder in ("anna", "ben", "ciro")
                if any(
                    p[:3] == (coder, code, name) and p[3] <= first and last <= p[4] for p in read
                )
            ]
            for coder in readers if len(readers) > 1 else ():
                has = any(
                    c[:3] == (coder, code, name) and c[3] < b and c[4] > a
                    for c in coded
                    for a, b in words
                ) or any(
                    c[:3] == (coder, code, name)
                    and start <= c[3] < end
                    and not any(c[3] < b and c[4] > a for a, b in WORDS[name])
                    for c in coded
                )
                sentence = number if name == "a" else number - 3
                value = "present" if has else ""
                expected.append((name, sentence, code, coder, value, len(readers)))
    assert rows(units) == expected


def make_reading(coder, places):
    table = pd.DataFrame(places, columns=["code", "statement_id", "start", "end"])
    return make_codings(table, LINES, "frame", origin="person", coder=coder)
