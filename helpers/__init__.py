"""Side by Side: read statements side by side, and compare how they frame, claim and call.

The names that notebooks use. Each is loaded on first use, so that importing `helpers` draws
nothing and opens nothing.
"""

from __future__ import annotations

from importlib import import_module

HOMES = {
    "read_corpus": "reading.corpus",
    "check_codebook": "coding.codebook",
    "choose_reading": "coding.readings",
    "code_claims": "coding.claims",
    "code_frames": "coding.frames",
    "count_unlisted": "coding.unlisted",
    "find_names": "coding.names",
    "find_predicates": "coding.predicates",
    "find_quantities": "coding.quantities",
    "find_slogans": "coding.slogans",
    "find_unlisted": "coding.unlisted",
    "read_codebook": "coding.codebook",
    "read_coverage": "coding.readings",
    "read_reading_problems": "coding.readings",
    "read_readings": "coding.readings",
    "write_referent": "coding.unlisted",
    "count_codes": "comparing.counts",
    "count_families": "comparing.families",
    "count_forms": "comparing.forms",
    "count_functions": "comparing.functions",
    "count_meetings": "comparing.meetings",
    "count_stances": "comparing.stances",
    "find_fit": "comparing.fit",
    "find_meetings": "comparing.meetings",
    "find_ties": "comparing.congruence",
    "group_slogans": "comparing.families",
    "keep_shared_cues": "comparing.fit",
    "measure_congruence": "comparing.congruence",
    "measure_fit": "comparing.fit",
    "measure_sturdiness": "comparing.sturdiness",
    "swap_names": "comparing.swaps",
    "tell_fit": "comparing.fit",
    "explore_claims": "showing.explorers",
    "explore_fit": "showing.fit_explorer",
    "explore_frames": "showing.framing_explorers",
    "explore_names": "showing.naming_explorers",
    "explore_parallel": "showing.parallel",
    "explore_slogans": "showing.explorers",
    "explore_statements": "showing.explorers",
    "explore_swaps": "showing.naming_explorers",
    "explore_unlisted": "showing.naming_explorers",
    "plot_counts": "showing.plots",
    "plot_meetings": "showing.plots",
    "plot_positions": "showing.plots",
    "plot_slogans": "showing.plots",
    "plot_stances": "showing.plots",
    "plot_words": "showing.plots",
    "show_ledger": "showing.ledger",
    "show_parallel": "showing.pages",
    "show_passages": "showing.pages",
    "show_problems": "showing.pages",
    "show_swaps": "showing.swapped",
    "show_table": "showing.pages",
    "show_text": "showing.pages",
    "show_unlisted": "showing.unlisted",
}

__all__ = [*HOMES]


def __getattr__(name: str) -> object:
    if name not in HOMES:
        raise AttributeError(f"helpers has no {name!r}")
    value = getattr(import_module(f"helpers.{HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(HOMES)
