"""Tables as files that every spreadsheet opens, and none runs."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.corpus import SHIPPED, read_corpus
from helpers.reading.faults import BadInput
from helpers.reading.metadata import read_table
from helpers.showing.exports import save_table

TABLE = pd.DataFrame(
    {
        "statement_id": ["ferry", "fähre"],
        "n": [-5, 3],
        "share": [-0.5, np.nan],
        "text": ["=1+1", 'She said: "stay", and\nwe did'],
        "=odd": [True, None],
    }
)


def test_the_bytes_of_a_small_table(tmp_path: Path) -> None:
    path = save_table(TABLE, tmp_path / "counts.csv")
    assert path == tmp_path / "counts.csv"
    assert path.read_bytes() == (
        b"\xef\xbb\xbf"
        + (
            "statement_id,n,share,text,'=odd\n"
            "ferry,-5,-0.5,'=1+1,True\n"
            'fähre,3,,"She said: ""stay"", and\nwe did",\n'
        ).encode()
    )


def test_it_can_be_read_again(tmp_path: Path) -> None:
    path = save_table(TABLE, tmp_path / "counts.csv")
    assert read_table(path) == [
        (2, {"statement_id": "ferry", "n": "-5", "share": "-0.5", "text": "=1+1", "=odd": "True"}),
        (
            3,
            {
                "statement_id": "fähre",
                "n": "3",
                "share": "",
                "text": 'She said: "stay", and\nwe did',
                "=odd": "",
            },
        ),
    ]
    assert pd.read_csv(path)["n"].tolist() == [-5, 3]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    names = [save_table(TABLE, f"{tmp_path}/Counts").name for _ in range(2)]
    names += [save_table(TABLE.head(0), tmp_path / name).name for name in ("counts.CSV", "a.b.csv")]
    assert names == ["Counts.csv", "Counts-2.csv", "counts-3.CSV", "a.b.csv"]
    heading = "\ufeffstatement_id,n,share,text,'=odd\n"
    assert (tmp_path / "a.b.csv").read_text(encoding="utf-8") == heading


def test_an_index_with_a_name_comes_first(tmp_path: Path) -> None:
    statements = read_corpus(SHIPPED).statements
    rows = read_table(save_table(statements, tmp_path / "statements.csv"))
    assert [row["statement_id"] for _, row in rows] == list(statements.index)
    assert [row["note"] for _, row in rows] == statements["note"].tolist()


def test_where_it_cannot_be_written_one_sentence_says_so(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as told:
        save_table(TABLE, tmp_path / "no-such-folder" / "counts.csv")
    assert str(told.value) == (
        "counts.csv: cannot be written (No such file or directory); "
        "choose a folder that is there and open to you."
    )


@given(
    st.lists(st.text(alphabet="ab,;\t\"'=+-@\n\r é😀\ud800", max_size=9), min_size=1, max_size=5)
)
def test_any_words_are_read_as_they_were(tmp_path_factory, cells: list[str]) -> None:
    table = pd.DataFrame({"number": range(len(cells)), "text": cells})
    path = save_table(table, tmp_path_factory.mktemp("tables") / "words.csv")
    read = [row["text"] for _, row in read_table(path)]
    assert read == [cell.replace("\ud800", "?").strip() for cell in cells]


@pytest.mark.parametrize("path", ["~nobody-of-this-name/a.csv", "a\0b.csv"])
def test_a_path_that_cannot_be_is_told_in_one_sentence(path: str) -> None:
    with pytest.raises(BadInput, match=r"cannot be written .*; choose a folder that is there"):
        save_table(pd.DataFrame({"boats": [1]}), path)
