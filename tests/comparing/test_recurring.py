"""What several statements say that no claim covers: sentences with rare words in common."""

import math
import time
from dataclasses import dataclass, field

import pandas as pd
import pytest
from coding.tiny import TinyCorpus

from helpers.coding.assertions import find_assertions
from helpers.comparing.recurring import RECURRING_COLUMNS, find_recurring


@dataclass(frozen=True, eq=False)
class Spoken(TinyCorpus):
    """Every line is a sentence, in English if nothing else is said."""

    languages: dict[str, str] = field(default_factory=dict)

    @property
    def statements(self):
        spoken = [self.languages.get(name, "en") for name in self.texts]
        return super().statements.assign(language=pd.Series(spoken, list(self.texts), dtype="str"))


def find(texts, **languages):
    corpus = Spoken(texts, languages=languages)
    return find_recurring(find_assertions(corpus), corpus)


TEXTS = {
    "crew": "We are tired.\nThe ferry carries coal across the river.",
    "mayor": "The bus carries nobody, and coal comes by truck.\nWe are few.",
    "school": "Ferries carried our coal.",
}


def test_pairs_in_the_order_of_what_most_statements_share():
    found = find(TEXTS)
    assert list(found.columns) == RECURRING_COLUMNS
    columns = ["statement_id", "sentence", "other", "other_sentence", "words", "statements"]
    assert found[columns].to_numpy().tolist() == [
        ["crew", 1, "school", 0, "ferry, carries, coal", 2],
        ["crew", 1, "mayor", 0, "carries, coal", 2],
        ["school", 0, "crew", 1, "ferries, carried, coal", 2],
        ["school", 0, "mayor", 0, "carried, coal", 2],
        ["mayor", 0, "school", 0, "carries, coal", 2],
        ["mayor", 0, "crew", 1, "carries, coal", 2],
    ]
    assert found["text"].iloc[0] == "The ferry carries coal across the river."
    assert found["other_text"].iloc[0] == "Ferries carried our coal."
    assert found[["start", "end", "other_start", "other_end"]].iloc[0].tolist() == [14, 54, 0, 25]


def test_likeness_is_the_weight_that_is_shared_of_what_could_be():
    found = find(TEXTS).set_index(["statement_id", "other"])["likeness"]
    # Five sentences; coal and carry stand in three of them, ferry in two, the others in one.
    in_one, in_two, in_three = (math.log1p(5 / n) for n in (1, 2, 3))
    crew, school = in_two + 2 * in_three + in_one, in_two + 2 * in_three
    shared = in_two + 2 * in_three
    assert found["crew", "school"] == pytest.approx(shared / math.sqrt(crew * school))
    assert found["school", "crew"] == found["crew", "school"]


@pytest.mark.parametrize(
    "other",
    [
        "Coal is dear here.",
        "We are not going to be here with them, and they said it.",
        "The ferry is old.",
    ],
)
def test_one_word_or_small_words_make_nothing_alike(other):
    crew = "The ferry carries coal across the river, and we are going to be here with them."
    assert find({"crew": crew, "mayor": other}).empty


def test_sentences_of_the_same_statement_are_not_compared():
    assert find({"crew": "The ferry carries coal.\nThe ferry carries coal."}).empty


def test_at_most_two_others_each_of_another_statement():
    alike = "The ferry carries coal."
    found = find({"a": alike, "b": f"{alike}\n{alike}", "c": alike})
    here = found[found["statement_id"] == "a"]
    assert here[["other", "other_sentence", "statements"]].to_numpy().tolist() == [
        ["b", 0, 2], ["c", 0, 2],
    ]  # fmt: skip


def test_what_stands_in_too_many_sentences_makes_nothing_alike():
    """Sixty sentences: words in more than six of them are left out."""
    lines = [f"The ferry carries coal number{letter * 3}." for letter in "abcdefghijklmnopqrst"]
    texts = {name: "\n".join(lines) for name in ("crew", "mayor", "school")}
    many = find(texts)
    assert not {"ferry", "carries", "coal"} & set(", ".join(many["words"]).split(", "))


def test_in_other_languages_endings_stay():
    texts = {"rat": "Die Fähre bringt Kohle zur Stadt.", "crew": "Die Fähren brachten Kohle heim."}
    assert find(texts, rat="de", crew="de").empty
    texts["crew"] = "Die Fähre bringt Kohle heim."
    (words,) = find(texts, rat="de", crew="de")["words"].unique()
    assert words == "fähre, bringt, kohle"


@pytest.mark.parametrize("texts", [{}, {"a": ""}, {"a": "The boat is old."}])
def test_without_anything_alike_the_table_keeps_its_columns_and_kinds(texts):
    empty = find(texts)
    assert empty.empty
    assert empty.dtypes.to_dict() == find(TEXTS).dtypes.to_dict()


def test_a_thousand_statements_that_say_much_the_same_take_seconds():
    words = [f"{a}{b}orn" for a in "bcdfghjklm" for b in "aeiou"]
    lines = [f"The {words[i % 50]} is {words[(i * 7) % 50]} ferry." for i in range(5_000)]
    texts = {f"s{i}": "\n".join(lines[5 * i : 5 * i + 5]) for i in range(1_000)}
    corpus = Spoken(texts)
    sentences = find_assertions(corpus)
    begun = time.perf_counter()
    find_recurring(sentences, corpus)
    assert time.perf_counter() - begun < 10
