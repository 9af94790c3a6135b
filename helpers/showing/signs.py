"""What stands in a cell, as a sign and in words: the same in figures, matrices and alt texts.

A sign never depends on its colour: supporting, rejecting, hedged, quoted and the four kinds of
nothing differ in shape, and every figure and matrix explains in words the signs that it shows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

ZERO_SIGNS = {
    "searched, not found": "0",
    # Of slogans, where arguable ones were left out.
    "searched, no certain one found": "0",
    "read, not there": "–",
    "nobody has looked": "?",
    "could not be searched": "×",
}
# Filled where every such passage or one of them is flat, open where all are hedged.
STANCE_SIGNS = {
    ("supports", "flat"): "▲",
    ("supports", "hedged"): "△",
    ("rejects", "flat"): "▼",
    ("rejects", "hedged"): "▽",
    ("both", "flat"): "◆",
    ("both", "hedged"): "◇",
    ("quoted", ""): "“ ”",
}
# Beside a stance that rests on nothing but words of others.
OTHER_SIGN = "❝"
SUGGESTED = ("hatched or dashed", "suggested by rule, not by a reader")
# As `order` says it in a table of `measure_sturdiness`.
UNSTURDY, UNSTURDY_SIGN = "does not survive", "≈"
MATCH_SIGNS = {"same words": "●", "variant": "◐", "same pattern": "○"}
MATCH_WORDS = {"same pattern": "same pattern, other words"}
# Of a text without lines only the places of slogans were lost, not its prose and its quotations.
LINES_LOST = {
    "could not be searched": "lines lost: calls on lines of their own could not be searched"
}
ORIGIN_SIGNS = {"rule": "⚙", "shipped": "▣", "person": "✎"}
STANCE_COLOURS = {
    "supports": "#0072B2",
    "rejects": "#B84A00",
    "both": "#333333",
    "quoted": "#595959",
}
MANY = 12
STANCE_WORDS = {
    "supports": "supports it",
    "rejects": "rejects it",
    "both": "both supports and rejects it",
    "quoted": "only in words of others that are quoted",
}
LEGEND_WORDS = {"both": "both supports and rejects", "quoted": "only quoted from others"}
VOICE_WORDS = {
    "other": "only in words of others that it adopts or throws back",
    "own and other": "in its own words and in words of others",
}


class Cell(NamedTuple):
    """One cell: the sign that leads, what stands small beside it, both in words, and its shade.

    `shade` runs from 0 to 1; `kind` is `zero`, `count`, `match` or a stance. `mark` belongs to the
    sign and stays where there is no room for what is small; `by_rule` tells suggestions apart;
    `tag` is what stands framed below, whatever the cell holds.
    """

    lead: str
    beside: str
    words: str
    kind: str
    shade: float = 0.0
    mark: str = ""
    by_rule: bool = False
    tag: str = ""


def count_cell(row, *, measure: str, highest: float) -> Cell:
    """A row of a counts table; a rate or a share never stands without the number it comes from."""
    if row.zero:
        return Cell(zero_sign(row.zero), "", row.zero, "zero")
    rate, share = f"{row.per_1000:.1f}", f"{row.share:.0%}"
    unit = count_unit(row.layer)
    words = f"{number(row.n, unit)}, {rate} per 1,000 words, {share} of its {unit}s"
    quoted = f"({row.quoted})" if row.quoted else ""
    if row.quoted:
        words = (
            f"{words}, {row.quoted} more only in quoted words"
            if row.n
            else (f"only in quoted words: {number(row.quoted, unit)}")
        )
    if not row.n:
        return Cell(quoted, "", words, "count")
    figures = {"n": str(row.n), "per_1000": rate, "share": share}
    lead = figures.pop(measure)
    beside = " · ".join(figures.values())
    strength = getattr(row, measure) / highest if highest else 0.0
    return Cell(lead, f"{beside} {quoted}".strip(), words, "count", strength)


def meeting_cell(row) -> Cell:
    """A row of a table of meetings: sentences that have both codes."""
    if row.zero:
        return Cell(zero_sign(row.zero), "", row.zero, "zero")
    return Cell(str(row.n), "", f"{number(row.n, 'sentence')} with both", "count")


def meeting_legend(meetings) -> list[tuple[str, str]]:
    """Signs of a table of meetings and what they mean; only those that occur."""
    entries = [("2", "sentences in the statement's own words that have both")]
    return entries * bool((meetings["n"] > 0).any()) + zero_legend(meetings["zero"])


def fit_cell(row, *, coder: str) -> Cell:
    """A row of `measure_fit` by statement and code: found by both, only by rule, only by reader."""
    if row.zero:
        return Cell(zero_sign(row.zero), "", row.zero, "zero")
    apart = [(ORIGIN_SIGNS["rule"], row.rule_only), (coder[:1], row.reader_only)]
    beside = " ".join(f"{sign}{count}" for sign, count in apart if count)
    words = (
        f"{number(row.both, 'sentence')} found by both, {row.rule_only} only by rule, "
        f"{row.reader_only} only by the reader"
    )
    whole = row.both + row.rule_only + row.reader_only
    if not whole:
        return Cell("·", "", "neither found it", "zero")
    return Cell(str(row.both), beside, words, "count", row.both / whole)


def fit_legend(fit, *, coder: str) -> list[tuple[str, str]]:
    """Signs of a table of fit and what they mean; only those that occur."""
    entries = []
    if len(fit) and (fit[["both", "rule_only", "reader_only"]].sum(axis=1) > 0).any():
        entries.append(("2", "sentences found by both, stronger colour where they agree"))
    if (fit["rule_only"] > 0).any():
        entries.append((f"small {ORIGIN_SIGNS['rule']}1", "only by rule"))
    if (fit["reader_only"] > 0).any():
        entries.append((f"small {coder[:1]}1", f"only by the reader ({coder})"))
    nothing = fit[["both", "rule_only", "reader_only"]].sum(axis=1) == 0
    if (nothing & (fit["zero"] == "")).any():
        entries.append(("·", "neither found it"))
    return entries + zero_legend(fit["zero"])


def stance_cell(row) -> Cell:
    """A row of a stances table."""
    if not row.stance:
        return Cell(zero_sign(row.zero), "", row.zero or "nobody has looked", "zero")
    passages = {
        "supports": str(row.supports),
        "rejects": str(row.rejects),
        "both": f"{row.supports}/{row.rejects}",
        "quoted": str(row.quoted),
    }[row.stance]
    words = f"{STANCE_WORDS[row.stance]}, {_passages(row)}"
    if row.certainty == "hedged":
        words = f"{words}, hedged"
    voice = getattr(row, "voice", "") if row.stance != "quoted" else ""
    words = ", ".join(filter(None, [words, VOICE_WORDS.get(voice)]))
    by_rule = row.origin == "rule"
    words = f"{words}, suggested by rule" if by_rule else words
    sign = STANCE_SIGNS.get(
        (row.stance, row.certainty or ""), STANCE_SIGNS.get((row.stance, "flat"), "")
    )
    mark = OTHER_SIGN if voice == "other" else ""
    return Cell(sign, passages, words, row.stance, mark=mark, by_rule=by_rule)


def match_cell(row) -> Cell:
    """A row of a table of slogans; one that is only quoted stands in brackets."""
    if not row.match:
        return Cell(zero_sign(row.zero), "", say_slogan_zero(row.zero), "zero")
    sign = MATCH_SIGNS[row.match]
    if row.n:
        beside = " ".join([str(row.n)] * (row.n > 1) + [f"({row.quoted})"] * (row.quoted > 0))
        words = f"{row.match}, {'once' if row.n == 1 else f'{row.n} times'}"
        words = f"{words}, {row.quoted} more quoted" if row.quoted else words
        return Cell(sign, beside, words, "match")
    if row.quoted:
        return Cell(f"({sign})", "", f"{row.match}, only quoted", "match")
    return Cell(sign, "", f"{row.match} filled with other words", "match")


def count_legend(counts, *, measure: str) -> list[tuple[str, str]]:
    """Signs of a counts table and what they mean; only those that occur."""
    entries = []
    unit = count_unit(counts["layer"].iloc[0] if len(counts) else "")
    if (counts["n"] > 0).any():
        figures = {
            "n": ("3", f"{unit}s in the statement's own words"),
            "per_1000": ("1.2", "the same per 1,000 words"),
            "share": ("9%", f"their share of all {unit}s of the statement"),
        }
        sign, meaning = figures.pop(measure)
        entries.append((sign, f"{meaning}, stronger colour where more"))
        entries += [(f"small {sign}", meaning) for sign, meaning in figures.values()]
    if (counts["quoted"] > 0).any():
        entries.append(("(2)", f"{unit}s that only quote it from others"))
    if UNSTURDY in set(counts.get("order", [])):
        entries.append((UNSTURDY_SIGN, "no ranking: leaving out one cue or one sentence undoes it"))
    return entries + zero_legend(counts["zero"])


def count_unit(layer: str) -> str:
    """What is counted: mentions of names, else sentences."""
    return "mention" if layer == "name" else "sentence"


def mark_label(row) -> str:
    """The label of a row of counts, marked where the order of the statements is not sturdy."""
    return f"{row.label} {UNSTURDY_SIGN}" if getattr(row, "order", "") == UNSTURDY else row.label


def stance_legend(stances) -> list[tuple[str, str]]:
    """Signs of a stances table and what they mean; only those that occur."""
    present = set(zip(stances["stance"], stances["certainty"], strict=True))
    entries = [
        (sign, LEGEND_WORDS.get(stance, stance) + ", hedged throughout" * (certainty == "hedged"))
        for (stance, certainty), sign in STANCE_SIGNS.items()
        if (stance, certainty) in present
    ]
    taken = stances[stances["stance"] != ""]
    if "voice" in taken and ((taken["voice"] == "other") & (taken["stance"] != "quoted")).any():
        entries.append((f"▲{OTHER_SIGN}", VOICE_WORDS["other"]))
    if (taken["origin"] == "rule").any():
        entries.append(SUGGESTED)
    if entries:
        both = "both" in set(taken["stance"])
        entries.append(("small number", "passages" + "; at ◆ for/against" * both))
    return entries + zero_legend(stances["zero"])


def match_legend(slogans) -> list[tuple[str, str]]:
    """Signs of a table of slogans and what they mean; only those that occur."""
    present = set(slogans["match"])
    entries = [
        (sign, MATCH_WORDS.get(match, match))
        for match, sign in MATCH_SIGNS.items()
        if match in present
    ]
    own, quoted = slogans["n"] > 0, slogans["quoted"] > 0
    only_quoted = set(slogans.loc[~own & quoted, "match"])
    bracketed = [f"({sign})" for match, sign in MATCH_SIGNS.items() if match in only_quoted]
    if bracketed:
        entries.append((" ".join(bracketed), "only quoted from others"))
    if (slogans["n"] > 1).any():
        entries.append(("small number", "how often, if more than once"))
    if (own & quoted).any():
        entries.append(("small (1)", "how often it is quoted besides"))
    return entries + slogan_zero_legend(slogans["zero"])


def say_slogan_zero(zero: str) -> str:
    """What an empty cell of slogans or patterns means, in words."""
    return LINES_LOST.get(zero, zero) or "searched, not found"


def slogan_zero_legend(zeros: Iterable[str]) -> list[tuple[str, str]]:
    """The kinds of nothing that occur among slogans or patterns."""
    return [(sign, say_slogan_zero(zero)) for sign, zero in zero_legend(zeros)]


def zero_legend(zeros: Iterable[str]) -> list[tuple[str, str]]:
    """The kinds of nothing that occur."""
    present = set(zeros)
    return [(sign, zero) for zero, sign in ZERO_SIGNS.items() if zero in present]


def shorten(
    cells: list[Cell], legend: list[tuple[str, str]], table
) -> tuple[list[Cell], list[tuple[str, str]]]:
    """Cells and legend without what stands small, where there are too many statements for it."""
    if table["statement_id"].nunique() <= MANY:
        return cells, legend
    said = f"for more than {MANY} statements the small numbers are left out"
    kept = [(sign, meaning) for sign, meaning in legend if not sign.startswith("small")]
    return [cell._replace(beside="") for cell in cells], [*kept, ("", said)]


def origin_words(origin: str, coder: str) -> str:
    """Where a coding comes from, as sign and words."""
    sign = f"{ORIGIN_SIGNS[origin]} " if origin in ORIGIN_SIGNS else ""
    said = {"rule": "suggested by rule", "shipped": "shipped reading"}.get(
        origin, "settled by the class" if coder == "class" else f"read by {coder}"
    )
    return f"{sign}{said}" if origin else ""


def group_labels(groups: Iterable[str], codebook) -> dict[str, str]:
    """What groups of codes are called; without a codebook the words of their ids."""
    named = {} if codebook is None else {group.id: group.label for group in codebook.groups}
    return {group: named.get(group) or _spoken(group) for group in groups}


def _spoken(name: str) -> str:
    """`two-enemies` as `Two enemies`; anything that is no id as it is."""
    words = name.replace("-", " ")
    return words[:1].upper() + words[1:] if name == name.lower() and " " not in name else name


def number(count: int, noun: str) -> str:
    """`1 sentence`, `1,200 sentences`."""
    return f"{count:,} {noun}{'s' * (count != 1)}"


def zero_sign(zero: str) -> str:
    """The sign of a kind of nothing; a question mark for one that is not known."""
    return ZERO_SIGNS.get(zero, "?")


def _passages(row) -> str:
    if row.stance == "both":
        return f"{number(row.supports, 'passage')} for, {row.rejects} against"
    return number(getattr(row, row.stance), "passage")
