"""The browser tests' own tools: they see what works, what fails and what leaves the computer."""

from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from browser.lab_server import LabServer
from browser.notebook_page import Notebook

DROPDOWN = """
import ipywidgets
chosen = ipywidgets.Dropdown(options=["one word", "two"], description="Show")
shown = ipywidgets.HTML("<p data-testid='shown'>nothing yet</p>")
def show(change):
    shown.value = f"<p data-testid='shown'>{change.new}</p>"
chosen.observe(show, "value")
ipywidgets.VBox([chosen, shown])
"""
HIDDEN_ERROR = """
import ipywidgets
output = ipywidgets.Output()
with output:
    raise ValueError("swallowed by the widget")
output
"""
OUTSIDE = """
from IPython.display import HTML
HTML('<img alt="" data-testid="far" src="https://example.org/picture.png">')
"""


def outputs(notebook: Notebook) -> list[str]:
    texts = notebook.locator(".jp-OutputArea-output").all_inner_texts()
    return [text.strip() for text in texts]


def write_notebook(server: LabServer, name: str, *cells: str) -> str:
    """A notebook in the server's copy of the project; its path there."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    nbformat.write(notebook, server.project / name)
    return name


@pytest.mark.parametrize("name", ["plain.ipynb", "größer & schöner.ipynb"])
def test_run_all_runs_every_cell(notebook: Notebook, name: str):
    notebook.open(write_notebook(notebook.server, name, "a = 20", "a + 1", "print(a + 2)"))
    notebook.run_all()
    assert notebook.prompts() == [1, 2, 3]
    assert outputs(notebook) == ["21", "22"]
    assert notebook.errors() == []


def test_a_second_run_is_waited_for(notebook: Notebook):
    cells = ("import time; time.sleep(0.3)", "1")
    notebook.open(write_notebook(notebook.server, "twice.ipynb", *cells))
    notebook.run_all()
    notebook.run_all()
    assert notebook.prompts() == [3, 4]


def test_restart_and_run_all_starts_in_a_fresh_kernel(notebook: Notebook):
    cell = "runs = globals().get('runs', 0) + 1; runs"
    notebook.open(write_notebook(notebook.server, "restart.ipynb", cell))
    notebook.run_all()
    notebook.run_all()
    assert outputs(notebook) == ["2"]
    notebook.restart_and_run_all()
    assert outputs(notebook) == ["1"]


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("1 / 0", "ZeroDivisionError"),
        (HIDDEN_ERROR, "swallowed by the widget"),
        ("import warnings; warnings.warn('take care')", "take care"),
        ("import sys; print('to stderr', file=sys.stderr)", "to stderr"),
    ],
    ids=["error", "error in a widget", "warning", "stderr"],
)
def test_what_goes_wrong_is_noticed(notebook: Notebook, cell: str, words: str):
    notebook.open(write_notebook(notebook.server, "wrong.ipynb", cell, "'after'"))
    notebook.run_all()
    assert len(notebook.errors()) == 1
    assert words in notebook.errors()[0]


def test_a_request_to_elsewhere_is_noticed_and_blocked(notebook: Notebook):
    notebook.open(write_notebook(notebook.server, "outside.ipynb", OUTSIDE))
    assert notebook.outside == []
    notebook.run_all()
    far = notebook.page.get_by_test_id("far")
    far.wait_for(state="attached")
    notebook.page.wait_for_function("image => image.complete", arg=far.element_handle())
    assert far.evaluate("image => image.naturalWidth") == 0
    notebook.close()
    assert set(notebook.outside) == {"https://example.org/picture.png"}
    notebook.outside.clear()


def test_a_dropdown_is_chosen_by_its_label(notebook: Notebook):
    notebook.open(write_notebook(notebook.server, "dropdown.ipynb", DROPDOWN))
    notebook.run_all()
    notebook.select("Show", "two")
    notebook.page.get_by_test_id("shown").get_by_text("two").wait_for()
    notebook.select("Show", "one word")
    notebook.page.get_by_test_id("shown").get_by_text("one word").wait_for()


def test_axe_tells_a_barrier_from_its_absence(notebook: Notebook):
    button = "from IPython.display import HTML; HTML('<button>{}</button>')"
    cells = (button.format(""), button.format("Show the passages"))
    notebook.open(write_notebook(notebook.server, "axe.ipynb", *cells))
    notebook.run_all()
    assert [barrier.split(":")[0] for barrier in notebook.axe()] == ["button-name"]


def test_a_server_can_have_another_corpus_and_its_own_helpers(
    start_lab: Callable[..., LabServer],
    new_notebook: Callable[[LabServer], Notebook],
    tmp_path: Path,
):
    server = start_lab(corpus=tmp_path, env={"SIDE_BY_SIDE_NOTE": "a note"})
    cells = (
        "import os; print(os.environ['SIDE_BY_SIDE_CORPUS'])",
        "print(os.environ['SIDE_BY_SIDE_NOTE'])",
        "import helpers; print(helpers.__file__)",
    )
    notebook = new_notebook(server)
    notebook.open(write_notebook(server, "corpus.ipynb", *cells))
    notebook.run_all()
    assert outputs(notebook) == [
        str(tmp_path),
        "a note",
        str(server.project / "helpers" / "__init__.py"),
    ]


def test_screenshots_are_written_where_asked(
    notebook: Notebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    notebook.open(write_notebook(notebook.server, "picture.ipynb", "1"))
    monkeypatch.delenv("SIDE_BY_SIDE_SCREENSHOTS", raising=False)
    assert notebook.screenshot("page") is None
    monkeypatch.setenv("SIDE_BY_SIDE_SCREENSHOTS", str(tmp_path / "pictures"))
    assert notebook.screenshot("page") == tmp_path / "pictures" / "page.png"
    assert (tmp_path / "pictures" / "page.png").stat().st_size > 1000
