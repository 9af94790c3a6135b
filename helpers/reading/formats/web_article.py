"""Where the article of a web page stands.

trafilatura tells which words belong to the article, but leaves out short lines: calls, signatures,
items of lists. So its words only tell the place: the smallest part of the page that holds nearly
all of them, and the parts around it that add little. All lines of that part are kept, from the
heading of the page on, but for lists of nothing but links.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from helpers.reading.formats.trees import name_of, walk
from helpers.reading.formats.web_cut import reach
from helpers.reading.formats.web_furniture import has_word
from helpers.reading.formats.web_tree import (
    MOST_ELEMENTS,
    NOTHING,
    WORD,
    Weight,
    drop,
    silenced,
    weigh,
)
from helpers.reading.lines import ADDRESS

# As many words in a row tell a place.
RUN = 3
NEARLY_ALL, MOST = 0.9, 0.6
# A part around the article may add this share of its words, or so many words.
MORE_SHARE, MORE_WORDS, ONE_LINE = 0.4, 40, 12
LINKED_LIST, MANY_LINKS, LIST_HEADING, MOST_ADDRESSES = 0.8, 2, 3, 12
ARTICLE_WORDS = frozenset({"article", "entry", "hentry", "node", "post", "story"})
LIST_ELEMENTS = frozenset({"ul", "ol", "div", "p", "section", "table", "td", "dl", "span", "font"})


class Article(NamedTuple):
    """The part of the page that is the article, and the words that tell how it was found."""

    root: etree._Element
    found: str


def find_article(root: etree._Element, heading: etree._Element | None) -> Article:
    """The article, cut out of the tree, which is changed; the whole page if none can be told."""
    body = next(root.iter("body"), root)
    told = set(_runs(_ask(root)))
    if not told:
        _drop_links(body, heading, {})
        return Article(body, "no article told apart, so all but menus and boxes was kept")
    marked = _mark(body, told)
    weights = weigh(body)
    part = _widen(_narrow(body, heading, marked), body, weights)
    if heading is not None and heading not in set(part.iter()):
        part = reach(heading, part)
    _drop_links(part, heading, marked)
    return Article(part, f"article found by {_version()}")


def _version() -> str:
    from importlib.metadata import version

    return f"trafilatura {version('trafilatura')}"


def _ask(root: etree._Element) -> list[str]:
    """The words that trafilatura takes for the article; none if it fails or would take too long."""
    if sum(1 for _ in root.iter(etree.Element)) > MOST_ELEMENTS:
        return []
    from trafilatura import extract

    with silenced():
        try:
            found = extract(
                copy.deepcopy(root), include_comments=False, include_tables=True,
                deduplicate=False, include_formatting=False, include_links=False,
            )  # fmt: skip
        except Exception:
            return []
    return WORD.findall((found or "").lower())


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[place:] for place in range(RUN)), strict=False)


def _mark(body: etree._Element, told: set[tuple[str, ...]]) -> dict[etree._Element, int]:
    """How many words that were told stand in each element; runs go through the whole page."""
    words = [w for event, text in walk(body) if event == "text" for w in WORD.findall(text.lower())]
    hits = bytearray(len(words))
    for place, run in enumerate(_runs(words)):
        if run in told:
            hits[place : place + RUN] = b"\1" * RUN
    counts: dict[etree._Element, int] = {}
    stack: list[int] = []
    place = 0
    for event, node in walk(body):
        if event == "start":
            stack.append(0)
        elif event == "text":
            size = len(WORD.findall(node.lower()))
            stack[-1] += sum(hits[place : place + size])
            place += size
        else:
            counts[node] = stack.pop()
            if stack:
                stack[-1] += counts[node]
    return counts


def _narrow(
    body: etree._Element, heading: etree._Element | None, marked: dict[etree._Element, int]
) -> etree._Element:
    """The smallest element with nearly all words that were told.

    Where one is called an article, has the heading and most of these words, it is that one: the
    others are what readers added.
    """
    whole = marked.get(body, 0)
    part, inner = body, body
    while inner is not None and whole:
        part = inner
        inner = next((node for node in part if marked.get(node, 0) >= NEARLY_ALL * whole), None)
    around = [] if heading is None else heading.iterancestors()
    called = (n for n in around if _is_called_article(n) and marked.get(n, 0) >= MOST * whole)
    article = next(called, None)
    return article if article is not None and part in set(article.iterancestors()) else part


def _widen(
    part: etree._Element, body: etree._Element, weights: dict[etree._Element, Weight]
) -> etree._Element:
    """The largest element around a part that adds little to it, links not counted.

    Around one that is called an article only a line may be added, such as the day above it.
    """
    most = _unlinked(weights.get(part, NOTHING))
    most += max(MORE_SHARE * most, MORE_WORDS)
    around = [part, *part.iterancestors()]
    around = around[: around.index(body) + 1]
    around = [node for node in around if _unlinked(weights.get(node, NOTHING)) <= most] or [part]
    named = next((node for node in reversed(around) if _is_called_article(node)), None)
    if named is None:
        return around[-1]
    most = _unlinked(weights.get(named, NOTHING)) + ONE_LINE
    return [node for node in around if _unlinked(weights.get(node, NOTHING)) <= most][-1]


def _is_called_article(node: etree._Element) -> bool:
    if name_of(node) in ("body", "html"):
        return False
    names = (node.get("class") or "")[:500].split()
    return name_of(node) == "article" or has_word(names, ARTICLE_WORDS)


def _unlinked(weight: Weight) -> int:
    return weight.words - weight.linked


def _drop_links(
    top: etree._Element, heading: etree._Element | None, marked: dict[etree._Element, int]
) -> None:
    """Takes out lists of links that stand before the article, or that nobody told to belong to it.

    A row of addresses belongs to those who sign.
    """
    weights = weigh(top)
    kept = {top} if heading is None else {top, heading, *heading.iterancestors()}
    lists = []
    # Whether the article has begun: with its heading, or else with words that lead nowhere.
    begun = heading is None or heading not in weights
    inside = words = titled = 0
    for event, node in walk(top):
        if event == "text":
            words += 0 if inside or titled else len(WORD.findall(node))
            continue
        titled = event == "start" if node is heading else titled
        inside += (name_of(node) == "a") * (1 if event == "start" else -1)
        begun = begun or node is heading
        if event == "start" and node not in kept and name_of(node) in LIST_ELEMENTS:
            weight = weights.get(node, NOTHING)
            least = MANY_LINKS if begun else 1
            full = weight.links >= least and weight.linked >= LINKED_LIST * weight.words
            told = marked.get(node, 0) >= weight.words / 2 and begun and words
            if full and not told and not _holds_address(node, weight):
                lists.append(node)
    for node in lists:
        above = node.getparent()
        if above is None:
            continue
        left = weights.get(above, NOTHING).words - weights[node].words
        # What is left may be the heading of the list.
        drop(above if left <= LIST_HEADING and above not in kept else node)


def _holds_address(node: etree._Element, weight: Weight) -> bool:
    return weight.links <= MOST_ADDRESSES and bool(ADDRESS.search(" ".join(node.itertext())))
