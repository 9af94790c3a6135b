"""A bar that shows only where something takes long, and that leaves nothing behind."""

import subprocess
import sys

import nbformat
import pytest
from nbclient import NotebookClient

from helpers.reading import progress
from helpers.reading.progress import show_progress


def test_the_items_pass_through_one_by_one() -> None:
    seen = []
    for item in show_progress((boat for boat in ("tern", "gull")), "Counting boats"):
        seen.append(item)
    assert seen == ["tern", "gull"]
    assert list(show_progress([], "Counting boats")) == []


def test_what_is_over_soon_loads_no_bar() -> None:
    code = (
        "import sys; from helpers.reading.progress import show_progress; "
        "import helpers.coding.quantities, helpers.coding.slogans; "
        "list(show_progress(range(1000), 'Counting')); print('tqdm' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout.strip(), done.stderr) == ("False", "")


def test_nothing_is_written_where_stderr_is_no_screen(monkeypatch, capfd) -> None:
    monkeypatch.setattr(progress, "SECONDS", 0.0)
    assert list(show_progress(range(3), "Counting boats")) == [0, 1, 2]
    assert capfd.readouterr() == ("", "")


def test_what_goes_wrong_in_the_loop_goes_on(monkeypatch) -> None:
    monkeypatch.setattr(progress, "SECONDS", 0.0)

    def count() -> None:
        for boat in show_progress(["tern", "gull", "auk"], "Counting boats"):
            if boat == "gull":
                raise ValueError(boat)

    with pytest.raises(ValueError, match="gull"):
        count()


BOATS = """
from helpers.reading import progress
progress.SECONDS = 0.0
print("before")
for boat in progress.show_progress(range(9), "Counting boats"):
    pass
for boat in progress.show_progress(range(9), "Counting fewer"):
    if boat == 4:
        break
"""


def test_in_a_notebook_it_is_a_widget_that_vanishes() -> None:
    """Also where the loop stops early; what a cell wrote before stays, and nothing is an error."""
    cells = [nbformat.v4.new_code_cell(source) for source in (BOATS, "import gc; gc.collect()")]
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = NotebookClient(notebook, timeout=60)
    client.execute()
    written, *bars = notebook.cells[0].outputs
    assert (written.name, written.text) == ("stdout", "before\n")
    assert [dict(bar.data) for bar in bars] == [{"text/plain": "", "text/html": ""}] * 2
    drawn = [state.get("_model_name") for state in client.widget_state.values()]
    assert "FloatProgressModel" in drawn
