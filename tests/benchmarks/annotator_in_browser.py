"""What a person waits for while coding by hand, in a real JupyterLab in a real browser.

    python tests/benchmarks/annotator_in_browser.py

prints, for 20 passages of the shipped corpus each, the median and the longest of the milliseconds
from the press of a key, or from the release of the mouse over a code, until the page is told that
the coding stands in its file; and how many of the passages of `tests/browser/test_annotator.py`
are coded with the offsets that they have to have.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests")]

import nbformat  # noqa: E402
from benchmarks.claims_in_browser import PlainNotebook  # noqa: E402
from playwright.sync_api import Browser, sync_playwright  # noqa: E402

from browser import test_annotator as tested  # noqa: E402
from browser.conftest import CHROMIUM_FLAGS  # noqa: E402
from browser.lab_server import NO_BROWSER, LabServer, find_chromium  # noqa: E402
from helpers.coding.readings import read_readings  # noqa: E402
from helpers.reading.corpus import read_corpus  # noqa: E402

TIMES = 20
# The answer comes after the file is written; the state beside the name of the coder tells of it.
WATCH = """() => {
  window.waits = [];
  let since = 0;
  for (const kind of ['mouseup', 'keydown'])
    document.addEventListener(kind, () => { since = performance.now(); }, true);
  new MutationObserver(([change]) => {
    if (change.target.textContent !== 'All is written' || !since) return;
    window.waits.push(performance.now() - since);
    since = 0;
  }).observe(document.querySelector('.sbs-an-state'), { childList: true });
}"""


def open_annotator(browser: Browser, server: LabServer, coder: str) -> PlainNotebook:
    cells = [nbformat.v4.new_code_cell(lines) for lines in tested.CELLS]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    written = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    nbformat.write(written, server.project / tested.NAME)
    notebook = PlainNotebook(browser, server)
    notebook.open(tested.NAME)
    notebook.run_all()
    tested.name_coder(notebook, coder)
    return notebook


def measure(browser: Browser, corpus: Path) -> tuple[dict[str, list[float]], int]:
    """Milliseconds of each wait, by what was pressed; and the codings that are in the file."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as room:
        server = LabServer(PROJECT, Path(room), corpus=corpus)
        try:
            notebook = open_annotator(browser, server, "Anna")
            page, keys = notebook.page, notebook.locator(".sbs-an-key")
            body = notebook.locator(".sbs-an-para.sbs-role-body").first
            body.click(position={"x": 120, "y": 10})
            page.evaluate(WATCH)
            waits = {}
            presses = {"a key": lambda n: page.keyboard.press(str(n % 9 + 1)),
                       "the mouse": lambda n: keys.nth(n % 4).click()}  # fmt: skip
            for what, press in presses.items():
                for number in range(TIMES):
                    # The next words on from those that were coded last.
                    page.keyboard.press("Escape")
                    page.keyboard.press("ArrowRight")
                    for _ in range(3):
                        page.keyboard.press("w")
                    before = page.evaluate("window.waits.length")
                    press(number)
                    page.wait_for_function("n => window.waits.length > n", arg=before)
                waits[what] = page.evaluate("window.waits")[-TIMES:]
            notebook.close()
        finally:
            server.stop()
    return waits, len(read_readings(read_corpus(corpus)).query("coder == 'Anna'"))


def count_exact(browser: Browser, corpus: Path) -> dict[str, int]:
    """How many passages have the offsets that the plain text tells, by mouse and by keyboard."""
    ways: dict[str, tuple[Callable, str, str, list]] = {
        "by mouse": (tested.code_by_mouse, "Anna", "closed-mondays", tested.BY_MOUSE),
        "by keyboard": (
            tested.code_by_keyboard, "Ben", "library-needed",
            [row[2:] for row in tested.BY_KEYBOARD],
        ),
    }  # fmt: skip
    exact = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as room:
        server = LabServer(PROJECT, Path(room), corpus=corpus)
        try:
            for what, (code, coder, name, passages) in ways.items():
                notebook = open_annotator(browser, server, coder)
                code(notebook)
                notebook.close()
                read = read_corpus(corpus)
                wanted = tested.expected(read, name, passages)
                exact[what] = len(set(tested.read_places(read, coder)) & set(wanted))
        finally:
            server.stop()
    return exact


def main() -> None:
    executable = find_chromium()
    if executable is None:
        sys.exit(NO_BROWSER)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        shipped, reader = Path(folder) / "shipped", Path(folder) / "reader"
        shutil.copytree(PROJECT / "corpus", shipped)
        shutil.copytree(PROJECT / "tests" / "corpora" / "reader", reader)
        flags = [*CHROMIUM_FLAGS, "--no-sandbox"]
        browser = playwright.chromium.launch(executable_path=executable, args=flags)
        waits, saved = measure(browser, shipped)
        print(f"{'coded with':<14}{'median ms':>10}{'longest':>9}")
        for what, taken in waits.items():
            print(f"{what:<14}{statistics.median(taken):>10.0f}{max(taken):>9.0f}")
        print(f"{saved} of {2 * TIMES} codings are in the file")
        for what, found in count_exact(browser, reader).items():
            print(f"{what}: {found} of {TIMES} passages have exact offsets")
        browser.close()


if __name__ == "__main__":
    main()
