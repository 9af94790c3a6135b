"""What a Word file tells of itself that may stand in statements.csv: its title and its language.

Nothing else is proposed: the dates in the file are those of writing and saving, the author is who
typed it or whose machine it was, and the company is often the one that sold the machine.
"""

from __future__ import annotations

import re
from collections import Counter

from lxml import etree

from helpers.reading.formats.word_styles import SCRIPTS, Styles
from helpers.reading.formats.word_tables import Block
from helpers.reading.formats.word_xml import child
from helpers.reading.words import find_words

LONGEST_TITLE = 200
# A heading further down heads a part of the text.
TITLE_WITHIN = 6
# Share of the words of a title in the file's properties that have to stand in the text, since a
# file often has the title of the one that it was made from.
SHARED = 0.7
# What programs put there when nobody has written a title.
NO_TITLE = re.compile(
    r"(?:microsoft (?:office )?word\b.*|(?:document|dokument|documento?|belge|untitled|unbenannt|"
    r"ohne titel|sans titre|title|titel|template|vorlage|letter|brief|normal|blank)\W*\d*|"
    r".*\.(?:docx?|dotx?|odt|rtf|pdf|pages|txt)|\S*[_/\\]\S*|\W*)",
    re.IGNORECASE,
)
CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?")
# What programs write when nobody has chosen a language.
UNTOLD = ("en-us", "x-none")


def propose_cells(
    blocks: list[Block],
    text: str,
    properties: etree._Element | None,
    languages: Counter[str | None],
    styles: Styles,
) -> dict[str, str]:
    """Cells for statements.csv, only those about which the file leaves little doubt."""
    cells = {
        "title": _styled_title(blocks) or _named_title(properties, text),
        "language": _language(languages, styles),
    }
    return {name: cell for name, cell in cells.items() if cell}


def _styled_title(blocks: list[Block]) -> str:
    """The paragraphs in the style for titles, else the only main heading if it stands early."""
    filled = [block for block in blocks if block.text.strip()]
    titled = [n for n, block in enumerate(filled) if block.style == "title"]
    if titled:
        run = [n for place, n in enumerate(titled) if n == titled[0] + place]
        return _fitting(" ".join(filled[n].text for n in run))
    heads = [n for n, block in enumerate(filled) if block.style in ("heading 1", "heading")]
    if len(heads) == 1 and heads[0] < TITLE_WITHIN:
        return _fitting(filled[heads[0]].text)
    return ""


def _named_title(properties: etree._Element | None, text: str) -> str:
    """The title in the properties of the file, if it is one and the text holds its words."""
    node = child(properties, "dc:title")
    title = _fitting((node.text if node is not None else "") or "")
    words = [norm for _, _, norm in find_words(title)]
    if len(words) < 2 or NO_TITLE.fullmatch(title):
        return ""
    held = {norm for _, _, norm in find_words(text[:20_000])}
    return title if sum(word in held for word in words) >= SHARED * len(words) else ""


def _fitting(title: str) -> str:
    folded = " ".join(title.split())
    return folded if len(folded) <= LONGEST_TITLE else ""


def _language(languages: Counter[str | None], styles: Styles) -> str:
    """The code of the language in which most of the text is marked to be."""
    usual = styles.defaults.languages[SCRIPTS.index("w:val")]
    if usual is not None and usual.lower() in UNTOLD:
        usual = None
    counted: Counter[str] = Counter()
    for named, letters in languages.items():
        code = CODE.fullmatch(named or usual or "")
        counted[code[1].lower() if code else ""] += letters
    if not counted:
        return ""
    code, letters = counted.most_common(1)[0]
    return code if letters > sum(counted.values()) / 2 else ""
