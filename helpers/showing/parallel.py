"""Two statements side by side with coded passages, and a legend that filters them."""

from __future__ import annotations

import pandas as pd

from helpers.reading.roles import COUNTED_ROLES
from helpers.showing.board import Board
from helpers.showing.escape import clean, escape
from helpers.showing.explorer import Explorer, guard, make_dropdown, say_nothing, watch
from helpers.showing.lines import (
    write_code,
    write_conditions,
    write_list,
    write_literal,
    write_query,
)
from helpers.showing.pages import NO_STATEMENT, show_parallel
from helpers.showing.running import group_hues, hue_class
from helpers.showing.signs import group_labels, number

VOICES = [
    ("Own and quoted words", ""),
    ("The statement's own words", "own"),
    ("Quoted words of others", "other"),
]
HINT = "Choose a frame to hide its passages, and again to show them. Sentences: left | right."


def explore_parallel(corpus, codings: pd.DataFrame, codebook) -> Explorer:
    """Two statements side by side with their passages; each entry of the legend hides or shows one.

    The legend has one entry per group of the codebook (without groups per code), with the number
    of its sentences on the left and on the right. Codings of several coders are all shown.
    """
    names = list(corpus.statements.index)
    if not names:
        return say_nothing(NO_STATEMENT)
    options = [(clean(name), name) for name in names]
    second = corpus.compared[1] if len(corpus.compared) > 1 else names[-1]
    left = make_dropdown("Left", options, corpus.compared[0])
    right = make_dropdown("Right", options, second)
    voice = make_dropdown("Voice", VOICES)
    board = Board()
    entries = _list_entries(codebook)
    hidden: set[str] = set()
    # As the notebooks call the codings of a layer.
    name = f"{codebook.layer}s"
    by_name = dict(iter(codings.groupby("statement_id", sort=False)))

    def passages(name: str) -> pd.DataFrame:
        here = by_name.get(name, codings.iloc[:0])
        if voice.value:
            here = here[(here["voice"] == "other") == (voice.value == "other")]
        return here

    def show() -> None:
        sides = [passages(name) for name in dict.fromkeys([left.value, right.value])]
        found = pd.concat(sides) if sides else codings.iloc[:0]
        shown = found[~found["code"].isin({c for entry in hidden for c in entries[entry]})]
        legend = _draw_legend(
            codebook, entries, hidden, passages(left.value), passages(right.value)
        )
        page = show_parallel(
            corpus, left.value, right.value, codings=shown, codebook=codebook, furniture=False
        )
        board.picture = legend + page
        board.code = _write(name, left.value, right.value, voice.value, hidden, entries)

    def toggle() -> None:
        if board.chosen:
            hidden.symmetric_difference_update({board.chosen})
            show()
            # Chosen no longer, so that the same entry can be chosen again.
            board.chosen = ""

    controls = {"Left": left, "Right": right, "Voice": voice}
    watch(board, controls, show)
    board.observe(guard(board, toggle), names="chosen")
    show()
    return Explorer(controls, board)


def _list_entries(codebook) -> dict[str, list[str]]:
    """Keys of the legend with their codes: groups, or codes where there are no groups."""
    entries: dict[str, list[str]] = {}
    for code in codebook.codes:
        entries.setdefault(code.group or code.id, []).append(code.id)
    return entries


def _draw_legend(
    codebook, entries: dict[str, list[str]], hidden: set[str], left: pd.DataFrame,
    right: pd.DataFrame,
) -> str:  # fmt: skip
    labels = group_labels([group.id for group in codebook.groups], codebook)
    labels = {code.id: code.label for code in codebook.codes} | labels
    hues = group_hues(codebook)
    sides = [(side, side["role"].isin(COUNTED_ROLES)) for side in (left, right)]
    buttons = []
    for key, codes in entries.items():
        here, there = (
            side.loc[side["code"].isin(codes) & counted, "sentence"].nunique()
            for side, counted in sides
        )
        look = f"sbs-swatch {hue_class({hues.get(key, -1)})}".rstrip()
        words = f"{labels[key]}: {number(here, 'sentence')} on the left, {there} on the right"
        buttons.append(
            f'<button type="button" tabindex="-1" class="sbs-filter" data-key="{escape(key)}" '
            f'aria-pressed="{"false" if key in hidden else "true"}" aria-label="{escape(words)}">'
            f'<span class="{look}" aria-hidden="true">{"" if key in hidden else "✓"}</span>'
            f"<bdi>{escape(labels[key])}</bdi> <small>{here} | {there}</small></button>"
        )
    return (
        f'<p class="sbs-meta">{HINT}</p><div class="sbs-filters" role="group" '
        f'aria-label="Passages shown">{"".join(buttons)}</div>'
    )


def _write(
    name: str, left: str, right: str, voice: str, hidden: set[str], entries: dict[str, list[str]]
) -> str:
    """The view in code, for codings in a variable called `name`."""
    asked = {"": "", "own": 'voice != "other"', "other": write_conditions(voice="other")}[voice]
    left_out = [code for key, codes in entries.items() if key in hidden for code in codes]
    conditions = [asked] if asked else []
    if left_out:
        conditions.append(f"code not in {write_list(left_out)}")
    shown = write_query(name, " and ".join(conditions))
    return write_code(
        ["show_parallel"],
        f"show_parallel(corpus, {write_literal(left)}, {write_literal(right)}, codings={shown}, "
        "codebook=codebook, furniture=False)",
    )
