"""Fixtures of the browser tests: one site, one server, one browser, and pages that fail on any fault."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from demonstration import make_zilverdam
from example_activities import add_activities
from find_chromium import find_chromium
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright
from site_server import Server, serve

SWITCHES = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
REPORT_VIOLATIONS = """document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));"""
_REPOSITORY = "repo_url: https://github.com/zilverdam/register\nedit_uri: edit/main/content/\n"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory, repo: Path) -> Path:
    """Return the site of Zilverdam, with two activities more: one full and one with gaps."""
    project = make_zilverdam(tmp_path_factory.mktemp("demonstratie") / "project")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write(_REPOSITORY)
    add_activities(project / "register_data")
    command = [sys.executable, "-m", "glashelder", "build", "--project", str(project)]
    built = subprocess.run(command, capture_output=True, text=True, check=False, cwd=repo)
    assert built.returncode == 0, built.stdout + built.stderr
    return project / "site"


@pytest.fixture(scope="session")
def server(site_dir: Path) -> Iterator[Server]:
    """Serve the site of Zilverdam."""
    with serve(site_dir) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the Chromium of this machine."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        yield started
        started.close()


def _is_expected(text: str, url: str) -> bool:
    return "404" in text and url.endswith("/bestaat-niet/")


@pytest.fixture(scope="session")
def visitors(browser: Browser, server: Server) -> Iterator[Callable[..., BrowserContext]]:
    """Return a function that gives the context of a kind of visitor: each has one, in which the site leaves nothing.

    An empty page stays open in it: with the last page Chromium closes a window, and a new one costs more than a test.
    """
    known: dict[str, BrowserContext] = {}

    def visitor(**options: Any) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in known:
            known[key] = new_visitor(browser, server, **options)
            known[key].new_page()
        return known[key]

    yield visitor
    for context in known.values():
        context.close()


def new_visitor(browser: Browser, server: Server, **options: Any) -> BrowserContext:
    """Return the context of a visitor who was never here before."""
    context = browser.new_context(base_url=server.address, **options)
    context.add_init_script(REPORT_VIOLATIONS)
    context.set_default_timeout(5_000)
    return context


@pytest.fixture
def new_page(visitors: Callable[..., BrowserContext], server: Server) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page, of a kind of visitor or in a context; any fault on it fails the test."""
    pages: list[Page] = []
    faults: list[str] = []

    def open_page(viewport: ViewportSize | None = None, context: BrowserContext | None = None, **options: Any) -> Page:
        page = (context or visitors(**options)).new_page()
        pages.append(page)
        if viewport is not None:
            page.set_viewport_size(viewport)
        page.on("pageerror", lambda error: faults.append(f"fout in script: {error}"))
        page.on(
            "console",
            lambda line: (
                faults.append(f"{line.type}: {line.text} ({line.location['url']})")
                if line.type in {"error", "warning"} and not _is_expected(line.text, line.location["url"])
                else None
            ),
        )
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((server.address, "blob:", "mailto:"))
                else faults.append(f"vraagt {request.url}")
            ),
        )
        return page

    yield open_page
    for page in pages:
        page.close()
    assert faults == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor with a wide screen."""
    return new_page(viewport={"width": 1280, "height": 900})


@pytest.fixture
def first_page(page: Page) -> Page:
    """Return the same, with nothing of the site on the device: of an earlier visit only what was fetched is kept."""
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    return page


@pytest.fixture
def dark_page(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor whose device prefers dark colours."""
    return new_page(viewport={"width": 1280, "height": 900}, color_scheme="dark")


@pytest.fixture
def page_on_a_day(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor on 22 November 2026, with a wide screen, who may copy."""
    page = new_page(viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"])
    page.clock.set_fixed_time("2026-11-22T12:00:00")
    return page


@pytest.fixture
def narrow_page(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor with 320 px, as on a small telephone or at 400 % zoom."""
    return new_page(viewport={"width": 320, "height": 640})
