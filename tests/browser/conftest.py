"""Fixtures of the browser tests: one site, one server, one browser, and pages that fail on any fault."""

from __future__ import annotations

import contextlib
import gzip
import http.server
import mimetypes
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from find_chromium import find_chromium
from page_types import FULL, GAPS
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from generator.render.wellknown import headers_for

SWITCHES = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
REPORT_VIOLATIONS = """document.addEventListener('securitypolicyviolation', (event) =>
  console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`));"""
_FULL_CHANGES = {
    "id: bijstandsuitkering": f"id: {FULL}",
    "titel: 'Bijstand: ": "titel: 'Proef met alles: ",
    "rol: verantwoordelijke": "rol: gezamenlijk\nafspraken: Het werkplein beantwoordt uw vragen.",
    "heeft_doorgifte: nee": "heeft_doorgifte: ja",
}
_FULL_EXTRA = """hoofdverwerking_id: bijstandsuitkering
algoritmeregister_url: https://algoritmes.overheid.nl/nl/algoritme/proef
doorgiften:
  - land: tr
    ontvanger: consulaat van Turkije
    instrument: overheidsinstrument
    toelichting: Alleen als u daar zelf om vraagt.
"""
_GAPS = f"""id: {GAPS}
titel: Proef met gaten
samenvatting: Van deze verwerking is nog weinig ingevuld.
onderwerp_id: contact-en-dienstverlening
afdeling_id: communicatie
bestuursorgaan_id: zilverdam-college
rol: verantwoordelijke
regime: avg
status: gepubliceerd
is_overheidstaak: nee
gewijzigd_op: 2026-01-05
doelen:
  - doel: U de nieuwsbrief sturen waar u om vroeg.
    grondslagen:
      - grondslag: toestemming
gegevens:
  - betrokkene: inwoners
    gegeven: contactgegevens
"""


@dataclass(frozen=True)
class Sent:
    """An answer of the server: bytes as they went over the line, and as they are."""

    path: str
    status: int
    on_line: int
    raw: int


@dataclass
class Server:
    """The site on this machine, and what it sent."""

    address: str
    sent: list[Sent] = field(default_factory=list)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory, repo: Path) -> Path:
    """Return the site of the demonstration, with two activities more: one full and one with gaps."""
    project = tmp_path_factory.mktemp("demonstratie")
    for name in ("templates", "content", "mkdocs.yml"):
        (project / name).symlink_to(repo / name)
    shutil.copytree(repo / "register_data", project / "register_data")
    activities = project / "register_data" / "verwerkingen"
    full = (activities / "bijstandsuitkering.yaml").read_text(encoding="utf-8")
    for old, new in _FULL_CHANGES.items():
        full = full.replace(old, new, 1)
    (activities / f"{FULL}.yaml").write_text(full + _FULL_EXTRA, encoding="utf-8")
    (activities / f"{GAPS}.yaml").write_text(_GAPS, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "build", "--project", str(project)]
    built = subprocess.run(command, capture_output=True, text=True, check=False, cwd=repo)
    assert built.returncode == 0, built.stdout + built.stderr
    return project / "site"


@pytest.fixture(scope="session")
def server(site_dir: Path) -> Iterator[Server]:
    """Serve the site as a good host does: compressed, and with exactly the headers that we publish."""
    sent: list[Sent] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        """Answers with a file of the site, or with its page for what is not there."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/")
            file = site_dir / (f"{path}index.html" if not path or path.endswith("/") else path)
            status = HTTPStatus.OK if file.is_file() else HTTPStatus.NOT_FOUND
            body = (file if status == HTTPStatus.OK else site_dir / "404.html").read_bytes()
            packed = gzip.compress(body, 6, mtime=0)
            sent.append(Sent(path, status, len(packed), len(body)))
            self.send_response(status)
            kind = mimetypes.guess_type(file.name)[0] if status == HTTPStatus.OK else "text/html"
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(packed)))
            for name, value in headers_for(path):
                self.send_header(name, value)
            self.end_headers()
            with contextlib.suppress(ConnectionError):  # a page that closes takes no more files
                self.wfile.write(packed)

        def log_message(self, *_: object) -> None:
            """Keep the output of the tests clean."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield Server(f"http://127.0.0.1:{running.server_port}/", sent)
        running.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the Chromium of this machine."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=find_chromium(), args=SWITCHES)
        yield started
        started.close()


@pytest.fixture
def new_page(browser: Browser, server: Server) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a fresh visitor's page; any fault on it fails the test."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def is_page_not_found(text: str, url: str) -> bool:
        return "404" in text and url.endswith("/bestaat-niet/")

    def open_page(**options: object) -> Page:
        context = browser.new_context(base_url=server.address, **options)
        contexts.append(context)
        context.add_init_script(REPORT_VIOLATIONS)
        context.set_default_timeout(5_000)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(f"fout in script: {error}"))
        page.on(
            "console",
            lambda line: (
                faults.append(f"{line.type}: {line.text} ({line.location['url']})")
                if line.type in {"error", "warning"} and not is_page_not_found(line.text, line.location["url"])
                else None
            ),
        )
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((server.address, "blob:")) else faults.append(f"vraagt {request.url}")
            ),
        )
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor with a wide screen."""
    return new_page(viewport={"width": 1280, "height": 900})


@pytest.fixture
def narrow_page(new_page: Callable[..., Page]) -> Page:
    """Return the page of a visitor with 320 px, as on a small telephone or at 400 % zoom."""
    return new_page(viewport={"width": 320, "height": 640})
