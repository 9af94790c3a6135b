"""On which page of its file a passage stands, so that it can be cited."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

# What readers of pages say of lines that they moved, and a footnote's own page.
MOVED = "put behind the text"
FOOTNOTE = re.compile(r"a footnote of page (\d+)")


def find_page(corpus, statement_id: str, start: int, end: int) -> str:
    """`p. 3`, `pp. 3–4`, or nothing where the file has no pages.

    Pages are counted from 1 in the order of the file; what is printed on them may differ. A
    footnote that was put behind the text has the page it came from, a running head has none.
    """
    reading = corpus.readings[statement_id]
    pages = reading.pages
    if not pages:
        return ""
    place = bisect_right(reading.paragraphs, start, key=lambda paragraph: paragraph.start) - 1
    why = reading.paragraphs[place].why if place >= 0 else ""
    if why.endswith(MOVED):
        note = FOOTNOTE.match(why)
        return f"p. {note[1]}" if note else ""
    first = max(bisect_right(pages, start), 1)
    last = max(bisect_left(pages, end), first)
    return f"p. {first}" if first == last else f"pp. {first}–{last}"
