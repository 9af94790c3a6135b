"""A JupyterLab of its own for the browser tests, on a copy of the project."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path

NO_BROWSER = (
    "No Chromium or Chrome was found on this computer, so nothing was tried in a real browser: "
    "install one of them and run the tests again."
)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BROWSER_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
)

# A folder for each thing that Jupyter, IPython and matplotlib would look up in a person's home.
HOMES = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
    "MPLCONFIGDIR": "matplotlib",
}
# "windowingMode": otherwise only the cells in view are updated in the page.
SETTINGS = {
    "apputils-extension/notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
        "doNotDisturbMode": True,
    },
    "notebook-extension/tracker": {"windowingMode": "none"},
    "docmanager-extension/plugin": {"autosave": False},
}
FLAGS = (
    "--no-browser",
    "--ip=127.0.0.1",
    "--ServerApp.port_retries=0",
    "--ServerApp.terminals_enabled=False",
    "--LabApp.expose_app_in_browser=True",
    "--LabApp.news_url=None",
    "--LabApp.extension_manager=readonly",
    "--LabApp.check_for_updates_class=jupyterlab.handlers.announcements.NeverCheckForUpdate",
)


def find_chromium() -> str | None:
    """The path of a Chromium or Chrome on this computer, if there is one."""
    found = [path for name in BROWSERS if (path := shutil.which(name))]
    return next(iter([*found, *(path for path in BROWSER_PLACES if Path(path).is_file())]), None)


def project_files(project: Path) -> list[Path]:
    """The files that belong to the project, relative to it: those git knows or would take up.

    In a folder that is no git checkout: all files but hidden folders and what Python leaves.
    """
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=project, capture_output=True, check=True).stdout
        names = {Path(name) for name in listed.decode().split("\0") if name}
    except (OSError, subprocess.CalledProcessError):
        left = {".venv", ".git", "__pycache__", ".ipynb_checkpoints", ".hypothesis", ".ruff_cache"}
        below = (path.relative_to(project) for path in project.rglob("*"))
        names = {path for path in below if not left & set(path.parts)}
    return sorted(name for name in names if (project / name).is_file())


def copy_project(project: Path, target: Path) -> None:
    for name in project_files(project):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(project / name, target / name)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class LabServer:
    """A running JupyterLab on a copy of the project in `room`; `project` is the copy.

    `corpus` is what the notebooks read (as SIDE_BY_SIDE_CORPUS), `env` holds further variables
    for the server and its kernels.
    """

    def __init__(
        self,
        original: Path,
        room: Path,
        *,
        corpus: Path | None = None,
        env: Mapping[str, str] | None = None,
    ) -> None:
        self.room = room
        self.project = room / "project"
        self.token = secrets.token_hex(16)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        copy_project(original, self.project)
        self._write_settings()
        self.env = self._environment(corpus) | dict(env or {})
        fonts = self._warm_fonts()
        self._process = self._start()
        try:
            self._wait_until_it_answers()
            fonts.wait(timeout=120)
        except BaseException:
            fonts.kill()
            self.stop()
            raise

    def _write_settings(self) -> None:
        for name in HOMES.values():
            (self.room / name).mkdir(parents=True)
        for name, values in SETTINGS.items():
            file = self.room / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(values), encoding="utf-8")

    def _environment(self, corpus: Path | None) -> dict[str, str]:
        misleading = ("JUPYTER", "IPYTHON", "SIDE_BY_SIDE_CORPUS", "PYTHONPATH", "PYTHONHOME")
        env = {key: value for key, value in os.environ.items() if not key.startswith(misleading)}
        env |= {key: str(self.room / name) for key, name in HOMES.items()}
        # The copy's own helpers, and with them its own corpus, rather than the installed ones.
        env["PYTHONPATH"] = str(self.project)
        if corpus is not None:
            env["SIDE_BY_SIDE_CORPUS"] = str(corpus)
        return env

    def _warm_fonts(self) -> subprocess.Popen:
        """matplotlib's font cache: built in a notebook, it would print a warning there."""
        return subprocess.Popen(
            [sys.executable, "-c", "import matplotlib.font_manager"],
            env=self.env,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def _start(self) -> subprocess.Popen:
        root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        command = [
            *(sys.executable, "-m", "jupyterlab", *FLAGS, *root),
            f"--ServerApp.port={self.port}",
            f"--IdentityProvider.token={self.token}",
            f"--ServerApp.root_dir={self.project}",
        ]
        with self.log.open("wb") as log:
            return subprocess.Popen(
                command,
                cwd=self.project,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def log(self) -> Path:
        return self.room / "server.log"

    def _wait_until_it_answers(self, seconds: float = 60) -> None:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                opener.open(f"{self.address}/api/status?token={self.token}", timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError(f"JupyterLab did not start:\n{self.log.read_text(errors='replace')}")

    def stop(self) -> None:
        """End the server and, through it, its kernels; nothing outside its own group."""
        self._signal("SIGTERM")
        try:
            self._process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self._signal("SIGKILL")
            self._process.wait()

    def _signal(self, name: str) -> None:
        if self._process.poll() is not None:
            return
        if hasattr(os, "killpg"):
            os.killpg(self._process.pid, getattr(signal, name))
        else:
            self._process.terminate()
