"""What stands around the article of a web page: menus, boxes, comments, rows of other articles.

It is known by its element, by the role that it tells screen readers, and by the words of its class
and id, which people choose to tell what a part is for. Nothing that holds the heading or the main
part of the page is furniture, whatever it is called.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from lxml import etree

from helpers.reading.formats.trees import name_of, walk
from helpers.reading.formats.web_tree import NOTHING, Weight, drop, weigh

ELEMENTS = frozenset({"nav", "menu", "button", "form", "aside", "dialog"})
OUTSIDE_ONLY = frozenset({"header", "footer"})
PARTS_OF_ARTICLE = frozenset({"article", "main"})
ROLES = frozenset({
    "alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar",
    "navigation", "search", "toolbar",
})  # fmt: skip
SURE = frozenset({
    "adsbygoogle", "advert", "advertisement", "aside", "breadcrumb", "breadcrumbs", "cmp",
    "comment", "commentlist", "comments", "consent", "cookie", "cookies", "disqus", "dropdown",
    "gdpr", "jp", "login", "menu", "nav", "navbar", "navigation", "onetrust", "pager",
    "pagination", "paywall", "respond", "share", "sharedaddy", "sharing", "sidebar", "sidebars",
    "signin", "skip", "skiplink", "sociable", "submenu", "tagcloud", "toc", "toolbar", "topbar",
    "wpadminbar",
})  # fmt: skip
# Words that tell of furniture where the part is short or full of links.
LIKELY = frozenset({
    "ad", "ads", "colophon", "copyright", "footer", "modal", "newsletter", "popular", "popup",
    "promo", "recommendations", "recommended", "related", "relatedposts", "search", "social",
    "sponsor", "sponsored", "subscribe", "subscription", "tags", "taxonomy", "teaser", "teasers",
    "trending",
})  # fmt: skip
WHOLE_NAMES = re.compile(
    r"(?:site|page|main|global|top|region)?[-_]?header(?:[-_](?:wrapper|inner|area))?|masthead|"
    r"screen-reader-(?:text|only)|sr-only|visually-?hidden|widget-area|service-links|"
    r"(?:node__)?links|(?:post|article|node|entry)-links|(?:print|printer|mail)-?(?:link|friendly)|"
    r"reader-(?:domain|estimated-time|toolbar)|mw-(?:editsection|jump-link)",
    re.IGNORECASE,
)
# Names that tell of what is beside a part, or what it is about, and not of what it is.
ABOUT = frozenset({"has", "no", "with", "without", "is", "category", "tag", "not", "hide", "show"})
NAME_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
LONGEST_BOX, LINKED_BOX = 60, 0.15
# More of the page than this is no box beside something else.
MOST_OF_PAGE = 0.6
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
LONGEST_HEADING, LONGEST_TEASER = 12, 120
# A page that would have fewer words left is nothing but a list of other pages.
FEWEST_LEFT = 25


def drop_furniture(root: etree._Element, heading: etree._Element | None) -> None:
    """Takes out what its element, role or name calls furniture; `heading` is that of the page."""
    weights = weigh(root)
    kept = find_protected(root, heading)
    for node in _find_named(root, weights, kept):
        drop(node)
    if heading is not None:
        _drop_teasers(root, kept)


def find_protected(root: etree._Element, heading: etree._Element | None) -> set[etree._Element]:
    """The page's heading, its main part, its body, and all that holds them."""
    found = [node for node in root.iter(etree.Element) if _is_main(node)]
    kept = {root}
    for node in found if heading is None else [heading, *found]:
        above: etree._Element | None = node
        while above is not None and above not in kept:
            kept.add(above)
            above = above.getparent()
    return kept


def _is_main(node: etree._Element) -> bool:
    main = name_of(node) in ("main", "body") or node.get("role") == "main"
    return main or node.get("itemprop") == "articleBody"


def _find_named(
    root: etree._Element, weights: dict[etree._Element, Weight], kept: set[etree._Element]
) -> list[etree._Element]:
    found = []
    inside = 0
    whole = weights[root].words
    for event, node in walk(root):
        if event == "text":
            continue
        name = name_of(node)
        if name in PARTS_OF_ARTICLE:
            inside += 1 if event == "start" else -1
        if event == "end" or node in kept:
            continue
        weight = weights.get(node, NOTHING)
        certain = (node.get("role") or "").strip().lower() in ROLES
        certain = certain or name in ELEMENTS or (name in OUTSIDE_ONLY and not inside)
        certain = certain or (name == "a" and node.get("rel") == "home")
        certain = certain and (name != "form" or weight.words <= MOST_OF_PAGE * whole)
        if certain or _is_called_furniture(node, weight, whole):
            found.append(node)
    return found


def _is_called_furniture(node: etree._Element, weight: Weight, whole: int) -> bool:
    names = f"{node.get('class') or ''} {node.get('id') or ''}"[:500].split()
    if not names or weight.words > MOST_OF_PAGE * whole:
        return bool(names) and has_word(names, frozenset({"cookie", "cookies", "cmp", "consent"}))
    if has_word(names, SURE) or any(WHOLE_NAMES.fullmatch(name) for name in names):
        return True
    boxed = weight.words <= LONGEST_BOX or weight.linked > LINKED_BOX * weight.words
    return boxed and has_word(names, LIKELY)


def has_word(names: list[str], sought: frozenset[str]) -> bool:
    """Whether one of the names is made with one of these words: `entry-share`, `topBar`."""
    for name in names:
        words = [word.lower() for word in NAME_WORDS.findall(name)]
        if not words or words[0] in ABOUT:
            continue
        joined = (one + two for one, two in pairwise(words))
        if not sought.isdisjoint(words) or not sought.isdisjoint(joined):
            return True
    return False


def _drop_teasers(root: etree._Element, kept: set[etree._Element]) -> None:
    """Takes out rows of parts that all begin with a heading that leads to another page."""
    weights = weigh(root)
    leading: set[etree._Element] = set()
    for heading in root.iter(*HEADINGS):
        weight = weights.get(heading, NOTHING)
        if weight.words and weight.linked == weight.words and _leads_away(heading):
            above = heading.getparent()
            while above not in kept and above not in leading:
                if weights[above].words > LONGEST_TEASER:
                    break
                leading.add(above)
                above = above.getparent()
    if weights[root].words - _most_outer(leading, weights) < FEWEST_LEFT:
        return
    kinds = Counter((node.getparent(), node.tag, node.get("class")) for node in leading)
    for parent in {above for (above, _, _), count in kinds.items() if count > 1}:
        left = weights.get(parent, NOTHING).words
        for node in list(parent):
            if node in leading and kinds[parent, node.tag, node.get("class")] > 1:
                left -= weights.get(node, NOTHING).words
                drop(node)
        if left <= LONGEST_HEADING and parent not in kept:
            drop(parent)


def _leads_away(heading: etree._Element) -> bool:
    link = next(heading.iter("a"), heading.getparent())
    address = (link.get("href") or "").strip() if link is not None else ""
    return bool(address) and not address.startswith("#")


def _most_outer(parts: set[etree._Element], weights: dict[etree._Element, Weight]) -> int:
    """How many words stand in these parts, each counted once."""
    return sum(weights[node].words for node in parts if node.getparent() not in parts)
