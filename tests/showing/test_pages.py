"""Statements, passages and tables as HTML."""

import re
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.crossing import cross
from showing.invented import ferry, frames, write_corpus
from showing.test_escape import read

from helpers.coding.names import find_names
from helpers.showing.escape import clean
from helpers.showing.pages import (
    Page,
    show_parallel,
    show_passages,
    show_problems,
    show_table,
    show_text,
)


def test_a_statement_as_running_text(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {"crew": "The ferry stays!\n\nThe harbour is ours.\n"})
    codings = frames(corpus, ("crew", "harbour", "two-sides.cause"))
    assert show_text(corpus, "crew", codings=codings) == (
        '<article class="sbs"><div class="sbs-page">'
        '<p class="sbs-head"><bdi>crew</bdi></p>'
        '<p class="sbs-meta" dir="auto">no date · 7 words counted</p>'
        '<div class="sbs-para sbs-role-call"><span class="sbs-label">call</span>'
        '<p dir="auto">The ferry stays!</p></div>'
        '<div class="sbs-para sbs-role-body"><p dir="auto">The <mark>harbour</mark> '
        '<span class="sbs-chip"><bdi>two sides: cause</bdi></span> is ours.</p></div>'
        "</div></article>"
    )


def test_a_page_can_have_another_below_it() -> None:
    both = Page("<p>one</p>") + Page("<p>two</p>")
    assert isinstance(both, Page)
    assert both == "<p>one</p><p>two</p>"


def test_a_page_brings_its_style_and_reads_plainly() -> None:
    page = Page("<p>a</p>")
    assert page._repr_html_().startswith("<style>")
    assert page._repr_html_().endswith("<p>a</p></div>")
    assert repr(page) == "Page of 8 letters of HTML; the last line of a cell shows it."


def test_there_is_no_such_statement(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        show_text(ferry(tmp_path), "mayor")


def test_the_language_of_a_statement_is_told_to_screen_readers(tmp_path: Path) -> None:
    (tmp_path / "statements.csv").write_text("file,language\ncrew.txt,de\n", encoding="utf-8")
    corpus = write_corpus(tmp_path, {"crew": "Die Fähre bleibt.\n"})
    assert '<p dir="auto" lang="de">Die Fähre bleibt.</p>' in show_text(corpus, "crew")


def test_quoted_words_are_marked_unless_asked_otherwise(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    assert "We will sell the ferry to the city.</span>" in show_text(corpus, "crew")
    assert "sbs-quoted" not in show_text(corpus, "crew", quotes=False)


REPORTED = "The sale\n\nThe mayor said that the quay is lost. We know it is not.\n"


def test_reported_words_are_marked_apart_from_quoted_ones(tmp_path: Path) -> None:
    html = show_text(write_corpus(tmp_path, {"crew": REPORTED}), "crew")
    assert '<span class="sbs-reported" title="reported: mayor">the quay is lost</span>' in html
    note = '<span class="sbs-reported">Like this</span>: words reported without quotation marks.'
    assert f'<p class="sbs-note">{note}</p>' in html
    assert "sbs-quoted" not in html


def test_a_reported_passage_says_whose_words_it_reports(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {"crew": REPORTED})
    html = show_passages(frames(corpus, ("crew", "lost", "a")), corpus)
    assert "<span><bdi>reported from mayor</bdi></span>" in html


def test_furniture_is_labelled_or_left_out_and_that_is_said(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    paragraphs = corpus.paragraphs
    paragraphs.loc[paragraphs.index[-1], ["role", "why"]] = ["furniture", "invented here"]
    shown = show_text(corpus, corpus.statements.index[-1])
    assert '<span class="sbs-label">furniture, not counted: invented here</span>' in shown
    hidden = show_text(corpus, corpus.statements.index[-1], furniture=False)
    assert "1 paragraph of furniture and repeats not shown." in hidden
    assert "invented here" not in hidden


def test_passages_stand_in_their_whole_sentences(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    codings = frames(
        corpus, ("crew", "harbour", "two-sides.cause"), ("crew", "ours", "two-sides.cause")
    )
    assert show_passages(codings, corpus) == (
        '<div class="sbs"><p class="sbs-note sbs-tally" dir="auto">1 sentence, 2 passages · '
        "two sides: cause · ⚙ suggested by rule</p>"
        '<ol class="sbs-passages"><li>'
        '<p class="sbs-facts"><span><strong><bdi>crew</bdi></strong></span>'
        "<span>own words</span></p>"
        '<blockquote dir="auto">The <mark>harbour</mark> is <mark>ours</mark>.</blockquote>'
        '<p class="sbs-facts" dir="auto">cue: harbour; ours</p>'
        "</li></ol></div>"
    )


def test_quoted_passages_say_so_and_every_statement_can_have_its_column(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    codings = frames(corpus, ("crew", "sell", "a"), ("city", "sell", "a"))
    html = show_passages(codings, corpus, side_by_side=True)
    assert html.count("<section>") == 2
    assert "quoted from" in html
    assert html.index("<bdi>city</bdi>") < html.index("<bdi>crew</bdi>")


def test_each_quoted_passage_has_the_speaker_of_its_own_quotation(tmp_path: Path) -> None:
    """Two people are quoted in one sentence, and one code is found in the words of both."""
    text = (
        "The sale\n\nAnn Lee said “the old quay is lost to the town,” but Bob Ray said “the quay "
        "is only sold to the city.”\n"
    )
    corpus = write_corpus(tmp_path, {"crew": text})
    assert corpus.voices["speaker"].tolist() == ["Ann Lee", "Bob Ray"]
    codings = frames(
        corpus, ("crew", "lost", "a"), ("crew", "sold", "b"),
        ("crew", "the town", "c"), ("crew", "the city", "c"),
    )  # fmt: skip
    for code, speakers in {"a": "Ann Lee", "b": "Bob Ray", "c": "Ann Lee, Bob Ray"}.items():
        html = show_passages(codings[codings["code"] == code], corpus)
        assert f"<bdi>quoted from {speakers}</bdi>" in html


def test_all_kinds_of_form_in_a_sentence_are_said(tmp_path: Path) -> None:
    corpus, codebook = cross(tmp_path)
    html = show_passages(find_names(corpus, codebook).query('code == "ferry"'), corpus)
    assert "<span>own words</span><span>metaphor, short</span>" in html


def test_a_passage_in_a_version_says_that_it_is_not_counted(tmp_path: Path) -> None:
    (tmp_path / "statements.csv").write_text(
        "file,version_of\ncrew.txt,\ncity.txt,crew\n", encoding="utf-8"
    )
    corpus = ferry(tmp_path)
    codings = frames(corpus, ("crew", "harbour", "a"), ("city", "Monday", "a"))
    html = show_passages(codings, corpus)
    assert html.count("<span>version, not counted</span>") == 1
    assert html.index("version, not counted") > html.index("<bdi>city</bdi>")


def test_no_passage_says_so(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    assert "There is no passage here." in show_passages(frames(corpus), corpus)


def test_a_table_has_a_caption_and_no_empty_header() -> None:
    table = pd.DataFrame({"": ["crew"], "words_counted": [1200], "share": [0.5]})
    assert show_table(table, caption="Words & more") == (
        '<div class="sbs"><div class="sbs-scroll" tabindex="0" role="region" '
        'aria-label="Words &amp; more"><table class="sbs-table"><caption dir="auto">'
        "Words &amp; more</caption><thead><tr>"
        '<th scope="col" class="sbs-short" dir="auto">(no name)</th>'
        '<th scope="col" class="sbs-figure" dir="auto">words counted</th>'
        '<th scope="col" class="sbs-figure" dir="auto">share</th></tr></thead><tbody><tr>'
        '<th scope="row" class="sbs-short" dir="auto">crew</th>'
        '<td class="sbs-figure" dir="auto">1200</td><td class="sbs-figure" dir="auto">0.50</td>'
        "</tr></tbody></table></div></div>"
    )


def test_a_table_without_rows_says_so() -> None:
    assert "This table has no rows." in show_table(pd.DataFrame({"a": []}), caption="Nothing")


def test_problems_are_sentences(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "one", {"crew": "The ferry stays!\n"})
    assert show_problems(corpus) == '<div class="sbs"><p>Everything could be read.</p></div>'
    (tmp_path / "one" / "texts" / "empty.txt").write_text("", encoding="utf-8")
    corpus = write_corpus(tmp_path / "two", {"crew": "The ferry stays!\n", "empty": ""})
    html = show_problems(corpus)
    assert "1 thing could not be used or should be looked at:" in html
    assert "<strong>empty.txt</strong>" in html


def test_an_empty_corpus_says_what_to_do(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {})
    assert "There is no statement yet." in show_parallel(corpus)


def test_two_statements_are_the_first_two_unless_named(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    first, second = corpus.compared
    assert show_parallel(corpus) == show_parallel(corpus, first, second)
    assert show_parallel(corpus, second, first) != show_parallel(corpus)


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text_on_every_page(tmp_path: Path, payload: str) -> None:
    corpus = write_corpus(tmp_path, {"crew": f"The ferry stays!\n\nThey say {payload} to us.\n"})
    codings = frames(corpus, ("crew", payload, "code")).assign(cue=payload, note=payload)
    table = pd.DataFrame({payload: [payload]})
    pages = [
        show_text(corpus, "crew", codings=codings),
        show_parallel(corpus, "crew", "crew"),
        show_passages(codings, corpus),
        show_table(table, caption=payload),
    ]
    allowed = {"article", "div", "p", "bdi", "span", "mark", "sup", "ol", "li", "strong"}
    allowed |= {"blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td"}
    for page in pages:
        seen = read(page)
        assert set(seen.tags) <= allowed
        assert not {name for name in seen.attributes if name.startswith("on")}
        assert clean(payload) in " ".join(seen.text.split())


def test_problems_of_readings_are_told_like_those_of_a_corpus() -> None:
    columns = ["file", "place", "what", "mend"]
    row = ("anna.csv", "row 3", "its words do not stand in crew", "copy them from the text")
    page = show_problems(pd.DataFrame([row], columns=columns))
    assert "<strong>anna.csv</strong>, row 3: its words do not stand in crew; copy them" in page
    assert "Everything could be read." in show_problems(pd.DataFrame(columns=columns))


AROUND = (
    "Boats\n\nFirst it rained on all the boats of the harbour, as it had done the week before. "
    "Then we sailed. The harbour sang. They came late. It was over and everybody went home again "
    "by the old road along the river.\n\nSo be it.\n\nThe end.\n"
)


def around(page: str) -> list[tuple[str, bool]]:
    """What stands before and after a passage, and whether on a line of its own."""
    found = re.findall(r'<span class="sbs-around( sbs-line)?">(.*?)</span>(?=\s|<)', page)
    return [(read(words).text, bool(line)) for line, words in found]


def test_passages_with_what_stands_around_them(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {"crew": AROUND})
    page = show_passages(frames(corpus, ("crew", "we sailed", "a")), corpus, around=True)
    first = "First it rained on all the boats of the harbour, as it had done the week before."
    # Of short sentences two, of a longer one only itself.
    assert around(page) == [
        (first, False), ("The harbour sang.", False), ("They came late.", False),
    ]  # fmt: skip
    assert "<span>sentence 3 of 8</span>" in page
    assert re.findall("<mark>(.*?)</mark>", page) == ["we sailed"]
    assert "sbs-around" not in show_passages(frames(corpus, ("crew", "we sailed", "a")), corpus)


def test_around_a_line_stand_the_lines_beside_it(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {"crew": AROUND})
    page = show_passages(frames(corpus, ("crew", "So be it", "a")), corpus, around=True)
    assert around(page) == [
        ("It was over and everybody went home again by the old road along the river.", True),
        ("The end.", True),
    ]
    edges = {
        words: around(show_passages(frames(corpus, ("crew", words, "a")), corpus, around=True))
        for words in ("Boats", "The end")
    }
    assert [len(found) for found in edges.values()] == [1, 2]


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_around_a_passage_is_text(tmp_path: Path, payload: str) -> None:
    corpus = write_corpus(tmp_path, {"crew": f"Boats\n\n{payload}\n\nThe harbour sang.\n"})
    seen = read(show_passages(frames(corpus, ("crew", "harbour", "a")), corpus, around=True))
    assert not {"script", "img", "svg", "style", "i", "a"} & set(seen.tags)
    assert not {name for name in seen.attributes if name.startswith("on")}


def test_a_passage_of_a_file_with_pages_is_cited_by_page(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    paged = corpus.readings["crew"]._replace(pages=(0, corpus.text("crew").index("harbour") + 3))
    corpus = replace(corpus, readings={**corpus.readings, "crew": paged})
    codings = frames(corpus, ("crew", "The", "a"), ("crew", "harbour", "b"), ("city", "The", "a"))
    html = show_passages(codings, corpus)
    assert re.findall(r"<span>(pp?\. [^<]+)</span>", html) == ["p. 1", "pp. 1–2"]
    assert "<span>p. 1, sentence 1 of 3</span>" in show_passages(codings, corpus, around=True)
