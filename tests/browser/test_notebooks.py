"""Every notebook in the real JupyterLab, on the shipped corpus and on one that strangers wrote."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from payloads import PAYLOADS
from playwright.sync_api import expect

from browser.explorers import run
from browser.lab_server import LabServer
from browser.notebook_page import Notebook

NOTEBOOKS = sorted(path.stem for path in Path(__file__).parents[2].glob("notebooks/*.ipynb"))

# What a person sees, without the scripts and styles of the page.
MARKED_UP = """panel => document.querySelectorAll(
    `${panel} .jp-OutputArea-output script, ${panel} .jp-OutputArea-output [onerror],
     ${panel} .jp-OutputArea-output [onload], ${panel} .jp-OutputArea-output a[href^="javascript"],
     ${panel} .jp-OutputArea-output mjx-container`).length"""


@pytest.fixture(scope="module")
def hostile_lab(start_lab: Callable[..., LabServer], project: Path) -> Iterator[LabServer]:
    return start_lab(corpus=project / "tests" / "corpora" / "hostile")


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_run_all_shows_results_that_everybody_can_read(notebook: Notebook, name: str) -> None:
    run(notebook, name)
    assert notebook.errors() == []
    assert notebook.axe() == []
    for figure in notebook.locator("figure img").all():
        assert len(figure.get_attribute("alt") or "") > 40


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_what_strangers_wrote_shows_as_text(
    new_notebook: Callable[[LabServer], Notebook], hostile_lab: LabServer, name: str
) -> None:
    """Script, markup and Markdown in texts, tables, codebooks and readings run nowhere."""
    notebook = new_notebook(hostile_lab)
    run(notebook, name)
    for mark in notebook.locator(":is(.sbs-grid, .sbs-lean) button[data-key]").all()[:20]:
        mark.click()
        expect(mark).to_have_attribute("aria-current", "true")
        notebook.page.wait_for_timeout(50)
    assert notebook.page.evaluate("window.hit") is None
    assert notebook.page.evaluate(MARKED_UP, ".jp-NotebookPanel:not(.lm-mod-hidden)") == 0
    assert notebook.errors() == []
    if name == "01-statements":
        assert PAYLOADS["script"] in " ".join(notebook.locator(".sbs").all_inner_texts())
    notebook.screenshot(f"{name}-hostile")
