"""Passages in their paragraphs: whole ones if they are short, else the sentences around them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from helpers.showing.listing import name_quoted
from helpers.showing.running import Passage, show_running

# A longer paragraph, in characters, is cut to the sentences around the passages.
LONG = 900
# What would save less than this is not left out.
LEAST_SAVED = 240
NEIGHBOURS = 1
CUT = '<span class="sbs-cut">[…]</span>'
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Excerpt(NamedTuple):
    """A paragraph with passages in it.

    `paragraph` is its number from 1 and `of` how many there are; `html` shows it, `whole` all of it
    where `html` does not; `marks` are the codings with the letters of their passages, which are
    empty where there is only one passage.
    """

    paragraph: int
    of: int
    role: str
    letters: int
    html: str
    whole: str
    marks: list[tuple[str, object]]


@lru_cache(maxsize=2)
def find_paragraphs(corpus) -> Paragraphs:
    """The paragraphs of a corpus, found once for all clicks of a class."""
    return Paragraphs(corpus)


class Paragraphs:
    """The paragraphs, sentences and quoted words of a corpus, ready to be cut."""

    def __init__(self, corpus) -> None:
        self.corpus = corpus
        self.rows = {
            name: getattr(corpus, name).groupby("statement_id", sort=False).indices
            for name in ("paragraphs", "sentences", "voices")
        }

    @lru_cache(maxsize=1000)  # noqa: B019 - as long-lived as the corpus
    def _of(self, name: str) -> tuple[tuple, tuple, list[Passage]]:
        """Of one statement: its paragraphs and its sentences as columns, and its quoted words."""
        tables = (
            getattr(self.corpus, table).iloc[rows.get(name, [])]
            for table, rows in self.rows.items()
        )
        paragraphs, sentences, voices = tables
        return (
            tuple(paragraphs[column].to_list() for column in ("start", "end", "role")),
            tuple(sentences[column].to_list() for column in ("start", "end")),
            name_quoted(voices),
        )

    def places(self, name: str) -> tuple[tuple, tuple, list[Passage]]:
        """Starts, ends and roles of a statement's paragraphs; starts and ends of its sentences;
        its quoted words."""
        return self._of(name)

    def cut(self, name: str, rows: list) -> Iterator[Excerpt]:
        """The paragraphs in which codings of a statement begin, in the order of the text."""
        starts, ends, roles = self._of(name)[0]
        by_paragraph: dict[int, list] = {}
        for row in sorted(rows, key=lambda row: (row.start, row.end)):
            by_paragraph.setdefault(max(bisect_right(starts, row.start) - 1, 0), []).append(row)
        for place, here in by_paragraph.items():
            # A passage may run on into the next paragraph.
            last = max(row.end for row in here)
            end = max(ends[place], ends[bisect_left(starts, last) - 1])
            start = min(starts[place], here[0].start)
            html, whole, marks = self._show(name, start, end, here)
            place_of = (place + 1, len(starts), roles[place], end - start)
            yield Excerpt(*place_of, html, whole, marks)

    def _show(self, name: str, start: int, end: int, rows: list) -> tuple[str, str, list]:
        spans = list(dict.fromkeys((row.start, row.end) for row in rows))
        letters = dict(zip(spans, _letters(len(spans)), strict=True))
        marks = [Passage(*span, letters[span]) for span in spans]
        quoted = self._of(name)[2]
        text = self.corpus.text(name)

        def run(left: int, right: int) -> str:
            inside = ([p for p in of if p.start < right and left < p.end] for of in (marks, quoted))
            return show_running(text, left, right, *inside)

        whole = run(start, end)
        pieces = self._pick(name, start, end, spans)
        lettered = [(letters[(row.start, row.end)], row) for row in rows]
        if pieces == [(start, end)]:
            return whole, "", lettered
        shown = f" {CUT} ".join(run(*piece) for piece in pieces)
        before = f"{CUT} " if pieces[0][0] > start else ""
        after = f" {CUT}" if pieces[-1][1] < end else ""
        return f"{before}{shown}{after}", whole, lettered

    def _pick(self, name: str, start: int, end: int, spans: list) -> list[tuple[int, int]]:
        """Stretches of the paragraph that are shown: the sentences around the passages."""
        (opens, closes), text = self._of(name)[1], self.corpus.text(name)
        if end - start <= LONG or not opens:
            return [(start, end)]
        pieces: list[tuple[int, int]] = []
        for left, right in spans:
            first = max(bisect_right(closes, left) - NEIGHBOURS, 0)
            last = min(bisect_left(opens, right) - 1 + NEIGHBOURS, len(opens) - 1)
            begin, stop = max(min(opens[first], left), start), min(max(closes[last], right), end)
            if pieces and not text[pieces[-1][1] : begin].strip():
                begin, before = pieces.pop()
                stop = max(stop, before)
            pieces.append((begin, stop))
        shown = sum(right - left for left, right in pieces)
        return pieces if end - start - shown >= LEAST_SAVED else [(start, end)]


def _letters(count: int) -> list[str]:
    """A letter for each passage of a paragraph, a number where letters run out; none for one."""
    if count == 1:
        return [""]
    return [LETTERS[place] if place < len(LETTERS) else str(place + 1) for place in range(count)]
