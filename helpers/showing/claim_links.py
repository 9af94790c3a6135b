"""What the codebook infers from a claim: which other claims it opposes or implies, and on whom.

No statement says so. The links stand in the codebook, and beside them how a statement stands on the
claims that are linked.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from helpers.reading.faults import BadInput
from helpers.showing.escape import escape
from helpers.showing.signs import group_labels, stance_cell

COUNTED = {
    "supports": "in support",
    "rejects": "against",
    "both": "on both sides",
    "quoted": "only quoting",
}
HEAD = "The codebook’s inference, said by no statement"
OPPOSES, IMPLIES, IMPLIED = "It opposes", "It implies", "It is implied by"


def list_links(code: str, codebook) -> list[tuple[str, str]]:
    """Kinds of links of a claim and the ids of the claims they lead to, in the codebook's order."""
    known = {known.id: known for known in codebook.codes}
    this, links = known[code], []
    for other in codebook.codes:
        if other.id in this.opposes or code in other.opposes:
            links.append((OPPOSES, other.id))
        if other.id in this.implies:
            links.append((IMPLIES, other.id))
        if code in other.implies:
            links.append((IMPLIED, other.id))
    return sorted(links, key=lambda link: (OPPOSES, IMPLIES, IMPLIED).index(link[0]))


def show_links(code: str, chosen: str, stances: dict[str, list], corpus, codebook) -> str:
    """HTML of the links of a claim with the stances of the chosen statement; empty without any.

    `stances` are rows of a stances table by their claim.
    """
    links = list_links(code, codebook)
    about = next(known.about for known in codebook.codes if known.id == code)
    labels = dict(zip(codebook.table["code"], codebook.table["label"], strict=True))
    items = [
        f"<li>{kind} <b><bdi>{escape(labels[other])}</bdi></b>"
        f"{_stand(stances.get(other, []), chosen)}</li>"
        for kind, other in links
    ]
    if about:
        named = read_referents(corpus)
        spoken = group_labels([name for name in about if name not in named], None)
        said = "; ".join(escape(named.get(name) or spoken[name]) for name in about)
        items.append(f'<li dir="auto">It is about {said}</li>')
    if not items:
        return ""
    return (
        f'<div class="sbs-inference"><p class="sbs-facts"><strong>{HEAD}</strong></p>'
        f'<ul class="sbs-facts">{"".join(items)}</ul></div>'
    )


def _stand(rows: list, chosen: str) -> str:
    """How the chosen statement stands on a claim; without one how many stand where."""
    if not rows:
        return ""
    if not chosen:
        # Suggestions beside a reading are no stances that somebody read.
        read = [row for row in rows if row.origin != "rule"] or rows
        taken = Counter(row.stance for row in read)
        said = [f"{taken[stance]} {words}" for stance, words in COUNTED.items() if taken[stance]]
        return f": {', '.join(said) or 'no stance'}"
    row = next((row for row in rows if row.statement_id == chosen), None)
    if row is None:
        return ""
    cell = stance_cell(row)
    return f": <bdi>{escape(chosen)}</bdi> {escape(cell.lead)} {escape(cell.words)}"


@lru_cache(maxsize=2)
def read_referents(corpus) -> dict[str, str]:
    """Labels of the referents in the corpus's codebook of names, by id; none if it has a fault."""
    from helpers.coding.codebook import read_codebook

    try:
        names = read_codebook("names", corpus)
    except BadInput:
        return {}
    return {code.id: code.label for code in names.codes}
