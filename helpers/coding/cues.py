"""Cues: what a codebook looks for, and how.

A cue is one word or several, and matches the same words in a row inside one sentence. Words are
compared in the form of `helpers.reading.words`, so that case, line breaks, the kind of quotation
mark and characters without width make no difference, and what stands between two words (a comma, a
hyphen, a line end) does not matter:

- `*` at the end of a word leaves it open: `imperialis*` matches imperialism and imperialists. It
  may stand at the end of any word of a cue, and nowhere else.
- A hyphen separates words in the cue as in the text: `anti-war` and `anti war` are the same cue.
- A possessive is set aside: `Trump's war` and `Trump war` are the same cue. `can` is not `can't`.
- Case is ignored, except that a word of two letters or more which the cue writes in capitals (`US`)
  wants capitals in the text. In a line of the text that is all capitals, two words or more without
  a small letter, capitals tell nothing: there only the form with points (`U.S.`) is matched.
- ` + ` between two to four parts: all stand in one sentence, in any order. ` ... ` between two to
  four parts: all stand in one sentence, in that order. The two are never mixed, need white space on
  both sides, and no two parts share a word. Each sentence gives one passage at most: the stretch of
  the fewest words that runs from the first part to the last; of several as short, the leftmost.
- `{a|b}` stands for either: `{unlawful|illegal} {strike|killing of}` is four cues in one. What is
  between the bars may be several words, or parts, but no further braces. A passage names the one
  of them that it matches.
- Every other hit is a passage of its own, whether it overlaps another or not, and so is each cue
  that hits the same words.
- `except` lists cues too. A passage that shares a word with a hit of one of its own code's is no
  passage. (The passage of parts is chosen first: if it falls, no longer one takes its place.)
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import prod
from typing import NamedTuple

import pandas as pd

from helpers.coding.matching import SpottedWords, match_rules
from helpers.reading.faults import BadInput
from helpers.reading.words import find_words, is_capitals

LOCATION_COLUMNS = ["statement_id", "start", "end", "code", "cue", "field"]
FIELDS = ("cues", "cues_against", "except")
# The cues of a codebook of names are the forms of its referents.
NAME_FIELDS = ("forms", "cues_against", "except")
JOINT = re.compile(r"(?:^|(?<=\s))(\+|\.\.\.|…)(?=\s|$)")
MOST_PARTS = 4
CHOICE = re.compile(r"\{([^{}]*)\}")
# A cue that stands for more than a list could hold is a slip of the pen.
MOST_CUES = 1_000


class BadCue(ValueError):
    """A cue that cannot be read: what is wrong with it, and how to mend it."""

    def __init__(self, what: str, mend: str) -> None:
        self.what, self.mend = what, mend
        super().__init__(f"{what}; {mend}")


class CueWord(NamedTuple):
    """A word of a cue: its compared form, whether it is left open, whether it wants capitals."""

    norm: str
    open: bool
    capitals: bool


@dataclass(frozen=True)
class Cue:
    """A cue as it was written, and its parts: one, or several in any or in the given order."""

    written: str
    parts: tuple[tuple[CueWord, ...], ...]
    ordered: bool = False


@dataclass(frozen=True)
class Rule:
    """A cue in its place: the code it stands under, and in which field."""

    code: str
    field: str
    cue: Cue


def parse_cues(written: str) -> list[Cue]:
    """The cues that one with `{a|b}` stands for, else itself; raises BadCue as `parse_cue` does."""
    return [parse_cue(cue) for cue in spell_out(written)]


def spell_out(written: str) -> list[str]:
    """A cue with `{a|b}` as a list of cues without; raises BadCue for braces without a partner."""
    pieces = CHOICE.split(written)
    if any("{" in piece or "}" in piece for piece in pieces[0::2]):
        raise BadCue("has a brace without its partner", "write {one|other}, without braces inside")
    choices = [piece.split("|") if n % 2 else [piece] for n, piece in enumerate(pieces)]
    if any("|" in piece for piece in pieces[0::2]):
        raise BadCue("has a | outside braces", "write {one|other}")
    if not all(word.strip() for listed in choices[1::2] for word in listed):
        raise BadCue("has an empty choice", "write a word on both sides of |")
    if (count := prod(map(len, choices))) > MOST_CUES:
        raise BadCue(f"stands for {count:,} cues", f"keep to {MOST_CUES:,} by writing several")
    if count == 1:
        return ["".join(map("".join, choices))]
    return list(dict.fromkeys(" ".join("".join(chosen).split()) for chosen in product(*choices)))


def parse_cue(written: str) -> Cue:
    """The parts of a cue without braces; raises BadCue if it does not follow the grammar."""
    if not written.strip():
        raise BadCue("is empty", "write a word, or take it away")
    joints = set(JOINT.findall(written))
    if "+" in joints and len(joints) > 1:
        raise BadCue("mixes + with ...", "use one of the two, or write two cues")
    pieces = JOINT.split(written)[0::2]
    if len(pieces) > MOST_PARTS:
        raise BadCue(f"has {len(pieces)} parts", f"keep to {MOST_PARTS} at most")
    if len(pieces) > 1 and not all(piece.strip() for piece in pieces):
        raise BadCue("has an empty part", "write a word on both sides of + and ...")
    return Cue(written, tuple(parse_words(piece) for piece in pieces), "+" not in joints)


def parse_words(phrase: str) -> tuple[CueWord, ...]:
    """The words of one part of a cue; raises BadCue if there are none or a `*` is out of place."""
    found = find_words(phrase)
    if not found:
        raise BadCue(f"has no letters in {phrase.strip()!r}", "write at least one word")
    ends = {end for _, end, _ in found if re.match(r"\*(?![\w*'’])", phrase[end:])}
    if phrase.count("*") > len(ends):
        raise BadCue("has a * that is not at the end of a word", "move it there or take it away")
    return tuple(
        CueWord(norm, end in ends, is_capitals(phrase[start:end])) for start, end, norm in found
    )


@lru_cache(maxsize=32)
def compile_cues(codebook) -> tuple[Rule, ...]:
    """Every cue of a codebook, ready to match; BadInput with file, code and cue if one is bad."""
    rules = []
    for code in codebook.codes:
        fields = NAME_FIELDS if codebook.layer == "name" else FIELDS
        listed = zip(fields, (code.cues, code.cues_against, code.exceptions), strict=True)
        for field, cues in (*listed, ("context", code.context)):
            place = f"code {code.id}, {field}"
            for written in cues:
                rules += [
                    Rule(code.id, field, cue) for cue in _parse(codebook.file, place, written)
                ]
    # Two lists of choices may spell out the same cue.
    return tuple(dict.fromkeys(rules))


@lru_cache(maxsize=32)
def compile_list(cues: tuple[str, ...], file: object, place: str) -> tuple[Rule, ...]:
    """A list of cues that belongs to no code, such as hedges; raises BadInput if one is bad."""
    return tuple(Rule("", place, cue) for written in cues for cue in _parse(file, place, written))


def find_cues(corpus, codebook) -> pd.DataFrame:
    """One row per place and cue: statement_id, start, end, code, cue, and the field it stands in.

    `field` is `cues`, in claims also `cues_against`, in figures also `context`, in names `forms`;
    exceptions are taken off already. In stated order of the statements, then by place.
    """
    return find_rules(corpus, compile_cues(codebook))


def find_rules(corpus, rules: tuple[Rule, ...]) -> pd.DataFrame:
    """The same for rules that are compiled."""
    return _locations(SpottedWords.of_tokens(corpus.tokens, corpus.text), rules)


def find_in_texts(
    texts: list[str], rules: tuple[Rule, ...], *, language: str = "en"
) -> pd.DataFrame:
    """The same in texts of no corpus, such as examples; statement_id is the number in the list."""
    return _locations(SpottedWords.of_texts(texts, language), rules)


def _locations(words: SpottedWords, rules: tuple[Rule, ...]) -> pd.DataFrame:
    hits = match_rules(words, rules)
    fired = (rules[number] for number in hits["rule"])
    listed = [(rule.code, rule.cue.written, rule.field) for rule in fired]
    table = (
        pd.DataFrame(listed, columns=["code", "cue", "field"])
        .assign(
            statement_id=words.names[words.statement[hits["first"]]],
            start=words.start[hits["first"]].astype("int64"),
            end=words.end[hits["last"]].astype("int64"),
        )[LOCATION_COLUMNS]
        .reset_index(drop=True)
    )
    return table.astype(dict.fromkeys(["statement_id", "code", "cue", "field"], "str"))


def _parse(file: object, place: str, written: str) -> list[Cue]:
    try:
        return parse_cues(written)
    except BadCue as fault:
        name = getattr(file, "name", file)
        raise BadInput(name, f"{place}, “{written}”", fault.what, fault.mend) from None
