"""Names that nobody listed: by statement, in their sentences, and as lines of a codebook."""

from __future__ import annotations

import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.matrices import draw_matrix
from helpers.showing.named import OWN, QUOTED, say_mentions, write_number
from helpers.showing.pages import Page, show_passages
from helpers.showing.signs import Cell, zero_legend, zero_sign

NAMES_SHOWN = 100
SEARCHED = "searched, not found"
NO_NAME = "No name was found with these choices."
TO_LIST = (
    "To list this name, copy the lines to the end of that file, say there who or what is meant, "
    "and run all cells again. If it is one more name of somebody who is listed, add it to the "
    "forms there."
)


def show_unlisted(unlisted: pd.DataFrame, corpus) -> Page:
    """Mentions from `find_unlisted` in their whole sentences, each with why it was found."""
    codings = unlisted.assign(
        layer="name", code=unlisted["name"], origin="rule", coder="rules", reasons=unlisted["rule"]
    )
    return show_passages(codings, corpus)


def show_lines(lines: str, file: str, *, note: str = TO_LIST) -> str:
    """Lines of a codebook to be copied, white space kept, in one block that can be selected.

    `file` is the name of the codebook's file, `note` says in words what to do with the lines.
    """
    text = "\n".join(escape(line) for line in lines.strip().splitlines())
    said = f"Lines for {escape(file)}"
    return (
        f'<p class="sbs-part">{said}</p>'
        f'<pre class="sbs-lines" tabindex="0" dir="ltr" aria-label="{said}">{text}</pre>'
        f'<p class="sbs-note">{escape(note)}</p>'
    )


def count_cells(unlisted: pd.DataFrame, names: list[str], statements: list[str]) -> pd.DataFrame:
    """One row per name × statement, zeros included, from mentions in counted roles."""
    own = unlisted["voice"] != "other"
    sums = (
        unlisted.assign(n=own, quoted=~own)[unlisted["name"].isin(names)]
        .groupby(["name", "statement_id"], sort=False)[["n", "quoted"]]
        .sum()
    )
    cells = pd.MultiIndex.from_product([names, statements], names=["name", "statement_id"])
    table = sums.reindex(cells, fill_value=0).astype("int64").reset_index()
    empty = (table["n"] == 0) & (table["quoted"] == 0)
    zero = empty.map({True: SEARCHED, False: ""}).astype("str")
    return table.assign(label=table["name"], origin="rule", coder="rules", zero=zero)


def matrix_unlisted(table: pd.DataFrame, found: int) -> str:
    """Names × statements as buttons, from rows of `count_cells`; keys are its row numbers.

    `found` is the number of all names, of which those in the table are the most frequent.
    """
    if table.empty:
        return f'<p class="sbs-note">{NO_NAME}</p>'
    highest = max(1, table["n"].max())
    cells = [
        Cell(zero_sign(zero), "", zero, "zero")
        if zero
        else Cell(write_number(n, quoted), "", say_mentions(n, quoted), "count", n / highest)
        for n, quoted, zero in zip(table["n"], table["quoted"], table["zero"], strict=True)
    ]
    legend = [("3", f"{OWN}, stronger colour where more")] * bool((table["n"] > 0).any())
    legend += [("(2)", QUOTED)] * bool((table["quoted"] > 0).any())
    legend += zero_legend(table["zero"])
    note = ""
    if found > (shown := table["name"].nunique()):
        said = f"The {shown} most frequent of {found:,} names; {found - shown:,} more are not shown"
        note = f'<p class="sbs-note">{said}.</p>'
    return note + draw_matrix(table, cells, legend, key="name", corner="Name")
