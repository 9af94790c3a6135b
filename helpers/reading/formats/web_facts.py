"""What a web page says about itself: cells that it proposes for statements.csv.

All of it was written by strangers for search engines, so it is cleaned, cut and never trusted: an
address has to be one of the web, a date a day that has been, a name no name of an account.
"""

from __future__ import annotations

import copy
import html
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from helpers.reading.formats.blocks import write_blocks
from helpers.reading.formats.trees import name_of
from helpers.reading.formats.web_tree import MOST_ELEMENTS, drop, silenced

LONGEST = 300
# No page needs more to describe itself.
LONGEST_JSON, MOST_PARTS = 500_000, 5_000
EARLIEST = 1990
LONGEST_NAME = 10
BY = re.compile(r"\A(?:(?:posted |written )?by|von|par|por|di)\s+", re.IGNORECASE)
# Controls, and signs that turn the direction of what stands around them.
UNSAFE = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")
DAY = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)(?!\d)|\s*(\d{4})(\d\d)(\d\d)(?!\d)")
SEPARATOR = re.compile(r"\s+(?:[|–—•·»«:›]|-{1,2}|::)\s+|:\s+")
ACCOUNT = re.compile(
    r"\W*(?:admin\w*|super ?user|webmaster|editor|user\d*|root|info|staff|by)\W*|\d+", re.IGNORECASE
)
SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d{4}\)(\S{1,2000})|"
    r"<!--\s*Page saved with SingleFile\s+url:\s*(\S{1,2000})"
)
TITLES = ("og:title", "headline", "twitter:title", "dc.title", "dcterms.title", "citation_title")
DATES = (
    "article:published_time", "og:published_time", "datepublished", "dcterms.issued",
    "dc.date.issued", "dcterms.date", "dc.date", "citation_publication_date", "citation_date",
    "parsely-pub-date", "sailthru.date", "article.published", "publish-date", "publication_date",
    "publishdate", "pubdate", "date",
)  # fmt: skip
AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author")
SITES = ("og:site_name", "application-name")
ARTICLES = re.compile(r"(?:\w*Article|\w*Posting|Report|WebPage|Statement|Event)\Z")


class Facts(NamedTuple):
    """What a page says of itself, by name in small letters, the first of each kept."""

    metas: dict[str, str]
    title: str
    links: dict[str, str]
    author: str
    day: str


def read_facts(root: etree._Element) -> Facts:
    """The words in the head of a page and in what it says to machines."""
    metas: dict[str, str] = {}
    links: dict[str, str] = {}
    title = ""
    for node in root.iter("meta", "link", "title", "script"):
        name = name_of(node)
        if name == "meta":
            content = node.get("content") or ""
            for key in ("property", "name", "itemprop", "http-equiv"):
                if content.strip() and node.get(key):
                    metas.setdefault(node.get(key, "").strip().lower(), content)
        elif name == "link":
            for word in (node.get("rel") or "").lower().split()[:5]:
                links.setdefault(word, node.get("href") or "")
        elif name == "title":
            title = title or clean(node.text or "")
        elif (node.get("type") or "").strip().lower() == "application/ld+json":
            for key, value in _read_json(node.text or ""):
                metas.setdefault(key, value)
    return Facts(metas, title, links, _author_in(root), _day_in(root))


def _author_in(root: etree._Element) -> str:
    """A name in the text of the page that is marked as that of its author."""
    for node in root.iter("a", "span", "div", "p", "address", "strong", "b"):
        marked = "author" in (node.get("rel"), node.get("itemprop"))
        if marked or "author" in (node.get("class") or "")[:LONGEST].split():
            name = BY.sub("", " ".join(write_blocks(node).split()))
            short = len(name.split()) <= LONGEST_NAME and not re.search(r"\d", name)
            return name if short else ""
    return ""


def _day_in(root: etree._Element) -> str:
    """The day of publication that a page shows: trafilatura knows where pages show it.

    The head is kept from it, of which it would take the day of a change for want of a better one.
    """
    if sum(1 for _ in root.iter(etree.Element)) > MOST_ELEMENTS:
        return ""
    from trafilatura import extract_metadata

    shown = copy.deepcopy(root)
    for node in list(shown.iter("meta", "link", "script")):
        drop(node)
    with silenced():
        try:
            found = extract_metadata(shown, extensive=False).date
        except Exception:
            return ""
    return as_day(found or "")


def propose_cells(root: etree._Element, facts: Facts, title: str, text: str) -> dict[str, str]:
    """Cells by column; what a page does not say has none. `text` is the page as it was saved."""
    metas = facts.metas
    saved = SAVED_FROM.search(text, 0, 4000)
    addresses = [
        facts.links.get("canonical", ""), metas.get("og:url", ""), metas.get("url", ""),
        *(saved.groups("") if saved else ()),
    ]  # fmt: skip
    names = [metas.get(key, "") for key in AUTHORS] + [facts.author]
    days = (as_day(metas.get(key, "")) for key in DATES)
    cells = {
        "title": clean(title),
        "organisation": next((name for name in map(_as_name, names) if name), ""),
        "date": next((day for day in days if day), "") or facts.day,
        "published_by": next((clean(metas[key]) for key in SITES if clean(metas.get(key, ""))), ""),
        "url": next((url for url in map(_as_address, addresses) if url), ""),
        "language": _language(root, metas),
    }
    return {column: cell for column, cell in cells.items() if cell}


def said_titles(facts: Facts) -> list[str]:
    """Titles that the page says it has, without the name of the site, the surest first."""
    site = clean(facts.metas.get("og:site_name", ""))
    said = [clean(facts.metas.get(key, "")) for key in TITLES] + [facts.title]
    return [without_site(title, site) for title in said if title and title != site]


def without_site(title: str, site: str) -> str:
    """A title without the name of the site before or behind it."""
    parts = SEPARATOR.split(title)
    for part, rest in ((parts[-1], title[: -len(parts[-1])]), (parts[0], title[len(parts[0]) :])):
        if site and len(parts) > 1 and part.casefold() == site.casefold():
            return rest.strip(" |–—•·»«:›-")
    return title


def clean(written: str) -> str:
    """A stranger's words as one line of at most 300 signs."""
    line = " ".join(UNSAFE.sub(" ", written[: 10 * LONGEST]).split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def as_day(written: str) -> str:
    """The day at the beginning of a date in the form of machines, if it has been; or nothing."""
    found = DAY.match(written)
    if not found:
        return ""
    try:
        day = date(*(int(part) for part in found.groups() if part))
    except ValueError:
        return ""
    # It may be tomorrow already where the page was written.
    return day.isoformat() if day.year >= EARLIEST and day <= date.today() + timedelta(1) else ""


def _as_name(written: str) -> str:
    name = clean(html.unescape(written))
    bad = "@" in name or "://" in name or ACCOUNT.fullmatch(name) or len(name) < 2
    return "" if bad else name


def _as_address(written: str) -> str:
    address = written.strip()
    if len(address) > LONGEST or UNSAFE.search(address) or re.search(r"[\s<>\"\\]", address):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    known = parts.scheme.lower() in ("http", "https") and "@" not in parts.netloc
    return address if known and "." in host else ""


def _language(root: etree._Element, metas: dict[str, str]) -> str:
    said = (root.get("lang"), root.get("xml:lang"), root.get("{http://www.w3.org/XML/1998/namespace}lang"),
            metas.get("content-language"), metas.get("og:locale"))  # fmt: skip
    for written in said:
        code = re.match(r"\s*([a-z]{2,3})(?=[-_,\s]|\Z)", (written or "").lower())
        if code:
            return code.group(1)
    return ""


def _read_json(written: str) -> Iterator[tuple[str, str]]:
    """Names and values of interest in JSON-LD; nothing where it is malformed or huge."""
    if len(written) > LONGEST_JSON:
        return
    try:
        waiting = [json.loads(written, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        if isinstance(part, list):
            waiting += part[:MOST_PARTS]
        elif isinstance(part, dict):
            waiting += [part[key] for key in ("@graph", "mainEntity") if key in part]
            kinds = part.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and ARTICLES.match(kind) for kind in kinds):
                yield from _facts_of(part)


def _facts_of(part: dict[str, object]) -> Iterator[tuple[str, str]]:
    for key in ("headline", "datePublished", "url"):
        value = part.get(key)
        if isinstance(value, str):
            yield key.lower(), html.unescape(value[: 10 * LONGEST])
    for key, as_key in (("author", "author"), ("publisher", "og:site_name")):
        value = part.get(key)
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield as_key, html.unescape(value[: 10 * LONGEST])
