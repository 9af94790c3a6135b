"""The shape of a codebook's file, and what a reader is told where it has another.

Imported when a codebook is read and not before, since pydantic takes its time.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StringConstraints

from helpers.reading.faults import BadInput

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]
Texts = tuple[Text, ...]
# Cues are checked by the grammar of cues, which says more about what is wrong with them.
Cues = tuple[str, ...]


class Entry(BaseModel):
    """A part of a codebook; a field it does not know is a slip of the pen and not ignored."""

    model_config = ConfigDict(extra="forbid")


class GroupEntry(Entry):
    id: Identifier
    label: Label
    definition: Text


class CodeEntry(Entry):
    id: Identifier
    label: Label
    definition: Text
    examples: Texts = ()
    counterexamples: Texts = ()
    confused_with: str = ""


class CuedEntry(CodeEntry):
    group: Identifier | None = None
    cues: Cues = ()
    exceptions: Annotated[Cues, Field(alias="except")] = ()


class FrameEntry(CuedEntry):
    group: Identifier
    function: Literal["problem", "cause", "evaluation", "remedy", "motivation"]


class FormsEntry(Entry):
    """The forms in which a referent is named, by kind; its fields are `FORM_KINDS`."""

    proper: Cues = ()
    short: Cues = ()
    role: Cues = ()
    description: Cues = ()
    group: Cues = ()
    metaphor: Cues = ()


class NameEntry(CodeEntry):
    group: Identifier | None = None
    forms: FormsEntry = FormsEntry()
    exceptions: Annotated[Cues, Field(alias="except")] = ()


class ClaimEntry(CuedEntry):
    cues_against: Cues = ()
    # Whether it says what ought to be done, condemned or sided with.
    demand: StrictBool = False
    opposes: tuple[Identifier, ...] = ()
    implies: tuple[Identifier, ...] = ()
    # Ids of referents in the codebook of names.
    about: tuple[Identifier, ...] = ()


class HedgesEntry(Entry):
    """Words that lower what is asserted, by kind; those of a number do not lower a claim."""

    possibility: Cues = ()
    hearsay: Cues = ()
    approximation: Cues = ()


class UptakeEntry(Entry):
    """Verbs that tell whether a statement takes up what it quotes."""

    adopted: Cues = ()
    rejected: Cues = ()


class SloganEntry(CodeEntry):
    pattern: str


class FigureEntry(CuedEntry):
    # Empty for a count of people or things.
    unit: str = ""
    # One of these has to stand in the same sentence, if there are any.
    context: Cues = ()


class LanguageEntry(Entry):
    code: Text
    reviewed: StrictBool
    imperatives: Texts = ()
    # Imperatives that are nouns or adjectives too: march, open.
    nouns_too: Texts = ()
    # What begins a request about everyday matters, and what begins no call at all.
    practical: Texts = ()
    acclamations: Texts = ()
    no_calls: Texts = ()
    endings: Texts = ()
    courtesies: Cues = ()
    announcing: Cues = ()
    demanding: Cues = ()
    chanting: Cues = ()
    works: Cues = ()
    demands: Cues = ()


class Shared(Entry):
    title: Text
    note: str = ""


class Cued(Shared):
    language: Text
    group: tuple[GroupEntry, ...] = ()


class FrameBook(Cued):
    layer: Literal["frame"]
    code: tuple[FrameEntry, ...]


class NameBook(Cued):
    layer: Literal["name"]
    code: tuple[NameEntry, ...]


class ClaimBook(Cued):
    layer: Literal["claim"]
    negations: Cues = ()
    negations_after: Cues = ()
    no_negations: Cues = ()
    # Words that keep at a distance what they stand beside.
    distances: Cues = ()
    hedges: HedgesEntry = HedgesEntry()
    uptake: UptakeEntry = UptakeEntry()
    code: tuple[ClaimEntry, ...]


class SloganBook(Shared):
    layer: Literal["slogan"]
    language: tuple[LanguageEntry, ...] = ()
    code: tuple[SloganEntry, ...]


class FigureBook(Cued):
    layer: Literal["figure"]
    code: tuple[FigureEntry, ...]


BOOKS: dict[str, type[Shared]] = {
    "frame": FrameBook,
    "name": NameBook,
    "claim": ClaimBook,
    "slogan": SloganBook,
    "figure": FigureBook,
}


def tell_fault(file: str, data: dict, fault: dict) -> BadInput:
    """pydantic's report of a fault as one sentence of ours."""
    steps = list(fault["loc"])
    place = _name_place(data, steps)
    field = str(steps[-1]) if steps and isinstance(steps[-1], str) else "it"
    kind, limits = fault["type"], fault.get("ctx", {})
    if kind == "missing":
        return BadInput(file, place, f"`{field}` is missing", "write it")
    if kind == "extra_forbidden" and field in _known_fields(data["layer"], []):
        mend = f"write it above [{steps[0]}]"
        return BadInput(file, place, f"`{field}` is not a field there", mend)
    if kind == "extra_forbidden":
        near = get_close_matches(field, _known_fields(data["layer"], steps), n=1)
        mend = f"perhaps `{near[0]}` is meant" if near else "correct its name or take it away"
        return BadInput(file, place, f"`{field}` is not a field there", mend)
    if kind == "literal_error":
        mend = f"write one of {limits['expected'].replace(' or ', ', ')}"
        return BadInput(file, place, f"{fault['input']!r} is not known", mend)
    if kind == "string_pattern_mismatch":
        mend = "write it in small letters and digits, joined by hyphens or points"
        return BadInput(file, place, f"{fault['input']!r} cannot be an id", mend)
    if kind == "string_too_short":
        return BadInput(file, place, "is empty", "write it")
    if kind == "string_too_long":
        mend = "shorten it, so that it fits beside a chart"
        return BadInput(file, place, f"is longer than {limits['max_length']} letters", mend)
    if kind == "model_type" and field == "hedges":
        mend = 'write hedges.possibility = ["first", "second"], or another of the kinds'
        return BadInput(file, place, "has no kind", mend)
    if kind == "model_type" and field == "forms":
        mend = 'write forms.proper = ["first", "second"], or another of the kinds'
        return BadInput(file, place, "has no kind", mend)
    if kind in ("tuple_type", "list_type"):
        return BadInput(file, place, "is not a list", 'write it as ["first", "second"]')
    if kind.startswith("bool"):
        return BadInput(file, place, "is neither true nor false", "write true or false")
    if kind == "string_type":
        return BadInput(file, place, "is not a text", "put it in quotation marks")
    return BadInput(file, place, fault["msg"].lower(), "compare it with the shipped codebook")


def _name_place(data: dict, steps: list) -> str:
    """`code imperial-aggression.cause, cues 2` instead of a path through the file."""
    if len(steps) < 2 or not isinstance(steps[1], int):
        return ", ".join(map(str, steps))
    kind, number, *further = steps
    entry = data[kind][number]
    called = entry.get("id") or entry.get("code") if isinstance(entry, dict) else None
    words = f"{kind} {called if isinstance(called, str) and called else f'number {number + 1}'}"
    rest = " ".join(str(step + 1) if isinstance(step, int) else step for step in further)
    return f"{words}, {rest}" if rest else words


def _known_fields(layer: str, steps: list) -> list[str]:
    book = BOOKS[layer]
    if len(steps) == 2 and steps[0] in ("hedges", "uptake"):
        return list((HedgesEntry if steps[0] == "hedges" else UptakeEntry).model_fields)
    if len(steps) < 3:
        return list(book.model_fields)
    if steps[0] != "code":
        return list((GroupEntry if steps[0] == "group" else LanguageEntry).model_fields)
    entry = book.model_fields["code"].annotation.__args__[0]
    if steps[2] == "forms" and len(steps) > 3:
        entry = FormsEntry
    return [field.alias or name for name, field in entry.model_fields.items()]
