"""The explorers of slogans, driven as a browser drives them, and the code beside each view."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from payloads import PAYLOADS
from showing.driving import choices, keys, run
from showing.riverside import QUIET, open_river
from showing.test_escape import read

import helpers
from helpers.coding.codebook import Codebook, read_codebook
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorer as machinery
from helpers.showing.explorer import Explorer
from helpers.showing.own_slogan import NO_FAMILY, NO_PATTERN, NOTHING_TYPED, TOO_LONG
from helpers.showing.own_slogan_explorer import explore_own_slogan
from helpers.showing.slogan_explorers import NO_KIND, NO_SLOGAN, explore_slogans, explore_slots
from helpers.showing.slogan_pages import NO_SLOT
from helpers.showing.wall import NOT_FOUND, NOT_SEARCHED
from helpers.showing.wall_explorer import explore_wall

EXPLORERS = {
    "slogans": explore_slogans,
    "slots": explore_slots,
    "wall": explore_wall,
    "own": explore_own_slogan,
}
TYPED = ["No toll but a fair toll", "Tea", "No bus, hands off our ferry!", "x" * 300, " "]


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    machinery.faults.clear()
    yield
    assert machinery.faults == []


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, Codebook]:
    return open_river(tmp_path_factory.mktemp("river"))


def rows(explorer: Explorer) -> list[str]:
    """The lines of a matrix as they are read, without the legend."""
    return [read(line).text for line in re.findall("<tr.*?</tr>", explorer.board.picture)]


def choose(explorer: Explorer, label: str) -> str:
    """Clicks the cell that is called so; what stands behind it, as it is read."""
    found = re.search(rf'data-key="(\d+)" aria-label="{re.escape(label)}', explorer.board.picture)
    explorer.board.chosen = found[1]
    return " ".join(read(explorer.board.behind).text.split())


def around(explorer: Explorer) -> list[str]:
    """What stands before and after the passages behind a choice."""
    found = re.findall(r'<span class="sbs-around[^>]*>(.*?)</span>', explorer.board.behind)
    return [read(words).text for words in found]


def values(explorer: Explorer) -> Iterator[tuple[str, object]]:
    typed = {"Your slogan": explorer.controls.pop("Your slogan", None)}
    yield from choices(explorer)
    if typed["Your slogan"] is not None:
        explorer.controls.update(typed)
        yield from (("Your slogan", text) for text in TYPED)


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_choice_answers_and_its_code_gives_what_is_shown(
    river: tuple[Corpus, Codebook], name: str
) -> None:
    explorer = EXPLORERS[name](*river)
    for control, value in values(explorer):
        explorer.controls[control].value = value
        assert explorer.board.fault == ""
        code = explorer.board.code
        imported = code.splitlines()[0].removeprefix("from helpers import ").split(", ")
        assert set(imported) <= set(helpers.__all__)
        page = run(code, *river)
        if name == "own":
            assert page == explorer.board.picture
        elif name == "slogans":
            assert page.alt
        else:
            assert read(page).text
        for key in keys(explorer)[::2]:
            explorer.board.chosen = key
            assert explorer.board.fault == ""
            assert 'class="sbs-chosen"' in explorer.board.behind
            page = run(explorer.board.code, *river)
            assert page in explorer.board.behind or "There is no passage here." in page
        explorer.board.chosen = ""


@pytest.mark.parametrize("name", EXPLORERS)
def test_an_empty_corpus_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "texts").mkdir()
    corpus = read_corpus(tmp_path)
    explorer = EXPLORERS[name](corpus, read_codebook("slogans", corpus))
    assert "There is no statement yet." in explorer.board.picture
    assert repr(explorer) == "Explorer (nothing to explore yet)"


@pytest.mark.parametrize("folder", [None, "single", "ferry", "hostile", "conflicts"])
@pytest.mark.parametrize("name", EXPLORERS)
def test_other_corpora(project: Path, name: str, folder: str | None) -> None:
    corpus = read_corpus(project / "tests" / "corpora" / folder if folder else None)
    explorer = EXPLORERS[name](corpus, read_codebook("slogans", corpus))
    for control, value in values(explorer):
        explorer.controls[control].value = value
        assert explorer.board.fault == ""
        for key in keys(explorer)[::9]:
            explorer.board.chosen = key
            assert explorer.board.fault == ""
    assert "<script" not in explorer.board.picture + explorer.board.behind


def test_slogans_by_statement_with_families_together(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_slogans(*river)
    assert rows(explorer) == [
        "Sloganclerkcrewtown",
        "Hands off our ferry!×● 2(●)",
        "Long live the river!×●◐",
        "No X but Y",
        "No bridge but a bridge for all!×●○",
        "No boat but a new boat!×○●",
    ]
    explorer.controls["Certainty"].value = ""
    # It needs no line of its own, so it was searched where the lines are lost.
    assert "Enough is enough!00●" in rows(explorer)
    legend = read(explorer.board.picture.partition("</table>")[2]).text
    assert "○ same pattern, other words" in legend
    assert "(●) only quoted from others" in legend


def test_shared_by_most_comes_first(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_slogans(*river)
    explorer.controls["Sort by"].value = "shared"
    # A slogan that is only quoted in one of two statements is raised by one.
    assert [line.partition("!")[0] for line in rows(explorer)] == [
        "Sloganclerkcrewtown",
        "Long live the river",
        "Hands off our ferry",
        "No X but Y",
        "No bridge but a bridge for all",
        "No boat but a new boat",
    ]


def test_a_cell_opens_its_family_and_the_occurrences_in_place(
    river: tuple[Corpus, Codebook],
) -> None:
    explorer = explore_slogans(*river)
    said = choose(explorer, "Long live the river!, town")
    assert said.startswith("Long live the river! · town: variant, once")
    assert "Pattern “Long live X”: 2 wordings in 2 statements" in said
    assert "▸ town sentence 8" in said
    assert re.findall("<mark>(.*?)</mark>", explorer.board.behind) == ["Long live the old river!"]


def test_a_cell_of_the_same_pattern_opens_the_other_words(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_slogans(*river)
    said = choose(explorer, "No bridge but a bridge for all!, town")
    assert "same pattern filled with other words" in said
    assert re.findall("<mark>(.*?)</mark>", explorer.board.behind) == ["No boat but a new boat!"]


def test_a_zero_opens_what_others_say_and_no_sentence(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_slogans(*river)
    said = choose(explorer, "Long live the river!, clerk")
    lost = "lines lost: calls on lines of their own could not be searched"
    assert said.startswith(f"Long live the river! · clerk: {lost}")
    assert "2 wordings in 2 statements" in said
    assert "<mark>" not in explorer.board.behind
    assert "▸" not in said


def test_what_is_only_quoted_opens_its_quotation(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_slogans(*river)
    said = choose(explorer, "Hands off our ferry!, town")
    assert "same words, only quoted" in said
    assert "On Monday the crew chanted" in said


def test_a_kind_of_slogan_makes_no_false_zero(river: tuple[Corpus, Codebook]) -> None:
    """A slogan is shown with all its statements, also where it stands as another kind."""
    explorer = explore_slogans(*river)
    explorer.controls["Certainty"].value = ""
    kinds = [kind for _, kind in explorer.controls["Kind"].options[1:]]
    whole = {re.sub("^No X but Y$", "", line) for line in rows(explorer)}
    for kind in kinds:
        explorer.controls["Kind"].value = kind
        assert set(rows(explorer)) <= whole | {"No X but Y"}
        alt = run(explorer.board.code, *river).alt
        shown = [line for line in rows(explorer)[1:] if line != "No X but Y"]
        assert f"Table of {len(shown)} slogan" in alt
    explorer.controls["Certainty"].value = "certain"
    explorer.controls["Kind"].value = "in prose"
    assert NO_KIND in explorer.board.picture


def test_a_kind_says_that_the_signs_count_every_kind(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_slogans(*river)
    assert "Rows:" not in explorer.board.picture
    explorer.controls["Kind"].value = "quoted chant"
    assert read(explorer.board.picture).text.startswith(
        "Rows: slogans that stand as “quoted chant” somewhere; the signs count every kind."
    )
    explorer.controls["Certainty"].value = ""
    assert "Rows: slogans" in explorer.board.picture


def test_the_first_view_is_the_figure_of_the_notebook(
    river: tuple[Corpus, Codebook], project: Path
) -> None:
    notebook = json.loads((project / "notebooks" / "06-slogans.ipynb").read_text("utf-8"))
    code = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    figure = next(lines for lines in code if "explore_prediction(plot_slogans" in lines)
    lines = explore_slogans(*river).board.code.splitlines()
    # Predicted first; and where somebody has read, with what was read.
    asked = "explore_prediction(plot_slogans, slogan_counts, corpus"
    figure = figure.replace(asked, "plot_slogans(slogan_counts").replace(", coverage=seen", "")
    assert figure.splitlines() == lines[-2:]
    assert 'certainty == "certain"' in lines[-3]


def test_of_many_slogans_sixty_are_shown(tmp_path: Path) -> None:
    calls = "\n\n".join(f"Save pier number {n}!" for n in range(40))
    more = "\n\n".join(f"Stop boat number {n}!" for n in range(40))
    text = f"It\n\nNothing happened on the quay this week, as we hear.\n\n{calls}\n\n{more}\n"
    explorer = explore_slogans(*open_river(tmp_path, {"crew": text}))
    explorer.controls["Certainty"].value = ""
    found = len(re.findall('scope="row"', explorer.board.picture))
    assert found == 60
    assert re.search(r"The first 60 of \d\d slogans, in this order\.", explorer.board.picture)


def test_many_statements_stand_fifty_at_a_time(tmp_path: Path) -> None:
    texts = {
        f"s{n:02}": f"It is {n}\n\nNothing happened here, as we hear.\n\nHands off our quay!\n"
        for n in range(53)
    }
    corpus, codebook = open_river(tmp_path, texts)
    for explore in (explore_slogans, explore_slots):
        explorer = explore(corpus, codebook)
        assert len(keys(explorer)) == 50
        explorer.controls["Statements"].value = 50
        assert len(keys(explorer)) == 3
        assert "corpus.compared[50:100]" in explorer.board.code
        assert run(explorer.board.code, corpus, codebook)


def test_slots_as_buttons_open_the_sentences(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_slots(*river)
    assert "Choose a cell" in explorer.board.behind
    assert rows(explorer) == [
        "Patternclerkcrewtown",
        "Hands off X×OUR FERRY“our ferry”(quoted)",
        "Long live X×the riverthe old river",
        "No X but Y×bridge / a bridge for allboat / a new boat",
    ]
    said = choose(explorer, "No X but Y, town")
    assert said.startswith("No X but Y · town: boat / a new boat (1 call in its own words)")
    assert re.findall("<mark>(.*?)</mark>", explorer.board.behind) == ["No boat but a new boat!"]
    assert choose(explorer, "No X but Y, clerk") == (
        "No X but Y · clerk: lines lost: calls on lines of their own could not be searched"
    )


def test_of_a_chant_of_two_the_call_that_is_meant_is_named(tmp_path: Path) -> None:
    chant = "They chanted: “Buses out of town, hands off our ferry!” That was all."
    corpus, codebook = open_river(tmp_path, {"crew": f"It\n\n{QUIET}{chant}\n"})
    for explorer, label in (
        (explore_slots(corpus, codebook), "X out of Y, crew"),
        (explore_slogans(corpus, codebook), "Buses out of town, crew"),
    ):
        said = choose(explorer, label)
        assert "this call: Buses out of town" in said.replace("“", "").replace("”", "")
        assert "Buses out of town, hands off our ferry!" in said
        assert around(explorer)[-1] == "That was all."
    wall = explore_wall(corpus, codebook)
    wall.board.chosen = keys(wall)[0]
    assert "this call" not in wall.board.behind


def test_a_chosen_pattern_stays_chosen_when_more_slogans_come(
    river: tuple[Corpus, Codebook],
) -> None:
    explorer = explore_slots(*river)
    choose(explorer, "No X but Y, town")
    explorer.controls["Certainty"].value = ""
    assert "boat / a new boat" in explorer.board.behind


def test_no_slot_filled_says_so(tmp_path: Path) -> None:
    corpus, codebook = open_river(tmp_path, {"clerk": "It\n\nNothing happened, as we hear.\n"})
    assert NO_SLOT in explore_slots(corpus, codebook).board.picture
    assert NO_SLOGAN in explore_slogans(corpus, codebook).board.picture


def test_the_wall_begins_with_a_statement_that_calls(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_wall(*river)
    assert explorer.controls["Statement"].value == "crew"
    assert "Choose a slogan" in explorer.board.behind
    explorer.board.chosen = keys(explorer)[1]
    assert read(explorer.board.behind).text.startswith("Long live the river! · in its place")
    facts, *_ = re.findall('<p class="sbs-facts">(.*?)</p>', explorer.board.behind)
    assert re.findall("<span>(.*?)</span>", facts) == [
        "<strong><bdi>crew</bdi></strong>", "own words", "certain", "closing call",
        "sentence 5 of 7",
    ]  # fmt: skip
    assert around(explorer) == [
        QUIET.strip(),
        "No bridge but a bridge for all!",
        "Hands off our ferry!",
    ]
    assert re.findall("<mark>(.*?)</mark>", explorer.board.behind) == ["Long live the river!"]
    explorer.controls["Statement"].value = "clerk"
    assert NOT_SEARCHED in explorer.board.picture
    assert keys(explorer) == []
    assert explorer.board.behind == ""


def test_arguable_slogans_are_hung_on_request_and_the_chosen_one_stays(
    river: tuple[Corpus, Codebook],
) -> None:
    explorer = explore_wall(*river)
    explorer.controls["Statement"].value = "town"
    assert "Enough is enough!" not in explorer.board.picture
    explorer.board.chosen = chosen = keys(explorer)[0]
    explorer.controls["Arguable too"].value = True
    assert "in prose · arguable" in explorer.board.picture
    assert explorer.board.chosen == chosen
    assert "certainty" not in explorer.board.code.splitlines()[2]


def test_the_wall_of_a_corpus_without_slogans(tmp_path: Path) -> None:
    corpus, codebook = open_river(tmp_path, {"clerk": "It\n\nNothing happened, as we hear.\n"})
    assert NOT_FOUND in explore_wall(corpus, codebook).board.picture


def type_in(explorer: Explorer, text: str) -> str:
    explorer.controls["Your slogan"].value = text
    assert explorer.board.fault == ""
    return " ".join(read(explorer.board.picture).text.split())


def test_your_slogan_begins_with_one_of_the_corpus_or_with_an_example(
    river: tuple[Corpus, Codebook], tmp_path: Path
) -> None:
    assert explore_own_slogan(*river).controls["Your slogan"].value == "HANDS OFF OUR FERRY"
    quiet, codebook = open_river(tmp_path, {"clerk": "It\n\nNothing happened, as we hear.\n"})
    explorer = explore_own_slogan(quiet, codebook)
    assert explorer.controls["Your slogan"].value == codebook.codes[0].examples[0]
    assert NO_FAMILY in explorer.board.picture


def test_a_typed_slogan_is_split_judged_and_shown_in_its_family(
    river: tuple[Corpus, Codebook],
) -> None:
    explorer = explore_own_slogan(*river)
    said = type_in(explorer, "No toll but a fair toll!")
    assert said.startswith("No toll X but a fair toll Y!Pattern “No X but Y”")
    assert "<b>No</b>" in explorer.board.picture
    assert '<span class="sbs-filling"><bdi>a fair toll</bdi> <sub>Y</sub></span>' in (
        explorer.board.picture
    )
    for place in ("on a line of its own", "in quotation marks", "inside a paragraph"):
        assert place in said
    assert "call on its own line" in said
    assert "in quotation marks, after “they chanted”" in said
    assert "beside" not in said
    assert "It would join this family:Pattern “No X but Y”: 2 wordings in 2 statements" in said
    assert "▸ yours" in said
    assert "corpus=corpus" in explorer.board.code


def test_a_slogan_that_nobody_raises_and_no_pattern_holds(river: tuple[Corpus, Codebook]) -> None:
    said = type_in(explore_own_slogan(*river), "Boil the kettle, Bert")
    assert NO_PATTERN in said
    assert NO_FAMILY in said


def test_of_two_calls_each_has_its_own_family(river: tuple[Corpus, Codebook]) -> None:
    said = type_in(explore_own_slogan(*river), "Long live the river! Hands off our boats!")
    assert "Pattern “Long live X”: 2 wordings" in said
    assert "Pattern “Hands off X”: 1 wording" in said
    assert said.count("▸ yours") == 2
    for call in ("Long live the river!", "Hands off our boats!"):
        assert f"“{call}” would join this family:" in said
        assert f"What the rules say of “{call}”" in said
    # Each by its own reasons.
    first, second = said.split("What the rules say of ")[1:]
    assert "pattern “Long live X”" in first
    assert "Hands off X" not in first.partition("if it stands")[2].partition("Hands off our")[0]
    assert "pattern “Long live X”" not in second


def test_nothing_typed_and_too_much(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_own_slogan(*river)
    assert type_in(explorer, "  ") == NOTHING_TYPED
    for wordless in (" !? ", "🔥🔥"):
        assert type_in(explorer, wordless) == "There are no words in it."
    said = type_in(explorer, "Hands off " + "our ferries " * 30)
    assert TOO_LONG in said
    large = read(re.search(r'<p class="sbs-own".*?</p>', explorer.board.picture)[0]).text
    assert large == f"Hands off {' '.join(['our ferries'] * 15)} our"
    assert type_in(explorer, "Boat" * 100).count("Boat") == 50
    assert TOO_LONG not in type_in(explorer, "Hands off our ferry" + " " * 300)


def test_languages_are_those_of_the_codebook_and_other(river: tuple[Corpus, Codebook]) -> None:
    explorer = explore_own_slogan(*river)
    options = dict(explorer.controls["Language"].options)
    assert options["English"] == "en"
    assert options["German (not reviewed)"] == "de"
    assert list(options)[-1] == "other"
    assert "mul" not in options.values()


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text(river: tuple[Corpus, Codebook], payload: str) -> None:
    explorer = explore_own_slogan(*river)
    for typed in (payload, f"No {payload} but {payload}"):
        type_in(explorer, typed)
        seen = read(explorer.board.picture)
        assert not {"script", "img", "svg", "style", "i", "a"} & set(seen.tags)
        assert not {name for name in seen.attributes if name.startswith("on")}
        assert run(explorer.board.code, *river) == explorer.board.picture
