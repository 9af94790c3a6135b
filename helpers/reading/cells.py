"""Cells that a spreadsheet would run get an apostrophe in front, and lose it again when read.

A spreadsheet runs what begins with `=`, `+`, `-` or `@` (in full width too), and passes over white
space, quotation marks and characters without width before it. Where it splits at semicolons, as it
does in many countries, a cell also begins after each `;`, tab and line end inside ours. In such a
place an apostrophe makes it text. Numbers stay numbers.

`restore` undoes it exactly, for every string: what has such an apostrophe by itself is given a
second one. All other texts stay as they are.
"""

from __future__ import annotations

import re

MARK = "'"
# What a spreadsheet passes over before it looks whether a cell is a formula.
PASSED = r"[\s\x00-\x1f\"'‘’‚‛“”„«»‹›`´＇＂\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
NUMBER = r"[+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:[eE][+-]?\d+)?\s?[%€$£]?\s*\Z"
SPLITS = r";\t\r\n"
BEGINNING = re.compile(
    rf"{PASSED}*(?!{NUMBER})[=+\-@＝＋－＠]|(?={PASSED}*[\t\r\n]){PASSED}*(?!{PASSED})."
)
# Further inside only what can do harm: a dash before the item of a list is none.
INSIDE = rf"(?:(?![{SPLITS}]){PASSED})*(?:[=@＝＠]|[+\-＋－](?=[^{SPLITS}]*[(|!]))"
UNMARKED = re.compile(rf"(?<=[{SPLITS}])(?={INSIDE})")
MARKED = re.compile(rf"(?<=[{SPLITS}]){MARK}(?={INSIDE})")


def neutralise(cell: str) -> str:
    """The cell as text that no spreadsheet runs; `restore` gives the cell back."""
    marked = UNMARKED.sub(MARK, cell)
    return MARK + marked if BEGINNING.match(marked) else marked


def restore(cell: str) -> str:
    """The cell as it was before `neutralise`; cells that nobody neutralised stay as they are."""
    if MARK not in cell:
        return cell
    bare = cell[1:] if cell[0] == MARK and BEGINNING.match(cell, 1) else cell
    return MARKED.sub("", bare)
