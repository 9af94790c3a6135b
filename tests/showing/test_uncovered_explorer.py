"""The explorer of what the claims codebook misses: assertions nobody coded, and lines to paste."""

import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.driving import choices, keys, run
from showing.invented import write_corpus
from showing.test_escape import read

import helpers
from helpers.coding.claims import code_claims
from helpers.coding.codebook import Codebook, check_codebook, read_codebook
from helpers.comparing.recurring import find_recurring
from helpers.comparing.uncovered import find_uncovered
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing import explorer as explorer_module
from helpers.showing.uncovered import NO_CHOICE, NOTHING, UNREAD, list_counts, show_uncovered
from helpers.showing.uncovered_explorer import NO_ASSERTION, NOT_SHARED, explore_uncovered

TEXTS = {
    "crew": (
        "The quay\n\nThe quay is ours. Old tugs carry coal to the northern mill. Who asked us?\n\n"
        "Nobody is safe here.\n"
    ),
    "owner": "Money\n\nThe northern mill burns coal from the tugs. The quay is ours alone.\n",
    "school": "Autumn\n\nThe school is open.\n",
}
BOOK = """
layer = "claim"
language = "en"
title = "The quay"

[[group]]
id = "quay"
label = "The quay"
definition = "Whose it is."

[[code]]
id = "quay-ours"
group = "quay"
label = "The quay is common property"
definition = "It belongs to all."
cues = ["quay is ours"]
"""


@pytest.fixture(autouse=True)
def no_faults() -> Iterator[None]:
    explorer_module.faults.clear()
    yield
    assert explorer_module.faults == []


def harbour(folder: Path, texts: dict | None = None, book: str = BOOK) -> tuple[Corpus, Codebook]:
    corpus = write_corpus(folder / "statements", TEXTS if texts is None else texts)
    path = folder / "claims.toml"
    path.write_text(book, encoding="utf-8")
    return corpus, read_codebook(path)


def have_read(corpus: Corpus, codebook: Codebook, name: str) -> None:
    """Anna has read one statement for all claims, and coded its first sentence."""
    folder = Path(corpus.folder) / "readings"
    folder.mkdir()
    sha256 = corpus.statements.at[name, "sha256"]
    (folder / "coverage.csv").write_text(
        "coder,statement_id,layer,code,text_sha256,codebook_sha256,date\n"
        f"anna,{name},claim,*,{sha256},{codebook.fingerprint},2026-01-01\n",
        encoding="utf-8",
    )
    (folder / "anna.csv").write_text(
        "layer,code,statement_id,quotation,polarity,certainty\n"
        f"claim,quay-ours,{name},The quay is ours,supports,flat\n",
        encoding="utf-8",
    )


def sentences(explorer) -> list[str]:
    return re.findall(r'data-key="\d+">(.*?)</button>', explorer.board.picture)


def counts(explorer) -> list[str]:
    listed = re.search(r'<ul class="sbs-legend".*?</ul>', explorer.board.picture)[0]
    lead, *items = re.findall("<li>.*?</li>", listed)
    assert read(lead).text == "Assertions without a claim:"
    return [read(item).text for item in items]


def test_the_assertions_without_a_claim_and_how_many_they_are(tmp_path: Path) -> None:
    explorer = explore_uncovered(*harbour(tmp_path))
    assert explorer.controls["Reading"].value == "rules"
    assert counts(explorer) == [
        "crew 2 of 3",
        "owner 1 of 2",
        "school 1 of 1",
    ]
    assert sentences(explorer) == [
        "Old tugs carry coal to the northern mill.",
        "Nobody is safe here.",
        "The northern mill burns coal from the tugs.",
        "The school is open.",
    ]
    explorer.controls["Statement"].value = "owner"
    assert counts(explorer) == ["owner 1 of 2"]
    assert sentences(explorer) == ["The northern mill burns coal from the tugs."]


def test_what_others_say_too_comes_first_and_is_named(tmp_path: Path) -> None:
    texts = {**TEXTS, "crew": TEXTS["crew"].replace("Old tugs", "We are here. Old tugs")}
    explorer = explore_uncovered(*harbour(tmp_path, texts))
    assert sentences(explorer)[0] == "We are here."
    explorer.controls["Order"].value = "shared"
    assert sentences(explorer)[:2] == [
        "Old tugs carry coal to the northern mill.",
        "The northern mill burns coal from the tugs.",
    ]
    also = re.findall(r'<td class="sbs-also"><bdi>(.*?)</bdi></td>', explorer.board.picture)
    assert also == ["owner", "crew", "", "", ""]
    # Where nobody says it too, the order stays as it was, and that is said.
    assert NOT_SHARED not in explorer.board.picture
    explorer.controls["Statement"].value = "school"
    assert sentences(explorer) == ["The school is open."]
    assert NOT_SHARED in explorer.board.picture
    explorer.controls["Order"].value = ""
    assert NOT_SHARED not in explorer.board.picture


def test_a_sentence_opens_in_its_paragraph_with_what_is_like_it_and_the_lines(
    tmp_path: Path,
) -> None:
    explorer = explore_uncovered(*harbour(tmp_path))
    explorer.board.chosen = keys(explorer)[0]
    behind = explorer.board.behind
    marked = re.findall("<mark>(.*?)</mark>", behind)
    assert marked == ["Old tugs carry coal to the northern mill."]
    seen = " ".join(read(behind).text.split())
    assert "The quay is ours. Old tugs carry coal to the northern mill. Who asked us?" in seen
    assert "claims in the sentences next to it: The quay is common property" in seen
    assert "also in owner" in seen
    assert "in common: tugs, coal, northern, mill" in seen
    assert "Lines for claims.toml" in seen
    assert 'id = "old-tugs-carry-coal"' in seen
    assert "in words that both sides would accept" in seen
    assert "code = []" not in seen


def test_pasted_lines_make_a_claim_that_covers_the_sentence(tmp_path: Path) -> None:
    corpus, codebook = harbour(tmp_path)
    explorer = explore_uncovered(corpus, codebook)
    explorer.board.chosen = keys(explorer)[0]
    shown = re.search("<pre[^>]*>(.*?)</pre>", explorer.board.behind, re.DOTALL)[1]
    lines = read(f"<pre>{shown}</pre>").text
    path = tmp_path / "claims.toml"
    path.write_text(f"{BOOK}\n{lines}", encoding="utf-8")
    longer = read_codebook(path)
    check_codebook(longer)
    left = sentences(explore_uncovered(corpus, longer))
    assert "Old tugs carry coal to the northern mill." not in left
    assert "Nobody is safe here." in left


def test_every_choice_answers_and_its_code_gives_what_is_shown(tmp_path: Path) -> None:
    corpus, codebook = harbour(tmp_path)
    have_read(corpus, codebook, "crew")
    explorer = explore_uncovered(corpus, codebook)
    for control, value in choices(explorer):
        explorer.controls[control].value = value
        assert explorer.board.fault == ""
        page = str(run(explorer.board.code, corpus, codebook))
        imported = explorer.board.code.splitlines()[0].removeprefix("from helpers import ")
        assert set(imported.split(", ")) <= set(helpers.__all__)
        assert re.findall("<mark>(.*?)</mark>", page) == sentences(explorer)
        for key in keys(explorer):
            explorer.board.chosen = key
            assert explorer.board.fault == ""
            assert str(run(explorer.board.code, corpus, codebook)) in explorer.board.behind
        explorer.board.chosen = ""


def test_a_sentence_stays_chosen_while_it_is_shown(tmp_path: Path) -> None:
    explorer = explore_uncovered(*harbour(tmp_path))
    assert "Choose a sentence" in explorer.board.behind
    explorer.board.chosen = chosen = keys(explorer)[2]
    explorer.controls["Order"].value = "shared"
    explorer.controls["Statement"].value = "owner"
    assert explorer.board.chosen == chosen
    explorer.controls["Statement"].value = "crew"
    assert explorer.board.chosen == ""


def test_a_reading_is_shown_first_and_what_it_did_not_read_is_not_judged(tmp_path: Path) -> None:
    corpus, codebook = harbour(tmp_path)
    have_read(corpus, codebook, "crew")
    explorer = explore_uncovered(corpus, codebook)
    assert explorer.controls["Reading"].value == "anna"
    assert counts(explorer) == [
        "crew 2 of 3",
        "owner nobody has looked",
        "school nobody has looked",
    ]
    explorer.controls["Statement"].value = "owner"
    assert read(explorer.board.picture).text.strip() == UNREAD
    assert keys(explorer) == []


def test_a_reading_that_read_nothing_here_is_offered_but_not_shown_first(tmp_path: Path) -> None:
    corpus, codebook = harbour(tmp_path)
    have_read(corpus, codebook, "crew")
    other = tmp_path / "other.toml"
    other.write_text(BOOK.replace("belongs to all", "belongs to the town"), encoding="utf-8")
    explorer = explore_uncovered(corpus, read_codebook(other))
    assert explorer.controls["Reading"].value == "rules"
    explorer.controls["Reading"].value = "anna"
    assert UNREAD in explorer.board.picture


def test_a_claim_added_later_leaves_a_reading_judged_and_says_what_it_was_read_for(
    tmp_path: Path,
) -> None:
    corpus, codebook = harbour(tmp_path)
    have_read(corpus, codebook, "crew")
    path = Path(corpus.folder) / "readings" / "coverage.csv"
    (quay,) = codebook.codes
    row = path.read_text(encoding="utf-8").replace(codebook.fingerprint, quay.fingerprint)
    path.write_text(row.replace(",*,", ",quay-ours,"), encoding="utf-8")
    longer = tmp_path / "claims.toml"
    more = "\n[[code]]\nid = 'mill'\nlabel = 'Mill'\ndefinition = 'M.'\ncues = ['mill']\n"
    longer.write_text(f"{BOOK}{more}", encoding="utf-8")
    explorer = explore_uncovered(corpus, read_codebook(longer))
    assert counts(explorer)[0] == ("crew 2 of 3 (read for 1 of 2 claims)")


def test_where_everything_is_covered_that_is_said(tmp_path: Path) -> None:
    corpus, codebook = harbour(tmp_path, {"crew": "It\n\nThe quay is ours.\n"})
    assert NO_CHOICE in explore_uncovered(corpus, codebook).board.picture
    uncovered = find_uncovered(code_claims(corpus, codebook), corpus, codebook)
    assert NOTHING in show_uncovered(uncovered, corpus)


def test_of_many_statements_the_numbers_are_added_up_and_a_hundred_sentences_shown(
    tmp_path: Path,
) -> None:
    said = "The quay is ours. The boat is old. The mill is shut. The school is open."
    texts = {f"s{n:02}": f"It\n\n{said}\n\nNumber {n} is here.\n" for n in range(53)}
    corpus, codebook = harbour(tmp_path, texts)
    explorer = explore_uncovered(corpus, codebook)
    assert len(keys(explorer)) == 100
    seen = read(explorer.board.picture).text
    assert "Assertions without a claim in 53 statements: 212 of 265." in seen
    assert "The first 100 of 212 sentences are shown" in seen
    explorer.controls["Statement"].value = "s52"
    assert counts(explorer) == ["s52 4 of 5"]
    assert len(keys(explorer)) == 4


def test_of_many_statements_those_nobody_read_are_not_counted() -> None:
    rows = [(f"s{n}", 3, 2, 1, "") for n in range(12)] + [("last", 9, 0, 0, "nobody has looked")]
    table = pd.DataFrame(
        rows, columns=["statement_id", "assertions", "covered", "uncovered", "zero"]
    )
    told = read(list_counts(table.assign(read=1), 1)).text
    assert told == (
        "Assertions without a claim in 12 statements: 12 of 36; 1 statement nobody has read."
    )


def test_an_empty_corpus_one_statement_and_no_assertion(tmp_path: Path) -> None:
    corpus, codebook = harbour(tmp_path, {})
    assert "There is no statement yet." in explore_uncovered(corpus, codebook).board.picture
    calls = write_corpus(tmp_path / "calls", {"crew": "No sale!\n\nKeep the quay!\n"})
    assert NO_ASSERTION in explore_uncovered(calls, codebook).board.picture
    one = write_corpus(tmp_path / "one", {"crew": TEXTS["crew"]})
    explorer = explore_uncovered(one, codebook)
    assert len(keys(explorer)) == 2
    assert "Also in" not in explorer.board.picture


def test_a_codebook_without_claims_is_a_beginning(tmp_path: Path) -> None:
    head = BOOK.split("[[group]]", maxsplit=1)[0]
    explorer = explore_uncovered(*harbour(tmp_path, book=f"{head}\ncode = []\n"))
    assert len(keys(explorer)) == 6
    explorer.board.chosen = keys(explorer)[0]
    assert "Take the line “code = []” there away first." in read(explorer.board.behind).text


@pytest.mark.parametrize("folder", ["single", "ferry", "hostile", "conflicts"])
def test_other_corpora(project: Path, tmp_path: Path, folder: str) -> None:
    corpus = read_corpus(project / "tests" / "corpora" / folder)
    _, codebook = harbour(tmp_path, {})
    explorer = explore_uncovered(corpus, codebook)
    for value in ("", "shared"):
        explorer.controls["Order"].value = value
        for key in keys(explorer)[::5]:
            explorer.board.chosen = key
            assert explorer.board.fault == ""
            assert "[[code]]" in explorer.board.behind
    assert "<script" not in explorer.board.picture + explorer.board.behind


def test_in_a_long_paragraph_the_sentences_near_it_are_shown(tmp_path: Path) -> None:
    before = " ".join(f"Boat {n} is long and old and heavy and slow." for n in range(20))
    after = before.replace("Boat", "Mill")
    corpus, codebook = harbour(tmp_path, {"crew": f"It\n\n{before} We are here. {after}\n"})
    uncovered = find_uncovered(code_claims(corpus, codebook), corpus, codebook)
    chosen = uncovered[uncovered["text"] == "We are here."]
    seen = read(show_uncovered(chosen, corpus)).text
    assert "Boat 19 is" in seen
    assert "Mill 0 is" in seen
    assert "Boat 0 is" not in seen
    assert "Mill 19 is" not in seen


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text(tmp_path: Path, payload: str) -> None:
    text = f"It\n\nThe northern mill is here: {payload} is in the yard of the northern mill.\n"
    corpus, codebook = harbour(tmp_path, {"crew": text, "owner": f"Our {text}"})
    explorer = explore_uncovered(corpus, codebook)
    assert keys(explorer)
    uncovered = find_uncovered(code_claims(corpus, codebook), corpus, codebook)
    recurring = find_recurring(uncovered, corpus)
    assert len(recurring)
    hostile = uncovered.assign(why=payload, nearest=payload)
    shown = show_uncovered(hostile, corpus, recurring=recurring.assign(words=payload))
    explorer.board.chosen = keys(explorer)[0]
    for page in (explorer.board.picture, explorer.board.behind, shown):
        seen = read(page)
        assert not {"script", "img", "svg", "style", "i", "a"} & set(seen.tags)
        assert not {name for name in seen.attributes if name.startswith("on")}
