"""What changed, as a page: by kind, counted, each change with its sentences folded below it."""

from pathlib import Path

import pytest
from comparing.allotments import BOOKS, GARDENERS, TENANTS, write
from payloads import PAYLOADS
from showing.test_escape import read

from helpers.coding.codebooks import read_codebooks
from helpers.comparing.change_rows import KINDS
from helpers.comparing.changes import find_changes
from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.subsets import leave_out
from helpers.showing.changes import TITLES, list_changes, show_changes

NEWCOMER = (
    "The doctors\n\nFresh air for all, say the lungs of the town. We counted 80 plots. "
    "The allotments must stay.\n\nHands off our gardens!"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    texts = {"gardeners": GARDENERS, "tenants": TENANTS, "doctors": NEWCOMER}
    return write(tmp_path / "c", texts)


def lines(page: str) -> list[str]:
    return [line for line in map(str.strip, read(page).text.splitlines()) if line]


def test_every_kind_has_a_title() -> None:
    assert tuple(TITLES) == KINDS


def test_it_counts_and_opens_the_sentences(corpus: Corpus) -> None:
    changes = find_changes(leave_out(corpus, "doctors"), corpus, BOOKS)
    page = show_changes(changes, corpus)
    text = " ".join(read(page).text.split())
    assert text.startswith("By rule, with doctors come 1 frame element")
    assert "hatched: ⚙ suggested by rule" in text
    for title in ("Frame elements that no other statement has · 1", "Stances on claims · 1"):
        assert title in text
    assert "0 → 1 doctors has “Green is health” in 1 sentence" in text
    assert "Fresh air for all, say the lungs of the town." in text
    assert page.count("<details>") == len(changes) == page.count("</details>")
    assert page.count("sbs-by-rule") == len(changes)


def test_beyond_the_limit_the_others_are_counted(corpus: Corpus) -> None:
    changes = find_changes(leave_out(corpus, "doctors"), corpus, {"claim": BOOKS["claim"]})
    many = changes.loc[[0] * 30].reset_index(drop=True)
    page = show_changes(many, corpus, limit=12)
    assert page.count("<details>") == 12
    assert "and 18 more" in page
    listed = list_changes(many, "")
    assert listed.count("data-key") == 12
    assert "and 18 more; choose this kind to see them" in listed
    assert list_changes(many, "claim").count("data-key") == 30


def test_what_went_is_shown_in_the_corpus_that_has_it(corpus: Corpus) -> None:
    fewer = leave_out(corpus, "doctors")
    changes = find_changes(corpus, fewer, {"frame": BOOKS["frame"]})
    assert "Fresh air for all" in show_changes(changes, fewer, before=corpus)
    assert "Fresh air for all" not in show_changes(changes, fewer)


def test_a_version_has_no_sentence_to_open(tmp_path: Path) -> None:
    texts = {"gardeners": GARDENERS, "excerpt": "The council is to blame."}
    corpus = write(tmp_path / "v", texts, "gardeners,,\nexcerpt,gardeners,")
    changes = find_changes(leave_out(corpus, "excerpt"), corpus, BOOKS)
    page = show_changes(changes, corpus)
    assert "<details>" not in page
    assert "→" not in read(page).text.replace("before → now", "")
    assert "excerpt is a version of gardeners, which speaks for both" in page


def test_nothing_changed_is_said_in_words(corpus: Corpus) -> None:
    page = show_changes(find_changes(corpus, corpus, BOOKS), corpus)
    assert lines(page) == [
        "This changes nothing that is looked for here; rules find only what the codebooks list."
    ]


def test_a_reading_is_not_hatched(corpus: Corpus) -> None:
    changes = find_changes(leave_out(corpus, "doctors"), corpus, BOOKS)
    read_by = changes.assign(origin="person", coder="ada")
    page = show_changes(read_by, corpus)
    assert "sbs-by-rule" not in page
    assert "hatched: " not in page
    assert "✎ read by ada" in page


def test_hostile_words_stay_words(project: Path) -> None:
    hostile = read_corpus(project / "tests" / "corpora" / "hostile")
    books = read_codebooks(hostile)
    for name in hostile.statements.index[::3]:
        changes = find_changes(leave_out(hostile, name), hostile, books)
        worst = changes.assign(what=changes["what"] + " ".join(PAYLOADS.values()))
        for table in (changes, worst):
            for page in (show_changes(table, hostile), list_changes(table, "")):
                shown = read(page)
                assert not {"script", "img", "svg", "u", "style"} & set(shown.tags)
                assert not {key for key in shown.attributes if key.startswith("on")}
