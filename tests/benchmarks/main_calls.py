"""The main calls of each notebook, each timed by itself, in a process that does nothing else.

`python tests/benchmarks/main_calls.py 04-claims FOLDER` prints one line of JSON: the seconds of
each call, and the peak memory of the process in MB after it, reading the corpus among them.
"""

from __future__ import annotations

import json
import sys
import time

import helpers

READ = "corpus = read_corpus(folder); corpus.sentences, corpus.tokens, corpus.quotations"
FOUND = (
    "coverage = read_coverage(corpus, book); reading = choose_reading(read_readings(corpus, book))"
)
FIGURE = "._repr_html_()"
CALLS = {
    "01-statements": [
        f"plot_words(corpus){FIGURE}",
        "show_table(corpus.statements, caption='T')",
        "explore_statements(corpus)",
    ],
    "02-framing": [
        "book = read_codebook('frames', corpus); frames = code_frames(corpus, book)",
        FOUND,
        "measure_fit(frames, reading, corpus, book, coverage=coverage)",
        "counts = measure_sturdiness(frames, corpus, book)",
        f"plot_counts(counts, title='T', codebook=book){FIGURE}",
        f"plot_positions(frames, corpus, title='T', codebook=book){FIGURE}",
        "meetings = count_meetings(frames, corpus, book)",
        f"plot_meetings(meetings, title='T'){FIGURE}",
        "explore_frames(corpus, book)",
    ],
    "03-naming": [
        "book = read_codebook('names', corpus); names = find_names(corpus, book)",
        "counts = count_codes(names, corpus, book)",
        f"plot_counts(counts, title='T', codebook=book){FIGURE}",
        "find_predicates(names, corpus)",
        "count_unlisted(find_unlisted(corpus, names), corpus)",
        "count_forms(names, corpus, book)",
        "explore_names(corpus, book)",
        "explore_swaps(corpus, book)",
    ],
    "04-claims": [
        "book = read_codebook('claims', corpus); claims = code_claims(corpus, book)",
        FOUND,
        "stances = count_stances(claims, corpus, book)",
        f"plot_stances(stances, title='T', codebook=book){FIGURE}",
        "measure_stance_fit(claims, reading, corpus, book, coverage=coverage)",
        "count_uncovered(claims, corpus, book)",
        "explore_claims(corpus, book)",
        "explore_uncovered(corpus, book)",
    ],
    "05-agreement": [
        "book = read_codebook('claims', corpus); claims = code_claims(corpus, book)",
        "stances = count_stances(claims, corpus, book)",
        "pairs = measure_congruence(stances, corpus, book)",
        f"plot_congruence(pairs, stances, title='T'){FIGURE}",
        f"plot_network(stances, corpus, book, title='T'){FIGURE}",
        "topics = read_codebook('figures', corpus); found = code_quantities(corpus, topics)",
        "figures = find_figures(found, corpus, topics)",
        f"plot_quantities(figures, title='T'){FIGURE}",
        "explore_congruence(corpus, book)",
    ],
    "06-slogans": [
        "book = read_codebook('slogans', corpus); slogans = find_slogans(corpus, book)",
        "families = group_slogans(slogans, book)",
        "counts = count_slogans(families, corpus)",
        f"plot_slogans(counts, title='T'){FIGURE}",
        "show_slots(count_slots(find_slots(families, book), corpus))",
        "find_patterns(families, corpus=corpus)",
        "explore_slogans(corpus, book)",
    ],
    "07-new-statement": [
        "books = read_codebooks(corpus); before = leave_out(corpus, corpus.compared[-1])",
        "changes = find_changes(before, corpus, books)",
        "show_changes(changes, corpus, before=before)",
        "explore_changes(corpus, books)",
    ],
}  # fmt: skip


def peak_memory() -> float:
    """The most memory that this process has held, in MB; missing where the system does not tell."""
    try:
        import resource
    except ImportError:
        return float("nan")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def time_calls(notebook: str, folder: str) -> list[tuple[str, float, float]]:
    """Each call with its seconds and the peak memory after it."""
    known = {name: getattr(helpers, name) for name in helpers.__all__} | {"folder": folder}
    told = []
    for call in [READ, *CALLS[notebook]]:
        begun = time.perf_counter()
        exec(call, known)
        told.append((call, round(time.perf_counter() - begun, 3), round(peak_memory())))
    return told


if __name__ == "__main__":
    print(json.dumps(time_calls(*sys.argv[1:3])))
