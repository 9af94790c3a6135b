"""The wordings of a family below each other, word under word.

Where the family has a pattern, the columns are its fixed words and its slots; a wording that is a
variant without filling the pattern is set word by word under one that fills it, its slogan's label
if that does. Where there is no pattern, each word of the family's label has a column, and every
other wording is compared with the label alone: the words that both have in the same order stand
below each other (as many as can be), what replaces words of the label stands below these, what is
added stands in a column of its own. So no wording depends on any other but the label. Only words
are aligned: marks around the words of a column are left out, those between them are kept.
"""

from __future__ import annotations

import pandas as pd

from helpers.coding.patterns import SLOT
from helpers.comparing.families import find_slogan_patterns
from helpers.comparing.filled import FIXED, find_parts, quote_words
from helpers.comparing.near_forms import fold_word
from helpers.reading.words import find_words, normalise

OUTSIDE = ""
KINDS = {"wording": "int64", "column": "int64", "part": "str", "words": "str", "changed": "bool"}
# The column of each word: a number for the place in pattern or label, and 0 for what is before it.
Columns = list[tuple[int, int]]


def number_wordings(families: pd.DataFrame) -> pd.DataFrame:
    """The same rows with `wording`: calls of a family with the same words have one number.

    Capitals and marks aside, articles not; numbered within each family, in order of first standing.
    """
    words = families["call"].map(lambda call: normalise(call) or call).astype("str")
    keys = pd.MultiIndex.from_arrays([families["family"], words])
    first = ~keys.duplicated()
    numbers = pd.Series(first, dtype="int64").groupby(families["family"].to_numpy()).cumsum() - 1
    known = dict(zip(keys[first], numbers[first], strict=True))
    wording = pd.Series([known[key] for key in keys], families.index, dtype="int64")
    return families.assign(wording=wording)


def collate_family(families: pd.DataFrame, codebook, family: int) -> pd.DataFrame:
    """The alignment table of one family: one row per distinct wording × column.

    `wording` is numbered as by `number_wordings`, and shown as it is most often written. `part` is
    `fixed`, the name of a slot, or empty for words outside of the pattern and where there is none;
    `words` are the exact words, empty for a gap. `changed`: the words differ from those of the
    label of the family's first slogan, capitals and marks aside; in the column of a slot, the
    wordings differ there. Empty if there is no such family.
    """
    here = number_wordings(families[families["family"] == family])
    if here.empty:
        return pd.DataFrame(columns=list(KINDS)).astype(KINDS)
    counts = here.groupby(["wording", "call"], sort=False).size().reset_index(name="n")
    best = counts.sort_values(["wording", "n"], ascending=[True, False], kind="stable")
    calls = list(best.drop_duplicates("wording")["call"])
    label = here.sort_values("slogan", kind="stable")["label"].iloc[0]
    known = find_slogan_patterns(here)
    pattern = next((code.pattern for code in codebook.codes if code.id in known.values()), "")
    if pattern:
        parts = [FIXED if place % 2 == 0 else piece for place, piece in
                 enumerate(SLOT.split(pattern))]  # fmt: skip
        placed = _place_in_pattern(calls, pattern, _find_models(here, calls, pattern))
        names = {(2 * place + 1, 1): part for place, part in enumerate(parts)}
    else:
        placed, names = [_align(label, call) for call in calls], {}
    return _lay_out(calls, placed, names, label)


def _lay_out(calls: list[str], placed: list[Columns], names: dict, label: str) -> pd.DataFrame:
    """The table from the column of each word of each call."""
    cells = [_fill_cells(call, columns) for call, columns in zip(calls, placed, strict=True)]
    columns = sorted({column for of_call in cells for column in of_call})
    slots = {column for column in columns if names.get(column, FIXED) != FIXED}
    model = next((n for n, call in enumerate(calls) if normalise(call) == normalise(label)), 0)
    norms = [{at: norm for at, (_, norm) in of_call.items()} for of_call in cells]
    varied = {at for at in slots if len({of_call.get(at, "") for of_call in norms}) > 1}
    rows = []
    for wording, of_call in enumerate(cells):
        for number, column in enumerate(columns):
            words, norm = of_call.get(column, ("", ""))
            differs = column not in slots and norm != norms[model].get(column, "")
            part = names.get(column, OUTSIDE)
            rows.append((wording, number, part, words, differs or column in varied))
    return pd.DataFrame(rows, columns=list(KINDS)).astype(KINDS)


def _fill_cells(call: str, columns: Columns) -> dict[tuple[int, int], tuple[str, str]]:
    """For each column the exact words of the call in it, and their compared form."""
    words = find_words(call)
    if not words:
        return {(0, 1): (call, call)}
    spans: dict[tuple[int, int], list[tuple[int, int, str]]] = {}
    for word, column in zip(words, columns, strict=True):
        spans.setdefault(column, []).append(word)
    return {
        column: (
            call[slice(*quote_words(call, held[0][0], held[-1][1]))],
            " ".join(norm for _, _, norm in held),
        )
        for column, held in spans.items()
    }


def _find_models(here: pd.DataFrame, calls: list[str], pattern: str) -> list[str]:
    """For each call one that fills the pattern: itself, its slogan's label, or another; or none."""
    fills = {call: bool(find_parts(pattern, call)) for call in {*calls, *here["label"]}}
    first = here.drop_duplicates("wording").sort_values("wording", kind="stable")
    slogans = list(zip(calls, first["slogan"], first["label"], strict=True))
    own: dict[int, str] = {}
    for call, slogan, _ in slogans:
        if fills[call]:
            own.setdefault(slogan, call)
    other = next(iter(own.values()), "")
    return [
        next(model for model in (call, label, own.get(slogan, other))
             if not model or fills[model])
        for call, slogan, label in slogans
    ]  # fmt: skip


def _place_in_pattern(calls: list[str], pattern: str, models: list[str]) -> list[Columns]:
    """Columns of the words: 2 · place + 1 of each part, lower before the first, higher after."""
    placed = []
    for call, model in zip(calls, models, strict=True):
        if not model:
            placed.append([(0, 1)] * len(find_words(call)))
            continue
        columns = _columns_of_parts(model, pattern)
        if call != model:
            aligned = _align(model, call)
            # What is added between two parts belongs to the one before, or to the slot after it.
            columns = [columns[at] if kind else _choose(columns, at) for at, kind in aligned]
        placed.append(columns)
    return placed


def _columns_of_parts(call: str, pattern: str) -> Columns:
    pieces = SLOT.split(pattern)
    present = [place for place, piece in enumerate(pieces) if place % 2 or piece.strip()]
    parts = find_parts(pattern, call)
    columns = []
    for start, end, _ in find_words(call):
        held = [n for n, part in enumerate(parts) if part.start <= start and end <= part.end]
        after = start >= parts[-1].end
        columns.append((2 * present[held[0]] + 1 if held else 2 * len(pieces) * after, 1))
    return columns


def _choose(columns: Columns, at: int) -> tuple[int, int]:
    around = columns[max(at - 1, 0) : at + 1]
    # Slots have the columns 3, 7, 11 and so on.
    return next((column for column in around if column[0] % 4 == 3), around[0])


def _align(label: str, call: str) -> Columns:
    """For each word of the call the label's word that it stands under, 1; or before which, 0."""
    from rapidfuzz.distance import Indel

    there = [fold_word(norm) for _, _, norm in find_words(label)]
    here = [fold_word(norm) for _, _, norm in find_words(call)]
    blocks = Indel.editops(there, here).as_matching_blocks()
    columns, after, behind = [], 0, 0
    for block in blocks:
        replaced = range(after, block.a)
        for number in range(block.b - behind):
            under = replaced[min(number, len(replaced) - 1)] if replaced else block.a
            columns.append((under, 1 if replaced else 0))
        columns += [(block.a + number, 1) for number in range(block.size)]
        after, behind = block.a + block.size, block.b + block.size
    return columns
