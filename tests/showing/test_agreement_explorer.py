"""The explorer of agreement, driven as a browser drives it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from showing.driving import choices, keys, run
from showing.invented import write_corpus

import helpers
from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.readings import read_coverage, read_readings
from helpers.comparing.congruence import measure_congruence
from helpers.comparing.stances import count_stances
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorer as explorer_module
from helpers.showing.agreement_explorer import explore_congruence
from helpers.showing.explorer import Explorer


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    explorer_module.faults.clear()
    yield
    assert explorer_module.faults == []


def explore(project: Path, folder: str | None) -> tuple[Explorer, Corpus, Codebook]:
    corpus = read_corpus(project / "tests" / "corpora" / folder if folder else None)
    codebook = read_codebook("claims", corpus)
    return explore_congruence(corpus, codebook), corpus, codebook


def head(explorer: Explorer) -> str:
    return re.search(r'<p class="sbs-chosen">(.*?)</p>', explorer.board.behind)[1]


@pytest.mark.parametrize("folder", [None, "sides", "ferry", "hostile"])
def test_every_control_and_mark_answers(project: Path, folder: str | None) -> None:
    explorer, _, _ = explore(project, folder)
    for control, value in choices(explorer):
        explorer.controls[control].value = value
        for key in keys(explorer)[::5]:
            explorer.board.chosen = key
            assert explorer.board.fault == ""
            assert 'class="sbs-chosen"' in explorer.board.behind
    assert "<script" not in explorer.board.picture + explorer.board.behind


@pytest.mark.parametrize("folder", [None, "sides", "ferry"])
def test_the_code_beside_a_view_gives_what_is_shown(project: Path, folder: str | None) -> None:
    explorer, corpus, codebook = explore(project, folder)
    for control, value in reversed(dict(choices(explorer)).items()):
        explorer.board.chosen = ""
        explorer.controls[control].value = value
        imported = explorer.board.code.splitlines()[0].removeprefix("from helpers import ")
        assert set(imported.split(", ")) <= set(helpers.__all__)
        assert run(explorer.board.code, corpus, codebook).alt
        for key in keys(explorer)[:: max(len(keys(explorer)) - 2, 1)]:
            explorer.board.chosen = key
            page = run(explorer.board.code, corpus, codebook)
            assert page in explorer.board.behind


def test_the_copied_line_follows_the_controls(project: Path) -> None:
    explorer, _, _ = explore(project, "sides")
    begin = (
        "from helpers import count_stances, measure_congruence, plot_congruence, read_coverage, "
        "read_readings\n\n"
        "claims = read_readings(corpus, codebook).query('coder == \"reader\"')\n"
        "read = read_coverage(corpus, codebook).query('coder == \"reader\"')\n"
        "stances = count_stances(claims, corpus, codebook, coverage=read)\n"
    )
    last = "pairs = measure_congruence(stances, corpus, codebook)\n"
    title = 'title="Agreement between statements"'
    assert explorer.board.code == f"{begin}{last}plot_congruence(pairs, stances, {title})"
    explorer.controls["Order"].value = "agreement"
    explorer.controls["Measure"].value = "norm"
    explorer.controls["Issue"].value = "sanctions"
    assert explorer.board.code == (
        f"{begin}stances = stances.query('group == \"sanctions\"')\n{last}"
        f'plot_congruence(pairs, stances, {title}, order="agreement", measure="norm")'
    )
    explorer.controls["View"].value = "drawing"
    assert explorer.board.code.endswith(
        "plot_network(stances, corpus, codebook, "
        'title="Who shares which claims", order="agreement")'
    )
    explorer.controls["Reading"].value = "rules"
    assert "claims = code_claims(corpus, codebook)" in explorer.board.code


@pytest.mark.parametrize("folder", [None, "sides", "ferry"])
def test_a_cell_opens_as_many_claims_as_it_counts(project: Path, folder: str | None) -> None:
    explorer, corpus, codebook = explore(project, folder)
    asked = f"coder == {explorer.controls['Reading'].value!r}"
    claims = read_readings(corpus, codebook).query(asked)
    read = read_coverage(corpus, codebook).query(asked)
    stances = count_stances(claims, corpus, codebook, coverage=read)
    pairs = measure_congruence(stances, corpus, codebook)
    counted = dict(
        zip(
            zip(pairs["statement_id"], pairs["other"], strict=True),
            pairs[["congruence", "conflict", "mixed", "incompatible"]].sum(axis=1),
            strict=True,
        )
    )
    seen = 0
    cells = re.findall(r'data-key="(\d+)" aria-label="([\w-]+), ([\w-]+):', explorer.board.picture)
    for key, one, other in cells:
        explorer.board.chosen = key
        if one == other:
            assert head(explorer).startswith(f"<strong><bdi>{one}</bdi></strong>: ")
            continue
        expected = counted.get((one, other), counted.get((other, one)))
        assert explorer.board.behind.count('<section class="sbs-tie">') == expected
        seen += expected
    assert seen == 2 * pairs[["congruence", "conflict", "mixed", "incompatible"]].to_numpy().sum()


def test_both_cells_of_a_pair_open_the_same(project: Path) -> None:
    explorer, corpus, _ = explore(project, None)
    many = len(corpus.compared)
    explorer.board.chosen = "1"
    first = explorer.board.behind, explorer.board.code
    explorer.board.chosen = str(many)
    assert (explorer.board.behind, explorer.board.code) == first


def test_a_pair_of_one_network_is_warned_of(project: Path) -> None:
    explorer, corpus, _ = explore(project, None)
    related = corpus.statements["related"].to_dict()
    warned = set()
    for key, one, other in re.findall(
        r'data-key="(\d+)" aria-label="([\w-]+), ([\w-]+):', explorer.board.picture
    ):
        explorer.board.chosen = key
        if "are of one network" in explorer.board.behind:
            warned.add((one, other))
    assert warned == {(one, other) for one, other in related.items() if other}


def test_an_order_keeps_what_was_chosen(project: Path) -> None:
    explorer, _, _ = explore(project, "sides")
    explorer.board.chosen = "6"
    said = explorer.board.behind
    explorer.controls["Order"].value = "agreement"
    assert (explorer.board.chosen, explorer.board.behind) == ("6", said)
    explorer.controls["View"].value = "drawing"
    assert explorer.board.chosen == "", "a key of the matrix means another mark here"


def test_a_mark_of_the_drawing_opens_its_passages(project: Path) -> None:
    explorer, corpus, _ = explore(project, None)
    explorer.controls["View"].value = "drawing"
    explorer.board.chosen = "0"
    name = corpus.compared[0]
    assert head(explorer).startswith(f"<strong><bdi>{name}</bdi></strong>: takes a stance on ")
    said_by = r'<p class="sbs-facts"><span><strong><bdi>([\w-]+)'
    assert set(re.findall(said_by, explorer.board.behind)) == {name}
    last = keys(explorer)[-1]
    explorer.board.chosen = last
    label = re.search(
        rf'data-key="{last}"[^>]*aria-label="([^:"]+): ([^"]+)"', explorer.board.picture
    )
    assert head(explorer) == f"<strong><bdi>{label[1]}</bdi></strong>: {label[2]}"
    assert explorer.board.behind.count("sbs-column-head") >= 2
    assert not re.search("quoted from [^<]*, open", explorer.board.behind)


def test_per_claim_taken_tells_its_formula_or_what_is_missing(project: Path) -> None:
    explorer, corpus, _ = explore(project, None)
    explorer.controls["Measure"].value = "norm"
    missing = 8 - len(corpus.compared)
    assert f"{missing} more are missing here." in explorer.board.picture
    assert keys(explorer) == []
    explorer.controls["View"].value = "drawing"
    assert explorer.controls["Measure"].disabled
    explorer, _, _ = explore(project, "sides")
    explorer.controls["Measure"].value = "norm"
    assert "÷ the mean number of claims on which the two take a stance" in explorer.board.picture


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        ({}, "There is no statement yet."),
        ({"crew": "The ferry stays!\n"}, "Nobody has coded claims here yet"),
    ],
)
def test_too_little_to_compare_says_so(tmp_path: Path, texts: dict, sentence: str) -> None:
    corpus = write_corpus(tmp_path, texts)
    explorer = explore_congruence(corpus, read_codebook("claims", corpus))
    assert sentence in explorer.board.picture
    assert repr(explorer) == "Explorer (nothing to explore yet)"


def test_one_statement_has_nobody_to_agree_with(tmp_path: Path) -> None:
    text = "The ferry\n\nWe call for the lifting of all sanctions.\n"
    corpus = write_corpus(tmp_path, {"crew": text})
    explorer = explore_congruence(corpus, read_codebook("claims", corpus))
    assert "Agreement needs two statements to compare, and here is only one." in (
        explorer.board.picture
    )
