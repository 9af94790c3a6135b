"""What a person waits for at the matrix of claims, in a real JupyterLab in a real browser.

    python tests/benchmarks/claims_in_browser.py

prints, for the shipped corpus and for 100 claims × 50 statements, the median of ten waits in
milliseconds: from a click until its quotations are painted, and from a change of a control until
the matrix is. `first` is the first change, for which the kernel has not drawn that view before.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

import nbformat  # noqa: E402
from benchmarks.claims_corpus import write_claims  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402

from browser.conftest import CHROMIUM_FLAGS  # noqa: E402
from browser.lab_server import NO_BROWSER, LabServer, find_chromium  # noqa: E402
from browser.notebook_page import Notebook  # noqa: E402

TIMES = 10
# Long enough for what a page still does after it has been painted.
PAUSE = 400
CELLS = (
    "from helpers import explore_claims, read_codebook, read_corpus",
    "corpus = read_corpus()\ncodebook = read_codebook('claims', corpus)",
    "explore_claims(corpus, codebook)",
)
# A message that is posted in the frame's callback arrives when the frame has been painted.
WAIT = """([part, act]) => new Promise((done) => {
  const board = document.querySelector('.sbs-board');
  const start = performance.now();
  new MutationObserver((_, observer) => {
    observer.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now() - start);
      channel.port2.postMessage(0);
    });
  }).observe(board.querySelector(part), { childList: true });
  if (act.key) board.querySelector(`[data-key="${act.key}"]`).click();
  else {
    const select = document.querySelectorAll('.sbs-controls select')[act.control];
    select.selectedIndex = act.option;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }
})"""
SIGNS = "[...document.querySelectorAll('[data-key]:not(.sbs-zero)')].map((e) => e.dataset.key)"
# Controls by their place, with what their first two options are.
CONTROLS = {1: ("all issues", "one issue"), 2: ("by issue", "by agreement")}


class PlainNotebook(Notebook):
    """Without the routes of the tests, through which every message would go twice."""

    def __init__(self, browser: Browser, server: LabServer) -> None:
        self.server, self.outside = server, []
        self.context = browser.new_context(viewport={"width": 1280, "height": 800})
        self.page = self.context.new_page()


def measure(browser: Browser, corpus: Path | None) -> dict[str, list[float]]:
    """Milliseconds of each wait, by what was done."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as room:
        server = LabServer(PROJECT, Path(room), corpus=corpus)
        try:
            cells = [nbformat.v4.new_code_cell(lines) for lines in CELLS]
            kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
            written = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
            nbformat.write(written, server.project / "notebooks" / "measured.ipynb")
            notebook = PlainNotebook(browser, server)
            notebook.open("notebooks/measured.ipynb")
            notebook.run_all()
            notebook.page.wait_for_selector("[data-key]")
            notebook.page.wait_for_timeout(2 * PAUSE)
            waits = measure_page(notebook.page)
            notebook.close()
        finally:
            server.stop()
    return waits


def measure_page(page: Page) -> dict[str, list[float]]:
    def wait(part: str, **act: object) -> float:
        taken = page.evaluate(WAIT, [part, act])
        page.wait_for_timeout(PAUSE)
        return taken

    keys = page.evaluate(SIGNS)[2:]
    waits = {"click": [wait(".sbs-behind", key=key) for key in keys[: TIMES + 1]]}
    for control, names in CONTROLS.items():
        for _ in range(TIMES + 1):
            for option in (1, 0):
                taken = wait(".sbs-picture", control=control, option=option)
                waits.setdefault(names[option], []).append(taken)
    return waits


def main() -> None:
    executable = find_chromium()
    if executable is None:
        sys.exit(NO_BROWSER)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        write_claims(Path(folder))
        flags = [*CHROMIUM_FLAGS, "--no-sandbox"]
        browser = playwright.chromium.launch(executable_path=executable, args=flags)
        print(f"{'corpus':<10}{'what':<14}{'first':>8}{'median':>8}{'longest':>9}")
        for name, corpus in (("shipped", None), ("100 × 50", Path(folder))):
            for what, waits in measure(browser, corpus).items():
                first, *others = waits
                median, longest = statistics.median(others), max(others)
                print(f"{name:<10}{what:<14}{first:>8.0f}{median:>8.0f}{longest:>9.0f}")
        browser.close()


if __name__ == "__main__":
    main()
