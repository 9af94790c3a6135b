"""Adding a statement in the real JupyterLab: from the file to the figures, on a copy."""

import base64
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from payloads import PAYLOADS
from playwright.sync_api import Locator, expect

from browser.lab_server import LabServer
from browser.new_files import LEAFLET, MAKERS, TITLE, make_web_page
from browser.notebook_page import Notebook
from helpers.reading.corpus import read_corpus
from helpers.reading.metadata import read_table

NAME, DESK = "notebooks/07-new-statement.ipynb", "notebooks/desk.ipynb"
# A file that a person drags from a folder of theirs and drops.
DROP = """([target, name, data]) => {
    const bytes = Uint8Array.from(atob(data), letter => letter.charCodeAt(0));
    const given = new DataTransfer();
    given.items.add(new File([bytes], name));
    const told = { bubbles: true, cancelable: true, dataTransfer: given };
    for (const event of ["dragenter", "dragover", "drop"])
        document.querySelector(target).dispatchEvent(new DragEvent(event, told));
}"""


@pytest.fixture(scope="module")
def folder(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus that may be written to."""
    copy = tmp_path_factory.mktemp("writable") / "ferry"
    shutil.copytree(project / "tests" / "corpora" / "ferry", copy)
    return copy


@pytest.fixture(scope="module")
def lab(start_lab: Callable[..., LabServer], folder: Path) -> Iterator[LabServer]:
    return start_lab(corpus=folder)


@pytest.fixture
def notebook(new_notebook: Callable[[LabServer], Notebook], lab: LabServer) -> Notebook:
    notebook = new_notebook(lab)
    notebook.open(NAME)
    notebook.run_all()
    return notebook


@pytest.fixture
def desk(new_notebook: Callable[[LabServer], Notebook], lab: LabServer) -> Notebook:
    """The notebook up to the desk at which statements come in, without what is compared below."""
    whole = nbformat.read(lab.project / NAME, as_version=4)
    sources = [cell.source for cell in whole.cells]
    whole.cells = whole.cells[: sources.index("explore_new_statement(corpus)") + 1]
    nbformat.write(whole, lab.project / DESK)
    notebook = new_notebook(lab)
    notebook.open(DESK)
    notebook.run_all()
    return notebook


def drop(notebook: Notebook, name: str, data: bytes) -> None:
    notebook.locator(".sbs-drop").scroll_into_view_if_needed()
    notebook.page.evaluate(DROP, [".sbs-drop", name, base64.b64encode(data).decode()])


def field(notebook: Notebook, label: str) -> Locator:
    return notebook.locator(".sbs-fields").get_by_label(label, exact=True)


def correct(notebook: Notebook, label: str, words: str) -> None:
    field(notebook, label).fill(words)
    field(notebook, label).press("Tab")


def told(notebook: Notebook) -> Locator:
    return notebook.locator(".sbs-told-box").first


def save(notebook: Notebook) -> None:
    notebook.locator(".sbs-save-row button").first.click()
    expect(told(notebook)).to_contain_text("is saved")


def row_of(folder: Path, file: str) -> dict[str, str]:
    return next(row for _, row in read_table(folder / "statements.csv") if row["file"] == file)


def check_calm(notebook: Notebook) -> None:
    assert notebook.errors() == []
    assert notebook.page.evaluate("window.hit") is None
    for fault in notebook.locator(".sbs-fault").all():
        expect(fault).to_have_text("")


def test_a_pdf_is_dropped_corrected_saved_and_in_every_cell_below(
    notebook: Notebook, folder: Path
) -> None:
    drop(notebook, "leaflet.pdf", MAKERS[".pdf"]())
    draft = notebook.locator(".sbs-draft")
    expect(draft).to_contain_text("Nobody asked the people")
    expect(told(notebook)).to_contain_text("Nothing is written yet")
    assert not (folder / "texts" / "leaflet.pdf").exists()
    notebook.page.wait_for_timeout(600)
    notebook.screenshot("07-new-statement-read")
    assert notebook.axe() == []

    correct(notebook, "Title", TITLE)
    correct(notebook, "Whose statement", "Bus Drivers' Circle")
    correct(notebook, "Date", "2021-05-03")
    field(notebook, "Date is").select_option("stated in the text")
    correct(notebook, "Short name (id)", "bus-drivers")
    paragraph = draft.locator(".sbs-para").filter(has_text="Nobody asked").locator("button")
    paragraph.focus()
    cells = notebook.locator(".jp-Cell").count()
    notebook.page.keyboard.press("b")
    notebook.page.keyboard.press("Enter")
    assert notebook.locator(".jp-Cell").count() == cells
    expect(field(notebook, "Paragraph").locator("option:checked")).to_contain_text("Nobody asked")
    field(notebook, "Its role").select_option("editorial: a publisher about it")
    expect(draft.locator(".sbs-role-editorial")).to_contain_text("Nobody asked")
    button = notebook.locator(".sbs-save-row button").first
    expect(button).to_have_text(
        "Save as texts/leaflet.pdf, with a row in statements.csv and 1 row in roles.csv"
    )
    notebook.screenshot("07-new-statement-corrected")
    save(notebook)
    notebook.page.wait_for_timeout(600)
    notebook.screenshot("07-new-statement-saved")
    assert (folder / "texts" / "leaflet.pdf").read_bytes().startswith(b"%PDF")
    row = row_of(folder, "leaflet.pdf")
    assert (row["statement_id"], row["date"], row["date_basis"]) == (
        "bus-drivers", "2021-05-03", "stated",
    )  # fmt: skip
    corpus = read_corpus(folder)
    assert "editorial" in set(corpus.paragraphs.query("statement_id == 'bus-drivers'")["role"])

    notebook.run_below(notebook.locator(".jp-CodeCell").filter(has_text="after = read_corpus()"))
    check_calm(notebook)
    cell = notebook.locator(".jp-CodeCell").filter(has_text="show_changes(changes, after")
    expect(cell.locator(".sbs-counted")).to_contain_text("bus-drivers")
    below = notebook.locator(".jp-CodeCell:has(.jp-InputArea :text('plot_stances'))")
    expect(below.last.locator("figure img")).to_have_attribute("alt", re.compile("bus-drivers"))
    explorer = notebook.locator(".widget-vbox").filter(has=notebook.page.locator(".sbs-board"))
    expect(explorer.last).to_contain_text("bus-drivers")
    notebook.screenshot("07-new-statement-below")


def test_every_kind_of_file_is_read(desk: Notebook, folder: Path) -> None:
    before = sorted(path.name for path in folder.rglob("*"))
    for ending, make in MAKERS.items():
        name = f"kind-{ending[1:]}{ending}"
        chosen = {"name": name, "mimeType": "", "buffer": make()}
        desk.locator(".sbs-drop input").set_input_files(files=[chosen])
        expect(told(desk)).to_contain_text(f"{name} was read")
        expect(desk.locator(".sbs-draft")).to_contain_text("Nobody asked the people")
        expect(field(desk, "Title")).to_have_value(TITLE)
        expect(desk.locator("dl.sbs-understood")).to_contain_text("How it was read")
        desk.locator(".sbs-save-row button").nth(1).click()
        expect(told(desk)).to_contain_text(f"{name}: It was left, and nothing was written.")
        expect(desk.locator(".sbs-draft")).to_have_count(0)
    assert sorted(path.name for path in folder.rglob("*")) == before
    check_calm(desk)


def test_pasted_text_and_a_file_that_lies_in_the_folder(desk: Notebook, folder: Path) -> None:
    box = desk.locator(".sbs-way textarea")
    box.fill(f"A pasted call\n\n{LEAFLET}")
    desk.page.get_by_role("button", name="Look at this text").click()
    expect(desk.locator(".sbs-draft")).to_contain_text("Nobody asked the people")
    correct(desk, "Short name (id)", "pasted-call")
    expect(desk.locator(".sbs-intake .sbs-code code").last).to_contain_text("pasted-call")
    save(desk)
    expect(box).to_have_value("")
    corpus = read_corpus(folder)
    assert corpus.statements.at["pasted-call", "title"] == "A pasted call"

    (folder / "texts" / "lying-here.txt").write_text(f"Lying here\n\n{LEAFLET}\n", "utf-8")
    desk.page.get_by_role("button", name="Look again").click()
    expect(told(desk)).to_contain_text("statements.csv does not describe")
    waiting = desk.locator(".sbs-way select")
    waiting.select_option(label="lying-here.txt")
    desk.page.get_by_role("button", name="Look at this file").click()
    expect(desk.locator(".sbs-draft")).to_contain_text("Lying here")
    save(desk)
    assert row_of(folder, "lying-here.txt")["title"] == "Lying here"
    check_calm(desk)
    assert desk.axe() == []


def test_a_statement_is_set_aside_and_comes_back(desk: Notebook, folder: Path) -> None:
    name = read_corpus(folder).statements.index[0]
    file = read_corpus(folder).statements.at[name, "file"]
    data = (folder / "texts" / file).read_bytes()
    fold = desk.page.get_by_role("button", name="Set a statement aside")
    fold.focus()
    desk.page.keyboard.press("Enter")
    statement = desk.locator(".sbs-shelf-row").get_by_label("Statement", exact=True)
    statement.select_option(index=0)
    desk.page.get_by_role("button", name="Set aside", exact=True).click()
    expect(desk.locator(".sbs-told-box").last).to_contain_text("can be brought back")
    assert not (folder / "texts" / file).exists()
    assert name not in read_corpus(folder).statements.index
    desk.screenshot("07-new-statement-shelf")
    assert desk.axe() == []
    desk.page.get_by_role("button", name="Bring back").click()
    expect(desk.locator(".sbs-told-box").last).to_contain_text("among the statements again")
    assert (folder / "texts" / file).read_bytes() == data
    check_calm(desk)


def test_after_a_restart_of_the_kernel_the_dead_desk_says_so(desk: Notebook) -> None:
    drop(desk, "restart.pdf", MAKERS[".pdf"]())
    expect(desk.locator(".sbs-draft")).to_contain_text("Nobody asked the people")
    correct(desk, "Date", "last Monday")
    wrong = desk.locator(".sbs-told-bad")
    expect(wrong).to_contain_text("gives the date 'last Monday', which is none")
    expect(wrong).to_be_in_viewport()
    expect(field(desk, "Date")).to_be_in_viewport()
    desk.page.locator("#jp-MainMenu").get_by_text("Kernel", exact=True).click()
    desk.page.locator('.lm-Menu [data-command="kernelmenu:restart"]').click()
    desk.page.locator(".jp-Dialog .jp-mod-accept").click()
    expect(told(desk)).to_contain_text("The kernel was restarted, and nothing here works")
    desk.wait_for_kernel()
    drop(desk, "restart.pdf", MAKERS[".pdf"]())
    expect(desk.locator(".sbs-sending")).to_have_text("")
    desk.restart_and_run_all()
    expect(desk.locator(".sbs-told-bad")).to_have_count(0)
    drop(desk, "restart.pdf", MAKERS[".pdf"]())
    expect(told(desk)).to_contain_text("restart.pdf was read")
    check_calm(desk)


def test_a_large_file_does_not_end_the_connection(desk: Notebook, tmp_path: Path) -> None:
    """A message of more than 10 MB would."""
    junk = tmp_path / "large.pdf"
    junk.write_bytes(b"%PDF-1.7 " + b"0" * 11_000_000)
    desk.locator(".sbs-drop input").set_input_files(junk)
    expect(told(desk)).to_contain_text("large.pdf", timeout=60_000)
    expect(told(desk)).to_have_class(re.compile("sbs-told-bad"))
    junk.write_bytes(b"%PDF-1.7 " + b"0" * 21_000_000)
    desk.locator(".sbs-drop input").set_input_files(junk)
    expect(told(desk)).to_contain_text("is larger than 20 MB")
    desk.wait_for_kernel()
    check_calm(desk)


def test_what_strangers_wrote_shows_as_text(notebook: Notebook, folder: Path) -> None:
    """In the name of a file, a title, a text, and what a web page says of itself."""
    script, image = PAYLOADS["script"], PAYLOADS["image"]
    page = make_web_page(title=f"{image} {script}", author=script, text=f"{LEAFLET}\n\n{image}")
    drop(notebook, f"a{image[:4]}{script.replace('/', '')}.html", page)
    expect(notebook.locator(".sbs-draft")).to_contain_text("Nobody asked the people")
    correct(notebook, "Title", f"{script}{image}")
    correct(notebook, "Whose statement", script)
    correct(notebook, "Note", PAYLOADS["spreadsheet formula"])
    correct(notebook, "Short name (id)", "hostile")
    notebook.locator(".sbs-draft button").first.click()
    assert notebook.axe() == []
    save(notebook)
    notebook.screenshot("07-new-statement-hostile")
    marked = notebook.page.evaluate(
        "document.querySelectorAll('.sbs-intake :is(script, [onerror], [onload])').length"
    )
    assert marked == 0
    assert read_corpus(folder).statements.at["hostile", "title"] == f"{script}{image}"
    notebook.run_below(notebook.locator(".jp-CodeCell").filter(has_text="after = read_corpus()"))
    notebook.page.wait_for_timeout(300)
    check_calm(notebook)
