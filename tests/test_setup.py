"""The files that describe the set-up agree with each other, on every system we promise."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from browser.lab_server import project_files

LOCKS = ("requirements.lock", "requirements-test.lock")
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "Windows": {
        "os_name": "nt",
        "platform_machine": "AMD64",
        "platform_system": "Windows",
        "sys_platform": "win32",
    },
    "Mac, Intel": {
        "os_name": "posix",
        "platform_machine": "x86_64",
        "platform_system": "Darwin",
        "sys_platform": "darwin",
    },
    "Mac, Apple": {
        "os_name": "posix",
        "platform_machine": "arm64",
        "platform_system": "Darwin",
        "sys_platform": "darwin",
    },
    "Linux": {
        "os_name": "posix",
        "platform_machine": "x86_64",
        "platform_system": "Linux",
        "sys_platform": "linux",
    },
    "Linux, ARM": {
        "os_name": "posix",
        "platform_machine": "aarch64",
        "platform_system": "Linux",
        "sys_platform": "linux",
    },
}
COMPUTERS = [(system, python) for system in SYSTEMS for python in PYTHONS]

# What stands at the top of the project; a new name there is a decision, not an accident.
TOP_LEVEL = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    "LICENSE",
    "README.md",
    "corpus",
    "environment.yml",
    "helpers",
    "lab.py",
    "notebooks",
    "pyproject.toml",
    "requirements-test.lock",
    "requirements.lock",
    "tests",
}

# conda-forge has matplotlib without its windows under a name of its own.
CONDA_NAMES = {"matplotlib-base": "matplotlib"}


@dataclass(frozen=True)
class Pin:
    """One entry of a lock: `name==version`, for which computers, and how many hashes it has."""

    requirement: Requirement
    hashes: int

    @property
    def name(self) -> str:
        return canonicalize_name(self.requirement.name)

    @property
    def version(self) -> str:
        (specifier,) = self.requirement.specifier
        assert specifier.operator == "=="
        return specifier.version

    def __str__(self) -> str:
        return f"{self.name}=={self.version}"


def read_lock(file: Path) -> list[Pin]:
    """The pins of a lock in their order."""
    entries = re.split(r"^(?=[A-Za-z0-9])", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return [
        Pin(Requirement(entry.split(" \\\n")[0]), len(re.findall(r"--hash=sha256:\w{64}", entry)))
        for entry in entries[1:]
    ]


def computer(system: str, python: str) -> dict[str, str]:
    """The environment markers of a computer; the last release of each Python so far."""
    return SYSTEMS[system] | {
        "extra": "",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "python_full_version": f"{python}.9",
        "python_version": python,
    }


def wanted(requirement: Requirement, markers: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(markers)


@pytest.fixture(scope="module")
def pyproject(project: Path) -> dict:
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))


def direct(pyproject: dict, lock: str) -> list[Requirement]:
    """What pyproject.toml asks for in a lock: the build backend is part of both."""
    lines = pyproject["project"]["dependencies"] + pyproject["build-system"]["requires"]
    if lock == "requirements-test.lock":
        lines = lines + pyproject["project"]["optional-dependencies"]["test"]
    return [Requirement(line) for line in lines]


# --- pyproject.toml, environment.yml ---


def test_the_locked_build_backend_is_the_one_used(pyproject):
    assert pyproject["dependency-groups"]["build"] == pyproject["build-system"]["requires"]


def test_every_bound_is_one_lower_bound(pyproject):
    groups = pyproject["project"]["optional-dependencies"].values()
    for line in [
        *pyproject["project"]["dependencies"],
        *(line for group in groups for line in group),
    ]:
        assert re.fullmatch(r"[a-z][a-z0-9-]*>=\d+(\.\d+)*", line), line


def test_environment_yml_has_the_same_names_and_bounds(project, pyproject):
    text = (project / "environment.yml").read_text(encoding="utf-8")
    entries = re.findall(r"^ +- (.+?)$", text.partition("dependencies:\n")[2], flags=re.MULTILINE)
    packages = [entry for entry in entries if entry not in ("pip", "pip:", "-e .")]
    names_and_bounds = {
        CONDA_NAMES.get(name, name): bound
        for name, bound in (package.split(">=") for package in packages)
    }
    python = names_and_bounds.pop("python")
    assert f">={python}" == pyproject["project"]["requires-python"]
    assert sorted(f"{name}>={bound}" for name, bound in names_and_bounds.items()) == sorted(
        pyproject["project"]["dependencies"]
    )
    assert "- pip:\n" in text
    assert text.endswith("- -e .\n")


def test_lab_py_asks_for_the_same_python(project, pyproject):
    lower = pyproject["project"]["requires-python"].removeprefix(">=")
    assert f"sys.version_info < ({lower.replace('.', ', ')})" in (project / "lab.py").read_text(
        encoding="utf-8"
    )


# --- the locks ---


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(project, lock):
    pins = read_lock(project / lock)
    assert len(pins) > 50
    assert [str(pin) for pin in pins if not pin.hashes] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_and_no_place_of_a_computer_is_in_a_lock(project, lock):
    text = (project / lock).read_text(encoding="utf-8")
    assert re.findall(r"https?:|file:|--(?:extra-)?index-url|--find-links|^-e|@", text) == []
    assert re.findall(r"^#.*[ =]/", text, flags=re.MULTILINE) == []


def test_the_test_lock_contains_the_run_lock_pin_by_pin(project):
    run, test = (read_lock(project / lock) for lock in LOCKS)
    for system, python in COMPUTERS:
        markers = computer(system, python)
        run_pins, test_pins = (
            {str(pin) for pin in pins if wanted(pin.requirement, markers)} for pins in (run, test)
        )
        assert run_pins <= test_pins, (system, python)


@pytest.mark.parametrize("lock", LOCKS)
@pytest.mark.parametrize(("system", "python"), COMPUTERS)
def test_a_lock_is_complete_on_each_computer(project, pyproject, lock, system, python):
    """What is asked for, and what each package of it asks for in turn, is pinned once and fits.

    What a package asks for is taken from those installed here, where the version is the same.
    """
    markers = computer(system, python)
    pins: dict[str, str] = {}
    for pin in read_lock(project / lock):
        if wanted(pin.requirement, markers):
            assert pin.name not in pins, f"{pin.name} is pinned twice"
            pins[pin.name] = pin.version
    missing = []
    waiting = [(requirement, "pyproject.toml") for requirement in direct(pyproject, lock)]
    seen = set()
    while waiting:
        requirement, asked_by = waiting.pop()
        name = canonicalize_name(requirement.name)
        version = pins.get(name)
        if version is None or not requirement.specifier.contains(version, prereleases=True):
            missing.append(f"{asked_by} needs {requirement}, the lock has {version}")
            continue
        for extra in ["", *requirement.extras]:
            if (name, extra) not in seen:
                seen.add((name, extra))
                needs = requirements_of(name, version)
                found = [need for need in needs if wanted(need, markers | {"extra": extra})]
                waiting += [(need, name) for need in found]
    assert missing == []
    # So that the test cannot pass by following nothing.
    assert len({name for name, _ in seen}) > 90


def requirements_of(name: str, version: str) -> list[Requirement]:
    """What this version of a package asks for; nothing if another version is installed here."""
    try:
        installed = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return []
    if installed.version != version:
        return []
    return [Requirement(line) for line in installed.requires or []]


@pytest.mark.parametrize("python", PYTHONS)
def test_the_packages_accept_each_python(project, python):
    """As far as the packages installed here say."""
    refusing = []
    for pin in read_lock(project / "requirements-test.lock"):
        if wanted(pin.requirement, computer("Linux", python)):
            try:
                installed = metadata.distribution(pin.name)
            except metadata.PackageNotFoundError:
                continue
            bound = installed.metadata["Requires-Python"] or ""
            if installed.version == pin.version and not SpecifierSet(bound).contains(f"{python}.9"):
                refusing.append(f"{pin} needs Python {bound}")
    assert refusing == []


# --- what is in the project ---


def test_only_what_belongs_there_is_at_the_top(project):
    assert {file.parts[0] for file in project_files(project)} <= TOP_LEVEL


def test_no_file_knows_the_computer_it_was_written_on(project):
    """No path of a person's or a server's folder, no address of a package registry."""
    registries = ("py" + "pi.org", "pythonhosted" + ".org", "/opt/" + "pypi")
    homes = re.compile(r"/(?:root|home/\w+|Users/\w+|work)/(?=\w)|[A-Z]:\\Users\\")
    found = []
    for file in project_files(project):
        text = (project / file).read_bytes().decode("utf-8", errors="replace")
        places = [str(Path.home()) + "/", *registries]
        if project.parent != Path(project.anchor):
            places.append(str(project))
        found += [f"{file}: {place}" for place in places if place in text]
        if not file.is_relative_to("corpus/texts"):
            found += [f"{file}: {match}" for match in homes.findall(text)]
    assert found == []


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_a_checkout_leaves_the_statements_byte_for_byte(project, tmp_path):
    """A checkout as on Windows: other text would get other line ends, statements keep theirs."""
    texts = ["corpus/texts/a.txt", "corpus/texts/b.md", "tests/corpora/one/texts/c.txt"]
    places = [*texts, "corpus/statements.csv", "helpers/a.py"]
    mixed = b"one\r\ntwo\nthree\r\n"
    for place in places:
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(mixed)
    shutil.copy(project / ".gitattributes", tmp_path)

    def git(*arguments: str) -> None:
        quiet = {"capture_output": True, "check": True, "cwd": tmp_path}
        environ = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        subprocess.run(["git", "-c", "core.autocrlf=true", *arguments], env=environ, **quiet)

    git("init", "-q")
    git("add", ".")
    for place in places:
        (tmp_path / place).unlink()
    git("checkout-index", "--all", "--force")
    assert {place: (tmp_path / place).read_bytes() for place in places} == {
        **dict.fromkeys(texts, mixed),
        "corpus/statements.csv": b"one\ntwo\nthree\n",
        "helpers/a.py": b"one\ntwo\nthree\n",
    }


def test_the_licence_leaves_out_the_statements(project, pyproject):
    assert pyproject["project"]["license"] == "MIT"
    text = (project / "LICENSE").read_text(encoding="utf-8")
    assert text.startswith("MIT License\n")
    assert "corpus/texts/ are not covered" in text


@pytest.mark.parametrize("arguments", [("check",), ("format", "--check")], ids=" ".join)
def test_ruff_is_content(project, arguments):
    command = [sys.executable, "-m", "ruff", *arguments, "--no-cache", "--quiet", "."]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
