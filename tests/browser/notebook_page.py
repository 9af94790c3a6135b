"""A notebook open in JupyterLab in a real browser, as a test sees and drives it."""

import os
from pathlib import Path
from urllib.parse import quote, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, TimeoutError, WebSocketRoute

from browser.lab_server import LabServer

PANEL = ".jp-NotebookPanel:not(.lm-mod-hidden)"
OUTPUT = f"{PANEL} .jp-OutputArea-output"

KERNEL_READY = """async () => {
    const session = window.jupyterapp.shell.currentWidget?.sessionContext;
    if (!session) return false;
    await session.ready;
    const kernel = session.session?.kernel;
    return kernel?.connectionStatus === 'connected' && kernel.status === 'idle'
        && !document.querySelector('.jp-Dialog');
}"""

# What stands before the code cells, as numbers: 0 for "[ ]:", -1 for "[*]:" (still running).
PROMPTS = """panel => Array.from(
    document.querySelectorAll(`${panel} .jp-CodeCell .jp-InputArea .jp-InputPrompt`),
    prompt => prompt.textContent.includes('*') ? -1 : Number(prompt.textContent.match(/\\d+/) ?? 0)
)"""

# JupyterLab shows most errors as "stderr" too.
FAILURES = """panel => Array.from(document.querySelectorAll(
    `${panel} [data-mime-type="application/vnd.jupyter.error"],
     ${panel} [data-mime-type="application/vnd.jupyter.stderr"]`
), output => output.textContent.trim())"""

# After an error JupyterLab does not run the cells that follow.
RUN_ENDED = f"""([panel, before]) => {{
    const prompts = ({PROMPTS})(panel);
    const failed = ({FAILURES})(panel).length > 0;
    return prompts.every(n => n > before)
        || (failed && !prompts.includes(-1) && prompts.some(n => n > before));
}}"""

LAST_ENDED = f"""([panel, before]) => {{
    const prompts = ({PROMPTS})(panel);
    return prompts.at(-1) > before || (({FAILURES})(panel).length > 0 && !prompts.includes(-1));
}}"""


def is_local(url: str) -> bool:
    address = urlsplit(url)
    return address.scheme in ("data", "blob", "about") or address.hostname in (
        "127.0.0.1",
        "localhost",
    )


class Notebook:
    """One browser page of 1280 x 800 on a server; requests to elsewhere are blocked.

    `outside` lists the addresses that were asked for and blocked. A test that provokes one
    on purpose clears the list; the fixture fails on what is left.
    """

    def __init__(self, browser: Browser, server: LabServer) -> None:
        self.server = server
        self.outside: list[str] = []
        self.context = browser.new_context(
            viewport={"width": 1280, "height": 800}, service_workers="block"
        )
        self.context.route("**/*", self._check_request)
        self.context.route_web_socket(lambda url: not is_local(url), self._refuse_socket)
        self.page: Page = self.context.new_page()

    def _check_request(self, route: Route) -> None:
        if is_local(route.request.url):
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def _refuse_socket(self, socket: WebSocketRoute) -> None:
        self.outside.append(socket.url)
        socket.close()

    def close(self) -> None:
        self.context.close()

    # --- open and run ---

    def open(self, path: str) -> None:
        """Open a notebook, given by its path within the project, and wait for its kernel."""
        address = f"{self.server.address}/lab/tree/{quote(path)}?reset&token={self.server.token}"
        self.page.goto(address)
        self.page.locator("#jupyterlab-splash").wait_for(state="detached", timeout=60_000)
        self.page.locator(f"{PANEL} .jp-Cell").first.wait_for(timeout=60_000)
        self.wait_for_kernel()

    def wait_for_kernel(self) -> None:
        """Wait for a kernel that is there and idle: without one, Run All runs nothing."""
        try:
            self.page.wait_for_function(KERNEL_READY, timeout=60_000)
        except TimeoutError as error:
            dialogs = self.page.locator(".jp-Dialog").all_inner_texts()
            raise AssertionError(f"The kernel is not idle. Open dialogs: {dialogs}") from error

    def run_all(self, *, seconds: float = 120) -> None:
        """Run all cells and wait until the last has run, or one has failed."""
        self.wait_for_kernel()
        before = max([0, *self.prompts()])
        self._choose_run("runmenu:run-all")
        self._wait_for_end(before, seconds)

    def restart_and_run_all(self, *, seconds: float = 120) -> None:
        self.wait_for_kernel()
        self._choose_run("runmenu:restart-and-run-all")
        self.page.locator(".jp-Dialog .jp-mod-accept").click()
        # The numbers of the run before are still there at first.
        self.page.wait_for_function(f"panel => ({PROMPTS})(panel).some(n => n < 1)", arg=PANEL)
        self._wait_for_end(0, seconds)

    def run_below(self, cell: Locator, *, seconds: float = 120) -> None:
        """Run this code cell and all below it, and wait until the last has run, or one failed."""
        self.wait_for_kernel()
        before = max([0, *self.prompts()])
        cell.locator(".jp-InputArea-editor").click()
        self._choose_run("notebook:run-all-below")
        self.page.wait_for_function(LAST_ENDED, arg=[PANEL, before], timeout=seconds * 1000)
        self.wait_for_kernel()

    def _choose_run(self, command: str) -> None:
        self.page.locator("#jp-MainMenu").get_by_text("Run", exact=True).click()
        self.page.locator(f'.lm-Menu [data-command="{command}"]').click()

    def _wait_for_end(self, before: int, seconds: float) -> None:
        self.page.wait_for_function(RUN_ENDED, arg=[PANEL, before], timeout=seconds * 1000)
        self.wait_for_kernel()

    def prompts(self) -> list[int]:
        """The numbers before the code cells: 0 where one has not run, -1 where one is running."""
        return self.page.evaluate(PROMPTS, PANEL)

    # --- look ---

    def locator(self, selector: str) -> Locator:
        """What matches within the notebook in front."""
        return self.page.locator(PANEL).locator(selector)

    def errors(self) -> list[str]:
        """The text of every error and of everything printed to stderr, in widgets too."""
        return self.page.evaluate(FAILURES, PANEL)

    def axe(self, selector: str = OUTPUT) -> list[str]:
        """Serious and critical barriers to people with disabilities that axe finds there."""
        found = Axe().run(self.page, context=selector).response["violations"]
        return [
            f"{violation['id']}: {violation['help']}: {node['html']}"
            for violation in found
            if violation["impact"] in ("serious", "critical")
            for node in violation["nodes"]
        ]

    def screenshot(self, name: str) -> Path | None:
        """A picture of the page in the folder SIDE_BY_SIDE_SCREENSHOTS; none if that is unset."""
        folder = os.environ.get("SIDE_BY_SIDE_SCREENSHOTS")
        if not folder:
            return None
        path = Path(folder) / f"{name}.png"
        self.page.screenshot(path=path)
        return path

    # --- change ---

    def select(self, label: str, value: str) -> None:
        """Choose an option of the ipywidgets dropdown with this label."""
        self.page.locator(PANEL).get_by_label(label, exact=True).select_option(value=value)
