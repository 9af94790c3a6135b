"""What of a Word file is no text though it holds some: instructions, second drawings, hints."""

from __future__ import annotations

from lxml import etree

from helpers.reading.formats.word_xml import attribute, child, inside, is_on


def find_instructions(root: etree._Element) -> tuple[set[etree._Element], set[etree._Element]]:
    """Where the instruction of a field begins and where it ends, of fields that are whole."""
    opening: set[etree._Element] = set()
    closing: set[etree._Element] = set()
    begun: list[list[etree._Element]] = []
    for node in inside(root, "w:fldChar"):
        kind = attribute(node, "w:fldCharType")
        if kind == "begin":
            begun.append([node])
        elif kind == "separate" and begun and len(begun[-1]) == 1:
            begun[-1].append(node)
        elif kind == "end" and begun:
            field = [*begun.pop(), node]
            opening.add(field[0])
            closing.add(field[1])
    return opening, closing


def choose(node: etree._Element) -> etree._Element:
    """Of two ways to draw the same thing the first, if it holds words, else the second."""
    first = child(node, "mc:Choice")
    other = child(node, "mc:Fallback")
    worded = first is not None and next(inside(first, "w:t", "a:t", "w:p"), None) is not None
    return node if first is other else first if worded or other is None else other


def is_hint(node: etree._Element) -> bool:
    """Whether a field of a form only holds the hint to fill it in."""
    return is_on(child(node, "w:sdtPr", "w:showingPlcHdr"))
