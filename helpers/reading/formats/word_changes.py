"""Tracked changes of a Word file are accepted: what was inserted stays, what was deleted goes.

A deleted paragraph mark joins a paragraph to the next; so does a mark that is hidden. A tree is
changed in place, without recursion, and in a time that grows with its size.
"""

from __future__ import annotations

from lxml import etree

from helpers.reading.formats.word_xml import attribute, child, inside, is_on, name_of

REMOVED = ("w:del", "w:moveFrom", "w:cellDel")
# What may stand between two paragraphs without being one.
BETWEEN = ("w:bookmarkStart", "w:bookmarkEnd", "w:proofErr", "w:permStart", "w:permEnd")


def accept_changes(root: etree._Element) -> int:
    """Accepts the changes in one part; how many there were, a move or a whole row being one."""
    removed: list[etree._Element] = []
    joined: set[etree._Element] = set()
    marked: list[etree._Element] = []
    runs: list[etree._Element] = []
    rows: set[etree._Element] = set()
    count = 0
    for change in inside(root, "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellDel"):
        above = change.getparent()
        where, gone = name_of(above) if above is not None else "", name_of(change) in REMOVED
        if where == "w:trPr":
            rows.add(above.getparent())
            count += 1
            if gone:
                removed.append(above.getparent())
        elif where == "w:tcPr":
            removed.append(above.getparent())
            count += 1
        elif where == "w:rPr":
            mark = above.getparent()
            if mark is not None and name_of(mark) == "w:pPr" and mark.getparent() is not None:
                marked.append(change)
                if gone:
                    joined.add(mark.getparent())
        elif above is not None and where not in ("w:numPr", "m:ctrlPr"):
            runs.append(change)
            removed += [change] * gone
    count += _count_runs(runs, marked, rows)
    for mark in inside(root, "w:vanish"):
        if name_of(mark.getparent()) == "w:rPr" and is_on(mark):
            above = mark.getparent().getparent()
            if above is not None and name_of(above) == "w:pPr" and above.getparent() is not None:
                joined.add(above.getparent())
    for node in removed:
        if node.getparent() is not None:
            node.getparent().remove(node)
    if joined:
        _join([paragraph for paragraph in inside(root, "w:p") if paragraph in joined])
    return count


def _count_runs(
    runs: list[etree._Element], marked: list[etree._Element], rows: set[etree._Element]
) -> int:
    """Changed stretches; one that Word has cut in pieces is one, and so is one with its mark."""
    whole = set()
    count = 0
    for change in runs:
        whole.add((_paragraph(change), name_of(change)))
        before = change.getprevious()
        again = before is not None and _same(before, change)
        if name_of(change) != "w:moveFrom" and not again and not _in_row(change, rows):
            count += 1
    for change in marked:
        if name_of(change) != "w:moveFrom" and not _in_row(change, rows):
            count += (_paragraph(change), name_of(change)) not in whole
    return count


def _paragraph(change: etree._Element) -> etree._Element | None:
    return next((above for above in change.iterancestors() if name_of(above) == "w:p"), None)


def _same(before: etree._Element, change: etree._Element) -> bool:
    marks = ("w:author", "w:date")
    return name_of(before) == name_of(change) and all(
        attribute(before, mark) == attribute(change, mark) for mark in marks
    )


def _in_row(change: etree._Element, rows: set[etree._Element]) -> bool:
    return bool(rows) and any(above in rows for above in change.iterancestors())


def _join(paragraphs: list[etree._Element]) -> None:
    """Puts what each of these paragraphs holds in front of the next paragraph."""
    carried: dict[etree._Element, list[etree._Element]] = {}
    for paragraph in paragraphs:
        above = paragraph.getparent()
        after = paragraph.getnext()
        while after is not None and name_of(after) in BETWEEN:
            after = after.getnext()
        if above is None or after is None or name_of(after) != "w:p":
            continue
        held = carried.pop(paragraph, [])
        held += [node for node in paragraph if name_of(node) != "w:pPr"]
        carried[after] = held
        above.remove(paragraph)
    for paragraph, held in carried.items():
        place = int(child(paragraph, "w:pPr") is not None)
        paragraph[place:place] = held
