"""What is understood of a new statement before anything is written."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.drafts import Draft, read_draft, read_pasted, read_waiting
from helpers.reading.faults import BadInput
from helpers.reading.waiting import find_waiting

FERRY = "The ferry stays!\n\nWe, the crew, will sail on Monday. Nobody asked us before.\n"
LEAFLET = """Harbour and Ferry Workers' Union, 3 March 2024

Keep the boat

The council wants to close the ferry, and it has asked nobody who works on it or crosses with it.
We will sail on Monday as we do every day. Come to the quay at noon.

Hands off the ferry!

Contact: crew@quay.example
"""
PAGE = """<html lang="en-GB"><head><title>Keep the boat | The Quay</title>
<meta property="og:site_name" content="The Quay">
<meta property="article:published_time" content="2024-03-08T10:00:00Z">
<link rel="canonical" href="https://quay.example/boat">
</head><body><article><h1>Keep the boat</h1>
<p>The council wants to close the ferry, and it has asked nobody who works on it.</p>
<p>We will sail on Monday as we do every day, and we ask everybody to come to the quay.</p>
</article></body></html>
"""
EMPTY = {
    "statement_id": "", "file": "", "organisation": "", "title": "", "date": "",
    "date_basis": "unknown", "place": "", "published_by": "", "url": "", "language": "",
    "version_of": "", "related": "", "note": "",
}  # fmt: skip


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "ferry.txt").write_bytes(FERRY.encode())
    csv = "file,title\nferry.txt,The ferry stays!\n"
    (tmp_path / "statements.csv").write_text(csv, encoding="utf-8")
    return read_corpus(tmp_path)


def filled(draft: Draft) -> dict[str, str]:
    """The cells that are not as in a row about which nothing is known."""
    assert list(draft.cells) == list(EMPTY)
    return {name: cell for name, cell in draft.cells.items() if cell != EMPTY[name]}


def test_a_leaflet_with_all_its_tables(corpus: Corpus) -> None:
    draft = read_pasted(corpus, LEAFLET)
    assert (draft.file, draft.data) == ("keep-the-boat.txt", LEAFLET.encode())
    assert draft.cells == EMPTY | {
        "statement_id": "keep-the-boat",
        "file": "keep-the-boat.txt",
        "organisation": "Harbour and Ferry Workers' Union",
        "title": "Keep the boat",
        "date": "2024-03-03",
        "date_basis": "stated",
        "language": "en",
        "note": "In the by-line: “Harbour and Ferry Workers' Union, 3 March 2024”.",
    }
    assert draft.paragraphs["role"].tolist() == [
        "byline", "title", "body", "body", "call", "signature",
    ]  # fmt: skip
    expected = [
        ("keep-the-boat", 0, 0, "byline", "Harbour and Ferry Workers' Union, 3 March 2024"),
        ("keep-the-boat", 1, 1, "title", "Keep the boat"),
    ]
    columns = ["statement_id", "paragraph", "sentence", "role", "text"]
    assert list(draft.sentences[columns].head(2).itertuples(index=False, name=None)) == expected
    assert len(draft.sentences) == 7
    assert draft.problems.empty
    assert draft.likeness.empty
    assert draft.source.extraction == "plain text, UTF-8"
    assert draft.paragraphs.dtypes.equals(corpus.paragraphs.dtypes)
    assert draft.sentences.dtypes.equals(corpus.sentences.dtypes)


def test_a_web_page_proposes_what_it_says_of_itself(corpus: Corpus) -> None:
    draft = read_draft(corpus, "page.html", PAGE.encode())
    assert filled(draft) == {
        "statement_id": "keep-the-boat",
        "file": "page.html",
        "title": "Keep the boat",
        "date": "2024-03-08",
        "date_basis": "inferred",
        "published_by": "The Quay",
        "url": "https://quay.example/boat",
        "language": "en",
        "note": "The date is the day of publication that the web page gives; the text has none.",
    }


def test_a_day_in_the_text_goes_before_the_day_of_the_page(corpus: Corpus) -> None:
    page = PAGE.replace("<p>The council", "<p>Porto, 5 March 2024 – The council", 1)
    draft = read_draft(corpus, "boat.htm", page.encode())
    assert {name: draft.cells[name] for name in ("date", "date_basis", "note")} == {
        "date": "2024-03-05",
        "date_basis": "stated",
        "note": "In its first line: “Porto, 5 March 2024 –”. "
        "The file itself gives 2024-03-08 as day of publication.",
    }


DATES = {
    "in doubt": ("By the crew\n3/4/2024", ""),
    "of an event": ("On 3 March 2024 the council met.", ""),
    "in a dateline": ("PORTO (3 March 2024) — The council met.", "2024-03-03"),
    "not its own": ("Updated: 3 March 2024", ""),
}


@pytest.mark.parametrize(("head", "expected"), DATES.values(), ids=list(DATES))
def test_only_the_statements_own_day_is_proposed(corpus: Corpus, head: str, expected: str) -> None:
    body = " It closed the ferry, and it has asked nobody who works on it or crosses with it."
    text = f"Keep the boat\n\n{head}{body if head.endswith('.') else chr(10) + chr(10) + body}\n"
    assert read_pasted(corpus, text).cells["date"] == expected


def test_corrected_cells_give_another_draft_and_leave_the_first(corpus: Corpus) -> None:
    first = read_pasted(corpus, LEAFLET)
    cells = {"title": "", "date": "2024-03", "statement_id": "My Boat!", "note": "  so\nI heard "}
    second = read_pasted(corpus, LEAFLET, cells=cells)
    assert filled(second) == {
        "statement_id": "my-boat",
        "file": "my-boat.txt",
        "organisation": "Harbour and Ferry Workers' Union",
        "date": "2024-03",
        "language": "en",
        "note": "so I heard",
    }
    assert first.cells["title"] == "Keep the boat"
    assert read_pasted(corpus, LEAFLET).cells == first.cells


def test_a_cell_bears_on_the_roles(corpus: Corpus) -> None:
    text = (
        "The Quay\n\nKeep the boat\n\nThe council closes the ferry, and has asked nobody at all.\n"
    )
    plain = read_pasted(corpus, text)
    told = read_pasted(corpus, text, cells={"title": "Keep the boat", "published_by": "The Quay"})
    assert plain.paragraphs["role"].tolist() != told.paragraphs["role"].tolist()
    assert told.paragraphs["role"].tolist() == ["furniture", "title", "body"]


def test_corrected_roles_stand_in_the_tables(corpus: Corpus) -> None:
    draft = read_pasted(corpus, LEAFLET, roles={5: "editorial", 1: "title"})
    assert draft.paragraphs["role"].tolist()[4:] == ["call", "editorial"]
    assert draft.paragraphs["why"].tolist()[5] == "corrected in roles.csv"
    assert draft.paragraphs["why"].tolist()[1] == "the title given in statements.csv"
    assert draft.sentences["role"].tolist()[-1] == "editorial"


@pytest.mark.parametrize(
    ("roles", "told"),
    [
        ({9: "call"}, "keep-the-boat.txt: has no paragraph 9; look at its paragraphs again."),
        ({0: "hymn"}, "keep-the-boat.txt: can have no role 'hymn'; look at its paragraphs again."),
    ],
)
def test_roles_that_cannot_be_given(corpus: Corpus, roles: dict[int, str], told: str) -> None:
    with pytest.raises(BadInput) as refused:
        read_pasted(corpus, LEAFLET, roles=roles)
    assert str(refused.value) == told


PROBLEMS = {
    "the same content": (FERRY, {}, ["has the same content as ferry.txt"]),
    "a lone mark": ("Keep the “boat, we say it again and again to all of you.\n", {}, None),
    "cells": (
        LEAFLET,
        {"date": "last week", "language": "English!", "version_of": "boat", "related": "ferry"},
        [
            "gives the date 'last week', which is none",
            "gives the language 'English!'",
            "names boat in version_of, which is no statement here",
        ],
    ),
    "lost lines": (
        "The council closes the ferry and asked nobody. We will sail on Monday. " * 20,
        {},
        ["has lost its line ends, so that titles and calls cannot be told from the rest"],
    ),
}


@pytest.mark.parametrize(("text", "cells", "expected"), PROBLEMS.values(), ids=list(PROBLEMS))
def test_problems_are_told_before_anything_is_written(
    corpus: Corpus, text: str, cells: dict[str, str], expected: list[str] | None
) -> None:
    draft = read_pasted(corpus, text, name="boat", cells=cells)
    told = draft.problems["what"].tolist()
    assert told == expected if expected is not None else len(told) == 1
    assert set(draft.problems["file"]) == {"boat.txt"}
    assert list(draft.problems.columns) == ["file", "place", "what", "mend"]


def test_a_version_is_proposed_and_a_quotation_is_not(corpus: Corpus) -> None:
    version = read_pasted(corpus, f"{FERRY}\nCome to the quay and bring your friends.\n")
    assert version.cells["version_of"] == "ferry"
    assert version.likeness["share"].round(2).tolist() == [0.64]
    assert (
        read_pasted(corpus, version.source.text, cells={"version_of": ""}).cells["version_of"] == ""
    )
    said = FERRY.replace("\n\n", " ").strip()
    quoting = read_pasted(
        corpus, f"The crew has told us: “{said}”\n\nWe think that they are right.\n"
    )
    assert quoting.likeness["statement_id"].tolist() == ["ferry"]
    assert quoting.cells["version_of"] == ""


def test_languages(corpus: Corpus) -> None:
    texts = {
        "Die Fähre bleibt! Wir, die Mannschaft, fahren am Montag, und niemand hat uns vorher "
        "gefragt, als der Rat davon sprach, sie für immer zu schließen.": "de",
        "Die Fähre bleibt!": "",
        "na " * 30: "",
        "ما کارگران بندر می‌خواهیم که حقوق ما پرداخت شود و هیچ کس از ما نپرسید که چرا کشتی‌ها "
        "متوقف شده‌اند و این حق ماست": "fa",
    }
    assert {text: read_pasted(corpus, text).cells["language"] for text in texts} == texts


NAMES = {
    "scan_0012.txt": ("scan_0012.txt", "keep-the-boat"),
    "../Boat leaflet (3).md": ("Boat leaflet (3).md", "boat-leaflet-3"),
    "ferry.md": ("ferry-2.md", "ferry-2"),
    "A long call about boats and harbours.md": (
        "A long call about boats and harbours.md",
        "a-long-call-about-boats",
    ),
    "Donaudampfschifffahrtsgesellschaft.md": (
        "Donaudampfschifffahrtsgesellschaft.md",
        "donaudampfschifffahrtsgesellschaft",
    ),
}


@pytest.mark.parametrize(("name", "expected"), NAMES.items())
def test_names_of_files_and_ids(corpus: Corpus, name: str, expected: tuple[str, str]) -> None:
    draft = read_draft(corpus, name, LEAFLET.encode())
    assert (draft.file, draft.cells["statement_id"]) == expected
    assert draft.cells["file"] == draft.file


def test_pasted_text(corpus: Corpus) -> None:
    draft = read_pasted(corpus, "Stay!\r\n\r\nWe \ud800sail.\rAll of us.", name="crew.pdf")
    assert (draft.file, draft.data) == ("crew.pdf.txt", b"Stay!\n\nWe ?sail.\nAll of us.")
    assert read_pasted(corpus, "Stay!").cells["statement_id"] == "stay"
    for nothing in ("", " \n"):
        with pytest.raises(BadInput, match=r"^pasted text: is empty"):
            read_pasted(corpus, nothing)


def test_a_file_that_cannot_be_read_is_refused_by_its_name(corpus: Corpus) -> None:
    with pytest.raises(BadInput, match=r"^boat\.exe: is in no format that can be read"):
        read_draft(corpus, "C:\\Users\\me\\boat.exe", b"MZ")


def test_waiting_files(tmp_path: Path, corpus: Corpus) -> None:
    texts = tmp_path / "texts"
    for name in ("Boat crew.txt", "b.md", "picture.png", ".hidden.txt", "~lock.txt"):
        (texts / name).write_text(LEAFLET if name == "b.md" else f"{name}.\n", encoding="utf-8")
    (texts / "folder.txt").mkdir()
    assert find_waiting(tmp_path) == ["Boat crew.txt", "b.md"]
    draft = read_waiting(read_corpus(tmp_path), "Boat crew.txt")
    assert draft.data is None
    assert filled(draft) == {"statement_id": "Boat crew", "file": "Boat crew.txt"}
    # It is there already when the corpus is read, and is no version of itself.
    draft = read_waiting(read_corpus(tmp_path), "b.md", cells={"statement_id": "b"})
    assert (draft.cells["statement_id"], draft.cells["version_of"]) == ("b", "")
    assert draft.likeness.empty
    assert draft.problems.empty
    for file in ("ferry.txt", "../statements.csv", "gone.txt"):
        with pytest.raises(BadInput, match="does not wait in texts for a row; look again"):
            read_waiting(corpus, file)


def test_what_waits_where_rows_have_ids_only_or_there_is_no_table(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "README.md"):
        (tmp_path / name).write_text(f"Words of {name}.\n", encoding="utf-8")
    assert find_waiting(tmp_path) == ["a.txt", "b.txt"]
    (tmp_path / "statements.csv").write_text("statement_id,title\na,A\n", encoding="utf-8")
    assert find_waiting(tmp_path) == ["b.txt"]
    assert find_waiting(tmp_path / "nowhere") == []


def test_in_an_empty_corpus(tmp_path: Path) -> None:
    draft = read_pasted(read_corpus(tmp_path), LEAFLET)
    assert draft.cells["statement_id"] == "keep-the-boat"
    assert isinstance(draft.likeness, pd.DataFrame)
    assert draft.likeness.empty
