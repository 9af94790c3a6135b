"""The explorers of the notebooks, each with the cells that it needs, in the real JupyterLab."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from browser.explorers import board, check_calm, run, run_explorer, select
from browser.lab_server import LabServer
from browser.notebook_page import Notebook

# Notebook, one of its explorers, its main control, and the option that a person chooses there.
EXPLORERS = {
    "fit": ("02-framing", "explore_fit", "Function", "Cause"),
    "frames": ("02-framing", "explore_frames", "Function", "Cause"),
    "names": ("03-naming", "explore_names", "Group", "Governments"),
    "claims": ("04-claims", "explore_claims", "Issue", "Sanctions"),
    "agreement": ("05-agreement", "explore_congruence", "Issue", "Sanctions"),
    "slogans": ("06-slogans", "explore_slogans", "Certainty", "certain and arguable"),
    "slots": ("06-slogans", "explore_slots", "Certainty", "certain and arguable"),
}

# The page may scroll so that the sentences come into view; the grid itself keeps its place.
PLACE_IN_GRID = """mark => {
    const [inner, outer] = [mark, mark.closest('.sbs-board')].map(e => e.getBoundingClientRect());
    return [inner.left - outer.left, inner.top - outer.top];
}"""


@pytest.fixture(scope="module")
def ferry_lab(start_lab: Callable[..., LabServer], project: Path) -> Iterator[LabServer]:
    return start_lab(corpus=project / "tests" / "corpora" / "ferry")


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


@pytest.mark.parametrize("name", EXPLORERS)
def test_from_a_control_to_a_mark_to_its_sentences(notebook: Notebook, name: str) -> None:
    file, wanted, control, option = EXPLORERS[name]
    shown = run_explorer(notebook, file, wanted)
    code = shown.locator(".sbs-code code")
    behind = shown.get_by_test_id("behind")
    before = shown.locator(".sbs-picture").inner_text()
    select(shown, control, option)
    expect(shown.locator(".sbs-picture")).not_to_have_text(before, use_inner_text=True)

    # With the mouse: the first mark that stands for something opens its sentences.
    mark = shown.locator("td button:not(.sbs-zero)").first
    place = mark.evaluate(PLACE_IN_GRID)
    mark.click()
    expect(behind.locator("mark").first).to_be_visible()
    first = behind.inner_text()
    assert mark.evaluate(PLACE_IN_GRID) == place, "the grid moved under the hand that clicked"
    expect(mark).to_have_attribute("aria-current", "true")
    expect(code).to_contain_text(re.compile("show_(passages|quotations|ties)"))

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
    shown = run_explorer(notebook, "02-framing", "explore_frames")
    select(shown, "Show", "Places in the statement")
    mark = board(notebook).locator(".sbs-spot").first
    mark.focus()
    notebook.page.keyboard.press("ArrowRight")
    notebook.page.keyboard.press("Enter")
    expect(board(notebook).get_by_test_id("behind").locator("mark").first).to_be_visible()
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot("02-framing-places")


def test_the_legend_beside_two_statements_hides_and_shows_a_frame(notebook: Notebook) -> None:
    shown = run_explorer(notebook, "02-framing", "explore_parallel")
    marks = shown.locator("mark")
    entry = shown.locator(".sbs-filter").first
    every = marks.count()
    entry.click()
    expect(entry).to_have_attribute("aria-pressed", "false")
    assert marks.count() < every
    # The same entry again, by keyboard: the focus has stayed where it was.
    notebook.page.keyboard.press("Enter")
    expect(entry).to_have_attribute("aria-pressed", "true")
    assert marks.count() == every
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot("02-framing-legend")


def test_a_figure_opens_its_sentence(notebook: Notebook) -> None:
    shown = run_explorer(notebook, "05-agreement", "explore_quantities")
    before = shown.locator(".sbs-picture").inner_text()
    select(shown, "Topic", "People killed by war in Iraq")
    expect(shown.locator(".sbs-picture")).not_to_have_text(before, use_inner_text=True)
    shown.locator(".sbs-picture [data-key]").first.click()
    expect(shown.get_by_test_id("behind").locator("mark").first).to_be_visible()
    expect(shown.locator(".sbs-code code")).to_contain_text("show_quantities")
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot("05-agreement-figures")


def test_statements_and_claims_are_joined_in_a_drawing(notebook: Notebook) -> None:
    shown = run_explorer(notebook, "05-agreement", "explore_congruence")
    select(shown, "View", "Drawing")
    mark = shown.locator(".sbs-picture [data-key]").first
    mark.focus()
    notebook.page.keyboard.press("Enter")
    expect(mark).to_have_attribute("aria-current", "true")
    expect(shown.get_by_test_id("behind").locator("mark").first).to_be_visible()
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot("05-agreement-drawing")


def test_an_assertion_without_a_claim_comes_with_lines_to_paste(notebook: Notebook) -> None:
    shown = run_explorer(notebook, "04-claims", "explore_uncovered")
    shown.locator(".sbs-picture [data-key]").first.click()
    expect(shown.locator("pre.sbs-lines")).to_contain_text("[[code]]")
    expect(shown.get_by_test_id("behind").locator("mark").first).to_be_visible()
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot("04-claims-uncovered")


def test_a_name_that_nobody_listed_comes_with_lines_to_paste(
    new_notebook: Callable[[LabServer], Notebook], ferry_lab: LabServer
) -> None:
    """On another topic, with a codebook that lists only some of the names."""
    notebook = new_notebook(ferry_lab)
    shown = run_explorer(notebook, "03-naming", "explore_unlisted")
    shown.get_by_role("button", name="Stone Bridge", exact=False).first.click()
    lines = shown.locator("pre.sbs-lines")
    expect(lines).to_contain_text('forms.proper = ["Stone Bridge"]')
    expect(shown.get_by_test_id("behind").locator("mark").first).to_have_text("Stone Bridge")
    check_calm(notebook)
    notebook.screenshot("03-naming-unlisted")


def test_a_copy_of_swapped_names_cannot_pass_for_a_quotation(notebook: Notebook) -> None:
    shown = run_explorer(notebook, "03-naming", "explore_swaps")
    before = shown.locator(".sbs-picture").inner_text()
    select(shown, "Referent", "The region (Middle East, SWANA)")
    expect(shown.locator(".sbs-picture")).not_to_have_text(before, use_inner_text=True)
    for sentence in shown.locator(".sbs-swapped").all():
        copied = sentence.inner_text()
        assert copied.startswith("Swapped, no quotation:")
        assert re.search(r"⟦[^⟧]+⟧", copied)
    assert shown.locator(".sbs-swapped").count()
    check_calm(notebook)
    notebook.screenshot("03-naming-swapped")


def test_after_a_restart_the_marks_answer_again(notebook: Notebook) -> None:
    shown = run_explorer(notebook, "06-slogans", "explore_slogans")
    notebook.restart_and_run_all()
    shown.locator("button[data-key]").first.click()
    expect(shown.get_by_test_id("behind").locator("mark").first).to_be_visible()
    check_calm(notebook)


def test_a_slogan_on_the_wall_opens_where_it_stands(notebook: Notebook) -> None:
    shown = run_explorer(notebook, "06-slogans", "explore_wall")
    before = shown.locator(".sbs-picture").inner_text()
    select(shown, "Statement", "iaswi")
    expect(shown.locator(".sbs-picture")).not_to_have_text(before, use_inner_text=True)
    slogan = shown.locator(".sbs-wall button").first
    expect(slogan).to_contain_text("No War But Class War!")
    slogan.focus()
    notebook.page.keyboard.press("Enter")
    expect(shown.get_by_test_id("behind").locator("mark")).to_have_text("No War But Class War!")
    select(shown, "Statement", "acg")
    expect(shown.locator(".sbs-head").first).to_have_text("acg · 8 slogans")
    # None of them is hidden in a frame, and the last one brings its sentence into view.
    wall = shown.locator(".sbs-wall")
    assert wall.locator("button").count() == 8
    assert wall.evaluate("e => e.scrollHeight <= e.clientHeight + 1")
    wall.locator("button").last.click()
    expect(shown.get_by_test_id("behind").locator("mark")).to_be_in_viewport()
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot("06-slogans-wall")


def test_a_typed_slogan_is_split_judged_and_shown_with_its_family(notebook: Notebook) -> None:
    shown = run_explorer(notebook, "06-slogans", "explore_own_slogan")
    box = shown.get_by_label("Your slogan")
    box.fill("No cuts but the <b>cuts</b> at the top!")
    picture = shown.locator(".sbs-picture")
    expect(picture.locator(".sbs-own .sbs-filling").first).to_have_text(re.compile("cuts"))
    expect(picture).to_contain_text("Pattern “No X but Y”")
    expect(picture.locator(".sbs-alignment")).to_contain_text("Class War")
    expect(picture).to_contain_text("on a line of its own")
    expect(box).to_be_focused()
    box.fill("Tomorrow we paint the boats.")
    expect(picture).to_contain_text("No slogan here has these words or this pattern.")
    check_calm(notebook)
    assert notebook.axe(".sbs-board") == []
    notebook.screenshot("06-slogans-own")


def test_a_prediction_is_kept_and_the_figure_shows_it(notebook: Notebook) -> None:
    """Nothing of the figure is on the page before somebody asks for it."""
    shown = run_explorer(notebook, "05-agreement", "pairs = measure_congruence")
    assert shown.locator("figure").count() == 0
    select(shown, "One", "acg")
    select(shown, "the other", "iaswi")
    shown.get_by_label("So many chose this").fill("12")
    shown.get_by_role("button", name="Keep this prediction").click()
    expect(shown.get_by_role("status")).to_contain_text("acg and iaswi. 12 predictions of this")
    kept = notebook.server.project / "corpus" / "predictions.csv"
    assert ",acg,iaswi,,12,," in kept.read_text(encoding="utf-8-sig")
    assert notebook.axe(".sbs-intake") == []
    shown.get_by_role("button", name="Show the figure").click()
    figure = shown.locator("figure img")
    expect(figure).to_have_attribute("alt", re.compile("predicted by 12 of 12"))
    expect(shown.get_by_role("button", name="Keep this prediction")).to_be_hidden()
    expect(shown.locator(".sbs-code code")).to_contain_text("predictions=read_predictions(corpus)")
    check_calm(notebook)
    assert notebook.axe(".sbs-intake") == []
    notebook.screenshot("05-agreement-predicted")
