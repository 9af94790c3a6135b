"""What several statements say that no claim covers: uncovered sentences with words in common.

Two sentences are alike if they share at least two content words. Every shared word counts the more,
the fewer of the uncovered sentences have it (by its logarithm, as in the idf of information
retrieval: Spärck Jones 1972), and the sum is set against what the two sentences could share at most
(a cosine). Function words are left out (`helpers.coding.content_words`). So that the topic of the
whole corpus and languages without a list do not make everything alike, words that more than a tenth
of these sentences have are left out too, though never those in four sentences or fewer, and always
those in more than thirty: so the costs grow linearly with the corpus. Of English words the common
endings are cut off.

It is words that are compared, not what they say: two sentences that contradict each other are as
alike as two that agree, and one thought in other words is not found.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.coding.content_words import cut_ending, find_language, is_content, is_english

PLACE = ["statement_id", "sentence", "start", "end", "text"]
OTHER = ["other", "other_sentence", "other_start", "other_end", "other_text"]
RECURRING_COLUMNS = [*PLACE, *OTHER, "words", "likeness", "statements"]
KEPT_UP_TO, LEFT_OUT_ABOVE = 4, 30
LEAST_WORDS = 2
LEAST_LIKENESS = 0.15
MOST_SHOWN = 2


def find_recurring(uncovered: pd.DataFrame, corpus) -> pd.DataFrame:
    """One row per uncovered sentence and a sentence of another statement that is like it.

    At most two for each, of different statements, the most alike first. `words` are the words that
    they share, as in the first of the two; `likeness` runs from 0 to 1; `statements` is in how many
    other statements something alike was found. Sentences that most statements share come first, of
    these the most alike.
    """
    sentences = uncovered.reset_index(drop=True)
    words = _find_words(sentences, corpus)
    pairs = _find_pairs(words, sentences)
    best = pairs.sort_values(["unit", "likeness"], ascending=[True, False], kind="stable")
    best = best.drop_duplicates(["unit", "other"])
    best["statements"] = best.groupby("unit")["other"].transform("size")
    shown = best.groupby("unit", sort=False).head(MOST_SHOWN)
    highest = shown.groupby("unit")["likeness"].transform("max")
    shown = shown.assign(highest=highest).sort_values(
        ["statements", "highest", "unit", "likeness"],
        ascending=[False, False, True, False],
        kind="stable",
    )
    here = sentences[PLACE].iloc[shown["unit"]].reset_index(drop=True)
    there = sentences[PLACE].iloc[shown["like"]].reset_index(drop=True).set_axis(OTHER, axis=1)
    table = pd.concat([here, there], axis=1).assign(
        words=_join_words(shown, words),
        likeness=shown["likeness"].to_numpy(dtype="float64"),
        statements=shown["statements"].to_numpy(dtype="int64"),
    )
    return table[RECURRING_COLUMNS].astype({"words": "str"})


def _find_words(sentences: pd.DataFrame, corpus) -> pd.DataFrame:
    """One row per sentence, by number, and content word in it: unit, stem, norm, weight."""
    tokens = corpus.tokens[corpus.tokens["statement_id"].isin(sentences["statement_id"].unique())]
    plain = tokens[["statement_id", "sentence", "norm"]].astype(
        {"statement_id": "str", "norm": "str", "sentence": "int64"}
    )
    units = sentences[["statement_id", "sentence"]].assign(unit=np.arange(len(sentences)))
    here = plain.merge(units, on=["statement_id", "sentence"])
    languages = corpus.statements["language"].map(find_language)
    here["language"] = here["statement_id"].map(languages)
    forms = here[["language", "norm"]].drop_duplicates().astype("str")
    pairs = list(forms.itertuples(index=False, name=None))
    stems = [
        (cut_ending(norm) if is_english(language) else norm) if is_content(norm, language) else ""
        for language, norm in pairs
    ]
    here = here.merge(forms.assign(stem=pd.Series(stems, forms.index, dtype="str")))
    here = here[here["stem"] != ""]
    listed = here.drop_duplicates(["unit", "stem"])
    frequency = listed.groupby("stem")["unit"].transform("size")
    most = min(max(len(sentences) // 10, KEPT_UP_TO), LEFT_OUT_ABOVE)
    weight = np.log1p(len(sentences) / frequency)
    return listed.assign(weight=weight)[frequency <= most][["unit", "stem", "norm", "weight"]]


def _find_pairs(words: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """Pairs of sentences of two statements, both ways: unit, like, other, likeness."""
    statement = sentences["statement_id"].to_numpy()
    pairs = words[["unit", "stem", "weight"]].merge(
        words[["unit", "stem"]].rename(columns={"unit": "like"}), on="stem"
    )
    pairs = pairs[statement[pairs["unit"]] != statement[pairs["like"]]]
    shared = pairs.groupby(["unit", "like"])["weight"].agg(["size", "sum"]).reset_index()
    shared = shared[shared["size"] >= LEAST_WORDS]
    whole = words.groupby("unit")["weight"].sum().reindex(range(len(sentences)), fill_value=1.0)
    whole = whole.to_numpy(dtype="float64")
    likeness = shared["sum"] / np.sqrt(whole[shared["unit"]] * whole[shared["like"]])
    alike = shared.assign(
        likeness=likeness.astype("float64"),
        other=pd.Series(statement[shared["like"]], index=shared.index, dtype="str"),
    )
    return alike.loc[alike["likeness"] >= LEAST_LIKENESS, ["unit", "like", "other", "likeness"]]


def _join_words(pairs: pd.DataFrame, words: pd.DataFrame) -> list[str]:
    """The words that each pair shares, as they stand in the first sentence, in its order."""
    held: dict[int, dict[str, str]] = {}
    rows = zip(words["unit"].tolist(), words["stem"].tolist(), words["norm"].tolist(), strict=True)
    for unit, stem, norm in rows:
        held.setdefault(unit, {})[stem] = norm
    return [
        ", ".join(norm for stem, norm in held[unit].items() if stem in held[like])
        for unit, like in zip(pairs["unit"], pairs["like"], strict=True)
    ]
