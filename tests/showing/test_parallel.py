"""Two statements side by side, and a legend that hides what is not looked at."""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from showing.invented import ferry, frames

from helpers.coding.codebook import Code, Codebook, Group
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorer as explorer_module
from helpers.showing.parallel import explore_parallel

BOOK = Codebook(
    "frame", "en", "", "", Path("tiny.toml"),
    codes=(Code("stay.remedy", "It stays", "", "stay"), Code("sale.cause", "A sale", "", "sale")),
    groups=(Group("stay", "Staying", ""), Group("sale", "Selling", "")),
)  # fmt: skip


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    explorer_module.faults.clear()
    yield
    assert explorer_module.faults == []


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return ferry(tmp_path)


@pytest.fixture
def codings(corpus: Corpus) -> pd.DataFrame:
    return frames(
        corpus,
        ("crew", "ferry stays", "stay.remedy"),
        ("crew", "sell the ferry", "sale.cause"),
        ("city", "sell the old ferry", "sale.cause"),
    )


def marks(explorer) -> list[str]:
    return re.findall(r"<mark[^>]*>(.*?)</mark>", explorer.board.picture)


def test_groups_have_a_colour_and_an_entry_with_their_sentences(corpus, codings) -> None:
    explorer = explore_parallel(corpus, codings, BOOK)
    assert re.findall(r'aria-label="([^"]+)"', explorer.board.picture)[1:3] == [
        "Staying: 0 sentences on the left, 1 on the right",
        "Selling: 1 sentence on the left, 1 on the right",
    ]
    assert '<mark class="sbs-hue-0">ferry stays</mark>' in explorer.board.picture
    assert '<span class="sbs-chip sbs-hue-1"><bdi>A sale</bdi></span>' in explorer.board.picture


def test_an_entry_hides_its_passages_and_shows_them_again(corpus, codings) -> None:
    explorer = explore_parallel(corpus, codings, BOOK)
    everything = marks(explorer)
    explorer.board.chosen = "sale"
    assert explorer.board.chosen == "", "so that it can be chosen again"
    assert marks(explorer) == ["ferry stays"]
    assert 'data-key="sale" aria-pressed="false"' in explorer.board.picture
    assert "codings=frames.query('code not in [\"sale.cause\"]')" in explorer.board.code
    explorer.board.chosen = "sale"
    assert marks(explorer) == everything


def test_own_and_quoted_words_are_told_apart(corpus, codings) -> None:
    explorer = explore_parallel(corpus, codings, BOOK)
    explorer.controls["Voice"].value = "other"
    assert marks(explorer) == ["sell the ferry"]
    explorer.controls["Voice"].value = "own"
    assert marks(explorer) == ["sell the old ferry", "ferry stays"]


def test_the_code_beside_it_gives_the_same_page(corpus, codings) -> None:
    explorer = explore_parallel(corpus, codings, BOOK)
    explorer.controls["Voice"].value = "own"
    explorer.board.chosen = "stay"
    *before, last = explorer.board.code.splitlines()
    space = {"corpus": corpus, "codebook": BOOK, "frames": codings}
    exec("\n".join(before), space)
    assert str(eval(last, space)) in explorer.board.picture


def test_without_groups_every_code_is_an_entry_and_without_statements_there_is_none(
    corpus, codings, tmp_path: Path
) -> None:
    alone = Codebook(
        "frame", "en", "", "", Path("t.toml"), codes=(Code("sale.cause", "A sale", ""),)
    )
    explorer = explore_parallel(corpus, codings.query('code == "sale.cause"'), alone)
    assert 'data-key="sale.cause"' in explorer.board.picture
    (tmp_path / "none" / "texts").mkdir(parents=True)
    empty = read_corpus(tmp_path / "none")
    nothing = explore_parallel(empty, codings.iloc[:0], BOOK)
    assert "There is no statement yet." in nothing.board.picture
