"""The main paths of a class through the notebooks, in the real JupyterLab."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from payloads import PAYLOADS
from playwright.sync_api import Locator, expect

from browser.lab_server import LabServer
from browser.notebook_page import Notebook

NOTEBOOKS = sorted(path.stem for path in Path(__file__).parents[2].glob("notebooks/*.ipynb"))

# Notebook, its main control, and the option that a person chooses there.
EXPLORERS = {
    "02-framing": ("Function", "Cause"),
    "04-claims": ("Issue", "Sanctions"),
    "05-slogans": ("Certainty", "certain and arguable"),
}

# What a person sees, without the scripts and styles of the page.
MARKED_UP = """panel => document.querySelectorAll(
    `${panel} .jp-OutputArea-output script, ${panel} .jp-OutputArea-output [onerror],
     ${panel} .jp-OutputArea-output [onload], ${panel} .jp-OutputArea-output a[href^="javascript"],
     ${panel} .jp-OutputArea-output mjx-container`).length"""


# The page may scroll so that the sentences come into view; the grid itself keeps its place.
PLACE_IN_GRID = """mark => {
    const [inner, outer] = [mark, mark.closest('.sbs-board')].map(e => e.getBoundingClientRect());
    return [inner.left - outer.left, inner.top - outer.top];
}"""


@pytest.fixture(scope="module")
def hostile_lab(start_lab: Callable[..., LabServer], project: Path) -> Iterator[LabServer]:
    return start_lab(corpus=project / "tests" / "corpora" / "hostile")


def run(notebook: Notebook, name: str) -> None:
    notebook.open(f"notebooks/{name}.ipynb")
    notebook.run_all()
    notebook.screenshot(f"{name}-after-run")


def board(notebook: Notebook) -> Locator:
    return notebook.locator(".sbs-board").last


def check_calm(notebook: Notebook) -> None:
    assert notebook.errors() == []
    expect(board(notebook).locator(".sbs-fault")).to_have_text("")


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_run_all_shows_results_that_everybody_can_read(notebook: Notebook, name: str) -> None:
    run(notebook, name)
    assert notebook.errors() == []
    assert notebook.axe() == []
    for figure in notebook.locator("figure img").all():
        assert len(figure.get_attribute("alt") or "") > 40


def test_two_statements_are_chosen_and_read_side_by_side(notebook: Notebook) -> None:
    run(notebook, "01-statements")
    before = board(notebook).locator(".sbs-reading").inner_text()
    notebook.select("Right", "iaswi")
    expect(board(notebook).locator(".sbs-reading")).to_contain_text("No War But Class War!")
    assert board(notebook).locator(".sbs-reading").inner_text() != before
    notebook.page.get_by_label("Show furniture and repeats").check()
    expect(board(notebook).locator(".sbs-code")).to_contain_text("furniture=True")
    check_calm(notebook)
    notebook.screenshot("01-statements-chosen")


@pytest.mark.parametrize(("name", "control", "option"), [(n, *c) for n, c in EXPLORERS.items()])
def test_from_a_control_to_a_mark_to_its_sentences(
    notebook: Notebook, name: str, control: str, option: str
) -> None:
    run(notebook, name)
    shown = board(notebook)
    code = shown.locator(".sbs-code code")
    behind = shown.get_by_test_id("behind")
    before = shown.locator(".sbs-picture").inner_text()
    notebook.select(control, option)
    expect(shown.locator(".sbs-picture")).not_to_have_text(before, use_inner_text=True)

    # With the mouse: the first mark that stands for something opens its sentences.
    mark = shown.locator("td:has(button[data-key]) button", has_not_text="0").first
    place = mark.evaluate(PLACE_IN_GRID)
    mark.click()
    expect(behind.locator("mark").first).to_be_visible()
    first = behind.inner_text()
    assert mark.evaluate(PLACE_IN_GRID) == place, "the grid moved under the hand that clicked"
    expect(mark).to_have_attribute("aria-current", "true")
    expect(code).to_contain_text("show_passages")

    # With the keyboard: on to the next mark, which opens with Enter; no key reaches JupyterLab.
    cells = notebook.locator(".jp-Cell").count()
    notebook.page.keyboard.press("ArrowDown")
    notebook.page.keyboard.press("b")
    notebook.page.keyboard.press("Enter")
    expect(behind).not_to_have_text(first, use_inner_text=True)
    assert notebook.locator(".jp-Cell").count() == cells
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot(f"{name}-chosen")


def test_a_place_in_the_statement_opens_its_sentence(notebook: Notebook) -> None:
    run(notebook, "02-framing")
    notebook.select("Measure", "Places in the statement")
    mark = board(notebook).locator(".sbs-spot").first
    mark.focus()
    notebook.page.keyboard.press("ArrowRight")
    notebook.page.keyboard.press("Enter")
    expect(board(notebook).get_by_test_id("behind").locator("mark").first).to_be_visible()
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot("02-framing-places")


def test_after_a_restart_the_marks_answer_again(notebook: Notebook) -> None:
    run(notebook, "05-slogans")
    notebook.restart_and_run_all()
    board(notebook).locator("button[data-key]").first.click()
    expect(board(notebook).get_by_test_id("behind").locator("mark").first).to_be_visible()
    check_calm(notebook)


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_what_strangers_wrote_shows_as_text(
    new_notebook: Callable[[LabServer], Notebook], hostile_lab: LabServer, name: str
) -> None:
    """Script, markup and Markdown in texts, tables, codebooks and readings run nowhere."""
    notebook = new_notebook(hostile_lab)
    run(notebook, name)
    for mark in board(notebook).locator("button[data-key]").all()[:12] if name in EXPLORERS else []:
        mark.click()
        expect(mark).to_have_attribute("aria-current", "true")
        notebook.page.wait_for_timeout(50)
    assert notebook.page.evaluate("window.hit") is None
    assert notebook.page.evaluate(MARKED_UP, ".jp-NotebookPanel:not(.lm-mod-hidden)") == 0
    assert notebook.errors() == []
    if name == "01-statements":
        assert PAYLOADS["script"] in " ".join(notebook.locator(".sbs").all_inner_texts())
    notebook.screenshot(f"{name}-hostile")
