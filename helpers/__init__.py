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
    "code_quantities": "coding.topics",
    "count_unlisted": "coding.unlisted",
    "find_assertions": "coding.assertions",
    "find_names": "coding.names",
    "find_predicates": "coding.predicates",
    "find_quantities": "coding.quantities",
    "find_quotations": "reading.quotations",
    "find_slogans": "coding.slogans",
    "find_unlisted": "coding.unlisted",
    "read_codebook": "coding.codebook",
    "read_coverage": "coding.readings",
    "read_reading_problems": "coding.readings",
    "read_readings": "coding.readings",
    "write_claim": "coding.new_claims",
    "write_referent": "coding.unlisted",
    "write_match": "coding.topics",
    "write_pattern": "comparing.new_patterns",
    "write_topic": "coding.topics",
    "collate_family": "comparing.alignment",
    "count_codes": "comparing.counts",
    "count_forms": "comparing.forms",
    "count_functions": "comparing.functions",
    "count_meetings": "comparing.meetings",
    "count_shared": "comparing.orders",
    "count_slogans": "comparing.families",
    "count_slots": "comparing.slots",
    "count_stances": "comparing.stances",
    "find_figures": "comparing.figures",
    "count_uncovered": "comparing.uncovered",
    "find_family": "comparing.families",
    "find_fit": "comparing.fit",
    "find_meetings": "comparing.meetings",
    "find_patterns": "comparing.new_patterns",
    "find_recurring": "comparing.recurring",
    "find_slots": "comparing.slots",
    "find_stance_fit": "comparing.stance_fit",
    "find_stances": "comparing.stances",
    "find_ties": "comparing.congruence",
    "find_uncovered": "comparing.uncovered",
    "group_claims": "comparing.claim_order",
    "group_slogans": "comparing.families",
    "group_quantities": "comparing.figures",
    "keep_shared_cues": "comparing.fit",
    "keep_taken": "comparing.pairs",
    "measure_congruence": "comparing.congruence",
    "measure_fit": "comparing.fit",
    "measure_stance_fit": "comparing.stance_fit",
    "measure_sturdiness": "comparing.sturdiness",
    "order_by_agreement": "comparing.orders",
    "order_by_sharing": "comparing.slogan_order",
    "swap_names": "comparing.swaps",
    "tell_conflicts": "comparing.pairs",
    "tell_fit": "comparing.fit",
    "explore_claims": "showing.claims_explorer",
    "explore_congruence": "showing.agreement_explorer",
    "explore_fit": "showing.fit_explorer",
    "explore_frames": "showing.framing_explorers",
    "explore_names": "showing.naming_explorers",
    "explore_own_slogan": "showing.own_slogan_explorer",
    "explore_parallel": "showing.parallel",
    "explore_quantities": "showing.quantity_explorer",
    "explore_slogans": "showing.slogan_explorers",
    "explore_slots": "showing.slogan_explorers",
    "explore_statements": "showing.explorers",
    "explore_swaps": "showing.naming_explorers",
    "explore_uncovered": "showing.uncovered_explorer",
    "explore_unlisted": "showing.naming_explorers",
    "explore_wall": "showing.wall_explorer",
    "plot_congruence": "showing.square",
    "plot_counts": "showing.plots",
    "plot_meetings": "showing.plots",
    "plot_network": "showing.network_figure",
    "plot_positions": "showing.plots",
    "plot_quantities": "showing.quantities",
    "plot_slogans": "showing.plots",
    "plot_stances": "showing.plots",
    "plot_words": "showing.plots",
    "show_family": "showing.slogan_pages",
    "show_ledger": "showing.ledger",
    "show_own_slogan": "showing.own_slogan",
    "show_parallel": "showing.pages",
    "show_passages": "showing.pages",
    "show_problems": "showing.pages",
    "show_quantities": "showing.figure_pages",
    "show_quotations": "showing.quotations",
    "show_slots": "showing.slogan_pages",
    "show_swaps": "showing.swapped",
    "show_table": "showing.pages",
    "show_text": "showing.pages",
    "show_ties": "showing.ties",
    "show_uncovered": "showing.uncovered",
    "show_unlisted": "showing.unlisted",
    "show_wall": "showing.wall",
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
