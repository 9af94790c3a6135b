"""What a page of quotations says beside the quotations: how many, of whom, and who is silent."""

from __future__ import annotations

import pandas as pd

from helpers.showing.escape import escape
from helpers.showing.firsts import STATEMENTS_SHOWN
from helpers.showing.pages import PASSAGE_LIMIT
from helpers.showing.signs import STANCE_SIGNS, number, origin_words, zero_sign

UPTAKES = {
    "adopted": "that it adopts",
    "rejected": "that it throws back, so that they count on the other side",
    "open": "that it only quotes",
}


def tally_codings(codings: pd.DataFrame, several: bool) -> str:
    """How many statements and passages, by whom."""
    # Of several coders each for itself: what a rule suggests is not counted with what was read.
    by_coder = codings.groupby(["origin", "coder"], sort=False) if several else [("", codings)]
    said = []
    for who, here in by_coder:
        count = number(here["statement_id"].nunique(), "statement")
        named = f"{origin_words(*who)}: " if several else ""
        said.append(f"{named}{count}, {number(len(here), 'passage')}")
    if len(codings) and not several:
        said.append(origin_words(*codings[["origin", "coder"]].iloc[0]))
    if len(codings) > PASSAGE_LIMIT:
        said.append(f"the first {PASSAGE_LIMIT} are shown")
    return f'<p class="sbs-note sbs-tally" dir="auto">{escape(" · ".join(said))}</p>'


def say_coding(row, several: bool) -> str:
    """What a coding says of a passage: polarity, certainty, voice, note; all in words.

    Who coded it, only where several coders did.
    """
    polarity, certainty = getattr(row, "polarity", ""), getattr(row, "certainty", "")
    parts = []
    if polarity:
        sign = STANCE_SIGNS.get((polarity, certainty), "")
        parts.append(f"{sign} {polarity} it".strip())
    hedges = [f"“{hedge}”" for hedge in getattr(row, "hedge", "").split("; ") if hedge]
    kind = getattr(row, "hedge_kind", "")
    if certainty == "hedged":
        by = f" by {', '.join(hedges)}" if hedges else ""
        parts.append(f"hedged{by}{f' ({kind})' if kind else ''}")
    elif certainty:
        parts.append("said flatly" if certainty == "flat" else certainty)
    parts.append(_say_voice(row))
    parts += [origin_words(row.origin, row.coder)] * several
    parts += [f"cue “{row.cue}”"] * bool(row.cue)
    said = escape(", ".join(filter(None, parts)))
    return f"{said}. {escape(row.note)}" if row.note else said


def _say_voice(row) -> str:
    if row.voice == "other":
        by = getattr(row, "speaker", "") or "others"
        uptake = UPTAKES.get(getattr(row, "uptake", ""), "that it quotes")
        return f"in words of {by} {uptake}"
    return "quoting itself" if row.voice == "self-quoted" else "in its own words"


def list_silent(stances: list, here: list) -> str:
    """Statements without a passage, by what their zero means; `stances` are rows on one claim."""
    with_passage = {row.statement_id for row in here}
    zeros: dict[str, list[str]] = {}
    for row in stances:
        if row.zero and row.statement_id not in with_passage:
            zeros.setdefault(row.zero, []).append(row.statement_id)
    lines = "".join(
        f"<li>{escape(zero_sign(zero))} {escape(zero)}: {_list_names(names)}</li>"
        for zero, names in zeros.items()
    )
    return f'<ul class="sbs-facts sbs-silent">{lines}</ul>' if lines else ""


def _list_names(names: list[str]) -> str:
    more = len(names) - STATEMENTS_SHOWN
    listed = ", ".join(f"<bdi>{escape(name)}</bdi>" for name in names[:STATEMENTS_SHOWN])
    return listed + (f" and {number(more, 'more statement')}" if more > 0 else "")
