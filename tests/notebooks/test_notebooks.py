"""Every notebook runs on any corpus, from any folder, without a warning, as agreed."""

import re
from pathlib import Path

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from nbclient import NotebookClient
from traitlets.config import Config

from browser.lab_server import find_chromium

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
CORPORA = {
    "shipped": FOLDER.parent / "corpus",
    "twelve": FOLDER.parent / "tests" / "corpora" / "ferry",
    "one": FOLDER.parent / "tests" / "corpora" / "single",
    "none": FOLDER.parent / "tests" / "corpora" / "empty",
}
# Where there is a browser, its tests run all notebooks on these two, each in a kernel of its own.
BROWSER = find_chromium() is not None
IN_A_KERNEL = NOTEBOOKS[:1] if BROWSER else NOTEBOOKS
if not BROWSER:
    CORPORA["hostile"] = FOLDER.parent / "tests" / "corpora" / "hostile"
LONGEST_CELL = 5


def cells(path: Path, kind: str) -> list[str]:
    notebook = nbformat.read(path, as_version=4)
    return [cell.source for cell in notebook.cells if cell.cell_type == kind]


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request: pytest.FixtureRequest) -> Path:
    return request.param


def test_there_are_notebooks() -> None:
    assert [path.stem for path in NOTEBOOKS] == [
        "00-start-here",
        "01-statements",
        "02-framing",
        "03-naming",
        "04-claims",
        "05-agreement",
        "06-slogans",
        "07-new-statement",
        "08-seminar",
    ]


@pytest.mark.parametrize("place", [FOLDER, None], ids=["beside it", "elsewhere"])
@pytest.mark.parametrize("notebook", IN_A_KERNEL, ids=lambda path: path.stem)
def test_a_notebook_runs_in_a_kernel_of_its_own(
    notebook: Path, place: Path | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing goes to stderr, as warnings do; the shipped corpus is found from anywhere."""
    monkeypatch.delenv("SIDE_BY_SIDE_CORPUS", raising=False)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("PYTHONWARNINGS", "default")
    run = nbformat.read(notebook, as_version=4)
    resources = {"metadata": {"path": str(place or tmp_path)}}
    NotebookClient(run, timeout=120, resources=resources).execute()
    outputs = [output for cell in run.cells for output in cell.get("outputs", [])]
    assert [output.text for output in outputs if output.get("name") == "stderr"] == []


@pytest.mark.parametrize("corpus", list(CORPORA)[1:])
def test_a_notebook_runs_on_any_corpus(
    notebook: Path, corpus: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every cell, and what it shows, without an error or a warning; kernels would take longer."""
    monkeypatch.setenv("SIDE_BY_SIDE_CORPUS", str(CORPORA[corpus]))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.chdir(tmp_path)
    # On a slow computer a bar would show how far the reading is.
    monkeypatch.setattr("helpers.reading.progress.SECONDS", float("inf"))
    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    shell.display_formatter.active_types = shell.display_formatter.format_types
    for code in cells(notebook, "code"):
        with capture_output() as shown:
            shell.run_cell(code).raise_error()
        assert shown.stderr == "", code
        assert "Traceback" not in shown.stdout, code


def test_the_title_is_a_question_and_the_card_stands_below_it(notebook: Path) -> None:
    card = cells(notebook, "markdown")[0]
    assert re.match(r"# .+\?\n", card)
    assert re.search(r"\*\*(What is compared|What happens here)\*\*", card)
    for heading in ("Afterwards you can", "Time", "What this cannot show"):
        assert f"**{heading}**" in card


def test_one_set_up_cell_and_no_other_import(notebook: Path) -> None:
    first, *others = cells(notebook, "code")[:1] + cells(notebook, "code")[1:]
    assert "corpus = read_corpus()" in first
    assert not [
        code for code in others if re.search(r"\bimport\b|sys\.path|%|!pip|set_option", code)
    ]


def test_cells_are_short_and_prose_leads_to_each(notebook: Path) -> None:
    document = nbformat.read(notebook, as_version=4)
    for before, cell in zip(document.cells, document.cells[1:], strict=False):
        if cell.cell_type != "code":
            continue
        lines = [line for line in cell.source.splitlines() if line.strip()]
        imports = re.search(r"from helpers import \(.*?\)", cell.source, re.DOTALL)
        spare = imports.group().count("\n") if imports else 0
        assert len(lines) - spare <= LONGEST_CELL, cell.source
        assert before.cell_type == "markdown", cell.source


def test_code_names_no_statement(notebook: Path, project: Path) -> None:
    ids = [path.stem for path in (project / "corpus" / "texts").iterdir()]
    for code in cells(notebook, "code"):
        assert not [name for name in ids if f'"{name}"' in code]


def test_prose_about_these_five_documents_is_marked(notebook: Path, project: Path) -> None:
    """A class with its own corpus has to see which sentences are not about theirs."""
    ids = [path.stem for path in (project / "corpus" / "texts").iterdir()]
    names = [*ids, "Soleimani", "Iran", "Iraq", "Washington"]
    for prose in cells(notebook, "markdown"):
        for paragraph in prose.split("\n\n"):
            if any(re.search(rf"\b{re.escape(name)}\b", paragraph) for name in names):
                assert paragraph.startswith("> **A reading of the five documents"), paragraph


def test_every_notebook_leaves_something_to_do_and_says_what_it_did_not_show(
    notebook: Path,
) -> None:
    prose = "\n\n".join(cells(notebook, "markdown"))
    for heading in (
        "## Your turn",
        "**What we saw:**",
        "**What it does not show:**",
        "**Next question:**",
    ):
        assert heading in prose


def test_links_lead_somewhere(notebook: Path) -> None:
    for prose in cells(notebook, "markdown"):
        for target in re.findall(r"\]\(([^)#]+)\)", prose):
            assert (notebook.parent / target).is_file(), target


def test_committed_without_outputs(notebook: Path) -> None:
    document = nbformat.read(notebook, as_version=4)
    code = [cell for cell in document.cells if cell.cell_type == "code"]
    assert not any(cell.outputs or cell.execution_count for cell in code)
