"""Lines set off, and what stands around them: where slogans can stand that need lines.

A line is a short paragraph of title, body or calls. Two lines are one where a comma or a small word
("of", "the") stands at the end of the first, and where they are the halves of a sentence in
capitals. Which lines belong to lists, and what announces them, is found in `slogan_lists`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from helpers.coding.english import CONJUNCTIONS, PREPOSITIONS, take_words
from helpers.coding.finite import find_finite
from helpers.coding.slogan_bounds import CLOSING_QUOTES, STOP, end_mark, is_listed
from helpers.coding.slogan_words import Words
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import normalise

# In letters: no call of twenty words is longer.
LONGEST_LINE = 260
# A paragraph of so many letters is prose, or of fewer if it ends in a full stop.
SHORTEST_PROSE, SHORTEST_STOPPED = 110, 45
COMMAS = (",", "،", "、", "，")
MOST_BROKEN = 6
ENDING = take_words("out in up down off on over")
JOINING = CONJUNCTIONS | (PREPOSITIONS - ENDING) | take_words("the a an our your their")


@dataclass
class Line:
    """A line set off: where it stands, and what stands around it.

    `first` and `last` are the rows of corpus.paragraphs that it takes, `before` the paragraph that
    stands before it in its text, `gap` the line ends between them. `closes`: no prose comes after
    it; `above`: none before. The other fields are filled in by `slogan_lists`: `announced` is
    "slogans", "demands", "row" or empty, `lead` the words that announce; `among` counts the items
    of its list, `shouting` those of them that end in an exclamation mark; `group` is the same for
    lines that belong together; `leads` is a line that announces others.
    """

    statement_id: str
    start: int
    text: str
    role: str
    first: int
    last: int
    before: str
    gap: int
    closes: bool
    above: bool
    listed: bool
    announced: str = ""
    lead: str = ""
    programme: bool = False
    among: int = 1
    shouting: int = 0
    group: int = -1
    leads: bool = False

    @property
    def end(self) -> int:
        """Where the line ends, marks and all."""
        return self.start + len(self.text)

    def follows(self, other: Line) -> bool:
        """Whether it is the very next paragraph of the same text."""
        return self.statement_id == other.statement_id and self.first == other.last + 1


def find_lines(corpus, words_of: dict[str, Words]) -> list[Line]:
    """Every line set off in title, body and calls, in the order of the texts."""
    paragraphs = corpus.paragraphs
    size = paragraphs["end"] - paragraphs["start"]
    counted = paragraphs["role"].isin(COUNTED_ROLES)
    chosen = np.flatnonzero(counted & (size <= LONGEST_LINE))
    above, closes = _compare_with_prose(paragraphs, size, chosen)
    names, starts, ends, texts, roles = (
        paragraphs[name].to_list() for name in ("statement_id", "start", "end", "text", "role")
    )
    lines: list[Line] = []
    for row, is_above, is_last in zip(
        chosen.tolist(), above.tolist(), closes.tolist(), strict=True
    ):
        name, text = names[row], texts[row]
        same = row > 0 and names[row - 1] == name
        between = corpus.text(name)[ends[row - 1] : starts[row]] if same else ""
        line = Line(
            name, starts[row], text, roles[row], row, row, texts[row - 1] if same else "",
            between.count("\n"), is_last, is_above, is_listed(text),
        )  # fmt: skip
        if lines and _runs_on(lines[-1], line, words_of[name]):
            lines[-1].text = corpus.text(name)[lines[-1].start : line.end]
            lines[-1].closes, lines[-1].last = line.closes, row
        else:
            lines.append(line)
    return _join_broken(lines, corpus)


def _join_broken(lines: list[Line], corpus) -> list[Line]:
    """Lines of one or two words with the mark at the end of the last are one call over lines.

    "RENT / STRIKE / NOW!": all in capitals or all without, and at most six words.
    """
    joined: list[Line] = []
    number = 0
    while number < len(lines):
        last = number
        while last + 1 < len(lines) and _is_broken(lines[last], lines[last + 1]):
            last += 1
        size = sum(len(line.text.split()) for line in lines[number : last + 1])
        if last > number and lines[last].text.rstrip().endswith("!") and size <= MOST_BROKEN:
            whole, end = lines[number], lines[last]
            whole.text = corpus.text(whole.statement_id)[whole.start : end.end]
            whole.closes, whole.last, whole.role = end.closes, end.last, end.role
            number = last
            if joined and joined[-1].text.endswith(COMMAS) and whole.follows(joined[-1]):
                # "Care for people, / not for / profit!"
                begun = joined.pop()
                whole.text = corpus.text(whole.statement_id)[begun.start : whole.end]
                whole.start, whole.first, whole.before = begun.start, begun.first, begun.before
                whole.gap, whole.above = begun.gap, begun.above
            joined.append(whole)
        else:
            joined.append(lines[number])
        number += 1
    return joined


def _is_broken(one: Line, other: Line) -> bool:
    """Whether a call may go on from one very short line in the next."""
    if one.listed or other.listed or not other.follows(one):
        return False
    first, second = one.text.strip(), other.text.strip()
    if first.endswith("?") and second.endswith("!"):
        # "WHOSE HARBOUR? / OUR HARBOUR!"
        halves = [normalise(half).split() for half in (first, second)]
        return max(map(len, halves)) <= 4 and bool(set(halves[0]) & set(halves[1]))
    short = len(first.split()) <= 2 and len(second.split()) <= 2
    same = (first.isupper() and second.isupper()) or (first.islower() and second.islower())
    return short and same and first[-1].isalpha()


def _compare_with_prose(
    paragraphs: pd.DataFrame, size: pd.Series, chosen: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Whether each chosen paragraph stands above the prose of its text, or after all of it."""
    ends = paragraphs["text"].str.rstrip(CLOSING_QUOTES).str[-1:]
    long = (size >= SHORTEST_PROSE) | ((size >= SHORTEST_STOPPED) & ends.isin(list(STOP)))
    prose = np.flatnonzero(paragraphs["role"].isin(["body", "call"]) & long)
    statement = paragraphs["statement_id"].to_numpy()
    rows = pd.Series(prose).groupby(statement[prose])
    held = pd.Series(statement[chosen], dtype="str")
    above = chosen < held.map(rows.min()).fillna(-1).to_numpy()
    closes = chosen > held.map(rows.max()).fillna(len(paragraphs)).to_numpy()
    return above, closes


def _runs_on(before: Line, line: Line, words: Words) -> bool:
    """Whether a line merely goes on in the next."""
    if not line.follows(before) or line.listed or before.role != line.role:
        return False
    if len(before.text) + len(line.text) > LONGEST_LINE:
        return False
    bare = before.text.rstrip()
    if bare.endswith(COMMAS):
        return end_mark(line.text) == "!"
    if line.gap != 1 or not words.english or end_mark(bare) or bare.endswith(":"):
        return False
    return normalise(bare).rpartition(" ")[2] in JOINING or _answers(bare, line.text)


def _answers(first: str, second: str) -> bool:
    """Whether two lines in capitals are the halves of one sentence: "THEY SELL … / WE BUY …"."""
    halves = [normalise(half).split() for half in (first, second)]
    return (
        first.isupper()
        and second.isupper()
        and abs(len(halves[0]) - len(halves[1])) <= 1
        and bool(set(halves[0]) & set(halves[1]))
        and all(find_finite(half) is not None for half in (first, second))
    )
