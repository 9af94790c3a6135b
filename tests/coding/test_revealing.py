"""A teacher shows everybody's codings, of one statement or of all, and takes it back."""

from pathlib import Path

import pytest
from showing.tramline import open_tramline, read_class

from helpers.coding.readings import read_reading_problems
from helpers.coding.revealing import hide, read_revealed, reveal
from helpers.coding.settling import read_unclear
from helpers.reading.faults import BadInput


def test_one_statement_is_shown_and_hidden_again(tmp_path: Path) -> None:
    corpus, _ = open_tramline(tmp_path)
    assert read_revealed(corpus, "claim") == set()
    reveal(corpus, "claim", "works")
    reveal(corpus, "claim", "works")
    assert read_revealed(corpus, "claim") == {"works"}
    assert read_revealed(corpus, "frame") == set()
    assert len(read_class(tmp_path)) == 1
    hide(corpus, "claim", "riders")
    assert read_revealed(corpus, "claim") == {"works"}
    hide(corpus, "claim", "works")
    assert read_revealed(corpus, "claim") == set()


def test_of_all_that_are_shown_one_is_hidden(tmp_path: Path) -> None:
    corpus, _ = open_tramline(tmp_path)
    reveal(corpus, "claim", "works")
    reveal(corpus, "claim")
    assert read_revealed(corpus, "claim") == {"riders", "works", "shops"}
    hide(corpus, "claim", "riders")
    assert read_revealed(corpus, "claim") == {"works", "shops"}
    hide(corpus, "claim")
    assert read_revealed(corpus, "claim") == set()
    assert read_class(tmp_path) == []


def test_a_file_of_the_class_that_cannot_be_read_shows_nothing_and_stops_nobody(
    tmp_path: Path,
) -> None:
    """A spreadsheet saved it in another encoding: everybody still reads, and it is told."""
    corpus, codebook = open_tramline(tmp_path)
    reveal(corpus, "claim", "works")
    path = tmp_path / "readings" / "class.csv"
    path.write_bytes(broken := path.read_bytes() + "ü".encode("latin-1"))
    assert read_revealed(corpus, "claim") == set()
    assert read_unclear(corpus).empty
    assert read_reading_problems(corpus, codebook)["what"].tolist() == ["is not written in UTF-8"]
    with pytest.raises(BadInput, match="is not written in UTF-8"):
        reveal(corpus, "claim")
    assert path.read_bytes() == broken
