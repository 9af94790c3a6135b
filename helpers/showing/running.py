"""Running text with marks in it: coded passages, also overlapping ones, and quoted words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from helpers.showing.escape import escape, escape_part

HUES = 8


class Place(NamedTuple):
    """The id that the beginning of a passage has on a page, and the id that its chip leads to."""

    id: str
    leads_to: str


class Passage(NamedTuple):
    """Where something stands in a text, and what it is called there; no label, no chip.

    `hue` numbers the colour of its group, -1 is the colour of all passages without one.
    """

    start: int
    end: int
    label: str
    hue: int = -1


def read_labels(codebook) -> dict[str, str]:
    """Labels by code; empty without a codebook."""
    return {} if codebook is None else {code.id: code.label for code in codebook.codes}


def merge_passages(passages: Iterable[Passage]) -> list[Passage]:
    """Passages in the order of the text, those that overlap under one label joined into one."""
    merged: dict[tuple[str, int], list[Passage]] = {}
    for passage in sorted(set(passages)):
        same = merged.setdefault((passage.label, passage.hue), [])
        if same and passage.start < same[-1].end:
            same[-1] = same[-1]._replace(end=max(same[-1].end, passage.end))
        else:
            same.append(passage)
    return sorted(passage for same in merged.values() for passage in same)


def group_hues(codebook) -> dict[str, int]:
    """The hue of each group of a codebook, in its order; none where there is only one group."""
    groups = [] if codebook is None else [group.id for group in codebook.groups]
    return {group: place % HUES for place, group in enumerate(groups)} if len(groups) > 1 else {}


def code_label(row, labels: dict[str, str]) -> str:
    """The label of a coding's code; without a codebook the words of its id."""
    return labels.get(row.code) or row.code.replace(".", ": ").replace("-", " ")


def show_running(
    text: str, start: int, end: int, marks: list[Passage], quoted: list[Passage], *,
    places: Mapping[Passage, Place] | None = None,
) -> str:  # fmt: skip
    """The HTML of text[start:end], its passages in `<mark>`, others' words in a `<span>`.

    After each passage stands a chip with its label. Passages that overlap are numbered where they
    begin and on their chip, so that their extent can be told. Those that have one of the `places`
    can be linked to, and their chips are links.
    """
    clipped = [p._replace(start=max(p.start, start), end=min(p.end, end)) for p in marks]
    linked = {}
    for passage, whole in zip(clipped, marks, strict=True):
        if whole in (places or {}):
            # What began in an earlier paragraph has its id there.
            place = places[whole]
            linked[passage] = place if whole.start >= start else place._replace(id="")
    numbers = _numbers(clipped)
    spoken = [p._replace(start=max(p.start, start), end=min(p.end, end)) for p in quoted]
    edges = sorted({start, end, *(e for p in (*clipped, *spoken) for e in (p.start, p.end))})
    marked, voiced = _find_open(clipped, edges), _find_open(spoken, edges)
    closing: dict[int, list[Passage]] = {}
    for passage in clipped:
        if passage.label:
            closing.setdefault(passage.end, []).append(passage)
    parts = []
    for (left, right), inside, around in zip(pairwise(edges), marked, voiced, strict=True):
        piece = escape_part(text[left:right])
        begin = "".join(
            f"<sup>{numbers[p]}</sup>" for p in inside if p.start == left and p in numbers
        )
        if inside:
            extents = {(p.start, p.end) for p in inside}
            look = "sbs-twice" if len(extents) > 1 else hue_class({p.hue for p in inside})
            styled = f' class="{look}"' if look else ""
            piece = f"<mark{styled}>{begin}{piece}</mark>"
            begun = [linked[p].id for p in inside if p.start == left and p in linked]
            piece = "".join(f'<span id="{name}"></span>' for name in begun if name) + piece
        if around:
            said = min(around, key=lambda p: p.end - p.start)
            look = "sbs-reported" if is_reported(said) else "sbs-quoted"
            piece = f'<span class="{look}" title="{escape(said.label)}">{piece}</span>'
        parts.append(
            piece + "".join(_chip(p, numbers, linked.get(p)) for p in closing.get(right, ()))
        )
    return "".join(parts)


def _find_open(passages: list[Passage], edges: list[int]) -> Iterator[list[Passage]]:
    """For each stretch between two edges the passages over it, in their given order.

    One walk along the text: to ask every passage at every edge takes long where there are many.
    """
    ordered = sorted(enumerate(passages), key=lambda numbered: numbered[1].start)
    here: list[tuple[int, Passage]] = []
    first = 0
    for left in edges[:-1]:
        new = first
        while new < len(ordered) and ordered[new][1].start <= left:
            new += 1
        if new > first or any(p.end <= left for _, p in here):
            here = sorted([(n, p) for n, p in [*here, *ordered[first:new]] if p.end > left])
            first = new
        yield [passage for _, passage in here]


def is_reported(passage: Passage) -> bool:
    """Whether a stretch of somebody's words is reported, without quotation marks around it."""
    return passage.label.startswith("reported")


def hue_class(hues: set[int]) -> str:
    """The style class of a hue; of several at once none."""
    hue = hues.pop() if len(hues) == 1 else -1
    return f"sbs-hue-{hue}" if hue >= 0 else ""


def _chip(passage: Passage, numbers: dict[Passage, int], place: Place | None) -> str:
    numbered = f"{numbers[passage]} " if passage in numbers else ""
    look = f"sbs-chip {hue_class({passage.hue})}".rstrip()
    opens, closes = (f'a href="#{place.leads_to}"', "a") if place else ("span", "span")
    return f' <{opens} class="{look}">{numbered}<bdi>{escape(passage.label)}</bdi></{closes}>'


def _numbers(passages: list[Passage]) -> dict[Passage, int]:
    """Numbers for the passages that overlap one of another extent, in the order of the text."""
    extents = sorted({(p.start, p.end) for p in passages})
    shared: set[tuple[int, int]] = set()
    reach: list[tuple[int, int]] = []
    for extent in extents:
        # Those that begin earlier and still go on; each of them overlaps this one.
        reach = [before for before in reach if before[1] > extent[0]]
        if reach:
            shared.update([extent, *reach])
        reach.append(extent)
    overlapping = [p for p in sorted(set(passages)) if p.label and (p.start, p.end) in shared]
    return {p: place for place, p in enumerate(overlapping, start=1)}
