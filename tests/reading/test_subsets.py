"""A corpus without one of its statements: the same as if its file had never been there."""

from pathlib import Path

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.subsets import keep_only, leave_out

TEXTS = {
    "crew": "The ferry stays\n\nThe ferry is safe. “We sail at dawn,” said Mara Olsen.\n\nSail on!",
    "crew-leaflet": "The ferry stays\n\nThe ferry is safe.",
    "mayor": "About the bus\n\nThe bus will come. “It is dear, said the mayor.",
    "school": "Ten children\n\nThe bus and the ferry bring ten children to us.",
}
ROWS = {
    "crew": "crew,crew.txt,,mayor;school",
    "crew-leaflet": "crew-leaflet,crew-leaflet.txt,crew,",
    "mayor": "mayor,mayor.txt,,crew",
    "school": "school,school.txt,,",
}
TABLES = ["paragraphs", "sentences", "tokens", "voices", "quotations", "pages"]


def write(folder: Path, names: list[str], *, links: bool = True) -> Corpus:
    (folder / "texts").mkdir(parents=True)
    rows = ["statement_id,file,version_of,related"]
    for name in names:
        (folder / "texts" / f"{name}.txt").write_text(TEXTS[name], encoding="utf-8")
        given, file, version, related = ROWS[name].split(",")
        related = ";".join(other for other in related.split(";") if other in names)
        rows.append(",".join([given, file, version if version in names else "", related]))
    (folder / "statements.csv").write_text("\n".join(rows), encoding="utf-8")
    return read_corpus(folder)


def made(corpus: Corpus) -> dict[str, pd.DataFrame]:
    return {name: getattr(corpus, name) for name in TABLES if hasattr(corpus, name)}


@pytest.mark.parametrize("gone", list(TEXTS))
@pytest.mark.parametrize("asked_before", [True, False])
def test_it_is_the_corpus_of_a_folder_without_that_file(
    tmp_path: Path, gone: str, asked_before: bool
) -> None:
    corpus = write(tmp_path / "all", list(TEXTS))
    if asked_before:
        made(corpus)
    fewer = write(tmp_path / "fewer", [name for name in TEXTS if name != gone])
    left = leave_out(corpus, gone)
    assert_frame_equal(left.statements, fewer.statements)
    assert_frame_equal(left.problems, fewer.problems)
    assert left.compared == fewer.compared
    expected = made(fewer)
    assert len(expected) >= 5
    for name, table in made(left).items():
        assert_frame_equal(table, expected[name])


def test_the_corpus_itself_stays_as_it_is(tmp_path: Path) -> None:
    corpus = write(tmp_path / "all", list(TEXTS))
    before = {name: table.copy() for name, table in made(corpus).items()}
    leave_out(corpus, "crew")
    assert list(corpus.statements.index) == list(TEXTS)
    for name, table in made(corpus).items():
        assert_frame_equal(table, before[name])


def test_a_version_left_behind_speaks_for_itself(tmp_path: Path) -> None:
    corpus = write(tmp_path / "all", list(TEXTS))
    assert corpus.compared == ["crew", "mayor", "school"]
    assert leave_out(corpus, "crew").compared == ["crew-leaflet", "mayor", "school"]


def test_what_was_wrong_with_its_file_is_told_no_more(tmp_path: Path) -> None:
    corpus = write(tmp_path / "all", list(TEXTS))
    assert list(corpus.problems["file"]) == ["mayor.txt"]
    assert list(leave_out(corpus, "school").problems["file"]) == ["mayor.txt"]
    assert leave_out(corpus, "mayor").problems.empty


def test_the_last_one_leaves_empty_tables_with_their_dtypes(tmp_path: Path) -> None:
    corpus = write(tmp_path / "one", ["crew"])
    kinds = {name: table.dtypes for name, table in made(corpus).items() if name != "tokens"}
    nothing = leave_out(corpus, "crew")
    assert nothing.compared == []
    for name, table in made(nothing).items():
        assert table.empty
        if name in kinds:
            assert (table.dtypes == kinds[name]).all()


def test_who_is_not_there_cannot_be_left_out(tmp_path: Path) -> None:
    corpus = write(tmp_path / "one", ["crew"])
    with pytest.raises(KeyError, match="There is no statement 'bus' in this corpus"):
        leave_out(corpus, "bus")


def test_some_can_be_kept_in_their_stated_order(tmp_path: Path) -> None:
    corpus = write(tmp_path / "all", list(TEXTS))
    kept = keep_only(corpus, ["school", "mayor", "nobody"])
    assert list(kept.statements.index) == ["mayor", "school"]
    assert kept.statements.at["mayor", "related"] == ""
    assert kept.text("school") == TEXTS["school"]
    assert set(kept.sentences["statement_id"]) == {"mayor", "school"}
