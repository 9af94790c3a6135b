"""Topics of figures: what a figure may be about, proposed by cues. A reader decides.

A figure is proposed for a topic if it can be told in the topic's unit, one of the topic's `cues`
stands in the figure's own part of the sentence, and, where the topic has a `context`, one of that
stands anywhere in the sentence. A figure's own part runs from it to the next figure that could be
told in the same unit, since English mostly counts first and then says what; the first figure of a
sentence has what stands before it too. A cue that runs over several parts belongs to the first and
to the last of them.

Known limits: in "visitors: 300 on Monday, 400 on Tuesday" the second is missed, and a word of one
figure that stands right before the next ("300 were hurt, of the dead 40 were men") is given to the
first.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_right

import numpy as np
import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.cues import compile_cues, find_cues, find_in_texts
from helpers.coding.measures import fits_measure, name_measure
from helpers.coding.number_phrases import find_phrases
from helpers.coding.passages import find_sentence, make_codings
from helpers.coding.quantities import find_quantities
from helpers.coding.readings import READING_COLUMNS, locate_quotation
from helpers.coding.toml_lines import fold, identify, make_unique, quote, shorten_label
from helpers.reading.faults import BadInput
from helpers.reading.segments import split_sentences

DEFINE = "Say whom or what the figure counts, where, and in which time."
PROPOSED = ["figure", "code", "cue"]
# Words before or after a figure are added one by one up to here, then twice as many each time.
MOST_WORDS = 12


def code_quantities(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per figure, topic and cue: a codings table of layer `figure`, origin `rule`.

    The passage is the whole phrase of the figure, `cue` what stands near it. A proposal only.
    """
    return propose_topics(find_quantities(corpus), corpus, codebook)


def propose_topics(figures: pd.DataFrame, corpus, codebook: Codebook) -> pd.DataFrame:
    """The same for figures of `find_quantities`, which need not be found twice."""
    hits = find_cues(corpus, codebook)
    held = find_sentence(figures, corpus)
    bounds = corpus.sentences[["start", "end"]].iloc[held].reset_index(drop=True)
    figures = figures.assign(
        held=held, opens=bounds["start"].to_numpy(), closes=bounds["end"].to_numpy()
    )
    hits = hits.assign(held=find_sentence(hits, corpus))
    proposed = _propose(figures, hits, codebook)
    located = figures[["statement_id", "start", "end"]].iloc[proposed["figure"]]
    located = located.reset_index(drop=True).assign(code=proposed["code"], cue=proposed["cue"])
    return make_codings(located, corpus, "figure", origin="rule", coder="rules")


def propose_in_texts(texts: list[str], codebook: Codebook) -> set[tuple[int, str]]:
    """Number of each text and id of each topic that one of its figures is proposed for."""
    rows, starts = [], []
    for number, text in enumerate(texts):
        for opens, closes in split_sentences(text, codebook.language):
            starts.append((number, opens))
            rows += [
                (number, len(starts) - 1, opens, closes, phrase.start, phrase.end, phrase.low,
                 phrase.high, phrase.unit, phrase.what)
                for phrase in find_phrases(text, opens, closes, codebook.language)
            ]  # fmt: skip
    columns = ["text", "held", "opens", "closes", "start", "end", "low", "high", "unit", "what"]
    figures = pd.DataFrame(rows, columns=columns)
    hits = find_in_texts(texts, compile_cues(codebook), language=codebook.language)
    places = zip(hits["statement_id"].astype("int64"), hits["start"], strict=True)
    held = [bisect_right(starts, place) - 1 for place in places]
    proposed = _propose(figures, hits.assign(held=pd.Series(held, dtype="int64")), codebook)
    return set(zip(figures["text"].iloc[proposed["figure"]], proposed["code"], strict=True))


def write_topic(
    label: str, codebook, *, unit: str = "", cues: tuple[str, ...] = (), definition: str = DEFINE
) -> str:
    """The lines of a new topic, to paste at the end of this codebook; ValueError without a label.

    The id is one that no topic there has yet.
    """
    words = fold(label)
    if not words:
        raise ValueError("A topic needs a label; this one is empty.")
    made = make_unique(identify(words, "topic"), (code.id for code in codebook.codes))
    lines = [
        "[[code]]",
        f"id = {quote(made)}",
        f"label = {quote(shorten_label(words))}",
        f"definition = {quote(fold(definition))}",
        *([f"unit = {quote(fold(unit))}"] if fold(unit) else []),
        f"cues = [{', '.join(quote(fold(cue)) for cue in cues)}]",
    ]
    return "\n".join(lines) + "\n"


def write_match(corpus, statement_id: str, start: int, end: int, code: str) -> str:
    """The row of a reading (`readings/<name>.csv`) that gives a figure to a topic.

    Its columns are those of `corpus/readings/shipped.csv`. Where the words stand in the statement
    more than once, the words before and after them are added.
    """
    text = corpus.text(statement_id)
    before, after = text[:start].split(), text[end:].split()
    row = dict.fromkeys(READING_COLUMNS, "")
    row |= {"layer": "figure", "code": code, "statement_id": statement_id}
    row["quotation"] = " ".join(text[start:end].split())
    # All the words before it are enough, since they begin the text.
    further = [MOST_WORDS * 2**times for times in range(1, len(text).bit_length())]
    for words in [*range(MOST_WORDS + 1), *further]:
        row["prefix"] = " ".join(before[len(before) - words :]) if words else ""
        row["suffix"] = " ".join(after[:words])
        try:
            if locate_quotation(row, corpus) == (start, end):
                break
        except BadInput:
            continue
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerow([row[name] for name in READING_COLUMNS])
    return written.getvalue()


def _propose(figures: pd.DataFrame, hits: pd.DataFrame, codebook: Codebook) -> pd.DataFrame:
    """Position of the figure, code and cue of each proposal; in the order of the figures.

    `held` numbers the sentences in both tables, in the order of the texts.
    """
    told = [_propose_in_unit(figures, hits, codebook, unit) for unit in _units(codebook)]
    empty = pd.DataFrame({"figure": pd.Series(dtype="int64"), "code": [], "cue": []})
    proposed = pd.concat([empty.astype({"code": "str", "cue": "str"}), *told], ignore_index=True)
    proposed = proposed.drop_duplicates().sort_values("figure", kind="stable", ignore_index=True)
    return proposed.astype({"figure": "int64", "code": "str", "cue": "str"})[PROPOSED]


def _units(codebook: Codebook) -> dict[str, None]:
    return dict.fromkeys(name_measure(code.unit) for code in codebook.codes)


def _propose_in_unit(
    figures: pd.DataFrame, hits: pd.DataFrame, codebook: Codebook, unit: str
) -> pd.DataFrame:
    """The proposals for the topics in one unit: only figures that fit part a sentence."""
    places = np.flatnonzero(fits_measure(figures, unit))
    fitting = figures.iloc[places]
    held = fitting["held"].to_numpy(dtype="int64")
    first = np.diff(held, prepend=-1) != 0
    opens = np.where(first, fitting["opens"], fitting["start"]).astype("int64")
    keys = (held << 40) + opens
    topics = {
        code.id: bool(code.context) for code in codebook.codes if name_measure(code.unit) == unit
    }
    near = hits[(hits["field"] == "cues") & hits["code"].isin(list(topics))]
    around = hits.loc[hits["field"] == "context", ["held", "code"]].drop_duplicates()
    bound = pd.MultiIndex.from_frame(near[["held", "code"]]).isin(pd.MultiIndex.from_frame(around))
    near = near[bound | ~near["code"].map(topics).astype(bool).to_numpy()]
    found = []
    for offset in (near["start"], near["end"] - 1):
        here = (near["held"].to_numpy(dtype="int64") << 40) + offset.to_numpy(dtype="int64")
        part = np.searchsorted(keys, here, side="right") - 1
        same = (part >= 0) & (np.append(held, -1)[part] == near["held"].to_numpy())
        rows = near.loc[same, ["code", "cue"]]
        found.append(rows.assign(figure=places[part[same]]))
    return pd.concat(found, ignore_index=True)
