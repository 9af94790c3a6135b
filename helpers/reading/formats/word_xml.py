"""The XML inside a Word file: short names for its elements and attributes, and their values.

Word writes one of two sets of namespaces, the usual one or the strict one; here both have the same
short names, so that no other module needs to know of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

OPEN = "http://schemas.openxmlformats.org/"
STRICT = "http://purl.oclc.org/ooxml/"
PREFIXES = {
    OPEN + "wordprocessingml/2006/main": "w",
    STRICT + "wordprocessingml/main": "w",
    OPEN + "officeDocument/2006/relationships": "r",
    STRICT + "officeDocument/relationships": "r",
    OPEN + "officeDocument/2006/math": "m",
    STRICT + "officeDocument/math": "m",
    OPEN + "drawingml/2006/main": "a",
    STRICT + "drawingml/main": "a",
    OPEN + "drawingml/2006/chart": "c",
    STRICT + "drawingml/chart": "c",
    OPEN + "drawingml/2006/diagram": "dgm",
    STRICT + "drawingml/diagram": "dgm",
    OPEN + "markup-compatibility/2006": "mc",
    OPEN + "package/2006/relationships": "rel",
    OPEN + "package/2006/content-types": "ct",
    OPEN + "package/2006/metadata/core-properties": "cp",
    STRICT + "package/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "urn:schemas-microsoft-com:vml": "v",
}
URIS: dict[str, list[str]] = {}
for _uri, _prefix in PREFIXES.items():
    URIS.setdefault(_prefix, []).append(_uri)
# Hostile files may use a new name in every element, and none of them is worth keeping.
MOST_NAMES = 2_000


class _Names(dict[str, str]):
    """Short names by long ones, worked out when first met."""

    def __missing__(self, tag: str) -> str:
        uri, _, local = tag.rpartition("}")
        prefix = PREFIXES.get(uri[1:])
        name = f"{prefix}:{local}" if prefix else f"?:{local}"
        if len(self) < MOST_NAMES:
            self[tag] = name
        return name


_NAMES = _Names()


def name_of(node: etree._Element) -> str:
    """The name with its usual prefix, `w:p`; unknown namespaces get the prefix `?`."""
    return _NAMES[node.tag] if isinstance(node.tag, str) else ""


def attribute(node: etree._Element | None, name: str) -> str | None:
    """The value of an attribute such as `w:val`, or None."""
    if node is None:
        return None
    prefix, _, local = name.partition(":")
    for uri in URIS[prefix]:
        value = node.get(f"{{{uri}}}{local}")
        if value is not None:
            return value
    return None


def child(node: etree._Element | None, *names: str) -> etree._Element | None:
    """The first child of this name, then its first child of the next name, and so on, or None."""
    for name in names:
        if node is None:
            return None
        node = next((inner for inner in node if name_of(inner) == name), None)
    return node


def inside(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """All elements of these names below the root, and the root, in order."""
    tags = [f"{{{u}}}{n.partition(':')[2]}" for n in names for u in URIS[n.partition(":")[0]]]
    return root.iter(*tags)


def is_on(node: etree._Element | None) -> bool:
    """Whether a switch such as `w:vanish` is there and not set to false."""
    return node is not None and attribute(node, "w:val") not in ("0", "false", "off")


def whole_number(written: str | None, otherwise: int, most: int = 1_000_000) -> int:
    """The whole number that an attribute holds, if it is a sensible one."""
    bare = (written or "").strip()
    if not bare.isascii() or not bare.isdigit() or len(bare) > 9:
        return otherwise
    return min(int(bare), most)
