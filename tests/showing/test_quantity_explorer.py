"""The explorer of figures, driven as a browser drives it, and the pages that it opens."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from showing.driving import choices, keys, run
from showing.given import BOOK, storm
from showing.invented import write_corpus

import helpers
from helpers.coding.codebook import read_codebook
from helpers.coding.readings import read_readings
from helpers.comparing.figures import find_figures
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorer as explorer_module
from helpers.showing.explorer import Explorer
from helpers.showing.figure_pages import show_quantities
from helpers.showing.quantity_explorer import ALL, WITHOUT, explore_quantities


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    explorer_module.faults.clear()
    yield
    assert explorer_module.faults == []


@pytest.fixture
def festival(tmp_path: Path):
    return storm(tmp_path)


def seen(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def labels(explorer: Explorer) -> list[str]:
    """What the marks are called."""
    return re.findall(r'aria-label="([^"]+)">(?=<span)', explorer.board.picture)


def check_all(explorer: Explorer, corpus: Corpus, codebook, step: int = 1) -> None:
    """Every choice and mark answers, and the code beside gives what is shown."""
    for control, value in choices(explorer):
        explorer.controls[control].value = value
        assert explorer.board.fault == ""
        assert "<script" not in explorer.board.picture
        for key in keys(explorer)[::step]:
            explorer.board.chosen = key
            assert explorer.board.fault == ""
            assert "<script" not in explorer.board.behind
            assert 'class="sbs-chosen"' in explorer.board.behind
            *before, page = explorer.board.code.splitlines()
            quiet = [line for line in before if not line.startswith("print(")]
            assert str(run("\n".join([*quiet, page]), corpus, codebook)) in explorer.board.behind
        explorer.board.chosen = ""
        assert run(explorer.board.code, corpus, codebook)


def test_it_begins_with_a_reading_and_the_topic_of_most_statements(festival) -> None:
    explorer = explore_quantities(*festival)
    assert explorer.controls["Reading"].value == "ada"
    assert [value for _, value in explorer.controls["Reading"].options] == ["rules", "ada"]
    assert explorer.controls["Topic"].value == "damage"
    assert labels(explorer) == [
        "crew, “40,000 crowns”, 40,000 crowns, no time found · no place found",
        "guild, “up to 90,000 crowns”, 90,000 crowns or less, no time found · no place found, "
        "quoted from Tarr",
        "school, “hundreds” (crowns), by convention 200 to 999 crowns, no time found · no place "
        "found",
    ]
    assert "Each step of the axis is ten times the one before." in explorer.board.picture


def test_marks_stand_at_their_places_and_look_like_their_words(festival) -> None:
    explorer = explore_quantities(*festival)
    explorer.controls["Topic"].value = "visitors"
    marks = re.findall(r'<b class="sbs-mark ([^"]+)" style="([^"]+)">', explorer.board.picture)
    assert marks == [("sbs-up", "left:75.00%;right:0"), ("sbs-open-dot", "left:50.00%")]
    assert "sbs-suggested" not in explorer.board.picture
    assert "“Crowds”: no number in these words, so none is drawn" in explorer.board.picture
    explorer.controls["Reading"].value = "rules"
    assert explorer.board.picture.count("sbs-axis sbs-suggested") == 2
    assert "suggested by rule, matched by no reader" in explorer.board.picture


def test_no_figure_is_told_from_nobody_looked(festival) -> None:
    explorer = explore_quantities(*festival)
    explorer.controls["Topic"].value = "wind"
    assert "No figure in guild: read, not there; in school: nobody has looked." in seen(
        explorer.board.picture
    )
    explorer.controls["Topic"].value = "bridges"
    assert seen(explorer.board.picture) == (
        "No figure has this topic. No figure in crew, guild: read, not there; in school: nobody "
        "has looked."
    )
    explorer.controls["Reading"].value = "rules"
    assert "in crew, guild, school: searched, not found." in seen(explorer.board.picture)


def test_a_mark_opens_its_sentence_in_its_paragraph_with_the_note(festival) -> None:
    explorer = explore_quantities(*festival)
    explorer.controls["Topic"].value = "visitors"
    explorer.board.chosen = keys(explorer)[0]
    assert seen(explorer.board.behind) == (
        "Visitors of the festival · crew : 3,000 or more crew Visitors of the festival “at least "
        "3,000” (visitors) at least On Sunday · in Iron Bay ✎ read by ada The quay was full. On "
        "Sunday at least 3,000 visitors came to the festival in Iron Bay. We thank them. note: Of "
        "Sunday only."
    )
    assert '<span class="sbs-around">The quay was full. </span>' in explorer.board.behind
    assert "<mark>at least 3,000</mark>" in explorer.board.behind
    assert "A row for your reading" not in explorer.board.behind


def test_a_suggestion_opens_with_its_cue_and_the_row_that_takes_it_up(festival) -> None:
    corpus, codebook = festival
    explorer = explore_quantities(corpus, codebook)
    explorer.controls["Reading"].value = "rules"
    explorer.controls["Topic"].value = "wind"
    explorer.board.chosen = keys(explorer)[0]
    assert "cue: blew" in explorer.board.behind
    *_, row = re.search(r"<pre[^>]*>(.*?)</pre>", explorer.board.behind, re.DOTALL)[1].split("\n")
    assert row == "figure,wind,crew,two weeks,,,,,,,,,"
    head, _, _ = (corpus.folder / "readings" / "ada.csv").read_text("utf-8").partition("\n")
    lines = [head, "figure,wind,crew,two weeks,,,"]
    (corpus.folder / "readings" / "ben.csv").write_text("\n".join(lines), encoding="utf-8")
    assert list(read_readings(corpus, codebook).query('coder == "ben"')["text"]) == ["two weeks"]


def test_the_table_below_has_the_words_and_what_they_say(festival) -> None:
    explorer = explore_quantities(*festival)
    _, _, table = explorer.board.picture.partition("<summary>As a table</summary>")
    rows = [
        [seen(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", table)
    ]
    assert rows == [
        ["statement", "words", "low", "high", "bound", "hedge", "what", "when", "where"],
        ["crew", "40,000 crowns", "40,000 crowns", "40,000 crowns", "exact", "–", "–", "–", "–"],
        ["guild", "up to 90,000 crowns", "–", "90,000 crowns", "at most", "–", "–", "–", "–"],
        ["school", "hundreds", "200", "999", "approximate", "–", "crowns", "–", "–"],
    ]


def test_without_a_topic_come_lines_for_a_reading_and_for_a_topic(festival) -> None:
    corpus, codebook = festival
    explorer = explore_quantities(corpus, codebook)
    explorer.controls["Topic"].value = WITHOUT
    assert seen(explorer.board.picture) == (
        "2 figures in 2 statements, with no topic in this reading. Perhaps one topic: 2 statements "
        "with a number of “boats” guild “from 12 to 20” (boats) no time found · no place found "
        "school “14” (boats) no time found · no place found"
    )
    explorer.board.chosen = keys(explorer)[1]
    match, topic = re.findall(r"<pre[^>]*>(.*?)</pre>", explorer.board.behind, re.DOTALL)
    assert match.split("\n")[1] == "figure,…,school,14,,,,,,,,,"
    assert topic == (
        "[[code]]\nid = &quot;boats&quot;\nlabel = &quot;Boats&quot;\ndefinition = &quot;Say whom "
        "or what the figure counts, where, and in which time.&quot;\n"
        "cues = [&quot;boat*&quot;]"
    )
    path = corpus.folder / "codebooks" / "figures.toml"
    path.write_text(f"{BOOK}\n{topic.replace('&quot;', chr(34))}\n", encoding="utf-8")
    longer = explore_quantities(corpus, read_codebook("figures", corpus))
    longer.controls["Reading"].value = "rules"
    longer.controls["Topic"].value = "boats"
    assert len(keys(longer)) == 2


def test_every_choice_and_mark_answers_and_its_code_runs(festival) -> None:
    corpus, codebook = festival
    explorer = explore_quantities(corpus, codebook)
    imported = explorer.board.code.splitlines()[0].removeprefix("from helpers import ")
    assert set(imported.split(", ")) <= set(helpers.__all__)
    explorer.controls["Topic"].value = ALL
    check_all(explorer, corpus, codebook, 2)
    assert explorer.controls["Reading"].value == "ada"
    explorer.controls["Reading"].value = "rules"
    check_all(explorer, corpus, codebook, 3)


def test_statements_on_something_else_are_told_so_and_their_figures_are_offered(tmp_path) -> None:
    texts = {"crew": "Boats\n\nWe have 40 boats.\n", "guild": "Rope\n\nWe bought 50 boats.\n"}
    corpus = write_corpus(tmp_path, texts)
    codebook = read_codebook("figures", corpus)
    explorer = explore_quantities(corpus, codebook)
    assert explorer.controls["Topic"].value == WITHOUT
    assert "Perhaps one topic: 2 statements with a number of “boats”" in explorer.board.picture
    explorer.controls["Topic"].value = ALL
    assert seen(explorer.board.picture) == (
        "None of the figures in these statements belongs to a topic of figures.toml in this "
        "reading. What they give is listed under “Without a topic”."
    )


def test_one_statement_and_none_and_none_with_a_figure(tmp_path: Path) -> None:
    alone = write_corpus(
        tmp_path / "alone", {"crew": "Boats\n\nForty protests in Iraq, 12 dead.\n"}
    )
    explorer = explore_quantities(alone, read_codebook("figures", alone))
    assert labels(explorer) == [
        "crew, “12” (dead), 12, no time found · in Iraq, ⚙ suggested by rule"
    ]
    silent = write_corpus(tmp_path / "silent", {"crew": "Boats\n\nNobody counts.\n"})
    explorer = explore_quantities(silent, read_codebook("figures", silent))
    assert seen(explorer.board.picture) == "No figure was found in these statements."
    (tmp_path / "none").mkdir()
    nobody = read_corpus(tmp_path / "none")
    assert "no statement yet" in explore_quantities(nobody, read_codebook("figures")).board.picture


@pytest.mark.parametrize("folder", ["single", "ferry", "hostile", "empty"])
def test_other_corpora(project: Path, folder: str) -> None:
    corpus = read_corpus(project / "tests" / "corpora" / folder)
    codebook = read_codebook("figures", corpus)
    check_all(explore_quantities(corpus, codebook), corpus, codebook, 9)


def test_figures_in_their_paragraphs(festival) -> None:
    corpus, codebook = festival
    table = find_figures(read_readings(corpus, codebook), corpus, codebook)
    page = show_quantities(table.query('statement_id == "guild"'), corpus)
    assert [seen(item) for item in re.findall(r"<li>(.*?)</li>", page)] == [
        "guild Visitors of the festival “About 2,000” (guests) approximate approximation: About no "
        "time found · no place found ✎ read by ada About 2,000 guests came to the festival. The "
        "storm reportedly sank from 12 to 20 boats. note: Of all days.",
        "guild Visitors of the festival no number in these words, so none is drawn ✎ read by ada "
        "“ It cost up to 90,000 crowns, ” said Tarr. Crowds of guests stayed.",
        "guild What the storm cost “up to 90,000 crowns” at most no time found · no place found "
        "quoted from Tarr ✎ read by ada “ It cost up to 90,000 crowns , ” said Tarr. Crowds of "
        "guests stayed.",
        "guild “from 12 to 20” (boats) range hearsay: reportedly no time found · no place found "
        "without a topic About 2,000 guests came to the festival. The storm reportedly sank from "
        "12 to 20 boats.",
    ]
    assert "There is no such figure here." in show_quantities(table[:0], corpus)
