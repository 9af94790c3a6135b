"""What a class settles: one sentence and one code at a time, and nobody's own file changes."""

from pathlib import Path

import pytest
from showing.tramline import ROBBERY, code, open_class, open_tramline, read_class

from helpers.coding import settling
from helpers.coding.codebook import Codebook
from helpers.coding.read_parts import read_parts
from helpers.coding.readings import read_readings
from helpers.comparing.agreed import find_agreed, find_closed
from helpers.comparing.differences import find_differences
from helpers.reading.corpus import Corpus

Class = tuple[Corpus, Codebook]


@pytest.fixture
def given(tmp_path: Path) -> Class:
    return open_class(tmp_path)


def place(corpus: Corpus, words: str = ROBBERY[1], what: str = "robbery") -> settling.Place:
    rows = corpus.sentences[corpus.sentences["text"].str.contains(words, regex=False)]
    row = next(rows.itertuples())
    return settling.Place(row.statement_id, what, row.start, row.end)


def codings_of(given: Class, coder: str):
    readings = read_readings(*given)
    return readings[readings["coder"] == coder]


def there(given: Class, coder: str = "Ada", note: str = "", **said: str) -> None:
    codings = codings_of(given, coder)
    settling.settle_there(*given, place(given[0]), codings, note=note, **said)


READ = ("read", "robbery", *ROBBERY, "")


def test_there_as_somebody_has_it(given: Class, tmp_path: Path) -> None:
    before = {p.name: p.read_bytes() for p in (tmp_path / "readings").iterdir()}
    there(given, note="we all heard it")
    assert read_class(tmp_path) == [("", "robbery", *ROBBERY, "we all heard it"), READ]
    after = {p.name: p.read_bytes() for p in (tmp_path / "readings").glob("*.csv")}
    assert after.pop("class.csv")
    assert after == {name: data for name, data in before.items() if name.endswith(".csv")}
    row = codings_of(given, "class").iloc[0]
    assert (row.polarity, row.certainty, row.origin) == ("supports", "flat", "person")
    parts = read_parts(*given)
    here = parts[parts["coder"] == "class"]
    assert here[["statement_id", "code", "whole", "fits"]].values.tolist() == [
        ["riders", "robbery", False, True]
    ]


def test_there_in_a_new_way(given: Class) -> None:
    there(given, polarity="rejects", certainty="hedged")
    row = codings_of(given, "class").iloc[0]
    assert (row.polarity, row.certainty) == ("rejects", "hedged")


def test_not_there_unclear_and_taken_back(given: Class, tmp_path: Path) -> None:
    there(given)
    settling.settle_not_there(*given, place(given[0]), note="only a figure of speech")
    assert read_class(tmp_path) == [(*READ[:4], "only a figure of speech")]
    settling.settle_unclear(*given, place(given[0]), note="say what robbery is")
    assert read_class(tmp_path) == [("unclear", "robbery", *ROBBERY, "say what robbery is")]
    unclear = settling.read_unclear(given[0], "claim")
    assert unclear[["code", "text", "note"]].values.tolist() == [
        ["robbery", ROBBERY[1], "say what robbery is"]
    ]
    assert settling.read_unclear(given[0], "frame").empty
    settling.unsettle(*given, place(given[0]))
    assert read_class(tmp_path) == []
    settling.unsettle(*given, place(given[0]))


def test_what_is_settled_elsewhere_stays(given: Class, tmp_path: Path) -> None:
    there(given)
    settling.settle_not_there(*given, place(given[0], what="dear"))
    settling.settle_not_there(*given, place(given[0], "The fares are no robbery."))
    settling.settle_not_there(*given, place(given[0]))
    assert sorted(row[:3] for row in read_class(tmp_path)) == [
        ("read", "dear", "riders"),
        ("read", "robbery", "riders"),
        ("read", "robbery", "works"),
    ]


def test_a_passage_is_cut_to_the_sentence(tmp_path: Path) -> None:
    given = open_tramline(tmp_path)
    words = "Line nine must stay. The fares are robbery! Perhaps"
    code(*given, "Ada", ("riders", words, "robbery"))
    there(given)
    assert read_class(tmp_path)[0][:4] == ("", "robbery", *ROBBERY)


def test_a_coding_of_the_class_beyond_the_sentence_stays_outside_it(tmp_path: Path) -> None:
    """Somebody may have written a longer one into class.csv by hand."""
    given = open_tramline(tmp_path)
    code(*given, "Ada", ("riders", "must stay. The fares are robbery! Perhaps", "robbery"))
    readings = tmp_path / "readings"
    (readings / "Ada.csv").rename(readings / "class.csv")
    settling.settle_not_there(*given, place(given[0]))
    quotations = [row[3] for row in read_class(tmp_path) if row[0] == ""]
    assert quotations == ["must stay.", "Perhaps"]


def test_codings_that_do_not_touch_the_sentence_settle_nothing(
    given: Class, tmp_path: Path
) -> None:
    with pytest.raises(ValueError, match="touches this sentence of riders"):
        there(given, "Bo")
    assert read_class(tmp_path) == []


def test_what_all_agree_on_is_taken_over_in_one_change(given: Class, tmp_path: Path) -> None:
    corpus, codebook = given
    readings, parts = read_readings(*given), read_parts(*given)
    agreed = find_agreed(readings, corpus, codebook, parts)
    closed = find_closed(readings, corpus, codebook, parts)
    assert len(agreed)
    assert len(closed)
    before = {p.name: p.read_bytes() for p in (tmp_path / "readings").glob("*.csv")}
    settling.settle_agreed(corpus, codebook, agreed, closed, readings)
    after = {p.name: p.read_bytes() for p in (tmp_path / "readings").glob("*.csv")}
    assert after.pop("class.csv")
    assert after == before

    taken = codings_of(given, "class")
    assert set(taken["note"]) == {settling.AGREED}
    found = taken[["statement_id", "sentence", "code"]].drop_duplicates().values.tolist()
    assert found == agreed[["statement_id", "sentence", "code"]].values.tolist()
    here = read_parts(*given).query('coder == "class" and whole')
    read = sorted(zip(here["statement_id"], here["code"], strict=True))
    assert read == sorted(zip(closed["statement_id"], closed["code"], strict=True))
    # Nothing is left to be taken over, and nothing that is open has been settled.
    again = (read_readings(*given), corpus, codebook, read_parts(*given))
    assert find_agreed(*again).empty
    assert find_closed(*again).empty
    differences = find_differences(*again[:2], codebook=codebook, parts=again[3])
    assert set(differences["settled"]) == {""}
