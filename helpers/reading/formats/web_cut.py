"""Cutting a page from its heading to the end of its article, where no element holds just these."""

from __future__ import annotations

from lxml import etree

from helpers.reading.formats.trees import walk
from helpers.reading.formats.web_tree import WORD, drop

# So many words may stand between the heading and the article: who wrote it, and when.
BELOW_HEADING = 80


def reach(heading: etree._Element, part: etree._Element) -> etree._Element:
    """The smallest element around heading and article, from the one to the end of the other.

    Just the article where the heading does not stand before it.
    """
    around = set(heading.iterancestors())
    above = part.getparent()
    while above not in around:
        above = above.getparent()
    between, seen = 0, False
    for event, node in walk(above):
        if node is heading and event == "end":
            seen = True
        elif node is part and event == "start":
            break
        elif event == "text" and seen:
            between += len(WORD.findall(node))
    else:
        return part
    if not seen:
        return part
    _drop_outside(heading, above, before=True)
    _drop_outside(part, above, before=False)
    if between > BELOW_HEADING:
        _drop_between(heading, part, above)
    return above


def _drop_outside(node: etree._Element, top: etree._Element, *, before: bool) -> None:
    """Takes out all that stands before, or behind, a node below `top`."""
    while node is not top:
        above = node.getparent()
        if before:
            above.text = None
            for other in node.itersiblings(preceding=True):
                drop(other)
                other.tail = None
        else:
            node.tail = None
            for other in node.itersiblings():
                drop(other)
                other.tail = None
        node = above


def _drop_between(first: etree._Element, last: etree._Element, top: etree._Element) -> None:
    keep = {*first.iterancestors(), *last.iterancestors(), first, last}
    seen = False
    for event, node in list(walk(top)):
        if node is first:
            seen = True
            if event == "end":
                node.tail = None
        elif node is last:
            return
        elif seen and event == "start" and node not in keep and first not in node.iterancestors():
            drop(node)
            node.tail = None
