"""What is drawn of statements and the claims they share: which, in which order, joined by what.

Two columns, so that nothing has to be laid out by chance: statements in their order, claims where
their lines cross least (the mean place of the statements that take a stance on them).
"""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

import numpy as np
import pandas as pd

from helpers.comparing.coverage import READ, SEARCHED
from helpers.comparing.orders import count_shared, order_claims
from helpers.comparing.relatives import list_relatives
from helpers.comparing.stances import TAKEN, keep_read
from helpers.showing.describe import ROWS_NAMED
from helpers.showing.firsts import PAIRED_SHOWN
from helpers.showing.signs import MANY, STANCE_SIGNS, STANCE_WORDS, number

CLAIM_LIMIT = 40
# Of more lines than this no eye can follow one; but two statements there must be.
LINE_LIMIT, FEWEST = 150, 2
HEDGED = "hedged"
NOTHING = "There is no claim on which {least} statements or more take a stance."
UNREAD = "nobody has looked"
SAME_NETWORK = "same network: {names}"
NO_FINDING = "Agreement within one network is no finding."


class Network(NamedTuple):
    """What is drawn; `notes` say what is left out.

    `statements` and `claims` have one row each, in drawn order: `statement_id` or `code`, `label`,
    `below` (what stands small under it), `taken` (all its stances, drawn or not) and, of claims,
    `tally` in signs and `said` in words. `links` has one row per stance that is drawn.
    """

    statements: pd.DataFrame
    claims: pd.DataFrame
    links: pd.DataFrame
    notes: list[str]


def plan_network(
    stances: pd.DataFrame, corpus, *, order: list[str], shared_by: int = 2, lines: int = 0
) -> Network:
    """The claims on which `shared_by` statements take a stance; `order` is that of statements.

    Of too many statements those with most stances, with `lines` no more than have so many lines.
    """
    stances = keep_read(stances)
    taken = stances[stances["stance"].isin(TAKEN)]
    shared = count_shared(stances)
    kept = shared[shared["taken"] >= shared_by]
    notes = [_say_claims(shared, kept, shared_by)] if len(shared) else []
    ranked = [code for code in order_claims(stances) if code in set(kept["code"])]
    if len(ranked) > CLAIM_LIMIT:
        notes.append(f"Drawn are the {CLAIM_LIMIT} claims with most stances.")
    kept = kept[kept["code"].isin(ranked[:CLAIM_LIMIT])]
    names = _choose_statements(taken, order, kept["code"], lines)
    if len(names) < len(order):
        notes.append(
            f"Drawn are the {len(names)} of {len(order)} statements with most stances; what stands "
            "after a claim counts all."
        )
    notes += _say_versions(corpus)
    links = taken[taken["statement_id"].isin(names) & taken["code"].isin(kept["code"])]
    places = links["statement_id"].map({name: place for place, name in enumerate(names)})
    middle = places.groupby(links["code"]).mean()
    # Equal ones keep the codebook's order; a claim without a line comes last.
    means = kept["code"].map(middle).fillna(len(names)).to_numpy("float64")
    kept = kept.iloc[np.argsort(means.round(9), kind="stable")]
    tallies = _tally(taken)
    claims = kept.assign(
        below="",
        tally=[
            " ".join(f"{STANCE_SIGNS[look]}{n}" for look, n in tallies[c]) for c in kept["code"]
        ],
        said=["; ".join(_say_side(*look, n) for look, n in tallies[c]) for c in kept["code"]],
    )
    relatives = list_relatives(corpus, corpus.compared)
    statements = pd.DataFrame({"statement_id": names, "label": names}, dtype="str")
    unread = _list_unread(stances)
    said = [_say_below(name, relatives, names, unread) for name in names]
    often = taken["statement_id"].value_counts()
    statements["below"] = pd.Series(said, dtype="str")
    statements["taken"] = [int(often.get(name, 0)) for name in names]
    if any(words.startswith(SAME_NETWORK[:12]) for words in said):
        notes.append(NO_FINDING)
    columns = ["statement_id", "code", "label", "stance", "certainty"]
    return Network(
        statements,
        claims[["code", "label", "below", "tally", "said", "taken"]].reset_index(drop=True),
        links[columns].reset_index(drop=True),
        notes,
    )


def describe_network(network: Network, title: str, shared_by: int) -> str:
    """Every claim with who takes which stance on it, the first by name."""
    if network.claims.empty:
        return f"{title}. {NOTHING.format(least=shared_by)}"
    by_claim = dict(iter(network.links.groupby("code", sort=False)))
    parts = []
    for claim in network.claims.head(ROWS_NAMED).itertuples():
        said = [
            f"{row.statement_id} {say_link(row)}"
            for row in by_claim.get(claim.code, network.links[:0]).itertuples()
        ]
        parts.append(f"{claim.label}: {'; '.join(said)}")
    more = len(network.claims) - len(parts)
    tail = f" And {number(more, 'more claim')}." if more else ""
    unread = network.statements.loc[network.statements["below"] == UNREAD, "statement_id"]
    tail += f" {', '.join(unread)}: {UNREAD}." if len(unread) else ""
    return (
        f"{title}. Drawing of {number(len(network.statements), 'statement')} and "
        f"{number(len(network.claims), 'claim')}, a line for each stance. "
        f"{' '.join(network.notes)} {'. '.join(parts)}.{tail}"
    )


def say_link(row) -> str:
    """A stance in words."""
    hedged = f", {HEDGED}" if row.certainty == HEDGED else ""
    return f"{STANCE_WORDS[row.stance]}{hedged}"


def _choose_statements(
    taken: pd.DataFrame, order: list[str], codes: pd.Series, lines: int
) -> list[str]:
    """Those with most stances if there are too many, in their order."""
    if len(order) <= PAIRED_SHOWN:
        return order
    often = taken["statement_id"].value_counts()
    ranked = sorted(order, key=lambda name: -int(often.get(name, 0)))[:PAIRED_SHOWN]
    if lines:
        drawn = taken.loc[taken["code"].isin(codes), "statement_id"].value_counts()
        sums = accumulate(int(drawn.get(name, 0)) for name in ranked)
        ranked = ranked[: max(sum(so_far <= lines for so_far in sums), FEWEST)]
    chosen = set(ranked)
    return [name for name in order if name in chosen]


def _list_unread(stances: pd.DataFrame) -> set[str]:
    """Statements of which nobody knows anything for any claim."""
    seen = (stances["stance"] != "") | stances["zero"].isin([SEARCHED, READ])
    known = seen.groupby(stances["statement_id"]).any()
    return set(known.index[~known])


def _tally(taken: pd.DataFrame) -> dict[str, list[tuple[tuple[str, str], int]]]:
    """By claim how many statements take which stance: the lines in numbers, in the signs' order."""
    looks = pd.DataFrame({"code": taken["code"], "stance": taken["stance"]})
    looks["certainty"] = np.where(taken["certainty"] == HEDGED, HEDGED, "flat")
    counted = looks.groupby(["code", "stance", "certainty"]).size().to_dict()
    tallies: dict[str, list] = {code: [] for code in dict.fromkeys(taken["code"])}
    for look in STANCE_SIGNS:
        for code, listed in tallies.items():
            if count := counted.get((code, *look)):
                listed.append((look, count))
    return tallies


def _say_side(stance: str, certainty: str, count: int) -> str:
    """`2 support it`, `1 rejects it, hedged`."""
    verbs = {"supports": "support", "rejects": "reject", "both": "take both sides"}
    verb = verbs[stance]
    if count == 1:
        verb = "takes both sides" if stance == "both" else stance
    words = f"{count} {verb}" if stance == "both" else f"{count} {verb} it"
    return f"{words}, hedged" if certainty == HEDGED else words


def _say_below(name: str, relatives: dict, names: list[str], unread: set[str]) -> str:
    if name in unread:
        return UNREAD
    near = [other for other in relatives.get(name, ()) if other in set(names)]
    return SAME_NETWORK.format(names=", ".join(near)) if near else ""


def _say_claims(shared: pd.DataFrame, kept: pd.DataFrame, least: int) -> str:
    left = len(shared) - len(kept)
    words = (
        f"{len(kept)} of {number(len(shared), 'claim')}: those on which at least "
        f"{number(least, 'statement')} take{'s' * (least == 1)} a stance"
    )
    silent = int((shared["taken"] == 0).sum())
    if not left:
        return f"{words}."
    fewer = left - silent
    parts = [f"{fewer} with fewer" if fewer else "", f"{silent} with none" if silent else ""]
    return f"{words}. Left out: {' and '.join(filter(None, parts))}."


def _say_versions(corpus) -> list[str]:
    """Versions that do not speak for themselves: an edited text is no second voice."""
    compared = set(corpus.compared)
    left = [name for name in corpus.statements.index if name not in compared]
    if not left:
        return []
    verb = "is a version" if len(left) == 1 else "are versions"
    named = ", ".join(left) if len(left) <= MANY else f"{len(left):,} statements"
    return [f"Not drawn: {named}, which {verb} of another text here."]
