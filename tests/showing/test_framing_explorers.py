"""The explorers of framing: by rule and by reading, in four views, and how far cues get."""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from showing.driving import keys, run

from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.readings import choose_reading, read_readings
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorer as explorer_module
from helpers.showing.fit_explorer import explore_fit
from helpers.showing.framing_explorers import explore_frames


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    explorer_module.faults.clear()
    yield
    assert explorer_module.faults == []


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus()


def test_a_number_opens_as_many_sentences(corpus: Corpus) -> None:
    explorer = explore_frames(corpus, read_codebook("frames", corpus))
    opened = 0
    for key, n in re.findall(
        r'data-key="(\d+)" aria-label="[^"]*">(\d+) <', explorer.board.picture
    ):
        explorer.board.chosen = key
        own = re.findall(r"<li>.*?</li>", explorer.board.behind)
        own = [item for item in own if not re.search("(?:quoted|reported) from", item)]
        assert len(own) == int(n)
        opened += 1
    assert opened


def test_what_was_chosen_stays_chosen_while_it_is_shown(corpus: Corpus) -> None:
    explorer = explore_frames(corpus, read_codebook("frames", corpus))
    first = keys(explorer)[0]
    explorer.board.chosen = first
    explorer.controls["Measure"].value = "per_1000"
    assert explorer.board.chosen == first
    functions = [value for _, value in explorer.controls["Function"].options if value]
    for value in functions:
        explorer.controls["Function"].value = value
        if first not in keys(explorer):
            break
    assert explorer.board.chosen == ""
    assert "Choose a number or a sign" in explorer.board.behind


def test_places_are_marks_that_open_their_own_sentence(corpus: Corpus) -> None:
    codebook = read_codebook("frames", corpus)
    explorer = explore_frames(corpus, codebook)
    explorer.board.chosen = keys(explorer)[0]
    explorer.controls["Show"].value = "places"
    assert explorer.board.chosen == "", "a key of the matrix means another row here"
    assert "plot_positions(frames" in explorer.board.code
    every = keys(explorer)
    explorer.controls["Function"].value = "remedy"
    assert 0 < len(keys(explorer)) < len(every)
    explorer.board.chosen = keys(explorer)[-1]
    assert 1 <= explorer.board.behind.count("<blockquote") < len(codebook.codes)
    assert str(run(explorer.board.code, corpus, codebook)) in explorer.board.behind
    explorer.controls["Show"].value = "elements"
    assert explorer.board.chosen == ""


HARBOUR = {
    "crew": "They sold the quay\n\nThe owner is greedy and the quay is lost. Stop the sale!\n",
    "owner": "On the quay\n\nThe quay is lost money. A greedy crew asks for too much.\n",
    "school": "Autumn\n\nThe school opens on Monday.\n",
}
BOOK = """
layer = "frame"
language = "en"
title = "The quay"

[[group]]
id = "sale"
label = "The sale"
definition = "It is about the sale."

[[group]]
id = "money"
label = "Money"
definition = "It is about money."

[[code]]
id = "sale.problem"
group = "sale"
label = "The quay is lost"
definition = "The quay is gone."
function = "problem"
cues = ["lost"]

[[code]]
id = "money.cause"
group = "money"
label = "Greed is the cause"
definition = "Somebody is greedy."
function = "cause"
cues = ["greedy"]

[[code]]
id = "sale.remedy"
group = "sale"
label = "Stop it"
definition = "It must not be sold."
function = "remedy"
cues = ["stop"]
"""
READING = """layer,code,statement_id,quotation
frame,sale.problem,crew,They sold the quay
frame,sale.problem,crew,the quay is lost
frame,money.cause,crew,The owner is greedy
frame,sale.remedy,crew,Stop the sale!
"""


@pytest.fixture
def harbour(tmp_path: Path) -> tuple[Corpus, Codebook]:
    for folder in ("texts", "codebooks", "readings"):
        (tmp_path / folder).mkdir()
    for name, text in HARBOUR.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "codebooks" / "frames.toml").write_text(BOOK, encoding="utf-8")
    (tmp_path / "readings" / "ada.csv").write_text(READING, encoding="utf-8")
    corpus = read_corpus(tmp_path)
    codebook = read_codebook("frames", corpus)
    coverage = pd.DataFrame(
        [
            ("ada", name, "frame", "*", corpus.statements.at[name, "sha256"], codebook.fingerprint)
            for name in ("crew", "owner")
        ],
        columns=["coder", "statement_id", "layer", "code", "text_sha256", "codebook_sha256"],
    )
    coverage.assign(date="").to_csv(tmp_path / "readings" / "coverage.csv", index=False)
    return corpus, codebook


def cells(explorer) -> dict[str, str]:
    """Words of the buttons: place → what stands there."""
    labels = re.findall(r'aria-label="([^"]+?): ([^"]+)">', explorer.board.picture)
    return dict(labels)


def test_a_reading_is_shown_beside_the_rules_with_zeros_of_its_own(harbour) -> None:
    explorer = explore_frames(*harbour)
    assert cells(explorer)["Stop it, school"] == "searched, not found"
    explorer.controls["Reading"].value = "ada"
    shown = cells(explorer)
    assert shown["The quay is lost, crew"].startswith("2 sentences")
    assert shown["The quay is lost, owner"] == "read, not there"
    assert shown["The quay is lost, school"] == "nobody has looked"
    corpus, codebook = harbour
    assert run(explorer.board.code, corpus, codebook).alt.startswith(
        "Sentences with each frame element. Table of 3 codes in 3 statements."
    )


def test_an_order_that_hangs_on_one_sentence_is_marked(harbour) -> None:
    explorer = explore_frames(*harbour)
    assert '<th scope="row" dir="auto">Stop it ≈</th>' in explorer.board.picture
    explorer.controls["Show"].value = "functions"
    assert "≈" not in explorer.board.picture


def test_functions_meetings_and_places_open_their_sentences(harbour) -> None:
    corpus, codebook = harbour
    explorer = explore_frames(corpus, codebook)
    opened = {}
    for show in ("functions", "meetings", "places"):
        explorer.controls["Show"].value = show
        explorer.board.chosen = keys(explorer)[0]
        opened[show] = re.sub(r"<[^>]+>", "", explorer.board.behind)
        assert str(run(explorer.board.code, corpus, codebook)) in explorer.board.behind
    assert opened["functions"].startswith("Problem · crew: 1 sentence")
    assert opened["meetings"].startswith(
        "The quay is lost + Greed is the cause · crew: 1 sentence with both"
    )
    assert opened["places"].startswith("Money, ")


def test_meetings_can_be_narrowed_to_a_function(harbour) -> None:
    corpus, codebook = harbour
    explorer = explore_frames(corpus, codebook)
    explorer.controls["Show"].value = "meetings"
    assert len(keys(explorer)) == 3, "one pair in three statements"
    explorer.controls["Function"].value = "remedy"
    assert "No two elements meet in one sentence here." in explorer.board.picture
    assert run(explorer.board.code, corpus, codebook).alt.endswith("There is no such pair here.")


def test_fit_tells_what_both_found_and_what_only_one(harbour) -> None:
    """The reading has the title too, and does not take “lost money” for a loss of the quay."""
    corpus, codebook = harbour
    explorer = explore_fit(corpus, codebook)
    assert cells(explorer) == {
        "The quay is lost, crew":
            "1 sentence found by both, 0 only by rule, 1 only by the reader",
        "The quay is lost, owner":
            "0 sentences found by both, 1 only by rule, 0 only by the reader",
        "Greed is the cause, crew":
            "1 sentence found by both, 0 only by rule, 0 only by the reader",
        "Greed is the cause, owner":
            "0 sentences found by both, 1 only by rule, 0 only by the reader",
        "Stop it, crew": "1 sentence found by both, 0 only by rule, 0 only by the reader",
        "Stop it, owner": "neither found it",
        "The quay is lost, school": "nobody has looked",
        "Greed is the cause, school": "nobody has looked",
        "Stop it, school": "nobody has looked",
    }  # fmt: skip
    explorer.board.chosen = keys(explorer)[0]
    words = re.sub(r"<[^>]+>", "", explorer.board.behind)
    assert words.index("Only by reading") < words.index("Found by both")
    assert "The quay is gone." in words, "the definition"
    assert "They sold the quay" in words
    assert run(explorer.board.code, corpus, codebook)
    explorer.board.chosen = ""
    assert "crew" in run(explorer.board.code, corpus, codebook)


def test_the_code_beside_fit_keeps_to_the_function_too(harbour) -> None:
    corpus, codebook = harbour
    explorer = explore_fit(corpus, codebook)
    explorer.controls["Function"].value = "cause"
    assert list(cells(explorer)) == [
        f"Greed is the cause, {name}" for name in ("crew", "owner", "school")
    ]
    page = run(explorer.board.code, corpus, codebook)
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', page) == ["crew", "owner"]
    assert "sale.problem" not in page


def test_who_read_everything_and_found_nothing_is_told_from_who_did_not_look(harbour) -> None:
    """There is no row of codings that could say who read; the coverage does."""
    corpus, codebook = harbour
    path = corpus.folder / "readings" / "coverage.csv"
    coverage = pd.read_csv(path)
    only = coverage[coverage["statement_id"] == "crew"].assign(coder="ben")
    pd.concat([coverage, only]).to_csv(path, index=False)
    explorer = explore_frames(corpus, codebook)
    explorer.controls["Reading"].value = "ben"
    assert cells(explorer)["Stop it, crew"] == "read, not there"
    assert cells(explorer)["Stop it, owner"] == "nobody has looked"


def test_the_shipped_reading_comes_first_as_in_the_cells_of_the_notebook(harbour) -> None:
    corpus, codebook = harbour
    folder = corpus.folder / "readings"
    (folder / "shipped.csv").write_text(READING, encoding="utf-8")
    chosen = choose_reading(read_readings(corpus, codebook))
    assert explore_fit(corpus, codebook).controls["Reading"].value == chosen["coder"].iloc[0]
    assert [value for _, value in explore_frames(corpus, codebook).controls["Reading"].options] == [
        "rules", "shipped", "ada",
    ]  # fmt: skip


def test_a_mark_stays_chosen_only_while_it_is_the_same_passage(harbour) -> None:
    """The first passage by rule is not the first of the reading."""
    explorer = explore_frames(*harbour)
    explorer.controls["Show"].value = "places"
    first = keys(explorer)[0]
    explorer.board.chosen = first
    for function in ("cause", ""):
        explorer.controls["Function"].value = function
        assert explorer.board.chosen == first
    explorer.controls["Reading"].value = "ada"
    assert first in keys(explorer)
    assert explorer.board.chosen == ""


def test_fit_without_the_cues_of_the_statement_itself(harbour) -> None:
    """“stop” stands in crew only: without it the call to stop is missed there."""
    corpus, codebook = harbour
    explorer = explore_fit(corpus, codebook)
    explorer.controls["Cues"].value = "shared"
    shown = cells(explorer)
    assert shown["Stop it, crew"] == (
        "0 sentences found by both, 0 only by rule, 1 only by the reader"
    )
    assert "keep_shared_cues(frames, corpus)" in explorer.board.code


def test_a_frame_can_be_chosen(harbour) -> None:
    corpus, codebook = harbour
    for explorer in (explore_frames(corpus, codebook), explore_fit(corpus, codebook)):
        explorer.controls["Frame"].value = "money"
        assert {place.split(",")[0] for place in cells(explorer)} == {"Greed is the cause"}
        assert run(explorer.board.code, corpus, codebook)


def test_where_cues_fit_one_statement_better_every_view_by_rule_says_so(
    harbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("helpers.comparing.fit.LEAST_UNITS", 1)
    explorer = explore_frames(*harbour)
    warning = "differences between statements in the figures may be differences between the cues."
    assert warning in explorer.board.picture
    explorer.controls["Reading"].value = "ada"
    assert warning not in explorer.board.picture


@pytest.mark.parametrize("folder", ["single", "ferry", "hostile", "empty"])
def test_other_corpora(project: Path, folder: str) -> None:
    corpus = read_corpus(project / "tests" / "corpora" / folder)
    codebook = read_codebook("frames", corpus)
    for explorer in (explore_frames(corpus, codebook), explore_fit(corpus, codebook)):
        for control in explorer.controls.values():
            for _, value in control.options:
                control.value = value
                for key in keys(explorer)[::7]:
                    explorer.board.chosen = key
                    assert explorer.board.fault == ""
        assert "<script" not in explorer.board.picture + explorer.board.behind
