"""The page of a packet in a browser, opened from a file: no server, no request, only links."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from showing.packing import open_class

from helpers.showing.packet import save_packet


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("class")
    path = save_packet(open_class(folder / "harbour"), folder / "home", date="2021-05-01")
    with zipfile.ZipFile(path) as archive:
        archive.extract("index.html", folder)
    return (folder / "index.html").as_uri()


@pytest.fixture(params=[True, False], ids=["with script", "without script"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page in a window as wide as a projector's, with and without its script."""
    context = browser.new_context(
        java_script_enabled=request.param, viewport={"width": 853, "height": 533}
    )
    page = context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url.partition("#")[0]))
    page.on("console", lambda said: faults.append(said.text))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert set(asked) == {address}
    assert faults == []


def choose(page: Page, *labels: str) -> None:
    for label in labels:
        page.get_by_role("radio", name=label, exact=True).check()


def headings(page: Page) -> list[str]:
    return page.get_by_role("heading", level=2).all_inner_texts()


def test_from_the_figure_to_the_passage_to_the_text_and_back(page: Page) -> None:
    choose(page, "Claims", "▣ shipped reading")
    assert headings(page) == ["Claims: ▣ shipped reading"]
    row = page.get_by_role("row", name="A strike is the answer")
    row.get_by_role("link", name="supports it, 2 passages").click()
    passage = page.locator("section:target li").nth(1)
    assert "A strike may follow." in passage.inner_text()
    box = passage.bounding_box()
    assert 0 <= box["y"] < 533
    passage.get_by_role("link", name="in the text").click()
    mark = page.locator(":target + mark")
    assert mark.inner_text() == "A strike may follow."
    assert 0 <= mark.bounding_box()["y"] < 533
    page.locator(":target ~ a.sbs-chip").first.click()
    assert "A strike may follow." in page.locator("li:target").inner_text()


def test_each_reading_can_be_chosen_with_the_keyboard(page: Page) -> None:
    choose(page, "Claims", "⚙ suggested by rule")
    choose(page, "✎ settled by the class")
    page.keyboard.press("ArrowRight")
    assert headings(page) == ["Claims: ▣ shipped reading"]
    choose(page, "Texts alone")
    assert headings(page) == ["Texts alone"]


def test_the_page_is_accessible_and_a_link_from_elsewhere_opens_its_reading(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{address}#v2c1g0")
    assert headings(page) == ["Claims: ▣ shipped reading"]
    for labels in ((), ("Frames", "⚙ suggested by rule")):
        choose(page, *labels)
        found = Axe().run(page).response
        assert len(found["passes"]) > 20
        assert [(v["id"], v["impact"]) for v in found["violations"]] == []
    page.close()


def test_printed_it_holds_the_chosen_reading_and_nothing_is_cut(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    from pypdf import PdfReader

    page = browser.new_page()
    page.goto(address)
    choose(page, "Claims", "▣ shipped reading")
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    page.close()
    words = " ".join(
        " ".join(p.extract_text() for p in PdfReader(tmp_path / "page.pdf").pages).split()
    )
    assert "The sale is lawful" in words
    assert "We will strike if they sell." in words
    assert "Whose reading" not in words
    assert "Pride in the boat" not in words
