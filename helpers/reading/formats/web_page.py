"""A saved web page becomes the text of its article, and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from helpers.reading.formats.blocks import write_blocks
from helpers.reading.formats.extracts import Extract, Given, Note, Unreadable
from helpers.reading.formats.limits import Limits
from helpers.reading.formats.trees import name_of
from helpers.reading.formats.web_article import find_article
from helpers.reading.formats.web_decoding import decode_page
from helpers.reading.formats.web_facts import Facts, propose_cells, read_facts, said_titles
from helpers.reading.formats.web_furniture import drop_furniture
from helpers.reading.formats.web_tree import WORD, drop_unseen, read_tree, squeezed, weigh

PASTE = "open it in a browser, copy the text and paste it"
TAG = re.compile(r"<(?:!doctype\b|/?[a-z][a-z0-9:-]*(?:[\s/][^<>]*)?>)", re.IGNORECASE)
ARCHIVE = re.compile(r"\A\s*(?:From|MIME-Version|Content-Type): [^\0]{0,2000}multipart/related")
ASKS_FOR_SCRIPT = re.compile(r"\bjavascript\b", re.IGNORECASE)
# Long pages with all their comments have a tenth of it.
MOST_TAGS = 150_000
# A page that only asks for a script, or says that it is loading, says it in so few words.
FEWEST_WORDS, ASKING_WORDS = 4, 40
MOST_HEADINGS, LONGEST_HEADING, FIRST_LINES = 60, 60, 12
HOME = re.compile(r"(?:https?://[^/]*)?/?(?:index\.\w+|#|\./)?\Z", re.IGNORECASE)


def extract_web_page(data: bytes, limits: Limits) -> Extract:
    """The text of the article; raises Unreadable. Nothing is fetched, no script is run."""
    decoded = decode_page(data)
    if ARCHIVE.search(decoded.text[:4000]):
        mend = "open it in a browser and save it as a web page, HTML only"
        raise Unreadable("is a web archive of several files", mend)
    if not TAG.search(decoded.text):
        raise Unreadable("holds no HTML", "name it .txt if it is plain text")
    if decoded.text.count("<") > MOST_TAGS:
        mend = "save the article alone, or copy its text and paste it"
        raise Unreadable(f"has more than {MOST_TAGS:,} tags, as no article needs", mend)
    root = read_tree(decoded.text)
    facts = read_facts(root)
    scripted = next(root.iter("script"), None) is not None
    framed = next(root.iter("frameset"), None) is not None
    notes = list(decoded.notes)
    if not drop_unseen(root):
        what = "hides all its text, which was read nevertheless"
        notes.append(Note("", what, "look at it in a browser"))
    words = weigh(root)[root].words
    heading = find_heading(root, facts)
    drop_furniture(root, heading)
    article = find_article(root, heading)
    text = write_blocks(article.root)
    kept = len(WORD.findall(text))
    _refuse_empty(text, kept, scripted=scripted, framed=framed)
    if len(text) > limits.characters:
        what = f"holds a text of {len(text):,} characters, more than {limits.characters:,}"
        raise Unreadable(what, "keep the part that is the statement")
    title = _title(heading, facts, text)
    captions = [write_blocks(node) for node in article.root.iter("figcaption")]
    left = max(words - kept, 0)
    out = f"{left:,} words of navigation and other parts left out" if left else "no word left out"
    return Extract(
        text,
        f"web page, {decoded.words}; {article.found}; {out}",
        given=tuple(_place(captions, text)),
        proposals=propose_cells(root, facts, title, decoded.text),
        notes=tuple(notes),
    )


def find_heading(root: etree._Element, facts: Facts) -> etree._Element | None:
    """The heading that is the title: as the page says, else the only one of the first rank."""
    said = [" ".join(WORD.findall(title.lower())) for title in said_titles(facts)]
    headings = [node for node in root.iter("h1", "h2", "h3") if not _leads_home(node)]
    own = [(node, squeezed(node)) for node in headings[:MOST_HEADINGS]]
    own = [(node, words) for node, words in own if 0 < len(words.split()) <= LONGEST_HEADING]
    for title in said:
        for node, words in own:
            if words == title:
                return node
    held = [
        (len(words), -number, node)
        for number, (node, words) in enumerate(own)
        if len(words) > 3 and any(f" {words} " in f" {title} " for title in said)
    ]
    if held:
        return max(held)[2]
    first = [node for node, _ in own if name_of(node) == "h1"]
    return first[0] if len(first) == 1 else None


def _leads_home(node: etree._Element) -> bool:
    """Whether a heading is the name of the site, which leads to its first page."""
    link = next(node.iter("a"), None)
    if link is None:
        above = node.getparent()
        link = above if above is not None and name_of(above) == "a" else None
    return link is not None and bool(HOME.match((link.get("href") or "x").strip()))


def _title(heading: etree._Element | None, facts: Facts, text: str) -> str:
    """The heading's words; without one, a line that is what the page says is its title."""
    if heading is not None and (written := " ".join(write_blocks(heading).split())):
        return written
    lines = [line for line in text.split("\n") if line.strip()][:FIRST_LINES]
    for title in said_titles(facts):
        words = WORD.findall(title.lower())
        if len(words) > 2 and any(WORD.findall(line.lower()) == words for line in lines):
            return title
    return ""


def _place(captions: list[str], text: str) -> Iterator[Given]:
    """Where the captions of pictures stand, which are no words of the statement."""
    place = 0
    for caption in filter(None, captions):
        found = re.compile(rf"^{re.escape(caption)}$", re.MULTILINE).search(text, place)
        if found:
            place = found.end()
            yield Given(found.start(), place, "furniture", "the caption of a picture")


def _refuse_empty(text: str, words: int, *, scripted: bool, framed: bool) -> None:
    if framed and not words:
        mend = "open it in a browser, open the page inside, and save that one"
        raise Unreadable("is only a frame around other pages", mend)
    asks = words <= ASKING_WORDS and ASKS_FOR_SCRIPT.search(text)
    if scripted and (words < FEWEST_WORDS or asks):
        raise Unreadable("has no text of its own; it is built by a script", PASTE)
    if not words:
        raise Unreadable("holds no text", PASTE)
