"""Slogans found by form and place, not by a list of slogans: each with its reasons in words.

Looked at are lines set off as calls, the sentences of a title, quoted stretches that somebody
chants, and short exclamations in prose. Reasons that count: set off on its own line, exclamation
mark, capitals, a pattern ("no X but Y"), an imperative or acclamation at its head, announced
("the following slogans:"). A line set off with no second reason, and an exclamation in prose, are
`arguable`. Known limits: demands in prose without an exclamation mark are not found, and where a
text has lost its lines, calls that need lines cannot be found.
"""

from __future__ import annotations

import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.passages import make_codings
from helpers.coding.patterns import find_pattern
from helpers.reading.role_words import CLOSING_MARKS
from helpers.reading.roles import ANNOUNCED
from helpers.reading.segments import DEFAULT_LANGUAGE
from helpers.reading.words import normalise

LONGEST_SLOGAN = 20
LONGEST_IN_PROSE = 8
EXCLAMATION = ("!", "！")


def find_slogans(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per occurrence of a slogan: a coding with `kind`, `certainty` and `reasons`.

    `code` is the pattern of the codebook that it fills, or empty. `kind` is one of `title`,
    `banner`, `closing call`, `announced`, `quoted chant`, `in prose`.
    """
    languages = corpus.statements["language"].to_dict()
    openings = {name: _openings(codebook, name) for name in set(languages.values())}
    candidates = pd.concat([_set_off(corpus), _chants(corpus)], ignore_index=True)
    rows = []
    for row in candidates.itertuples(index=False):
        code, reasons = _reasons(
            row.text, row.kind, codebook, openings[languages[row.statement_id]]
        )
        certainty = _certainty(row.kind, reasons, len(normalise(row.text).split()))
        if certainty:
            rows.append(
                (
                    row.statement_id,
                    row.start,
                    row.end,
                    code,
                    row.kind,
                    certainty,
                    "; ".join(reasons),
                )
            )
    columns = ["statement_id", "start", "end", "code", "kind", "certainty", "reasons"]
    found = _without_doubles(pd.DataFrame(rows, columns=columns))
    return make_codings(found, corpus, "slogan", origin="rule", coder="rules")


def _set_off(corpus) -> pd.DataFrame:
    """Sentences that could be slogans, with the kind that their place gives them."""
    sentences = corpus.sentences
    paragraphs = corpus.paragraphs[["statement_id", "paragraph", "why"]]
    candidates = sentences[sentences["role"].isin(["title", "call", "body"])].merge(
        paragraphs, on=["statement_id", "paragraph"], validate="many_to_one"
    )
    in_body = candidates["role"] == "body"
    body = candidates[in_body].groupby("statement_id")["start"].min()
    above = candidates["start"] < candidates["statement_id"].map(body).fillna(-1)
    kind = candidates["role"].map({"title": "title", "call": "closing call", "body": "in prose"})
    is_call = candidates["role"] == "call"
    kind = kind.mask(is_call & above, "banner").mask(candidates["why"] == ANNOUNCED, "announced")
    # Most sentences are prose, and of prose only exclamations are looked at any further.
    shouted = candidates["text"].str.rstrip(CLOSING_MARKS).str.endswith(EXCLAMATION)
    found = candidates.assign(kind=kind)[~in_body | shouted]
    return found[["statement_id", "start", "end", "text", "kind"]]


def _chants(corpus) -> pd.DataFrame:
    voices = corpus.voices[corpus.voices["kind"] == "direct"]
    roles = corpus.paragraphs
    counted = roles[roles["role"].isin(["title", "body", "call"])]
    inside = pd.merge_asof(
        voices.reset_index(names="voice").sort_values("start"),
        counted[["statement_id", "start", "end"]]
        .rename(columns={"end": "paragraph_end"})
        .sort_values("start"),
        on="start",
        by="statement_id",
    )
    kept = voices.loc[inside.loc[inside["end"] <= inside["paragraph_end"], "voice"].sort_values()]
    return kept.assign(kind="quoted chant")[["statement_id", "start", "end", "text", "kind"]]


def _without_doubles(found: pd.DataFrame) -> pd.DataFrame:
    """A line that is one chant is a call; a sentence that only tells of a chant is none itself."""
    chanted = found["kind"] == "quoted chant"
    pairs = (
        found[~chanted]
        .reset_index(names="line")
        .merge(
            found[chanted].reset_index(names="chant"), on="statement_id", suffixes=("", "_chant")
        )
    )
    pairs = pairs[(pairs["start"] <= pairs["start_chant"]) & (pairs["end_chant"] <= pairs["end"])]
    # Two marks and a full stop are all that a line may have beyond the chant it consists of.
    spare = (pairs["end"] - pairs["start"]) - (pairs["end_chant"] - pairs["start_chant"])
    doubles = [*pairs.loc[spare > 3, "line"], *pairs.loc[spare <= 3, "chant"]]
    return found.drop(index=set(doubles))


def _reasons(
    text: str, kind: str, codebook: Codebook, openings: dict[str, tuple[str, ...]]
) -> tuple[str, list[str]]:
    """The pattern a candidate fills, and every reason for taking it as a slogan."""
    code, label = find_pattern(codebook, text)
    reasons = {
        "closing call": ["set off on its own line"],
        "banner": ["set off above the statement"],
        "announced": ["set off on its own line", "announced as a slogan"],
        "quoted chant": ["stands in quotation marks"],
    }.get(kind, [])
    bare = text.rstrip(CLOSING_MARKS)
    if bare.endswith(EXCLAMATION):
        reasons.append("exclamation mark")
    if text.isupper() and len(text.split()) > 1:
        reasons.append("capitals")
    if code:
        reasons.append(f"pattern “{label}”")
    words = f"{normalise(text)} "
    reasons += [reason for reason, heads in openings.items() if words.startswith(heads)]
    return code, reasons


def _openings(codebook: Codebook, language: str) -> dict[str, tuple[str, ...]]:
    """Reason and the normalised words that give it, in the language of a statement."""
    listed = [words for words in codebook.languages if words.code == (language or DEFAULT_LANGUAGE)]
    return {
        f"begins with an {kind}": tuple(
            f"{normalise(head)} " for words in listed for head in getattr(words, f"{kind}s")
        )
        for kind in ("imperative", "acclamation")
    }


def _certainty(kind: str, reasons: list[str], words: int) -> str:
    """`certain`, `arguable`, or empty for what is no slogan."""
    shouted = "exclamation mark" in reasons
    patterned = any(reason.startswith("pattern") for reason in reasons)
    if words < 2 or words > LONGEST_SLOGAN:
        return ""
    if kind == "in prose":
        return "arguable" if shouted and words <= LONGEST_IN_PROSE else ""
    if kind == "title":
        return "certain" if shouted or patterned else ""
    if kind == "quoted chant":
        return "certain" if shouted else "arguable" if patterned else ""
    return "certain" if len(reasons) > 1 else "arguable"
