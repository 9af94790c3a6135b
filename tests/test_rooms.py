"""Four rooms, one way through: a room imports only rooms before it; drawing stays in the last."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOMS = ["reading", "coding", "comparing", "showing"]
DRAWING = {"matplotlib", "ipywidgets", "anywidget"}


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports by points; write the whole name"
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_no_room_after_it(project: Path, room: str) -> None:
    later = ROOMS[ROOMS.index(room) + 1 :]
    modules = sorted((project / "helpers" / room).rglob("*.py"))
    assert modules
    wrong = {
        (path.name, name)
        for path in modules
        for name in imported(path)
        if name.startswith("helpers.") and name.split(".")[1] in later
    }
    assert wrong == set()


def test_only_the_last_room_draws(project: Path) -> None:
    drawing = {
        path.parent.name
        for path in (project / "helpers").rglob("*.py")
        if {name.split(".")[0] for name in imported(path)} & DRAWING
    }
    assert drawing == {"showing"}


def test_no_module_leaves_the_house_by_the_back_door(project: Path) -> None:
    """Nothing talks to the network or runs a program, but for the process that reads a file."""
    forbidden = {"socket", "urllib", "http", "requests", "subprocess", "pickle"}
    wrong = {
        (path.name, name)
        for path in (project / "helpers").rglob("*.py")
        for name in imported(path)
        # The one part of urllib that only takes addresses to pieces.
        if name.split(".")[0] in forbidden and name != "urllib.parse"
    }
    assert wrong == {("extractor.py", "subprocess")}


def test_few_modules_write_and_they_are_known(project: Path) -> None:
    """`writing` alone writes, for those that add, set aside or export; the cache apart."""
    writing = {"write_bytes", "write_text", "unlink", "to_csv", "to_pickle", "rmtree"}
    at_hand, calling = set(), set()
    for path in (project / "helpers").rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        called = {n.func.attr for n in nodes if isinstance(n, ast.Call) and hasattr(n.func, "attr")}
        if called & writing:
            at_hand.add(path.stem)
        if "helpers.reading.writing" in imported(path):
            calling.add(path.stem)
    assert at_hand == {"kept", "writing"}
    assert calling == {
        *("exports", "intake", "packets", "predictions", "saving", "set_aside", "taking_home"),
    }


def test_importing_helpers_loads_no_library_that_draws_or_matches() -> None:
    code = (
        "import sys, helpers; heavy = {'matplotlib', 'ipywidgets', 'anywidget', 'pydantic', "
        "'rapidfuzz', 'sentencex', 'pandas'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_can_be_loaded_and_says_what_it_gives() -> None:
    import helpers

    for name in helpers.__all__:
        assert getattr(helpers, name).__doc__, name
    with pytest.raises(AttributeError, match="helpers has no 'colour'"):
        _ = helpers.colour


def test_what_is_imported_is_what_the_project_asks_for(project: Path) -> None:
    """Neither a library that only happens to be there, nor one that nobody uses."""
    asked = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.split(r"[<>=]", line)[0].replace("-", "_") for line in asked["dependencies"]}
    used = {
        name.split(".")[0]
        for path in (project / "helpers").rglob("*.py")
        for name in imported(path)
    }
    outside = used - set(sys.stdlib_module_names) - {"helpers"}
    # JupyterLab is started, not imported; the other two are what trafilatura and pypdf need.
    assert outside | {"jupyterlab", "lxml_html_clean", "pycryptodome"} == named
