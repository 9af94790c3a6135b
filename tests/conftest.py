"""What all tests share: the project's folder, steady random tests, and plain words at the end."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from browser.lab_server import NO_BROWSER

# The same random examples in every run, so that nobody's first run fails by chance; new ones
# are tried, and twice as many of them, with --hypothesis-profile=default.
settings.register_profile("steady", derandomize=True, deadline=None, database=None, max_examples=30)
settings.load_profile("steady")


# What a person has set for the notebooks: the tests neither follow it nor leave traces there.
SETTINGS = ("SIDE_BY_SIDE_CORPUS", "SIDE_BY_SIDE_LIMITS")
KEPT = "SIDE_BY_SIDE_CACHE"


def pytest_configure() -> None:
    for name in SETTINGS:
        os.environ.pop(name, None)
    os.environ[KEPT] = tempfile.mkdtemp(prefix="side-by-side-kept-")


def pytest_unconfigure() -> None:
    shutil.rmtree(os.environ[KEPT], ignore_errors=True)


def find_project() -> Path:
    """The project's folder, found upward from this file: tests may be started anywhere."""
    return next(
        folder for folder in Path(__file__).resolve().parents if (folder / "lab.py").is_file()
    )


@pytest.fixture(scope="session")
def project() -> Path:
    return find_project()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: they are the slowest, and what they start stays open to the end."""
    items.sort(key=lambda item: "browser" in item.path.parts)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(NO_BROWSER in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.section("browser tests")
        terminalreporter.line(f"Browser tests skipped: {count}. {NO_BROWSER}")
