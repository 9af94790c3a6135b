"""What stands at the head and the foot of the pages of a Word file: read once, behind the text."""

from __future__ import annotations

from lxml import etree

from helpers.reading.formats.word_changes import accept_changes
from helpers.reading.formats.word_package import Package, Relation
from helpers.reading.formats.word_tables import Block
from helpers.reading.formats.word_walk import Walker
from helpers.reading.formats.word_xml import attribute, child, inside, is_on, name_of
from helpers.reading.lines import is_page_number

KINDS = {"w:headerReference": "head", "w:footerReference": "foot"}
MOST_HEADS = 60


def read_heads(
    document: etree._Element,
    relations: list[Relation],
    package: Package,
    settings: etree._Element | None,
    walker: Walker,
) -> list[Block]:
    """One block per line of a running head or foot that is shown somewhere, each text once."""
    paths = {relation.id: relation.path for relation in relations}
    even = is_on(child(settings, "w:evenAndOddHeaders"))
    shown: dict[str, str] = {}
    for section in inside(document, "w:sectPr"):
        first = is_on(child(section, "w:titlePg"))
        for node in section:
            place = attribute(node, "w:type")
            hidden = (place == "first" and not first) or (place == "even" and not even)
            path = paths.get(attribute(node, "r:id") or "")
            if name_of(node) in KINDS and path and not hidden:
                shown.setdefault(path, KINDS[name_of(node)])
    found: dict[str, str] = {}
    for path, kind in list(shown.items())[:MOST_HEADS]:
        root = package.part(path)
        if root is None:
            continue
        accept_changes(root)
        for block in walker.read(root):
            for line in block.text.splitlines():
                bare = line.strip()
                if any(sign.isalpha() for sign in bare) and not is_page_number(bare):
                    found.setdefault(bare, kind)
    return [
        part
        for text, kind in found.items()
        for part in (
            Block(""),
            Block(text, role="furniture", why=f"a running {kind} of the Word file"),
        )
    ]
