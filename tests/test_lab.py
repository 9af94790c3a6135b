"""lab.py: one set-up, noticed when it no longer fits, and faults in one plain sentence."""

import ast
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def lab(project: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("lab", project / "lab.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["lab"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def folder(lab: ModuleType, tmp_path: Path):
    """A small project in a folder with a space and a letter outside ASCII; nothing set up."""
    project = tmp_path / "Übung eins"
    project.mkdir()
    for name in ("requirements.lock", "requirements-test.lock", "pyproject.toml"):
        (project / name).write_text(f"# {name}\n", encoding="utf-8")
    return lab.Folder(project)


@pytest.fixture
def steps(lab: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps of a set-up, recorded instead of done; `venv` leaves a Python that is a file."""
    done = []

    def record(command, folder, watch=None):
        line = " ".join(str(part) for part in command)
        if "-m venv" in line:
            folder.python.parent.mkdir(parents=True)
            folder.python.touch()
        done.append(line)

    monkeypatch.setattr(lab, "run_logged", record)
    return done


def made(steps: list[str]) -> list[str]:
    """Which kinds of steps were taken, by a word that tells each."""
    words = ("-m venv", "--require-hashes", "-e .", "font_manager")
    return [next(word for word in words if word in step) for step in steps]


EVERYTHING = ["-m venv", "--require-hashes", "-e .", "font_manager"]
INSTALL_ONLY = ["--require-hashes", "-e .", "font_manager"]


# --- the stamp of a finished set-up ---


def test_the_first_start_does_everything_and_the_second_nothing(lab, folder, steps):
    lab.set_up(folder, "run")
    assert made(steps) == EVERYTHING
    steps.clear()
    lab.set_up(folder, "run")
    assert steps == []


def test_run_and_test_sets_have_stamps_of_their_own(lab, folder, steps):
    lab.set_up(folder, "run")
    assert lab.is_ready(folder, "run")
    assert not lab.is_ready(folder, "test")
    steps.clear()
    lab.set_up(folder, "test")
    assert made(steps) == INSTALL_ONLY
    assert "requirements-test.lock" in steps[0]
    assert lab.is_ready(folder, "run")
    assert lab.is_ready(folder, "test")
    assert not lab.is_ready(folder, "benchmark")


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_or_pyproject_is_installed(lab, folder, steps, name):
    lab.set_up(folder, "run")
    steps.clear()
    (folder.project / name).write_text("# changed\n", encoding="utf-8")
    lab.set_up(folder, "run")
    assert made(steps) == INSTALL_ONLY


def test_a_changed_test_lock_does_not_matter_for_the_notebooks(lab, folder, steps):
    lab.set_up(folder, "test")
    (folder.project / "requirements-test.lock").write_text("# changed\n", encoding="utf-8")
    assert lab.is_ready(folder, "run")
    assert not lab.is_ready(folder, "test")


def test_a_copied_folder_gets_an_environment_of_its_own(lab, folder, steps, tmp_path):
    lab.set_up(folder, "run")
    copy = lab.Folder(tmp_path / "copy")
    shutil.copytree(folder.project, copy.project)
    old = copy.venv / "lib" / "old-package"
    old.mkdir(parents=True)
    assert not lab.is_ready(copy, "run")
    steps.clear()
    lab.set_up(copy, "run")
    assert made(steps) == EVERYTHING
    assert not old.exists()
    assert lab.is_ready(folder, "run")
    assert lab.is_ready(copy, "run")


def test_another_python_gets_a_new_environment(lab, folder, steps, monkeypatch):
    lab.set_up(folder, "run")
    steps.clear()
    monkeypatch.setattr(sys, "version", "3.99.0 (another)")
    lab.set_up(folder, "run")
    assert made(steps) == EVERYTHING


def test_an_environment_whose_python_is_gone_is_made_anew(lab, folder, steps):
    lab.set_up(folder, "run")
    steps.clear()
    folder.python.unlink()
    lab.set_up(folder, "run")
    assert made(steps) == EVERYTHING


@pytest.mark.parametrize("stamp", ["", "{", "[]", "null", '{"run": 1}'])
def test_an_unreadable_stamp_counts_as_unfinished(lab, folder, steps, stamp):
    lab.set_up(folder, "run")
    steps.clear()
    folder.stamp.write_text(stamp, encoding="utf-8")
    lab.set_up(folder, "run")
    assert made(steps) == EVERYTHING


@pytest.mark.parametrize("fatal", EVERYTHING)
def test_an_interrupted_set_up_is_repaired(lab, folder, steps, monkeypatch, fatal):
    record = lab.run_logged

    def interrupted(command, folder, watch=None):
        if fatal in " ".join(str(part) for part in command):
            raise KeyboardInterrupt
        record(command, folder, watch)

    monkeypatch.setattr(lab, "run_logged", interrupted)
    with pytest.raises(KeyboardInterrupt):
        lab.set_up(folder, "run")
    assert not lab.is_ready(folder, "run")
    monkeypatch.setattr(lab, "run_logged", record)
    steps.clear()
    lab.set_up(folder, "run")
    assert made(steps) == (EVERYTHING if fatal == "-m venv" else INSTALL_ONLY)
    assert lab.is_ready(folder, "run")


def test_a_start_that_ended_before_its_first_stamp_is_repaired(lab, folder, steps):
    folder.venv.mkdir()
    folder.stamp.with_suffix(".new").touch()
    lab.set_up(folder, "run")
    assert made(steps) == EVERYTHING


# --- what is started ---


def test_the_locked_packages_are_installed_with_hashes_and_nothing_is_built(lab, folder, steps):
    lab.set_up(folder, "run")
    python = folder.python
    pip = f"{python} -m pip install --progress-bar off"
    lock = folder.project / "requirements.lock"
    assert steps[1:3] == [
        f"{pip} --require-hashes --no-deps --only-binary :all: -r {lock}",
        f"{pip} --no-deps --no-build-isolation -e .",
    ]


def test_benchmarks_add_their_group_within_the_locked_versions(lab, folder, steps):
    (folder.project / "requirements-test.lock").write_text(
        "pandas==3.1.1 ; sys_platform != 'x' \\\n    --hash=sha256:00\n", encoding="utf-8"
    )
    lab.set_up(folder, "benchmark")
    constraints = folder.venv / "pins.txt"
    assert steps[3].endswith(f"--no-build-isolation -c {constraints} -e .[benchmark]")
    assert constraints.read_text(encoding="utf-8") == "pandas==3.1.1 ; sys_platform != 'x'"


def test_jupyterlab_opens_the_first_notebook_with_the_whole_project(lab, folder):
    assert lab.lab_command(folder, ["--no-browser", "--port", "8899"], root=False) == [
        str(folder.python),
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder.project}",
        "--LabApp.default_url=/lab/tree/notebooks/00-start-here.ipynb",
        "--LabApp.news_url=None",
        "--LabApp.extension_manager=readonly",
        "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
        "--Application.log_level=ERROR",
        "--no-browser",
        "--port",
        "8899",
    ]


def test_root_is_allowed_and_told_so(lab, folder, steps, monkeypatch, capsys):
    started = []
    monkeypatch.setattr(lab, "run", lambda command, folder: started.extend(command) or 0)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert lab.main([], folder) == 0
    assert "--allow-root" in started
    assert "root, so JupyterLab is started with --allow-root" in capsys.readouterr().out


@pytest.mark.parametrize("written", [["--corpus", "{}"], ["--corpus={}"]])
def test_the_notebooks_can_be_opened_on_another_folder(
    lab, folder, steps, monkeypatch, tmp_path, capsys, written
):
    my_class = tmp_path / "my class"
    my_class.mkdir()
    monkeypatch.setenv("SIDE_BY_SIDE_CORPUS", "another one")
    monkeypatch.chdir(tmp_path)
    seen = []
    monkeypatch.setattr(
        lab,
        "run",
        lambda command, _: seen.append((command, os.environ["SIDE_BY_SIDE_CORPUS"])) or 0,
    )
    arguments = [part.format("my class") for part in written]
    assert lab.main([*arguments, "--no-browser"], folder) == 0
    [(command, corpus)] = seen
    assert (command[-1], corpus) == ("--no-browser", str(my_class))
    assert not any("corpus" in part for part in command)
    assert f"The notebooks read the statements in {my_class}." in capsys.readouterr().out


def test_limits_can_be_raised_for_all_notebooks(lab, folder, steps, monkeypatch, capsys):
    monkeypatch.setenv("SIDE_BY_SIDE_LIMITS", "pages=9")
    seen = []
    monkeypatch.setattr(
        lab, "run", lambda command, _: seen.append((command, os.environ[lab.LIMITS_VARIABLE])) or 0
    )
    assert lab.main(["--limits", "pages=2000 seconds=120", "--no-browser"], folder) == 0
    assert lab.main(["--limits=pages=2000"], folder) == 0
    [(command, limits), (_, shorter)] = seen
    assert (command[-1], limits, shorter) == (
        "--no-browser",
        "pages=2000 seconds=120",
        "pages=2000",
    )
    assert "Limits for files: pages=2000 seconds=120." in capsys.readouterr().out


@pytest.mark.parametrize(
    "written", [["--corpus", "nowhere"], ["--corpus"], ["--corpus", "~nobody-of-that-name/x"]]
)
def test_a_corpus_folder_that_is_not_there(lab, folder, steps, capsys, written):
    assert lab.main(written, folder) == 1
    named = written[-1] if len(written) > 1 else ""
    assert capsys.readouterr().err == (
        f"There is no folder '{named}': write --corpus and then the path of the folder that holds "
        "the statements.\n"
    )
    assert steps == []


@pytest.mark.parametrize(
    ("arguments", "lock", "expected"),
    [
        (["test"], "test", ["-n", "2", "--dist", "loadfile"]),
        (["test", "-k", "lab"], "test", ["-k", "lab"]),
        (["benchmark", "-x"], "benchmark", ["tests/benchmarks", "-x"]),
    ],
)
def test_the_rest_of_the_line_goes_on_to_pytest(
    lab, folder, steps, monkeypatch, arguments, lock, expected
):
    started = []
    monkeypatch.setattr(lab, "run", lambda command, folder: started.extend(command) or 3)
    assert lab.main(arguments, folder) == 3
    assert started == [str(folder.python), "-m", "pytest", *expected]
    assert lab.is_ready(folder, lock)


def test_the_environment_is_cleared_of_what_misleads(lab):
    before = {
        "HOME": "/x",
        "PIP_INDEX_URL": "kept",
        "PIP_USER": "1",
        "PIP_TARGET": "/y",
        "PYTHONHOME": "/y",
        "PYTHONPATH": "/y",
    }
    assert lab.clean_environment(before) == {
        "HOME": "/x",
        "JUPYTER_PREFER_ENV_PATH": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_INDEX_URL": "kept",
        "PIP_NO_INPUT": "1",
        "PIP_USER": "0",
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
    }


def test_the_exit_code_of_a_program_is_passed_on(lab, folder):
    command = [sys.executable, "-c", "import os, sys; print(os.getcwd()); sys.exit(7)"]
    assert lab.run(command, folder) == 7


def test_help_needs_no_set_up(lab, folder, steps, capsys):
    assert lab.main(["--help"], folder) == 0
    assert "python lab.py test" in capsys.readouterr().out
    assert steps == []


def test_jupyterlab_is_told_not_to_ask_for_news(lab, folder, steps):
    lab.set_up(folder, "run")
    assert json.loads(folder.lab_settings.read_text(encoding="utf-8")) == {
        "@jupyterlab/apputils-extension:notification": {
            "fetchNews": "false",
            "checkForUpdates": False,
        }
    }


def test_pip_is_heard_as_a_few_plain_lines(lab, capsys):
    watch = lab.progress(60)
    for number in range(60):
        watch(f"Collecting package-{number}==1.0 (from -r lock)\n")
        watch("  Downloading package.whl (1 kB)\n")
    watch("Installing collected packages: package-0, package-1\n")
    assert capsys.readouterr().out.splitlines() == [
        "  25 of about 60 packages are there",
        "  50 of about 60 packages are there",
        "  All are there. Unpacking them, which takes longest …",
    ]


# --- faults ---


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left",
            "The disk is full (the set-up needs about 1 GB): make room and start again.",
        ),
        ("OSError: [WinError 112] Es steht nicht genug Platz zur Verfügung", "The disk is full"),
        ("HINT: this system does not have Windows Long Path support enabled", "too long for"),
        ("PermissionError: [WinError 32] file in use: 'x.pyd'", "Another program still uses"),
        ("[Errno 13] Permission denied: '/opt/x/.venv'", "The project folder cannot be written to"),
        ("[Errno 30] Read-only file system: '.venv'", "The project folder cannot be written to"),
        ("PermissionError: [WinError 5] Zugriff verweigert", "The project folder cannot be wri"),
        ("SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]')", "This network inspects secure conne"),
        (
            "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError'\n"
            "ERROR: Could not find a version that satisfies the requirement anyio==4.16.0\n"
            "ERROR: No matching distribution found for anyio==4.16.0",
            "The packages could not be fetched from the internet: connect this computer",
        ),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE", "A package that was fetched is"),
        ("ERROR: No matching distribution found for numpy==2.5.5", "For this computer or this Py"),
        ("The virtual environment was not created: ensurepip is not available", "venv module"),
        ("/usr/bin/python3: No module named venv", "install python3-venv"),
    ],
)
def test_complaints_are_put_into_one_plain_sentence(lab, message, sentence):
    explained = lab.explain(message)
    assert sentence in explained
    assert "\n" not in explained
    assert explained.endswith(".")
    assert "{" not in explained


def test_an_unknown_complaint_is_passed_on(lab):
    assert lab.explain("What now?") == (
        "The set-up did not finish: delete the folder .venv and start again. (It said: What now?)"
    )


def test_the_log_is_named_where_there_is_one(lab, folder):
    assert lab.explain("what?", folder.log).endswith(f"(The details are in {folder.log}.)")


def complaint(lab: ModuleType, folder, capsys: pytest.CaptureFixture) -> str:
    """What a person reads when a start fails."""
    assert lab.main(["--no-browser"], folder) == 1
    return capsys.readouterr().err.strip()


def test_a_step_that_fails_leaves_its_words_in_the_log(lab, folder, capsys, monkeypatch):
    failing = "print('ümlaut'); print('[Errno 28] No space left on device'); raise SystemExit(1)"
    folder.venv.mkdir()
    with pytest.raises(lab.Fault, match="The disk is full"):
        lab.run_logged([sys.executable, "-c", failing], folder)
    assert folder.log.read_text(encoding="utf-8").startswith("ümlaut")


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv(lab, folder, capsys, monkeypatch, module):
    real = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == module else real(name)
    )
    assert complaint(lab, folder, capsys) == (
        "This Python cannot make environments because its venv module is missing: on Debian or "
        "Ubuntu install python3-venv, elsewhere install Python from python.org, then start again."
    )
    assert not folder.venv.exists()


def test_an_unwritable_folder(lab, folder, capsys, monkeypatch):
    def refuse(path, *args, **options):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert complaint(lab, folder, capsys) == (
        "The project folder cannot be written to: copy it to a folder of your own, such as "
        "Documents, and start again."
    )


def test_a_missing_lock(lab, folder, capsys):
    (folder.project / "requirements.lock").unlink()
    assert complaint(lab, folder, capsys) == (
        "The file requirements.lock is missing beside lab.py: unpack or clone the whole project "
        "and start again."
    )


def test_an_environment_of_somebody_else_is_left_alone(lab, folder, capsys, steps):
    (folder.venv / "lib").mkdir(parents=True)
    assert complaint(lab, folder, capsys) == (
        f"{folder.venv} was not made by lab.py: rename or delete it, then start again."
    )
    assert (folder.venv / "lib").is_dir()


def test_a_file_where_the_environment_should_be(lab, folder, capsys, steps):
    folder.venv.touch()
    assert complaint(lab, folder, capsys).startswith(
        "The set-up did not finish: delete the folder .venv and start again. (It said: [Errno 17]"
    )


def test_ctrl_c_during_the_set_up_ends_quietly(lab, folder, capsys, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(lab, "run_logged", interrupt)
    assert lab.main([], folder) == 130
    assert capsys.readouterr().out.endswith("Stopped. The next start goes on from here.\n")


def test_no_network_is_told_from_what_pip_says(lab, folder, tmp_path, monkeypatch):
    """pip itself, sent to a port where nobody answers."""
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX"):
        monkeypatch.delenv(name, raising=False)
    folder.venv.mkdir()
    command = [sys.executable, "-m", "pip", "download", "--dest", tmp_path, "anyio==4.16.0"]
    with pytest.raises(lab.Fault, match="could not be fetched from the internet"):
        lab.run_logged(command, folder)


# --- old Pythons ---


def old_pythons() -> list[str]:
    """Pythons older than 3.11 on this computer; most have none."""
    names = [f"python3.{minor}" for minor in range(6, 11)]
    versions = Path.home() / ".pyenv" / "versions"
    found = [str(path) for name in names for path in versions.glob(f"*/bin/{name}")]
    return found + [
        path for name in names if (path := shutil.which(name)) and "shims" not in Path(path).parts
    ]


def test_old_versions_of_python_can_read_the_file(project):
    source = (project / "lab.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))
    for python in old_pythons():
        result = subprocess.run(
            [python, project / "lab.py"], capture_output=True, text=True, check=False
        )
        assert result.returncode == 1
        assert re.fullmatch(
            r"Side by Side needs Python 3\.11 or newer and this is Python 3\.\d+: install a newer "
            r"one from python\.org and start lab\.py with it\.\n",
            result.stderr,
        )


def test_only_the_standard_library_is_needed(project):
    tree = ast.parse((project / "lab.py").read_text(encoding="utf-8"))
    imported = {
        name.name if isinstance(node, ast.Import) else node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert {name.partition(".")[0] for name in imported} <= sys.stdlib_module_names
