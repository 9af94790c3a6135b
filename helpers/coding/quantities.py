"""Figures that statements give: how many, how much, how long, as exact words and as bounds.

`text` is the whole phrase: number, what bounds or hedges it directly before and after, range and
unit; what is counted stands in `what`. `low` and `high` are what the words allow: equal where one
number is given (also for "about 300"), and NaN on a side that is left open ("at least 1,500" has no
high). "Half a million" and "a dozen" are exact: nobody says "about". "Hundreds" have bounds by
convention, see `numerals`. `bound` is one of exact, approximate, at least, more than, at most, less
than, range; `hedge` the words that approximate or that mark hearsay, `hedge_kind` which of the two.

Kept apart, as they count nothing: dates, years and decades, times of day, labels ("Article 5",
"G7"), ordinals, telephone numbers and addresses, and "one" without a unit or a bound, which mostly
is a pronoun ("one of them") or an article ("one day").

Languages: in English, and where no language is given, number words, qualifiers, what, when and
where are read. In other languages only digits with their separators, a word for million and the
like after them (German, French, Spanish), signs and units; `bound` is then empty, except for
ranges, as words before the digits are not understood, and so are hedge, what, when and where.

Known limits: "one child drowned" is missed, also beside "and 12 were hurt"; ages and levels without
a word for it have no unit ("who is 13", "children under five"); "5-6000" begins at five; "rose from
200 to 300" is given as a range; four digits between 1800 and 2100 before a plural are a number
("1968 students") unless "in" or "the" stands before them ("in 2000 villages" is missed); "twice"
and "double" are no numbers here; "thousands, perhaps more" has no open end; `what`, `when` and
`where` are guesses, see `counted` and `surroundings`.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

import numpy as np
import pandas as pd

from helpers.coding.digits import primary_language
from helpers.coding.number_phrases import find_phrases
from helpers.coding.number_words import MULTIPLES, ONES, PARTS, PLURALS, TEENS, TENS
from helpers.coding.passages import make_codings
from helpers.coding.qualifiers import find_hearsay, kind_of
from helpers.coding.surroundings import find_opening_end, find_places, find_times, nearest
from helpers.reading.progress import show_progress

QUANTITY_COLUMNS = [
    "statement_id", "start", "end", "text", "sentence", "role", "voice", "low", "high", "bound",
    "hedge", "hedge_kind", "unit", "what", "when", "where", "kind",
]  # fmt: skip
PLACED = ["statement_id", "start", "end", "text", "sentence", "role", "voice"]
TOLD = ["low", "high", "bound", "hedge", "hedge_kind", "unit", "what", "when", "where"]
KIND = "quantity"
# Topics, figures and their explorer all begin with the same search; kept as long as the corpus is.
FOUND: WeakKeyDictionary[object, pd.DataFrame] = WeakKeyDictionary()
TELLING = frozenset({"zero", "half", *ONES, *TEENS, *TENS, *MULTIPLES, *PARTS, *PLURALS}) | {
    f"{part}s" for part in PARTS
}


def find_quantities(corpus) -> pd.DataFrame:
    """One row per figure that a statement gives, in the order of the texts; all roles are searched.

    `low` and `high` are floats, NaN on an open side, in units of `unit` where there is one (1.5
    million stands as 1500000, two-thirds as 0.667, 12% as 12). `what` is what is counted, `when`
    and `where` words of the same sentence, white space folded; empty where the words do not tell.
    """
    if corpus not in FOUND:
        FOUND[corpus] = _find_quantities(corpus)
    # A copy: what a reader does with it changes nothing for the next one.
    return FOUND[corpus].copy()


def _find_quantities(corpus) -> pd.DataFrame:
    sentences = _sentences_with_numbers(corpus)
    languages = corpus.statements["language"].to_dict()
    placed, told = [], []
    columns = sentences[["statement_id", "start", "end"]].itertuples(index=False, name=None)
    for name, start, end in show_progress(columns, "Reading figures", len(sentences)):
        for place, row in _read_sentence(corpus.text(name), start, end, languages[name] or ""):
            placed.append((name, *place, str(len(placed))))
            told.append(row)
    located = pd.DataFrame(placed, columns=["statement_id", "start", "end", "note"])
    # The note is empty where no codebook was matched: it carries the number of the row through.
    codings = make_codings(located, corpus, "frame", origin="rule", coder="rules")
    details = pd.DataFrame(told, columns=TOLD).astype(
        {name: "float64" if name in ("low", "high") else "str" for name in TOLD}
    )
    details = details.iloc[codings["note"].astype("int64")].reset_index(drop=True)
    joined = pd.concat([codings[PLACED], details], axis=1).assign(kind=KIND)
    return joined.astype({"kind": "str"})[QUANTITY_COLUMNS]


def _sentences_with_numbers(corpus) -> pd.DataFrame:
    """The sentences in which a word has a digit or tells a number: most have none."""
    tokens, sentences = corpus.tokens, corpus.sentences
    vocabulary = tokens["norm"].cat.categories
    telling = np.array(
        [word in TELLING or any(map(str.isnumeric, word)) for word in vocabulary], dtype=bool
    )
    hits = np.flatnonzero(telling[tokens["norm"].cat.codes]) if len(telling) else []
    held = tokens.iloc[hits][["statement_id", "sentence"]].drop_duplicates()
    held = held.astype({"statement_id": "str", "sentence": "int64"})
    return sentences.merge(held, on=["statement_id", "sentence"])


def _read_sentence(
    text: str, start: int, end: int, language: str
) -> list[tuple[tuple[int, int], tuple[object, ...]]]:
    """Place and details of each figure in a sentence."""
    phrases = find_phrases(text, start, end, language)
    if not phrases:
        return []
    english = primary_language(language) in ("", "en")
    times = find_times(text, start, end) if english else []
    places = find_places(text, start, end) if english else []
    opening = find_opening_end(text, start, end, [*times, *places])
    rows = []
    for phrase in phrases:
        place = (phrase.start, phrase.end)
        hedges = phrase.hedges
        if english:
            hedges += tuple(find_hearsay(text, (start, end), place))
        details = (
            phrase.low, phrase.high, phrase.bound, "; ".join(hedges), kind_of(hedges),
            phrase.unit, phrase.what,
            nearest(text, times, place, opening), nearest(text, places, place, opening),
        )  # fmt: skip
        rows.append((place, details))
    return rows
