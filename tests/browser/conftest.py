"""A browser, JupyterLab servers and open notebooks for the browser tests."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from browser.lab_server import NO_BROWSER, LabServer, find_chromium
from browser.notebook_page import Notebook

# What takes a blink takes far longer where two kernels start beside it.
expect.set_options(timeout=20_000)

CHROMIUM_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without one the test is skipped, or fails if SIDE_BY_SIDE_BROWSER=required."""
    executable = find_chromium()
    if executable is None:
        if os.environ.get("SIDE_BY_SIDE_BROWSER") == "required":
            pytest.fail(NO_BROWSER, pytrace=False)
        pytest.skip(NO_BROWSER)
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=[*CHROMIUM_FLAGS, *root]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def start_lab(
    browser: Browser, project: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., LabServer]]:
    """`start_lab(corpus=…, env=…)` starts one more JupyterLab; all are stopped at the end."""
    with ExitStack() as running:

        def start(**options) -> LabServer:
            server = LabServer(project, tmp_path_factory.mktemp("lab"), **options)
            running.callback(server.stop)
            return server

        yield start


@pytest.fixture(scope="session")
def lab(start_lab: Callable[..., LabServer]) -> LabServer:
    """The JupyterLab that most tests use, on the project's own corpus."""
    return start_lab()


@pytest.fixture
def new_notebook(browser: Browser) -> Iterator[Callable[[LabServer], Notebook]]:
    """`new_notebook(server)` opens a page; a request that left the computer fails the test."""
    pages: list[Notebook] = []

    def new(server: LabServer) -> Notebook:
        pages.append(Notebook(browser, server))
        return pages[-1]

    yield new
    for page in pages:
        page.close()
    outside = [address for page in pages for address in page.outside]
    assert not outside, f"These requests would have left this computer: {outside}"


@pytest.fixture
def notebook(new_notebook: Callable[[LabServer], Notebook], lab: LabServer) -> Notebook:
    return new_notebook(lab)
