"""A PDF that was cut off gets an end, so that the pages that are there can be read.

The list of objects stands at the end of a PDF, and with it the way to the pages. The library makes
such a list anew from the objects it finds, but wants an end and a catalogue for it. Where the
catalogue is cut off as well, one is written that names the pages which are left, in the order in
which they stand in the file.
"""

from __future__ import annotations

import re

OBJECT = re.compile(rb"(?<![0-9])([0-9]{1,8})[ \t\r\n]+([0-9]{1,5})[ \t\r\n]+obj\b")
CATALOG = re.compile(rb"/Type[ \t\r\n]*/Catalog\b")
PAGE = re.compile(rb"/Type[ \t\r\n]*/Page\b")
# What tells the kind of an object stands near its beginning.
LONGEST_HEAD = 2_000
MOST_OBJECTS = 200_000


def mend_end(data: bytes, most_pages: int) -> bytes | None:
    """The file with an end of its own, or nothing where no page is left.

    At most `most_pages` and one more are named, enough to tell that a file has too many.
    """
    catalog, pages, highest = None, [], 0
    for number, match in enumerate(OBJECT.finditer(data)):
        if number > MOST_OBJECTS:
            break
        head = data[match.end() : match.end() + LONGEST_HEAD].split(b"endobj", 1)[0]
        name = int(match.group(1))
        highest = max(highest, name)
        whole = match.end() + len(head) < len(data)
        if whole and CATALOG.search(head):
            catalog = name
        elif whole and PAGE.search(head) and len(pages) <= most_pages:
            pages.append(name)
    if catalog is None and not pages:
        return None
    end = b"\nendobj\n"
    if catalog is None or not _holds(data, catalog):
        if not pages:
            return None
        catalog = highest + 1
        kids = " ".join(f"{page} 0 R" for page in dict.fromkeys(pages))
        end += f"{catalog} 0 obj\n<< /Type /Catalog /Pages {catalog + 1} 0 R >>\nendobj\n".encode()
        count = len(dict.fromkeys(pages))
        tree = f"<< /Type /Pages /Kids [{kids}] /Count {count} >>"
        end += f"{catalog + 1} 0 obj\n{tree}\nendobj\n".encode()
    trailer = f"trailer\n<< /Size {highest + 3} /Root {catalog} 0 R >>\nstartxref\n0\n%%EOF\n"
    return data + end + trailer.encode()


def _holds(data: bytes, catalog: int) -> bool:
    """Whether the tree of pages that a catalogue names is still there."""
    body = re.search(rb"(?<![0-9])%d[ \t\r\n]+0[ \t\r\n]+obj\b" % catalog, data)
    tree = body and re.compile(rb"/Pages[ \t\r\n]+([0-9]{1,8})[ \t\r\n]").search(
        data, body.end(), body.end() + LONGEST_HEAD
    )
    if not tree:
        return False
    return any(match.group(1) == tree.group(1) for match in OBJECT.finditer(data))
