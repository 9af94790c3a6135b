"""The tree of a web page, without what no reader of the page sees; and what its parts weigh.

Parts are taken out by being emptied, not cut off, so that text behind them stays where it is and
taking out a thousand parts costs a thousand steps.
"""

from __future__ import annotations

import contextlib
import logging
import re
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree, html

from helpers.reading.formats.blocks import PARAGRAPHS, SOFT
from helpers.reading.formats.extracts import Unreadable
from helpers.reading.formats.trees import name_of, walk

# The document type may define entities inside; none is ever expanded.
DOCTYPE = re.compile(r"<!DOCTYPE\b[^<>\[\]]{0,2000}\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
CONTROLS = re.compile("[\0-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")
UNSEEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
WORD = re.compile(r"\w+")
LONGEST_MUTED = 20
# Larger pages would keep the libraries busy for longer than a class waits.
MOST_ELEMENTS = 20_000


class Weight(NamedTuple):
    """How many words stand in a part of the page, how many of them in links, and how many links."""

    words: int
    linked: int
    links: int


NOTHING = Weight(0, 0, 0)


def read_tree(text: str) -> etree._Element:
    """The root of a page; nothing is fetched, and no entity is expanded but the letters of HTML.

    Raises Unreadable where the page is nested too deep to be read.
    """
    markup = CONTROLS.sub("", DOCTYPE.sub("", text, count=1)).encode("utf-8", "replace")
    parser = html.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(markup, parser)
    except etree.LxmlError:
        root = None
    if any("depth" in error.message for error in parser.error_log.filter_from_fatals()):
        what = "nests its parts more than 2,000 deep, which no text needs"
        raise Unreadable(what, "open it in a browser, copy the text and paste it")
    return html.Element("html") if root is None else root


def drop_unseen(root: etree._Element) -> bool:
    """Takes out what the page hides, unless it hides all its words; whether it shows any.

    What is hidden from screen readers only goes if it is a sign or a few words: behind a dialogue
    that is open a whole page is hidden so.
    """
    hidden = {node for node in root.iter(etree.Element) if _is_unseen(node)}
    weights = weigh(root, hidden)
    shows = bool(weights[root].words) or not hidden
    for node in hidden if shows else ():
        drop(node)
    muted = [node for node in root.iter(etree.Element) if node.get("aria-hidden") == "true"]
    for node in muted:
        blocks = next(node.iter("p", "h1", "h2", "h3", "li", "article", "main"), None)
        if blocks is None and weights.get(node, NOTHING).words <= LONGEST_MUTED:
            drop(node)
    return shows


def _is_unseen(node: etree._Element) -> bool:
    hidden = node.get("hidden")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    return bool(UNSEEN.search(node.get("style") or "")) or (
        name_of(node) == "dialog" and node.get("open") is None
    )


def drop(node: etree._Element) -> None:
    """Empties a part; in its place stands a rule, or nothing where it stood inside a line."""
    parts = name_of(node) in PARAGRAPHS | SOFT
    tail = node.tail
    node.clear()
    node.tag, node.tail = "hr" if parts else "template", tail


def weigh(
    root: etree._Element, without: frozenset[etree._Element] | set[etree._Element] = frozenset()
) -> dict[etree._Element, Weight]:
    """The weight of the root and of every element below it that is not ignored."""
    weights: dict[etree._Element, Weight] = {}
    stack: list[list[int]] = []
    inside = unseen = 0
    for event, node in walk(root):
        if event == "text":
            if not unseen:
                count = len(WORD.findall(node))
                stack[-1][0] += count
                stack[-1][1] += count * bool(inside)
            continue
        step = 1 if event == "start" else -1
        inside += step * (name_of(node) == "a")
        unseen += step * (node in without)
        if event == "start":
            stack.append([0, 0, 0])
        else:
            own = stack.pop()
            own[2] += name_of(node) == "a" and own[0] > 0
            weights[node] = Weight(*own)
            if stack:
                stack[-1] = [above + part for above, part in zip(stack[-1], own, strict=True)]
    return weights or {root: NOTHING}


@contextlib.contextmanager
def silenced() -> Iterator[None]:
    """No library says anything on the way; afterwards logging is as it was before."""
    level = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            logging.disable(level)


def squeezed(node: etree._Element) -> str:
    """All words of an element in small letters, with one space between."""
    return " ".join(
        word for event, text in walk(node) if event == "text" for word in WORD.findall(text.lower())
    )
