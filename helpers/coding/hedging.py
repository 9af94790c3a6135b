"""Words that lower what is asserted, in three kinds that are kept apart, and what they govern.

The words are data of the codebook, by kind. `possibility` ("could", "can lead to") and `hearsay`
("reportedly", "according to") make a claim hedged. `approximation` ("approximately") says of a
number that it is not exact: the claim stays flat, only the kind is told.

A hedge counts if it governs the cue: it stands among its words, or before it in the same clause
(see `helpers.coding.scope`), or before the clause by itself ("According to the crew, …"). An
approximation needs a number after it. "May" the month and "might" the noun are no hedges where
form shows it: a capital inside the sentence or a number beside it; an article before it, or no
verb after it. "Could not" and "nobody could" deny. Known limit: hedges that follow ("…, it seems").
"""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from helpers.coding.clauses import FINITE
from helpers.coding.cues import compile_list, find_in_texts
from helpers.coding.denials import Hit
from helpers.coding.english import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, take_words
from helpers.coding.number_words import MULTIPLES, PLURALS, TEENS, TENS, VALUES
from helpers.coding.scope import BEYOND, HARD, Item, find_reach, has_finite

POSSIBILITY, HEARSAY, APPROXIMATION = "possibility", "hearsay", "approximation"
HEDGE_KINDS = (POSSIBILITY, HEARSAY, APPROXIMATION)
NUMBERS = ({*VALUES, *TEENS, *TENS, *MULTIPLES, *PLURALS} | {"half"}) - {"a", "an"}
# Between an approximation and its number: "about another 300", "roughly a total of 300".
TO_NUMBER = take_words("a an another further total additional the of some")
NEAR_NUMBER = 4
BEFORE_MONTH = take_words("in of since by until till from to last this next early late mid on and")
NOBODY = take_words("no nobody nothing none neither nor never")
NOT_MODAL = take_words("this that these those")


class Hedge(NamedTuple):
    """A hedge in its sentence: first and last item, its words as they stand there, its kind."""

    first: int
    last: int
    words: str
    kind: str


def find_governing(
    items: list[Item], hit: Hit, hedges: list[Hedge], sentence: str, *, english: bool = True
) -> list[Hedge]:
    """The hedges that govern a cue, in the order of the sentence."""
    return [
        hedge
        for hedge in hedges
        if _governs(items, hit, hedge, english)
        and (not english or _is_hedge(items, hedge, sentence))
    ]


def tell_kinds(kinds: list[str]) -> str:
    """The kinds there are, each once and in a stated order, joined by "; "."""
    return "; ".join(kind for kind in HEDGE_KINDS if kind in kinds)


def name_kinds(hedges: pd.Series, codebook) -> pd.Series:
    """The kinds of hedging words that a reader copied, as far as the codebook lists them."""
    words = [text for text in dict.fromkeys(hedges) if text]
    rules = [rule for kind in HEDGE_KINDS for rule in
             compile_list(getattr(codebook.hedges, kind), codebook.file, kind)]  # fmt: skip
    found = find_in_texts(words, tuple(rules), language=codebook.language)
    kinds: dict[str, list[str]] = {}
    reached: dict[str, int] = {}
    # From left to right, the longest first: "almost certainly" holds no "almost".
    found = found.sort_values(["statement_id", "start", "end"], ascending=[True, True, False])
    columns = ("statement_id", "end", "field")
    for number, end, kind in zip(*(found[column] for column in columns), strict=True):
        text = words[int(number)]
        if end > reached.get(text, 0):
            kinds.setdefault(text, []).append(kind)
            reached[text] = end
    return hedges.map(lambda text: tell_kinds(kinds.get(text, []))).astype("str")


def _governs(items: list[Item], hit: Hit, hedge: Hedge, english: bool) -> bool:
    if hedge.kind == APPROXIMATION and not _has_number(items, hedge.last):
        return False
    if hedge.last >= hit.first:
        return hedge.first <= hit.last
    if find_reach(items, hedge.last, hit.first, english=english) != BEYOND:
        return True
    comma = next((n for n in range(hedge.last, hit.first) if items[n].word == ","), -1)
    opens = max((n + 1 for n in range(hedge.first) if items[n].word in HARD | {","}), default=0)
    alone = comma > 0 and not has_finite(items[opens:comma])
    return alone and find_reach(items, comma, hit.first, english=english) != BEYOND


def _has_number(items: list[Item], last: int) -> bool:
    for item in items[last + 1 : last + 1 + NEAR_NUMBER]:
        if item.word[:1].isdigit() or item.word in NUMBERS:
            return True
        if item.word not in TO_NUMBER:
            return False
    return False


def _is_hedge(items: list[Item], hedge: Hedge, sentence: str) -> bool:
    """Whether the word is one, and not a month, a noun or denied."""
    words = hedge.words.lower()
    before = items[hedge.first - 1].word if hedge.first else ""
    after = items[hedge.last + 1].word if hedge.last + 1 < len(items) else ""
    if words == "may":
        capital = sentence[items[hedge.first].start].isupper() and not hedge.words.isupper()
        dated = before[:1].isdigit() or after[:1].isdigit() or after == "day"
        return not (dated or (capital and (hedge.first > 0 or before in BEFORE_MONTH)))
    if words == "might":
        owned = before in DETERMINERS - NOT_MODAL
        verbless = not after or not after[:1].isalpha() or after in PREPOSITIONS | CONJUNCTIONS
        return not (owned or verbless or (after in FINITE and after != "have"))
    near = {item.word for item in items[max(0, hedge.first - 2) : hedge.first]}
    return words not in ("could", "can") or (after != "not" and NOBODY.isdisjoint(near))
