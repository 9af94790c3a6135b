"""Side by Side: set everything up, once, and open the notebooks.

    python lab.py                   open the notebooks; options go on to JupyterLab,
                                    such as --no-browser --port 8899
    python lab.py --corpus PATH     open the notebooks on the statements in another folder
    python lab.py --limits "pages=2000"
                                    raise what a file may cost; README lists the names
    python lab.py test              run the tests; options go on to pytest
    python lab.py benchmark         run the benchmarks; options go on to pytest

Everything that is installed goes into the folder .venv beside this file. Deleting that folder
undoes the set-up, and the next start makes it anew.
"""

import sys

# This file has to stay readable for old versions of Python 3, so that they can say this sentence.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Side by Side needs Python 3.11 or newer and this is Python "
        f"{sys.version_info[0]}.{sys.version_info[1]}: install a newer one from python.org "
        "and start lab.py with it."
    )

import hashlib
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

START_PAGE = "notebooks/00-start-here.ipynb"
# The notebooks read the statements of the folder that this variable names.
CORPUS_VARIABLE = "SIDE_BY_SIDE_CORPUS"
# The notebooks refuse files beyond the limits that this variable sets.
LIMITS_VARIABLE = "SIDE_BY_SIDE_LIMITS"
LOCKS = {
    "run": "requirements.lock",
    "test": "requirements-test.lock",
    "benchmark": "requirements-test.lock",
}
# What a set-up brings along: whoever has the test environment has the run environment too.
INCLUDED = {"run": ("run",), "test": ("run", "test"), "benchmark": ("run", "test", "benchmark")}

# JupyterLab asks the internet for news, updates and extensions unless it is told not to.
STAY_AT_HOME = (
    "--LabApp.news_url=None",
    "--LabApp.extension_manager=readonly",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
)
LAB_SETTINGS = {
    "@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}
}

# Settings of a person's shell or of pip that would send packages elsewhere or bring others in.
MISLEADING = {
    *("PYTHONPATH", "PYTHONHOME", "__PYVENV_LAUNCHER__"),
    *("PIP_CONSTRAINT", "PIP_PREFIX", "PIP_TARGET"),
}

# What the messages of pip and of the operating system mean, the most telling first.
MEANINGS = {
    r"Errno 28|No space left|WinError 112": "The disk is full (the set-up needs about 1 GB): "
    "make room and start again.",
    r"Long Path support|WinError 206": "The path of the project is too long for Windows: "
    r"move the folder to a short one, such as C:\side-by-side, and start again.",
    r"WinError 32\b": "Another program still uses the folder .venv, perhaps a JupyterLab left "
    "open: close it and start again.",
    r"Errno 13|Errno 30|WinError 5\b|Permission denied": "The project folder cannot be written "
    "to: copy it to a folder of your own, such as Documents, and start again.",
    r"CERTIFICATE_VERIFY_FAILED|SSLCertVerificationError": "This network inspects secure "
    "connections: use another one, or ask its administrators for the certificate that pip needs.",
    r"connection broken by|NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError": "The "
    "packages could not be fetched from the internet: connect this computer and start again; "
    "what has been fetched is kept.",
    r"DO NOT MATCH THE HASHES": "A package that was fetched is not the one this project was "
    "tested with: start again, and if that does not help use another network.",
    r"No matching distribution|Could not find a version": "For this computer or this Python "
    "{version} a package is not to be had ready-made: use a 64-bit Python from 3.11 to 3.14.",
    r"ensurepip is not available|No module named '?(?:ensurepip|venv)": "This Python cannot make "
    "environments because its venv module is missing: on Debian or Ubuntu install python3-venv, "
    "elsewhere install Python from python.org, then start again.",
}
UNKNOWN = "The set-up did not finish: delete the folder .venv and start again."


class Fault(Exception):
    """Something a person can mend; the text is one plain sentence that says how."""


@dataclass(frozen=True)
class Folder:
    """The project folder and the places in it that the set-up uses."""

    project: Path

    @property
    def venv(self) -> Path:
        return self.project / ".venv"

    @property
    def python(self) -> Path:
        return self.venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp(self) -> Path:
        return self.venv / "side-by-side.json"

    @property
    def log(self) -> Path:
        return self.venv / "set-up.log"

    @property
    def lab_settings(self) -> Path:
        return self.venv / "share" / "jupyter" / "lab" / "settings" / "overrides.json"


def say(text: str) -> None:
    print(text, flush=True)


def explain(message: str, log: Path | None = None) -> str:
    """One sentence for what pip or the operating system complained about, and where to read on."""
    meaning = next((text for pattern, text in MEANINGS.items() if re.search(pattern, message)), "")
    details = f"The details are in {log}." if log else "" if meaning else f"It said: {message}"
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    sentence = (meaning or UNKNOWN).replace("{version}", version)
    return f"{sentence} ({details})" if details else sentence


# --- what has been set up --------------------------------------------------------------------


def identity(folder: Folder) -> dict[str, str]:
    """What an environment is bound to: this Python and this folder."""
    return {"python": f"{sys.version} in {sys.base_prefix}", "folder": str(folder.project)}


def fingerprint(folder: Folder, wanted: str) -> str:
    """A checksum over what decides which packages belong into the environment."""
    digest = hashlib.sha256()
    for name in (LOCKS[wanted], "pyproject.toml"):
        file = folder.project / name
        if not file.is_file():
            raise Fault(
                f"The file {name} is missing beside lab.py: unpack or clone the whole project "
                "and start again."
            )
        digest.update(file.read_bytes())
    return digest.hexdigest()


def read_stamp(folder: Folder) -> dict[str, str]:
    """What the stamp says; nothing where there is none or it cannot be read."""
    try:
        stamp = json.loads(folder.stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def draft_of(stamp: Path) -> Path:
    return stamp.with_suffix(".new")


def write_stamp(folder: Folder, stamp: Mapping[str, str]) -> None:
    draft = draft_of(folder.stamp)
    draft.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    os.replace(draft, folder.stamp)


def belongs_here(folder: Folder) -> bool:
    """Whether the environment was made in this folder by this Python, and can still run."""
    stamp = read_stamp(folder)
    same = all(stamp.get(key) == value for key, value in identity(folder).items())
    return same and folder.python.exists()


def is_ready(folder: Folder, wanted: str) -> bool:
    """Whether nothing is left to do: made here, by this Python, from these very locks."""
    return read_stamp(folder).get(wanted) == fingerprint(folder, wanted) and belongs_here(folder)


# --- setting up ------------------------------------------------------------------------------


def clean_environment(environ: Mapping[str, str]) -> dict[str, str]:
    """The environment variables for everything that is started from here."""
    kept = {name: value for name, value in environ.items() if name not in MISLEADING}
    return kept | {
        "JUPYTER_PREFER_ENV_PATH": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_INPUT": "1",
        "PIP_USER": "0",
        "PYTHONUNBUFFERED": "1",
        "PYTHONUTF8": "1",
    }


def run_logged(
    command: Sequence[str | Path], folder: Folder, watch: Callable[[str], None] | None = None
) -> None:
    """Run a step of the set-up; what it prints goes to the log and, line by line, to `watch`."""
    printed = []
    settings = {
        "cwd": folder.project,
        "env": clean_environment(os.environ),
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.STDOUT,
        "encoding": "utf-8",
        "errors": "replace",
    }
    parts = [str(part) for part in command]
    with folder.log.open("a", encoding="utf-8") as log, subprocess.Popen(parts, **settings) as step:
        for line in step.stdout:
            log.write(line)
            printed.append(line)
            if watch:
                watch(line)
    if step.returncode:
        raise Fault(explain("".join(printed), folder.log))


def make_environment(folder: Folder) -> None:
    """An empty environment in `.venv`, in place of one that belongs elsewhere or is broken."""
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        raise Fault(explain("ensurepip is not available"))
    folder.venv.mkdir(exist_ok=True)
    found = {path.name: path for path in folder.venv.iterdir()}
    if folder.stamp.name in found:
        say("The environment in .venv is unfinished, broken or from elsewhere: making it anew.")
        clear([path for name, path in found.items() if name != folder.stamp.name])
    elif found.keys() - {draft_of(folder.stamp).name}:
        raise Fault(f"{folder.venv} was not made by lab.py: rename or delete it, then start again.")
    # Written first, so that an interrupted start is known as ours and may be cleared away.
    write_stamp(folder, {"folder": "unfinished"})
    say("Making an environment of its own for this project, in the folder .venv …")
    run_logged([base_python(), "-m", "venv", folder.venv], folder)
    write_stamp(folder, identity(folder))


def clear(paths: Sequence[Path]) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def base_python() -> str:
    """The Python outside any environment, in case lab.py was started from within one."""
    return getattr(sys, "_base_executable", None) or sys.executable


def progress(total: int) -> Callable[[str], None]:
    """A watcher that turns pip's output into a few plain lines."""
    seen = 0

    def watch(line: str) -> None:
        nonlocal seen
        if line.startswith(("Collecting ", "Processing ", "Requirement already")):
            seen += 1
            if seen % 25 == 0:
                say(f"  {seen} of about {total} packages are there")
        elif line.startswith("Installing collected packages"):
            say("  All are there. Unpacking them, which takes longest …")

    return watch


def pins(lock: Path) -> list[str]:
    """The `name==version` lines of a lock without their hashes."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    return [line.rstrip(" \\") for line in lines if re.match(r"[\w.-]+==", line)]


def install(folder: Folder, wanted: str) -> None:
    """Install the locked packages and the project itself; harmless to repeat."""
    lock = folder.project / LOCKS[wanted]
    pip = [folder.python, "-m", "pip", "install", "--progress-bar", "off"]
    say("Fetching the packages (once; about a minute, longer on a slow line) …")
    locked = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", lock]
    run_logged([*pip, *locked], folder, progress(len(pins(lock))))
    run_logged([*pip, "--no-deps", "--no-build-isolation", "-e", "."], folder)
    if wanted == "benchmark":
        say("Fetching what only the benchmarks need …")
        constraints = folder.venv / "pins.txt"
        constraints.write_text("\n".join(pins(lock)), encoding="utf-8")
        extra = ["--no-build-isolation", "-c", constraints, "-e", ".[benchmark]"]
        run_logged([*pip, *extra], folder)


def finish(folder: Folder) -> None:
    """What would otherwise make the first minute of a class slower or ask it questions."""
    say("Preparing the fonts for the figures …")
    run_logged([folder.python, "-c", "import matplotlib.font_manager"], folder)
    folder.lab_settings.parent.mkdir(parents=True, exist_ok=True)
    folder.lab_settings.write_text(json.dumps(LAB_SETTINGS, indent=1), encoding="utf-8")


def set_up(folder: Folder, wanted: str) -> None:
    """Make the environment whole; does nothing where that has been done."""
    if is_ready(folder, wanted):
        return
    say(f"Setting up in {folder.project}")
    try:
        if not belongs_here(folder):
            make_environment(folder)
        install(folder, wanted)
        finish(folder)
        done = {name: fingerprint(folder, name) for name in INCLUDED[wanted]}
        write_stamp(folder, read_stamp(folder) | done)
    except OSError as error:
        raise Fault(explain(str(error))) from error
    say("The set-up is finished.")


# --- the commands ----------------------------------------------------------------------------


def lab_command(folder: Folder, options: Sequence[str], *, root: bool) -> list[str]:
    """The command line that opens JupyterLab on the whole project; later options win."""
    return [
        *(str(folder.python), "-m", "jupyterlab"),
        f"--ServerApp.root_dir={folder.project}",
        f"--LabApp.default_url=/lab/tree/{START_PAGE}",
        *STAY_AT_HOME,
        "--Application.log_level=ERROR",
        *(["--allow-root"] if root else []),
        *options,
    ]


def run(command: Sequence[str], folder: Folder) -> int:
    """Run a program in the foreground, from the project folder, until it ends."""
    process = subprocess.Popen(command, cwd=folder.project, env=clean_environment(os.environ))
    try:
        while True:
            try:
                code = process.wait()
            except KeyboardInterrupt:
                continue  # The program got the same Ctrl+C: it asks, tidies up and ends itself.
            return code if code >= 0 else 128 - code
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait()


def take_option(sought: str, options: Sequence[str]) -> tuple[str | None, list[str]]:
    """What is written behind an option of ours, if it is given, and the other options."""
    rest: list[str] = []
    written: str | None = None
    waiting = iter(options)
    for option in waiting:
        name, equals, value = option.partition("=")
        if name == sought:
            written = value if equals else next(waiting, "")
        else:
            rest.append(option)
    return written, rest


def find_corpus(written: str) -> Path:
    """The folder that somebody means; raises Fault where there is none."""
    corpus = Path(os.path.expanduser(written)).resolve()
    if not written or not corpus.is_dir():
        raise Fault(
            f"There is no folder {written!r}: write --corpus and then the path of the folder "
            "that holds the statements."
        )
    return corpus


def open_lab(folder: Folder, options: Sequence[str]) -> int:
    written, options = take_option("--corpus", options)
    limits, options = take_option("--limits", options)
    corpus = None if written is None else find_corpus(written)
    set_up(folder, "run")
    if corpus:
        os.environ[CORPUS_VARIABLE] = str(corpus)
        say(f"The notebooks read the statements in {corpus}.")
    if limits is not None:
        os.environ[LIMITS_VARIABLE] = limits
        say(f"Limits for files: {limits or 'as usual'}.")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        say("You are working as root, so JupyterLab is started with --allow-root.")
    say(f"Opening JupyterLab on {START_PAGE}. Leave this window open while you work.")
    say("To stop: File > Shut Down in JupyterLab, or Ctrl+C here and then y.")
    return run(lab_command(folder, options, root=root), folder)


def run_tests(folder: Folder, options: Sequence[str], *, wanted: str) -> int:
    set_up(folder, wanted)
    places = ["tests/benchmarks"] if wanted == "benchmark" else []
    if wanted == "test" and not options:
        # All of them at once on two processors; whoever names a test wants to see it by itself.
        options = ["-n", "2", "--dist", "loadfile"]
    return run([str(folder.python), "-m", "pytest", *places, *options], folder)


def main(arguments: Sequence[str], folder: Folder) -> int:
    command = arguments[0] if arguments else ""
    try:
        if command in ("-h", "--help"):
            say(__doc__.strip())
            return 0
        if command in ("test", "benchmark"):
            return run_tests(folder, arguments[1:], wanted=command)
        return open_lab(folder, arguments)
    except Fault as fault:
        print(fault, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        say("\nStopped. The next start goes on from here.")
        return 130


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")
    # Ended from outside, JupyterLab is ended too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:], Folder(Path(__file__).resolve().parent)))
