"""Walking through a tree of HTML without recursion, so that no depth of it exhausts the stack."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

# What is no text of the page, or belongs to something other than its text.
IGNORED = frozenset({
    "applet", "area", "audio", "canvas", "datalist", "embed", "frameset", "head", "iframe",
    "input", "map", "math", "noembed", "noframes", "noscript", "object", "rp", "rt", "script",
    "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
})  # fmt: skip


def name_of(node: etree._Element) -> str:
    """The name of an element in small letters; nothing for comments and their like."""
    return node.tag.rpartition("}")[2].lower() if isinstance(node.tag, str) else ""


def walk(root: etree._Element) -> Iterator[tuple[str, etree._Element | str]]:
    """Starts, ends and texts below an element, in order, without what is ignored."""
    stack: list[tuple[etree._Element, Iterator[etree._Element]]] = []
    node: etree._Element | None = root
    while node is not None or stack:
        if node is not None:
            name = name_of(node)
            if name and name not in IGNORED:
                yield "start", node
                if node.text:
                    yield "text", node.text
                stack.append((node, iter(node)))
            elif node.tag is etree.Entity and node.text:
                yield "text", node.text
            if not stack:
                return
            if stack[-1][0] is not node and node.tail:
                yield "text", node.tail
        above, children = stack[-1]
        node = next(children, None)
        if node is None:
            stack.pop()
            yield "end", above
            if stack and above.tail:
                yield "text", above.tail
