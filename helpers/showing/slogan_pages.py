"""Families of slogans, their wordings below each other, and slots with what fills them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import pandas as pd

from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import normalise
from helpers.showing.escape import escape
from helpers.showing.firsts import ROW_LIMIT, keep_first, say_first
from helpers.showing.listing import MARKS, ROLE_WORDS
from helpers.showing.pages import Page
from helpers.showing.signs import MANY, number, say_slogan_zero
from helpers.showing.slots import SLOTS_OF_ONE, has_several_slots, list_fillings

FIXED = "fixed"
PLACES_SHOWN = 4
FEW = 6
# In one line below the fillings; what they mean stands below the table.
ZERO_WORDS = {
    "searched, not found": "not found",
    "searched, no certain one found": "no certain one",
    "could not be searched": "lines lost",
    "read, not there": "not there",
    "nobody has looked": "not read",
}
CHOSEN, YOURS = "▸", "yours"
NO_SLOGAN = "No slogan was found, and so there is no family."
NO_SLOT = "No slogan here fills the slot of a listed pattern."


def show_family(
    families: pd.DataFrame, codebook, family: int | None = None, *, corpus=None, chosen: str = "",
    yours: str = "",
) -> Page:  # fmt: skip
    """The wordings of one family, aligned: a column for each fixed word and slot of its pattern.

    `families` is a table of `group_slogans`, `family` a number in it; without one it is the family
    that most statements raise in other words. Each wording stands once, with the statements that
    raise it and where; those of the statement `chosen` are marked. A wording `yours` is set above
    the others. With `corpus` versions that are not compared are named as such and not counted.
    KeyError if there is no such family.
    """
    from helpers.comparing.alignment import collate_family, number_wordings
    from helpers.comparing.families import find_slogan_patterns

    if family is None:
        if families.empty:
            return Page(f'<div class="sbs"><p class="sbs-note">{NO_SLOGAN}</p></div>')
        family = _choose_family(families, corpus)
    here = families[families["family"] == family]
    if here.empty:
        raise KeyError(f"There is no family {family!r} in this table.")
    first = next(here.itertuples())
    compared = set(here["statement_id"]) if corpus is None else set(corpus.compared)
    statements = len(compared & set(here["statement_id"]))
    here = _add_wording(here, yours) if yours else here
    numbered = number_wordings(here)
    mine = int(numbered["wording"].iloc[-1]) if yours else None
    raised = numbered.iloc[:-1] if yours else numbered
    wordings = _list_wordings(collate_family(here, codebook, family))
    names = {number: list(rows) for number, rows in _group(raised, "wording").items()}
    shown = _choose_rows(list(wordings), names, chosen, mine)
    rows = "".join(
        _draw_wording(wordings[place], names.get(place, []), compared, chosen, place == mine)
        for place in shown
    )
    parts = [part for part, _, _ in next(iter(wordings.values()))]
    found = raised.loc[raised["statement_id"].isin(compared), "wording"].nunique()
    count = f"{number(found, 'wording')} in {number(statements, 'statement')}"
    name = find_slogan_patterns(here)[first.slogan]
    pattern = next((code for code in codebook.codes if code.id == name), None)
    named = first.family_label.strip(MARKS) if pattern is None else pattern.label
    label = f"“{named}”" if pattern is None else f"Pattern “{named}”"
    caption = f"{label}: {count}"
    cut = len(shown) < len(wordings)
    first_shown = f'<p class="sbs-note">The first {len(shown)} are shown.</p>' if cut else ""
    meant = "" if pattern is None else pattern.definition
    below = _explain(wordings, meant, chosen in set(raised["statement_id"]) if chosen else False)
    return Page(
        f'<div class="sbs"><p class="sbs-part" dir="auto">{escape(caption)}</p>'
        f'{first_shown}<div class="sbs-scroll" tabindex="0" role="region" '
        f'aria-label="{escape(caption)}">'
        f'<table class="sbs-alignment">{_draw_head(parts)}<tbody>{rows}</tbody></table></div>'
        f"{below}</div>"
    )


def show_slots(slot_counts: pd.DataFrame) -> Page:
    """Patterns from `count_slots`, and what fills their slots: a line for each filling.

    It names the statements that raise it; the last line of a pattern names those without it.
    """
    if slot_counts.empty:
        return Page(f'<div class="sbs"><p class="sbs-note">{NO_SLOT}</p></div>')
    table, shown, total = keep_first(slot_counts, "pattern", ROW_LIMIT)
    cut = say_first(shown, total, "patterns")
    note = f'<p class="sbs-note">{cut}</p>' if cut else ""
    bodies = "".join(_draw_pattern(rows) for _, rows in table.groupby("pattern", sort=False))
    caption = "What fills the slots of each pattern"
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Pattern", "filled with", "by"))
    meant = [f"<b>/</b> {SLOTS_OF_ONE}"] * has_several_slots(table)
    meant += [
        f"<b>{said}</b> {say_slogan_zero(zero).removeprefix(f'{said}: ')}"
        for zero, said in ZERO_WORDS.items()
        if zero in set(table["zero"])
    ]
    below = f'<p class="sbs-note">{" · ".join(meant)}</p>' if meant else ""
    return Page(
        f'<div class="sbs">{note}<table class="sbs-table sbs-slots"><caption>{caption}</caption>'
        f"<thead><tr>{heads}</tr></thead>{bodies}</table>{below}</div>"
    )


def _draw_pattern(table: pd.DataFrame) -> str:
    """The fillings of one pattern, one below the other, and where there is none."""
    fillings = list_fillings(table)
    lines = [
        f'<td dir="auto"><bdi>{escape(words)}</bdi></td><td>{_list_names(by)}</td>'
        for words, by in fillings[:ROW_LIMIT]
    ]
    more = len(fillings) - ROW_LIMIT
    lines += [f'<td colspan="2">and {number(more, "more filling")}</td>'] * (more > 0)
    empty = {word: table.loc[table["zero"] == zero] for zero, word in ZERO_WORDS.items()}
    said = [
        f"{word}: {_count_names(list(here['statement_id']))}"
        for word, here in empty.items()
        if len(here)
    ]
    lines += [f'<td colspan="2" class="sbs-meta">{"; ".join(said)}</td>'] * bool(said)
    label = escape(table["pattern_label"].iloc[0])
    head = f'<th scope="rowgroup" rowspan="{len(lines)}" dir="auto">{label}</th>'
    rows = "".join(f"<tr>{head * (not place)}{line}</tr>" for place, line in enumerate(lines))
    return f"<tbody>{rows}</tbody>"


def _count_names(names: list[str]) -> str:
    """A few names, or how many there are."""
    if len(names) > FEW:
        return number(len(names), "statement")
    return _list_names((name, "") for name in names)


def _list_names(raised: Iterable[tuple[str, str]]) -> str:
    """`crew, town (quoted) and 3 more statements`."""
    raised = list(raised)
    shown = [
        f"<bdi>{escape(name)}</bdi>{f' ({how})' if how else ''}" for name, how in raised[:MANY]
    ]
    more = len(raised) - MANY
    return ", ".join(shown) + (f" and {number(more, 'more statement')}" if more > 0 else "")


def _choose_family(families: pd.DataFrame, corpus) -> int:
    """A family of several wordings before one that nobody bends, then by number of statements."""
    counted = families["statement_id"].isin(
        families["statement_id"] if corpus is None else corpus.compared
    )
    families = families[counted] if counted.any() else families
    by_family = families.assign(wording=families["call"].map(normalise)).groupby("family")
    sizes = by_family[["wording", "statement_id"]].nunique().assign(bent=lambda t: t["wording"] > 1)
    order = ["bent", "statement_id", "wording"]
    return int(sizes.sort_values(order, ascending=False, kind="stable").index[0])


def _add_wording(here: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows of a family and, below them, one for a wording that stands in no statement."""
    added = here.iloc[[0]].assign(call=" ".join(words.split()))
    return pd.concat([here, added], ignore_index=True)


def _list_wordings(alignment: pd.DataFrame) -> dict[int, list[tuple[str, str, bool]]]:
    """Part, words and change of each column, by wording."""
    ordered = alignment.sort_values(["wording", "column"], kind="stable")
    columns = zip(ordered["part"], ordered["words"], ordered["changed"], strict=True)
    wordings: dict[int, list[tuple[str, str, bool]]] = {}
    for wording, cell in zip(ordered["wording"], columns, strict=True):
        wordings.setdefault(int(wording), []).append(cell)
    return wordings


def _group(table: pd.DataFrame, column: str) -> dict[int, Iterable]:
    grouped: dict[int, list] = {}
    for row in table.itertuples():
        grouped.setdefault(int(getattr(row, column)), []).append(row)
    return grouped


def _choose_rows(
    wordings: list[int], raised: dict[int, list], chosen: str, mine: int | None
) -> list[int]:
    """The wordings that are shown, in their order: yours first, those asked for before others."""

    def is_asked(place: int) -> bool:
        return place == mine or any(row.statement_id == chosen for row in raised.get(place, ()))

    ranked = sorted(wordings, key=lambda place: not is_asked(place))
    return sorted(ranked[:ROW_LIMIT], key=lambda place: (place != mine, place))


def _draw_head(parts: list[str]) -> str:
    """One head for neighbouring columns of the same part."""
    heads = []
    outside = "besides" if any(parts) else "words"
    for part, columns in groupby(parts):
        width = len(list(columns))
        look = ' class="sbs-slot"' if part not in (FIXED, "") else ""
        heads.append(f'<th scope="colgroup" colspan="{width}"{look}>{escape(part or outside)}</th>')
    return f'<thead><tr><th scope="col">Raised by</th>{"".join(heads)}</tr></thead>'


def _draw_wording(
    cells: list[tuple[str, str, bool]], rows: list, compared: set, chosen: str, is_mine: bool
) -> str:
    marked = is_mine or any(row.statement_id == chosen for row in rows)
    drawn = "".join(_draw_cell(*cell) for cell in cells)
    styled = ' class="sbs-here"' if marked else ""
    raised = _say_raised(rows, compared, chosen, is_mine)
    return f'<tr{styled}><th scope="row">{raised}</th>{drawn}</tr>'


def _draw_cell(part: str, words: str, changed: bool) -> str:
    look = ' class="sbs-slot"' if part not in (FIXED, "") else ""
    shown = f"<bdi>{escape(words)}</bdi>" if words else '<span class="sbs-gap">–</span>'
    if changed and words:
        shown = f'<b class="sbs-changed">⟨{shown}⟩</b>'
    return f'<td{look} dir="auto">{shown}</td>'


def _say_raised(rows: list, compared: set, chosen: str, is_mine: bool) -> str:
    """Who raises a wording, each with the places; what is quoted is told apart."""
    by_name: dict[str, list] = {}
    for row in rows:
        by_name.setdefault(row.statement_id, []).append(row)
    items = [f"<li><b>{CHOSEN} {YOURS}</b></li>"] * is_mine
    for name in list(by_name)[:MANY]:
        mark = f"{CHOSEN} " * (name == chosen)
        version = "" if name in compared else "version, not counted; "
        places = f"<small>{version}{_say_places(by_name[name])}</small>"
        items.append(f"<li><b>{mark}<bdi>{escape(name)}</bdi></b> {places}</li>")
    more = len(by_name) - MANY
    items += [f"<li><small>and {number(more, 'more statement')}</small></li>"] * (more > 0)
    return f"<ul>{''.join(items)}</ul>"


def _say_places(rows: list) -> str:
    """`sentence 1, 45; quoted in sentence 3`."""
    found: dict[str, list[int]] = {}
    for row in rows:
        how = "quoted, " if row.voice == "other" else ""
        how += f"{ROLE_WORDS.get(row.role, row.role)}, " * (row.role not in COUNTED_ROLES)
        found.setdefault(how, []).append(row.sentence + 1)
    said = []
    for how, sentences in found.items():
        places = list(dict.fromkeys(place for place in sentences if place > 0))
        listed = ", ".join(map(str, places[:PLACES_SHOWN]))
        more = len(places) - PLACES_SHOWN
        listed += f" and {more} more" if more > 0 else ""
        times = f" ({len(sentences)} times)" if len(sentences) > max(len(places), 1) else ""
        said.append(f"{how}{f'sentence {listed}' if listed else 'no sentence'}{times}")
    return escape("; ".join(said))


def _explain(wordings: dict, meant: str, is_chosen: bool) -> str:
    """What the signs mean, and what the pattern does."""
    cells = [cell for row in wordings.values() for cell in row]
    said = ["<b>⟨words⟩</b> differ between wordings"] * any(c and w for _, w, c in cells)
    said += ["<b>–</b> nothing stands there"] * any(not w for _, w, _ in cells)
    said += [f"<b>{CHOSEN}</b> the chosen statement"] * is_chosen
    said += [f"<bdi>{escape(meant)}</bdi>"] * bool(meant)
    return f'<p class="sbs-note" dir="auto">{" · ".join(said)}</p>' if said else ""
