"""Who says it: every stretch of words that is quoted, or reported without quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

import numpy as np
import pandas as pd

from helpers.reading.marks import Marks
from helpers.reading.own_names import Names, read_names
from helpers.reading.reported import SIGN, find_reported
from helpers.reading.reuse import make_or_load
from helpers.reading.segments import DEFAULT_LANGUAGE
from helpers.reading.speech_words import SIGNS
from helpers.reading.voices import (
    LONGEST_SENTENCE,
    NOWHERE,
    Voice,
    find_voices,
    squeeze_words,
)

VOICE_COLUMNS = ["statement_id", "start", "end", "text", "kind", "speaker", "cue"]
QUOTATION_COLUMNS = [
    "statement_id", "start", "end", "text", "kind", "speaker", "speaker_start", "speaker_end",
    "cue", "cue_start", "cue_end", "nested", "sentence", "role",
]  # fmt: skip
WORDS = ("statement_id", "text", "kind", "speaker", "cue", "role")
# A letter that hardly any text uses, so that what it hides can be told from words.
HIDDEN = "ǁ"
# "and" between two quotations is not enough to be reported.
JOINED = re.compile(r"\W*(?:\b(?:and|or|but)\b\W*)*")


def find_quotations(corpus) -> pd.DataFrame:
    """One row per quotation: a stretch of words that are quoted or reported, in text order.

    `start` and `end` enclose the words without their marks. `kind` is `direct` (in quotation marks,
    three words or more, or somebody is said to say them), `indirect` (reported without marks:
    "the mayor said that …"), `self-quoted` (the statement's own earlier words) or `scare` (a word
    or two in marks that nobody is said to have said). `speaker` and `cue` are the words that name
    who speaks and that tell it ("said", "according to"), and `speaker_start`, `speaker_end`,
    `cue_start`, `cue_end` their places, -1 where there are none. `nested` is 0 for an outermost
    quotation, 1 for one inside another, and so on. `sentence` holds the start; `role` is that of
    the paragraph.

    Limits: indirect speech is read in English only, and rather missed than guessed; its speaker is
    empty where only a pronoun or nobody is named ("it is said that"). What the organisation itself
    says, as "we" or by its name, is no quotation. A speaker named sentences away is not found, a
    quotation ends with its paragraph, and what a lone mark would enclose is not read (see
    `corpus.problems`).
    """
    return corpus.quotations.copy()


def make_quotations(
    readings: dict, statements: pd.DataFrame, sentences: pd.DataFrame, tokens: pd.DataFrame
) -> pd.DataFrame:
    """The table of `find_quotations`, from what a corpus has read."""
    languages, organisations = (statements[of].to_dict() for of in ("language", "organisation"))
    # Needed only for texts that no earlier session has searched.
    signs = cache(lambda: _find_signs(tokens))
    here = cache(lambda: dict(iter(sentences.groupby("statement_id", sort=False))))

    def find(name: str) -> list[tuple[object, ...]]:
        reading = readings[name]
        english = (languages[name] or DEFAULT_LANGUAGE) == DEFAULT_LANGUAGE
        spoken = signs().get(name, []) if english else []
        if name not in here() or not (spoken or any(marks.pairs for marks in reading.marks)):
            return []
        names = read_names(organisations[name])
        return list(_find_in_statement(reading, here()[name], spoken, names))

    parts = {
        name: (r.text, [p[:3] for p in r.paragraphs], languages[name], organisations[name])
        for name, r in readings.items()
    }
    found = make_or_load(
        "quotations", parts, find, words="Finding quotations",
        pack=lambda rows: rows, unpack=lambda _, kept: list(map(tuple, kept)),
    )  # fmt: skip
    rows = [(name, *row) for name in readings for row in found[name]]
    table = pd.DataFrame(rows, columns=QUOTATION_COLUMNS)
    return table.astype({name: "str" if name in WORDS else "int64" for name in QUOTATION_COLUMNS})


def _find_signs(tokens: pd.DataFrame) -> dict[str, list[int]]:
    """By statement, the sentences that hold a word of saying: few, and only they are looked at."""
    words = tokens["norm"].cat.categories.isin(list(SIGNS))
    signs = np.append(words, False)[tokens["norm"].cat.codes]
    held = tokens.loc[signs, ["statement_id", "sentence"]].drop_duplicates()
    by_statement = held.groupby("statement_id", observed=True, sort=False)
    return {name: found.to_list() for name, found in by_statement["sentence"]}


def _find_in_statement(
    reading, sentences: pd.DataFrame, spoken: list[int], names: Names
) -> Iterator[tuple[object, ...]]:
    """The rows of one statement without its id, paragraph by paragraph."""
    starts, ends = sentences["start"].to_list(), sentences["end"].to_list()
    owner = sentences["paragraph"].to_list()
    held: dict[int, list[int]] = {}
    for number in spoken:
        held.setdefault(owner[number], []).append(number)
    carried = None
    for place, (paragraph, marks) in enumerate(zip(reading.paragraphs, reading.marks, strict=True)):
        if not marks.pairs and place not in held:
            carried = None
            continue
        first, last = bisect_right(ends, paragraph.start), bisect_right(starts, paragraph.end - 1)
        bounds = list(zip(starts[first:last], ends[first:last], strict=True))
        voices = _find_quoted(reading.text, paragraph, marks, bounds, names)
        if carried and voices:
            voices[0] = carried._replace(start=voices[0].start, end=voices[0].end)
        carried = _last_open(voices) if marks.continued else None
        spans = [(starts[number], ends[number]) for number in held.get(place, ())]
        spans = [(start, end) for start, end in spans if end - start <= LONGEST_SENTENCE]
        voices += _find_unquoted(reading.text, spans, marks.pairs, names)
        for voice, nested in _nest(voices):
            sentence = max(bisect_right(starts, voice.start) - 1, 0)
            yield (
                voice.start, voice.end, reading.text[voice.start : voice.end], voice.kind,
                squeeze_words(reading.text, voice.speaker), *voice.speaker,
                squeeze_words(reading.text, voice.cue), *voice.cue,
                nested, sentence, paragraph.role,
            )  # fmt: skip


def _find_quoted(
    text: str, paragraph, marks: Marks, bounds: list[tuple[int, int]], names: Names
) -> list[Voice]:
    """The quoted stretches of a paragraph, as places in the text."""
    base = paragraph.start
    if not marks.pairs:
        return []
    pairs = [(start - base, end - base) for start, end in marks.pairs]
    sentences = [(start - base, end - base) for start, end in bounds]
    found = find_voices(text[base : paragraph.end], pairs, sentences, names)
    return [
        Voice(v.start + base, v.end + base, v.kind, _move(v.speaker, base), _move(v.cue, base))
        for v in found
    ]


def _find_unquoted(
    text: str, spans: list[tuple[int, int]], pairs: list[tuple[int, int]], names: Names
) -> Iterator[Voice]:
    """The reported stretches of some sentences, outside quotations and inside each of them."""
    later, touching = iter([*pairs, (1 << 60, 1 << 60)]), []
    following = next(later)
    for start, end in spans:
        while following[0] < end:
            touching.append(following)
            following = next(later)
        touching = [pair for pair in touching if start < pair[1]]
        for around in (None, *touching):
            opens, closes = around or (start, end)
            inner = [p for p in touching if p != around and opens <= p[0] and p[1] <= closes]
            opens, closes = max(opens, start), min(closes, end)
            shown = _mask(text, opens, closes, inner if around else touching)
            if around and not SIGN.search(shown):
                continue
            for found in find_reported(shown, names):
                place = (opens + found.start, opens + found.end)
                if _crosses(place, touching) or _is_quoted(shown[found.start : found.end]):
                    continue
                yield Voice(
                    *place, "indirect", _move(found.speaker, opens), _move(found.cue, opens)
                )


def _mask(text: str, start: int, end: int, pairs: list[tuple[int, int]]) -> str:
    """A sentence on one line, its quotations hidden: what is said in them is looked at apart."""
    piece = re.sub(r"\s", " ", text[start:end])
    for opens, closes in pairs:
        opens, closes = max(opens, start) - start, min(closes, end) - start
        piece = piece[:opens] + HIDDEN * (closes - opens) + piece[closes:]
    return piece


def _is_quoted(shown: str) -> bool:
    """Whether nothing but quotations stands in reported words."""
    return JOINED.fullmatch(shown.replace(HIDDEN, " ")) is not None


def _crosses(place: tuple[int, int], pairs: list[tuple[int, int]]) -> bool:
    start, end = place
    return any(a < start < b < end or start < a < end < b for a, b in pairs)


def _move(place: tuple[int, int], base: int) -> tuple[int, int]:
    return NOWHERE if place[0] < 0 else (place[0] + base, place[1] + base)


def _last_open(voices: list[Voice]) -> Voice | None:
    """The quotation that runs to the end of its paragraph: of those, the outermost."""
    return max(voices, key=lambda voice: (voice.end, -voice.start), default=None)


def _nest(voices: list[Voice]) -> Iterator[tuple[Voice, int]]:
    """The voices in text order, outer before inner, each with how many are around it."""
    around: list[int] = []
    for voice in sorted(voices, key=lambda voice: (voice.start, -voice.end)):
        while around and around[-1] <= voice.start:
            around.pop()
        yield voice, len(around)
        around.append(voice.end)
