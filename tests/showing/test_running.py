"""Marks in running text: also where they overlap, also in quoted words."""

import re
from time import process_time

from helpers.showing.running import Passage, merge_passages, show_running

TEXT = "The ferry\nstays ours."


def test_a_passage_is_marked_and_named() -> None:
    html = show_running(TEXT, 0, len(TEXT), [Passage(4, 9, "Ferry")], [])
    assert (
        html == 'The <mark>ferry</mark> <span class="sbs-chip"><bdi>Ferry</bdi></span> stays ours.'
    )


def test_overlapping_passages_are_numbered_where_they_begin_and_on_their_chips() -> None:
    html = show_running(TEXT, 0, len(TEXT), [Passage(4, 15, "Stays"), Passage(10, 20, "Ours")], [])
    assert html == (
        "The <mark><sup>1</sup>ferry </mark>"
        '<mark class="sbs-twice"><sup>2</sup>stays</mark>'
        ' <span class="sbs-chip">1 <bdi>Stays</bdi></span>'
        "<mark> ours</mark>"
        ' <span class="sbs-chip">2 <bdi>Ours</bdi></span>.'
    )


def test_two_codes_of_one_passage_share_its_mark() -> None:
    html = show_running("ferry", 0, 5, [Passage(0, 5, "A"), Passage(0, 5, "B")], [])
    assert html == (
        '<mark>ferry</mark> <span class="sbs-chip"><bdi>A</bdi></span>'
        ' <span class="sbs-chip"><bdi>B</bdi></span>'
    )


def test_quoted_words_are_marked_around_a_passage_in_them() -> None:
    html = show_running(TEXT, 0, 9, [Passage(4, 9, "")], [Passage(0, 30, "quoted: the crew")])
    assert html == (
        '<span class="sbs-quoted" title="quoted: the crew">The </span>'
        '<span class="sbs-quoted" title="quoted: the crew"><mark>ferry</mark></span>'
    )


def test_reported_words_look_otherwise_and_quoted_ones_in_them_stay_quoted() -> None:
    spoken = [Passage(0, 9, "reported: the crew"), Passage(4, 9, "quoted: the cook")]
    assert show_running(TEXT, 0, 9, [], spoken) == (
        '<span class="sbs-reported" title="reported: the crew">The </span>'
        '<span class="sbs-quoted" title="quoted: the cook">ferry</span>'
    )


def test_labels_and_text_are_escaped() -> None:
    html = show_running("<b>", 0, 3, [Passage(0, 3, "<i>")], [Passage(0, 3, 'quoted: "x"')])
    assert html == (
        '<span class="sbs-quoted" title="quoted: &quot;x&quot;"><mark>&lt;b&gt;</mark></span>'
        ' <span class="sbs-chip"><bdi>&lt;i&gt;</bdi></span>'
    )


def test_passages_that_overlap_under_one_label_are_one() -> None:
    found = [
        Passage(8, 20, "Stays"), Passage(4, 9, "Stays"), Passage(4, 9, "Ours"),
        Passage(4, 9, "Stays"), Passage(20, 22, "Stays"),
    ]  # fmt: skip
    assert merge_passages(found) == [
        Passage(4, 9, "Ours"), Passage(4, 20, "Stays"), Passage(20, 22, "Stays"),
    ]  # fmt: skip


def test_a_long_paragraph_with_thousands_of_marks_is_no_burden() -> None:
    """Each mark is looked at where it stands, and not at every other mark's edges."""
    text = "ferry " * 6000
    marks = [Passage(6 * n, 6 * n + 5, "A") for n in range(0, 6000, 2)]
    chained = [Passage(6 * n, 6 * n + 11, "B") for n in range(0, 6000, 4)]
    begun = process_time()
    html = show_running(text, 0, len(text), [*marks, *chained], [])
    assert process_time() - begun < 2
    assert html.count("<bdi>A</bdi>") == 3000
    assert html.count("<bdi>B</bdi>") == 1500
    # A mark of B goes over one of A: both are numbered; every other mark of A stands alone.
    assert html.count("<sup>") == 3000


def test_a_passage_that_reaches_over_several_is_numbered_with_each() -> None:
    long, first, last = Passage(0, 20, "L"), Passage(4, 9, "A"), Passage(13, 18, "Z")
    html = show_running("The ferry is ours. So", 0, 21, [long, first, last], [])
    assert re.findall(r"<sup>(\d)</sup>", html) == ["1", "2", "3"]
