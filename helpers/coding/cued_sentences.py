"""One sentence with the words in it that do something to cues, read once for all its cues."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from helpers.coding.cues import parse_cue
from helpers.coding.demands import denies_demand
from helpers.coding.denials import Hit, Negator
from helpers.coding.hedging import APPROXIMATION, HEDGE_KINDS, Hedge, find_governing, tell_kinds
from helpers.coding.negation import judge
from helpers.coding.scope import split_items
from helpers.coding.unasserted import CLAIM, DISTANCE, find_reason, find_triggers, is_distanced

AHEAD, BEHIND, APART = "negations", "negations_after", "distances"
# Start, end, field, and the place of the quoted stretch around it; -1 where there is none.
Sign = tuple[int, int, str, int]


class CuedSentence:
    """A sentence with its signs; `opens` is where it begins, which is taken off all places."""

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
        self.distances = [
            (*self._place(start, end), at) for start, end, field, at in signs if field == APART
        ]
        self.denied = frozenset(
            place
            for negator, _ in self.negators
            for place in range(negator.first, negator.last + 1)
        )

    def weigh(
        self, start: int, end: int, cue: str, demand: bool, stretch: int
    ) -> tuple[str, str, str, str, str]:
        """What is done to a cue at that place: the columns that `weigh_hits` tells."""
        hit = self._find_hit(start, end, cue)
        negators = [
            moved
            for negator, at in self.negators
            if (moved := self._seen_from(negator, at, stretch))
        ]
        verdict = judge(self.items, hit, negators, english=self.english)
        reason = find_reason(
            self.items, hit, self.triggers, self.denied, quoted=stretch >= 0, english=self.english
        )
        if reason == CLAIM and verdict.turned and verdict.turned.first > hit.last:
            reason = ""
        if not reason and self._is_distanced(hit, stretch):
            reason = DISTANCE
        withheld = reason or ("negation unclear" if verdict.withheld else "")
        if not withheld and demand and verdict.turned and not self._denies(hit, verdict.turned):
            withheld = "a demand, not done by others"
        near = [hedge for hedge, at in self.hedges if at == stretch]
        governing = find_governing(self.items, hit, near, self.words, english=self.english)
        lowering = [hedge.words for hedge in governing if hedge.kind != APPROXIMATION]
        qualifying = [hedge.words for hedge in governing if hedge.kind == APPROXIMATION]
        turned = self._tell(verdict.turned) if verdict.turned else ""
        kinds = tell_kinds([hedge.kind for hedge in governing])
        return turned, withheld, _join(lowering), kinds, _join(qualifying)

    def _find_hit(self, start: int, end: int, cue: str) -> Hit:
        """The cue by items: its own words, and those of which it leaves the end open."""
        first, last = self._place(start, end)
        whole, beginnings = _cue_words(cue)
        words = {place: self.items[place].word for place in range(first, last + 1)}
        own = {place for place, word in words.items() if word in whole}
        left_open = {place for place, word in words.items() if word.startswith(beginnings)} - own
        return Hit(first, last, frozenset(own | left_open), frozenset(left_open))

    def _denies(self, hit: Hit, negator: Negator) -> bool:
        return self.english and denies_demand(self.items, hit, negator)

    def _is_distanced(self, hit: Hit, stretch: int) -> bool:
        return any(
            is_distanced(self.items, hit, first, last, english=self.english)
            for first, last, at in self.distances
            if at == stretch or stretch < 0
        )

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


def _join(words: list[str]) -> str:
    return "; ".join(dict.fromkeys(words))
