"""A class in the real JupyterLab: readings are handed in, looked at together, and settled."""

from collections.abc import Callable
from pathlib import Path

import nbformat
from playwright.sync_api import Locator, expect
from showing.tramline import ROBBERY, open_class, read_class

from browser.lab_server import LabServer
from browser.notebook_page import Notebook

DESK = "notebooks/class-desk.ipynb"
CELLS = [
    "from helpers import read_codebook, read_corpus\n"
    "from helpers.showing.class_explorer import explore_class\n"
    "from helpers.showing.differences_explorer import explore_differences\n"
    "from helpers.showing.handing_in import explore_handing_in\n"
    'corpus = read_corpus()\ncodebook = read_codebook("claims", corpus)',
    "explore_handing_in(corpus)",
    "explore_differences(corpus, codebook)",
    "explore_class(corpus, codebook)",
]
OF_FILES, OF_CLASS = ":has(> .sbs-gate)", ":has(> div > .sbs-fold)"


def open_desk(notebook: Notebook, lab: LabServer) -> None:
    cells = [nbformat.v4.new_code_cell(source) for source in CELLS]
    made = nbformat.v4.new_notebook(cells=cells)
    made.metadata.kernelspec = {"name": "python3", "display_name": "Python 3", "language": "python"}
    nbformat.write(made, lab.project / DESK)
    notebook.open(DESK)
    notebook.run_all()


def hand_in(notebook: Notebook, gate: Locator, files: list[Path]) -> None:
    with notebook.page.expect_file_chooser() as chooser:
        gate.locator(".sbs-drop input").click()
    chooser.value.set_files(files)


def look(notebook: Notebook, place: Locator, name: str) -> None:
    """Pictures in two sizes."""
    for width, height in ((853, 533), (1280, 800)):
        notebook.page.set_viewport_size({"width": width, "height": height})
        place.evaluate("element => element.scrollIntoView({ block: 'start' })")
        notebook.screenshot(f"class-{name}-{width}")


def test_two_files_are_handed_in_and_the_class_settles_where_they_differ(
    new_notebook: Callable[[LabServer], Notebook], start_lab: Callable[..., LabServer],
    tmp_path: Path,
) -> None:  # fmt: skip
    folder, brought = tmp_path / "tram", tmp_path / "brought"
    open_class(folder)
    # What they coded at home is not in the class's folder yet.
    (folder / "readings").rename(brought)
    notebook = new_notebook(lab := start_lab(corpus=folder))
    open_desk(notebook, lab)
    gate = notebook.locator(f".widget-vbox{OF_FILES}")
    expect(gate.locator(".sbs-gate")).to_contain_text("It holds no reading yet.")
    hand_in(notebook, gate, sorted(brought.glob("*.csv")))
    expect(gate.locator(".sbs-card")).to_have_count(2)
    expect(gate.locator(".sbs-card").first).to_contain_text("6 rows will be added")
    assert not (folder / "readings").exists()
    gate.get_by_role("button", name="Save all 2").click()
    expect(gate.locator(".sbs-handed")).to_contain_text("Bo.csv: 2 codings")
    hand_in(notebook, gate, [brought / "Ada.csv"])
    expect(gate.locator(".sbs-card")).to_contain_text("Nothing new")

    # Both stood open while the files came.
    board = notebook.locator(f".widget-vbox{OF_CLASS}").last
    board.get_by_role("button", name="Read the files again").click()
    expect(board.locator(".sbs-grid tbody tr")).to_have_text(["Ada2 ✓0 ✓1 ✓", "Bo2 ✓0 ✓0 ✓"])
    board.locator("[data-key]").first.click()
    expect(board.locator(".sbs-behind mark").last).to_have_text(ROBBERY[1])
    look(notebook, board, "board")

    differences = notebook.locator(".sbs-differences")
    differences.get_by_role("button", name="Read the files again").click()
    listed = differences.locator("tbody tr")
    expect(listed).to_have_count(3)
    differences.locator("[data-key]").first.click()
    expect(differences.locator(".sbs-side")).to_have_count(2)
    expect(differences.locator(".sbs-behind mark")).to_have_text(ROBBERY[1])
    look(notebook, differences, "differences")

    panel = differences.locator(".sbs-settle")
    panel.get_by_role("button", name="There, as Ada has it").click()
    expect(listed.first).to_contain_text("✓ there")
    expect(differences.locator("[data-key][aria-current]")).to_have_attribute("data-key", "1")
    panel.get_by_label("Note").fill("a word is no price")
    panel.get_by_role("button", name="Not there", exact=True).click()
    expect(listed.nth(1)).to_contain_text("✓ not there")
    panel.get_by_label("Note").fill("say what counts as robbery")
    panel.get_by_role("button", name="The codebook is unclear").click()
    expect(listed.nth(2)).to_contain_text("definition unclear")
    assert read_class(folder) == [
        ("", "robbery", *ROBBERY, "as Ada"),
        ("read", "robbery", *ROBBERY, ""),
        ("read", "dear", *ROBBERY, "a word is no price"),
        ("unclear", "robbery", "works", "The fares are no robbery.", "say what counts as robbery"),
    ]
    for path in brought.glob("*.csv"):
        assert (folder / "readings" / path.name).read_bytes() == path.read_bytes()
    differences.locator("[data-key]").first.click()
    expect(panel).to_contain_text("✓ there")
    # All three stand there, with a card, an open passage and an open cell.
    assert notebook.axe() == []
    assert notebook.errors() == []
    for fault in notebook.locator(".sbs-fault").all():
        expect(fault).to_have_text("")
