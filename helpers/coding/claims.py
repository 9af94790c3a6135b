"""Claims suggested by cues. A cue is no claim: whether a sentence asserts it, a reader decides.

A cue tells support or rejection by the list it stands in, unless its sentence says otherwise: a
negation turns it, a question, a condition or what somebody only claims withholds it, a hedge lowers
it (see `helpers.coding.negation`, `demands`, `unasserted` and `hedging` for the rules and limits).
Where cues of both sides are left in one sentence, neither is suggested, unless one is part of the
other: then the longer phrase counts ("no school closes" and "school closes").
"""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.content_words import is_english
from helpers.coding.cues import find_cues, find_rules
from helpers.coding.passages import VOICE_OF_KIND, find_enclosing, find_sentence, make_codings
from helpers.coding.uptake import tell_uptake
from helpers.coding.weighing import compile_signs, mark_demands, weigh_hits

POLARITY = {"cues": "supports", "cues_against": "rejects"}
# Between the parts of a cue that is no phrase.
PARTS = re.compile(r"\s(?:\+|\.\.\.|…)\s")
TURNED = {"supports": "rejects", "rejects": "supports"}


def code_claims(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per passage and cue: a codings table of layer `claim`, origin `rule`.

    Nothing is suggested where the form of the sentence leaves open what it asserts. `note` tells
    what turned a cue's polarity, and what qualifies a number. `hedge` holds the words that make the
    claim hedged, as they stand there, `hedge_kind` their kinds. In words that the statement quotes
    `speaker` is whoever is named beside them, and `uptake` what the verb beside them tells.
    """
    found = find_cues(corpus, codebook)
    quoted = corpus.voices[corpus.voices["kind"].isin(list(VOICE_OF_KIND))].reset_index(drop=True)
    hits = mark_demands(_place(found, quoted, corpus), codebook)
    signs = _place(find_rules(corpus, compile_signs(codebook)), quoted, corpus)
    spans = tuple(zip(quoted["start"].tolist(), quoted["end"].tolist(), strict=True))
    english = is_english(codebook.language)
    weighed = weigh_hits(hits, signs, corpus.text, quoted=spans, english=english)
    polarity = hits["field"].map(POLARITY)
    turned = weighed["turned"] != ""
    located = found.drop(columns="field").assign(
        polarity=polarity.mask(turned, polarity.map(TURNED)),
        certainty=np.where(weighed["hedge"] != "", "hedged", "flat"),
        hedge=weighed["hedge"],
        hedge_kind=weighed["hedge_kind"],
        note=_write_notes(weighed),
        uptake=_find_uptake(hits["stretch"].to_numpy(), quoted, corpus, codebook),
    )
    sides = hits.assign(polarity=located["polarity"])[weighed["withheld"] == ""]
    located = located.loc[_drop_contradictions(sides).index].reset_index(drop=True)
    return make_codings(located, corpus, "claim", origin="rule", coder="rules")


def _place(found: pd.DataFrame, quoted: pd.DataFrame, corpus) -> pd.DataFrame:
    """With row and bounds of the sentence around each, and the row of the quoted stretch."""
    held = find_sentence(found, corpus)
    return found.assign(
        sentence=held,
        opens=corpus.sentences["start"].to_numpy()[held],
        closes=corpus.sentences["end"].to_numpy()[held],
        stretch=find_enclosing(found, quoted, corpus),
    )


def _drop_contradictions(sides: pd.DataFrame) -> pd.DataFrame:
    """Without the hits of a code that speak both for and against it in the same words."""
    same = ["sentence", "code", "stretch"]
    both = sides.groupby(same)["polarity"].transform("nunique") > 1
    settled = [_keep_longer(rows) for _, rows in sides[both].groupby(same, sort=False)]
    kept = pd.concat([sides[~both], *settled])
    return kept.sort_index()


def _keep_longer(rows: pd.DataFrame) -> pd.DataFrame:
    """Without hits that are part of a phrase of the other side; nothing if both sides are left."""
    phrases = [row for row in rows.itertuples() if not PARTS.search(row.cue)]
    within = [
        any(
            phrase.start <= row.start
            and row.end <= phrase.end
            and phrase.end - phrase.start > row.end - row.start
            and phrase.polarity != row.polarity
            for phrase in phrases
        )
        for row in rows.itertuples()
    ]
    left = rows[~np.array(within)]
    return left if left["polarity"].nunique() == 1 else left[:0]


def _write_notes(weighed: pd.DataFrame) -> list[str]:
    parts = (("turned", "turned by “{}”"), ("approximated", "a number qualified by “{}”"))
    return [
        "; ".join(told.format(row[name]) for name, told in parts if row[name])
        for row in weighed[[name for name, _ in parts]].to_dict("records")
    ]


def _find_uptake(stretch: np.ndarray, quoted: pd.DataFrame, corpus, codebook) -> np.ndarray:
    """The uptake of the quotation that each passage stands in; empty in the statement's own."""
    others = quoted.iloc[np.unique(stretch[stretch >= 0])]
    others = others[others["kind"].map(VOICE_OF_KIND) == "other"]
    uptake = np.full(len(quoted) + 1, "", dtype=object)
    uptake[others.index] = tell_uptake(others, corpus, codebook)
    return uptake[stretch]
