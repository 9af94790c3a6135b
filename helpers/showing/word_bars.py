"""The figure of the words of each document: how many, and in which parts of the text."""

from __future__ import annotations

import pandas as pd

from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.canvas import MARGIN, QUIET, Canvas
from helpers.showing.describe import describe_words
from helpers.showing.figures import Figure, style
from helpers.showing.firsts import STATEMENTS_SHOWN, keep_first, say_first
from helpers.showing.plot_parts import draw_empty, draw_head, draw_note, join_words
from helpers.showing.signs import number

ROLE_LOOKS = {
    "title": ("#00507D", ""),
    "body": ("#0072B2", ""),
    "call": ("#56B4E9", ""),
    "byline": ("#b5b5b5", "////"),
    "signature": ("#b5b5b5", "||||"),
    "editorial": ("#b5b5b5", "...."),
    "furniture": ("#b5b5b5", "\\\\\\\\"),
    "repeat": ("#b5b5b5", "xxxx"),
}
STATED = "the stated order"


def plot_words(corpus, *, title: str = "Words in each document", size: str = "page") -> Figure:
    """Words of every document by role, versions among them: one bar each, longest role first read.

    Plain colours are counted in comparisons (title, body, call), hatched greys are not.
    """
    words = count_words(corpus)
    with style(size):
        canvas = Canvas()
        y = draw_head(canvas, title, "Plain: counted in comparisons. Hatched: shown, not counted.")
        if words.empty:
            return draw_empty(canvas, y, title, "There is no statement yet.")
        words, here, total = keep_first(words, "statement_id", STATEMENTS_SHOWN)
        shown = list(dict.fromkeys(words["statement_id"]))
        limit = say_first(here, total, "documents", STATED)
        y = draw_note(canvas, y, limit)
        labels = {name: canvas.wrap(name, canvas.width * 0.24) for name in shown}
        left = MARGIN + max(canvas.measure(line) for lines in labels.values() for line in lines)
        left += canvas.size
        by_name = dict(iter(words.groupby("statement_id", sort=False)))
        said = {name: _say_words(by_name[name]) for name in shown}
        totals = words.groupby("statement_id", sort=False)["words"].sum()
        room = canvas.width - left - MARGIN - canvas.size
        # The longest bar need not have the longest words after it.
        scale = min((room - canvas.measure(said[name])) / max(totals[name], 1) for name in shown)
        bar = canvas.line * 1.05
        for name in shown:
            height = max(bar, canvas.line * len(labels[name])) + canvas.line * 0.5
            middle = y + height / 2
            for place, line in enumerate(labels[name]):
                offset = (place - (len(labels[name]) - 1) / 2) * canvas.line
                canvas.text(left - canvas.size * 0.6, middle + offset, line, ha="right")
            x = left
            for row in by_name[name].itertuples():
                colour, hatch = ROLE_LOOKS[row.role]
                edge = {"edgecolor": "#6b6b6b" if hatch else "white", "linewidth": 0.6}
                canvas.box(x, middle - bar / 2, row.words * scale, bar, colour, hatch=hatch, **edge)
                x += row.words * scale
            canvas.text(x + canvas.size * 0.5, middle, said[name], color=QUIET)
            y += height
        y = _swatches(
            canvas, y + canvas.line * 0.4, list(dict.fromkeys(ROLE_LOOKS)), set(words["role"])
        )
        return canvas.finish(y, join_words(describe_words(words, title), limit))


def count_words(corpus) -> pd.DataFrame:
    """Words of each document in each role: statement_id, role, words; counted roles first."""
    if corpus.statements.empty:
        return pd.DataFrame(columns=["statement_id", "role", "words"])
    # Counted by sentence first: there are far fewer of these than words.
    keys = ["statement_id", "sentence"]
    sizes = corpus.tokens.groupby(keys, observed=True).size().rename("words").reset_index()
    sizes = sizes.astype({"statement_id": "str", "sentence": "int64"})
    words = corpus.sentences[[*keys, "role"]].merge(sizes, on=keys)
    table = words.groupby(["statement_id", "role"])["words"].sum().unstack(fill_value=0)
    table = table.reindex(index=corpus.statements.index, columns=list(ROLE_LOOKS), fill_value=0)
    stacked = table.rename_axis(index="statement_id", columns="role").stack().rename("words")
    stacked = stacked.reset_index()
    alone = stacked.groupby("statement_id")["words"].transform("sum") == 0
    return stacked[(stacked["words"] > 0) | (alone & (stacked["role"] == "body"))]


def _say_words(words: pd.DataFrame) -> str:
    """The words of one document, counted and uncounted apart."""
    is_counted = words["role"].isin(COUNTED_ROLES)
    counted = number(int(words.loc[is_counted, "words"].sum()), "word")
    others = int(words.loc[~is_counted, "words"].sum())
    return f"{counted}, {others:,} more not counted" if others else counted


def _swatches(canvas: Canvas, y: float, order: list[str], present: set[str]) -> float:
    """The legend of roles: a small box and its word, in flowing lines."""
    x, side = MARGIN, canvas.size
    for role in (role for role in order if role in present):
        colour, hatch = ROLE_LOOKS[role]
        counted = role in COUNTED_ROLES
        words = role if counted else f"{role} (not counted)"
        needed = side * 1.5 + canvas.measure(words, scale=0.9) + side * 1.6
        if x > MARGIN and x + needed > canvas.width:
            x, y = MARGIN, y + canvas.line
        middle = y + canvas.line / 2
        edge = {"edgecolor": "#6b6b6b" if hatch else "white", "linewidth": 0.6}
        canvas.box(x, middle - side / 2, side, side, colour, hatch=hatch, **edge)
        canvas.text(x + side * 1.5, middle, words, scale=0.9, color=QUIET)
        x += needed
    return y + canvas.line
