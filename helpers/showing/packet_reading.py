"""One reading on a packet's page: figure, passages and texts, each linked to the next and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.listing import POLARITY_WORDS, group_rows, list_sentences, name_quoted
from helpers.showing.packet_figure import Drawn, count_view, draw_figure
from helpers.showing.packet_views import View
from helpers.showing.running import (
    Passage,
    Place,
    code_label,
    group_hues,
    merge_passages,
    read_labels,
)
from helpers.showing.signs import number, origin_words
from helpers.showing.statement import draw_paragraphs

LAYER_WORDS = {
    "frame": "Frames", "name": "Names", "claim": "Claims", "slogan": "Slogans",
    "figure": "Quantities",
}  # fmt: skip
SAID_ABOVE = {"statement", "code", "origin"}
NO_LABEL = "slogan"


class Marked(NamedTuple):
    """The passages of one statement as they are marked in its text, by where they begin."""

    passages: list[Passage]
    places: dict[Passage, Place]


def draw_reading(view: View, corpus, name: str) -> str:
    """The HTML of a view whose ids all begin with `name`."""
    layer = LAYER_WORDS[view.codebook.layer]
    who = origin_words(view.origin, view.coder)
    head = f'<h2 id="{name}" dir="auto">{layer}: {escape(who)}</h2>'
    if view.codings.empty and (view.coverage is None or view.coverage.empty):
        return f'{head}<p class="sbs-note">No passage of this reading stands here.</p>'
    drawn = _name_marks(count_view(view, corpus), view)
    groups = _group(drawn, corpus)
    links = {key: f"{name}g{place}" for place, key in enumerate(groups)}
    marked = _mark(view, drawn.codings)
    items = _list_items(groups, corpus, name, marked)
    texts = _draw_texts(view, corpus, name, marked)
    figure = draw_figure(drawn, view, links, f"{layer} by statement, {who}")
    count = number(len(view.codings), "passage")
    return (
        f'{head}<nav aria-label="Parts of this reading" class="parts">'
        f'<a href="#{name}f">Figure</a> · <a href="#{name}l">Passages</a> · '
        f'<a href="#{name}x">Texts</a></nav>'
        f'<h3 id="{name}f">Figure</h3>{figure}'
        f'<h3 id="{name}l">Passages</h3><p class="sbs-note">{count}</p>{items}'
        f'<h3 id="{name}x">Texts with these passages</h3>{texts}'
    )


def _group(drawn: Drawn, corpus) -> dict[tuple[object, str], pd.DataFrame]:
    """The passages by row of the figure and statement, in the order of the figure."""
    keys = list(dict.fromkeys([*drawn.table[drawn.key], *drawn.codings[drawn.key]]))
    order = {name: place for place, name in enumerate(corpus.statements.index)}
    found = dict(iter(drawn.codings.groupby([drawn.key, "statement_id"], sort=False)))
    ranks = {key: place for place, key in enumerate(keys)}
    ordered = sorted(found, key=lambda group: (ranks[group[0]], order[group[1]]))
    return {key: found[key] for key in ordered}


def _name_marks(drawn: Drawn, view: View) -> Drawn:
    """The same with `title`, what a code is called, and `mark`, what stands on its chip."""
    labels, titles, marks = read_labels(view.codebook), [], []
    for row in drawn.codings.itertuples():
        said = code_label(row, labels) or NO_LABEL
        titles.append(row.label if drawn.key == "slogan" else said)
        sign = POLARITY_WORDS.get(getattr(row, "polarity", ""), "")[:1]
        marks.append(f"{sign} {said}".strip())
    return drawn._replace(codings=drawn.codings.assign(title=titles, mark=marks))


def _mark(view: View, codings: pd.DataFrame) -> dict[str, Marked]:
    """The passages of each statement, those that overlap under one label joined into one."""
    hues = group_hues(view.codebook)
    groups = {code.id: code.group for code in view.codebook.codes}
    found: dict[str, list[Passage]] = {}
    for row in codings.itertuples():
        hue = hues.get(groups.get(row.code), -1)
        passage = Passage(row.start, row.end, row.mark, hue)
        found.setdefault(row.statement_id, []).append(passage)
    return {name: Marked(merge_passages(passages), {}) for name, passages in found.items()}


def _list_items(
    groups: dict[tuple[object, str], pd.DataFrame], corpus, name: str, marked: dict[str, Marked]
) -> str:
    """All passages in their sentences, below their code and statement, each with its place."""
    if not groups:
        return ""
    # By their row of the figure, so that no item belongs to two groups.
    groups = {key: rows.assign(code=str(key[0])) for key, rows in groups.items()}
    listed = list_sentences(pd.concat(groups.values()), corpus, {}, SAID_ABOVE)
    finders = {statement: _Finder(here.passages) for statement, here in marked.items()}
    parts, above, count = [], None, 0
    for place, ((key, statement), rows) in enumerate(groups.items()):
        if key != above:
            parts.append(f'<h4 dir="auto">{escape(rows["title"].iloc[0])}</h4>')
            above = key
        items = []
        for behind in group_rows(rows):
            of, (_, item) = f"{name}p{count}", next(listed)
            passage = finders[statement].find(behind[0])
            here = marked[statement].places.setdefault(passage, Place(f"{name}t{count}", of))
            items.append(
                f'<li id="{of}">{item.removeprefix("<li>").removesuffix("</li>")}'
                f'<a class="go" href="#{here.id}">in the text</a></li>'
            )
            count += 1
        parts.append(
            f'<section id="{name}g{place}"><h5><bdi>{escape(statement)}</bdi> '
            f'<a class="go" href="#{name}f">figure</a></h5>'
            f'<ol class="sbs-passages">{"".join(items)}</ol></section>'
        )
    return "".join(parts)


class _Finder:
    """Finds the marked passage that holds a coded one."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._by_label: dict[str, list[Passage]] = {}
        for passage in passages:
            self._by_label.setdefault(passage.label, []).append(passage)

    def find(self, row) -> Passage:
        same = self._by_label[row.mark]
        return same[bisect_right([p.start for p in same], row.start) - 1]


def _draw_texts(view: View, corpus, name: str, marked: dict[str, Marked]) -> str:
    texts = []
    for statement in corpus.statements.index:
        if statement in marked:
            here = marked[statement]
            paragraphs = corpus.paragraphs[corpus.paragraphs["statement_id"] == statement]
            voices = corpus.voices[corpus.voices["statement_id"] == statement]
            drawn = draw_paragraphs(
                corpus, statement, paragraphs, here.passages, name_quoted(voices),
                places=here.places,
            )  # fmt: skip
            texts.append(f"<article>{draw_head(corpus, statement, 4)}{drawn}</article>")
    rest = [name for name in corpus.statements.index if name not in marked]
    told = ", ".join(f"<bdi>{escape(statement)}</bdi>" for statement in rest)
    note = f'<p class="sbs-note">Without a passage of this reading: {told}.</p>' if rest else ""
    return note + "".join(texts)


def draw_head(corpus, statement: str, level: int) -> str:
    """Whose statement it is, its title and date: a heading and a line below it."""
    row = corpus.statements.loc[statement]
    compared = "" if statement in set(corpus.compared) else "version, not counted"
    facts = [row["organisation"], row["title"], row["date"] or "no date", row["file"], compared]
    told = " · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact)
    heading = f"<h{level}><bdi>{escape(statement)}</bdi></h{level}>"
    return f'{heading}<p class="sbs-meta" dir="auto">{told}</p>'
