"""What stands before and after a passage: a sentence on each side, of short lines two."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

import pandas as pd

from helpers.showing.running import Passage, show_running

# A shorter line, in characters, takes another one with it.
SHORT = 60


class Sentences(NamedTuple):
    """Where the sentences of one statement start and end, and the paragraph of each."""

    starts: list[int]
    ends: list[int]
    paragraphs: list[int]


def list_places(sentences: pd.DataFrame) -> Sentences:
    """The places of the sentences of one statement, in the order of the text."""
    return Sentences(*(sentences[name].to_list() for name in ("start", "end", "paragraph")))


def show_around(
    text: str, sentences: Sentences, start: int, end: int, quoted: list[Passage]
) -> tuple[str, str]:
    """HTML of what stands before text[start:end] and after it; `quoted` are its quoted words.

    What stands in another paragraph has a line of its own.
    """
    starts, ends, paragraphs = sentences
    # The last sentence that ends before the passage, and the first that begins after it.
    last, first = bisect_right(ends, start) - 1, bisect_left(starts, end)
    before, after = [last] * (last >= 0), [first] * (first < len(starts))
    if before and last > 0 and ends[last] - starts[last] < SHORT:
        before.insert(0, last - 1)
    if after and first + 1 < len(starts) and ends[first] - starts[first] < SHORT:
        after.append(first + 1)
    inside = set(paragraphs[last + 1 : first])

    def draw(place: int) -> str:
        left, right = starts[place], ends[place]
        spoken = [passage for passage in quoted if passage.start < right and left < passage.end]
        look = "sbs-around" if paragraphs[place] in inside else "sbs-around sbs-line"
        return f'<span class="{look}">{show_running(text, left, right, [], spoken)}</span>'

    return "".join(f"{draw(place)} " for place in before), "".join(
        f" {draw(place)}" for place in after
    )
