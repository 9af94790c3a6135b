"""Runs of words that two statements have in the same order: where, how long, who is quoted."""

import time
from pathlib import Path

import numpy as np
import pandas as pd
from comparing.allotments import write

from helpers.comparing.shared_wording import WORDING_COLUMNS, find_shared_wording

RUN = "the old ferry shall go on sailing every morning until the bridge is built"
SHOWN = ["statement_id", "words", "text", "voice", "other", "other_text", "other_voice"]


def rows(table: pd.DataFrame) -> list[tuple]:
    return list(table[SHOWN].itertuples(index=False, name=None))


def test_the_longest_run_is_one_row_in_each_direction(tmp_path: Path) -> None:
    corpus = write(
        tmp_path / "c",
        {
            "crew": f"Title\n\nWe say that {RUN}. We mean it.",
            "guild": "Guild\n\nThe mayor knows: THE OLD FERRY shall go on sailing, every morning\n"
            "until the bridge is gone.",
        },
    )
    here = "the old ferry shall go on sailing every morning until the bridge is"
    there = "THE OLD FERRY shall go on sailing, every morning\nuntil the bridge is"
    assert rows(find_shared_wording(corpus)) == [
        ("crew", 13, here, "own", "guild", there, "own"),
        ("guild", 13, there, "own", "crew", here, "own"),
    ]
    assert rows(find_shared_wording(corpus, ["guild"])) == [
        ("guild", 13, there, "own", "crew", here, "own")
    ]
    assert find_shared_wording(corpus, least=14).empty


def test_the_place_is_the_exact_quotation(tmp_path: Path) -> None:
    texts = {"crew": f"Title\n\nNow {RUN}!", "guild": f"Guild\n\n{RUN}? No."}
    corpus = write(tmp_path / "c", texts)
    row = find_shared_wording(corpus, ["crew"]).iloc[0]
    assert texts["crew"][row["start"] : row["end"]] == row["text"] == RUN
    assert texts["guild"][row["other_start"] : row["other_end"]] == row["other_text"] == RUN


def test_quotations_are_marked_on_either_side(tmp_path: Path) -> None:
    corpus = write(
        tmp_path / "c",
        {"crew": f"Title\n\nWe say that {RUN}.", "guild": f"Guild\n\n“{RUN},” said Mara Olsen."},
    )
    assert [row[3::3] for row in rows(find_shared_wording(corpus))] == [
        ("own", "other"),
        ("other", "own"),
    ]


def test_seven_words_are_none_and_versions_are_one_text(tmp_path: Path) -> None:
    seven = " ".join(RUN.split()[:7])
    few = {"crew": f"Title\n\nA {seven}.", "guild": f"Guild\n\nB {seven}."}
    assert find_shared_wording(write(tmp_path / "few", few)).empty
    texts = {"crew": f"Title\n\nWe say that {RUN}.", "leaflet": f"We say that {RUN}."}
    linked = write(tmp_path / "linked", texts, "leaflet,crew,")
    assert linked.compared == ["crew"]
    assert find_shared_wording(linked).empty


def test_a_run_ends_with_its_part_and_furniture_is_not_compared(tmp_path: Path) -> None:
    share = "Share this page with the old ferry and all its friends on the river"
    texts = {"crew": f"Title\n\nWords.\n\n{RUN}.", "guild": f"Guild\n\nOther.\n\n{RUN}."}
    corpus = write(tmp_path / "c", {name: f"{text}\n\n{share}" for name, text in texts.items()})
    roles = dict(zip(corpus.paragraphs["text"], corpus.paragraphs["role"], strict=True))
    found = find_shared_wording(corpus, ["crew"])
    expected = [RUN] if roles[share] == "furniture" else [f"{RUN}.\n\n{share}"]
    assert list(found["text"]) == expected


def test_each_of_several_others_has_a_row_and_an_inner_run_none(tmp_path: Path) -> None:
    part = " ".join(RUN.split()[2:11])
    corpus = write(
        tmp_path / "c",
        {
            "crew": f"Title\n\nWe say that {RUN}.",
            "guild": f"Guild\n\nAll that {RUN}. Again: {part}.",
            "school": f"School\n\nBut {part}, we hope.",
        },
    )
    assert [(row[1], row[2], row[4]) for row in rows(find_shared_wording(corpus, ["crew"]))] == [
        (15, f"that {RUN}", "guild"),
        (9, part, "school"),
    ]


def test_nothing_to_share_keeps_columns_and_dtypes(tmp_path: Path) -> None:
    full = write(tmp_path / "two", {"a": f"T\n\nx {RUN}.", "b": f"U\n\ny {RUN}."})
    kinds = find_shared_wording(full).dtypes
    for number, texts in enumerate([{}, {"a": "Alone\n\nOne sentence."}, {"a": "", "b": "Two"}]):
        found = find_shared_wording(write(tmp_path / str(number), texts))
        assert list(found.columns) == WORDING_COLUMNS
        assert found.empty
        assert (found.dtypes == kinds).all()


def test_few_words_said_again_and_again_cost_little(tmp_path: Path) -> None:
    """Every eight of these words stand at a hundred places in each statement."""
    random = np.random.default_rng(4)
    texts = {name: " ".join(random.choice(["no", "yes"], 25_000)) for name in ("one", "two")}
    corpus = write(tmp_path / "c", texts)
    assert len(corpus.tokens) == 50_000
    start = time.perf_counter()
    found = find_shared_wording(corpus)
    assert time.perf_counter() - start < 10
    assert len(found) < 8 * len(corpus.tokens)
    assert found["words"].min() == 8


def test_it_finds_what_a_slow_search_finds(tmp_path: Path) -> None:
    random = np.random.default_rng(3)
    words = np.array(list("abcd"))
    texts = {name: " ".join(random.choice(words, 120)) for name in ("one", "two", "three")}
    corpus = write(tmp_path / "c", texts)
    found = find_shared_wording(corpus, least=5)
    expected = set()
    split = {name: text.split() for name, text in texts.items()}
    for name, here in split.items():
        for other, there in split.items():
            if name == other:
                continue
            runs = []
            for first in range(len(here)):
                length = max(_match(here[first:], there[second:]) for second in range(len(there)))
                if length >= 5 and not any(first + length <= end for _, end in runs):
                    runs.append((first, first + length))
            expected |= {(name, other, first, last - first) for first, last in runs}
    places = {
        (row.statement_id, row.other, row.start // 2, row.words) for row in found.itertuples()
    }
    assert len(expected) > 50
    assert places == expected


def _match(one: list[str], other: list[str]) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
