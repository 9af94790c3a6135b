"""Without a browser its tests are skipped, in words; where it is required they fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from browser.lab_server import BROWSER_PLACES, NO_BROWSER

pytestmark = pytest.mark.skipif(
    any(Path(place).is_file() for place in BROWSER_PLACES),
    reason="the browser of this computer cannot be hidden from the tests",
)


def run_one_browser_test(project: Path, **env: str) -> subprocess.CompletedProcess:
    test = "tests/browser/test_harness.py::test_screenshots_are_written_where_asked"
    hidden = {"PATH": os.defpath if os.name == "nt" else "/nowhere", "SIDE_BY_SIDE_BROWSER": ""}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", test],
        cwd=project,
        env=os.environ | hidden | env,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_summary_says_in_words_what_was_skipped(project: Path):
    result = run_one_browser_test(project)
    assert result.returncode == 0
    assert f"Browser tests skipped: 1. {NO_BROWSER}" in result.stdout


def test_a_required_browser_that_is_missing_fails_the_run(project: Path):
    result = run_one_browser_test(project, SIDE_BY_SIDE_BROWSER="required")
    assert result.returncode == 1
    assert NO_BROWSER in result.stdout
