"""Sentences with exchanged names can never be taken for quotations."""

import re
from pathlib import Path

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.crossing import cross
from showing.test_escape import read

from helpers.coding.names import find_names
from helpers.comparing.swaps import swap_names
from helpers.showing import swapped
from helpers.showing.escape import clean
from helpers.showing.swapped import NOTE, NOTHING, SWAPPED, show_swaps

TEXTS = {"crew": "The ferry stays\n\nThe ferry is ours.\n", "mayor": "It\n\nRust bucket, go!\n"}


def swap(folder: Path, texts: dict[str, str] | None = None) -> tuple:
    corpus, codebook = cross(folder, **({"texts": texts} if texts else {}))
    names = find_names(corpus, codebook)
    return swap_names(names, corpus, codebook, "ferry", "crew", "mayor"), corpus


def swapped_blocks(html: str) -> list[str]:
    return re.findall(r'<p class="sbs-swapped">.*?</p>', html)


def test_a_sentence_as_it_stands_and_swapped(tmp_path: Path) -> None:
    texts = {"crew": "About it\n\nThe ferry is ours.\n", "mayor": "It\n\nA rust bucket came.\n"}
    swaps, corpus = swap(tmp_path, texts)
    page = show_swaps(swaps[swaps["statement_id"] == "crew"], corpus)
    assert page == (
        f'<div class="sbs"><p class="sbs-note">1 sentence · 1 name exchanged. {NOTE}</p>'
        '<div class="sbs-reading" tabindex="0" role="region" aria-label="Swapped names"><section>'
        '<p class="sbs-column-head sbs-head"><bdi>crew</bdi>, with the words of <bdi>mayor</bdi>'
        '</p><ol class="sbs-passages sbs-swaps"><li class="sbs-two"><div>'
        '<p class="sbs-facts">As it stands in <bdi>crew</bdi></p>'
        '<blockquote dir="auto">The <mark>ferry</mark> is ours.</blockquote></div>'
        '<p class="sbs-swapped"><strong>Swapped, no quotation:</strong> <span dir="auto">'
        'The <b class="sbs-instead">⟦<bdi>rust bucket</bdi>⟧</b> is ours.</span></p></li>'
        "</ol></section></div></div>"
    )


def test_what_is_copied_of_a_swapped_sentence_says_so_itself(tmp_path: Path) -> None:
    swaps, corpus = swap(tmp_path)
    blocks = [read(block).text for block in swapped_blocks(show_swaps(swaps, corpus))]
    assert blocks == [
        "Swapped, no quotation: The ⟦ferry⟧ and the ferry belong to us.",
        "Swapped, no quotation: The Ferry Company runs a ⟦ferry⟧.",
        "Swapped, no quotation: The ⟦ferry⟧ is a danger to us.",
    ]


def test_nothing_swapped_stands_in_a_quotation(tmp_path: Path) -> None:
    page = show_swaps(*swap(tmp_path))
    for quotation in re.findall(r"<blockquote.*?</blockquote>", page):
        assert "⟦" not in quotation
        assert "<mark>" in quotation
    for block in swapped_blocks(page):
        assert not {"blockquote", "q", "mark"} & set(read(block).tags)


def test_the_look_does_not_bring_the_words_that_warn(project: Path) -> None:
    """What a style sheet adds is not copied; so the warning is text, and only the look is style."""
    style = (project / "helpers" / "showing" / "style.css").read_text(encoding="utf-8")
    rules = [line for line in style.splitlines() if "sbs-swapped" in line or "sbs-instead" in line]
    assert any("dashed" in rule and "repeating-linear-gradient" in rule for rule in rules)
    assert not any("content:" in rule or "user-select" in rule for rule in rules)


def test_quotations_inside_a_swapped_sentence_stay(tmp_path: Path) -> None:
    texts = {
        "crew": "It\n\nThe ferry stays, though the mayor said: “The ferry must go at once.”\n",
        "mayor": "It\n\nA rust bucket came.\n",
    }
    (block, _) = swapped_blocks(show_swaps(*swap(tmp_path, texts)))
    assert read(block).text == (
        f"{SWAPPED} The ⟦rust bucket⟧ stays, though the mayor said: “The ferry must go at once.”"
    )
    assert re.search(r'<span class="sbs-quoted"[^>]*>The ferry must go at once\.</span>', block)


def test_nothing_to_swap_says_so(tmp_path: Path) -> None:
    swaps, corpus = swap(tmp_path)
    assert NOTHING in show_swaps(swaps[:0], corpus)


def test_too_many_sentences_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapped, "PASSAGE_LIMIT", 2)
    page = show_swaps(*swap(tmp_path))
    assert "3 sentences · 3 names exchanged · the first 2 are shown. " in page
    assert len(swapped_blocks(page)) == 2


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_in_a_swapped_sentence(tmp_path: Path, payload: str) -> None:
    swaps, corpus = swap(tmp_path, TEXTS | {"crew": f"It\n\nThe ferry says {payload} to us.\n"})
    swaps: pd.DataFrame = swaps.assign(instead=payload, source=payload)
    seen = read(show_swaps(swaps, corpus))
    allowed = {
        "div",
        "p",
        "section",
        "bdi",
        "ol",
        "li",
        "blockquote",
        "mark",
        "strong",
        "span",
        "b",
    }
    assert set(seen.tags) <= allowed
    assert not {name for name in seen.attributes if name.startswith("on")}
    assert f"⟦{clean(payload)}⟧" in seen.text
