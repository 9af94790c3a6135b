"""What the words around a cue do to what it suggests: turn it, withhold it, hedge it.

Cues are weighed sentence by sentence, and only in sentences that hold a word which may do
something; all other hits keep what their list says. The rules are those of
`helpers.coding.negation`, `unasserted` and `hedging`; their words are found in all texts at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from operator import itemgetter

import pandas as pd

from helpers.coding.cues import Rule, compile_list, find_in_texts, parse_cue
from helpers.coding.denials import Hit, Negator
from helpers.coding.hedging import APPROXIMATION, HEDGE_KINDS, Hedge, find_governing, tell_kinds
from helpers.coding.negation import judge
from helpers.coding.scope import Item, split_items
from helpers.coding.unasserted import CLAIM, QUESTION, TRIGGER, find_reason, find_triggers
from helpers.reading.segments import split_sentences

AHEAD, BEHIND = "negations", "negations_after"
# What refers to the sentence before, at the start of one.
REFERS, NEAR_START, OPENING = ("that", "this", "it", "all this", "all that"), 16, " \t\n\r\"'“‘–—-"
# Of a longer sentence, such as a table without lines, only what is near a cue is weighed.
LONGEST, AROUND = 4_000, 1_000
WEIGHED = ["turned", "withheld", "hedge", "hedge_kind", "approximated"]
# Start, end, field, and the place of the quoted stretch around it; -1 where there is none.
Sign = tuple[int, int, str, int]


def compile_signs(codebook) -> tuple[Rule, ...]:
    """The codebook's negations and hedges, ready to match; BadInput if one of them is bad."""
    lists = {
        AHEAD: codebook.negations,
        BEHIND: codebook.negations_after,
        "except": codebook.no_negations,
    }
    rules = []
    for field, words in lists.items():
        place = "no_negations" if field == "except" else field
        rules += [Rule("", field, rule.cue) for rule in compile_list(words, codebook.file, place)]
    for kind in HEDGE_KINDS:
        # Exceptions are those of one code, so hedges stand under another than negations.
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
    `stretch`, the place in `quoted` of the stretch around it or -1; hits also have the `cue`, signs
    their `field`.
    """
    refuted = _find_refuted(signs, text) if english else set()
    here = signs[signs["sentence"].isin(hits["sentence"].unique())]
    there: dict[int, list[Sign]] = {}
    columns = (here[name].tolist() for name in ("sentence", "start", "end", "field", "stretch"))
    for sentence, *sign in zip(*columns, strict=True):
        there.setdefault(sentence, []).append(tuple(sign))
    read: dict[int, _Sentence | None] = {}
    rows = []
    columns = ("sentence", "statement_id", "opens", "closes", "start", "end", "cue", "stretch")
    for sentence, name, opens, closes, *hit in zip(
        *(hits[c].tolist() for c in columns), strict=True
    ):
        found = there.get(sentence, [])
        if closes - opens > LONGEST:
            weighed = _weigh_near(text(name), opens, closes, found, hit, quoted, english)
        else:
            if sentence not in read:
                words = text(name)[opens:closes]
                quiet = not found and not TRIGGER.search(words)
                read[sentence] = None if quiet else _Sentence(words, opens, found, quoted, english)
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
    english = codebook.language.lower().startswith("en")
    weighed = weigh_hits(*placed, lambda name: texts[int(name)], english=english)
    return hits[(weighed["withheld"] == "").to_numpy()]


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
    weighed = _Sentence(text[opens:closes], opens, near, quoted, english).weigh(*hit)
    return ("", QUESTION, *weighed[2:]) if asked else weighed


def _find_refuted(signs: pd.DataFrame, text: Callable[[object], str]) -> set[tuple[object, int]]:
    """Statement and number of each sentence that the next one refutes: "That is a lie." """
    here = signs[(signs["field"] == BEHIND) & (signs["start"] - signs["opens"] < NEAR_START)]
    columns = (here[name].tolist() for name in ("statement_id", "sentence", "opens", "start"))
    return {
        (name, sentence - 1)
        for name, sentence, opens, start in zip(*columns, strict=True)
        if text(name)[opens:start].strip(OPENING).lower() in REFERS
    }


class _Sentence:
    """A sentence with its signs, read once for all the cues in it."""

    def __init__(self, words, opens, signs, quoted, english) -> None:
        self.words, self.opens, self.quoted, self.english = words, opens, quoted, english
        self.items = split_items(words)
        self.starts = [item.start for item in self.items]
        self.triggers = find_triggers(self.items) if english else []
        self.hedges = [
            (Hedge(*self._place(start, end), " ".join(self._slice(start, end).split()), field), at)
            for start, end, field, at in signs
            if field in HEDGE_KINDS
        ]
        self.negators = self._cluster([sign for sign in signs if sign[2] in (AHEAD, BEHIND)])
        self.denied = frozenset(
            place
            for negator, _ in self.negators
            for place in range(negator.first, negator.last + 1)
        )

    def weigh(self, start: int, end: int, cue: str, stretch: int) -> tuple[str, str, str, str, str]:
        first, last = self._place(start, end)
        hit = Hit(first, last, _own_places(self.items, first, last, cue))
        negators = [
            moved
            for negator, at in self.negators
            if (moved := self._seen_from(negator, at, stretch))
        ]
        verdict = judge(self.items, hit, negators, english=self.english)
        reason = find_reason(
            self.items, hit, self.triggers, self.denied, quoted=stretch >= 0, english=self.english
        )
        if reason == CLAIM and verdict.turned and verdict.turned.first > last:
            reason = ""
        withheld = reason or ("negation unclear" if verdict.withheld else "")
        near = [hedge for hedge, at in self.hedges if at == stretch]
        governing = find_governing(self.items, hit, near, self.words, english=self.english)
        lowering = [hedge.words for hedge in governing if hedge.kind != APPROXIMATION]
        qualifying = [hedge.words for hedge in governing if hedge.kind == APPROXIMATION]
        turned = self._tell(verdict.turned) if verdict.turned else ""
        kinds = tell_kinds([hedge.kind for hedge in governing])
        return turned, withheld, _join(lowering), kinds, _join(qualifying)

    def _seen_from(self, negator: Negator, at: int, stretch: int) -> Negator | None:
        """The negation as it is for a cue in that stretch; None if it is quoted apart from it."""
        if at == stretch:
            return negator
        if stretch < 0 or not (at < 0 or self._holds(at, stretch)):
            return None
        inside = self.quoted[stretch][0] - self.opens
        return negator._replace(quote=bisect_left(self.starts, inside))

    def _holds(self, outer: int, inner: int) -> bool:
        (opens, closes), (start, end) = self.quoted[outer], self.quoted[inner]
        return opens <= start and end <= closes

    def _cluster(self, signs: list[Sign]) -> list[tuple[Negator, int]]:
        """Negations that share words are one; it reaches where the longest of them does."""
        placed = sorted((*self._place(start, end), field, at) for start, end, field, at in signs)
        clusters: list[list[tuple[int, int, str, int]]] = []
        for sign in placed:
            if clusters and sign[0] <= max(other[1] for other in clusters[-1]):
                clusters[-1].append(sign)
            else:
                clusters.append([sign])
        negators = []
        for signs_here in clusters:
            first, last = signs_here[0][0], max(sign[1] for sign in signs_here)
            fields = {sign[2] for sign in signs_here if sign[1] == last}
            # What denies backwards ends there; a "not" in it does not deny what follows too.
            words = tuple(item.word for item in self.items[first : last + 1])
            core = frozenset(sign[0] for sign in signs_here if sign[0] == sign[1])
            negator = Negator(first, last, AHEAD in fields, BEHIND in fields, core, words)
            negators.append((negator, signs_here[0][3]))
        return [pair for pair in negators if not self._is_numero(pair[0])]

    def _is_numero(self, negator: Negator) -> bool:
        """“No. 5” is a number."""
        end = self.items[negator.last].end
        return negator.words == ("no",) and self.words[end : end + 2].startswith(". ")

    def _place(self, start: int, end: int) -> tuple[int, int]:
        first = bisect_left(self.starts, start - self.opens)
        return first, bisect_left(self.starts, end - self.opens) - 1

    def _slice(self, start: int, end: int) -> str:
        return self.words[start - self.opens : end - self.opens]

    def _tell(self, negator: Negator) -> str:
        start, end = self.items[negator.first].start, self.items[negator.last].end
        return " ".join(self.words[start:end].split())


@lru_cache(maxsize=1 << 14)
def _cue_words(cue: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of a cue: those that are whole, and the beginnings that are left open."""
    words = [word for part in parse_cue(cue).parts for word in part]
    whole = frozenset(word.norm for word in words if not word.open)
    return whole, tuple(word.norm for word in words if word.open)


def _own_places(items: list[Item], first: int, last: int, cue: str) -> frozenset[int]:
    """The items between first and last that are words of the cue."""
    whole, beginnings = _cue_words(cue)
    return frozenset(
        place
        for place in range(first, last + 1)
        if items[place].word in whole or items[place].word.startswith(beginnings)
    )


def _join(words: list[str]) -> str:
    return "; ".join(dict.fromkeys(words))
