"""What tests of explorers in a browser share: one explorer of a notebook, and its board."""

from playwright.sync_api import Locator, expect

from browser.notebook_page import Notebook
from browser.notebook_parts import write_part


def run(notebook: Notebook, name: str) -> None:
    notebook.open(f"notebooks/{name}.ipynb")
    notebook.run_all()
    notebook.screenshot(f"{name}-after-run")


def run_explorer(notebook: Notebook, name: str, wanted: str) -> Locator:
    """One of a notebook's explorers, its controls and its board, with the cells that it needs."""
    project = notebook.server.project
    part = f"notebooks/{name}-{wanted}.ipynb"
    write_part(project / "notebooks" / f"{name}.ipynb", f"{wanted}(", project / part)
    notebook.open(part)
    notebook.run_all()
    boards = notebook.locator(".widget-vbox").filter(has=notebook.page.locator(".sbs-board"))
    return boards.last


def board(notebook: Notebook) -> Locator:
    return notebook.locator(".sbs-board").last


def select(shown: Locator, label: str, value: str) -> None:
    shown.get_by_label(label, exact=True).select_option(value)


def check_calm(notebook: Notebook) -> None:
    assert notebook.errors() == []
    for fault in notebook.locator(".sbs-fault").all():
        expect(fault).to_have_text("")
