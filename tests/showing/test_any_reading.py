"""Any figure from any reading: the rules', a person's, the class's, in every layer."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from showing.bakery import CODED, open_bakery, open_layer
from showing.driving import keys, run

from helpers.coding.choosing import choose_codings
from helpers.coding.chosen_coverage import choose_coverage
from helpers.comparing.counts import count_codes
from helpers.comparing.families import count_slogans, group_slogans
from helpers.comparing.slots import count_slots, find_slots
from helpers.comparing.stances import count_stances
from helpers.reading.corpus import Corpus
from helpers.reading.faults import BadInput
from helpers.showing import explorer as machinery
from helpers.showing.agreement_explorer import explore_congruence
from helpers.showing.claims_explorer import explore_claims
from helpers.showing.framing_explorers import explore_frames
from helpers.showing.naming_explorers import explore_names
from helpers.showing.plots import plot_counts, plot_slogans, plot_stances
from helpers.showing.slogan_explorers import explore_slogans, explore_slots
from helpers.showing.uncovered_explorer import explore_uncovered
from helpers.showing.wall import NOT_READ, NOT_THERE, show_wall
from helpers.showing.wall_explorer import explore_wall

EXPLORERS = {
    "frames": ("frame", explore_frames),
    "names": ("name", explore_names),
    "claims": ("claim", explore_claims),
    "agreement": ("claim", explore_congruence),
    "uncovered": ("claim", explore_uncovered),
    "slogans": ("slogan", explore_slogans),
    "slots": ("slogan", explore_slots),
    "wall": ("slogan", explore_wall),
}


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture(scope="module")
def bakery(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return open_bakery(tmp_path_factory.mktemp("bakery") / "corpus")


def cells(picture: str) -> dict[str, str]:
    """What each cell of a matrix says, by its row and column."""
    return dict(re.findall(r'aria-label="([^":]+, \w+): ([^"]*)"', picture))


@pytest.mark.parametrize("coder", ["rules", "ada", "class"])
@pytest.mark.parametrize("name", EXPLORERS)
def test_an_explorer_begins_with_whoever_is_asked_for(
    bakery: Corpus, name: str, coder: str
) -> None:
    layer, explore = EXPLORERS[name]
    codebook = open_layer(bakery, layer)
    explorer = explore(bakery, codebook, coder=coder)
    assert explorer.controls["Reading"].value == {"ada": "Ada"}.get(coder, coder)
    assert explorer.board.fault == ""
    page = run(explorer.board.code, bakery, codebook)
    assert getattr(page, "alt", page)
    for key in keys(explorer)[:2]:
        explorer.board.chosen = key
        assert explorer.board.fault == ""
        run(explorer.board.code, bakery, codebook)


@pytest.mark.parametrize("name", ["frames", "claims", "wall"])
def test_an_origin_stands_for_its_coder(bakery: Corpus, name: str) -> None:
    layer, explore = EXPLORERS[name]
    codebook = open_layer(bakery, layer)
    assert explore(bakery, codebook, origin="person").controls["Reading"].value == "class"
    assert explore(bakery, codebook, origin="rule").controls["Reading"].value == "rules"


@pytest.mark.parametrize("name", EXPLORERS)
def test_nobodys_name_is_one_clear_sentence(bakery: Corpus, name: str) -> None:
    layer, explore = EXPLORERS[name]
    with pytest.raises(BadInput, match="nobody coded under the name 'Bo'; choose one of Ada, "):
        explore(bakery, open_layer(bakery, layer), coder="Bo")


@pytest.mark.parametrize(
    ("name", "row", "rules", "ada", "settled"),
    [
        ("frames", "Keep the oven",
         ("searched, not found", "searched, not found"),
         ("1 sentence", "nobody has looked"), ("read, not there", "read, not there")),
        ("names", "The owner",
         ("searched, not found", "searched, not found"),
         ("The owner 1", "nobody has looked"), ("read, not there", "read, not there")),
        ("slogans", "Bread for all!",
         ("same words, once", "searched, no certain one found"),
         ("same words, once", "nobody has looked"), None),
    ],
)  # fmt: skip
def test_an_empty_cell_says_what_it_means_for_its_reader(
    bakery: Corpus, name: str, row: str, rules: tuple, ada: tuple, settled: tuple | None
) -> None:
    layer, explore = EXPLORERS[name]
    codebook = open_layer(bakery, layer)
    for coder, expected in (("rules", rules), ("Ada", ada), ("class", settled)):
        if expected is None:
            continue
        shown = cells(explore(bakery, codebook, coder=coder).board.picture)
        for statement, words in zip(("bakers", "owner"), expected, strict=True):
            assert shown[f"{row}, {statement}"].startswith(words)


def figure(corpus: Corpus, layer: str, coder: str) -> str:
    """The alternative text of the figure of a layer, made as the notebooks make it."""
    codebook = open_layer(corpus, layer)
    chosen = choose_codings(corpus, codebook, coder=coder)
    seen = choose_coverage(corpus, codebook, coder=coder)
    given = (chosen, corpus, codebook)
    if layer == "claim":
        return plot_stances(count_stances(*given, coverage=seen), title="T").alt
    if layer == "slogan":
        families = group_slogans(chosen[chosen["certainty"] == "certain"], codebook)
        count_slots(find_slots(families, codebook), corpus, coverage=seen)
        return plot_slogans(count_slogans(families, corpus, coverage=seen), title="T").alt
    return plot_counts(count_codes(*given, coverage=seen), title="T").alt


@pytest.mark.parametrize(
    ("layer", "said"),
    [
        ("frame", "Keep the oven: bakers 1 sentence, 62.5 per 1,000 words, 25% of its sentences; "
                  "owner nobody has looked."),
        ("name", "The oven: bakers read, not there; owner nobody has looked. The owner: bakers 1 "
                 "mention"),
        ("claim", "The oven is good: bakers read, not there; owner nobody has looked. Bread is "
                  "short: bakers supports it, 1 passage; owner nobody has looked."),
        ("slogan", "Bread for all!: bakers same words, once; owner nobody has looked."),
    ],
)  # fmt: skip
def test_a_figure_of_one_reader_tells_what_was_read(bakery: Corpus, layer: str, said: str) -> None:
    assert said in figure(bakery, layer, "Ada")


@pytest.mark.parametrize("layer", ["frame", "name", "claim"])
def test_whoever_read_everything_and_coded_nothing_has_a_figure_too(
    bakery: Corpus, layer: str
) -> None:
    assert choose_codings(bakery, open_layer(bakery, layer), coder="class").empty
    told = figure(bakery, layer, "class")
    assert told.count("read, not there") == 4
    assert "nobody has looked" not in told


def test_rules_that_find_nothing_have_searched_all_the_same(bakery: Corpus) -> None:
    codebook = open_layer(bakery, "frame")
    assert choose_coverage(bakery, codebook) is None
    assert choose_coverage(bakery, codebook, coder="rules") is None
    counts = count_codes(choose_codings(bakery, codebook)[:0], bakery, codebook)
    assert set(counts["zero"]) == {"searched, not found"}
    seen = choose_coverage(bakery, codebook, coder="ADA")
    assert seen[["coder", "statement_id", "code"]].to_numpy().tolist() == [["Ada", "bakers", "*"]]


def test_the_wall_says_what_a_reader_has_read(bakery: Corpus) -> None:
    codebook = open_layer(bakery, "slogan")
    slogans = choose_codings(bakery, codebook, coder="Ada")
    seen = choose_coverage(bakery, codebook, coder="Ada")
    page = show_wall(slogans, bakery, coverage=seen)
    assert "Bread for all!" in page
    assert "✎ read by Ada" in page
    assert NOT_READ in show_wall(slogans, bakery, "owner", coverage=seen)
    settled = choose_coverage(bakery, codebook, coder="class")
    assert NOT_THERE in show_wall(slogans[:0], bakery, "bakers", coverage=settled)


def test_without_a_reader_there_is_nothing_to_choose(tmp_path: Path) -> None:
    corpus = open_bakery(tmp_path / "corpus")
    for file in (corpus.folder / "readings").glob("*.csv"):
        file.unlink()
    for layer, explore in (EXPLORERS[name] for name in ("names", "slogans", "wall")):
        assert "Reading" not in explore(corpus, open_layer(corpus, layer)).controls


def test_what_is_read_by_each_is_what_was_coded(bakery: Corpus) -> None:
    for layer, (code, name, words) in CODED.items():
        found = choose_codings(bakery, open_layer(bakery, layer), coder="Ada")
        assert found[["code", "statement_id", "text", "origin", "coder"]].to_numpy().tolist() == [
            [code, name, words, "person", "Ada"]
        ]
