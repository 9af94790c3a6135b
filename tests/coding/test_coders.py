"""Every name has one file, on every system, and no two names share one."""

import unicodedata

import pytest
from coding.tiny import TinyCorpus
from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpers.coding.coders import find_reading, is_class, list_coders, name_reading
from helpers.reading.faults import BadInput
from helpers.reading.safe_names import fold_name, make_safe_name

# What breaks file names: folders, ends of names, devices, marks of direction, composed letters.
NASTY = st.text(
    st.one_of(
        st.sampled_from('aAbBäÄﬁßſıİ/\\:*?"<>|.~ -_\t\n\u200b\u202e\u0308é🙂👩‍🚀١א\x00\x7f'),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=120,
)


def name(words, folder, **options):
    return name_reading(words, folder, **options)


@pytest.mark.parametrize(
    "words",
    ["ada", "Ada Lovelace", "J. Smith", "Änne", "Анна", "小林", "أمينة", "ada 🙂", "group-3"],
)
def test_a_safe_name_is_the_name_of_its_file(words, tmp_path):
    assert name(words, tmp_path) == words


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("../x", "-x-"), ("A/B", "A-B-"), ("A:B", "A-B-"), ("CON", "coder-CON-"),
        ("nul.txt", "coder-nul.txt-"), (".ada", "ada-"), ("ada.", "ada-"), ("a\u202eda", "ada-"),
        ("x" * 300, "x" * 69 + "-"), ("👩‍🚀 Mae", "👩🚀 Mae-"),
    ],
)  # fmt: skip
def test_another_name_is_made_safe_with_a_mark_of_its_own(words, begins, tmp_path):
    made = name(words, tmp_path)
    assert made.startswith(begins)
    assert len(made) == len(begins) + 6
    assert name(made, tmp_path) == made


def test_names_that_are_cleaned_alike_stay_apart(tmp_path):
    names = ["A/B", "A:B", "A\\B", "A-B", "A?B", "A/ B", "A//B"]
    assert len({name(words, tmp_path) for words in names}) == len(names)


@pytest.mark.parametrize(
    "words", ["ADA", " ada ", "Ada\u00a0", "\tada\n"]
)  # fmt: skip
def test_capitals_and_white_space_make_no_other_coder(words, tmp_path):
    (tmp_path / "Ada.csv").write_bytes(b"")
    assert name(words, tmp_path) == "Ada"


def test_composed_and_decomposed_letters_are_one_coder(tmp_path):
    apart = unicodedata.normalize("NFD", "Änne")
    assert name(apart, tmp_path) == unicodedata.normalize("NFC", "Änne") == name("Änne", tmp_path)
    (tmp_path / f"{apart}.csv").write_bytes(b"")
    assert name("änne", tmp_path) == apart


def test_the_file_that_is_there_is_used_and_of_two_the_exact_one(tmp_path):
    (tmp_path / "ADA.csv").write_bytes(b"")
    assert name("ada", tmp_path) == "ADA"
    (tmp_path / "ada.csv").write_bytes(b"")
    assert [name("ada", tmp_path), name("ADA", tmp_path)] == ["ada", "ADA"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("shipped", "the name “shipped” is kept for the reading that comes with the project"),
        (" Shipped ", "the name “Shipped” is kept for the reading that comes with the project"),
        ("CLASS", "the name “CLASS” is kept for what the class settled together"),
        ("rules", "the name “rules” is kept for what the rules suggest"),
        ("coverage", "the name “coverage” is kept for the table of what was read"),
        ("", "a coder's name needs a letter or digit, and “” has none"),
        (" \t", "a coder's name needs a letter or digit, and “” has none"),
        ("...", "a coder's name needs a letter or digit, and “...” has none"),
        ("🙂", "a coder's name needs a letter or digit, and “🙂” has none"),
    ],
)
def test_names_that_stand_for_something_else_are_refused(words, told, tmp_path):
    with pytest.raises(BadInput) as refused:
        name(words, tmp_path)
    assert refused.value.what == told


def test_only_who_writes_for_the_class_has_its_name(tmp_path):
    assert name(" Class", tmp_path, as_class=True) == "class"
    (tmp_path / "CLASS.csv").write_bytes(b"")
    assert find_reading("class", tmp_path, as_class=True).name == "CLASS.csv"
    assert name("class", tmp_path, as_class=True) == "class"
    assert is_class("CLASS ")
    assert not is_class("classes")
    with pytest.raises(BadInput, match="written under the name class"):
        name("ada", tmp_path, as_class=True)


def test_everybody_with_a_file_is_a_coder(tmp_path):
    folder = tmp_path / "readings"
    folder.mkdir()
    files = ["bo.csv", "Ada.CSV", "coverage.csv", "~$bo.csv", ".bo.csv", "shipped.csv", "x.txt"]
    for file in files:
        (folder / file).write_bytes(b"")
    assert list_coders(TinyCorpus({}, folder=tmp_path)) == ["Ada", "bo", "shipped"]
    assert find_reading("ada", folder).name == "Ada.CSV"
    assert list_coders(TinyCorpus({}, folder=tmp_path / "nowhere")) == []


def _fold(words):
    return fold_name(" ".join(unicodedata.normalize("NFC", words).split()))


@given(NASTY, NASTY)
@example("A/B", "A:B")
@example("Ada", "ADA ")
@example("x" * 300, "x" * 301)
@settings(max_examples=120, deadline=None)
def test_no_two_names_share_a_file(tmp_path_factory, one, other):
    folder = tmp_path_factory.getbasetemp() / "no readings here"
    made = {}
    for words in (one, other):
        try:
            made[words] = name(words, folder)
        except BadInput:
            continue
    for stem in made.values():
        assert make_safe_name(f"{stem}.csv") in (f"{stem}.csv", f"statement-{stem}.csv")
        assert len(f".side-by-side-{stem}.lock".encode()) < 255
        assert name(stem, folder) == stem
    if len(made) == 2:
        same = fold_name(made[one]) == fold_name(made[other])
        assert same == (_fold(one) == _fold(other))
