"""The explorers of naming: the ledger, names nobody listed, names exchanged."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from payloads import PAYLOADS
from showing.crossing import NAMES, TEXTS, cross
from showing.driving import choices, keys, run
from showing.invented import write_corpus
from showing.test_escape import read

import helpers
from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.names import find_names
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorer as explorer_module
from helpers.showing.explorer import Explorer
from helpers.showing.naming_explorers import (
    ALL_LISTED,
    NO_SWAP,
    explore_names,
    explore_swaps,
    explore_unlisted,
)
from helpers.showing.swapped import NOTHING
from helpers.showing.unlisted import show_lines, show_unlisted

EXPLORERS = {"names": explore_names, "unlisted": explore_unlisted, "swaps": explore_swaps}
MATRICES = ["names", "unlisted"]
# Few referents, so that the shipped statements have names that nobody listed.
FEW_NAMES = """
layer = "name"
language = "en"
title = "Few"

[[code]]
id = "us"
label = "United States"
definition = "A state."
forms.proper = ["United States"]
forms.short = ["US"]

[[code]]
id = "iran"
label = "Iran"
definition = "A state."
forms.proper = ["Iran"]
"""


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    explorer_module.faults.clear()
    yield
    assert explorer_module.faults == []


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus()


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Codebook:
    path = tmp_path_factory.mktemp("few") / "names.toml"
    path.write_text(FEW_NAMES, encoding="utf-8")
    return read_codebook(path)


def explore(name: str, corpus: Corpus, few: Codebook) -> tuple[Explorer, Codebook]:
    codebook = few if name == "unlisted" else read_codebook("names", corpus)
    return EXPLORERS[name](corpus, codebook), codebook


def values(explorer: Explorer, control: str) -> list[str]:
    return [value for _, value in explorer.controls[control].options]


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_control_and_cell_answers(corpus: Corpus, few: Codebook, name: str) -> None:
    explorer, _ = explore(name, corpus, few)
    for control, value in choices(explorer):
        # Another referent can be named by other statements.
        if value not in values(explorer, control):
            continue
        explorer.controls[control].value = value
        assert explorer.board.fault == ""
        for key in keys(explorer)[::9]:
            explorer.board.chosen = key
            assert explorer.board.fault == ""
            assert 'class="sbs-chosen"' in explorer.board.behind


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_code_beside_a_view_gives_what_is_shown(
    corpus: Corpus, few: Codebook, name: str
) -> None:
    explorer, codebook = explore(name, corpus, few)
    page = str(run(explorer.board.code, corpus, codebook))
    imported = explorer.board.code.splitlines()[0].removeprefix("from helpers import ")
    assert set(imported.split(", ")) <= set(helpers.__all__)
    if name == "swaps":
        assert page == explorer.board.picture
    rows = re.findall(r'<th scope="row" dir="auto">(.*?)</th>', explorer.board.picture)
    for row in rows:
        assert f">{row}</th>" in page
    for key in keys(explorer)[:8]:
        explorer.board.chosen = key
        page = str(run(explorer.board.code, corpus, codebook))
        assert page in explorer.board.behind or "There is no passage here." in page


def test_a_cell_opens_its_forms_what_is_said_and_its_sentences(tmp_path: Path) -> None:
    explorer = explore_names(*cross(tmp_path))
    explorer.board.chosen = "0"
    seen = " ".join(read(explorer.board.behind).text.split())
    assert seen.startswith(
        "The ferry · crew: 4 mentions in its own words, 1 more quoted, by 3 forms"
    )
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', explorer.board.behind) == [
        "ferry", "old lady", "rust bucket",
    ]  # fmt: skip
    assert "Said of it here" in explorer.board.behind
    assert "<bdi>proud</bdi>" in explorer.board.behind
    assert explorer.board.behind.count("<mark>") == 5
    assert explorer.board.code.endswith(
        'show_passages(names.query(\'code == "ferry" and statement_id == "crew" and role in '
        '["title", "body", "call"]\'), corpus, codebook=codebook)'
    )


def test_a_cell_of_one_kind_opens_only_what_it_lists(tmp_path: Path) -> None:
    explorer = explore_names(*cross(tmp_path))
    assert values(explorer, "Kind") == ["", "proper", "short", "description", "metaphor"]
    explorer.controls["Kind"].value = "metaphor"
    explorer.board.chosen = "0"
    assert re.findall("<mark>(.*?)</mark>", explorer.board.behind) == ["old lady"]
    assert "Said of it here" not in explorer.board.behind
    explorer.board.chosen = "3"
    assert read(explorer.board.behind).text == (
        "The ferry · mayor: named, but by no form of this kind"
    )
    explorer.controls["Group"].value = "people"
    assert "No form of this kind stands in these statements." in explorer.board.picture
    assert explorer.board.behind == ""


def test_few_referents_are_shown_together_and_of_many_the_first_group(
    tmp_path: Path, corpus: Corpus
) -> None:
    assert explore_names(*cross(tmp_path)).controls["Group"].value == ""
    codebook = read_codebook("names", corpus)
    first = explore_names(corpus, codebook).controls["Group"].value
    assert len(codebook.codes) > 12
    assert first == codebook.codes[0].group


def test_of_many_statements_numbers_fifty_at_a_time(tmp_path: Path) -> None:
    _, codebook = cross(tmp_path)
    texts = {f"s{n:02}": f"It\n\nThe old lady and ferry {n} for Mill Bay.\n" for n in range(53)}
    corpus = write_corpus(tmp_path / "many", texts)
    explorer = explore_names(corpus, codebook)
    assert len(keys(explorer)) == 50 * 3
    assert run(explorer.board.code, corpus, codebook).alt
    explorer.controls["Kind"].value = "metaphor"
    assert 'aria-label="The ferry, s00: old lady 1">1</button>' in explorer.board.picture
    assert "in 50 statements" in run(explorer.board.code, corpus, codebook).alt
    explorer.controls["Statements"].value = 50
    assert len(keys(explorer)) == 3
    page = run(explorer.board.code, corpus, codebook)
    assert re.findall(r'<th scope="col"><bdi>(\w+)', page) == ["s50", "s51", "s52"]


def test_unlisted_names_fifty_statements_at_a_time(tmp_path: Path) -> None:
    _, codebook = cross(tmp_path)
    texts = {f"s{n:02}": f"It\n\nThe old lady and ferry {n} for Mill Bay.\n" for n in range(53)}
    corpus = write_corpus(tmp_path / "many", texts)
    explorer = explore_unlisted(corpus, codebook)
    assert len(keys(explorer)) == 50
    assert "Mill Bay" in run(explorer.board.code, corpus, codebook)
    explorer.board.chosen = keys(explorer)[0]
    explorer.controls["Statements"].value = 50
    assert len(keys(explorer)) == 3
    assert explorer.board.chosen == "", "the same key would be another statement"


def test_an_unlisted_name_comes_with_the_lines_that_list_it(tmp_path: Path) -> None:
    corpus, codebook = cross(tmp_path)
    explorer = explore_unlisted(corpus, codebook)
    label = "North Bank Choir, school: 1 mention in its own words"
    key = re.search(rf'data-key="(\d+)" aria-label="{label}"', explorer.board.picture)
    explorer.board.chosen = key[1]
    assert "Lines for names.toml" in explorer.board.behind
    shown = re.search("<pre[^>]*>(.*?)</pre>", explorer.board.behind, re.DOTALL)[1]
    lines = read(f"<pre>{shown}</pre>").text
    assert re.findall("<mark>(.*?)</mark>", explorer.board.behind) == ["North Bank Choir"]
    assert "because: capital inside a sentence" in explorer.board.behind
    assert 'print(write_referent("North Bank Choir"))' in explorer.board.code

    (tmp_path / "names.toml").write_text(f"{NAMES}\n{lines}", encoding="utf-8")
    longer = read_codebook(tmp_path / "names.toml")
    assert "north-bank-choir" in set(find_names(corpus, longer)["code"])
    left = explore_unlisted(corpus, longer).board.picture
    assert "North Bank Choir" not in left
    assert "Ferry Company, mayor: 1 mention" in left, "only one of its words is listed"


def test_where_every_name_is_listed_that_is_said(tmp_path: Path) -> None:
    corpus, codebook = cross(tmp_path, {"crew": "It\n\nThey met Anna Holm there.\n"})
    assert ALL_LISTED in explore_unlisted(corpus, codebook).board.picture


def test_a_rule_makes_no_false_zero(tmp_path: Path) -> None:
    texts = {"crew": "It\n\nWe sail with NBC. Then North Bank sings.\n", "mayor": "It\n\nNo.\n"}
    explorer = explore_unlisted(*cross(tmp_path, texts))
    rows = re.findall(r'<th scope="row".*?</tr>', explorer.board.picture)
    assert len(rows) == 2
    for rule in values(explorer, "Found by")[1:]:
        explorer.controls["Found by"].value = rule
        (kept,) = re.findall(r'<th scope="row".*?</tr>', explorer.board.picture)
        assert kept in rows


def test_a_rule_that_found_a_name_only_in_a_version_is_left_out_in_the_code_too(
    tmp_path: Path,
) -> None:
    """“Nova Bay” begins a sentence only in the version that is not compared."""
    told = "We went to the town and saw the harbour and the ships that lay there for the night."
    texts = {
        "crew": f"It\n\n{told} They met Lila Quent at Nova Cape.\n",
        "cut": f"It\n\n{told} Nova Cape sang.\n",
        "mayor": "It\n\nLila Quent sang.\n",
    }
    _, codebook = cross(tmp_path)
    folder = tmp_path / "versions"
    write_corpus(folder, texts)
    rows = "statement_id,file,version_of\ncrew,crew.txt,\ncut,cut.txt,crew\nmayor,mayor.txt,\n"
    (folder / "statements.csv").write_text(rows, encoding="utf-8")
    corpus = read_corpus(folder)
    assert corpus.compared == ["crew", "mayor"]
    explorer = explore_unlisted(corpus, codebook)
    explorer.controls["Found by"].value = "is a name inside a sentence elsewhere"
    for html in (explorer.board.picture, run(explorer.board.code, corpus, codebook)):
        assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', html) == ["Lila Quent"]


def test_a_hundred_names_and_the_number_of_the_others(tmp_path: Path) -> None:
    names = [f"{first}{second}" for first in "ABCDEFGHIJKL" for second in "ABCDEFGHI"]
    corpus, codebook = cross(tmp_path, {"crew": f"It\n\nWe met {', '.join(names)}.\n"})
    explorer = explore_unlisted(corpus, codebook)
    assert len(keys(explorer)) == 100
    note = re.search("The 100 most frequent of (.*?) names; (.*?) more", explorer.board.picture)
    assert int(note[1]) == int(note[2]) + 100 > 100


def test_only_referents_named_in_different_words_are_offered(tmp_path: Path) -> None:
    corpus, codebook = cross(tmp_path)
    explorer = explore_swaps(corpus, codebook)
    assert explorer.controls["Referent"].options == (("The ferry", "ferry"),)
    assert values(explorer, "Left") == values(explorer, "Right") == ["crew", "mayor"]
    assert "⟦ferry⟧" in read(explorer.board.picture).text
    explorer.controls["Right"].value = "crew"
    assert NOTHING in explorer.board.picture
    same = dict.fromkeys(("crew", "mayor"), "It\n\nThe ferry swims.\n")
    same = write_corpus(tmp_path / "same", same | {"union": "It\n\nThey said: “Old lady!”\n"})
    assert NO_SWAP in explore_swaps(same, codebook).board.picture


def test_another_referent_keeps_the_two_statements_if_it_can(corpus: Corpus) -> None:
    explorer = explore_swaps(corpus, read_codebook("names", corpus))
    for referent in values(explorer, "Referent"):
        before = {explorer.controls[side].value for side in ("Left", "Right")}
        explorer.controls["Referent"].value = referent
        left, right = (explorer.controls[side].value for side in ("Left", "Right"))
        assert f'"{referent}", "{left}", "{right}"' in explorer.board.code
        assert "⟦" in explorer.board.picture
        both = before <= set(values(explorer, "Left"))
        assert {left, right} == before or not both or NOTHING not in explorer.board.picture


def test_swaps_begin_with_a_referent_of_two_networks_however_long_the_list(tmp_path: Path) -> None:
    """Of “mill” and “mill-row” only the first is related to “bank”; a hundred are named alike."""
    alike = [f"Zorn{n}" for n in range(101)]
    listed = [*([name] for name in alike), ["Choir", "Singers"], ["Quay", "Wharf"]]
    names = "layer = 'name'\nlanguage = 'en'\ntitle = 'Long'\n" + "".join(
        f"[[code]]\nid = '{words[0].lower()}'\nlabel = 'x'\ndefinition = 'x'\n"
        f"forms.proper = {words}\n"
        for words in listed
    )
    texts = {
        "bank": f"It\n\nThe Choir and Choir at the Quay met {' '.join(alike)}.\n",
        "mill": f"It\n\nThe Singers met {' '.join(alike)}.\n",
        "mill-row": "It\n\nThe Wharf lies there.\n",
    }
    _, codebook = cross(tmp_path, texts, names)
    folder = tmp_path / "statements"
    rows = "statement_id,file,related\nbank,bank.txt,\nmill,mill.txt,bank\nmill-row,mill-row.txt,\n"
    (folder / "statements.csv").write_text(rows, encoding="utf-8")
    explorer = explore_swaps(read_corpus(folder), codebook)
    assert {value for _, value in explorer.controls["Referent"].options} == {"choir", "quay"}
    assert explorer.controls["Referent"].value == "quay"


@pytest.mark.parametrize("name", EXPLORERS)
def test_an_empty_corpus_and_one_statement(tmp_path: Path, name: str) -> None:
    corpus, codebook = cross(tmp_path, {})
    assert "There is no statement yet." in EXPLORERS[name](corpus, codebook).board.picture
    one = write_corpus(tmp_path / "one", {"crew": TEXTS["crew"]})
    said = {"names": "old lady", "unlisted": ALL_LISTED, "swaps": NO_SWAP}[name]
    assert said in EXPLORERS[name](one, codebook).board.picture


def test_a_codebook_without_referents_says_so(tmp_path: Path) -> None:
    head = NAMES.split("[[group]]", maxsplit=1)[0]
    corpus, codebook = cross(tmp_path, names=f"{head}\ncode = []\n")
    assert "lists no referent" in explore_names(corpus, codebook).board.picture
    assert NO_SWAP in explore_swaps(corpus, codebook).board.picture
    assert "North Bank Choir" in explore_unlisted(corpus, codebook).board.picture


@pytest.mark.parametrize("folder", ["single", "ferry", "hostile"])
@pytest.mark.parametrize("name", EXPLORERS)
def test_other_corpora(project: Path, few: Codebook, name: str, folder: str) -> None:
    corpus = read_corpus(project / "tests" / "corpora" / folder)
    explorer, _ = explore(name, corpus, few)
    for key in keys(explorer)[::7]:
        explorer.board.chosen = key
        assert explorer.board.fault == ""
    assert "<script" not in explorer.board.picture + explorer.board.behind


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_in_the_lines_and_the_sentences(tmp_path: Path, payload: str) -> None:
    corpus = write_corpus(tmp_path, {"crew": f"It\n\nWe met {payload} here.\n"})
    row = corpus.sentences.iloc[-1]
    start = corpus.text("crew").index(payload)
    unlisted = corpus.sentences.iloc[-1:].assign(
        start=start, end=start + len(payload), text=payload, sentence=row["sentence"],
        voice="own", name=payload, rule=payload,
    )  # fmt: skip
    toml = f"[[code]]\nlabel = '{payload}'"
    for page in (show_unlisted(unlisted, corpus), show_lines(toml, payload)):
        seen = read(page)
        assert not {"script", "img", "svg", "style", "i"} & set(seen.tags)
        assert not {name for name in seen.attributes if name.startswith("on")}


def test_lines_keep_their_line_breaks() -> None:
    lines = '[[code]]\nid = "a"\nforms.proper = ["A & B"]\n'
    shown = re.search("<pre[^>]*>(.*?)</pre>", show_lines(lines, "names.toml"), re.DOTALL)[0]
    assert read(shown).text == lines.strip()
    assert tomllib.loads(read(shown).text)["code"][0]["forms"] == {"proper": ["A & B"]}
