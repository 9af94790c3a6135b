"""A family as an alignment table, and slots with their fillings: places, voices, zeros."""

import re
from pathlib import Path

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.riverside import QUIET, list_families, open_river
from showing.test_escape import read

from helpers.coding.codebook import Codebook
from helpers.comparing.slots import count_slots, find_slots
from helpers.reading.corpus import Corpus
from helpers.showing.slogan_pages import NO_SLOT, show_family, show_slots
from helpers.showing.slots import matrix_slots

SLOT_COLUMNS = ["pattern", "pattern_label", "statement_id", "n", "quoted", "fillings", "zero"]

River = tuple[Corpus, Codebook, pd.DataFrame]


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> River:
    corpus, codebook = open_river(tmp_path_factory.mktemp("river"))
    return corpus, codebook, list_families(corpus, codebook)


def rows(page: str) -> list[list[str]]:
    """The cells of a table, row by row, as they are read."""
    lines = re.findall(r"<tr.*?</tr>", page)
    return [
        [" ".join(read(cell).text.split()) for cell in re.findall(r"<t[hd].*?</t[hd]>", line)]
        for line in lines
    ]


def find(families: pd.DataFrame, pattern: str) -> int:
    return int(families.loc[families["pattern"] == pattern, "family"].iloc[0])


def test_a_family_aligned_by_the_words_and_slots_of_its_pattern(river: River) -> None:
    _, codebook, families = river
    page = show_family(families, codebook, find(families, "no-x-but-y"))
    assert rows(page) == [
        ["Raised by", "fixed", "X", "fixed", "Y"],
        ["crew sentence 6", "No", "⟨bridge⟩", "but", "⟨a bridge for all⟩"],
        ["town sentence 7", "No", "⟨boat⟩", "but", "⟨a new boat⟩"],
    ]
    said = read(page).text
    assert "Pattern “No X but Y”: 2 wordings in 2 statements" in said
    assert "One thing is refused and one exception is made." in said
    assert "⟨words⟩ differ between wordings" in said
    # Changed words are told by more than marks.
    assert '<b class="sbs-changed">⟨<bdi>bridge</bdi>⟩</b>' in page


def test_a_wording_that_several_raise_names_them_and_tells_quoted_apart(river: River) -> None:
    _, codebook, families = river
    page = show_family(families, codebook, find(families, "hands-off-x"))
    assert rows(page)[1:] == [
        ["crew sentence 1, 7town quoted, sentence 3", "Hands off", "our ferry"],
    ]
    assert "1 wording in 2 statements" in page
    assert "differ between wordings" not in page


def test_a_family_without_a_pattern_stands_word_by_word(river: River) -> None:
    _, codebook, families = river
    alone = families.loc[families["call"] == "Enough is enough!", "family"].iloc[0]
    page = show_family(families, codebook, int(alone))
    assert rows(page) == [
        ["Raised by", "words"],
        ["town sentence 5", "Enough", "is", "enough"],
    ]
    assert "“Enough is enough!”: 1 wording in 1 statement" in read(page).text


def test_gaps_are_shown_and_a_word_more_is_marked(tmp_path: Path) -> None:
    words = {
        "crew": "Our boat line for all of us!",
        "town": "Our old boat line for all of us!",
        "union": "Our boat line for all of us now!",
    }
    corpus, codebook = open_river(tmp_path, {name: f"It\n\n{of}\n" for name, of in words.items()})
    raised = [(name, of, "in prose", "certain") for name, of in words.items()]
    families = list_families(corpus, codebook, raised)
    assert families["family"].tolist() == [0, 0, 0]
    page = show_family(families, codebook, 0)
    assert [row[1:] for row in rows(page)[1:]] == [
        ["Our", "–", "boat", "line", "for", "all", "of", "us", "–"],
        ["Our", "⟨old⟩", "boat", "line", "for", "all", "of", "us", "–"],
        ["Our", "–", "boat", "line", "for", "all", "of", "us", "⟨now⟩"],
    ]
    assert "– nothing stands there" in read(page).text


def test_rows_of_the_chosen_statement_are_marked_in_words_and_lines(river: River) -> None:
    _, codebook, families = river
    page = show_family(families, codebook, find(families, "no-x-but-y"), chosen="town")
    assert [row[0] for row in rows(page)] == ["Raised by", "crew sentence 6", "▸ town sentence 7"]
    assert page.count('<tr class="sbs-here">') == 1
    assert "▸ the chosen statement" in read(page).text
    nobody = show_family(families, codebook, find(families, "no-x-but-y"), chosen="clerk")
    assert "▸" not in nobody


def test_a_wording_of_yours_stands_above_the_others(river: River) -> None:
    _, codebook, families = river
    family = find(families, "no-x-but-y")
    page = show_family(families, codebook, family, yours="No toll but a fair toll")
    assert [row[0] for row in rows(page)[1:]] == ["▸ yours", "crew sentence 6", "town sentence 7"]
    assert rows(page)[1][1:] == ["No", "⟨toll⟩", "but", "⟨a fair toll⟩"]
    assert "2 wordings in 2 statements" in page
    # With the same words as one of the others it is that one.
    same = show_family(families, codebook, family, yours="no boat, but a NEW boat")
    assert [row[0] for row in rows(same)[1:]] == ["▸ yourstown sentence 7", "crew sentence 6"]


def test_of_many_wordings_the_first_are_shown_and_the_chosen_one_among_them(
    tmp_path: Path,
) -> None:
    places = {f"s{n:02}": f"It\n\nHands off quay {n}!\n" for n in range(70)}
    corpus, codebook = open_river(tmp_path, places)
    raised = [(n, f"Hands off quay {int(n[1:])}!", "closing call", "certain") for n in places]
    families = list_families(corpus, codebook, raised)
    page = show_family(families, codebook, find(families, "hands-off-x"), chosen="s68")
    names = [row[0].removesuffix(" sentence 2") for row in rows(page)[1:]]
    assert names == [*(f"s{n:02}" for n in range(59)), "▸ s68"]
    assert "70 wordings in 70 statements" in page
    assert "The first 60 are shown." in page


def test_of_many_statements_behind_a_wording_the_first_are_named(tmp_path: Path) -> None:
    places = {f"s{n:02}": f"It is {n}\n\nHands off the quay!\n" for n in range(15)}
    corpus, codebook = open_river(tmp_path, places)
    raised = [(name, "Hands off the quay!", "closing call", "certain") for name in places]
    families = list_families(corpus, codebook, raised)
    (row,) = rows(show_family(families, codebook, 0))[1:]
    assert row[0].endswith("s11 sentence 2and 3 more statements")


def test_a_version_is_named_and_not_counted(tmp_path: Path) -> None:
    (tmp_path / "statements.csv").write_text(
        "statement_id,version_of\ncrew,\nextract,crew\n", encoding="utf-8"
    )
    texts = {"crew": f"It\n\n{QUIET}\n\nHands off!\n", "extract": "It\n\nHands off!\n"}
    corpus, codebook = open_river(tmp_path, texts)
    assert corpus.compared == ["crew"]
    raised = [(name, "Hands off!", "closing call", "certain") for name in texts]
    families = list_families(corpus, codebook, raised)
    page = show_family(families, codebook, 0, corpus=corpus)
    assert rows(page)[1][0] == "crew sentence 3extract version, not counted; sentence 2"
    assert "1 wording in 1 statement" in page


def test_versions_make_no_family_the_widest_and_no_wording_more(tmp_path: Path) -> None:
    (tmp_path / "statements.csv").write_text(
        "statement_id,version_of\ncrew,\nextract,crew\ntown,\n", encoding="utf-8"
    )
    texts = {
        "crew": f"It\n\n{QUIET}\n\nHands off!\n\nLong live tea!\n",
        "extract": "It\n\nHands off now!\n",
        "town": f"It\n\n{QUIET}\n\nLong live tea!\n",
    }
    corpus, codebook = open_river(tmp_path, texts)
    raised = [
        ("crew", "Hands off!", "closing call", "certain"),
        ("extract", "Hands off now!", "closing call", "certain"),
        ("crew", "Long live tea!", "closing call", "certain"),
        ("town", "Long live tea!", "closing call", "certain"),
    ]
    families = list_families(corpus, codebook, raised)
    assert "“Hands off X”: 2 wordings in 2 statements" in show_family(families, codebook)
    assert "1 wording in 2 statements" in show_family(families, codebook, corpus=corpus)
    page = show_family(families, codebook, 0, corpus=corpus)
    assert "“Hands off X”: 1 wording in 1 statement" in page
    assert len(rows(page)) == 3


def test_a_family_that_is_not_there_is_refused(river: River) -> None:
    _, codebook, families = river
    with pytest.raises(KeyError, match="There is no family 99"):
        show_family(families, codebook, 99)


def slot_counts(river: River) -> pd.DataFrame:
    corpus, codebook, families = river
    return count_slots(find_slots(families, codebook), corpus)


def test_slots_by_statement_and_what_an_empty_cell_means(river: River) -> None:
    page = show_slots(slot_counts(river))
    assert rows(page) == [
        ["Pattern", "filled with", "by"],
        ["Hands off X", "OUR FERRY", "crew, town (quoted)"],
        ["lines lost: clerk"],
        ["Long live X", "the river", "crew"],
        ["the old river", "town"],
        ["lines lost: clerk"],
        ["No X but Y", "bridge / a bridge for all", "crew"],
        ["boat / a new boat", "town"],
        ["lines lost: clerk"],
    ]
    assert "/ between the slots of one call" in read(page).text
    assert "lines lost calls on lines of their own could not be searched" in read(page).text


def test_each_filling_names_who_raises_it_and_how() -> None:
    cells = [
        ("p", "Stop X", "a", 1, 1, "tolls", ""),
        ("p", "Stop X", "b", 1, 1, "Tolls · “fares”", ""),
        ("p", "Stop X", "c", 0, 0, "", "searched, not found"),
        ("p", "Stop X", "d", 0, 0, "", "could not be searched"),
        ("q", "X / Y", "a", 0, 0, "", "searched, no certain one found"),
        ("q", "X / Y", "b", 1, 0, "old boats / tea", ""),
        ("q", "X / Y", "c", 1, 0, "old / boats tea", ""),
    ]
    assert rows(show_slots(pd.DataFrame(cells, columns=SLOT_COLUMNS)))[1:] == [
        ["Stop X", "tolls", "a (also quoted), b"],
        ["fares", "b (quoted)"],
        ["not found: c; lines lost: d"],
        ["X / Y", "old boats / tea", "b"],
        ["old / boats tea", "c"],
        ["no certain one: a"],
    ]


def test_slots_as_buttons_with_the_whole_filling_in_words(river: River) -> None:
    table = slot_counts(river)
    html = matrix_slots(table)
    key = table.query('pattern == "hands-off-x" and statement_id == "town"').index[0]
    button = re.search(rf'<button[^>]*data-key="{key}".*?</button>', html)[0]
    assert 'aria-label="Hands off X, town: “our ferry” (1 quoted)"' in button
    assert read(button).text == "“our ferry”(quoted)"


def test_a_long_filling_is_cut_in_its_button_and_whole_in_its_title() -> None:
    words = " ".join(f"word{n}" for n in range(30))
    cell = ("p", "Stop X", "crew", 1, 1, f"{words} · a · b · c · d", "")
    columns = ["pattern", "pattern_label", "statement_id", "n", "quoted", "fillings", "zero"]
    html = matrix_slots(pd.DataFrame([cell], columns=columns))
    shown = [
        read(line).text for line in re.findall(r'<span class="sbs-form".*?</bdi></span>', html)
    ]
    assert shown == [f"{' '.join(f'word{n}' for n in range(10))} …", "a", "b", "c"]
    assert f'title="{words} · a · b · c · d"' in html
    assert "+1 more" in html
    assert "(1 quoted)" in html


def test_of_many_fillings_and_names_the_first_are_shown() -> None:
    cells = [("p", "Stop X", f"s{n}", 1, 0, f"boat {n}", "") for n in range(63)]
    cells += [("p", "Stop X", f"t{n}", 0, 0, "", "searched, not found") for n in range(15)]
    found = rows(show_slots(pd.DataFrame(cells, columns=SLOT_COLUMNS)))
    assert found[60:] == [
        ["boat 59", "s59"],
        ["and 3 more fillings"],
        ["not found: 15 statements"],
    ]
    same = [("p", "Stop X", f"s{n}", 1, 0, "boats", "") for n in range(14)]
    (line,) = rows(show_slots(pd.DataFrame(same, columns=SLOT_COLUMNS)))[1:]
    names = ", ".join(f"s{n}" for n in range(12))
    assert line == ["Stop X", "boats", f"{names} and 2 more statements"]


def test_no_slot_says_so(river: River) -> None:
    assert NO_SLOT in show_slots(slot_counts(river)[:0])


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text(river: River, payload: str) -> None:
    _, codebook, families = river
    hostile = families.assign(
        statement_id=payload, call="No " + payload + " but " + payload, family_label=payload
    )
    number = find(families, "no-x-but-y")
    counts = slot_counts(river).assign(statement_id=payload, pattern_label=payload)
    counts["fillings"] = payload
    pages = [
        show_family(hostile, codebook, number, chosen=payload),
        show_family(families, codebook, number, yours=payload or "x"),
        show_slots(counts),
        matrix_slots(counts),
    ]
    for page in pages:
        seen = read(page)
        assert not {"script", "img", "svg", "style", "i", "a"} & set(seen.tags)
        assert not {name for name in seen.attributes if name.startswith("on")}
