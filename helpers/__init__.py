"""Side by Side: read statements side by side, and compare how they frame, claim and call.

The names that notebooks use. Each is loaded on first use, so that importing `helpers` draws
nothing and opens nothing.
"""

from __future__ import annotations

from importlib import import_module

HOMES = {
    "read_corpus": "reading.corpus",
    "check_codebook": "coding.codebook",
    "read_codebook": "coding.codebook",
    "code_frames": "coding.frames",
    "code_claims": "coding.claims",
    "find_names": "coding.names",
    "find_quantities": "coding.quantities",
    "find_predicates": "coding.predicates",
    "find_unlisted": "coding.unlisted",
    "find_slogans": "coding.slogans",
    "choose_reading": "coding.readings",
    "read_coverage": "coding.readings",
    "read_reading_problems": "coding.readings",
    "read_readings": "coding.readings",
    "count_codes": "comparing.counts",
    "count_forms": "comparing.forms",
    "count_functions": "comparing.functions",
    "count_unlisted": "coding.unlisted",
    "write_referent": "coding.unlisted",
    "count_meetings": "comparing.meetings",
    "count_stances": "comparing.stances",
    "count_families": "comparing.families",
    "find_fit": "comparing.fit",
    "find_meetings": "comparing.meetings",
    "swap_names": "comparing.swaps",
    "group_slogans": "comparing.families",
    "keep_shared_cues": "comparing.fit",
    "measure_fit": "comparing.fit",
    "measure_sturdiness": "comparing.sturdiness",
    "tell_fit": "comparing.fit",
    "plot_counts": "showing.plots",
    "plot_meetings": "showing.plots",
    "plot_positions": "showing.plots",
    "plot_slogans": "showing.plots",
    "plot_stances": "showing.plots",
    "plot_words": "showing.plots",
    "show_ledger": "showing.ledger",
    "show_swaps": "showing.swapped",
    "show_unlisted": "showing.unlisted",
    "show_parallel": "showing.pages",
    "show_passages": "showing.pages",
    "show_problems": "showing.pages",
    "show_table": "showing.pages",
    "show_text": "showing.pages",
    "explore_claims": "showing.explorers",
    "explore_fit": "showing.framing_explorers",
    "explore_frames": "showing.framing_explorers",
    "explore_names": "showing.naming_explorers",
    "explore_swaps": "showing.naming_explorers",
    "explore_unlisted": "showing.naming_explorers",
    "explore_parallel": "showing.parallel",
    "explore_slogans": "showing.explorers",
    "explore_statements": "showing.explorers",
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
