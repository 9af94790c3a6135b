"""What the styles of a Word file add to a paragraph or a run that names them."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from helpers.reading.formats.word_xml import attribute, child, inside, is_on, name_of, whole_number

LONGEST_CHAIN = 50
# In twentieths of a point: less than this between two paragraphs is no gap that a reader sees.
SMALLEST_GAP = 60
# The names of languages by the script for which they count.
SCRIPTS = ("w:val", "w:bidi", "w:eastAsia")


class Style(NamedTuple):
    """What a style says itself or takes from the styles below it; None where nobody says a thing.

    `before` and `after` tell whether a gap is left there; `languages` are in the order of SCRIPTS.
    """

    name: str = ""
    hidden: bool | None = None
    number: str | None = None
    level: str | None = None
    before: bool | None = None
    after: bool | None = None
    close: bool | None = None
    languages: tuple[str | None, ...] = (None, None, None)


def read_style(node: etree._Element, name: str = "") -> Style:
    """What the `w:pPr` and `w:rPr` inside an element say: a style, or a paragraph itself."""
    held = child(node, "w:pPr")
    return read_paragraph(held)._replace(name=name, **_run_fields(child(node, "w:rPr")))


def read_paragraph(held: etree._Element | None) -> Style:
    """What a `w:pPr` says about the paragraph as a whole."""
    if held is None:
        return Style()
    numbered, spaced = child(held, "w:numPr"), child(held, "w:spacing")
    close = child(held, "w:contextualSpacing")
    return Style(
        number=attribute(child(numbered, "w:numId"), "w:val"),
        level=attribute(child(numbered, "w:ilvl"), "w:val"),
        before=_leaves_gap(spaced, "w:before", "w:beforeAutospacing"),
        after=_leaves_gap(spaced, "w:after", "w:afterAutospacing"),
        close=None if close is None else is_on(close),
    )


def read_languages(held: etree._Element | None) -> tuple[str | None, ...]:
    """The languages that a `w:rPr` names, in the order of SCRIPTS."""
    node = child(held, "w:lang")
    return tuple(attribute(node, script) for script in SCRIPTS)


class Styles:
    """All styles of a file, each with what it takes from those that it is based on."""

    def __init__(self, root: etree._Element | None) -> None:
        self._nodes: dict[str, etree._Element] = {}
        self._found: dict[str, Style] = {}
        self._default: dict[str, str] = {}
        self.defaults = Style()
        if root is None:
            return
        for node in inside(root, "w:style"):
            style_id = attribute(node, "w:styleId") or ""
            self._nodes[style_id] = node
            if attribute(node, "w:default") in ("1", "true", "on"):
                self._default[attribute(node, "w:type") or ""] = style_id
        defaults = child(root, "w:docDefaults")
        self.defaults = read_paragraph(child(defaults, "w:pPrDefault", "w:pPr"))._replace(
            languages=read_languages(child(defaults, "w:rPrDefault", "w:rPr"))
        )

    def find(self, style_id: str | None, kind: str) -> Style:
        """The style of this id, else the usual one of this kind (`paragraph`, `character`)."""
        name = style_id if style_id in self._nodes else self._default.get(kind, "")
        if name not in self._found:
            self._found[name] = self._resolve(name)
        return self._found[name]

    def gaps(self, own: Style, style: Style) -> tuple[bool, bool, bool]:
        """`before`, `after` and `close` of a paragraph, by itself, its style, or what is usual."""
        laid = (own, style, self.defaults)
        sides = ([s.before for s in laid], [s.after for s in laid], [s.close for s in laid])
        before, after, close = (next((x for x in s if x is not None), False) for s in sides)
        return before, after, close

    def _resolve(self, style_id: str) -> Style:
        found = Style()
        for step in range(LONGEST_CHAIN):
            node = self._nodes.get(style_id)
            if node is None:
                break
            name = (attribute(child(node, "w:name"), "w:val") or "").lower() if step == 0 else ""
            found = _laid_over(found, read_style(node, name))
            style_id = attribute(child(node, "w:basedOn"), "w:val") or ""
        return found


def _laid_over(style: Style, below: Style) -> Style:
    """What the first says, and where it says nothing what the second says."""
    languages = tuple(a or b for a, b in zip(style.languages, below.languages, strict=True))
    fields = [b if a is None else a for a, b in zip(style, below, strict=True)]
    return Style(*fields)._replace(name=style.name or below.name, languages=languages)


def _run_fields(held: etree._Element | None) -> dict[str, object]:
    hidden = child(held, "w:vanish")
    return {
        "hidden": None if hidden is None else is_on(hidden),
        "languages": read_languages(held),
    }


def _leaves_gap(spaced: etree._Element | None, side: str, by_itself: str) -> bool | None:
    if attribute(spaced, by_itself) in ("1", "true", "on"):
        return True
    written = attribute(spaced, side)
    return None if written is None else whole_number(written, 0) >= SMALLEST_GAP


def style_name(node: etree._Element | None) -> str | None:
    """The id of the style that a `w:pPr` or `w:rPr` names."""
    for inner in node if node is not None else ():
        if name_of(inner) in ("w:pStyle", "w:rStyle"):
            return attribute(inner, "w:val")
    return None
