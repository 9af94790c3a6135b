"""Names that nobody listed: capitals and acronyms in the texts that no listed mention covers.

Found by form alone, with no list of names and no language model:

- an acronym is a word of two capitals or more without a small letter (`UNHCR`, `U.N.`; `NGOs` and
  `G7` too), or several joined by hyphens (`IRGC-QF`, `COVID-19`);
- a name inside a sentence is a run of words with capitals, joined by spaces and hyphens, by `&`,
  by the apostrophe of a plural (Workers' Party), by the point of an initial, and inside it by small
  words (of, for, of the, de la, van der), but not to an acronym. Never by "and": the Department of
  Trade and Industry is found as two. A number belongs to a name only after a hyphen;
- a run that begins a sentence, a quotation or what follows a colon is a name if it is one inside a
  sentence elsewhere, or if it has two words with capitals. Its first word is left out if an acronym
  follows, or if the corpus also writes it small and the rest is a name elsewhere;
- in headlines, where ordinary words have capitals, and in lines that are all capitals, only what is
  a name elsewhere is found, and acronyms; in lines that are all capitals these need points.

Taken off the ends of a run: articles and other small words of English, and before a name
honorifics, days and months (`The Bullet`, `Mr Brown`, `Thursday Trump` are found as `Bullet`,
`Brown`, `Trump`). No names are days, months, Roman numerals and letters alone, words in capitals
for emphasis (NOT, NEVER), addresses, handles and hashtags.

Known limits. Adjectives (Iranian), feasts and offices have capitals and come too. What stands only
in headlines or, alone, only as the first word of sentences is missed. King's College is found as
two, de Gaulle as `Gaulle`, May Day as `Day`. Small words are known in English; in other languages
the first word of a sentence is left out if the corpus also writes it small. Where all nouns have
capitals (German), only acronyms, runs of two words inside a sentence and what is a name in a
statement of another language are found. Scripts without capitals give nothing to go by.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.coding.capital_runs import Flags, find_runs, flag_words
from helpers.coding.capitals import Look, look_at
from helpers.coding.matching import SpottedWords
from helpers.coding.passages import make_codings
from helpers.coding.toml_lines import fold, identify, quote, shorten_label
from helpers.reading.roles import COUNTED_ROLES
from helpers.reading.words import find_words, is_capitals

UNLISTED_COLUMNS = [
    "statement_id", "start", "end", "text", "sentence", "role", "voice", "name", "rule",
]  # fmt: skip
NAME_COUNT_COLUMNS = ["name", "n", "quoted", "statements", "rule", "first"]

ACRONYM = "two capitals or more"
INSIDE = "capital inside a sentence"
PAIR = "begins a sentence, two words with capitals"
ELSEWHERE = "is a name inside a sentence elsewhere"


def find_unlisted(corpus, names: pd.DataFrame) -> pd.DataFrame:
    """One row per mention of a name that overlaps no row of `names`, the listed mentions.

    `name` is the commonest form of the same words in the whole corpus, white space folded; mentions
    are grouped by it. `rule` says what gave it away. All roles are searched.
    """
    words = SpottedWords.of_tokens(corpus.tokens, corpus.text)
    found = _find(words, corpus.statements["language"])
    found = found[~_listed(found, names, corpus)]
    places = zip(found["statement_id"], found["start"], found["end"], strict=True)
    forms = [" ".join(corpus.text(name)[start:end].split()) for name, start, end in places]
    named = found.assign(form=pd.Series(forms, index=found.index, dtype="str"))
    by_form = named.groupby(["key", "form"], sort=False).size().reset_index(name="n")
    ranked = by_form.sort_values("n", ascending=False, kind="stable").drop_duplicates("key")
    commonest = ranked.set_index("key")["form"]
    # Cue and note are empty in codings that no codebook made: they carry name and rule through.
    located = named.assign(cue=named["key"].map(commonest), note=named["rule"], code="")
    located = located[["statement_id", "start", "end", "cue", "note", "code"]]
    codings = make_codings(located, corpus, "name", origin="rule", coder="rules")
    return codings.rename(columns={"cue": "name", "note": "rule"})[UNLISTED_COLUMNS]


def count_unlisted(unlisted: pd.DataFrame, corpus) -> pd.DataFrame:
    """One row per name in title, body and calls of the compared statements, most frequent first.

    `n` counts mentions in the statements' own words, `quoted` those in words they quote,
    `statements` the statements with either; `rule` joins the rules, `first` is the sentence with
    the first mention, white space folded. Equally frequent names keep the order of the texts.
    """
    counted = unlisted[
        unlisted["role"].isin(COUNTED_ROLES) & unlisted["statement_id"].isin(corpus.compared)
    ]
    quoted = counted["voice"] == "other"
    grouped = counted.assign(n=~quoted, quoted=quoted).groupby("name", sort=False)
    counts = pd.DataFrame(
        {
            "n": grouped["n"].sum(),
            "quoted": grouped["quoted"].sum(),
            "statements": grouped["statement_id"].nunique(),
            "rule": grouped["rule"].agg(lambda rules: "; ".join(dict.fromkeys(rules))),
        }
    )
    sentences = corpus.sentences.set_index(["statement_id", "sentence"])["text"]
    firsts = counted.drop_duplicates("name")[["statement_id", "sentence"]]
    held = sentences.reindex(pd.MultiIndex.from_frame(firsts))
    counts = counts.reset_index().assign(first=[" ".join(text.split()) for text in held])
    ranked = counts.sort_values(["n", "quoted"], ascending=False, kind="stable", ignore_index=True)
    kinds = dict.fromkeys(["name", "rule", "first"], "str")
    numbers = dict.fromkeys(["n", "quoted", "statements"], "int64")
    return ranked[NAME_COUNT_COLUMNS].astype(kinds | numbers)


def write_forms(name: str) -> str:
    """The line of a names codebook with a name among the forms: `short` if it is an acronym."""
    words = fold(name)
    kind = "short" if is_capitals(words.removesuffix("s")) and " " not in words else "proper"
    return f"forms.{kind} = [{quote(words)}]"


def write_referent(name: str, *, definition: str = "Say who or what is meant.") -> str:
    """The lines to paste into a names codebook for a name; raises ValueError if it is empty."""
    words = fold(name)
    if not words:
        raise ValueError("A referent needs a name; this one is empty.")
    return (
        f"[[code]]\nid = {quote(identify(words, 'name'))}\nlabel = {quote(shorten_label(words))}\n"
        f"definition = {quote(fold(definition))}\n{write_forms(words)}\n"
    )


def _find(words: SpottedWords, languages: pd.Series) -> pd.DataFrame:
    """Place, key and rule of each name; `key` is the same for all forms of the same words."""
    look = look_at(words)
    flags = flag_words(words, look, languages)
    norms = np.array(words.vocabulary, dtype=object)[words.norm]
    runs = find_runs(words, look, flags)
    runs["key"] = _keys(norms, runs["first"], runs["last"])
    alone = flags.nouns[runs["first"]] & (runs["full"] < 2)
    inside = ~runs["acronym"] & ~runs["opening"] & ~alone
    usable = (runs["first"] < runs["last"]) | ~flags.ordinary[runs["first"]]
    known = frozenset(runs.loc[inside & usable, "key"]) | _known_rests(runs, norms, flags)
    settled = pd.concat(
        [
            runs[runs["acronym"]].assign(rule=ACRONYM),
            runs[inside].assign(rule=INSIDE),
            _settle_openings(runs[~runs["acronym"] & ~inside], norms, look, flags, known),
            _look_up(words, norms, look, flags, known),
        ],
        ignore_index=True,
    )
    # `US` and `us` are one word in its compared form, but not one name.
    sole = np.where(settled["rule"] == ACRONYM, "^", "")
    return pd.DataFrame(
        {
            "statement_id": words.names[words.statement[settled["first"]]],
            "start": words.start[settled["first"]].astype("int64"),
            "end": words.end[settled["last"]].astype("int64"),
            "key": sole + settled["key"].astype("str"),
            "rule": settled["rule"],
        }
    ).astype({"statement_id": "str", "key": "str", "rule": "str"})


def _known_rests(runs: pd.DataFrame, norms: np.ndarray, flags: Flags) -> frozenset[str]:
    """Keys of what follows a small word of another language that begins a sentence."""
    begun = runs[runs["opening"] & (runs["second"] >= 0) & ~runs["rest_acronym"]]
    first = begun["first"].to_numpy()
    wanted = np.where(flags.nouns[first], 3, 2)
    rests = begun[flags.foreign[first] & flags.ordinary[first] & (begun["full"] >= wanted)]
    return frozenset(_keys(norms, rests["second"], rests["last"]))


def _settle_openings(
    runs: pd.DataFrame, norms: np.ndarray, look: Look, flags: Flags, known: frozenset[str]
) -> pd.DataFrame:
    """Of the runs that begin a sentence, and of lone nouns: first, last, key, rule of each name."""
    rows = []
    for run in runs.itertuples(index=False):
        first, second, last, full = run.first, run.second, run.last, run.full
        if run.key in known:
            rows.append((first, last, run.key, ELSEWHERE))
        elif run.opening and second >= 0:
            rest, noun = " ".join(norms[second : last + 1]), flags.nouns[first]
            sure = flags.foreign[first] or rest in known
            if run.rest_acronym:
                rows.append((second, last, rest, ACRONYM))
            elif noun and full < 3:
                rows += [(second, last, rest, ELSEWHERE)] * (rest in known)
            elif noun or look.acronym[second] or (flags.ordinary[first] and sure):
                rows.append((second, last, rest, INSIDE))
            elif full > 1:
                rows.append((first, last, run.key, PAIR))
    return _name_table(rows)


def _look_up(
    words: SpottedWords, norms: np.ndarray, look: Look, flags: Flags, known: frozenset[str]
) -> pd.DataFrame:
    """Names and acronyms in headlines and in lines of capitals: first, last, key, rule."""
    sizes: dict[str, list[int]] = {}
    for key in sorted(known, key=lambda key: -key.count(" ")):
        first, *further = key.split(" ")
        listed = sizes.setdefault(first, [])
        if len(further) + 1 not in listed:
            listed.append(len(further) + 1)
    acronym = look.acronym & flags.full & (look.points | ~look.loud)
    rows, free = [], 0
    for at in np.flatnonzero(flags.covered & look.capital & ~look.address).tolist():
        if at < free:
            continue
        for size in sizes.get(norms[at], ()):
            key, end = " ".join(norms[at : at + size]), min(at + size, len(norms)) - 1
            if key in known and words.sentence[end] == words.sentence[at]:
                rows.append((at, end, key, ELSEWHERE))
                free = at + size
                break
        else:
            if acronym[at]:
                rows.append((at, at, norms[at], ACRONYM))
    return _name_table(rows)


def _name_table(rows: list[tuple[int, int, str, str]]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["first", "last", "key", "rule"])
    return table.astype({"first": "int64", "last": "int64"})


def _keys(norms: np.ndarray, first: pd.Series, last: pd.Series) -> list[str]:
    return [" ".join(norms[a : b + 1]) for a, b in zip(first, last, strict=True)]


def _listed(found: pd.DataFrame, names: pd.DataFrame, corpus) -> np.ndarray:
    """Whether listed mentions cover every word with a capital of each of the found names.

    One word is not enough: "Iraqi Coal Board" is a new name where only "Iraqi" is listed.
    """
    order = {name: position << 40 for position, name in enumerate(corpus.statements.index)}
    shift = names["statement_id"].map(order).to_numpy(dtype="int64")
    ranked = np.argsort(shift + names["start"].to_numpy("int64"))
    opens = (shift + names["start"].to_numpy("int64"))[ranked]
    # Of mentions that overlap, as another table may have them, the one that reaches furthest.
    closes = np.maximum.accumulate((shift + names["end"].to_numpy("int64"))[ranked])
    listed = np.zeros(len(found), dtype=bool)
    places = zip(found["statement_id"], found["start"], found["end"], strict=True)
    for row, (name, start, end) in enumerate(places):
        words = find_words(corpus.text(name)[start:end])
        capitals = [
            order[name] + start + first
            for first, last, _ in words
            if not corpus.text(name)[start + first : start + last].islower()
        ]
        before = np.searchsorted(opens, capitals, side="right") - 1
        listed[row] = bool(
            len(closes)
            and (before >= 0).all()
            and (closes[np.maximum(before, 0)] > np.array(capitals)).all()
        )
    return listed
