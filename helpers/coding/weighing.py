"""What the words around a cue do to what it suggests: turn it, withhold it, hedge it.

Cues are weighed sentence by sentence, and only in sentences that hold a word which may do
something; all other hits keep what their list says. The rules are those of
`helpers.coding.negation`, `demands`, `unasserted` and `hedging`; their words are found in all texts
at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from operator import itemgetter

import pandas as pd

from helpers.coding.content_words import is_english
from helpers.coding.cued_sentences import AHEAD, APART, BEHIND, CuedSentence, Sign
from helpers.coding.cues import Rule, compile_list, find_in_texts
from helpers.coding.hedging import HEDGE_KINDS
from helpers.coding.unasserted import QUESTION, TRIGGER
from helpers.reading.progress import show_progress
from helpers.reading.segments import split_sentences

# What refers to the sentence before, at the start of one.
REFERS, NEAR_START, OPENING = ("that", "this", "it", "all this", "all that"), 16, " \t\n\r\"'“‘–—-"
CLOSING = " \t\n\r\"'”’.!…"
# Of a longer sentence, such as a table without lines, only what is near a cue is weighed.
LONGEST, AROUND = 4_000, 1_000
WEIGHED = ["turned", "withheld", "hedge", "hedge_kind", "approximated"]


def compile_signs(codebook) -> tuple[Rule, ...]:
    """The codebook's negations and hedges, ready to match; BadInput if one of them is bad."""
    lists = {
        AHEAD: codebook.negations,
        BEHIND: codebook.negations_after,
        "except": codebook.no_negations,
        APART: codebook.distances,
    }
    rules = []
    # Exceptions are those of one code, so all but negations stand under another.
    for field, words in lists.items():
        place = "no_negations" if field == "except" else field
        code = "distances" if field == APART else ""
        rules += [Rule(code, field, rule.cue) for rule in compile_list(words, codebook.file, place)]
    for kind in HEDGE_KINDS:
        listed = compile_list(getattr(codebook.hedges, kind), codebook.file, f"hedges, {kind}")
        rules += [Rule("hedges", kind, rule.cue) for rule in listed]
    return tuple(rules)


def weigh_hits(
    hits: pd.DataFrame,
    signs: pd.DataFrame,
    text: Callable[[object], str],
    *,
    quoted: tuple[tuple[int, int], ...] = (),
    english: bool = True,
) -> pd.DataFrame:
    """One row per hit: turned, withheld, hedge, hedge_kind, approximated; text, empty if nothing.

    `turned` are the words that turn its polarity, `withheld` says why it should not be suggested;
    `approximated` are words that qualify a number. Both tables have statement_id, start, end,
    `sentence` (a number, the next sentence has the next), where it `opens` and `closes`, and
    `stretch`, the place in `quoted` of the stretch around it or -1; hits also have the `cue` and
    whether the claim is a `demand`, signs their `field`.
    """
    refuted = _find_refuted(signs, text) if english else set()
    here = signs[signs["sentence"].isin(hits["sentence"].unique())]
    there: dict[int, list[Sign]] = {}
    columns = (here[name].tolist() for name in ("sentence", "start", "end", "field", "stretch"))
    for sentence, *sign in zip(*columns, strict=True):
        there.setdefault(sentence, []).append(tuple(sign))
    read: dict[int, CuedSentence | None] = {}
    rows = []
    columns = (
        "sentence",
        "statement_id",
        "opens",
        "closes",
        "start",
        "end",
        "cue",
        "demand",
        "stretch",
    )
    placed = zip(*(hits[c].tolist() for c in columns), strict=True)
    for sentence, name, opens, closes, *hit in show_progress(placed, "Weighing cues", len(hits)):
        found = there.get(sentence, [])
        if closes - opens > LONGEST:
            weighed = _weigh_near(text(name), opens, closes, found, hit, quoted, english)
        else:
            if sentence not in read:
                words = text(name)[opens:closes]
                quiet = not found and not TRIGGER.search(words)
                read[sentence] = (
                    None if quiet else CuedSentence(words, opens, found, quoted, english)
                )
            weighed = read[sentence].weigh(*hit) if read[sentence] else NOTHING
        if hit[-1] < 0 and (name, sentence) in refuted:
            weighed = ("", "denied in the next sentence", *weighed[2:])
        rows.append(weighed)
    return pd.DataFrame(rows, columns=WEIGHED, index=hits.index, dtype="str")


def keep_asserted(hits: pd.DataFrame, texts: list[str], codebook) -> pd.DataFrame:
    """The hits in texts of no corpus, such as examples, that are not withheld."""
    signs = find_in_texts(texts, compile_signs(codebook), language=codebook.language)
    bounds = [split_sentences(text, codebook.language) for text in texts]
    # A number of its own for every sentence of every text.
    firsts = [0, *accumulate(map(len, bounds))]
    placed = []
    for table in (hits, signs):
        # The sentence in which it starts.
        number = table["statement_id"].astype("int64").tolist()
        held = [
            bisect_right(bounds[at], (start, len(texts[at]) + 1)) - 1
            for at, start in zip(number, table["start"].tolist(), strict=True)
        ]
        sentence = [firsts[at] + place for at, place in zip(number, held, strict=True)]
        ends = [bounds[at][place] for at, place in zip(number, held, strict=True)]
        spans = pd.DataFrame(ends, index=table.index, columns=["opens", "closes"])
        placed.append(table.assign(sentence=sentence, stretch=-1).join(spans))
    english = is_english(codebook.language)
    placed[0] = mark_demands(placed[0], codebook)
    weighed = weigh_hits(*placed, lambda name: texts[int(name)], english=english)
    return hits[(weighed["withheld"] == "").to_numpy()]


def mark_demands(hits: pd.DataFrame, codebook) -> pd.DataFrame:
    """With `demand`: whether the code of each hit is one."""
    return hits.assign(
        demand=hits["code"].isin([code.id for code in codebook.codes if code.demand])
    )


NOTHING = ("", "", "", "", "")
FAR_APART = ("", "its parts stand far apart", "", "", "")


def _weigh_near(
    text: str, opens: int, closes: int, found: list[Sign], hit: list, quoted, english: bool
) -> tuple[str, str, str, str, str]:
    """A cue in a very long sentence, by the words around it; its parts have to stand near."""
    start, end, *_ = hit
    if end - start > LONGEST:
        return FAR_APART
    asked = text.find("?", end, closes) >= 0
    # Cut where a word ends.
    if start - opens > AROUND:
        opens = max(text.rfind(" ", opens, start - AROUND), opens)
    further = text.find(" ", end + AROUND, closes)
    closes = further if further >= 0 else closes
    first = bisect_left(found, opens, key=itemgetter(0))
    near = [sign for sign in found[first : bisect_left(found, closes, key=itemgetter(0))]
            if sign[1] <= closes]  # fmt: skip
    weighed = CuedSentence(text[opens:closes], opens, near, quoted, english).weigh(*hit)
    return ("", QUESTION, *weighed[2:]) if asked else weighed


def _find_refuted(signs: pd.DataFrame, text: Callable[[object], str]) -> set[tuple[object, int]]:
    """Statement and number of each sentence that the next one refutes: "That is a lie.", "Not!" """
    refuting = signs["field"].isin([BEHIND, APART, AHEAD])
    here = signs[refuting & (signs["start"] - signs["opens"] < NEAR_START)]
    columns = ("statement_id", "sentence", "opens", "closes", "start", "end", "field")
    found = set()
    for name, sentence, opens, closes, start, end, field in zip(
        *(here[column].tolist() for column in columns), strict=True
    ):
        before = text(name)[opens:start].strip(OPENING).lower()
        alone = not before and not text(name)[end:closes].strip(CLOSING)
        # "Never!" may go with what is demanded before it.
        alone = alone and (field != AHEAD or text(name)[start:end].lower() == "not")
        if alone or (field == BEHIND and before in REFERS):
            found.add((name, sentence - 1))
    return found
